//! A connection that only reads.

use diesel::connection::{AnsiTransactionManager, TransactionManager};
use diesel::dsl::Limit;
use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::query_builder::{AsQuery, SelectQuery};
use diesel::query_dsl::methods::{DistinctDsl, LimitDsl, LoadQuery};

use super::pool::PooledPgConnection;

mod private {
    pub trait Sealed {}
}

/// A `SELECT` that takes no lock, which a [`Reader`] can run.
///
/// Diesel's tables, `select`s, joins and boxed queries implement this trait. A `UNION` does not:
/// its type in Diesel hides whether one of its queries locks.
/// A lock in a subquery compiles, and so does a function that writes. The server refuses both,
/// since the session is read-only.
#[diagnostic::on_unimplemented(
    message = "a `Reader` runs SELECTs that take no lock, and `{Self}` is not one",
    note = "write through `Database::write` or `Database::transaction`"
)]
pub trait Select: private::Sealed {}

// Diesel has DISTINCT for each SELECT, but not for one with FOR UPDATE or the like.
impl<Q: SelectQuery + DistinctDsl> private::Sealed for Q {}
impl<Q: SelectQuery + DistinctDsl> Select for Q {}

/// The server that a [`Reader`] reads from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Source {
    /// The standby with this place in the list of readers.
    Standby(usize),
    /// The primary.
    Primary,
}

/// A connection that only reads, to a standby or to the primary.
///
/// Its methods accept only a `SELECT`. Its session is read-only as well, unless a pooler
/// [shares](super::Settings::shared_sessions) it.
///
/// ```
/// # let db = creativeflow_schema::testing::TestDatabase::new()?;
/// # let conn = &mut db.connect()?;
/// # creativeflow_schema::models::NewUser::builder().email("ada@example.com").build().insert(conn)?;
/// use creativeflow_schema::database::{Database, Settings};
/// use creativeflow_schema::models::User;
/// use creativeflow_schema::queries;
///
/// let database = Database::connect(db.url(), &[], Settings::default())?;
/// let mut reader = database.read()?;
/// let ada: User = reader.get_result(queries::users::by_email("ada@example.com"))?;
/// # assert_eq!(ada.email, "ada@example.com");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// A write does not compile. An insert, an update and a deletion:
///
/// ```compile_fail,E0277
/// # use creativeflow_schema::{database::Reader, models::User, schema::users};
/// # use diesel::prelude::*;
/// # fn refused(reader: &mut Reader) {
/// let ada: User = reader.get_result(diesel::insert_into(users::table).default_values()).unwrap();
/// # }
/// ```
/// ```compile_fail,E0277
/// # use creativeflow_schema::{database::Reader, models::User, schema::users};
/// # use diesel::prelude::*;
/// # fn refused(reader: &mut Reader) {
/// let all: Vec<User> =
///     reader.load(diesel::update(users::table).set(users::full_name.eq("Ada"))).unwrap();
/// # }
/// ```
/// ```compile_fail,E0277
/// # use creativeflow_schema::{database::Reader, models::User, schema::users};
/// # use diesel::prelude::*;
/// # fn refused(reader: &mut Reader) {
/// let all: Vec<User> = reader.load(diesel::delete(users::table)).unwrap();
/// # }
/// ```
///
/// SQL as text does not compile either:
///
/// ```compile_fail,E0277
/// # use creativeflow_schema::{database::Reader, models::User};
/// # use diesel::prelude::*;
/// # fn refused(reader: &mut Reader) {
/// let all: Vec<User> = reader.load(diesel::sql_query("SELECT * FROM users")).unwrap();
/// # }
/// ```
///
/// Nor does a `SELECT` that locks:
///
/// ```compile_fail,E0277
/// # use creativeflow_schema::{database::Reader, models::User, schema::users};
/// # use diesel::prelude::*;
/// # fn refused(reader: &mut Reader) {
/// let all: Vec<User> = reader.load(users::table.select(User::as_select()).for_update()).unwrap();
/// # }
/// ```
///
/// Nor do Diesel's own methods, which would accept any statement:
///
/// ```compile_fail,E0277
/// # use creativeflow_schema::{database::Reader, models::User, schema::users};
/// # use diesel::prelude::*;
/// # fn refused(reader: &mut Reader) {
/// let all: Vec<User> = users::table.select(User::as_select()).load(reader).unwrap();
/// # }
/// ```
pub struct Reader {
    pub(super) conn: PooledPgConnection,
    pub(super) source: Source,
}

impl Reader {
    /// Returns the rows of a query.
    ///
    /// # Errors
    /// As Diesel's [`load`](RunQueryDsl::load).
    pub fn load<'query, U, Q>(&mut self, query: Q) -> QueryResult<Vec<U>>
    where
        Q: AsQuery + RunQueryDsl<PgConnection> + LoadQuery<'query, PgConnection, U>,
        Q::Query: Select,
    {
        query.load(&mut self.conn)
    }

    /// Returns the first row of a query, which is run with `LIMIT 1`.
    ///
    /// # Errors
    /// [`NotFound`](diesel::result::Error::NotFound) if there is none, else as Diesel's
    /// [`first`](RunQueryDsl::first).
    pub fn first<'query, U, Q>(&mut self, query: Q) -> QueryResult<U>
    where
        Q: AsQuery + RunQueryDsl<PgConnection> + LimitDsl,
        Q::Query: Select,
        Limit<Q>: LoadQuery<'query, PgConnection, U>,
    {
        query.first(&mut self.conn)
    }

    /// Returns the only row of a query.
    ///
    /// # Errors
    /// [`NotFound`](diesel::result::Error::NotFound) if there is none, else as Diesel's
    /// [`get_result`](RunQueryDsl::get_result).
    pub fn get_result<'query, U, Q>(&mut self, query: Q) -> QueryResult<U>
    where
        Q: AsQuery + RunQueryDsl<PgConnection> + LoadQuery<'query, PgConnection, U>,
        Q::Query: Select,
    {
        query.get_result(&mut self.conn)
    }

    /// Runs several reads in one snapshot of the data.
    ///
    /// # Errors
    /// Those of `reads`, and those of beginning and ending the transaction.
    pub fn snapshot<T, E: From<diesel::result::Error>>(
        &mut self,
        reads: impl FnOnce(&mut Self) -> Result<T, E>,
    ) -> Result<T, E> {
        type Transactions = AnsiTransactionManager;
        Transactions::begin_transaction_sql(
            &mut *self.conn,
            "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY",
        )?;
        let result = reads(self);
        if result.is_ok() {
            Transactions::commit_transaction(&mut *self.conn)?;
        } else {
            // The error of the reads says more than an error of the rollback.
            drop(Transactions::rollback_transaction(&mut *self.conn));
        }
        result
    }

    /// The server that is read from.
    #[must_use]
    pub fn source(&self) -> Source {
        self.source
    }
}

impl std::fmt::Debug for Reader {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Reader").field("source", &self.source).finish_non_exhaustive()
    }
}
