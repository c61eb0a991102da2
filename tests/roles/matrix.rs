//! The tables of the page beside the database: each object, role and verb, and each class of
//! column, by the catalog and by trying.

use std::collections::{BTreeMap, BTreeSet};

use creativeflow_schema::partitions::{self, PartitionManager};
use creativeflow_schema::testing::TestDatabase;
use diesel::connection::SimpleConnection;
use diesel::prelude::*;

use super::{ROLES, Roles, section};
use crate::support::{execute, lines, migrated};

/// The cells of a table of the page, by the row's and the column's heading.
fn cells(heading: &str) -> BTreeMap<(String, String), String> {
    let section = section("### Rights");
    let mut rows = section.lines().skip_while(|line| !line.starts_with(&format!("| {heading} |")));
    let split = |line: &str| -> Vec<String> {
        line.trim_matches('|').split('|').map(|cell| cell.trim().replace('`', "")).collect()
    };
    let roles = split(rows.next().unwrap());
    let mut cells = BTreeMap::new();
    for row in rows.skip(1).take_while(|line| line.starts_with('|')).map(split) {
        for (heads, cell) in roles.iter().zip(&row).skip(1) {
            for role in heads.split(", ") {
                cells.insert((row[0].clone(), role.to_owned()), cell.clone());
            }
        }
    }
    cells
}

/// The migrated database with its roles, and with what was made after the script ran.
fn with_later_objects<'a>(db: &'a TestDatabase, conn: &mut PgConnection) -> Roles<'a> {
    let roles = Roles::new(db);
    execute(conn, &roles.script());
    execute(conn, &format!("CREATE ROLE {}", roles.name("others")));
    for role in ["owner", "partitions"] {
        execute(conn, &format!("CREATE ROLE {0}_login LOGIN IN ROLE {0}", roles.name(role)));
    }

    let keeper = &mut roles.connect("partitions_login");
    let ensured = creativeflow_schema::ensure_partitions(&mut *keeper).unwrap();
    assert!(!ensured.made.is_empty());
    // Months of a time that is not kept.
    let ledger = || PartitionManager::new([partitions::TABLES[0]]);
    ledger().now("2001-01-15T00:00:00Z".parse().unwrap()).ensure(&mut *keeper).unwrap();
    assert!(!ledger().retire(&mut *keeper).unwrap().is_empty());
    let retired = "SELECT tablename::text FROM pg_tables WHERE schemaname = 'retired'";
    assert!(!lines(conn, retired).is_empty());

    execute(
        conn,
        &format!(
            "SET ROLE {};
             CREATE TYPE later_kind AS ENUM ('a');
             CREATE TABLE later (id BIGSERIAL PRIMARY KEY, kind later_kind);
             CREATE FUNCTION later() RETURNS INT LANGUAGE sql SET search_path = pg_catalog, pg_temp AS 'SELECT 1';
             CREATE TABLE partitions.usage_logs_2001_01 PARTITION OF usage_logs
                 FOR VALUES FROM ('2001-01-01Z') TO ('2001-02-01Z');
             RESET ROLE",
            roles.name("owner")
        ),
    );
    roles
}

/// The objects of a row of the page: the query of their oids and names, the kind by which
/// PostgreSQL names the function that answers, and all verbs.
const OBJECTS: [(&str, &str, &str, &str); 13] = [
    (
        "tables",
        "SELECT oid, oid::regclass::text FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace
         AND NOT relname ^@ '__diesel'",
        "table",
        "select insert update delete truncate",
    ),
    (
        "history of the migrations",
        "SELECT oid, oid::regclass::text FROM pg_class WHERE relkind = 'r' AND relname ^@ '__diesel'",
        "table",
        "select insert update delete truncate",
    ),
    (
        "DEFAULT partitions",
        "SELECT partdefid, partdefid::regclass::text FROM pg_partitioned_table",
        "table",
        "select insert update delete truncate",
    ),
    (
        "months, also in retired",
        "SELECT oid, oid::regclass::text FROM pg_class WHERE relkind = 'r'
         AND relnamespace IN ('partitions'::regnamespace, 'retired'::regnamespace)
         AND oid NOT IN (SELECT partdefid FROM pg_partitioned_table)",
        "table",
        "select insert update delete truncate",
    ),
    (
        "views of analyst",
        "SELECT oid, oid::regclass::text FROM pg_class WHERE relnamespace = 'analyst'::regnamespace",
        "table",
        "select insert update delete",
    ),
    (
        "sequences",
        "SELECT oid, oid::regclass::text FROM pg_class WHERE relkind = 'S'",
        "sequence",
        "usage select update",
    ),
    (
        "enum types",
        "SELECT oid, oid::regtype::text FROM pg_type WHERE typtype = 'e'",
        "type",
        "usage",
    ),
    (
        "functions",
        "SELECT oid, oid::regprocedure::text FROM pg_proc WHERE pronamespace = 'public'::regnamespace",
        "function",
        "execute",
    ),
    ("schema of the tables", "SELECT 'public'::regnamespace::oid, 'public'", "schema", "create usage"),
    ("schema partitions", "SELECT 'partitions'::regnamespace::oid, 'partitions'", "schema", "create usage"),
    ("schema retired", "SELECT 'retired'::regnamespace::oid, 'retired'", "schema", "create usage"),
    ("schema analyst", "SELECT 'analyst'::regnamespace::oid, 'analyst'", "schema", "create usage"),
    (
        "database",
        "SELECT oid, datname::text FROM pg_database WHERE datname = current_database()",
        "database",
        "create connect temporary",
    ),
];

