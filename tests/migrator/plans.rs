//! A plan, applied with psql, does what the migrator does.

use std::io::Write;
use std::process::{Output, Stdio};

use creativeflow_schema::migrator::{LOCK_KEY, MIGRATIONS, Migrator, SqlMigration, Steps};
use creativeflow_schema::testing::TestDatabase;

use super::{Folder, in_full};
use crate::support::{MIGRATION_COUNT, assert_same, dump, execute, lines, program};

fn psql(db: &TestDatabase, script: &str) -> Output {
    let mut psql = program("psql");
    psql.args(["--quiet", "--no-psqlrc", "--file=-", "--dbname", db.url()]);
    let mut psql = psql.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
    psql.stdin.take().unwrap().write_all(script.as_bytes()).unwrap();
    psql.wait_with_output().unwrap()
}

fn apply(db: &TestDatabase, script: &str) {
    let output = psql(db, script);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// The versions, names, checksums and origins.
fn rows(db: &TestDatabase) -> Vec<String> {
    let query = "SELECT concat_ws(' ', version, name, up_checksum, down_checksum, program, origin)
        FROM __diesel_schema_migrations JOIN __diesel_schema_migrations_ledger USING (version, run_on)";
    lines(&mut db.connect().unwrap(), query)
}

#[test]
fn up_from_any_version_to_any_later_and_back_is_what_the_migrator_does() {
    let migrator = Migrator::new(MIGRATIONS);
    let versions: Vec<String> = MIGRATIONS.iter().map(SqlMigration::version).collect();
    let version = |place: usize| place.checked_sub(1).map(|place| versions[place].as_str());

    // What the migrator makes, at each version.
    let db = TestDatabase::empty().unwrap();
    migrator.run_pending(db.url()).unwrap();
    let all_rows = rows(&db);
    let mut dumps = vec![dump(&db)];
    for _ in 0..versions.len() {
        migrator.revert(db.url(), Steps::Count(1)).unwrap();
        dumps.push(dump(&db));
    }
    dumps.reverse();
    assert_eq!(dumps.len(), MIGRATION_COUNT + 1);

    let mut tried = 0;
    for from in 0..versions.len() {
        // In short: the next version, and the newest from every ninth.
        let tos: Vec<usize> = (from + 1..=versions.len())
            .filter(|to| in_full() || *to == from + 1 || (from % 9 == 0 && *to == versions.len()))
            .collect();
        for to in tos {
            let what = format!("{:?} to {:?}", version(from), version(to));
            if from > 0
                && lines(&mut db.connect().unwrap(), "SELECT 1::text FROM __diesel_schema_migrations").len() != from
            {
                apply(&db, &migrator.plan_up(None, version(from)).unwrap());
            }
            apply(&db, &migrator.plan_up(version(from), version(to)).unwrap());
            assert_same(&what, &dumps[to], &dump(&db));
            assert_eq!(rows(&db), all_rows[..to], "{what}");
            let status = migrator.status(&mut db.connect().unwrap()).unwrap();
            assert_eq!((status.applied.len(), status.findings.len()), (to, 0), "{what}");
            apply(&db, &migrator.plan_down(version(to), version(from)).unwrap());
            assert_same(&format!("{what}, and back"), &dumps[from], &dump(&db));
            assert_eq!(rows(&db), all_rows[..from], "{what}, and back");
            tried += 1;
        }
        apply(&db, &migrator.plan_up(version(from), version(from + 1)).unwrap());
    }
    assert_eq!(tried, if in_full() { MIGRATION_COUNT * (MIGRATION_COUNT + 1) / 2 } else { 34 });
}

#[test]
fn a_plan_has_what_runs_in_no_transaction_and_stops_at_an_error() {
    let db = TestDatabase::empty().unwrap();
    let folder = Folder::of_three();
    folder.write_concurrent(4);
    let migrator = folder.migrator();
    apply(&db, &migrator.plan_up(None, None).unwrap());
    assert_eq!(migrator.require_current(&mut db.connect().unwrap()).unwrap().findings, []);
    apply(&db, &migrator.plan_down(None, Some("20260101000003")).unwrap());

    // A second time, it meets what is there.
    let output = psql(&db, &migrator.plan_up(None, None).unwrap());
    assert!(!output.status.success());
    assert!(String::from_utf8_lossy(&output.stderr).contains("\"a\" already exists"));
    assert_eq!(rows(&db).len(), 3);

    let holder = &mut db.connect().unwrap();
    execute(holder, &format!("SELECT pg_advisory_lock({LOCK_KEY})"));
    let output = psql(&db, &migrator.plan_up(Some("20260101000003"), None).unwrap());
    assert!(String::from_utf8_lossy(&output.stderr).contains("another process is migrating this database"));
    assert_eq!(rows(&db).len(), 3);

    let error = migrator.plan_up(Some("7"), None).unwrap_err();
    assert_eq!(error.to_string(), "7 is not a version of this binary");
}
