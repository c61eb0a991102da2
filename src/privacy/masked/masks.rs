//! The masks of values, as SQL, by class and type.
//!
//! A masked value depends on the salt and on a text: on the value, where equal values shall stay
//! equal, or else on the row. `t` is the table's alias, and [`Masks::joins`] gives the row's
//! account and the span by which its times are moved.

use std::collections::BTreeMap;

use super::super::Error;
use super::super::columns::{Column, Table};
use super::super::registry::{Class, Field};
use super::super::rules::{Path, Rows, Through};
use super::super::sql::Schema;
use super::source::Source;
use crate::session::quote;

/// The setting that has the salt.
pub(super) const SALT: &str = "creativeflow.salt";

/// The keys of JSON documents that the types of this crate name. Any other key may be a person's.
const KEYS: [&str; 10] =
    ["family", "format", "hex", "id", "name", "path", "resolution", "tone", "url", "variable"];

/// The digits of a digest in a masked text: 128 bits.
const DIGITS: u32 = 32;

/// The least of them with which values stay distinct.
const FEWEST_DIGITS: u32 = 16;

/// A type for which there are masks.
enum Type<'a> {
    Uuid,
    BigInt,
    Integer,
    Boolean,
    /// With the greatest length.
    Text(Option<u32>),
    Jsonb,
    /// With the digits, and those after the point.
    Numeric(u32, u32),
    Timestamp,
    /// With the name in SQL.
    Enum(&'a str),
}

/// The masked value of each column.
pub(super) struct Masks {
    values: BTreeMap<(Table, &'static str), String>,
    joins: BTreeMap<Table, String>,
}

impl Masks {
    /// Makes the masks. Fails for a column whose type has none.
    pub fn new(schema: &Schema, source: &Source) -> Result<Self, Error> {
        let mut values = BTreeMap::new();
        let mut joins = BTreeMap::new();
        for &table in Table::ALL {
            for field in table.fields() {
                let value = kind(field, source.labels(table, field.name))
                    .and_then(|kind| value(table, field, &kind))
                    .ok_or_else(|| Error::NoMask {
                        table,
                        column: field.name.to_owned(),
                        sql_type: field.sql_type.to_owned(),
                        class: field.class,
                    })?;
                values.insert((table, field.name), value);
            }
            joins.insert(table, join(schema, table));
        }
        Ok(Self { values, joins })
    }

    /// Returns a column's masked value.
    pub fn of(&self, table: Table, field: &Field) -> &str {
        self.values.get(&(table, field.name)).map_or("NULL", String::as_str)
    }

    /// Returns the joins that the masks of a table need.
    pub fn joins(&self, table: Table) -> &str {
        self.joins.get(&table).map_or("", String::as_str)
    }
}

/// True for a key that a sequence counts up.
pub(super) fn is_counted(table: Table, field: &Field) -> bool {
    field.sql_type == "bigint"
        && field.references.is_none()
        && table.primary_key().contains(&field.name)
}

/// Returns the digest of a text and the salt, as 64 hexadecimal digits. The purpose separates
/// digests of the same text. A part of a digest does not allow to continue it.
pub(super) fn digest(purpose: &str, text: &str) -> String {
    let purpose = quote::literal(&format!("/{purpose}/"));
    format!(
        "encode(sha256(convert_to(
             current_setting('{SALT}') || {purpose} || {text}, 'UTF8')), 'hex')"
    )
}

/// Returns a number of 60 bits from a digest.
fn number(digest: &str) -> String {
    format!("('x' || left({digest}, 15))::bit(60)::bigint")
}

/// Returns the id for an id. Its version, 8, is that of none that PostgreSQL or this crate makes.
fn id(text: &str) -> String {
    let digest = digest("id", text);
    format!("overlay(overlay(left({digest}, 32) PLACING '8' FROM 13) PLACING 'a' FROM 17)::uuid")
}

/// Makes a join that gives the account which owns the row, and the span for its times. `OFFSET 0`
/// has the server compute each once a row.
fn join(schema: &Schema, table: Table) -> String {
    let ways: Vec<_> = owners(table).map(|through| owner(schema, through, "t")).collect();
    let account =
        if ways.is_empty() { "''".to_owned() } else { format!("coalesce({})", ways.join(", ")) };
    let days = "86400000000";
    let span = format!("{days} + {} % (59 * {days})", number(&digest("span", "o.account")));
    format!(
        "CROSS JOIN LATERAL (SELECT coalesce({account}::text, '') AS account OFFSET 0) AS o
         CROSS JOIN LATERAL (SELECT ({span}) * interval '1us' AS span OFFSET 0) AS s"
    )
}

