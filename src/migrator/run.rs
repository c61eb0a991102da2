//! Applies and reverts one migration.

use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::Text;

use super::ledger::{self, Origin};
use super::{Error, Event, Migrator, SqlMigration, folder};
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
        conn: &mut PgConnection,
        migration: &SqlMigration,
        way: Way,
    ) -> Result<Option<Duration>, Error> {
        let name = || migration.name().to_owned();
        let first = Instant::now();
        let mut attempts = 0;
        let mut pause = FIRST_PAUSE;
        self.tell(&Event::Started { name: name() });
        loop {
            attempts += 1;
            let start = Instant::now();
            let result = if migration.runs_in_transaction() {
                self.in_transaction(conn, migration, way)
            } else {
                self.without_transaction(conn, migration, way)
            };
            let source = match result {
                Ok(true) => return Ok(Some(start.elapsed())),
                Ok(false) => {
                    self.tell(&Event::Skipped { name: name() });
                    return Ok(None);
                }
                Err(Error::Database(source)) => source,
                Err(other) => return Err(other),
            };
            if !lock::is_for_want_of_a_lock(&source) {
                let invalid_index = invalid_index(conn, migration, way).unwrap_or_default();
                return Err(Error::Migration { name: name(), applied: Vec::new(), invalid_index, source });
            }
            let waited = first.elapsed();
            if waited + pause > self.retry_deadline {
                return Err(Error::LockTimeout { name: name(), attempts, waited, blockers: lock::blockers(conn)? });
            }
            self.tell(&Event::Retrying { name: name(), attempts, pause, reason: source.to_string() });
            std::thread::sleep(pause);
            pause = (pause * 2).min(LONGEST_PAUSE);
        }
    }

    fn in_transaction(&self, conn: &mut PgConnection, migration: &SqlMigration, way: Way) -> Result<bool, Error> {
        conn.transaction(|conn| {
            let start = Instant::now();
            lock::MIGRATION.lock_transaction(conn, self.lock_deadline)?;
            let timeouts = self.timeouts_of(migration);
            if ledger::is_applied_and_limit(conn, &migration.version(), timeouts)? == (way == Way::Up) {
                return Ok(false);
            }
            conn.batch_execute(way.script(migration))?;
            self.write_rows(conn, migration, way, start)?;
            Ok(true)
        })
    }

    fn without_transaction(&self, conn: &mut PgConnection, migration: &SqlMigration, way: Way) -> Result<bool, Error> {
        let start = Instant::now();
        if ledger::is_applied(conn, &migration.version())? == (way == Way::Up) {
            return Ok(false);
        }
        let before = timeouts(conn)?;
        set_timeouts(conn, self.timeouts_of(migration))?;
        let result = self.run_alone(conn, migration, way);
        // Also after a failure: the connection is the caller's. If this fails too, the first failure is the one to tell.
        let restored = set_timeouts(conn, before);
        result?;
        restored?;
        conn.transaction(|conn| self.write_rows(conn, migration, way, start).map(|()| true))
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
        migration: &SqlMigration,
        way: Way,
        start: Instant,
    ) -> Result<(), Error> {
        match way {
            Way::Up => {
                ledger::record(conn, migration, Some(start.elapsed()), self.program, Origin::Applied)?;
            }
            Way::Down => ledger::forget(conn, &migration.version())?,
        }
        Ok(())
    }

    /// The migration's lock and statement timeouts, or else the migrator's.
    pub(super) fn timeouts_of(&self, migration: &SqlMigration) -> [String; 2] {
        [
            migration.lock_timeout().unwrap_or(self.lock_timeout),
            migration.statement_timeout().unwrap_or(self.statement_timeout),
        ]
        .map(|timeout| format!("{}ms", timeout.as_millis()))
    }
}

fn timeouts(conn: &mut PgConnection) -> QueryResult<[String; 2]> {
    #[derive(QueryableByName)]
    struct Timeouts {
        #[diesel(sql_type = Text)]
        lock: String,
        #[diesel(sql_type = Text)]
        statement: String,
    }
    let query = "SELECT current_setting('lock_timeout') AS lock, current_setting('statement_timeout') AS statement";
    let Timeouts { lock, statement } = diesel::sql_query(query).get_result(conn)?;
    Ok([lock, statement])
}

fn set_timeouts(conn: &mut PgConnection, [lock, statement]: [String; 2]) -> QueryResult<()> {
    let set =
        diesel::sql_query("SELECT set_config('lock_timeout', $1, FALSE), set_config('statement_timeout', $2, FALSE)");
    set.bind::<Text, _>(lock).bind::<Text, _>(statement).execute(conn).map(drop)
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
