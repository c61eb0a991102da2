//! A service with tables of its own: its migrations run with the crate's, in one ledger, and each
//! finding says of which source.

use std::path::Path;

use creativeflow_schema::migrator::{Error, Finding, MIGRATIONS, Migrations, Migrator, Steps};
use tempfile::TempDir;

use crate::cli::{on, out};
use crate::drift::{run_script, told};
use crate::support::*;

const CRATE: &str = "creativeflow-schema";
const SERVICE: &str = "billing-service";

/// The migrations of a service: three tables, one of which references `users`. They are older than
/// the newest of the crate.
const BILLING: [(&str, &str, &str); 3] = [
    (
        "2026-01-01-000001_create_invoices",
        "CREATE SCHEMA billing;
         CREATE TABLE billing.invoices (id UUID PRIMARY KEY, user_id UUID NOT NULL REFERENCES users ON DELETE RESTRICT)",
        "DROP TABLE billing.invoices; DROP SCHEMA billing",
    ),
    (
        "2026-01-01-000002_create_invoice_lines",
        "CREATE TABLE billing.invoice_lines (invoice_id UUID REFERENCES billing.invoices, amount NUMERIC)",
        "DROP TABLE billing.invoice_lines",
    ),
    (
        "2026-01-01-000003_create_discounts",
        "CREATE TABLE discounts (team_id UUID PRIMARY KEY REFERENCES teams, percent INT);
         CREATE VIEW large_discounts AS SELECT * FROM discounts WHERE percent > 50",
        "DROP VIEW large_discounts; DROP TABLE discounts",
    ),
];

pub fn write_billing(folder: &Path) {
    for one in BILLING {
        write(folder, one);
    }
}

fn write(folder: &Path, (name, up, down): (&str, &str, &str)) {
    let folder = folder.join(name);
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("up.sql"), up).unwrap();
    std::fs::write(folder.join("down.sql"), down).unwrap();
}

/// The service's folder.
fn billing() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    write_billing(folder.path());
    folder
}

fn of_service(folder: &TempDir) -> Migrations {
    Migrations::from_folder(folder.path()).unwrap().source(SERVICE)
}

fn both(folder: &TempDir) -> Migrator {
    Migrator::new(MIGRATIONS.and(of_service(folder)).unwrap())
}

/// A database that both have migrated.
fn migrated_by_both() -> (TestDatabase, TempDir, PgConnection) {
    let (db, mut conn) = migrated();
    let folder = billing();
    let report = both(&folder).run_pending(&mut conn).unwrap();
    let names: Vec<&str> = report.applied.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, BILLING.map(|(name, ..)| name));
    assert_eq!(report.findings, []);
    (db, folder, conn)
}

/// The number of rows in the ledger, by source and program.
fn rows(conn: &mut PgConnection) -> Vec<String> {
    conn.lines(
        "SELECT concat_ws(' ', count(*), source, split_part(program, ' ', 1))
         FROM __diesel_schema_migrations_ledger GROUP BY source, split_part(program, ' ', 1)",
    )
}

#[test]
fn a_service_and_the_crate_share_a_ledger_and_leave_each_other_alone() {
    let (db, folder, conn) = &mut migrated_by_both();
    let count = migration_count();
    let expected = [format!("{count} {CRATE} {CRATE}"), format!("3 {SERVICE} diesel-pg-migrator")];
    let mut found = rows(conn);
    found.sort_by_key(|line| line.ends_with("migrator"));
    assert_eq!(found, expected);
    let status = both(folder).require_current(conn).unwrap();
    assert_eq!((status.applied.len(), status.other_sources), (count + 3, vec![]));

    // Each alone.
    for (migrations, other) in [(MIGRATIONS, SERVICE), (of_service(folder), CRATE)] {
        let count = migrations.len();
        let migrator = Migrator::new(migrations);
        let status = migrator.require_current(conn).unwrap();
        assert_eq!((status.applied.len(), status.findings), (count, vec![]), "{other}");
        assert_eq!(status.other_sources, [other]);
        assert_eq!(migrator.run_pending(&mut *conn).unwrap().applied, []);
    }

    // The operator's binary.
    let said = out(&on(db.url(), &["status"]));
    let line = format!("source   {SERVICE}, which is not this binary's");
    assert_eq!(said, format!("{count} applied, 0 pending\n{line}\n"));
    assert_success("check", &on(db.url(), &["check"]));
    assert_success("migrate", &on(db.url(), &["migrate"]));

    // Drift notes what the service has, repairs ours, and touches nothing of the service's.
    let (found, notes) = told(db.url(), &[]);
    assert_eq!(found, []);
    for object in ["of billing.invoices references users", "table discounts", "large_discounts"] {
        assert!(notes.iter().any(|note| note.contains(object)), "{object}: {notes:#?}");
    }
    let before = dump(db);
    conn.run("DROP INDEX idx_team_ownerid; ALTER TABLE users ADD COLUMN x INT");
    let (found, _) = told(db.url(), &[]);
    assert_eq!(found.len(), 2, "{found:#?}");
    let script = out(&on(db.url(), &["check", "--drift"]));
    assert!(!script.contains("DROP TABLE") && !script.contains("DROP CONSTRAINT"), "{script}");
    assert_success("the script", &run_script(db.url(), true));
    conn.run("ALTER TABLE users DROP COLUMN x");
    assert_same("repaired", &before, &dump(db));

    // The newest of both goes first.
    let reverted = both(folder).revert(&mut *conn, Steps::Count(1)).unwrap();
    assert_eq!(reverted[0].name, MIGRATIONS.last().unwrap().name());
    let reverted = Migrator::new(of_service(folder)).revert(&mut *conn, Steps::Count(3)).unwrap();
    assert_eq!(reverted.len(), 3);
    assert_eq!(rows(conn), [format!("{} {CRATE} {CRATE}", count - 1)]);
}

