//! Differences between the migrations of the binary and those of the database.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::ledger::{Origin, Row, State};
use super::migration::of_source;
use super::{Migrations, SqlMigration};
use diesel_pg_session::quote::printable;

/// A difference between the migrations and the database. Its `Display` says what differs, and what
/// to do.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Finding {
    /// `up.sql` was changed after it was applied, so databases may differ.
    Edited {
        /// The migration's name.
        name: String,
        /// The source, if several are known; see [`Migrations::and`](super::Migrations::and).
        source: Option<String>,
    },
    /// `down.sql` was changed after the migration was applied.
    DownEdited {
        /// The migration's name.
        name: String,
        /// The source, if several are known; see [`Migrations::and`](super::Migrations::and).
        source: Option<String>,
    },
    /// The database has a version that this binary lacks, older than the newest version of this
    /// binary.
    Missing {
        /// The version.
        version: String,
        /// The source, if several are known; see [`Migrations::and`](super::Migrations::and).
        source: Option<String>,
    },
    /// The migration is pending, though a newer one is applied.
    OutOfOrder {
        /// The migration's name.
        name: String,
        /// The newest version that is applied.
        newest: String,
        /// The source, if several are known; see [`Migrations::and`](super::Migrations::and).
        source: Option<String>,
    },
    /// The migration was applied under another name.
    Renamed {
        /// The migration's name now.
        name: String,
        /// The name under which it was applied.
        was: String,
        /// The source, if several are known; see [`Migrations::and`](super::Migrations::and).
        source: Option<String>,
    },
    /// Another program than the migrator, such as the diesel CLI, reverted the migration.
    Reverted {
        /// The migration's name.
        name: String,
        /// The source, if several are known; see [`Migrations::and`](super::Migrations::and).
        source: Option<String>,
    },
    /// Another program than the migrator, such as the diesel CLI, reverted the migration and
    /// applied it again.
    Redone {
        /// The migration's name.
        name: String,
        /// The source, if several are known; see [`Migrations::and`](super::Migrations::and).
        source: Option<String>,
    },
    /// The database has a version that is newer than any of this binary: a newer binary is being
    /// rolled out.
    Future {
        /// The version.
        version: String,
        /// The source, if several are known; see [`Migrations::and`](super::Migrations::and).
        source: Option<String>,
    },
    /// An invalid index that a failed or killed `CREATE INDEX CONCURRENTLY` left behind. No query
    /// uses it, and every write maintains it.
    InvalidIndex {
        /// The index's name, with its schema where `search_path` does not find it.
        index: String,
    },
    /// An invalid index of a partition, attached to the index of the partitioned table.
    AttachedIndex {
        /// The index's name, with its schema where `search_path` does not find it.
        index: String,
        /// The name of the index that it is attached to, in the same form.
        parent: String,
    },
    /// An invalid index that another session may be building: that session holds such a lock on the
    /// table.
    BuildingIndex {
        /// The index's name, with its schema where `search_path` does not find it.
        index: String,
        /// The process of that session on the server.
        pid: i32,
    },
    /// A pending migration makes an object that exists already.
    InTheWay {
        /// The migration's name.
        name: String,
        /// The object.
        object: String,
        /// The number of other objects that exist and that pending migrations make.
        more: usize,
        /// The schemas among these objects, with the number of objects in them. Only if there is no
        /// history and no other object exists.
        schemas: Option<(Vec<String>, i64)>,
        /// The source, if several are known; see [`Migrations::and`](super::Migrations::and).
        source: Option<String>,
    },
    /// A baseline would record a migration as applied, but an object that it makes is missing.
    Absent {
        /// The migration's name.
        name: String,
        /// The object.
        object: String,
        /// The source, if several are known; see [`Migrations::and`](super::Migrations::and).
        source: Option<String>,
    },
    /// A role that is not trusted owns an object that a migration's script could take for another
    /// of the same name. The script would run its code as the role that migrates.
    Planted {
        /// The object.
        object: String,
        /// The role that owns it.
        owner: String,
        /// The statement that removes it.
        drop: String,
    },
    /// Roles that are not trusted may create objects in the schema of the history.
    OpenSchema {
        /// The schema.
        schema: String,
        /// The roles, separated by commas.
        roles: String,
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
    /// [`Finding::Missing`]; [`Policy::Refuse`] unless set.
    Missing,
    /// [`Finding::OutOfOrder`]; [`Policy::Refuse`] unless set. With another policy, the migration
    /// is applied.
    OutOfOrder,
    /// [`Finding::Renamed`]; [`Policy::Refuse`] unless set.
    Renamed,
    /// [`Finding::Reverted`]; [`Policy::Refuse`] unless set. With another policy, the migration is
    /// applied again.
    Reverted,
    /// [`Finding::Redone`]; [`Policy::Refuse`] unless set. With another policy, the migration is
    /// adopted as it is now.
    Redone,
    /// [`Finding::Future`]; [`Policy::Warn`] unless set.
    Future,
    /// [`Finding::InvalidIndex`], [`Finding::AttachedIndex`] and [`Finding::BuildingIndex`];
    /// [`Policy::Warn`] unless set.
    InvalidIndex,
    /// [`Finding::InTheWay`]; [`Policy::Refuse`] unless set.
    InTheWay,
    /// [`Finding::Absent`]; [`Policy::Refuse`] unless set.
    Absent,
    /// [`Finding::Planted`]; [`Policy::Refuse`] unless set.
    Planted,
    /// [`Finding::OpenSchema`]; [`Policy::Warn`] unless set.
    OpenSchema,
}

