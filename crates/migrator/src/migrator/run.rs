//! Applies and reverts one migration.

use std::time::{Duration, Instant};

use diesel::connection::{AnsiTransactionManager, SimpleConnection, TransactionManager};
use diesel::prelude::*;
use diesel::result::{DatabaseErrorKind, Error as DieselError};
use diesel::sql_types::{BigInt, Text};

use super::checks::{Queries, rolled_back};
use super::{Migrator, Work};
use crate::ledger::{History, Origin};
use crate::transaction::Script;
use crate::{Backfill, CheckFailure, Error, Event, SqlMigration, indexes};
use diesel_pg_backfill as backfill;
use diesel_pg_session::lock::{self, Locks};
use diesel_pg_session::retry::{self, Failure, GaveUp, Retrying};
use diesel_pg_session::without_values;

/// The direction in which a migration runs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    Up,
    Down,
}

/// A migration that runs in one direction.
#[derive(Clone, Copy)]
struct Step<'a> {
    history: &'a History,
    migration: &'a SqlMigration,
    direction: Direction,
}

impl Step<'_> {
    fn script(&self) -> &str {
        match self.direction {
            Direction::Up => self.migration.up(),
            Direction::Down => self.migration.down(),
        }
    }

    fn name(&self) -> String {
        self.migration.name().to_owned()
    }

    /// A script that passed over an invalid index, or left one, has not done what it says.
    fn refuse_invalid_index(&self, conn: &mut PgConnection) -> Result<(), Error> {
        let invalid = indexes::invalid(conn, self.script())?;
        invalid.first().map_or(Ok(()), |index| {
            Err(Error::InvalidIndex { name: self.name(), index: index.to_name() })
        })
    }

    /// The statement that removes the state of the migration's backfill, before the script that
    /// reverts the migration may drop the table: applied again, it must run again.
    fn forgetting(&self) -> Option<String> {
        let backfill = self.migration.backfill();
        backfill.filter(|_| self.direction == Direction::Down).map(Backfill::forgetting)
    }

    /// Runs the queries of `verify.sql`, after the script.
    fn verify(&self, conn: &mut PgConnection) -> Result<(), Error> {
        match Queries::after(self.migration) {
            Some(queries) if self.direction == Direction::Up => {
                rolled_back(conn, |conn| queries.run(conn))
            }
            _ => Ok(()),
        }
    }
}

impl Migrator {
    /// Runs a migration's script and writes its rows; again, where a lock times out. Returns the
    /// time that it took, or nothing if another process was faster.
    pub(super) fn run_one(
        &self,
        work: &mut Work<'_>,
        history: &History,
        migration: &SqlMigration,
        direction: Direction,
    ) -> Result<Option<Duration>, Error> {
        let step = Step { history, migration, direction };
        self.send(&Event::Started { name: step.name() });
        let result = self.try_one(work, step);
        // What the script has set for the session is not for the next one, nor for the caller.
        // After a failure, the failure is returned.
        let reset = work.lock.reset();
        let elapsed = result?;
        reset?;
        if elapsed.is_none() {
            self.send(&Event::Skipped { name: step.name() });
        }
        Ok(elapsed)
    }

    fn try_one(&self, work: &mut Work<'_>, step: Step<'_>) -> Result<Option<Duration>, Error> {
        let migration = step.migration;
        // Once it is doubtful whether an error is a lock timeout, the script runs so that this is
        // certain.
        let mut is_distinct = false;
        // The doubtful error, which is the one to report if the second attempt fails as well.
        let mut doubtful = None;
        // Once they have passed, the queries of check.sql do not run again.
        let mut is_checked = false;
        let attempt = || {
            let mut start = Instant::now();
            let checked = if is_checked { Ok(()) } else { self.check(work, step) };
            let result = checked.and_then(|()| {
                is_checked = true;
                start = Instant::now();
                if migration.runs_in_transaction() {
                    self.in_transaction(work, step, is_distinct)
                } else {
                    self.without_transaction(work.conn(), step)
                }
            });
            let elapsed = start.elapsed();
            let source = match result {
                Ok(is_done) => return Ok(is_done.then_some(elapsed)),
                Err(Error::Database(source)) => source,
                Err(Error::Check { failure: CheckFailure::Refused(source), .. })
                    if lock::is_lock_error(&source) || work.says_lock_timeout(&source, elapsed) =>
                {
                    return Err(Failure::Locked(source.to_string()));
                }
                Err(other) => return Err(Failure::Failed(other)),
            };
            if lock::is_lock_error(&source)
                || (!migration.runs_in_transaction() && work.says_lock_timeout(&source, elapsed))
            {
                doubtful = None;
                return Err(Failure::Locked(source.to_string()));
            }
            let timeout = self.lock_timeout_of(migration);
            if !is_distinct && work.may_be_for_want_of_a_lock(timeout, &source, elapsed)? {
                is_distinct = true;
                doubtful = Some(source);
                return Err(Failure::Again);
            }
            let invalid_index = if migration.runs_in_transaction() {
                None
            } else {
                let left = indexes::leftovers(work.conn(), step.script()).unwrap_or_default();
                left.first().map(indexes::InvalidIndex::to_name)
            };
            let source = without_values(doubtful.take().unwrap_or(source));
            Err(Failure::Failed(Error::Migration {
                name: step.name(),
                applied: Vec::new(),
                invalid_index,
                source,
            }))
        };
        let retrying = |Retrying { attempts, pause, reason, .. }: Retrying| {
            self.send(&Event::Retrying { name: step.name(), attempts, pause, reason });
        };
        retry::until(self.limits.retry_deadline, attempt, retrying).or_else(|gave_up| match gave_up
        {
            GaveUp::Failed(error) => Err(error),
            GaveUp::Locked { attempts, waited } => {
                let blockers = lock::blockers(work.conn())?;
                Err(Error::LockTimeout { name: step.name(), attempts, waited, blockers })
            }
        })
    }

