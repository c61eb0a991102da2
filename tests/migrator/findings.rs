//! Differences are found, and lead to what their policy says; also on databases made by the
//! real diesel CLI.

use std::path::Path;
use std::process::Command;
use std::sync::Mutex;

use creativeflow_schema::migrator::{Error, Event, FindingKind, Policy, Steps};
use diesel_migrations::{FileBasedMigrations, MigrationHarness};

use super::{Folder, applied, name};
use crate::support::*;

/// The tools that migrate as well as the migrator.
#[derive(Clone, Copy, Debug)]
enum Other {
    /// Diesel's own harness, which the CLI is made of.
    Harness,
    Cli,
}

impl Other {
    fn run(self, db: &TestDatabase, folder: &Path) {
        match self {
            Self::Harness => {
                let source = FileBasedMigrations::from_path(folder).unwrap();
                db.connect().unwrap().run_pending_migrations(source).unwrap();
            }
            Self::Cli => cli(db, folder, &["run"]),
        }
    }

    fn revert(self, db: &TestDatabase, folder: &Path) {
        match self {
            Self::Harness => {
                let source = FileBasedMigrations::from_path(folder).unwrap();
                db.connect().unwrap().revert_last_migration(source).unwrap();
            }
            Self::Cli => cli(db, folder, &["revert"]),
        }
    }
}

