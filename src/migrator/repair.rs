//! Takes a database as it is: `baseline` at a version, `repair` where it does not fit.

use diesel::connection::SimpleConnection;
use diesel::prelude::*;

use super::finding::compare;
use super::ledger::{self, Origin, State};
use super::{Database, Error, Event, Finding, Migrator};

/// What [`Migrator::repair`] did, and what it cannot do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Repairs {
    /// What was mended.
    pub repaired: Vec<Finding>,
    /// What remains, since only a change of the migrations or a new version of the binary mends it.
    pub left: Vec<Finding>,
}

impl Migrator {
    /// Adopts a database that was made by other means: writes down all migrations up to this version, it included, as
    /// applied, and runs none. Gives the names of those that were not written down before.
    ///
    /// # Errors
    /// [`Error::UnknownVersion`] if there is no such migration, and as [`Migrator::run_pending`].
    pub fn baseline<'a>(&self, database: impl Into<Database<'a>>, version: &str) -> Result<Vec<String>, Error> {
        let version = version.replace('-', "");
        if !self.migrations.iter().any(|migration| migration.version() == version) {
            return Err(Error::UnknownVersion { version, of: "of this binary" });
        }
        self.locked(database.into(), |conn| {
            let mut written = Vec::new();
            conn.transaction::<_, Error, _>(|conn| {
                ledger::create(conn)?;
                for migration in self.migrations.iter().filter(|migration| migration.version() <= version) {
                    if !ledger::is_applied(conn, &migration.version())? {
                        ledger::record(conn, migration, None, self.program, Origin::Baseline)?;
                        written.push(migration.name().to_owned());
                    }
                }
                Ok(())
            })?;
            Ok(written)
        })
    }

    /// Mends what does not fit, by taking it as it is: edited, renamed and redone migrations are recorded as they are
    /// now, the ledger's rows of reverted ones are deleted, and invalid indexes are dropped. Each is told as
    /// [`Event::Repairing`] before it is done. No migration's script runs.
    ///
    /// # Errors
    /// As [`Migrator::run_pending`], but for [`Error::Findings`].
    pub fn repair<'a>(&self, database: impl Into<Database<'a>>) -> Result<Repairs, Error> {
        self.locked(database.into(), |conn| {
            let state = State::read(conn)?.with_invalid_indexes(conn)?;
            let mut repairs = Repairs::default();
            if !state.rows.is_empty() {
                ledger::create(conn)?;
            }
            for finding in compare(&self.migrations, &state).findings {
                let (Finding::Gap { .. } | Finding::Late { .. } | Finding::Ahead { .. }) = finding else {
                    self.tell(&Event::Repairing { finding: finding.clone() });
                    self.mend(conn, &finding)?;
                    repairs.repaired.push(finding);
                    continue;
                };
                repairs.left.push(finding);
            }
            Ok(repairs)
        })
    }

    fn mend(&self, conn: &mut PgConnection, finding: &Finding) -> Result<(), Error> {
        match finding {
            Finding::Edited { name }
            | Finding::DownEdited { name }
            | Finding::Renamed { name, .. }
            | Finding::Redone { name } => {
                if let Some(migration) = self.migrations.iter().find(|migration| migration.name() == name) {
                    ledger::record(conn, migration, None, self.program, Origin::Repaired)?;
                }
            }
            Finding::Reverted { name } => {
                if let Some(migration) = self.migrations.iter().find(|migration| migration.name() == name) {
                    ledger::forget(conn, &migration.version())?;
                }
            }
            Finding::InvalidIndex { index } => {
                conn.batch_execute(&format!("DROP INDEX CONCURRENTLY IF EXISTS {index}"))?;
            }
            Finding::Gap { .. } | Finding::Late { .. } | Finding::Ahead { .. } => {}
        }
        Ok(())
    }
}
