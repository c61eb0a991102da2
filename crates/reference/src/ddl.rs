//! The DDL reference: the schema as SQL that a person reads, and that psql runs.

use std::fmt::Write;

use diesel_pg_session::quote::{ident, literal};

use crate::Layout;
use crate::catalog::{Catalog, Column, Constraint, Enum, Kind, Sequence, Table};
use crate::quote::file_name;

/// The first line of each file, by which the command knows a file of its own.
fn header(layout: &Layout) -> String {
    format!(
        "-- Generated from a migrated database by `{}`; the source of truth is migrations/.\n",
        layout.command
    )
}

/// The files by their paths under `ddl/`, in the order in which they run. The first one,
/// `create.sql`, runs the others.
#[must_use]
pub fn files(catalog: &Catalog, layout: &Layout) -> Vec<(String, String)> {
    let header = header(layout);
    let tables = catalog.in_order();
    let mut files = vec![
        ("types.sql".to_owned(), types(catalog)),
        ("functions.sql".to_owned(), functions(catalog)),
    ];
    let mut later = Vec::new();
    for (number, table) in tables.iter().enumerate() {
        let is_made = |name: &str| tables[..=number].iter().any(|table| table.name == name);
        let (now, after): (Vec<&Constraint>, Vec<&Constraint>) =
            table.constraints.iter().partition(|one| one.references.as_deref().is_none_or(is_made));
        later.extend(after.into_iter().map(|constraint| (*table, constraint)));
        let sql = format!("{}{}", statements(catalog, table, &now), comments(table));
        files.push((file(number, table), sql));
    }
    files.push(("keys.sql".to_owned(), keys(&later)));
    let mut all = "\n-- Makes all of it in an empty database, without rows and without Diesel's \
                   table, such as for an analysis copy:\n\
                   --     psql --file ddl/create.sql postgres://...\n"
        .to_owned();
    for line in layout.ddl_note.lines() {
        let _ = writeln!(all, "-- {line}");
    }
    all += "\\set ON_ERROR_STOP on\nBEGIN;\n";
    for (path, _) in &files {
        let _ = writeln!(all, "\\ir {path}");
    }
    all += "COMMIT;\n";
    files.insert(0, ("create.sql".to_owned(), all));
    files.into_iter().map(|(path, text)| (path, format!("{header}{text}"))).collect()
}

/// The path under `ddl/` of the file of a table, which has this place in the order of tables.
pub(crate) fn file(place: usize, table: &Table) -> String {
    format!("tables/{:03}_create_{}.sql", place + 1, file_name(&table.name))
}

fn comment(on: &str, comment: Option<&String>) -> String {
    comment.map_or_else(String::new, |text| format!("COMMENT ON {on} IS\n    {};\n", literal(text)))
}

fn types(catalog: &Catalog) -> String {
    let mut sql = String::new();
    for schema in &catalog.schemas {
        let name = ident(&schema.name);
        let _ = write!(sql, "\nCREATE SCHEMA {name};\n");
        sql += &comment(&format!("SCHEMA {name}"), schema.comment.as_ref());
    }
    for one in &catalog.enums {
        let _ = write!(sql, "\n{};\n", create_type("", one));
        sql += &comment(&format!("TYPE {}", ident(&one.name)), one.comment.as_ref());
    }
    sql
}

/// The statement that makes an enum type.
pub(crate) fn create_type(prefix: &str, one: &Enum) -> String {
    let labels = one
        .labels
        .iter()
        .map(|label| format!("    {}", literal(label)))
        .collect::<Vec<_>>()
        .join(",\n");
    format!("CREATE TYPE {prefix}{} AS ENUM (\n{labels}\n)", ident(&one.name))
}

fn functions(catalog: &Catalog) -> String {
    // They may name tables that come later.
    let mut sql = "\nSET LOCAL check_function_bodies = off;\n".to_owned();
    for function in &catalog.functions {
        let _ = write!(sql, "\n{};\n", function.definition.trim_end());
        sql += &comment(
            &format!("FUNCTION {}({})", ident(&function.name), function.arguments),
            function.comment.as_ref(),
        );
    }
    sql
}

/// The statements that make a table with these of its constraints, and its indexes, triggers and
/// policies.
pub(crate) fn statements(catalog: &Catalog, table: &Table, constraints: &[&Constraint]) -> String {
    let table_sql = create_table("", table, constraints, |column| serial(catalog, table, column));
    let mut sql = format!("\n{table_sql}");
    if let Some(default) = &table.default_partition {
        let name = ident(&table.name);
        let _ = writeln!(sql, "CREATE TABLE {default} PARTITION OF {name} DEFAULT;");
    }
    let list =
        |what: Vec<&String>| what.iter().fold(String::new(), |sql, one| format!("{sql}{one};\n"));
    for part in [
        list(table.indexes.iter().map(|index| &index.definition).collect()),
        list(
            table.triggers.iter().chain(&table.rules).map(|trigger| &trigger.definition).collect(),
        ),
        list(table.policies.iter().map(|policy| &policy.definition).collect()),
    ] {
        if !part.is_empty() {
            sql = format!("{sql}\n{part}");
        }
    }
    sql
}

