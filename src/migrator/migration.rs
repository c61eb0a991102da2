//! Migrations whose SQL can be seen, unlike those of `embed_migrations!`.

use std::borrow::Cow;
use std::fmt;
use std::path::Path;
use std::time::Duration;

use diesel::backend::Backend;
use diesel::connection::BoxableConnection;
use diesel::migration::{Migration, MigrationMetadata, MigrationName, MigrationSource, MigrationVersion, Result};
use diesel::pg::Pg;

use super::Error;
use super::folder::{self, Folder, Settings};

/// A migration: what a folder of migrations holds under one name.
#[derive(Clone, Debug)]
pub struct SqlMigration {
    name: Name,
    up: Cow<'static, str>,
    down: Cow<'static, str>,
    up_checksum: Cow<'static, str>,
    down_checksum: Cow<'static, str>,
    settings: Settings,
}

impl SqlMigration {
    /// For what `build.rs` writes.
    pub(super) const fn embedded(
        name: &'static str,
        scripts: [&'static str; 2],
        checksums: [&'static str; 2],
        settings: Settings,
    ) -> Self {
        Self {
            name: Name(Cow::Borrowed(name)),
            up: Cow::Borrowed(scripts[0]),
            down: Cow::Borrowed(scripts[1]),
            up_checksum: Cow::Borrowed(checksums[0]),
            down_checksum: Cow::Borrowed(checksums[1]),
            settings,
        }
    }

    /// The name of its folder, such as `2026-11-24-000002_create_users`.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name.0
    }

    /// Its version, as Diesel's table has it, such as `20261124000002`.
    #[must_use]
    pub fn version(&self) -> String {
        folder::version(&self.name.0)
    }

    /// What applies it.
    #[must_use]
    pub fn up(&self) -> &str {
        &self.up
    }

    /// What undoes it.
    #[must_use]
    pub fn down(&self) -> &str {
        &self.down
    }

    /// The SHA-256 of `up.sql`, in hexadecimal; line ends count as `\n`.
    #[must_use]
    pub fn up_checksum(&self) -> &str {
        &self.up_checksum
    }

    /// The SHA-256 of `down.sql`, in hexadecimal; line ends count as `\n`.
    #[must_use]
    pub fn down_checksum(&self) -> &str {
        &self.down_checksum
    }

    /// Whether it runs in a transaction: `run_in_transaction` of its `metadata.toml`, or else yes.
    #[must_use]
    pub fn runs_in_transaction(&self) -> bool {
        self.settings.run_in_transaction
    }

    /// `lock_timeout` of its `metadata.toml`.
    #[must_use]
    pub fn lock_timeout(&self) -> Option<Duration> {
        self.settings.lock_timeout
    }

    /// `statement_timeout` of its `metadata.toml`.
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
            name: Name(folder.name.into()),
            up: folder.up.into(),
            down: folder.down.into(),
            settings: folder.settings,
        }
    }
}

/// Migrations, by their versions. Diesel's own harness takes them too.
#[derive(Clone, Debug)]
pub struct Migrations(Cow<'static, [SqlMigration]>);

impl Migrations {
    pub(super) const fn embedded(migrations: &'static [SqlMigration]) -> Self {
        Self(Cow::Borrowed(migrations))
    }

    /// The migrations in a folder, as the diesel CLI makes it.
    ///
    /// # Errors
    /// [`Error::Folder`] with everything that is wrong with them: two of one version, a script that is missing or empty,
    /// a name out of form, a `metadata.toml` that is not understood, a script that controls transactions, changes the session or
    /// is for psql, and a script for no transaction that is not one statement that can be run again.
    pub fn from_folder(path: impl AsRef<Path>) -> std::result::Result<Self, Error> {
        let folders = folder::read(path.as_ref()).map_err(Error::Folder)?;
        Ok(Self(folders.into_iter().map(SqlMigration::from).collect()))
    }
}

impl std::ops::Deref for Migrations {
    type Target = [SqlMigration];

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl MigrationSource<Pg> for Migrations {
    fn migrations(&self) -> Result<Vec<Box<dyn Migration<Pg>>>> {
        Ok(self.iter().map(|migration| Box::new(migration.clone()) as Box<dyn Migration<Pg>>).collect())
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
