//! Tables, keys and declarations that few have.

use std::time::{Duration, Instant};

use diesel::PgConnection;
use diesel::connection::SimpleConnection;
use diesel_pg_backfill::{Backfill, Error, Event, Pace, Runner};

use crate::{FULL, connect, database, line};

/// Waits until a session of the database waits for a row.
fn until_one_waits(conn: &mut PgConnection) {
    let waiting = "SELECT count(*) FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event = 'transactionid'";
    let start = Instant::now();
    while line(conn, waiting) == "0" {
        assert!(start.elapsed() < Duration::from_secs(30), "no session waits");
    }
}

#[test]
fn columns_that_a_key_includes_are_no_part_of_it() {
    let url = database("included");
    let conn = &mut connect(&url);
    conn.batch_execute(
        "CREATE TABLE included (id INT, note TEXT, changes INT DEFAULT 0,
             PRIMARY KEY (id) INCLUDE (note));
         INSERT INTO included SELECT n, CASE n % 2 WHEN 0 THEN 'x' END FROM generate_series(1, 100) n",
    )
    .unwrap();
    let each = Backfill::update("each", "included", "changes = changes + 1");
    let done = Runner::new().batch(7).pace(FULL).run(&*url, &each).unwrap();
    assert_eq!((done.scanned, done.changed), (100, 100));
    assert_eq!(line(conn, "SELECT bool_and(changes = 1) FROM included"), "true");
}

/// A writer gives a row of the batch a key far ahead, and commits while the batch waits for it.
#[test]
fn a_row_whose_key_changes_meanwhile_hides_no_other() {
    let url = database("moved");
    let writer = &mut connect(&url);
    writer.batch_execute("BEGIN; UPDATE orders SET id = 900000 WHERE id = 5").unwrap();
    let each = Backfill::update("each", "orders", "changes = changes + 1");
    std::thread::scope(|scope| {
        let running = scope.spawn(|| {
            let runner = Runner::new().batch(100).pace(FULL).lock_timeout(Duration::from_secs(60));
            runner.run(&*url, &each).unwrap()
        });
        let other = &mut connect(&url);
        until_one_waits(other);
        writer.batch_execute("COMMIT").unwrap();
        assert!(running.join().unwrap().is_done);
    });
    assert_eq!(line(writer, "SELECT count(*) FROM orders WHERE changes <> 1"), "0");
}

#[test]
fn names_are_the_authors_own() {
    let url = database("names");
    let conn = &mut connect(&url);
    conn.batch_execute(
        "CREATE TABLE backfill_batch (key_0 INT PRIMARY KEY, changed INT, is_due BOOL DEFAULT true);
         INSERT INTO backfill_batch SELECT n FROM generate_series(1, 10) n",
    )
    .unwrap();
    let own = Backfill::update(
        "own",
        "backfill_batch",
        "changed = key_0 + (SELECT count(*) FROM backfill_batch WHERE key_0 > 5), is_due = false",
    )
    .filter("is_due");
    let done = Runner::new().batch(3).pace(FULL).run(&*url, &own).unwrap();
    assert_eq!(done.changed, 10);
    assert_eq!(line(conn, "SELECT bool_and(changed = key_0 + 5) FROM backfill_batch"), "true");
}

#[test]
fn a_change_that_never_ends_is_refused() {
    let url = database("endless");
    let conn = &mut connect(&url);
    let runner = Runner::new().batch(1000).pace(FULL).stop_after(Duration::from_secs(5));
    let again = Backfill::update("again", "orders", "changes = changes + 1").filter("price > 3");
    let error = runner.run(&*url, &again).unwrap_err();
    assert!(error.to_string().contains("price > 3"), "{error}");
    let ahead = Backfill::update("ahead", "orders", "id = id + 1000000, changes = changes + 1");
    let error = runner.run(&*url, &ahead).unwrap_err();
    assert!(error.to_string().contains("primary key"), "{error}");
    assert_eq!(line(conn, "SELECT count(*) FROM orders WHERE changes <> 0"), "0");

    // The condition of the table as it was before the batch has the rows still.
    let others = Backfill::update("others", "orders", "total = 1")
        .filter("id IN (SELECT id FROM orders WHERE total IS NULL)");
    assert_eq!(runner.run(&*url, &others).unwrap().changed, 5000);
}