fn cli(db: &TestDatabase, folder: &Path, args: &[&str]) {
    let empty = tempfile::NamedTempFile::with_suffix(".toml").unwrap();
    let mut diesel = Command::new("diesel");
    diesel.arg("migration").args(args).arg("--migration-dir").arg(folder);
    diesel.arg("--config-file").arg(empty.path()).env("DATABASE_URL", db.url()).current_dir(folder);
    let output = diesel.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// A kind of finding: how it comes about, what it says, its policy unless set, and the versions
/// that are applied after a run that it does not stop.
struct Case {
    kind: FindingKind,
    make: fn(Other, &TestDatabase, &Folder),
    says: &'static str,
    strict: Policy,
    applied: &'static str,
}

fn edit(folder: &Folder, file: &str) {
    let path = folder.path().join(name(2, "b")).join(file);
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(path, format!("{text} -- edited")).unwrap();
}

const CASES: [Case; 8] = [
    Case {
        kind: FindingKind::Edited,
        make: |_, _, folder| edit(folder, "up.sql"),
        says: "2026-01-01-000002_b: up.sql was edited after it was applied; put it back and write \
               a new migration, or, if the database is as it says now, repair",
        strict: Policy::Refuse,
        applied: "1 2 3",
    },
    Case {
        kind: FindingKind::DownEdited,
        make: |_, _, folder| edit(folder, "down.sql"),
        says: "2026-01-01-000002_b: down.sql was edited after the migration was applied; repair \
               takes it as it is now",
        strict: Policy::Warn,
        applied: "1 2 3",
    },
    Case {
        kind: FindingKind::Missing,
        make: |_, _, folder| std::fs::remove_dir_all(folder.path().join(name(2, "b"))).unwrap(),
        says: "20260101000002: the database has this version and the binary lacks it, though it \
               has newer ones; build the binary from a branch that has both, or, if it is gone for \
               good, allow missing ones",
        strict: Policy::Refuse,
        applied: "1 2 3",
    },
    Case {
        kind: FindingKind::OutOfOrder,
        make: |_, _, folder| {
            folder.write("2026-01-01-000000_late", "CREATE TABLE late ()", "DROP TABLE late");
        },
        says: "2026-01-01-000000_late: pending, though the newer 20260101000003 is applied; give \
               it a time after that one, or, if it does not depend on the order, allow \
               out-of-order ones",
        strict: Policy::Refuse,
        applied: "0 1 2 3",
    },
    Case {
        kind: FindingKind::Renamed,
        make: |_, _, folder| {
            std::fs::rename(folder.path().join(name(2, "b")), folder.path().join(name(2, "other")))
                .unwrap();
        },
        says: "2026-01-01-000002_other: was applied as 2026-01-01-000002_b; give it back its name, \
               or, if it is the same migration, repair",
        strict: Policy::Refuse,
        applied: "1 2 3",
    },
    Case {
        kind: FindingKind::Reverted,
        make: |other, db, folder| other.revert(db, folder.path()),
        says: "2026-01-01-000003_c: was reverted by something else, such as the diesel CLI, or its \
               row was deleted; repair writes the row back if what it made is there, and otherwise \
               the next run applies it",
        strict: Policy::Refuse,
        applied: "1 2 3",
    },
    Case {
        kind: FindingKind::Redone,
        make: |other, db, folder| {
            other.revert(db, folder.path());
            other.run(db, folder.path());
        },
        says: "2026-01-01-000003_c: was reverted and applied again by something else, such as the \
               diesel CLI; if that was meant, repair",
        strict: Policy::Refuse,
        applied: "1 2 3",
    },
    Case {
        kind: FindingKind::Future,
        make: |_, _, folder| std::fs::remove_dir_all(folder.path().join(name(3, "c"))).unwrap(),
        says: "20260101000003: the database has this version, newer than any of this binary; \
               that is so while a newer one is rolled out",
        strict: Policy::Warn,
        applied: "1 2 3",
    },
];

/// A database that something else migrated and the migrator adopted, and then what makes the case.
fn prepared(case: &Case, other: Other) -> (TestDatabase, Folder) {
    let db = TestDatabase::empty().unwrap();
    let folder = Folder::of_three();
    other.run(&db, folder.path());
    let report = folder.migrator().run_pending(db.url()).unwrap();
    assert_eq!((report.applied.len(), report.findings.len()), (0, 0));
    (case.make)(other, &db, &folder);
    (db, folder)
}

/// Everything that a run could change.
fn state(db: &TestDatabase) -> (String, Vec<String>) {
    let conn = &mut db.connect().unwrap();
    let rows = "SELECT m::text FROM __diesel_schema_migrations m UNION ALL
        SELECT l::text FROM __diesel_schema_migrations_ledger l";
    (dump(db), conn.lines(rows))
}

fn every_finding_and_policy(other: Other) {
    for case in &CASES {
        for policy in some([None, Some(Policy::Refuse), Some(Policy::Warn), Some(Policy::Allow)], 3)
        {
            let (db, folder) = prepared(case, other);
            let before = state(&db);
            let mut migrator = folder.migrator();
            if let Some(policy) = policy {
                migrator = migrator.policy(case.kind, policy);
            }
            let what = format!("{:?}, {policy:?}, {other:?}", case.kind);
            match (policy.unwrap_or(case.strict), migrator.run_pending(db.url())) {
                (Policy::Refuse, Err(Error::Findings(findings))) => {
                    assert_eq!(
                        findings.iter().map(ToString::to_string).collect::<Vec<_>>(),
                        [case.says],
                        "{what}"
                    );
                    assert_eq!(findings[0].kind(), case.kind);
                    assert_eq!(state(&db), before, "{what}: nothing is changed");
                    let current = migrator.require_current(&mut db.connect().unwrap());
                    assert!(matches!(current, Err(Error::Findings(_))), "{what}: {current:?}");
                    continue;
                }
                (Policy::Warn, Ok(report)) => {
                    assert_eq!(
                        report.findings.iter().map(ToString::to_string).collect::<Vec<_>>(),
                        [case.says],
                        "{what}"
                    );
                }
                (Policy::Allow, Ok(report)) => assert_eq!(report.findings, [], "{what}"),
                (expected, found) => panic!("{what}: expected {expected:?}, found {found:?}"),
            }
            let conn = &mut db.connect().unwrap();
            let applied = conn
                .lines("SELECT (version::bigint % 1000000)::text FROM __diesel_schema_migrations");
            assert_eq!(applied.join(" "), case.applied, "{what}");
            migrator.require_current(conn).unwrap();
        }
    }
}

#[test]
fn every_finding_leads_to_what_its_policy_says() {
    every_finding_and_policy(Other::Harness);
}

#[test]
#[ignore = "needs the diesel CLI"]
fn every_finding_leads_to_what_its_policy_says_after_the_diesel_cli() {
    every_finding_and_policy(Other::Cli);
}

#[test]
fn repair_mends_what_it_can_and_tells_what_it_cannot() {
    for case in &CASES {
        let (db, folder) = prepared(case, Other::Harness);
        let schema = dump(&db);
        let repairs = folder.migrator().repair(db.url()).unwrap();
        let can = !matches!(
            case.kind,
            FindingKind::Missing | FindingKind::OutOfOrder | FindingKind::Future
        );
        let (some, none) =
            if can { (repairs.repaired, repairs.left) } else { (repairs.left, repairs.repaired) };
        assert_eq!(some.iter().map(ToString::to_string).collect::<Vec<_>>(), [case.says]);
        assert_eq!(none, []);
        assert_eq!(dump(&db), schema, "no script runs");
        if can {
            let report = folder.migrator().run_pending(db.url()).unwrap();
            assert_eq!(report.findings, [], "{:?}", case.kind);
            assert_eq!(report.applied.len(), usize::from(case.kind == FindingKind::Reverted));
        }
    }
}

#[test]
fn what_something_else_applied_is_adopted() {
    let db = TestDatabase::empty().unwrap();
    let folder = Folder::of_three();
    Other::Harness.run(&db, folder.path());
    folder.write(&name(4, "d"), "CREATE TABLE d ()", "DROP TABLE d");
    let conn = &mut db.connect().unwrap();
    // For a reader it is current but for what is pending, before anything is adopted.
    assert_eq!(folder.migrator().status(conn).unwrap().pending, [name(4, "d")]);
    folder.migrator().program("a service 1.2.3").run_pending(&mut *conn).unwrap();
    let ledger = conn.lines("SELECT concat_ws(' ', version, name, origin, program, recorded_by, elapsed_ms IS NOT NULL,
            length(up_checksum), length(down_checksum), run_on = (SELECT run_on FROM __diesel_schema_migrations m
                WHERE m.version = l.version))
         FROM __diesel_schema_migrations_ledger l");
    let line = |number, table, origin, timed| {
        format!(
            "2026010100000{number} {} {origin} a service 1.2.3 postgres {timed} 64 64 t",
            name(number, table)
        )
    };
    let expected = [
        line(1, "a", "adopted", "f"),
        line(2, "b", "adopted", "f"),
        line(3, "c", "adopted", "f"),
        line(4, "d", "applied", "t"),
    ];
    assert_eq!(ledger, expected);
}

#[test]
fn baseline_writes_down_and_runs_nothing() {
    let db = TestDatabase::empty().unwrap();
    let folder = Folder::of_three();
    let conn = &mut db.connect().unwrap();
    conn.run("CREATE TABLE a (id INT); CREATE TABLE b (id INT)");
    let schema = dump(&db);
    let error = folder.migrator().baseline(&mut *conn, "20260101000009").unwrap_err();
    assert_eq!(error.to_string(), "20260101000009 is not a version of this binary");
    let written = folder.migrator().baseline(&mut *conn, "2026-01-01-000002").unwrap();
    assert_eq!(written, [name(1, "a"), name(2, "b")]);
    assert_eq!(dump(&db), schema);
    assert_eq!(
        conn.lines("SELECT DISTINCT origin FROM __diesel_schema_migrations_ledger"),
        ["baseline"]
    );
    assert_eq!(folder.migrator().baseline(&mut *conn, "20260101000002").unwrap(), [""; 0]);
    assert_eq!(folder.migrator().run_pending(&mut *conn).unwrap().applied[0].name, name(3, "c"));
}

#[test]
fn line_ends_are_no_edit() {
    let db = TestDatabase::empty().unwrap();
    let folder = Folder::new();
    folder.write(&name(1, "a"), "CREATE TABLE a (\n);\n", "DROP TABLE a;\n");
    folder.migrator().run_pending(db.url()).unwrap();
    folder.write(&name(1, "a"), "CREATE TABLE a (\r\n);\r\n", "DROP TABLE a;\r\n");
    assert_eq!(folder.migrator().run_pending(db.url()).unwrap().findings, []);
}

#[test]
fn what_a_later_migration_drops_or_renames_need_not_be_there() {
    let (_db, conn) = &mut empty();
    let folder = Folder::of_three();
    folder.write(&name(4, "d"), "DROP TABLE a; ALTER TABLE b RENAME TO bees", "SELECT 1");
    conn.run("CREATE TABLE c (id INT)");
    assert_eq!(folder.migrator().baseline(&mut *conn, "20260101000004").unwrap().len(), 4);
}

#[test]
fn diesels_table_is_made_again_beside_the_ledger() {
    let (_db, folder, conn) = &mut applied();
    conn.run("DROP TABLE a, b, c, __diesel_schema_migrations");
    assert_eq!(folder.migrator().run_pending(&mut *conn).unwrap().applied.len(), 3);
}

#[test]
fn a_repair_whose_connection_breaks_is_an_error() {
    let (db, folder, conn) = &mut applied();
    edit(folder, "up.sql");
    let pid = conn.line("SELECT pg_backend_pid()::text");
    let other = Mutex::new(db.connect().unwrap());
    let migrator = folder.migrator().on_event(move |event| {
        if matches!(event, Event::Repairing { .. }) {
            other.lock().unwrap().run(format!("SELECT pg_terminate_backend({pid}, 5000)"));
        }
    });
    let error = migrator.repair(&mut *conn).unwrap_err();
    assert!(matches!(error, Error::Database(_)), "{error}");
}

#[test]
fn a_finding_that_stops_nothing_is_sent() {
    let (_db, folder, conn) = &mut applied();
    edit(folder, "down.sql");
    let (sender, receiver) = std::sync::mpsc::channel();
    let migrator = folder.migrator().on_event(move |event| {
        if let Event::Found(finding) = event {
            sender.send(finding.kind()).unwrap();
        }
    });
    migrator.run_pending(&mut *conn).unwrap();
    drop(migrator);
    assert_eq!(receiver.iter().collect::<Vec<_>>(), [FindingKind::DownEdited]);
}

#[test]
fn nothing_is_reverted_past_a_version_that_is_not_known() {
    let (_db, folder, conn) = &mut applied();
    std::fs::remove_dir_all(folder.path().join(name(3, "c"))).unwrap();
    let error = folder.migrator().revert(&mut *conn, Steps::Count(1)).unwrap_err();
    let Error::Findings(found) = &error else { panic!("{error}") };
    assert_eq!(found[0].kind(), FindingKind::Future);
}
