//! The commands that migrate and keep partitions.

use std::collections::BTreeSet;

use creativeflow_schema::migrator::MIGRATIONS;
use creativeflow_schema::quote::{ident, literal};

use super::{all_sane, look_at, names, nothing_ran, planted, sane, with};
use crate::cli::on;
use crate::migrator::in_full;
use crate::support::*;

#[test]
fn the_migrators_commands() {
    let planted = &mut planted();
    let before = planted.dump();
    let newest = MIGRATIONS.last().unwrap().version();
    let url = planted.url.clone();
    // What stands beside ours is no finding of the migrator's.
    all_sane(&url, "status, check, migrate, plan, plan --down, repair", &[0]);
    let examined = sane(&url, &["doctor"], &[3]);
    assert!(!examined.contains("\nskipped "), "the server refuses no check: {examined}");
    sane(&url, &["baseline", &newest], &[0, 1, 3]);
    all_sane(&url, "redo --count 1, revert --count 1, migrate, check", &[0]);
    for name in some(names().filter(|name| !name.starts_with('-')), 4) {
        sane(&url, &["baseline", name], &[1, 3]);
        sane(&url, &["revert", "--to", name], &[1]);
        sane(&url, &["redo", "--to", name], &[1]);
        sane(&url, &["plan", "--from", name], &[1]);
        sane(&url, &["status", name], &[2]);
        sane(&url, &["status", "--warn", name], &[2]);
        sane(&url, &["partitions", "archive", name, "2026-11", "--archive", "/"], &[2]);
        sane(&url, &["partitions", "restore", name], &[1, 2, 3]);
    }
    assert_same("ours and theirs", &before, &planted.dump());
    planted.nothing_ran();
}

#[test]
fn what_the_ledger_was_made_to_hold() {
    let (db, conn) = &mut migrated();
    let names: Vec<&str> = names().collect();
    for (migration, name) in MIGRATIONS.iter().zip(names.iter().cycle()) {
        let (version, name) = (literal(&migration.version()), literal(name));
        conn.run(format!(
            "UPDATE __diesel_schema_migrations_ledger SET name = {name} WHERE version = {version}"
        ));
    }
    for name in &names {
        let version: String = name.chars().take(50).collect();
        conn.run(format!(
            "INSERT INTO __diesel_schema_migrations (version) VALUES ({}) ON CONFLICT DO NOTHING",
            literal(&version)
        ));
    }
    let commands = "status, check, migrate, revert --count 1, redo --count 1, repair";
    all_sane(db.url(), commands, &[3]);
    nothing_ran(conn);
}

/// Needs the keeper to address partitions by their names as they are.
#[test]
fn months_that_were_made_by_hand() {
    let planted = &mut planted();
    let before = planted.dump();
    let url = planted.url.clone();
    let folder = tempfile::tempdir().unwrap();
    planted.conn.run("INSERT INTO users (id, email) VALUES ('00000000-0000-7000-8000-000000000001', 'ada@example.com')");
    // Older than any month is kept, so that retire has to do with each.
    for (number, name) in names().enumerate() {
        for (table, key, columns, values) in [
            ("usage_logs", "timestamp", "user_id, action_type", "'export'"),
            ("credit_transactions", "created_at", "user_id, action_type, amount", "'purchase', 1"),
        ] {
            let month = format!("timestamptz '2010-01-01 UTC' + interval '{number} months'");
            let front = if table == "usage_logs" { "u" } else { "m" };
            planted.conn.run(format!(
                "SET timezone = 'UTC';
                     DO $do$ BEGIN EXECUTE format('CREATE TABLE partitions.%I PARTITION OF {table} FOR VALUES FROM (%L) TO (%L)',
                        {name}, {month}, {month} + interval '1 month'); END $do$;
                     INSERT INTO {table} ({columns}, {key}) VALUES ('00000000-0000-7000-8000-000000000001', {values}, {month} + interval '1 day')",
                name = literal(&with(front, name)),
            ));
        }
    }
    let rows = |conn: &mut PgConnection, table: &str| {
        conn.line(format!("SELECT count(*)::text FROM {table}"))
    };
    sane(&url, &["partitions", "status"], &[3]);
    sane(&url, &["partitions", "ensure"], &[0]);
    assert_eq!(rows(&mut planted.conn, "usage_logs"), names().count().to_string());
    let place = folder.path().join("archive");
    std::fs::create_dir(&place).unwrap();
    let said = sane(&url, &["partitions", "retire", "--archive", place.to_str().unwrap()], &[0]);
    assert_eq!(rows(&mut planted.conn, "usage_logs"), "0", "{said}");
    assert_eq!(rows(&mut planted.conn, "credit_transactions"), "0", "{said}");
    sane(&url, &["partitions", "status"], &[0, 3]);
    // Each archive holds its month, in the folder, and comes back.
    assert_eq!(names_in(folder.path()).len(), 1);
    let mut manifests = files(&place);
    manifests.retain(|path| path.extension().is_some_and(|end| end == "json"));
    assert_eq!(manifests.len(), names().count());
    for manifest in &manifests {
        let output = on(&url, &["partitions", "restore", manifest.to_str().unwrap()]);
        look_at(&["partitions", "restore"], &output, &[0], false);
    }
    let output = on(
        &url,
        &[
            "partitions",
            "archive",
            "credit_transactions",
            "2010-01",
            "--archive",
            place.to_str().unwrap(),
        ],
    );
    look_at(&["partitions", "archive"], &output, &[0, 1], false);
    assert_same("ours and theirs", &before, &planted.dump());
    planted.nothing_ran();
}

