//! Applies and reverts one migration.

use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::result::{DatabaseErrorKind, Error as DieselError};
use diesel::sql_types::{BigInt, Text};

use super::ledger::{History, Origin};
use super::{Error, Event, Migrator, SqlMigration, Work, folder};
use crate::session::{Answer, lock};

/// Which way.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    Up,
    Down,
}

impl Way {
    fn script(self, migration: &SqlMigration) -> &str {
        match self {
            Self::Up => migration.up(),
            Self::Down => migration.down(),
        }
    }
}

/// The first pause before a migration is tried again; each is twice the one before.
const FIRST_PAUSE: Duration = Duration::from_millis(100);
/// The longest.
const LONGEST_PAUSE: Duration = Duration::from_secs(5);

impl Migrator {
    /// Runs a migration's script and writes its rows; again, where a lock is not to be had. Says how long it took, or
    /// nothing if another process was faster.
    pub(super) fn run_one(
        &self,
        work: &mut Work<'_, '_>,
        history: &History,
        migration: &SqlMigration,
        way: Way,
    ) -> Result<Option<Duration>, Error> {
        self.tell(&Event::Started { name: migration.name().to_owned() });
        let result = self.try_one(work, history, migration, way);
        // What the script has set for the session is not for the next one, nor for the caller. After a failure, that is the one
        // to tell.
        let reset = work.lock.reset();
        let elapsed = result?;
        reset?;
        if elapsed.is_none() {
            self.tell(&Event::Skipped { name: migration.name().to_owned() });
        }
        Ok(elapsed)
    }

    fn try_one(
        &self,
        work: &mut Work<'_, '_>,
        history: &History,
        migration: &SqlMigration,
        way: Way,
    ) -> Result<Option<Duration>, Error> {
        let name = || migration.name().to_owned();
        let first = Instant::now();
        let mut attempts = 0;
        let mut pause = FIRST_PAUSE;
        // Once it is doubtful what an error means, the script runs so that it tells; then the doubtful error.
        let mut telling = false;
        let mut doubtful = None;
        loop {
            attempts += 1;
            let start = Instant::now();
            let result = if migration.runs_in_transaction() {
                self.in_transaction(work, history, migration, way, telling)
            } else {
                self.without_transaction(work.conn(), history, migration, way)
            };
            let source = match result {
                Ok(true) => return Ok(Some(start.elapsed())),
                Ok(false) => return Ok(None),
                Err(Error::Database(source)) => source,
                Err(other) => return Err(other),
            };
            let elapsed = start.elapsed();
            if !lock::is_for_want_of_a_lock(&source) && !work.says_lock_timeout(migration, &source, elapsed) {
                if !telling && work.may_be_for_want_of_a_lock(self.lock_timeout_of(migration), &source, elapsed)? {
                    telling = true;
                    doubtful = Some(source);
                    continue;
                }
                let invalid_index = invalid_index(work.conn(), migration, way).unwrap_or_default();
                let source = doubtful.unwrap_or(source);
                return Err(Error::Migration { name: name(), applied: Vec::new(), invalid_index, source });
            }
            doubtful = None;
            let waited = first.elapsed();
            if waited + pause > self.retry_deadline {
                let blockers = lock::blockers(work.conn())?;
                return Err(Error::LockTimeout { name: name(), attempts, waited, blockers });
            }
            self.tell(&Event::Retrying { name: name(), attempts, pause, reason: source.to_string() });
            std::thread::sleep(pause);
            pause = (pause * 2).min(LONGEST_PAUSE);
        }
    }

    fn in_transaction(
        &self,
        work: &mut Work<'_, '_>,
        history: &History,
        migration: &SqlMigration,
        way: Way,
        telling: bool,
    ) -> Result<bool, Error> {
        let roles = work.lock.roles();
        work.conn().transaction(|conn| {
            let start = Instant::now();
            lock::MIGRATION.lock_transaction(conn, self.lock_deadline)?;
            let timeouts = self.timeouts_of(migration);
            if history.is_applied_and_limit(conn, &migration.version(), timeouts)? == (way == Way::Up) {
                return Ok(false);
            }
            let script = way.script(migration);
            if telling {
                conn.batch_execute(&lock::telling(script, lock::WANT))?;
            } else {
                conn.batch_execute(script)?;
            }
            // The script may have taken another.
            conn.batch_execute(&roles)?;
            self.write_rows(conn, history, migration, way, start)?;
            Ok(true)
        })
    }

    fn without_transaction(
        &self,
        conn: &mut PgConnection,
        history: &History,
        migration: &SqlMigration,
        way: Way,
    ) -> Result<bool, Error> {
        let start = Instant::now();
        if history.is_applied(conn, &migration.version())? == (way == Way::Up) {
            return Ok(false);
        }
        // For the session, which gets its own back when the migration is done.
        set(conn, self.timeouts_of(migration), &history.path())?;
        self.run_alone(conn, migration, way)?;
        conn.transaction(|conn| self.write_rows(conn, history, migration, way, start).map(|()| true))
    }

