//! COPY of tables and queries that are known at run time only.

use std::cell::{Cell, RefCell};
use std::io::{self, BufRead, Read};

use diesel::pg::{CopyTarget, Pg};
use diesel::prelude::*;
use diesel::query_builder::AstPass;

thread_local! {
    static TARGET: RefCell<String> = const { RefCell::new(String::new()) };
}

diesel::table! {
    /// Stands for the table; nothing of it reaches the SQL.
    rows (id) {
        id -> Integer,
    }
}

/// Stands for [`TARGET`] where Diesel's COPY wants a table that is known when the program is built.
/// Of the table that it names for that, nothing reaches the SQL.
struct Target;

impl CopyTarget for Target {
    type Table = rows::table;
    type SqlType = rows::SqlType;

    fn walk_target(mut pass: AstPass<'_, '_, Pg>) -> QueryResult<()> {
        TARGET.with_borrow(|target| pass.push_sql(target));
        Ok(())
    }
}

/// Lets bytes pass as they are, for the rest of the transaction, if the database knows no encoding:
/// PostgreSQL would refuse those that are not UTF-8. Returns true if it knows none.
///
/// # Errors
/// [`diesel::result::Error::DatabaseError`] if the server refuses.
pub fn copy_encoding(conn: &mut PgConnection) -> QueryResult<bool> {
    let query = "SELECT pg_catalog.set_config('client_encoding', 'SQL_ASCII', true)
         WHERE pg_catalog.current_setting('server_encoding') = 'SQL_ASCII'";
    diesel::sql_query(query).execute(conn).map(|rows| rows > 0)
}

/// Runs `COPY what TO STDOUT`, in COPY's text format: a line for each row. If the server fails
/// midway, the text ends early and Diesel reports no error. So the reader must know how many rows
/// to expect.
///
/// # Errors
/// [`diesel::result::Error::DatabaseError`] if the server refuses the statement.
pub fn copy_out<T>(
    conn: &mut PgConnection,
    what: &str,
    read: impl FnOnce(&mut dyn BufRead) -> T,
) -> QueryResult<T> {
    TARGET.set(what.to_owned());
    let mut rows = diesel::copy_to(Target).load_raw(conn)?;
    let result = read(&mut rows);
    // What is not read would be in the way of the connection's next statement.
    while let Ok(length @ 1..) = rows.fill_buf().map(<[u8]>::len) {
        rows.consume(length);
    }
    Ok(result)
}

/// Runs `COPY what FROM STDIN`, in the same format. Returns the number of rows.
///
/// # Errors
/// [`CopyError`].
pub fn copy_in(conn: &mut PgConnection, what: &str, rows: &mut dyn Read) -> Result<u64, CopyError> {
    TARGET.set(what.to_owned());
    let rows = RefCell::new(rows);
    let unread = Cell::new(None);
    let copied = diesel::copy_from(rows::table)
        .from_raw_data(Target, |copy| {
            let mut buffer = vec![0; 64 * 1024];
            loop {
                match rows.borrow_mut().read(&mut buffer) {
                    Ok(0) => return Ok(()),
                    Ok(length) => copy.write_all(&buffer[..length]).map_err(CopyError::Read)?,
                    Err(error) => {
                        // Diesel returns the server's error, and not this one.
                        unread.set(Some(io::Error::new(error.kind(), error.to_string())));
                        return Err(CopyError::Read(error));
                    }
                }
            }
        })
        .execute(conn);
    match unread.take() {
        Some(error) => Err(CopyError::Read(error)),
        None => copied.map(|rows| rows as u64),
    }
}

/// An error from [`copy_in`].
#[derive(Debug, thiserror::Error)]
pub enum CopyError {
    /// The server refused them.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
    /// They could not be read.
    #[error(transparent)]
    Read(io::Error),
}
