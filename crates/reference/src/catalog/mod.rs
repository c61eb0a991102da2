//! One reading of everything that a database has of a schema, except rows.

mod model;

use diesel::prelude::*;
use diesel::sql_types::{Array, Bool, Text};
use diesel_pg_session::surroundings;
use serde::Deserialize;
use serde_json::Value;

use crate::Error;
pub use crate::catalog::model::{
    Around, Column, Constraint, Enum, Function, Index, Kind, Schema, Sequence, Table, Trigger,
};
use crate::sql::requalify;

/// The main schema's name in a document. No schema's name is printed so.
const PLACE: &str = "@";

/// The texts of a document that are SQL, in which names have their schema before them.
const SQL: [&str; 10] = [
    "type",
    "collation",
    "arguments",
    "types",
    "default",
    "definition",
    "predicate",
    "partition_key",
    "default_partition",
    "identity",
];

/// The schema of a database: types, functions, sequences, tables and all parts of these.
///
/// Names carry no quotes. In texts that are SQL, objects of the main schema carry no schema.
#[derive(Debug, Deserialize)]
pub struct Catalog {
    /// The reading, the same for two databases of one schema under any name.
    #[serde(skip)]
    document: Value,
    /// The main schema's name. `None` in a document that was not read from a database.
    #[serde(skip)]
    pub(crate) schema: Option<String>,
    /// Objects of this database alone.
    #[serde(skip)]
    pub(crate) around: Around,
    /// The tables' names in the order of [`Catalog::order`].
    #[serde(skip)]
    order: Vec<String>,
    pub(crate) schemas: Vec<Schema>,
    pub(crate) enums: Vec<Enum>,
    pub(crate) functions: Vec<Function>,
    #[serde(default)]
    pub(crate) sequences: Vec<Sequence>,
    pub(crate) tables: Vec<Table>,
}

impl Catalog {
    /// Reads the schema of `search_path` that holds Diesel's migration history, or else the first
    /// one, in one round trip and whatever the session's settings are.
    ///
    /// `schemas` are further schemas that belong to it: only their existence and comments are
    /// read. The role needs no permission except to connect.
    ///
    /// # Errors
    /// [`Error::NoSchema`] if no schema of `search_path` exists; [`Error::Read`] if the server
    /// refuses.
    pub fn read(conn: &mut PgConnection, schemas: &[&str]) -> Result<Self, Error> {
        #[derive(QueryableByName)]
        struct Document {
            #[diesel(sql_type = Text)]
            text: String,
        }
        let (schema, text) = surroundings::reading(conn, |conn, caller| {
            let schema = main_schema(conn, &caller.schemas, caller.schema.as_deref())?;
            let schema = schema.ok_or(Error::NoSchema)?;
            let document: Document = diesel::sql_query(include_str!("catalog.sql"))
                .bind::<Text, _>(&schema)
                .bind::<Array<Text>, _>(schemas)
                .get_result(conn)?;
            Ok::<_, Error>((schema, document.text))
        })?;
        let mut read: Value = serde_json::from_str(&text)?;
        let quoted = read["quoted"].as_str().unwrap_or_default().to_owned();
        each_sql(&mut read["schema"], false, &|sql| requalify(sql, &quoted, "@."));
        let around = read["around"].take();
        let document = read["schema"].take();
        Ok(Self {
            schema: Some(schema),
            around: Around::deserialize(around)?,
            ..Self::of(document, "")?
        })
    }

    /// Parses a document that [`Catalog::document`] wrote.
    ///
    /// # Errors
    /// [`Error::Document`] if it is not one.
    pub fn parse(document: &str) -> Result<Self, Error> {
        Self::of(serde_json::from_str(document)?, "")
    }

    /// Writes the catalog as JSON, for [`Catalog::parse`]: the same text for two databases of one
    /// schema.
    #[must_use]
    pub fn document(&self) -> String {
        format!("{:#}\n", self.document)
    }

    /// Orders the tables by these names, such as in the order in which migrations make them.
    /// Tables without a place here come last, by name.
    #[must_use]
    pub fn order<T: Into<String>>(mut self, tables: impl IntoIterator<Item = T>) -> Self {
        self.order = tables.into_iter().map(Into::into).collect();
        self
    }

    /// The tables in the order of [`Catalog::order`].
    pub(crate) fn in_order(&self) -> Vec<&Table> {
        let place = |table: &&Table| self.order.iter().position(|name| *name == table.name);
        let mut tables: Vec<&Table> = self.tables.iter().collect();
        tables.sort_by_key(|table| place(table).unwrap_or(usize::MAX));
        tables
    }

    /// The table of this name.
    pub(crate) fn table(&self, name: &str) -> Option<&Table> {
        self.tables.iter().find(|table| table.name == name)
    }

    /// The same catalog with this text before the names of objects in the main schema, such as
    /// `public.`.
    pub(crate) fn named(&self, prefix: &str) -> Result<Self, Error> {
        Ok(Self { order: self.order.clone(), ..Self::of(self.document.clone(), prefix)? })
    }

    fn of(document: Value, prefix: &str) -> Result<Self, Error> {
        let mut named = document.clone();
        each_sql(&mut named, false, &|sql| requalify(sql, PLACE, prefix));
        Ok(Self { document, ..Self::deserialize(named)? })
    }
}

/// The schema of `search_path` that has the migrations' history; otherwise the one in which tables
/// are made.
fn main_schema(
    conn: &mut PgConnection,
    schemas: &[String],
    current: Option<&str>,
) -> QueryResult<Option<String>> {
    for schema in schemas {
        let has_history = diesel::dsl::sql::<Bool>(
            "EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace ",
        )
        .sql("WHERE relname = '__diesel_schema_migrations' AND nspname = ")
        .bind::<Text, _>(schema)
        .sql(")");
        if diesel::select(has_history).get_result(conn)? {
            return Ok(Some(schema.clone()));
        }
    }
    Ok(current.map(str::to_owned))
}

/// Ends the lines of a function's body in one character: a checkout may end those of its script in
/// two. A name before the body keeps its own.
fn unix_lines(sql: &str) -> String {
    match sql.find("\nAS $") {
        Some(body) if sql.starts_with("CREATE OR REPLACE ") => {
            format!("{}{}", &sql[..body], sql[body..].replace("\r\n", "\n"))
        }
        _ => sql.to_owned(),
    }
}

/// Changes every text of a document that is SQL.
fn each_sql(value: &mut Value, is_index: bool, change: &dyn Fn(&str) -> String) {
    match value {
        Value::Array(values) => {
            for value in values {
                each_sql(value, is_index, change);
            }
        }
        Value::Object(fields) => {
            for (key, value) in fields {
                match value {
                    Value::String(text) if SQL.contains(&key.as_str()) => {
                        *text = change(&unix_lines(text));
                    }
                    // A checkout may end the lines of a script, and so of a comment, in two
                    // characters.
                    Value::String(text) if key == "comment" => *text = text.replace("\r\n", "\n"),
                    // Those of an index may be expressions; those of a constraint are names.
                    Value::Array(values) if key == "columns" && is_index => {
                        for value in values {
                            if let Value::String(text) = value {
                                *text = change(text);
                            }
                        }
                    }
                    value => each_sql(value, key == "indexes", change),
                }
            }
        }
        _ => {}
    }
}