    fn run_alone(&self, conn: &mut PgConnection, migration: &SqlMigration, way: Way) -> Result<(), Error> {
        // One that an earlier try left behind would pass for the index, since the script says IF NOT EXISTS.
        if let Some(index) = invalid_index(conn, migration, way)? {
            self.tell(&Event::DroppingInvalidIndex { index: index.clone() });
            conn.batch_execute(&format!("DROP INDEX CONCURRENTLY IF EXISTS {index}"))?;
        }
        Ok(conn.batch_execute(way.script(migration))?)
    }

    fn write_rows(
        &self,
        conn: &mut PgConnection,
        history: &History,
        migration: &SqlMigration,
        way: Way,
        start: Instant,
    ) -> Result<(), Error> {
        match way {
            Way::Up => history.record(conn, migration, Some(start.elapsed()), self.program, Origin::Applied)?,
            Way::Down => history.forget(conn, &migration.version())?,
        }
        Ok(())
    }

    /// The migration's lock and statement timeouts, or else the migrator's.
    pub(super) fn timeouts_of(&self, migration: &SqlMigration) -> [String; 2] {
        let statement_timeout = migration.statement_timeout().unwrap_or(self.statement_timeout);
        [self.lock_timeout_of(migration), statement_timeout].map(|timeout| format!("{}ms", timeout.as_millis()))
    }

    fn lock_timeout_of(&self, migration: &SqlMigration) -> Duration {
        migration.lock_timeout().unwrap_or(self.lock_timeout)
    }
}

impl Work<'_, '_> {
    /// Whether that is what this server says at a lock timeout, in its language. A statement that runs in no transaction
    /// cannot be run so that it tells; but there is a second connection, to ask.
    fn says_lock_timeout(&self, migration: &SqlMigration, source: &DieselError, elapsed: Duration) -> bool {
        let DieselError::DatabaseError(DatabaseErrorKind::Unknown, info) = source else { return false };
        !migration.runs_in_transaction()
            && elapsed >= Duration::from_millis(1)
            && self.source.words_of_a_lock_timeout(lock::MIGRATION).as_deref() == Some(info.message())
    }

    /// Whether the error can be one, in another language: it came no sooner than a lock timeout, or than the server looks for
    /// deadlocks.
    fn may_be_for_want_of_a_lock(
        &mut self,
        lock_timeout: Duration,
        source: &DieselError,
        elapsed: Duration,
    ) -> QueryResult<bool> {
        #[derive(QueryableByName)]
        struct Setting {
            #[diesel(sql_type = BigInt)]
            milliseconds: i64,
        }
        if !matches!(source, DieselError::DatabaseError(DatabaseErrorKind::Unknown, _)) {
            return Ok(false);
        }
        let query = "SELECT setting::pg_catalog.int8 AS milliseconds FROM pg_catalog.pg_settings
            WHERE name OPERATOR(pg_catalog.=) 'deadlock_timeout'";
        let Setting { milliseconds } = diesel::sql_query(query).get_result(self.conn())?;
        Ok(elapsed >= lock_timeout.min(Duration::from_millis(milliseconds.unsigned_abs())))
    }
}

fn set(conn: &mut PgConnection, [lock, statement]: [String; 2], path: &str) -> QueryResult<()> {
    let set = diesel::sql_query(
        "SELECT pg_catalog.set_config('lock_timeout', $1, FALSE), pg_catalog.set_config('statement_timeout', $2, FALSE),
            pg_catalog.set_config('search_path', $3, FALSE)",
    );
    set.bind::<Text, _>(lock).bind::<Text, _>(statement).bind::<Text, _>(path).execute(conn).map(drop)
}

/// The index that the migration builds in no transaction, if it is there and invalid.
fn invalid_index(conn: &mut PgConnection, migration: &SqlMigration, way: Way) -> QueryResult<Option<String>> {
    let Some(name) = concurrent_index(way.script(migration)).filter(|_| !migration.runs_in_transaction()) else {
        return Ok(None);
    };
    let query = "SELECT EXISTS (SELECT FROM pg_index WHERE NOT indisvalid AND indexrelid = to_regclass($1)) AS answer";
    let invalid = diesel::sql_query(query).bind::<Text, _>(&name).get_result::<Answer>(conn)?.answer;
    Ok(invalid.then_some(name))
}

/// The name in `CREATE INDEX CONCURRENTLY IF NOT EXISTS name ON ...`, as it is written there.
fn concurrent_index(script: &str) -> Option<String> {
    let statement = folder::statements(script).into_iter().next()?.text;
    let words: Vec<&str> = statement.split_whitespace().collect();
    let is = |at: usize, word: &str| words.get(at).is_some_and(|found| found.eq_ignore_ascii_case(word));
    let at = usize::from(is(1, "UNIQUE"));
    let form = ["CREATE", "INDEX", "CONCURRENTLY", "IF", "NOT", "EXISTS"];
    let matches = form.iter().enumerate().all(|(place, word)| is(if place == 0 { 0 } else { place + at }, word));
    matches.then(|| words.get(form.len() + at).map(ToString::to_string)).flatten()
}
