//! The migrator.

mod checks;
mod plan;
mod repair;
mod run;

use std::fmt;
use std::time::Duration;

use diesel::pg::PgConnection;

use crate::finding::{Comparison, Policies, compare};
use crate::folder;
use crate::ledger::{History, NO_QUESTION, Origin, State};
use crate::{Backfill, Error, Event, Finding, FindingKind, Migrations, Policy, SqlMigration};
pub use repair::Repairs;
use run::Direction;

use diesel_pg_session::lock::{Holder, Lock, Locks};
use diesel_pg_session::{Database, Limits, Listener, Session};

/// A runner of migrations, which also reports how the database differs from them.
pub struct Migrator {
    migrations: Migrations,
    program: Option<&'static str>,
    limits: Limits,
    statement_timeout: Duration,
    policies: Policies,
    listener: Listener<Event>,
}

impl fmt::Debug for Migrator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Migrator")
            .field("migrations", &self.migrations.len())
            .field("program", &self.program)
            .field("policies", &self.policies)
            .finish_non_exhaustive()
    }
}

impl Migrator {
    /// Makes a migrator of these migrations, such as the [embedded](crate::embedded) ones or those
    /// [of a folder](Migrations::from_folder).
    #[must_use]
    pub fn new(migrations: Migrations) -> Self {
        Self {
            program: None,
            migrations,
            limits: Limits::default(),
            statement_timeout: Duration::from_secs(10 * 60),
            policies: Policies::default(),
            listener: Listener::default(),
        }
    }

    diesel_pg_session::setters! {
        Event,
        /// Sets the lock timeout of migrations whose `metadata.toml` has none. Default: 2 seconds.
        /// While a migration waits for a table's lock, all queries on that table wait behind the
        /// migration.
    }

    /// Sets the statement timeout of migrations whose `metadata.toml` has none. Default: 10
    /// minutes.
    #[must_use]
    pub fn statement_timeout(mut self, timeout: Duration) -> Self {
        self.statement_timeout = timeout;
        self
    }

    /// Sets the policy for a kind of finding. [`FindingKind`] has the defaults.
    #[must_use]
    pub fn policy(mut self, kind: FindingKind, policy: Policy) -> Self {
        self.policies.set(kind, policy);
        self
    }

    /// Sets the program's name in the ledger. Default: the name and version of the package that
    /// embeds the migrations.
    #[must_use]
    pub fn program(mut self, program: &'static str) -> Self {
        self.program = Some(program);
        self
    }

    /// Reports the migrations that are applied and pending, and the findings. Needs only SELECT on
    /// Diesel's table and the ledger, and works on a standby.
    ///
    /// # Errors
    /// - [`Error::ServerTooOld`]: the PostgreSQL is older than 16;
    /// - [`Error::TwoHistories`], [`Error::NoSchema`]: the place of the history is unclear;
    /// - [`Error::Findings`]: the history's owner is not trusted;
    /// - [`Error::Database`]: the server refused.
    pub fn status(&self, conn: &mut PgConnection) -> Result<Status, Error> {
        let state = State::read(conn)?;
        let pending = compare(&self.migrations, &state).pending;
        Ok(self.status_of(&state.with_obstacles(conn, &self.migrations, &pending)?))
    }

    fn status_of(&self, state: &State) -> Status {
        let comparison = compare(&self.migrations, state);
        let names = |migrations: &[&SqlMigration]| {
            migrations.iter().map(|one| one.name().to_owned()).collect()
        };
        Status {
            applied: names(&comparison.applied),
            pending: names(&comparison.pending),
            other_sources: comparison.other_sources.iter().cloned().collect(),
            findings: self.reported(&comparison),
        }
    }

    /// Reports the same as [`Migrator::status`], and fails if a migration is pending. Reads only
    /// the history, in two round trips. A database ahead of this binary passes, since a newer
    /// binary is being rolled out.
    ///
    /// # Errors
    /// [`Error::NotCurrent`] with the pending migrations, [`Error::Findings`] with the findings
    /// whose policy is to refuse, and the errors of [`Migrator::status`].
    pub fn require_current(&self, conn: &mut PgConnection) -> Result<Status, Error> {
        let status = self.status_of(&State::read(conn)?);
        self.refuse(&status.findings)?;
        if status.pending.is_empty() {
            Ok(status)
        } else {
            Err(Error::NotCurrent { pending: status.pending })
        }
    }

