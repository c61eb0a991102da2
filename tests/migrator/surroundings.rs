//! The surroundings of a migrator: settings of roles and databases, other languages, listeners that
//! panic, pools with no connection left, schemas.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use creativeflow_schema::migrator::{Error, Event, Steps};
use creativeflow_schema::{run_pending, start_up};
use diesel::r2d2::{ConnectionManager, Pool};

use super::languages::german;
use super::{Folder, name};
use crate::support::*;

/// All that the session has set, and the role that it has taken.
const SESSION: &str = "SELECT name || ' = ' || setting FROM pg_settings
    WHERE name ~ 'timeout|tcp_|search_path|DateStyle|work_mem|lc_messages|isolation|application_name|check_interval'
    UNION ALL SELECT 'role = ' || current_setting('role')
    UNION ALL SELECT 'authorization = ' || current_setting('session_authorization')";

/// A folder with one migration.
pub(super) fn one(up: &str) -> Folder {
    let folder = Folder::new();
    folder.write(&name(1, "m"), up, "SELECT 1");
    folder
}

pub(super) fn is_free(db: &TestDatabase) -> bool {
    let other = &mut db.connect().unwrap();
    other.lines(format!("SELECT pg_try_advisory_lock({LOCK_KEY})::text")) == ["true"]
}

#[test]
fn no_timeout_of_role_or_database_ends_a_migration_or_a_pause() {
    let (db, conn) = &mut empty();
    let database = conn.line("SELECT current_database()");
    let settings = "SELECT name FROM pg_settings
        WHERE name IN ('idle_session_timeout', 'idle_in_transaction_session_timeout', 'statement_timeout', 'transaction_timeout')";
    for setting in conn.lines(settings) {
        conn.run(format!("ALTER DATABASE {database} SET {setting} = '400ms'"));
    }
    conn.run(format!("ALTER DATABASE {database} SET lock_timeout = '10ms'"));
    conn.run(format!(
        "ALTER DATABASE {database} SET default_transaction_isolation = 'serializable'"
    ));
    let folder = one("CREATE TABLE a (); SELECT pg_sleep(1.2)");
    folder.migrator().run_pending(db.url()).unwrap();
    let caller = &mut db.connect().unwrap();
    let before = caller.lines(SESSION);
    folder.write(&name(2, "waits"), "LOCK TABLE a; SELECT pg_sleep(0.6)", "SELECT 1");
    let blocker = &mut db.connect().unwrap();
    let patient = "SELECT set_config(name, '0', false) FROM pg_settings WHERE name ~ '^(idle_.*session|transaction)_timeout$'";
    blocker.run(patient);
    blocker.run("BEGIN; LOCK TABLE a IN ACCESS SHARE MODE");
    let blocker = Mutex::new(blocker);
    let retries = AtomicUsize::new(0);
    let result = std::thread::scope(|scope| {
        let (blocker, retries) = (&blocker, &retries);
        let (sender, receiver) = std::sync::mpsc::channel();
        scope.spawn(move || {
            // The fourth pause is of 0.8 s, longer than the session may be idle.
            while next_event(&receiver) {
                if retries.fetch_add(1, Ordering::SeqCst) == 3 {
                    execute(*blocker.lock().unwrap(), "COMMIT");
                }
            }
        });
        let sender = Mutex::new(sender);
        let migrator =
            folder.migrator().lock_timeout(Duration::from_millis(30)).on_event(move |event| {
                if matches!(event, Event::Retrying { .. }) {
                    sender.lock().unwrap().send(()).unwrap();
                }
            });
        migrator.run_pending(&mut *caller)
    });
    assert_eq!(result.unwrap().applied.len(), 1);
    assert!(retries.into_inner() >= 4);
    assert_eq!(caller.lines(SESSION), before);
}

fn next_event(receiver: &std::sync::mpsc::Receiver<()>) -> bool {
    receiver.recv().is_ok()
}

