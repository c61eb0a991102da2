//! Scripts are read as PostgreSQL reads them, and what is no part of a migration is refused.

use creativeflow_schema::migrator::{Migrations, Migrator};

use super::folders::wrong_with;
use super::{Folder, name};
use crate::support::*;

/// The reader itself, as `build.rs` takes it too.
#[path = "../../crates/migrator/src/script.rs"]
#[allow(dead_code)]
pub(super) mod reader;

const NO_TRANSACTION: Option<&str> = Some("run_in_transaction = false");

/// Returns the message for a script that follows two lines.
fn said_of(script: &str) -> String {
    wrong_with(&format!("-- why\nSELECT 1;\n{script}"), "SELECT 1", None)
}

#[track_caller]
pub(super) fn refused(script: &str, word: &str, why: &str) {
    let said = said_of(script);
    let start = format!("up.sql:3: {word}");
    assert!(said.starts_with(&start) && said.contains(why), "{script}: {said}");
}

#[test]
fn transaction_control() {
    for script in [
        "BEGIN",
        "begin work;",
        "BEGIN TRANSACTION ISOLATION LEVEL SERIALIZABLE;",
        "START TRANSACTION;",
        "COMMIT;",
        "Commit And Chain",
        "END;",
        "ABORT;",
        "ROLLBACK;",
        "ROLLBACK TO SAVEPOINT a",
        "SAVEPOINT a",
        "RELEASE a",
        "PREPARE TRANSACTION 'a'",
        "COMMIT PREPARED 'a'",
        "ROLLBACK PREPARED 'a'",
        "SET TRANSACTION READ ONLY",
        "SET LOCAL TRANSACTION ISOLATION LEVEL READ COMMITTED",
        "/* a /* b */ */ COMMIT -- c",
        ";;COMMIT",
        "SELECT 'a\\';COMMIT;--'",
    ] {
        let word =
            if script.starts_with('/') || script.contains(";COMMIT") { "COMMIT" } else { "" };
        refused(script, word, "controls a transaction");
    }
    // Line comments end at a carriage return too, strings go on with their escapes, and identifiers
    // hold dollars.
    for script in [
        "-- a\rCOMMIT;",
        "SELECT E'a'\n  'b\\'; COMMIT; --'; COMMIT",
        "SELECT 1 AS fooE'a\\'; COMMIT; --'",
        "SELECT $1$$;$$; COMMIT",
        "SELECT 1 AS a$b$; COMMIT; SELECT 1 AS c$b$",
        "SELECT $a$b$A$;$a$; COMMIT",
        "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1 AS end; SELECT 1 end; END; END",
        "CREATE TABLE begin (atomic int); SELECT begin atomic FROM begin; COMMIT",
        "SELECT 1 AS x UNION SELECT case when true then 1 end; END",
    ] {
        assert!(
            said_of(script).contains("controls a transaction"),
            "{script}: {}",
            said_of(script)
        );
    }
    let said = wrong_with("SELECT 1", "DROP TABLE a;\n\n  COMMIT;\nROLLBACK", None);
    let lines: Vec<&str> = said.lines().map(|line| line.split(' ').next().unwrap()).collect();
    assert_eq!(lines, ["down.sql:3:", "down.sql:4:"], "{said}");
}