/// The consequence of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Policy {
    /// Reports omit the finding.
    Allow,
    /// Reports include the finding.
    Warn,
    /// The finding is an error, before anything is changed.
    Refuse,
}

impl FindingKind {
    /// All kinds.
    pub const ALL: [Self; 13] = [
        Self::Edited,
        Self::DownEdited,
        Self::Missing,
        Self::OutOfOrder,
        Self::Renamed,
        Self::Reverted,
        Self::Redone,
        Self::Future,
        Self::InvalidIndex,
        Self::InTheWay,
        Self::Absent,
        Self::Planted,
        Self::OpenSchema,
    ];

    /// Returns the kind's name, for an argument of a program, such as `down-edited`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Edited => "edited",
            Self::DownEdited => "down-edited",
            Self::Missing => "missing",
            Self::OutOfOrder => "out-of-order",
            Self::Renamed => "renamed",
            Self::Reverted => "reverted",
            Self::Redone => "redone",
            Self::Future => "future",
            Self::InvalidIndex => "invalid-index",
            Self::InTheWay => "in-the-way",
            Self::Absent => "absent",
            Self::Planted => "planted",
            Self::OpenSchema => "open-schema",
        }
    }
}

impl Finding {
    /// Returns its kind, for which [`Migrator::policy`](super::Migrator::policy) sets the policy.
    #[must_use]
    pub const fn kind(&self) -> FindingKind {
        match self {
            Self::Edited { .. } => FindingKind::Edited,
            Self::DownEdited { .. } => FindingKind::DownEdited,
            Self::Missing { .. } => FindingKind::Missing,
            Self::OutOfOrder { .. } => FindingKind::OutOfOrder,
            Self::Renamed { .. } => FindingKind::Renamed,
            Self::Reverted { .. } => FindingKind::Reverted,
            Self::Redone { .. } => FindingKind::Redone,
            Self::Future { .. } => FindingKind::Future,
            Self::InvalidIndex { .. } | Self::AttachedIndex { .. } | Self::BuildingIndex { .. } => {
                FindingKind::InvalidIndex
            }
            Self::InTheWay { .. } => FindingKind::InTheWay,
            Self::Absent { .. } => FindingKind::Absent,
            Self::Planted { .. } => FindingKind::Planted,
            Self::OpenSchema { .. } => FindingKind::OpenSchema,
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Edited { name, source } => write!(
                f,
                "{}: up.sql was edited after it was applied; put it back and write a new \
                 migration, or, if the database is as it says now, repair",
                of_source(name, source.as_deref())
            ),
            Self::DownEdited { name, source } => write!(
                f,
                "{}: down.sql was edited after the migration was applied; repair takes it as it \
                 is now",
                of_source(name, source.as_deref())
            ),
            Self::Missing { version, source } => write!(
                f,
                "{}: the database has this version and the binary lacks it, though it has \
                 newer ones; build the binary from a branch that has both, or, if it is gone for \
                 good, allow missing ones",
                of_source(version, source.as_deref())
            ),
            Self::OutOfOrder { name, newest, source } => write!(
                f,
                "{}: pending, though the newer {newest} is applied; give it a time after that \
                 one, or, if it does not depend on the order, allow out-of-order ones",
                of_source(name, source.as_deref())
            ),
            Self::Renamed { name, was, source } => write!(
                f,
                "{}: was applied as {}; give it back its name, or, if it is the same migration, \
                 repair",
                of_source(name, source.as_deref()),
                printable(was)
            ),
            Self::Reverted { name, source } => write!(
                f,
                "{}: was reverted by something else, such as the diesel CLI, or its row was \
                 deleted; repair writes the row back if what it made is there, and otherwise the \
                 next run applies it",
                of_source(name, source.as_deref())
            ),
            Self::Redone { name, source } => write!(
                f,
                "{}: was reverted and applied again by something else, such as the diesel CLI; \
                 if that was meant, repair",
                of_source(name, source.as_deref())
            ),
            Self::Future { version, source } => write!(
                f,
                "{}: the database has this version, newer than any of this binary; \
                 that is so while a newer one is rolled out",
                of_source(version, source.as_deref())
            ),
            Self::InvalidIndex { index } => write!(
                f,
                "{}: an invalid index, as a CREATE INDEX CONCURRENTLY leaves behind that fails; repair drops it",
                printable(index)
            ),
            Self::AttachedIndex { index, parent } => write!(
                f,
                "{}: an invalid index that is attached to {}, so that it cannot be dropped: \
                 REINDEX INDEX CONCURRENTLY {index}; ALTER INDEX {parent} ATTACH PARTITION {index};",
                printable(index),
                printable(parent)
            ),
            Self::BuildingIndex { index, pid } => write!(
                f,
                "{}: an invalid index, which pid {pid} may be building, since it has locked its \
                 table; if it is still invalid when that is done, repair drops it",
                printable(index)
            ),
            Self::InTheWay { name, object, more, schemas, source } => {
                write!(f, "{}: makes ", of_source(name, source.as_deref()))?;
                in_the_way(f, name, object, *more, schemas.as_ref())
            }
            Self::Absent { name, object, source } => write!(
                f,
                "{}: makes {}, which is not there; baseline at an older version, or migrate",
                of_source(name, source.as_deref()),
                printable(object)
            ),
            Self::Planted { object, owner, drop } => write!(
                f,
                "{} is owned by {}, and a migration's script could take it for another of its name \
                 and run its code; see who made it, then {}",
                printable(object),
                printable(owner),
                printable(drop)
            ),
            Self::OpenSchema { schema, roles } => write!(
                f,
                "{}: {} may create objects in this schema, which a migration's script could take for others; \
                 REVOKE CREATE ON SCHEMA {} FROM {}",
                printable(schema),
                printable(roles),
                printable(schema),
                printable(roles)
            ),
        }
    }
}

