//! Statements that a connection prepares once.

use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};

/// Has a connection prepare a statement once, where Diesel does so anew each time.
///
/// Diesel prepares each `UPDATE`, and each `INSERT` of a row that leaves something to a default, anew: two round trips, and
/// the work of parsing and planning. Prepared, it takes one. [`insert`](crate::models::NewUser::insert) does it by itself.
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
#[derive(Clone, Copy, Debug)]
#[must_use = "a statement does nothing until it is executed"]
pub struct Prepared<Q>(Q);

impl<Q: QueryFragment<Pg>> QueryFragment<Pg> for Prepared<Q> {
    fn walk_ast<'b>(&'b self, pass: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        self.0.walk_ast(pass)
    }

    fn is_safe_to_cache_prepared(&self, _: &Pg) -> QueryResult<bool> {
        Ok(true)
    }
}

/// Known by its SQL, since the types do not tell which columns are set.
impl<Q> QueryId for Prepared<Q> {
    type QueryId = ();

    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<Q: Query> Query for Prepared<Q> {
    type SqlType = Q::SqlType;
}

impl<Q> RunQueryDsl<PgConnection> for Prepared<Q> {}
