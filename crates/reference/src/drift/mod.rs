//! What was changed on a server by hand: its catalog beside the one that this binary expects.
//!
//! A statement that mends may lose no row and no value, and drops nothing but what has the name of something that is expected
//! and is made again at once. Every other statement is for a person to decide on.

use std::collections::BTreeMap;
use std::fmt::Write;

use creativeflow_schema::migrator::{self, FindingKind, Status};
use creativeflow_schema::quote::{self, ident, literal};

use crate::Failure;
use crate::catalog::{
    Catalog, Column, Constraint, Enum, Function, Index, Kind, Policy, Sequence, Table, Trigger, in_a_line,
    name_in_a_line, requalify,
};
use crate::ddl;

/// The catalog of a migrated database, as `creativeflow-schema docs` writes it.
const EXPECTED: &str = include_str!("../../../ddl/catalog.json");

/// What is compared, for a person who reads that nothing differs.
pub const COMPARED: &str = "schemas, types, functions, sequences, tables, columns, keys, checks, indexes, triggers, rules, policies, \
                            row security, partitions, owners, comments";

/// The settings with which the statements must run: they mean the same under each search_path and encoding.
pub const BEFORE: [&str; 4] = [
    "SET search_path = pg_catalog, pg_temp",
    "SET client_encoding = 'UTF8'",
    "SET standard_conforming_strings = on",
    "SET check_function_bodies = off",
];

/// A value has the same text in each session: else `01/02/2026` could be read as another day than it was written for.
const SAME_TEXT: &str = "SET LOCAL DateStyle = 'ISO';\nSET LOCAL IntervalStyle = 'postgres';\nSET LOCAL TimeZone = 'UTC';\n\
                         SET LOCAL extra_float_digits = 1;\nSET LOCAL row_security = off;\n";

/// Something that is not as expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    pub weight: Weight,
    /// What, in words, in one line.
    pub what: String,
    /// The statements that mend it, and that lose no row and no value. Each leaves all as it was if the server refuses it.
    pub mend: Vec<String>,
    /// Statements that may lose rows or values, or drop what somebody else has made.
    pub by_hand: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// Something expected is missing, or is another; or something unknown changes what statements do.
    Differs,
    /// Something that nobody expects stands beside what is expected, such as a table of a service's own.
    Beside,
    /// Changes nothing that a statement does.
    Note,
}

/// The catalog that this binary expects.
pub fn expected() -> Result<Catalog, Failure> {
    Catalog::parse(EXPECTED)
}

/// What is not as this binary expects.
pub fn of(live: &Catalog) -> Result<Vec<Difference>, Failure> {
    compare(&expected()?, live)
}

/// What a database lacks without which statements fail: schemas, tables, DEFAULT partitions.
pub fn missing(live: &Catalog) -> Result<Vec<String>, Failure> {
    let expected = expected()?;
    let mut missing = Vec::new();
    for schema in &expected.schemas {
        if live.schemas.iter().all(|is| is.name != schema.name) {
            missing.push(format!("schema {}", word(&schema.name)));
        }
    }
    for table in &expected.tables {
        match live.tables.iter().find(|is| is.name == table.name) {
            None => missing.push(format!("table {}", word(&table.name))),
            Some(is) if table.default_partition.is_some() && is.default_partition.is_none() => {
                missing.push(format!("the DEFAULT partition of {}", word(&table.name)));
            }
            Some(_) => {}
        }
    }
    Ok(missing)
}

/// What is unknown beside the schema is no difference.
pub fn allow_unknown(differences: &mut [Difference]) {
    for one in differences.iter_mut().filter(|one| one.weight == Weight::Beside) {
        one.weight = Weight::Note;
    }
}

/// What differs may be what migrations did that this binary does not know, or will do: then no statement mends it.
pub fn after_history(differences: &mut Vec<Difference>, status: Result<Status, migrator::Error>) {
    let what = match status {
        // Made by other means.
        Ok(status) if status.applied.is_empty() => return,
        Ok(status) if !status.pending.is_empty() => {
            format!("migrations are pending, and what they do differs: apply them first: {}", status.pending.join(", "))
        }
        Ok(status) => {
            match status.findings.iter().find(|one| matches!(one.kind(), FindingKind::Ahead | FindingKind::Gap)) {
                Some(finding) => format!("what other migrations did differs, and must stay: {finding}"),
                None => return,
            }
        }
        Err(error) => {
            let what = quote::printable(&format!("the history of migrations cannot be read: {error}"));
            differences.push(Difference { weight: Weight::Note, what, mend: Vec::new(), by_hand: Vec::new() });
            return;
        }
    };
    for one in differences.iter_mut() {
        let mend = std::mem::take(&mut one.mend);
        one.by_hand.splice(0..0, mend);
    }
    let what = quote::printable(&what);
    differences.insert(0, Difference { weight: Weight::Differs, what, mend: Vec::new(), by_hand: Vec::new() });
}

/// A script for psql. Whatever the names in the database are, it runs nothing but the statements that mend.
pub fn script(differences: &[Difference]) -> String {
    let mut script = String::new();
    if differences.iter().any(|one| !one.mend.is_empty() || !one.by_hand.is_empty()) {
        script += "-- What may lose rows or values, or drop what others made, is a comment: take out the -- of what shall run.\n";
        script.extend(BEFORE.map(|statement| format!("{statement};\n")));
        script.push('\n');
    }
    for one in differences {
        let _ = writeln!(script, "-- {}", one.what);
        for statement in &one.mend {
            let _ = writeln!(script, "{statement};");
        }
        for statement in &one.by_hand {
            script += "-- ";
            for char in format!("{statement};").chars() {
                script.push(char);
                if matches!(char, '\n' | '\r') {
                    script += "-- ";
                }
            }
            script.push('\n');
        }
    }
    if differences.iter().all(|one| one.weight == Weight::Note) {
        let _ = writeln!(script, "{}no drift in {COMPARED}", if differences.is_empty() { "" } else { "-- " });
    }
    script.truncate(script.trim_end().len());
    script
}

/// What of a database is not as in another, in the order in which the statements run.
pub fn compare(expected: &Catalog, live: &Catalog) -> Result<Vec<Difference>, Failure> {
    let prefix = live.schema.as_deref().map_or_else(String::new, |schema| format!("{}.", ident(schema)));
    let (expected, live_named) = (expected.named(&prefix)?, live.named(&prefix)?);
    let mut drift =
        Drift { prefix, expected: &expected, live: &live_named, around: live, blocked: Vec::new(), found: Vec::new() };
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
    let mut pairs: Vec<_> = expected.into_iter().map(|one| (Some(one), live.remove(&name(one)))).collect();
    pairs.extend(live.into_values().map(|one| (None, Some(one))));
    pairs
}

