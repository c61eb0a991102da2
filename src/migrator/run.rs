//! Applies and reverts one migration.

use std::time::{Duration, Instant};

use diesel::connection::{AnsiTransactionManager, SimpleConnection, TransactionManager};
use diesel::prelude::*;
use diesel::sql_types::Text;

use super::ledger::{self, Origin};
use super::settings::{OfSession, Script};
use super::{Error, Event, Migrator, SqlMigration, indexes};
use crate::session::lock;

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
        let settings = OfSession::read(conn)?;
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
                Ok(true) => {
                    settings.restore(conn, migration)?;
                    return Ok(Some(start.elapsed()));
                }
                Ok(false) => {
                    self.tell(&Event::Skipped { name: name() });
                    return Ok(None);
                }
                Err(Error::Database(source)) => source,
                Err(other) => return Err(other),
            };
            if !lock::is_for_want_of_a_lock(&source) {
                let invalid_index = if migration.runs_in_transaction() {
                    None
                } else {
                    let left = indexes::leftovers(conn, way.script(migration)).unwrap_or_default();
                    left.first().map(indexes::InvalidIndex::to_name)
                };
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
        AnsiTransactionManager::begin_transaction(conn)?;
        let mut script = None;
        match self.in_open_transaction(conn, migration, way, &mut script) {
            Ok(applied) => {
                AnsiTransactionManager::commit_transaction(conn)?;
                Ok(applied)
            }
            Err(error) => {
                // If this fails too, the first failure is the one to tell.
                let _ = AnsiTransactionManager::rollback_transaction(conn);
                match (error, script) {
                    (Error::Database(source), Some(script)) if script.committed(conn) => {
                        Err(Error::TransactionEnded { name: migration.name().to_owned(), source: Some(source) })
                    }
                    (error, _) => Err(error),
                }
            }
        }
    }

    fn in_open_transaction(
        &self,
        conn: &mut PgConnection,
        migration: &SqlMigration,
        way: Way,
        script: &mut Option<Script>,
    ) -> Result<bool, Error> {
        let start = Instant::now();
        lock::MIGRATION.lock_transaction(conn, self.lock_deadline)?;
        let timeouts = self.timeouts_of(migration);
        if ledger::is_applied_and_limit(conn, &migration.version(), timeouts)? == (way == Way::Up) {
            return Ok(false);
        }
        let script = script.insert(Script::begin(conn)?);
        conn.batch_execute(way.script(migration))?;
        if !script.end(conn)? {
            return Err(Error::TransactionEnded { name: migration.name().to_owned(), source: None });
        }
        refuse_invalid_index(conn, migration, way)?;
        self.write_rows(conn, migration, way, start)?;
        Ok(true)
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
        let script = way.script(migration);
        // One that an earlier try left behind would pass for the index, since the script says IF NOT EXISTS.
        for index in indexes::leftovers(conn, script)? {
            self.tell(&Event::DroppingInvalidIndex { index: index.to_name() });
            conn.batch_execute(&index.to_drop())?;
        }
        conn.batch_execute(script)?;
        refuse_invalid_index(conn, migration, way)
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

/// A script that passed over an invalid index, or left one, has not done what it says.
fn refuse_invalid_index(conn: &mut PgConnection, migration: &SqlMigration, way: Way) -> Result<(), Error> {
    let invalid = indexes::invalid(conn, way.script(migration))?;
    invalid
        .first()
        .map_or(Ok(()), |index| Err(Error::InvalidIndex { name: migration.name().to_owned(), index: index.to_name() }))
}

#[cfg(all(test, feature = "testing"))]
mod tests {
    use diesel::prelude::*;

    use crate::migrator::folder::Settings;
    use crate::migrator::{Error, Migrations, Migrator, SqlMigration};
    use crate::testing::TestDatabase;

    /// Scripts that no folder may hold.
    static ENDING: [SqlMigration; 7] = [
        script("CREATE TABLE a (); COMMIT;"),
        script("CREATE TABLE a (); ROLLBACK"),
        script("CREATE TABLE a (); COMMIT; BEGIN; CREATE TABLE b ()"),
        script("CREATE TABLE a (); COMMIT; SELECT 1/0"),
        script("CREATE TABLE a (); COMMIT AND CHAIN; CREATE TABLE b ()"),
        script("CREATE TABLE a (); COMMIT AND CHAIN; SELECT 1/0"),
        script("ABORT; BEGIN; CREATE TABLE b ()"),
    ];

    const fn script(up: &'static str) -> SqlMigration {
        SqlMigration::embedded("2026-01-01-000001_a", [up, "SELECT 1"], ["", ""], Settings::DEFAULT)
    }

    #[test]
    fn a_script_that_ends_the_transaction_is_not_recorded() {
        for migration in &ENDING {
            let up = migration.up();
            let db = TestDatabase::empty().unwrap();
            let conn = &mut db.connect().unwrap();
            let migrator = Migrator::new(Migrations::embedded(std::slice::from_ref(migration)));
            let error = migrator.run_pending(&mut *conn).map(drop);
            let Err(Error::TransactionEnded { name, source }) = error else { panic!("{up}: {error:?}") };
            assert_eq!(name, "2026-01-01-000001_a");
            assert_eq!(source.is_some(), up.ends_with("1/0"), "{up}: {source:?}");
            assert_eq!(migrator.status(conn).unwrap().applied, [""; 0], "{up}");
            // The connection is as it was.
            conn.begin_test_transaction().unwrap();
        }
    }
}