#[test]
fn a_gap_a_late_and_an_edited_one_are_told_by_source() {
    let (_db, folder, conn) = &mut migrated_by_both();
    let newest = MIGRATIONS.last().unwrap().version();
    let service = || Some(SERVICE.to_owned());
    let ours = || Some(CRATE.to_owned());
    let found = |conn: &mut PgConnection| both(folder).status(conn).unwrap().findings;

    // Late and edited: judged within the service's own, whatever the crate has.
    write(folder.path(), ("2026-02-01-000000_next", "SELECT 1", "SELECT 1"));
    assert_eq!(found(conn), []);
    write(folder.path(), ("2026-01-01-000000_late", "SELECT 1", "SELECT 1"));
    let [(first, ..), (second, ..), _] = BILLING;
    write(folder.path(), (first, "SELECT 'edited'", "SELECT 'edited'"));
    let late = Finding::OutOfOrder {
        name: "2026-01-01-000000_late".to_owned(),
        newest: "20260101000003".to_owned(),
        source: service(),
    };
    let edited = Finding::Edited { name: first.to_owned(), source: service() };
    let down = Finding::DownEdited { name: first.to_owned(), source: service() };
    assert_eq!(found(conn), [late, edited, down]);
    let said = both(folder).run_pending(&mut *conn).unwrap_err().to_string();
    for text in [
        "2026-01-01-000000_late of billing-service: pending, though the newer 20260101000003 is",
        "2026-01-01-000001_create_invoices of billing-service: up.sql was edited",
    ] {
        assert!(said.contains(text), "{said}");
    }
    // The operator's binary has nothing to do with them.
    assert_eq!(Migrator::new(MIGRATIONS).require_current(conn).unwrap().findings, []);

    // A gap of the service, which is older than the crate's newest.
    for name in ["2026-01-01-000000_late", "2026-02-01-000000_next", second] {
        std::fs::remove_dir_all(folder.path().join(name)).unwrap();
    }
    write(folder.path(), BILLING[0]);
    let gap = Finding::Missing { version: "20260101000002".to_owned(), source: service() };
    assert_eq!(found(conn), [gap]);
    write(folder.path(), BILLING[1]);
    // The newest of the service's, though the crate has newer ones.
    std::fs::remove_dir_all(folder.path().join(BILLING[2].0)).unwrap();
    let ahead = Finding::Future { version: "20260101000003".to_owned(), source: service() };
    assert_eq!(found(conn), [ahead]);
    write(folder.path(), BILLING[2]);
    assert_eq!(found(conn), []);

    // The same of the crate's.
    conn.run(format!(
        "INSERT INTO __diesel_schema_migrations (version) VALUES ('20260101000009'), ('99990101000000');
         INSERT INTO __diesel_schema_migrations_ledger SELECT version, version, '', '', run_on, now(), 0, '', '', 'applied', '{CRATE}'
            FROM __diesel_schema_migrations WHERE version IN ('20260101000009', '99990101000000');
         UPDATE __diesel_schema_migrations_ledger SET up_checksum = '' WHERE version = '{newest}'"
    ));
    let edited =
        Finding::Edited { name: MIGRATIONS.last().unwrap().name().to_owned(), source: ours() };
    let gap = Finding::Missing { version: "20260101000009".to_owned(), source: ours() };
    let ahead = Finding::Future { version: "99990101000000".to_owned(), source: ours() };
    assert_eq!(found(conn), [edited.clone(), gap.clone(), ahead.clone()]);
    assert_eq!(Migrator::new(MIGRATIONS).status(conn).unwrap().findings, [edited, gap, ahead]);
    assert_eq!(Migrator::new(of_service(folder)).status(conn).unwrap().findings, []);
    // A row without a source may be anybody's.
    conn.run("UPDATE __diesel_schema_migrations_ledger SET source = NULL WHERE up_checksum = ''");
    let gap = Finding::Missing { version: "20260101000009".to_owned(), source: None };
    assert!(found(conn).contains(&gap));
    let ahead = Finding::Future { version: "20260101000009".to_owned(), source: None };
    assert!(Migrator::new(of_service(folder)).status(conn).unwrap().findings.contains(&ahead));
}

