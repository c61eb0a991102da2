use std::io;

use crate::session;
use crate::types::UserId;

/// An error from the work on personal data.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// No schema of `search_path` exists, so there are no tables.
    #[error("no schema of search_path exists: run the migrations, or set search_path")]
    NotMigrated,
    /// The database has no such account. Nothing was written.
    #[error("there is no account {0}: give the id of a row of users")]
    NoAccount(UserId),
    /// The export could not be written. What was written has no manifest, and is not whole.
    #[error("the export could not be written: {0}")]
    Write(#[source] io::Error),
    /// The session cannot begin its work: it is in a transaction, for example.
    #[error(transparent)]
    Session(#[from] session::Error),
    /// The server refuses.
    #[error("the server refuses: {0}")]
    Database(#[from] diesel::result::Error),
}
