use crate::session;

/// An error from the work on personal data.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// No schema of `search_path` exists, so there are no tables.
    #[error("no schema of search_path exists: run the migrations, or set search_path")]
    NotMigrated,
    /// The session cannot begin its work: it is in a transaction, for example.
    #[error(transparent)]
    Session(#[from] session::Error),
    /// The server refuses.
    #[error("the server refuses: {0}")]
    Database(#[from] diesel::result::Error),
}
