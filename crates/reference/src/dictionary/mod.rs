//! The dictionary: the contents of each table and column, for people. An index page and a page a
//! table, so that a page with its picture stays short and a table's change is a change of one file.

mod table;

use std::collections::BTreeSet;
use std::fmt::Write;

use crate::Layout;
use crate::catalog::{Catalog, Constraint, Index, Kind, Table};
use crate::quote::{self, markdown, markdown_code as code};

/// The pages by their names in `docs/dictionary/`: `README.md`, and one for each table.
#[must_use]
pub fn files(catalog: &Catalog, layout: &Layout) -> Vec<(String, String)> {
    let tables = catalog.in_order();
    let mut files = vec![("README.md".to_owned(), index(catalog, layout))];
    for (place, table) in tables.iter().enumerate() {
        files.push((file(&table.name), table::page(catalog, layout, table, place)));
    }
    files
}

/// The line by which the command knows a page of its own.
fn mark(layout: &Layout) -> String {
    format!("Generated from a migrated database by `{}`.", layout.command)
}

fn index(catalog: &Catalog, layout: &Layout) -> String {
    let tables = catalog.in_order();
    let mut page = format!("# Dictionary\n\n{}\n", mark(layout));
    if !layout.introduction.is_empty() {
        let _ = write!(page, "\n{}\n", layout.introduction.trim_end());
    }
    page += "\n| table | holds |\n|---|---|\n";
    for table in &tables {
        let _ = writeln!(page, "| {} | {} |", link(&table.name), cell(table.comment.as_deref()));
    }
    if let Some((root, title)) = &layout.deletion {
        page += &deletions(catalog, &tables, root, title);
    }
    for (class, title) in &layout.classes {
        page += &classes(&tables, class, title);
    }
    page += &unique(&tables);
    if !catalog.enums.is_empty() {
        page += "\n## Enum types\n";
    }
    for one in &catalog.enums {
        let labels = one.labels.iter().map(|label| code(label)).collect::<Vec<_>>().join(", ");
        let comment = cell(one.comment.as_deref());
        let _ = write!(page, "\n### {}\n\n{comment}\n\n{labels}\n", markdown(&one.name));
    }
    page
}

/// A comment, in a line.
fn cell(text: Option<&str>) -> String {
    markdown(text.unwrap_or_default())
}

/// Names of columns, in their order.
fn list(columns: &[String]) -> String {
    code(&columns.join(", "))
}

/// The name of a table's page.
fn file(table: &str) -> String {
    format!("{}.md", quote::file_name(table))
}

/// A path in a link. A file's name may have a `%`, which an address would decode.
fn address(path: &str) -> String {
    path.replace('%', "%25")
}

fn link(table: &str) -> String {
    format!("[{}]({})", markdown(table), address(&file(table)))
}

/// A column's comment without its class, and the class.
fn classed(comment: Option<&String>) -> (&str, &str) {
    let comment = comment.map(String::as_str).unwrap_or_default();
    comment.strip_suffix(']').and_then(|rest| rest.rsplit_once(" [")).unwrap_or((comment, ""))
}

fn foreign_keys(table: &Table) -> impl Iterator<Item = (&Constraint, &str)> {
    table
        .constraints
        .iter()
        .filter_map(|key| Some((key, key.references.as_deref()?)))
        .filter(|(key, _)| key.kind == Kind::ForeignKey)
}

/// The action of a key when the row that it references is deleted.
fn on_delete(key: &Constraint) -> &str {
    key.definition.split_once(" ON DELETE ").map_or("NO ACTION", |(_, action)| action)
}

fn links<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let links: Vec<String> = names.into_iter().map(link).collect();
    if links.is_empty() { "none".to_owned() } else { links.join(", ") }
}

fn deletions(catalog: &Catalog, tables: &[&Table], root: &str, title: &str) -> String {
    let mut gone = BTreeSet::from([root]);
    loop {
        let more = catalog.tables.iter().filter(|table| {
            foreign_keys(table).any(|(key, to)| gone.contains(to) && on_delete(key) == "CASCADE")
        });
        let before = gone.len();
        gone.extend(more.map(|table| table.name.as_str()).collect::<Vec<_>>());
        if gone.len() == before {
            break;
        }
    }
    let mut text = format!("\n## {title}\n\n");
    let names = tables.iter().map(|table| table.name.as_str());
    let others = names.filter(|name| *name != root && gone.contains(name));
    let _ = writeln!(
        text,
        "Rows of these tables go with it, along the keys that cascade: {}.\n",
        links(others)
    );
    text += "| key | of | to | then |\n|---|---|---|---|\n";
    for table in tables {
        for (key, to) in foreign_keys(table).filter(|(_, to)| gone.contains(to)) {
            let what = match on_delete(key) {
                "CASCADE" => "the row goes",
                "RESTRICT" => "the deletion is refused, while there is a row",
                "NO ACTION" => "the deletion is refused, while there is a row at its end",
                _ => "the row stays, and the column is set NULL",
            };
            let (columns, to) = (list(&key.columns), markdown(to));
            let _ = writeln!(text, "| {columns} | {} | {to} | {what} |", link(&table.name));
        }
    }
    text
}

fn classes(tables: &[&Table], class: &str, title: &str) -> String {
    let mut text = format!("\n## {title}\n\n| column | holds |\n|---|---|\n");
    for table in tables {
        for column in &table.columns {
            let (comment, has) = classed(column.comment.as_ref());
            if has == class {
                let name = code(&format!("{}.{}", table.name, column.name));
                let _ = writeln!(text, "| {name} | {} |", cell(Some(comment)));
            }
        }
    }
    text
}

fn unique(tables: &[&Table]) -> String {
    let mut text = "\n## Unique columns\n\n| table | columns | by |\n|---|---|---|\n".to_owned();
    for table in tables {
        for key in table
            .constraints
            .iter()
            .filter(|one| matches!(one.kind, Kind::PrimaryKey | Kind::Unique))
        {
            let by = if key.kind == Kind::PrimaryKey {
                "the primary key".to_owned()
            } else {
                code(&key.name)
            };
            let _ = writeln!(text, "| {} | {} | {by} |", link(&table.name), list(&key.columns));
        }
        for index in table.indexes.iter().filter(|index| index.unique) {
            let only = only(index);
            let _ = writeln!(
                text,
                "| {} | {}{only} | {} |",
                link(&table.name),
                list(&index.columns),
                code(&index.name)
            );
        }
    }
    text
}

/// The condition of a partial index.
fn only(index: &Index) -> String {
    index
        .predicate
        .as_ref()
        .map_or_else(String::new, |predicate| format!(", where {}", code(predicate)))
}
