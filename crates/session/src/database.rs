//! The database that a caller hands over: a connection, a URL or a pool.

use std::ops::DerefMut;

use diesel::pg::PgConnection;
use diesel::r2d2::{ManageConnection, Pool, PoolError, PooledConnection};

/// A database to work on: a connection, a URL or a pool.
///
/// With a URL or a pool, a second connection checks that the advisory lock guards the work. A
/// statement that runs in no transaction runs only after this check.
#[non_exhaustive]
pub enum Database<'a> {
    /// A connection.
    Connection(&'a mut PgConnection),
    /// A URL. Two connections are made, or one if the server or the role has no other left.
    Url(&'a str),
    /// A pool. Two of its connections are taken, or one if no other is free.
    Pool(&'a dyn AnyPool),
}

/// A pool of PostgreSQL connections, of any manager: [`diesel::r2d2::ConnectionManager`] or a
/// manager of the service's own.
pub trait AnyPool: Send + Sync {
    /// As [`Pool::get`].
    ///
    /// # Errors
    /// As [`Pool::get`].
    fn get(&self) -> Result<Pooled, PoolError>;

    /// Takes another connection, unless all are in use.
    fn get_another(&self) -> Option<Pooled>;
}

/// A connection from a pool.
pub type Pooled = Box<dyn DerefMut<Target = PgConnection> + Send>;

impl<M: ManageConnection<Connection = PgConnection>> AnyPool for Pool<M> {
    fn get(&self) -> Result<Pooled, PoolError> {
        Ok(Box::new(self.get()?))
    }

    fn get_another(&self) -> Option<Pooled> {
        let state = self.state();
        // `get` waits for a connection that is in use as long as the pool's timeout says.
        let is_exhausted = state.idle_connections == 0 && state.connections >= self.max_size();
        let another = if is_exhausted { self.try_get() } else { self.get().ok() };
        Some(Box::new(another?))
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
    /// Borrows the same database for a shorter time.
    #[must_use]
    pub fn reborrow(&mut self) -> Database<'_> {
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

impl<'a, M: ManageConnection<Connection = PgConnection>> From<&'a mut PooledConnection<M>>
    for Database<'a>
{
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
