//! The advice of findings and errors, followed as it is written.

use std::process::{Command, Output};

use creativeflow_schema::migrator::{Error, Finding, FindingKind, MIGRATIONS, Migrator, Policy};
use creativeflow_schema::run_pending;
use diesel_migrations::{FileBasedMigrations, MigrationHarness};

use super::{Folder, applied, name};
use crate::support::*;

/// The binary, on this database.
fn binary(db: &TestDatabase, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_creativeflow-schema"));
    command.args(args).args(["--database-url", db.url()]).output().unwrap()
}

/// The findings that a run refuses, as they are said.
fn refused(result: Result<creativeflow_schema::migrator::Report, Error>) -> (Vec<Finding>, String) {
    let error = result.unwrap_err();
    let text = error.to_string();
    let Error::Findings(findings) = error else { panic!("{text}") };
    (findings, text)
}

/// Returns the text after this, to the end of its line.
pub(super) fn statement(text: &str, start: &str) -> String {
    let at = text.rfind(start).unwrap_or_else(|| panic!("{start} in {text}"));
    text[at..].lines().next().unwrap().to_owned()
}

#[test]
fn a_row_that_was_deleted_and_a_migration_that_was_reverted() {
    for number in 1..=3 {
        for is_gone in [false, true] {
            let (db, folder, conn) = &mut applied();
            let before = dump(db);
            conn.run(format!(
                "DELETE FROM __diesel_schema_migrations WHERE version = '2026010100000{number}'"
            ));
            if is_gone {
                conn.run(format!("DROP TABLE {}", ["a", "b", "c"][number - 1]));
            }
            let (findings, text) = refused(folder.migrator().run_pending(&mut *conn));
            assert_eq!(findings[0].kind(), FindingKind::Reverted);
            assert!(text.contains(
                "repair writes the row back if what it made is there, and otherwise the next run \
                 applies it"
            ));
            assert_eq!(
                folder.migrator().repair(&mut *conn).unwrap().left,
                [],
                "{number}, {is_gone}"
            );
            if is_gone {
                assert_eq!(folder.migrator().status(conn).unwrap().findings, [], "{number}");
            }
            let applied = folder.migrator().run_pending(&mut *conn).unwrap().applied;
            assert_eq!(applied.len(), usize::from(is_gone), "{number}");
            assert_eq!(folder.migrator().require_current(conn).unwrap().findings, []);
            assert_eq!(dump(db), before);
        }
    }
}

#[test]
fn each_row_of_this_crates_own_migrations_that_was_deleted() {
    let (db, conn) = &mut migrated();
    let before = dump(db);
    for version in conn.lines("SELECT version FROM __diesel_schema_migrations") {
        conn.run(format!("DELETE FROM __diesel_schema_migrations WHERE version = '{version}'"));
        let (_, text) = refused(run_pending(&mut *conn));
        assert!(text.contains("repair"), "{text}");
        Migrator::new(MIGRATIONS).repair(&mut *conn).unwrap();
        // Of some nothing can be seen, and they are applied again.
        match run_pending(&mut *conn) {
            Ok(_) => {}
            Err(error) => {
                let text = error.to_string();
                assert!(text.contains("already exists"), "{version}: {text}");
                Migrator::new(MIGRATIONS).baseline(&mut *conn, &version).unwrap();
            }
        }
        assert!(
            Migrator::new(MIGRATIONS).require_current(conn).unwrap().findings.is_empty(),
            "{version}"
        );
        assert_eq!(dump(db), before, "{version}");
    }
}

