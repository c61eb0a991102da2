//! Attacks by a role that may only connect, and create in the schema where the tables are, to have
//! its code run by others.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::{Path, PathBuf};

use creativeflow_fixtures::Population;
use creativeflow_schema::partitions;
use diesel::connection::SimpleConnection;
use diesel::pg::Pg;
use diesel::query_builder::{QueryFragment, QueryId};
use uuid::Uuid;

use crate::cli::{commands, on, out};
use crate::support::*;

/// A role that may connect to a database, and create in its schema `public`. It goes with this
/// value.
struct Mallory<'a> {
    db: &'a TestDatabase,
    role: String,
}

impl<'a> Mallory<'a> {
    /// Gives the role a function `planted()`, which counts in a sequence how often another role
    /// runs it. A sequence counts also what is rolled back; where it cannot be written, the
    /// function fails.
    fn new(db: &'a TestDatabase) -> Self {
        let role = format!("mallory_{}", Uuid::now_v7().simple());
        let admin = &mut db.connect().unwrap();
        admin.run(format!("CREATE ROLE {role} LOGIN; GRANT CREATE ON SCHEMA public TO {role}"));
        let mallory = Self { db, role };
        let role = &mallory.role;
        mallory.connect().run(format!(
            "CREATE SEQUENCE public.canary; GRANT ALL ON SEQUENCE public.canary TO PUBLIC;
                 CREATE FUNCTION public.planted() RETURNS bool LANGUAGE plpgsql AS $$
                 BEGIN
                    IF current_user::text <> '{role}'::text THEN
                        PERFORM pg_catalog.nextval('public.canary'::pg_catalog.regclass);
                    END IF;
                    RETURN true;
                 EXCEPTION WHEN read_only_sql_transaction THEN
                    RAISE EXCEPTION 'the canary sang';
                 END $$"
        ));
        mallory
    }

    fn connect(&self) -> PgConnection {
        connect_as(self.db, &self.role)
    }

    /// Fails if another role has run a planted function.
    #[track_caller]
    fn nothing_ran(&self, after: &str) {
        let ran = self.db.connect().unwrap().lines("SELECT is_called::text FROM public.canary");
        assert_eq!(ran, ["false"], "a planted function ran: {after}");
    }
}

impl Drop for Mallory<'_> {
    fn drop(&mut self) {
        let role = &self.role;
        let drop = format!(
            "DROP OWNED BY {role} CASCADE; REVOKE ALL ON SCHEMA public FROM {role}; DROP ROLE {role}"
        );
        if let Ok(mut admin) = self.db.connect() {
            admin.batch_execute(&drop).ok();
        }
    }
}

/// Types of values in a catalog, of which PostgreSQL's functions and operators take some only by a
/// conversion: a function for the type itself is preferred.
const TYPES: [&str; 14] = [
    "name", "text", "varchar", "\"char\"", "oid", "regclass", "int4", "int8", "int2", "bool",
    "name[]", "text[]", "regproc", "numeric",
];

const OPERATORS: [&str; 18] = [
    "=", "<>", "<", ">", "<=", ">=", "||", "~", "~~", "!~~", "+", "-", "*", "/", "<<", "|", "&",
    "@>",
];

/// SQL that makes these operators for each pair of these types.
fn planted_operators(types: &[&str], operators: &[&str]) -> String {
    let mut sql = String::new();
    let pairs = types.iter().flat_map(|left| types.iter().map(move |right| (left, right)));
    for (number, (left, right)) in pairs.enumerate() {
        let _ = writeln!(
            sql,
            "CREATE FUNCTION public.op{number}({left}, {right}) RETURNS bool LANGUAGE sql AS 'SELECT public.planted()';"
        );
        for operator in operators {
            let _ = writeln!(
                sql,
                "CREATE OPERATOR public.{operator} (FUNCTION = public.op{number}, LEFTARG = {left}, RIGHTARG = {right});"
            );
        }
    }
    sql
}

