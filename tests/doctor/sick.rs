//! Each sickness is the first line.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::sync::atomic::{AtomicI32, Ordering};

use creativeflow_schema::doctor::{Check, Doctor, Threshold, doctor};

use super::cases::CASES;
use super::{Clinic, is_own, reload, with_pools, without_own};
use crate::migrator::relay::relay;
use crate::support::*;

/// The checks whose sickness needs more than statements: each has a test below.
const OTHERS: [&str; 8] = [
    "engine",
    "connections",
    "pools",
    "oldest-xmin",
    "blockers",
    "idle-in-transaction",
    "replication-lag",
    "pooler",
];

fn names(checks: &[Check]) -> BTreeSet<&'static str> {
    checks.iter().map(Check::name).collect()
}

#[test]
fn each_check_has_a_sickness() {
    let cases: BTreeSet<_> = CASES.iter().map(|case| case.check).chain(OTHERS).collect();
    assert_eq!(cases, names(doctor().checks()), "tests/doctor/cases.rs, and the checks");
    assert_eq!(names(doctor().checks()).len(), doctor().checks().len());
}

pub fn each_sickness_is_the_first_line(clinic: &Clinic) {
    let conn = &mut clinic.connect();
    let (first, report) = clinic.first(&with_pools());
    assert_eq!(first, "", "a healthy server: {report}");
    assert_eq!(report, "", "a superuser sees everything");
    let mut wrong = String::new();
    for case in CASES {
        let run = |conn: &mut PgConnection, sql: &str| {
            for statement in sql.split("; ").filter(|statement| !statement.is_empty()) {
                conn.run(statement);
            }
            if sql.contains("ALTER SYSTEM") {
                reload(conn);
            }
        };
        let checksum = "SELECT up_checksum FROM __diesel_schema_migrations_ledger WHERE name LIKE '%create_users'";
        let before = conn.line(checksum);
        run(conn, case.sicken);
        let limited = case
            .limits
            .iter()
            .fold(with_pools(), |doctor, (threshold, value)| doctor.threshold(*threshold, *value));
        // Those of this schema come last, and read all of the catalog.
        let limited = limited.only(|one| is_own(case.check) || !is_own(one.name()));
        let (first, report) = clinic.first(&limited);
        if !first.starts_with(case.line) {
            writeln!(wrong, "{}: not {:?}, but\n{report}\n", case.check, case.line).unwrap();
        }
        run(conn, &case.heal.replace("'y'", &format!("'{before}'")));
        if case.check == "months" {
            creativeflow_schema::ensure_partitions(&clinic.url).unwrap();
        }
        let (_, report) = clinic.first(&with_pools().only(|one| one.name() == case.check));
        assert_eq!(report, "", "{} is not healed", case.check);
    }
    let (_, report) = clinic.first(&with_pools());
    assert_eq!(report, "", "all are healed");
    assert!(wrong.is_empty(), "{wrong}");
}

/// Compares the beginning of the first line.
#[track_caller]
fn assert_first((first, report): &(String, String), line: &str) {
    assert!(first.starts_with(line), "not {line:?}, but\n{report}");
}

pub fn sessions_make_a_server_sick(clinic: &Clinic) {
    let [idle, waiting] = &mut [(); 2].map(|()| clinic.connect());
    let with = |threshold, value| without_own().threshold(threshold, value);

    idle.run("BEGIN ISOLATION LEVEL REPEATABLE READ");
    idle.run("SELECT pg_advisory_xact_lock(1) FROM users");
    idle.run("SELECT pg_advisory_xact_lock(1)");
    let pid = idle.line("SELECT pg_backend_pid()::text");
    let first = clinic.first(&with(Threshold::IdleSeconds, 0));
    assert_first(&first, &format!("warning idle-in-transaction: session {pid} of postgres ("));
    waiting.run("SELECT pg_current_xact_id()");
    let first = clinic.first(&with(Threshold::XminAge, 1));
    assert_first(&first, &format!("warning oldest-xmin: session {pid} of postgres ("));

    std::thread::scope(|scope| {
        scope.spawn(|| waiting.run("SELECT pg_advisory_xact_lock(1)"));
        let watch = &mut clinic.connect();
        wait_until("a session waits", || {
            watch.line("SELECT count(*)::text FROM pg_locks WHERE waitstart IS NOT NULL") == "1"
        });
        let first = clinic.first(&with(Threshold::BlockedSeconds, 0));
        assert_first(&first, &format!("warning blockers: session {pid} of postgres ("));
        assert!(first.0.contains("1 session waits for its locks, the longest for "), "{}", first.0);
        idle.run("COMMIT");
    });

    let first = clinic.first(&without_own().pools(1_000));
    let pools = "warning pools: max_connections: the pools of the services may take 1000 \
                 connections, and the server has 17 for them";
    assert_first(&first, pools);
    // Idle ones, until only those are left that are reserved for a superuser.
    let mut all = Vec::new();
    let taken = "SELECT count(*)::text FROM pg_stat_activity WHERE backend_type = 'client backend'";
    while idle.line(taken).parse::<u32>().unwrap() < 17 {
        all.push(clinic.connect());
    }
    let first = clinic.first(&without_own());
    assert_first(&first, "critical connections: max_connections: ");
    assert!(
        first.0.ends_with(" of 17 connections are in use, and 3 more are reserved"),
        "{}",
        first.0
    );
}

