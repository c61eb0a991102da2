//! The differences between two catalogs, and the statements that remove them.
//!
//! A repairing statement loses no row and no value. It drops only what has the name of an expected
//! object and is made again at once. Every other statement is for a person to decide on.

mod around;
mod columns;
mod constraints;
mod difference;
mod partitions;
mod parts;
mod tables;
mod types;

use std::collections::BTreeMap;

use diesel_pg_session::quote::{self, ident, literal};

use crate::Error;
use crate::catalog::{Catalog, Constraint, Kind, Table};
pub use crate::drift::difference::{
    BEFORE, COMPARED, Difference, Severity, allow_unknown, leave_to_migrations, script,
};
use crate::sql::{name_in_a_line, requalify};

/// Lists the differences of a database from the expected catalog, in the order in which their
/// statements run.
///
/// # Errors
/// [`Error::Document`] if one of the two is no catalog.
pub fn compare(expected: &Catalog, actual: &Catalog) -> Result<Vec<Difference>, Error> {
    let prefix =
        actual.schema.as_deref().map_or_else(String::new, |schema| format!("{}.", ident(schema)));
    let (expected, live) = (expected.named(&prefix)?, actual.named(&prefix)?);
    let mut drift = Drift {
        prefix,
        expected: &expected,
        live: &live,
        around: actual,
        blocked: Vec::new(),
        found: Vec::new(),
    };
    drift.block();
    drift.schemas();
    drift.enums();
    drift.functions();
    drift.sequences();
    drift.tables();
    drift.partitions();
    drift.relatives();
    drift.owners();
    drift.others();
    drift.found.sort_by_key(|(place, _)| *place);
    Ok(drift.found.into_iter().map(|(_, difference)| difference).collect())
}

/// Names the objects without which statements fail and that a database lacks: schemas, tables and
/// DEFAULT partitions.
#[must_use]
pub fn missing(expected: &Catalog, actual: &Catalog) -> Vec<String> {
    let mut missing = Vec::new();
    for schema in &expected.schemas {
        if actual.schemas.iter().all(|is| is.name != schema.name) {
            missing.push(format!("schema {}", word(&schema.name)));
        }
    }
    for table in &expected.tables {
        match actual.table(&table.name) {
            None => missing.push(format!("table {}", word(&table.name))),
            Some(is) if table.default_partition.is_some() && is.default_partition.is_none() => {
                missing.push(format!("the DEFAULT partition of {}", word(&table.name)));
            }
            Some(_) => {}
        }
    }
    missing
}

/// A name in words.
fn word(name: &str) -> String {
    quote::printable(&ident(name))
}

/// Things of one name: as expected, and as they are.
fn paired<'a, T, K: Ord>(
    expected: impl IntoIterator<Item = &'a T>,
    live: impl IntoIterator<Item = &'a T>,
    name: impl Fn(&'a T) -> K,
) -> Vec<(Option<&'a T>, Option<&'a T>)> {
    let mut live: BTreeMap<K, &T> = live.into_iter().map(|one| (name(one), one)).collect();
    let mut pairs: Vec<_> =
        expected.into_iter().map(|one| (Some(one), live.remove(&name(one)))).collect();
    pairs.extend(live.into_values().map(|one| (None, Some(one))));
    pairs
}

/// Statements that run together or not at all.
fn together(statements: &[String]) -> String {
    let body = statements.iter().fold(String::new(), |body, one| format!("{body}{one};\n"));
    format!("DO {}", quote::dollar(&format!("BEGIN\n{body}END")))
}

/// The order of statements: those that others need come first, those that the server may refuse
/// late.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    Schemas,
    Types,
    Sequences,
    Functions,
    Tables,
    Columns,
    Defaults,
    Owned,
    Constraints,
    Indexes,
    Keys,
    Triggers,
    Comments,
    Refusable,
    Unknown,
    Notes,
}

struct Drift<'a> {
    /// The text before names of the main schema.
    prefix: String,
    expected: &'a Catalog,
    live: &'a Catalog,
    around: &'a Catalog,
    /// Missing tables that cannot be made, since another object has a name of theirs.
    blocked: Vec<&'a str>,
    found: Vec<(Place, Difference)>,
}