#[test]
fn a_deferred_trigger_finds_its_tables() {
    let url = database("deferred");
    let conn = &mut connect(&url);
    conn.batch_execute(
        "CREATE TABLE seen (id BIGINT);
         CREATE FUNCTION see() RETURNS trigger LANGUAGE plpgsql AS
             $$ BEGIN INSERT INTO seen VALUES (NEW.id); RETURN NULL; END $$;
         CREATE CONSTRAINT TRIGGER sees AFTER UPDATE ON orders DEFERRABLE INITIALLY DEFERRED
             FOR EACH ROW EXECUTE FUNCTION see()",
    )
    .unwrap();
    let each = Backfill::update("each", "orders", "changes = changes + 1");
    Runner::new().pace(FULL).run(&*url, &each).unwrap();
    assert_eq!(line(conn, "SELECT count(DISTINCT id) FROM seen"), "5000");
}

/// Keys that are written in many ways are found again.
#[test]
fn keys_of_every_type_are_found_again() {
    let url = database("types");
    let conn = &mut connect(&url);
    conn.batch_execute(
        "CREATE DOMAIN code AS TEXT CHECK (value <> 'never');
         CREATE TYPE pair AS (a INT, b TEXT)",
    )
    .unwrap();
    for (number, (of_type, values)) in [
        ("float8", "'NaN'; 'infinity'; '-infinity'; 0.1; 1e-300; 1.7976931348623157e308"),
        ("float4", "'NaN'; 0.1; 3.4e38; 16777217"),
        ("numeric", "'NaN'; 'Infinity'; '-Infinity'; 1e100; 0.00000000001"),
        ("numeric(10, 2)", "1.5; 1.55"),
        (
            "timestamptz",
            "'infinity'; '-infinity'; '4713-01-01 BC'; '2026-01-01 00:00:00.000001+05'",
        ),
        ("timestamp(3)", "'infinity'; '0001-01-01 00:00:00.123 BC'"),
        ("date", "'infinity'; '-infinity'; '2026-02-01'; '2026-01-02'"),
        ("interval", "'1 mon -1 day'; '-1 year 00:00:01'; '1 day -00:00:01'"),
        ("bytea", r"''; '\x00'; '\x27225c'; '\xff'"),
        ("text", r#"''; ' '; 'it''s'; E'a\nb'; '\'; '$sql$'; '-- no'; '/* no'; '{a,"b"}'"#),
        ("varchar(9)", r"E'\u2028\x01'; 'NULL'; 'null'; '$1'"),
        (r#"text COLLATE "C""#, "'a'; 'B'; 'Z'; 'é'"),
        ("char(5)", "'a'; 'ab '; ''"),
        (r#""char""#, r"'a'; ''; '\377'"),
        ("name", "'a'; 'b c'"),
        ("int[]", "'{}'; '{1,NULL}'; '{1}'; '{{1,2},{3,4}}'; '[5:6]={1,2}'"),
        ("text[]", r#"'{}'; '{"a b",NULL,"NULL","\""}'; '{"{","\\"}'"#),
        ("code", "'a'; 'it''s'; ''"),
        ("code[]", "'{a}'; '{\"b c\"}'"),
        ("pair", r#"'(1,)'; '(,"a ""b")'; '(2,c)'"#),
        ("int4range", "'empty'; '[1,5)'; '(,3)'"),
        ("inet", "'1.2.3.4'; '1.2.3.0/24'; '::1'"),
        ("bit(3)", "B'101'; B'001'"),
        ("varbit", "B''; B'1010101'"),
        ("uuid", "gen_random_uuid(); gen_random_uuid()"),
        ("money", "1000.5; -3"),
        ("jsonb", r#"'{"a": "\u2028"}'; '1'; '"x"'"#),
        ("bool", "true; false"),
        ("timetz", "'10:00+05:45'; '10:00-03'"),
        ("xid8", "'5'; '18446744073709551615'"),
    ]
    .into_iter()
    .enumerate()
    {
        let table = format!("keyed_{number}");
        let values = values.replace("; ", "), (");
        conn.batch_execute(&format!(
            "CREATE TABLE {table} (id {of_type} PRIMARY KEY, changes INT DEFAULT 0);
             INSERT INTO {table} (id) VALUES ({values})"
        ))
        .unwrap_or_else(|error| panic!("{of_type}: {error}"));
        let each = Backfill::update(table.clone(), table.clone(), "changes = changes + 1");
        let result = Runner::new().batch(1).pace(FULL).run(&*url, &each);
        result.unwrap_or_else(|error| panic!("{of_type}: {error}"));
        let wrong = line(conn, &format!("SELECT count(*) FROM {table} WHERE changes <> 1"));
        assert_eq!(wrong, "0", "{of_type}");
    }
}

/// A role that may create in a schema before `pg_catalog` runs nothing with the rights of others.
#[test]
fn nobodys_types_take_the_place_of_the_servers() {
    let url = database("planted");
    let conn = &mut connect(&url);
    conn.batch_execute(
        "CREATE TABLE keyed (id UUID PRIMARY KEY DEFAULT gen_random_uuid(), changes INT DEFAULT 0);
         INSERT INTO keyed SELECT FROM generate_series(1, 10);
         CREATE ROLE planter; GRANT CREATE ON SCHEMA public TO planter; SET ROLE planter;
         CREATE FUNCTION public.stolen(text) RETURNS bool LANGUAGE plpgsql AS
             $$ BEGIN RAISE 'stolen as %', current_user; END $$;
         CREATE DOMAIN public.uuid AS pg_catalog.text CHECK (public.stolen(value));
         CREATE DOMAIN public.text AS pg_catalog.text CHECK (public.stolen(value::pg_catalog.text));
         RESET ROLE; SET search_path = public, pg_catalog",
    )
    .unwrap();
    let each = Backfill::update("each", "keyed", "changes = changes OPERATOR(pg_catalog.+) 1");
    let runner = Runner::new().batch(3).pace(FULL);
    runner.plan(conn, &each).unwrap();
    let done = runner.run(&mut *conn, &each).unwrap();
    assert_eq!(done.changed, 10);
}

#[test]
fn a_run_ends_in_its_time_under_pressure_too() {
    let url = database("paused");
    let conn = &mut connect(&url);
    let other = &mut connect(&url);
    conn.batch_execute("BEGIN; UPDATE orders SET price = 1 WHERE id = 4000").unwrap();
    std::thread::scope(|scope| {
        let waiting = scope.spawn(|| {
            connect(&url).batch_execute("UPDATE orders SET price = 2 WHERE id = 4000").unwrap();
        });
        until_one_waits(other);
        let (sender, receiver) = std::sync::mpsc::channel();
        let pace = Pace { max_lock_wait: Some(Duration::ZERO), ..FULL };
        let runner =
            Runner::new().batch(100).pace(pace).stop_after(Duration::from_secs(1)).on_event(
                move |event| {
                    if let Event::Paused { pressure, .. } = event {
                        sender.send(pressure.clone()).unwrap();
                    }
                },
            );
        let each =
            Backfill::update("each", "orders", "changes = changes + 1").filter("changes = 0");
        let progress = runner.run(&*url, &each);
        conn.batch_execute("COMMIT").unwrap();
        waiting.join().unwrap();
        assert!(!progress.unwrap().is_done);
        assert!(receiver.recv().unwrap().to_string().contains("lock"));
    });
}

#[test]
fn pressure_that_is_not_looked_for_needs_no_rights() {
    let url = database("unseen");
    let conn = &mut connect(&url);
    conn.batch_execute(
        "REVOKE SELECT ON pg_stat_replication, pg_replication_slots, pg_locks FROM PUBLIC;
         CREATE ROLE unseeing; GRANT ALL ON SCHEMA public TO unseeing; ALTER TABLE orders OWNER TO unseeing;
         SET ROLE unseeing",
    )
    .unwrap();
    let each = Backfill::update("each", "orders", "changes = changes + 1");
    let done = Runner::new().pace(FULL).run(&mut *conn, &each);
    assert!(!matches!(done, Err(Error::NotTrusted { .. })));
    assert_eq!(done.unwrap().changed, 5000);
}

/// Leaders and workers wait for an advisory lock for days.
#[test]
fn who_waits_for_an_advisory_lock_is_in_no_hurry() {
    let url = database("advisory");
    let conn = &mut connect(&url);
    conn.batch_execute("SELECT pg_advisory_lock(1)").unwrap();
    std::thread::scope(|scope| {
        let waiting =
            scope.spawn(|| connect(&url).batch_execute("SELECT pg_advisory_lock(1)").unwrap());
        let waits = "SELECT count(*) FROM pg_stat_activity
            WHERE datname = current_database() AND wait_event = 'advisory'";
        while line(conn, waits) == "0" {}
        let pace = Pace { max_lock_wait: Some(Duration::ZERO), deadline: Duration::ZERO, ..FULL };
        let done = Runner::new().pace(pace).run(&*url, &crate::total());
        conn.batch_execute("SELECT pg_advisory_unlock(1)").unwrap();
        waiting.join().unwrap();
        assert!(done.unwrap().is_done);
    });
}

/// A first batch that the server refuses binds nobody to its declaration.
#[test]
fn a_declaration_is_corrected_before_it_has_read_rows() {
    let url = database("corrected");
    let runner = Runner::new().pace(FULL);
    let wrong = Backfill::update("each", "orders", "no_column = 1");
    let error = runner.run(&*url, &wrong).unwrap_err();
    assert!(matches!(error, Error::Batch { .. }), "{error}");
    let right = Backfill::update("each", "orders", "changes = changes + 1");
    assert_eq!(runner.progress(&mut connect(&url), &right).unwrap(), None);
    assert_eq!(runner.run(&*url, &right).unwrap().changed, 5000);
}

/// The settings that a role or a database may have.
#[test]
fn the_sessions_settings_change_nothing() {
    let url = database("settings");
    let conn = &mut connect(&url);
    conn.batch_execute(
        r#"ALTER DATABASE settings SET default_transaction_isolation = 'serializable';
         ALTER DATABASE settings SET standard_conforming_strings = off;
         ALTER DATABASE settings SET statement_timeout = '20ms';
         ALTER DATABASE settings SET lock_timeout = '1ms';
         ALTER DATABASE settings SET DateStyle = 'SQL, DMY';
         ALTER DATABASE settings SET extra_float_digits = -10;
         ALTER DATABASE settings SET search_path = "Other Shop", public, pg_catalog;
         CREATE TABLE floats (at TIMESTAMPTZ, id FLOAT8, path TEXT, changes INT DEFAULT 0,
             PRIMARY KEY (at, id, path));
         INSERT INTO floats SELECT now() + n * interval '1 day', n / 7.0, 'a\b" ' || n
         FROM generate_series(1, 50) n"#,
    )
    .unwrap();
    let each = Backfill::update("each", "floats", "changes = changes + 1");
    let done = Runner::new().batch(7).pace(FULL).run(&*url, &each).unwrap();
    assert_eq!(done.changed, 50);
    assert_eq!(line(conn, "SELECT bool_and(changes = 1) FROM floats"), "true");
}

/// A row that a writer moves to another partition while the batch waits for it.
#[test]
fn a_row_that_moves_between_partitions_is_changed_once() {
    let url = database("partitioned");
    let writer = &mut connect(&url);
    writer
        .batch_execute(
            "CREATE TABLE parts (id INT, at INT, changes INT DEFAULT 0, PRIMARY KEY (id, at))
                 PARTITION BY RANGE (at);
             CREATE TABLE parts_1 PARTITION OF parts FOR VALUES FROM (0) TO (10);
             CREATE TABLE parts_2 PARTITION OF parts FOR VALUES FROM (10) TO (20);
             INSERT INTO parts SELECT n, 5 FROM generate_series(1, 100) n",
        )
        .unwrap();
    writer.batch_execute("BEGIN; UPDATE parts SET at = 15 WHERE id = 50").unwrap();
    let each = Backfill::update("each", "parts", "changes = changes + 1").filter("changes = 0");
    std::thread::scope(|scope| {
        let running = scope.spawn(|| {
            let runner = Runner::new().batch(30).pace(FULL).lock_timeout(Duration::from_secs(60));
            runner.run(&*url, &each).unwrap()
        });
        until_one_waits(&mut connect(&url));
        writer.batch_execute("COMMIT").unwrap();
        assert!(running.join().unwrap().is_done);
    });
    assert_eq!(line(writer, "SELECT bool_and(changes = 1) FROM parts"), "true");
}

/// Rows that a policy hides are not passed over: the backfill fails.
#[test]
fn rows_that_a_policy_hides_are_not_passed_over() {
    let url = database("policies");
    let conn = &mut connect(&url);
    conn.batch_execute(
        "CREATE ROLE hidden; GRANT ALL ON SCHEMA public TO hidden; GRANT ALL ON orders TO hidden;
         ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
         CREATE POLICY few ON orders USING (id < 10); SET ROLE hidden",
    )
    .unwrap();
    let error = Runner::new().pace(FULL).run(&mut *conn, &crate::total()).unwrap_err();
    assert!(error.to_string().contains("row-level security"), "{error}");
}
