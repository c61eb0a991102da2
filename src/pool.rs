//! A connection pool from `DATABASE_URL`.
//!
//! ```no_run
//! let pool = creativeflow_schema::pool::from_env()?;
//! let mut conn = pool.get()?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use std::time::Duration;

use diesel::r2d2::{Pool, PooledConnection};

use crate::database_url;
pub use crate::stale::Manager;

/// A pool of connections.
pub type PgPool = Pool<Manager>;
/// A connection from a [`PgPool`], which goes back when it is dropped.
pub type PooledPgConnection = PooledConnection<Manager>;

/// Connections that the pool holds at most. Postgres does best with a few for each of its cores, over all services.
const MAX_SIZE: u32 = 10;
/// How long a `get` waits for a connection.
const TIMEOUT: Duration = database_url::TIMEOUT;
/// After this long unused, a connection is closed.
const IDLE_TIMEOUT: Duration = Duration::from_mins(5);
/// After this long, a connection is replaced: a server that fell out of a DNS name is left at last.
const MAX_LIFETIME: Duration = Duration::from_mins(30);

/// A pool for the database that `DATABASE_URL` names, in the environment or else in a file `.env` here or above.
///
/// # Errors
/// As [`url_from_env`] and [`connect`].
pub fn from_env() -> Result<PgPool, Error> {
    connect(&url_from_env()?)
}

/// `DATABASE_URL`, from the environment or else from a file `.env`, in the current folder or the nearest above it.
///
/// # Errors
/// [`Error::Missing`] if it is in neither, [`Error::DotEnv`] if there is a `.env` that cannot be read, [`Error::Connect`]
/// if it is not Unicode.
pub fn url_from_env() -> Result<String, Error> {
    match std::env::var("DATABASE_URL") {
        Ok(url) if !url.is_empty() => Ok(url),
        Err(std::env::VarError::NotUnicode(_)) => Err(Error::Connect(database_url::Error::Url)),
        // Not `dotenvy::dotenv`: a library must not write to its process's environment, which other threads read.
        _ => match dotenvy::dotenv_iter() {
            Ok(lines) => find(lines),
            Err(error) if error.not_found() => Err(Error::Missing),
            Err(_) => Err(Error::DotEnv),
        },
    }
}

/// A pool for this database: at most 10 connections, which are checked when they are taken.
///
/// A `get` waits at most 5 seconds for a connection, and a connection at most 5 seconds for the server, unless the URL has
/// a `connect_timeout` of its own.
///
/// # Errors
/// [`Error::Connect`] for a URL of another form, or if the server cannot be reached or refuses, with what it said. No
/// error has the password in it.
pub fn connect(url: &str) -> Result<PgPool, Error> {
    // A pool tries again until its time is up; what is wrong with the address or the password is said at once.
    drop(database_url::establish(url)?);
    let url = database_url::with_timeout(url);
    Pool::builder()
        .max_size(MAX_SIZE)
        .min_idle(Some(1))
        .connection_timeout(TIMEOUT)
        .idle_timeout(Some(IDLE_TIMEOUT))
        .max_lifetime(Some(MAX_LIFETIME))
        .test_on_check_out(true)
        .build(Manager::new(&url))
        .map_err(|refusal| Error::Connect(database_url::Error::refused(&url, &refusal.to_string())))
}

/// Why there is no pool.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// `DATABASE_URL` is neither in the environment nor in a `.env`.
    #[error("DATABASE_URL is not set: set it, or write it to a file .env, as postgres://user:password@host/database")]
    Missing,
    /// There is a `.env`, but it cannot be read or parsed. What is in it is not shown, since it may be a password.
    #[error(
        "the file .env, here or in a folder above, cannot be read: \
         each line must be NAME=value, with quotes around a value that has spaces"
    )]
    DotEnv,
    /// There is no connection.
    #[error(transparent)]
    Connect(#[from] database_url::Error),
}

fn find<R: std::io::Read>(lines: dotenvy::Iter<R>) -> Result<String, Error> {
    for line in lines {
        let (name, value) = line.map_err(|_| Error::DotEnv)?;
        if name == "DATABASE_URL" && !value.is_empty() {
            return Ok(value);
        }
    }
    Err(Error::Missing)
}