#[test]
fn gaps_late_ones_and_new_names() {
    let (_db, folder, conn) = &mut applied();
    let old = folder.path().join(name(2, "b"));

    // "give it back its name": and "if it is the same migration, repair".
    let renamed = folder.path().join(name(2, "other"));
    std::fs::rename(&old, &renamed).unwrap();
    let (_, text) = refused(folder.migrator().run_pending(&mut *conn));
    assert!(text.contains("give it back its name"), "{text}");
    std::fs::rename(&renamed, &old).unwrap();
    assert_eq!(folder.migrator().run_pending(&mut *conn).unwrap().findings, []);

    // "put it back and write a new migration".
    let up = std::fs::read_to_string(old.join("up.sql")).unwrap();
    std::fs::write(old.join("up.sql"), "CREATE TABLE b (id INT, x INT)").unwrap();
    let (_, text) = refused(folder.migrator().run_pending(&mut *conn));
    assert!(text.contains("put it back and write a new migration"), "{text}");
    std::fs::write(old.join("up.sql"), up).unwrap();
    folder.write(&name(4, "new"), "ALTER TABLE b ADD COLUMN x INT", "ALTER TABLE b DROP COLUMN x");
    assert_eq!(folder.migrator().run_pending(&mut *conn).unwrap().applied.len(), 1);

    // "if it is gone for good, allow missing ones": and "build the binary from a branch that has
    // both".
    let away = tempfile::tempdir().unwrap();
    std::fs::rename(&old, away.path().join("b")).unwrap();
    let (_, text) = refused(folder.migrator().run_pending(&mut *conn));
    assert!(text.contains("allow missing ones"), "{text}");
    assert_eq!(
        folder
            .migrator()
            .policy(FindingKind::Missing, Policy::Allow)
            .run_pending(&mut *conn)
            .unwrap()
            .findings,
        []
    );
    std::fs::rename(away.path().join("b"), &old).unwrap();
    assert_eq!(folder.migrator().run_pending(&mut *conn).unwrap().findings, []);

    // "give it a time after that one": and "allow out-of-order ones".
    let late = folder.write(&name(0, "late"), "CREATE TABLE late ()", "DROP TABLE late");
    let (_, text) = refused(folder.migrator().run_pending(&mut *conn));
    assert!(text.contains("give it a time after that one"), "{text}");
    std::fs::rename(&late, folder.path().join(name(5, "late"))).unwrap();
    assert_eq!(folder.migrator().run_pending(&mut *conn).unwrap().applied.len(), 1);
}

#[test]
fn redone_by_the_diesel_cli() {
    let (_db, folder, conn) = &mut applied();
    let source = || FileBasedMigrations::from_path(folder.path()).unwrap();
    conn.revert_last_migration(source()).unwrap();
    conn.run_pending_migrations(source()).unwrap();
    let (findings, _) = refused(folder.migrator().run_pending(&mut *conn));
    assert_eq!(findings[0].kind(), FindingKind::Redone);
    folder.migrator().repair(&mut *conn).unwrap();
    assert_eq!(folder.migrator().run_pending(&mut *conn).unwrap().findings, []);
}

#[test]
fn what_an_earlier_installation_left_is_found_before_anything_is_applied() {
    for (leaves, is_empty) in [
        ("", true),
        ("CREATE TABLE retired.usage_logs_2020_01 ()", false),
        ("CREATE TYPE partitions.\"T\" AS ENUM ()", false),
    ] {
        let (db, conn) = &mut migrated();
        conn.run(format!("DROP SCHEMA public CASCADE; CREATE SCHEMA public; {leaves}"));
        let status = binary(db, &["status"]);
        assert!(
            said(&status).contains("the schema partitions, which is there already"),
            "{}",
            said(&status)
        );
        let output = binary(db, &["migrate"]);
        let text = said(&output);
        assert_eq!(output.status.code(), Some(3), "{text}");
        assert_eq!(
            conn.lines("SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace"),
            [""; 0],
            "{text}"
        );
        let drop = statement(&text, "DROP SCHEMA ");
        assert_eq!(drop.ends_with(" CASCADE"), !is_empty, "{drop}");
        conn.run(&drop);
        let output = binary(db, &["migrate"]);
        assert!(output.status.success(), "{}", said(&output));
        assert!(binary(db, &["check"]).status.success());
    }
}

#[test]
fn a_second_installation_in_one_database_is_refused() {
    let (db, conn) = &mut migrated();
    let before = dump(db);
    conn.run("CREATE SCHEMA second; SET search_path = second");
    let (findings, text) = refused(run_pending(&mut *conn));
    assert_eq!(findings[0].kind(), FindingKind::InTheWay);
    assert!(text.contains("give this one a database of its own"), "{text}");
    conn.run("DROP SCHEMA second");
    assert_eq!(dump(db), before);
}

