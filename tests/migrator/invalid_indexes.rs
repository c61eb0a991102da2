//! Invalid indexes that a script leaves or passes over.

use creativeflow_schema::migrator::Error;
use diesel::connection::SimpleConnection;

use super::{Folder, name};
use crate::support::*;

/// A database with `a` and, in a schema that is not searched, `"Odd"."my ""table"`, both with a
/// duplicate.
fn with_duplicates() -> (TestDatabase, PgConnection) {
    let (db, mut conn) = empty();
    conn.run("CREATE SCHEMA \"Odd\"; CREATE TABLE a (id int, x int); INSERT INTO a VALUES (1, 1), (1, 2);
         CREATE TABLE \"Odd\".\"my \"\"table\" (id int); INSERT INTO \"Odd\".\"my \"\"table\" VALUES (1), (1);
         CREATE TABLE p (id int) PARTITION BY RANGE (id); CREATE TABLE \"Odd\".p1 PARTITION OF p FOR VALUES FROM (1) TO (2);
         INSERT INTO p VALUES (1), (1)");
    (db, conn)
}

/// A migration that builds an index in no transaction.
fn building(up: &str) -> Folder {
    let folder = Folder::new();
    let path = folder.write(&name(1, "index"), up, "SELECT 1");
    std::fs::write(path.join("metadata.toml"), "run_in_transaction = false\n").unwrap();
    folder
}

const INVALID: &str = "SELECT indexrelid::regclass::text FROM pg_index WHERE NOT indisvalid";

#[test]
fn an_invalid_index_is_found_by_its_tables_schema_and_never_recorded() {
    for (up, index) in [
        ("CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS i ON a (id)", "i"),
        ("create unique index concurrently if not exists I on public . A (id);", "i"),
        (
            "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS \"I \"\"x; on\" /* on */ ON ONLY a (id)",
            "\"I \"\"x; on\"",
        ),
        (
            "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS i ON \"Odd\".\"my \"\"table\" (id)",
            "\"Odd\".i",
        ),
        (
            "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS \"I\"ON\"Odd\"/* x */.\"my \"\"table\"(id)",
            "\"Odd\".\"I\"",
        ),
        ("CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS i ON ONLY (\"Odd\".p1) (id)", "\"Odd\".i"),
        (
            "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS \
             a_name_that_is_longer_than_the_sixty_three_bytes_that_postgresql_keeps_of_it ON a (id)",
            "a_name_that_is_longer_than_the_sixty_three_bytes_that_postgresq",
        ),
        ("CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS größe ON a (id)", "\"größe\""),
    ] {
        let (db, mut conn) = with_duplicates();
        let folder = building(up);
        for run in 0..3 {
            let error = folder.migrator().run_pending(db.url()).unwrap_err();
            let Error::Migration { invalid_index, .. } = &error else {
                panic!("{up}, run {run}: {error}")
            };
            assert_eq!(invalid_index.as_deref(), Some(index), "{up}, run {run}");
        }
        assert_eq!(folder.migrator().status(&mut conn).unwrap().applied, [""; 0]);
        conn.run("DELETE FROM a; DELETE FROM p; DELETE FROM \"Odd\".\"my \"\"table\"");
        folder.migrator().run_pending(db.url()).unwrap();
        assert_eq!(conn.lines(INVALID), [""; 0], "{up}");
    }
}

#[test]
fn a_leftover_of_reindex_is_dropped() {
    for (up, index) in [
        ("REINDEX INDEX CONCURRENTLY i", "i_ccnew"),
        ("REINDEX (CONCURRENTLY) TABLE a", "i_ccnew"),
        ("REINDEX TABLE CONCURRENTLY \"Odd\".\"my \"\"table\"", "\"Odd\".\"My i_ccnew\""),
        ("REINDEX SCHEMA CONCURRENTLY \"Odd\"", "\"Odd\".\"My i_ccnew\""),
        ("REINDEX (VERBOSE) DATABASE CONCURRENTLY", "\"Odd\".\"My i_ccnew\""),
        ("REINDEX TABLE CONCURRENTLY p", "\"Odd\".k_ccnew"),
        ("REINDEX INDEX CONCURRENTLY pi", "\"Odd\".k_ccnew"),
    ] {
        let (db, mut conn) = with_duplicates();
        // An index over a function that begins to fail.
        conn.run("CREATE FUNCTION f(int) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT 1';
             CREATE INDEX i ON a (f(id)); CREATE INDEX \"My i\" ON \"Odd\".\"my \"\"table\" (public.f(id));
             CREATE INDEX k ON \"Odd\".p1 (public.f(id)); CREATE INDEX pi ON p (public.f(id))");
        let failing = "CREATE OR REPLACE FUNCTION f(int) RETURNS int IMMUTABLE LANGUAGE plpgsql AS 'BEGIN RETURN 1/0; END'";
        conn.run(failing);
        let folder = building(up);
        let error = folder.migrator().run_pending(db.url()).unwrap_err();
        assert!(matches!(&error, Error::Migration { .. }), "{up}: {error}");
        let left = conn.lines(INVALID);
        assert!(
            !left.is_empty() && left.iter().all(|one| one.contains("_ccnew")),
            "{up}: {left:?}"
        );
        if !up.contains("DATABASE") {
            assert_eq!(left, [index], "{up}");
        }
        folder.migrator().run_pending(db.url()).unwrap_err();
        assert_eq!(conn.lines(INVALID).len(), left.len(), "{up}: no more than before");
        conn.run("CREATE OR REPLACE FUNCTION f(int) RETURNS int IMMUTABLE LANGUAGE plpgsql AS 'BEGIN RETURN 1; END'");
        folder.migrator().run_pending(db.url()).unwrap();
        assert_eq!(conn.lines(INVALID), [""; 0], "{up}");
    }
}

#[test]
fn an_invalid_index_that_is_not_the_migrations_is_left_and_refused() {
    // Of that name, but on another table; and one that REINDEX TABLE CONCURRENTLY passes over.
    for (up, in_transaction) in [
        ("CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON p_other (id)", false),
        ("CREATE INDEX IF NOT EXISTS i ON p_other (id)", true),
        ("CREATE INDEX IF NOT EXISTS i ON a (id)", true),
        ("REINDEX TABLE CONCURRENTLY a", false),
    ] {
        let (db, mut conn) = with_duplicates();
        conn.run("CREATE TABLE p_other (id int)");
        conn.batch_execute("CREATE UNIQUE INDEX CONCURRENTLY i ON a (id)").unwrap_err();
        let folder = building(up);
        if in_transaction {
            std::fs::remove_file(folder.path().join(name(1, "index")).join("metadata.toml"))
                .unwrap();
        }
        let error = folder.migrator().run_pending(db.url()).unwrap_err();
        assert!(
            matches!(&error, Error::InvalidIndex { index, .. } if index == "i"),
            "{up}: {error}"
        );
        assert_eq!(folder.migrator().status(&mut conn).unwrap().applied, [""; 0], "{up}");
        // As the error advises.
        conn.run("DELETE FROM a");
        conn.run("REINDEX INDEX CONCURRENTLY i");
        folder.migrator().run_pending(db.url()).unwrap();
    }
    // A valid one is the user's.
    let (db, mut conn) = with_duplicates();
    conn.run("CREATE INDEX i ON a (x)");
    building("CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON a (id)")
        .migrator()
        .run_pending(db.url())
        .unwrap();
}
