//! Rows that wait in DEFAULT, on their way to their month.

use std::sync::{Arc, Mutex};

use creativeflow_schema::partitions::*;

use super::{contents, count, insert, manager, partitions, with_user};
use crate::support::*;

#[test]
fn they_move_and_what_is_of_no_month_that_is_kept_stays() {
    let (_db, conn) = &mut with_user();
    let table = NOTIFICATIONS;
    let times = "VALUES ('2026-11-14'::timestamptz), ('2026-10-31 23:59:59.999999Z'), ('2025-11-01Z'), ('2027-02-28Z'),
        ('2025-10-31 23:59:59.999999Z'), ('2027-03-01Z'), ('infinity'), ('-infinity'), ('4713-01-01 BC')";
    conn.run(insert(table, times));
    let before = contents(conn, table.name());
    let ensured = manager().ensure(&mut *conn).unwrap();
    let moved: Vec<_> = ensured
        .made
        .iter()
        .filter(|made| made.rows > 0)
        .map(|made| (made.month.to_string(), made.rows))
        .collect();
    assert_eq!(
        moved,
        [("2026-11", 1), ("2027-02", 1), ("2025-11", 1), ("2026-10", 1)]
            .map(|(month, rows)| (month.to_owned(), rows))
    );
    assert_eq!(ensured.outside, 5);
    assert_eq!(contents(conn, table.name()), before);
    assert_eq!(count(conn, "ONLY partitions.notifications_default"), 5);
    let again = manager().ensure(&mut *conn).unwrap();
    assert_eq!((again.made.len(), again.outside), (0, 5));
}