/// The comments of a table and of its columns.
fn comments(table: &Table) -> String {
    let name = ident(&table.name);
    let mut sql = comment(&format!("TABLE {name}"), table.comment.as_ref());
    if !sql.is_empty() {
        sql = format!("\n{sql}");
    }
    for column in &table.columns {
        let on = format!("COLUMN {name}.{}", ident(&column.name));
        sql += &comment(&on, column.comment.as_ref());
    }
    sql
}

/// The statement that makes a table, with these of its constraints.
pub(crate) fn create_table<'a>(
    prefix: &str,
    table: &Table,
    constraints: &[&Constraint],
    serial: impl Fn(&Column) -> Option<&'a Sequence>,
) -> String {
    let mut lines: Vec<String> = table.columns.iter().map(|one| column(one, serial(one))).collect();
    lines.extend(constraints.iter().map(|one| match one.kind {
        // Its name is the server's own.
        Kind::PrimaryKey => one.definition.clone(),
        _ => format!("CONSTRAINT {} {}", ident(&one.name), one.definition),
    }));
    let lines = lines.iter().map(|line| format!("    {line}")).collect::<Vec<_>>().join(",\n");
    let unlogged = if table.persistence == "u" { "UNLOGGED " } else { "" };
    let partitioned =
        table.partition_key.as_ref().map_or_else(String::new, |key| format!(" PARTITION BY {key}"));
    format!("CREATE {unlogged}TABLE {prefix}{} (\n{lines}\n){partitioned};\n", ident(&table.name))
}

/// The sequence that `BIGSERIAL` makes for a column: it belongs to the column, and has the name and
/// the numbers that the server gives.
fn serial<'a>(catalog: &'a Catalog, table: &Table, column: &Column) -> Option<&'a Sequence> {
    let plain = "AS bigint INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1 NO CYCLE";
    catalog.sequences.iter().find(|one| {
        column.r#type == "bigint"
            && column.default.as_ref().is_some_and(|default| default.starts_with("nextval("))
            && one.table.as_ref() == Some(&table.name)
            && one.column.as_ref() == Some(&column.name)
            && one.name == format!("{}_{}_seq", table.name, column.name)
            && one.definition == plain
    })
}

/// A column as CREATE TABLE has it.
pub(crate) fn column(column: &Column, serial: Option<&Sequence>) -> String {
    let name = ident(&column.name);
    if serial.is_some() {
        return format!("{name} BIGSERIAL");
    }
    let collation = column
        .collation
        .as_ref()
        .map_or_else(String::new, |collation| format!(" COLLATE {collation}"));
    let not_null = if column.not_null { " NOT NULL" } else { "" };
    let default = match (&column.default, &column.generated, &column.identity) {
        (_, _, Some(identity)) => {
            format!(
                " GENERATED {} AS IDENTITY",
                if identity == "a" { "ALWAYS" } else { "BY DEFAULT" }
            )
        }
        (Some(default), Some(generated), _) => {
            format!(
                " GENERATED ALWAYS AS ({default}) {}",
                if generated == "s" { "STORED" } else { "VIRTUAL" }
            )
        }
        (Some(default), ..) => format!(" DEFAULT {default}"),
        (None, ..) => String::new(),
    };
    format!("{name} {}{collation}{not_null}{default}", type_name(&column.r#type))
}

/// A type as migrations write it: `TIMESTAMPTZ` for `timestamp with time zone`.
pub(crate) fn type_name(name: &str) -> String {
    let (base, rest) = name.split_at(name.find(['(', '[']).unwrap_or(name.len()));
    let base = match base {
        "character varying" => "VARCHAR".to_owned(),
        "timestamp with time zone" => "TIMESTAMPTZ".to_owned(),
        "numeric" => "DECIMAL".to_owned(),
        "uuid" | "text" | "boolean" | "integer" | "bigint" | "jsonb" | "double precision" => {
            base.to_uppercase()
        }
        _ => return name.to_owned(),
    };
    base + &rest.replace(',', ", ")
}

fn keys(keys: &[(&Table, &Constraint)]) -> String {
    let mut sql = "\n-- Foreign keys of tables that reference each other.\n".to_owned();
    for (table, key) in keys {
        let _ = writeln!(
            sql,
            "ALTER TABLE {} ADD CONSTRAINT {}\n    {};",
            ident(&table.name),
            ident(&key.name),
            key.definition
        );
    }
    sql
}
