//! The effects of the session, the role, the database, the network and other objects on a
//! manager: nothing.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use creativeflow_schema::partitions::*;
use devdb::{Binaries, Server};
use uuid::Uuid;

use super::{contents, count, insert, insert_user, manager, with_user};
use crate::quote::HOSTILE;
use crate::support::*;

pub(super) const OCTOBER: &str = "SELECT '2026-10-05'::timestamptz FROM generate_series(1, 50)";

/// The manager's locks, which are counted for each database apart.
pub(super) const HELD: &str = "SELECT locktype FROM pg_locks WHERE locktype = 'advisory'
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";

#[test]
fn timeouts_of_role_and_database_end_nothing() {
    let (db, conn) = &mut with_user();
    for (table, _) in TABLES {
        conn.run(insert(table, OCTOBER));
    }
    // Each statement takes longer than the timeouts.
    conn.run("CREATE FUNCTION slow() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(0.06); END $$;
         CREATE EVENT TRIGGER slow ON ddl_command_end WHEN TAG IN ('CREATE TABLE', 'ALTER TABLE') EXECUTE FUNCTION slow()");
    let timeouts = conn.lines("SELECT name FROM pg_settings WHERE name IN ('statement_timeout', 'transaction_timeout', 'lock_timeout',
            'idle_session_timeout', 'idle_in_transaction_session_timeout')");
    let mut holder = db.connect().unwrap();
    holder.run("BEGIN; LOCK TABLE api_clients IN ROW EXCLUSIVE MODE");
    let database = conn.line("SELECT current_database()");
    for timeout in &timeouts {
        conn.run(format!("ALTER DATABASE {database} SET {timeout} = '50ms'"));
    }
    // A listener takes its time, between batches and between tries.
    let holder = Mutex::new(holder);
    let retried = Arc::new(AtomicBool::new(false));
    let is_retried = Arc::clone(&retried);
    let listener = move |event: &Event| {
        std::thread::sleep(Duration::from_millis(60));
        if matches!(event, Event::Retrying { .. }) && !is_retried.swap(true, Ordering::Relaxed) {
            holder.lock().unwrap().run("ROLLBACK");
        }
    };
    let mut session = db.connect().unwrap();
    let made =
        manager().batch(10).on_event(listener).ensure(&mut session).map(|done| done.made.len());
    assert_eq!(made.map_err(|error| error.to_string()), Ok(15));
    assert!(retried.load(Ordering::Relaxed));
    for timeout in &timeouts {
        assert_eq!(
            session.lines(format!("SELECT current_setting('{timeout}')")),
            ["50ms"],
            "{timeout}"
        );
    }
}

#[test]
fn row_security_is_an_error_and_not_an_answer() {
    let (db, conn) = &mut with_user();
    let role = format!("hidden_{}", Uuid::now_v7().simple());
    conn.run(format!(
        "CREATE ROLE {role}; GRANT USAGE ON SCHEMA partitions TO {role};
             GRANT SELECT ON ALL TABLES IN SCHEMA public, partitions TO {role}"
    ));
    for (table, _) in TABLES {
        conn.run(insert(table, OCTOBER));
        conn.run(format!("ALTER TABLE partitions.{table}_default ENABLE ROW LEVEL SECURITY"));
        let other = &mut db.connect().unwrap();
        other.run(format!("SET ROLE {role}; SET row_security = on"));
        for said in [manager().health(other).map(drop), manager().ensure(&mut *other).map(drop)] {
            let said = said.unwrap_err().to_string();
            assert!(said.contains("row-level security policy for table"), "{said}");
        }
        conn.run(format!("ALTER TABLE partitions.{table}_default DISABLE ROW LEVEL SECURITY"));
    }
    conn.run(format!("DROP OWNED BY {role}; DROP ROLE {role}"));
}

#[test]
fn a_partition_may_be_called_anything() {
    let (_db, conn) = &mut with_user();
    let table = USAGE_LOGS;
    // A month each, in the past, and DEFAULT itself.
    let quoted = |name: &str| format!("\"{}\"", name.replace('"', "\"\""));
    for (number, name) in HOSTILE.iter().enumerate() {
        conn.run(format!(
            "CREATE TABLE partitions.{0} PARTITION OF usage_logs
                    FOR VALUES FROM ('{1}-01-01Z') TO ('{1}-02-01Z');
                 CREATE TABLE retired.{0} (LIKE usage_logs)",
            quoted(name),
            1990 + number
        ));
    }
    for name in ["o'connor", "$locks$ $sql$ \"'\n; SELECT 1/0; --"] {
        let default = conn.lines("SELECT quote_ident(relname) FROM pg_class JOIN pg_inherits ON inhrelid = oid
             WHERE inhparent = 'usage_logs'::regclass AND pg_get_expr(relpartbound, oid) = 'DEFAULT'")
        .remove(0);
        conn.run(format!("ALTER TABLE partitions.{default} RENAME TO {}", quoted(name)));
        let start = if name == "o'connor" { "2026-10-05" } else { "2026-09-05" };
        conn.run(insert(
            table,
            &format!("SELECT '{start}'::timestamptz FROM generate_series(1, 50)"),
        ));
        let made = manager().batch(10).ensure(&mut *conn).unwrap().made;
        assert_eq!(made.iter().map(|made| made.rows).sum::<u64>(), 50);
        let health = manager().health(conn).unwrap();
        assert_eq!(
            (health.tables[2].months.len() >= HOSTILE.len() + 4, health.tables[2].default_rows),
            (true, 0)
        );
    }
}

#[test]
fn nothing_of_another_schema_runs() {
    let (db, conn) = &mut with_user();
    for (table, _) in TABLES {
        conn.run(insert(table, OCTOBER));
    }
    conn.run("CREATE TABLE k (id UUID, at TIMESTAMPTZ, FOREIGN KEY (id, at) REFERENCES notifications ON DELETE CASCADE);
         INSERT INTO k SELECT id, created_at FROM notifications;
         CREATE TABLE partitions.quarter PARTITION OF notifications FOR VALUES FROM ('2027-05-01Z') TO ('2027-08-01Z');
         CREATE INDEX half ON ONLY usage_logs (credits_cost);
         CREATE TABLE retired.mine (user_id UUID REFERENCES users)");
    conn.run(include_str!("shadows.sql"));
    let planted =
        conn.lines("SELECT count(*)::text FROM pg_proc WHERE pronamespace = 'evil'::regnamespace");
    assert!(planted[0].parse::<u32>().unwrap() > 2000, "{planted:?}");
    let database = conn.line("SELECT current_database()");
    conn.run(format!("ALTER DATABASE {database} SET search_path = evil, public, pg_catalog"));
    let session = &mut db.connect().unwrap();
    let runs =
        diesel::sql_query("SELECT now() > '2020-01-01'").execute(session).unwrap_err().to_string();
    assert!(runs.contains("a shadow of"), "{runs}");
    let health = manager().health(session).unwrap();
    assert_eq!((health.invalid_indexes.len(), health.unreleased.len()), (1, 1));
    let made = manager().batch(20).ensure(&mut *session).unwrap().made;
    assert_eq!(made.iter().map(|made| made.rows).sum::<u64>(), 150);
    // One that was copied and is changed meanwhile, where nothing but our queries compares.
    manager().now("2026-12-05T00:00:00Z".parse().unwrap()).ensure(&mut *session).unwrap();
    assert_eq!(manager().ensure(&mut *session).unwrap().made, []);
}

#[test]
fn a_month_has_its_tables_place_and_what_is_not_valid_stays_so() {
    let binaries = Binaries::find().unwrap();
    let server = Server::start_from(&binaries).unwrap();
    let conn = &mut creativeflow_schema::connect(&server.url("postgres")).unwrap();
    creativeflow_schema::run_pending(&mut *conn).unwrap();
    insert_user(conn);
    conn.run("SET allow_in_place_tablespaces = on");
    conn.run("CREATE TABLESPACE \"Fast disk\" LOCATION ''");
    conn.run("ALTER TABLE usage_logs SET TABLESPACE \"Fast disk\"; ALTER TABLE notifications ALTER message SET COMPRESSION pglz;
         DO $$ BEGIN IF current_setting('server_version_num')::int >= 170000 THEN
            CREATE ACCESS METHOD \"Heap\" TYPE TABLE HANDLER heap_tableam_handler;
            ALTER TABLE usage_logs SET ACCESS METHOD \"Heap\";
         END IF; END $$");
    for (table, _) in TABLES {
        conn.run(insert(
                table,
                "SELECT '2026-10-05'::timestamptz + i * interval '1 hour' FROM generate_series(1, 50) AS i",
            ));
        conn.run(format!("ALTER TABLE {table} ADD \"o'k\" INT; ALTER TABLE {table} ADD CONSTRAINT \"o'brien\" CHECK (extract(hour FROM {}) > 3) NOT VALID", table.key()));
    }
    conn.run(
        "DO $$ BEGIN IF current_setting('server_version_num')::int >= 180000 THEN
            EXECUTE 'ALTER TABLE usage_logs ADD CONSTRAINT filled NOT NULL credits_cost NOT VALID,
                ADD CONSTRAINT loose CHECK (credits_cost > 1000) NOT ENFORCED';
         END IF; END $$",
    );
    let before = TABLES.map(|(table, _)| contents(conn, table.name()));
    manager().batch(10).ensure(&mut *conn).unwrap();
    assert_eq!(TABLES.map(|(table, _)| contents(conn, table.name())), before);
    for (table, _) in TABLES {
        assert_eq!(count(conn, &format!("partitions.{table}_2026_10")), 50);
        let of = |name: &str| {
            format!(
                "SELECT concat_ws(' ', conname, convalidated, pg_get_constraintdef(oid)) FROM pg_constraint
                 WHERE conrelid = '{name}'::regclass AND contype IN ('c', 'n') AND NOT convalidated"
            )
        };
        let parents = conn.lines(of(table.name()));
        assert!(!parents.is_empty());
        assert_eq!(conn.lines(of(&format!("partitions.{table}_2026_10"))), parents);
        // New rows are looked at.
        let refused = insert(table, "VALUES ('2026-10-05 01:00Z'::timestamptz)");
        let refused = diesel::sql_query(refused).execute(conn).unwrap_err().to_string();
        assert!(refused.contains("violates"), "{refused}");
    }
    // As a partition that is made by hand has it.
    conn.run("CREATE TABLE partitions.by_hand PARTITION OF usage_logs FOR VALUES FROM ('2030-01-01Z') TO ('2030-02-01Z')");
    let place = |name: &str| {
        format!(
            "SELECT concat_ws(' ', spcname, amname) FROM pg_class c LEFT JOIN pg_tablespace s ON s.oid = reltablespace
             LEFT JOIN pg_am a ON a.oid = relam WHERE c.oid = '{name}'::regclass"
        )
    };
    let by_hand = conn.lines(place("partitions.by_hand"));
    assert!(by_hand[0].starts_with("Fast disk "), "{by_hand:?}");
    assert_eq!(conn.lines(place("partitions.usage_logs_2026_10")), by_hand);
}

#[test]
fn a_role_that_cannot_give_a_partition_away_is_told_so() {
    let (db, conn) = &mut migrated();
    let [owner, member] =
        ["owner", "member"].map(|what| format!("{what}_{}", Uuid::now_v7().simple()));
    conn.run(format!("CREATE ROLE {owner}; CREATE ROLE {member}; GRANT {owner} TO {member} WITH INHERIT TRUE, SET FALSE;
             GRANT USAGE, CREATE ON SCHEMA partitions, public TO {owner}; GRANT SELECT, UPDATE ON ALL TABLES IN SCHEMA public TO {owner}"));
    for (table, _) in TABLES {
        conn.run(format!("ALTER TABLE {table} OWNER TO {owner}; ALTER TABLE partitions.{table}_default OWNER TO {owner}"));
    }
    let session = &mut db.connect().unwrap();
    session.run(format!("SET ROLE {member}"));
    let error = manager().ensure(&mut *session).unwrap_err();
    assert!(matches!(&error, Error::Owner { owner: of, .. } if *of == owner), "{error:?}");
    assert!(error.to_string().contains(&format!("GRANT {owner} TO")), "{error}");
    conn.run(format!("GRANT {owner} TO {member} WITH SET TRUE"));
    assert_eq!(manager().ensure(&mut *session).unwrap().made.len(), 12);
    conn.run(format!("REASSIGN OWNED BY {owner} TO CURRENT_USER; DROP OWNED BY {owner}, {member}; DROP ROLE {owner}, {member}"));
}

#[test]
fn columns_of_every_kind_arrive() {
    let (db, conn) = &mut with_user();
    let table = USAGE_LOGS;
    // DEFAULT has its columns in another order, and holes where some were.
    conn.run("ALTER TABLE usage_logs DETACH PARTITION partitions.usage_logs_default; DROP TABLE partitions.usage_logs_default;
         ALTER TABLE usage_logs ADD gone INT, ADD \"Odd \"\"one\" TEXT DEFAULT 'x'; ALTER TABLE usage_logs DROP gone, ADD late NUMERIC(10, 3)[];
         CREATE TABLE partitions.usage_logs_default (late NUMERIC(10, 3)[], hole INT, \"Odd \"\"one\" TEXT, timestamp TIMESTAMPTZ NOT NULL,
            credits_cost DECIMAL(10, 2), details JSONB, action_type VARCHAR(100) NOT NULL, api_client_id UUID,
            generation_request_id UUID, user_id UUID NOT NULL, id BIGINT NOT NULL, CHECK (credits_cost >= 0));
         ALTER TABLE partitions.usage_logs_default DROP hole;
         ALTER TABLE partitions.usage_logs_default ADD CONSTRAINT ck_usage_logs_credits_cost CHECK (credits_cost >= 0),
            ADD CONSTRAINT ck_usage_logs_credits_cost_is_number CHECK (credits_cost <> 'NaN'),
            ADD CONSTRAINT ck_usage_logs_details_is_object CHECK (jsonb_typeof(details) = 'object');
         ALTER TABLE usage_logs ATTACH PARTITION partitions.usage_logs_default DEFAULT;
         ALTER TABLE usage_logs ADD twice NUMERIC GENERATED ALWAYS AS (credits_cost * 2) STORED;
         ALTER TABLE usage_logs ADD CONSTRAINT later UNIQUE (id, timestamp, action_type) DEFERRABLE INITIALLY DEFERRED;
         DO $$ BEGIN IF current_setting('server_version_num')::int >= 180000 THEN
            EXECUTE 'ALTER TABLE usage_logs ADD thrice NUMERIC GENERATED ALWAYS AS (credits_cost * 3) VIRTUAL';
         END IF; IF current_setting('server_version_num')::int >= 170000 THEN
            ALTER TABLE usage_logs ADD number BIGINT GENERATED ALWAYS AS IDENTITY;
         END IF; END $$");
    for month in ["2026-10", "2026-09"] {
        conn.run(insert(
            table,
            &format!("SELECT '{month}-05'::timestamptz FROM generate_series(1, 50)"),
        ));
    }
    conn.run(
        "UPDATE usage_logs SET late = ARRAY[1.5, NULL], credits_cost = id, \"Odd \"\"one\" = id",
    );
    let before = contents(conn, table.name());
    let made = manager().batch(10).ensure(db.url()).unwrap().made;
    assert_eq!(made.iter().map(|made| made.rows).sum::<u64>(), 100);
    assert_eq!(contents(conn, table.name()), before);
}

#[test]
fn a_listener_that_panics_leaves_nothing_half_way() {
    for number in [1, 4, 17] {
        let (_db, conn) = &mut with_user();
        for (table, _) in TABLES {
            conn.run(insert(table, OCTOBER));
        }
        let calls = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&calls);
        let listener = move |_: &Event| {
            assert!(
                counted.fetch_add(1, Ordering::Relaxed) + 1 < number,
                "the listener has enough"
            );
        };
        let noisy = manager().batch(10).on_event(listener);
        let caught = catch_unwind(AssertUnwindSafe(|| noisy.ensure(&mut *conn).map(drop)));
        assert_eq!(caught.unwrap_err().downcast_ref::<&str>(), Some(&"the listener has enough"));
        assert_eq!(calls.load(Ordering::Relaxed), number, "it is called no more");
        // All is done, and the connection can be used on.
        for (table, _) in TABLES {
            assert_eq!(count(conn, &format!("partitions.{table}_2026_10")), 50);
        }
        assert_eq!(conn.lines(HELD), [""; 0]);
        conn.run("BEGIN; COMMIT");
        assert_eq!(noisy.ensure(&mut *conn).unwrap().made, []);
    }
}
