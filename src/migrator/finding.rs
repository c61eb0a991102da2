//! What does not fit between the migrations of the binary and those of the database.

use std::collections::BTreeMap;
use std::fmt;

use super::SqlMigration;
use super::ledger::{Row, State};

/// Something that does not fit. Its `Display` says what, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Finding {
    /// `up.sql` was changed after it was applied: databases are no longer alike.
    Edited {
        /// The migration's name.
        name: String,
    },
    /// `down.sql` was changed after the migration was applied.
    DownEdited {
        /// The migration's name.
        name: String,
    },
    /// The database has a version that this binary lacks, below the newest that it has.
    Gap {
        /// The version.
        version: String,
    },
    /// The migration is pending, though a newer one is applied.
    Late {
        /// The migration's name.
        name: String,
        /// The newest version that is applied.
        newest: String,
    },
    /// The migration was applied under another name.
    Renamed {
        /// The migration's name now.
        name: String,
        /// The name under which it was applied.
        was: String,
    },
    /// Something else than the migrator reverted it, such as the diesel CLI.
    Reverted {
        /// The migration's name.
        name: String,
    },
    /// Something else than the migrator reverted it and applied it again, such as the diesel CLI.
    Redone {
        /// The migration's name.
        name: String,
    },
    /// The database has a version that is newer than any of this binary: a newer binary is being rolled out.
    Ahead {
        /// The version.
        version: String,
    },
    /// An index that a failed or killed `CREATE INDEX CONCURRENTLY` left behind. No query uses it, and every write keeps it.
    InvalidIndex {
        /// The index's name, with its schema where `search_path` does not find it.
        index: String,
    },
}

/// The kinds of [`Finding`] that have a policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum FindingKind {
    /// [`Finding::Edited`]; [`Policy::Refuse`] unless set.
    Edited,
    /// [`Finding::DownEdited`]; [`Policy::Warn`] unless set.
    DownEdited,
    /// [`Finding::Gap`]; [`Policy::Refuse`] unless set.
    Gap,
    /// [`Finding::Late`]; [`Policy::Refuse`] unless set. Otherwise it is applied.
    Late,
    /// [`Finding::Renamed`]; [`Policy::Refuse`] unless set.
    Renamed,
    /// [`Finding::Reverted`]; [`Policy::Refuse`] unless set. Otherwise it is applied again.
    Reverted,
    /// [`Finding::Redone`]; [`Policy::Refuse`] unless set. Otherwise it is adopted as it is now.
    Redone,
    /// [`Finding::Ahead`]; [`Policy::Warn`] unless set.
    Ahead,
    /// [`Finding::InvalidIndex`]; [`Policy::Warn`] unless set.
    InvalidIndex,
}

/// What a finding leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Policy {
    /// It is left out of reports.
    Allow,
    /// It is reported.
    Warn,
    /// It is an error, before anything is changed.
    Refuse,
}

impl Finding {
    /// Its kind, by which [`Migrator::policy`](super::Migrator::policy) is set.
    #[must_use]
    pub const fn kind(&self) -> FindingKind {
        match self {
            Self::Edited { .. } => FindingKind::Edited,
            Self::DownEdited { .. } => FindingKind::DownEdited,
            Self::Gap { .. } => FindingKind::Gap,
            Self::Late { .. } => FindingKind::Late,
            Self::Renamed { .. } => FindingKind::Renamed,
            Self::Reverted { .. } => FindingKind::Reverted,
            Self::Redone { .. } => FindingKind::Redone,
            Self::Ahead { .. } => FindingKind::Ahead,
            Self::InvalidIndex { .. } => FindingKind::InvalidIndex,
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Edited { name } => write!(
                f,
                "{name}: up.sql was edited after it was applied; put it back and write a new migration, \
                 or, if the database is as it says now, repair"
            ),
            Self::DownEdited { name } => {
                write!(f, "{name}: down.sql was edited after the migration was applied; repair takes it as it is now")
            }
            Self::Gap { version } => write!(
                f,
                "{version}: the database has this version and the binary lacks it, though it has newer ones; \
                 build the binary from a branch that has it, or revert it with the binary that does"
            ),
            Self::Late { name, newest } => write!(
                f,
                "{name}: pending, though the newer {newest} is applied; give it a time after that one, \
                 or, if it does not depend on the order, allow late migrations"
            ),
            Self::Renamed { name, was } => {
                write!(
                    f,
                    "{name}: was applied as {was}; give it back its name, or, if it is the same migration, repair"
                )
            }
            Self::Reverted { name } => write!(
                f,
                "{name}: was reverted by something else, such as the diesel CLI; repair takes the ledger's row away, \
                 and the next run applies it"
            ),
            Self::Redone { name } => write!(
                f,
                "{name}: was reverted and applied again by something else, such as the diesel CLI; \
                 if that was meant, repair"
            ),
            Self::Ahead { version } => write!(
                f,
                "{version}: the database has this version, newer than any of this binary; \
                 that is so while a newer one is rolled out"
            ),
            Self::InvalidIndex { index } => write!(
                f,
                "{index}: an invalid index, as a CREATE INDEX CONCURRENTLY leaves behind that fails, or makes while it runs; \
                 if none runs, repair drops it"
            ),
        }
    }
}