pub fn what_a_role_may_not_see_is_skipped(clinic: &Clinic) {
    let admin = &mut clinic.connect();
    admin.run(
        "CREATE ROLE visitor LOGIN; ALTER ROLE visitor SET statement_timeout = '30s';
        ALTER ROLE visitor SET idle_in_transaction_session_timeout = '30s'",
    );
    // On some installations, not even the views are for everybody.
    admin.run("REVOKE SELECT ON pg_catalog.pg_replication_slots FROM PUBLIC");
    let visitor = &mut clinic.connect_as("visitor");
    let report = with_pools().examine(&mut *visitor).unwrap();
    let skipped = |report: &creativeflow_schema::doctor::Report| {
        let skipped = report.skipped.iter().map(|one| (one.check, one.why.clone()));
        skipped.collect::<Vec<_>>()
    };
    let found = skipped(&report);
    let sees = "this role does not see the sessions of others: GRANT pg_monitor TO visitor";
    for check in ["oldest-xmin", "idle-in-transaction", "replication-lag"] {
        assert!(found.contains(&(check, sees.to_owned())), "{found:#?}");
    }
    for (check, why) in [
        (
            "replication-slots",
            "the server refuses: permission denied for view pg_replication_slots",
        ),
        ("sequences", "usage_logs_id_seq: this role may not read it: GRANT SELECT ON SEQUENCE "),
        ("months", "the server refuses: permission denied for "),
        (
            "migrations",
            "the server refuses: permission denied for table __diesel_schema_migrations",
        ),
        ("pooler", "there is no second connection, without which a pooler may not show"),
    ] {
        let is_it = |(name, said): &(&str, String)| *name == check && said.contains(why);
        assert!(found.iter().any(is_it), "{check}: {found:#?}");
        assert!(!report.checked.contains(&check), "{check}");
    }
    assert_eq!(
        report.findings.iter().map(ToString::to_string).collect::<Vec<_>>(),
        [""; 0],
        "what is skipped is no finding"
    );
    assert_eq!(
        report.checked.len() + found.iter().map(|(check, _)| check).collect::<BTreeSet<_>>().len(),
        doctor().checks().len()
    );

    admin.run("GRANT pg_monitor TO visitor; GRANT SELECT ON ALL TABLES IN SCHEMA public TO visitor;
        GRANT SELECT ON ALL SEQUENCES IN SCHEMA public TO visitor; GRANT USAGE ON SCHEMA partitions TO visitor;
        GRANT SELECT ON ALL TABLES IN SCHEMA partitions TO visitor;
        GRANT SELECT ON pg_catalog.pg_replication_slots TO PUBLIC");
    let report = with_pools().examine(&mut *visitor).unwrap();
    let found = skipped(&report);
    assert_eq!(found.iter().map(|(check, _)| *check).collect::<Vec<_>>(), ["pooler"], "{found:#?}");
    admin.run("DROP OWNED BY visitor");
    admin.run("DROP ROLE visitor");
}

pub fn a_standby_is_examined_too(clinic: &Clinic) {
    let settings = ["hot_standby_feedback = on", "wal_receiver_status_interval = 1"];
    let standby = clinic.server.start_standby_with(&settings).unwrap();
    let [primary, conn] =
        &mut [clinic.connect(), creativeflow_schema::connect(&standby.url("clinic")).unwrap()];
    wait_until("the standby streams", || {
        !conn.lines("SELECT pid::text FROM pg_stat_wal_receiver").is_empty()
    });
    let report = with_pools().examine(&standby.url("clinic")).unwrap();
    assert_eq!(report.findings, [], "a healthy standby");
    let skipped: BTreeSet<_> = report.skipped.iter().map(|one| one.check).collect();
    let asks = ["dead-rows", "indexes-unused", "prepared-transactions", "statistics"];
    assert_eq!(skipped, asks.into(), "{:#?}", report.skipped);

    // A long query there.
    conn.run("BEGIN ISOLATION LEVEL REPEATABLE READ");
    conn.run("SELECT FROM users");
    primary.run("SELECT pg_current_xact_id()");
    let held = "SELECT pid::text FROM pg_stat_replication WHERE age(backend_xmin) > 0";
    wait_until("the standby says what it reads", || !primary.lines(held).is_empty());
    let first = clinic.first(&without_own().threshold(Threshold::XminAge, 1));
    assert_first(&first, "warning oldest-xmin: standby ");
    conn.run("COMMIT");

    conn.run("SELECT pg_wal_replay_pause()");
    let first = |url: &str, doctor: &Doctor| {
        doctor.examine(url).unwrap().findings.first().map(ToString::to_string).unwrap_or_default()
    };
    let paused = first(&standby.url("clinic"), &without_own());
    assert_eq!(paused, "warning replication-lag: this standby: its replay is paused");
    primary.run("CREATE TABLE extra (); DROP TABLE extra");
    let behind = without_own().threshold(Threshold::LagBytes, 1);
    let behind = first(&clinic.url, &behind);
    assert!(behind.starts_with("warning replication-lag: standby "), "{behind}");
}

pub fn another_engine_is_the_first_line(clinic: &Clinic) {
    let own = clinic.connect().line("SELECT version()").into_bytes();
    let url = relay(&clinic.url, move |kind, body| {
        let words = "CockroachDB CCL v25.1.0 (x86_64-pc-linux-gnu, built 2025/02/14, go1.22.8)";
        let at = body.windows(own.len()).position(|found| found == own);
        let Some(at) = at.filter(|_| kind == b'D') else { return body };
        let length = u32::try_from(words.len()).unwrap().to_be_bytes();
        [&body[..at - 4], &length, words.as_bytes(), &body[at + own.len()..]].concat()
    });
    let report = with_pools().examine(&url).unwrap();
    let lines: Vec<_> = report.findings.iter().map(ToString::to_string).collect();
    assert!(
        lines[0].starts_with(
            "critical engine: server: the server is not PostgreSQL: it calls itself CockroachDB"
        ),
        "{lines:?}"
    );
    assert_eq!((lines.len(), report.checked.as_slice()), (1, &["engine"][..]));
    assert_eq!(report.skipped.len() + 1, doctor().checks().len());
}

/// A relay that answers as a pooler does: with the process of another session, or of the same one
/// for two connections.
pub fn a_pooler_in_transaction_mode_is_the_first_line(clinic: &Clinic) {
    let shared = |pid: fn(i32) -> i32| {
        let calls = AtomicI32::new(0);
        relay(&clinic.url, move |kind, mut body| {
            // The last column of a row with the limits of a transaction, or the only one.
            let is_pid = body.starts_with(&[0, 1, 0, 0, 0, 4])
                || body.windows(6).any(|found| found == b"\0\0\0\x021s");
            if kind == b'D' && is_pid {
                let place = body.len() - 4;
                let answer = pid(calls.fetch_add(1, Ordering::Relaxed));
                body[place..].copy_from_slice(&answer.to_be_bytes());
            }
            body
        })
    };
    for (pid, value) in [
        ((|_| 7) as fn(i32) -> i32, "two connections share one session of the server"),
        (|call| call % 2, "this connection's transactions ran in several sessions of the server"),
    ] {
        let report = without_own().examine(&shared(pid)).unwrap();
        let first = report.findings.first().map(ToString::to_string).unwrap_or_default();
        assert_eq!(
            first,
            format!("warning pooler: pooler in transaction mode: {value}"),
            "{report:#?}"
        );
    }
}

#[test]
#[ignore = "needs PgBouncer"]
fn pgbouncer_is_found_in_transaction_mode_alone() {
    for (mode, found) in [("transaction", 1), ("session", 0)] {
        let pooler = crate::support::pooler::Pooler::start(mode);
        let only = Doctor::new().only(|one| ["pooler", "durability"].contains(&one.name()));
        let report = only.examine(&pooler.url()).unwrap();
        let poolers = report.findings.iter().filter(|one| one.check == "pooler").count();
        assert_eq!(poolers, found, "{mode}: {report:#?}");
        assert_eq!(report.skipped, []);
    }
}
