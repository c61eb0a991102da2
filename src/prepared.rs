//! Statements that a connection prepares once.

use std::collections::BTreeMap;
use std::hash::{Hash, Hasher};
use std::mem::discriminant;
use std::rc::Rc;
use std::sync::{PoisonError, RwLock};
use std::time::Instant;

use diesel::backend::Backend;
use diesel::pg::{Pg, PgMetadataLookup, PgQueryBuilder, PgTypeMetadata};
use diesel::prelude::*;
use diesel::query_builder::{AstPass, Query, QueryBuilder, QueryFragment, QueryId};
use diesel::query_dsl::methods::LoadQuery;
use diesel::sql_types::{BigInt, TypeMetadata};

use crate::stale;

/// Has a connection prepare a statement once, where Diesel does so anew each time.
///
/// Diesel sends the whole of each `UPDATE`, and of each `INSERT` of a row that leaves something to a default, and the server
/// parses and plans it anew. Prepared, its values alone are sent. [`insert`](crate::models::NewUser::insert) does it by itself.
///
/// ```
/// use creativeflow_schema::Prepare;
/// use creativeflow_schema::models::{NotificationChanges, NewUser};
/// use creativeflow_schema::schema::notifications;
/// use diesel::prelude::*;
///
/// # let db = creativeflow_schema::testing::TestDatabase::new()?;
/// # let conn = &mut db.connect()?;
/// # let user = NewUser::builder().email("ada@example.com").build().insert(conn)?;
/// let read = diesel::update(notifications::table)
///     .filter(notifications::user_id.eq(user.id))
///     .set(NotificationChanges::builder().is_read(true).build())
///     .prepared()
///     .execute(conn)?;
/// # assert_eq!(read, 0);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// The connection keeps a statement for each combination of columns that are set, as long as it lives: a few kilobytes here and
/// in the server. Leave it out for a change whose columns a stranger chooses, and for an `INSERT` of many rows, which would be
/// another statement for each number of them.
pub trait Prepare: Sized {
    /// The same statement, prepared once on each connection.
    fn prepared(self) -> Prepared<Self> {
        Prepared(self)
    }
}

impl<Q: QueryFragment<Pg>> Prepare for Q {}

/// A statement that a connection prepares once; [`Prepare::prepared`] makes it.
///
/// A migration that changes the type of a column makes what was prepared before it fail, once on each connection and statement
/// or for good: "cached plan must not change result type". Outside a transaction nothing has happened then, and the statement
/// is sent again, not prepared. In a transaction the error is the caller's, as the transaction is lost.
#[derive(Clone, Copy, Debug)]
#[must_use = "a statement does nothing until it is executed"]
pub struct Prepared<Q>(Q);

impl<Q: QueryFragment<Pg>> Prepared<Q> {
    /// Executes an `UPDATE`, a `DELETE` or an `INSERT` that returns nothing, and tells how many rows it was.
    ///
    /// The server counts them: `WITH changed AS (UPDATE ... RETURNING 1) SELECT count(*) FROM changed`. Diesel's own `execute`
    /// would prepare the statement anew.
    ///
    /// # Errors
    /// What the statement's `execute` gives. [`diesel::result::Error::DatabaseError`] as well if the statement has a
    /// `RETURNING` of its own: ask for its rows, by `get_results`.
    pub fn execute(self, conn: &mut PgConnection) -> QueryResult<usize> {
        let count: i64 = Prepared(Counted(self.0)).get_result(conn)?;
        usize::try_from(count).map_err(|error| diesel::result::Error::DeserializationError(error.into()))
    }

    /// Executes the statement and gives the first row that it returns.
    ///
    /// # Errors
    /// As the statement's `get_result`.
    pub fn get_result<'query, U>(self, conn: &mut PgConnection) -> QueryResult<U>
    where
        Sent<Q>: LoadQuery<'query, PgConnection, U>,
    {
        self.send(conn, RunQueryDsl::get_result)
    }

    /// Executes the statement and gives the rows that it returns.
    ///
    /// # Errors
    /// As the statement's `get_results`.
    pub fn get_results<'query, U>(self, conn: &mut PgConnection) -> QueryResult<Vec<U>>
    where
        Sent<Q>: LoadQuery<'query, PgConnection, U>,
    {
        self.send(conn, RunQueryDsl::get_results)
    }

    /// Executes the statement and gives the rows that it returns.
    ///
    /// # Errors
    /// As the statement's `load`.
    pub fn load<'query, U>(self, conn: &mut PgConnection) -> QueryResult<Vec<U>>
    where
        Sent<Q>: LoadQuery<'query, PgConnection, U>,
    {
        self.get_results(conn)
    }

    fn send<T>(
        self,
        conn: &mut PgConnection,
        run: impl Fn(Sent<Q>, &mut PgConnection) -> QueryResult<T>,
    ) -> QueryResult<T> {
        let statement = Rc::new(self.0);
        let started = Instant::now();
        match run(Sent { statement: Rc::clone(&statement), keep: true }, conn) {
            Err(error) if stale::is_worth_another_try(&error, started.elapsed(), conn) => {
                run(Sent { statement, keep: false }, conn)
            }
            result => result,
        }
    }
}

/// A statement on its way: one that the connection keeps, or not. Public for the bounds above alone.
#[derive(Debug)]
#[doc(hidden)]
pub struct Sent<Q> {
    statement: Rc<Q>,
    keep: bool,
}