#[test]
fn what_a_script_sets_for_the_session_is_taken_back() {
    let (db, conn) = &mut empty();
    let role = format!("taken_{}", std::process::id());
    conn.run(format!("CREATE ROLE {role}; GRANT ALL ON SCHEMA public TO {role}"));
    let settings = [
        ("lock_timeout", "7s"),
        ("statement_timeout", "8s"),
        ("search_path", "pg_catalog"),
        ("role", role.as_str()),
        ("session_authorization", role.as_str()),
        ("DateStyle", "German"),
        ("application_name", "the script"),
        ("work_mem", "77MB"),
        ("default_transaction_isolation", "serializable"),
    ];
    for caller_sets in [
        "SELECT 1",
        "SET work_mem = '5MB'; SET search_path = public, pg_temp; SET DateStyle = 'SQL'",
    ] {
        for (setting, value) in settings {
            for local in [false, true] {
                conn.run("DROP TABLE IF EXISTS first, second, __diesel_schema_migrations, __diesel_schema_migrations_ledger");
                let folder = one(&format!(
                    "CREATE TABLE first (); DO $$ BEGIN PERFORM set_config('{setting}', '{value}', {local}); END $$"
                ));
                let seen =
                    "CREATE TABLE second AS SELECT current_setting('search_path') AS path, current_user::text AS role,
                    current_setting('lock_timeout') AS timeout, session_user::text AS session";
                folder.write(&name(2, "sees"), seen, "SELECT 1");
                let caller = &mut db.connect().unwrap();
                caller.run(caller_sets);
                let before = caller.lines(SESSION);
                let what = format!("{setting}, {local}, {caller_sets}");
                let report = folder
                    .migrator()
                    .run_pending(&mut *caller)
                    .unwrap_or_else(|error| panic!("{what}: {error}"));
                assert_eq!(report.applied.len(), 2, "{what}");
                assert_eq!(caller.lines(SESSION), before, "{what}");
                let path = caller.line("SELECT current_setting('search_path')");
                let seen = conn.lines(
                    "SELECT concat_ws(' | ', path, role, timeout, session) FROM public.second",
                );
                assert_eq!(seen, [format!("{path} | postgres | 2s | postgres")], "{what}");
            }
        }
    }
    conn.run(format!("DROP OWNED BY {role}; DROP ROLE {role}"));
}

#[test]
fn what_a_failed_script_without_transaction_ran_under_is_taken_back() {
    let db = TestDatabase::empty().unwrap();
    let folder = Folder::of_three();
    folder.migrator().run_pending(db.url()).unwrap();
    let up = folder.write_concurrent(4).join("up.sql");
    std::fs::write(up, "CREATE INDEX CONCURRENTLY IF NOT EXISTS idx_a ON a (absent)").unwrap();
    let pool = Pool::builder()
        .max_size(2)
        .build(ConnectionManager::<PgConnection>::new(db.url()))
        .unwrap();
    // The first that is taken is given back last.
    let before: Vec<_> =
        [pool.get(), pool.get()].into_iter().map(|conn| conn.unwrap().lines(SESSION)).collect();
    folder.migrator().run_pending(&pool).unwrap_err();
    let after: Vec<_> =
        [pool.get(), pool.get()].into_iter().map(|conn| conn.unwrap().lines(SESSION)).collect();
    assert_eq!(after, before);
}

#[test]
fn a_listener_that_panics_leaves_nothing_half_way() {
    let count = 3;
    // Each migration is started and applied; what comes before, too.
    for panics_at in 0..count * 2 {
        let db = TestDatabase::empty().unwrap();
        let folder = Folder::of_three();
        let seen = AtomicUsize::new(0);
        let migrator = folder.migrator().on_event(move |_| {
            assert!(seen.fetch_add(1, Ordering::SeqCst) != panics_at, "the listener panics");
        });
        let conn = &mut db.connect().unwrap();
        let before = conn.lines(SESSION);
        let panic =
            catch_unwind(AssertUnwindSafe(|| migrator.run_pending(&mut *conn))).unwrap_err();
        let said = panic
            .downcast_ref::<&str>()
            .map(ToString::to_string)
            .or_else(|| panic.downcast_ref::<String>().cloned());
        assert!(said.unwrap().contains("the listener panics"));
        assert_eq!(conn.lines(SESSION), before);
        assert!(is_free(&db), "{panics_at}: the lock is released");
        let status = folder.migrator().status(conn).unwrap();
        assert_eq!(
            (status.applied.len(), status.pending.len()),
            (count, 0),
            "{panics_at}: the work went on to its end"
        );
        assert_eq!(
            folder.migrator().revert(&mut *conn, Steps::Count(1)).unwrap().len(),
            1,
            "the connection can be used"
        );
    }
}

