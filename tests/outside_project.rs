//! A project outside this tree, with tables of its own, takes the migrator, the partition manager
//! and the throwaway server.

use std::path::Path;
use std::process::Command;

const CARGO: &str = r#"
[package]
name = "outside"
version = "1.0.0"
edition = "2024"

[dependencies]
diesel-pg-migrator = { path = "CRATES/migrator" }
diesel-pg-partitions = { path = "CRATES/partitions", default-features = false }
pq-sys = { version = "0.7", default-features = false, features = ["bundled_without_openssl"] }

[build-dependencies]
diesel-pg-migrator = { path = "CRATES/migrator", default-features = false, features = ["build"] }

[dev-dependencies]
devdb = { path = "CRATES/devdb" }

[workspace]
"#;

const BUILD: &str = r#"
fn main() {
    diesel_pg_migrator::embed("migrations");
}
"#;

const LIB: &str = r#"
use diesel_pg_migrator::{Migrations, Migrator};
use diesel_pg_partitions::{OnExpiry, PartitionManager, PartitionedTable, Policy};
use pq_sys as _;

pub const MIGRATIONS: Migrations = diesel_pg_migrator::embedded!();
const EVENTS: PartitionedTable = PartitionedTable::new("events", "at");

#[test]
fn migrates_and_makes_months() {
    let server = devdb::Server::start().unwrap();
    let url = &server.url("postgres");
    let report = Migrator::new(MIGRATIONS).run_pending(url).unwrap();
    assert_eq!(report.applied.len(), 3);
    assert_eq!(Migrator::new(MIGRATIONS).run_pending(url).unwrap().applied, []);
    let policy = Policy { premake: 1, retention: Some(12), on_expiry: OnExpiry::Drop };
    let ensured = PartitionManager::new([(EVENTS, policy)]).ensure(url).unwrap();
    assert_eq!(ensured.made.len(), 2);
}
"#;

const MIGRATIONS: [(&str, &str, &str); 3] = [
    ("2026-11-26-000001_create_customers", "CREATE TABLE customers (id BIGINT PRIMARY KEY)", "DROP TABLE customers"),
    (
        "2026-11-26-000002_create_orders",
        "CREATE TABLE orders (id BIGINT PRIMARY KEY, customer_id BIGINT REFERENCES customers (id))",
        "DROP TABLE orders",
    ),
    (
        "2026-11-26-000003_create_events",
        "CREATE SCHEMA partitions; CREATE SCHEMA retired;
         CREATE TABLE events (id BIGINT, at TIMESTAMPTZ, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
         CREATE TABLE partitions.events_default PARTITION OF events DEFAULT",
        "DROP TABLE events; DROP SCHEMA retired; DROP SCHEMA partitions",
    ),
];

#[test]
#[ignore = "builds a project, which takes a minute"]
fn a_project_outside_the_tree_takes_the_crates() {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("crates");
    let folder = tempfile::tempdir().unwrap();
    let write = |path: &str, text: &str| {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    };
    write("Cargo.toml", &CARGO.replace("CRATES", crates.to_str().unwrap()));
    write("build.rs", BUILD);
    write("src/lib.rs", LIB);
    for (name, up, down) in MIGRATIONS {
        write(&format!("migrations/{name}/up.sql"), up);
        write(&format!("migrations/{name}/down.sql"), down);
    }
    // The versions that this project's own build has fetched.
    std::fs::copy(crates.join("../Cargo.lock"), folder.path().join("Cargo.lock")).unwrap();
    let target = crates.join("../target/outside");
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["test", "--quiet"]).current_dir(folder.path()).env("CARGO_TARGET_DIR", target);
    let output = cargo.output().unwrap();
    let said =
        [output.stdout, output.stderr].map(|text| String::from_utf8_lossy(&text).into_owned());
    assert!(output.status.success() && said[0].contains("1 passed"), "{said:?}");
}
