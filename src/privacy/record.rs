//! The record of processing, as a page: `docs/privacy.md`.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::columns::{Column, Table};
use super::registry::Class;
use super::rules::{Outside, Rows, Through, Value};
use crate::partitions::{self, OnExpiry};

/// The page, but for what the registry gives.
const PAGE: &str = include_str!("record.txt");

/// Returns the page that says which personal data the database holds, and what becomes of it.
///
/// `creativeflow-schema docs` writes it to `docs/privacy.md`.
#[must_use]
pub fn page() -> String {
    PAGE.replace("{tables}\n", &tables())
        .replace("{columns}\n", &columns())
        .replace("{receivers}\n", &receivers())
        .replace("{months}\n", &months())
}

fn tables() -> String {
    let mut rows = String::new();
    for &table in Table::ALL {
        if table.paths().is_empty() {
            // Writing to a String cannot fail.
            let _ = writeln!(rows, "| `{table}` | no row is a person's | | |");
        }
        for path in table.paths() {
            let way = match path.through {
                Through::Account(column) if table == Table::Users => format!("`{column}`"),
                Through::Account(column) => format!("`{column}`, an account"),
                Through::Parent(column, parent) => format!("`{column}`, a row of `{parent}`"),
            };
            let fate = match path.rows {
                Rows::Deleted => "deleted",
                Rows::Emptied => "stay, emptied",
            };
            let _ = writeln!(rows, "| `{table}` | {way} | {fate} | {} |", path.why);
        }
    }
    rows
}

/// The columns that are personal, sensitive or secret, each with its table.
fn classified() -> impl Iterator<Item = (Table, &'static str, Class, Column)> {
    Table::ALL.iter().flat_map(|&table| {
        let fields = table.fields().iter();
        fields.filter_map(move |field| Some((table, field.name, field.class, field.column?)))
    })
}

fn columns() -> String {
    let mut rows = String::new();
    for (table, name, class, column) in classified() {
        let value = match column.rule().value {
            Value::Deleted => "no row stays".to_owned(),
            Value::Null => "NULL".to_owned(),
            Value::Empty => "an empty text".to_owned(),
            Value::Kept(why) => format!("kept: {why}"),
        };
        let _ = writeln!(rows, "| `{table}.{name}` | {class} | {value} |");
    }
    rows
}

fn receivers() -> String {
    let mut receivers: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (table, name, _, column) in classified() {
        let Some(outside) = column.rule().outside else { continue };
        let (receiver, column) = match outside {
            Outside::File => ("MinIO", format!("`{table}.{name}`")),
            Outside::Files(key) => ("MinIO", format!("`{table}.{name}` (`{key}`)")),
            Outside::Record(system) => (system, format!("`{table}.{name}`")),
        };
        receivers.entry(receiver).or_default().push(column);
    }
    let mut rows = String::new();
    for (receiver, columns) in receivers {
        let _ = writeln!(rows, "| {receiver} | {} |", columns.join(", "));
    }
    rows
}

fn months() -> String {
    let mut rows = String::new();
    for (table, policy) in partitions::TABLES {
        let Some(months) = policy.retention else { continue };
        let then = match policy.on_expiry {
            OnExpiry::Retire => "detached, to the schema `retired`",
            OnExpiry::Archive => "archived and dropped",
            OnExpiry::Drop => "dropped",
        };
        let _ = writeln!(
            rows,
            "| `{}` | the current month and {months} before it, then {then} | \
             `partitions retire` |",
            table.name()
        );
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_names_every_table_and_every_column_of_a_person() {
        let page = page();
        for &table in Table::ALL {
            assert!(page.contains(&format!("\n| `{table}` | ")), "{table}");
            for field in table.fields() {
                let row = format!("\n| `{table}.{}` | {} | ", field.name, field.class);
                assert_eq!(page.contains(&row), field.column.is_some(), "{table}.{}", field.name);
            }
        }
        assert!(!page.contains(['{', '}']), "a part of the page is missing");
    }
}
