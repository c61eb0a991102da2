//! Each object of the schema is dropped or altered in turn, as a migration might by mistake, and a
//! fast test must fail: one that compares the schema with what was written by other hands than the
//! migrations', or one that uses the object.
//!
//! The drift check would see each of them too, but compares with what the migrations make.
//! `survivors.txt` lists what no test sees, with the reasons.

use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};

use diesel::sql_types::Text;

use crate::support::*;
use crate::world::World;
use crate::{invariants, on_delete, refusals, released, specification};

/// For each kind of alteration, a query for the objects and the statements that alter them.
const MUTANTS: &str = include_str!("mutants.sql");
/// The alterations that no test sees, a line each: `kind: alteration: object -- reason`.
const SURVIVORS: &str = include_str!("survivors.txt");
/// One of so many is tried where the series is not run in full.
const EVERY: usize = 29;

#[derive(QueryableByName)]
struct Mutant {
    #[diesel(sql_type = Text)]
    object: String,
    #[diesel(sql_type = Text)]
    statement: String,
}

/// The alterations: `kind: alteration`, and each object with the statement.
fn mutants(conn: &mut PgConnection) -> Vec<(&'static str, Mutant)> {
    let mut mutants = Vec::new();
    for (kind, query) in commented(MUTANTS) {
        let query = query
            .replace("$INDEXES", "(SELECT x.*, i.relname,
                    replace(pg_get_indexdef(indexrelid), ' ON ONLY ', ' ON ') AS definition FROM pg_index x JOIN pg_class i ON i.oid = indexrelid
                JOIN $TABLES ON t.oid = indrelid WHERE NOT EXISTS (SELECT FROM pg_constraint
                    WHERE conindid = indexrelid AND contype IN ('p', 'u'))) AS x")
            .replace("$COLUMNS", "(SELECT a.*, relname FROM pg_attribute a JOIN $TABLES ON t.oid = attrelid
                WHERE attnum > 0 AND NOT attisdropped) AS a")
            .replace("$FUNCTIONS", "(SELECT * FROM pg_proc WHERE pronamespace = current_schema()::regnamespace) AS p")
            .replace("$TABLES", invariants::TABLES);
        let query = query.trim_end().trim_end_matches(';');
        let query = format!(
            "SELECT object::text, statement::text FROM ({query}) AS rows (object, statement) ORDER BY 1"
        );
        let found = diesel::sql_query(query).load::<Mutant>(conn).unwrap();
        assert!(!found.is_empty(), "there is nothing to alter: {kind}");
        mutants.extend(found.into_iter().map(|mutant| (kind, mutant)));
    }
    mutants
}

