//! The events of a migrator.

use std::time::Duration;

use diesel_pg_session::lock::Holder;

use super::Finding;

/// An event, which a [`Migrator`](super::Migrator) sends to its listener and to `tracing`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Event {
    /// Another process holds the lock, and the migrator waits for the lock.
    WaitingForLock {
        /// The session or prepared transaction that holds the lock.
        holder: Holder,
    },
    /// A finding whose policy is to warn.
    Found(Finding),
    /// Another program had applied the migration, and the ledger now has the migration.
    Adopted {
        /// The migration's name.
        name: String,
    },
    /// The migration's script is about to run.
    Started {
        /// The migration's name.
        name: String,
    },
    /// The migration is applied.
    Applied {
        /// The migration's name.
        name: String,
        /// The time that it took.
        elapsed: Duration,
    },
    /// The migration is reverted.
    Reverted {
        /// The migration's name.
        name: String,
        /// The time that it took.
        elapsed: Duration,
    },
    /// Another process had applied the migration meanwhile.
    Skipped {
        /// The migration's name.
        name: String,
    },
    /// A lock timed out. Sessions that waited behind the migration go first; then the migration is
    /// retried.
    Retrying {
        /// The migration's name.
        name: String,
        /// The number of attempts.
        attempts: u32,
        /// The pause before the next attempt.
        pause: Duration,
        /// The server's message.
        reason: String,
    },
    /// An invalid index is about to be dropped.
    DroppingInvalidIndex {
        /// The index's name.
        index: String,
    },
    /// `repair` is about to repair this finding.
    Repairing {
        /// The finding that is repaired.
        finding: Finding,
    },
    /// `repair` could not repair this finding, and continues with the rest.
    NotRepaired {
        /// The finding that is left.
        finding: Finding,
        /// The reason.
        reason: String,
    },
}

impl Event {
    pub(super) fn trace(&self) {
        match self {
            Self::WaitingForLock { holder } => {
                tracing::info!(%holder, "waiting for the migration lock");
            }
            Self::Found(finding) => tracing::warn!("{finding}"),
            Self::Adopted { name } => tracing::info!(migration = name, "adopted"),
            Self::Started { name } => tracing::debug!(migration = name, "started"),
            Self::Applied { name, elapsed } => {
                tracing::info!(migration = name, ?elapsed, "applied");
            }
            Self::Reverted { name, elapsed } => {
                tracing::info!(migration = name, ?elapsed, "reverted");
            }
            Self::Skipped { name } => {
                tracing::info!(migration = name, "already applied by another process");
            }
            Self::Retrying { name, attempts, pause, reason } => {
                tracing::warn!(
                    migration = name,
                    attempts,
                    ?pause,
                    reason,
                    "no lock in time, trying again"
                );
            }
            Self::DroppingInvalidIndex { index } => {
                tracing::warn!(index, "dropping an invalid index");
            }
            Self::Repairing { finding } => tracing::warn!("repairing: {finding}"),
            Self::NotRepaired { finding, reason } => {
                tracing::warn!(reason, "not repaired: {finding}");
            }
        }
    }
}