#[test]
fn two_sources_of_one_name_or_version_are_refused_by_name() {
    let folder = billing();
    let error = MIGRATIONS.and(of_service(&folder).source(CRATE)).unwrap_err();
    assert!(matches!(&error, Error::SameSource { name: Some(name) } if name == CRATE), "{error}");
    let error = of_service(&folder).and(MIGRATIONS).unwrap().and(of_service(&folder)).unwrap_err();
    assert!(matches!(error, Error::SameSource { .. }), "{error}");
    let unnamed = || Migrations::from_folder(folder.path()).unwrap();
    let error = unnamed().and(unnamed()).unwrap_err();
    assert!(matches!(error, Error::SameSource { name: None }), "{error}");
    let error = of_service(&folder).and(unnamed()).unwrap_err();
    assert_eq!(
        error.to_string(),
        "2026-01-01-000001_create_invoices of billing-service and \
         2026-01-01-000001_create_invoices have the version 20260101000001: give one of them \
         another time"
    );
}

/// Makes the ledger that of an earlier release.
const EARLIER: &str = "ALTER TABLE __diesel_schema_migrations_ledger DROP COLUMN source";

#[test]
fn a_ledger_of_an_earlier_release_gets_its_sources_when_it_can() {
    let (db, conn) = &mut migrated();
    conn.run(EARLIER);
    let folder = billing();
    assert_eq!(both(&folder).status(conn).unwrap().findings, []);
    // A reader, behind whose lock the column would wait.
    let reader = &mut db.connect().unwrap();
    reader.run("BEGIN; SELECT FROM __diesel_schema_migrations_ledger");
    both(&folder).run_pending(&mut *conn).unwrap();
    reader.run("COMMIT");
    assert_eq!(
        conn.lines(
            "SELECT attname::text FROM pg_attribute WHERE attname = 'source'
         AND attrelid = '__diesel_schema_migrations_ledger'::regclass"
        ),
        [""; 0]
    );
    // The next run that has something to do adds the column, and what it knows.
    write(folder.path(), ("2026-02-01-000000_next", "SELECT 1", "SELECT 1"));
    both(&folder).run_pending(&mut *conn).unwrap();
    let sources = conn.lines("SELECT DISTINCT source FROM __diesel_schema_migrations_ledger");
    assert_eq!(sources.len(), 2, "{sources:?}");
    // One row that has none, beside others.
    conn.run("UPDATE __diesel_schema_migrations_ledger SET source = NULL WHERE version = '20260201000000'");
    write(folder.path(), ("2026-02-02-000000_next", "SELECT 1", "SELECT 1"));
    both(&folder).run_pending(&mut *conn).unwrap();
    let without = "SELECT version FROM __diesel_schema_migrations_ledger WHERE source IS NULL";
    assert_eq!(conn.lines(without), [""; 0]);
    assert_eq!(Migrator::new(MIGRATIONS).require_current(conn).unwrap().findings, []);

    // A plan does the same.
    let (planned, conn) = &mut migrated();
    conn.run(EARLIER);
    let migrations = of_service(&folder).and(MIGRATIONS).unwrap();
    let plan = Migrator::new(of_service(&folder)).plan_up(None, None).unwrap();
    assert_success("the plan", &run_sql(planned.url(), plan, true));
    let sources = "SELECT count(*)::text FROM __diesel_schema_migrations_ledger WHERE source = 'billing-service'";
    assert_eq!(conn.lines(sources), ["5"]);
    assert_eq!(Migrator::new(migrations).require_current(conn).unwrap().findings, []);
}

#[test]
fn what_is_in_the_way_or_edited_has_a_source_where_there_are_two() {
    let folder = billing();
    let in_the_way = |migrations: Migrations, conn: &mut PgConnection| {
        let error = Migrator::new(migrations).run_pending(conn).unwrap_err();
        assert!(!error.to_string().contains(" more that pending migrations make"), "{error}");
        let Error::Findings(found) = error else { panic!("{error}") };
        let [Finding::InTheWay { source, .. }] = &found[..] else { panic!("{found:?}") };
        source.clone()
    };
    let (_db, conn) = &mut migrated();
    let migrations = MIGRATIONS;
    let newest = migrations.last().unwrap();
    conn.run(format!(
        "CREATE TABLE discounts ();
         UPDATE __diesel_schema_migrations_ledger SET up_checksum = '' WHERE version = '{}'",
        newest.version()
    ));
    let edited = Finding::Edited { name: newest.name().to_owned(), source: None };
    assert_eq!(Migrator::new(MIGRATIONS).status(conn).unwrap().findings, [edited]);
    Migrator::new(MIGRATIONS).repair(&mut *conn).unwrap();
    // By the binary, and by the ledger.
    let service = Some(SERVICE.to_owned());
    for migrations in [MIGRATIONS.and(of_service(&folder)).unwrap(), of_service(&folder)] {
        assert_eq!(in_the_way(migrations, conn), service);
    }
    let (_db, conn) = &mut empty();
    conn.run("CREATE TABLE discounts ()");
    assert_eq!(in_the_way(of_service(&folder), conn), None);
}
