//! A connection pool from `DATABASE_URL`.
//!
//! ```no_run
//! let pool = creativeflow_schema::pool::from_env()?;
//! let mut conn = pool.get()?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use std::time::Duration;

use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::r2d2::{ConnectionManager, Pool, PooledConnection};

/// A pool of connections.
pub type PgPool = Pool<ConnectionManager<PgConnection>>;
/// A connection from a [`PgPool`], which goes back when it is dropped.
pub type PooledPgConnection = PooledConnection<ConnectionManager<PgConnection>>;

/// Connections that the pool holds at most. Postgres does best with a few for each of its cores, over all services.
const MAX_SIZE: u32 = 10;
/// How long a `get` waits for a connection, and a connection for the server.
const TIMEOUT: Duration = Duration::from_secs(5);
/// After this long unused, a connection is closed.
const IDLE_TIMEOUT: Duration = Duration::from_mins(5);
/// After this long, a connection is replaced: a server that fell out of a DNS name is left at last.
const MAX_LIFETIME: Duration = Duration::from_mins(30);

/// A pool for the database that `DATABASE_URL` names, in the environment or else in a file `.env`.
///
/// # Errors
/// [`Error::Missing`] if it is in neither, [`Error::DotEnv`] if there is a `.env` that cannot be read, and as [`connect`].
pub fn from_env() -> Result<PgPool, Error> {
    let url = match std::env::var("DATABASE_URL") {
        Ok(url) if !url.is_empty() => url,
        _ => {
            // Not `dotenvy::dotenv`: a library must not write to its process's environment, which other threads read.
            match dotenvy::dotenv_iter() {
                Ok(lines) => find(lines)?,
                Err(error) if error.not_found() => return Err(Error::Missing),
                Err(_) => return Err(Error::DotEnv),
            }
        }
    };
    connect(&url)
}

/// A pool for this database: at most 10 connections, which are checked when they are taken.
///
/// A `get` waits at most 5 seconds for a connection, and a connection at most 5 seconds for the server, unless the URL has
/// a `connect_timeout` of its own.
///
/// # Errors
/// [`Error::Url`] for a URL of another form, [`Error::Connect`] if the server cannot be reached or refuses, with what it
/// said. No error has the password in it.
pub fn connect(url: &str) -> Result<PgPool, Error> {
    if !is_unambiguous(url) {
        return Err(Error::Url);
    }
    let mut url = url.to_owned();
    if !url.contains("connect_timeout=") {
        let separator = if url.contains('?') { '&' } else { '?' };
        url = format!("{url}{separator}connect_timeout={}", TIMEOUT.as_secs());
    }
    // libpq quotes the whole of a URL that it cannot read.
    let error = |message: String| Error::Connect { message: message.trim().replace(&url, "postgres://...") };
    // A pool tries again until its time is up; what is wrong with the address or the password is said at once.
    PgConnection::establish(&url).map_err(|refusal| error(refusal.to_string()))?;
    Pool::builder()
        .max_size(MAX_SIZE)
        .min_idle(Some(1))
        .connection_timeout(TIMEOUT)
        .idle_timeout(Some(IDLE_TIMEOUT))
        .max_lifetime(Some(MAX_LIFETIME))
        .test_on_check_out(true)
        .build(ConnectionManager::new(&url))
        .map_err(|refusal| error(refusal.to_string()))
}

/// Why there is no pool.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// `DATABASE_URL` is neither in the environment nor in a `.env`.
    #[error("DATABASE_URL is not set: set it, or write it to a file .env, as postgres://user:password@host/database")]
    Missing,
    /// There is a `.env`, but it cannot be read or parsed. What is in it is not shown, since it may be a password.
    #[error("the file .env cannot be read: each line must be NAME=value, with quotes around a value that has spaces")]
    DotEnv,
    /// The URL has another form. It is not shown, since it may hold a password.
    #[error(
        "the database's URL is not of the form postgres://user:password@host/database: \
         see that special characters in the password are percent-encoded (@ is %40, / is %2F, % is %25)"
    )]
    Url,
    /// The server cannot be reached, or refuses.
    #[error("no connection to the database: {message}")]
    Connect {
        /// What was said.
        message: String,
    },
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

/// Whether libpq reads the URL as it was meant. From one that it cannot read, or reads otherwise, it quotes pieces in its
/// messages, and a piece may be the password: so no such URL reaches it.
fn is_unambiguous(url: &str) -> bool {
    let Some(rest) = url.strip_prefix("postgres://").or_else(|| url.strip_prefix("postgresql://")) else {
        return false;
    };
    let (rest, query) = rest.split_once('?').unwrap_or((rest, ""));
    let authority = rest.split('/').next().unwrap_or_default();
    let path = &rest[authority.len()..];
    let hosts = authority.split_once('@').map_or(authority, |(_, hosts)| hosts);
    // Each of these can be part of the user or the password only if it is encoded.
    !hosts.contains('@')
        && !path.contains('@')
        && !query.contains('@')
        && url.chars().all(|char| !char.is_whitespace() && !char.is_control() && char != '#')
        && percent_encoded(url)
        && hosts.split(',').all(has_a_port_or_none)
        && (query.is_empty() || query.split('&').all(|pair| pair.split('=').count() == 2))
}

/// Whether what follows a host is a port, and not the password of a URL that lacks its host.
fn has_a_port_or_none(host: &str) -> bool {
    let rest = if let Some(address) = host.strip_prefix('[') {
        address.split_once(']').map(|(_, rest)| rest)
    } else {
        Some(&host[host.find(':').unwrap_or(host.len())..])
    };
    rest.is_some_and(|rest| rest.is_empty() || rest.strip_prefix(':').is_some_and(|port| port.parse::<u16>().is_ok()))
}

/// Whether each `%` begins a byte in hexadecimal, other than zero.
fn percent_encoded(url: &str) -> bool {
    url.split('%').skip(1).all(|rest| {
        rest.get(..2).is_some_and(|digits| digits != "00" && digits.bytes().all(|digit| digit.is_ascii_hexdigit()))
    })
}
