//! `check.sql` stops a run before its migration takes a lock, and `verify.sql` after its script.

use std::path::PathBuf;
use std::sync::Mutex;
use std::time::Duration;

use creativeflow_schema::migrator::{CheckFailure, Error, Event, Migrations, Migrator, Steps};
use creativeflow_schema::quote::printable;

use super::folders::wrong;
use super::plans::{apply, psql};
use super::{Folder, applied, name};
use crate::support::*;

/// Where a failure is: the file, the line, and whether the script's work stays.
type Place = (&'static str, usize, bool);

/// The rows that a query returned, and its place.
#[track_caller]
fn found(error: Error) -> (Vec<String>, Place) {
    match error {
        Error::Check { file, line, stays, failure: CheckFailure::Rows { rows, .. }, .. } => {
            (rows, (file, line, stays))
        }
        other => panic!("{other}"),
    }
}

/// The server's refusal of a query, and its place.
#[track_caller]
fn refused(error: Error) -> (String, Place) {
    match error {
        Error::Check { file, line, stays, failure: CheckFailure::Refused(source), .. } => {
            (source.to_string(), (file, line, stays))
        }
        other => panic!("{other}"),
    }
}

/// A migration that wants the ids of `a` to be unique.
fn unique(folder: &Folder) -> PathBuf {
    let path = folder.write(
        &name(4, "unique"),
        "ALTER TABLE a ADD CONSTRAINT uq_a_id UNIQUE (id)",
        "ALTER TABLE a DROP CONSTRAINT uq_a_id",
    );
    let check = "-- Each of them is there once.\n\n\
         SELECT id, count(*) AS times FROM a GROUP BY id HAVING count(*) > 1 ORDER BY id -- 2;\n;\n";
    std::fs::write(path.join("check.sql"), check).unwrap();
    path
}

#[test]
fn a_check_finds_duplicates_before_anything_is_locked() {
    let (db, folder, mut conn) = applied();
    conn.run("INSERT INTO a SELECT i / 2 FROM generate_series(0, 9) i");
    unique(&folder);
    folder.write(&name(5, "d"), "CREATE TABLE d (id INT)", "DROP TABLE d");
    let migrator = || {
        let migrator = folder.migrator().lock_timeout(Duration::from_millis(20));
        migrator.retry_deadline(Duration::ZERO)
    };
    // A writer, for whose locks the script would wait.
    let writer = &mut db.connect().unwrap();
    writer.run("BEGIN; INSERT INTO a VALUES (7)");
    let error = migrator().run_pending(&mut conn).unwrap_err();
    assert_eq!(
        error.to_string(),
        "2026-01-01-000004_unique/check.sql:3: the query returned rows, and so the migration was \
         not run; correct that and migrate again; none before it was applied by this run:\n  \
         {\"id\":0,\"times\":2}\n  {\"id\":1,\"times\":2}\n  {\"id\":2,\"times\":2}\n  and more"
    );
    assert_eq!(found(error).1, ("check.sql", 3, false));
    conn.run("DELETE FROM a WHERE id > 2");
    let said = migrator().run_pending(&mut conn).unwrap_err().to_string();
    assert!(said.ends_with("\n  {\"id\":2,\"times\":2}"), "{said}");
    writer.run("COMMIT");
    conn.run("DELETE FROM a WHERE ctid NOT IN (SELECT min(ctid) FROM a GROUP BY id)");
    assert_eq!(migrator().run_pending(&mut conn).unwrap().applied.len(), 2);
    // The way back needs no check, and another run checks again.
    migrator().revert(&mut conn, Steps::Count(2)).unwrap();
    conn.run("INSERT INTO a VALUES (7)");
    let error = migrator().run_pending(&mut conn).unwrap_err();
    assert_eq!(found(error).0, [r#"{"id":7,"times":2}"#]);
}

#[test]
fn the_migrations_before_a_failing_check_stay() {
    let (_db, conn) = &mut empty();
    let folder = Folder::of_three();
    std::fs::write(folder.path().join(name(3, "c")).join("check.sql"), "TABLE b").unwrap();
    std::fs::write(
        folder.path().join(name(2, "b")).join("up.sql"),
        "CREATE TABLE b (id INT); INSERT INTO b VALUES (1)",
    )
    .unwrap();
    let error = folder.migrator().run_pending(&mut *conn).unwrap_err();
    let Error::Check { name: failed, applied, .. } = &error else { panic!("{error}") };
    assert_eq!((failed.as_str(), applied.len()), (name(3, "c").as_str(), 2));
    assert_eq!(folder.migrator().status(conn).unwrap().pending, [name(3, "c")]);
}

#[test]
fn rows_are_bounded_and_in_one_line() {
    let (_db, folder, mut conn) = applied();
    let path = folder.write(&name(4, "d"), "SELECT 1", "SELECT 1");
    let queries = [
        ("SELECT NULL AS x, 1 AS x", r#"{"x":null,"x":1}"#),
        ("SELECT WHERE true", "{}"),
        ("(VALUES (1)) EXCEPT (VALUES (2)) /* ; */", r#"{"column1":1}"#),
        ("WITH x AS (SELECT 'a\\' AS x) TABLE x", r#"{"x":"a\\"}"#),
        ("SELECT E'\\u009b2J\\u202e\\n' AS \"\u{9b}\"", "{\"\u{9b}\":\"\u{9b}2J\u{202e}\\n\"}"),
    ];
    for (query, row) in queries {
        std::fs::write(path.join("check.sql"), format!("SELECT WHERE false;\n{query}")).unwrap();
        let error = folder.migrator().run_pending(&mut conn).unwrap_err();
        let said = error.to_string();
        assert_eq!(said.lines().map(printable).collect::<Vec<_>>().join("\n"), said);
        assert_eq!(found(error), (vec![row.to_owned()], ("check.sql", 2, false)), "{query}");
    }
    let long = "SELECT repeat('é', 100000) FROM generate_series(1, 100000)";
    std::fs::write(path.join("check.sql"), long).unwrap();
    let said = folder.migrator().run_pending(&mut conn).unwrap_err().to_string();
    assert!(said.chars().count() < 1000 && said.ends_with("é\n  and more"), "{said}");
}

/// Queries that write, or would like to.
const WRITING: [&str; 5] = [
    "SELECT id FROM a FOR UPDATE",
    "SELECT nextval('s')",
    "SELECT writes()",
    "SELECT set_config('transaction_read_only', 'off', true)",
    "SELECT unlocks()",
];

#[test]
fn a_query_cannot_write_and_a_script_can_go_on() {
    let (db, folder, mut conn) = applied();
    conn.run(
        "INSERT INTO a VALUES (1); CREATE SEQUENCE s;
         CREATE FUNCTION writes() RETURNS int LANGUAGE sql AS 'INSERT INTO a VALUES (2) RETURNING 1';
         CREATE FUNCTION unlocks() RETURNS int LANGUAGE plpgsql AS $$ BEGIN SET transaction_read_only = off;
            INSERT INTO a VALUES (3); RETURN 1; END $$",
    );
    let path = folder.write(&name(4, "d"), "INSERT INTO a VALUES (4)", "SELECT 1");
    for (file, in_transaction) in
        [("check.sql", true), ("check.sql", false), ("verify.sql", true), ("verify.sql", false)]
    {
        let up =
            if in_transaction { "CREATE TABLE d ()" } else { "CREATE TABLE IF NOT EXISTS d ()" };
        std::fs::write(path.join("up.sql"), up).unwrap();
        let metadata = format!("run_in_transaction = {in_transaction}");
        std::fs::write(path.join("metadata.toml"), metadata).unwrap();
        for query in WRITING {
            std::fs::write(path.join(file), format!("SELECT FROM a LIMIT 0;\n\n{query}")).unwrap();
            let (said, place) = refused(folder.migrator().run_pending(db.url()).unwrap_err());
            assert_eq!(place, (file, 3, file == "verify.sql" && !in_transaction), "{query}");
            assert!(
                said.contains("read-only") || said.contains("read-write mode"),
                "{query}: {said}"
            );
            assert_eq!(conn.lines("SELECT id::text FROM a"), ["1"], "{query}");
            let there = conn.lines("SELECT 'd' WHERE to_regclass('d') IS NOT NULL").len();
            assert_eq!(there == 1, file == "verify.sql" && !in_transaction, "{query}");
            assert_eq!(folder.migrator().status(&mut conn).unwrap().pending.len(), 1);
        }
        std::fs::remove_file(path.join(file)).unwrap();
    }
    // What has run already is run again, and recorded once its queries find nothing.
    std::fs::write(path.join("verify.sql"), "SELECT FROM pg_class WHERE relname = 'e'").unwrap();
    assert_eq!(folder.migrator().run_pending(db.url()).unwrap().applied.len(), 1);
}

#[test]
fn verify_undoes_what_it_finds_and_reads_what_the_script_did() {
    let (_db, folder, mut conn) = applied();
    conn.run("INSERT INTO a VALUES (1), (2)");
    let up = "UPDATE a SET id = id * 3; SET LOCAL standard_conforming_strings = on";
    let path = folder.write(&name(4, "d"), up.split_once(';').unwrap().0, "SELECT 1");
    let verify = "SELECT WHERE 'a\\' <> E'a\\\\';\nSELECT id FROM a WHERE id % 2 <> 0";
    std::fs::write(path.join("verify.sql"), verify).unwrap();
    let error = folder.migrator().run_pending(&mut conn).unwrap_err();
    assert!(error.to_string().contains("the migration was rolled back; "), "{error}");
    assert_eq!(found(error), (vec![r#"{"id":3}"#.to_owned()], ("verify.sql", 2, false)));
    assert_eq!(conn.lines("SELECT id::text FROM a"), ["1", "2"]);
    conn.run("DELETE FROM a WHERE id = 1");
    folder.migrator().run_pending(&mut conn).unwrap();
    assert_eq!(conn.lines("SELECT id::text FROM a"), ["6"]);
    // The checksum is that of the scripts alone.
    std::fs::write(path.join("verify.sql"), "SELECT WHERE false").unwrap();
    assert_eq!(folder.migrator().status(&mut conn).unwrap().findings, []);
}

#[test]
fn a_check_that_waits_for_a_lock_is_tried_again() {
    let (db, folder, mut conn) = applied();
    let path = folder.write(&name(4, "d"), "SELECT 1", "SELECT 1");
    std::fs::write(path.join("check.sql"), "SELECT id FROM a").unwrap();
    let mut holder = db.connect().unwrap();
    holder.run("BEGIN; LOCK TABLE a");
    let migrator = || folder.migrator().lock_timeout(Duration::from_millis(20));
    let error = migrator().retry_deadline(Duration::ZERO).run_pending(&mut conn).unwrap_err();
    let Error::LockTimeout { attempts: 1, blockers, .. } = &error else { panic!("{error}") };
    assert!(!blockers.is_empty(), "{error}");
    // The holder lets go when the check is about to be tried again.
    let holder = Mutex::new(holder);
    let lets_go = move |event: &Event| {
        if matches!(event, Event::Retrying { .. }) {
            holder.lock().unwrap().run("COMMIT");
        }
    };
    let report = migrator().on_event(lets_go).run_pending(&mut conn).unwrap();
    assert_eq!(report.applied.len(), 1);
}

#[test]
fn a_plan_stops_where_the_migrator_does() {
    let (db, folder, mut conn) = applied();
    conn.run("INSERT INTO a VALUES (1), (1)");
    let path = unique(&folder);
    std::fs::write(
        path.join("verify.sql"),
        "SELECT ':a' AS \":b\" WHERE false;\nSELECT 'x\\' FROM a WHERE id > 1",
    )
    .unwrap();
    let concurrent = folder.write_concurrent(5);
    std::fs::write(concurrent.join("verify.sql"), "SELECT FROM a WHERE id = 1").unwrap();
    let plan = |from, to| folder.migrator().plan_up(from, to).unwrap();
    let watcher = &mut db.connect().unwrap();
    let mut stops = |script: &str, place: &str| {
        let output = psql(&db, script);
        assert_eq!(output.status.code(), Some(3), "{output:?}");
        let said = said(&output);
        let error = format!("ERROR:  2026-01-01-{place}: the query returned rows");
        assert!(said.contains(&error), "{said}");
        // The server notices a moment later that psql has ended.
        let free = format!(
            "SELECT pg_advisory_unlock({LOCK_KEY})::text WHERE pg_try_advisory_lock({LOCK_KEY})"
        );
        wait_until("psql's lock is free", || !watcher.lines(&free).is_empty());
    };
    let pending = |conn: &mut PgConnection| folder.migrator().status(conn).unwrap().pending.len();
    let rest = plan(Some("20260101000003"), None);
    stops(&rest, "000004_unique/check.sql:3");
    conn.run("UPDATE a SET id = 2 WHERE ctid = (SELECT min(ctid) FROM a)");
    stops(&rest, "000004_unique/verify.sql:2");
    assert_eq!(
        (
            conn.lines("SELECT conname FROM pg_constraint WHERE conname = 'uq_a_id'").len(),
            pending(&mut conn)
        ),
        (0, 2)
    );
    conn.run("DELETE FROM a WHERE id = 2");
    stops(&rest, "000005_index_a/verify.sql:1");
    assert_eq!(pending(&mut conn), 1);
    conn.run("DELETE FROM a");
    apply(&db, &plan(Some("20260101000004"), None));
    assert_eq!(folder.migrator().require_current(&mut conn).unwrap().findings, []);
    // The way back has none of them.
    apply(&db, &folder.migrator().plan_down(None, None).unwrap());
    apply(&db, &plan(None, None));
}

#[test]
fn files_that_are_no_queries_are_refused_with_file_and_line() {
    let folder = Folder::new();
    let path = folder.write(&name(1, "m"), "SELECT 1", "SELECT 1");
    let said = |file: &str, text: &str| {
        std::fs::write(path.join(file), text).unwrap();
        let said = wrong(&folder).replace("2026-01-01-000001_m/", "");
        std::fs::remove_file(path.join(file)).unwrap();
        said
    };
    for file in ["check.sql", "verify.sql"] {
        for (text, fault) in [
            ("-- none\n;", ":1: has no query in it: write one, or delete the file"),
            ("SELECT 1;\nDELETE FROM a", ":2: DELETE begins no query: "),
            ("EXPLAIN SELECT 1", ":1: EXPLAIN begins no query: "),
            ("SELECT 1;\n\nSET TRANSACTION READ WRITE", ":3: SET controls a transaction"),
            ("SET LOCAL jit = off", ":1: SET begins no query: "),
            ("SELECT\n set_config('a.b', 'c', false)", ":2: what set_config sets so stays"),
            ("SELECT 1 \\gexec", ":1: a backslash outside quotes"),
            ("SELECT '", ":1: a quote that opens here is never closed"),
        ] {
            let said = said(file, text);
            assert!(
                said.starts_with(&format!("{file}{fault}")) && said.lines().count() == 1,
                "{said}"
            );
        }
        let fine = "(SELECT 1);\nVALUES (1);TABLE a;with a as (select 1) select a";
        assert_eq!(said(file, fine), "1 migrations");
    }
    let read = Migrations::from_folder(folder.path()).unwrap();
    assert_eq!((read[0].check(), read[0].verify()), (None, None));
    drop(Migrator::new(read));
}

#[test]
fn a_revert_verifies_nothing() {
    let (_db, folder, mut conn) = applied();
    let path = folder.write(&name(4, "d"), "CREATE TABLE d ()", "DROP TABLE d");
    std::fs::write(path.join("verify.sql"), "SELECT FROM d").unwrap();
    folder.migrator().run_pending(&mut conn).unwrap();
    assert_eq!(folder.migrator().revert(&mut conn, Steps::Count(1)).unwrap().len(), 1);
}
