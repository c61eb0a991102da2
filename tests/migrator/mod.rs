//! The migrator. It knows no table of this schema, so most of its tests bring migrations of their
//! own.

mod advice;
mod backfills;
mod checks;
mod findings;
mod folders;
mod histories;
mod holders;
mod invalid_indexes;
mod kills;
mod languages;
mod live;
mod plans;
mod pooler;
mod random_folders;
mod random_scripts;
mod reading;
pub(crate) mod relay;
mod scripts;
mod start;
mod surroundings;
mod trust;

use std::path::{Path, PathBuf};

use creativeflow_schema::migrator::{Migrations, Migrator};
use tempfile::TempDir;

use crate::support::*;

/// Returns whether the long series run in full: `CREATIVEFLOW_TEST_FULL=1`.
pub fn in_full() -> bool {
    std::env::var("CREATIVEFLOW_TEST_FULL").is_ok_and(|value| value == "1")
}

/// A folder of migrations.
struct Folder(TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// With three migrations, each of which makes a table.
    fn of_three() -> Self {
        let folder = Self::new();
        for (number, table) in [(1, "a"), (2, "b"), (3, "c")] {
            folder.write(
                &name(number, table),
                &format!("CREATE TABLE {table} (id INT)"),
                &format!("DROP TABLE {table}"),
            );
        }
        folder
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn write(&self, name: &str, up: &str, down: &str) -> PathBuf {
        let folder = self.path().join(name);
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("up.sql"), up).unwrap();
        std::fs::write(folder.join("down.sql"), down).unwrap();
        folder
    }

    /// A migration that builds an index on `a` in no transaction.
    fn write_concurrent(&self, number: u32) -> PathBuf {
        let up = "CREATE INDEX CONCURRENTLY IF NOT EXISTS idx_a ON a (id)";
        let folder =
            self.write(&name(number, "index_a"), up, "DROP INDEX CONCURRENTLY IF EXISTS idx_a");
        std::fs::write(folder.join("metadata.toml"), "run_in_transaction = false\n").unwrap();
        folder
    }

    fn migrator(&self) -> Migrator {
        Migrator::new(Migrations::from_folder(self.path()).unwrap())
    }
}

/// A database, the folder of three migrations, which are applied, and a connection.
fn applied() -> (TestDatabase, Folder, PgConnection) {
    let (db, mut conn) = empty();
    let folder = Folder::of_three();
    folder.migrator().run_pending(&mut conn).unwrap();
    (db, folder, conn)
}

fn name(number: u32, table: &str) -> String {
    format!("2026-01-01-{number:06}_{table}")
}
