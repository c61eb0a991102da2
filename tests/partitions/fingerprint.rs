//! A month that changed after it was archived is not dropped: the fingerprint of its rows is
//! another.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use creativeflow_schema::partitions::*;
use diesel::connection::InstrumentationEvent;
use diesel::connection::SimpleConnection;
use diesel::sql_types::Text;

use super::retire::{only, with_a_year};
use super::{contents, count, manager, month, with_user};
use crate::migrator::in_full;
use crate::support::*;

const LOGS: PartitionedTable = USAGE_LOGS;
const MONTH: &str = "partitions.usage_logs_2025_12";

/// The manager's own query for the fingerprint of a month, as it sends it.
fn fingerprint_query(conn: &mut PgConnection) -> String {
    let statements: Arc<Mutex<Vec<String>>> = Arc::default();
    let seen = Arc::clone(&statements);
    conn.set_instrumentation(move |event: InstrumentationEvent<'_>| {
        if let InstrumentationEvent::StartQuery { query, .. } = event {
            seen.lock().unwrap().push(query.to_string());
        }
    });
    let folder = tempfile::tempdir().unwrap();
    manager()
        .archive(&mut *conn, LOGS, month("2025-12"), &FileArchive::new(folder.path()))
        .unwrap();
    conn.set_instrumentation(|_: InstrumentationEvent<'_>| ());
    let statements = statements.lock().unwrap();
    let found: Vec<&String> =
        statements.iter().filter(|query| query.contains("hashtidextended")).collect();
    let [query] = found[..] else { panic!("{statements:?}") };
    query.split("-- binds").next().unwrap().to_owned()
}

#[derive(QueryableByName)]
struct Snapshot {
    #[diesel(sql_type = Text)]
    fingerprint: String,
    #[diesel(sql_type = Text)]
    contents: String,
}

/// Hot rows, and writers who have their transaction's number long before they write. Of all
/// snapshots, none has the fingerprint of another whose rows differ.
#[test]
fn no_two_snapshots_are_taken_for_one_though_rows_differ() {
    let (db, conn) = &mut with_a_year();
    conn.run(format!(
        "DELETE FROM {MONTH} WHERE id NOT IN (SELECT id FROM {MONTH} ORDER BY id LIMIT 6)"
    ));
    let ids = conn.lines(format!("SELECT id::text FROM {MONTH}"));
    let query = fingerprint_query(conn);
    let query = format!(
        "SELECT (SELECT f::text FROM ({query}) AS f) AS fingerprint,
            (SELECT string_agg(md5(r::text), ' ' ORDER BY id) FROM {MONTH} AS r) AS contents"
    );
    let snapshots = if in_full() { 100_000 } else { 2_000 };
    let done = AtomicBool::new(false);
    let mut seen: HashMap<String, String> = HashMap::new();
    let (mut equal, mut neighbours) = (0, 0);
    std::thread::scope(|scope| {
        for writer in 0..8_usize {
            let (ids, done) = (&ids, &done);
            let mut conn = db.connect().unwrap();
            scope.spawn(move || {
                // A constant lock_timeout keeps two who want the same rows in another order from
                // waiting long.
                conn.run("SET lock_timeout = '5ms'; SET deadlock_timeout = '5ms'");
                for round in 0_usize.. {
                    if done.load(Ordering::Relaxed) {
                        break;
                    }
                    conn.run("BEGIN; SELECT pg_current_xact_id()");
                    // Other transactions begin and end between the two, and a subtransaction has a
                    // number of its own.
                    let id = &ids[(writer * 7 + round) % ids.len()];
                    let write = format!(
                        "UPDATE {MONTH} SET details = jsonb_build_object('by', '{writer} {round}') WHERE id = {id}"
                    );
                    let write = match round % 3 {
                        0 => format!("SAVEPOINT s; {write}; RELEASE s"),
                        _ => write,
                    };
                    let is_refused = conn.batch_execute(&write).is_err();
                    let is_undone = is_refused || round % 11 == 0;
                    conn.run(if is_undone { "ROLLBACK" } else { "COMMIT" });
                }
            });
        }
        let mut before = String::new();
        for _ in 0..snapshots {
            let now: Snapshot = diesel::sql_query(&query).get_result(conn).unwrap();
            neighbours += usize::from(now.fingerprint == before);
            before.clone_from(&now.fingerprint);
            match seen.get(&now.fingerprint) {
                None => drop(seen.insert(now.fingerprint, now.contents)),
                Some(contents) if *contents == now.contents => equal += 1,
                Some(_) => {
                    done.store(true, Ordering::Relaxed);
                    panic!("the fingerprint {} is of other rows, too", now.fingerprint);
                }
            }
        }
        done.store(true, Ordering::Relaxed);
    });
    println!(
        "{snapshots} snapshots, {} different, {equal} seen again, {neighbours} as the one before",
        seen.len()
    );
    assert!(seen.len() > snapshots / 100, "the rows hardly changed");
}

