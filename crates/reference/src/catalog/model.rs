//! The parts of a catalog.

use serde::Deserialize;

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
    /// The types of the arguments.
    pub types: String,
    /// `CREATE OR REPLACE FUNCTION ...`, as the server prints it.
    pub definition: String,
    pub comment: Option<String>,
}

/// A sequence that is no part of an identity column.
#[derive(Debug, Deserialize)]
pub struct Sequence {
    pub name: String,
    /// `AS bigint INCREMENT BY 1 ...`
    pub definition: String,
    /// The table whose column it belongs to.
    pub table: Option<String>,
    pub column: Option<String>,
    pub comment: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
pub struct Table {
    pub name: String,
    pub comment: Option<String>,
    /// The table that it is a partition of.
    pub partition_of: Option<String>,
    /// `RANGE (created_at)`, if it is partitioned.
    pub partition_key: Option<String>,
    pub default_partition: Option<String>,
    /// `p`, or `u` if it is unlogged.
    pub persistence: String,
    pub row_security: bool,
    #[serde(default)]
    pub forced_row_security: bool,
    /// `n`, `f` or `i`, if it is not the primary key.
    pub replica_identity: Option<String>,
    /// If it is not `heap`.
    pub access_method: Option<String>,
    /// In the table's order.
    pub columns: Vec<Column>,
    /// Primary key, unique constraints, checks, foreign keys.
    pub constraints: Vec<Constraint>,
    /// Those that belong to no constraint.
    pub indexes: Vec<Index>,
    pub triggers: Vec<Trigger>,
    #[serde(default)]
    pub rules: Vec<Trigger>,
    #[serde(default)]
    pub policies: Vec<Trigger>,
    /// Tables whose rows it has part in, without being a partition.
    #[serde(default)]
    pub inherits: Vec<String>,
}

#[derive(Debug, Deserialize)]
pub struct Column {
    pub name: String,
    pub r#type: String,
    /// If it is not that of the type.
    pub collation: Option<String>,
    pub not_null: bool,
    /// The constraint, if rows may break it.
    pub not_null_invalid: Option<String>,
    /// `a` for ALWAYS, `d` for BY DEFAULT.
    pub identity: Option<String>,
    /// `s` for STORED, `v` for VIRTUAL; then `default` is the expression.
    pub generated: Option<String>,
    pub default: Option<String>,
    pub comment: Option<String>,
}

#[derive(Debug, Deserialize)]
pub struct Constraint {
    pub name: String,
    pub kind: Kind,
    /// `FOREIGN KEY (customer_id) REFERENCES customers(id) ON DELETE CASCADE`, as the server prints
    /// it.
    pub definition: String,
    pub columns: Vec<String>,
    /// The table that a foreign key references.
    pub references: Option<String>,
    /// Its schema, if it is not the main one.
    pub references_schema: Option<String>,
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
    #[serde(rename = "x")]
    Exclusion,
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

/// A trigger, a rule or a policy.
#[derive(Debug, Deserialize)]
pub struct Trigger {
    pub name: String,
    /// `CREATE TRIGGER ...`, as the server prints it.
    pub definition: String,
    /// `O` for enabled, `D` for disabled, `R` for REPLICA, `A` for ALWAYS. A policy is enabled.
    #[serde(default = "enabled")]
    pub enabled: String,
}

fn enabled() -> String {
    "O".to_owned()
}

/// Objects of one database that do not belong to the schema. Texts that name a table are SQL.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Around {
    pub owners: Vec<Owner>,
    pub relations: Vec<Relation>,
    pub others: Vec<Other>,
    pub referencing: Vec<Referencing>,
    pub heirs: Vec<Heir>,
    pub keys_off: Vec<KeysOff>,
    pub partitions: Vec<PartitionDifference>,
}

#[derive(Debug, Deserialize)]
pub struct Owner {
    /// `table`, `sequence`, `type` or `function`.
    pub kind: String,
    pub name: String,
    /// Of a function's arguments.
    pub types: Option<String>,
    #[serde(rename = "owner")]
    pub role: String,
}

/// Something that has a name among tables.
#[derive(Debug, Deserialize)]
pub struct Relation {
    pub schema: String,
    pub name: String,
    /// As `pg_class.relkind`.
    pub kind: String,
    /// An index's.
    pub table: Option<String>,
}

/// Something of another kind in the schema; or a cast.
#[derive(Debug, Deserialize)]
pub struct Other {
    /// As `pg_identify_object` calls it.
    pub kind: String,
    pub identity: String,
}

/// A foreign key of a table elsewhere to one of the schema.
#[derive(Debug, Deserialize)]
pub struct Referencing {
    pub table: String,
    pub name: String,
    pub definition: String,
    pub references: String,
}

/// A table whose rows appear in another.
#[derive(Debug, Deserialize)]
pub struct Heir {
    pub table: String,
    pub inherits: String,
}

/// A table some of whose foreign keys the server does not enforce.
#[derive(Debug, Deserialize)]
pub struct KeysOff {
    /// The table, or that which it is a partition of.
    pub root: String,
    pub table: String,
    pub triggers: Vec<String>,
}

/// A partition that differs from its table.
#[derive(Debug, Deserialize)]
pub struct PartitionDifference {
    pub root: String,
    pub partition: String,
    pub kind: String,
    pub name: String,
    pub definition: Option<String>,
}