/// An invalid index is told of, and repair drops that one alone.
#[test]
fn invalid_indexes() {
    let planted = &mut planted();
    let url = planted.url.clone();
    let indexes = "SELECT indexrelid::regclass::text FROM pg_index JOIN pg_class c ON c.oid = indexrelid WHERE relnamespace = 'public'::regnamespace";
    let all: BTreeSet<String> = planted.conn.lines(indexes).into_iter().collect();
    let invalid =
        "indrelid = 'teams'::regclass AND NOT indisprimary AND indkey::text ~ '^[0-9]{2,}$'";
    planted.conn.run(format!("UPDATE pg_index SET indisvalid = false WHERE {invalid}"));
    let gone: BTreeSet<String> = planted
        .conn
        .lines(format!("SELECT indexrelid::regclass::text FROM pg_index WHERE {invalid}"))
        .into_iter()
        .collect();
    assert!(gone.len() > 10, "{gone:?}");
    sane(&url, &["status"], &[0]);
    sane(&url, &["migrate"], &[0]);
    let output = on(&url, &["repair"]);
    look_at(&["repair"], &output, &[0], false);
    let left: BTreeSet<String> = planted.conn.lines(indexes).into_iter().collect();
    assert_eq!(left, all.difference(&gone).cloned().collect());
    planted.nothing_ran();
}

/// The whole of it in a schema of each name: needs drift and the keeper to know their schema by its
/// name as it is.
#[test]
fn an_installation_in_a_schema_of_each_name() {
    let all: Vec<&str> = names().collect();
    let few = ["My \"App\n; CREATE TABLE canary (); --"];
    for name in if in_full() { &all[..] } else { &few[..] } {
        let db = TestDatabase::empty().unwrap();
        let conn = &mut db.connect().unwrap();
        let schema = ident(name);
        conn.run(format!("CREATE SCHEMA {schema}"));
        conn.run(format!(
            "DO $do$ BEGIN EXECUTE format('ALTER DATABASE %I SET search_path = %I', current_database(), {}); END $do$",
                literal(name)
        ));
        let place = tempfile::tempdir().unwrap();
        let folder = place.path().to_str().unwrap();
        let url = db.url();
        sane(url, &["status"], &[3]);
        all_sane(url, "migrate, status, check, check --drift, redo --count 2", &[0]);
        all_sane(url, "revert --count 2, migrate, repair", &[0]);
        sane(url, &["docs", folder], &[0]);
        sane(url, &["docs", env!("CARGO_MANIFEST_DIR"), "--check"], &[0]);
        all_sane(url, "partitions ensure, partitions status", &[0]);
        sane(url, &["partitions", "retire", "--archive", folder], &[0]);
        let made = "SELECT DISTINCT relnamespace::regnamespace::text FROM pg_class WHERE relname IN ('users', '__diesel_schema_migrations')";
        assert_eq!(db.connect().unwrap().lines(made).len(), 1, "{name:?}");
        nothing_ran(conn);
    }
}

/// The holder of a lock is named in one line, under any name.
#[test]
fn roles_and_what_sessions_call_themselves() {
    let planted = &mut planted();
    let pending = "(SELECT max(version) FROM __diesel_schema_migrations_ledger)";
    for table in ["__diesel_schema_migrations", "__diesel_schema_migrations_ledger"] {
        planted.conn.run(format!("DELETE FROM {table} WHERE version = {pending}"));
    }
    for name in some(names(), 4) {
        let mut holder = creativeflow_schema::connect(&planted.url).unwrap();
        let (application, role) = (literal(name), ident(&with("hostile", name)));
        holder
            .run(format!("SET application_name = {application}; SET SESSION AUTHORIZATION {role}"));
        holder.run(format!("SELECT pg_advisory_lock({LOCK_KEY})"));
        let said = sane(&planted.url, &["migrate", "--lock-deadline", "0"], &[1]);
        assert!(said.contains("another process still held the migration lock"), "{said}");
        drop(holder);
        wait_until("the lock is free", || {
            planted
                .conn
                .lines(
                    "SELECT pid::text FROM pg_locks JOIN pg_database d ON d.oid = database
                    WHERE locktype = 'advisory' AND datname = current_database()",
                )
                .is_empty()
        });
    }
    planted.nothing_ran();
}
