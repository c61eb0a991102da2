//! Rules that the whole schema keeps. Each is a query for what breaks it, and each is shown
//! something broken.

use std::collections::BTreeSet;

use creativeflow_schema::constraints;
use creativeflow_schema::partitions;

use crate::support::*;

struct Rule {
    name: &'static str,
    /// The things that it looks at, as a query. There must be some.
    checked: String,
    /// Violations, as a query of one text column.
    violations: String,
    /// Something that breaks it, and how that is reported.
    broken: (&'static str, &'static str),
}

/// The tables, without Diesel's own and without partitions.
pub const TABLES: &str =
    "(SELECT oid, relname FROM pg_class WHERE relnamespace = current_schema()::regnamespace
    AND relkind IN ('r', 'p') AND relname NOT LIKE '\\_\\_diesel%') AS t";

fn rules() -> impl Iterator<Item = Rule> {
    let rule = |(name, text): (&'static str, &'static str)| {
        let parts: Vec<&str> = text.split(";\n").collect();
        let &[checked, violations, statement, report] = &parts[..] else { panic!("{text}") };
        let [checked, violations] =
            [checked, violations].map(|query| query.replace("$TABLES", TABLES));
        let report = report.trim().trim_start_matches("-- ");
        Rule { name, checked, violations, broken: (statement, report) }
    };
    commented(include_str!("invariants/rules.sql")).into_iter().map(rule)
}

#[test]
fn the_schema_keeps_every_rule_and_every_rule_can_be_broken() {
    let (_db, conn) = &mut migrated();
    every_rule_is_kept(conn);
    for Rule { name, violations, broken: (statement, report), .. } in rules() {
        conn.test_transaction::<_, diesel::result::Error, _>(|conn| {
            conn.run(statement);
            assert_eq!(conn.lines(&violations), [report], "{name}, after {statement}");
            Ok(())
        });
    }
}

/// Fails if the database does not keep one.
pub fn every_rule_is_kept(conn: &mut PgConnection) {
    assert_eq!(broken(conn).unwrap(), [""; 0]);
    for Rule { name, checked, .. } in rules() {
        let count = conn.lines(&checked).len();
        assert!(count > 0, "nothing to check: {name}");
        println!("{count} checked: {name}");
    }
}

/// Returns what breaks a rule, with the rule.
pub fn broken(conn: &mut PgConnection) -> QueryResult<Vec<String>> {
    let mut broken = Vec::new();
    for Rule { name, violations, .. } in rules() {
        let found = try_lines(conn, &violations)?;
        broken.extend(found.iter().map(|found| format!("{name}: {found}")));
    }
    Ok(broken)
}

#[test]
fn the_constants_name_every_constraint_and_unique_index() {
    let (_db, conn) = &mut migrated();
    let query = "SELECT conname FROM pg_constraint JOIN $TABLES ON t.oid = conrelid WHERE contype IN ('f', 'c')
        UNION SELECT relname FROM (SELECT i.relname FROM pg_index JOIN pg_class i ON i.oid = indexrelid
            JOIN $TABLES ON t.oid = indrelid WHERE indisunique AND NOT indisprimary) AS u"
        .replace("$TABLES", TABLES);
    let catalog: BTreeSet<String> = conn.lines(&query).into_iter().collect();
    let constants: BTreeSet<String> =
        constraints::ALL.iter().map(|name| (*name).to_owned()).collect();
    assert!(!catalog.is_empty());
    assert_eq!(
        constants, catalog,
        "src/constraints/names.rs, and a migrated database: cargo xtask generate"
    );
    assert_eq!(constants.len(), constraints::ALL.len(), "src/constraints/names.rs names one twice");
}

#[test]
fn each_partitioned_table_has_its_default_out_of_the_way() {
    let (_db, conn) = &mut migrated();
    let children = conn.lines("SELECT inhparent::regclass || ' ' || inhrelid::regclass || ' ' || pg_get_expr(relpartbound, c.oid)
         FROM pg_inherits JOIN pg_class c ON c.oid = inhrelid WHERE relkind = 'r'");
    let mut expected =
        partitions::TABLES.map(|(table, _)| format!("{table} partitions.{table}_default DEFAULT"));
    expected.sort();
    assert_eq!(children, expected, "the catalog, and TABLES in src/partitions.rs");
}
