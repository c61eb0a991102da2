//! All that a database has of a schema, but for rows: one reading, from which the DDL reference, the dictionary, the diagrams and
//! the search for drift are made.

use creativeflow_schema::quote;
use creativeflow_schema::session::surroundings;
use diesel::prelude::*;
use diesel::sql_types::{Array, Bool, Text};
use serde::Deserialize;
use serde_json::Value;

use crate::Failure;

/// The schemas that belong to the main one.
const SCHEMAS: [&str; 2] = ["partitions", "retired"];

/// Stands for the main schema in a [`Catalog::document`]. No name of a schema is printed so.
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

/// A reading. Texts that are SQL name what is in the main schema as [`Catalog::named`] says; names are as they are, without
/// quotes.
#[derive(Debug, Deserialize)]
pub struct Catalog {
    /// What was read, the same for two databases of one schema, whatever that is called.
    #[serde(skip)]
    pub document: Value,
    /// What the main schema is called. `None` in a document that was not read from a database.
    #[serde(skip)]
    pub schema: Option<String>,
    /// What this database alone has.
    #[serde(skip)]
    pub around: Around,
    pub schemas: Vec<Schema>,
    pub enums: Vec<Enum>,
    pub functions: Vec<Function>,
    #[serde(default)]
    pub sequences: Vec<Sequence>,
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
    /// The types of the arguments.
    pub types: String,
    /// `CREATE OR REPLACE FUNCTION ...`, as the server prints it.
    pub definition: String,
    pub comment: Option<String>,
}

/// One that is no part of an identity column.
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

#[derive(Debug, Deserialize)]
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
    pub policies: Vec<Policy>,
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
    /// `FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE`, as the server prints it.
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

/// A trigger, or a rule.
#[derive(Debug, Deserialize)]
pub struct Trigger {
    pub name: String,
    /// `CREATE TRIGGER ...`, as the server prints it.
    pub definition: String,
    /// `O` for enabled, `D` for disabled, `R` for REPLICA, `A` for ALWAYS.
    pub enabled: String,
}

#[derive(Debug, Deserialize)]
pub struct Policy {
    pub name: String,
    /// `CREATE POLICY ...`
    pub definition: String,
}

/// What one database has beside what all of the schema have. Texts that name a table are SQL.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Around {
    pub owners: Vec<Owner>,
    pub relations: Vec<Relation>,
    pub others: Vec<Other>,
    pub referencing: Vec<Referencing>,
    pub heirs: Vec<Heir>,
    pub keys_off: Vec<KeysOff>,
    pub partitions: Vec<Apart>,
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
pub struct Apart {
    pub root: String,
    pub partition: String,
    pub kind: String,
    pub name: String,
    pub definition: Option<String>,
}

impl Catalog {
    /// Reads it, in one round trip, with settings of our own.
    pub fn read(conn: &mut PgConnection) -> Result<Self, Failure> {
        #[derive(QueryableByName)]
        struct Document {
            #[diesel(sql_type = Text)]
            text: String,
        }
        let (schema, document) = surroundings::reading(conn, |conn, surroundings| {
            let Some(schema) = main_schema(conn, &surroundings.schemas, surroundings.schema.as_deref())? else {
                return Ok((None, None));
            };
            let document: Document = diesel::sql_query(include_str!("catalog.sql"))
                .bind::<Text, _>(&schema)
                .bind::<Array<Text>, _>(&SCHEMAS[..])
                .get_result(conn)?;
            Ok((Some(schema), Some(document.text)))
        })
        .map_err(|error: diesel::result::Error| Failure(format!("the catalog cannot be read: {error}"), 1))?;
        let (Some(schema), Some(text)) = (schema, document) else {
            return Err(Failure(
                "no schema of search_path exists, so there is nothing to compare: create the schema, or set search_path"
                    .to_owned(),
                3,
            ));
        };
        let mut read: Value = serde_json::from_str(&text).map_err(unlike)?;
        let quoted = read["quoted"].as_str().unwrap_or_default().to_owned();
        each_sql(&mut read["schema"], false, &|sql| requalify(sql, &quoted, "@."));
        let around = read["around"].take();
        let document = read["schema"].take();
        Ok(Self {
            schema: Some(schema),
            around: Around::deserialize(around).map_err(unlike)?,
            ..Self::of(document, "")?
        })
    }

    /// From a document that was written before.
    pub fn parse(text: &str) -> Result<Self, Failure> {
        Self::of(serde_json::from_str(text).map_err(unlike)?, "")
    }

    /// The same, with this before the names of what is in the main schema, such as `public.`; or nothing.
    pub fn named(&self, prefix: &str) -> Result<Self, Failure> {
        Self::of(self.document.clone(), prefix)
    }

    fn of(document: Value, prefix: &str) -> Result<Self, Failure> {
        let mut named = document.clone();
        each_sql(&mut named, false, &|sql| requalify(sql, PLACE, prefix));
        Ok(Self { document, ..Self::deserialize(named).map_err(unlike)? })
    }
}

