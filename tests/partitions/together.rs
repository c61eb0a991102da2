//! Months of a table that are moved together.

use std::collections::BTreeMap;
use std::sync::Mutex;

use creativeflow_schema::partitions::*;

use super::{contents, count, insert, manager, with_user};
use crate::support::*;

/// SQL of so many rows, evenly over so many months up to October 2026.
fn rows_of(months: u32) -> String {
    format!(
        "SELECT '2026-10-05'::timestamptz - i % {months} * interval '1 month' + i * interval '1 second'
         FROM generate_series(1, 600) AS i"
    )
}

/// The scans of DEFAULT from end to end, and the rows that any scan has read, as months move.
fn passes(months: u32, batch: u32) -> String {
    let (_db, conn) = &mut with_user();
    manager().ensure(&mut *conn).unwrap();
    conn.run(insert(USAGE_LOGS, &rows_of(months)));
    let read = "SELECT seq_scan || ' scans, ' || seq_tup_read || ' rows' FROM pg_stat_user_tables
        WHERE relname = 'usage_logs_default'";
    conn.run("SELECT pg_stat_force_next_flush()");
    conn.run("SELECT pg_stat_reset()");
    let made = manager().batch(batch).ensure(&mut *conn).unwrap().made;
    assert_eq!(
        (made.len(), made.iter().map(|made| made.rows).sum::<u64>()),
        (months as usize, 600)
    );
    conn.run("SELECT pg_stat_force_next_flush()");
    conn.line(read)
}

#[test]
fn as_many_passes_over_default_move_six_months_as_one() {
    for batch in [10_000, 100] {
        assert_eq!(passes(6, batch), passes(1, batch), "batches of {batch}");
    }
}

/// While some rows are copied and others are not: a row changes, one changes its month, one goes,
/// and another comes.
#[test]
fn months_that_change_while_they_are_copied_arrive_as_they_are_at_last() {
    let (db, conn) = &mut with_user();
    conn.run(insert(USAGE_LOGS, &rows_of(3)));
    conn.run("UPDATE usage_logs SET credits_cost = id");
    let other = Mutex::new(Some(db.connect().unwrap()));
    let copied = Mutex::new(BTreeMap::new());
    let listener = move |event: &Event| {
        let Event::Progress { partition, rows, .. } = event else { return };
        let before = copied.lock().unwrap().insert(partition.clone(), *rows);
        assert!(before < Some(*rows), "the months were tried together, and then one by one");
        if *rows < 60 {
            return;
        }
        let Some(mut conn) = other.lock().unwrap().take() else { return };
        conn.run("UPDATE usage_logs SET action_type = 'changed' WHERE credits_cost % 50 = 7;
             UPDATE usage_logs SET timestamp = timestamp - interval '1 month' WHERE credits_cost % 50 = 8;
             DELETE FROM usage_logs WHERE credits_cost % 50 = 9;
             WITH gone AS (DELETE FROM usage_logs WHERE credits_cost % 50 = 10 RETURNING *)
             INSERT INTO usage_logs (user_id, action_type, credits_cost, timestamp)
             SELECT user_id, 'in its place', credits_cost, timestamp FROM gone;
             CREATE TABLE seen AS SELECT * FROM usage_logs");
    };
    let made = manager().batch(100).on_event(listener).ensure(db.url()).unwrap().made;
    assert_eq!(contents(conn, "usage_logs"), contents(conn, "seen"));
    assert_eq!(count(conn, "usage_logs"), 588);
    // That of July has the rows that left August.
    assert_eq!(count(conn, "ONLY partitions.usage_logs_default"), 4);
    let made: Vec<Made> = made.into_iter().filter(|made| made.rows > 0).collect();
    assert_eq!(made.len(), 3);
    for made in made {
        assert_eq!(made.rows, count(conn, &made.partition), "{}", made.partition);
    }
    let checks = "SELECT conname FROM pg_constraint WHERE conname LIKE 'is_of%'";
    assert_eq!(conn.lines(checks), [""; 0]);
}