fn in_the_way(
    f: &mut fmt::Formatter<'_>,
    name: &str,
    object: &str,
    more: usize,
    schemas: Option<&(Vec<String>, i64)>,
) -> fmt::Result {
    write!(f, "{}, which is there already", printable(object))?;
    if more > 0 {
        write!(f, ", and so are {more} more that pending migrations make")?;
    }
    let Some((schemas, tables)) = schemas else {
        return write!(
            f,
            "; if the database was made by other means and has what this migration makes, baseline \
             it at the newest version whose tables it has, such as baseline {name}"
        );
    };
    let schemas = printable(&schemas.join(", "));
    match tables {
        0 => write!(f, "; an earlier installation left it, empty: DROP SCHEMA {schemas}"),
        tables => write!(
            f,
            "; an earlier installation left it, or another one in this database has it, with {tables} objects in it: \
             give this one a database of its own, or, if nobody needs them, DROP SCHEMA {schemas} CASCADE"
        ),
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
            FindingKind::DownEdited
            | FindingKind::Future
            | FindingKind::InvalidIndex
            | FindingKind::OpenSchema => Policy::Warn,
            _ => Policy::Refuse,
        };
        self.0.get(&kind).copied().unwrap_or(strict)
    }
}

/// The binary and the database, compared.
#[derive(Clone, Debug, Default)]
pub(super) struct Comparison<'a> {
    /// The migrations that the database lacks, in order.
    pub(super) pending: Vec<&'a SqlMigration>,
    /// The migrations of the binary that the database has, in order.
    pub(super) applied: Vec<&'a SqlMigration>,
    /// The migrations that are applied without a row in the ledger, or were redone.
    pub(super) to_adopt: Vec<&'a SqlMigration>,
    /// The sources of applied migrations that the binary does not have.
    pub(super) other_sources: BTreeSet<String>,
    pub(super) findings: Vec<Finding>,
}

/// The versions that are applied, with what is known of their sources.
struct Sources<'a> {
    migrations: &'a Migrations,
    /// Version, and the source: of the migration of that version, or else by the ledger.
    applied: Vec<(&'a str, Option<&'a SqlMigration>, Option<&'a str>)>,
}

impl<'a> Sources<'a> {
    fn new(migrations: &'a Migrations, state: &'a State) -> Self {
        let known: BTreeMap<String, &SqlMigration> =
            migrations.iter().map(|one| (one.version(), one)).collect();
        let applied = state.rows.iter().filter(|row| row.run_on.is_some()).map(|row| {
            let known = known.get(&row.version).copied();
            let recorded = row.ledger.as_ref().and_then(|row| row.source.as_deref());
            (row.version.as_str(), known, recorded)
        });
        Self { migrations, applied: applied.collect() }
    }

