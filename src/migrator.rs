//! The migrations of this schema: [`MIGRATIONS`] for [`diesel_pg_migrator`], whose items are
//! re-exported here (feature `migrator`, on by default).
//!
//! [`run_pending`] is for a service that starts, [`require_current`] for a service that may not
//! migrate. A [`Migrator`] has the rest: status, plan, baseline, repair, revert and redo, with
//! settings. [`Migrations::and`] adds the migrations of a service, which has tables of its own.

use diesel::pg::PgConnection;
pub use diesel_pg_migrator::*;

/// The migrations in `migrations/`, as they were when this crate was built.
// Written by a build script.
#[allow(clippy::unreadable_literal)]
pub const MIGRATIONS: Migrations = diesel_pg_migrator::embedded!();

/// Applies the pending migrations, each in a transaction of its own.
///
/// ```
/// # use creativeflow_schema::testing::TestDatabase;
/// # let db = TestDatabase::empty()?;
/// # let url = db.url();
/// let report = creativeflow_schema::run_pending(url)?;
/// for migration in &report.applied {
///     println!("{} in {:?}", migration.name, migration.elapsed);
/// }
/// # assert_eq!(report.applied.len(), creativeflow_schema::migrator::MIGRATIONS.len());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// As [`Migrator::run_pending`].
pub fn run_pending<'a>(database: impl Into<Database<'a>>) -> Result<Report, Error> {
    Migrator::new(MIGRATIONS).run_pending(database)
}

/// Checks that all migrations are applied, with SELECT alone: for a service that may not migrate.
///
/// ```
/// # use creativeflow_schema::testing::TestDatabase;
/// use creativeflow_schema::migrator::{Error, require_current};
///
/// # let db = TestDatabase::empty()?;
/// # let mut conn = db.connect()?;
/// match require_current(&mut conn) {
///     Ok(_) => println!("ready"),
///     Err(Error::NotCurrent { pending }) => {
///         println!("wait until {} migrations are applied", pending.len());
///     }
///     Err(error) => return Err(error.into()),
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// As [`Migrator::require_current`].
pub fn require_current(conn: &mut PgConnection) -> Result<Status, Error> {
    Migrator::new(MIGRATIONS).require_current(conn)
}
