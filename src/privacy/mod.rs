//! Personal data: what the database holds on a person, and what becomes of it.
//!
//! The comment of each column ends with its [`Class`]. `cargo xtask generate` writes the tables and
//! columns with their classes as Rust ([`Table`], [`Column`]); the rules of erasure name each of
//! them in a `match`, so that a column with personal data does not compile until it has a rule.

pub mod account;
#[rustfmt::skip]
#[allow(clippy::match_same_arms, clippy::too_many_lines)]
mod columns;
mod erasure;
mod error;
mod export;
pub mod masked;
pub mod record;
mod registry;
pub mod retention;
pub mod roles;
mod rules;
mod sql;

use crate::backfill::Pace;

pub use self::columns::{Column, Table};
pub use self::erasure::{
    ArchivedMonths, Counts, Elsewhere, Erasure, Event, Kept, Obstacle, Plan, Planned, Receipt,
    replay,
};
pub use self::error::Error;
pub use self::export::{ExportedColumn, ExportedTable, LeftOut, LeftOutRows, Manifest, export};
pub use self::registry::{Class, Field};
pub use self::rules::{Outside, Path, Rows, Rule, Through, Value};

/// The pace of erasures and purges: they are small beside the traffic, and secrets should go soon.
const PACE: Pace = Pace { load: 100, ..Pace::DEFAULT };
