//! A connection pool from `DATABASE_URL`.
//!
//! ```no_run
//! let pool = creativeflow_schema::pool::from_env()?;
//! let mut conn = pool.get()?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! The URL must be that of the server itself, or of a pooler in session mode. Diesel prepares
//! statements by name. Behind a pooler in transaction mode other clients use the same names: a
//! statement fails, or **another client's statement is executed in its place**. `PgBouncer` keeps
//! them apart since 1.21, if `max_prepared_statements` is not 0.

use std::time::Duration;

use diesel::r2d2::{Builder, Pool, PooledConnection};

pub use super::environment::{Error, url_from_env};
use super::settings::{LONGEST, Settings};
pub use super::stale::Manager;
use crate::session::url;

/// A pool of connections.
pub type PgPool = Pool<Manager>;
/// A connection from a [`PgPool`], which goes back when it is dropped.
pub type PooledPgConnection = PooledConnection<Manager>;

const ZERO: Duration = Duration::ZERO;
/// The time after which an unused connection is closed.
const IDLE_TIMEOUT: Duration = Duration::from_secs(5 * 60);
/// The age at which a connection is replaced, so that a server whose DNS name moved is left.
const MAX_LIFETIME: Duration = Duration::from_secs(30 * 60);

/// A pool for the database that `DATABASE_URL` names, in the environment or else in a file `.env`
/// here or above.
///
/// # Errors
/// As [`url_from_env`] and [`connect`].
pub fn from_env() -> Result<PgPool, Error> {
    connect(&url_from_env()?)
}

/// A pool of at most 10 connections to this database. Each connection is checked when it is taken.
/// The timeouts of a session are those of the server.
///
/// A `get` waits at most 5 seconds for a connection. [`connect`](crate::connect) has the time that
/// a new connection waits for the server, and the time after which a silent server is given up.
/// [`Manager`] says which connections are replaced.
///
/// # Errors
/// [`Error::Connect`] if the URL has another form, or if the server cannot be reached or refuses,
/// with the server's message. No error contains the password.
pub fn connect(url: &str) -> Result<PgPool, Error> {
    let settings = Settings::default();
    connect_with(url, &settings.statement_timeout(ZERO).idle_in_transaction_timeout(ZERO))
}

/// A pool for this database, with these settings. `reader_pool_size` and the settings after
/// `shared_sessions` have no effect here.
///
/// # Errors
/// As [`connect`].
pub fn connect_with(url: &str, settings: &Settings) -> Result<PgPool, Error> {
    let url = settings.url(url)?;
    // A pool tries again until its timeout. This connection reports a wrong address or password at
    // once.
    drop(url::connect(&url)?);
    Ok(builder(settings)
        .max_size(settings.pool_size)
        .min_idle(Some(1))
        .build_unchecked(Manager::of(&url, settings)))
}

/// The builder of a pool, with the parts that all pools share.
pub(super) fn builder(settings: &Settings) -> Builder<Manager> {
    Pool::builder()
        .connection_timeout(settings.acquire_timeout.min(LONGEST))
        .idle_timeout(Some(IDLE_TIMEOUT))
        .max_lifetime(Some(MAX_LIFETIME))
        .test_on_check_out(true)
}
