//! Many rows at once.
//!
//! | rows | take | |
//! |---|---|---|
//! | one | [`insert`](crate::models::NewUsageLog::insert) | gives the row back |
//! | some, in any table | [`insert_all`](crate::models::NewUsageLog::insert_all) | `INSERT` of 1,000 rows a statement |
//! | from some tens on, in `assets`, `credit_transactions`, `notifications`, `usage_logs` | [`copy`](crate::models::NewUsageLog::copy) | `COPY`, 10,000 rows a statement |
//!
//! All of the rows are inserted, or none, also in a transaction that is open. Both functions return
//! the number of rows, or the row that is refused. A column that a row leaves out has the default
//! that `insert` gives it.
//!
//! ```
//! use creativeflow_schema::bulk;
//! use creativeflow_schema::models::NewUsageLog;
//! use creativeflow_schema::types::UserId;
//!
//! # let db = creativeflow_schema::testing::TestDatabase::new()?;
//! # let conn = &mut db.connect()?;
//! # let ada = creativeflow_schema::models::NewUser::builder().email("ada@example.com").build().insert(conn)?.id;
//! let log = |user_id| NewUsageLog::builder().user_id(user_id).action_type("asset_exported").build();
//! assert_eq!(NewUsageLog::copy(conn, &[log(ada), log(ada)])?, 2);
//!
//! let error = NewUsageLog::copy(conn, &[log(ada), log(UserId::now_v7())]).unwrap_err();
//! assert!(matches!(error, bulk::Error::Row { index: 1, .. }));
//! assert!(error.to_string().starts_with("rows[1] of 2 for usage_logs is refused, and with it all"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use std::cell::Cell;
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use diesel::connection::{AnsiTransactionManager, TransactionManager};
use diesel::prelude::*;
use diesel::result::DatabaseErrorKind;
use diesel::sql_types::{Bool, Text, Timestamptz};

use crate::database::stale;

/// Rows of one `INSERT`: with 32 columns, the most that a table can have here, they stay below the
/// protocol's 65,535 parameters.
const INSERTED: usize = 1_000;
/// Rows of one `COPY`: enough that starting it costs nothing, and few enough to be held in memory
/// once more.
const COPIED: usize = 10_000;

/// The reason for which no row was inserted.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The database refuses this row: the first that it does, with the rows before it in.
    #[error("rows[{index}] of {rows} for {table} is refused, and with it all: {source}")]
    Row {
        /// The table.
        table: &'static str,
        /// The row's place in the slice.
        index: usize,
        /// The number of rows.
        rows: usize,
        /// The error; [`constraints`](crate::constraints) has the names in it.
        source: diesel::result::Error,
    },
    /// This row brings an id of its own, which `COPY` leaves to the database in `usage_logs`.
    #[error(
        "rows[{index}] for usage_logs brings an id of its own, which copy leaves to the database: \
         use insert_all"
    )]
    Id {
        /// The row's place in the slice.
        index: usize,
    },
    /// The rows did not go in, for a reason that lies in none of them.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// `insert_all` of a table, of which `write` inserts the rows of one statement.
pub(crate) fn insert<R>(
    conn: &mut PgConnection,
    table: &'static str,
    rows: &[R],
    write: impl Fn(&mut PgConnection, &[R]) -> QueryResult<usize>,
) -> Result<usize, Error> {
    in_statements(conn, table, rows, INSERTED, &write, &write)
}

/// `copy` of a table, of which `write` copies the rows of one statement, and `insert` inserts them.
/// `write` takes the time of rows that have none.
pub(crate) fn copy<R>(
    conn: &mut PgConnection,
    table: &'static str,
    rows: &[R],
    all_timed: bool,
    write: impl Fn(&mut PgConnection, &[R], DateTime<Utc>) -> QueryResult<usize>,
    insert: impl Fn(&mut PgConnection, &[R]) -> QueryResult<usize>,
) -> Result<usize, Error> {
    let write = |conn: &mut PgConnection, rows: &[R]| {
        // COPY has no DEFAULT for a single row.
        let now = if all_timed {
            DateTime::default()
        } else {
            diesel::select(diesel::dsl::now.into_sql::<Timestamptz>()).get_result(conn)?
        };
        write(conn, rows, now)
    };
    in_statements(conn, table, rows, COPIED, write, insert)
}

