//! The roles of `ddl/roles.sql`, as docs/operations.md describes them: each does its work, and has
//! the rights of the page and no others.

mod matrix;
mod script;

use std::path::Path;

use creativeflow_schema::migrator::{Error, MIGRATIONS, Migrator, Steps, require_current};
use creativeflow_schema::partitions::{Thresholds, health};
use creativeflow_schema::testing::TestDatabase;
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use uuid::Uuid;

use crate::support::{execute, lines};
use crate::world::World;

/// The roles of the script, without their prefix.
pub const ROLES: [&str; 6] =
    ["owner", "migrator", "partitions", "application", "analyst", "monitor"];

/// Roles with a prefix that no other test uses, since roles belong to the cluster. They are dropped
/// with this value.
pub struct Roles<'a> {
    db: &'a TestDatabase,
    prefix: String,
}

impl<'a> Roles<'a> {
    pub fn new(db: &'a TestDatabase) -> Self {
        Self { db, prefix: format!("r{}_", Uuid::now_v7().simple()) }
    }

    /// The name of a role.
    pub fn name(&self, role: &str) -> String {
        format!("{}{role}", self.prefix)
    }

    /// The script with these roles.
    pub fn script(&self) -> String {
        read("ddl/roles.sql").replace("creativeflow_", &self.prefix)
    }

    /// The SQL block of the page that makes the login roles.
    fn login_roles(&self, database: &str) -> String {
        let section = section("## Roles");
        let block = section.split("```sql\n").nth(1).unwrap().split("```").next().unwrap();
        block
            .replace("creativeflow_", &self.prefix)
            .replace("DATABASE creativeflow ", &format!("DATABASE {database} "))
            .replace("ROLE ", &format!("ROLE {}", self.prefix))
            .replace(&self.prefix.repeat(2), &self.prefix)
    }

    /// A connection as a login role.
    pub fn connect(&self, role: &str) -> PgConnection {
        let (scheme, rest) = self.db.url().split_once("://").unwrap();
        let rest = rest.split_once('@').map_or(rest, |(_, rest)| rest);
        let role = self.name(role);
        creativeflow_schema::connect(&format!("{scheme}://{role}@{rest}")).unwrap()
    }
}

impl Drop for Roles<'_> {
    fn drop(&mut self) {
        let Ok(mut admin) = self.db.connect() else { return };
        let query =
            format!("SELECT rolname::text FROM pg_roles WHERE rolname ^@ '{}'", self.prefix);
        let roles = lines(&mut admin, &query).join(", ");
        if !roles.is_empty() {
            // A test that failed may have left a transaction open on its own connection.
            drop(admin.batch_execute(&format!(
                "SET lock_timeout = '10s'; DROP OWNED BY {roles} CASCADE; DROP ROLE {roles}"
            )));
        }
    }
}

fn read(path: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// A section of docs/operations.md, from its heading to the next one of its kind.
pub fn section(heading: &str) -> String {
    let page = read("docs/operations.md");
    let mark = heading.split_inclusive(' ').next().unwrap();
    let section = page.split(&format!("\n{heading}\n")).nth(1).unwrap();
    section.split(&format!("\n{mark}")).next().unwrap().to_owned()
}

pub fn database(conn: &mut PgConnection) -> String {
    lines(conn, "SELECT current_database()::text").remove(0)
}

#[test]
fn each_role_does_its_work_with_the_rights_that_the_page_gives_it() {
    let db = TestDatabase::empty().unwrap();
    let admin = &mut db.connect().unwrap();
    let roles = Roles::new(&db);
    execute(admin, &roles.script());
    let login_roles = roles.login_roles(&database(admin));
    execute(admin, &login_roles);

    let deployer = &mut roles.connect("deployer");
    let started = creativeflow_schema::start_up(&mut *deployer).unwrap();
    assert!(!started.partitions.unwrap().made.is_empty());
    // The script comes after the migrations, so that no service can write their history before.
    let service = &mut roles.connect("service");
    let error = diesel::sql_query("DELETE FROM __diesel_schema_migrations").execute(service);
    assert!(error.unwrap_err().to_string().contains("permission denied"));

    execute(admin, &roles.script());
    require_current(service).unwrap();
    let started = creativeflow_schema::start_up(&mut *service).unwrap();
    assert!(started.migrations.applied.is_empty());
    World::new(service);
    execute(
        service,
        "DELETE FROM usage_logs; DELETE FROM credit_transactions; DELETE FROM generation_requests; DELETE FROM teams;
         DELETE FROM users",
    );
    for statement in [
        "DELETE FROM __diesel_schema_migrations",
        "UPDATE __diesel_schema_migrations_ledger SET name = 'x'",
        "CREATE TABLE more (id INT)",
        "CREATE TEMPORARY TABLE more (id INT)",
        "CREATE FUNCTION quote_ident(name) RETURNS text LANGUAGE sql AS 'SELECT NULL'",
        "ALTER TABLE users DISABLE TRIGGER USER",
        "TRUNCATE users",
    ] {
        let error = diesel::sql_query(statement).execute(service).unwrap_err().to_string();
        assert!(
            error.contains("permission denied") || error.contains("must be owner"),
            "{statement}: {error}"
        );
    }
    let error = Migrator::new(MIGRATIONS).revert(&mut *service, Steps::Count(1)).unwrap_err();
    assert!(
        matches!(error, Error::Database(_) | Error::Migration { .. } | Error::Findings(_)),
        "{error}"
    );

    let keeper = &mut roles.connect("keeper");
    let months = lines(
        keeper,
        "SELECT inhrelid::regclass::text FROM pg_inherits
         WHERE inhparent = 'usage_logs'::regclass AND inhrelid::regclass::text NOT LIKE '%default'",
    );
    execute(keeper, &format!("DROP TABLE {}", months.last().unwrap()));
    let ensured = creativeflow_schema::ensure_partitions(&mut *keeper).unwrap();
    assert_eq!(ensured.made.len(), 1);

    let probe = &mut roles.connect("probe");
    require_current(probe).unwrap();
    assert_eq!(health(probe).unwrap().problems(&Thresholds::default()), []);

    let reporting = &mut roles.connect("reporting");
    execute(
        reporting,
        "SELECT id, subscription_tier FROM analyst.users WHERE subscription_tier <> 'Free'",
    );
}
