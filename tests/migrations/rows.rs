//! Rows that a migration changes: `tests/migrations/<migration>/before.sql` inserts rows just
//! before it, and `after.sql` says what they are just after it.
//!
//! `after.sql` has paragraphs of two kinds:
//!
//! ```sql
//! -- the names are in the new column
//! SELECT email || ' ' || display_name FROM users;
//! -- ada@example.com Ada
//!
//! -- changes users.full_name: it is empty once display_name has the name
//! ```
//!
//! Without a paragraph of the second kind, a migration may change no value of a column and drop
//! none that has values: `released::rows` compares what earlier releases left.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use creativeflow_schema::migrator::{MIGRATIONS, SqlMigration};
use diesel_migrations::MigrationHarness;

use crate::support::*;

/// The folders of migrations with rows, with the migration that has the folder's name.
pub fn folders() -> Vec<(PathBuf, SqlMigration)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/migrations");
    let mut names = names_in(&folder);
    names.retain(|name| folder.join(name).is_dir());
    names.sort();
    let folders = names.iter().map(|name| {
        let migration = MIGRATIONS.iter().find(|migration| migration.name() == name).cloned();
        let migration = migration.unwrap_or_else(|| panic!("no migration is called {name}"));
        (folder.join(name), migration)
    });
    folders.collect()
}

/// Returns the paragraphs of an `after.sql`: what it claims, and the lines that follow.
fn paragraphs(after: &str) -> impl Iterator<Item = (&str, &str)> {
    let paragraphs = after.split("\n\n").filter_map(|text| text.trim_end().strip_prefix("-- "));
    paragraphs.map(|text| text.split_once('\n').unwrap_or((text, "")))
}

/// Returns the columns and tables whose rows a migration changes, as its `after.sql` says.
pub fn announced(after: &str) -> BTreeSet<String> {
    let changes = paragraphs(after).filter_map(|(claim, _)| claim.strip_prefix("changes "));
    let name = |change: &str| {
        let (name, reason) = change.split_once(": ").unwrap_or_else(|| panic!("{change}: why?"));
        assert!(!reason.is_empty(), "{name} has no reason");
        name.to_owned()
    };
    changes.map(name).collect()
}

/// Returns the claims of an `after.sql` that do not hold.
fn wrong(conn: &mut PgConnection, after: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut queries = 0;
    for (claim, text) in paragraphs(after).filter(|(claim, _)| !claim.starts_with("changes ")) {
        let (query, expected) = text.split_once(";\n").unwrap_or((text.trim_end_matches(';'), ""));
        let expected = expected.lines().map(|line| line.strip_prefix("-- ").unwrap_or(line));
        let expected: Vec<&str> = expected.collect();
        let found = conn.lines(query);
        if found != expected {
            wrong.push(format!("{claim}: expected {expected:?}, found {found:?}"));
        }
        queries += 1;
    }
    assert!(queries > 0, "after.sql has no query");
    wrong
}

#[test]
fn the_rows_before_a_migration_are_those_after_it() {
    let folders = folders();
    assert!(!folders.is_empty(), "tests/migrations has no folder");
    for (folder, migration) in folders {
        let read = |file: &str| std::fs::read_to_string(folder.join(file)).unwrap();
        let (_db, conn) = &mut empty();
        // Makes Diesel's own table.
        conn.applied_migrations().unwrap();
        for earlier in MIGRATIONS.iter().take_while(|other| other.name() != migration.name()) {
            conn.run_migration(earlier).unwrap();
        }
        conn.run(read("before.sql"));
        conn.run_migration(&migration).unwrap();
        assert_eq!(wrong(conn, &read("after.sql")), [""; 0], "{}", folder.display());
    }
}

#[test]
fn a_claim_that_does_not_hold_is_named() {
    let (_db, conn) = &mut migrated();
    conn.run("INSERT INTO users (email, full_name) VALUES ('ada', 'Ada'), ('eve', NULL)");
    let after = "--- Prose.\n\n-- the names stay\nSELECT email || ' ' || full_name FROM users \
        WHERE full_name <> '';\n-- ada Ada\n\n-- changes users.username: it is the e-mail address\n";
    assert_eq!(wrong(conn, after), [""; 0]);
    assert_eq!(announced(after), BTreeSet::from(["users.username".to_owned()]));
    // As a migration does that loses a value.
    conn.run("UPDATE users SET full_name = left(full_name, 2)");
    let found = "the names stay: expected [\"ada Ada\"], found [\"ada Ad\"]";
    assert_eq!(wrong(conn, after), [found]);
}
