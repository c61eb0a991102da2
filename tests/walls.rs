//! The walls of the tree, as docs/architecture.md has them: no crate under `crates/` names a table
//! of this schema, and imports in the root package run one way.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::support::*;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// Of the crates, the one that knows this schema.
const KNOWS: &str = "fixtures";

/// The modules of the root package that each may import, beside itself.
const IMPORTS: [(&str, &[&str]); 13] = [
    ("schema", &["types"]),
    ("constraints", &[]),
    ("types", &[]),
    ("database", &[]),
    ("bulk", &["database"]),
    ("models", &["bulk", "schema", "types"]),
    ("queries", &["models", "schema", "types"]),
    ("migrator", &[]),
    ("partitions", &[]),
    ("start_up", &["migrator", "partitions"]),
    ("privacy", &["constraints", "models", "partitions", "queries", "schema", "types"]),
    ("reference", &["migrator", "partitions", "privacy"]),
    ("doctor", &["migrator", "partitions", "privacy", "reference"]),
];

macro_rules! names {
    ($($table:ident($($key:ident: $Key:ty),+) $Row:ident, $New:ident, $Changes:ident;)+) => {
        [$(stringify!($table)),+]
    };
}

/// The tables, as the one list of them has them.
fn tables() -> impl IntoIterator<Item = &'static str> {
    creativeflow_schema::for_each_table!(names)
}

/// Returns whether a text names a table. One word, such as `users`, is a name only where SQL or
/// Markdown makes it one.
fn names(text: &str, table: &str) -> bool {
    let is_word = |char: char| char.is_alphanumeric() || char == '_';
    text.match_indices(table).any(|(at, _)| {
        let (before, after) = (&text[..at], &text[at + table.len()..]);
        if before.ends_with(is_word) || after.starts_with(is_word) {
            return false;
        }
        let keyword = before
            .trim_end()
            .rsplit(|char: char| !char.is_ascii_uppercase())
            .next()
            .unwrap_or_default();
        let is_sql = before.ends_with(' ')
            && ["FROM", "INTO", "JOIN", "TABLE", "ONLY", "UPDATE", "REFERENCES", "ON"]
                .contains(&keyword);
        let is_quoted = before.ends_with('`') && after.starts_with('`')
            || before.ends_with('"') && after.starts_with('"');
        table.contains('_') || is_sql || is_quoted
    })
}

#[test]
fn a_table_is_found_where_it_is_named() {
    for text in ["SELECT 1 FROM users", "see `users`", "INSERT INTO users (id)", "of usage_logs,"] {
        assert!(tables().into_iter().any(|table| names(text, table)), "{text}");
    }
    for text in ["rules of users", "a session", "usage_logs_of_ours", "UPDATE of users"] {
        assert!(!tables().into_iter().any(|table| names(text, table)), "{text}");
    }
}

#[test]
fn no_crate_names_a_table() {
    let mut read = 0;
    for path in files(&Path::new(ROOT).join("crates")) {
        let Ok(text) = std::fs::read_to_string(&path) else { continue };
        if path.strip_prefix(ROOT).unwrap().starts_with(Path::new("crates").join(KNOWS)) {
            continue;
        }
        read += 1;
        for table in tables() {
            assert!(
                !names(&text, table),
                "{} names {table}: hand it in from the root package",
                path.display()
            );
        }
        assert!(!text.contains("creativeflow"), "{} names this project", path.display());
    }
    assert!(read > 0, "crates/ has no file");
}

#[test]
fn imports_run_one_way() {
    let found = files(&Path::new(ROOT).join("src"));
    let mut imports: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let allowed: BTreeMap<&str, &[&str]> = IMPORTS.into();
    let mut modules = BTreeSet::new();
    for path in found.iter().filter(|path| path.extension().is_some_and(|end| end == "rs")) {
        let path = path.strip_prefix(Path::new(ROOT).join("src")).unwrap();
        let module =
            path.iter().next().unwrap().to_str().unwrap().trim_end_matches(".rs").to_owned();
        modules.insert(module.clone());
        let text = std::fs::read_to_string(Path::new(ROOT).join("src").join(path)).unwrap();
        let code = text
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
            .collect::<Vec<_>>()
            .join("\n");
        for (at, _) in code.match_indices("crate::") {
            let name: String = code[at + 7..]
                .chars()
                .take_while(|char| char.is_alphanumeric() || *char == '_')
                .collect();
            if allowed.contains_key(name.as_str()) && name != module {
                imports.entry(module.clone()).or_default().insert(name);
            }
        }
    }
    assert!(!imports.is_empty(), "src/ imports nothing");
    for (module, may) in &allowed {
        assert!(
            modules.contains(*module),
            "src/ has no {module}: change IMPORTS in tests/walls.rs"
        );
        for name in imports.get(*module).into_iter().flatten() {
            assert!(
                may.contains(&name.as_str()),
                "src/{module} imports {name}, against docs/architecture.md"
            );
        }
    }
}