#[test]
fn a_database_that_was_made_by_other_means() {
    let (db, conn) = &mut migrated();
    conn.run("DROP TABLE __diesel_schema_migrations, __diesel_schema_migrations_ledger");
    let before = dump(db);
    let output = binary(db, &["migrate"]);
    let text = said(&output);
    assert_eq!(output.status.code(), Some(3), "{text}");
    assert!(text.contains("which is there already") && text.contains("baseline"), "{text}");
    assert!(text.contains(", and so are "), "one of many objects is named: {text}");
    assert_eq!(
        conn.lines("SELECT relname FROM pg_class WHERE relname ~ '^__'"),
        [""; 0],
        "nothing was done"
    );
    // The names as `status` prints them.
    let names: Vec<String> = said(&binary(db, &["status"]))
        .lines()
        .filter_map(|line| line.strip_prefix("pending  ").map(str::to_owned))
        .collect();
    let (first, newest) = (&names[names.len() / 2], names.last().unwrap());
    for name in [first, &newest.replacen('-', "", 3)] {
        let output = binary(db, &["baseline", name]);
        assert!(output.status.success(), "{name}: {}", said(&output));
    }
    assert!(binary(db, &["check"]).status.success());
    assert_eq!(dump(db), before);
    let output = binary(db, &["baseline", &format!("{newest}_x")]);
    assert!(said(&output).contains("is not a version of this binary"), "{}", said(&output));
    let output = binary(db, &["revert", "--to", first]);
    assert!(output.status.success(), "{}", said(&output));
    let output = binary(db, &["plan", "--from", first, "--to", newest]);
    assert!(output.status.success(), "{}", said(&output));
}

#[test]
fn a_baseline_of_what_is_not_there_is_refused() {
    let (db, conn) = &mut empty();
    let migrations = MIGRATIONS;
    let newest = migrations.last().unwrap().name();
    let output = binary(db, &["baseline", newest]);
    let text = said(&output);
    assert_eq!(output.status.code(), Some(3), "{text}");
    assert!(text.contains("is missing"), "{text}");
    assert_eq!(
        conn.lines("SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace"),
        [""; 0]
    );
    // "migrate".
    assert!(binary(db, &["migrate"]).status.success());
    // A part of it.
    for drop in [
        "DROP TABLE sessions",
        "DROP TABLE notifications",
        "DROP TYPE team_role CASCADE; -- team_role",
    ] {
        let (db, conn) = &mut migrated();
        conn.run(format!(
            "DROP TABLE __diesel_schema_migrations, __diesel_schema_migrations_ledger; {drop}"
        ));
        let output = binary(db, &["baseline", newest]);
        assert!(said(&output).contains(drop.split(' ').next_back().unwrap()), "{}", said(&output));
        let allowed = Migrator::new(MIGRATIONS).policy(FindingKind::Absent, Policy::Allow);
        assert_eq!(allowed.baseline(&mut *conn, newest).unwrap().len(), MIGRATIONS.len());
    }
}