/// Retires the month while something happens between the archive and the drop.
fn retire_with(
    manager: PartitionManager,
    url: &str,
    change: impl Fn() + Send + Sync + 'static,
) -> (usize, bool) {
    let folder = tempfile::tempdir().unwrap();
    let changed = Arc::new(AtomicBool::new(false));
    let seen = Arc::clone(&changed);
    let once = AtomicBool::new(false);
    let manager = manager.archive_to(FileArchive::new(folder.path())).on_event(move |event| {
        if matches!(event, Event::Archived { .. }) && !once.swap(true, Ordering::Relaxed) {
            change();
        }
        if matches!(event, Event::Changed { .. }) {
            seen.store(true, Ordering::Relaxed);
        }
    });
    let retired = manager.retire(url).unwrap();
    (retired.len(), changed.load(Ordering::Relaxed))
}

/// A writer takes its transaction's number between those of two that are archived, and writes what
/// they wrote: number and sum of the numbers are then as they were. Or it writes what the earlier
/// one wrote, which was over when the month was archived.
#[test]
fn a_change_by_a_transaction_that_began_before_is_seen() {
    for (subtransaction, last) in [(false, 0), (false, 1), (true, 0), (true, 1)] {
        let (db, conn) = &mut with_a_year();
        let update = |which: usize, action: &str| {
            format!(
                "UPDATE {MONTH} SET action_type = '{action}' WHERE id = (SELECT id FROM {MONTH} ORDER BY id OFFSET {which} LIMIT 1)"
            )
        };
        let [mut a, mut b, mut c] = [(); 3].map(|()| db.connect().unwrap());
        for conn in [&mut a, &mut b, &mut c] {
            conn.run("BEGIN; SELECT pg_current_xact_id()");
        }
        if subtransaction {
            b.run("SAVEPOINT s");
        }
        a.run(&(update(0, "a") + "; COMMIT"));
        c.run(&(update(1, "c") + "; COMMIT"));
        let b = Mutex::new(b);
        let both = (0..=last).map(|which| update(which, "erased") + "; ").collect::<String>();
        let done = retire_with(only(LOGS, OnExpiry::Archive), db.url(), move || {
            b.lock().unwrap().run(format!("{both} COMMIT"));
        });
        assert_eq!(done, (1, true), "subtransaction: {subtransaction}, rows: 0 to {last}");
        assert_eq!(count(conn, "usage_logs WHERE timestamp < '2026-01-01Z'"), 0);
    }
}

/// Whatever is changed is seen; what is not changed is not taken for a change. Vacuum, whether or
/// not it moves rows, loses none.
#[test]
fn every_change_is_seen_and_nothing_else() {
    every_change_is_seen(false);
}

/// The same of rows that were written beside a transaction that is still open.
#[test]
fn every_change_of_later_rows_is_seen_and_nothing_else() {
    every_change_is_seen(true);
}

