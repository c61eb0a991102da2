//! The queries of the platform's services, a module for each table.
//!
//! Run each as it is, or narrow it down first:
//!
//! ```
//! use creativeflow_schema::models::User;
//! use creativeflow_schema::queries;
//! use diesel::prelude::*;
//!
//! # let db = creativeflow_schema::testing::TestDatabase::new()?;
//! # let conn = &mut db.connect()?;
//! # let ada = creativeflow_schema::models::NewUser::builder().email("ada@example.com").build().insert(conn)?;
//! let ada = queries::users::by_email("ada@example.com").get_result(conn)?;
//! let projects = queries::projects::newest_of(ada.id).limit(20).load(conn)?;
//! # assert!(projects.is_empty());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! A query by a unique key has one row at most, so `get_result` reads it. `first` would add a
//! `LIMIT` that costs the server time. A list has no limit of its own: set one. Each query names
//! the indexes that serve it. A test compares them with PostgreSQL's plans, and bounds the pages
//! that the query reads.
//!
//! A list that is read page by page is filtered by a [`Cursor`], made from the last row of the page
//! before.

// A query that is not run does nothing, as Diesel's own.
#![allow(clippy::must_use_candidate)]

pub mod ai_model_feedbacks;
pub mod ai_model_versions;
pub mod api_clients;
pub mod asset_versions;
pub mod assets;
pub mod brand_kits;
pub mod credit_transactions;
mod cursor;
pub mod generation_requests;
pub mod notifications;
pub(crate) mod operators;
pub mod projects;
pub mod sessions;
pub mod social_media_connections;
pub mod subscriptions;
pub mod team_members;
pub mod templates;
pub mod usage_logs;
pub mod users;

pub use cursor::Cursor;