/// Scripts that look as if something were wrong with them.
const FINE: [&str; 24] = [
    "SELECT 'COMMIT; ROLLBACK;' AS \"BEGIN;\", $$;COMMIT;$$, $é$;\\i x$é$, E'\\';COMMIT;', U&'\\0041;COMMIT;' /* ;COMMIT; */ -- ;\\q",
    "SELECT 'a' -- c\n -- d ';'\n 'b;COMMIT;', E'a' \n\t'\\';COMMIT;'",
    "CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN COMMIT; SET x.y = 1; ROLLBACK; END $$",
    "CREATE PROCEDURE p() LANGUAGE plpgsql AS 'BEGIN COMMIT; END'",
    "CREATE OR REPLACE FUNCTION f(begin int = 1) RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1 AS end; \
     SELECT CASE WHEN begin = 1 THEN 2 END; END; SELECT 1",
    "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT begin.end FROM (SELECT 1 AS end) AS begin; END",
    "CREATE FUNCTION f() RETURNS bigint RETURN (SELECT count(*) FROM pg_class)",
    "CREATE TABLE a (id int); CREATE TABLE b (id int); CREATE RULE r AS ON INSERT TO a DO ALSO (DELETE FROM b; NOTIFY c;)",
    "DO $do$ BEGIN EXECUTE $$SELECT 1; SELECT 2$$; END $do$;;",
    "DO LANGUAGE plpgsql 'DECLARE a int; BEGIN a := 1; END'",
    "CREATE TABLE commit (\"end\" int, begin int, \"COMMIT;\" text); SELECT begin FROM commit; DROP TABLE commit",
    "CREATE TABLE t (a int[]); SELECT a[1:2], a[begin:begin], 1::int FROM (SELECT a, 1 AS begin FROM t) AS t",
    "SET LOCAL lock_timeout = '3s'; SET LOCAL TIME ZONE 'UTC'; SET LOCAL \"TimeZone\" TO 'UTC'",
    "SET CONSTRAINTS ALL DEFERRED",
    "SELECT set_config('lock_timeout', '3s', true), pg_catalog.set_config('TimeZone', coalesce('UTC', 'a,b'), true)",
    "CREATE FUNCTION f() RETURNS text BEGIN ATOMIC SELECT set_config('a.b', 'c', false); END",
    "CREATE TABLE t (id int PRIMARY KEY); DECLARE c CURSOR FOR SELECT 1; CLOSE c; NOTIFY a; LOCK TABLE t; ANALYZE t; CLUSTER t USING t_pkey",
    "CREATE TYPE e AS ENUM ('a'); ALTER TYPE e ADD VALUE 'COMMIT;'",
    "CREATE TABLE t (id int PRIMARY KEY); CREATE INDEX i ON t (id); REINDEX TABLE t; REINDEX (VERBOSE, CONCURRENTLY false) INDEX i",
    "CREATE TABLE t (copy text); INSERT INTO t VALUES ('COPY t FROM STDIN'); SELECT copy FROM t",
    "CREATE TABLE p (id int) PARTITION BY LIST (id); CREATE TABLE c PARTITION OF p DEFAULT; ALTER TABLE p DETACH PARTITION c",
    "CREATE FUNCTION f() RETURNS int LANGUAGE sql SET search_path = pg_catalog AS 'SELECT 1'; ALTER FUNCTION f() SET lock_timeout = 1",
    "CREATE ROLE scripts_fine; ALTER ROLE scripts_fine SET search_path = a; ALTER ROLE scripts_fine RESET ALL; DROP ROLE scripts_fine",
    "SELECT 1 AS a$b$c;\nSELECT $1$ FROM (SELECT 1) AS x",
];

