//! The events of a partition manager.

use std::time::Duration;

use diesel_pg_session::lock::Holder;

/// An event, which a [`PartitionManager`](super::PartitionManager) sends to its listener and to
/// `tracing`. Partitions are named with their schema.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Event {
    /// Another process holds the lock, and the manager waits for the lock.
    WaitingForLock {
        /// The session or prepared transaction that holds the lock.
        holder: Holder,
    },
    /// Rows of a large month were copied, to its partition or to its archive.
    Progress {
        /// The partition.
        partition: String,
        /// The number of rows so far.
        rows: u64,
        /// The number of rows at the end, as far as known.
        total: u64,
    },
    /// A month's partition was made.
    Made {
        /// The partition.
        partition: String,
        /// The number of rows from DEFAULT.
        rows: u64,
        /// The time that it took.
        elapsed: Duration,
    },
    /// A lock timed out. Sessions that waited behind the manager go first; then the step is
    /// retried.
    Retrying {
        /// The partition.
        partition: String,
        /// The number of attempts.
        attempts: u32,
        /// The pause before the next attempt.
        pause: Duration,
        /// The server's message.
        reason: String,
    },
    /// A partition was archived and could be read back.
    Archived {
        /// The partition.
        partition: String,
        /// The name of its manifest.
        manifest: String,
        /// The number of its rows.
        rows: u64,
    },
    /// Rows changed while the partition was archived, so it is archived again.
    Changed {
        /// The partition.
        partition: String,
    },
    /// A partition that had expired was dropped.
    Dropped {
        /// The partition.
        partition: String,
    },
    /// A partition that had expired was detached, and is a table in the schema `retired`.
    Detached {
        /// The table.
        table: String,
    },
    /// The foreign keys of a retired table were dropped.
    Released {
        /// The table.
        table: String,
    },
}

impl Event {
    pub(super) fn trace(&self) {
        match self {
            Self::WaitingForLock { holder } => {
                tracing::info!(%holder, "waiting for the partition lock");
            }
            Self::Progress { partition, rows, total } => {
                tracing::debug!(partition, rows, total, "copying");
            }
            Self::Made { partition, rows, elapsed } => {
                tracing::info!(partition, rows, ?elapsed, "made");
            }
            Self::Retrying { partition, attempts, pause, reason } => {
                tracing::info!(
                    partition,
                    attempts,
                    ?pause,
                    reason,
                    "no lock in time, trying again"
                );
            }
            Self::Archived { partition, manifest, rows } => {
                tracing::info!(partition, manifest, rows, "archived");
            }
            Self::Changed { partition } => {
                tracing::info!(partition, "changed while it was archived");
            }
            Self::Dropped { partition } => tracing::info!(partition, "dropped"),
            Self::Detached { table } => tracing::info!(table, "detached"),
            Self::Released { table } => tracing::info!(table, "released of its foreign keys"),
        }
    }
}
