use std::path::PathBuf;

/// An error from reading a catalog, or from its files.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The server refused the queries.
    #[error("the catalog cannot be read: {0}")]
    Read(#[from] diesel::result::Error),
    /// No schema of `search_path` exists.
    #[error(
        "no schema of search_path exists, so there is nothing to compare: create the schema, or \
         set search_path"
    )]
    NoSchema,
    /// A document or a database has another form than a catalog.
    #[error("the catalog is not that of a migrated database: {0}")]
    Document(#[from] serde_json::Error),
    /// A file lies where one would be written, and this crate did not write it.
    #[error("{path}: {problem}")]
    InTheWay {
        /// The path in the project's folder.
        path: String,
        /// The reason, and what to do.
        problem: &'static str,
    },
    /// A file or folder cannot be read or written.
    #[error("{path}: {source}")]
    Io {
        /// The path in the project's folder.
        path: String,
        /// The reason.
        source: std::io::Error,
    },
    /// Files are not those that the database gives.
    #[error(
        "not as the database gives it: {}; write it again with `{command} {}`",
        .files.join(", "),
        .folder.display()
    )]
    OutOfDate {
        /// The paths in the project's folder.
        files: Vec<String>,
        /// The command that writes them.
        command: String,
        /// The project's folder.
        folder: PathBuf,
    },
}
