//! Accepts a database as it is: `baseline` up to a version, `repair` where it does not fit.

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::result::{DatabaseErrorKind, Error as DieselError};

use super::Migrator;
use crate::finding::{compare, source_of};
use crate::ledger::{History, Origin, State};
use crate::{Database, Error, Event, Finding, SqlMigration, made};

/// The result of [`Migrator::repair`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Repairs {
    /// The findings that were repaired.
    pub repaired: Vec<Finding>,
    /// The findings that need another step first, which each finding names.
    pub left: Vec<Finding>,
}

impl Migrator {
    /// Adopts a database that was made by other means. Records all migrations up to this version,
    /// inclusive, as applied, and runs none. Returns the names of those that were not recorded
    /// before.
    ///
    /// A name, such as `2026-11-24-000002_create_users`, is accepted as the version too.
    ///
    /// # Errors
    /// [`Error::UnknownVersion`] if no migration has the version; [`Error::Findings`] with
    /// [`Finding::Absent`] if an object that the migrations make is missing; and the errors of
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
                self.refuse_absent(conn, &state, &history, migrations.len())?;
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
        state: &State,
        history: &History,
        count: usize,
    ) -> Result<(), Error> {
        let left = made::left_by(&self.migrations[..count]);
        let objects: Vec<_> = left.iter().map(|(_, made)| made).collect();
        let there = made::are_there(conn, history, &objects)?;
        let Some(((migration, made), _)) = left.iter().zip(there).find(|(_, there)| !there) else {
            return Ok(());
        };
        self.refuse(&[Finding::Absent {
            name: migration.name().to_owned(),
            object: made.object(),
            source: source_of(&self.migrations, state, migration),
        }])
    }

    /// Repairs findings by accepting the database as it is. No migration's script runs.
    ///
    /// - Edited, renamed and redone migrations are recorded as they are now.
    /// - If another program reverted a migration, its row is restored if the objects that it made
    ///   exist. Otherwise the next run applies the migration again, even if it is not the newest.
    /// - Invalid indexes are dropped, except those that may be being built and those of partitions
    ///   that are attached.
    ///
    /// Each repair is sent as [`Event::Repairing`] beforehand.
    ///
    /// A finding that cannot be repaired is sent as [`Event::NotRepaired`], and the rest are
    /// repaired.
    ///
    /// # Errors
    /// The errors of [`Migrator::run_pending`], except [`Error::Findings`].
    pub fn repair<'a>(&self, database: impl Into<Database<'a>>) -> Result<Repairs, Error> {
        self.locked(database.into(), |work, state| {
            let conn = work.conn();
            let mut state = state.with_invalid_indexes(conn)?;
            let mut repairs = Repairs::default();
            if !state.rows.is_empty() {
                state.history = conn.transaction(|conn| state.history.create(conn))?;
            }
            for finding in compare(&self.migrations, &state).findings {
                if !is_repairable(&finding) {
                    repairs.left.push(finding);
                    continue;
                }
                self.send(&Event::Repairing { finding: finding.clone() });
                match self.repair_one(conn, &state.history, &finding) {
                    Ok(()) => repairs.repaired.push(finding),
                    // Of a connection that is broken, nothing more can be had.
                    Err(Error::Database(error)) if is_broken(&error) => return Err(error.into()),
                    Err(error) => {
                        let reason = error.to_string();
                        self.send(&Event::NotRepaired { finding: finding.clone(), reason });
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
            Finding::Edited { name, .. }
            | Finding::DownEdited { name, .. }
            | Finding::Renamed { name, .. }
            | Finding::Redone { name, .. } => {
                if let Some(migration) = of(name) {
                    history.record(conn, migration, None, self.program, Origin::Repaired)?;
                }
            }
            Finding::Reverted { name, .. } => {
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
                let timeout = self.limits.lock_timeout.as_millis();
                conn.batch_execute(&format!("SET lock_timeout = {timeout}"))?;
                conn.batch_execute(&format!("DROP INDEX CONCURRENTLY IF EXISTS {index}"))?;
            }
            _ => {}
        }
        Ok(())
    }
}

fn is_repairable(finding: &Finding) -> bool {
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
