//! Retention: what the database keeps no longer than a limit, and the purge of what is past one.
//!
//! [`LIMITS`] has the limits. The months of `credit_transactions`, `usage_logs` and `notifications`
//! are the [partition manager](crate::partitions)'s: a purge leaves the ledger and the logs alone,
//! except that the erasure of an account empties its rows there.

mod limits;
mod purge;

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;
use serde::Serialize;

pub use self::limits::{Data, Kept, LIMITS, Limit};
use super::account::Closed;
use super::{Elsewhere, Error, Obstacle, PACE, Receipt};
use crate::backfill::Pace;
use crate::session::{self, is_in_transaction, surroundings};
use crate::types::UserId;

/// The rows of one transaction, unless [`Retention::batch`] sets another number.
const BATCH: u32 = 1_000;

/// The purge of what is past its limit at an instant, and its dry run.
///
/// ```
/// use creativeflow_schema::privacy::retention::{Event, Retention};
///
/// # let db = creativeflow_schema::testing::TestDatabase::new()?;
/// # let conn = &mut db.connect()?;
/// let retention = Retention::at(chrono::Utc::now());
/// for due in retention.plan(conn)?.due {
///     println!("{} rows: {:?}, before {}", due.rows, due.limit.data, due.before);
/// }
/// let mut files = Vec::new();
/// let mut receipts = Vec::new();
/// retention.purge_expired(conn, |event| match event {
///     Event::Outside(place) => files.push(place.value.clone()),
///     Event::Erased { receipt, .. } => receipts.push(receipt.clone()),
///     event => println!("{event:?}"),
/// })?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Retention {
    now: DateTime<Utc>,
    batch: u32,
    pace: Pace,
}

/// The data past its limit: of a dry run what would go, of a purge what went.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Expired {
    /// The instant to which the limits count.
    pub at: DateTime<Utc>,
    /// The number of rows past each limit, in the order of [`LIMITS`].
    pub due: Vec<Due>,
    /// The accounts past a limit that cannot be erased. They are not among the rows.
    pub skipped: Vec<Skipped>,
}

/// The rows past a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Due {
    /// The limit.
    pub limit: Limit,
    /// The instant before which data is past the limit.
    pub before: DateTime<Utc>,
    /// The number of samples, sessions or accounts.
    pub rows: u64,
}

/// An account past its limit that cannot be erased.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Skipped {
    /// The account.
    pub account: UserId,
    /// The reasons.
    pub obstacles: Vec<Obstacle>,
}

/// An event of a purge. `Debug` prints counts, ids and limits, and nothing personal.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Event {
    /// A value led to this place outside the database. Reported before the transaction that removes
    /// the value commits; after an interruption it may be reported again.
    Outside(Elsewhere),
    /// A batch of samples or sessions was deleted.
    Deleted {
        /// The limit.
        limit: Limit,
        /// The number of rows.
        rows: u64,
    },
    /// An inactive account was closed.
    Closed {
        /// The limit.
        limit: Limit,
        /// The account, and what ended with it.
        closed: Closed,
    },
    /// A closed account was erased.
    Erased {
        /// The limit.
        limit: Limit,
        /// The receipt, to be kept outside the database.
        receipt: Receipt,
    },
    /// An account cannot be erased.
    Skipped(Skipped),
}

impl Retention {
    /// Makes the purge of what is past its limit at this instant.
    #[must_use]
    pub fn at(now: DateTime<Utc>) -> Self {
        Self { now, batch: BATCH, pace: PACE }
    }

    /// Sets the number of rows of one transaction. Default: 1,000; 0 is taken as 1.
    #[must_use]
    pub fn batch(mut self, rows: u32) -> Self {
        self.batch = rows.max(1);
        self
    }

    /// Sets the pace of the batches, those of erasures among them. Default: as that of
    /// [`Erasure::pace`](super::Erasure::pace).
    #[must_use]
    pub fn pace(mut self, pace: Pace) -> Self {
        self.pace = pace;
        self
    }

    /// Reads what is past its limit. Writes nothing, and works on a standby.
    ///
    /// # Errors
    /// [`Error::NotMigrated`] if no schema of `search_path` exists; [`Error::Database`] if the
    /// server refuses.
    pub fn plan(&self, conn: &mut PgConnection) -> Result<Expired, Error> {
        self.run(conn, None)
    }

    /// Removes what is past its limit, in batches of a transaction each, and returns what went.
    ///
    /// The connection must be in no transaction. After an interruption the next call goes on. An
    /// account whose erasure something is in the way of is reported and left as it is. The role
    /// needs the rights that [`Erasure::execute`](super::Erasure::execute) needs.
    ///
    /// # Errors
    /// As [`Erasure::execute`](super::Erasure::execute), except [`Error::Obstacles`]. Batches that
    /// were done stay done.
    pub fn purge_expired(
        &self,
        conn: &mut PgConnection,
        mut listener: impl FnMut(&Event),
    ) -> Result<Expired, Error> {
        if is_in_transaction(conn)? {
            return Err(session::Error::InTransaction.into());
        }
        // Refuses a server that is not PostgreSQL before the first batch.
        surroundings::reading(conn, |_, _| Ok::<_, Error>(()))?;
        self.run(conn, Some(&mut listener))
    }
}