fn in_statements<R>(
    conn: &mut PgConnection,
    table: &'static str,
    rows: &[R],
    most: usize,
    write: impl Fn(&mut PgConnection, &[R]) -> QueryResult<usize>,
    insert: impl Fn(&mut PgConnection, &[R]) -> QueryResult<usize>,
) -> Result<usize, Error> {
    // When the last statement began.
    let began = Cell::new(Instant::now());
    let write = |conn: &mut PgConnection, rows: &[R]| {
        let written = rows.chunks(most).map(|rows| {
            began.set(Instant::now());
            write(conn, rows)
        });
        written.sum::<QueryResult<usize>>()
    };
    let depth = AnsiTransactionManager::transaction_manager_status_mut(conn).transaction_depth()?;
    let written = if rows.len() <= most && depth.is_none() {
        // One statement is all or nothing by itself.
        write(conn, rows)
    } else {
        conn.transaction(|conn| write(conn, rows))
    };
    let error = match written {
        Ok(written) => return Ok(written),
        Err(error) => error,
    };
    if !may_be_a_rows_fault(&error, began.get().elapsed(), conn, table) {
        return Err(Error::Database(error));
    }
    let mut refused = None;
    // Rolled back whatever comes of it.
    let _ = conn.transaction::<(), _, _>(|conn| {
        refused = first_refused(conn, table, rows, &began, write, insert);
        Err(diesel::result::Error::RollbackTransaction)
    });
    Err(match refused {
        Some((index, source)) => Error::Row { table, index, rows: rows.len(), source },
        None => Error::Database(error),
    })
}

/// Finds the first row that is refused, by halves. PostgreSQL reports the line of a COPY in a field
/// that Diesel does not pass on, and for a foreign key or an INSERT not at all. The search costs as
/// much again as inserting all rows twice.
fn first_refused<R>(
    conn: &mut PgConnection,
    table: &str,
    rows: &[R],
    began: &Cell<Instant>,
    write: impl Fn(&mut PgConnection, &[R]) -> QueryResult<usize>,
    insert: impl Fn(&mut PgConnection, &[R]) -> QueryResult<usize>,
) -> Option<(usize, diesel::result::Error)> {
    let (mut inserted, mut end) = (0, rows.len());
    while inserted < end {
        let middle = inserted + (end - inserted).div_ceil(2);
        match conn.transaction(|conn| write(conn, &rows[inserted..middle])) {
            Ok(_) => inserted = middle,
            Err(error) if !may_be_a_rows_fault(&error, began.get().elapsed(), conn, table) => {
                return None;
            }
            Err(error) if middle - inserted == 1 => {
                // Of a value that was not sent, COPY gives but the server's words for that.
                let alone = conn.transaction(|conn| insert(conn, &rows[inserted..middle]));
                return Some((inserted, alone.err().unwrap_or(error)));
            }
            Err(_) => end = middle,
        }
    }
    None
}

/// Beginnings of errors that are no row's fault and that Diesel has no kind for. In another
/// language than English such an error can be taken for a row's, except a timeout and a missing
/// right.
const NO_ROWS_FAULT: [&str; 20] = [
    "cache lookup failed",
    "cached plan",
    "canceling statement",
    "cannot execute",
    "could not access",
    "could not extend",
    "could not fsync",
    "could not open",
    "could not read",
    "could not write",
    "current transaction is aborted",
    "database is not accepting commands",
    "deadlock detected",
    "must be owner",
    "out of memory",
    "out of shared memory",
    "permission denied",
    "prepared statement",
    "temporary file size exceeds",
    "type with OID",
];
/// Beginnings of errors about things that every row needs, if they end with `does not exist`.
const NEEDED: [&str; 6] = ["column ", "function ", "operator ", "relation ", "schema ", "type "];

/// Returns true if an error of a statement that took this long can be the fault of one of its rows.
/// Then the others are tried, which takes as long again if each of them waits for a lock.
fn may_be_a_rows_fault(
    error: &diesel::result::Error,
    elapsed: Duration,
    conn: &mut PgConnection,
    table: &str,
) -> bool {
    use DatabaseErrorKind::{
        CheckViolation, ExclusionViolation, ForeignKeyViolation, NotNullViolation,
        RestrictViolation, UniqueViolation, Unknown,
    };
    match error {
        diesel::result::Error::SerializationError(_)
        | diesel::result::Error::DatabaseError(
            CheckViolation | ExclusionViolation | ForeignKeyViolation | NotNullViolation
            | RestrictViolation | UniqueViolation,
            _,
        ) => true,
        diesel::result::Error::DatabaseError(Unknown, information) => {
            let message = information.message();
            let needed = message.ends_with("does not exist")
                && NEEDED.iter().any(|word| message.starts_with(word));
            let known = needed || NO_ROWS_FAULT.iter().any(|words| message.starts_with(words));
            !known
                && !stale::may_have_timed_out(elapsed, conn).unwrap_or(true)
                && may_write(conn, table).unwrap_or(false)
        }
        _ => false,
    }
}

fn may_write(conn: &mut PgConnection, table: &str) -> QueryResult<bool> {
    diesel::dsl::sql::<Bool>("SELECT pg_catalog.has_any_column_privilege(")
        .bind::<Text, _>(table)
        .sql(", 'INSERT')")
        .get_result(conn)
}