#[test]
fn what_only_looks_so_is_fine_and_runs() {
    let (db, conn) = &mut empty();
    for (place, script) in FINE.iter().enumerate() {
        conn.run("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
        let folder = Folder::new();
        // The last is none that PostgreSQL takes.
        folder.write(&name(1, "a"), script, "SELECT 1");
        let migrator = Migrator::new(
            Migrations::from_folder(folder.path())
                .unwrap_or_else(|error| panic!("{script}: {error}")),
        );
        let result = migrator.run_pending(db.url());
        if place == FINE.len() - 1 {
            assert!(result.unwrap_err().to_string().contains("syntax error"));
            continue;
        }
        result.unwrap_or_else(|error| panic!("{script}: {error}"));
        assert_eq!(migrator.require_current(conn).unwrap().applied, [name(1, "a")], "{script}");
    }
}

#[test]
fn what_stays_with_the_session() {
    for script in [
        "SET lock_timeout = '1h'",
        "SET SESSION statement_timeout TO 0",
        "SET search_path TO a",
        "SET SCHEMA 'a'",
        "SET TIME ZONE 'UTC'",
        "SET ROLE a",
        "SET SESSION AUTHORIZATION a",
        "SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY",
        "SET NAMES 'LATIN1'",
        "SET my.own = 'a'",
        "RESET ALL",
        "RESET ROLE",
        "DISCARD PLANS",
        "LISTEN a",
        "UNLISTEN *",
        "PREPARE a AS SELECT 1",
        "DEALLOCATE ALL",
        "LOAD 'auto_explain'",
        "DECLARE a CURSOR WITH HOLD FOR SELECT 1",
        "SELECT pg_catalog.set_config('lock_timeout', '1s', false)",
        "SELECT set_config ( 'a.b', 'c', 1 = 2 )",
        "INSERT INTO a SELECT \"set_config\"('a.b', max(b), FALSE) FROM c",
        "SELECT set_config(lower('a.b'), 'c', false), true",
        "CREATE TABLE a AS SELECT set_config(setting_name => 'a.b', new_value => 'c', is_local => false)",
    ] {
        refused(script, "", "stays with the connection");
    }
    refused("SET lock_timeout = '1h'", "SET", "say SET LOCAL");
    refused("RESET ALL", "RESET", "take it out");
    for script in [
        "SET LOCAL search_path = a",
        "set local schema 'a'",
        "SET LOCAL \"search_path\" TO a",
        "SET LOCAL standard_conforming_strings = off",
        "SET LOCAL client_encoding = 'LATIN1'",
        "SET LOCAL NAMES 'LATIN1'",
        "SELECT set_config('search_path', 'a', true)",
        "SELECT pg_catalog.set_config('search_path'::text, '', true)",
    ] {
        refused(script, "", "is set, on which the rows");
    }
}

#[test]
fn what_needs_another_client() {
    for script in [
        "COPY a FROM STDIN;\n1\t;\n\\.\n",
        "copy a (b, c) from stdin with (format csv);\n",
        "COPY a FROM STDOUT",
        "COPY (SELECT 1) TO STDOUT",
        "COPY a TO STDOUT",
    ] {
        let said = said_of(script);
        assert!(
            said.starts_with("up.sql:3: COPY from STDIN or to STDOUT ")
                && said.lines().count() == 1,
            "{said}"
        );
    }
    for script in
        ["\\i a.sql", "\\copy a from b", "SELECT 1 \\gexec", "  \\set a 'b", "SELECT :a\\g", "\\;"]
    {
        refused(script, "a backslash outside quotes", "psql");
    }
    for (script, said) in [
        ("SELECT 'a\n;", "up.sql:3: a quote that opens here is never closed"),
        ("SELECT \"a\n;", "up.sql:3: a quote that opens here is never closed"),
        ("DO $a$ BEGIN; $$ $A$", "up.sql:3: a quote that opens here with $a$ is never closed"),
        ("SELECT 1; /* a\n/* b */ ;", "up.sql:3: a comment that begins here never ends"),
    ] {
        assert_eq!(said_of(script), said);
    }
}

#[test]
fn what_cannot_run_in_a_transaction() {
    for script in [
        "VACUUM",
        "VACUUM (FULL) a",
        "CREATE DATABASE a",
        "CREATE DATABASE connect",
        "DROP DATABASE IF EXISTS a",
        "CREATE TABLESPACE a LOCATION '/a'",
        "DROP TABLESPACE IF EXISTS a",
        "ALTER SYSTEM SET work_mem = '1GB'",
        "ALTER DATABASE a SET TABLESPACE b",
        "CREATE INDEX CONCURRENTLY IF NOT EXISTS a ON b (c)",
        "CREATE UNIQUE INDEX CONCURRENTLY ON b (c)",
        "DROP INDEX CONCURRENTLY IF EXISTS a",
        "REINDEX INDEX CONCURRENTLY a",
        "REINDEX (VERBOSE) TABLE CONCURRENTLY a",
        "REINDEX (CONCURRENTLY) TABLE a",
        "REINDEX (VERBOSE, CONCURRENTLY true) INDEX a",
        "REINDEX SCHEMA a",
        "REINDEX DATABASE",
        "REINDEX SYSTEM a",
        "CLUSTER",
        "CLUSTER VERBOSE",
        "CLUSTER (VERBOSE)",
        "CREATE SUBSCRIPTION a CONNECTION 'b' PUBLICATION c",
        "ALTER SUBSCRIPTION a REFRESH PUBLICATION",
        "ALTER SUBSCRIPTION a SET PUBLICATION b",
    ] {
        refused(script, "", "cannot run in a transaction like this");
    }
    refused(
        "ALTER TABLE a DETACH PARTITION b.c CONCURRENTLY",
        "DETACH PARTITION",
        "leave CONCURRENTLY out",
    );
    for script in [
        "ALTER DATABASE a SET work_mem = '1GB'",
        "REINDEX (CONCURRENTLY false) TABLE a",
        "CREATE SUBSCRIPTION a CONNECTION 'b' PUBLICATION c WITH (create_slot = false)",
        "ALTER SUBSCRIPTION a SET PUBLICATION b WITH (refresh = false)",
        "ALTER SUBSCRIPTION a DISABLE",
        "CREATE TABLE concurrently_ (vacuum int)",
        "COPY a FROM '/a'",
        "SELECT FROM stdin",
    ] {
        assert_eq!(said_of(script), "1 migrations", "{script}");
    }
}

#[test]
fn what_may_run_without_a_transaction() {
    let said = |up: &str| wrong_with(up, "SELECT 1", NO_TRANSACTION);
    for script in [
        "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS a ON ONLY b.\"C\" (d)",
        "CREATE OR REPLACE VIEW a AS SELECT 1",
        "DROP INDEX CONCURRENTLY IF EXISTS a",
        "DROP DATABASE IF EXISTS a",
        "ALTER TYPE a ADD VALUE IF NOT EXISTS 'b' BEFORE 'c'",
        "ALTER TABLE IF EXISTS a.b VALIDATE CONSTRAINT c",
        "ALTER TABLE ONLY a ADD COLUMN IF NOT EXISTS b numeric(1, 2), DROP CONSTRAINT IF EXISTS c, ADD IF NOT EXISTS d int",
        "REINDEX (VERBOSE) INDEX CONCURRENTLY a",
        "VACUUM (ANALYZE) a",
        "ANALYZE",
        "CLUSTER",
        "REFRESH MATERIALIZED VIEW CONCURRENTLY a",
        "ALTER SYSTEM SET work_mem = '1GB'",
        "SELECT 1",
    ] {
        assert_eq!(said(script), "1 migrations", "{script}");
    }
    for script in [
        "CREATE INDEX CONCURRENTLY a ON b (c)",
        "CREATE TABLE a (b text DEFAULT ('IF NOT EXISTS'))",
        "CREATE DATABASE a",
        "DROP INDEX CONCURRENTLY a",
        "ALTER TYPE a ADD VALUE 'b'",
        "ALTER TABLE IF EXISTS a ADD COLUMN b int",
        "ALTER TABLE IF EXISTS a RENAME TO b",
        "ALTER TABLE IF EXISTS a DETACH PARTITION b CONCURRENTLY",
        "ALTER TABLE a ADD COLUMN IF NOT EXISTS b int, ADD COLUMN c int",
        "ALTER DATABASE a RENAME TO b",
        "DO $$ BEGIN DROP TABLE IF EXISTS a; END $$",
        "CALL a()",
        "INSERT INTO a VALUES ('IF EXISTS')",
        "UPDATE a SET b = b + 1",
    ] {
        assert!(
            said(script).starts_with("up.sql:1: needs IF EXISTS or IF NOT EXISTS"),
            "{script}: {}",
            said(script)
        );
    }
    for script in ["COMMIT", "SET ROLE a", "COPY a FROM STDIN"] {
        let said = said(script);
        assert!(
            !said.contains("needs IF")
                && said.starts_with("up.sql:1: ")
                && said.lines().count() == 1,
            "{said}"
        );
    }
    assert!(
        said("CREATE INDEX IF NOT EXISTS U&\"\\0061\" ON b (c)")
            .contains("a name is written with U&")
    );
}

#[test]
fn tokens_are_those_of_the_server() {
    for (script, expected) in [
        ("1e5 12_3 a1", &["1e5", "12_3", "a1"][..]),
        ("a::b := c : d", &["a", "::", "b", ":=", "c", ":", "d"]),
        ("'a' 'b' - 'c'\n'd'", &["'a'", "'b'", "-", "'c'\n'd'"]),
        ("u&1 U&'a' u&\"b\"", &["u", "&", "1", "U&'a'", "u&\"b\""]),
    ] {
        let statement = reader::statements(script).unwrap().remove(0);
        let tokens: Vec<&str> = statement.tokens.iter().map(|token| token.text).collect();
        assert_eq!(tokens, expected);
    }
    let first = |script| reader::statements(script).unwrap().remove(0);
    let in_one_piece = |script| reader::in_one_piece(&first(script).tokens[0]);
    assert_eq!(in_one_piece("E'a'\n 'b'").as_deref(), Some("E'ab'"));
    assert_eq!(in_one_piece("'a'\n 'b'"), None);
    assert!(first("CREATE FUNCTION f() BEGIN ATOMIC END").is_guessed_by_psql());
    assert!(!first("CREATE FUNCTION f() RETURN 1").is_guessed_by_psql());
}

#[test]
fn indexes_are_known_by_the_names_in_the_script() {
    use reader::Indexes;
    let index = |name: &str| Some(Indexes::Index(name.to_owned()));
    for (script, expected) in [
        ("REINDEX INDEX a", index("a")),
        ("REINDEX (VERBOSE, TABLESPACE a) INDEX CONCURRENTLY \"B\".c", index("\"B\".c")),
        ("REINDEX TABLE CONCURRENTLY a.b", Some(Indexes::Table("a.b".to_owned()))),
        ("REINDEX (VERBOSE) SCHEMA a", Some(Indexes::Schema("a".to_owned()))),
        ("REINDEX (VERBOSE) DATABASE", Some(Indexes::Database)),
        (
            "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS a ON ONLY b.c (d)",
            Some(Indexes::Created { name: "a".to_owned(), table: "b.c".to_owned() }),
        ),
        ("CREATE INDEX a ON b (c)", None),
        ("SELECT 1", None),
    ] {
        let statement = reader::statements(script).unwrap().remove(0);
        assert_eq!(statement.indexes(), Ok(expected), "{script}");
    }
}

#[test]
fn what_a_function_sets_is_put_back() {
    let (_db, conn) = &mut empty();
    conn.run("CREATE SCHEMA elsewhere; SET work_mem = '7MB';
         CREATE FUNCTION sets() RETURNS text LANGUAGE sql AS $$ SELECT set_config('search_path', 'elsewhere', false) $$");
    let folder = Folder::new();
    for (number, script) in [
        "DO $$ BEGIN PERFORM set_config('search_path', 'elsewhere', false); END $$; CREATE TABLE there (id int)",
        "CREATE TABLE here (id int); DO $$ BEGIN SET lock_timeout = '7h'; RESET work_mem; END $$",
        "SELECT sets(); CREATE TABLE there_too (id int)",
        "DO $$ BEGIN EXECUTE 'SET ROLE pg_monitor'; SET application_name = 'a'; END $$",
        "CREATE TABLE here_too (id int)",
    ]
    .iter()
    .enumerate()
    {
        folder.write(&name(u32::try_from(number).unwrap() + 1, "a"), script, "SELECT 1");
    }
    let settings =
        "SELECT current_setting('search_path') || current_setting('lock_timeout') || current_setting('work_mem')
        || current_setting('application_name') || current_user";
    let before = conn.lines(settings);
    let migrator = folder.migrator();
    migrator.run_pending(&mut *conn).unwrap();
    assert_eq!(conn.lines(settings), before);
    assert_eq!(migrator.require_current(conn).unwrap().applied.len(), 5);
    let tables = "SELECT oid::regclass::text FROM pg_class WHERE relname ~ '^t?here'";
    assert_eq!(conn.lines(tables), ["elsewhere.there", "elsewhere.there_too", "here", "here_too"]);
}