/// Statements that run together or not at all.
fn together(statements: &[String]) -> String {
    let body = statements.iter().fold(String::new(), |body, one| format!("{body}{one};\n"));
    format!("DO {}", quote::dollar(&format!("BEGIN\n{body}END")))
}

/// When a statement runs: what others need comes first, and what the server may refuse comes late.
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
    /// Before the names of what is in the main schema.
    prefix: String,
    expected: &'a Catalog,
    live: &'a Catalog,
    around: &'a Catalog,
    /// Tables that are missing and cannot be made, since something else has a name of theirs.
    blocked: Vec<&'a str>,
    found: Vec<(Place, Difference)>,
}

impl<'a> Drift<'a> {
    fn add(&mut self, place: Place, weight: Weight, what: &str, mend: Vec<String>, by_hand: Vec<String>) {
        self.found.push((place, Difference { weight, what: quote::printable(what), mend, by_hand }));
    }

    fn tell(&mut self, place: Place, what: &str, mend: impl IntoIterator<Item = String>) {
        self.add(place, Weight::Differs, what, mend.into_iter().collect(), Vec::new());
    }

    fn by_hand(&mut self, what: &str, by_hand: impl IntoIterator<Item = String>) {
        self.add(Place::Unknown, Weight::Differs, what, Vec::new(), by_hand.into_iter().collect());
    }

    fn beside(&mut self, what: &str, drop: String) {
        self.add(Place::Unknown, Weight::Beside, what, Vec::new(), vec![drop]);
    }

    fn block(&mut self) {
        for table in &self.expected.tables {
            let is_missing = self.live.tables.iter().all(|is| is.name != table.name);
            if is_missing && self.taken_of(table).is_some() {
                self.blocked.push(&table.name);
            }
        }
    }