    /// Applies the pending migrations. Returns each with the time that it took. If none is pending,
    /// this takes no lock, writes nothing, and costs two round trips.
    ///
    /// # Errors
    /// After these errors, nothing was done:
    /// - [`Error::Session`]: there is no connection, the connection is in a transaction, or the
    ///   server is a standby. Or another process held the lock until the deadline, or a pooler in
    ///   transaction mode is between, so that the lock guards nothing;
    /// - [`Error::ServerTooOld`]: the PostgreSQL is older than 16;
    /// - [`Error::Findings`]: a finding's policy is to refuse;
    /// - [`Error::NeedsUrl`], [`Error::NoSecondConnection`]: a migration that runs in no
    ///   transaction is pending, and there is only one connection;
    /// - [`Error::TwoHistories`], [`Error::NoSchema`]: the place of the history is unclear.
    ///
    /// After these errors, the migrations before the failed one stay applied, and the next call
    /// resumes with the failed one:
    /// - [`Error::Backfill`]: the migration requires a backfill that is not done;
    /// - [`Error::Check`]: a query of the migration's `check.sql` or `verify.sql` returned rows;
    /// - [`Error::Migration`]: the server refused the migration;
    /// - [`Error::LockTimeout`]: the migration's locks timed out in each attempt;
    /// - [`Error::InvalidIndex`]: the script was run, and an index that it names is invalid;
    /// - [`Error::TransactionEnded`]: the script ended the migrator's transaction;
    /// - [`Error::Database`]: the server refused a query of the migrator's own.
    pub fn run_pending<'a>(&self, database: impl Into<Database<'a>>) -> Result<Report, Error> {
        self.run_pending_and_ask(database, NO_QUESTION).map(|(report, _)| report)
    }

    /// Does the same as [`Migrator::run_pending`]. If no migration is pending, returns the answer
    /// to a question as well, which costs no round trip of its own; else false.
    ///
    /// The question is an SQL expression of type `boolean` for the caller's own start-up. It is a
    /// part of the query that looks for the history, before any of the database's owners is known
    /// to be trusted: it must read system catalogs alone, and name each function, type and operator
    /// with its schema.
    ///
    /// # Errors
    /// The errors of [`Migrator::run_pending`].
    pub fn run_pending_and_ask<'a>(
        &self,
        database: impl Into<Database<'a>>,
        question: &str,
    ) -> Result<(Report, bool), Error> {
        self.to_its_end(|| self.run_pending_in(Session::open(database.into())?, question))
    }

    fn run_pending_in(
        &self,
        mut session: Session<'_>,
        question: &str,
    ) -> Result<(Report, bool), Error> {
        let state = State::read_asking(&mut session, question)?;
        let comparison = compare(&self.migrations, &state);
        let findings = self.reported(&comparison);
        self.refuse(&findings)?;
        if comparison.pending.is_empty() && comparison.to_adopt.is_empty() {
            self.send_findings(&findings);
            return Ok((Report { applied: Vec::new(), findings }, state.answer));
        }
        state.refuse_unwritable()?;
        self.locked_session(session, |work| {
            // What was read without the lock may be old.
            let state = State::read(work.conn())?;
            let pending = compare(&self.migrations, &state).pending;
            let state = if pending.is_empty() {
                state.with_invalid_indexes(work.conn())?
            } else {
                state.with_obstacles(work.conn(), &self.migrations, &pending)?
            };
            let comparison = compare(&self.migrations, &state);
            let findings = self.reported(&comparison);
            self.refuse(&findings)?;
            work.refuse_unguarded(&comparison.pending)?;
            self.send_findings(&findings);
            let history = self.adopt(work.conn(), &state, &comparison)?;
            let applied = self.apply_these(work, &history, &comparison.pending)?;
            Ok((Report { applied, findings }, false))
        })
    }

    fn apply_these(
        &self,
        work: &mut Work<'_>,
        history: &History,
        migrations: &[&SqlMigration],
    ) -> Result<Vec<Applied>, Error> {
        let mut applied = Vec::new();
        for migration in migrations {
            match self.run_one(work, history, migration, Direction::Up) {
                Ok(Some(elapsed)) => {
                    self.send(&Event::Applied { name: migration.name().to_owned(), elapsed });
                    applied.push(Applied::new(migration, elapsed));
                }
                Ok(None) => {}
                Err(mut error) => {
                    if let Error::Migration { applied: before, .. }
                    | Error::Backfill { applied: before, .. }
                    | Error::Check { applied: before, .. } = &mut error
                    {
                        *before = applied;
                    }
                    return Err(error);
                }
            }
        }
        Ok(applied)
    }

    /// Reverts migrations, the newest first.
    ///
    /// # Errors
    /// [`Error::UnknownVersion`] if the version to revert to is not applied, and the errors of
    /// [`Migrator::run_pending`].
    pub fn revert<'a>(
        &self,
        database: impl Into<Database<'a>>,
        steps: Steps<'_>,
    ) -> Result<Vec<Applied>, Error> {
        self.locked(database.into(), |work, state| {
            self.revert_newest(work, &state, steps).map(|(_, _, reverted)| reverted)
        })
    }

    /// Reverts migrations and applies them again, which tests both directions.
    ///
    /// # Errors
    /// The errors of [`Migrator::revert`].
    pub fn redo<'a>(
        &self,
        database: impl Into<Database<'a>>,
        steps: Steps<'_>,
    ) -> Result<Report, Error> {
        self.locked(database.into(), |work, state| {
            let (history, mut migrations, _) = self.revert_newest(work, &state, steps)?;
            migrations.reverse();
            let applied = self.apply_these(work, &history, &migrations)?;
            Ok(Report { applied, findings: Vec::new() })
        })
    }

    /// Reverts the newest migrations. Returns the history, and the migrations: those of the steps,
    /// and those that this process reverted.
    fn revert_newest(
        &self,
        work: &mut Work<'_>,
        state: &State,
        steps: Steps<'_>,
    ) -> Result<(History, Vec<&SqlMigration>, Vec<Applied>), Error> {
        let comparison = compare(&self.migrations, state);
        refuse_unknown(&comparison)?;
        let migrations = self.newest_of(steps, &comparison.applied)?;
        work.refuse_unguarded(&migrations)?;
        let history = self.adopt(work.conn(), state, &comparison)?;
        let mut reverted = Vec::new();
        for migration in &migrations {
            if let Some(elapsed) = self.run_one(work, &history, migration, Direction::Down)? {
                self.send(&Event::Reverted { name: migration.name().to_owned(), elapsed });
                reverted.push(Applied::new(migration, elapsed));
            }
        }
        Ok((history, migrations, reverted))
    }

    /// The backfill that a migration requires.
    fn required(&self, migration: &SqlMigration) -> Option<&Backfill> {
        let version = migration.requires_backfill()?;
        self.migrations.iter().find(|other| other.version() == version)?.backfill()
    }

    /// The migration of this version or name.
    fn find(&self, asked: &str) -> Result<&SqlMigration, Error> {
        let title_of = |name: &str| name.split_once('_').map(|(_, title)| title.to_owned());
        let (version, title) = (folder::version(asked), title_of(asked));
        let is_asked = |migration: &&SqlMigration| {
            migration.version() == version
                && (title.is_none() || title == title_of(migration.name()))
        };
        self.migrations.iter().find(is_asked).ok_or_else(|| {
            let version = if title.is_some() { asked.to_owned() } else { version.clone() };
            Error::UnknownVersion { version, of: "of this binary" }
        })
    }

    fn newest_of<'m>(
        &self,
        steps: Steps<'_>,
        applied: &[&'m SqlMigration],
    ) -> Result<Vec<&'m SqlMigration>, Error> {
        let newest = applied.iter().rev().copied();
        match steps {
            Steps::Count(count) => Ok(newest.take(count).collect()),
            Steps::To(asked) => {
                let version =
                    self.find(asked).map_or_else(|_| asked.replace('-', ""), SqlMigration::version);
                if !applied.iter().any(|migration| migration.version() == version) {
                    return Err(Error::UnknownVersion { version, of: "that is applied" });
                }
                Ok(newest.take_while(|migration| migration.version() > version).collect())
            }
        }
    }

    /// Makes the tables where they are missing, and writes down what something else had applied.
    fn adopt(
        &self,
        conn: &mut PgConnection,
        state: &State,
        comparison: &Comparison<'_>,
    ) -> Result<History, Error> {
        use diesel::Connection;
        let history = conn.transaction::<_, Error, _>(|conn| {
            Locks::MIGRATION.lock_transaction(conn, self.limits.lock_deadline)?;
            let history = state.history.create(conn)?;
            for migration in &comparison.to_adopt {
                history.record(conn, migration, None, self.program, Origin::Adopted)?;
            }
            history.add_sources(conn, &self.migrations, &state.rows)?;
            Ok(history)
        })?;
        for migration in &comparison.to_adopt {
            self.send(&Event::Adopted { name: migration.name().to_owned() });
        }
        Ok(history)
    }

    /// Does what only one may do at a time, with what the history has under the lock. Refuses to
    /// write to a table of somebody who is not trusted.
    fn locked<T>(
        &self,
        database: Database<'_>,
        work: impl FnOnce(&mut Work<'_>, State) -> Result<T, Error>,
    ) -> Result<T, Error> {
        self.to_its_end(|| {
            let mut session = Session::open(database)?;
            State::read(&mut session)?.refuse_unwritable()?;
            self.locked_session(session, |session| {
                let state = State::read(session.conn())?;
                self.refuse(&state.history.untrusted)?;
                work(session, state)
            })
        })
    }

    fn locked_session<T>(
        &self,
        mut session: Session<'_>,
        work: impl FnOnce(&mut Work<'_>) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let waiting =
            |holder: &Holder| self.send(&Event::WaitingForLock { holder: holder.clone() });
        let lock =
            Lock::acquire(&mut session, Locks::MIGRATION, self.limits.lock_deadline, waiting)?;
        work(&mut Work { lock })
    }

    /// Lets a listener's panic go on only when everything is as it is to be.
    fn to_its_end<T>(&self, work: impl FnOnce() -> Result<T, Error>) -> Result<T, Error> {
        let result = work();
        self.listener.resume();
        result
    }

    fn reported(&self, comparison: &Comparison<'_>) -> Vec<Finding> {
        let is_reported = |finding: &&Finding| self.policies.of(finding.kind()) != Policy::Allow;
        comparison.findings.iter().filter(is_reported).cloned().collect()
    }

    fn refuse(&self, findings: &[Finding]) -> Result<(), Error> {
        let refused = |finding: &&Finding| self.policies.of(finding.kind()) == Policy::Refuse;
        let refused: Vec<Finding> = findings.iter().filter(refused).cloned().collect();
        if refused.is_empty() { Ok(()) } else { Err(Error::Findings(refused)) }
    }

    fn send_findings(&self, findings: &[Finding]) {
        for finding in findings {
            self.send(&Event::Found(finding.clone()));
        }
    }
}

/// A session that holds the lock.
struct Work<'l> {
    lock: Lock<'l>,
}

