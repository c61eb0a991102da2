//! The table of a backfill, and the statement of a batch.

use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::{Array, Bool, Nullable, Oid, Text};
use diesel_pg_session::lock::{IDLE_IN_TRANSACTION, distinctly};
use diesel_pg_session::quote::{ident, literal, qualified};
use diesel_pg_session::surroundings::{Surroundings, reading};
use diesel_pg_session::{self as session, Limits};

use crate::runner::refused;
use crate::state::{Batch, ownership};
use crate::{Backfill, Error};

/// The setting that a batch leaves its result in.
const RESULT: &str = "backfill.batch";

/// The columns of the primary key of `c`, without those that its index only includes. The types are
/// qualified, since a batch runs with the caller's `search_path`.
const KEYS: &str = "FROM (
    SELECT a.attname::text AS name, format('%I.%I', n.nspname, t.typname) AS of_type, columns.place
    FROM pg_index i, unnest(i.indkey) WITH ORDINALITY AS columns (attnum, place), pg_attribute a,
        pg_type t, pg_namespace n
    WHERE i.indrelid = c.oid AND i.indisprimary AND columns.place <= i.indnkeyatts
    AND a.attrelid = c.oid AND a.attnum = columns.attnum AND t.oid = a.atttypid
    AND n.oid = t.typnamespace) keys";

/// The table of a backfill.
#[derive(Debug)]
pub(crate) struct Target {
    pub(crate) schema: String,
    name: String,
    /// The columns of the primary key, each with its type.
    key: Vec<(String, String)>,
    /// The estimated number of rows.
    pub(crate) rows: u64,
    /// The owner of the table of the states, and whether it can be trusted, if there is the table.
    pub(crate) states: Option<(String, bool)>,
    is_standby: bool,
}

impl Target {
    /// Finds the table by the caller's `search_path`.
    pub(crate) fn find(conn: &mut PgConnection, backfill: &Backfill) -> Result<Self, Error> {
        #[derive(QueryableByName)]
        struct Found {
            #[diesel(sql_type = Text)]
            schema: String,
            #[diesel(sql_type = Text)]
            name: String,
            #[diesel(sql_type = Array<Text>)]
            columns: Vec<String>,
            #[diesel(sql_type = Array<Text>)]
            types: Vec<String>,
            #[diesel(sql_type = Bool)]
            is_ordered: bool,
            #[diesel(sql_type = diesel::sql_types::BigInt)]
            rows: i64,
            #[diesel(sql_type = Nullable<Text>)]
            owner: Option<String>,
            #[diesel(sql_type = Nullable<Bool>)]
            is_trusted: Option<bool>,
            #[diesel(sql_type = Bool)]
            is_standby: bool,
        }
        // With the caller's search_path, so before `reading`.
        let oid = sql::<Nullable<Oid>>("SELECT pg_catalog.to_regclass(")
            .bind::<Text, _>(backfill.table())
            .sql(")::pg_catalog.oid");
        let oid: Option<u32> = oid.get_result(conn).map_err(|source| refused(backfill, source))?;
        let found: Option<Found> = reading(conn, |conn, _| {
            // The leaves of a partitioned table have its rows; an estimate of its own is -1.
            diesel::sql_query(format!(
                "SELECT n.nspname::text AS schema, c.relname::text AS name,
                     ARRAY(SELECT keys.name {KEYS} ORDER BY keys.place) AS columns,
                     ARRAY(SELECT keys.of_type {KEYS} ORDER BY keys.place) AS types,
                     NOT EXISTS (SELECT FROM pg_index i, unnest(i.indclass) AS classes (oid),
                         pg_opclass o WHERE i.indrelid = c.oid AND i.indisprimary
                         AND o.oid = classes.oid
                         AND o.opcnamespace <> 'pg_catalog'::regnamespace) AS is_ordered,
                     coalesce((SELECT sum(greatest(l.reltuples, 0)) FROM pg_partition_tree(c.oid) t
                         JOIN pg_class l ON l.oid = t.relid WHERE t.isleaf), c.reltuples)::int8
                         AS rows,
                     {}, pg_is_in_recovery() AS is_standby
                 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                 WHERE c.oid = $1 AND c.relkind IN ('r', 'p')",
                ownership()
            ))
            .bind::<Nullable<Oid>, _>(oid)
            .get_result(conn)
            .optional()
        })?;
        let named = || (backfill.name().to_owned(), backfill.table().to_owned());
        let Some(found) = found else {
            let (backfill, table) = named();
            return Err(Error::NoTable { backfill, table });
        };
        if found.columns.is_empty() || !found.is_ordered {
            let (backfill, table) = named();
            return Err(Error::NoKey { backfill, table });
        }
        Ok(Self {
            schema: found.schema,
            name: found.name,
            key: found.columns.into_iter().zip(found.types).collect(),
            rows: u64::try_from(found.rows).unwrap_or_default(),
            states: found.owner.zip(found.is_trusted),
            is_standby: found.is_standby,
        })
    }

    /// Refuses a server where nothing can be written.
    pub(crate) fn refuse_unwritable(&self) -> Result<(), Error> {
        if self.is_standby { Err(session::Error::Standby.into()) } else { Ok(()) }
    }