/// Returns whether a role may run a statement, which is undone.
fn may(conn: &mut PgConnection, role: &str, statement: &str) -> bool {
    conn.batch_execute(&format!("BEGIN; SET LOCAL ROLE {role}")).unwrap();
    let result = conn.batch_execute(statement);
    conn.batch_execute("ROLLBACK").unwrap();
    match result {
        Ok(()) => true,
        Err(error) => {
            let error = error.to_string();
            let is_refused = error.contains("permission denied") || error.contains("must be owner");
            assert!(is_refused, "{role}: {statement}: {error}");
            false
        }
    }
}

/// A statement that needs a right on an object, and that does nothing.
fn attempt(
    conn: &mut PgConnection,
    kind: &str,
    verb: &str,
    oid: &str,
    object: &str,
) -> Option<String> {
    let mut column = || {
        let first = format!(
            "SELECT quote_ident(attname) FROM pg_attribute WHERE attrelid = {oid} AND attnum = 1"
        );
        lines(conn, &first).remove(0)
    };
    Some(match (kind, verb) {
        ("table", "select") => format!("SELECT * FROM {object} LIMIT 0"),
        ("table", "insert") => {
            format!("INSERT INTO {object} ({}) SELECT NULL WHERE false", column())
        }
        ("table", "update") => format!("UPDATE {object} SET {} = NULL WHERE false", column()),
        ("table", "delete") => format!("DELETE FROM {object} WHERE false"),
        ("table", "truncate") => format!("TRUNCATE {object} CASCADE"),
        ("sequence", "usage") => format!("SELECT nextval({oid}::regclass)"),
        ("sequence", "update") => format!("SELECT setval({oid}::regclass, 1)"),
        ("function", "execute") if object.ends_with(".later()") => format!("SELECT {object}"),
        ("schema", "create") => format!("CREATE TABLE {object}.of_a_test ()"),
        ("database", "create") => "CREATE SCHEMA of_a_test".to_owned(),
        ("database", "temporary") => "CREATE TEMPORARY TABLE of_a_test ()".to_owned(),
        _ => return None,
    })
}

