//! What is refused when the crate is built, or a folder is read: with file and line.

use creativeflow_schema::migrator::{Error, Migrations};

use super::{Folder, name};

use crate::support::MIGRATION_COUNT;

/// What is wrong with the folder, one thing a line, without the folder's own path.
pub(super) fn wrong(folder: &Folder) -> String {
    match Migrations::from_folder(folder.path()) {
        Ok(migrations) => format!("{} migrations", migrations.len()),
        Err(Error::Folder(errors)) => {
            let root = format!("{}/", folder.path().display());
            errors.iter().map(|error| error.to_string().replace(&root, "")).collect::<Vec<_>>().join("\n")
        }
        Err(other) => panic!("{other}"),
    }
}

/// What is wrong with one migration.
pub(super) fn wrong_with(up: &str, down: &str, metadata: Option<&str>) -> String {
    let folder = Folder::new();
    let path = folder.write(&name(1, "m"), up, down);
    if let Some(metadata) = metadata {
        std::fs::write(path.join("metadata.toml"), metadata).unwrap();
    }
    wrong(&folder).replace("2026-01-01-000001_m/", "")
}

#[test]
fn two_of_one_version() {
    let folder = Folder::of_three();
    folder.write("20260101000002_other", "SELECT 1", "SELECT 1");
    let said = wrong(&folder);
    assert!(
        said.contains("20260101000002_other: has the version of ") || said.contains("2026-01-01-000002_b: has"),
        "{said}"
    );
}

#[test]
fn missing_and_empty_scripts() {
    let folder = Folder::of_three();
    std::fs::remove_file(folder.path().join(name(1, "a")).join("down.sql")).unwrap();
    std::fs::write(folder.path().join(name(2, "b")).join("up.sql"), "-- nothing /* here */\n  ;\n").unwrap();
    let said = wrong(&folder);
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(lines.len(), 2, "everything is told at once: {said}");
    assert!(lines[0].starts_with("2026-01-01-000001_a/down.sql: cannot be read: "), "{said}");
    assert_eq!(
        lines[1],
        "2026-01-01-000002_b/up.sql:1: has no statement in it; where there is nothing to do, say SELECT 1"
    );
}

#[test]
fn names_out_of_form() {
    for name in [
        "2026-01-01_a",
        "2026-01-01-000001",
        "2026-01-01-000001_A",
        "2026-01-01-000001_a-b",
        "x_a",
        "2026x01-01-000001_a",
    ] {
        let folder = Folder::new();
        folder.write(name, "SELECT 1", "SELECT 1");
        assert!(wrong(&folder).starts_with(&format!("{name}: is not of the form ")), "{name}: {}", wrong(&folder));
    }
    let folder = Folder::of_three();
    folder.write("00000000000000_diesel_initial_setup", "SELECT 1", "SELECT 1");
    std::fs::write(folder.path().join("README.md"), "Not a migration.").unwrap();
    std::fs::create_dir(folder.path().join(".hidden")).unwrap();
    assert_eq!(wrong(&folder), "4 migrations");
}

#[test]
fn metadata() {
    let said = |metadata: &str| wrong_with("SELECT 1", "SELECT 1", Some(metadata));
    assert_eq!(
        said("run_in_transaction = true\nlock_timeout = \"500ms\"\nstatement_timeout = \"10min\""),
        "1 migrations"
    );
    assert_eq!(said(""), "metadata.toml: must say run_in_transaction = true or false");
    assert_eq!(said("\nrun_in_transaction = \"no\""), "metadata.toml:2: must say run_in_transaction = true or false");
    assert!(said("run_in_transaction = true\nrun_in =").starts_with("metadata.toml:2: "));
    let timeout = "must be a time such as \"500ms\", \"5s\" or \"10min\", and not zero";
    for wrong in ["5", "\"5\"", "\"0s\"", "\"5h\"", "\"-1s\"", "\"99999999999min\""] {
        let said = said(&format!("run_in_transaction = true\nlock_timeout = {wrong}"));
        assert_eq!(said, format!("metadata.toml:2: lock_timeout {timeout}"));
    }
    assert_eq!(
        said("run_in_transaction = true\ntimeout = 1"),
        "metadata.toml:2: timeout is not known; there are run_in_transaction, lock_timeout and statement_timeout"
    );
    let path = Folder::new();
    let folder = path.write(&name(1, "m"), "SELECT 1", "SELECT 1");
    std::fs::write(folder.join("metadata.toml"), "run_in_transaction = true\nlock_timeout = \"3s\"").unwrap();
    let migrations = Migrations::from_folder(path.path()).unwrap();
    assert_eq!(migrations[0].lock_timeout(), Some(std::time::Duration::from_secs(3)));
    assert!(migrations[0].runs_in_transaction());
}

#[test]
fn scripts_that_run_in_no_transaction() {
    let said =
        |up| wrong_with(up, "SELECT 1 -- IF EXISTS\nWHERE 'IF EXISTS' IS NULL", Some("run_in_transaction = false"));
    let down = "down.sql:1: needs IF EXISTS or IF NOT EXISTS: without a transaction it may be run again after a crash";
    assert_eq!(
        said("CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON t (x);\n-- done\n"),
        down,
        "in comments and strings it does not count"
    );
    let said = |up: &str| wrong_with(up, "DROP INDEX CONCURRENTLY\n  if exists i;", Some("run_in_transaction = false"));
    assert_eq!(said("CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON t (x);"), "1 migrations");
    assert_eq!(
        said("-- why\n\nCREATE INDEX CONCURRENTLY i ON t (x)"),
        "up.sql:3: needs IF EXISTS or IF NOT EXISTS: without a transaction it may be run again after a crash"
    );
    assert_eq!(
        said("DROP INDEX IF EXISTS i;\n\n /* and */ DROP INDEX IF EXISTS j;"),
        "up.sql:3: a second statement: without a transaction there must be one, in a migration of its own"
    );
    // Semicolons that end no statement.
    for one in [
        "ALTER TYPE t ADD VALUE IF NOT EXISTS 'a;b''c;d'",
        "ALTER TYPE t ADD VALUE IF NOT EXISTS E'a\\';b'",
        "ALTER TABLE IF EXISTS \"a;\"\"b\" RENAME TO c",
        "/* ; /* ; */ ; */ DROP TABLE IF EXISTS a -- ; \n;",
        "COMMENT ON COLUMN a$b$c.d IS 'DROP IF EXISTS' ; -- not a dollar quote",
        "DO $body$ BEGIN DROP TABLE IF EXISTS a; EXECUTE $$;$$; END $body$",
        "DROP TABLE IF EXISTS ä",
    ] {
        let said = said(one);
        assert!(!said.contains("a second statement"), "{one}: {said}");
    }
}

#[test]
fn this_crate_was_built_with_its_migrations() {
    let folder = Migrations::from_folder(concat!(env!("CARGO_MANIFEST_DIR"), "/migrations")).unwrap();
    let embedded = creativeflow_schema::migrator::MIGRATIONS;
    let sums = |migrations: &Migrations| -> Vec<String> {
        let sum = |one: &creativeflow_schema::migrator::SqlMigration| {
            format!("{} {} {}", one.name(), one.up_checksum(), one.down_checksum())
        };
        migrations.iter().map(sum).collect()
    };
    assert_eq!(sums(&embedded), sums(&folder));
    assert_eq!(embedded.len(), MIGRATION_COUNT);
    let up = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/migrations/2026-11-24-000002_create_users/up.sql"))
        .unwrap();
    assert_eq!(embedded[2].up().as_bytes(), up);
}
