//! The variant of the schema for Citus: `ddl/citus.sql` on plain PostgreSQL, without the calls of
//! Citus, and on a cluster.

mod cluster;
mod queries;

use std::collections::BTreeSet;
use std::process::Command;

use creativeflow_schema::models::NewUser;
use creativeflow_schema::partitions::{TABLES, ensure_partitions};
use creativeflow_schema::privacy::{Erasure, Obstacle};
use creativeflow_schema::reference::{self, Severity};
use diesel::prelude::*;

use crate::migrator::in_full;
use crate::support::*;
use crate::world::World;

/// The variable with which tests run on the variant.
pub const VARIANT: &str = "CREATIVEFLOW_TEST_VARIANT";
/// The script that takes a database there.
pub const SCRIPT: &str = include_str!("../../ddl/citus.sql");

/// The tests of bulk writes, of the catalogue and of the partition manager. The first of them run
/// always, and all in the long series.
const SUBJECTS: [&str; 10] = [
    "bulk::",
    "paging::",
    "bulk_refusals::",
    "plans::each_query",
    "partitions::archives::",
    "partitions::ensure::",
    "partitions::health::",
    "partitions::restore::",
    "partitions::retire::",
    "partitions::triggers::",
];

/// The tests of these that fail on the variant, each with the reason.
const UNLIKE: [(&str, &str); 2] = [
    (
        "partitions::ensure::what_cannot_be_done_is_said",
        "holds api_clients, which attaching a month of usage_logs locks for their key alone",
    ),
    (
        "partitions::retire::what_a_manager_left_is_finished",
        "drops the key to users, after which only that to generation_requests is left",
    ),
];

fn drift(conn: &mut PgConnection) -> Vec<String> {
    let found = reference::drift(conn).unwrap();
    let found = found.iter().filter(|one| one.severity == Severity::Differs);
    found.map(ToString::to_string).collect()
}

#[test]
fn the_tests_of_queries_bulk_writes_and_months_pass_on_the_variant() {
    if std::env::var_os(VARIANT).is_some() {
        return;
    }
    let subjects = &SUBJECTS[..if in_full() { SUBJECTS.len() } else { 2 }];
    let output = Command::new(std::env::current_exe().unwrap())
        .args(subjects)
        .env(VARIANT, "1")
        .env_remove("CREATIVEFLOW_TEST_FULL")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    let ended = |end: &str| -> BTreeSet<&str> {
        let lines = said.lines().filter_map(|line| line.strip_prefix("test ")?.strip_suffix(end));
        lines.collect()
    };
    let (passed, failed) = (ended(" ... ok"), ended(" ... FAILED"));
    for subject in subjects {
        assert!(passed.iter().any(|test| test.starts_with(subject)), "{subject}: {said}");
    }
    let unlike = UNLIKE.map(|(test, _)| test).into_iter();
    let unlike = unlike.filter(|test| subjects.iter().any(|subject| test.starts_with(subject)));
    assert_eq!(failed, unlike.collect(), "{said}");
}

#[test]
fn a_second_run_changes_nothing_and_no_row_is_lost() {
    let (db, conn) = &mut migrated();
    World::new(conn);
    ensure_partitions(&mut *conn).unwrap();
    let counts = |conn: &mut PgConnection| {
        TABLES.map(|(table, _)| conn.lines(format!("SELECT count(*)::text FROM {table}")))
    };
    let before = counts(conn);
    conn.run(SCRIPT);
    assert_eq!(counts(conn), before);
    assert!(before.iter().all(|count| *count != ["0"]), "{before:?}");
    let once = dump(db);
    conn.run(SCRIPT);
    assert_same("after a second run", &once, &dump(db));
    // What Citus asks of a table that it distributes, but for the keys to users.
    let query = "SELECT conrelid::regclass || ' ' || pg_get_constraintdef(k.oid) FROM pg_constraint k
        WHERE contype IN ('p', 'u', 'x', 'f') AND conparentid = 0 AND confrelid <> 'users'::regclass
        AND conrelid::regclass::text = ANY ('{TABLES}') AND NOT EXISTS (
            SELECT FROM pg_attribute WHERE attrelid = conrelid AND attnum = ANY (conkey) AND attname = 'user_id')";
    let tables = TABLES.map(|(table, _)| table.name()).join(",");
    assert_eq!(conn.lines(query.replace("TABLES", &tables)), [""; 0]);
}

