//! The specification's facts, held against the catalog of a migrated database.

use std::collections::BTreeMap;

use diesel::prelude::*;
use diesel::sql_types::Text;

use crate::support::migrated;

/// What the specification says: `key: value`, a fact a line.
const SPECIFICATION: &str = include_str!("specification/specification.txt");
/// Where the database differs, by decision: `key: value -- reason`, the value being the database's, or `-` for none.
const DECIDED: &str = include_str!("specification/decided.txt");
/// What the catalog says, in the same terms.
const CATALOG: &str = include_str!("specification/catalog.sql");

/// The facts of each kind.
const FACTS: [(&str, usize); 11] = [
    ("table", 22),
    ("column", 226),
    ("primary key", 22),
    ("values", 14),
    ("check", 1),
    ("unique", 11),
    ("foreign key", 42),
    ("on delete", 3),
    ("on update", 15),
    ("index", 61),
    ("partition", 3),
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
    let catalog = diesel::sql_query(CATALOG).load::<Fact>(conn).unwrap();
    let mut actual = BTreeMap::new();
    for Fact { key, value } in &catalog {
        assert!(actual.insert(key.as_str(), value.as_str()).is_none(), "the catalog has {key} twice");
    }
    let specified = facts(SPECIFICATION);
    let mut decided = facts(DECIDED);
    for (kind, count) in FACTS {
        let found = specified.keys().filter(|key| key.strip_prefix(kind).is_some_and(|rest| rest.starts_with(' ')));
        assert_eq!(found.count(), count, "facts of the kind {kind}");
    }

    let mut wrong = Vec::new();
    let mut as_specified = 0;
    let mut as_decided = 0;
    let keys = specified.keys().chain(actual.keys().filter(|key| !specified.contains_key(*key)));
    for key in keys {
        let expected = specified.get(key).copied();
        let found = actual.get(key).copied();
        match decided.remove(key) {
            None if expected == found => as_specified += 1,
            None => wrong.push(format!("{key}: specified {expected:?}, found {found:?}, and not decided")),
            Some(_) if expected == found => wrong.push(format!("{key}: decided, but it is as specified")),
            Some(decision) => match decision.split_once(" -- ") {
                Some((value, reason)) if !reason.is_empty() => {
                    if found.unwrap_or("-") == value {
                        as_decided += 1;
                    } else {
                        wrong.push(format!("{key}: decided {value:?}, found {found:?}"));
                    }
                }
                _ => wrong.push(format!("{key}: decided without a reason")),
            },
        }
    }
    wrong.extend(decided.keys().map(|key| format!("{key}: decided, but nothing has it")));
    assert!(wrong.is_empty(), "{} facts do not hold:\n{}", wrong.len(), wrong.join("\n"));
    println!("{as_specified} facts as specified, {as_decided} as decided");
    assert_eq!(as_specified + as_decided, actual.len(), "every fact of the catalog is accounted for");
}
