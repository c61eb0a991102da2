//! Looks for the indexes that a script leaves invalid: `CREATE INDEX CONCURRENTLY` and
//! `REINDEX CONCURRENTLY` do, where they fail, and `IF NOT EXISTS` passes over one that is there.

use diesel::prelude::*;
use diesel::sql_types::{Bool, Text};

use super::script::{self, Indexes};
use diesel_pg_session::quote;

/// An index that is invalid.
#[derive(Clone, Debug, QueryableByName)]
pub(super) struct InvalidIndex {
    #[diesel(sql_type = Text)]
    schema: String,
    #[diesel(sql_type = Text)]
    name: String,
    /// True if `search_path` finds it.
    #[diesel(sql_type = Bool)]
    visible: bool,
    /// True if an earlier try of the statement left it behind.
    #[diesel(sql_type = Bool)]
    leftover: bool,
}

impl InvalidIndex {
    /// Its name, with its schema where `search_path` does not find it.
    pub(super) fn to_name(&self) -> String {
        if self.visible {
            quote::ident(&self.name)
        } else {
            quote::qualified(&self.schema, &self.name)
        }
    }

    pub(super) fn to_drop(&self) -> String {
        format!("DROP INDEX CONCURRENTLY IF EXISTS {}", quote::qualified(&self.schema, &self.name))
    }
}

/// The queries that look for the invalid indexes of a script, one for each statement that may leave
/// one.
pub(super) fn queries(script: &str) -> Vec<String> {
    // What cannot be read was refused with its folder.
    let statements = script::statements(script).unwrap_or_default();
    statements
        .iter()
        .filter_map(|statement| statement.indexes().ok().flatten())
        .map(|one| query(&one))
        .collect()
}

/// Those that are invalid, of all that the script may leave so.
pub(super) fn invalid(conn: &mut PgConnection, script: &str) -> QueryResult<Vec<InvalidIndex>> {
    let mut invalid = Vec::new();
    for query in queries(script) {
        invalid.extend(diesel::sql_query(query).load::<InvalidIndex>(conn)?);
    }
    Ok(invalid)
}

/// Those that an earlier try left behind.
pub(super) fn leftovers(conn: &mut PgConnection, script: &str) -> QueryResult<Vec<InvalidIndex>> {
    Ok(invalid(conn, script)?.into_iter().filter(|index| index.leftover).collect())
}

/// The names are looked up as the statement looks them up, by the caller's `search_path`; so all
/// else is qualified. An index of a partitioned table is invalid as long as a partition lacks its
/// own, which is no failure.
fn query(indexes: &Indexes) -> String {
    let regclass =
        |name: &str| format!("pg_catalog.to_regclass({})::pg_catalog.oid", quote::literal(name));
    let first = |name: &str| {
        format!("(pg_catalog.parse_ident({})::pg_catalog.name[])[1]", quote::literal(name))
    };
    // The relation itself and, of a partitioned one, all below it.
    let tree = |name: &str| {
        let relation = regclass(name);
        format!(
            "(SELECT {relation} UNION ALL SELECT p.relid::pg_catalog.oid \
             FROM pg_catalog.pg_partition_tree({relation}::pg_catalog.regclass) p)"
        )
    };
    let of_reindex = "c.relname::pg_catalog.text OPERATOR(pg_catalog.~) '_cc(new|old)[0-9]*$'";
    let is_in = |column: &str, set: &str| format!("{column} OPERATOR(pg_catalog.=) ANY {set}");
    // With the table that holds a table's long values, which is reindexed with it.
    let of_tables = |tables: &str| {
        format!(
            "{} OR {}",
            is_in("i.indrelid", tables),
            is_in(
                "i.indrelid",
                &format!(
                    "(SELECT t.reltoastrelid FROM pg_catalog.pg_class t WHERE {})",
                    is_in("t.oid", tables)
                )
            ),
        )
    };
    let (which, leftover) = match indexes {
        Indexes::Created { name, table } => (
            format!(
                "c.relname OPERATOR(pg_catalog.=) {} AND c.relnamespace OPERATOR(pg_catalog.=) (SELECT t.relnamespace \
                 FROM pg_catalog.pg_class t WHERE t.oid OPERATOR(pg_catalog.=) {})",
                first(name),
                regclass(table)
            ),
            format!("i.indrelid OPERATOR(pg_catalog.=) {}", regclass(table)),
        ),
        Indexes::Index(name) => {
            let itself = is_in("i.indexrelid", &tree(name));
            let tables = format!(
                "(SELECT x.indrelid FROM pg_catalog.pg_index x WHERE {})",
                is_in("x.indexrelid", &tree(name))
            );
            (
                format!("{itself} OR ({} AND {of_reindex})", is_in("i.indrelid", &tables)),
                of_reindex.to_owned(),
            )
        }
        Indexes::Table(name) => (of_tables(&tree(name)), of_reindex.to_owned()),
        Indexes::Schema(name) => (
            of_tables(&format!(
                "(SELECT r.oid FROM pg_catalog.pg_class r JOIN pg_catalog.pg_namespace s \
                 ON s.oid OPERATOR(pg_catalog.=) r.relnamespace WHERE s.nspname OPERATOR(pg_catalog.=) {})",
                first(name)
            )),
            of_reindex.to_owned(),
        ),
        Indexes::Database => ("true".to_owned(), of_reindex.to_owned()),
    };
    format!(
        "SELECT n.nspname::pg_catalog.text AS schema, c.relname::pg_catalog.text AS name,\n    \
         pg_catalog.pg_table_is_visible(c.oid) AS visible,\n    \
         NOT c.relispartition AND {leftover} AS leftover\n\
         FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid OPERATOR(pg_catalog.=) i.indexrelid\n    \
         JOIN pg_catalog.pg_namespace n ON n.oid OPERATOR(pg_catalog.=) c.relnamespace\n\
         WHERE NOT i.indisvalid AND c.relkind OPERATOR(pg_catalog.=) 'i' AND ({which})"
    )
}
