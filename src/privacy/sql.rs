//! The registry as SQL. Every statement runs under
//! [`surroundings`](crate::session::surroundings), so each table is named with its schema.

use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::sql_types::Text;

use super::columns::Table;
use super::rules::{Path, Through};
use super::{Error, registry::Field};
use crate::partitions;
use crate::session::quote;
use crate::session::surroundings::Surroundings;

/// The schema of the tables.
pub(super) struct Schema(String);

/// A table, or a month of it that was detached and is a table of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Relation {
    /// The table whose rows it holds.
    pub table: Table,
    /// The name in SQL, with its schema.
    pub name: String,
    /// True if it is a detached month.
    pub is_detached: bool,
}

#[derive(QueryableByName)]
struct Detached {
    #[diesel(sql_type = Text)]
    schema: String,
    #[diesel(sql_type = Text)]
    name: String,
}

impl Schema {
    /// Takes the schema in which the caller's unqualified names are found.
    pub fn of(surroundings: &Surroundings) -> Result<Self, Error> {
        surroundings.schema.clone().map(Self).ok_or(Error::NotMigrated)
    }

    /// Returns the table's name in SQL.
    pub fn table(&self, table: Table) -> String {
        quote::qualified(&self.0, table.name())
    }

    /// Returns the condition for the rows of a person on one way, whose account is `$1`.
    pub fn reaches(&self, path: &Path) -> String {
        match path.through {
            Through::Account(column) => format!("{} = $1", quote::ident(column)),
            Through::Parent(column, parent) => format!(
                "{} IN (SELECT id FROM {} WHERE {})",
                quote::ident(column),
                self.table(parent),
                self.reaches_any(parent)
            ),
        }
    }

    /// Returns the condition for the rows of a person on any way, whose account is `$1`.
    pub fn reaches_any(&self, table: Table) -> String {
        let paths: Vec<_> = table.paths().iter().map(|path| self.reaches(path)).collect();
        if paths.is_empty() { "false".to_owned() } else { format!("({})", paths.join(" OR ")) }
    }

    /// Lists the tables in their order, and the detached months after the table that they are of.
    pub fn relations(&self, conn: &mut PgConnection) -> QueryResult<Vec<Relation>> {
        let detached: Vec<Detached> = diesel::sql_query(
            "SELECT n.nspname::text AS schema, c.relname::text AS name FROM pg_class c
             JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE n.nspname IN ('partitions', 'retired') AND c.relkind IN ('r', 'p')
                 AND NOT c.relispartition ORDER BY 1, 2",
        )
        .load(conn)?;
        let mut relations = Vec::new();
        for &table in Table::ALL {
            relations.push(Relation { table, name: self.table(table), is_detached: false });
            if partitions::table(table.name()).is_none() {
                continue;
            }
            // `usage_logs_2026_11` is a month of `usage_logs`.
            let is_month = |name: &str| {
                name.strip_prefix(table.name()).is_some_and(|rest| rest.starts_with('_'))
            };
            relations.extend(detached.iter().filter(|one| is_month(&one.name)).map(|one| {
                Relation {
                    table,
                    name: quote::qualified(&one.schema, &one.name),
                    is_detached: true,
                }
            }));
        }
        Ok(relations)
    }
}

/// Returns the fields of a table as a list in SQL.
pub(super) fn columns<'a>(fields: impl IntoIterator<Item = &'a Field>) -> String {
    let names: Vec<_> = fields.into_iter().map(|field| quote::ident(field.name)).collect();
    names.join(", ")
}
