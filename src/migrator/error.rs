use std::time::Duration;

use super::Applied;

/// Why the migrations are not all applied.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The connection is in a transaction, which would take the migrations along if it were rolled back.
    #[error("the connection is in a transaction: commit it or roll it back before running migrations")]
    InTransaction,
    /// The server is older than the migrations allow.
    #[error("the server is PostgreSQL {major}, and the migrations need 16 or newer: upgrade it first")]
    ServerTooOld {
        /// The server's major version.
        major: i32,
    },
    /// Another process held the lock all the time.
    #[error(
        "another process has been migrating this database for {waited:?}: wait until it is done, \
         or see what holds the advisory lock in pg_locks"
    )]
    LockDeadline {
        /// How long it was waited for.
        waited: Duration,
    },
    /// A migration failed and was rolled back.
    #[error("{source}; it was rolled back, and {} applied", count(.applied))]
    Migration {
        /// The name of its folder.
        name: String,
        /// The migrations that were applied before it, by the same call. They stand.
        applied: Vec<Applied>,
        /// What the server or Diesel said.
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// The migrations could not be read, or not be compared with what is applied.
    #[error("the migrations cannot be read: {0}")]
    Source(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// The server could not be asked.
    #[error("the server cannot be asked: {0}")]
    Database(#[from] diesel::result::Error),
}

fn count(applied: &[Applied]) -> String {
    match applied.len() {
        0 => "none before it was".to_owned(),
        1 => "1 before it was".to_owned(),
        more => format!("{more} before it were"),
    }
}
