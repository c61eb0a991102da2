//! Schemas, enum types, functions and sequences.

use diesel_pg_session::quote::{ident, literal};

use super::{Drift, Place, paired, together, word};
use crate::catalog::{Enum, Function, Sequence};
use crate::ddl;
use crate::sql::{in_a_line, name_in_a_line};

impl Drift<'_> {
    pub(super) fn schemas(&mut self) {
        for (schema, is) in
            paired(&self.expected.schemas, &self.live.schemas, |schema| &schema.name)
        {
            let Some(schema) = schema else { continue };
            let name = name_in_a_line(&schema.name);
            if is.is_none() {
                self.differs(
                    Place::Schemas,
                    &format!("schema {name} is missing"),
                    [format!("CREATE SCHEMA {name}")],
                );
            }
            self.comment("SCHEMA", &name, &name, Some(&schema.comment), is.map(|is| &is.comment));
        }
    }

    pub(super) fn enums(&mut self) {
        for (one, is) in paired(&self.expected.enums, &self.live.enums, |one| &one.name) {
            let Some(either) = one.or(is) else { continue };
            let (name, said) = (self.name(&either.name), word(&either.name));
            match (one, is) {
                (Some(one), Some(is)) => self.labels(one, is),
                (Some(one), None) => {
                    let is_other = self.around.around.others.iter().any(|other| {
                        other.identity == format!("{}{}", self.prefix, ident(&one.name))
                    });
                    let (what, repair) =
                        (format!("type {said} is missing"), ddl::create_type(&self.prefix, one));
                    if is_other {
                        let what = format!(
                            "{what}, and its name is that of another type: rename that one first"
                        );
                        self.by_hand(&what, [repair]);
                    } else {
                        self.make(Place::Types, &what, &one.name, repair);
                    }
                }
                _ => {
                    self.unknown(&format!("type {said} is unknown"), format!("DROP TYPE {name}"));
                    continue;
                }
            }
            let expected = one.map(|one| &one.comment);
            self.comment("TYPE", &name, &said, expected, is.map(|is| &is.comment));
        }
    }

    fn labels(&mut self, one: &Enum, is: &Enum) {
        let (name, said) = (self.name(&one.name), word(&one.name));
        let missing: Vec<&String> =
            one.labels.iter().filter(|label| !is.labels.contains(label)).collect();
        let unknown: Vec<&String> =
            is.labels.iter().filter(|label| !one.labels.contains(label)).collect();
        if one.labels.len() == is.labels.len()
            && missing.len() == unknown.len()
            && !missing.is_empty()
        {
            let renamed: Vec<_> =
                one.labels.iter().zip(&is.labels).filter(|(label, was)| label != was).collect();
            if renamed.iter().all(|(label, was)| missing.contains(label) && unknown.contains(was)) {
                for (label, was) in renamed {
                    self.differs(
                        Place::Types,
                        &format!(
                            "type {said} has the label {} in the place of {}",
                            literal(was),
                            literal(label)
                        ),
                        [format!(
                            "ALTER TYPE {name} RENAME VALUE {} TO {}",
                            literal(was),
                            literal(label)
                        )],
                    );
                }
                return;
            }
        }
        let order = |labels: &[String], other: &[String]| -> Vec<String> {
            labels.iter().filter(|label| other.contains(label)).cloned().collect()
        };
        if order(&one.labels, &is.labels) != order(&is.labels, &one.labels) {
            self.by_hand(
                &format!("the labels of type {said} are in another order, which cannot be changed"),
                [],
            );
        }
        // The server puts a label before or behind one that it has.
        let mut have = is.labels.clone();
        for label in missing {
            let place = one.labels.iter().position(|other| other == label).unwrap_or_default();
            let before = one.labels[..place]
                .iter()
                .rev()
                .find_map(|other| have.iter().position(|has| has == other));
            let (at, place) = match before {
                Some(before) => (before + 1, format!(" AFTER {}", literal(&have[before]))),
                None => (
                    0,
                    have.first()
                        .map_or_else(String::new, |first| format!(" BEFORE {}", literal(first))),
                ),
            };
            have.insert(at, label.clone());
            self.differs(
                Place::Types,
                &format!("type {said} lacks the label {}", literal(label)),
                [format!("ALTER TYPE {name} ADD VALUE {}{place}", literal(label))],
            );
        }
        for label in unknown {
            self.by_hand(
                &format!(
                    "type {said} has the unknown label {}, which cannot be taken away",
                    literal(label)
                ),
                [],
            );
        }
    }

    pub(super) fn functions(&mut self) {
        let header = |one: &Function| {
            one.definition.split("\n LANGUAGE ").next().unwrap_or_default().to_owned()
        };
        for (one, is) in
            paired(&self.expected.functions, &self.live.functions, |one| (&one.name, &one.types))
        {
            let Some(either) = one.or(is) else { continue };
            let name = format!("{}({})", self.name(&either.name), in_a_line(&either.types));
            let said = format!("{}({})", word(&either.name), self.shown(&either.arguments));
            match (one, is) {
                (Some(one), Some(is)) if one.definition != is.definition => {
                    let create = one.definition.trim_end().to_owned();
                    // Arguments and result cannot be replaced.
                    let repair = if header(one) == header(is) {
                        create
                    } else {
                        together(&[format!("DROP ROUTINE {name}"), create])
                    };
                    self.differs(
                        Place::Functions,
                        &format!("function {said} is another"),
                        [repair],
                    );
                }
                (Some(one), None) => {
                    let create = one.definition.trim_end().to_owned();
                    self.differs(
                        Place::Functions,
                        &format!("function {said} is missing"),
                        [create],
                    );
                }
                (None, Some(_)) => {
                    self.unknown(
                        &format!("function {said} is unknown"),
                        format!("DROP ROUTINE {name}"),
                    );
                    continue;
                }
                _ => {}
            }
            let expected = one.map(|one| &one.comment);
            self.comment("FUNCTION", &name, &said, expected, is.map(|is| &is.comment));
        }
    }

    pub(super) fn sequences(&mut self) {
        for (one, is) in paired(&self.expected.sequences, &self.live.sequences, |one| &one.name) {
            let Some(either) = one.or(is) else { continue };
            let (name, said) = (self.name(&either.name), word(&either.name));
            match (one, is) {
                (Some(one), None) => {
                    let create = format!("CREATE SEQUENCE {name} {}", one.definition);
                    self.make(
                        Place::Sequences,
                        &format!("sequence {said} is missing"),
                        &one.name,
                        create,
                    );
                }
                (Some(one), Some(is)) if one.definition != is.definition => {
                    let alter = format!("ALTER SEQUENCE {name} {}", one.definition);
                    self.differs(
                        Place::Owned,
                        &format!("sequence {said} is {}", is.definition),
                        [alter],
                    );
                }
                (None, Some(_)) => {
                    self.unknown(
                        &format!("sequence {said} is unknown"),
                        format!("DROP SEQUENCE {name}"),
                    );
                    continue;
                }
                _ => {}
            }
            let Some(one) = one else { continue };
            let of = |one: &Sequence| Some((one.table.clone()?, one.column.clone()?));
            let is_of = is.and_then(of);
            let is_blocked =
                one.table.as_ref().is_some_and(|table| self.blocked.contains(&table.as_str()));
            if of(one) != is_of && !is_blocked {
                let (what, mut repair) = match of(one) {
                    Some((table, column)) => {
                        let (table, column) = (self.name(&table), name_in_a_line(&column));
                        let owned = format!("ALTER SEQUENCE {name} OWNED BY {table}.{column}");
                        (
                            format!(
                                "sequence {said} does not belong to {}.{column}",
                                self.shown(&table)
                            ),
                            vec![owned],
                        )
                    }
                    None => (
                        format!("sequence {said} belongs to a column"),
                        vec![format!("ALTER SEQUENCE {name} OWNED BY NONE")],
                    ),
                };
                repair.extend(self.catch_up(one));
                self.differs(Place::Owned, &what, repair);
            }
            self.comment("SEQUENCE", &name, &said, Some(&one.comment), is.map(|is| &is.comment));
        }
    }

    /// Moves a sequence to the greatest value that its column holds, if it is behind.
    pub(super) fn catch_up(&self, sequence: &Sequence) -> Option<String> {
        let (table, column) = (sequence.table.as_ref()?, sequence.column.as_ref()?);
        let (name, column) = (self.name(&sequence.name), name_in_a_line(column));
        Some(format!(
            "SELECT pg_catalog.setval({}, pg_catalog.max({column})) FROM {} \
             HAVING pg_catalog.max({column}) >= (SELECT last_value FROM {name})",
            literal(&format!("{}{}", self.prefix, ident(&sequence.name))),
            self.name(table)
        ))
    }
}
