//! On a database that others use: locks, timeouts, retries, indexes built concurrently.

use std::sync::mpsc;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use creativeflow_schema::migrator::{Error, Event, Steps};

use super::{Folder, applied, name};
use crate::support::*;

/// A database with the three tables, a fourth migration pending, and a session that holds a lock.
fn blocked(fourth: &str, lock: &str) -> (TestDatabase, Folder, PgConnection) {
    let db = TestDatabase::empty().unwrap();
    let folder = Folder::of_three();
    folder.migrator().run_pending(db.url()).unwrap();
    folder.write(&name(4, "d"), fourth, "SELECT 1");
    let mut blocker = db.connect().unwrap();
    blocker.run(format!("SET application_name = 'the blocker'; BEGIN; {lock}"));
    (db, folder, blocker)
}

#[test]
fn a_lock_that_is_not_to_be_had_is_given_up_for_those_behind_and_tried_again() {
    // The blocker only reads, so a reader is held up by the migration alone, which waits for the
    // blocker.
    let (db, folder, blocker) =
        blocked("ALTER TABLE a ADD COLUMN x INT", "LOCK TABLE a IN ACCESS SHARE MODE");
    let blocker = Mutex::new(Some(blocker));
    let reader = Mutex::new(Some(db.connect().unwrap()));
    let (read, has_read) = mpsc::channel();
    let has_read = Mutex::new(has_read);
    let retries = Arc::new(Mutex::new(0));
    let seen = Arc::clone(&retries);
    let migrator = folder.migrator().lock_timeout(Duration::from_millis(400));
    let migrator = migrator.on_event(move |event| match event {
        Event::Started { .. } => {
            let (mut reader, read) = (reader.lock().unwrap().take().unwrap(), read.clone());
            std::thread::spawn(move || {
                let conn = &mut reader;
                // Only once the migration waits for its lock is the reader behind it.
                let waiting = "SELECT count(*)::text FROM pg_locks WHERE relation = 'a'::regclass AND NOT granted";
                wait_until("the migration waits", || conn.lines(waiting) == ["1"]);
                conn.run("SELECT * FROM a");
                read.send(()).unwrap();
            });
        }
        Event::Retrying { name, reason, .. } => {
            assert_eq!(*name, super::name(4, "d"));
            assert_eq!(reason, "canceling statement due to lock timeout");
            let mut retries = seen.lock().unwrap();
            *retries += 1;
            if *retries == 1 {
                has_read.lock().unwrap().recv().unwrap();
            }
            if *retries == 3 {
                drop(blocker.lock().unwrap().take());
            }
        }
        _ => {}
    });
    let report = migrator.run_pending(db.url()).unwrap();
    assert_eq!(report.applied[0].name, name(4, "d"));
    assert_eq!(*retries.lock().unwrap(), 3);
}

#[test]
fn at_the_deadline_the_error_names_the_blocker() {
    let (db, folder, mut blocker) =
        blocked("ALTER TABLE a ADD COLUMN x INT", "LOCK TABLE a IN ACCESS EXCLUSIVE MODE");
    let schema = || {
        let conn = &mut db.connect().unwrap();
        conn.lines("SELECT attname FROM pg_attribute WHERE attrelid = 'a'::regclass AND attnum > 0")
    };
    let migrator = folder
        .migrator()
        .lock_timeout(Duration::from_millis(50))
        .retry_deadline(Duration::from_millis(300));
    let error = migrator.run_pending(db.url()).unwrap_err();
    let pid = blocker.line("SELECT pg_backend_pid()::text");
    let said = error.to_string();
    let Error::LockTimeout { name: failed, attempts, blockers, .. } = error else {
        panic!("{error:?}")
    };
    assert_eq!(failed, name(4, "d"));
    assert!(attempts >= 2, "{attempts}");
    assert_eq!(
        (blockers[0].pid.to_string(), blockers[0].application_name.as_str()),
        (pid.clone(), "the blocker")
    );
    assert_eq!(blockers[0].holds, "AccessExclusiveLock on a");
    assert!(
        said.contains(&format!("pid {pid} (the blocker) holds AccessExclusiveLock on a, since ")),
        "{said}"
    );
    assert_eq!(schema(), ["id"]);
    drop(blocker);
    folder.migrator().run_pending(db.url()).unwrap();
    assert_eq!(schema(), ["id", "x"]);
}