    /// Looks for the backfill that the migration requires, and runs the queries of `check.sql`, in
    /// a transaction of their own. Nothing is checked where the script will not run, since another
    /// process was faster.
    fn check(&self, work: &mut Work<'_>, step: Step<'_>) -> Result<(), Error> {
        let Step { history, migration, direction } = step;
        let (queries, required) = (Queries::before(migration), self.required(migration));
        if direction == Direction::Down || queries.is_none() && required.is_none() {
            return Ok(());
        }
        rolled_back(work.conn(), |conn| {
            Locks::MIGRATION.lock_transaction(conn, self.limits.lock_deadline)?;
            let timeouts = self.timeouts_of(migration);
            if history.is_applied_and_limit(conn, &migration.version(), timeouts)? {
                return Ok(());
            }
            if let Some(backfill) = required {
                refuse_unfinished(conn, &step.name(), backfill)?;
            }
            queries.map_or(Ok(()), |queries| queries.run(conn))
        })
    }

    fn in_transaction(
        &self,
        work: &mut Work<'_>,
        step: Step<'_>,
        is_distinct: bool,
    ) -> Result<bool, Error> {
        AnsiTransactionManager::begin_transaction(work.conn())?;
        let mut script = None;
        let result = self.in_open_transaction(work, step, is_distinct, &mut script);
        let conn = work.conn();
        match result {
            Ok(applied) => {
                AnsiTransactionManager::commit_transaction(conn)?;
                Ok(applied)
            }
            Err(error) => {
                // If this fails too, the first failure is returned.
                let _ = AnsiTransactionManager::rollback_transaction(conn);
                match (error, script) {
                    (Error::Database(source), Some(script)) if script.committed(conn) => {
                        let source = Some(without_values(source));
                        Err(Error::TransactionEnded { name: step.name(), source })
                    }
                    (error, _) => Err(error),
                }
            }
        }
    }

    fn in_open_transaction(
        &self,
        work: &mut Work<'_>,
        step: Step<'_>,
        is_distinct: bool,
        script: &mut Option<Script>,
    ) -> Result<bool, Error> {
        let start = Instant::now();
        let roles = work.lock.roles();
        let conn = work.conn();
        Locks::MIGRATION.lock_transaction(conn, self.limits.lock_deadline)?;
        let Step { history, migration, direction } = step;
        let timeouts = self.timeouts_of(migration);
        if history.is_applied_and_limit(conn, &migration.version(), timeouts)?
            == (direction == Direction::Up)
        {
            return Ok(false);
        }
        if let Some(forgetting) = step.forgetting() {
            conn.batch_execute(&forgetting)?;
        }
        let script = script.insert(Script::begin(conn)?);
        if is_distinct {
            conn.batch_execute(&lock::distinctly(step.script()))?;
        } else {
            conn.batch_execute(step.script())?;
        }
        // The script may have taken another.
        conn.batch_execute(&roles)?;
        if !script.end(conn)? {
            return Err(Error::TransactionEnded { name: step.name(), source: None });
        }
        step.refuse_invalid_index(conn)?;
        step.verify(conn)?;
        self.write_rows(conn, step, start)?;
        Ok(true)
    }

