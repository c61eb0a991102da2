//! A small project of other tables, migrated on a real server.
#![allow(clippy::unwrap_used)]

use std::path::Path;
use std::sync::LazyLock;

use devdb::Server;
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel_pg_migrator::embedded::Source;
use diesel_pg_migrator::{Error, Finding, Migrations, Migrator, SqlMigration, Steps};
// libpq is linked by pq-sys, which Diesel alone would look for on the system.
use pq_sys as _;
use tempfile::TempDir;

static SERVER: LazyLock<Server> = LazyLock::new(|| Server::start().unwrap());

/// A database of its own, by name. All go with the server.
fn database(name: &str) -> String {
    let conn = &mut diesel_pg_session::url::connect(&SERVER.url("postgres")).unwrap();
    conn.batch_execute(&format!("CREATE DATABASE {name} TEMPLATE template0")).unwrap();
    SERVER.url(name)
}

fn write(folder: &Path, name: &str, up: &str, down: &str) {
    let folder = folder.join(name);
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("up.sql"), up).unwrap();
    std::fs::write(folder.join("down.sql"), down).unwrap();
}

/// Three tables, in as many migrations.
fn project() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let customers = "CREATE TABLE customers (id BIGINT PRIMARY KEY)";
    write(folder.path(), "2026-11-26-000001_create_customers", customers, "DROP TABLE customers");
    let orders =
        "CREATE TABLE orders (id BIGINT PRIMARY KEY, customer_id BIGINT REFERENCES customers (id))";
    write(folder.path(), "2026-11-26-000002_create_orders", orders, "DROP TABLE orders");
    let lines = "CREATE TABLE order_lines (order_id BIGINT REFERENCES orders (id), line INTEGER)";
    write(folder.path(), "2026-11-26-000003_create_order_lines", lines, "DROP TABLE order_lines");
    folder
}

#[test]
fn a_project_is_migrated_reverted_and_watched() {
    let folder = project();
    let url = &database("a_project");
    let conn = &mut diesel_pg_session::url::connect(url).unwrap();
    let migrations = Migrations::from_folder(folder.path()).unwrap();
    let names: Vec<String> = migrations.iter().map(|one| one.name().to_owned()).collect();
    let migrator = Migrator::new(migrations);
    assert_eq!(migrator.status(conn).unwrap().pending, names);

    let report = migrator.run_pending(url).unwrap();
    assert_eq!(report.applied.iter().map(|one| one.name.clone()).collect::<Vec<_>>(), names);
    conn.batch_execute("INSERT INTO customers VALUES (1); INSERT INTO orders VALUES (1, 1)")
        .unwrap();

    let reverted = migrator.revert(url, Steps::Count(1)).unwrap();
    assert_eq!(reverted.iter().map(|one| one.name.clone()).collect::<Vec<_>>(), names[2..]);
    assert_eq!(migrator.status(conn).unwrap().pending, names[2..]);
    migrator.run_pending(url).unwrap();

    write(
        folder.path(),
        &names[0],
        "CREATE TABLE customers (id UUID PRIMARY KEY)",
        "DROP TABLE customers",
    );
    let edited = Migrator::new(Migrations::from_folder(folder.path()).unwrap()).run_pending(url);
    let Err(Error::Findings(findings)) = edited else { panic!("{edited:?}") };
    assert_eq!(findings, [Finding::Edited { name: names[0].clone(), source: None }]);
}

/// Scripts that no folder may hold.
static ENDING: [SqlMigration; 7] = [
    script("CREATE TABLE a (); COMMIT;"),
    script("CREATE TABLE a (); ROLLBACK"),
    script("CREATE TABLE a (); COMMIT; BEGIN; CREATE TABLE b ()"),
    script("CREATE TABLE a (); COMMIT; SELECT 1/0"),
    script("CREATE TABLE a (); COMMIT AND CHAIN; CREATE TABLE b ()"),
    script("CREATE TABLE a (); COMMIT AND CHAIN; SELECT 1/0"),
    script("ABORT; BEGIN; CREATE TABLE b ()"),
];

const SOURCE: Source = Source::embedded("a-test", "a-test 1.0.0");

const fn script(up: &'static str) -> SqlMigration {
    let scripts = [[up, ""], ["SELECT 1", ""]];
    let name = "2026-01-01-000001_a";
    SqlMigration::embedded(SOURCE, name, scripts, [None, None], true, [None, None], (None, None))
}

#[test]
fn a_script_that_ends_the_transaction_is_not_recorded() {
    for (number, migration) in ENDING.iter().enumerate() {
        let up = migration.up();
        let conn =
            &mut diesel_pg_session::url::connect(&database(&format!("ending_{number}"))).unwrap();
        let migrator = Migrator::new(Migrations::embedded(SOURCE, std::slice::from_ref(migration)));
        let error = migrator.run_pending(&mut *conn).map(drop);
        let Err(Error::TransactionEnded { name, source }) = error else {
            panic!("{up}: {error:?}")
        };
        assert_eq!(name, "2026-01-01-000001_a");
        assert_eq!(source.is_some(), up.ends_with("1/0"), "{up}: {source:?}");
        assert_eq!(migrator.status(conn).unwrap().applied, [""; 0], "{up}");
        // The connection is as it was.
        conn.begin_test_transaction().unwrap();
    }
}
