#![doc = include_str!("../README.md")]

mod catalog;
pub mod ddl;
pub mod diagrams;
pub mod dictionary;
mod drift;
mod error;
pub mod files;
mod layout;
mod quote;
mod sql;

pub use catalog::Catalog;
pub use drift::{
    BEFORE, COMPARED, Difference, Severity, allow_unknown, compare, leave_to_migrations, missing,
    script,
};
pub use error::Error;
pub use layout::{Diagram, Group, Layout, Query, TableNotes};