impl<'a> Drift<'a> {
    /// Adds a difference that statements remove without a loss.
    fn differs(&mut self, place: Place, what: &str, repair: impl IntoIterator<Item = String>) {
        let repair = repair.into_iter().collect();
        self.found.push((place, Difference { repair, ..Difference::new(Severity::Differs, what) }));
    }

    /// Adds a difference that a person has to decide on.
    fn by_hand(&mut self, what: &str, by_hand: impl IntoIterator<Item = String>) {
        let by_hand = by_hand.into_iter().collect();
        let difference = Difference { by_hand, ..Difference::new(Severity::Differs, what) };
        self.found.push((Place::Unknown, difference));
    }

    /// Adds an object that nobody expects.
    fn unknown(&mut self, what: &str, drop: String) {
        let difference =
            Difference { by_hand: vec![drop], ..Difference::new(Severity::Unknown, what) };
        self.found.push((Place::Unknown, difference));
    }

    fn block(&mut self) {
        for table in &self.expected.tables {
            let is_missing = self.live.tables.iter().all(|is| is.name != table.name);
            if is_missing && self.taken_of(table).is_some() {
                self.blocked.push(&table.name);
            }
        }
    }

    /// The first name of a table, its keys and unique constraints that another object has.
    fn taken_of(&self, table: &'a Table) -> Option<&'a str> {
        let kept_by_index = |one: &&Constraint| !matches!(one.kind, Kind::Check | Kind::ForeignKey);
        let names = table.constraints.iter().filter(kept_by_index).map(|one| one.name.as_str());
        names.chain([table.name.as_str()]).find(|name| self.taken(name).is_some())
    }

    /// Adds a missing object. A person decides where another object has its name.
    fn make(&mut self, place: Place, what: &str, name: &str, repair: String) {
        match self.taken(name) {
            Some(by) => self.by_hand(
                &format!(
                    "{what}, and the name {} is that of {by}: rename that one first",
                    word(name)
                ),
                [repair],
            ),
            None => self.differs(place, what, [repair]),
        }
    }

    /// The object that has the name of an expected one, in words.
    fn taken(&self, name: &str) -> Option<String> {
        let relations = &self.around.around.relations;
        let by = relations
            .iter()
            .find(|one| one.name == name && Some(&one.schema) == self.around.schema.as_ref())?;
        Some(match (by.kind.as_str(), &by.table) {
            (_, Some(table)) => {
                format!("an index of {}", table.strip_prefix(&self.prefix).unwrap_or(table))
            }
            ("S", _) => "a sequence".to_owned(),
            ("v" | "m", _) => "a view".to_owned(),
            ("c", _) => "a type".to_owned(),
            _ => "a table".to_owned(),
        })
    }

    /// A name in the main schema, for SQL.
    fn name(&self, name: &str) -> String {
        format!("{}{}", self.prefix, name_in_a_line(name))
    }

    fn comment(
        &mut self,
        on: &str,
        name: &str,
        said: &str,
        expected: Option<&Option<String>>,
        is: Option<&Option<String>>,
    ) {
        let [expected, is] = [expected, is].map(|comment| comment.and_then(Option::as_ref));
        if expected != is {
            let text = expected.map_or_else(|| "NULL".to_owned(), |text| literal(text));
            let what = format!("the comment on {} {said} is another", on.to_lowercase());
            self.differs(Place::Comments, &what, [format!("COMMENT ON {on} {name} IS {text}")]);
        }
    }

    /// SQL in words: names of the main schema without it.
    fn shown(&self, sql: &str) -> String {
        let schema = self.prefix.trim_end_matches('.');
        if schema.is_empty() { sql.to_owned() } else { requalify(sql, schema, "") }
    }
}

/// As `ALTER TABLE` says the state of a trigger.
fn enabling(state: &str) -> &'static str {
    match state {
        "D" => "DISABLE",
        "R" => "ENABLE REPLICA",
        "A" => "ENABLE ALWAYS",
        _ => "ENABLE",
    }
}
