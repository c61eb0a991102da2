//! The manager's settings, and how much it does at a time.

use std::io::{self, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use creativeflow_schema::partitions::*;

use super::{USER, insert, manager, month, policy_of, with_user};
use crate::support::*;

#[test]
fn settings_are_refused_beyond_their_range_alone() {
    let (_db, conn) = &mut migrated();
    let with = |premake, retention| {
        manager().policy(USAGE_LOGS, Policy { premake, retention, ..policy_of(USAGE_LOGS) })
    };
    let waiting = |millis| manager().lock_timeout(Duration::from_millis(millis));
    let (premake, retention) = (Policy::MAX_PREMAKE, Policy::MAX_RETENTION);
    for allowed in [waiting(1), waiting(300), manager().batch(1), with(premake, Some(retention))] {
        allowed.health(conn).unwrap();
    }
    for (refused, setting) in [
        (waiting(0), "lock_timeout"),
        (waiting(301), "lock_timeout"),
        (manager().batch(0), "batch"),
        (with(premake + 1, None), "premake of usage_logs"),
        (with(0, Some(retention + 1)), "retention of usage_logs"),
    ] {
        let error = refused.health(conn).unwrap_err();
        assert!(matches!(&error, Error::Setting { setting: it, .. } if it == setting), "{error}");
    }
    let printed = format!("{:?}", manager());
    assert!(printed.starts_with("PartitionManager { tables: ["), "{printed}");
}

/// Moves the rows of a month that are in DEFAULT. Returns how often a batch of copies was told.
fn batches(conn: &mut PgConnection, batch: u32, expected: u64) -> usize {
    let batches = Arc::new(AtomicUsize::new(0));
    let seen = Arc::clone(&batches);
    let manager = manager().batch(batch).on_event(move |event| {
        if matches!(event, Event::Progress { .. }) {
            seen.fetch_add(1, Ordering::Relaxed);
        }
    });
    let made = manager.ensure(&mut *conn).unwrap().made;
    assert_eq!(made.iter().map(|made| made.rows).sum::<u64>(), expected);
    batches.load(Ordering::Relaxed)
}

#[test]
fn more_rows_than_a_batch_are_copied_beforehand_in_batches() {
    let (_db, conn) = &mut with_user();
    let rows = |day: &str| {
        insert(USAGE_LOGS, &format!("SELECT '{day}'::timestamptz FROM generate_series(1, 1000)"))
    };
    // Which would end with fewer pages.
    conn.run("ALTER TABLE partitions.usage_logs_default SET (autovacuum_enabled = off)");
    conn.run(rows("2026-10-05"));
    assert_eq!(batches(conn, 1000, 1000), 0);
    // A batch of pages without a row is not reported.
    conn.run("VACUUM partitions.usage_logs_default");
    conn.run(rows("2026-09-05"));
    let all = "SELECT (pg_relation_size('partitions.usage_logs_default') / 8192)::text";
    let pages: usize = conn.line(all).parse().unwrap();
    assert!(pages > 8);
    // A third of the rows at a time.
    let told = batches(conn, 334, 1000);
    assert_eq!(told, pages.div_ceil(334 * pages / 1000));

    // A copy of a row without a key would not be found again.
    let key = "SELECT conname FROM pg_constraint WHERE conrelid = 'usage_logs'::regclass AND contype = 'p'";
    let key = conn.line(key);
    conn.run(format!("ALTER TABLE usage_logs DROP CONSTRAINT {key}"));
    conn.run(rows("2026-08-05"));
    assert_eq!(batches(conn, 10, 1000), 0);
}

/// The text of the statement has the time.
#[test]
fn locks_are_waited_for_no_longer_than_three_tenths_of_the_deadlock_timeout() {
    let (db, conn) = &mut migrated();
    let database = conn.line("SELECT current_database()");
    conn.run(format!("ALTER DATABASE {database} SET deadlock_timeout = '100ms'"));
    let holder = &mut db.connect().unwrap();
    holder.run("BEGIN; LOCK TABLE api_clients IN ROW EXCLUSIVE MODE");
    std::thread::scope(|scope| {
        let ensuring = scope.spawn(|| manager().ensure(db.url()));
        let waits = format!(
            "SELECT pid::text FROM pg_stat_activity
             WHERE datname = '{database}' AND query LIKE '%''30 ms''::pg_catalog.interval%'
                AND pid <> pg_backend_pid()"
        );
        wait_until("a lock is waited for", || conn.lines(&waits).len() == 1);
        holder.run("COMMIT");
        ensuring.join().unwrap().unwrap();
    });
}

/// A store that knows no names.
struct Nameless;

impl Archive for Nameless {
    fn store(&self, _: &str, _: &mut dyn Read) -> io::Result<()> {
        Ok(())
    }

    fn open(&self, name: &str) -> io::Result<Box<dyn Read>> {
        Err(io::Error::new(io::ErrorKind::NotFound, name))
    }
}

#[test]
fn the_last_name_is_the_stores_own_or_none() {
    assert_eq!(Nameless.last("", "").unwrap(), None);
    let folder = tempfile::tempdir().unwrap();
    for name in ["a_1.json", "a_2.json", "a_3.copy", "b_4.json"] {
        std::fs::write(folder.path().join(name), "").unwrap();
    }
    let archive = Arc::new(FileArchive::new(folder.path()));
    assert_eq!(archive.last("a_", ".json").unwrap().as_deref(), Some("a_2.json"));
}

#[test]
fn a_retired_table_without_keys_is_left_alone() {
    let (_db, conn) = &mut migrated();
    conn.run("CREATE TABLE retired.usage_logs_2018_02 (LIKE usage_logs)");
    let manager = manager().on_event(|event| panic!("{event:?}"));
    assert_eq!(manager.retire(&mut *conn).unwrap(), []);
}

#[test]
fn a_month_that_is_archived_by_hand_is_of_its_table_and_month() {
    let (_db, conn) = &mut with_user();
    conn.run(format!(
        "CREATE TABLE retired.usage_logs_2018_02 (LIKE usage_logs);
         INSERT INTO retired.usage_logs_2018_02 (id, user_id, action_type, timestamp)
         VALUES (1, '{USER}', 'a', '2018-03-01Z')"
    ));
    let folder = tempfile::tempdir().unwrap();
    let archive = FileArchive::new(folder.path());
    let one = || PartitionManager::new([(USAGE_LOGS, policy_of(USAGE_LOGS))]);
    let archived =
        |conn: &mut PgConnection, table, text| one().archive(conn, table, month(text), &archive);
    let error = archived(conn, NOTIFICATIONS, "2018-02").unwrap_err();
    assert!(matches!(error, Error::NotManaged { .. }), "{error}");
    let error = archived(conn, USAGE_LOGS, "2018-01").unwrap_err();
    assert!(matches!(error, Error::NoPartition { .. }), "{error}");
    let error = archived(conn, USAGE_LOGS, "2018-02").unwrap_err();
    assert!(matches!(error, Error::OtherMonth { rows: 1, .. }), "{error}");

    conn.run("UPDATE retired.usage_logs_2018_02 SET timestamp = '2018-02-01Z'");
    let manifest = archived(conn, USAGE_LOGS, "2018-02").unwrap();
    conn.run("DROP TABLE retired.usage_logs_2018_02");
    // So few rows are no progress to tell.
    let quiet = one().on_event(|event| assert!(!matches!(event, Event::Progress { .. })));
    assert_eq!(quiet.restore(&mut *conn, &archive, &manifest.name()).unwrap().rows, 1);
}
