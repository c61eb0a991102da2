//! The DDL reference: the schema as SQL that a person reads, and that psql runs.

use std::fmt::Write;

use creativeflow_schema::migrator::MIGRATIONS;
use creativeflow_schema::quote::{self, ident, literal};

use crate::catalog::{Catalog, Column, Constraint, Enum, Kind, Sequence, Table};

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
            create(catalog, table, &now),
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

fn comment(on: &str, comment: Option<&String>) -> String {
    comment.map_or_else(String::new, |text| format!("COMMENT ON {on} IS\n    {};\n", literal(text)))
}

fn types(catalog: &Catalog) -> String {
    let mut sql = HEADER.to_owned();
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
pub fn create_type(prefix: &str, one: &Enum) -> String {
    let labels = one.labels.iter().map(|label| format!("    {}", literal(label))).collect::<Vec<_>>().join(",\n");
    format!("CREATE TYPE {prefix}{} AS ENUM (\n{labels}\n)", ident(&one.name))
}

fn functions(catalog: &Catalog) -> String {
    // They may name tables that come later.
    let mut sql = format!("{HEADER}\nSET LOCAL check_function_bodies = off;\n");
    for function in &catalog.functions {
        let _ = write!(sql, "\n{};\n", function.definition.trim_end());
        sql +=
            &comment(&format!("FUNCTION {}({})", ident(&function.name), function.arguments), function.comment.as_ref());
    }
    sql
}

fn create(catalog: &Catalog, table: &Table, constraints: &[&Constraint]) -> String {
    let mut sql =
        format!("{HEADER}\n{}", create_table("", table, constraints, |column| serial(catalog, table, column)));
    let name = ident(&table.name);
    if let Some(default) = &table.default_partition {
        let _ = writeln!(sql, "CREATE TABLE {default} PARTITION OF {name} DEFAULT;");
    }
    let list = |what: Vec<&String>| what.iter().fold(String::new(), |sql, one| format!("{sql}{one};\n"));
    for part in [
        list(table.indexes.iter().map(|index| &index.definition).collect()),
        list(table.triggers.iter().chain(&table.rules).map(|trigger| &trigger.definition).collect()),
        list(table.policies.iter().map(|policy| &policy.definition).collect()),
        comment(&format!("TABLE {name}"), table.comment.as_ref()),
    ] {
        if !part.is_empty() {
            sql = format!("{sql}\n{part}");
        }
    }
    for column in &table.columns {
        sql += &comment(&format!("COLUMN {name}.{}", ident(&column.name)), column.comment.as_ref());
    }
    sql
}

/// The statement that makes a table, with these of its constraints.
pub fn create_table<'a>(
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
    let partitioned = table.partition_key.as_ref().map_or_else(String::new, |key| format!(" PARTITION BY {key}"));
    format!("CREATE {unlogged}TABLE {prefix}{} (\n{lines}\n){partitioned};\n", ident(&table.name))
}

/// The sequence that `BIGSERIAL` makes for a column: it belongs to the column, goes with it, and has the name and the numbers
/// that the server gives it.
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
pub fn column(column: &Column, serial: Option<&Sequence>) -> String {
    let name = ident(&column.name);
    if serial.is_some() {
        return format!("{name} BIGSERIAL");
    }
    let collation = column.collation.as_ref().map_or_else(String::new, |collation| format!(" COLLATE {collation}"));
    let not_null = if column.not_null { " NOT NULL" } else { "" };
    let default = match (&column.default, &column.generated, &column.identity) {
        (_, _, Some(identity)) => {
            format!(" GENERATED {} AS IDENTITY", if identity == "a" { "ALWAYS" } else { "BY DEFAULT" })
        }
        (Some(default), Some(generated), _) => {
            format!(" GENERATED ALWAYS AS ({default}) {}", if generated == "s" { "STORED" } else { "VIRTUAL" })
        }
        (Some(default), ..) => format!(" DEFAULT {default}"),
        (None, ..) => String::new(),
    };
    format!("{name} {}{collation}{not_null}{default}", type_name(&column.r#type))
}

/// As the migrations write it.
pub fn type_name(name: &str) -> String {
    let (base, rest) = name.split_at(name.find(['(', '[']).unwrap_or(name.len()));
    let base = match base {
        "character varying" => "VARCHAR".to_owned(),
        "timestamp with time zone" => "TIMESTAMPTZ".to_owned(),
        "numeric" => "DECIMAL".to_owned(),
        "uuid" | "text" | "boolean" | "integer" | "bigint" | "jsonb" | "double precision" => base.to_uppercase(),
        _ => return name.to_owned(),
    };
    base + &rest.replace(',', ", ")
}

fn keys(keys: &[(&Table, &Constraint)]) -> String {
    let mut sql = format!("{HEADER}\n-- Foreign keys of tables that reference each other.\n");
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
