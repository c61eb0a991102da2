//! The page of a table.

use std::fmt::Write;

use super::{address, cell, classed, foreign_keys, link, list, mark, on_delete, only};
use crate::catalog::{Catalog, Constraint, Kind, Table};
use crate::ddl::{self, type_name};
use crate::layout::Query;
use crate::quote::{fence, markdown, markdown_code as code};
use crate::{Layout, diagrams};

pub(super) fn page(catalog: &Catalog, layout: &Layout, table: &Table, place: usize) -> String {
    let comment = cell(table.comment.as_deref());
    let mut text = format!("# {}\n\n{}\n\n{comment}\n", markdown(&table.name), mark(layout));
    text += &notes(layout, table);
    text += &fenced("mermaid", &diagrams::neighbours(catalog, layout, table));
    text += &columns(table);
    text += &keys(catalog, table);
    text += &indexes(layout, table);
    text += &checks(table);
    text += &queries(layout, table);
    let all: Vec<&Constraint> = table.constraints.iter().collect();
    text += "\n## DDL\n";
    text += &fenced("sql", ddl::statements(catalog, table, &all).trim_start());
    let file = ddl::file(place, table);
    let _ = writeln!(
        text,
        "\nWith the comments: [ddl/{}](../../ddl/{}).",
        markdown(&file),
        address(&file)
    );
    text
}

/// A block of code, in a fence that the code does not end.
fn fenced(language: &str, code: &str) -> String {
    let fence = fence("```", code);
    format!("\n{fence}{language}\n{}\n{fence}\n", code.trim_end())
}

fn notes(layout: &Layout, table: &Table) -> String {
    let mut sentences = Vec::new();
    let notes = layout.notes(&table.name);
    if let Some((name, file)) = notes.and_then(|notes| notes.model.as_ref()) {
        sentences.push(format!("In Rust: [`{name}`](../../{file})."));
    }
    if let Some(migration) = notes.map(|notes| &notes.migration).filter(|name| !name.is_empty()) {
        let path = address(migration);
        sentences.push(format!(
            "Since the migration [{}](../../migrations/{path}/up.sql).",
            markdown(migration)
        ));
    }
    if let Some(key) = &table.partition_key {
        sentences.push(format!("Partitioned by {}.", code(key)));
    }
    sentences.extend(notes.map(|notes| notes.text.clone()).filter(|text| !text.is_empty()));
    if sentences.is_empty() { String::new() } else { format!("\n{}\n", sentences.join(" ")) }
}

fn columns(table: &Table) -> String {
    let mut text = "\n## Columns\n\n| column | type | null | default | class | holds |\n\
                    |---|---|---|---|---|---|\n"
        .to_owned();
    for column in &table.columns {
        let (comment, class) = classed(column.comment.as_ref());
        let default = column.default.as_deref().map_or_else(String::new, code);
        let null = if column.not_null { "" } else { "yes" };
        let _ = writeln!(
            text,
            "| {} | {} | {null} | {default} | {} | {} |",
            code(&column.name),
            markdown(&type_name(&column.r#type)),
            markdown(class),
            cell(Some(comment))
        );
    }
    text
}

fn keys(catalog: &Catalog, table: &Table) -> String {
    let mut text = String::new();
    let keys: Vec<_> = foreign_keys(table).collect();
    if !keys.is_empty() {
        text += "\n| references | by | when that is deleted |\n|---|---|---|\n";
        for (key, to) in keys {
            let by = format!("{}, {}", list(&key.columns), code(&key.name));
            let _ = writeln!(text, "| {} | {by} | {} |", link(to), markdown(on_delete(key)));
        }
    }
    let mut by = Vec::new();
    for other in &catalog.tables {
        for (key, _) in foreign_keys(other).filter(|(_, to)| *to == table.name) {
            by.push(format!("{} ({})", link(&other.name), list(&key.columns)));
        }
    }
    if !by.is_empty() {
        let _ = writeln!(text, "\nReferenced by {}.", by.join(", "));
    }
    if text.is_empty() { text } else { format!("\n## Foreign keys\n{text}") }
}

fn indexes(layout: &Layout, table: &Table) -> String {
    let mut text =
        "\n## Indexes\n\n| index | columns | unique | serves |\n|---|---|---|---|\n".to_owned();
    let backed = |one: &&Constraint| matches!(one.kind, Kind::PrimaryKey | Kind::Unique);
    let keys = table
        .constraints
        .iter()
        .filter(backed)
        .map(|one| (&one.name, list(&one.columns), true, one.kind == Kind::PrimaryKey));
    let indexes = table.indexes.iter().map(|index| {
        (&index.name, format!("{}{}", list(&index.columns), only(index)), index.unique, false)
    });
    let mut rows = keys.chain(indexes).peekable();
    if rows.peek().is_none() {
        return String::new();
    }
    for (name, columns, unique, is_primary_key) in rows {
        let unique = if unique { "yes" } else { "" };
        let serves = serves(layout, name, is_primary_key);
        let _ = writeln!(text, "| {} | {columns} | {unique} | {serves} |", code(name));
    }
    text
}

/// The queries that name an index.
fn serves(layout: &Layout, index: &str, is_primary_key: bool) -> String {
    let is_served = |query: &&Query| query.indexes.iter().any(|name| name == index);
    let names: Vec<String> =
        layout.queries.iter().filter(is_served).map(|query| code(&query.name)).collect();
    match names.is_empty() {
        true if layout.queries.is_empty() || is_primary_key => String::new(),
        true => layout.without_query.clone(),
        false => names.join(", "),
    }
}

fn checks(table: &Table) -> String {
    let mut text = String::new();
    let checks: Vec<&Constraint> =
        table.constraints.iter().filter(|one| one.kind == Kind::Check).collect();
    if !checks.is_empty() {
        text += "\n## Checks\n\n| check | holds |\n|---|---|\n";
    }
    for check in checks {
        let rule = check.definition.trim_start_matches("CHECK ");
        let rule = rule.trim_start_matches('(').trim_end_matches(')');
        let _ = writeln!(text, "| {} | {} |", code(&check.name), code(rule));
    }
    text
}

fn queries(layout: &Layout, table: &Table) -> String {
    let mut text = String::new();
    let of_table = |query: &&Query| query.tables.contains(&table.name);
    let queries: Vec<&Query> = layout.queries.iter().filter(of_table).collect();
    if !queries.is_empty() {
        text += "\n## Queries\n\n| query | gives | served by |\n|---|---|---|\n";
    }
    for query in queries {
        let Query { name, file, summary, indexes, .. } = query;
        let indexes = indexes.iter().map(|name| code(name)).collect::<Vec<_>>().join(", ");
        let _ = writeln!(text, "| [{}](../../{file}) | {summary} | {indexes} |", code(name));
    }
    text
}
