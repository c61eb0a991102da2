//! The columns of the source, compared with the registry.

use std::collections::BTreeMap;

use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::sql_types::{Array, Nullable, Text};

use super::super::Error;
use super::super::columns::Table;
use crate::session::surroundings::Surroundings;

/// The types of the columns that are enums, with their schemas, by table and column.
pub(super) struct Source(BTreeMap<(Table, String), String>);

#[derive(QueryableByName)]
struct Live {
    #[diesel(sql_type = Text)]
    table: String,
    #[diesel(sql_type = Text)]
    column: String,
    #[diesel(sql_type = Text)]
    sql_type: String,
    /// The type, if it is an enum.
    #[diesel(sql_type = Nullable<Text>)]
    labels: Option<String>,
    /// The class in the comment.
    #[diesel(sql_type = Nullable<Text>)]
    class: Option<String>,
}

impl Source {
    /// Reads the columns. Fails unless they are those of the registry, with their types and
    /// classes.
    pub fn read(conn: &mut PgConnection, surroundings: &Surroundings) -> Result<Self, Error> {
        let names: Vec<_> = Table::ALL.iter().map(|table| table.name()).collect();
        let live: Vec<Live> = diesel::sql_query(
            "SELECT c.relname::text AS table, a.attname::text AS column,
                CASE t.typtype WHEN 'e' THEN t.typname ELSE format_type(a.atttypid, a.atttypmod) END AS sql_type,
                CASE t.typtype WHEN 'e' THEN format_type(a.atttypid, a.atttypmod) END AS labels,
                substring(col_description(a.attrelid, a.attnum) FROM '\\[([a-z]+)\\]$') AS class
             FROM pg_attribute AS a
             JOIN pg_class AS c ON c.oid = a.attrelid
             JOIN pg_namespace AS n ON n.oid = c.relnamespace
             JOIN pg_type AS t ON t.oid = a.atttypid
             WHERE n.nspname = $1 AND c.relname = ANY ($2) AND c.relkind IN ('r', 'p')
                AND a.attnum > 0 AND NOT a.attisdropped
             ORDER BY array_position($2, c.relname::text), a.attnum",
        )
        .bind::<Nullable<Text>, _>(&surroundings.schema)
        .bind::<Array<Text>, _>(names)
        .load(conn)?;
        if live.is_empty() {
            return Err(Error::NotMigrated);
        }
        let mut enums = BTreeMap::new();
        for column in &live {
            let table = Table::named(&column.table);
            let field = table.and_then(|table| table.field(&column.column));
            let (Some(table), Some(field)) = (table, field) else {
                return Err(Error::Unclassified {
                    table: column.table.clone(),
                    column: column.column.clone(),
                    sql_type: column.sql_type.clone(),
                });
            };
            let differs = |difference: String| Error::Differs {
                table,
                column: field.name.to_owned(),
                difference,
            };
            if column.sql_type != field.sql_type {
                return Err(differs(format!("is {}, not {}", column.sql_type, field.sql_type)));
            }
            if column.class.as_deref() != Some(field.class.name()) {
                let class = column.class.as_deref().unwrap_or("none");
                return Err(differs(format!("has the class {class}, not {}", field.class)));
            }
            if let Some(labels) = &column.labels {
                enums.insert((table, column.column.clone()), labels.clone());
            }
        }
        for &table in Table::ALL {
            for field in table.fields() {
                let is_there =
                    |column: &&Live| column.table == table.name() && column.column == field.name;
                if live.iter().find(is_there).is_none() {
                    let (column, difference) = (field.name.to_owned(), "is missing".to_owned());
                    return Err(Error::Differs { table, column, difference });
                }
            }
        }
        Ok(Self(enums))
    }

    /// Returns a column's type in SQL, if that is an enum.
    pub fn labels(&self, table: Table, column: &str) -> Option<&str> {
        self.0.get(&(table, column.to_owned())).map(String::as_str)
    }
}