    /// The name among those of a table, its keys and unique constraints that something else has.
    fn taken_of(&self, table: &'a Table) -> Option<&'a str> {
        let kept_by_index = |one: &&Constraint| !matches!(one.kind, Kind::Check | Kind::ForeignKey);
        let names = table.constraints.iter().filter(kept_by_index).map(|one| one.name.as_str());
        names.chain([table.name.as_str()]).find(|name| self.taken(name).is_some())
    }

    /// What is missing, unless its name belongs to something else.
    fn make(&mut self, place: Place, what: &str, name: &str, mend: String) {
        match self.taken(name) {
            Some(by) => self.by_hand(
                &format!("{what}, and the name {} is that of {by}: rename that one first", word(name)),
                [mend],
            ),
            None => self.tell(place, what, [mend]),
        }
    }

    /// What has a name that something expected must have.
    fn taken(&self, name: &str) -> Option<String> {
        let relations = &self.around.around.relations;
        let by = relations.iter().find(|one| one.name == name && Some(&one.schema) == self.around.schema.as_ref())?;
        Some(match (by.kind.as_str(), &by.table) {
            (_, Some(table)) => format!("an index of {}", table.strip_prefix(&self.prefix).unwrap_or(table)),
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

    fn comment(&mut self, on: &str, name: &str, said: &str, expected: Option<&String>, is: Option<&String>) {
        if expected != is {
            let text = expected.map_or_else(|| "NULL".to_owned(), |text| literal(text));
            let what = format!("the comment on {} {said} is another", on.to_lowercase());
            self.tell(Place::Comments, &what, [format!("COMMENT ON {on} {name} IS {text}")]);
        }
    }

    fn schemas(&mut self) {
        for (schema, is) in paired(&self.expected.schemas, &self.live.schemas, |schema| &schema.name) {
            let Some(schema) = schema else { continue };
            let name = name_in_a_line(&schema.name);
            if is.is_none() {
                self.tell(Place::Schemas, &format!("schema {name} is missing"), [format!("CREATE SCHEMA {name}")]);
            }
            self.comment("SCHEMA", &name, &name, schema.comment.as_ref(), is.and_then(|is| is.comment.as_ref()));
        }
    }

    fn enums(&mut self) {
        for (one, is) in paired(&self.expected.enums, &self.live.enums, |one| &one.name) {
            let Some(either) = one.or(is) else { continue };
            let (name, said) = (self.name(&either.name), word(&either.name));
            match (one, is) {
                (Some(one), Some(is)) => self.labels(one, is),
                (Some(one), None) => {
                    let is_other = self
                        .around
                        .around
                        .others
                        .iter()
                        .any(|other| other.identity == format!("{}{}", self.prefix, ident(&one.name)));
                    let (what, mend) = (format!("type {said} is missing"), ddl::create_type(&self.prefix, one));
                    if is_other {
                        let what = format!("{what}, and its name is that of another type: rename that one first");
                        self.by_hand(&what, [mend]);
                    } else {
                        self.make(Place::Types, &what, &one.name, mend);
                    }
                }
                _ => {
                    self.beside(&format!("type {said} is unknown"), format!("DROP TYPE {name}"));
                    continue;
                }
            }
            let comment = one.and_then(|one| one.comment.as_ref());
            self.comment("TYPE", &name, &said, comment, is.and_then(|is| is.comment.as_ref()));
        }
    }

    fn labels(&mut self, one: &Enum, is: &Enum) {
        let (name, said) = (self.name(&one.name), word(&one.name));
        let missing: Vec<&String> = one.labels.iter().filter(|label| !is.labels.contains(label)).collect();
        let unknown: Vec<&String> = is.labels.iter().filter(|label| !one.labels.contains(label)).collect();
        if one.labels.len() == is.labels.len() && missing.len() == unknown.len() && !missing.is_empty() {
            let renamed: Vec<_> = one.labels.iter().zip(&is.labels).filter(|(label, was)| label != was).collect();
            if renamed.iter().all(|(label, was)| missing.contains(label) && unknown.contains(was)) {
                for (label, was) in renamed {
                    self.tell(
                        Place::Types,
                        &format!("type {said} has the label {} in the place of {}", literal(was), literal(label)),
                        [format!("ALTER TYPE {name} RENAME VALUE {} TO {}", literal(was), literal(label))],
                    );
                }
                return;
            }
        }
        let order = |labels: &[String], other: &[String]| -> Vec<String> {
            labels.iter().filter(|label| other.contains(label)).cloned().collect()
        };
        if order(&one.labels, &is.labels) != order(&is.labels, &one.labels) {
            self.by_hand(&format!("the labels of type {said} are in another order, which cannot be changed"), []);
        }
        // The server puts a label before or behind one that it has.
        let mut have = is.labels.clone();
        for label in missing {
            let place = one.labels.iter().position(|other| other == label).unwrap_or_default();
            let before = one.labels[..place].iter().rev().find_map(|other| have.iter().position(|has| has == other));
            let (at, place) = match before {
                Some(before) => (before + 1, format!(" AFTER {}", literal(&have[before]))),
                None => (0, have.first().map_or_else(String::new, |first| format!(" BEFORE {}", literal(first)))),
            };
            have.insert(at, label.clone());
            self.tell(
                Place::Types,
                &format!("type {said} lacks the label {}", literal(label)),
                [format!("ALTER TYPE {name} ADD VALUE {}{place}", literal(label))],
            );
        }
        for label in unknown {
            self.by_hand(
                &format!("type {said} has the unknown label {}, which cannot be taken away", literal(label)),
                [],
            );
        }
    }

    fn functions(&mut self) {
        let header = |one: &Function| one.definition.split("\n LANGUAGE ").next().unwrap_or_default().to_owned();
        for (one, is) in paired(&self.expected.functions, &self.live.functions, |one| (&one.name, &one.types)) {
            let Some(either) = one.or(is) else { continue };
            let name = format!("{}({})", self.name(&either.name), in_a_line(&either.types));
            let said = format!("{}({})", word(&either.name), self.shown(&either.arguments));
            match (one, is) {
                (Some(one), Some(is)) if one.definition != is.definition => {
                    let create = one.definition.trim_end().to_owned();
                    // Arguments and result cannot be replaced.
                    let mend = if header(one) == header(is) {
                        create
                    } else {
                        together(&[format!("DROP ROUTINE {name}"), create])
                    };
                    self.tell(Place::Functions, &format!("function {said} is another"), [mend]);
                }
                (Some(one), None) => {
                    let create = one.definition.trim_end().to_owned();
                    self.tell(Place::Functions, &format!("function {said} is missing"), [create]);
                }
                (None, Some(_)) => {
                    self.beside(&format!("function {said} is unknown"), format!("DROP ROUTINE {name}"));
                    continue;
                }
                _ => {}
            }
            let comment = one.and_then(|one| one.comment.as_ref());
            self.comment("FUNCTION", &name, &said, comment, is.and_then(|is| is.comment.as_ref()));
        }
    }

    /// SQL in words: names of the main schema without it.
    fn shown(&self, sql: &str) -> String {
        let schema = self.prefix.trim_end_matches('.');
        if schema.is_empty() { sql.to_owned() } else { requalify(sql, schema, "") }
    }

    fn sequences(&mut self) {
        for (one, is) in paired(&self.expected.sequences, &self.live.sequences, |one| &one.name) {
            let Some(either) = one.or(is) else { continue };
            let (name, said) = (self.name(&either.name), word(&either.name));
            match (one, is) {
                (Some(one), None) => {
                    let create = format!("CREATE SEQUENCE {name} {}", one.definition);
                    self.make(Place::Sequences, &format!("sequence {said} is missing"), &one.name, create);
                }
                (Some(one), Some(is)) if one.definition != is.definition => {
                    let alter = format!("ALTER SEQUENCE {name} {}", one.definition);
                    self.tell(Place::Owned, &format!("sequence {said} is {}", is.definition), [alter]);
                }
                (None, Some(_)) => {
                    self.beside(&format!("sequence {said} is unknown"), format!("DROP SEQUENCE {name}"));
                    continue;
                }
                _ => {}
            }
            let Some(one) = one else { continue };
            let of = |one: &Sequence| Some((one.table.clone()?, one.column.clone()?));
            let is_of = is.and_then(of);
            let is_blocked = one.table.as_ref().is_some_and(|table| self.blocked.contains(&table.as_str()));
            if of(one) != is_of && !is_blocked {
                let (what, mut mend) = match of(one) {
                    Some((table, column)) => {
                        let (table, column) = (self.name(&table), name_in_a_line(&column));
                        let owned = format!("ALTER SEQUENCE {name} OWNED BY {table}.{column}");
                        (format!("sequence {said} does not belong to {}.{column}", self.shown(&table)), vec![owned])
                    }
                    None => (
                        format!("sequence {said} belongs to a column"),
                        vec![format!("ALTER SEQUENCE {name} OWNED BY NONE")],
                    ),
                };
                mend.extend(self.catch_up(one));
                self.tell(Place::Owned, &what, mend);
            }
            self.comment("SEQUENCE", &name, &said, one.comment.as_ref(), is.and_then(|is| is.comment.as_ref()));
        }
    }

    /// Moves a sequence to the greatest value that its column holds, if it is behind.
    fn catch_up(&self, sequence: &Sequence) -> Option<String> {
        let (table, column) = (sequence.table.as_ref()?, sequence.column.as_ref()?);
        let (name, column) = (self.name(&sequence.name), name_in_a_line(column));
        Some(format!(
            "SELECT pg_catalog.setval({}, pg_catalog.max({column})) FROM {} \
             HAVING pg_catalog.max({column}) >= (SELECT last_value FROM {name})",
            literal(&format!("{}{}", self.prefix, ident(&sequence.name))),
            self.name(table)
        ))
    }

    fn tables(&mut self) {
        let ours = ddl::in_order(self.expected);
        for (table, is) in paired(ours.iter().copied(), &self.live.tables, |table| &table.name) {
            match (table, is) {
                (Some(table), Some(is)) => self.table(table, is),
                (Some(table), None) => self.missing_table(table),
                (None, Some(is)) if is.partition_of.is_none() => self.unknown_table(is),
                _ => {}
            }
        }
    }

    fn missing_table(&mut self, table: &'a Table) {
        let (name, said) = (self.name(&table.name), word(&table.name));
        let alone: Vec<&Constraint> = table.constraints.iter().filter(|one| one.kind != Kind::ForeignKey).collect();
        let create = ddl::create_table(&self.prefix, table, &alone, |_| None);
        let create = create.trim_end().trim_end_matches(';').to_owned();
        let what = format!("table {said} is missing");
        self.make(Place::Tables, &what, self.taken_of(table).unwrap_or(&table.name), create);
        if self.blocked.contains(&table.name.as_str()) {
            return;
        }
        self.default_partition(table, None);
        self.parts_of(table, None);
        for column in &table.columns {
            let (column_name, column_said) = (name_in_a_line(&column.name), word(&column.name));
            self.comment(
                "COLUMN",
                &format!("{name}.{column_name}"),
                &format!("{said}.{column_said}"),
                column.comment.as_ref(),
                None,
            );
        }
    }

    fn unknown_table(&mut self, is: &Table) {
        let (name, said) = (self.name(&is.name), word(&is.name));
        let drop = format!("DROP TABLE {name}");
        let keys = is.constraints.iter().filter(|one| one.kind == Kind::ForeignKey);
        let expected = self.expected;
        let to: Vec<String> = keys
            .filter_map(|key| key.references.as_ref().filter(|_| key.references_schema.is_none()))
            .filter(|to| expected.tables.iter().any(|table| table.name == **to))
            .map(|to| word(to))
            .collect();
        let keys =
            if to.is_empty() { String::new() } else { format!("; its foreign keys reference {}", to.join(", ")) };
        self.beside(&format!("table {said} is unknown; dropping it loses its rows{keys}"), drop);
    }

    fn default_partition(&mut self, table: &Table, is: Option<&Table>) {
        let Some(default) = &table.default_partition else { return };
        if is.is_some_and(|is| is.default_partition.is_some()) {
            return;
        }
        let (name, said) = (self.name(&table.name), word(&table.name));
        let exists =
            self.around.around.relations.iter().any(|one| {
                *default == quote::qualified(&one.schema, &one.name) && matches!(one.kind.as_str(), "r" | "p")
            });
        let mend = if exists {
            format!("ALTER TABLE {name} ATTACH PARTITION {default} DEFAULT")
        } else {
            format!("CREATE TABLE {default} PARTITION OF {name} DEFAULT")
        };
        let detached = if exists { ", which is detached" } else { "" };
        self.tell(Place::Tables, &format!("table {said} has no DEFAULT partition{detached}"), [mend]);
    }

    fn table(&mut self, table: &'a Table, is: &'a Table) {
        let (name, said) = (self.name(&table.name), word(&table.name));
        let alter = |what: &str| [format!("ALTER TABLE {name} {what}")];
        if let Some(parent) = &is.partition_of {
            self.by_hand(
                &format!("table {said} is a partition of {parent}"),
                [format!("ALTER TABLE {parent} DETACH PARTITION {name}")],
            );
        }
        if table.partition_key == is.partition_key {
            self.default_partition(table, Some(is));
        } else {
            self.by_hand(&format!("table {said} is partitioned in another way, which cannot be changed in place"), []);
        }
        if table.persistence != is.persistence {
            let (what, set) = match is.persistence.as_str() {
                "u" => ("is unlogged, and is lost with a crash", "SET LOGGED"),
                _ => ("is logged", "SET UNLOGGED"),
            };
            self.tell(Place::Constraints, &format!("table {said} {what}"), alter(set));
        }
        match (table.row_security, is.row_security) {
            (false, true) => self.tell(
                Place::Triggers,
                &format!("table {said} hides rows by policies"),
                alter("DISABLE ROW LEVEL SECURITY"),
            ),
            (true, false) => self.tell(
                Place::Triggers,
                &format!("table {said} does not hide rows by its policies"),
                alter("ENABLE ROW LEVEL SECURITY"),
            ),
            _ => {}
        }
        if table.forced_row_security != is.forced_row_security {
            let (what, set) = if is.forced_row_security { ("hides", "NO FORCE") } else { ("does not hide", "FORCE") };
            self.tell(
                Place::Triggers,
                &format!("table {said} {what} rows from its owner by policies"),
                alter(&format!("{set} ROW LEVEL SECURITY")),
            );
        }
        if table.replica_identity != is.replica_identity && table.replica_identity.is_none() {
            self.tell(
                Place::Constraints,
                &format!("the replica identity of {said} is not its primary key"),
                alter("REPLICA IDENTITY DEFAULT"),
            );
        }
        if table.access_method != is.access_method {
            let method = is.access_method.as_deref().unwrap_or("heap");
            let expected = name_in_a_line(table.access_method.as_deref().unwrap_or("heap"));
            let what = format!("table {said} is kept by the access method {method}");
            self.by_hand(&what, alter(&format!("SET ACCESS METHOD {expected}")));
        }
        for parent in is.inherits.iter().filter(|parent| !table.inherits.contains(parent)) {
            let what = format!("table {said} inherits from {}, which shows its rows", self.shown(parent));
            self.by_hand(&what, alter(&format!("NO INHERIT {}", in_a_line(parent))));
        }
        for (column, is) in paired(&table.columns, &is.columns, |column| &column.name) {
            self.column(table, column, is);
        }
        let order = |table: &Table, other: &Table| -> Vec<String> {
            let names = table.columns.iter().map(|column| column.name.clone());
            names.filter(|name| other.columns.iter().any(|column| column.name == *name)).collect()
        };
        if order(table, is) != order(is, table) {
            let what = format!("the columns of {said} are in another order, which cannot be changed in place");
            self.add(Place::Notes, Weight::Note, &what, Vec::new(), Vec::new());
        }
        self.parts_of(table, Some(is));
    }

    /// Constraints, indexes, triggers, rules, policies and the comment.
    fn parts_of(&mut self, table: &'a Table, is: Option<&'a Table>) {
        let no_constraints = &[][..];
        let is_constraints = is.map_or(no_constraints, |is| &is.constraints[..]);
        let renamed: Vec<&str> = is_constraints
            .iter()
            .filter(|one| self.has_another_name(table, is_constraints, one).is_some())
            .map(|one| one.name.as_str())
            .collect();
        for (constraint, live) in paired(&table.constraints, is_constraints, |one| &one.name) {
            if constraint.is_none() && live.is_some_and(|live| renamed.contains(&live.name.as_str())) {
                continue;
            }
            let was = constraint.filter(|_| live.is_none()).and_then(|one| {
                let is_this = |is: &&Constraint| {
                    self.has_another_name(table, is_constraints, is).is_some_and(|other| other.name == one.name)
                };
                is_constraints.iter().find(is_this)
            });
            if let (Some(one), Some(was)) = (constraint, was) {
                let (name, said) = (self.name(&table.name), word(&table.name));
                self.tell(
                    Place::Constraints,
                    &format!("constraint {} of {said} is called {}", word(&one.name), word(&was.name)),
                    [format!(
                        "ALTER TABLE {name} RENAME CONSTRAINT {} TO {}",
                        name_in_a_line(&was.name),
                        name_in_a_line(&one.name)
                    )],
                );
                continue;
            }
            // A table that is made again has them.
            if is.is_some() || constraint.is_some_and(|one| one.kind == Kind::ForeignKey) {
                self.constraint(&table.name, constraint, live);
            }
        }
        for (index, is) in paired(&table.indexes, is.map_or(&[][..], |is| &is.indexes[..]), |index| &index.name) {
            self.index(&table.name, index, is);
        }
        for (trigger, is) in paired(&table.triggers, is.map_or(&[][..], |is| &is.triggers[..]), |one| &one.name) {
            self.trigger(&table.name, "TRIGGER", trigger, is);
        }
        for (rule, is) in paired(&table.rules, is.map_or(&[][..], |is| &is.rules[..]), |one| &one.name) {
            self.trigger(&table.name, "RULE", rule, is);
        }
        for (policy, is) in paired(&table.policies, is.map_or(&[][..], |is| &is.policies[..]), |one| &one.name) {
            self.policy(&table.name, policy, is);
        }
        let (name, said) = (self.name(&table.name), word(&table.name));
        self.comment("TABLE", &name, &said, table.comment.as_ref(), is.and_then(|is| is.comment.as_ref()));
    }

    /// What is expected and is this constraint under another name.
    fn has_another_name(&self, table: &'a Table, are: &[Constraint], is: &Constraint) -> Option<&'a Constraint> {
        let is_known = table.constraints.iter().any(|one| one.name == is.name);
        table.constraints.iter().find(|one| {
            !is_known
                && one.definition == is.definition
                && are.iter().all(|other| other.name != one.name)
                && are.iter().find(|other| other.definition == is.definition).is_some_and(|first| first.name == is.name)
                && self.taken(&one.name).is_none()
        })
    }

    fn column(&mut self, of: &Table, column: Option<&Column>, is: Option<&Column>) {
        let (table, table_said) = (self.name(&of.name), word(&of.name));
        let Some(either) = column.or(is) else { return };
        let (name, said) = (name_in_a_line(&either.name), format!("{table_said}.{}", word(&either.name)));
        let alter = |what: &str| format!("ALTER TABLE {table} ALTER COLUMN {name} {what}");
        match (column, is) {
            (Some(column), Some(is)) => self.column_differs(of, column, is, &said, &alter),
            (Some(column), None) => {
                // Where there are rows, only what has a default can be NOT NULL at once.
                let fill_first = column.not_null && column.default.is_none() && column.identity.is_none();
                let added = if fill_first {
                    ddl::column(column, None).replacen(" NOT NULL", "", 1)
                } else {
                    ddl::column(column, None)
                };
                self.tell(
                    Place::Columns,
                    &format!("column {said} is missing; it comes back as the last, and without its values"),
                    [format!("ALTER TABLE {table} ADD COLUMN {added}")],
                );
                if fill_first {
                    let what =
                        format!("column {said} is NOT NULL, which the server refuses until its rows have a value");
                    self.tell(Place::Refusable, &what, [alter("SET NOT NULL")]);
                }
            }
            (None, Some(_)) => {
                let drop = format!("ALTER TABLE {table} DROP COLUMN {name}");
                self.by_hand(&format!("column {said} is unknown; dropping it loses its values"), [drop]);
                return;
            }
            (None, None) => return,
        }
        let comment = column.and_then(|column| column.comment.as_ref());
        self.comment("COLUMN", &format!("{table}.{name}"), &said, comment, is.and_then(|is| is.comment.as_ref()));
    }

    fn column_differs(&mut self, of: &Table, column: &Column, is: &Column, said: &str, alter: &dyn Fn(&str) -> String) {
        let retyped = column.r#type != is.r#type || column.collation != is.collation;
        if retyped {
            self.retype(of, column, is, said);
        }
        if column.generated != is.generated || column.identity != is.identity {
            let what = match (&is.generated, &is.identity) {
                (Some(_), _) => format!("column {said} is generated: {}", is.default.as_deref().unwrap_or_default()),
                (_, Some(_)) => format!("column {said} is an identity column"),
                _ => format!("column {said} is not generated"),
            };
            match (&is.generated, &is.identity, &column.generated, &column.identity) {
                (Some(stored), _, None, None) if stored == "s" => {
                    self.tell(Place::Columns, &what, [alter("DROP EXPRESSION")]);
                }
                (None, Some(_), None, None) => self.tell(Place::Columns, &what, [alter("DROP IDENTITY")]),
                _ => {
                    self.by_hand(&what, []);
                    return;
                }
            }
        }
        let default_now = if is.generated.is_some() { None } else { is.default.as_ref() };
        if column.default.as_ref() != default_now && column.generated.is_none() {
            let what = column
                .default
                .as_ref()
                .map_or_else(|| "DROP DEFAULT".to_owned(), |default| format!("SET DEFAULT {default}"));
            let was = default_now.map_or("none", String::as_str);
            let counts = column.default.as_ref().is_some_and(|default| default.starts_with("nextval("));
            let sequence = self.expected.sequences.iter().find(|one| {
                counts && one.table.as_ref() == Some(&of.name) && one.column.as_ref() == Some(&column.name)
            });
            let mut mend = vec![alter(&what)];
            mend.extend(sequence.and_then(|one| self.catch_up(one)));
            self.tell(Place::Defaults, &format!("the default of {said} is {}", self.shown(was)), mend);
        }
        match (column.not_null, is.not_null) {
            (true, false) => {
                self.tell(Place::Refusable, &format!("column {said} can be NULL"), [alter("SET NOT NULL")]);
            }
            (false, true) => {
                self.tell(Place::Columns, &format!("column {said} cannot be NULL"), [alter("DROP NOT NULL")]);
            }
            (true, true) => {
                if let Some(constraint) = &is.not_null_invalid {
                    let validate = format!(
                        "ALTER TABLE {} VALIDATE CONSTRAINT {}",
                        self.name(&of.name),
                        name_in_a_line(constraint)
                    );
                    let what = format!("NOT NULL of column {said} is not valid: rows may break it");
                    self.tell(Place::Refusable, &what, [validate]);
                }
            }
            (false, false) => {}
        }
    }

    /// Gives a column its type again, where each value stays what it is.
    fn retype(&mut self, of: &Table, column: &Column, is: &Column, said: &str) {
        const NUMBERS: [&str; 6] = ["smallint", "integer", "bigint", "numeric", "real", "double precision"];
        const FLOATS: [&str; 2] = ["real", "double precision"];
        const TIMES: [&str; 5] = [
            "date",
            "timestamp without time zone",
            "timestamp with time zone",
            "time without time zone",
            "time with time zone",
        ];
        let (table, name) = (self.name(&of.name), name_in_a_line(&column.name));
        let (to, from) = (Type::of(&column.r#type), Type::of(&is.r#type));
        // Where none is named, it is that of the type.
        let collate = column.collation.as_ref().map_or_else(String::new, |collation| format!(" COLLATE {collation}"));
        if column.r#type == is.r#type {
            let what = format!("column {said} has the collation {}", is.collation.as_deref().unwrap_or("of its type"));
            // Uniqueness may be another by this collation, and the server looks.
            let mend = format!("ALTER TABLE {table} ALTER COLUMN {name} TYPE {}{collate}", column.r#type);
            self.tell(Place::Columns, &what, [mend]);
            return;
        }
        let shown = |name: &str| ddl::type_name(&self.shown(name));
        let what = format!("column {said} is {}, not {}", shown(&is.r#type), shown(&column.r#type));
        let is_in = |types: &[&str], one: &Type| types.contains(&one.base.as_str());
        let alter = |using: &str| {
            let (drop, set) = match (&is.default, &column.default) {
                (None, _) => ("", String::new()),
                (Some(_), None) => ("DROP DEFAULT, ALTER COLUMN ", String::new()),
                (Some(_), Some(default)) => {
                    ("DROP DEFAULT, ALTER COLUMN ", format!(", ALTER COLUMN {name} SET DEFAULT {default}"))
                }
            };
            let again = if drop.is_empty() { String::new() } else { format!("{name} ") };
            format!("ALTER TABLE {table} ALTER COLUMN {name} {drop}{again}TYPE {}{collate}{using}{set}", column.r#type)
        };
        if is_in(&TIMES, &to) && is_in(&TIMES, &from) && to.base != from.base
            || is.generated.is_some()
            || is.identity.is_some()
        {
            let using = format!(" USING {name}::{}", column.r#type);
            self.by_hand(
                &format!("{what}; a value may become another, such as by the session's time zone"),
                [alter(&using)],
            );
            return;
        }
        if to.is_wider_than(&from) {
            self.tell(Place::Columns, &what, [alter("")]);
            return;
        }
        let numbers = is_in(&NUMBERS, &to) && is_in(&NUMBERS, &from);
        let direct = to.base == from.base || numbers && !(is_in(&FLOATS, &from) && to.base == "numeric");
        let cast = |value: &str| {
            if direct { format!("{value}::{}", column.r#type) } else { format!("{value}::text::{}", column.r#type) }
        };
        let value = format!("r.{name}");
        let changes = if numbers {
            format!("({})::{} IS DISTINCT FROM {value}", cast(&value), is.r#type)
        } else {
            let text = |value: &str| format!("({value})::text COLLATE pg_catalog.\"C\"");
            format!("{} IS DISTINCT FROM {}", text(&cast(&value)), text(&value))
        };
        let message = format!("{said} holds a value that {} does not hold as it is", shown(&column.r#type));
        let guarded = format!(
            "DO {}",
            quote::dollar(&format!(
                "BEGIN\nLOCK TABLE {table} IN ACCESS EXCLUSIVE MODE;\n{SAME_TEXT}\
                 IF EXISTS (SELECT FROM {table} AS r WHERE {changes}) THEN\n    \
                 RAISE EXCEPTION USING MESSAGE = {}, HINT = 'Nothing was changed.';\nEND IF;\n{};\nEND",
                literal(&quote::printable(&message)),
                alter(&format!(" USING {}", cast(&name)))
            ))
        );
        self.tell(Place::Columns, &format!("{what}; where that would change a value, the server refuses"), [guarded]);
    }

    fn constraint(&mut self, of: &str, constraint: Option<&Constraint>, is: Option<&Constraint>) {
        let (table, table_said) = (self.name(of), word(of));
        let Some(either) = constraint.or(is) else { return };
        let (name, said) = (name_in_a_line(&either.name), format!("constraint {} of {table_said}", word(&either.name)));
        let place = if either.kind == Kind::ForeignKey { Place::Keys } else { Place::Constraints };
        let add = |one: &Constraint| format!("ADD CONSTRAINT {name} {}", one.definition);
        match (constraint, is) {
            (Some(one), Some(is)) if one.definition != is.definition => {
                self.tell(
                    place,
                    &format!("{said} is {}", self.shown(&is.definition)),
                    [together(&[
                        format!("ALTER TABLE {table} DROP CONSTRAINT {name}"),
                        format!("ALTER TABLE {table} {}", add(one)),
                    ])],
                );
            }
            (Some(_), Some(is)) if !is.valid => {
                let validate = format!("ALTER TABLE {table} VALIDATE CONSTRAINT {name}");
                self.tell(Place::Refusable, &format!("{said} is not valid: rows may break it"), [validate]);
            }
            (Some(one), None) => {
                let mend = format!("ALTER TABLE {table} {}", add(one));
                let what = format!("{said} is missing");
                let to = one.references.as_deref().filter(|to| self.blocked.contains(to));
                if let Some(to) = to {
                    self.by_hand(&format!("{what}, as is {}", word(to)), [mend]);
                    return;
                }
                match one.kind {
                    Kind::Check | Kind::ForeignKey => self.tell(place, &what, [mend]),
                    _ => self.make(place, &what, &one.name, mend),
                }
            }
            (None, Some(is)) => {
                let what = format!("{said} is unknown: {}", self.shown(&is.definition));
                self.by_hand(&what, [format!("ALTER TABLE {table} DROP CONSTRAINT {name}")]);
            }
            _ => {}
        }
    }

    fn index(&mut self, of: &str, index: Option<&Index>, is: Option<&Index>) {
        let Some(either) = index.or(is) else { return };
        let (name, said) = (self.name(&either.name), format!("index {}", word(&either.name)));
        let drop = format!("DROP INDEX {name}");
        match (index, is) {
            (Some(one), Some(is)) if one.definition != is.definition => {
                let what = format!("{said} is another: {}", self.shown(&is.definition));
                self.tell(Place::Indexes, &what, [together(&[drop, one.definition.clone()])]);
            }
            (Some(one), Some(is)) if !is.valid => {
                let is_partitioned =
                    self.expected.tables.iter().any(|table| table.name == of && table.partition_key.is_some());
                let what = format!("{said} is invalid, and serves no query");
                // What a partitioned table's index lacks is a partition's.
                let mend = if is_partitioned {
                    together(&[drop, one.definition.clone()])
                } else {
                    format!("REINDEX INDEX {name}")
                };
                self.tell(Place::Indexes, &what, [mend]);
            }
            (Some(one), None) => {
                self.make(Place::Indexes, &format!("{said} is missing"), &one.name, one.definition.clone());
            }
            (None, Some(is)) => {
                self.by_hand(&format!("{said} is unknown: {}", self.shown(&is.definition)), [drop]);
            }
            _ => {}
        }
    }

    /// A trigger, or a rule.
    fn trigger(&mut self, of: &str, kind: &str, one: Option<&Trigger>, is: Option<&Trigger>) {
        let (table, table_said) = (self.name(of), word(of));
        let Some(either) = one.or(is) else { return };
        let name = name_in_a_line(&either.name);
        let said = format!("{} {} of {table_said}", kind.to_lowercase(), word(&either.name));
        let drop = format!("DROP {kind} {name} ON {table}");
        let enable = |one: &Trigger| format!("ALTER TABLE {table} {} {kind} {name}", enabling(&one.enabled));
        match (one, is) {
            (Some(one), Some(is)) if one.definition != is.definition => {
                let mut mend = vec![drop, one.definition.clone()];
                if one.enabled != "O" {
                    mend.push(enable(one));
                }
                self.tell(
                    Place::Triggers,
                    &format!("{said} is another: {}", self.shown(&is.definition)),
                    [together(&mend)],
                );
            }
            (Some(one), Some(is)) if one.enabled != is.enabled => {
                let state = match is.enabled.as_str() {
                    "D" => "is disabled",
                    "R" => "is disabled but for replication: ENABLE REPLICA",
                    "A" => "fires for replication too: ENABLE ALWAYS",
                    _ => "is enabled",
                };
                self.tell(Place::Triggers, &format!("{said} {state}"), [enable(one)]);
            }
            (Some(one), None) => {
                let mut mend = vec![one.definition.clone()];
                if one.enabled != "O" {
                    mend.push(enable(one));
                }
                self.tell(Place::Triggers, &format!("{said} is missing"), mend);
            }
            (None, Some(is)) => self.by_hand(&format!("{said} is unknown: {}", self.shown(&is.definition)), [drop]),
            _ => {}
        }
    }

    fn policy(&mut self, of: &str, one: Option<&Policy>, is: Option<&Policy>) {
        let table = self.name(of);
        let Some(either) = one.or(is) else { return };
        let said = format!("policy {} of {}", word(&either.name), word(of));
        let drop = format!("DROP POLICY {} ON {table}", name_in_a_line(&either.name));
        match (one, is) {
            (Some(one), Some(is)) if one.definition != is.definition => {
                let what = format!("{said} is another: {}", self.shown(&is.definition));
                self.tell(Place::Triggers, &what, [together(&[drop, one.definition.clone()])]);
            }
            (Some(one), None) => self.tell(Place::Triggers, &format!("{said} is missing"), [one.definition.clone()]),
            (None, Some(is)) => self.by_hand(&format!("{said} is unknown: {}", self.shown(&is.definition)), [drop]),
            _ => {}
        }
    }

    /// Partitions that differ from their table, and foreign keys that are not enforced.
    fn partitions(&mut self) {
        let is_ours = |name: &String| self.expected.tables.iter().any(|table| table.name == *name);
        let around = &self.around.around;
        for off in around.keys_off.iter().filter(|off| is_ours(&off.root)) {
            let table = in_a_line(&off.table);
            let enable = off
                .triggers
                .iter()
                .map(|trigger| format!("ALTER TABLE {table} ENABLE TRIGGER {}", name_in_a_line(trigger)));
            let mend = enable.collect::<Vec<_>>();
            let said = self.shown(&off.table);
            let what = format!(
                "foreign keys of {said}, or to it, are not enforced: the server's triggers are disabled, and rows may break the \
                 keys; to enable them takes a superuser, and checks no row"
            );
            self.tell(Place::Keys, &what, mend);
        }
        for one in around.partitions.iter().filter(|one| is_ours(&one.root)) {
            let (table, name) = (in_a_line(&one.partition), name_in_a_line(&one.name));
            let alter = |what: &str| format!("ALTER TABLE {table} {what}");
            let (of, said) = (self.shown(&one.partition), word(&one.name));
            let definition = one.definition.as_deref().unwrap_or_default();
            let unlike =
                |what: &str| format!("{what} of partition {of}, and not of its table: {}", self.shown(definition));
            match one.kind.as_str() {
                "not null" => self.tell(
                    Place::Columns,
                    &format!("column {of}.{said} of a partition cannot be NULL"),
                    [alter(&format!("ALTER COLUMN {name} DROP NOT NULL"))],
                ),
                "default" => {
                    let table = self.expected.tables.iter().find(|table| table.name == one.root);
                    let column = table.and_then(|table| table.columns.iter().find(|column| column.name == one.name));
                    let default = column.map_or(one.definition.as_deref(), |column| column.default.as_deref());
                    let set =
                        default.map_or_else(|| "DROP DEFAULT".to_owned(), |default| format!("SET DEFAULT {default}"));
                    self.tell(
                        Place::Refusable,
                        &format!("the default of column {of}.{said} of a partition is another than the table's"),
                        [alter(&format!("ALTER COLUMN {name} {set}"))],
                    );
                }
                "constraint" => {
                    self.by_hand(&unlike(&format!("constraint {said}")), [alter(&format!("DROP CONSTRAINT {name}"))]);
                }
                "invalid" => self.tell(
                    Place::Refusable,
                    &format!("constraint {said} of partition {of} is not valid: rows may break it"),
                    [alter(&format!("VALIDATE CONSTRAINT {name}"))],
                ),
                "index" => {
                    let schema = one.partition.split_at(one.partition.len() - relation_length(&one.partition)).0;
                    self.by_hand(
                        &unlike(&format!("unique index {said}")),
                        [format!("DROP INDEX {}{name}", in_a_line(schema))],
                    );
                }
                "trigger" => {
                    self.by_hand(&unlike(&format!("trigger {said}")), [format!("DROP TRIGGER {name} ON {table}")]);
                }
                "trigger's state" => self.tell(
                    Place::Triggers,
                    &format!("trigger {said} of partition {of} is enabled in another way than the table's"),
                    [alter(&format!("{} TRIGGER {name}", enabling(definition)))],
                ),
                "rule" => self.by_hand(&unlike(&format!("rule {said}")), [format!("DROP RULE {name} ON {table}")]),
                "policy" => {
                    self.by_hand(&unlike(&format!("policy {said}")), [format!("DROP POLICY {name} ON {table}")]);
                }
                "row security" => self.tell(
                    Place::Triggers,
                    &format!("partition {of} hides rows by policies"),
                    [alter("DISABLE ROW LEVEL SECURITY")],
                ),
                "forced row security" => self.tell(
                    Place::Triggers,
                    &format!("partition {of} hides rows from its owner by policies"),
                    [alter("NO FORCE ROW LEVEL SECURITY")],
                ),
                _ => self.tell(
                    Place::Constraints,
                    &format!("partition {of} is unlogged, and is lost with a crash"),
                    [alter("SET LOGGED")],
                ),
            }
        }
    }

    /// Tables elsewhere whose rows appear in ours, or that reference ours.
    fn relatives(&mut self) {
        let is_ours = |name: &String| self.expected.tables.iter().any(|table| table.name == *name);
        let around = &self.around.around;
        for heir in around.heirs.iter().filter(|heir| is_ours(&heir.inherits)) {
            let (table, to) = (in_a_line(&heir.table), self.name(&heir.inherits));
            let what = format!(
                "table {} inherits from {}, where its rows appear",
                self.shown(&heir.table),
                word(&heir.inherits)
            );
            self.by_hand(&what, [format!("ALTER TABLE {table} NO INHERIT {to}")]);
        }
        for key in around.referencing.iter().filter(|key| is_ours(&key.references)) {
            let what = format!(
                "constraint {} of {} references {}: {}",
                word(&key.name),
                self.shown(&key.table),
                word(&key.references),
                self.shown(&key.definition)
            );
            let drop = format!("ALTER TABLE {} DROP CONSTRAINT {}", in_a_line(&key.table), name_in_a_line(&key.name));
            self.beside(&what, drop);
        }
    }

    /// Whatever is expected belongs to the role that most tables belong to.
    fn owners(&mut self) {
        let owners = &self.around.around.owners;
        let is_ours =
            |kind: &str, name: &str, types: Option<&String>| match kind {
                "table" => self.expected.tables.iter().any(|one| one.name == name),
                "sequence" => self.expected.sequences.iter().any(|one| one.name == name),
                "type" => self.expected.enums.iter().any(|one| one.name == name),
                _ => self.expected.functions.iter().any(|one| {
                    one.name == name && types.is_some_and(|types| self.shown(&one.types) == self.shown(types))
                }),
            };
        let ours: Vec<_> = owners.iter().filter(|one| is_ours(&one.kind, &one.name, one.types.as_ref())).collect();
        let mut tables: BTreeMap<&str, usize> = BTreeMap::new();
        for one in ours.iter().filter(|one| one.kind == "table") {
            *tables.entry(&one.role).or_default() += 1;
        }
        let Some((owner, _)) = tables.into_iter().rev().max_by_key(|(_, count)| *count) else { return };
        for one in ours.into_iter().filter(|one| one.role != owner) {
            let types = one.types.as_ref().map_or_else(String::new, |types| format!("({types})"));
            let (kind, name) = (one.kind.to_uppercase(), format!("{}{}", self.name(&one.name), in_a_line(&types)));
            let what = format!(
                "{} {}{} belongs to {}, and most tables to {}",
                one.kind,
                word(&one.name),
                self.shown(&types),
                word(&one.role),
                word(owner)
            );
            self.tell(Place::Triggers, &what, [format!("ALTER {kind} {name} OWNER TO {}", name_in_a_line(owner))]);
        }
    }

    fn others(&mut self) {
        for one in &self.around.around.others {
            let drop = match one.kind.as_str() {
                "composite type" => "TYPE".to_owned(),
                "statistics object" => "STATISTICS".to_owned(),
                kind => kind.to_uppercase(),
            };
            let kind = if one.kind == "composite type" { "type" } else { &one.kind };
            self.beside(
                &format!("{kind} {} is unknown", requalify(&self.shown(&one.identity), "pg_catalog", "")),
                format!("DROP {drop} {}", in_a_line(&one.identity)),
            );
        }
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

/// The length of the last name of a qualified one.
fn relation_length(qualified: &str) -> usize {
    match qualified.strip_suffix('"') {
        Some(quoted) => {
            let mut at = quoted.len();
            while let Some(found) = quoted[..at].rfind('"') {
                if quoted[..found].ends_with('"') {
                    at = found - 1;
                } else {
                    return qualified.len() - found;
                }
            }
            qualified.len()
        }
        None => qualified.len() - qualified.rfind('.').map_or(0, |dot| dot + 1),
    }
}

/// A type as the server prints it, such as `numeric(10,2)`.
struct Type {
    base: String,
    /// What is between the parentheses.
    sizes: Vec<i32>,
}

impl Type {
    fn of(name: &str) -> Self {
        let parts = name.split_once('(').and_then(|(before, rest)| Some((before, rest.split_once(')')?)));
        match parts {
            Some((before, (sizes, after))) if !name.contains('"') => Self {
                base: format!("{before}{after}"),
                sizes: sizes.split(',').filter_map(|size| size.trim().parse().ok()).collect(),
            },
            _ => Self { base: name.to_owned(), sizes: Vec::new() },
        }
    }

    /// Holds each value of another as it is, which the server need not look at.
    fn is_wider_than(&self, other: &Self) -> bool {
        let is_text = |one: &Self| matches!(one.base.as_str(), "character varying" | "text");
        match (&self.sizes[..], &other.sizes[..]) {
            _ if is_text(self) && is_text(other) => match (self.sizes.first(), other.sizes.first()) {
                (None, _) => true,
                (Some(size), Some(other)) => size >= other,
                (Some(_), None) => false,
            },
            ([precision, scale], [other_precision, other_scale])
                if self.base == "numeric" && other.base == "numeric" =>
            {
                scale >= other_scale && precision - scale >= other_precision - other_scale
            }
            _ => false,
        }
    }
}