impl Work<'_> {
    fn conn(&mut self) -> &mut PgConnection {
        self.lock.connection()
    }

    /// Refuses migrations that run in no transaction, where nothing but the lock could keep two
    /// processes from running one at once.
    fn refuse_unguarded(&self, migrations: &[&SqlMigration]) -> Result<(), Error> {
        let unguarded = migrations
            .iter()
            .find(|migration| !migration.runs_in_transaction() && !self.lock.is_guarded());
        match unguarded.map(|migration| migration.name().to_owned()) {
            None => Ok(()),
            Some(name) if self.lock.has_second() => Err(Error::NoSecondConnection { name }),
            Some(name) => Err(Error::NeedsUrl { name }),
        }
    }
}

/// The migrations to revert.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Steps<'a> {
    /// This many migrations; fewer if fewer are applied.
    Count(usize),
    /// The migrations after this version, which stays applied. A name, such as
    /// `2026-11-24-000002_create_users`, is accepted too.
    To(&'a str),
}

/// The result of [`Migrator::status`]. All names are those of folders.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Status {
    /// The migrations that are applied, in order.
    pub applied: Vec<String>,
    /// The migrations that are pending, in order.
    pub pending: Vec<String>,
    /// The sources of applied migrations that the migrator does not have, by the ledger. Such
    /// migrations are no findings.
    pub other_sources: Vec<String>,
    /// The findings, except those whose policy is to allow.
    pub findings: Vec<Finding>,
}

/// The result of [`Migrator::run_pending`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Report {
    /// The migrations that were applied, in order. Empty if none was pending, or if another process
    /// was faster.
    pub applied: Vec<Applied>,
    /// The findings whose policy is to warn.
    pub findings: Vec<Finding>,
}

/// A migration that was applied or reverted.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Applied {
    /// Its version, as in the table `__diesel_schema_migrations`.
    pub version: String,
    /// The name of its folder.
    pub name: String,
    /// The time that it took.
    pub elapsed: Duration,
}

impl Applied {
    fn new(migration: &SqlMigration, elapsed: Duration) -> Self {
        Self { version: migration.version(), name: migration.name().to_owned(), elapsed }
    }
}

/// Reverting past a migration that the binary lacks would remove what that one needs. One that is
/// out of order, or that something else reverted, is in nobody's way.
fn refuse_unknown(comparison: &Comparison<'_>) -> Result<(), Error> {
    let unknown =
        |finding: &&Finding| matches!(finding, Finding::Future { .. } | Finding::Missing { .. });
    let unknown: Vec<Finding> = comparison.findings.iter().filter(unknown).cloned().collect();
    if unknown.is_empty() { Ok(()) } else { Err(Error::Findings(unknown)) }
}
