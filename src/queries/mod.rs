//! The queries that the platform's services make, a module for each table.
//!
//! Each is a query to run as it is, or to narrow down first:
//!
//! ```
//! use creativeflow_schema::models::User;
//! use creativeflow_schema::queries;
//! use diesel::prelude::*;
//!
//! # let db = creativeflow_schema::testing::TestDatabase::new()?;
//! # let conn = &mut db.connect()?;
//! # let ada = creativeflow_schema::models::NewUser::builder().email("ada@example.com").build().insert(conn)?;
//! let ada = queries::users::by_email("ada@example.com").first(conn)?;
//! let projects = queries::projects::newest_of(ada.id).limit(20).load(conn)?;
//! # assert!(projects.is_empty());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! A list has no limit of its own: set one. Each names the indexes that serve it; `tests/plans.rs` holds that against
//! PostgreSQL's plans, and bounds the pages that it reads.
//!
//! A list that goes on and on takes the place at which to go on: `created_at` and `id` of the last row of the page before. For
//! the first page these are [`DateTime::<Utc>::MAX_UTC`](chrono::DateTime::MAX_UTC) and [`Uuid::max()`](uuid::Uuid::max).

// A query that is not run does nothing, as Diesel's own.
#![allow(clippy::must_use_candidate)]

pub mod ai_model_feedbacks;
pub mod ai_model_versions;
pub mod api_clients;
pub mod asset_versions;
pub mod assets;
pub mod brand_kits;
pub mod credit_transactions;
pub mod generation_requests;
pub mod notifications;
mod operators;
pub mod projects;
pub mod sessions;
pub mod social_media_connections;
pub mod subscriptions;
pub mod team_members;
pub mod templates;
pub mod usage_logs;
pub mod users;
