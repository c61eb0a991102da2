//! The names, groups and texts of this project, for the files of the reference.

use std::fs;
use std::path::Path;

use diesel_pg_reference::{Diagram, Group, Layout, Query, TableNotes};

use crate::migrator::MIGRATIONS;
use crate::partitions::{self, OnExpiry, Policy};
use crate::privacy;

/// The groups of tables, with their colours.
const GROUPS: [(&str, &str, &[&str]); 4] = [
    (
        "accounts and access",
        "#dbe9f6",
        &[
            "users",
            "teams",
            "team_members",
            "sessions",
            "api_clients",
            "social_media_connections",
            "notifications",
        ],
    ),
    (
        "creative work",
        "#e2f2df",
        &["brand_kits", "workbenches", "templates", "projects", "assets", "asset_versions"],
    ),
    (
        "usage and billing",
        "#fdecd2",
        &["generation_requests", "subscriptions", "credit_transactions", "usage_logs"],
    ),
    (
        "AI models",
        "#eee1f3",
        &[
            "ai_models",
            "ai_model_versions",
            "ai_model_validation_results",
            "ai_model_deployments",
            "ai_model_feedbacks",
        ],
    ),
];

/// The diagrams: name, title, groups. The first one shows keys alone, or no page would hold it.
const DIAGRAMS: [(&str, &str, &[usize]); 4] = [
    ("creativeflow_ai_erd", "CreativeFlow AI: all tables, with their keys", &[0, 1, 2, 3]),
    ("accounts_and_access", "Accounts and access", &[0]),
    ("creative_work", "Creative work", &[1]),
    ("ai_generation_usage_and_billing", "AI generation, models, usage and billing", &[2, 3]),
];

const INTRODUCTION: &str = "\
The contents of each table and column. The comments are those in [migrations](../../migrations),
where they are changed; the queries are those of [src/queries](../../src/queries), with the indexes
that they name.

The tables as pictures: [all](../diagrams/creativeflow_ai_erd.svg), [accounts and
access](../diagrams/accounts_and_access.svg), [creative work](../diagrams/creative_work.svg), [AI
generation, models, usage and billing](../diagrams/ai_generation_usage_and_billing.svg).

A column's class says what its values are: `key` a key; `public` catalogue data that anyone may see;
`internal` our own bookkeeping; `personal` what says who a person is; `sensitive` what says what a
person did, wrote, or where from; `secret` a hash, a token, or an encrypted secret.";

/// The tables in the order in which migrations make them, each with its migration's name.
pub(super) fn tables() -> Vec<(String, String)> {
    let made = |name: &str| Some((name.split_once("_create_")?.1.to_owned(), name.to_owned()));
    MIGRATIONS.iter().filter_map(|migration| made(migration.name())).collect()
}

/// The layout of the files. The queries are read from `src/queries` in the project's folder.
#[must_use]
pub fn layout(folder: &Path) -> Layout {
    let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    let tables: Vec<TableNotes> =
        tables().iter().map(|(table, migration)| notes(table, migration)).collect();
    Layout {
        command: "creativeflow-schema docs".to_owned(),
        catalog: "src/reference/catalog.json".to_owned(),
        ddl_note: "Such a database cannot be migrated; `creativeflow-schema baseline` writes down \
                   what it has."
            .to_owned(),
        introduction: INTRODUCTION.to_owned(),
        classes: vec![("secret".to_owned(), "Secrets".to_owned())],
        deletion: Some(("users".to_owned(), "Deletion of an account".to_owned())),
        without_query: "[no query](../performance.md#indexes-that-serve-no-query-here)".to_owned(),
        groups: GROUPS
            .into_iter()
            .map(|(title, colour, tables)| Group {
                title: title.to_owned(),
                colour: colour.to_owned(),
                tables: owned(tables),
            })
            .collect(),
        diagrams: DIAGRAMS
            .into_iter()
            .map(|(name, title, groups)| Diagram {
                name: name.to_owned(),
                title: title.to_owned(),
                groups: groups.to_vec(),
                only_keys: groups.len() == GROUPS.len(),
            })
            .collect(),
        queries: queries(&folder.join("src/queries"), &tables),
        more: vec![
            ("ddl/roles.sql".to_owned(), privacy::roles::script()),
            ("docs/privacy.md".to_owned(), privacy::record::page()),
        ],
        tables,
    }
}

fn notes(table: &str, migration: &str) -> TableNotes {
    let singular = match (table.strip_suffix("ches"), table.strip_suffix('s')) {
        (Some(stem), _) => format!("{stem}ch"),
        (None, singular) => singular.unwrap_or(table).to_owned(),
    };
    let capital = |word: &str| {
        let first = word.chars().take(1).flat_map(char::to_uppercase);
        first.chain(word.chars().skip(1)).collect::<String>()
    };
    let model = singular.split('_').map(capital).collect();
    TableNotes {
        table: table.to_owned(),
        migration: migration.to_owned(),
        model: Some((model, format!("src/models/{singular}.rs"))),
        text: partitions::table(table).map_or_else(String::new, |(_, policy)| retention(policy)),
    }
}

fn retention(policy: Policy) -> String {
    let then = match policy.on_expiry {
        OnExpiry::Retire => "detached, to the schema `retired`",
        OnExpiry::Archive => "archived and dropped",
        OnExpiry::Drop => "dropped",
    };
    let kept = policy
        .retention
        .map_or_else(String::new, |months| format!(" Kept {months} whole months, then {then}."));
    format!("A partition holds a month.{kept}")
}

/// The queries in a folder of sources: functions whose documentation says in its first paragraph
/// what they give, and after "Served by" which indexes serve them.
fn queries(folder: &Path, tables: &[TableNotes]) -> Vec<Query> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let is_source = |path: &Path| path.is_file() && path.extension().is_some_and(|end| end == "rs");
    let mut files: Vec<_> =
        entries.map(|entry| entry.path()).filter(|path| is_source(path)).collect();
    files.sort();
    let mut queries: Vec<Query> = Vec::new();
    for path in files {
        let Ok(source) = fs::read_to_string(&path) else { continue };
        let module = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let mut doc = String::new();
        let mut is_body = false;
        for line in source.lines() {
            if let Some(text) = line.strip_prefix("///") {
                is_body = false;
                // An empty line ends a paragraph.
                doc += if text.is_empty() { "\n" } else { text };
            } else if let Some(rest) = line.strip_prefix("pub fn ") {
                let served = doc.split_once("Served by").map_or("", |(_, served)| served);
                let summary = doc.lines().next().unwrap_or_default().trim();
                queries.push(Query {
                    name: format!(
                        "{module}::{}",
                        rest.split(['<', '(']).next().unwrap_or_default()
                    ),
                    file: format!("src/queries/{module}.rs"),
                    summary: summary.replace('|', "\\|"),
                    indexes: served.split('`').skip(1).step_by(2).map(str::to_owned).collect(),
                    tables: Vec::new(),
                });
                is_body = true;
            } else if line == "}" {
                (is_body, doc) = (false, String::new());
            } else if let Some(query) = queries.last_mut().filter(|_| is_body) {
                for notes in tables {
                    let table = &notes.table;
                    let names = line
                        .split(|char: char| !char.is_alphanumeric() && char != '_' && char != ':');
                    let is_named =
                        names.into_iter().any(|name| name.strip_suffix("::table") == Some(table));
                    if is_named && !query.tables.contains(table) {
                        query.tables.push(table.clone());
                    }
                }
            } else if !line.starts_with("#[") {
                doc.clear();
            }
        }
    }
    queries
}
