//! Folders that are refused when a crate is built or a folder is read, with file and line.

use std::os::unix::fs::symlink;
use std::os::unix::net::UnixListener;
use std::path::Path;
use std::process::Command;

use creativeflow_schema::migrator::{Error, Migrations};
use diesel::migration::MigrationVersion;

use super::{Folder, name};

use crate::support::*;

/// Lists the faults of the folder, one a line, without the folder's own path.
pub(super) fn wrong(folder: &Folder) -> String {
    match Migrations::from_folder(folder.path()) {
        Ok(migrations) => format!("{} migrations", migrations.len()),
        Err(Error::Folder(errors)) => {
            let root = format!("{}/", folder.path().display());
            errors
                .iter()
                .map(|error| error.to_string().replace(&root, ""))
                .collect::<Vec<_>>()
                .join("\n")
        }
        Err(other) => panic!("{other}"),
    }
}

/// Lists the faults of one migration.
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
        said.contains("20260101000002_other: has the version of ")
            || said.contains("2026-01-01-000002_b: has"),
        "{said}"
    );
}

#[test]
fn missing_and_empty_scripts() {
    let folder = Folder::of_three();
    std::fs::remove_file(folder.path().join(name(1, "a")).join("down.sql")).unwrap();
    std::fs::write(folder.path().join(name(2, "b")).join("up.sql"), "-- nothing /* here */\n  ;\n")
        .unwrap();
    let said = wrong(&folder);
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(lines.len(), 2, "everything is reported at once: {said}");
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
        "2026-01-01-00000a_a",
        "2026-01-01-000001-00_a",
        "2026-01-01-000001-000g_a",
        "2026-01-01-000001-000A_a",
        "2026-01-01-000001-00000_a",
        "2026-01-01-00000é-000_a",
    ] {
        let folder = Folder::new();
        folder.write(name, "SELECT 1", "SELECT 1");
        assert!(
            wrong(&folder).starts_with(&format!("{name}: is not of the form ")),
            "{name}: {}",
            wrong(&folder)
        );
    }
    let folder = Folder::of_three();
    folder.write("00000000000000_diesel_initial_setup", "SELECT 1", "SELECT 1");
    std::fs::write(folder.path().join("README.md"), "Not a migration.").unwrap();
    std::fs::create_dir(folder.path().join(".hidden")).unwrap();
    assert_eq!(wrong(&folder), "4 migrations");
}

/// Two forms: by hand, and as `diesel migration generate` makes them, with a number in hexadecimal.
#[test]
fn versions_of_both_forms_are_in_order_of_time() {
    let in_order = [
        "00000000000000_diesel_initial_setup",
        "2026-11-24-000001_by_hand",
        "2026-11-24-000001-0000_generated_in_that_second",
        "2026-11-24-000001-0009_tenth",
        "2026-11-24-000001-000a_eleventh",
        "2026-11-24-000002_by_hand",
        "2026-11-26-014555-0000_generated",
        "20261126014556_without_hyphens",
        "202611260145570000_without_hyphens",
        "2026-12-01-000000_by_hand",
    ];
    let folder = Folder::new();
    for name in in_order.iter().rev() {
        folder.write(name, "SELECT 1", "SELECT 1");
    }
    let migrations = Migrations::from_folder(folder.path()).unwrap();
    let names: Vec<&str> =
        migrations.iter().map(creativeflow_schema::migrator::SqlMigration::name).collect();
    assert_eq!(names, in_order);
    // Diesel orders them alike, in Rust and, under each collation of the server, in SQL.
    let mut versions: Vec<String> =
        migrations.iter().map(creativeflow_schema::migrator::SqlMigration::version).collect();
    let expected = versions.clone();
    versions.sort_by(|a, b| {
        MigrationVersion::from(a.as_str()).cmp(&MigrationVersion::from(b.as_str()))
    });
    assert_eq!(versions, expected);
    let (_db, conn) = &mut crate::support::empty();
    for collation in conn.lines("SELECT quote_ident(collname) FROM pg_collation WHERE collencoding IN (-1, 6) AND collprovider <> 'i'") {
        let rows = format!(
            "SELECT string_agg(v, ' ' ORDER BY v COLLATE {collation}) FROM unnest('{{{}}}'::text[]) v",
            versions.join(",")
        );
        assert_eq!(conn.lines(&rows), [expected.join(" ")], "{collation}");
    }
}

