//! Migrations whose SQL is visible, unlike the SQL of `embed_migrations!`.

use std::borrow::Cow;
use std::fmt;
use std::path::Path;
use std::time::Duration;

use diesel::backend::Backend;
use diesel::connection::BoxableConnection;
use diesel::migration::{
    Migration, MigrationMetadata, MigrationName, MigrationSource, MigrationVersion, Result,
};
use diesel::pg::Pg;

use super::Error;
use super::folder::{self, Declared, Folder, Settings};
use diesel_pg_backfill::Backfill;
use diesel_pg_session::quote::printable;

/// The package or folder that migrations come from.
#[doc(hidden)]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    name: Option<Cow<'static, str>>,
    /// The ledger's `program`.
    program: &'static str,
}

impl Source {
    /// Makes the source that [`embed`](crate::embed) writes: the package's name, and its name and
    /// version.
    #[must_use]
    pub const fn embedded(name: &'static str, program: &'static str) -> Self {
        Self { name: Some(Cow::Borrowed(name)), program }
    }

    pub(crate) fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }
}

/// A migration: the contents of one folder.
#[derive(Clone, Debug)]
pub struct SqlMigration {
    source: Source,
    name: Name,
    up: Cow<'static, str>,
    down: Cow<'static, str>,
    check: Option<Cow<'static, str>>,
    verify: Option<Cow<'static, str>>,
    up_checksum: Cow<'static, str>,
    down_checksum: Cow<'static, str>,
    backfill: Option<Backfill>,
    requires_backfill: Option<Cow<'static, str>>,
    settings: Settings,
}

