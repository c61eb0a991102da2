//! What the migrator and the partition keeper work on: a connection, its locks, and the settings of its queries.

pub(crate) mod listener;
pub(crate) mod lock;
pub(crate) mod settings;
pub mod surroundings;

use std::ops::{Deref, DerefMut};

use diesel::connection::SimpleConnection;
use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::r2d2::{ManageConnection, Pool, PoolError, PooledConnection, State};
use diesel::result::Error as DieselError;
use diesel::sql_types::Bool;

use crate::database_url;
use crate::migrator::Error;
pub(crate) use listener::say;
use lock::Locks;

/// A database to work on: `&mut PgConnection`, a URL, or a pool.
///
/// With a URL or a pool it can be seen whether the lock guards anything, by trying it from a second connection, where there
/// is one to be had. Migrations that run in no transaction are applied only so.
#[non_exhaustive]
pub enum Database<'a> {
    /// A connection.
    Connection(&'a mut PgConnection),
    /// A URL: two connections are made; one, where the server or the role has none left.
    Url(&'a str),
    /// A pool: two of its connections are taken; one, where there is none left.
    Pool(&'a dyn AnyPool),
}

/// A pool of PostgreSQL connections, whatever makes them: [`pool::PgPool`](crate::pool::PgPool), or one of the service's own with
/// [`diesel::r2d2::ConnectionManager`].
pub trait AnyPool: Send + Sync {
    /// As [`Pool::get`].
    ///
    /// # Errors
    /// As [`Pool::get`].
    fn get(&self) -> Result<Pooled, PoolError>;

    /// As [`Pool::try_get`].
    fn try_get(&self) -> Option<Pooled>;

    /// As [`Pool::state`].
    fn state(&self) -> State;

    /// As [`Pool::max_size`].
    fn max_size(&self) -> u32;
}

/// A connection from a pool.
pub type Pooled = Box<dyn DerefMut<Target = PgConnection> + Send>;

impl<M: ManageConnection<Connection = PgConnection>> AnyPool for Pool<M> {
    fn get(&self) -> Result<Pooled, PoolError> {
        Ok(Box::new(self.get()?))
    }

    fn try_get(&self) -> Option<Pooled> {
        Some(Box::new(self.try_get()?))
    }

    fn state(&self) -> State {
        self.state()
    }

    fn max_size(&self) -> u32 {
        self.max_size()
    }
}

impl std::fmt::Debug for Database<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // A URL may hold a password.
        f.write_str(match self {
            Self::Connection(_) => "Connection",
            Self::Url(_) => "Url",
            Self::Pool(_) => "Pool",
        })
    }
}

impl Database<'_> {
    /// The same, for a shorter time.
    pub(crate) fn reborrow(&mut self) -> Database<'_> {
        match self {
            Self::Connection(conn) => Database::Connection(conn),
            Self::Url(url) => Database::Url(url),
            Self::Pool(pool) => Database::Pool(*pool),
        }
    }
}

impl<'a> From<&'a mut PgConnection> for Database<'a> {
    fn from(conn: &'a mut PgConnection) -> Self {
        Self::Connection(conn)
    }
}

impl<'a, M: ManageConnection<Connection = PgConnection>> From<&'a mut PooledConnection<M>> for Database<'a> {
    fn from(conn: &'a mut PooledConnection<M>) -> Self {
        Self::Connection(conn)
    }
}

impl<'a> From<&'a str> for Database<'a> {
    fn from(url: &'a str) -> Self {
        Self::Url(url)
    }
}

impl<'a> From<&'a String> for Database<'a> {
    fn from(url: &'a String) -> Self {
        Self::Url(url)
    }
}

impl<'a, M: ManageConnection<Connection = PgConnection>> From<&'a Pool<M>> for Database<'a> {
    fn from(pool: &'a Pool<M>) -> Self {
        Self::Pool(pool)
    }
}

/// A connection, and where a second one comes from.
pub(crate) struct Session<'a> {
    conn: Conn<'a>,
    source: Source<'a>,
}

enum Conn<'a> {
    Borrowed(&'a mut PgConnection),
    Own(Pooled),
}

#[derive(Clone, Copy)]
pub(crate) enum Source<'a> {
    /// There is none.
    Nowhere,
    Url(&'a str),
    Pool(&'a dyn AnyPool),
}

impl<'a> Session<'a> {
    pub(crate) fn open(database: Database<'a>) -> Result<Self, Error> {
        Ok(match database {
            Database::Connection(conn) => Self { conn: Conn::Borrowed(conn), source: Source::Nowhere },
            Database::Url(url) => {
                let conn = database_url::establish(url)?;
                Self { conn: Conn::Own(Box::new(Box::new(conn))), source: Source::Url(url) }
            }
            Database::Pool(pool) => {
                let conn = pool.get().map_err(|error| Error::Pool(error.to_string()))?;
                Self { conn: Conn::Own(conn), source: Source::Pool(pool) }
            }
        })
    }

    pub(crate) fn source(&self) -> Source<'a> {
        self.source
    }
}

impl Source<'_> {
    pub(crate) fn has_second(self) -> bool {
        !matches!(self, Self::Nowhere)
    }

    /// A second connection, if there is one to be had.
    pub(crate) fn second(self) -> Option<Pooled> {
        match self {
            Self::Nowhere => None,
            Self::Url(url) => Some(Box::new(Box::new(database_url::establish(url).ok()?))),
            Self::Pool(pool) => {
                let state = pool.state();
                // What waits for one that is in use waits for as long as the pool's timeout says.
                let is_exhausted = state.idle_connections == 0 && state.connections >= pool.max_size();
                if is_exhausted { pool.try_get() } else { pool.get().ok() }
            }
        }
    }

    /// Tries the lock, which another session holds, from a second connection. False if there is none to be had: then it is
    /// not known whether the lock guards anything.
    pub(crate) fn refuse_transaction_pooler(self, locks: Locks) -> Result<bool, Error> {
        let Some(mut conn) = self.second() else { return Ok(false) };
        if locks.try_session(&mut conn)? {
            locks.unlock_session(&mut conn)?;
            return Err(Error::TransactionPooler);
        }
        Ok(true)
    }

    /// The words in which this server says that a lock was not to be had in time: a second session is made to wait for this
    /// lock, which the first one holds.
    pub(crate) fn words_of_a_lock_timeout(self, locks: Locks) -> Option<String> {
        let mut conn = self.second()?;
        let result = conn.transaction::<(), DieselError, _>(|conn| {
            conn.batch_execute("SET LOCAL lock_timeout = 1")?;
            locks.wait_in_transaction(conn)?;
            Err(DieselError::RollbackTransaction)
        });
        match result {
            Err(DieselError::DatabaseError(_, info)) => Some(info.message().to_owned()),
            _ => None,
        }
    }
}

impl Deref for Session<'_> {
    type Target = PgConnection;

    fn deref(&self) -> &Self::Target {
        match &self.conn {
            Conn::Borrowed(conn) => conn,
            Conn::Own(conn) => conn,
        }
    }
}

impl DerefMut for Session<'_> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        match &mut self.conn {
            Conn::Borrowed(conn) => conn,
            Conn::Own(conn) => conn,
        }
    }
}

/// Yes or no. The queries go through `sql_query` alone, which leaves no prepared statement behind: a pooler in transaction mode
/// would run it on another session of the server, which has none of that name, or another's.
#[derive(QueryableByName)]
pub(crate) struct Answer {
    #[diesel(sql_type = Bool)]
    pub(crate) answer: bool,
}
