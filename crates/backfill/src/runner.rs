//! The run of a backfill: batches of a transaction each, with the state in each of them.

use std::time::{Duration, Instant};

use diesel::prelude::*;
use diesel::result::Error as DieselError;
use diesel::sql_types::BigInt;
use diesel_pg_session::lock::{self, Lock, Locks, is_lock_error};
use diesel_pg_session::quote::ident;
use diesel_pg_session::retry::{self, Failure, GaveUp};
use diesel_pg_session::surroundings::{self, Surroundings};
use diesel_pg_session::{Database, Limits, Listener, Session};

use crate::batch::Batch;
use crate::pace::Stopped;
use crate::state::State;
use crate::target::Target;
use crate::{Backfill, Error, Event, Pace, Pressure, Progress};

/// A runner of backfills: its settings.
#[derive(Debug)]
pub struct Runner {
    batch: u32,
    pace: Pace,
    stop_after: Option<Duration>,
    limits: Limits,
    listener: Listener<Event>,
}

/// The result of a look at what a backfill would do.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Plan {
    /// The progress so far; `None` if the backfill was not begun.
    pub progress: Option<Progress>,
    /// The estimated number of rows of the table.
    pub rows: u64,
    /// The number of rows that need the change.
    pub due: u64,
    /// The SQL of the next batch, as it would run.
    pub batch: String,
}

impl Default for Runner {
    fn default() -> Self {
        Self {
            batch: 100,
            pace: Pace::default(),
            stop_after: None,
            limits: Limits { lock_timeout: Duration::from_millis(300), ..Limits::default() },
            listener: Listener::default(),
        }
    }
}

impl Runner {
    /// Makes a runner with the default settings.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the number of rows that a batch reads, 1 or more. Default: 100.
    #[must_use]
    pub fn batch(mut self, rows: u32) -> Self {
        self.batch = rows;
        self
    }

    /// Sets the pace. Default: [`Pace::default`].
    #[must_use]
    pub fn pace(mut self, pace: Pace) -> Self {
        self.pace = pace;
        self
    }

    /// Sets how long a run may take. It then ends after a batch or in a pause, and is not done.
    /// Default: no end.
    #[must_use]
    pub fn stop_after(mut self, time: Duration) -> Self {
        self.stop_after = Some(time);
        self
    }

    diesel_pg_session::setters! {
        Event,
        /// Sets how long a batch waits for each lock. Default: 300 ms.
    }