#[test]
pub(super) fn metadata() {
    let said = |metadata: &str| wrong_with("SELECT 1", "SELECT 1", Some(metadata));
    assert_eq!(
        said("run_in_transaction = true\nlock_timeout = \"500ms\"\nstatement_timeout = \"10min\""),
        "1 migrations"
    );
    assert_eq!(said(""), "metadata.toml: must say run_in_transaction = true or false");
    assert_eq!(
        said("\nrun_in_transaction = \"no\""),
        "metadata.toml:2: must say run_in_transaction = true or false"
    );
    assert!(said("run_in_transaction = true\nrun_in =").starts_with("metadata.toml:2: "));
    let timeout = "must be a time such as \"500ms\", \"5s\" or \"10min\", and not zero";
    for wrong in ["5", "\"5\"", "\"0s\"", "\"5h\"", "\"-1s\"", "\"99999999999min\""] {
        let said = said(&format!("run_in_transaction = true\nlock_timeout = {wrong}"));
        assert_eq!(said, format!("metadata.toml:2: lock_timeout {timeout}"));
    }
    assert_eq!(
        said("run_in_transaction = true\ntimeout = 1"),
        "metadata.toml:2: timeout is not known; there are run_in_transaction, lock_timeout, \
         statement_timeout, requires_backfill"
    );
    let path = Folder::new();
    let folder = path.write(&name(1, "m"), "SELECT 1", "SELECT 1");
    std::fs::write(
        folder.join("metadata.toml"),
        "run_in_transaction = true\nlock_timeout = \"3s\"",
    )
    .unwrap();
    let migrations = Migrations::from_folder(path.path()).unwrap();
    assert_eq!(migrations[0].lock_timeout(), Some(std::time::Duration::from_secs(3)));
    assert!(migrations[0].runs_in_transaction());
}

#[test]
fn scripts_that_run_in_no_transaction() {
    let said = |up| {
        wrong_with(
            up,
            "SELECT 1 -- IF EXISTS\nWHERE 'IF EXISTS' IS NULL",
            Some("run_in_transaction = false"),
        )
    };
    let down = "down.sql:1: needs IF EXISTS or IF NOT EXISTS: without a transaction it may be run \
                again after a crash";
    assert_eq!(
        said("CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON t (x);\n-- done\n"),
        down,
        "in comments and strings it does not count"
    );
    let said = |up: &str| {
        wrong_with(
            up,
            "DROP INDEX CONCURRENTLY\n  if exists i;",
            Some("run_in_transaction = false"),
        )
    };
    assert_eq!(said("CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON t (x);"), "1 migrations");
    assert_eq!(
        said("-- why\n\nCREATE INDEX CONCURRENTLY i ON t (x)"),
        "up.sql:3: needs IF EXISTS or IF NOT EXISTS: without a transaction it may be run again \
         after a crash"
    );
    assert_eq!(
        said("DROP INDEX IF EXISTS i;\n\n /* and */ DROP INDEX IF EXISTS j;"),
        "up.sql:3: a second statement: without a transaction there must be one, in a migration of \
         its own"
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
    let folder =
        Migrations::from_folder(concat!(env!("CARGO_MANIFEST_DIR"), "/migrations")).unwrap();
    let embedded = creativeflow_schema::migrator::MIGRATIONS;
    let sums = |migrations: &Migrations| -> Vec<String> {
        let sum = |one: &creativeflow_schema::migrator::SqlMigration| {
            format!("{} {} {}", one.name(), one.up_checksum(), one.down_checksum())
        };
        migrations.iter().map(sum).collect()
    };
    assert_eq!(sums(&embedded), sums(&folder));
    assert_eq!(embedded.len(), migration_count());
    let up = std::fs::read(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/migrations/2026-11-24-000002_create_users/up.sql"
    ))
    .unwrap();
    assert_eq!(embedded[2].up().as_bytes(), up);
}

