//! The monthly partitions of this schema's three ledgers: [`TABLES`] and their policies for
//! [`diesel_pg_partitions`], whose items are re-exported here (feature `partitions`, on by
//! default).
//!
//! [`ensure_partitions`] is for a service that starts (as [`start_up`](crate::start_up) calls it)
//! and for an operator's schedule. [`manager`] has the rest: [`retire`](PartitionManager::retire),
//! [`archive`](PartitionManager::archive), [`restore`](PartitionManager::restore). [`health`]
//! reports the state.

use diesel::pg::PgConnection;
pub use diesel_pg_partitions::*;

use crate::session::Database;

/// `credit_transactions`, by `created_at`.
pub const CREDIT_TRANSACTIONS: PartitionedTable =
    PartitionedTable::new("credit_transactions", "created_at");
/// `notifications`, by `created_at`.
pub const NOTIFICATIONS: PartitionedTable = PartitionedTable::new("notifications", "created_at");
/// `usage_logs`, by `timestamp`.
pub const USAGE_LOGS: PartitionedTable = PartitionedTable::new("usage_logs", "timestamp");

/// The partitioned tables by name, with their policies (SRS 7.5): 3 months ahead for each;
/// `credit_transactions` are retired after 7 years, `usage_logs` archived after 24 months and
/// `notifications` after 12.
pub const TABLES: [(PartitionedTable, Policy); 3] = [
    (CREDIT_TRANSACTIONS, kept(84, OnExpiry::Retire)),
    (NOTIFICATIONS, kept(12, OnExpiry::Archive)),
    (USAGE_LOGS, kept(24, OnExpiry::Archive)),
];

const fn kept(months: u16, on_expiry: OnExpiry) -> Policy {
    Policy { premake: 3, retention: Some(months), on_expiry }
}

/// Returns the partitioned table of this name, with its policy.
#[must_use]
pub fn table(name: &str) -> Option<(PartitionedTable, Policy)> {
    TABLES.into_iter().find(|(table, _)| table.name() == name)
}

/// Makes a partition manager of [`TABLES`], without an archive.
#[must_use]
pub fn manager() -> PartitionManager {
    PartitionManager::new(TABLES)
}

/// Makes the current month and the three after it in each table, and moves rows that wait in
/// DEFAULT to their months. Where nothing is to be done, it takes no lock, writes nothing, and
/// costs one round trip; seven, where DEFAULT has pages, which it then reads.
///
/// ```
/// # use creativeflow_schema::testing::TestDatabase;
/// # let db = TestDatabase::new()?;
/// # let url = db.url();
/// let ensured = creativeflow_schema::ensure_partitions(url)?;
/// for made in &ensured.made {
///     println!("{} has {} rows from DEFAULT", made.partition, made.rows);
/// }
/// # assert!(!ensured.made.is_empty());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// As [`PartitionManager::ensure`].
pub fn ensure_partitions<'a>(database: impl Into<Database<'a>>) -> Result<Ensured, Error> {
    manager().ensure(database)
}

/// Reports the state of the partitions. Works on a standby.
///
/// ```
/// use creativeflow_schema::partitions::{Thresholds, health};
/// # use creativeflow_schema::testing::TestDatabase;
///
/// # let db = TestDatabase::new()?;
/// # let mut conn = db.connect()?;
/// # creativeflow_schema::ensure_partitions(&mut conn)?;
/// let problems = health(&mut conn)?.problems(&Thresholds::default());
/// for problem in &problems {
///     eprintln!("{problem}");
/// }
/// let is_ready = problems.is_empty();
/// # assert!(is_ready);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// As [`PartitionManager::health`].
pub fn health(conn: &mut PgConnection) -> Result<Health, Error> {
    manager().health(conn)
}