/// Returns the ways from the rows of a table to the account that owns them. A key that may be NULL,
/// in a row that outlives the account, names only who made the row.
pub(super) fn owners(table: Table) -> impl Iterator<Item = Through> {
    let is_owner = move |path: &&Path| match path.rows {
        Rows::Deleted => true,
        Rows::Emptied => table.field(column(path.through)).is_some_and(|field| !field.nullable),
    };
    table.paths().iter().filter(is_owner).map(|path| path.through)
}

pub(super) fn column(through: Through) -> &'static str {
    match through {
        Through::Account(column) | Through::Parent(column, _) => column,
    }
}

fn owner(schema: &Schema, through: Through, alias: &str) -> String {
    match through {
        Through::Account(column) => format!("{alias}.{}", quote::ident(column)),
        Through::Parent(column, parent) => {
            let inner = format!("{alias}p");
            let ways: Vec<_> =
                owners(parent).map(|through| owner(schema, through, &inner)).collect();
            format!(
                "(SELECT coalesce({}) FROM {} AS {inner} WHERE {inner}.id = {alias}.{})",
                ways.join(", "),
                schema.table(parent),
                quote::ident(column)
            )
        }
    }
}

fn kind<'a>(field: &Field, labels: Option<&'a str>) -> Option<Type<'a>> {
    if let Some(labels) = labels {
        return Some(Type::Enum(labels));
    }
    let (name, sizes) = match field.sql_type.split_once('(') {
        Some((name, sizes)) => (name, sizes.strip_suffix(')')?),
        None => (field.sql_type, ""),
    };
    let mut sizes = sizes.split(',').map(|size| size.parse().ok());
    match name {
        "uuid" => Some(Type::Uuid),
        "bigint" => Some(Type::BigInt),
        "integer" => Some(Type::Integer),
        "boolean" => Some(Type::Boolean),
        "text" => Some(Type::Text(None)),
        "character varying" => Some(Type::Text(sizes.next().flatten())),
        "jsonb" => Some(Type::Jsonb),
        "numeric" => Some(Type::Numeric(sizes.next()??, sizes.next()??)),
        "timestamp with time zone" => Some(Type::Timestamp),
        _ => None,
    }
}

/// Returns the masked value of a column, if its class and type have a mask.
fn value(table: Table, field: &Field, kind: &Type) -> Option<String> {
    let column = format!("t.{}", quote::ident(field.name));
    match field.class {
        Class::Key => key(table, field, kind, &column),
        // Times of one account keep their order only if all of them are moved.
        Class::Public | Class::Internal => match kind {
            Type::Timestamp => Some(moved(&column)),
            Type::Uuid
            | Type::BigInt
            | Type::Integer
            | Type::Boolean
            | Type::Text(_)
            | Type::Jsonb
            | Type::Numeric(..)
            | Type::Enum(_) => Some(column),
        },
        Class::Personal | Class::Sensitive => personal(table, field, kind, &column),
        Class::Secret => match kind {
            // Nothing of the secret goes into the digest.
            Type::Text(length) => {
                let text = text(&of_row(table, field), *length)?;
                Some(format!("CASE WHEN {column} IS NOT NULL THEN {text} END"))
            }
            Type::Uuid
            | Type::BigInt
            | Type::Integer
            | Type::Boolean
            | Type::Jsonb
            | Type::Numeric(..)
            | Type::Timestamp
            | Type::Enum(_) => None,
        },
    }
}

fn key(table: Table, field: &Field, kind: &Type, column: &str) -> Option<String> {
    match kind {
        Type::Uuid => Some(id(&format!("{column}::text"))),
        Type::BigInt if is_counted(table, field) => {
            let times = table.fields().iter().filter(|other| {
                other.name != field.name && table.primary_key().contains(&other.name)
            });
            let mut order: Vec<_> =
                times.map(|time| moved(&format!("t.{}", quote::ident(time.name)))).collect();
            order.push(digest("count", &format!("{column}::text")));
            Some(format!("row_number() OVER (ORDER BY {})", order.join(", ")))
        }
        Type::BigInt
        | Type::Integer
        | Type::Boolean
        | Type::Text(_)
        | Type::Jsonb
        | Type::Numeric(..)
        | Type::Timestamp
        | Type::Enum(_) => None,
    }
}

