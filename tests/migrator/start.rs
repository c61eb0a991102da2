//! `run_pending` and what it refuses.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use creativeflow_schema::migrator::{Error, MIGRATIONS, Migrations, Migrator};
use creativeflow_schema::run_pending;
use creativeflow_schema::session;

use super::surroundings::is_free;
use crate::support::*;

/// Set in the environment of a child process: the database that it migrates.
const CHILD: &str = "CREATIVEFLOW_TEST_MIGRATE_CHILD";

#[test]
fn eight_processes_at_once_all_succeed_and_each_migration_runs_once() {
    if let Ok(url) = std::env::var(CHILD) {
        let report = run_pending(&mut PgConnection::establish(&url).unwrap()).unwrap();
        println!("applied: {}", report.applied.len());
        return;
    }
    let (db, conn) = &mut empty();
    // All wait for the lock that is held here, so that they start as one.
    conn.run(format!("SELECT pg_advisory_lock({LOCK_KEY})"));
    let child = || {
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.args([
            "--exact",
            "migrator::start::eight_processes_at_once_all_succeed_and_each_migration_runs_once",
            "--nocapture",
        ]);
        command.env(CHILD, db.url()).stdout(Stdio::piped()).spawn().unwrap()
    };
    let mut children = [(); 8].map(|()| child());
    let waiting = "SELECT count(*)::text FROM pg_stat_activity WHERE datname = current_database()
        AND pid <> pg_backend_pid() AND query ~ 'pg_try_advisory_lock|pg_locks'";
    wait_until("eight wait", || {
        for child in &mut children {
            assert_eq!(child.try_wait().unwrap(), None, "none goes on without the lock");
        }
        conn.lines(waiting) == ["8"]
    });
    conn.run(format!("SELECT pg_advisory_unlock({LOCK_KEY})"));
    let mut applied = Vec::new();
    for child in children {
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
        let output = String::from_utf8(output.stdout).unwrap();
        let line = output
            .lines()
            .find_map(|line| line.split_once("applied: "))
            .unwrap_or_else(|| panic!("{output}"));
        applied.push(line.1.parse::<usize>().unwrap());
    }
    // One did it all, since it held the lock; the others found nothing left.
    applied.sort_unstable();
    assert_eq!(applied, [0, 0, 0, 0, 0, 0, 0, migration_count()]);
    assert_eq!(
        conn.lines("SELECT version FROM __diesel_schema_migrations").len(),
        migration_count()
    );
}

fn write(folder: &Path, name: &str, up: &str) {
    let folder = folder.join(name);
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("up.sql"), up).unwrap();
    std::fs::write(folder.join("down.sql"), "SELECT 1").unwrap();
}

#[test]
fn a_failed_migration_is_rolled_back_and_named_and_the_next_run_goes_on() {
    let (db, conn) = &mut empty();
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "2026-01-01-000001_good", "CREATE TABLE good ()");
    write(folder.path(), "2026-01-01-000002_bad", "CREATE TABLE bad (); SELECT 1 / 0");
    write(folder.path(), "2026-01-01-000003_later", "CREATE TABLE later ()");
    let run = |conn: &mut PgConnection| {
        Migrator::new(Migrations::from_folder(folder.path()).unwrap()).run_pending(conn)
    };

    let error = run(conn).unwrap_err();
    assert_eq!(
        error.to_string(),
        "2026-01-01-000002_bad failed: division by zero; 1 before it was applied by this run"
    );
    let Error::Migration { name, applied, .. } = error else { panic!("{error:?}") };
    assert_eq!((name.as_str(), applied.len()), ("2026-01-01-000002_bad", 1));
    assert_eq!(
        conn.lines("SELECT tablename FROM pg_tables WHERE tablename IN ('good', 'bad', 'later')"),
        ["good"]
    );
    assert!(is_free(db), "the lock is released");

    write(folder.path(), "2026-01-01-000002_bad", "CREATE TABLE bad ()");
    let applied = run(conn).unwrap().applied;
    assert_eq!(
        applied.iter().map(|one| one.version.as_str()).collect::<Vec<_>>(),
        ["20260101000002", "20260101000003"]
    );
    assert!(is_free(db), "the lock is released");
}

#[test]
fn the_lock_is_waited_for_until_the_deadline() {
    let (db, conn) = &mut empty();
    let holder_conn = &mut db.connect().unwrap();
    holder_conn
        .run(format!("SET application_name = 'the holder'; SELECT pg_advisory_lock({LOCK_KEY})"));
    let error = Migrator::new(MIGRATIONS)
        .lock_deadline(Duration::from_millis(200))
        .run_pending(&mut *conn)
        .unwrap_err();
    let Error::Session(session::Error::LockDeadline { waited, holder, .. }) = error else {
        panic!("{error:?}")
    };
    assert!(waited >= Duration::from_millis(200));
    let holder = holder.unwrap();
    assert_eq!(holder_conn.lines("SELECT pg_backend_pid()::text"), [holder.pid.to_string()]);
    assert_eq!(holder.application_name, "the holder");
    assert_eq!(conn.lines("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"), [""; 0]);
    holder_conn.run(format!("SELECT pg_advisory_unlock({LOCK_KEY})"));
    Migrator::new(MIGRATIONS).lock_deadline(Duration::ZERO).run_pending(conn).unwrap();
}

#[test]
fn a_connection_in_a_transaction_is_refused() {
    let (_db, conn) = &mut empty();
    conn.test_transaction::<_, diesel::result::Error, _>(|conn| {
        assert!(matches!(
            run_pending(&mut *conn),
            Err(Error::Session(session::Error::InTransaction))
        ));
        Ok(())
    });
    assert_eq!(conn.lines("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"), [""; 0]);
}
