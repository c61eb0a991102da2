//! The DDL reference: the schema as SQL that a person reads, and that psql runs.

use std::fmt::Write;

use creativeflow_schema::migrator::MIGRATIONS;
use creativeflow_schema::quote;

use crate::catalog::{Catalog, Column, Constraint, Enum, Kind, Table};

/// A file: its path under `ddl/`, and what is in it.
pub type File = (String, String);

const HEADER: &str =
    "-- Generated from a migrated database by `creativeflow-schema docs`; the source of truth is migrations/.\n";

/// All files, in the order in which they run; the first runs the others.
pub fn files(catalog: &Catalog) -> Vec<File> {
    let tables = in_order(catalog);
    let mut files = vec![("types.sql".to_owned(), types(catalog)), ("functions.sql".to_owned(), functions(catalog))];
    let mut later = Vec::new();
    for (number, table) in tables.iter().enumerate() {
        let is_made = |name: &str| tables[..=number].iter().any(|table| table.name == name);
        let (now, after): (Vec<&Constraint>, Vec<&Constraint>) =
            table.constraints.iter().partition(|one| one.references.as_deref().is_none_or(is_made));
        later.extend(after.into_iter().map(|constraint| (*table, constraint)));
        files.push((
            format!("tables/{:03}_create_{}.sql", number + 1, quote::file_name(&table.name)),
            create(table, &now),
        ));
    }
    files.push(("keys.sql".to_owned(), keys(&later)));
    let mut all = format!(
        "{HEADER}\n-- Makes all of it in an empty database, without rows and without Diesel's table, such as for an analysis copy:\n\
         --     psql --file ddl/create.sql postgres://...\n\
         -- Such a database cannot be migrated; `creativeflow-schema baseline` writes down what it has.\n\
         \\set ON_ERROR_STOP on\nBEGIN;\n"
    );
    for (path, _) in &files {
        let _ = writeln!(all, "\\ir {path}");
    }
    all += "COMMIT;\n";
    files.insert(0, ("create.sql".to_owned(), all));
    files
}

/// In the order in which the migrations make them; what they do not make comes last.
pub fn in_order(catalog: &Catalog) -> Vec<&Table> {
    let mut tables: Vec<&Table> = catalog.tables.iter().collect();
    tables.sort_by_key(|table| place(table).unwrap_or(usize::MAX));
    tables
}

fn place(table: &Table) -> Option<usize> {
    let made = format!("_create_{}", table.name);
    MIGRATIONS.iter().position(|migration| migration.name().ends_with(&made))
}

/// Whether the migrations make it.
pub fn is_ours(table: &Table) -> bool {
    place(table).is_some()
}

pub fn literal(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

fn comment(on: &str, comment: Option<&String>) -> String {
    comment.map_or_else(String::new, |text| format!("COMMENT ON {on} IS\n    {};\n", literal(text)))
}

fn types(catalog: &Catalog) -> String {
    let mut sql = HEADER.to_owned();
    for schema in &catalog.schemas {
        let _ = write!(sql, "\nCREATE SCHEMA {};\n", schema.name);
        sql += &comment(&format!("SCHEMA {}", schema.name), schema.comment.as_ref());
    }
    for one in &catalog.enums {
        let _ = write!(sql, "\n{};\n", create_type(one));
        sql += &comment(&format!("TYPE {}", one.name), one.comment.as_ref());
    }
    sql
}

/// The statement that makes an enum type.
pub fn create_type(one: &Enum) -> String {
    let labels = one.labels.iter().map(|label| format!("    {}", literal(label))).collect::<Vec<_>>().join(",\n");
    format!("CREATE TYPE {} AS ENUM (\n{labels}\n)", one.name)
}

fn functions(catalog: &Catalog) -> String {
    // They may name tables that come later.
    let mut sql = format!("{HEADER}\nSET LOCAL check_function_bodies = off;\n");
    for function in &catalog.functions {
        let _ = write!(sql, "\n{};\n", function.definition.trim_end());
        sql += &comment(&format!("FUNCTION {}({})", function.name, function.arguments), function.comment.as_ref());
    }
    sql
}

/// The statements that make a table with all that it has.
pub fn create_whole(table: &Table) -> String {
    statements(table, &table.constraints.iter().collect::<Vec<_>>()).trim_end().trim_end_matches(';').to_owned()
}

fn create(table: &Table, constraints: &[&Constraint]) -> String {
    format!("{HEADER}\n{}", statements(table, constraints))
}

fn statements(table: &Table, constraints: &[&Constraint]) -> String {
    let mut lines: Vec<String> = table.columns.iter().map(column).collect();
    lines.extend(constraints.iter().map(|one| match one.kind {
        // Its name is the server's own.
        Kind::PrimaryKey => one.definition.clone(),
        _ => format!("CONSTRAINT {} {}", one.name, one.definition),
    }));
    let lines = lines.iter().map(|line| format!("    {line}")).collect::<Vec<_>>().join(",\n");
    let partitioned = table.partition_key.as_ref().map_or_else(String::new, |key| format!(" PARTITION BY {key}"));
    let mut sql = format!("CREATE TABLE {} (\n{lines}\n){partitioned};\n", table.name);
    if let Some(default) = &table.default_partition {
        let _ = writeln!(sql, "CREATE TABLE {default} PARTITION OF {} DEFAULT;", table.name);
    }
    let list = |what: Vec<&String>| what.iter().fold(String::new(), |sql, one| format!("{sql}{one};\n"));
    for part in [
        list(table.indexes.iter().map(|index| &index.definition).collect()),
        list(table.triggers.iter().map(|trigger| &trigger.definition).collect()),
        comment(&format!("TABLE {}", table.name), table.comment.as_ref()),
    ] {
        if !part.is_empty() {
            sql = format!("{sql}\n{part}");
        }
    }
    for column in &table.columns {
        sql += &comment(&format!("COLUMN {}.{}", table.name, column.name), column.comment.as_ref());
    }
    sql
}

/// A column as CREATE TABLE has it.
pub fn column(column: &Column) -> String {
    // What BIGSERIAL is short for: the sequence belongs to the column, and goes with it.
    let is_serial = column.default.as_ref().is_some_and(|default| default.starts_with("nextval("));
    if is_serial && column.r#type == "bigint" {
        return format!("{} BIGSERIAL", column.name);
    }
    let not_null = if column.not_null { " NOT NULL" } else { "" };
    let default = column.default.as_ref().map_or_else(String::new, |default| format!(" DEFAULT {default}"));
    format!("{} {}{not_null}{default}", column.name, type_name(&column.r#type))
}

/// As the migrations write it.
pub fn type_name(name: &str) -> String {
    let short = name
        .replace("character varying", "VARCHAR")
        .replace("timestamp with time zone", "TIMESTAMPTZ")
        .replace("numeric", "DECIMAL")
        .replace(',', ", ");
    match short.as_str() {
        "uuid" | "text" | "boolean" | "integer" | "bigint" | "jsonb" | "double precision" => short.to_uppercase(),
        _ => short,
    }
}

fn keys(keys: &[(&Table, &Constraint)]) -> String {
    let mut sql = format!("{HEADER}\n-- Foreign keys of tables that reference each other.\n");
    for (table, key) in keys {
        let _ = writeln!(sql, "ALTER TABLE {} ADD CONSTRAINT {}\n    {};", table.name, key.name, key.definition);
    }
    sql
}
