//! The crate of sessions by itself: who holds a lock, second connections, pauses, errors.

use std::time::Duration;

use creativeflow_schema::session::lock::{Lock, Locks, blockers};
use creativeflow_schema::session::retry::{Failure, GaveUp, until};
use creativeflow_schema::session::{Database, Listener, Session, copy_encoding, without_values};
use diesel::r2d2::{ConnectionManager, Pool};
use diesel::result::Error;

use crate::privacy::silence::Log;
use crate::support::*;

#[test]
fn each_holder_is_listed_once_with_all_its_locks() {
    let (db, conn) = &mut empty();
    conn.run("CREATE TABLE a (); CREATE TABLE b ()");
    let locks = "LOCK TABLE a IN ACCESS SHARE MODE; LOCK TABLE b IN ACCESS SHARE MODE";
    let snapshot = &mut db.connect().unwrap();
    snapshot.run("BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT 1");
    let name = conn.line("SELECT current_database()");
    let prepared = [format!("1 {name}"), format!("2 {name}")];
    for gid in &prepared {
        conn.run(format!("BEGIN; {locks}; PREPARE TRANSACTION '{gid}'"));
    }
    let advisory = "SELECT pg_advisory_xact_lock(1), pg_advisory_xact_lock(2)";
    let mut sessions = [advisory, "SELECT 1"].map(|more| {
        let mut session = db.connect().unwrap();
        session.run(format!("BEGIN; {locks}; {more}"));
        session
    });
    let both = "AccessShareLock on a, AccessShareLock on b";
    let mut expected: Vec<_> =
        prepared.iter().map(|gid| (0, Some(gid.clone()), both.to_owned())).collect();
    let holds =
        [format!("{both}, ExclusiveLock on an advisory key"), both.into(), "a snapshot".into()];
    for (session, holds) in sessions.iter_mut().chain([snapshot]).zip(holds) {
        let pid = session.line("SELECT pg_backend_pid()::text").parse().unwrap();
        expected.push((pid, None, holds));
    }
    let found = blockers(conn).unwrap().into_iter();
    let found: Vec<_> = found.map(|one| (one.pid, one.prepared, one.holds)).collect();
    assert_eq!(found, expected);
    for gid in prepared {
        conn.run(format!("ROLLBACK PREPARED '{gid}'"));
    }
}

#[test]
fn a_second_connection_comes_from_where_the_first_did() {
    let (db, conn) = &mut empty();
    // Each connects when it is asked, and not before.
    let [one, two] = [1, 2].map(|size| {
        let manager = ConnectionManager::<PgConnection>::new(db.url());
        Pool::builder().max_size(size).min_idle(Some(0)).build(manager).unwrap()
    });
    for (database, printed, has_second) in [
        (Database::from(&mut *conn), "Connection", false),
        (Database::from(db.url()), "Url", true),
        (Database::from(&one), "Pool", false),
        (Database::from(&two), "Pool", true),
    ] {
        assert_eq!(format!("{database:?}"), printed, "no URL, which may hold a password");
        let session = Session::open(database).unwrap();
        assert_eq!(session.second().is_some(), has_second, "{session:?}");
        let printed = format!("Session {{ has_second: {}, .. }}", printed != "Connection");
        assert_eq!(format!("{session:?}"), printed);
    }
    let listener = format!("{:?}", Listener::<()>::default());
    assert_eq!(listener, "Listener { is_set: false, .. }");
}

/// In a process of its own: other tests' threads, which have no subscriber, would decide for all
/// its events.
#[test]
fn a_lock_that_was_lost_is_warned_of() {
    const URL: &str = "CREATIVEFLOW_TEST_LOCK";
    if child::is_it() {
        let log = Log::default();
        tracing::subscriber::with_default(log.clone(), || {
            let url = std::env::var(URL).unwrap();
            let mut session = Session::open(&url).unwrap();
            let mut lock =
                Lock::acquire(&mut session, Locks::BACKFILL, Duration::ZERO, |_| ()).unwrap();
            lock.connection().run("SELECT pg_advisory_unlock_all()");
            assert!(format!("{lock:?}").starts_with("Lock { locks: Locks {"), "{lock:?}");
        });
        println!("said: {}", log.0.lock().unwrap());
        return;
    }
    let db = TestDatabase::empty().unwrap();
    let said = child::said("session::a_lock_that_was_lost_is_warned_of", |child| {
        child.env(URL, db.url());
    });
    assert!(said.contains("the backfill lock no longer belonged to this session"), "{said}");
}

#[test]
fn each_pause_is_twice_the_one_before_unless_the_attempt_gave_way() {
    let mut pauses = Vec::new();
    let mut attempts = 0;
    let attempt = || {
        attempts += 1;
        Err::<(), _>(match attempts {
            1 => Failure::GaveWay("another session"),
            2..4 => Failure::Locked("a lock".to_owned()),
            _ => Failure::Failed(()),
        })
    };
    let gave_up = until(Duration::MAX, attempt, |retrying| pauses.push(retrying.pause));
    assert!(matches!(gave_up, Err(GaveUp::Failed(()))), "{gave_up:?}");
    assert_eq!(pauses, [pauses[0], pauses[0], pauses[0] * 2]);
}

#[test]
fn an_error_without_values_keeps_all_but_the_row() {
    let (_db, conn) = &mut empty();
    let raise =
        "DO $$ BEGIN RAISE EXCEPTION 'the message' USING DETAIL = 'the row', HINT = 'the hint',
        TABLE = 'the table', COLUMN = 'the column', CONSTRAINT = 'the constraint'; END $$";
    let mut refused = |statement: &str| {
        let error = diesel::sql_query(statement).execute(conn).unwrap_err();
        let Error::DatabaseError(_, info) = without_values(error) else { panic!("{statement}") };
        info
    };
    let info = refused(raise);
    assert_eq!(info.message(), "the message");
    assert_eq!(info.details(), None);
    assert_eq!(info.hint(), Some("the hint"));
    assert_eq!(info.table_name(), Some("the table"));
    assert_eq!(info.column_name(), Some("the column"));
    assert_eq!(info.constraint_name(), Some("the constraint"));
    assert_eq!(refused("SELECT absent").statement_position(), Some(8));
}

#[test]
fn a_database_without_an_encoding_is_known() {
    let (_db, conn) = &mut empty();
    assert!(!copy_encoding(conn).unwrap());
    let name = format!("{}_sql_ascii", conn.line("SELECT current_database()"));
    conn.run(format!("CREATE DATABASE {name} ENCODING 'SQL_ASCII' LOCALE 'C' TEMPLATE template0"));
    let url = devdb::Server::shared().unwrap().url(&name);
    assert!(copy_encoding(&mut creativeflow_schema::connect(&url).unwrap()).unwrap());
    conn.run(format!("DROP DATABASE {name} WITH (FORCE)"));
}
