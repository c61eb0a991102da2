//! Reading alone: what a service does that may not migrate.

use std::time::Duration;

use creativeflow_schema::migrator::embedded::Source;
use creativeflow_schema::migrator::{Error, MIGRATIONS, Migrator, SqlMigration, require_current};
use creativeflow_schema::run_pending;
use creativeflow_schema::session;
use devdb::{Binaries, Server};
use diesel::migration::Migration;
use diesel::pg::Pg;
use diesel_migrations::MigrationHarness;

use super::relay::counting;
use crate::support::*;

#[test]
fn what_is_pending_is_told_on_an_empty_database() {
    let db = TestDatabase::empty().unwrap();
    let conn = &mut db.connect().unwrap();
    let status = Migrator::new(MIGRATIONS).status(conn).unwrap();
    assert_eq!(
        (status.applied.len(), status.pending.len(), status.findings.len()),
        (0, migration_count(), 0)
    );
    let error = require_current(conn).unwrap_err();
    assert!(matches!(&error, Error::NotCurrent { pending } if pending.len() == migration_count()));
    let said = error.to_string();
    assert!(
        said.starts_with(&format!(
            "the database lacks {} migrations of this binary, to be applied first:\n  \
             00000000000000_diesel",
            migration_count()
        )),
        "{said}"
    );
    assert_eq!(conn.lines("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"), [""; 0]);
}