/// A test by its name, and what it finds.
type Check = (&'static str, fn(&mut PgConnection) -> QueryResult<Vec<String>>);

/// The tests that ask the catalog, the quickest first.
const CHECKS: [Check; 5] = [
    ("specification", specification::differences),
    ("invariants", invariants::broken),
    ("src/privacy/rules.rs", classes),
    ("refusals", refusals::untried_checks),
    ("released::names", |conn| released::names::broken(conn, released::names::CHANGELOG)),
];

/// Returns the columns whose class does not fit src/privacy/rules.rs, which then does not compile.
fn classes(conn: &mut PgConnection) -> QueryResult<Vec<String>> {
    let text = include_str!("../../src/privacy/rules.rs");
    let (_, text) = text.split_once("pub const fn rule(self)").unwrap();
    let variants = text.split("Self::").skip(1);
    let ruled: BTreeSet<&str> = variants
        .map(|rest| rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default())
        .collect();
    let query = "SELECT replace(initcap(replace(relname || '_' || attname, '_', ' ')), ' ', '')
        FROM pg_attribute JOIN $TABLES ON t.oid = attrelid
        WHERE attnum > 0 AND col_description(attrelid, attnum) ~ '\\[(personal|sensitive|secret)\\]$'"
        .replace("$TABLES", invariants::TABLES);
    let classed = try_lines(conn, &query)?;
    let classed: BTreeSet<&str> = classed.iter().map(String::as_str).collect();
    Ok(ruled.symmetric_difference(&classed).map(|column| (*column).to_owned()).collect())
}

/// The name of the test that uses objects.
const ACTS: &str = "every_function_acts";

/// Uses what the catalog shows only the name of.
fn every_function_acts(conn: &mut PgConnection) {
    let world = World::new(conn);
    let without_project = format!(
        "INSERT INTO generation_requests (user_id, input_prompt) VALUES ('{}', 'a prompt')",
        world.user.id
    );
    conn.run(refusals::REFUSAL);
    let refusal = refusals::refusal(conn, &without_project);
    assert_eq!(refusal, "23502 generation_requests.project_id");
    conn.run(
        "CREATE TABLE other (id INT, updated_at TIMESTAMPTZ);
        SELECT diesel_manage_updated_at('other'::regclass);
        INSERT INTO other VALUES (1, 'epoch');
        UPDATE other SET id = 2",
    );
    let touched = conn.line("SELECT (updated_at > 'epoch')::text FROM other");
    assert_eq!(touched, "true", "diesel_set_updated_at");
    on_delete::a_whole_account(conn);
    // As after a restore, in another order of the keys.
    let key = conn.line(
        "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = 'fk_assets_user_id'",
    );
    conn.run(format!(
        "ALTER TABLE assets DROP CONSTRAINT fk_assets_user_id, ADD CONSTRAINT fk_assets_user_id {key}"
    ));
    on_delete::a_whole_account(conn);
}

/// Returns the first test that fails.
fn killer(conn: &mut PgConnection) -> Option<&'static str> {
    // A query that fails is a test that fails; what follows needs another transaction.
    for (name, check) in CHECKS {
        if check(conn).map_or(true, |found| !found.is_empty()) {
            return Some(name);
        }
    }
    let acts = catch_unwind(AssertUnwindSafe(|| every_function_acts(conn)));
    acts.is_err().then_some(ACTS)
}

/// The lines of survivors.txt.
fn survivors() -> BTreeMap<&'static str, &'static str> {
    let lines = SURVIVORS.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let split = |line: &'static str| {
        line.split_once(" -- ").unwrap_or_else(|| panic!("{line}: there is no reason"))
    };
    lines.map(split).collect()
}

#[test]
fn each_object_that_is_lost_or_altered_makes_a_test_fail() {
    let (db, conn) = &mut migrated();
    for (name, check) in CHECKS {
        assert_eq!(check(conn).unwrap(), [""; 0], "{name}, with nothing altered");
    }
    conn.test_transaction::<_, diesel::result::Error, _>(|conn| {
        every_function_acts(conn);
        Ok(())
    });

    let all = mutants(conn);
    let mut listed = survivors();
    let mut faults = Vec::new();
    // Of each kind, the objects tried, and those of which each test saw the alteration.
    let mut numbers = BTreeMap::<_, (usize, BTreeMap<_, usize>)>::new();
    let names: BTreeSet<String> =
        all.iter().map(|(kind, mutant)| format!("{kind}: {}", mutant.object)).collect();
    faults.extend(
        listed
            .keys()
            .filter(|name| !names.contains(**name))
            .map(|name| format!("{name}: nothing is called so")),
    );
    let count = all.len();
    for (kind, Mutant { object, statement }) in some(all, EVERY) {
        let name = format!("{kind}: {object}");
        let killer = conn.test_transaction::<_, diesel::result::Error, _>(|conn| {
            conn.run(&statement);
            Ok(killer(conn))
        });
        // A test that panicked has left its transactions open.
        if killer == Some(ACTS) {
            *conn = db.connect().unwrap();
        }
        let (tried, by) = numbers.entry(kind).or_default();
        *tried += 1;
        match (killer, listed.remove(name.as_str())) {
            (Some(killer), None) => *by.entry(killer).or_default() += 1,
            (None, Some(_)) => {}
            (Some(killer), Some(_)) => {
                faults.push(format!("{name}: {killer} sees it: remove the line"));
            }
            (None, None) => faults.push(format!("{name}: no test fails after {statement}")),
        }
    }
    for (kind, (tried, by)) in &numbers {
        println!("{kind}: {tried} tried, {} killed {by:?}", by.values().sum::<usize>());
    }
    let tried: usize = numbers.values().map(|(tried, _)| tried).sum();
    println!("{tried} of {count} tried");
    assert!(tried > 0);
    assert!(faults.is_empty(), "tests/mutants/survivors.txt:\n{}", faults.join("\n"));
}
