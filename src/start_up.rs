//! The work on the database when a service starts.

use std::time::Duration;

use crate::migrator::{self, Database, MIGRATIONS, Migrator};
use crate::partitions::{self, Ensured};

/// A service that starts waits no longer than this for another partition manager, or for a month's
/// locks.
const PATIENCE: Duration = Duration::from_secs(10);

/// The result of [`start_up`].
#[derive(Debug)]
#[non_exhaustive]
pub struct StartUp {
    /// The migrations.
    pub migrations: migrator::Report,
    /// The partitions. An error is no reason not to start: rows whose month has no partition go to
    /// DEFAULT, and the next `ensure` moves them.
    pub partitions: Result<Ensured, partitions::Error>,
}

/// Applies the migrations that are pending, then gives the months to come their partitions: what a
/// service calls when it starts. [`run_pending`](crate::run_pending) does the first alone.
///
/// With nothing to do, this takes two round trips and no lock, and writes nothing. The second one
/// reads the rows of the history, once the first has reported whose tables they are in.
///
/// A pool with one connection left is enough, unless a migration is pending that runs in no
/// transaction.
///
/// It waits at most 10 seconds for another partition manager, and for each lock. Rows that wait in
/// DEFAULT are moved before it returns, about 10 seconds a million; if there are many, run
/// [`ensure_partitions`](crate::ensure_partitions) from elsewhere first.
///
/// ```
/// # use creativeflow_schema::testing::TestDatabase;
/// # let db = TestDatabase::empty()?;
/// let pool = creativeflow_schema::pool::connect(db.url())?;
/// let started = creativeflow_schema::start_up(&pool)?;
/// for migration in &started.migrations.applied {
///     println!("applied {} in {:?}", migration.name, migration.elapsed);
/// }
/// if let Err(error) = &started.partitions {
///     eprintln!("no partitions for the months to come: {error}");
/// }
/// # assert!(!started.partitions?.made.is_empty());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// As [`Migrator::run_pending`]. What happens to the partitions is told, in the result and as a
/// warning to `tracing`, but no error here.
pub fn start_up<'a>(database: impl Into<Database<'a>>) -> Result<StartUp, migrator::Error> {
    let mut database = database.into();
    let manager = partitions::manager().lock_deadline(PATIENCE).retry_deadline(PATIENCE);
    let migrator = Migrator::new(MIGRATIONS);
    let (migrations, is_idle) =
        migrator.run_pending_and_ask(database.reborrow(), &manager.idle_condition())?;
    let partitions = if is_idle { Ok(Ensured::default()) } else { manager.ensure(database) };
    if let Err(error) = &partitions {
        tracing::warn!(%error, "the months to come have no partitions yet");
    }
    Ok(StartUp { migrations, partitions })
}
