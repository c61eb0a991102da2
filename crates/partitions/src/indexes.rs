//! Indexes that are invalid, and what makes them valid.

use diesel::prelude::*;
use diesel::sql_types::{Array, Bool, Nullable, Oid, Text};

use super::catalog::State;
use diesel_pg_session::quote;
use diesel_pg_session::surroundings::reading;

/// An invalid index of a partition or its table. It serves no query.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct InvalidIndex {
    /// The index, with its schema, quoted as in SQL.
    pub name: String,
    /// The statements that make the index valid, or drop it if a stopped `REINDEX` left it.
    pub remedy: Vec<String>,
}

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = Oid)]
    oid: u32,
    #[diesel(sql_type = Text)]
    schema: String,
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Bool)]
    is_partitioned: bool,
    #[diesel(sql_type = Bool)]
    is_leftover: bool,
}

/// The invalid indexes of the tables and their partitions, but for those that are being made.
pub(super) fn invalid(conn: &mut PgConnection, state: &State) -> QueryResult<Vec<InvalidIndex>> {
    let query = "SELECT c.oid, n.nspname::text AS schema, c.relname::text AS name, c.relkind = 'I' AS is_partitioned,
            c.relname ~ '_cc(new|old)[0-9]*$' AS is_leftover
         FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE i.indrelid = ANY ($1) AND NOT i.indisvalid AND NOT EXISTS (
            SELECT FROM pg_stat_progress_create_index p JOIN pg_database d ON d.oid = p.datid
            WHERE p.index_relid = i.indexrelid AND d.datname = current_database())
         ORDER BY c.relkind <> 'I', 2, 3";
    reading(conn, |conn, _| {
        let rows: Vec<Row> =
            diesel::sql_query(query).bind::<Array<Oid>, _>(state.oids()).load(conn)?;
        let mut found = Vec::new();
        for row in rows {
            let name = quote::qualified(&row.schema, &row.name);
            let remedy = match (row.is_partitioned, row.is_leftover) {
                (true, _) => of_partitioned(conn, &row, &name)?,
                (false, true) => vec![format!("DROP INDEX CONCURRENTLY {name}")],
                (false, false) => vec![format!("REINDEX INDEX CONCURRENTLY {name}")],
            };
            found.push(InvalidIndex { name, remedy });
        }
        Ok(found)
    })
}

/// An index of a partitioned table is valid when each partition has a valid one that is attached to
/// it. The server looks for that when one is attached, also if it was before, and at no other time.
fn of_partitioned(conn: &mut PgConnection, index: &Row, name: &str) -> QueryResult<Vec<String>> {
    #[derive(QueryableByName)]
    struct Partition {
        #[diesel(sql_type = Text)]
        schema: String,
        #[diesel(sql_type = Text)]
        table: String,
        #[diesel(sql_type = Bool)]
        is_ordinary: bool,
        /// Its index that is attached, or else could be.
        #[diesel(sql_type = Nullable<Text>)]
        index: Option<String>,
        #[diesel(sql_type = Bool)]
        is_attached: bool,
        #[diesel(sql_type = Bool)]
        is_valid: bool,
        /// `UNIQUE ` or nothing.
        #[diesel(sql_type = Text)]
        unique: String,
        /// The part of `CREATE INDEX` after the table's name.
        #[diesel(sql_type = Text)]
        definition: String,
        #[diesel(sql_type = Nullable<Text>)]
        constraint: Option<String>,
    }
    // Of what pg_get_indexdef says, the names come first.
    let definition = |index: &str, class: &str, schema: &str, table: &str, only: &str| {
        format!(
            "substr(pg_get_indexdef({index}.indexrelid), 1 + length(format('CREATE %sINDEX %I ON {only}%I.%I ',
                CASE WHEN {index}.indisunique THEN 'UNIQUE ' ELSE '' END, {class}.relname, {schema}.nspname, {table}.relname)))"
        )
    };
    let query = format!(
        "SELECT n.nspname::text AS schema, t.relname::text AS table, t.relkind = 'r' AS is_ordinary, mine.name::text AS index,
            coalesce(mine.is_attached, false) AS is_attached, coalesce(mine.indisvalid, false) AS is_valid,
            CASE WHEN i.indisunique THEN 'UNIQUE ' ELSE '' END AS unique, d.definition,
            (SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conindid = $1 AND conrelid = i.indrelid) AS constraint
         FROM pg_index i JOIN pg_class ic ON ic.oid = i.indexrelid JOIN pg_class parent ON parent.oid = i.indrelid
         JOIN pg_namespace pn ON pn.oid = parent.relnamespace
         JOIN pg_inherits h ON h.inhparent = parent.oid JOIN pg_class t ON t.oid = h.inhrelid
         JOIN pg_namespace n ON n.oid = t.relnamespace,
            LATERAL (SELECT {}) AS d (definition)
            LEFT JOIN LATERAL (
                SELECT c.relname AS name, own.indisvalid, a.inhparent IS NOT NULL AS is_attached
                FROM pg_index own JOIN pg_class c ON c.oid = own.indexrelid
                LEFT JOIN pg_inherits a ON a.inhrelid = own.indexrelid
                WHERE own.indrelid = t.oid AND (a.inhparent = $1 OR a.inhparent IS NULL AND own.indisunique = i.indisunique
                    AND {} = d.definition AND c.relname !~ '_cc(new|old)[0-9]*$'
                    AND EXISTS (SELECT FROM pg_constraint WHERE conindid = own.indexrelid)
                        = EXISTS (SELECT FROM pg_constraint WHERE conindid = $1))
                ORDER BY a.inhparent IS NULL, NOT own.indisvalid, c.relname LIMIT 1) AS mine ON true
         WHERE i.indexrelid = $1 ORDER BY 1, 2",
        definition("i", "ic", "pn", "parent", "ONLY "),
        definition("own", "c", "n", "t", ""),
    );
    let partitions: Vec<Partition> =
        diesel::sql_query(query).bind::<Oid, _>(index.oid).load(conn)?;
    let mut remedy = Vec::new();
    let mut attached = None;
    let mut attach = Vec::new();
    for one in partitions {
        let table = quote::qualified(&one.schema, &one.table);
        let concurrently = if one.is_ordinary { " CONCURRENTLY" } else { "" };
        let own = one
            .index
            .clone()
            .unwrap_or_else(|| shortened(&format!("{}_{}", one.table, index.name)));
        let own_name = quote::qualified(&one.schema, &own);
        match (one.index.is_some(), one.constraint) {
            (true, _) if one.is_valid || !one.is_ordinary => {}
            (true, _) => remedy.push(format!("REINDEX INDEX{concurrently} {own_name}")),
            (false, Some(constraint)) => {
                remedy.push(format!(
                    "ALTER TABLE {table} ADD CONSTRAINT {} {constraint}",
                    quote::ident(&own)
                ));
            }
            (false, None) => remedy.push(format!(
                "CREATE {}INDEX{concurrently} {} ON {table} {}",
                one.unique,
                quote::ident(&own),
                one.definition
            )),
        }
        let statement = format!("ALTER INDEX {name} ATTACH PARTITION {own_name}");
        if one.is_attached {
            attached = Some(statement);
        } else {
            attach.push(statement);
        }
    }
    if attach.is_empty() {
        remedy.extend(attached);
    }
    remedy.extend(attach);
    Ok(remedy)
}

/// As long as a name can be.
fn shortened(name: &str) -> String {
    let mut name = name.to_owned();
    while name.len() > 63 {
        name.pop();
    }
    name
}
