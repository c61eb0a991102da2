//! Bulk inserts that fail for no row of their own.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use creativeflow_schema::bulk::Error;
use creativeflow_schema::models::*;
use creativeflow_schema::types::*;

use super::bulk::log;
use crate::support::*;
use crate::world::World;

#[test]
fn a_lost_connection_is_no_rows_fault() {
    let (db, conn) = &mut migrated();
    let World { user, .. } = World::new(conn);
    let pid = conn.line("SELECT pg_backend_pid()::text");
    let other = &mut db.connect().unwrap();
    // Waited for, since the signal alone would come while the rows are on their way, or not.
    other.run(format!("SELECT pg_terminate_backend({pid}, 10000)"));
    assert!(matches!(NewUsageLog::copy(conn, &[log(user.id)]), Err(Error::Database(_))));
    assert!(matches!(NewUsageLog::insert_all(conn, &[log(user.id)]), Err(Error::Database(_))));
}

/// Copies and inserts, in a transaction and in none: each must be no row's fault, and soon.
fn assert_no_rows_fault(
    conn: &mut PgConnection,
    what: &str,
    rows: &[NewUsageLog],
    at_most: Duration,
) {
    for way in [NewUsageLog::copy, NewUsageLog::insert_all] {
        let start = Instant::now();
        let error = way(conn, rows).unwrap_err();
        assert!(matches!(error, Error::Database(_)), "{what}: {error:?}");
        assert!(start.elapsed() < at_most, "{what}: {:?}", start.elapsed());
        let start = Instant::now();
        let error = conn.transaction(|conn| way(conn, rows)).unwrap_err();
        assert!(matches!(error, Error::Database(_)), "{what}, in a transaction: {error:?}");
        assert!(start.elapsed() < at_most, "{what}, in a transaction: {:?}", start.elapsed());
    }
}

#[test]
fn what_no_row_can_help_names_none_and_is_not_tried_again() {
    let (db, conn) = &mut migrated();
    let World { user, .. } = World::new(conn);
    let rows: Vec<NewUsageLog> = (0..3_000).map(|_| log(user.id)).collect();
    let soon = Duration::from_secs(30);

    conn.run("SET default_transaction_read_only = on");
    assert_no_rows_fault(conn, "read only", &rows, soon);
    conn.run("RESET default_transaction_read_only");

    let role = format!("r{}", UserId::now_v7().0.simple());
    for (what, grants) in [
        ("no permission", "SELECT 1".to_owned()),
        ("no sequence", format!("GRANT INSERT, SELECT ON usage_logs TO {role}")),
        (
            "a column",
            format!(
                "REVOKE ALL ON usage_logs FROM {role}; GRANT INSERT (user_id) ON usage_logs TO {role}"
            ),
        ),
    ] {
        if what == "no permission" {
            conn.run(format!("CREATE ROLE {role}"));
        }
        conn.run(&grants);
        conn.run(format!("SET ROLE {role}"));
        assert_no_rows_fault(conn, what, &rows, soon);
        conn.run("RESET ROLE");
    }
    conn.run(format!("DROP OWNED BY {role}; DROP ROLE {role}"));

    // Errors as the server has them that cannot be had at will; the sequence counts how often a row
    // was tried.
    conn.run(
        "CREATE SEQUENCE tries;
         CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
             PERFORM nextval('tries');
             RAISE EXCEPTION USING ERRCODE = tg_argv[0], MESSAGE = tg_argv[1];
         END $$",
    );
    for (code, message) in [
        ("53100", "could not extend file \"base/16384/2608\": No space left on device"),
        (
            "53100",
            "could not write to file \"base/pgsql_tmp/pgsql_tmp1.0\": No space left on device",
        ),
        ("53200", "out of memory"),
        ("53200", "out of shared memory"),
        ("53400", "temporary file size exceeds \"temp_file_limit\" (1024kB)"),
        ("40P01", "deadlock detected"),
        ("40001", "could not serialize access due to concurrent update"),
        ("57014", "canceling statement due to user request"),
        ("25006", "cannot execute INSERT in a read-only transaction"),
        ("42P01", "relation \"audit\" does not exist"),
        ("42703", "column \"colour\" does not exist"),
        ("42883", "function notify_all(uuid) does not exist"),
        ("58030", "could not read blocks 0..0 in file \"base/16384/2608\": Input/output error"),
    ] {
        let arguments = format!("'{code}', '{message}'");
        conn.run(format!(
            "CREATE TRIGGER refuse BEFORE INSERT ON usage_logs FOR EACH ROW EXECUTE FUNCTION refuse({arguments})"
        ));
        conn.run("ALTER SEQUENCE tries RESTART");
        assert_no_rows_fault(conn, message, &rows, soon);
        assert_eq!(
            conn.lines("SELECT last_value::text FROM tries"),
            ["4"],
            "{message}: once each way"
        );
        conn.run("DROP TRIGGER refuse ON usage_logs");
    }

    let other = &mut db.connect().unwrap();
    other.run("BEGIN; LOCK TABLE usage_logs");
    // Trying the rows by halves would take a dozen times as long as trying them once.
    let several = Duration::from_secs(3);
    conn.run("SET lock_timeout = '300ms'");
    assert_no_rows_fault(conn, "lock_timeout", &rows, several);
    conn.run("RESET lock_timeout; SET statement_timeout = '300ms'");
    assert_no_rows_fault(conn, "statement_timeout", &rows, several);
    conn.run("RESET statement_timeout");

    let pid = conn.line("SELECT pg_backend_pid()::text");
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let cancelled = scope.spawn(|| {
            let cancel = &mut db.connect().unwrap();
            let waits = format!(
                "SELECT query_start::text FROM pg_stat_activity WHERE pid = {pid} AND wait_event_type = 'Lock'"
            );
            let mut seen = BTreeSet::new();
            while !done.load(Ordering::SeqCst) {
                if cancel.lines(&waits).into_iter().any(|start| seen.insert(start)) {
                    cancel.run(format!("SELECT pg_cancel_backend({pid})"));
                }
            }
            seen.len()
        });
        assert_no_rows_fault(conn, "cancelled", &rows, soon);
        done.store(true, Ordering::SeqCst);
        assert_eq!(cancelled.join().unwrap(), 4, "each way is tried once");
    });
    other.run("ROLLBACK");
    assert_eq!(NewUsageLog::copy(conn, &rows).unwrap(), 3_000);
}

#[test]
fn a_row_that_a_trigger_refuses_is_named_in_any_language() {
    let (_db, conn) = &mut migrated();
    let World { user, .. } = World::new(conn);
    conn.run("CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
             IF new.action_type = 'refused' THEN
                 RAISE EXCEPTION USING ERRCODE = '22001', MESSAGE = 'Wert zu lang für Typ character varying(3)';
             END IF;
             RETURN new;
         END $$;
         CREATE TRIGGER refuse BEFORE INSERT ON usage_logs FOR EACH ROW EXECUTE FUNCTION refuse()");
    let mut rows: Vec<NewUsageLog> = (0..3_000).map(|_| log(user.id)).collect();
    rows[2_345] = NewUsageLog::builder().user_id(user.id).action_type("refused").build();
    for error in [
        NewUsageLog::copy(conn, &rows).unwrap_err(),
        NewUsageLog::insert_all(conn, &rows).unwrap_err(),
    ] {
        assert!(matches!(error, Error::Row { index: 2_345, .. }), "{error:?}");
    }
}
