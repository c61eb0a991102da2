//! The dictionary: what each table and column holds, for people.

use std::collections::BTreeSet;
use std::fmt::Write;

use creativeflow_schema::partitions::{AtEnd, PartitionedTable, Policy};

use creativeflow_schema::quote::{anchor, markdown, markdown_code as code};

use crate::catalog::{Catalog, Constraint, Index, Kind, Table};
use crate::ddl::{in_order, is_ours, type_name};

/// `docs/dictionary.md`.
pub fn page(catalog: &Catalog) -> String {
    let tables = in_order(catalog);
    let mut page = "\
# Dictionary

What each table and column holds. Generated from a migrated database by `creativeflow-schema docs`, and not written by hand:
the comments are those in [migrations](../migrations), where they are changed.

The tables as pictures: [all](diagrams/creativeflow_ai_erd.svg), [accounts and access](diagrams/accounts_and_access.svg),
[creative work](diagrams/creative_work.svg), [AI generation, models, usage and
billing](diagrams/ai_generation_usage_and_billing.svg).

A column's class says what its values are: `key` a key; `public` catalogue data that anyone may see; `internal` our own
bookkeeping; `personal` what says who a person is; `sensitive` what says what a person did, wrote, or where from; `secret` a
hash, a token, or an encrypted secret.

"
    .to_owned();
    page += "| table | holds |\n|---|---|\n";
    for table in &tables {
        let _ = writeln!(page, "| {} | {} |", link(&table.name), cell(table.comment.as_deref()));
    }
    page += &deletions(catalog, &tables);
    page += &secrets(&tables);
    page += &unique(&tables);
    for table in &tables {
        page += &of_table(catalog, table);
    }
    page += "\n## Enum types\n";
    for one in &catalog.enums {
        let labels = one.labels.iter().map(|label| code(label)).collect::<Vec<_>>().join(", ");
        let _ = write!(page, "\n### {}\n\n{}\n\n{labels}\n", markdown(&one.name), cell(one.comment.as_deref()));
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

fn link(table: &str) -> String {
    format!("[{}](#{})", markdown(table), anchor(table))
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

/// What a key does when the row that it references is deleted.
fn on_delete(key: &Constraint) -> &str {
    key.definition.split_once(" ON DELETE ").map_or("NO ACTION", |(_, action)| action)
}

fn links<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let links: Vec<String> = names.into_iter().map(link).collect();
    if links.is_empty() { "none".to_owned() } else { links.join(", ") }
}

fn deletions(catalog: &Catalog, tables: &[&Table]) -> String {
    // From users, along the keys that cascade.
    let mut gone = BTreeSet::from(["users"]);
    loop {
        let more = catalog
            .tables
            .iter()
            .filter(|table| foreign_keys(table).any(|(key, to)| gone.contains(to) && on_delete(key) == "CASCADE"));
        let before = gone.len();
        gone.extend(more.map(|table| table.name.as_str()).collect::<Vec<_>>());
        if gone.len() == before {
            break;
        }
    }
    let mut text = "\n## What goes when an account is deleted\n\n".to_owned();
    let others = tables.iter().map(|table| table.name.as_str()).filter(|name| *name != "users" && gone.contains(name));
    let _ = writeln!(text, "Rows of these tables go with it, along the keys that cascade: {}.\n", links(others));
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

fn secrets(tables: &[&Table]) -> String {
    let mut text = "\n## Which columns hold secrets\n\n| column | holds |\n|---|---|\n".to_owned();
    for table in tables {
        for column in &table.columns {
            if let (comment, "secret") = classed(column.comment.as_ref()) {
                let name = code(&format!("{}.{}", table.name, column.name));
                let _ = writeln!(text, "| {name} | {} |", cell(Some(comment)));
            }
        }
    }
    text
}

fn unique(tables: &[&Table]) -> String {
    let mut text = "\n## What is unique\n\n| table | columns | by |\n|---|---|---|\n".to_owned();
    for table in tables {
        for key in table.constraints.iter().filter(|one| matches!(one.kind, Kind::PrimaryKey | Kind::Unique)) {
            let by = if key.kind == Kind::PrimaryKey { "the primary key".to_owned() } else { code(&key.name) };
            let _ = writeln!(text, "| {} | {} | {by} |", link(&table.name), list(&key.columns));
        }
        for index in table.indexes.iter().filter(|index| index.unique) {
            let only = only(index);
            let _ =
                writeln!(text, "| {} | {}{only} | {} |", link(&table.name), list(&index.columns), code(&index.name));
        }
    }
    text
}

/// The condition of a partial index.
fn only(index: &Index) -> String {
    index.predicate.as_ref().map_or_else(String::new, |predicate| format!(", where {}", code(predicate)))
}

fn of_table(catalog: &Catalog, table: &Table) -> String {
    let singular = table
        .name
        .strip_suffix("ches")
        .map_or_else(|| table.name.strip_suffix('s').unwrap_or(&table.name).to_owned(), |stem| format!("{stem}ch"));
    let mut text = format!("\n## {}\n\n{}\n", markdown(&table.name), cell(table.comment.as_deref()));
    // Of a table that somebody else made, there is no model.
    if is_ours(table) {
        let capital =
            |word: &str| word.chars().take(1).flat_map(char::to_uppercase).chain(word.chars().skip(1)).collect();
        let model: String = singular.split('_').map::<String, _>(capital).collect();
        let _ = write!(text, "\nIn Rust: [`{model}`](../src/models/{singular}.rs).");
    }
    if let (Some(key), Ok(partitioned)) = (&table.partition_key, table.name.parse::<PartitionedTable>()) {
        let policy = Policy::of(partitioned);
        let then = match policy.at_end {
            AtEnd::Retire => "detached, to the schema `retired`",
            AtEnd::Archive => "archived and dropped",
            AtEnd::Drop => "dropped",
        };
        let kept =
            policy.retention.map_or_else(String::new, |months| format!(" Kept {months} whole months, then {then}."));
        let _ = write!(text, " Partitioned by {}, a month each.{kept}", code(key));
    }
    text += "\n\n| column | type | null | default | class | holds |\n|---|---|---|---|---|---|\n";
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
    let keys: Vec<_> = foreign_keys(table).collect();
    if !keys.is_empty() {
        text += "\n| references | by | when that is deleted |\n|---|---|---|\n";
        for (key, to) in keys {
            let _ = writeln!(
                text,
                "| {} | {}, {} | {} |",
                link(to),
                list(&key.columns),
                code(&key.name),
                markdown(on_delete(key))
            );
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
    if !table.indexes.is_empty() || table.constraints.iter().any(|one| one.kind == Kind::Unique) {
        text += "\n| index | columns | serves |\n|---|---|---|\n";
        for index in &table.indexes {
            let _ = writeln!(
                text,
                "| {} | {}{} | {} |",
                code(&index.name),
                list(&index.columns),
                only(index),
                serves(table, index)
            );
        }
        for one in table.constraints.iter().filter(|one| one.kind == Kind::Unique) {
            let _ = writeln!(text, "| {} | {} | keeps them unique |", code(&one.name), list(&one.columns));
        }
    }
    let checks: Vec<&Constraint> = table.constraints.iter().filter(|one| one.kind == Kind::Check).collect();
    if !checks.is_empty() {
        text += "\n| check | holds |\n|---|---|\n";
        for check in checks {
            let rule = check.definition.trim_start_matches("CHECK ").trim_start_matches('(').trim_end_matches(')');
            let _ = writeln!(text, "| {} | {} |", code(&check.name), code(rule));
        }
    }
    for trigger in &table.triggers {
        let _ = writeln!(text, "\nThe trigger {}: {}.", code(&trigger.name), code(&trigger.definition));
    }
    text
}

fn codes(columns: &[String]) -> String {
    columns.iter().map(|column| code(column)).collect::<Vec<_>>().join(", ")
}

/// What an index is for, as its columns tell.
fn serves(table: &Table, index: &Index) -> String {
    let Some((first, rest)) = index.columns.split_first() else { return String::new() };
    if index.definition.contains(" USING gin ") {
        return format!("finds rows by what {} contains", code(first));
    }
    if index.unique {
        return format!("finds the one row by {}, and keeps it the only one", codes(&index.columns));
    }
    let of = foreign_keys(table).find(|(key, _)| key.columns.first() == Some(first)).map(|(_, to)| to);
    let mut text = match of {
        Some(to) => format!("finds the rows of one of {}, also when that is deleted", markdown(to)),
        None => format!("finds rows by {}", code(first)),
    };
    if !rest.is_empty() {
        let _ = write!(text, "; by {} or in its order", codes(rest));
    }
    text
}
