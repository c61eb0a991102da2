//! A migration declares a change of many rows, and a later one requires that it is done.

use creativeflow_schema::backfill::{Pace, Runner};
use creativeflow_schema::migrator::{Error, Migrations, Steps};
use serde_json::Value;

use super::folders::wrong;
use super::plans::{apply, psql};
use super::{Folder, name};
use crate::support::*;

/// The migrations: a table, a column with its backfill, and NOT NULL, which requires it.
fn folder() -> Folder {
    let folder = Folder::new();
    folder.write(
        &name(1, "orders"),
        "CREATE TABLE orders (id INT PRIMARY KEY, price INT NOT NULL)",
        "DROP TABLE orders",
    );
    let path = folder.write(
        &name(2, "total"),
        "ALTER TABLE orders ADD total INT",
        "ALTER TABLE orders DROP total",
    );
    let declared = "table = \"orders\"\nset = \"total = price * 2\"\nwhere = \"total IS NULL\"\n";
    std::fs::write(path.join("backfill.toml"), declared).unwrap();
    let path = folder.write(
        &name(3, "total_not_null"),
        "ALTER TABLE orders ALTER total SET NOT NULL",
        "ALTER TABLE orders ALTER total DROP NOT NULL",
    );
    let settings = "run_in_transaction = true\nrequires_backfill = \"20260101000002\"\n";
    std::fs::write(path.join("metadata.toml"), settings).unwrap();
    folder
}

const ROWS: &str = "INSERT INTO orders SELECT n, n FROM generate_series(1, 50) n";

#[test]
fn a_migration_waits_for_the_backfill_that_it_requires() {
    let (_db, mut conn) = empty();
    let folder = folder();
    // In a database without rows there is nothing to wait for.
    assert_eq!(folder.migrator().run_pending(&mut conn).unwrap().applied.len(), 3);
    folder.migrator().revert(&mut conn, Steps::Count(2)).unwrap();
    conn.run(ROWS);

    let error = folder.migrator().run_pending(&mut conn).unwrap_err();
    let Error::Backfill { backfill, source: None, applied, .. } = &error else { panic!("{error}") };
    assert_eq!(
        (backfill.as_str(), applied[0].name.as_str()),
        ("20260101000002", &*name(2, "total"))
    );
    assert_eq!(
        error.to_string(),
        "2026-01-01-000003_total_not_null requires the backfill 20260101000002, which is not \
         done: run it, with `backfill::Runner` or `backfill run 20260101000002` of the operator's \
         binary, and migrate again; 1 before it was applied by this run"
    );
    let migrations = Migrations::from_folder(folder.path()).unwrap();
    let backfill = migrations[1].backfill().unwrap();
    let runner = Runner::new().pace(Pace { load: 100, ..Pace::DEFAULT });
    assert!(runner.run(&mut conn, backfill).unwrap().is_done);
    assert_eq!(folder.migrator().run_pending(&mut conn).unwrap().applied.len(), 1);

    // What is reverted begins anew.
    folder.migrator().revert(&mut conn, Steps::Count(2)).unwrap();
    let error = folder.migrator().run_pending(&mut conn).unwrap_err();
    assert!(matches!(error, Error::Backfill { .. }), "{error}");
}

#[test]
fn a_plan_stops_where_the_migrator_does() {
    let (db, mut conn) = empty();
    let folder = folder();
    let migrator = folder.migrator();
    apply(&db, &migrator.plan_up(None, Some("20260101000001")).unwrap());
    conn.run(ROWS);
    let plan = migrator.plan_up(Some("20260101000001"), None).unwrap();
    let output = psql(&db, &plan);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(!output.status.success(), "{said}");
    assert!(said.contains("requires the backfill 20260101000002, which is not done"), "{said}");
    let migrations = Migrations::from_folder(folder.path()).unwrap();
    Runner::new().run(db.url(), migrations[1].backfill().unwrap()).unwrap();
    apply(&db, &migrator.plan_up(Some("20260101000002"), None).unwrap());

    apply(&db, &migrator.plan_down(None, Some("20260101000001")).unwrap());
    let states = "SELECT count(*)::text FROM __diesel_schema_migrations_backfills";
    assert_eq!(conn.line(states), "0");
}