fn personal(table: Table, field: &Field, kind: &Type, column: &str) -> Option<String> {
    let row = number(&of_row(table, field));
    let of_value = digest("text", column);
    // Values that the application reads as more than a text or a number.
    let value = match (field.column, kind) {
        (Some(Column::UsersEmail), Type::Text(_)) => {
            format!("left({of_value}, {DIGITS}) || '@example.invalid'")
        }
        // Addresses that are reserved for documentation.
        (Some(Column::SessionsIpAddress), Type::Text(_)) => {
            format!("'2001:db8' || regexp_replace(left({of_value}, 24), '(....)', ':\\1', 'g')")
        }
        (Some(Column::UsersLanguagePreference), Type::Text(_)) => {
            one_of("{en-US,en-GB,de-DE,es-ES,fr-FR,ja-JP}", 6, &row)
        }
        (Some(Column::UsersTimezone), Type::Text(_)) => {
            one_of("{UTC,America/New_York,Asia/Tokyo,Europe/Berlin,Europe/London}", 5, &row)
        }
        (Some(Column::AiModelFeedbacksRating), Type::Integer) => format!("1 + {row} % 5"),
        (_, Type::Text(length)) => text(&of_value, *length)?,
        (_, Type::Jsonb) => json(column),
        (_, Type::Timestamp) => moved(column),
        (_, Type::Boolean) => format!("{row} % 2 = 0"),
        (_, Type::Numeric(digits, scale)) => {
            let most = 10_u32.pow((*digits).min(4)) - 1;
            format!(
                "(sign({column}) * (1 + {row} % {most}) / 1e{scale})::numeric({digits}, {scale})"
            )
        }
        // Another label for each account, and distinct labels stay distinct in an account.
        (_, Type::Enum(labels)) => {
            let (all, name) = (format!("enum_range(NULL::{labels})"), quote::literal(labels));
            let by = number(&digest("label", &format!("{name} || o.account")));
            format!(
                "({all})[1 + (array_position({all}, {column}) - 1 + {by}) % array_length({all}, 1)]"
            )
        }
        (_, Type::Uuid | Type::BigInt | Type::Integer) => return None,
    };
    Some(format!("CASE WHEN {column} IS NOT NULL THEN {value} END"))
}

fn moved(column: &str) -> String {
    format!("({column} - s.span)")
}

/// Returns a digest of the row and the column.
fn of_row(table: Table, field: &Field) -> String {
    let keys: Vec<_> =
        table.primary_key().iter().map(|name| format!("t.{}::text", quote::ident(name))).collect();
    digest(&format!("{table}.{}", field.name), &keys.join(" || '/' || "))
}

fn text(digest: &str, length: Option<u32>) -> Option<String> {
    let digits = length.unwrap_or(DIGITS).min(DIGITS);
    (digits >= FEWEST_DIGITS).then(|| format!("left({digest}, {digits})"))
}

fn one_of(values: &str, count: u32, number: &str) -> String {
    format!("('{values}'::text[])[1 + {number} % {count}]")
}

/// Masks a document: its shape stays, and the keys that this crate knows. Ids become those of the
/// copy, and other texts what a text column has for them.
///
/// PostgreSQL writes a document in one way, so the expression finds its parts: texts, with the
/// colon after a key; numbers; and what is between.
fn json(column: &str) -> String {
    let keys = KEYS.map(|key| format!("\"{key}\"")).join(",");
    let text = "(rtrim(p.part, ':')::jsonb #>> '{}')";
    let id = id(&format!("{text}::uuid::text"));
    let masked = digest("text", text);
    let number = number(&digest("number", "p.part"));
    format!(
        r#"(SELECT string_agg(CASE
            WHEN p.part LIKE '"%:' AND rtrim(p.part, ':') = ANY ('{{{keys}}}'::text[]) THEN p.part
            WHEN p.part LIKE '"%' THEN
                '"' || CASE WHEN {text} ~* '^[0-9a-f]{{8}}-?([0-9a-f]{{4}}-?){{3}}[0-9a-f]{{12}}$'
                    THEN {id}::text ELSE left({masked}, {DIGITS}) END
                || CASE WHEN right(p.part, 1) = ':' THEN '":' ELSE '"' END
            WHEN p.part ~ '^-?[0-9]' THEN
                CASE WHEN left(p.part, 1) = '-' THEN '-' ELSE '' END || ({number} % 100000)::text
                || CASE WHEN p.part LIKE '%.%' THEN '.5' ELSE '' END
            ELSE p.part END, '' ORDER BY p.place)
         FROM (SELECT part[1] AS part, place FROM regexp_matches({column}::text,
            '"(?:[^"\\]|\\.)*":?|-?[0-9][0-9.eE+-]*|[^"0-9-]+', 'g')
            WITH ORDINALITY AS r (part, place)) AS p)::jsonb"#,
        keys = keys.replace('"', "\\\""),
    )
}
