//! The settings under which this crate's own queries run, whatever the session, the role and the
//! database have set.
//!
//! A role that may create objects in a schema of `search_path` can make a function or an operator
//! there. PostgreSQL prefers it to its own if the types of the arguments fit better
//! (CVE-2018-1058). So a query of this crate runs with `search_path = pg_catalog, pg_temp`, and
//! names every table with its schema. The few queries that run outside such a transaction qualify
//! each function, type and operator themselves.

use diesel::prelude::*;
use diesel::result::Error as DieselError;
use diesel::sql_types::{Array, Nullable, Text};

use crate::{engine, quote};

/// The settings that change what a query means, or how values are written, with the values that our
/// queries expect.
const SETTINGS: [(&str, &str); 10] = [
    // Temporary tables come last: where pg_temp is not named, they come before pg_catalog.
    ("search_path", "pg_catalog, pg_temp"),
    ("quote_all_identifiers", "off"),
    ("standard_conforming_strings", "on"),
    ("DateStyle", "ISO"),
    ("IntervalStyle", "postgres"),
    ("TimeZone", "UTC"),
    ("bytea_output", "hex"),
    ("extra_float_digits", "1"),
    ("transform_null_equals", "off"),
    // Where a policy would hide rows from a query, the query fails instead.
    ("row_security", "off"),
];

/// The caller's settings, as they were before [`set`] replaced them.
#[derive(Clone, Debug, QueryableByName)]
pub struct Surroundings {
    /// The schema where the caller's unqualified `CREATE TABLE` makes a table. `None` if no schema
    /// of its `search_path` exists.
    #[diesel(sql_type = Nullable<Text>)]
    pub schema: Option<String>,
    /// The schemas of the caller's `search_path` that exist, in order.
    #[diesel(sql_type = Array<Text>)]
    pub schemas: Vec<String>,
    /// The values, in the order of [`SETTINGS`].
    #[diesel(sql_type = Array<Text>)]
    before: Vec<String>,
    #[diesel(sql_type = Text)]
    version: String,
}

/// Replaces the settings for the rest of the open transaction, in one round trip. Returns the
/// caller's.
///
/// # Errors
/// [`diesel::result::Error::DatabaseError`] if the server refuses; [`engine::NotPostgres`], as the
/// source of a [`diesel::result::Error::QueryBuilderError`], if the server is not PostgreSQL.
pub fn set(conn: &mut PgConnection) -> QueryResult<Surroundings> {
    let join = |part: &dyn Fn(&str, &str) -> String| {
        SETTINGS.iter().map(|(name, value)| part(name, value)).collect::<Vec<_>>().join(", ")
    };
    let before = join(&|name, _| format!("pg_catalog.current_setting({})", quote::literal(name)));
    let set = join(&|name, value| set_config(name, value, true));
    // The server evaluates a list of expressions from left to right.
    let found: Surroundings = diesel::sql_query(format!(
        "SELECT pg_catalog.current_schema()::pg_catalog.text AS schema,
            pg_catalog.current_schemas(false)::pg_catalog.text[] AS schemas, ARRAY[{before}] AS before,
            {version} AS version, {set}",
        version = engine::VERSION
    ))
    .get_result(conn)?;
    engine::refuse(&found.version)?;
    Ok(found)
}

impl Surroundings {
    /// Restores the caller's settings for the rest of the transaction.
    ///
    /// # Errors
    /// [`diesel::result::Error::DatabaseError`] if the server refuses.
    pub fn restore(&self, conn: &mut PgConnection) -> QueryResult<()> {
        let set = SETTINGS.iter().zip(&self.before);
        let set: Vec<_> = set.map(|((name, _), before)| set_config(name, before, true)).collect();
        let set = set.join(", ");
        diesel::sql_query(format!("SELECT {set}")).execute(conn).map(drop)
    }
}

/// The call that gives a setting a value, for the rest of the transaction or of the session.
pub(crate) fn set_config(name: &str, value: &str, is_local: bool) -> String {
    let (name, value) = (quote::literal(name), quote::literal(value));
    format!("pg_catalog.set_config({name}, {value}, {is_local})")
}

/// Runs read-only queries with these settings, and leaves the session as it was. Works on a
/// standby.
///
/// Outside a transaction, this costs three round trips in addition to the queries: BEGIN, the
/// settings, COMMIT.
///
/// # Errors
/// The errors of `work`, and those of [`set`].
pub fn reading<T, E: From<DieselError>>(
    conn: &mut PgConnection,
    work: impl FnOnce(&mut PgConnection, &Surroundings) -> Result<T, E>,
) -> Result<T, E> {
    // Another engine may lack one of the settings. Its transaction fails, and is asked afterwards.
    let mut refused = None;
    let mut set = |conn: &mut PgConnection| {
        set(conn).map_err(|error| {
            refused = Some(error);
            DieselError::RollbackTransaction
        })
    };
    let result = if crate::is_in_transaction(conn)? {
        // SET LOCAL outlives a savepoint that is released.
        conn.transaction(|conn| {
            let surroundings = set(conn)?;
            let result = work(conn, &surroundings)?;
            surroundings.restore(conn)?;
            Ok(result)
        })
    } else {
        conn.build_transaction().read_only().run(|conn| {
            let surroundings = set(conn)?;
            work(conn, &surroundings)
        })
    };
    match refused {
        Some(error) => Err(engine::reason(conn, error).into()),
        None => result,
    }
}
