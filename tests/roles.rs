//! The roles of docs/operations.md: the statements there are run, and each role does its work with
//! them.

use creativeflow_schema::migrator::{Error, require_current};
use creativeflow_schema::testing::TestDatabase;
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use uuid::Uuid;

use crate::support::{connect_as, execute, lines};
use crate::world::World;

const PAGE: &str = include_str!("../docs/operations.md");

/// The SQL blocks of the section, with names that no other test uses.
fn statements(database: &str, suffix: &str) -> Vec<String> {
    let section = PAGE.split("\n## Roles\n").nth(1).unwrap().split("\n## ").next().unwrap();
    let blocks = section.split("```sql\n").skip(1).map(|rest| rest.split("```").next().unwrap());
    let named = |block: &str| {
        block
            .replace("DATABASE creativeflow", &format!("DATABASE {database}"))
            .replace("migrator", &format!("migrator_{suffix}"))
            .replace("service", &format!("service_{suffix}"))
    };
    blocks.map(named).collect()
}

/// Drops what the roles of this test have.
struct Roles<'a>(&'a TestDatabase, String);

impl Drop for Roles<'_> {
    fn drop(&mut self) {
        for role in ["migrator", "service"].map(|role| format!("{role}_{}", self.1)) {
            if let Ok(mut admin) = self.0.connect() {
                let drop = format!("DROP OWNED BY {role} CASCADE; DROP ROLE {role}");
                admin.batch_execute(&drop).ok();
            }
        }
    }
}

#[test]
fn each_role_does_its_work_with_the_rights_that_the_page_gives_it() {
    let db = TestDatabase::empty().unwrap();
    let admin = &mut db.connect().unwrap();
    let database = lines(admin, "SELECT current_database()::text").remove(0);
    let suffix = Uuid::now_v7().simple().to_string();
    let _roles = Roles(&db, suffix.clone());
    let statements = statements(&database, &suffix);
    let [migrator, service] = statements.as_slice() else { panic!("{statements:?}") };

    execute(admin, migrator);
    let as_migrator = &mut connect_as(&db, &format!("migrator_{suffix}"));
    let started = creativeflow_schema::start_up(&mut *as_migrator).unwrap();
    assert!(!started.partitions.unwrap().made.is_empty());

    execute(admin, service);
    let as_service = &mut connect_as(&db, &format!("service_{suffix}"));
    require_current(as_service).unwrap();
    let started = creativeflow_schema::start_up(&mut *as_service).unwrap();
    assert!(started.migrations.applied.is_empty());
    World::new(as_service);
    execute(
        as_service,
        "DELETE FROM usage_logs; DELETE FROM credit_transactions; DELETE FROM generation_requests; DELETE FROM teams;
         DELETE FROM users",
    );
    for statement in [
        "DELETE FROM __diesel_schema_migrations",
        "UPDATE __diesel_schema_migrations_ledger SET name = 'x'",
        "CREATE TABLE more (id INT)",
        "CREATE FUNCTION quote_ident(name) RETURNS text LANGUAGE sql AS 'SELECT NULL'",
        "ALTER TABLE users DISABLE TRIGGER USER",
        "TRUNCATE users",
    ] {
        let error = diesel::sql_query(statement).execute(as_service).unwrap_err().to_string();
        assert!(
            error.contains("permission denied") || error.contains("must be owner"),
            "{statement}: {error}"
        );
    }
    let error =
        creativeflow_schema::migrator::Migrator::new(creativeflow_schema::migrator::MIGRATIONS)
            .revert(&mut *as_service, creativeflow_schema::migrator::Steps::Count(1))
            .unwrap_err();
    assert!(
        matches!(error, Error::Database(_) | Error::Migration { .. } | Error::Findings(_)),
        "{error}"
    );
}
