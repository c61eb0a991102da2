//! squawk, as `.squawk.toml` sets it up: it refuses what stops a table that is in use, and nothing
//! that we have. Ignored where nobody asks for it, since it must be installed:
//! `cargo test -- --ignored`, as `.ci/run` does.
//!
//! What it does not know is found by other tests: names, comments and ON DELETE by those of
//! `invariants`, an index that is to be built concurrently on a partitioned table by running the
//! migration.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::support::*;

/// The newest migration from before the rule that `diesel_manage_updated_at` is called with a
/// `regclass`. Those before are in databases, so they are not edited.
const BEFORE_REGCLASS: &str = "2026-11-26-000032_validate_refuse_nan";

/// The calls of `diesel_manage_updated_at` in a script that leave the choice among functions of
/// that name to `search_path`.
fn calls_without_regclass(up: &str) -> Vec<&str> {
    // A comment names its argument's type.
    let is_call =
        |line: &&str| !["--", "COMMENT"].iter().any(|start| line.trim_start().starts_with(start));
    let code = up.lines().filter(is_call);
    let calls = code.flat_map(|line| line.split("diesel_manage_updated_at").skip(1));
    let arguments =
        calls.map(|rest| rest.split(')').next().unwrap().trim_start_matches(['(', ' ']));
    arguments
        .filter(|argument| !argument.trim_end().to_lowercase().ends_with("::regclass"))
        .collect()
}

#[test]
fn later_migrations_call_diesel_manage_updated_at_with_a_regclass() {
    let calls = "-- SELECT diesel_manage_updated_at('comment');\nSELECT diesel_manage_updated_at('users'::regclass);
        SELECT diesel_manage_updated_at ( 'a' ); SELECT diesel_manage_updated_at('b');";
    assert_eq!(calls_without_regclass(calls), ["'a' ", "'b'"]);
    let migrations = creativeflow_schema::migrator::MIGRATIONS;
    let (before, later): (Vec<_>, Vec<_>) =
        migrations.iter().partition(|one| one.name() <= BEFORE_REGCLASS);
    assert!(before.iter().any(|one| !calls_without_regclass(one.up()).is_empty()));
    for migration in later {
        let calls = calls_without_regclass(migration.up());
        assert!(
            calls.is_empty(),
            "migrations/{}/up.sql: write ::regclass after each of {calls:?}",
            migration.name()
        );
    }
}

/// The rules that are broken.
fn squawk(files: &[PathBuf]) -> Vec<String> {
    let mut squawk = Command::new("squawk");
    squawk.current_dir(env!("CARGO_MANIFEST_DIR")).args(["--reporter", "Json"]).args(files);
    let output = squawk.output().expect("squawk: pip install squawk-cli==2.70.0");
    let said = String::from_utf8(output.stdout).unwrap();
    let found: serde_json::Value =
        serde_json::from_str(&said).unwrap_or_else(|error| panic!("{error}: {said}"));
    let rules =
        found.as_array().unwrap().iter().map(|one| format!("{} {}", one["file"], one["rule_name"]));
    assert_eq!(output.status.success(), found.as_array().unwrap().is_empty(), "{said}");
    rules.collect()
}

#[test]
#[ignore = "needs squawk"]
fn our_migrations_stop_no_table_that_is_in_use() {
    let folders = migrations_in(Path::new(env!("CARGO_MANIFEST_DIR")));
    let scripts: Vec<PathBuf> = folders.iter().map(|folder| folder.join("up.sql")).collect();
    assert!(!scripts.is_empty());
    assert_eq!(squawk(&scripts), [""; 0]);
}

#[test]
#[ignore = "needs squawk"]
fn ten_dangerous_migrations_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    for (number, (statement, rule)) in [
        ("CREATE INDEX idx_users_full_name ON users (full_name);", "require-concurrent-index-creation"),
        ("ALTER TABLE users DROP COLUMN full_name;", "ban-drop-column"),
        ("ALTER TABLE users ALTER COLUMN username TYPE TEXT;", "changing-column-type"),
        ("ALTER TABLE users ALTER COLUMN full_name SET NOT NULL;", "adding-not-nullable-field"),
        ("ALTER TABLE users ADD COLUMN token UUID NOT NULL DEFAULT gen_random_uuid();", "adding-field-with-default"),
        ("ALTER TABLE users ADD CONSTRAINT ck_users_balance CHECK (credit_balance >= 0);", "constraint-missing-not-valid"),
        (
            "ALTER TABLE assets ADD CONSTRAINT fk_assets_team_id FOREIGN KEY (team_id) REFERENCES teams ON DELETE SET NULL;",
            "adding-foreign-key-constraint",
        ),
        ("ALTER TABLE users RENAME COLUMN full_name TO display_name;", "renaming-column"),
        ("ALTER TABLE users ADD CONSTRAINT uq_users_full_name UNIQUE (full_name);", "disallowed-unique-constraint"),
        ("DROP TABLE sessions;", "ban-drop-table"),
    ]
    .into_iter()
    .enumerate()
    {
        let script = folder.path().join(format!("{number}.sql"));
        std::fs::write(&script, statement).unwrap();
        let found = squawk(&[script]);
        assert!(found.iter().any(|one| one.contains(rule)), "{statement}: {found:?}");
    }
}
