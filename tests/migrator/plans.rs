//! A plan, applied with psql, does what the migrator does.

use std::io::Write;
use std::process::{Output, Stdio};

use creativeflow_schema::migrator::{MIGRATIONS, Migrator, SqlMigration, Steps};
use diesel::connection::SimpleConnection;

use super::{Folder, in_full};
use crate::migrations::adds_labels_alone;
use crate::support::*;

pub(super) fn psql(db: &TestDatabase, script: &str) -> Output {
    psql_with(db, script, &[])
}

fn psql_with(db: &TestDatabase, script: &str, args: &[&str]) -> Output {
    let mut psql = program("psql");
    psql.args(["--quiet", "--no-psqlrc", "--file=-", "--dbname", db.url()]).args(args);
    let mut psql =
        psql.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
    // Where psql stops at an error, it says which.
    let _ = psql.stdin.take().unwrap().write_all(script.as_bytes());
    psql.wait_with_output().unwrap()
}

pub(super) fn apply(db: &TestDatabase, script: &str) {
    let output = psql(db, script);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// The versions, names, checksums and origins.
fn rows(db: &TestDatabase) -> Vec<String> {
    let query = "SELECT concat_ws(' ', version, name, up_checksum, down_checksum, program, origin)
        FROM __diesel_schema_migrations JOIN __diesel_schema_migrations_ledger USING (version, run_on)";
    db.connect().unwrap().lines(query)
}

#[test]
fn up_from_any_version_to_any_later_and_back_is_what_the_migrator_does() {
    let migrator = Migrator::new(MIGRATIONS);
    let versions: Vec<String> = MIGRATIONS.iter().map(SqlMigration::version).collect();
    let version = |place: usize| place.checked_sub(1).map(|place| versions[place].as_str());

    // What the migrator makes, at each version.
    let mut db = TestDatabase::empty().unwrap();
    migrator.run_pending(db.url()).unwrap();
    let all_rows = rows(&db);
    migrator.revert(db.url(), Steps::Count(versions.len())).unwrap();
    let dumps = boundaries();
    assert_eq!(dumps.len(), versions.len() + 1);

    let mut tried = 0;
    for from in 0..versions.len() {
        // In short: the next version from every fifth, and the newest from every fifteenth.
        let tos: Vec<usize> = (from + 1..=versions.len())
            .filter(|to| {
                in_full()
                    || (from % 5 == 0 && *to == from + 1)
                    || (from % 15 == 0 && *to == versions.len())
            })
            .collect();
        for to in tos {
            let what = format!("{:?} to {:?}", version(from), version(to));
            apply(&db, &migrator.plan_up(version(from), version(to)).unwrap());
            assert_same(&what, &dumps[to], &dump(&db));
            assert_eq!(rows(&db), all_rows[..to], "{what}");
            let status = migrator.status(&mut db.connect().unwrap()).unwrap();
            assert_eq!((status.applied.len(), status.findings.len()), (to, 0), "{what}");
            apply(&db, &migrator.plan_down(version(to), version(from)).unwrap());
            let back = dump(&db);
            assert_eq!(rows(&db), all_rows[..from], "{what}, and back");
            if MIGRATIONS[from..to].iter().any(adds_labels_alone) {
                // PostgreSQL drops no label of an enum, so that one stays until its type goes. The
                // next plans are for a database without it.
                db = TestDatabase::empty().unwrap();
                apply(&db, &migrator.plan_up(None, version(to)).unwrap());
                migrator.revert(db.url(), Steps::Count(to - from)).unwrap();
                assert_same(&format!("{what}, and back"), &dump(&db), &back);
                db = TestDatabase::empty().unwrap();
                if from > 0 {
                    apply(&db, &migrator.plan_up(None, version(from)).unwrap());
                }
            } else {
                assert_same(&format!("{what}, and back"), &dumps[from], &back);
            }
            tried += 1;
        }
        apply(&db, &migrator.plan_up(version(from), version(from + 1)).unwrap());
    }
    let pairs = versions.len() * (versions.len() + 1) / 2;
    assert!(
        if in_full() { tried == pairs } else { tried > versions.len() / 6 },
        "{tried} of {pairs}"
    );
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
    holder.run(format!("SELECT pg_advisory_lock({LOCK_KEY})"));
    let output = psql(&db, &migrator.plan_up(Some("20260101000003"), None).unwrap());
    assert!(
        String::from_utf8_lossy(&output.stderr)
            .contains("another process is migrating this database")
    );
    assert_eq!(rows(&db).len(), 3);

    let error = migrator.plan_up(Some("7"), None).unwrap_err();
    assert_eq!(error.to_string(), "7 is not a version of this binary");
}

/// Scripts that psql reads in another way than the server does, or that change what the rows need.
const ODD: [&str; 17] = [
    "CREATE TABLE a (id int); -- was: c;",
    "CREATE TABLE b (id int) -- c;",
    "CREATE TABLE c (id int) /* ; /* ; */\n ; */",
    ";;\nCREATE TABLE d (id int);;\n-- nothing more\n",
    "CREATE TABLE e AS SELECT (ARRAY[1,2,3])[1:2] AS a, (ARRAY[1,2,3])[lo:DBNAME] AS b, (ARRAY[1,2,3])[lo:\"user\"] AS c, \
     (ARRAY[1,2,3])[lo:n] AS d, (ARRAY[1,2,3])[1:'2'] AS e, 'x:n :n :''n'''::text AS f, $$:n$$ AS g /* :n */ -- :n\n \
     FROM (SELECT 1 AS lo, 2 AS dbname, 3 AS \"user\", 2 AS n) AS t",
    "CREATE FUNCTION f(a int) RETURNS int BEGIN ATOMIC SELECT a AS end; SELECT CASE WHEN a = 1 THEN 2 END; END",
    "CREATE FUNCTION g(a int[]) RETURNS int[] BEGIN ATOMIC SELECT 1 end; SELECT a[1:2] /* ; */; END; CREATE TABLE h (id int);",
    "CREATE FUNCTION begin() RETURNS int LANGUAGE sql AS 'SELECT 1;'; CREATE TABLE i (id int); CREATE TABLE j (id int)",
    "CREATE OR REPLACE PROCEDURE k(INOUT begin int) BEGIN ATOMIC ; ; SELECT begin.end FROM (SELECT 1 AS end) begin; END -- ;",
    "CREATE RULE l AS ON INSERT TO a DO ALSO (INSERT INTO b VALUES (1); INSERT INTO c VALUES (2))",
    "CREATE TABLE m AS SELECT 'a\\' AS a, 'b\\b' AS b, E'a\\'b' AS c",
    "CREATE FUNCTION n() RETURNS text LANGUAGE plpgsql AS $$ BEGIN RETURN 'a\\'; END $$",
    "DO $$ BEGIN PERFORM set_config('search_path', 'pg_catalog', true); END $$",
    "DO $$ BEGIN PERFORM set_config('role', 'pg_monitor', true); END $$",
    "CREATE TABLE größe (\"Über:n\" int DEFAULT 1); INSERT INTO größe VALUES (DEFAULT); COMMENT ON TABLE größe IS ':n'",
    "CREATE TABLE o (id int) ;\n\n/* :n; */",
    "SELECT pg_sleep(0.4)",
];

#[test]
fn psql_sends_the_server_what_the_script_says() {
    let folder = Folder::new();
    for (place, script) in ODD.iter().enumerate() {
        folder.write(
            &super::name(u32::try_from(place).unwrap() + 1, "odd"),
            script,
            "SELECT 1 -- ;",
        );
    }
    let migrator = folder.migrator();
    // The migrator's own statements are tried with short timeouts elsewhere.
    let databases = ["10s", "200ms"].map(|timeout| {
        let db = TestDatabase::empty().unwrap();
        // As a database from another age may be.
        let conn = &mut db.connect().unwrap();
        let name = conn.line("SELECT quote_ident(current_database())");
        for setting in ["standard_conforming_strings = off", "backslash_quote = on"] {
            conn.run(format!("ALTER DATABASE {name} SET {setting}"));
        }
        conn.run(format!("ALTER DATABASE {name} SET statement_timeout = '{timeout}'"));
        db
    });
    migrator.run_pending(databases[0].url()).unwrap();
    let args = [
        "n=1",
        "2=1",
        "lo=3",
        "AUTOCOMMIT=off",
        "ON_ERROR_ROLLBACK=on",
        "SINGLELINE=on",
        "FETCH_COUNT=1",
    ];
    let args = args.map(|set| format!("--set={set}"));
    let output = psql_with(
        &databases[1],
        &migrator.plan_up(None, None).unwrap(),
        &args.each_ref().map(String::as_str),
    );
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let [migrated, planned] = databases.each_ref().map(|db| {
        let conn = &mut db.connect().unwrap();
        let of_table = |table| conn.lines(format!("SELECT to_jsonb(x)::text FROM {table} AS x"));
        (dump(db), ["e", "m", "größe"].map(of_table), rows(db))
    });
    assert_same("by the migrator, and by psql", &migrated.0, &planned.0);
    assert_eq!((migrated.1, migrated.2), (planned.1, planned.2));
    apply(&databases[1], &migrator.plan_down(None, None).unwrap());
    assert_eq!(rows(&databases[1]), [""; 0]);
}

#[test]
fn a_plan_drops_an_invalid_index_and_stops_at_one() {
    let db = TestDatabase::empty().unwrap();
    let conn = &mut db.connect().unwrap();
    let folder = Folder::of_three();
    let path = folder.write_concurrent(4);
    let up = "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS \"Idx :a\" ON a (id)";
    std::fs::write(path.join("up.sql"), up).unwrap();
    apply(&db, &folder.migrator().plan_up(None, Some("20260101000003")).unwrap());
    conn.run("INSERT INTO a VALUES (1), (1)");
    let plan = folder.migrator().plan_up(Some("20260101000003"), None).unwrap();
    let invalid = "SELECT indexrelid::regclass::text FROM pg_index WHERE NOT indisvalid";
    for _ in 0..2 {
        assert!(!psql(&db, &plan).status.success());
        assert_eq!((conn.lines(invalid), rows(&db).len()), (vec!["\"Idx :a\"".to_owned()], 3));
    }
    conn.run("DELETE FROM a");
    apply(&db, &plan);
    assert_eq!((conn.lines(invalid).len(), rows(&db).len()), (0, 4));
    // One of that name on another table is not the migration's to drop.
    apply(&db, &folder.migrator().plan_down(None, Some("20260101000003")).unwrap());
    conn.run("DROP INDEX \"Idx :a\"; INSERT INTO b VALUES (1), (1)");
    conn.batch_execute("CREATE UNIQUE INDEX CONCURRENTLY \"Idx :a\" ON b (id)").unwrap_err();
    let output = psql(&db, &plan);
    assert!(
        String::from_utf8_lossy(&output.stderr).contains("the index public.\"Idx :a\" is invalid"),
        "{output:?}"
    );
    assert_eq!((conn.lines(invalid).len(), rows(&db).len()), (1, 3));
}

#[test]
fn a_plan_ends_with_the_release_of_its_lock() {
    let plan = Folder::of_three().migrator().plan_up(None, None).unwrap();
    let end = format!("COMMIT;\n\nSELECT pg_catalog.pg_advisory_unlock({LOCK_KEY});\n");
    assert!(plan.ends_with(&end), "{plan}");
    assert!(!plan.contains("SAVEPOINT"), "nothing is to be verified: {plan}");
}
