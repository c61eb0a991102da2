//! Rows for tables of which a test knows no more than the catalog does.

use diesel::prelude::*;

use super::{execute, lines};

/// Columns that a trigger requires of an insert, as `table.column`.
pub const REQUIRED_BY_TRIGGER: [&str; 1] = ["generation_requests.project_id"];

/// The tables in the schema, without Diesel's own and without partitions.
pub fn tables(conn: &mut PgConnection) -> Vec<String> {
    let tables = lines(
        conn,
        "SELECT relname FROM pg_class WHERE relnamespace = current_schema()::regnamespace
         AND relkind IN ('r', 'p') AND relname NOT LIKE '\\_\\_diesel%'",
    );
    assert!(!tables.is_empty(), "the database has no tables");
    tables
}

/// Inserts a row into each table that has none.
pub fn in_each_table(conn: &mut PgConnection) {
    let mut empty = tables(conn);
    loop {
        empty.retain(|table| lines(conn, &format!("SELECT '' FROM {table} LIMIT 1")).is_empty());
        // A row that points at a row of another empty table comes after that one.
        let ready = |table: &&String| {
            let others =
                empty.iter().filter(|other| other != table).map(|other| format!("'{other}'"));
            let others = others.collect::<Vec<_>>().join(", ");
            let waits = format!(
                "SELECT conname FROM pg_constraint WHERE contype = 'f' AND conrelid = '{table}'::regclass
                 AND confrelid = ANY (ARRAY[{others}]::regclass[])"
            );
            lines(conn, &waits).is_empty()
        };
        let Some(table) = empty.iter().find(ready).cloned() else { break };
        insert(conn, &table, &[]);
    }
    assert!(empty.is_empty(), "no row can be made for {empty:?}: add them to tests/world/");
}

/// Inserts a row with these columns and their SQL values. Each other required column gets a value
/// of its type, and each key the id of any row.
pub fn insert(conn: &mut PgConnection, table: &str, given: &[(&str, &str)]) {
    let required = format!(
        "SELECT attname || ' ' || CASE
             WHEN parent.column IS NOT NULL THEN format('(SELECT %I FROM %s LIMIT 1)', parent.column, parent.table)
             WHEN typtype = 'e' THEN (SELECT quote_literal(min(enumlabel)) FROM pg_enum WHERE enumtypid = atttypid)
             WHEN typname = 'uuid' THEN 'gen_random_uuid()'
             WHEN typname = 'jsonb' AND EXISTS
                 (SELECT FROM pg_constraint WHERE conname = 'ck_{table}_' || attname || '_is_array') THEN '''[]'''
             WHEN typname = 'jsonb' THEN '''{{}}'''
             WHEN typcategory = 'D' THEN 'now()'
             WHEN typcategory = 'B' THEN 'true'
             WHEN typcategory = 'N' THEN '1'
             ELSE 'left(gen_random_uuid()::text, ' || CASE atttypmod WHEN -1 THEN 36 ELSE atttypmod - 4 END || ')'
         END
         FROM pg_attribute a JOIN pg_type t ON t.oid = atttypid
         LEFT JOIN LATERAL (
             SELECT confrelid::regclass AS table, r.attname AS column FROM pg_constraint
             JOIN pg_attribute r ON r.attrelid = confrelid AND r.attnum = confkey[1]
             WHERE contype = 'f' AND conparentid = 0 AND conrelid = a.attrelid AND conkey = ARRAY[a.attnum]
         ) AS parent ON true
         WHERE attrelid = '{table}'::regclass AND attnum > 0 AND NOT attisdropped
         AND (attnotnull AND NOT atthasdef AND attidentity = '' OR '{table}.' || attname IN ('{by_trigger}'))",
        by_trigger = REQUIRED_BY_TRIGGER.join("', '"),
    );
    let required = lines(conn, &required);
    let required = required.iter().map(|line| line.split_once(' ').unwrap());
    let required = required.filter(|(column, _)| given.iter().all(|(name, _)| name != column));
    let (columns, values): (Vec<_>, Vec<_>) = given.iter().copied().chain(required).unzip();
    let columns =
        columns.iter().map(|column| format!("\"{column}\"")).collect::<Vec<_>>().join(", ");
    let insert = match values.join(", ") {
        none if none.is_empty() => format!("INSERT INTO {table} DEFAULT VALUES"),
        values => format!("INSERT INTO {table} ({columns}) VALUES ({values})"),
    };
    execute(conn, &insert);
}
