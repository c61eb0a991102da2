//! Applies the migrations that the binary carries.
//!
//! [`run_pending`] is what a service calls when it starts. Any number of processes may call it at once: one at a time
//! holds the [lock](LOCK_KEY), and each looks for what is pending only when it does.
//!
//! Nothing here knows a table of this schema: a [`Migrator`] takes any [`MigrationSource`].

mod error;
mod lock;

use std::time::{Duration, Instant};

use diesel::connection::{AnsiTransactionManager, TransactionManager};
use diesel::migration::{Migration, MigrationSource};
use diesel::pg::{Pg, PgConnection};
use diesel::prelude::*;
use diesel::sql_types::Integer;
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

pub use error::Error;
pub use lock::LOCK_KEY;
use lock::Lock;

/// The migrations in `migrations/`, as they were when this crate was built.
pub const MIGRATIONS: EmbeddedMigrations = embed_migrations!();

/// The oldest server that the migrations are for, as its `server_version_num`.
const OLDEST_SERVER: i32 = 160_000;

/// Applies the migrations that are pending, each in a transaction of its own.
///
/// ```
/// # use creativeflow_schema::testing::TestDatabase;
/// # let db = TestDatabase::empty()?;
/// # let mut conn = db.connect()?;
/// let report = creativeflow_schema::run_pending(&mut conn)?;
/// for migration in &report.applied {
///     println!("{} in {:?}", migration.name, migration.elapsed);
/// }
/// # assert_eq!(report.applied.len(), 27);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// As [`Migrator::run_pending`].
pub fn run_pending(conn: &mut PgConnection) -> Result<Report, Error> {
    Migrator::new(MIGRATIONS).run_pending(conn)
}

/// Applies the migrations of a source.
#[derive(Debug)]
pub struct Migrator<S> {
    source: S,
    lock_deadline: Duration,
}

impl<S: MigrationSource<Pg>> Migrator<S> {
    /// A migrator for the migrations of this source, such as [`MIGRATIONS`] or
    /// [`FileBasedMigrations`](diesel_migrations::FileBasedMigrations).
    pub const fn new(source: S) -> Self {
        Self { source, lock_deadline: Duration::from_mins(5) }
    }

    /// How long to wait while another process migrates: 5 minutes, unless set.
    #[must_use]
    pub const fn lock_deadline(mut self, deadline: Duration) -> Self {
        self.lock_deadline = deadline;
        self
    }

    /// Applies the migrations that are pending, each in a transaction of its own, and says which and how long each took.
    ///
    /// # Errors
    /// - [`Error::InTransaction`] if the connection is in a transaction: nothing was done.
    /// - [`Error::ServerTooOld`] for a PostgreSQL before 16: nothing was done.
    /// - [`Error::LockDeadline`] if another process held the lock all the time: nothing was done.
    /// - [`Error::Migration`] if a migration failed. It was rolled back; those before it stand, and the next call goes on
    ///   with it.
    /// - [`Error::Source`] if the migrations cannot be read.
    /// - [`Error::Database`] if the server cannot be asked.
    pub fn run_pending(&self, conn: &mut PgConnection) -> Result<Report, Error> {
        refuse_transaction(conn)?;
        refuse_old_server(conn)?;
        let mut lock = Lock::acquire(conn, self.lock_deadline)?;
        let conn = lock.connection();
        let mut report = Report::default();
        for migration in self.pending(conn)? {
            let name = migration.name().to_string();
            let version = migration.name().version().to_string();
            let start = Instant::now();
            if let Err(source) = conn.run_migration(&migration) {
                return Err(Error::Migration { name, applied: report.applied, source });
            }
            let elapsed = start.elapsed();
            tracing::info!(migration = name, ?elapsed, "applied");
            report.applied.push(Applied { version, name, elapsed });
        }
        Ok(report)
    }

    /// What the source has and the database has not, in order.
    fn pending(&self, conn: &mut PgConnection) -> Result<Vec<Box<dyn Migration<Pg>>>, Error> {
        let applied = conn.applied_migrations().map_err(Error::Source)?;
        let mut migrations = self.source.migrations().map_err(Error::Source)?;
        migrations.retain(|migration| !applied.contains(&migration.name().version().as_owned()));
        migrations.sort_unstable_by(|a, b| a.name().version().cmp(&b.name().version()));
        Ok(migrations)
    }
}

/// What [`run_pending`] did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Report {
    /// The migrations that were applied, in order. Empty if none was pending, or another process was faster.
    pub applied: Vec<Applied>,
}

/// A migration that was applied.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Applied {
    /// Its version, as in the table `__diesel_schema_migrations`.
    pub version: String,
    /// The name of its folder.
    pub name: String,
    /// How long it took.
    pub elapsed: Duration,
}

fn refuse_transaction(conn: &mut PgConnection) -> Result<(), Error> {
    let status = AnsiTransactionManager::transaction_manager_status_mut(conn);
    match status.transaction_depth() {
        Ok(None) => Ok(()),
        Ok(Some(_)) => Err(Error::InTransaction),
        Err(error) => Err(error.into()),
    }
}

fn refuse_old_server(conn: &mut PgConnection) -> Result<(), Error> {
    let version = diesel::select(diesel::dsl::sql::<Integer>("current_setting('server_version_num')::int"));
    let version: i32 = version.get_result(conn)?;
    if version < OLDEST_SERVER { Err(Error::ServerTooOld { major: version / 10_000 }) } else { Ok(()) }
}
