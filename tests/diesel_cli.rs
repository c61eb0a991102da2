//! The real diesel CLI and these migrations, on each PostgreSQL version. Ignored where nobody asks for it, since the CLI
//! must be installed: `cargo test -- --ignored`, as `.ci/run` does.

use std::fs;
use std::process::Command;

use creativeflow_schema::chrono::{Duration, Utc};
use creativeflow_schema::partitions::{FileArchive, OnExpiry, PartitionManager, Policy, TABLES};
use creativeflow_schema::run_pending;
use devdb::{Binaries, Server, VERSIONS};
use diesel::prelude::*;
use diesel_migrations::MigrationHarness;

use crate::cli::{on as on_database, out};
use crate::support::{assert_same, dump_of, execute, migration_count};

/// The generated file.
const SCHEMA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/schema.rs");

/// Runs the CLI in the project's folder, and gives its output.
fn diesel(url: &str, args: &[&str]) -> String {
    let mut diesel = Command::new("diesel");
    diesel.args(args).current_dir(env!("CARGO_MANIFEST_DIR")).env("DATABASE_URL", url);
    let output = diesel.output().expect("the diesel CLI: cargo install diesel_cli --no-default-features -F postgres");
    assert!(output.status.success(), "diesel {args:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn on(version: u32) {
    let server = Server::start_from(&Binaries::of_version(version).unwrap()).unwrap();
    let url = |name: &str| {
        let admin = &mut PgConnection::establish(&server.url("postgres")).unwrap();
        execute(admin, &format!("CREATE DATABASE {name} TEMPLATE template0"));
        server.url(name)
    };
    let dump = |url: &str| {
        let mut pg_dump = server.binaries().unwrap().command("pg_dump");
        pg_dump.arg("--exclude-table=__diesel_schema_migrations_ledger");
        dump_of(url, pg_dump)
    };
    let schema = fs::read_to_string(SCHEMA).unwrap();
    // `revert` would write what is left to schema.rs, and `--locked-schema` refuse it.
    let folder = tempfile::tempdir().unwrap();
    let no_schema = folder.path().join("diesel.toml");
    fs::write(&no_schema, "").unwrap();
    let no_schema = ["--config-file", no_schema.to_str().unwrap()];

    let by_cli = url("by_cli");
    diesel(&by_cli, &["migration", "run", "--locked-schema"]);
    assert_same("schema.rs and print-schema", &schema, &diesel(&by_cli, &["print-schema"]));
    assert!(out(&on_database(&by_cli, &["check", "--drift"])).starts_with("no drift in "));
    let migrated = dump(&by_cli);
    // Months are nothing that print-schema sees: not when there are 36, not when one is retired, and not when one is archived.
    let conn = &mut PgConnection::establish(&by_cli).unwrap();
    let archive = FileArchive::new(folder.path());
    let keeper = |premake, on_expiry| {
        let policy = Policy { premake, retention: Some(0), on_expiry };
        PartitionManager::new(TABLES.map(|(table, _)| (table, policy))).archive_to(archive.clone())
    };
    assert_eq!(keeper(35, OnExpiry::Retire).ensure(&mut *conn).unwrap().made.len(), 108);
    assert_same("schema.rs with 36 months", &schema, &diesel(&by_cli, &["print-schema"]));
    for (months, at_end) in [(40, OnExpiry::Retire), (70, OnExpiry::Archive)] {
        let later = keeper(0, at_end).now(Utc::now() + Duration::days(months));
        assert!(later.retire(&mut *conn).unwrap().len() >= 3);
        assert_same("schema.rs with months gone", &schema, &diesel(&by_cli, &["print-schema"]));
    }
    execute(conn, "DROP SCHEMA retired CASCADE; CREATE SCHEMA retired");
    diesel(&by_cli, &["migration", "redo", "--all", "--locked-schema"]);
    assert_same("migrated, and redone", &migrated, &dump(&by_cli));
    assert_same("schema.rs before and after", &schema, &fs::read_to_string(SCHEMA).unwrap());

    // The migrator has nothing to apply after the CLI, nor the CLI after it; what they make is the same.
    assert_eq!(run_pending(&mut PgConnection::establish(&by_cli).unwrap()).unwrap().applied, []);
    let by_migrator = url("by_migrator");
    assert_eq!(
        run_pending(&mut PgConnection::establish(&by_migrator).unwrap()).unwrap().applied.len(),
        migration_count()
    );
    assert_eq!(diesel(&by_migrator, &["migration", "run", "--locked-schema"]), "");
    assert_same("migrated by the CLI, and by run_pending", &migrated, &dump(&by_migrator));

    let untouched = url("untouched");
    assert_eq!(PgConnection::establish(&untouched).unwrap().applied_migrations().unwrap(), []);
    diesel(&by_cli, &[&["migration", "revert", "--all"][..], &no_schema].concat());
    assert_same("never migrated, and reverted", &dump(&untouched), &dump(&by_cli));
    assert_same("schema.rs before and after", &schema, &fs::read_to_string(SCHEMA).unwrap());
}

#[test]
#[ignore = "needs the diesel CLI"]
fn runs_redoes_and_reverts_on_16() {
    on(16);
}

#[test]
#[ignore = "needs the diesel CLI"]
fn runs_redoes_and_reverts_on_17() {
    on(17);
}

#[test]
#[ignore = "needs the diesel CLI"]
fn runs_redoes_and_reverts_on_18() {
    on(18);
}

#[test]
fn these_are_all_the_versions() {
    assert_eq!(VERSIONS, [16, 17, 18]);
}