/// The policies: strict, but for what was set.
#[derive(Clone, Debug, Default)]
pub(super) struct Policies(BTreeMap<FindingKind, Policy>);

impl Policies {
    pub(super) fn set(&mut self, kind: FindingKind, policy: Policy) {
        self.0.insert(kind, policy);
    }

    pub(super) fn of(&self, kind: FindingKind) -> Policy {
        let strict = match kind {
            FindingKind::DownEdited | FindingKind::Ahead | FindingKind::InvalidIndex => Policy::Warn,
            _ => Policy::Refuse,
        };
        self.0.get(&kind).copied().unwrap_or(strict)
    }
}

/// The binary and the database, compared.
#[derive(Clone, Debug)]
pub(super) struct Comparison<'a> {
    /// What the database lacks, in order.
    pub(super) pending: Vec<&'a SqlMigration>,
    /// What the database has, in order, of what the binary knows.
    pub(super) applied: Vec<&'a SqlMigration>,
    /// What is applied without a row in the ledger, or was redone.
    pub(super) to_adopt: Vec<&'a SqlMigration>,
    pub(super) findings: Vec<Finding>,
}

pub(super) fn compare<'a>(migrations: &'a [SqlMigration], state: &State) -> Comparison<'a> {
    let mut comparison =
        Comparison { pending: Vec::new(), applied: Vec::new(), to_adopt: Vec::new(), findings: Vec::new() };
    let rows: BTreeMap<&str, &Row> = state.rows.iter().map(|row| (row.version.as_str(), row)).collect();
    let newest_applied = state.rows.iter().filter(|row| row.run_on.is_some()).map(|row| &row.version).max();
    let newest_known = migrations.last().map(SqlMigration::version).unwrap_or_default();
    for migration in migrations {
        let version = migration.version();
        let name = migration.name().to_owned();
        let row = rows.get(version.as_str());
        let recorded = row.and_then(|row| row.ledger.as_ref());
        match (row.and_then(|row| row.run_on), recorded) {
            (Some(run_on), Some(recorded)) => {
                comparison.applied.push(migration);
                if recorded.run_on != run_on {
                    comparison.to_adopt.push(migration);
                    comparison.findings.push(Finding::Redone { name: name.clone() });
                } else if recorded.up_checksum != migration.up_checksum() {
                    comparison.findings.push(Finding::Edited { name: name.clone() });
                }
                if recorded.run_on == run_on && recorded.down_checksum != migration.down_checksum() {
                    comparison.findings.push(Finding::DownEdited { name: name.clone() });
                }
                if recorded.name != name {
                    comparison.findings.push(Finding::Renamed { name, was: recorded.name.clone() });
                }
            }
            (Some(_), None) => {
                comparison.applied.push(migration);
                comparison.to_adopt.push(migration);
            }
            (None, recorded) => {
                comparison.pending.push(migration);
                if recorded.is_some() {
                    comparison.findings.push(Finding::Reverted { name });
                } else if let Some(newest) = newest_applied.filter(|newest| **newest > version) {
                    comparison.findings.push(Finding::Late { name, newest: newest.clone() });
                }
            }
        }
    }
    for row in &state.rows {
        if migrations.iter().any(|migration| migration.version() == row.version) || row.run_on.is_none() {
            continue;
        }
        let version = row.version.clone();
        let finding = if version < newest_known { Finding::Gap { version } } else { Finding::Ahead { version } };
        comparison.findings.push(finding);
    }
    let invalid = state.invalid_indexes.iter().map(|index| Finding::InvalidIndex { index: index.clone() });
    comparison.findings.extend(invalid);
    comparison
}