    /// Runs a backfill to its end, or until its time is over. Goes on where an earlier run ended,
    /// however that was; one that is done does nothing.
    ///
    /// Each batch is a transaction, which also writes the state: each row is changed once, whatever
    /// is killed. One process at a time works, under an advisory lock; others wait for the
    /// deadline.
    ///
    /// # Errors
    /// Every variant of [`Error`]. The batches that were committed stay.
    pub fn run<'a>(
        &self,
        database: impl Into<Database<'a>>,
        backfill: &Backfill,
    ) -> Result<Progress, Error> {
        let result = self.go(database.into(), backfill);
        self.listener.resume();
        result
    }

    fn go(&self, database: Database<'_>, backfill: &Backfill) -> Result<Progress, Error> {
        self.refuse_settings()?;
        let mut session = Session::open(database)?;
        Target::find(&mut session, backfill)?.refuse_unwritable()?;
        let mut lock =
            Lock::acquire(&mut session, Locks::BACKFILL, self.limits.lock_deadline, |holder| {
                self.send(&Event::WaitingForLock { holder: holder.clone() });
            })?;
        let conn = lock.connection();
        let target = self.begin(conn, backfill)?;
        let start = Instant::now();
        let mut pacer = self.pace.begin();
        loop {
            let (progress, took) = self.locked(conn, backfill, &target)?;
            let name = backfill.name().to_owned();
            if progress.is_done {
                self.send(&Event::Done { backfill: name, progress: progress.clone() });
                return Ok(progress);
            }
            self.send(&Event::Batch { backfill: name.clone(), progress: progress.clone() });
            let left = || {
                let left = |time: Duration| time.saturating_sub(start.elapsed());
                self.stop_after.map_or(Duration::MAX, left)
            };
            if left().is_zero() {
                return Ok(progress);
            }
            let paused = |pressure: &Pressure| {
                self.send(&Event::Paused { backfill: name.clone(), pressure: pressure.clone() });
            };
            match pacer.wait_within(conn, took, left(), paused) {
                Ok(()) => {}
                Err(Stopped::Pressure { .. }) if left().is_zero() => return Ok(progress),
                Err(Stopped::Pressure { pressure, waited }) => {
                    return Err(Error::Pressure { backfill: name, pressure, waited });
                }
                Err(Stopped::Database(source)) => return Err(source.into()),
            }
        }
    }

    /// Returns the progress of a backfill: `None` if it was not begun. Works on a standby.
    ///
    /// # Errors
    /// [`Error::NoTable`], [`Error::NoKey`], [`Error::NotTrusted`] or [`Error::Edited`];
    /// [`Error::Batch`] if the server refuses the table's name; [`Error::Session`] if it refuses
    /// the rest.
    pub fn progress(
        &self,
        conn: &mut PgConnection,
        backfill: &Backfill,
    ) -> Result<Option<Progress>, Error> {
        let target = Target::find(conn, backfill)?;
        surroundings::reading(conn, |conn, _| {
            Ok(State::read(conn, &target, backfill, "")?.as_ref().map(State::progress))
        })
    }

    /// Returns whether the backfill is done, or no row needs it. Works on a standby.
    ///
    /// So a database that was just made needs no run of it.
    ///
    /// # Errors
    /// As [`Runner::progress`]; [`Error::Batch`] if the server refuses the condition.
    pub fn is_done(&self, conn: &mut PgConnection, backfill: &Backfill) -> Result<bool, Error> {
        let target = Target::find(conn, backfill)?;
        surroundings::reading(conn, |conn, surroundings| {
            if State::read(conn, &target, backfill, "")?
                .is_some_and(|state| state.progress().is_done)
            {
                return Ok(true);
            }
            let due =
                "SELECT pg_catalog.count(*) AS count FROM (SELECT 1 FROM {rows} LIMIT 1) AS due";
            Ok(count(conn, surroundings, backfill, due)? == 0)
        })
    }

    /// Reads what a run would do, and writes nothing. Works on a standby. Reads the whole table
    /// once, and has the server plan the next batch, which finds errors in the declaration.
    ///
    /// # Errors
    /// As [`Runner::is_done`].
    pub fn plan(&self, conn: &mut PgConnection, backfill: &Backfill) -> Result<Plan, Error> {
        self.refuse_settings()?;
        let target = Target::find(conn, backfill)?;
        surroundings::reading(conn, |conn, surroundings| {
            let state = State::read(conn, &target, backfill, "")?;
            let cursor = state.as_ref().and_then(|state| state.cursor.as_deref());
            let batch = target.batch(backfill, cursor, self.batch);
            let due = "SELECT pg_catalog.count(*) AS count FROM {rows}";
            let due = count(conn, surroundings, backfill, due)?;
            diesel::sql_query(format!("EXPLAIN {batch}"))
                .execute(conn)
                .map_err(|source| Error::refused(backfill, source))?;
            let progress = state.as_ref().map(State::progress);
            Ok(Plan { progress, rows: target.rows, due, batch })
        })
    }

    fn refuse_settings(&self) -> Result<(), Error> {
        let refused = |setting, value: String, range| Err(Error::Setting { setting, value, range });
        if self.batch == 0 {
            return refused("batch", "0".to_owned(), "1 or more");
        }
        match self.pace.load {
            1..=100 => Ok(()),
            load => refused("load", load.to_string(), "1 to 100"),
        }
    }

    /// Makes the row of the backfill's state.
    fn begin(&self, conn: &mut PgConnection, backfill: &Backfill) -> Result<Target, Error> {
        conn.transaction(|conn| {
            // Behind a pooler in transaction mode, the session's lock guards nothing.
            Locks::BACKFILL.lock_transaction(conn, self.limits.lock_deadline)?;
            let target = Target::find(conn, backfill)?;
            surroundings::set(conn)?;
            if State::read(conn, &target, backfill, "")?.is_none() {
                State::begin(conn, &target, backfill)?;
            }
            Ok::<_, Error>(())
        })?;
        Target::find(conn, backfill)
    }

    /// Does a batch, and retries it while its locks time out. Returns the time of the last attempt
    /// too.
    fn locked(
        &self,
        conn: &mut PgConnection,
        backfill: &Backfill,
        target: &Target,
    ) -> Result<(Progress, Duration), Error> {
        let attempt = || {
            let began = Instant::now();
            let result = self.step(conn, backfill, target);
            result.map(|progress| (progress, began.elapsed())).map_err(|error| match &error {
                Error::Batch { source, .. } if is_lock_error(source) => {
                    Failure::Locked(source.to_string())
                }
                _ => Failure::Failed(error),
            })
        };
        let retrying = |retrying: retry::Retrying| {
            self.send(&Event::Retrying {
                backfill: backfill.name().to_owned(),
                attempts: retrying.attempts,
                pause: retrying.pause,
            });
        };
        retry::until(self.limits.retry_deadline, attempt, retrying).map_err(|gave_up| match gave_up
        {
            GaveUp::Failed(error) => error,
            GaveUp::Locked { attempts, waited } => Error::NoLock {
                backfill: backfill.name().to_owned(),
                attempts,
                waited,
                blockers: lock::blockers(conn).unwrap_or_default(),
            },
        })
    }

    /// Does a batch and writes the state, in a transaction.
    fn step(
        &self,
        conn: &mut PgConnection,
        backfill: &Backfill,
        target: &Target,
    ) -> Result<Progress, Error> {
        conn.transaction(|conn| {
            let surroundings = surroundings::set(conn)?;
            // Behind a pooler in transaction mode, the session's lock guards nothing. This one
            // does.
            let state = State::read(conn, target, backfill, "FOR UPDATE")?;
            let Some(state) = state else { return Err(DieselError::NotFound.into()) };
            if state.progress().is_done {
                return Ok(state.progress());
            }
            let statement = target.batch(backfill, state.cursor.as_deref(), self.batch);
            let batch = Target::change(conn, &surroundings, &self.limits, &statement)
                .map_err(|source| Error::refused(backfill, source))?;
            refuse_endless(conn, &surroundings, backfill, target, &batch)?;
            let is_last = batch.scanned < i64::from(self.batch);
            Ok(state.advance(conn, target, backfill, batch, is_last)?)
        })
    }
}