    /// The statement of a batch: the change of those of the next rows that need it, in the order of
    /// the key. It leaves its result in a setting of the transaction.
    ///
    /// The rows are read without locks: a lock that waits for a writer returns the row with its new
    /// key, which may be far ahead, and the next batch would begin there. `UPDATE` and `DELETE`
    /// look at such a row again.
    ///
    /// The table has no alias, so that the backfill's texts can name it. The number of rows is no
    /// parameter: the planner must know that a batch is small beside the table.
    pub(crate) fn batch(
        &self,
        backfill: &Backfill,
        cursor: Option<&[String]>,
        rows: u32,
    ) -> String {
        let table = qualified(&self.schema, &self.name);
        // The texts see this name and its columns, and must mean no other by it.
        let mut batch = "backfill_batch".to_owned();
        while backfill.statement().contains(&batch) || self.name == batch {
            batch.push('_');
        }
        let columns = self.join(", ", |_, column, _| column.to_owned());
        let keyed = self.join(", ", |place, column, _| format!("{column} AS {batch}_{place}"));
        let same = self.join(" AND ", |place, column, _| {
            format!("{column} OPERATOR(pg_catalog.=) {batch}.{batch}_{place}")
        });
        let texts =
            self.join(", ", |place, _, _| format!("{batch}.{batch}_{place}::pg_catalog.text"));
        let descending = self.join(", ", |place, _, _| format!("{batch}.{batch}_{place} DESC"));
        let after =
            cursor.map_or_else(String::new, |cursor| format!(" WHERE {}", self.key(">", cursor)));
        // Each text of the author's ends with a line end, since its last line may have a comment.
        let due = backfill.filter.as_ref().map(|due| format!("({due}\n)"));
        let and = due.as_ref().map_or_else(String::new, |due| format!(" AND {due}"));
        let change = match &backfill.set {
            Some(set) => format!(
                "UPDATE {table} SET {set}\nFROM {batch} WHERE {same}{and}
    RETURNING NOT ({same}) AS is_moved, CASE WHEN {} THEN ARRAY[{texts}] END AS due",
                due.as_deref().unwrap_or("false")
            ),
            None => format!(
                "DELETE FROM {table} USING {batch} WHERE {same}{and}
    RETURNING false AS is_moved, NULL::pg_catalog.text[] AS due"
            ),
        };
        format!(
            "WITH {batch} AS MATERIALIZED (
    SELECT {keyed} FROM {table}{after}
    ORDER BY {columns} LIMIT {rows}),
changed AS (
    {change})
SELECT pg_catalog.set_config('{RESULT}', pg_catalog.jsonb_build_object(
    'scanned', (SELECT pg_catalog.count(*) FROM {batch}),
    'last', (SELECT ARRAY[{texts}] FROM {batch} ORDER BY {descending} LIMIT 1),
    'changed', (SELECT pg_catalog.count(*) FROM changed),
    'is_moved', (SELECT pg_catalog.bool_or(is_moved) FROM changed),
    'due', (SELECT due FROM changed WHERE due IS NOT NULL LIMIT 1)
    )::pg_catalog.text, true)"
        )
    }

    /// Compares the key with values: `=` or `>`.
    pub(crate) fn key(&self, operator: &str, values: &[String]) -> String {
        let columns = self.join(", ", |_, column, _| column.to_owned());
        let values = self.join(", ", |place, _, of_type| {
            format!("{}::{of_type}", literal(values.get(place).map_or("", String::as_str)))
        });
        format!("ROW({columns}) OPERATOR(pg_catalog.{operator}) ROW({values})")
    }

    /// Joins a text for each column of the key: its place, its name in SQL and its type.
    fn join(&self, separator: &str, part: impl Fn(usize, &str, &str) -> String) -> String {
        let name = ident(&self.name);
        let parts = self.key.iter().enumerate().map(|(place, (column, of_type))| {
            part(place, &format!("{name}.{}", ident(column)), of_type)
        });
        parts.collect::<Vec<_>>().join(separator)
    }

    /// Does a batch in the open transaction, whose settings are this crate's.
    pub(crate) fn change(
        conn: &mut PgConnection,
        surroundings: &Surroundings,
        limits: &Limits,
        statement: &str,
    ) -> QueryResult<Batch> {
        let set = |name: &str, value: &str| {
            format!("pg_catalog.set_config('{name}', {}, true)", literal(value))
        };
        let path = surroundings.schemas.iter().map(|name| ident(name)).collect::<Vec<_>>();
        let lock_timeout = format!("{}ms", limits.lock_timeout.as_millis().max(1));
        diesel::sql_query(format!(
            "SELECT {}, {}, {}",
            set("lock_timeout", &lock_timeout),
            set(
                "idle_in_transaction_session_timeout",
                &format!("{}ms", IDLE_IN_TRANSACTION.as_millis())
            ),
            set("search_path", &path.join(", ")),
        ))
        .execute(conn)?;
        // A lock that times out is recognised in any language of the server, but such a statement
        // returns no rows. Deferred triggers run with the caller's search_path too.
        let path = set("search_path", "pg_catalog, pg_temp");
        let statement = format!("{statement};\nSET CONSTRAINTS ALL IMMEDIATE;\nSELECT {path}");
        diesel::sql_query(distinctly(&statement)).execute(conn)?;
        diesel::sql_query(format!(
            "SELECT (batch ->> 'scanned')::int8 AS scanned, (batch ->> 'changed')::int8 AS changed,
                 CASE jsonb_typeof(batch -> 'last') WHEN 'array'
                     THEN ARRAY(SELECT jsonb_array_elements_text(batch -> 'last')) END AS last,
                 coalesce((batch ->> 'is_moved')::bool, false) AS is_moved,
                 CASE jsonb_typeof(batch -> 'due') WHEN 'array'
                     THEN ARRAY(SELECT jsonb_array_elements_text(batch -> 'due')) END AS due
             FROM (SELECT current_setting('{RESULT}')::jsonb) AS found (batch)"
        ))
        .get_result(conn)
    }
}