/// With `LOCK TABLE ... DEFAULT` alone, as the server needs it, the reader here saw 0 rows, and the
/// insert was refused.
#[test]
fn nobody_who_waits_meanwhile_misses_a_row_or_is_refused() {
    let (db, conn) = &mut with_user();
    for (table, _) in TABLES {
        conn.run(insert(table, "SELECT '2026-11-14'::timestamptz FROM generate_series(1, 5)"));
    }
    // The manager, when it is about to attach a month, waits until four others wait for it.
    conn.run("CREATE FUNCTION wait() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN
            WHILE current_query() LIKE '%ATTACH PARTITION%notifications_2026_11 %'
                AND (SELECT count(DISTINCT pid) FROM pg_locks WHERE NOT granted) < 4
                AND clock_timestamp() < now() + interval '1 minute' LOOP END LOOP;
         END $$;
         CREATE EVENT TRIGGER wait ON ddl_command_start WHEN TAG IN ('ALTER TABLE') EXECUTE FUNCTION wait()");
    let moving = "SELECT '' FROM pg_locks WHERE relation = 'notifications'::regclass AND mode = 'AccessExclusiveLock' AND granted";
    let seen = std::thread::scope(|scope| {
        let keeping = scope.spawn(|| manager().ensure(db.url()).unwrap());
        wait_until("the manager holds its locks", || !lines(conn, moving).is_empty());
        let reading = |query: &'static str, begin: &'static str| {
            let mut conn = db.connect().unwrap();
            move || {
                conn.run(begin);
                conn.lines(query)
            }
        };
        let all = scope.spawn(reading("SELECT count(*)::text FROM notifications", "BEGIN"));
        let of_month = scope.spawn(reading(
            "SELECT count(*)::text FROM notifications WHERE created_at > '2026-11-01Z' AND created_at < '2026-12-01Z'",
            "BEGIN",
        ));
        let of_a_snapshot = scope.spawn(reading(
            "SELECT count(*)::text FROM notifications",
            "BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT 1",
        ));
        let writing = scope.spawn(|| {
            let writer = &mut db.connect().unwrap();
            writer.run(insert(NOTIFICATIONS, "VALUES ('2026-11-14'::timestamptz)"));
        });
        writing.join().unwrap();
        keeping.join().unwrap();
        [all, of_month, of_a_snapshot].map(|thread| thread.join().unwrap().remove(0))
    });
    // Whoever waits at the same time as the insert may see its row or not; the snapshot is older.
    assert!(
        ["5", "6"].contains(&seen[0].as_str())
            && ["5", "6"].contains(&seen[1].as_str())
            && seen[2] == "5",
        "{seen:?}"
    );
    assert_eq!(count(conn, "partitions.notifications_2026_11"), 6);
}

#[test]
fn a_large_month_that_changes_while_it_is_copied_arrives_as_it_is_at_last() {
    let (db, conn) = &mut with_user();
    for (table, _) in TABLES {
        conn.run(insert(
                table,
                "SELECT '2026-10-03'::timestamptz + i * interval '1 second' FROM generate_series(1, 3000) AS i",
            ));
    }
    let other = Arc::new(Mutex::new(db.connect().unwrap()));
    let batches = Arc::new(Mutex::new(Vec::new()));
    let listener = {
        let (other, batches) = (Arc::clone(&other), Arc::clone(&batches));
        move |event: &Event| {
            let Event::Progress { partition, rows, total } = event else { return };
            assert!(rows <= total, "{rows} of {total}");
            let name =
                partition.trim_start_matches("partitions.").trim_end_matches("_2026_10").to_owned();
            let (table, _) = table(&name).unwrap();
            let (conn, key) = (&mut other.lock().unwrap(), table.key());
            // Rows that are copied by now, and rows that are not.
            let text = match table {
                CREDIT_TRANSACTIONS => "description",
                NOTIFICATIONS => "message",
                _ => "action_type",
            };
            conn.run(format!("UPDATE {table} SET {text} = 'changed' WHERE ctid IN (SELECT ctid FROM {table} ORDER BY md5(id::text) LIMIT 20);
                 UPDATE {table} SET {key} = '2026-11-03' WHERE ctid IN (SELECT ctid FROM {table} ORDER BY md5(id::text) DESC LIMIT 3);
                 DELETE FROM {table} WHERE ctid IN (SELECT ctid FROM {table} WHERE {key} < '2026-11-01Z' ORDER BY md5(id::text || 'x') LIMIT 7)"));
            conn.run(insert(table, "VALUES ('2026-10-31'::timestamptz)"));
            batches.lock().unwrap().push((table, contents(conn, table.name())));
        }
    };
    let ensured = manager().batch(500).on_event(listener).ensure(db.url()).unwrap();
    let batches = batches.lock().unwrap();
    for (table, _) in TABLES {
        let of_table: Vec<_> = batches.iter().filter(|(of, _)| *of == table).collect();
        assert!(of_table.len() >= 5, "{}", of_table.len());
        assert_eq!(contents(conn, table.name()), of_table.last().unwrap().1, "{table}");
        let made = ensured
            .made
            .iter()
            .find(|made| made.table == table && made.month.to_string() == "2026-10")
            .unwrap();
        assert_eq!(made.rows, count(conn, &made.partition));
        assert!(
            count(conn, &format!("{} WHERE {} < '2026-11-01Z'", made.partition, table.key()))
                > 2900
        );
        assert_eq!(count(conn, &format!("ONLY partitions.{table}_default")), 0);
        let checks = format!(
            "SELECT conname FROM pg_constraint WHERE conrelid = '{}'::regclass AND conname = 'is_of_the_month'",
            made.partition
        );
        assert_eq!(conn.lines(&checks), [""; 0]);
    }
}

#[test]
fn a_row_that_cannot_move_stops_its_month_alone() {
    let (_db, conn) = &mut with_user();
    conn.run(insert(
        USAGE_LOGS,
        "VALUES ('2026-10-05'::timestamptz), ('2026-09-05'), ('2026-11-05')",
    ));
    // A key that was switched off once: the row points at nobody.
    conn.run("ALTER TABLE usage_logs DISABLE TRIGGER ALL; ALTER TABLE partitions.usage_logs_default DISABLE TRIGGER ALL;
         UPDATE usage_logs SET user_id = gen_random_uuid() WHERE timestamp < '2026-11-01' AND timestamp > '2026-10-01';
         ALTER TABLE usage_logs ENABLE TRIGGER ALL; ALTER TABLE partitions.usage_logs_default ENABLE TRIGGER ALL");
    let before = contents(conn, "usage_logs");
    let error = manager().ensure(&mut *conn).unwrap_err();
    assert!(
        matches!(&error, Error::Partition { partition, .. }
            if partition == "partitions.usage_logs_2026_10"),
        "{error:?}"
    );
    assert!(
        error.to_string().contains("violates foreign key constraint \"fk_usage_logs_user_id\""),
        "{error}"
    );
    assert_eq!(contents(conn, "usage_logs"), before);
    assert_eq!(
        partitions(conn, USAGE_LOGS),
        ["2026_09", "2026_11", "2026_12", "2027_01", "2027_02"]
            .map(|month| format!("usage_logs_{month}"))
    );
}