#[test]
fn invalid_indexes_of_partitions_and_of_others_and_what_cannot_be_dropped() {
    let (db, folder, conn) = &mut applied();
    let fails = |conn: &mut diesel::PgConnection, statement: &str| {
        use diesel::RunQueryDsl;
        diesel::sql_query(statement).execute(conn).unwrap_err();
    };
    conn.run("INSERT INTO a VALUES (1), (1); INSERT INTO b VALUES (1), (1);
         CREATE TABLE \"P\" (id INT) PARTITION BY RANGE (id); CREATE TABLE p_one PARTITION OF \"P\" FOR VALUES FROM (0) TO (9);
         INSERT INTO \"P\" VALUES (1), (1); CREATE UNIQUE INDEX \"Whole\" ON ONLY \"P\" (id)");
    fails(conn, "CREATE UNIQUE INDEX CONCURRENTLY \"Part\" ON p_one (id)");
    conn.run("ALTER INDEX \"Whole\" ATTACH PARTITION \"Part\"");
    fails(conn, "CREATE UNIQUE INDEX CONCURRENTLY a_left ON a (id)");
    fails(conn, "CREATE UNIQUE INDEX CONCURRENTLY \"B; left\" ON b (id)");
    fails(conn, "CREATE UNIQUE INDEX CONCURRENTLY z_left ON a (id)");

    // A session builds one on b.
    let builder = &mut db.connect().unwrap();
    builder.run("BEGIN; LOCK TABLE b IN SHARE UPDATE EXCLUSIVE MODE");
    let pid = builder.line("SELECT pg_backend_pid()::text");
    let repairs = folder.migrator().repair(db.url()).unwrap();
    assert_eq!(
        conn.lines("SELECT relname FROM pg_class WHERE relname ~ '_left$'"),
        [""; 0],
        "{repairs:?}"
    );
    let text = repairs.left.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
    assert!(
        text.contains(&format!("\"B; left\": an invalid index, which pid {pid} may be building")),
        "{text}"
    );
    builder.run("COMMIT");
    assert_eq!(folder.migrator().repair(db.url()).unwrap().repaired.len(), 1);

    // One that is in use for reading cannot be dropped in time; the others are.
    fails(conn, "CREATE UNIQUE INDEX CONCURRENTLY a_left ON a (id)");
    fails(conn, "CREATE UNIQUE INDEX CONCURRENTLY b_left ON b (id)");
    builder.run("BEGIN; LOCK TABLE a IN ROW EXCLUSIVE MODE");
    let migrator = folder.migrator().lock_timeout(std::time::Duration::from_millis(50));
    let repairs = migrator.repair(db.url()).unwrap();
    assert_eq!(repairs.repaired.len(), 1, "{repairs:?}");
    assert!(
        repairs.left.iter().any(|finding| finding.to_string().starts_with("a_left: ")),
        "{repairs:?}"
    );
    builder.run("COMMIT");
    assert_eq!(folder.migrator().repair(db.url()).unwrap().repaired.len(), 1);

    // The one that is attached, as it says.
    conn.run("DELETE FROM \"P\"");
    let left = folder.migrator().status(conn).unwrap().findings;
    assert_eq!(left.len(), 1, "{left:?}");
    let mut psql = program("psql");
    let script = statement(&left[0].to_string(), "REINDEX ").replace("; ALTER", ";\nALTER");
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), &script).unwrap();
    let output = psql
        .args(["--no-psqlrc", "-v", "ON_ERROR_STOP=1", "-f"])
        .arg(file.path())
        .arg(db.url())
        .output()
        .unwrap();
    assert!(output.status.success(), "{script}: {}", said(&output));
    assert_eq!(folder.migrator().status(conn).unwrap().findings, []);
    assert_eq!(conn.lines("SELECT indexrelid::text FROM pg_index WHERE NOT indisvalid"), [""; 0]);
}

#[test]
fn a_baseline_looks_for_columns_in_their_table() {
    let (_db, conn) = &mut empty();
    let folder = Folder::of_three();
    folder.write(&name(4, "x"), "ALTER TABLE a ADD COLUMN x INT", "SELECT 1");
    conn.run("CREATE TABLE a (id INT); CREATE TABLE b (id INT, x INT); CREATE TABLE c (id INT)");
    let baseline = |conn: &mut PgConnection| folder.migrator().baseline(conn, "20260101000004");
    let error = baseline(conn).unwrap_err();
    assert!(error.to_string().contains("the column a.x"), "{error}");
    conn.run("ALTER TABLE a ADD COLUMN x INT; ALTER TABLE b DROP COLUMN x");
    assert_eq!(baseline(conn).unwrap().len(), 4);
}

#[test]
fn an_index_is_in_the_way_and_a_column_is_left_to_the_server() {
    let (_db, folder, conn) = &mut applied();
    conn.run("CREATE INDEX idx_a ON a (id); ALTER TABLE a ADD COLUMN x INT");
    folder.write(&name(4, "x"), "ALTER TABLE a ADD COLUMN x INT", "SELECT 1");
    let error = folder.migrator().run_pending(&mut *conn).unwrap_err();
    assert!(matches!(error, Error::Migration { .. }), "{error}");
    folder.write(&name(4, "x"), "CREATE INDEX idx_a ON a (id)", "SELECT 1");
    let (_, said) = refused(folder.migrator().run_pending(&mut *conn));
    assert!(said.contains("the relation idx_a, which is there already"), "{said}");
}
