//! Databases that earlier releases left, with months, a ledger, rows and archives, and the names on
//! which services of these releases rely.
//!
//! Each folder is a release. `dump.sql` is `pg_dump --no-owner` of PostgreSQL 16 without its
//! comments, and `archives/` has months that the release had archived. `cargo xtask release` makes
//! a folder. `0.0.0` is of the day before the first.

pub mod names;
mod rows;

use std::path::{Path, PathBuf};

use creativeflow_schema::migrator::{MIGRATIONS, Migrator};
use creativeflow_schema::partitions::{self, FileArchive, Thresholds};

use crate::support::*;

/// The releases' folders, the oldest first.
pub fn releases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/released");
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut folders: Vec<PathBuf> = entries.filter(|path| path.is_dir()).collect();
    folders.sort_by_key(|folder| {
        let version = folder.file_name().unwrap().to_str().unwrap();
        let numbers = version.split('.').map(str::parse::<u32>);
        numbers.collect::<Result<Vec<_>, _>>().unwrap_or_else(|_| panic!("{version} is no version"))
    });
    assert!(!folders.is_empty(), "tests/released has no release");
    folders
}

/// A database as a release left it.
pub fn restored(release: &Path) -> (TestDatabase, PgConnection) {
    let db = TestDatabase::empty().unwrap();
    assert_success("psql", &psql(db.url(), &release.join("dump.sql"), true));
    let conn = db.connect().unwrap();
    (db, conn)
}

#[test]
fn a_database_of_an_earlier_release_has_no_finding_and_its_archives_are_restored() {
    let mut months = 0;
    for release in releases() {
        let (db, conn) = &mut restored(&release);
        let what = release.display();
        let migrator = Migrator::new(MIGRATIONS);
        let status = migrator.status(conn).unwrap();
        assert_eq!(status.findings, [], "{what}");
        assert!(!status.applied.is_empty(), "{what}");
        // As of when the release left the database.
        let left = conn.line(
            "SELECT to_char(max(recorded_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')
            FROM __diesel_schema_migrations_ledger",
        );
        migrator.run_pending(db.url()).unwrap();

        let manager = partitions::manager().now(left.parse().unwrap());
        let health = manager.health(conn).unwrap();
        assert_eq!(health.problems(&Thresholds::default()), [], "{what}");
        assert_eq!(manager.ensure(db.url()).unwrap().made, [], "{what}");
        assert_eq!(manager.retire(db.url()).unwrap(), [], "{what}");

        let drift = crate::cli::on(db.url(), &["check", "--drift"]);
        assert!(drift.status.success(), "{what}: {}", said(&drift));

        let archives = release.join("archives");
        for name in if archives.is_dir() { names_in(&archives) } else { Vec::new() } {
            if name.rsplit('.').next() == Some("json") {
                let table = manager.restore(db.url(), &FileArchive::new(&archives), &name).unwrap();
                let rows = conn.line(format!("SELECT count(*)::text FROM {}", table.table));
                assert_eq!(rows, table.rows.to_string(), "{name}");
                months += 1;
            }
        }
    }
    assert!(months > 0, "tests/released has no archive");
}
