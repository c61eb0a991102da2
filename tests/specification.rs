//! The specification's facts, held against the catalog of a migrated database.

use std::collections::BTreeMap;

use diesel::sql_types::Text;

use crate::support::*;

/// The specification's facts: `key: value`, a fact a line.
const SPECIFICATION: &str = include_str!("specification/specification.txt");
/// Where the database differs, by decision: `key: value -- reason`, the value being the database's,
/// or `-` for none.
const DECIDED: &str = include_str!("specification/decided.txt");
/// A query for the catalog's facts, in the same terms.
const CATALOG: &str = include_str!("specification/catalog.sql");

/// The kinds of facts, each of which both the specification and the catalog have.
const KINDS: [&str; 11] = [
    "table",
    "column",
    "primary key",
    "values",
    "check",
    "unique",
    "foreign key",
    "on delete",
    "on update",
    "index",
    "partition",
];

#[derive(QueryableByName)]
struct Fact {
    #[diesel(sql_type = Text)]
    key: String,
    #[diesel(sql_type = Text)]
    value: String,
}

fn facts(text: &str) -> BTreeMap<&str, &str> {
    let mut facts = BTreeMap::new();
    for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (key, value) = line.split_once(':').unwrap_or_else(|| panic!("no colon: {line}"));
        assert!(facts.insert(key, value.trim()).is_none(), "twice: {key}");
    }
    facts
}

#[test]
fn the_catalog_holds_every_fact_of_the_specification_but_those_decided_otherwise() {
    let (_db, conn) = &mut migrated();
    every_fact_holds(conn);
}

/// Fails if one does not, in this database.
pub fn every_fact_holds(conn: &mut PgConnection) {
    let wrong = differences(conn).unwrap();
    assert!(
        wrong.is_empty(),
        "tests/specification/decided.txt does not fit the database:\n{}",
        wrong.join("\n")
    );
}

/// Returns the facts of this database that are neither as specified nor as decided.
pub fn differences(conn: &mut PgConnection) -> QueryResult<Vec<String>> {
    let catalog = diesel::sql_query(CATALOG).load::<Fact>(conn)?;
    let mut actual = BTreeMap::new();
    let mut wrong = Vec::new();
    for Fact { key, value } in &catalog {
        if actual.insert(key.as_str(), value.as_str()).is_some() {
            wrong.push(format!("{key}: the catalog has it twice"));
        }
    }
    let specified = facts(SPECIFICATION);
    let mut decided = facts(DECIDED);
    for kind in KINDS {
        let has = |facts: &BTreeMap<&str, &str>| {
            facts.keys().any(|key| key.strip_prefix(kind).is_some_and(|rest| rest.starts_with(' ')))
        };
        assert!(has(&specified), "specification.txt has no fact of the kind {kind}");
        assert!(has(&actual), "catalog.sql gives no fact of the kind {kind}");
    }

    let mut as_specified = 0;
    let mut as_decided = 0;
    let keys = specified.keys().chain(actual.keys().filter(|key| !specified.contains_key(*key)));
    for key in keys {
        let expected = specified.get(key).copied();
        let found = actual.get(key).copied();
        match decided.remove(key) {
            None if expected == found => as_specified += 1,
            None => wrong.push(format!(
                "{key}: specified {expected:?}. Add a line: {key}: {} -- the reason",
                found.unwrap_or("-")
            )),
            Some(_) if expected == found => {
                wrong.push(format!("{key}: it is as specified. Remove its line"));
            }
            Some(decision) => match decision.split_once(" -- ") {
                Some((value, reason)) if !reason.is_empty() => {
                    if found.unwrap_or("-") == value {
                        as_decided += 1;
                    } else {
                        let found = found.unwrap_or("-");
                        wrong.push(format!(
                            "{key}: decided {value:?}. Change its line: {key}: \
                                                {found} -- {reason}"
                        ));
                    }
                }
                _ => wrong.push(format!("{key}: decided without a reason. Add it to its line")),
            },
        }
    }
    wrong.extend(decided.keys().map(|key| format!("{key}: nothing has it. Remove its line")));
    if wrong.is_empty() {
        assert_eq!(
            as_specified + as_decided,
            actual.len(),
            "every fact of the catalog is accounted for"
        );
    }
    Ok(wrong)
}