#[test]
fn each_migration_has_its_timeouts_and_the_connection_keeps_its_own() {
    let db = TestDatabase::empty().unwrap();
    let folder = Folder::new();
    let up = "CREATE TABLE seen AS SELECT current_setting('lock_timeout') AS lock, current_setting('statement_timeout') AS statement";
    folder.write(&name(1, "a"), up, "DROP TABLE seen");
    let own = folder.write(&name(2, "b"), &up.replace("TABLE seen", "TABLE own"), "DROP TABLE own");
    let metadata =
        "run_in_transaction = true\nlock_timeout = \"70ms\"\nstatement_timeout = \"3min\"\n";
    std::fs::write(own.join("metadata.toml"), metadata).unwrap();
    let slow = folder.write(&name(3, "c"), "SELECT pg_sleep(60)", "SELECT 1");
    std::fs::write(
        slow.join("metadata.toml"),
        "run_in_transaction = true\nstatement_timeout = \"20ms\"\n",
    )
    .unwrap();

    let conn = &mut db.connect().unwrap();
    conn.run("SET lock_timeout = '11s'; SET statement_timeout = '22s'");
    let error =
        folder.migrator().lock_timeout(Duration::from_secs(4)).run_pending(&mut *conn).unwrap_err();
    assert_eq!(
        error.to_string(),
        format!(
            "{} failed: canceling statement due to statement timeout; 2 before it were applied by \
             this run",
            name(3, "c")
        )
    );
    assert_eq!(conn.lines("SELECT lock || ' ' || statement FROM seen"), ["4s 10min"]);
    assert_eq!(conn.lines("SELECT lock || ' ' || statement FROM own"), ["70ms 3min"]);
    let kept =
        "SELECT current_setting('lock_timeout') || ' ' || current_setting('statement_timeout')";
    assert_eq!(conn.lines(kept), ["11s 22s"]);
}

#[test]
fn a_migration_in_no_transaction_asks_for_a_url() {
    let db = TestDatabase::empty().unwrap();
    let folder = Folder::of_three();
    folder.write_concurrent(4);
    let conn = &mut db.connect().unwrap();
    let error = folder.migrator().run_pending(&mut *conn).unwrap_err();
    assert!(
        matches!(&error, Error::NeedsUrl { name } if *name == super::name(4, "index_a")),
        "{error}"
    );
    assert_eq!(
        conn.lines("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"),
        [""; 0],
        "nothing was done"
    );
    let pool = creativeflow_schema::pool::connect(db.url()).unwrap();
    assert_eq!(folder.migrator().run_pending(&pool).unwrap().applied.len(), 4);
    assert_eq!(
        conn.lines("SELECT indexrelid::regclass::text FROM pg_index WHERE indisvalid AND indrelid = 'a'::regclass"),
        ["idx_a"]
    );
    // And back.
    folder.migrator().revert(db.url(), Steps::Count(1)).unwrap();
    assert_eq!(
        conn.lines("SELECT indexrelid::text FROM pg_index WHERE indrelid = 'a'::regclass"),
        [""; 0]
    );
}

#[test]
fn an_index_that_fails_is_named_and_dropped_before_the_next_try() {
    let (db, folder, conn) = &mut applied();
    conn.run("INSERT INTO a VALUES (1), (1)");
    let path = folder.write_concurrent(4);
    std::fs::write(
        path.join("up.sql"),
        "create unique index concurrently if not exists idx_a ON a (id)",
    )
    .unwrap();

    let error = folder.migrator().run_pending(db.url()).unwrap_err();
    let Error::Migration { invalid_index, .. } = &error else { panic!("{error:?}") };
    assert_eq!(invalid_index.as_deref(), Some("idx_a"));
    assert!(error.to_string().contains("could not create unique index"), "{error}");
    assert!(
        error
            .to_string()
            .contains("it left the invalid index idx_a, which the next run drops first"),
        "{error}"
    );
    let found = folder.migrator().status(conn).unwrap().findings;
    assert!(found[0].to_string().starts_with("idx_a: an invalid index"), "{found:?}");

    conn.run("DELETE FROM a");
    let dropped = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&dropped);
    let migrator = folder.migrator().on_event(move |event| {
        if let Event::DroppingInvalidIndex { index } = event {
            seen.lock().unwrap().push(index.clone());
        }
    });
    assert_eq!(migrator.run_pending(db.url()).unwrap().applied.len(), 1);
    assert_eq!(*dropped.lock().unwrap(), ["idx_a"]);
    let status = folder.migrator().require_current(conn).unwrap();
    assert_eq!((status.applied.len(), status.findings.len()), (4, 0));
}

