//! Each migration alone can be undone, and done again, to the letter of a dump.

pub mod rows;

use std::path::Path;

use creativeflow_schema::migrator::{MIGRATIONS, Migrations, Migrator, SqlMigration};
use diesel_migrations::MigrationHarness;

use crate::migrator::in_full;
use crate::support::*;

#[test]
fn every_down_undoes_its_up_exactly() {
    let db = TestDatabase::empty().unwrap();
    let conn = &mut db.connect().unwrap();
    // Makes Diesel's own table, which the dumps leave out.
    assert_eq!(conn.applied_migrations().unwrap(), []);
    // What each up makes, the first time.
    let [empty, ..] = boundaries() else { panic!("there are none") };
    assert!(!MIGRATIONS.is_empty());
    for (migration, steps) in MIGRATIONS.iter().zip(boundaries().windows(2)) {
        let [before, after] = steps else { unreachable!() };
        let name = migration.name();
        assert_ne!(after, before, "{name} does something");
        conn.run_migration(migration).unwrap();
        conn.revert_migration(migration).unwrap();
        // PostgreSQL drops no label of an enum, so one stays, until its type goes.
        let undone = if adds_labels_alone(migration) { after } else { before };
        let what = format!(
            "{name}: before, and after up and down (or the one before it made another thing again)"
        );
        assert_same(&what, undone, &dump(&db));
        conn.run_migration(migration).unwrap();
        // Else seen when the next one is undone, or after all downs.
        if in_full() {
            assert_same(&format!("{name}: after up, and after up, down and up"), after, &dump(&db));
        }
    }
    conn.revert_all_migrations(MIGRATIONS).unwrap();
    assert_same("before, and after all downs", empty, &dump(&db));
}

/// Returns whether each statement of a migration's `up.sql` adds a label to an enum.
pub fn adds_labels_alone(migration: &SqlMigration) -> bool {
    let code = migration.up().lines().filter(|line| !line.trim_start().starts_with("--"));
    let code = code.collect::<Vec<_>>().join("\n");
    let mut statements = code.split(';').map(str::trim).filter(|statement| !statement.is_empty());
    statements.all(|statement| {
        statement.starts_with("ALTER TYPE ") && statement.contains(" ADD VALUE IF NOT EXISTS ")
    })
}

/// As Git for Windows checks text files out that no `.gitattributes` names.
#[test]
fn a_checkout_with_crlf_migrates_without_drift_and_without_findings() {
    let folder = tempfile::tempdir().unwrap();
    let mut changed = 0;
    for migration in migrations_in(Path::new(env!("CARGO_MANIFEST_DIR"))) {
        let copy = folder.path().join(migration.file_name().unwrap());
        std::fs::create_dir(&copy).unwrap();
        for file in files(&migration) {
            let text = std::fs::read_to_string(&file).unwrap();
            std::fs::write(copy.join(file.file_name().unwrap()), text.replace('\n', "\r\n"))
                .unwrap();
            changed += 1;
        }
    }
    assert!(changed > 0);
    let (db, conn) = &mut crate::support::empty();
    let applied = Migrator::new(Migrations::from_folder(folder.path()).unwrap())
        .run_pending(&mut *conn)
        .unwrap()
        .applied;
    let names = |migrations: &[SqlMigration]| {
        migrations.iter().map(|one| one.name().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(applied.iter().map(|one| one.name.clone()).collect::<Vec<_>>(), names(&MIGRATIONS));
    for command in [&["status"][..], &["check"], &["check", "--drift"]] {
        let output = crate::cli::on(db.url(), command);
        assert_eq!(output.status.code(), Some(0), "{command:?}: {}", crate::cli::out(&output));
    }
}

#[test]
fn a_difference_is_printed_as_lines() {
    let difference =
        std::panic::catch_unwind(|| assert_same("two texts", "a\nb\n", "a\nc\n")).unwrap_err();
    assert_eq!(
        difference.downcast_ref::<String>().unwrap(),
        "two texts:\n@@ -1,2 +1,2 @@\n a\n-b\n+c\n"
    );
}

/// Services rely on it when they forget the mapping: everything is where `search_path` points,
/// but for `partitions`.
#[test]
fn the_migrations_go_where_search_path_points() {
    let db = TestDatabase::empty().unwrap();
    let conn = &mut db.connect().unwrap();
    conn.run("CREATE SCHEMA platform; SET search_path TO platform");
    creativeflow_schema::run_pending(&mut *conn).unwrap();
    crate::world::World::new(conn);
    let tables = conn
        .lines("SELECT DISTINCT schemaname FROM pg_tables WHERE schemaname !~ '^pg_|^information'");
    assert_eq!(tables, ["partitions", "platform"]);
    // From elsewhere, by their full names.
    conn.run("SET search_path TO public;
         DELETE FROM platform.credit_transactions; DELETE FROM platform.usage_logs;
         DELETE FROM platform.generation_requests; DELETE FROM platform.teams; DELETE FROM platform.users");
}