#[test]
fn a_role_with_select_alone_can_read_and_a_role_without_cannot() {
    let db = TestDatabase::new().unwrap();
    let conn = &mut db.connect().unwrap();
    let role = format!("reader_{}", std::process::id());
    conn.run(format!("CREATE ROLE {role}"));
    conn.run("REVOKE CREATE ON SCHEMA public FROM PUBLIC; REVOKE ALL ON SCHEMA public FROM PUBLIC");
    conn.run(format!("GRANT USAGE ON SCHEMA public TO {role};
             GRANT SELECT ON __diesel_schema_migrations, __diesel_schema_migrations_ledger TO {role}"));
    let reader = &mut db.connect().unwrap();
    reader.run(format!("SET ROLE {role}"));
    assert_eq!(require_current(reader).unwrap().applied.len(), migration_count());
    // A no-op needs no more.
    assert_eq!(run_pending(&mut *reader).unwrap().applied, []);
    // Diesel's own harness asks by CREATE TABLE IF NOT EXISTS.
    let refused = reader.has_pending_migration(MIGRATIONS).unwrap_err();
    assert!(refused.to_string().contains("permission denied"), "{refused}");

    conn.run(format!("REVOKE SELECT ON __diesel_schema_migrations_ledger FROM {role}"));
    let error = require_current(reader).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the server refuses: permission denied for table __diesel_schema_migrations_ledger"
    );
    conn.run(format!("DROP OWNED BY {role}; DROP ROLE {role}"));
}

#[test]
fn on_a_streaming_standby() {
    let binaries = Binaries::find().unwrap();
    let primary = Server::start_from(&binaries).unwrap();
    let conn = &mut creativeflow_schema::connect(&primary.url("postgres")).unwrap();
    let standby = primary.start_standby().unwrap();
    // The standby has what the primary had at some moment, so it is asked until it has caught up.
    let there = &mut creativeflow_schema::connect(&standby.url("postgres")).unwrap();
    assert_eq!(there.lines("SELECT pg_is_in_recovery()::text"), ["true"]);
    let error = run_pending(&mut *there).unwrap_err();
    assert!(matches!(error, Error::Session(session::Error::Standby)), "{error}");
    run_pending(&mut *conn).unwrap();
    let written = conn.line("SELECT pg_current_wal_insert_lsn()::text");
    // Which sends it, and not when the server next finds the time.
    conn.run("CHECKPOINT");
    let replayed = format!("SELECT (pg_last_wal_replay_lsn() >= '{written}')::text");
    wait_until("the standby has caught up", || there.lines(&replayed) == ["true"]);

    assert_eq!(require_current(there).unwrap().applied.len(), migration_count());
    assert_eq!(Migrator::new(MIGRATIONS).status(there).unwrap().pending, [""; 0]);
    assert_eq!(run_pending(&mut *there).unwrap().applied, []);
    let refused = there.has_pending_migration(MIGRATIONS).unwrap_err();
    assert!(refused.to_string().contains("read-only transaction"), "{refused}");
}

#[test]
fn a_start_with_nothing_to_do_writes_nothing_and_takes_two_round_trips() {
    // A server of its own, where nobody else writes or is counted.
    let server = Server::start_from(&Binaries::find().unwrap()).unwrap();
    run_pending(&mut creativeflow_schema::connect(&server.url("postgres")).unwrap()).unwrap();
    let (url, trips) = counting(&server.url("postgres"));
    let conn = &mut creativeflow_schema::connect(&url).unwrap();
    let next_transaction = "SELECT pg_snapshot_xmax(pg_current_snapshot())::text";
    let before = conn.lines(next_transaction);
    let count = |conn: &mut PgConnection, work: &dyn Fn(&mut PgConnection)| {
        let before = trips();
        work(conn);
        trips() - before
    };
    assert_eq!(count(conn, &|conn| drop(run_pending(&mut *conn).unwrap())), 2);
    assert_eq!(count(conn, &|conn| drop(require_current(conn).unwrap())), 2);
    // It looks for invalid indexes too, and for what others put in the way, in a transaction.
    assert_eq!(count(conn, &|conn| drop(Migrator::new(MIGRATIONS).status(conn).unwrap())), 8);
    let diesels = count(conn, &|conn| assert!(!conn.has_pending_migration(MIGRATIONS).unwrap()));
    assert_eq!(diesels, 3, "Diesel's own");
    assert_eq!(conn.lines(next_transaction), before, "no transaction wrote anything");
    // As the diesel CLI leaves it, and with neither table.
    conn.run("ALTER TABLE __diesel_schema_migrations_ledger RENAME TO hidden");
    assert_eq!(count(conn, &|conn| drop(require_current(conn).unwrap())), 2);
    conn.run("ALTER TABLE __diesel_schema_migrations RENAME TO hidden_too");
    assert_eq!(count(conn, &|conn| drop(require_current(conn).unwrap_err())), 1);
}

/// A build script writes the call, of which this crate's own migrations need but a part.
#[test]
fn an_embedded_migration_has_all_that_its_folder_has() {
    let source = Source::embedded("shop", "shop 1.2.3");
    let name = "2026-01-01-000002_b";
    let scripts = [["SELECT 1", "1"], ["SELECT 2", "2"]];
    let backfill = Some(("20260101000002", "orders", [Some("total = 0"), None]));
    let one = SqlMigration::embedded(
        source,
        name,
        scripts,
        [Some("SELECT 3"), None],
        false,
        [Some(70), None],
        (backfill, Some("20260101000001")),
    );
    assert_eq!(one.source(), Some("shop"));
    assert_eq!(Migration::<Pg>::name(&one).to_string(), name);
    assert_eq!([[one.up(), one.up_checksum()], [one.down(), one.down_checksum()]], scripts);
    assert_eq!((one.check(), one.verify()), (Some("SELECT 3"), None));
    assert!(!one.runs_in_transaction());
    assert!(!Migration::<Pg>::metadata(&one).run_in_transaction());
    assert!(Migration::<Pg>::metadata(&MIGRATIONS[0]).run_in_transaction());
    let timeouts = (one.lock_timeout(), one.statement_timeout());
    assert_eq!(timeouts, (Some(Duration::from_millis(70)), None));
    assert_eq!(one.requires_backfill(), Some("20260101000001"));
    assert!(one.backfill().is_some());

    let printed = format!("{:?}", Migrator::new(MIGRATIONS));
    let migrations = format!("Migrator {{ migrations: {}, ", migration_count());
    assert!(printed.starts_with(&migrations), "{printed}");
}
