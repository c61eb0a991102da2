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

/// A migration: the contents of one folder.
#[derive(Clone, Debug)]
pub struct SqlMigration {
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
    /// Makes a migration of what [`embed`](crate::embed) writes: name, `up.sql` and `down.sql`,
    /// `check.sql` and `verify.sql`, the checksums of the first two, the settings of
    /// `metadata.toml`, with the lock and statement timeouts in milliseconds, its backfill and the
    /// one that it requires.
    #[doc(hidden)]
    #[must_use]
    pub const fn embedded(
        name: &'static str,
        scripts: [&'static str; 2],
        [check, verify]: [Option<&'static str>; 2],
        checksums: [&'static str; 2],
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
            name: Name(Cow::Borrowed(name)),
            up: Cow::Borrowed(scripts[0]),
            down: Cow::Borrowed(scripts[1]),
            check: borrowed(check),
            verify: borrowed(verify),
            up_checksum: Cow::Borrowed(checksums[0]),
            down_checksum: Cow::Borrowed(checksums[1]),
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

impl From<Folder> for SqlMigration {
    fn from(folder: Folder) -> Self {
        Self {
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
    program: &'static str,
    all: Cow<'static, [SqlMigration]>,
}

impl Migrations {
    /// Makes migrations of what [`embed`](crate::embed) writes: the program's name and version, and
    /// the migrations in order.
    #[doc(hidden)]
    #[must_use]
    pub const fn embedded(program: &'static str, migrations: &'static [SqlMigration]) -> Self {
        Self { program, all: Cow::Borrowed(migrations) }
    }

    /// Returns the name and version of the package that embeds them, or of this crate.
    pub(crate) fn program(&self) -> &'static str {
        self.program
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
        Ok(Self { program, all: folders.into_iter().map(SqlMigration::from).collect() })
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