/// The names that our sources call, of functions in SQL or else.
fn called() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for path in ["src", "crates"].into_iter().flat_map(|folder| files(&root.join(folder))) {
        if path.extension().is_none_or(|end| end != "rs" && end != "sql") {
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        for (at, _) in text.match_indices('(') {
            let is_part =
                |char: &char| char.is_ascii_lowercase() || char.is_ascii_digit() || *char == '_';
            let name: String = text[..at].chars().rev().take_while(is_part).collect();
            names.insert(name.chars().rev().collect());
        }
    }
    names
}

/// SQL that makes a function for each function of `pg_catalog` that our sources call, and an
/// operator for each of its operators, for all types that these do not take themselves.
fn shadows(conn: &mut PgConnection) -> String {
    let mut sql = String::new();
    let called = called();
    let known = conn.lines(
        "SELECT DISTINCT proname || ' ' || pronargs FROM pg_proc
         WHERE pronamespace = 'pg_catalog'::regnamespace AND pronargs BETWEEN 1 AND 2",
    );
    let mut functions = 0;
    for one in &known {
        let (name, arguments) = one.split_once(' ').unwrap();
        if !called.contains(name) {
            continue;
        }
        let signatures: Vec<String> = if arguments == "1" {
            TYPES.map(ToOwned::to_owned).into()
        } else {
            let some = &TYPES[..8];
            some.iter()
                .flat_map(|one| some.iter().map(move |other| format!("{one}, {other}")))
                .collect()
        };
        for signature in signatures {
            functions += 1;
            let _ = writeln!(
                sql,
                "CREATE FUNCTION public.\"{name}\"({signature}) RETURNS text LANGUAGE sql AS 'SELECT public.planted()::text';"
            );
        }
    }
    let operators = conn.lines("SELECT DISTINCT oprname FROM pg_operator WHERE oprkind = 'b' AND oprnamespace = 'pg_catalog'::regnamespace");
    let known = |operator: &&str| operators.iter().any(|known| known == operator);
    assert!(OPERATORS.iter().all(known), "{operators:?}");
    sql += &planted_operators(&TYPES, &OPERATORS);
    assert!(functions > 100, "{functions}");
    sql
}

#[test]
fn no_command_and_no_start_runs_a_function_or_an_operator_of_another_role() {
    let (db, conn) = &mut migrated();
    let mallory = Mallory::new(db);
    let planted = shadows(conn);
    mallory.connect().run(format!("BEGIN; {planted}; COMMIT"));
    // They are found: what calls one of PostgreSQL's own in the ordinary way runs them.
    conn.lines("SELECT pg_get_userbyid(relowner::int8)::text FROM pg_class LIMIT 1");
    let sang = conn.lines("SELECT is_called::text FROM public.canary");
    conn.run("ALTER SEQUENCE public.canary RESTART");
    assert_eq!(sang, ["true"], "the shadows are not preferred");

    crate::partitions::insert_user(conn);
    mallory.nothing_ran("an insert into users");
    for (table, _) in partitions::TABLES {
        let rows = "SELECT '2026-11-05'::timestamptz UNION ALL SELECT '2020-03-05'::timestamptz";
        conn.run(crate::partitions::insert(table, rows));
    }
    conn.run("ALTER SEQUENCE public.canary RESTART");

    creativeflow_schema::start_up(&mut *conn).unwrap();
    mallory.nothing_ran("start_up on a connection");
    let pool = creativeflow_schema::pool::connect(db.url()).unwrap();
    let started = creativeflow_schema::start_up(&pool).unwrap();
    assert!(started.partitions.is_ok(), "{:?}", started.partitions);
    mallory.nothing_ran("start_up on a pool");
    creativeflow_schema::migrator::require_current(conn).unwrap();
    creativeflow_schema::partitions::health(conn).unwrap();
    mallory.nothing_ran("require_current and health");

    let folder = tempfile::tempdir().unwrap();
    let archive = folder.path().to_str().unwrap();
    let tried = format!(
        "status, check, check --drift, migrate, redo --count 1, repair, partitions ensure \
         --retention usage_logs=600 --retention notifications=600 \
         --retention credit_transactions=600, partitions status, \
         partitions archive usage_logs 2020-03 --archive {archive}, \
         partitions retire --archive {archive}, docs {archive}"
    );
    for command in commands(&tried) {
        let output = on(db.url(), &command);
        mallory.nothing_ran(&command.join(" "));
        // What is planted may be found, and refused; nothing may fail for it.
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(matches!(output.status.code(), Some(0 | 3)), "{command:?}: {said}{}", out(&output));
    }
    let is_manifest = |path: &PathBuf| {
        path.extension().is_some_and(|end| end == "json")
            && path.to_str().unwrap().contains("usage_logs")
    };
    let manifest = files(folder.path()).into_iter().find(is_manifest);
    let restore = on(db.url(), &["partitions", "restore", manifest.unwrap().to_str().unwrap()]);
    mallory.nothing_ran("partitions restore");
    assert_eq!(restore.status.code(), Some(0), "{}", String::from_utf8_lossy(&restore.stderr));

    // What all roles do with rows, whose triggers and checks are ours.
    conn.run("UPDATE users SET full_name = 'Ada'; DELETE FROM usage_logs; DELETE FROM credit_transactions; DELETE FROM users");
    mallory.nothing_ran("an update and a deletion of a user");
}

