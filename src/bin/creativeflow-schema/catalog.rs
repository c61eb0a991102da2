//! All that a database has of a schema, but for rows and partitions: one reading, from which the DDL reference, the
//! dictionary, the diagrams and the search for drift are made.

use diesel::prelude::*;
use diesel::sql_types::Text;
use serde::Deserialize;
use serde_json::Value;

use crate::Failure;

#[derive(Debug, Deserialize)]
pub struct Catalog {
    /// All of it, as it was read.
    #[serde(skip)]
    pub document: Value,
    pub schemas: Vec<Schema>,
    pub enums: Vec<Enum>,
    pub functions: Vec<Function>,
    pub tables: Vec<Table>,
}

#[derive(Debug, Deserialize)]
pub struct Schema {
    pub name: String,
    pub comment: Option<String>,
}

#[derive(Debug, Deserialize)]
pub struct Enum {
    pub name: String,
    pub labels: Vec<String>,
    pub comment: Option<String>,
}

#[derive(Debug, Deserialize)]
pub struct Function {
    pub name: String,
    pub arguments: String,
    /// `CREATE OR REPLACE FUNCTION ...`, as the server prints it.
    pub definition: String,
    pub comment: Option<String>,
}

#[derive(Debug, Deserialize)]
pub struct Table {
    pub name: String,
    pub comment: Option<String>,
    /// `RANGE (created_at)`, if it is partitioned.
    pub partition_key: Option<String>,
    pub default_partition: Option<String>,
    /// `p`, or `u` if it is unlogged.
    pub persistence: String,
    pub row_security: bool,
    /// In the table's order.
    pub columns: Vec<Column>,
    /// Primary key, unique constraints, checks, foreign keys.
    pub constraints: Vec<Constraint>,
    /// Those that belong to no constraint.
    pub indexes: Vec<Index>,
    pub triggers: Vec<Trigger>,
}

#[derive(Debug, Deserialize)]
pub struct Column {
    pub name: String,
    pub r#type: String,
    pub not_null: bool,
    pub default: Option<String>,
    pub comment: Option<String>,
}

#[derive(Debug, Deserialize)]
pub struct Constraint {
    pub name: String,
    pub kind: Kind,
    /// `FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE`, as the server prints it.
    pub definition: String,
    pub columns: Vec<String>,
    /// The table that a foreign key references.
    pub references: Option<String>,
    pub valid: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Kind {
    #[serde(rename = "p")]
    PrimaryKey,
    #[serde(rename = "u")]
    Unique,
    #[serde(rename = "c")]
    Check,
    #[serde(rename = "f")]
    ForeignKey,
}

#[derive(Debug, Deserialize)]
pub struct Index {
    pub name: String,
    /// The columns, or expressions.
    pub columns: Vec<String>,
    pub unique: bool,
    /// The condition, if it is partial.
    pub predicate: Option<String>,
    /// `CREATE INDEX ... ON ... USING btree (...)`, as the server prints it.
    pub definition: String,
    pub valid: bool,
}

#[derive(Debug, Deserialize)]
pub struct Trigger {
    pub name: String,
    /// `CREATE TRIGGER ...`, as the server prints it.
    pub definition: String,
    pub enabled: bool,
}

impl Catalog {
    /// Reads it, in one round trip.
    pub fn read(conn: &mut PgConnection) -> Result<Self, Failure> {
        #[derive(QueryableByName)]
        struct Document {
            #[diesel(sql_type = Text)]
            text: String,
        }
        let document: Document = diesel::sql_query(include_str!("catalog.sql"))
            .get_result(conn)
            .map_err(|error| Failure(format!("the catalog cannot be read: {error}"), 1))?;
        Self::parse(&document.text)
    }

    /// From the document that the query gives.
    pub fn parse(text: &str) -> Result<Self, Failure> {
        let failed = |error| Failure(format!("the catalog is not that of a migrated database: {error}"), 3);
        let document: Value = serde_json::from_str(text).map_err(failed)?;
        let catalog = Self::deserialize(&document).map_err(failed)?;
        Ok(Self { document, ..catalog })
    }
}
