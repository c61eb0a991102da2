//! A migrated database of its own for each test of a service (feature `testing`).
//!
//! ```
//! use creativeflow_schema::models::NewUser;
//! use creativeflow_schema::testing::TestDatabase;
//!
//! let db = TestDatabase::new()?;
//! let user = NewUser::builder().email("ada@example.com").build().insert(&mut db.connect()?)?;
//! assert_eq!(user.language_preference, "en-US");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! The server comes from [`devdb`]: the one that `TEST_DATABASE_URL` names, or a throwaway one that
//! all tests of a process share. The first database is migrated, and the others are copies of it.
//! On a server named by `TEST_DATABASE_URL` that first one stays, as `creativeflow_template_` and a
//! digest of the migrations, for the next run.

use std::sync::{LazyLock, Mutex};

use devdb::Server;
use diesel::prelude::*;
use uuid::Uuid;

use crate::migrator::MIGRATIONS;

/// The first copy, by the migrations that made it.
static TEMPLATE: LazyLock<String> =
    LazyLock::new(|| format!("creativeflow_template_{}", &MIGRATIONS.checksum()[..16]));

/// A database of its own, dropped with this value.
#[derive(Debug)]
pub struct TestDatabase {
    server: &'static Server,
    name: String,
    url: String,
}

impl TestDatabase {
    /// A database with all migrations applied.
    ///
    /// # Errors
    /// [`Error::Server`] if there is no server and none can be started, [`Error::Connection`] and
    /// [`Error::Query`] if it refuses, [`Error::Migration`] if a migration fails.
    pub fn new() -> Result<Self, Error> {
        let server = Server::shared()?;
        make_template(server)?;
        Self::create(server, &format!("TEMPLATE {}", *TEMPLATE))
    }

    /// A database with nothing in it.
    ///
    /// # Errors
    /// As [`TestDatabase::new`].
    pub fn empty() -> Result<Self, Error> {
        Self::create(Server::shared()?, "TEMPLATE template0")
    }

    fn create(server: &'static Server, template: &str) -> Result<Self, Error> {
        let name = format!("creativeflow_test_{}", Uuid::now_v7().simple());
        // A copy of files takes a fourth of the time of one through the WAL, where no checkpoint
        // waits for a disk.
        let strategy = server.binaries().map_or("", |_| "STRATEGY file_copy");
        execute(&mut admin(server)?, &format!("CREATE DATABASE {name} {template} {strategy}"))?;
        Ok(Self { server, url: server.url(&name), name })
    }

    /// Its URL, for a pool or another process.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// A connection to it.
    ///
    /// # Errors
    /// [`Error::Connection`] if the server refuses.
    pub fn connect(&self) -> Result<PgConnection, Error> {
        Ok(crate::connect(&self.url)?)
    }
}

impl Drop for TestDatabase {
    fn drop(&mut self) {
        // One that stays is in nobody's way, and a test that failed for another reason should say
        // that one.
        if let Ok(mut admin) = admin(self.server) {
            drop(execute(&mut admin, &format!("DROP DATABASE {} WITH (FORCE)", self.name)));
        }
    }
}

/// An error from [`TestDatabase`].
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// There is no server, and none can be started.
    #[error(transparent)]
    Server(#[from] devdb::Error),
    /// The server refuses the connection.
    #[error(transparent)]
    Connection(#[from] crate::ConnectError),
    /// The server refuses a statement.
    #[error(transparent)]
    Query(#[from] diesel::result::Error),
    /// A migration fails.
    #[error(transparent)]
    Migration(#[from] crate::migrator::Error),
}

/// Makes the template, unless this process or another already has.
fn make_template(server: &Server) -> Result<(), Error> {
    static MADE: Mutex<bool> = Mutex::new(false);
    let mut made = MADE.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    if !*made {
        let mut admin = admin(server)?;
        // Held by the session, so until `admin` is dropped: other processes wait, and then find the
        // template.
        execute(&mut admin, "SELECT pg_advisory_lock(hashtext('creativeflow_template'))")?;
        let exists = diesel::dsl::sql::<diesel::sql_types::Bool>(
            "EXISTS (SELECT FROM pg_database WHERE datname = ",
        )
        .bind::<diesel::sql_types::Text, _>(TEMPLATE.as_str())
        .sql(")");
        if !diesel::select(exists).get_result::<bool>(&mut admin)? {
            // It gets its name only when it is whole, so that a killed process leaves none that is
            // not.
            let unfinished = format!("{}_unfinished", *TEMPLATE);
            execute(&mut admin, &format!("DROP DATABASE IF EXISTS {unfinished} WITH (FORCE)"))?;
            execute(&mut admin, &format!("CREATE DATABASE {unfinished} TEMPLATE template0"))?;
            crate::run_pending(&mut crate::connect(&server.url(&unfinished))?)?;
            execute(&mut admin, &format!("ALTER DATABASE {unfinished} RENAME TO {}", *TEMPLATE))?;
        }
        // No copy can be made while a session is in it: a psql that was left open, a monitoring
        // agent that looks into each database.
        execute(&mut admin, &format!("ALTER DATABASE {} WITH ALLOW_CONNECTIONS false", *TEMPLATE))?;
        let sessions = "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '{TEMPLATE}'";
        execute(&mut admin, &sessions.replace("{TEMPLATE}", &TEMPLATE))?;
        *made = true;
    }
    Ok(())
}

fn admin(server: &Server) -> Result<PgConnection, Error> {
    Ok(crate::connect(&server.url("postgres"))?)
}

fn execute(conn: &mut PgConnection, statement: &str) -> Result<(), Error> {
    diesel::sql_query(statement).execute(conn)?;
    Ok(())
}