    /// The versions that the binary lacks, with their sources.
    fn unknown(&self) -> impl Iterator<Item = (&'a str, Option<&'a str>)> {
        let unknown = self.applied.iter().filter(|(_, known, _)| known.is_none());
        unknown.map(|(version, _, source)| (*version, *source))
    }

    /// The sources by the ledger that are not this binary's. A binary with a source that has no
    /// name answers for all of them.
    fn others(&self) -> BTreeSet<String> {
        if self.migrations.has_source(None) {
            return BTreeSet::new();
        }
        let sources = self.unknown().filter_map(|(_, source)| source);
        sources
            .filter(|source| !self.migrations.has_source(Some(source)))
            .map(str::to_owned)
            .collect()
    }

    /// The newest version that is applied and belongs to the migration's source. One that neither
    /// the binary nor the ledger knows may belong to each.
    fn newest_applied(&self, migration: &SqlMigration) -> Option<&'a str> {
        let source = migration.source();
        let belongs = |known: Option<&SqlMigration>, recorded: Option<&str>| match (known, recorded)
        {
            (Some(known), _) => known.source() == source,
            (None, Some(recorded)) => source.is_none_or(|source| source == recorded),
            (None, None) => true,
        };
        let applied = self.applied.iter().filter(|(_, known, source)| belongs(*known, *source));
        applied.map(|(version, ..)| *version).max()
    }
}

/// Returns the sources by which findings are told apart: none where there is but one.
pub(super) fn source_of(
    migrations: &Migrations,
    state: &State,
    migration: &SqlMigration,
) -> Option<String> {
    let has_others =
        migrations.sources().count() > 1 || !Sources::new(migrations, state).others().is_empty();
    migration.source().filter(|_| has_others).map(str::to_owned)
}

pub(super) fn compare<'a>(migrations: &'a Migrations, state: &State) -> Comparison<'a> {
    let sources = Sources::new(migrations, state);
    let other_sources = sources.others();
    let has_others = migrations.sources().count() > 1 || !other_sources.is_empty();
    let mut comparison = Comparison { other_sources, ..Comparison::default() };
    let rows: BTreeMap<&str, &Row> =
        state.rows.iter().map(|row| (row.version.as_str(), row)).collect();
    for migration in &migrations[..] {
        let version = migration.version();
        let name = migration.name().to_owned();
        let source = migration.source().filter(|_| has_others).map(str::to_owned);
        let row = rows.get(version.as_str());
        let recorded = row.and_then(|row| row.ledger.as_ref());
        match (row.and_then(|row| row.run_on.as_ref()), recorded) {
            (Some(run_on), Some(recorded)) => {
                comparison.applied.push(migration);
                let is_same = recorded.run_on == *run_on;
                let findings = &mut comparison.findings;
                if !is_same {
                    comparison.to_adopt.push(migration);
                    findings.push(Finding::Redone { name: name.clone(), source: source.clone() });
                } else if recorded.up_checksum != migration.up_checksum() {
                    findings.push(Finding::Edited { name: name.clone(), source: source.clone() });
                }
                if is_same && recorded.down_checksum != migration.down_checksum() {
                    let (name, source) = (name.clone(), source.clone());
                    findings.push(Finding::DownEdited { name, source });
                }
                if recorded.name != name {
                    findings.push(Finding::Renamed { name, was: recorded.name.clone(), source });
                }
            }
            (Some(_), None) => {
                comparison.applied.push(migration);
                comparison.to_adopt.push(migration);
            }
            (None, recorded) => {
                comparison.pending.push(migration);
                if let Some(recorded) = recorded {
                    if recorded.origin == Origin::Reverted.as_str() {
                        continue;
                    }
                    comparison.findings.push(Finding::Reverted { name, source });
                } else if let Some(newest) =
                    sources.newest_applied(migration).filter(|newest| **newest > *version)
                {
                    let newest = newest.to_owned();
                    comparison.findings.push(Finding::OutOfOrder { name, newest, source });
                }
            }
        }
    }
    for (version, source) in sources.unknown() {
        if source.is_some_and(|source| comparison.other_sources.contains(source)) {
            continue;
        }
        let of_source = source.filter(|source| migrations.has_source(Some(source)));
        let newest_known = migrations
            .iter()
            .rev()
            .find(|one| of_source.is_none() || one.source() == of_source)
            .map(SqlMigration::version)
            .unwrap_or_default();
        let version = printable(version);
        let source = of_source.filter(|_| has_others).map(str::to_owned);
        comparison.findings.push(if version < newest_known {
            Finding::Missing { version, source }
        } else {
            Finding::Future { version, source }
        });
    }
    comparison.findings.extend(state.findings.iter().cloned());
    comparison
}