/// Objects that are there before the first migration, and that it or a writer would run.
const BEFOREHAND: &str = include_str!("attacks/beforehand.sql");

#[test]
fn nothing_that_another_role_has_made_beforehand_runs_when_a_database_is_migrated() {
    for (what, planted) in commented(BEFOREHAND) {
        let db = TestDatabase::empty().unwrap();
        let mallory = Mallory::new(&db);
        mallory.connect().run(planted);
        let started = creativeflow_schema::start_up(&mut db.connect().unwrap());
        mallory.nothing_ran(&format!("{what}: start_up"));
        let refusal = started.expect_err(what).to_string();
        assert!(
            refusal.contains(&mallory.role) || what.starts_with("a table"),
            "{what}: {refusal}"
        );
        for command in commands("migrate, status, check, repair, baseline 20261124000002") {
            let output = on(db.url(), &command);
            mallory.nothing_ran(&format!("{what}: {}", command.join(" ")));
            assert_ne!(output.status.code(), None, "{what}: {command:?}");
        }
        // What the operator is told to do works.
        let conn = &mut db.connect().unwrap();
        conn.run(format!("DROP OWNED BY {} CASCADE", mallory.role));
        creativeflow_schema::start_up(conn).unwrap();
    }
}

/// Runs each query, and fails if it ran what is planted.
struct Run<'a>(&'a Mallory<'a>, usize);

impl crate::catalogue::Visitor for Run<'_> {
    fn visit<Q: QueryFragment<Pg> + QueryId>(
        &mut self,
        conn: &mut PgConnection,
        name: &str,
        _: u32,
        query: Q,
    ) {
        use diesel::connection::Connection;
        self.0.db.connect().unwrap().run("ALTER SEQUENCE public.canary RESTART");
        conn.execute_returning_count(&query).unwrap_or_else(|error| panic!("{name}: {error}"));
        self.0.nothing_ran(name);
        self.1 += 1;
    }
}

#[test]
fn no_query_of_ours_compares_by_an_operator_of_another_role() {
    let (db, conn) = &mut migrated();
    let population = Population::with_users(200);
    population.fill(conn, |_| ()).unwrap();
    let mallory = Mallory::new(db);
    let enums = conn.lines("SELECT typname FROM pg_type WHERE typtype = 'e'");
    let mut types = TYPES.to_vec();
    types.extend(enums.iter().map(String::as_str));
    types.extend(["uuid", "jsonb", "timestamptz"]);
    let sql = planted_operators(&types, &["=", "<", ">", "<=", ">=", "@>"]);
    mallory.connect().run(format!("BEGIN; {sql}; COMMIT"));
    let mut run = Run(&mallory, 0);
    crate::catalogue::each(&population, conn, &mut run);
    assert!(run.1 > 0);
}
