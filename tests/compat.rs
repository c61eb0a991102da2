//! A release's services on a newer schema: each query of the catalogue and an insert into each
//! table, on a connection that has prepared them before the migration and on one of after it.
//!
//! `cargo xtask compat` builds this file as the last release has it, and has it run the migrations
//! of the checkout: see `the_release_before`.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::Command;

use creativeflow_fixtures::Population;
use creativeflow_schema::database::Select;
use diesel::pg::Pg;
use diesel::query_builder::{QueryFragment, QueryId};
use diesel::query_dsl::methods::ExecuteDsl;

use crate::catalogue::{self, Visitor};
use crate::support::*;
use crate::world::World;

/// Runs each query on a connection of its own.
struct Run<'a> {
    conn: &'a mut PgConnection,
    queries: usize,
    failures: Vec<String>,
}

impl Visitor for Run<'_> {
    fn visit<Q: QueryFragment<Pg> + QueryId + Select>(
        &mut self,
        _: &mut PgConnection,
        name: &str,
        _: u32,
        query: Q,
    ) {
        self.queries += 1;
        if let Err(error) = ExecuteDsl::<PgConnection>::execute(query, self.conn) {
            self.failures.push(format!("queries::{name}: {error}"));
        }
    }
}

/// Runs each query and inserts into each table on this connection. The parameters of the queries
/// are of a population that is in another database. Returns what fails.
fn serve(
    population: &Population,
    parameters: &mut PgConnection,
    conn: &mut PgConnection,
) -> Vec<String> {
    let mut run = Run { conn, queries: 0, failures: Vec::new() };
    catalogue::each(population, parameters, &mut run);
    assert!(run.queries > 0);
    let Run { mut failures, conn, .. } = run;
    // An insert that fails panics with the server's error, which names the table and the column.
    if let Err(panic) = catch_unwind(AssertUnwindSafe(|| World::new(conn))) {
        let text = panic.downcast_ref::<String>().map_or("a panic", String::as_str);
        failures.push(format!("inserts: {text}"));
    }
    failures
}

/// Serves before and after a migration of this database. Returns what fails.
fn served(db: &TestDatabase, migrate: impl FnOnce()) -> Vec<String> {
    let (population, parameters) = &mut crate::population::filled_with();
    let kept = &mut db.connect().unwrap();
    assert_eq!(serve(population, parameters, kept), [""; 0], "before the migration");
    migrate();
    let mut failures = serve(population, parameters, kept);
    for failure in &mut failures {
        failure.insert_str(0, "prepared before: ");
    }
    failures.extend(serve(population, parameters, &mut db.connect().unwrap()));
    failures
}

#[test]
#[ignore = "cargo xtask compat runs it, as the last release has it"]
fn the_release_before() {
    let program = std::env::var("CREATIVEFLOW_COMPAT_MIGRATE");
    let program = program.expect("cargo xtask compat sets CREATIVEFLOW_COMPAT_MIGRATE");
    let db = TestDatabase::new().unwrap();
    let url = ["--database-url", db.url()];
    let failures = served(&db, || {
        let migrated = Command::new(program).arg("migrate").args(url).output().unwrap();
        println!("{}", said(&migrated));
        assert_success("migrate", &migrated);
    });
    assert!(failures.is_empty(), "the release before fails:\n{}", failures.join("\n"));
    let quickstart = crate::quickstart::quickstart(&url);
    assert_success("quickstart", &quickstart);
}

#[test]
fn a_migration_that_breaks_the_release_before_is_named() {
    for (migration, expected) in [
        ("ALTER TABLE users ADD phone VARCHAR(20); CREATE INDEX more ON users (phone)", &[][..]),
        (
            "ALTER TABLE users RENAME full_name TO display_name",
            &[
                "queries::users::by_email: column users.full_name does not exist",
                "prepared before: inserts: ",
            ],
        ),
        (
            "ALTER TABLE sessions DROP COLUMN device_info",
            &[
                "queries::sessions::of_user: column sessions.device_info does not exist",
                "prepared before: inserts: ",
            ],
        ),
        (
            "ALTER TABLE teams ADD region VARCHAR(9) NOT NULL DEFAULT 'eu'; ALTER TABLE teams ALTER region DROP DEFAULT",
            &[
                "inserts: ",
                "null value in column \\\"region\\\" of relation \\\"teams\\\" violates not-null",
            ],
        ),
        (
            "ALTER TABLE users ALTER full_name TYPE VARCHAR(300)",
            &["prepared before: queries::users::by_email: cached plan must not change result type"],
        ),
    ] {
        let (db, conn) = &mut migrated();
        let failures = served(db, || conn.run(migration)).join("\n");
        assert_eq!(failures.is_empty(), expected.is_empty(), "{migration}: {failures}");
        for text in expected {
            assert!(failures.contains(text), "{migration}: no {text:?} in:\n{failures}");
        }
    }
}
