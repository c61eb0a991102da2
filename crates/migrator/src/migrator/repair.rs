//! Takes a database as it is: `baseline` at a version, `repair` where it does not fit.

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::result::{DatabaseErrorKind, Error as DieselError};

use super::Migrator;
use crate::finding::compare;
use crate::ledger::{History, Origin};
use crate::{Database, Error, Event, Finding, SqlMigration, made};

/// The result of [`Migrator::repair`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Repairs {
    /// The findings that were repaired.
    pub repaired: Vec<Finding>,
    /// The findings that need something else first; each says what.
    pub left: Vec<Finding>,
}

impl Migrator {
    /// Adopts a database that was made by other means: writes down all migrations up to this
    /// version, it included, as applied, and runs none. Gives the names of those that were not
    /// written down before.
    ///
    /// The version may be given as a name too, such as `2026-11-24-000002_create_users`.
    ///
    /// # Errors
    /// [`Error::UnknownVersion`] if there is no such migration; [`Error::Findings`] with
    /// [`Finding::Absent`] if something is missing that they make; and as
    /// [`Migrator::run_pending`].
    pub fn baseline<'a>(
        &self,
        database: impl Into<Database<'a>>,
        version: &str,
    ) -> Result<Vec<String>, Error> {
        let version = self.find(version)?.version();
        let migrations: Vec<&SqlMigration> =
            self.migrations.iter().take_while(|migration| migration.version() <= version).collect();
        self.locked(database.into(), |work, state| {
            let mut written = Vec::new();
            work.conn().transaction::<_, Error, _>(|conn| {
                let history = state.history.create(conn)?;
                self.refuse_absent(conn, &history, migrations.len())?;
                for migration in migrations {
                    if !history.is_applied(conn, &migration.version())? {
                        history.record(conn, migration, None, self.program, Origin::Baseline)?;
                        written.push(migration.name().to_owned());
                    }
                }
                Ok(())
            })?;
            Ok(written)
        })
    }

    /// Refuses where something is missing that the first so many migrations make.
    fn refuse_absent(
        &self,
        conn: &mut PgConnection,
        history: &History,
        count: usize,
    ) -> Result<(), Error> {
        let left = made::left_by(&self.migrations[..count]);
        let objects: Vec<_> = left.iter().map(|(_, made)| made).collect();
        let there = made::are_there(conn, history, &objects)?;
        let Some(((migration, made), _)) = left.iter().zip(there).find(|(_, there)| !there) else {
            return Ok(());
        };
        self.refuse(&[Finding::Absent { name: migration.name().to_owned(), object: made.object() }])
    }

    /// Repairs findings by accepting what is there: edited, renamed and redone migrations are
    /// recorded as they are now. Of one that something else reverted, the row is written back if
    /// what it made is there; otherwise the next run applies it again, also if it is not the
    /// newest. Invalid indexes are dropped, but for those that may be being built, and those of
    /// partitions that are attached. Each is sent as [`Event::Repairing`] beforehand. No
    /// migration's script runs.
    ///
    /// A finding that cannot be repaired is sent as [`Event::NotRepaired`], and the rest is
    /// repaired.
    ///
    /// # Errors
    /// As [`Migrator::run_pending`], but for [`Error::Findings`].
    pub fn repair<'a>(&self, database: impl Into<Database<'a>>) -> Result<Repairs, Error> {
        self.locked(database.into(), |work, state| {
            let conn = work.conn();
            let mut state = state.with_invalid_indexes(conn)?;
            let mut repairs = Repairs::default();
            if !state.rows.is_empty() {
                state.history = conn.transaction(|conn| state.history.create(conn))?;
            }
            for finding in compare(&self.migrations, &state).findings {
                if !is_mendable(&finding) {
                    repairs.left.push(finding);
                    continue;
                }
                self.tell(&Event::Repairing { finding: finding.clone() });
                match self.repair_one(conn, &state.history, &finding) {
                    Ok(()) => repairs.repaired.push(finding),
                    // Of a connection that is broken, nothing more can be had.
                    Err(Error::Database(error)) if is_broken(&error) => return Err(error.into()),
                    Err(error) => {
                        let reason = error.to_string();
                        self.tell(&Event::NotRepaired { finding: finding.clone(), reason });
                        repairs.left.push(finding);
                    }
                }
            }
            Ok(repairs)
        })
    }

    fn repair_one(
        &self,
        conn: &mut PgConnection,
        history: &History,
        finding: &Finding,
    ) -> Result<(), Error> {
        let of = |name: &String| self.migrations.iter().find(|migration| migration.name() == name);
        match finding {
            Finding::Edited { name }
            | Finding::DownEdited { name }
            | Finding::Renamed { name, .. }
            | Finding::Redone { name } => {
                if let Some(migration) = of(name) {
                    history.record(conn, migration, None, self.program, Origin::Repaired)?;
                }
            }
            Finding::Reverted { name } => {
                if let Some(migration) = of(name) {
                    let made = made::by(migration);
                    let there = made::are_there(conn, history, &made.iter().collect::<Vec<_>>())?;
                    if !there.is_empty() && there.into_iter().all(|there| there) {
                        history.record(conn, migration, None, self.program, Origin::Baseline)?;
                    } else {
                        history.note_reverted(conn, &migration.version())?;
                    }
                }
            }
            Finding::InvalidIndex { index } => {
                // No longer than a migration waits, for what waits behind it.
                let timeout = self.lock_timeout.as_millis();
                conn.batch_execute(&format!("SET lock_timeout = {timeout}"))?;
                conn.batch_execute(&format!("DROP INDEX CONCURRENTLY IF EXISTS {index}"))?;
            }
            _ => {}
        }
        Ok(())
    }
}

fn is_mendable(finding: &Finding) -> bool {
    matches!(
        finding,
        Finding::Edited { .. }
            | Finding::DownEdited { .. }
            | Finding::Renamed { .. }
            | Finding::Redone { .. }
            | Finding::Reverted { .. }
            | Finding::InvalidIndex { .. }
    )
}

fn is_broken(error: &DieselError) -> bool {
    matches!(
        error,
        DieselError::BrokenTransactionManager
            | DieselError::DatabaseError(DatabaseErrorKind::ClosedConnection, _)
    )
}