/// Refuses a change after which its rows would be met again.
fn refuse_endless(
    conn: &mut PgConnection,
    surroundings: &Surroundings,
    backfill: &Backfill,
    target: &Target,
    batch: &Batch,
) -> Result<(), Error> {
    let name = backfill.name().to_owned();
    if batch.is_moved {
        return Err(Error::KeyChanged { backfill: name, table: backfill.table().to_owned() });
    }
    let (Some(key), Some(condition)) = (&batch.due, &backfill.filter) else { return Ok(()) };
    // The statement saw other rows as they were before it. So the row is asked again.
    let due =
        format!("SELECT pg_catalog.count(*) AS count FROM {{rows}} AND {}", target.key("=", key));
    if count(conn, surroundings, backfill, &due)? > 0 {
        return Err(Error::Endless { backfill: name, condition: condition.to_string() });
    }
    // The settings of this crate again.
    surroundings::set(conn)?;
    Ok(())
}

/// Counts rows that need the change, by the caller's `search_path`. `{rows}` in the query becomes
/// the table and the condition.
fn count(
    conn: &mut PgConnection,
    surroundings: &Surroundings,
    backfill: &Backfill,
    query: &str,
) -> Result<u64, Error> {
    #[derive(QueryableByName)]
    struct Count {
        #[diesel(sql_type = BigInt)]
        count: i64,
    }
    let path = surroundings.schemas.iter().map(|name| ident(name)).collect::<Vec<_>>();
    diesel::sql_query("SELECT pg_catalog.set_config('search_path', $1, true)")
        .bind::<diesel::sql_types::Text, _>(path.join(", "))
        .execute(conn)?;
    let rows = format!("{}{}", backfill.table(), backfill.condition());
    let count: Count = diesel::sql_query(query.replace("{rows}", &rows))
        .get_result(conn)
        .map_err(|source| Error::refused(backfill, source))?;
    Ok(count.count.unsigned_abs())
}