/// Panics at each event.
struct Panics;

impl tracing::Subscriber for Panics {
    fn enabled(&self, _: &tracing::Metadata<'_>) -> bool {
        true
    }
    fn new_span(&self, _: &tracing::span::Attributes<'_>) -> tracing::span::Id {
        tracing::span::Id::from_u64(1)
    }
    fn record(&self, _: &tracing::span::Id, _: &tracing::span::Record<'_>) {}
    fn record_follows_from(&self, _: &tracing::span::Id, _: &tracing::span::Id) {}
    fn event(&self, _: &tracing::Event<'_>) {
        panic!("the subscriber panics");
    }
    fn enter(&self, _: &tracing::span::Id) {}
    fn exit(&self, _: &tracing::span::Id) {}
}

/// In a process of its own: other tests' threads, which have no subscriber, would decide for all
/// its events.
#[test]
fn a_subscriber_that_panics_leaves_nothing_half_way() {
    const CHILD: &str = "CREATIVEFLOW_TEST_SUBSCRIBER";
    if let Ok(url) = std::env::var(CHILD) {
        let conn = &mut creativeflow_schema::connect(&url).unwrap();
        let folder = Folder::of_three();
        tracing::subscriber::with_default(Panics, || {
            catch_unwind(AssertUnwindSafe(|| folder.migrator().run_pending(&mut *conn)))
                .unwrap_err();
        });
        let key = LOCK_KEY.to_string();
        let other = &mut creativeflow_schema::connect(&url).unwrap();
        assert_eq!(other.lines(format!("SELECT pg_try_advisory_lock({key})::text")), ["true"]);
        assert_eq!(folder.migrator().require_current(conn).unwrap().applied.len(), 3);
        return;
    }
    let db = TestDatabase::empty().unwrap();
    let mut child = std::process::Command::new(std::env::current_exe().unwrap());
    child.args([
        "--exact",
        "migrator::surroundings::a_subscriber_that_panics_leaves_nothing_half_way",
    ]);
    let output = child.env(CHILD, db.url()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    assert_eq!(
        db.connect().unwrap().lines("SELECT version FROM __diesel_schema_migrations").len(),
        3
    );
}

#[test]
fn a_pool_with_no_connection_left_for_a_second() {
    let pool = |db: &TestDatabase, size| {
        Pool::builder()
            .max_size(size)
            .connection_timeout(Duration::from_secs(30))
            .build(ConnectionManager::<PgConnection>::new(db.url()))
            .unwrap()
    };
    let start = Instant::now();
    let db = TestDatabase::empty().unwrap();
    start_up(&pool(&db, 1)).unwrap().partitions.unwrap();

    let db = TestDatabase::empty().unwrap();
    let three = pool(&db, 3);
    let taken = [three.get().unwrap(), three.get().unwrap()];
    start_up(&three).unwrap().partitions.unwrap();
    drop(taken);

    // What runs in no transaction needs the second, and says so before anything is done.
    let db = TestDatabase::empty().unwrap();
    let folder = Folder::of_three();
    folder.write_concurrent(4);
    let error = folder.migrator().run_pending(&pool(&db, 1)).unwrap_err();
    assert!(
        matches!(&error, Error::NoSecondConnection { name } if *name == super::name(4, "index_a")),
        "{error}"
    );
    assert!(folder.migrator().status(&mut db.connect().unwrap()).unwrap().applied.is_empty());
    folder.migrator().run_pending(&pool(&db, 2)).unwrap();
    let error = folder.migrator().revert(&pool(&db, 1), Steps::Count(1)).unwrap_err();
    assert!(matches!(error, Error::NoSecondConnection { .. }), "{error}");
    assert!(start.elapsed() < Duration::from_secs(30), "nobody waited for a pool's timeout");
}

#[test]
fn a_role_that_may_have_one_connection() {
    let (db, conn) = &mut empty();
    let role = format!("lonely_{}", std::process::id());
    conn.run(format!(
        "CREATE ROLE {role} LOGIN CONNECTION LIMIT 1; GRANT ALL ON SCHEMA public TO {role}"
    ));
    let url = db.url().replace("postgres@", &format!("{role}@"));
    assert!(url.contains(&role), "{url}");
    assert_eq!(Folder::of_three().migrator().run_pending(&url).unwrap().applied.len(), 3);
    conn.run(format!("DROP OWNED BY {role}; DROP ROLE {role}"));
}

#[test]
fn the_history_that_is_read_is_the_one_that_is_written() {
    for schema in ["own", "My \"App", "select", "a, b"] {
        let (db, conn) = &mut empty();
        let folder = Folder::of_three();
        folder.migrator().run_pending(&mut *conn).unwrap();
        let quoted = creativeflow_schema::quote::ident(schema);
        let path = format!("{quoted}, public");
        conn.run(format!("CREATE SCHEMA {quoted}; SET search_path = {path}"));
        folder.write(
            &name(4, "d"),
            "CREATE TABLE d (); ALTER TABLE a ADD COLUMN x INT",
            "DROP TABLE d",
        );
        let own_path = conn.lines("SELECT current_setting('search_path')");
        assert_eq!(
            folder.migrator().require_current(conn).unwrap_err().to_string().lines().count(),
            2
        );
        assert_eq!(folder.migrator().run_pending(&mut *conn).unwrap().applied.len(), 1, "{schema}");
        assert_eq!(conn.lines("SELECT current_setting('search_path')"), own_path);
        let tables =
            "SELECT schemaname || '.' || tablename FROM pg_tables WHERE tablename ~ '^(d$|__)'";
        let expected = [
            "public.__diesel_schema_migrations",
            "public.__diesel_schema_migrations_ledger",
            "public.d",
        ];
        assert_eq!(conn.lines(tables), expected, "{schema}");

        // Two of them.
        let other = &mut db.connect().unwrap();
        other.run(format!("SET search_path = {quoted}"));
        assert_eq!(folder.migrator().run_pending(other).unwrap().applied.len(), 4);
        for error in [
            folder.migrator().run_pending(&mut *conn).unwrap_err(),
            folder.migrator().require_current(conn).unwrap_err(),
            folder.migrator().status(conn).unwrap_err(),
            folder.migrator().repair(&mut *conn).unwrap_err(),
        ] {
            let Error::TwoHistories { schemas } = error else { panic!("{error}") };
            let mut expected = [schema, "public"];
            expected.sort_unstable();
            assert_eq!(schemas, expected);
        }
    }
}

#[test]
fn without_a_schema_nothing_is_made() {
    let (_db, conn) = &mut empty();
    conn.run("DROP SCHEMA public");
    let error = run_pending(&mut *conn).unwrap_err();
    assert!(matches!(error, Error::NoSchema), "{error}");
    conn.run("CREATE SCHEMA public");
    run_pending(&mut *conn).unwrap();
}

#[test]
fn the_server_ends_a_session_whose_client_is_gone_while_it_holds_locks() {
    let db = TestDatabase::empty().unwrap();
    let up = "CREATE TABLE seen AS SELECT name, setting FROM pg_settings WHERE name ~ 'idle_in_transaction|tcp_|check_interval'";
    one(up).migrator().run_pending(&german(&db)).unwrap();
    let seen =
        db.connect().unwrap().lines("SELECT name || ' ' || setting FROM seen WHERE setting <> '0'");
    assert!(seen.contains(&"idle_in_transaction_session_timeout 10000".to_owned()), "{seen:?}");
    assert!(seen.contains(&"client_connection_check_interval 5000".to_owned()), "{seen:?}");
}
