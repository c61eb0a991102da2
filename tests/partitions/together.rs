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
fn passes(months: u32, batch: u32) -> [u32; 2] {
    let (_db, conn) = &mut with_user();
    manager().ensure(&mut *conn).unwrap();
    conn.run(insert(USAGE_LOGS, &rows_of(months)));
    let read = |what: &str| {
        format!("SELECT {what}::text FROM pg_stat_user_tables WHERE relname = 'usage_logs_default'")
    };
    conn.run("SELECT pg_stat_force_next_flush()");
    conn.run("SELECT pg_stat_reset()");
    let made = manager().batch(batch).ensure(&mut *conn).unwrap().made;
    assert_eq!(
        (made.len(), made.iter().map(|made| made.rows).sum::<u64>()),
        (months as usize, 600)
    );
    conn.run("SELECT pg_stat_force_next_flush()");
    ["seq_scan", "seq_tup_read"].map(|what| conn.line(read(what)).parse().unwrap())
}

#[test]
fn as_many_passes_over_default_move_six_months_as_one() {
    assert_eq!(passes(6, 10_000), passes(1, 10_000));
    // The manager counts the rows twice, copies, counts once more, deletes, and attaches. Where a
    // transaction of another test is open, rows count as changed, and are replaced in two passes.
    let [scans, rows] = passes(6, 100);
    assert!(scans <= 7 && rows <= 7 * 600, "{scans} scans, {rows} rows");
}

/// Takes note of rows that are copied. They are copied once, if all months are moved at the first
/// attempt.
fn note(copied: &Mutex<BTreeMap<String, u64>>, partition: &str, rows: u64) {
    let before = copied.lock().unwrap().insert(partition.to_owned(), rows);
    assert!(before < Some(rows), "the months were tried together, and then one by one");
}

#[test]
fn months_move_together_though_one_between_them_has_too_many_rows() {
    let (_db, conn) = &mut with_user();
    let months = [(8, 40), (9, 200), (10, 40)];
    for (month, rows) in months {
        let start = format!("'2026-{month:02}-05Z'::timestamptz");
        let times =
            format!("SELECT {start} + i * interval '1 s' FROM generate_series(1, {rows}) AS i");
        conn.run(insert(USAGE_LOGS, &times));
    }
    let copied = Mutex::new(BTreeMap::new());
    let listener = move |event: &Event| {
        if let Event::Progress { partition, rows, .. } = event {
            note(&copied, partition, *rows);
        }
    };
    let made = manager().batch(2).on_event(listener).ensure(&mut *conn).unwrap().made;
    let made: Vec<u64> = made.iter().map(|made| made.rows).filter(|rows| *rows > 0).collect();
    assert_eq!(made, [40, 40, 200]);
}

/// While some rows are copied and others are not: a row changes, one changes its month, one goes,
/// another comes, and one takes the unique value of one that is gone.
#[test]
fn months_that_change_while_they_are_copied_arrive_as_they_are_at_last() {
    let (db, conn) = &mut with_user();
    conn.run(insert(USAGE_LOGS, &rows_of(3)));
    conn.run(
        "UPDATE usage_logs SET credits_cost = id, timestamp = CASE id WHEN 56
            THEN (SELECT timestamp FROM usage_logs WHERE id = 55) ELSE timestamp END;
         CREATE UNIQUE INDEX ON usage_logs (credits_cost, timestamp)",
    );
    let other = Mutex::new(Some(db.connect().unwrap()));
    let copied = Mutex::new(BTreeMap::new());
    let listener = move |event: &Event| {
        let Event::Progress { partition, rows, .. } = event else { return };
        note(&copied, partition, *rows);
        if *rows < 60 {
            return;
        }
        let Some(mut conn) = other.lock().unwrap().take() else { return };
        conn.run("UPDATE usage_logs SET action_type = 'changed' WHERE credits_cost % 50 = 7;
             UPDATE usage_logs SET timestamp = timestamp - interval '1 month' WHERE credits_cost % 50 = 8;
             DELETE FROM usage_logs WHERE credits_cost % 50 = 9;
             WITH gone AS (DELETE FROM usage_logs WHERE credits_cost % 50 = 10 RETURNING *)
             INSERT INTO usage_logs (user_id, action_type, credits_cost, timestamp)
             SELECT user_id, 'in its place', credits_cost + 1000, timestamp FROM gone;
             -- A row takes the unique value of one that is gone, whose copy still has it.
             DELETE FROM usage_logs WHERE credits_cost = 55;
             UPDATE usage_logs SET credits_cost = 55 WHERE credits_cost = 56;
             CREATE TABLE seen AS SELECT * FROM usage_logs");
    };
    let made = manager().batch(100).on_event(listener).ensure(db.url()).unwrap().made;
    assert_eq!(contents(conn, "usage_logs"), contents(conn, "seen"));
    assert_eq!(count(conn, "usage_logs"), 587);
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