#[test]
fn what_a_declaration_lacks_is_refused_with_file_and_line() {
    let folder = folder();
    let file = folder.path().join(name(2, "total")).join("backfill.toml");
    for (text, said) in [
        (
            "table = \"a\"\nsets = \"b = 1\"",
            "2: sets is not known; there are table, set, delete, where",
        ),
        ("set = \"b = 1\"", " must say table = \"the table whose rows change\""),
        ("table = \"a\"", " must say either set = \"column = value\" or delete = true"),
        (
            "table = \"a\"\nset = \"b = 1\"\ndelete = true",
            "2: must say either set = \"column = value\" or delete = true",
        ),
        (
            "table = \"a\"\nset = \" \"",
            "2: set must be a part of a statement, such as \"total = price * 2\"",
        ),
    ] {
        std::fs::write(&file, text).unwrap();
        let first = format!("{}/backfill.toml:{said}", name(2, "total"));
        assert_eq!(wrong(&folder).lines().next(), Some(first.as_str()), "{text}");
    }
    std::fs::remove_file(&file).unwrap();
    assert_eq!(
        wrong(&folder),
        "2026-01-01-000003_total_not_null/metadata.toml: requires the backfill of 20260101000002: \
         give the version of an earlier migration that has a backfill.toml"
    );
    // Its own is no earlier one.
    let own = folder.path().join(name(3, "total_not_null"));
    std::fs::write(own.join("backfill.toml"), "table = \"orders\"\ndelete = true").unwrap();
    let settings = "run_in_transaction = true\nrequires_backfill = \"20260101000003\"\n";
    std::fs::write(own.join("metadata.toml"), settings).unwrap();
    assert!(wrong(&folder).contains("requires the backfill of 20260101000003: give the version"));
}

#[test]
fn an_operator_runs_it() {
    let (db, mut conn) = empty();
    let folder = folder();
    let migrator = folder.migrator();
    migrator.run_pending(&mut conn).unwrap();
    migrator.revert(&mut conn, Steps::Count(1)).unwrap();
    conn.run(ROWS);
    let run = |arguments: &[&str]| backfill(&db, &folder, arguments);
    let (code, out, _) = run(&["status"]);
    assert_eq!((code, out.as_str()), (3, "pending  2026-01-01-000002_total: not begun\n"));
    let (code, out, _) = run(&["plan", "20260101000002"]);
    assert!(code == 0 && out.starts_with("-- not begun; due: 50 of about "), "{out}");
    assert!(out.contains("UPDATE public.orders SET total = price * 2"), "{out}");
    let (code, _, said) = run(&["run", "20260101000002", "--minutes", "0", "--batch", "20"]);
    let wanted = "creativeflow-schema: not all rows are changed: the next run goes on; pass 1, 20 \
                  rows read, 20 changed\n";
    assert_eq!((code, said.as_str()), (3, wanted));
    let (code, out, said) = run(&["run", "2026-01-01-000002_total", "--json", "--batch", "20"]);
    assert_eq!(code, 0, "{said}");
    let end: Value = serde_json::from_str(out.lines().last().unwrap()).unwrap();
    assert_eq!((&end["event"], &end["progress"]["changed"]), (&"done".into(), &50.into()), "{out}");
    let (code, out, _) = run(&["status"]);
    assert_eq!((code, out.as_str()), (0, "done     2026-01-01-000002_total\n"));
    let (code, _, said) = run(&["run", "20260101000003"]);
    assert_eq!(code, 1, "{said}");
    assert!(said.contains("no migration 20260101000003 has a backfill"), "{said}");
    assert_eq!(conn.line("SELECT bool_and(total = price * 2)::text FROM orders"), "true");
    // Where the migration is applied again, the backfill must run again.
    migrator.revert(&mut conn, Steps::Count(1)).unwrap();
    migrator.run_pending(&mut conn).unwrap_err();
    let (code, out, _) = run(&["status"]);
    assert_eq!((code, out.as_str()), (3, "pending  2026-01-01-000002_total: not begun\n"));
}

/// Runs `backfill` of the operator's binary. Returns the exit code and the outputs.
fn backfill(db: &TestDatabase, folder: &Folder, arguments: &[&str]) -> (i32, String, String) {
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_creativeflow-schema"))
        .args(["backfill", "--database-url", db.url(), "--folder"])
        .arg(folder.path())
        .args(arguments)
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

#[test]
fn an_operator_sees_each_backfill_whatever_became_of_its_table() {
    let (db, mut conn) = empty();
    let folder = folder();
    let status = || backfill(&db, &folder, &["status"]);
    let migrator = folder.migrator();
    let waits = "pending  2026-01-01-000002_total: the migration is not applied\n";
    assert_eq!((status().0, status().1.as_str()), (3, waits));
    migrator.run_pending(&mut conn).unwrap();
    migrator.revert(&mut conn, Steps::Count(1)).unwrap();
    // The last of three is pending, and what the backfill names is gone.
    conn.run("ALTER TABLE orders RENAME TO purchases");
    let (code, out, _) = status();
    assert_eq!(code, 3);
    assert!(
        out.starts_with("failed   2026-01-01-000002_total: the backfill 20260101000002"),
        "{out}"
    );
    conn.run("ALTER TABLE purchases RENAME TO orders");
    migrator.run_pending(&mut conn).unwrap();
    conn.run("DROP TABLE orders");
    let (code, out, _) = status();
    assert_eq!((code, out.as_str()), (0, "done     2026-01-01-000002_total\n"));
    let huge = ["--max-wal", "17592186044416", "--minutes", "18446744073709551615"];
    let (code, _, said) = backfill(&db, &folder, &[&["run", "20260101000002"], &huge[..]].concat());
    assert!(code == 3 && said.contains("needs the table orders"), "{code}: {said}");
}