#[allow(clippy::needless_pass_by_value)]
fn unlike(error: serde_json::Error) -> Failure {
    Failure(format!("the catalog is not that of a migrated database: {error}"), 3)
}

/// The schema of `search_path` that has the migrations' history; else that in which tables are made.
fn main_schema(conn: &mut PgConnection, schemas: &[String], current: Option<&str>) -> QueryResult<Option<String>> {
    for schema in schemas {
        let has_history =
            diesel::dsl::sql::<Bool>("EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace ")
                .sql("WHERE relname = '__diesel_schema_migrations' AND nspname = ")
                .bind::<Text, _>(schema)
                .sql(")");
        if diesel::select(has_history).get_result(conn)? {
            return Ok(Some(schema.clone()));
        }
    }
    Ok(current.map(str::to_owned))
}

/// A checkout may end the lines of a script, and so of a function's body, in two characters. A name before it keeps its own.
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
        Value::Array(values) => values.iter_mut().for_each(|value| each_sql(value, is_index, change)),
        Value::Object(fields) => {
            for (key, value) in fields {
                match value {
                    Value::String(text) if SQL.contains(&key.as_str()) => *text = change(&unix_lines(text)),
                    // A checkout may end the lines of a script, and so of a comment, in two characters.
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

/// Puts another text in the place of a schema and the dot behind it, wherever SQL that the server printed has it before a name;
/// not in literals, but for those that name a table, type or function.
pub fn requalify(sql: &str, schema: &str, prefix: &str) -> String {
    let before = format!("{schema}.");
    let mut out = String::with_capacity(sql.len());
    let mut last = "";
    let mut rest = sql;
    while !rest.is_empty() {
        let (token, after) = rest.split_at(token_length(rest));
        if token == schema && after.starts_with('.') && last != "." {
            out += prefix;
            // The dot.
            rest = &after[1..];
            last = "";
            continue;
        }
        let name = literal_value(token).filter(|_| after.starts_with("::reg"));
        match name.as_deref().and_then(|name| name.strip_prefix(before.as_str())) {
            Some(name) => out += &quote::literal(&format!("{prefix}{name}")),
            None => out += token,
        }
        last = token;
        rest = after;
    }
    out
}

/// What a literal says; nothing, if it is none.
fn literal_value(token: &str) -> Option<String> {
    let is_escaped = token.starts_with('E');
    let inner = token.strip_prefix(if is_escaped { "E'" } else { "'" })?.strip_suffix('\'')?.replace("''", "'");
    Some(if is_escaped { inner.replace(r"\\", r"\") } else { inner })
}

/// The same SQL in one line: a name with a character that is not printed is written with its number.
pub fn in_a_line(sql: &str) -> String {
    let mut out = String::with_capacity(sql.len());
    let mut rest = sql;
    while !rest.is_empty() {
        let (token, after) = rest.split_at(token_length(rest));
        match token.strip_prefix('"').and_then(|name| name.strip_suffix('"')) {
            Some(name) => out += &name_in_a_line(&name.replace("\"\"", "\"")),
            None => out += token,
        }
        rest = after;
    }
    out
}

/// A name for SQL, in one line. Read with `standard_conforming_strings = on`.
pub fn name_in_a_line(name: &str) -> String {
    if quote::printable(name) == name {
        return quote::ident(name);
    }
    let escape = |char: char| match char {
        '"' => "\"\"".to_owned(),
        '\\' => r"\\".to_owned(),
        char if quote::printable(char.encode_utf8(&mut [0; 4])).chars().eq([char]) => char.to_string(),
        char => format!("\\+{:06X}", u32::from(char)),
    };
    format!("U&\"{}\"", name.chars().map(escape).collect::<String>())
}

/// The length of the first token of SQL that the server printed, which has no comments: a literal, a name in quotes, a body
/// between dollar quotes, a word; else one character.
fn token_length(sql: &str) -> usize {
    let Some(first) = sql.chars().next() else { return 0 };
    let quoted = |from: usize, quote: char, escapes: bool| {
        let mut chars = sql[from..].char_indices().peekable();
        while let Some((at, char)) = chars.next() {
            if escapes && char == '\\' {
                chars.next();
            } else if char == quote && chars.next_if(|(_, next)| *next == quote).is_none() {
                return from + at + 1;
            }
        }
        sql.len()
    };
    let is_word = |char: char| char.is_alphanumeric() || char == '_';
    match first {
        'E' if sql[1..].starts_with('\'') => quoted(2, '\'', true),
        '\'' | '"' => quoted(1, first, false),
        '$' => {
            let tag = sql[1..].find(|char| !is_word(char)).map_or(sql.len(), |end| end + 1);
            if !sql[tag..].starts_with('$') {
                return 1;
            }
            let (open, body) = sql.split_at(tag + 1);
            body.find(open).map_or(sql.len(), |end| open.len() * 2 + end)
        }
        first if is_word(first) => sql.find(|char| !is_word(char)).unwrap_or(sql.len()),
        first => first.len_utf8(),
    }
}
