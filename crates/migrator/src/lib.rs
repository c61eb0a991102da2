#![doc = include_str!("../README.md")]

#[cfg(feature = "build")]
mod embed;
#[cfg(feature = "run")]
mod error;
#[cfg(feature = "run")]
mod event;
#[cfg(feature = "run")]
mod finding;
mod folder;
#[cfg(feature = "run")]
mod indexes;
#[cfg(feature = "run")]
mod ledger;
#[cfg(feature = "run")]
mod made;
#[cfg(feature = "run")]
mod migration;
#[cfg(feature = "run")]
mod migrator;
#[cfg(feature = "run")]
mod obstacles;
// A build script reads scripts, and uses no more of it.
#[cfg_attr(not(feature = "run"), allow(dead_code))]
mod script;
#[cfg(feature = "run")]
mod transaction;
#[cfg(feature = "run")]
mod trust;

/// The names in the code that `embed` writes.
#[cfg(feature = "run")]
#[doc(hidden)]
pub mod embedded {
    pub use crate::migration::Source;
    pub use crate::{Migrations, SqlMigration};
}

#[cfg(feature = "build")]
pub use embed::embed;
pub use folder::Invalid;
#[cfg(feature = "run")]
pub use {
    diesel_pg_backfill::Backfill,
    diesel_pg_session::Database,
    diesel_pg_session::lock::Holder,
    error::{CheckFailure, Error},
    event::Event,
    finding::{Finding, FindingKind, Policy},
    migration::{Migrations, SqlMigration},
    migrator::{Applied, Migrator, Repairs, Report, Status, Steps},
};
