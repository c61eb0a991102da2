//! The real diesel CLI and these migrations, on each PostgreSQL version. Ignored where nobody asks
//! for it, since the CLI must be installed: `cargo test -- --ignored`, as `.ci/run` does.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use creativeflow_schema::chrono::{Duration, Utc};
use creativeflow_schema::migrator::{MIGRATIONS, Migrations, Migrator, Steps};
use creativeflow_schema::partitions::{FileArchive, OnExpiry, PartitionManager, Policy, TABLES};
use creativeflow_schema::run_pending;
use devdb::{Binaries, Server, VERSIONS};
use diesel_migrations::MigrationHarness;

use crate::cli::{on as on_database, out};
use crate::support::*;

/// The generated file.
const SCHEMA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/schema.rs");

/// Runs the CLI in the project's folder, and gives its output.
fn diesel(url: &str, args: &[&str]) -> String {
    diesel_in(Path::new(env!("CARGO_MANIFEST_DIR")), url, args)
}

fn diesel_in(folder: &Path, url: &str, args: &[&str]) -> String {
    let mut diesel = Command::new("diesel");
    diesel.args(args).current_dir(folder).env("DATABASE_URL", url);
    let output = diesel
        .output()
        .expect("the diesel CLI: cargo install diesel_cli --no-default-features -F postgres");
    assert!(
        output.status.success(),
        "diesel {args:?}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap()
}

fn on(version: u32) {
    let server = Server::start_from(&Binaries::of_version(version).unwrap()).unwrap();
    let url = |name: &str| {
        let admin = &mut PgConnection::establish(&server.url("postgres")).unwrap();
        admin.run(format!("CREATE DATABASE {name} TEMPLATE template0"));
        server.url(name)
    };
    let dump_at = |url: &str| {
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
    let migrated = dump_at(&by_cli);
    // Months are nothing that print-schema sees: not when there are 36, not when one is retired,
    // and not when one is archived.
    let conn = &mut PgConnection::establish(&by_cli).unwrap();
    let archive = FileArchive::new(folder.path());
    let keeper = |premake, on_expiry| {
        let policy = Policy { premake, retention: Some(0), on_expiry };
        PartitionManager::new(TABLES.map(|(table, _)| (table, policy))).archive_to(archive.clone())
    };
    assert_eq!(
        keeper(35, OnExpiry::Retire).ensure(&mut *conn).unwrap().made.len(),
        TABLES.len() * 36
    );
    assert_same("schema.rs with 36 months", &schema, &diesel(&by_cli, &["print-schema"]));
    for (months, at_end) in [(40, OnExpiry::Retire), (70, OnExpiry::Archive)] {
        let later = keeper(0, at_end).now(Utc::now() + Duration::days(months));
        assert!(later.retire(&mut *conn).unwrap().len() >= TABLES.len());
        assert_same("schema.rs with months gone", &schema, &diesel(&by_cli, &["print-schema"]));
    }
    conn.run("DROP SCHEMA retired CASCADE; CREATE SCHEMA retired");
    diesel(&by_cli, &["migration", "redo", "--all", "--locked-schema"]);
    assert_same("migrated, and redone", &migrated, &dump_at(&by_cli));
    assert_same("schema.rs before and after", &schema, &fs::read_to_string(SCHEMA).unwrap());

    // The migrator has nothing to apply after the CLI, nor the CLI after it; what they make is the
    // same.
    assert_eq!(run_pending(&mut PgConnection::establish(&by_cli).unwrap()).unwrap().applied, []);
    let by_migrator = url("by_migrator");
    assert_eq!(
        run_pending(&mut PgConnection::establish(&by_migrator).unwrap()).unwrap().applied.len(),
        migration_count()
    );
    assert_eq!(diesel(&by_migrator, &["migration", "run", "--locked-schema"]), "");
    assert_same("migrated by the CLI, and by run_pending", &migrated, &dump_at(&by_migrator));

    let untouched = url("untouched");
    assert_eq!(PgConnection::establish(&untouched).unwrap().applied_migrations().unwrap(), []);
    diesel(&by_cli, &[&["migration", "revert", "--all"][..], &no_schema].concat());
    assert_same("never migrated, and reverted", &dump_at(&untouched), &dump_at(&by_cli));
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

/// The folders of migrations, by name.
fn folders(project: &Path) -> BTreeSet<String> {
    let name = |path: PathBuf| path.file_name().unwrap().to_str().unwrap().to_owned();
    migrations_in(project).into_iter().map(name).collect()
}

/// Checks the crate in a copy of the project, and gives what its build.rs embeds.
fn embedded_by_a_build_of(project: &Path) -> String {
    let mut check = Command::new(env!("CARGO"));
    check.args(["check", "--lib", "--message-format=json"]);
    let output = check
        .current_dir(project)
        .env("CARGO_TARGET_DIR", project.with_file_name("target"))
        .output()
        .unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{}{said}", String::from_utf8_lossy(&output.stderr));
    let out_dir = said
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap())
        .find_map(|message| {
            let is_ours = message["package_id"]
                .as_str()
                .is_some_and(|id| id.contains(project.to_str().unwrap()));
            message["out_dir"].as_str().filter(|_| is_ours).map(PathBuf::from)
        });
    fs::read_to_string(out_dir.unwrap().join("migrations.rs")).unwrap()
}

#[test]
#[ignore = "needs the diesel CLI"]
fn a_generated_migration_runs_builds_and_reverts() {
    let project = &copy_of_the_project("generated_migration");
    let migrations = project.join("migrations");
    let (db, conn) = &mut migrated();
    let before = dump(db);
    let there = folders(project);
    let generate = |name: &str| diesel_in(project, db.url(), &["migration", "generate", name]);
    // Within a second as a rule, so that the number at the end differs.
    generate("index_users_full_name");
    generate("index_teams_name");
    let generated: Vec<String> = folders(project).difference(&there).cloned().collect();
    assert_eq!(generated.len(), 2, "{generated:?}");
    assert!(generated.iter().all(|name| name > there.last().unwrap()), "{generated:?}");
    for name in &generated {
        let (table, column) = if name.ends_with("users_full_name") {
            ("users", "full_name")
        } else {
            ("teams", "name")
        };
        let write = |file, text: String| fs::write(migrations.join(name).join(file), text).unwrap();
        write("up.sql", format!("CREATE INDEX idx_{table}_{column} ON {table} ({column});\n"));
        write("down.sql", format!("DROP INDEX idx_{table}_{column};\n"));
        write("check.sql", format!("SELECT {column} FROM {table} WHERE length({column}) > 500;\n"));
    }
    // The lock file of the CLI is in nobody's way, and in no commit.
    assert!(migrations.join(".diesel_lock").exists());
    let mut ignored = Command::new("git");
    ignored
        .args(["check-ignore", "-q", "migrations/.diesel_lock"])
        .current_dir(env!("CARGO_MANIFEST_DIR"));
    assert!(ignored.status().unwrap().success(), "add .diesel_lock to .gitignore");

    diesel_in(project, db.url(), &["migration", "run", "--locked-schema"]);
    let embedded = embedded_by_a_build_of(project);
    let migrator = Migrator::new(Migrations::from_folder(&migrations).unwrap());
    assert_eq!(migrator.run_pending(&mut *conn).unwrap().applied, []);
    assert_eq!(migrator.status(&mut *conn).unwrap().findings, []);
    for name in &generated {
        for file in ["up.sql", "check.sql"].map(|file| format!("{name}/{file}")) {
            assert!(embedded.contains(&file), "{file}: {embedded}");
        }
    }
    // One by the migrator, one by the CLI, and both again.
    let after = dump(db);
    assert_eq!(migrator.revert(&mut *conn, Steps::Count(1)).unwrap().len(), 1);
    diesel_in(project, db.url(), &["migration", "revert", "--locked-schema"]);
    assert_same("before, and reverted", &before, &dump(db));
    // The ledger still has it, as whoever reverts by the CLI where the migrator is used must say.
    migrator.repair(&mut *conn).unwrap();
    assert_eq!(migrator.run_pending(&mut *conn).unwrap().applied.len(), 2);
    assert_same("run by the CLI, and by the migrator", &after, &dump(db));
    diesel_in(project, db.url(), &["migration", "revert", "--number", "2", "--locked-schema"]);
    assert_same("before, and reverted", &before, &dump(db));
}

/// The queries are the migrator's alone: the CLI neither runs them nor minds them.
#[test]
#[ignore = "needs the diesel CLI"]
fn a_folder_with_checks_and_a_backfill_runs() {
    let (db, conn) = &mut empty();
    let project = tempfile::tempdir().unwrap();
    fs::write(project.path().join("diesel.toml"), "").unwrap();
    let migration = project.path().join("migrations/2026-01-01-000001_a");
    fs::create_dir_all(&migration).unwrap();
    for (file, text) in [
        ("up.sql", "CREATE TABLE a (id INT)"),
        ("down.sql", "DROP TABLE a"),
        ("check.sql", "SELECT 1"),
        ("verify.sql", "SELECT 1"),
        ("backfill.toml", "table = \"a\"\nset = \"id = 1\""),
    ] {
        fs::write(migration.join(file), text).unwrap();
    }
    let later = project.path().join("migrations/2026-01-01-000002_b");
    fs::create_dir_all(&later).unwrap();
    for (file, text) in [
        ("up.sql", "CREATE TABLE b (id INT)"),
        ("down.sql", "DROP TABLE b"),
        ("metadata.toml", "run_in_transaction = true\nrequires_backfill = \"20260101000001\"\n"),
    ] {
        fs::write(later.join(file), text).unwrap();
    }
    for args in [&["run"][..], &["redo"], &["revert"], &["run"]] {
        diesel_in(project.path(), db.url(), &[&["migration"], args].concat());
    }
    let migrations = Migrations::from_folder(project.path().join("migrations")).unwrap();
    assert_eq!(migrations[0].check(), Some("SELECT 1"));
    let status = Migrator::new(migrations).require_current(conn).unwrap();
    assert_eq!((status.applied.len(), status.findings), (2, vec![]));
}

/// Each folder by the CLI, then both by the migrator, which adopts them.
#[test]
#[ignore = "needs the diesel CLI"]
fn a_service_and_the_crate_run_on_one_database() {
    let (db, conn) = &mut empty();
    let service = tempfile::tempdir().unwrap();
    fs::write(service.path().join("diesel.toml"), "").unwrap();
    let folder = service.path().join("migrations");
    crate::sources::write_billing(&folder);
    // In a project of its own, whose schema.rs the CLI does not write.
    let cli = |folder: &Path, args: &[&str]| {
        let folder = ["--migration-dir", folder.to_str().unwrap()];
        diesel_in(service.path(), db.url(), &[&["migration"], args, &folder].concat())
    };
    let ours = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
    for folder in [&ours, &folder, &ours] {
        cli(folder, &["run"]);
    }
    let listed = cli(&folder, &["list"]);
    assert_eq!(listed.matches("[X] 2026-01-01-").count(), 3, "{listed}");
    let migrations = Migrations::from_folder(&folder).unwrap().source("billing-service");
    let both = Migrator::new(MIGRATIONS.and(migrations).unwrap());
    assert_eq!(both.run_pending(&mut *conn).unwrap().applied, []);
    let status = both.require_current(conn).unwrap();
    assert_eq!((status.applied.len(), status.findings), (migration_count() + 3, vec![]));
    let status = Migrator::new(MIGRATIONS).require_current(conn).unwrap();
    assert_eq!((status.other_sources, status.findings), (vec!["billing-service".into()], vec![]));
    // What one reverts, the other applies.
    let migrations = Migrations::from_folder(&folder).unwrap().source("billing-service");
    Migrator::new(migrations).revert(&mut *conn, Steps::Count(1)).unwrap();
    cli(&folder, &["run"]);
    assert_eq!(both.run_pending(&mut *conn).unwrap().applied, []);
    assert_eq!(both.require_current(conn).unwrap().findings, []);
}

#[test]
fn these_are_all_the_versions() {
    assert_eq!(VERSIONS, [16, 17, 18]);
}
