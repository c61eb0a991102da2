use std::time::Duration;

use diesel::result::Error as DieselError;

use crate::engine::NotPostgres;
use crate::lock::Holder;
use crate::url::ConnectError;

/// An error from a session that cannot begin its work, or has to end it.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The connection is in a transaction, whose rollback would undo the work.
    #[error("the connection is in a transaction: commit it or roll it back first")]
    InTransaction,
    /// The server is a standby, where nothing can be written.
    #[error("the server is a standby, where nothing can be written: give the primary's address")]
    Standby,
    /// The server is not PostgreSQL.
    #[error(transparent)]
    NotPostgres(#[from] NotPostgres),
    /// There is no connection to the server.
    #[error(transparent)]
    Connect(#[from] ConnectError),
    /// A pool gave no connection.
    #[error("the pool gave no connection: {0}")]
    Pool(String),
    /// Another process held the lock until the deadline.
    #[error(
        "another process still held {lock} after {waited:.1?}{}: wait until it is done, or end it",
        .holder.as_ref().map_or_else(String::new, |holder| format!(" ({holder})"))
    )]
    LockDeadline {
        /// The lock.
        lock: &'static str,
        /// The time for which this session waited.
        waited: Duration,
        /// The session or prepared transaction that holds the lock.
        holder: Option<Box<Holder>>,
    },
    /// A second connection acquired the lock that the first one holds. A pooler in transaction
    /// mode gives one session of the server to both, and the lock guards nothing.
    #[error(
        "a pooler in transaction mode is between this process and the server, and locks guard \
         nothing there: give the server's own address, or a pooler in session mode"
    )]
    TransactionPooler,
    /// The server refused a query of the session's own.
    #[error("the server refuses: {0}")]
    Database(DieselError),
}

impl From<DieselError> for Error {
    fn from(error: DieselError) -> Self {
        NotPostgres::from_query(error).map_or_else(Self::Database, Self::NotPostgres)
    }
}