fn mkfifo(path: &Path) {
    assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
}

#[test]
fn odd_files_are_refused_and_never_waited_for() {
    type Make = (&'static str, fn(&Path));
    let make: [Make; 7] = [
        ("cannot be read: it is no regular file", |path| mkfifo(path)),
        ("cannot be read: it is no regular file", |path| std::fs::create_dir(path).unwrap()),
        ("cannot be read: it is no regular file", |path| symlink("/dev/zero", path).unwrap()),
        ("cannot be read: it is no regular file", |path| drop(UnixListener::bind(path).unwrap())),
        ("cannot be read: ", |path| symlink(path, path).unwrap()),
        ("cannot be read: ", |path| symlink("nowhere", path).unwrap()),
        ("is larger than 16 MiB", |path| {
            std::fs::File::create(path).unwrap().set_len(1 << 40).unwrap();
        }),
    ];
    for (message, make) in make {
        for file in ["up.sql", "down.sql", "check.sql", "metadata.toml"] {
            let folder = Folder::new();
            let path = folder.write(&name(1, "m"), "SELECT 1", "SELECT 1").join(file);
            let _ = std::fs::remove_file(&path);
            make(&path);
            let said = wrong(&folder);
            assert!(
                said.starts_with(&format!("2026-01-01-000001_m/{file}: {message}")),
                "{file}: {said}"
            );
        }
    }
    // In place of a migration's folder.
    let folder = Folder::of_three();
    mkfifo(&folder.path().join(name(4, "fifo")));
    std::fs::write(folder.path().join(name(5, "file")), "").unwrap();
    symlink(name(6, "loop"), folder.path().join(name(6, "loop"))).unwrap();
    let said = wrong(&folder);
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(lines.len(), 3, "{said}");
    assert_eq!(
        lines[0],
        "2026-01-01-000004_fifo: is no folder: a migration is a folder with up.sql and down.sql"
    );
    assert!(lines[1].starts_with("2026-01-01-000005_file: is no folder"), "{said}");
    assert!(lines[2].starts_with("2026-01-01-000006_loop: cannot be read: "), "{said}");
    // A link to a folder is one, and other files are none of the migrator's business.
    let other = Folder::of_three();
    mkfifo(&other.path().join("notes"));
    symlink(folder.path().join(name(3, "c")), other.path().join(name(7, "link"))).unwrap();
    assert_eq!(wrong(&other), "4 migrations");
}

#[test]
fn bytes_that_are_no_text() {
    let bom = ":1: begins with a byte-order mark: save it as UTF-8 without one (without BOM)";
    for (bytes, message) in [
        (&b"\xef\xbb\xbfSELECT 1"[..], bom),
        (b"\xff\xfeS\0E\0L\0E\0C\0T\0", bom),
        (b"\xfe\xff\0S", bom),
        (b"SELECT 1;\nSELECT '\xe9';", ":2: is not UTF-8 here: save it as UTF-8"),
        (b"SELECT 1;\r\n\r\nSELECT '\0';", ":3: has a NUL byte, which PostgreSQL never takes"),
        (
            b"SELECT 1;\n\xef\xbb\xbfSELECT 2;",
            ":2: a byte-order mark (U+FEFF) is part of a word here: take it out",
        ),
    ] {
        for file in ["up.sql", "down.sql", "check.sql", "metadata.toml"] {
            if file == "metadata.toml" && message.contains("part of a word") {
                continue;
            }
            let folder = Folder::new();
            std::fs::write(folder.write(&name(1, "m"), "SELECT 1", "SELECT 1").join(file), bytes)
                .unwrap();
            assert_eq!(wrong(&folder), format!("2026-01-01-000001_m/{file}{message}"));
        }
    }
    assert_eq!(wrong_with("SELECT '\u{feff}' -- \u{feff}", "SELECT 1", None), "1 migrations");
}
