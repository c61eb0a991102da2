//! The registry as SQL. Every statement runs under
//! [`surroundings`](crate::session::surroundings), so each table is named with its schema.

use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::sql_types::{Array, Text};

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
    /// The columns. A detached month may be older than a column of its table, or have one that the
    /// table has lost.
    columns: Vec<String>,
}

impl Relation {
    /// Returns whether the column is there.
    pub fn has(&self, field: &Field) -> bool {
        self.columns.iter().any(|name| name == field.name)
    }

    /// Lists the columns that the table does not have.
    pub fn others(&self) -> impl Iterator<Item = &String> {
        self.columns.iter().filter(|name| self.table.field(name).is_none())
    }
}

#[derive(QueryableByName)]
struct Detached {
    #[diesel(sql_type = Text)]
    schema: String,
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Array<Text>)]
    columns: Vec<String>,
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

    /// Returns the table itself.
    pub fn relation(&self, table: Table) -> Relation {
        let columns = table.fields().iter().map(|field| field.name.to_owned()).collect();
        Relation { table, name: self.table(table), is_detached: false, columns }
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
            "SELECT n.nspname::text AS schema, c.relname::text AS name,
                 ARRAY(SELECT attname::text FROM pg_attribute
                     WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped
                     ORDER BY attnum) AS columns
             FROM pg_class c
             JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE n.nspname IN ('partitions', 'retired') AND c.relkind IN ('r', 'p')
                 AND NOT c.relispartition ORDER BY 1, 2",
        )
        .load(conn)?;
        let mut relations = Vec::new();
        for &table in Table::ALL {
            relations.push(self.relation(table));
            if partitions::table(table.name()).is_none() {
                continue;
            }
            // `usage_logs_2026_11` is a month of `usage_logs`; a table without the primary key's
            // columns is none.
            let is_month = |one: &&Detached| {
                one.name.strip_prefix(table.name()).is_some_and(|rest| rest.starts_with('_'))
                    && table.primary_key().iter().all(|key| one.columns.iter().any(|of| of == key))
            };
            relations.extend(detached.iter().filter(is_month).map(|one| Relation {
                table,
                name: quote::qualified(&one.schema, &one.name),
                is_detached: true,
                columns: one.columns.clone(),
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
