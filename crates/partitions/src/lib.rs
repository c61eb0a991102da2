#![doc = include_str!("../README.md")]

#[cfg(feature = "archive")]
mod archive;
mod catalog;
mod ensure;
mod error;
mod event;
mod health;
mod idle;
mod indexes;
mod manager;
mod month;
mod references;
mod retire;
mod table;

#[cfg(feature = "archive")]
pub use archive::{Archive, Column, FileArchive, Manifest, Restored, Rewritten};
pub use ensure::{Ensured, Made};
pub use error::Error;
pub use event::Event;
pub use health::{Health, Overlap, Problem, TableHealth, Thresholds};
pub use indexes::InvalidIndex;
pub use manager::PartitionManager;
pub use month::{Month, NoMonth};
pub use references::{Obstacle, Reference};
pub use retire::{Outcome, Retired};
pub use table::{OnExpiry, PartitionedTable, Policy};
