use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A place in a list that is ordered by a time and then by id: the last row of a page.
///
/// The lists of a table take it by the functions `before` and `after` of the table's module.
/// It can be sent to a client and back as JSON.
///
/// ```
/// use creativeflow_schema::models::Project;
/// use creativeflow_schema::queries::{Cursor, projects};
/// use creativeflow_schema::types::{ProjectId, UserId};
/// use diesel::prelude::*;
///
/// /// Returns a page of the account's projects, and the cursor of the next page.
/// fn page(
///     user: UserId,
///     cursor: Cursor<ProjectId>,
///     conn: &mut PgConnection,
/// ) -> QueryResult<(Vec<Project>, Option<Cursor<ProjectId>>)> {
///     let page = projects::newest_of(user).filter(projects::before(cursor)).limit(20).load(conn)?;
///     let next = page.last().map(Cursor::from);
///     Ok((page, next))
/// }
/// # let db = creativeflow_schema::testing::TestDatabase::new()?;
/// # let conn = &mut db.connect()?;
/// # assert_eq!(page(UserId::now_v7(), Cursor::newest(), conn)?, (vec![], None));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, Serialize)]
pub struct Cursor<Id> {
    /// The time by which the list is ordered.
    pub time: DateTime<Utc>,
    /// The row's id.
    pub id: Id,
}

impl<Id: From<Uuid>> Cursor<Id> {
    /// The place before the first row of a list that is newest first.
    #[must_use]
    pub fn newest() -> Self {
        Self { time: DateTime::<Utc>::MAX_UTC, id: Uuid::max().into() }
    }
}

/// The cursor of a table, and the filter for its lists: `before` for those that are newest first,
/// `after` for those that are oldest first.
macro_rules! cursor {
    (before: $table:ident, $Row:ident, $Id:ident, $time:ident) => {
        /// Keeps the rows that follow this place in a list that is newest first.
        #[auto_type(no_type_alias)]
        pub fn before(cursor: $crate::queries::Cursor<$Id>) -> _ {
            let (time, id): (chrono::DateTime<chrono::Utc>, $Id) = (cursor.time, cursor.id);
            $table::$time.le(time).and($table::$time.lt(time).or($table::id.lt(id)))
        }

        $crate::queries::cursor::cursor!($Row, $Id, $time);
    };
    (after: $table:ident, $Row:ident, $Id:ident, $time:ident) => {
        /// Keeps the rows that follow this place in a list that is oldest first.
        #[auto_type(no_type_alias)]
        pub fn after(cursor: $crate::queries::Cursor<$Id>) -> _ {
            let (time, id): (chrono::DateTime<chrono::Utc>, $Id) = (cursor.time, cursor.id);
            $table::$time.ge(time).and($table::$time.gt(time).or($table::id.gt(id)))
        }

        $crate::queries::cursor::cursor!($Row, $Id, $time);
    };
    ($Row:ident, $Id:ident, $time:ident) => {
        impl From<&$Row> for $crate::queries::Cursor<$Id> {
            fn from(row: &$Row) -> Self {
                Self { time: row.$time, id: row.id }
            }
        }
    };
}

pub(super) use cursor;
