use std::time::Duration;

use diesel_pg_session::lock::Holder;

use crate::{Pressure, Progress};

/// An event of a backfill.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Event {
    /// Another process runs a backfill, and this one waits.
    WaitingForLock {
        /// The session that holds the lock.
        holder: Holder,
    },
    /// A batch was committed.
    Batch {
        /// The backfill.
        backfill: String,
        /// Its progress.
        progress: Progress,
    },
    /// The server is under pressure, and the backfill pauses until that is over.
    Paused {
        /// The backfill.
        backfill: String,
        /// The pressure.
        pressure: Pressure,
    },
    /// The locks of a batch timed out.
    Retrying {
        /// The backfill.
        backfill: String,
        /// The number of attempts so far.
        attempts: u32,
        /// The pause before the next attempt.
        pause: Duration,
    },
    /// All rows are changed.
    Done {
        /// The backfill.
        backfill: String,
        /// Its progress.
        progress: Progress,
    },
}

impl Event {
    pub(crate) fn trace(&self) {
        match self {
            Self::WaitingForLock { holder } => {
                tracing::info!(%holder, "waiting for the backfill lock");
            }
            Self::Batch { backfill, progress } => {
                let Progress { pass, scanned, changed, .. } = progress;
                tracing::debug!(backfill, pass, scanned, changed, "batch");
            }
            Self::Paused { backfill, pressure } => tracing::info!(backfill, %pressure, "pausing"),
            Self::Retrying { backfill, attempts, pause } => {
                tracing::info!(backfill, attempts, ?pause, "no lock in time, trying again");
            }
            Self::Done { backfill, progress } => {
                tracing::info!(backfill, changed = progress.changed, "done");
            }
        }
    }
}
