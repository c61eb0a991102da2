//! Processes that are killed, and many that start at once.

use std::process::{Child, Command, Stdio};
use std::time::Duration;

use creativeflow_schema::migrator::{MIGRATIONS, Migrations, Migrator};

use super::{Folder, in_full};
use crate::support::*;

/// Set in the environment of a child process: the database that it migrates.
const CHILD: &str = "CREATIVEFLOW_TEST_MIGRATE";
/// Likewise: the folder of migrations, if it is not this crate's.
const FOLDER: &str = "CREATIVEFLOW_TEST_MIGRATE_FOLDER";

/// Not a test of its own, but what the child processes run.
#[test]
fn child() {
    let Ok(url) = std::env::var(CHILD) else { return };
    let migrations =
        std::env::var(FOLDER).map_or(MIGRATIONS, |folder| Migrations::from_folder(folder).unwrap());
    let report = Migrator::new(migrations).run_pending(&url).unwrap();
    println!("applied: {}", report.applied.len());
}

fn migrating(db: &TestDatabase, folder: Option<&Folder>) -> Child {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "migrator::kills::child", "--nocapture"]).env(CHILD, db.url());
    if let Some(folder) = folder {
        command.env(FOLDER, folder.path());
    }
    command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
}

/// As many as at a big rollout, on an empty database.
///
/// Diesel's own `run_pending_migrations` in the place of the migrator lets one process succeed; the
/// others fail with `duplicate key value violates unique constraint "pg_type_typname_nsp_index"`
/// and the like, as [`diesels_own_harness_fails_where_the_migrator_does_not`] shows.
fn many_at_once(folder: Option<&Folder>, count: usize) {
    for _ in 0..if in_full() { 20 } else { 1 } {
        let db = TestDatabase::empty().unwrap();
        let children: Vec<Child> = (0..64).map(|_| migrating(&db, folder)).collect();
        let mut applied = 0;
        for child in children {
            let output = child.wait_with_output().unwrap();
            let said = String::from_utf8_lossy(&output.stdout).into_owned();
            assert!(output.status.success(), "{said}\n{}", String::from_utf8_lossy(&output.stderr));
            applied += said
                .lines()
                .find_map(|line| line.split_once("applied: "))
                .unwrap()
                .1
                .parse::<usize>()
                .unwrap();
        }
        assert_eq!(applied, count, "every migration exactly once");
        let conn = &mut db.connect().unwrap();
        let rows = "SELECT version FROM __diesel_schema_migrations JOIN __diesel_schema_migrations_ledger USING (version, run_on)";
        assert_eq!(conn.lines(rows).len(), count, "one row of the ledger each");
    }
}

#[test]
fn sixty_four_processes_at_once() {
    many_at_once(None, migration_count());
}

#[test]
fn sixty_four_processes_at_once_with_an_index_built_concurrently() {
    let folder = Folder::of_three();
    folder.write_concurrent(4);
    many_at_once(Some(&folder), 4);
}

#[test]
fn diesels_own_harness_fails_where_the_migrator_does_not() {
    use diesel_migrations::MigrationHarness;
    let db = TestDatabase::empty().unwrap();
    let barrier = std::sync::Barrier::new(16);
    let run = || {
        let mut conn = db.connect().unwrap();
        barrier.wait();
        conn.run_pending_migrations(MIGRATIONS).map(drop).map_err(|error| error.to_string())
    };
    let results: Vec<_> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..16).map(|_| scope.spawn(run)).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert!(results.iter().any(Result::is_err), "Diesel's harness has learnt to lock");
}

/// Waits until the session of a killed process is gone, which the server notices when it next
/// writes to it.
fn wait_until_alone(conn: &mut PgConnection) {
    let others = "SELECT count(*)::text FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";
    wait_until("no other session", || conn.lines(others) == ["0"]);
}

/// The victim of a kill: the process, or its session on the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kill {
    Process,
    Session,
}

