//! Backfills of tables of several keys, on a real server.
#![allow(clippy::unwrap_used)]

mod odd;

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, LazyLock, Mutex};
use std::time::Duration;

use devdb::{Binaries, Server};
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::Text;
use diesel_pg_backfill::{Backfill, Error, Event, Pace, Pressure, Runner};
// libpq is linked by pq-sys, which Diesel alone would look for on the system.
use pq_sys as _;

static SERVER: LazyLock<Server> = LazyLock::new(|| Server::start().unwrap());

/// As fast as it goes.
const FULL: Pace = Pace {
    load: 100,
    max_lag: None,
    max_wal: None,
    max_lock_wait: None,
    deadline: Duration::from_secs(60),
};

const SCHEMA: &str = r#"
    CREATE TABLE orders (id BIGINT PRIMARY KEY, price INT NOT NULL, total INT, changes INT DEFAULT 0);
    INSERT INTO orders SELECT n, n % 7 FROM generate_series(1, 5000) n;
    CREATE SCHEMA "Other Shop";
    CREATE TYPE "Other Shop".kind AS ENUM ('z', 'a');
    CREATE TABLE "Other Shop"."Line items" ("an id" UUID DEFAULT gen_random_uuid(),
        kind "Other Shop".kind, placed TIMESTAMPTZ(3), note TEXT, changes INT DEFAULT 0,
        PRIMARY KEY (kind, placed, "an id")) PARTITION BY RANGE (placed);
    CREATE TABLE items_2025 PARTITION OF "Other Shop"."Line items"
        FOR VALUES FROM (MINVALUE) TO ('2026-01-01Z');
    CREATE TABLE items_2026 PARTITION OF "Other Shop"."Line items"
        FOR VALUES FROM ('2026-01-01Z') TO (MAXVALUE);
    INSERT INTO "Other Shop"."Line items" (kind, placed)
        SELECT CASE n % 3 WHEN 0 THEN 'z' ELSE 'a' END::"Other Shop".kind,
            '2025-12-01Z'::timestamptz + n * interval '1 hour 1 ms' FROM generate_series(1, 2000) n;
    CREATE TABLE no_key (id INT);
"#;

fn total() -> Backfill {
    Backfill::update("total", "orders", "total = price * 2, changes = changes + 1 -- of each")
        .filter("total IS NULL -- once")
}

fn database(name: &str) -> String {
    let admin = &mut diesel_pg_session::url::connect(&SERVER.url("postgres")).unwrap();
    admin.batch_execute(&format!("CREATE DATABASE {name} TEMPLATE template0")).unwrap();
    let url = SERVER.url(name);
    connect(&url).batch_execute(SCHEMA).unwrap();
    url
}

fn connect(url: &str) -> PgConnection {
    diesel_pg_session::url::connect(url).unwrap()
}

fn line(conn: &mut PgConnection, query: &str) -> String {
    #[derive(QueryableByName)]
    struct Line {
        #[diesel(sql_type = Text)]
        line: String,
    }
    let query = format!("SELECT ({query})::text AS line");
    diesel::sql_query(query).get_result::<Line>(conn).unwrap().line
}