#[test]
fn repair_drops_an_invalid_index() {
    let (db, folder, conn) = &mut applied();
    conn.run("INSERT INTO a VALUES (1), (1)");
    diesel::sql_query("CREATE UNIQUE INDEX CONCURRENTLY left_over ON a (id)")
        .execute(conn)
        .unwrap_err();
    let repairs = folder.migrator().repair(db.url()).unwrap();
    assert_eq!(repairs.repaired.len(), 1);
    assert_eq!(conn.lines("SELECT indexrelid::text FROM pg_index WHERE NOT indisvalid"), [""; 0]);
}

#[test]
fn revert_and_redo_by_count_and_to_a_version() {
    let db = TestDatabase::empty().unwrap();
    let folder = Folder::of_three();
    let migrator = folder.migrator();
    migrator.run_pending(db.url()).unwrap();
    let all = dump(&db);
    let names = |applied: &[creativeflow_schema::migrator::Applied]| {
        applied.iter().map(|one| one.name.chars().last().unwrap()).collect::<String>()
    };
    assert_eq!(names(&migrator.redo(db.url(), Steps::Count(2)).unwrap().applied), "bc");
    assert_eq!(dump(&db), all);
    assert_eq!(names(&migrator.redo(db.url(), Steps::To("20260101000001")).unwrap().applied), "bc");
    assert_eq!(migrator.run_pending(db.url()).unwrap().findings, [], "its own redo is no finding");
    assert_eq!(names(&migrator.revert(db.url(), Steps::To("2026-01-01-000002")).unwrap()), "c");
    assert_eq!(names(&migrator.revert(db.url(), Steps::Count(9)).unwrap()), "ba");
    assert_eq!(names(&migrator.revert(db.url(), Steps::Count(1)).unwrap()), "");
    let error = migrator.revert(db.url(), Steps::To("20260101000002")).unwrap_err();
    assert_eq!(error.to_string(), "20260101000002 is not a version that is applied");
    let conn = &mut db.connect().unwrap();
    for table in ["__diesel_schema_migrations", "__diesel_schema_migrations_ledger"] {
        assert_eq!(conn.lines(format!("SELECT count(*)::text FROM {table}")), ["0"]);
    }
}

#[test]
fn what_happens_is_told_in_its_order() {
    let db = TestDatabase::empty().unwrap();
    let folder = Folder::of_three();
    let mut holder = db.connect().unwrap();
    holder.run(format!("SET application_name = 'the holder'; SELECT pg_advisory_lock({LOCK_KEY})"));
    let holder = Mutex::new(Some(holder));
    let events = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&events);
    let migrator = folder.migrator().on_event(move |event| {
        seen.lock().unwrap().push(match event {
            Event::WaitingForLock { holder: named } => {
                assert_eq!(named.application_name, "the holder", "{named}");
                assert!(named.to_string().contains("holds the migration lock"), "{named}");
                drop(holder.lock().unwrap().take());
                "waiting".to_owned()
            }
            Event::Started { name } => format!("started {name}"),
            Event::Applied { name, .. } => format!("applied {name}"),
            other => format!("{other:?}"),
        });
    });
    migrator.run_pending(db.url()).unwrap();
    let mut expected = vec!["waiting".to_owned()];
    for (number, table) in [(1, "a"), (2, "b"), (3, "c")] {
        expected.extend([
            format!("started {}", name(number, table)),
            format!("applied {}", name(number, table)),
        ]);
    }
    assert_eq!(*events.lock().unwrap(), expected);
}
