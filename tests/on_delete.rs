//! A deletion does what the specification states or docs/decisions.md decides, for every foreign
//! key: in a migrated database, and in one restored from a dump, which makes the keys in another
//! order.

use std::collections::BTreeSet;

use diesel::result::Error;

use crate::support::*;
use crate::world::World;

/// `key: ACTION`, and the reasons.
const STATED: [&str; 2] =
    [include_str!("specification/specification.txt"), include_str!("specification/decided.txt")];

/// The keys with their actions, as stated: `("projects", ["workbench_id", "user_id"], "CASCADE")`.
fn stated() -> Vec<(&'static str, Vec<&'static str>, &'static str)> {
    let lines = STATED
        .iter()
        .flat_map(|text| text.lines())
        .filter_map(|line| line.strip_prefix("on delete "));
    let key = |line: &'static str| {
        let (key, action) = line.split_once(": ").unwrap();
        let (table, columns) = key.split_once('.').unwrap();
        (table, columns.split(", ").collect(), action.split(" -- ").next().unwrap())
    };
    lines.map(key).collect()
}

/// The id of the row to which nothing points yet.
const PARENT: &str = "00000000-0000-4000-8000-000000000001";

/// Tries every key, in a database with one row in each table.
fn every_key(conn: &mut PgConnection) {
    let stated = stated();
    let names =
        stated.iter().map(|(table, columns, _)| format!("fk_{table}_{}", columns.join("_")));
    let in_catalog = "SELECT conname FROM pg_constraint WHERE contype = 'f' AND conparentid = 0
        AND connamespace = current_schema()::regnamespace";
    assert_eq!(
        names.collect::<BTreeSet<_>>(),
        conn.lines(in_catalog).into_iter().collect(),
        "each key has a line `on delete` in tests/specification/decided.txt"
    );
    let version: u32 = conn.line("SELECT current_setting('server_version_num')").parse().unwrap();
    let restricted = if version < 180_000 { "23503" } else { "23001" };
    for (table, columns, action) in stated {
        let name = format!("fk_{table}_{}", columns.join("_"));
        conn.test_transaction::<_, Error, _>(|conn| {
            let child = point_at_parent(conn, table, &columns, &name);
            let referenced = referenced(conn, &name);
            let column = columns[0];
            let id = conn
                .lines(format!("SELECT {column}::text FROM {table} WHERE id::text = '{child}'"))
                .remove(0);
            let deletion = format!("DELETE FROM {referenced} WHERE id = '{id}'");
            if action == "RESTRICT" {
                assert_eq!(refusal(conn, &deletion), format!("{restricted} {name}"), "{deletion}");
                return Ok(());
            }
            conn.run(&deletion);
            let now = format!(
                "SELECT coalesce({column}::text, 'NULL') FROM {table} WHERE id::text = '{child}'"
            );
            let expected: &[&str] = match action {
                "CASCADE" => &[],
                "SET NULL" | "SET NULL validation_result_id" => &["NULL"],
                other => panic!("{name}: {other}"),
            };
            assert_eq!(conn.lines(&now), expected, "{name}, {action}, after {deletion}");
            Ok(())
        });
    }
}

/// Points a row at one to which nothing else does, by this key alone, and returns the id.
fn point_at_parent(conn: &mut PgConnection, table: &str, columns: &[&str], name: &str) -> String {
    // Another key on the same column would act as well, and hide what this one does.
    let others = format!(
        "SELECT conname FROM pg_constraint WHERE contype = 'f' AND conrelid = '{table}'::regclass
         AND conname <> '{name}' AND conkey && (SELECT array_agg(attnum) FROM pg_attribute
            WHERE attrelid = '{table}'::regclass AND attname IN ('{}'))",
        columns.join("', '")
    );
    for other in conn.lines(&others) {
        conn.run(format!("ALTER TABLE {table} DROP CONSTRAINT {other}"));
    }
    let child = conn.line(format!("SELECT id::text FROM {table}"));
    let referenced = referenced(conn, name);
    // There is one result for each version: the one that is there must do.
    if referenced != "ai_model_validation_results" {
        rows::insert(conn, &referenced, &[("id", &format!("'{PARENT}'"))]);
        let mut assignments = format!("{} = '{PARENT}'", columns[0]);
        match name {
            "fk_asset_versions_project_id" => assignments += ", asset_id = NULL",
            "fk_ai_model_validation_results_model_version_id" => {
                conn.run("UPDATE ai_model_versions SET validation_result_id = NULL");
            }
            _ => {}
        }
        conn.run(format!("UPDATE {table} SET {assignments} WHERE id::text = '{child}'"));
    }
    child
}