#[test]
fn each_role_has_the_rights_of_the_page_on_each_object() {
    let db = TestDatabase::new().unwrap();
    let conn = &mut db.connect().unwrap();
    let roles = with_later_objects(&db, conn);
    // Every name is written with its schema.
    execute(conn, "SET search_path = pg_catalog");
    let page = cells("object");
    let mut wrong = Vec::new();
    for (row, query, kind, verbs) in OBJECTS {
        let objects =
            lines(conn, &format!("SELECT concat(oid, ' ', name) FROM ({query}) AS o (oid, name)"));
        assert!(!objects.is_empty(), "{row}");
        for role in ROLES.into_iter().chain(["others"]) {
            let cell = page.get(&(row.to_owned(), role.to_owned()));
            let cell = cell.unwrap_or_else(|| panic!("the page has no {row} for {role}"));
            let name = roles.name(role);
            for verb in verbs.split(' ') {
                let expected = cell == "all" || cell.split(", ").any(|word| word == verb);
                for object in &objects {
                    let (oid, object) = object.split_once(' ').unwrap();
                    let has = format!(
                        "SELECT has_{kind}_privilege('{name}', {oid}::oid, '{verb}')::text"
                    );
                    let mut ways = vec![("catalog", lines(conn, &has) == ["true"])];
                    if let Some(statement) = attempt(conn, kind, verb, oid, object) {
                        ways.push(("attempt", may(conn, &name, &statement)));
                    }
                    let other = ways.iter().filter(|(_, is)| *is != expected);
                    wrong.extend(other.map(|(way, is)| {
                        format!("{role} {verb} {object}: {is} by {way}, and on the page: {cell}")
                    }));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "docs/operations.md differs: {wrong:#?}");
    let rows: BTreeSet<&str> = page.keys().map(|(row, _)| row.as_str()).collect();
    assert_eq!(rows, OBJECTS.iter().map(|(row, ..)| *row).collect());
}

#[test]
fn each_role_reads_the_columns_whose_class_the_page_gives_it() {
    let db = TestDatabase::new().unwrap();
    let conn = &mut db.connect().unwrap();
    let roles = with_later_objects(&db, conn);
    let page = cells("class of the column");
    // Of the comments, and not of the lists that are generated from them.
    let columns = lines(
        conn,
        "SELECT concat_ws(' ', relname, attname, substring(col_description(c.oid, attnum) FROM '\\[(\\w+)\\]$'))
         FROM pg_class c JOIN pg_attribute ON attrelid = c.oid AND attnum > 0 AND NOT attisdropped
         WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace
             AND NOT relname ^@ '__diesel' AND relname <> 'later'",
    );
    let mut wrong = Vec::new();
    for column in &columns {
        let [table, column, class] = column.split(' ').collect::<Vec<_>>()[..] else {
            panic!("{column} has no class")
        };
        let view = lines(
            conn,
            &format!(
                "SELECT 1::text FROM pg_attribute WHERE attrelid = to_regclass('analyst.{table}') AND attname = '{column}'"
            ),
        );
        for role in ROLES.into_iter().chain(["others"]) {
            let cell = &page[&(class.to_owned(), role.to_owned())];
            let name = roles.name(role);
            for (place, schema, exists) in
                [("table", "public", true), ("view", "analyst", !view.is_empty())]
            {
                let expected = cell.split(", ").any(|word| word == place);
                let statement = format!("SELECT \"{column}\" FROM {schema}.{table} LIMIT 0");
                let has = format!(
                    "SELECT has_column_privilege('{name}', '{schema}.{table}', '{column}', 'select')::text"
                );
                let is = exists && lines(conn, &has) == ["true"];
                // Without USAGE on the schema, a right on its table is none.
                let may = exists && may(conn, &name, &statement);
                if is != expected || may != expected {
                    wrong.push(format!(
                        "{role} {schema}.{table}.{column} [{class}]: {is} by catalog, {may} by \
                         attempt, and on the page: {cell}"
                    ));
                }
            }
        }
    }
    assert!(!columns.is_empty() && wrong.is_empty(), "docs/operations.md differs: {wrong:#?}");
    assert_eq!(page.len(), 6 * (ROLES.len() + 1), "the page has a class too many");

    // A monitor reads of the partitions what the page says, and no more.
    let readable = |name: &str| {
        format!(
            "SELECT concat(attrelid::regclass, '.', attname) FROM pg_attribute JOIN pg_class c ON c.oid = attrelid
             WHERE relnamespace IN ('partitions'::regnamespace, 'retired'::regnamespace) AND attnum > 0
                 AND relkind IN ('r', 'p') AND has_column_privilege('{name}', attrelid, attnum, 'select')"
        )
    };
    let times = "SELECT concat(partdefid::regclass, '.', attname) FROM pg_partitioned_table
         JOIN pg_attribute ON attrelid = partrelid AND attnum = partattrs[0]";
    assert_eq!(lines(conn, &readable(&roles.name("monitor"))), lines(conn, times));
    for role in ["application", "analyst", "migrator", "others"] {
        assert_eq!(lines(conn, &readable(&roles.name(role))), [""; 0], "{role}");
    }
}

/// A function without a `search_path` of its own runs what its caller's finds.
#[test]
fn each_function_has_a_search_path_and_a_comment() {
    let (_db, conn) = &mut migrated();
    let functions = "FROM pg_proc WHERE pronamespace = 'public'::regnamespace";
    let wrong = lines(
        conn,
        &format!(
            "SELECT oid::regprocedure::text {functions} AND (obj_description(oid, 'pg_proc') IS NULL
                OR NOT 'search_path=pg_catalog, pg_temp' = ANY (coalesce(proconfig, '{{}}')))"
        ),
    );
    assert_eq!(wrong, [""; 0]);
    assert!(!lines(conn, &format!("SELECT oid::text {functions}")).is_empty());
}