    fn without_transaction(&self, conn: &mut PgConnection, step: Step<'_>) -> Result<bool, Error> {
        let start = Instant::now();
        let Step { history, migration, direction } = step;
        if history.is_applied(conn, &migration.version())? == (direction == Direction::Up) {
            return Ok(false);
        }
        // For the session, which gets its own back when the migration is done.
        set(conn, self.timeouts_of(migration), &history.path())?;
        // One that an earlier try left behind would pass for the index, since the script says IF
        // NOT EXISTS.
        if let Some(forgetting) = step.forgetting() {
            conn.batch_execute(&forgetting)?;
        }
        for index in indexes::leftovers(conn, step.script())? {
            self.send(&Event::DroppingInvalidIndex { index: index.to_name() });
            conn.batch_execute(&index.to_drop())?;
        }
        conn.batch_execute(step.script())?;
        step.refuse_invalid_index(conn)?;
        step.verify(conn)?;
        conn.transaction(|conn| self.write_rows(conn, step, start))?;
        Ok(true)
    }

    fn write_rows(
        &self,
        conn: &mut PgConnection,
        Step { history, migration, direction }: Step<'_>,
        start: Instant,
    ) -> QueryResult<()> {
        let elapsed = Some(start.elapsed());
        match direction {
            Direction::Up => {
                history.record(conn, migration, elapsed, self.program, Origin::Applied)
            }
            Direction::Down => history.forget(conn, &migration.version()),
        }
    }

    /// The migration's lock and statement timeouts, or else the migrator's.
    pub(super) fn timeouts_of(&self, migration: &SqlMigration) -> [String; 2] {
        let statement_timeout = migration.statement_timeout().unwrap_or(self.statement_timeout);
        [self.lock_timeout_of(migration), statement_timeout]
            .map(|timeout| format!("{}ms", timeout.as_millis()))
    }

    fn lock_timeout_of(&self, migration: &SqlMigration) -> Duration {
        migration.lock_timeout().unwrap_or(self.limits.lock_timeout)
    }
}

/// Refuses a migration whose required backfill is not done. Where no row needs the change, such as
/// in a database that was just made, none is required.
fn refuse_unfinished(
    conn: &mut PgConnection,
    name: &str,
    backfill: &Backfill,
) -> Result<(), Error> {
    let source = match backfill::Runner::new().is_done(conn, backfill) {
        Ok(true) => return Ok(()),
        Ok(false) => None,
        Err(source) => Some(Box::new(source)),
    };
    let (name, backfill) = (name.to_owned(), backfill.name().to_owned());
    Err(Error::Backfill { name, backfill, source, applied: Vec::new() })
}

impl Work<'_> {
    /// Returns whether that is this server's message at a lock timeout, in its language. A
    /// statement that runs in no transaction cannot be run so that this is certain; but a second
    /// connection can be asked.
    fn says_lock_timeout(&self, source: &DieselError, elapsed: Duration) -> bool {
        let DieselError::DatabaseError(DatabaseErrorKind::Unknown, info) = source else {
            return false;
        };
        elapsed >= Duration::from_millis(1)
            && self.lock.message_of_a_lock_timeout().as_deref() == Some(info.message())
    }

    /// Returns whether the error can be one, in another language: it came no sooner than a lock
    /// timeout, or than the server looks for deadlocks.
    fn may_be_for_want_of_a_lock(
        &mut self,
        lock_timeout: Duration,
        source: &DieselError,
        elapsed: Duration,
    ) -> QueryResult<bool> {
        if !matches!(source, DieselError::DatabaseError(DatabaseErrorKind::Unknown, _)) {
            return Ok(false);
        }
        let query = "SELECT setting::pg_catalog.int8 FROM pg_catalog.pg_settings
            WHERE name OPERATOR(pg_catalog.=) 'deadlock_timeout'";
        let milliseconds: i64 = diesel::dsl::sql::<BigInt>(query).get_result(self.conn())?;
        Ok(elapsed >= lock_timeout.min(Duration::from_millis(milliseconds.unsigned_abs())))
    }
}

fn set(conn: &mut PgConnection, [lock, statement]: [String; 2], path: &str) -> QueryResult<()> {
    let set = diesel::sql_query(
        "SELECT pg_catalog.set_config('lock_timeout', $1, FALSE), pg_catalog.set_config('statement_timeout', $2, FALSE),
            pg_catalog.set_config('search_path', $3, FALSE)",
    );
    set.bind::<Text, _>(lock)
        .bind::<Text, _>(statement)
        .bind::<Text, _>(path)
        .execute(conn)
        .map(drop)
}