fn referenced(conn: &mut PgConnection, name: &str) -> String {
    let query = format!(
        "SELECT confrelid::regclass::text FROM pg_constraint WHERE conname = '{name}' AND conparentid = 0"
    );
    conn.line(&query)
}

/// The keys of one column to `users` with this action, as stated.
fn of_users(conn: &mut PgConnection, action: &str) -> Vec<(&'static str, &'static str)> {
    let stated =
        stated().into_iter().filter(|(_, columns, of)| columns.len() == 1 && *of == action);
    let mut keys: Vec<_> = stated.map(|(table, columns, _)| (table, columns[0])).collect();
    keys.retain(|(table, column)| referenced(conn, &format!("fk_{table}_{column}")) == "users");
    assert!(!keys.is_empty(), "no key to users is stated as {action}");
    keys
}

/// An account with everything of its own goes in one statement, once what must outlive it is gone;
/// what it shared stays.
pub fn a_whole_account(conn: &mut PgConnection) {
    // In one transaction, where foreign keys are checked again for rows that it inserted itself.
    conn.test_transaction::<_, Error, _>(|conn| {
        let world = World::new(conn);
        let outliving = of_users(conn, "RESTRICT");
        for (table, column) in &outliving {
            let refusal = refusal(conn, &format!("DELETE FROM users WHERE id = '{}'", world.user.id));
            let mut names = outliving.iter().map(|(table, column)| format!("fk_{table}_{column}"));
            assert!(
                names.any(|name| refusal.ends_with(&name)),
                "{refusal}, before {table}.{column} lets the account go"
            );
            conn.run(format!("DELETE FROM {table} WHERE {column} = '{}'", world.user.id));
        }
        assert_eq!(diesel::delete(&world.user).execute(conn)?, 1);
        let left = |table: &str, column: &str| {
            format!("SELECT '{table}' WHERE EXISTS (SELECT FROM {table} WHERE {column} = '{}')", world.user.id)
        };
        for (table, column) in of_users(conn, "CASCADE") {
            assert_eq!(conn.lines(left(table, column)), [""; 0]);
        }
        let version = format!(
            "SELECT coalesce(created_by_user_id::text, 'NULL') FROM ai_model_versions WHERE id = '{}'",
            world.ai_model_version.id
        );
        assert_eq!(conn.lines(&version), ["NULL"]);
        Ok(())
    });
}

/// The SQLSTATE and the constraint, after which the statement is undone.
fn refusal(conn: &mut PgConnection, statement: &str) -> String {
    conn.run(crate::refusals::REFUSAL);
    crate::refusals::refusal(conn, statement)
}

#[test]
fn in_a_migrated_database() {
    let (_db, conn) = &mut migrated();
    World::new(conn);
    rows::in_each_table(conn);
    every_key(conn);
    a_whole_account(conn);
}

#[test]
fn in_a_restored_database() {
    let (db, conn) = &mut migrated();
    World::new(conn);
    rows::in_each_table(conn);
    let restored = TestDatabase::empty().unwrap();
    restore(db, &restored);
    let conn = &mut restored.connect().unwrap();
    every_key(conn);
    a_whole_account(conn);
}

/// Copies a database as `pg_dump` and `psql` do, data and all.
fn restore(from: &TestDatabase, to: &TestDatabase) {
    let dump = program("pg_dump").arg(from.url()).output().unwrap();
    assert_success("pg_dump", &dump);
    assert_success("psql", &run_sql(to.url(), dump.stdout, true));
}