impl SqlMigration {
    /// Makes a migration of what [`embed`](crate::embed) writes: source, name, `up.sql` and
    /// `down.sql` with their checksums, `check.sql` and `verify.sql`, and the settings of
    /// `metadata.toml`, with the lock and statement timeouts in milliseconds, its backfill and the
    /// one that it requires.
    #[doc(hidden)]
    #[must_use]
    pub const fn embedded(
        source: Source,
        name: &'static str,
        [up, down]: [[&'static str; 2]; 2],
        [check, verify]: [Option<&'static str>; 2],
        run_in_transaction: bool,
        [lock_timeout, statement_timeout]: [Option<u64>; 2],
        (backfill, requires_backfill): (Option<EmbeddedBackfill>, Option<&'static str>),
    ) -> Self {
        let settings = Settings {
            run_in_transaction,
            lock_timeout: milliseconds(lock_timeout),
            statement_timeout: milliseconds(statement_timeout),
        };
        Self {
            source,
            name: Name(Cow::Borrowed(name)),
            up: Cow::Borrowed(up[0]),
            down: Cow::Borrowed(down[0]),
            check: borrowed(check),
            verify: borrowed(verify),
            up_checksum: Cow::Borrowed(up[1]),
            down_checksum: Cow::Borrowed(down[1]),
            backfill: match backfill {
                Some((version, table, [set, filter])) => {
                    Some(Backfill::embedded(version, table, set, filter))
                }
                None => None,
            },
            requires_backfill: borrowed(requires_backfill),
            settings,
        }
    }

    /// Returns the name of its source: the package that embeds the migration, or what
    /// [`Migrations::source`] set. `None` for a folder's without a name.
    #[must_use]
    pub fn source(&self) -> Option<&str> {
        self.source.name()
    }

    pub(crate) fn program(&self) -> &'static str {
        self.source.program
    }

    /// Returns the name of its folder, such as `2026-11-24-000002_create_users`.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name.0
    }

    /// Returns its version, as in Diesel's table, such as `20261124000002`.
    #[must_use]
    pub fn version(&self) -> String {
        folder::version(&self.name.0)
    }

    /// Returns the script that applies the migration.
    #[must_use]
    pub fn up(&self) -> &str {
        &self.up
    }

    /// Returns the script that reverts the migration.
    #[must_use]
    pub fn down(&self) -> &str {
        &self.down
    }

    /// Returns the queries of `check.sql`, which run before `up.sql`. Its checksum is not recorded.
    #[must_use]
    pub fn check(&self) -> Option<&str> {
        self.check.as_deref()
    }

    /// Returns the queries of `verify.sql`, which run after `up.sql`. Its checksum is not recorded.
    #[must_use]
    pub fn verify(&self) -> Option<&str> {
        self.verify.as_deref()
    }

    /// Returns the change of many rows that its `backfill.toml` declares, which runs beside the
    /// traffic once the migration is applied. Its name is the migration's version.
    #[must_use]
    pub fn backfill(&self) -> Option<&Backfill> {
        self.backfill.as_ref()
    }

    /// Returns the version of the migration whose backfill must be done before this one is applied:
    /// `requires_backfill` of its `metadata.toml`.
    #[must_use]
    pub fn requires_backfill(&self) -> Option<&str> {
        self.requires_backfill.as_deref()
    }

    /// Returns the SHA-256 of `up.sql`, in hexadecimal; line ends count as `\n`.
    #[must_use]
    pub fn up_checksum(&self) -> &str {
        &self.up_checksum
    }

    /// Returns the SHA-256 of `down.sql`, in hexadecimal; line ends count as `\n`.
    #[must_use]
    pub fn down_checksum(&self) -> &str {
        &self.down_checksum
    }

    /// Returns whether the migration runs in a transaction: `run_in_transaction` of its
    /// `metadata.toml`, or true.
    #[must_use]
    pub fn runs_in_transaction(&self) -> bool {
        self.settings.run_in_transaction
    }

    /// Returns the `lock_timeout` of its `metadata.toml`.
    #[must_use]
    pub fn lock_timeout(&self) -> Option<Duration> {
        self.settings.lock_timeout
    }

    /// Returns the `statement_timeout` of its `metadata.toml`.
    #[must_use]
    pub fn statement_timeout(&self) -> Option<Duration> {
        self.settings.statement_timeout
    }
}

impl SqlMigration {
    fn from_folder(source: &Source, folder: Folder) -> Self {
        Self {
            source: source.clone(),
            up_checksum: folder::checksum(&folder.up).into(),
            down_checksum: folder::checksum(&folder.down).into(),
            backfill: folder.backfill.map(|Declared { table, set, filter }| {
                let version = folder::version(&folder.name);
                let backfill = match set {
                    Some(set) => Backfill::update(version, table, set),
                    None => Backfill::delete(version, table),
                };
                match filter {
                    Some(filter) => backfill.filter(filter),
                    None => backfill,
                }
            }),
            requires_backfill: folder.requires_backfill.map(Cow::Owned),
            name: Name(folder.name.into()),
            up: folder.up.into(),
            down: folder.down.into(),
            check: folder.check.map(Cow::Owned),
            verify: folder.verify.map(Cow::Owned),
            settings: folder.settings,
        }
    }
}

/// Version, table, change and condition.
type EmbeddedBackfill = (&'static str, &'static str, [Option<&'static str>; 2]);

/// A migration or version, in words.
pub(crate) fn of_source(name: &str, source: Option<&str>) -> String {
    match source {
        Some(source) => format!("{name} of {}", printable(source)),
        None => name.to_owned(),
    }
}

const fn borrowed(text: Option<&'static str>) -> Option<Cow<'static, str>> {
    match text {
        Some(text) => Some(Cow::Borrowed(text)),
        None => None,
    }
}

const fn milliseconds(timeout: Option<u64>) -> Option<Duration> {
    match timeout {
        Some(timeout) => Some(Duration::from_millis(timeout)),
        None => None,
    }
}

/// Expands to the migrations that [`embed`](crate::embed) embedded, as a constant [`Migrations`].
///
/// ```ignore
/// // build.rs: fn main() { diesel_pg_migrator::embed("migrations") }
/// pub const MIGRATIONS: Migrations = diesel_pg_migrator::embedded!();
/// ```
#[macro_export]
macro_rules! embedded {
    () => {{
        // The code names this crate so, whatever the caller calls it. A module, since
        // `use $crate as` needs a newer Rust than the dependencies do.
        use $crate::embedded as diesel_pg_migrator;
        include!(concat!(env!("OUT_DIR"), "/migrations.rs"))
    }};
}

/// Migrations, in the order of their versions. Diesel's own harness accepts them too.
#[derive(Clone, Debug)]
pub struct Migrations {
    first: Source,
    others: Vec<Source>,
    all: Cow<'static, [SqlMigration]>,
}

impl Migrations {
    /// Makes migrations of what [`embed`](crate::embed) writes: their source, and the migrations in
    /// order.
    #[doc(hidden)]
    #[must_use]
    pub const fn embedded(source: Source, migrations: &'static [SqlMigration]) -> Self {
        Self { first: source, others: Vec::new(), all: Cow::Borrowed(migrations) }
    }

    /// Sets the name of their source, by which findings and the ledger distinguish migrations of
    /// several packages in one database. Default: the name of the package that embeds them; none
    /// for a folder's.
    #[must_use]
    pub fn source(mut self, name: impl Into<String>) -> Self {
        self.first.name = Some(Cow::Owned(name.into()));
        self.others.clear();
        for one in self.all.to_mut() {
            one.source.name.clone_from(&self.first.name);
        }
        self
    }

    /// Adds the migrations of another source: one [`Migrator`](crate::Migrator) applies both, in
    /// the order of their versions.
    ///
    /// A migration is out of order only if a newer one of its own source is applied.
    ///
    /// # Errors
    /// [`Error::SameSource`] if both have a source of the same name, [`Error::SameVersion`] if both
    /// have a migration of the same version.
    pub fn and(self, other: Self) -> std::result::Result<Self, Error> {
        if let Some(same) = other.sources().find(|one| self.has_source(one.name())) {
            return Err(Error::SameSource { name: same.name().map(str::to_owned) });
        }
        let others = self.others.into_iter().chain([other.first]).chain(other.others).collect();
        let mut all = self.all.into_owned();
        all.extend(other.all.into_owned());
        all.sort_by_cached_key(SqlMigration::version);
        let pairs = all.iter().zip(all.iter().skip(1));
        if let Some((one, two)) =
            pairs.into_iter().find(|(one, two)| one.version() == two.version())
        {
            return Err(Error::SameVersion {
                version: one.version(),
                migrations: [one, two].map(|one| of_source(one.name(), one.source())),
            });
        }
        Ok(Self { first: self.first, others, all: Cow::Owned(all) })
    }

    pub(crate) fn sources(&self) -> impl Iterator<Item = &Source> {
        std::iter::once(&self.first).chain(&self.others)
    }

    pub(crate) fn has_source(&self, name: Option<&str>) -> bool {
        self.sources().any(|one| one.name() == name)
    }

    /// Returns the SHA-256 of all names and scripts, in hexadecimal: a name for a database that
    /// these migrations made.
    #[must_use]
    pub fn checksum(&self) -> String {
        let all =
            self.iter().map(|one| [one.name(), one.up_checksum(), one.down_checksum()].join("\n"));
        folder::checksum(&all.collect::<Vec<_>>().join("\n"))
    }

    /// Reads the migrations in a folder, which has the form of the diesel CLI's.
    ///
    /// # Errors
    /// [`Error::Folder`] with all faults of the folder:
    /// - two migrations of one version;
    /// - a script that is missing or empty;
    /// - a malformed name;
    /// - an invalid `metadata.toml`;
    /// - a script that controls transactions, changes the session, or is for psql;
    /// - a script for no transaction that is not one statement that can be run again;
    /// - a statement of `check.sql` or `verify.sql` that is no query.
    pub fn from_folder(path: impl AsRef<Path>) -> std::result::Result<Self, Error> {
        let folders = folder::read(path.as_ref()).map_err(Error::Folder)?;
        let program = concat!(env!("CARGO_PKG_NAME"), " ", env!("CARGO_PKG_VERSION"));
        let first = Source { name: None, program };
        let all = folders.into_iter().map(|folder| SqlMigration::from_folder(&first, folder));
        Ok(Self { all: all.collect(), first, others: Vec::new() })
    }
}

impl std::ops::Deref for Migrations {
    type Target = [SqlMigration];

    fn deref(&self) -> &Self::Target {
        &self.all
    }
}

impl MigrationSource<Pg> for Migrations {
    fn migrations(&self) -> Result<Vec<Box<dyn Migration<Pg>>>> {
        Ok(self
            .iter()
            .map(|migration| Box::new(migration.clone()) as Box<dyn Migration<Pg>>)
            .collect())
    }
}

impl<DB: Backend> Migration<DB> for SqlMigration {
    fn run(&self, conn: &mut dyn BoxableConnection<DB>) -> Result<()> {
        Ok(conn.batch_execute(&self.up)?)
    }

    fn revert(&self, conn: &mut dyn BoxableConnection<DB>) -> Result<()> {
        Ok(conn.batch_execute(&self.down)?)
    }

    fn metadata(&self) -> &dyn MigrationMetadata {
        &self.settings
    }

    fn name(&self) -> &dyn MigrationName {
        &self.name
    }
}

impl MigrationMetadata for Settings {
    fn run_in_transaction(&self) -> bool {
        self.run_in_transaction
    }
}

#[derive(Clone, Debug)]
struct Name(Cow<'static, str>);

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl MigrationName for Name {
    fn version(&self) -> MigrationVersion<'_> {
        MigrationVersion::from(folder::version(&self.0))
    }
}