#[test]
fn the_drift_knows_the_variant() {
    let (_db, conn) = &mut migrated();
    ensure_partitions(&mut *conn).unwrap();
    conn.run(SCRIPT);
    assert_eq!(drift(conn), [""; 0]);

    // What differs from the variant is reported.
    conn.run(
        "DROP INDEX idx_usagelog_actiontype;
         ALTER TABLE usage_logs DROP CONSTRAINT fk_usage_logs_user_id;
         ALTER TABLE credit_transactions DROP CONSTRAINT ck_credit_transactions_amount_is_number",
    );
    let found = drift(conn).join("\n");
    for what in ["idx_usagelog_actiontype", "fk_usage_logs_user_id", "amount_is_number"] {
        assert!(found.contains(what), "{what}: {found}");
    }
    assert_eq!(found.lines().count(), 3, "{found}");
}

#[test]
fn the_drift_knows_distributed_ledgers_by_their_missing_keys() {
    let (_db, conn) = &mut migrated();
    conn.run(SCRIPT);
    for (table, _) in TABLES {
        conn.run(format!("ALTER TABLE {table} DROP CONSTRAINT fk_{table}_user_id"));
    }
    assert_eq!(drift(conn), [""; 0]);
    // With the keys of the migrations, each is missed.
    conn.run(
        "ALTER TABLE notifications DROP CONSTRAINT notifications_pkey,
         ADD CONSTRAINT notifications_pkey PRIMARY KEY (id, created_at)",
    );
    let found = drift(conn).join("\n");
    for what in
        ["fk_usage_logs_generation_request_id", "fk_notifications_user_id", "usage_logs_pkey"]
    {
        assert!(found.contains(what), "{what}: {found}");
    }
}

#[test]
fn the_script_follows_the_schema() {
    let (db, conn) = &mut migrated();
    conn.run("ALTER TABLE usage_logs ADD COLUMN team_id UUID CONSTRAINT fk_usage_logs_team_id REFERENCES teams");
    let folder = tempfile::tempdir().unwrap();
    reference::write(&reference::read(conn).unwrap(), folder.path()).unwrap();
    let script = std::fs::read_to_string(folder.path().join("ddl/citus.sql")).unwrap();
    assert!(!SCRIPT.contains("fk_usage_logs_team_id"));
    db.connect().unwrap().run(&script);
    let keys = "SELECT conname FROM pg_constraint WHERE conrelid = 'usage_logs'::regclass AND contype = 'f' AND conparentid = 0";
    assert_eq!(conn.lines(keys), ["fk_usage_logs_user_id"]);
}

/// Citus refuses to change the account of a row, after other rows are gone. So nothing is begun.
#[test]
fn an_account_is_not_erased_in_part() {
    let (_db, conn) = &mut migrated();
    let ada = NewUser::builder().email("ada@example.com").build().insert(conn).unwrap().id;
    conn.run(
        "SET allow_system_table_mods = on;
         CREATE TABLE pg_catalog.pg_dist_partition (partmethod \"char\");",
    );
    let erasure = Erasure::of(ada);
    assert_eq!(erasure.plan(conn).unwrap().obstacles, []);
    conn.run("INSERT INTO pg_catalog.pg_dist_partition VALUES ('h')");
    assert_eq!(erasure.plan(conn).unwrap().obstacles, [Obstacle::Distributed]);
    let error = erasure.execute(conn, |_| ()).unwrap_err();
    assert!(error.to_string().contains("Citus distributes the ledgers"), "{error}");
    assert_eq!(conn.lines("SELECT email::text FROM users"), ["ada@example.com"]);
}
