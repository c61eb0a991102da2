//! A database that an earlier release migrated, with months, a ledger and archives, under this one.
//!
//! `released/2026-11-26/dump.sql` is `pg_dump --no-owner` of PostgreSQL 16, without its comments;
//! `archives/` has the months that the release had archived from it.

use std::path::Path;

use creativeflow_schema::migrator::{MIGRATIONS, Migrator};
use creativeflow_schema::partitions::{self, FileArchive, Thresholds};
use creativeflow_schema::testing::TestDatabase;

use crate::support::{assert_success, lines, psql};

const RELEASE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/released/2026-11-26");

#[test]
fn a_database_of_an_earlier_release_has_no_finding_and_its_archives_are_restored() {
    let db = TestDatabase::empty().unwrap();
    let script = Path::new(RELEASE).join("dump.sql");
    assert_success("psql", &psql(db.url(), &script, true));
    let conn = &mut db.connect().unwrap();

    let migrator = Migrator::new(MIGRATIONS);
    let status = migrator.status(conn).unwrap();
    assert_eq!(status.findings, []);
    assert!(!status.applied.is_empty());
    migrator.run_pending(db.url()).unwrap();

    let manager = partitions::manager().now("2026-11-26T12:00:00Z".parse().unwrap());
    assert_eq!(manager.health(conn).unwrap().problems(&Thresholds::default()), []);
    assert_eq!(manager.ensure(db.url()).unwrap().made, []);
    assert_eq!(manager.retire(db.url()).unwrap(), []);

    let drift = crate::cli::on(db.url(), &["check", "--drift"]);
    assert!(drift.status.success(), "{}", String::from_utf8_lossy(&drift.stdout));

    let mut restored = 0;
    for file in std::fs::read_dir(format!("{RELEASE}/archives")).unwrap() {
        let name = file.unwrap().file_name().into_string().unwrap();
        if name.rsplit('.').next() == Some("json") {
            let archive = FileArchive::new(format!("{RELEASE}/archives"));
            let table = manager.restore(db.url(), &archive, &name).unwrap();
            let rows = lines(conn, &format!("SELECT count(*)::text FROM {}", table.table));
            assert_eq!(rows, [table.rows.to_string()], "{name}");
            restored += 1;
        }
    }
    assert!(restored > 0, "{RELEASE}/archives has no archive");
}
