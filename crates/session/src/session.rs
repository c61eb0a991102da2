//! A connection that does schema work, and the source of a second one.

use std::ops::{Deref, DerefMut};

use diesel::connection::{AnsiTransactionManager, TransactionManager};
use diesel::pg::PgConnection;
use diesel::prelude::*;

use crate::database::{AnyPool, Database, Pooled};
use crate::{Error, url};

/// A connection that does schema work, outside a transaction.
pub struct Session<'a> {
    conn: Box<dyn DerefMut<Target = PgConnection> + Send + 'a>,
    source: Source<'a>,
}

/// The place that a second connection comes from.
#[derive(Clone, Copy)]
pub(crate) enum Source<'a> {
    Nowhere,
    Url(&'a str),
    Pool(&'a dyn AnyPool),
}

impl<'a> Session<'a> {
    /// Opens a session: connects, or takes a connection of the pool.
    ///
    /// # Errors
    /// [`Error::Connect`] or [`Error::Pool`] if there is no connection; [`Error::InTransaction`] if
    /// the connection is in a transaction; [`Error::Database`] if the connection is broken.
    pub fn open(database: impl Into<Database<'a>>) -> Result<Self, Error> {
        let mut session = match database.into() {
            Database::Connection(conn) => Self { conn: Box::new(conn), source: Source::Nowhere },
            Database::Url(url) => {
                let conn = Box::new(url::connect(url)?);
                Self { conn: Box::new(conn), source: Source::Url(url) }
            }
            Database::Pool(pool) => {
                let conn = pool.get().map_err(|error| Error::Pool(error.to_string()))?;
                Self { conn, source: Source::Pool(pool) }
            }
        };
        if is_in_transaction(&mut session)? { Err(Error::InTransaction) } else { Ok(session) }
    }

    /// Opens a second connection, or takes one of the pool. `None` if a bare connection was given,
    /// or if the server or the pool has no other left.
    #[must_use]
    pub fn second(&self) -> Option<Pooled> {
        self.source.second()
    }

    pub(crate) fn source(&self) -> Source<'a> {
        self.source
    }
}

impl Deref for Session<'_> {
    type Target = PgConnection;

    fn deref(&self) -> &Self::Target {
        &self.conn
    }
}

impl DerefMut for Session<'_> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.conn
    }
}

impl std::fmt::Debug for Session<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Session")
            .field("has_second", &self.source.has_second())
            .finish_non_exhaustive()
    }
}

impl Source<'_> {
    pub(crate) fn has_second(self) -> bool {
        !matches!(self, Self::Nowhere)
    }

    /// Gives a second connection, if one is free.
    pub(crate) fn second(self) -> Option<Pooled> {
        match self {
            Self::Nowhere => None,
            Self::Url(url) => Some(Box::new(Box::new(url::connect(url).ok()?))),
            Self::Pool(pool) => pool.get_another(),
        }
    }
}

/// Returns whether a transaction is open.
///
/// # Errors
/// [`diesel::result::Error::BrokenTransactionManager`] if the connection is broken.
pub fn is_in_transaction(conn: &mut PgConnection) -> QueryResult<bool> {
    let status = AnsiTransactionManager::transaction_manager_status_mut(conn);
    Ok(status.transaction_depth()?.is_some())
}