fn killed_at_random(kill: Kill) {
    let dumps = boundaries();
    let rounds: u64 = if in_full() { 100 } else { 3 };
    let mut inside = 0;
    for round in 0..rounds {
        let db = TestDatabase::empty().unwrap();
        let conn = &mut db.connect().unwrap();
        let mut child = migrating(&db, None);
        // Spread over what a run takes, so that no part of it is spared.
        std::thread::sleep(Duration::from_micros(10_000 + round * 120_000 / rounds));
        match kill {
            Kill::Process => child.kill().unwrap(),
            Kill::Session => {
                conn.run(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                    WHERE datname = current_database() AND pid <> pg_backend_pid()",
                );
            }
        }
        child.wait().unwrap();
        wait_until_alone(conn);
        let exists = conn
            .lines("SELECT (to_regclass('__diesel_schema_migrations') IS NOT NULL)::text")
            == ["true"];
        let applied = if exists {
            conn.lines("SELECT version FROM __diesel_schema_migrations").len()
        } else {
            0
        };
        inside += usize::from((1..migration_count()).contains(&applied));
        assert_same(
            &format!("{kill:?}, round {round}: a boundary, after {applied}"),
            &dumps[applied],
            &dump(&db),
        );
        let report = Migrator::new(MIGRATIONS).run_pending(&mut *conn).unwrap();
        assert_eq!(report.applied.len(), migration_count() - applied);
        assert_same("complete", &dumps[migration_count()], &dump(&db));
    }
    println!("{rounds} killed ({kill:?}), {inside} of them between two migrations");
}

#[test]
fn a_killed_process_leaves_a_boundary_and_the_next_completes() {
    killed_at_random(Kill::Process);
}

#[test]
fn a_killed_session_leaves_a_boundary_and_the_next_completes() {
    killed_at_random(Kill::Session);
}

#[test]
fn no_invalid_index_stays_after_a_kill() {
    let folder = Folder::of_three();
    let db = TestDatabase::empty().unwrap();
    let conn = &mut db.connect().unwrap();
    folder.migrator().run_pending(&mut *conn).unwrap();
    conn.run("INSERT INTO a SELECT generate_series(1, 50000)");
    folder.write_concurrent(4);
    let mut left = 0;
    let rounds: u64 = if in_full() { 100 } else { 3 };
    for round in 0..rounds {
        // An old snapshot holds the build up between its phases, where the index is there and
        // invalid.
        let old = (round % 2 == 0).then(|| {
            let mut old = db.connect().unwrap();
            old.run("BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT count(*) FROM a");
            old
        });
        let mut child = migrating(&db, Some(&folder));
        if old.is_some() {
            wait_until("the index is being built", || {
                !lines(conn, "SELECT relname FROM pg_class WHERE relname = 'idx_a'").is_empty()
            });
        } else {
            std::thread::sleep(Duration::from_millis(20 + round * 60 / rounds));
        }
        child.kill().unwrap();
        conn.run(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid()",
        );
        child.wait().unwrap();
        drop(old);
        wait_until_alone(conn);
        let invalid =
            conn.lines("SELECT indexrelid::regclass::text FROM pg_index WHERE NOT indisvalid");
        left += invalid.len();
        let named = folder.migrator().status(conn).unwrap().findings;
        assert_eq!(named.len(), invalid.len(), "an invalid index is named");
        folder.migrator().run_pending(db.url()).unwrap();
        let status = folder.migrator().require_current(conn).unwrap();
        assert_eq!((status.applied.len(), status.findings.len()), (4, 0));
        folder.migrator().revert(db.url(), creativeflow_schema::migrator::Steps::Count(1)).unwrap();
    }
    assert!(
        left as u64 >= rounds / 2,
        "each build that was held up left an invalid index: {left} in {rounds}"
    );
    println!("{rounds} killed, {left} left an invalid index");
}