impl<Q: QueryFragment<Pg>> QueryFragment<Pg> for Sent<Q> {
    fn walk_ast<'b>(&'b self, pass: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        self.statement.walk_ast(pass)
    }

    fn to_sql(&self, out: &mut PgQueryBuilder, backend: &Pg) -> QueryResult<()> {
        self.statement.to_sql(out, backend)
    }

    fn collect_binds<'b>(
        &'b self,
        out: &mut <Pg as Backend>::BindCollector<'b>,
        lookup: &mut <Pg as TypeMetadata>::MetadataLookup,
        backend: &'b Pg,
    ) -> QueryResult<()> {
        if self.keep {
            self.statement.collect_binds(out, lookup, backend)
        } else {
            self.statement.collect_binds(out, &mut Inferred, backend)
        }
    }

    fn is_safe_to_cache_prepared(&self, _: &Pg) -> QueryResult<bool> {
        Ok(self.keep)
    }
}

/// Known by its SQL, since the types do not tell which columns are set.
impl<Q> QueryId for Sent<Q> {
    type QueryId = ();

    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<Q: Query> Query for Sent<Q> {
    type SqlType = Q::SqlType;
}

impl<Q> RunQueryDsl<PgConnection> for Sent<Q> {}

/// Leaves it to the server to infer the types of parameters that have no fixed oid. A connection of Diesel's remembers the oid of
/// an enum as long as it lives, also after the type was dropped and made again.
struct Inferred;

impl PgMetadataLookup for Inferred {
    fn lookup_type(&mut self, _: &str, _: Option<&str>) -> PgTypeMetadata {
        PgTypeMetadata::new(0, 0)
    }
}

/// The number of rows that a statement changes. Diesel's connection asks a reference to a statement that it executes whether it
/// may keep it, which no implementation but Diesel's can answer, and the statement itself if it loads it.
struct Counted<Q>(Q);

impl<Q: QueryFragment<Pg>> QueryFragment<Pg> for Counted<Q> {
    fn walk_ast<'b>(&'b self, mut pass: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        pass.push_sql("WITH changed AS (");
        self.0.walk_ast(pass.reborrow())?;
        pass.push_sql(" RETURNING 1) SELECT count(*) FROM changed");
        Ok(())
    }
}

impl<Q> Query for Counted<Q> {
    type SqlType = BigInt;
}

/// The SQL of a table's `INSERT` of one row, for each set of columns that are left to their defaults.
///
/// Diesel finds a prepared `INSERT` by its SQL, and writes that anew for each row, which would be two fifths of the instructions
/// that inserting takes here.
pub(crate) struct Inserts(RwLock<BTreeMap<u32, String>>);

impl Inserts {
    pub(crate) const fn new() -> Self {
        Self(RwLock::new(BTreeMap::new()))
    }

    /// The same statement, prepared once on each connection. The values are those that it inserts.
    pub(crate) fn prepared<Q>(&'static self, insert: Q, values: &impl Values) -> Prepared<Insert<Q>> {
        Prepared(Insert { statement: insert, defaults: values.defaults(), known: &self.0 })
    }
}

pub(crate) struct Insert<Q> {
    statement: Q,
    defaults: u32,
    known: &'static RwLock<BTreeMap<u32, String>>,
}

impl<Q: QueryFragment<Pg>> QueryFragment<Pg> for Insert<Q> {
    fn walk_ast<'b>(&'b self, pass: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        self.statement.walk_ast(pass)
    }

    fn to_sql(&self, out: &mut PgQueryBuilder, backend: &Pg) -> QueryResult<()> {
        if let Some(sql) = self.known.read().unwrap_or_else(PoisonError::into_inner).get(&self.defaults) {
            out.push_sql(sql);
            return Ok(());
        }
        let mut built = PgQueryBuilder::new();
        self.statement.to_sql(&mut built, backend)?;
        let sql = built.finish();
        out.push_sql(&sql);
        self.known.write().unwrap_or_else(PoisonError::into_inner).insert(self.defaults, sql);
        Ok(())
    }
}

impl<Q: Query> Query for Insert<Q> {
    type SqlType = Q::SqlType;
}

/// The values of an `INSERT` of one row. A value that may be left to its default is an enum of Diesel's: the value, or the default.
pub(crate) trait Values {
    /// A bit for each column. Rows of one table with the same bits have the same SQL.
    fn defaults(&self) -> u32;
}

macro_rules! values {
    () => {};
    ($first:ident $($rest:ident)*) => {
        impl<$first, $($rest,)*> Values for ($first, $($rest,)*) {
            #[allow(non_snake_case)]
            fn defaults(&self) -> u32 {
                let ($first, $($rest,)*) = self;
                let mut bits = Bits(0);
                discriminant($first).hash(&mut bits);
                $(discriminant($rest).hash(&mut bits);)*
                bits.0
            }
        }

        values!($($rest)*);
    };
}

// 32 of them: Diesel's tables have no more columns here.
values!(C1 C2 C3 C4 C5 C6 C7 C8 C9 C10 C11 C12 C13 C14 C15 C16 C17 C18 C19 C20 C21 C22 C23 C24 C25 C26 C27 C28 C29 C30 C31 C32);

/// Collects discriminants, which are 0 or 1 for an enum of two.
struct Bits(u32);

impl Hasher for Bits {
    fn write(&mut self, bytes: &[u8]) {
        self.0 = self.0 << 1 | u32::from(bytes.iter().any(|&byte| byte != 0));
    }

    fn finish(&self) -> u64 {
        self.0.into()
    }
}
