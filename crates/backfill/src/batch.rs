//! The statement of a batch.

use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Bool, Nullable, Text};
use diesel_pg_session::Limits;
use diesel_pg_session::lock::{IDLE_IN_TRANSACTION, distinctly};
use diesel_pg_session::quote::{ident, literal, qualified};
use diesel_pg_session::surroundings::Surroundings;

use crate::Backfill;
use crate::target::Target;

/// The setting that a batch leaves its result in.
const RESULT: &str = "backfill.batch";

/// The result of a batch.
#[derive(QueryableByName)]
pub(crate) struct Batch {
    #[diesel(sql_type = BigInt)]
    pub(crate) scanned: i64,
    #[diesel(sql_type = BigInt)]
    pub(crate) changed: i64,
    #[diesel(sql_type = Nullable<Array<Text>>)]
    pub(crate) last: Option<Vec<String>>,
    /// True if the key of a row was changed.
    #[diesel(sql_type = Bool)]
    pub(crate) is_moved: bool,
    /// A row that was changed, and of which the condition is still true by the statement's
    /// snapshot.
    #[diesel(sql_type = Nullable<Array<Text>>)]
    pub(crate) due: Option<Vec<String>>,
}

impl Target {
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
