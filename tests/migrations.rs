//! Each migration alone can be undone, and done again, to the letter of a dump.

use creativeflow_schema::migrator::MIGRATIONS;
use creativeflow_schema::testing::TestDatabase;
use diesel::migration::MigrationSource;
use diesel::pg::Pg;
use diesel_migrations::MigrationHarness;

use crate::support::{assert_same, dump, migration_count};

#[test]
fn every_down_undoes_its_up_exactly() {
    let db = TestDatabase::empty().unwrap();
    let conn = &mut db.connect().unwrap();
    let mut migrations = MigrationSource::<Pg>::migrations(&MIGRATIONS).unwrap();
    migrations.sort_by_key(|migration| migration.name().version().as_owned());
    assert_eq!(migrations.len(), migration_count());
    // Makes Diesel's own table, which the dumps leave out.
    assert_eq!(conn.applied_migrations().unwrap(), []);
    let empty = dump(&db);
    let mut before = empty.clone();
    for migration in &migrations {
        let name = migration.name().to_string();
        conn.run_migration(migration).unwrap();
        let after = dump(&db);
        assert_ne!(after, before, "{name} does something");
        conn.revert_migration(migration).unwrap();
        assert_same(&format!("{name}: before, and after up and down"), &before, &dump(&db));
        conn.run_migration(migration).unwrap();
        assert_same(&format!("{name}: after up, and after up, down and up"), &after, &dump(&db));
        before = after;
    }
    conn.revert_all_migrations(MIGRATIONS).unwrap();
    assert_same("before, and after all downs", &empty, &dump(&db));
}

#[test]
fn a_difference_is_printed_as_lines() {
    let difference = std::panic::catch_unwind(|| assert_same("two texts", "a\nb\n", "a\nc\n")).unwrap_err();
    assert_eq!(difference.downcast_ref::<String>().unwrap(), "two texts:\n@@ -1,2 +1,2 @@\n a\n-b\n+c\n");
}

/// What a service relies on when it forgets the mapping: everything is where `search_path` points, but for `partitions`.
#[test]
fn the_migrations_go_where_search_path_points() {
    let db = TestDatabase::empty().unwrap();
    let conn = &mut db.connect().unwrap();
    crate::support::execute(conn, "CREATE SCHEMA platform; SET search_path TO platform");
    creativeflow_schema::run_pending(&mut *conn).unwrap();
    crate::world::World::new(conn);
    let tables = crate::support::lines(
        conn,
        "SELECT DISTINCT schemaname FROM pg_tables WHERE schemaname !~ '^pg_|^information'",
    );
    assert_eq!(tables, ["partitions", "platform"]);
    // From elsewhere, by their full names.
    crate::support::execute(
        conn,
        "SET search_path TO public;
         DELETE FROM platform.credit_transactions; DELETE FROM platform.usage_logs;
         DELETE FROM platform.generation_requests; DELETE FROM platform.teams; DELETE FROM platform.users",
    );
}