#[test]
fn each_row_is_changed_once_whatever_the_key() {
    let url = database("keys");
    let conn = &mut connect(&url);
    let runner = Runner::new().batch(64).pace(FULL);
    let done = runner.run(&*url, &total()).unwrap();
    // A second pass finds nothing.
    assert_eq!((done.pass, done.scanned, done.changed, done.is_done), (2, 10_000, 5000, true));
    let right = "SELECT bool_and(total = price * 2 AND changes = 1) FROM orders";
    assert_eq!(line(conn, right), "true");

    let items = r#""Other Shop"."Line items""#;
    let noted =
        Backfill::update("note", items, r#"note = "Line items".kind::text, changes = changes + 1"#);
    // Whatever the session makes of times, the key is found again.
    conn.batch_execute("SET DateStyle = 'SQL, DMY'; SET TimeZone = 'Asia/Kathmandu'").unwrap();
    let done = runner.run(&mut *conn, &noted).unwrap();
    assert_eq!((done.pass, done.changed, done.is_done), (1, 2000, true));
    let right = format!("SELECT bool_and(note = kind::text AND changes = 1) FROM {items}");
    assert_eq!(line(conn, &right), "true");
    // Nothing is done twice.
    assert_eq!(runner.run(&*url, &noted).unwrap(), done);
    assert_eq!(line(conn, &right), "true");

    let zs = Backfill::delete("no z", items).filter("kind = 'z'");
    let edited = Backfill::update("total", "orders", "total = price * 3");
    let error = runner.run(&*url, &edited).unwrap_err();
    assert!(matches!(error, Error::Edited { .. }), "{error}");
    let done = runner.run(&*url, &zs).unwrap();
    assert_eq!(done.changed, 666);
    assert_eq!(line(conn, &format!("SELECT count(*) FROM {items} WHERE kind = 'z'")), "0");
}

#[test]
fn a_run_goes_on_where_the_last_one_ended() {
    let url = database("resume");
    let conn = &mut connect(&url);
    let runner = Runner::new().batch(500).pace(FULL);
    let plan = runner.plan(conn, &total()).unwrap();
    assert_eq!((plan.progress, plan.due), (None, 5000));
    assert!(plan.batch.contains("total = price * 2"), "{}", plan.batch);
    assert!(!runner.is_done(conn, &total()).unwrap());
    let short = Runner::new().batch(500).pace(FULL).stop_after(Duration::ZERO);
    let progress = short.run(&*url, &total()).unwrap();
    assert_eq!((progress.scanned, progress.changed, progress.is_done), (500, 500, false));
    assert_eq!(runner.progress(conn, &total()).unwrap(), Some(progress));
    assert_eq!(runner.plan(conn, &total()).unwrap().due, 4500);
    // A row that came behind the cursor, and one that is gone.
    conn.batch_execute("INSERT INTO orders VALUES (0, 3); DELETE FROM orders WHERE id = 501")
        .unwrap();
    let events = Arc::new(Mutex::new(Vec::new()));
    let heard = Arc::clone(&events);
    let done = Runner::new()
        .batch(500)
        .pace(FULL)
        .on_event(move |event| heard.lock().unwrap().push(event.clone()))
        .run(&*url, &total())
        .unwrap();
    assert_eq!((done.pass, done.changed, done.is_done), (3, 5000, true));
    assert!(runner.is_done(conn, &total()).unwrap());
    let right = "SELECT bool_and(total = price * 2 AND changes = 1) FROM orders";
    assert_eq!(line(conn, right), "true");
    let events = events.lock().unwrap();
    assert!(matches!(&events[0], Event::Batch { progress, .. } if progress.scanned == 1000));
    assert!(matches!(events.last(), Some(Event::Done { progress, .. }) if *progress == done));
}

/// Runs that are killed at any moment, beside writers, change each row once.
#[test]
fn a_killed_run_changes_no_row_twice() {
    let url = database("killed");
    let kills: u64 = if std::env::var("CREATIVEFLOW_TEST_FULL").is_ok_and(|full| full == "1") {
        100
    } else {
        10
    };
    let batches = AtomicU64::new(0);
    let (mut killed, mut attempts) = (0, 0);
    let done = std::thread::scope(|scope| {
        let writing = Arc::new(());
        let writer = Arc::downgrade(&writing);
        scope.spawn({
            let url = &url;
            move || {
                let conn = &mut connect(url);
                for id in 5001.. {
                    if writer.upgrade().is_none() {
                        break;
                    }
                    conn.batch_execute(&format!(
                        "INSERT INTO orders VALUES ({id}, 1, 2, 1);
                         UPDATE orders SET price = price WHERE id = {id} - 4000"
                    ))
                    .unwrap();
                }
            }
        });
        let result = loop {
            attempts += 1;
            let kill = Arc::new(Mutex::new(connect(&url)));
            let (at, seen) = (attempts % 4, AtomicU64::new(0));
            let runner = Runner::new().batch(10).pace(FULL).on_event(move |event| {
                if let Event::Batch { .. } = event
                    && seen.fetch_add(1, Ordering::Relaxed) == at
                {
                    // The session that works, which now begins its next batch.
                    kill.lock()
                        .unwrap()
                        .batch_execute(
                            "SELECT pg_terminate_backend(pid) FROM pg_locks
                             WHERE locktype = 'advisory' AND granted AND objsubid = 1
                             AND database = (SELECT oid FROM pg_database
                                 WHERE datname = current_database())",
                        )
                        .unwrap();
                }
            });
            let runner = if killed < kills { runner } else { Runner::new().pace(FULL) };
            match runner.run(&*url, &total()) {
                Ok(progress) if progress.is_done => break progress,
                Ok(progress) => panic!("{progress:?}"),
                Err(Error::Session(_) | Error::Batch { .. }) => killed += 1,
                Err(error) => panic!("{error}"),
            }
            batches.fetch_add(1, Ordering::Relaxed);
        };
        drop(writing);
        result
    });
    assert_eq!(killed, kills);
    assert_eq!(done.changed, 5000);
    let right = "SELECT bool_and(total = price * 2 AND changes = 1) FROM orders";
    assert_eq!(line(&mut connect(&url), right), "true");
}

#[test]
fn runs_at_once_take_turns() {
    let url = database("turns");
    let waited = AtomicU64::new(0);
    std::thread::scope(|scope| {
        for _ in 0..3 {
            scope.spawn(|| {
                let done = Runner::new().batch(100).pace(FULL).run(&*url, &total()).unwrap();
                waited.fetch_add(done.changed, Ordering::Relaxed);
            });
        }
    });
    // Each of them reports the whole.
    assert_eq!(waited.load(Ordering::Relaxed), 15_000);
    let right = "SELECT bool_and(changes = 1) FROM orders";
    assert_eq!(line(&mut connect(&url), right), "true");
}

#[test]
fn a_locked_row_is_waited_for_and_its_holder_named() {
    let url = database("locked");
    let holder = &mut connect(&url);
    holder.batch_execute("BEGIN; UPDATE orders SET price = 5 WHERE id = 700").unwrap();
    let runner = Runner::new()
        .pace(FULL)
        .lock_timeout(Duration::from_millis(10))
        .retry_deadline(Duration::from_millis(300));
    let error = runner.run(&*url, &total()).unwrap_err();
    let Error::NoLock { attempts: 2.., blockers, .. } = &error else { panic!("{error}") };
    assert!(blockers[0].holds.contains("orders"), "{error}");
    holder.batch_execute("COMMIT").unwrap();
    assert_eq!(runner.run(&*url, &total()).unwrap().changed, 5000);
    assert_eq!(line(holder, "SELECT total FROM orders WHERE id = 700"), "10");
}

#[test]
fn it_pauses_under_pressure() {
    let server = Server::start_with(&Binaries::find().unwrap(), &["wal_level = replica"]).unwrap();
    let url = server.url("postgres");
    let conn = &mut connect(&url);
    conn.batch_execute(SCHEMA).unwrap();
    conn.batch_execute("SELECT pg_create_physical_replication_slot('old', true)").unwrap();
    let run = |pace: Pace| {
        let paused = Arc::new(AtomicU64::new(0));
        let count = Arc::clone(&paused);
        let runner = Runner::new().pace(pace).on_event(move |event| {
            if matches!(event, Event::Paused { .. }) {
                count.fetch_add(1, Ordering::Relaxed);
            }
        });
        (runner.run(&*url, &total()), paused.load(Ordering::Relaxed))
    };
    let none = Pace { deadline: Duration::ZERO, ..FULL };
    let (result, paused) = run(Pace { max_wal: Some(1000), ..none });
    let error = result.unwrap_err();
    let Error::Pressure { pressure: Pressure::Slot { name, wal }, .. } = &error else {
        panic!("{error}")
    };
    assert!(name == "old" && *wal > 1000 && paused == 0, "{error}");
    conn.batch_execute("SELECT pg_drop_replication_slot('old')").unwrap();

    let standby = server.start_standby().unwrap();
    connect(&standby.url("postgres")).batch_execute("SELECT pg_wal_replay_pause()").unwrap();
    conn.batch_execute("CREATE TABLE more AS SELECT generate_series(1, 1000)").unwrap();
    let behind = "SELECT count(*) FROM pg_stat_replication
        WHERE pg_wal_lsn_diff(pg_current_wal_lsn(), replay_lsn) > 1000";
    while line(conn, behind) == "0" {}
    let (result, _) = run(Pace { max_wal: Some(1000), ..none });
    let error = result.unwrap_err();
    assert!(
        matches!(&error, Error::Pressure { pressure: Pressure::Standby { .. }, .. }),
        "{error}"
    );
    drop(standby);

    // A session waits for another's lock: the backfill waits until that is over.
    let holder = &mut connect(&url);
    holder.batch_execute("BEGIN; LOCK TABLE no_key").unwrap();
    std::thread::scope(|scope| {
        let waiting = scope.spawn(|| connect(&url).batch_execute("SELECT FROM no_key").unwrap());
        while line(conn, "SELECT count(*) FROM pg_locks WHERE NOT granted") == "0" {}
        let pace = Pace { max_lock_wait: Some(Duration::from_millis(1)), ..FULL };
        let (sender, receiver) = std::sync::mpsc::channel();
        let running = scope.spawn({
            let url = &url;
            move || {
                let runner = Runner::new().pace(pace).on_event(move |event| {
                    if let Event::Paused { pressure, .. } = event {
                        sender.send(pressure.clone()).unwrap();
                    }
                });
                runner.run(&**url, &total()).unwrap()
            }
        });
        let pressure = receiver.recv().unwrap();
        assert!(matches!(pressure, Pressure::LockWait { .. }), "{pressure}");
        holder.batch_execute("COMMIT").unwrap();
        waiting.join().unwrap();
        assert!(running.join().unwrap().is_done);
    });
}

#[test]
fn what_cannot_be_done_is_refused() {
    let url = database("refused");
    let conn = &mut connect(&url);
    let runner = Runner::new().pace(FULL);
    let mut refused =
        |backfill: &Backfill| runner.run(&mut *conn, backfill).unwrap_err().to_string();
    assert_eq!(
        refused(&Backfill::update("a", "no_table", "x = 1")),
        "the backfill a needs the table no_table, which no schema of search_path has: apply the \
         migrations first, or set search_path"
    );
    assert_eq!(
        refused(&Backfill::update("a", "no_key", "id = 1")),
        "the backfill a cannot go through no_key, which has no primary key of PostgreSQL's own \
         types: add one, or change the rows in the migration"
    );
    assert_eq!(
        refused(&Backfill::update("a", "orders", "total = 'secret'::text::int")),
        "the backfill a: invalid input syntax for type integer (the value is left out)"
    );
    assert_eq!(
        refused(&Backfill::update("b", "orders", "no_column = 1")),
        "the backfill b: column \"no_column\" of relation \"orders\" does not exist"
    );
    let error = runner.plan(conn, &Backfill::update("c", "orders", "no_column = 1")).unwrap_err();
    assert!(error.to_string().contains("no_column"), "{error}");
    let error = Runner::new().batch(0).run(&*url, &total()).unwrap_err();
    assert_eq!(error.to_string(), "batch is 0: set it to 1 or more");

    // A table of states that somebody else has made may hold anything.
    conn.batch_execute(
        "DROP TABLE __diesel_schema_migrations_backfills;
         CREATE ROLE mallory;
         CREATE TABLE __diesel_schema_migrations_backfills (name TEXT, cursor TEXT);
         ALTER TABLE __diesel_schema_migrations_backfills OWNER TO mallory",
    )
    .unwrap();
    let error = runner.run(&mut *conn, &total()).unwrap_err();
    assert!(matches!(&error, Error::NotTrusted { owner, .. } if owner == "mallory"), "{error}");
}