fn every_change_is_seen(are_later: bool) {
    const FIRST: &str = "(SELECT id FROM %month ORDER BY id LIMIT 1)";
    const CHANGES: [(Option<bool>, &str); 11] = [
        (Some(true), "DELETE FROM %month WHERE id = FIRST"),
        (Some(true), "UPDATE %month SET action_type = action_type WHERE id = FIRST"),
        (
            Some(true),
            "INSERT INTO %month SELECT * FROM jsonb_populate_record(NULL::%month,
                (SELECT to_jsonb(r) || '{\"id\": 0}' FROM %month r LIMIT 1))",
        ),
        (
            Some(true),
            "WITH gone AS (DELETE FROM %month WHERE id = FIRST RETURNING *) INSERT INTO %month SELECT * FROM gone",
        ),
        (Some(true), "ALTER TABLE usage_logs ADD COLUMN more INT DEFAULT 7"),
        (
            Some(true),
            "ALTER TABLE usage_logs DROP COLUMN details; ALTER TABLE usage_logs ADD COLUMN details JSONB",
        ),
        (Some(true), "ALTER TABLE usage_logs ALTER action_type TYPE TEXT"),
        (
            Some(false),
            "BEGIN; SELECT * FROM %month FOR UPDATE; COMMIT; BEGIN; DELETE FROM %month; ROLLBACK",
        ),
        (
            Some(false),
            "INSERT INTO usage_logs SELECT * FROM %month WHERE false; ANALYZE usage_logs",
        ),
        (None, "VACUUM (FREEZE) %month"),
        (None, "VACUUM (FULL) %month"),
    ];
    let (db, conn) = &mut with_a_year();
    let mut open = db.connect().unwrap();
    if are_later {
        open.run("BEGIN; SELECT pg_current_xact_id()");
        conn.run("UPDATE usage_logs SET action_type = action_type");
    }
    // Each has a month of its own.
    for (later, (is_change, change)) in (0..).zip(CHANGES) {
        let month = month("2025-12").plus(later);
        let partition = format!("partitions.{}", LOGS.partition(month));
        let change = change.replace("FIRST", FIRST).replace("%month", &partition);
        assert!(count(conn, &partition) > 50, "{partition}");
        let other = Mutex::new(db.connect().unwrap());
        let statement = change.clone();
        let manager = only(LOGS, OnExpiry::Archive).now(month.plus(11).start());
        let (retired, is_seen) = retire_with(manager, db.url(), move || {
            other.lock().unwrap().run(&statement);
        });
        assert_eq!((retired, is_change.unwrap_or(is_seen)), (1, is_seen), "{change}");
        let end = month.end();
        assert_eq!(count(conn, &format!("usage_logs WHERE timestamp < '{end}'")), 0, "{change}");
    }
}

/// The comparison of `ensure`: a row that was copied beforehand, and changed by a transaction that
/// began before the copy.
#[test]
fn what_moves_out_of_default_has_the_changes_of_transactions_that_began_before() {
    let (db, conn) = &mut with_user();
    let times = "SELECT '2026-11-05 00:00Z'::timestamptz + i * interval '1 second' FROM generate_series(1, 400) AS i";
    conn.run(super::insert(LOGS, times));
    let ids = conn.lines("SELECT id::text FROM usage_logs");
    let early: Vec<_> = (0..3)
        .map(|way| {
            let mut other = db.connect().unwrap();
            other.run("BEGIN; SELECT pg_current_xact_id()");
            if way == 1 {
                other.run("SAVEPOINT s; SELECT pg_current_xact_id()");
            }
            other
        })
        .collect();
    let early = Mutex::new(early);
    let writes: Vec<String> = (0..3)
        .map(|way| {
            format!(
                "UPDATE usage_logs SET action_type = 'late' WHERE id = {};
                 DELETE FROM usage_logs WHERE id IN ({}, {})",
                ids[way],
                ids[way + 10],
                ids[way + 20]
            )
        })
        .collect();
    let is_changed = AtomicBool::new(false);
    let manager = manager().batch(50).on_event(move |event| {
        if matches!(event, Event::Progress { rows, .. } if *rows > 300)
            && !is_changed.swap(true, Ordering::Relaxed)
        {
            for (other, write) in early.lock().unwrap().iter_mut().zip(&writes) {
                other.run(format!("{write}; COMMIT"));
            }
        }
    });
    let before = contents(conn, "usage_logs");
    manager.ensure(db.url()).unwrap();
    assert_ne!(contents(conn, "usage_logs"), before);
    assert_eq!(count(conn, "usage_logs WHERE action_type = 'late'"), 3);
    assert_eq!(
        (count(conn, "usage_logs"), count(conn, "ONLY partitions.usage_logs_default")),
        (394, 0)
    );
}
