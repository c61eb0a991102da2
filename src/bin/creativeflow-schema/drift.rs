//! What was changed on a server by hand: its catalog beside the one that this binary expects.

use std::collections::BTreeMap;

use crate::Failure;
use crate::catalog::{Catalog, Column, Constraint, Enum, Index, Kind, Table, Trigger};
use crate::ddl;

/// The catalog of a migrated database, as `creativeflow-schema docs` writes it.
const EXPECTED: &str = include_str!("../../../ddl/catalog.json");

/// Something that is not as expected.
#[derive(Debug)]
pub struct Difference {
    /// What, in words.
    pub what: String,
    /// The statements that mend it. Where there are none, no statement does.
    pub mend: Vec<String>,
}

/// What is not as this binary expects.
pub fn of(live: &Catalog) -> Result<Vec<Difference>, Failure> {
    let expected = Catalog::parse(EXPECTED)?;
    let mut drift = Drift::default();
    drift.schemas(&expected, live);
    drift.enums(&expected, live);
    drift.functions(&expected, live);
    let tables = ddl::in_order(&expected);
    for (table, is) in paired(tables.iter().copied(), &live.tables, |table| table.name.clone()) {
        match (table, is) {
            (Some(table), Some(is)) => drift.table(table, is),
            (Some(table), None) => drift.tell(format!("table {} is missing", table.name), [ddl::create_whole(table)]),
            (None, Some(is)) => {
                drift.tell(
                    format!("table {} is unknown; dropping it loses its rows", is.name),
                    [format!("DROP TABLE {}", is.name)],
                );
            }
            (None, None) => {}
        }
    }
    Ok(drift.0)
}

/// Things of one name: as expected, and as they are.
fn paired<'a, T>(
    expected: impl IntoIterator<Item = &'a T>,
    live: impl IntoIterator<Item = &'a T>,
    name: impl Fn(&T) -> String,
) -> Vec<(Option<&'a T>, Option<&'a T>)> {
    let mut live: BTreeMap<String, &T> = live.into_iter().map(|one| (name(one), one)).collect();
    let mut pairs: Vec<_> = expected.into_iter().map(|one| (Some(one), live.remove(&name(one)))).collect();
    pairs.extend(live.into_values().map(|one| (None, Some(one))));
    pairs
}

#[derive(Default)]
struct Drift(Vec<Difference>);

impl Drift {
    fn tell(&mut self, what: String, mend: impl IntoIterator<Item = String>) {
        self.0.push(Difference { what, mend: mend.into_iter().collect() });
    }

    fn comment(&mut self, on: &str, expected: Option<&String>, is: Option<&String>) {
        if expected != is {
            let text = expected.map_or_else(|| "NULL".to_owned(), |text| ddl::literal(text));
            self.tell(
                format!("the comment on {} is another", on.to_lowercase()),
                [format!("COMMENT ON {on} IS {text}")],
            );
        }
    }

    fn schemas(&mut self, expected: &Catalog, live: &Catalog) {
        for (schema, is) in paired(&expected.schemas, &live.schemas, |schema| schema.name.clone()) {
            let Some(schema) = schema else { continue };
            if is.is_none() {
                self.tell(format!("schema {} is missing", schema.name), [format!("CREATE SCHEMA {}", schema.name)]);
            }
            self.comment(
                &format!("SCHEMA {}", schema.name),
                schema.comment.as_ref(),
                is.and_then(|is| is.comment.as_ref()),
            );
        }
    }

    fn enums(&mut self, expected: &Catalog, live: &Catalog) {
        for (one, is) in paired(&expected.enums, &live.enums, |one| one.name.clone()) {
            match (one, is) {
                (Some(one), Some(is)) => {
                    self.labels(one, is);
                    self.comment(&format!("TYPE {}", one.name), one.comment.as_ref(), is.comment.as_ref());
                }
                (Some(one), None) => {
                    self.tell(format!("type {} is missing", one.name), [ddl::create_type(one)]);
                    self.comment(&format!("TYPE {}", one.name), one.comment.as_ref(), None);
                }
                (None, Some(is)) => {
                    self.tell(format!("type {} is unknown", is.name), [format!("DROP TYPE {}", is.name)]);
                }
                (None, None) => {}
            }
        }
    }

    fn labels(&mut self, one: &Enum, is: &Enum) {
        let name = &one.name;
        let missing: Vec<&String> = one.labels.iter().filter(|label| !is.labels.contains(label)).collect();
        let unknown: Vec<&String> = is.labels.iter().filter(|label| !one.labels.contains(label)).collect();
        if one.labels.len() == is.labels.len() && missing.len() == unknown.len() && !missing.is_empty() {
            for (label, was) in one.labels.iter().zip(&is.labels).filter(|(label, was)| label != was) {
                self.tell(
                    format!("type {name} has the label {} in the place of {}", ddl::literal(was), ddl::literal(label)),
                    [format!("ALTER TYPE {name} RENAME VALUE {} TO {}", ddl::literal(was), ddl::literal(label))],
                );
            }
            return;
        }
        if missing.is_empty() && unknown.is_empty() && one.labels != is.labels {
            self.tell(format!("the labels of type {name} are in another order, which cannot be changed"), []);
        }
        for label in missing {
            let place = one.labels.iter().position(|other| other == label).unwrap_or_default();
            let place = match place.checked_sub(1).map(|before| &one.labels[before]) {
                Some(before) => format!("AFTER {}", ddl::literal(before)),
                None => is.labels.first().map_or_else(String::new, |first| format!("BEFORE {}", ddl::literal(first))),
            };
            self.tell(
                format!("type {name} lacks the label {}", ddl::literal(label)),
                [format!("ALTER TYPE {name} ADD VALUE {} {place}", ddl::literal(label))],
            );
        }
        for label in unknown {
            self.tell(
                format!("type {name} has the unknown label {}, which cannot be taken away", ddl::literal(label)),
                [],
            );
        }
    }

    fn functions(&mut self, expected: &Catalog, live: &Catalog) {
        let called = |name: &str, arguments: &str| format!("{name}({arguments})");
        for (one, is) in paired(&expected.functions, &live.functions, |one| called(&one.name, &one.arguments)) {
            let Some(named) = one.or(is).map(|one| called(&one.name, &one.arguments)) else { continue };
            match (one, is) {
                (Some(one), Some(is)) if one.definition != is.definition => {
                    self.tell(format!("function {named} is another"), [one.definition.trim_end().to_owned()]);
                }
                (Some(one), None) => {
                    self.tell(format!("function {named} is missing"), [one.definition.trim_end().to_owned()]);
                }
                (None, Some(_)) => {
                    self.tell(format!("function {named} is unknown"), [format!("DROP FUNCTION {named}")]);
                }
                _ => {}
            }
            if let Some(one) = one {
                self.comment(&format!("FUNCTION {named}"), one.comment.as_ref(), is.and_then(|is| is.comment.as_ref()));
            }
        }
    }

    fn table(&mut self, table: &Table, is: &Table) {
        let name = &table.name;
        if table.partition_key != is.partition_key {
            self.tell(format!("table {name} is partitioned in another way, which cannot be changed in place"), []);
        } else if let (Some(default), None) = (&table.default_partition, &is.default_partition) {
            self.tell(
                format!("table {name} has no DEFAULT partition; if it was detached, attach it again"),
                [format!("CREATE TABLE {default} PARTITION OF {name} DEFAULT")],
            );
        }
        if table.persistence != is.persistence {
            self.tell(
                format!("table {name} is unlogged, and is lost with a crash"),
                [format!("ALTER TABLE {name} SET LOGGED")],
            );
        }
        if table.row_security != is.row_security {
            self.tell(
                format!("table {name} hides rows by policies"),
                [format!("ALTER TABLE {name} DISABLE ROW LEVEL SECURITY")],
            );
        }
        for (column, is) in paired(&table.columns, &is.columns, |column| column.name.clone()) {
            self.column(name, column, is);
        }
        let order = |table: &Table, other: &Table| -> Vec<String> {
            let names = table.columns.iter().map(|column| column.name.clone());
            names.filter(|name| other.columns.iter().any(|column| column.name == *name)).collect()
        };
        if order(table, is) != order(is, table) {
            self.tell(format!("the columns of {name} are in another order, which cannot be changed in place"), []);
        }
        for (constraint, is) in paired(&table.constraints, &is.constraints, |one| one.name.clone()) {
            self.constraint(name, constraint, is);
        }
        for (index, is) in paired(&table.indexes, &is.indexes, |index| index.name.clone()) {
            self.index(index, is);
        }
        for (trigger, is) in paired(&table.triggers, &is.triggers, |trigger| trigger.name.clone()) {
            self.trigger(name, trigger, is);
        }
        self.comment(&format!("TABLE {name}"), table.comment.as_ref(), is.comment.as_ref());
    }

    fn column(&mut self, table: &str, column: Option<&Column>, is: Option<&Column>) {
        let (column, is) = match (column, is) {
            (Some(column), Some(is)) => (column, is),
            (Some(column), None) => {
                let add = format!("ALTER TABLE {table} ADD COLUMN {}", ddl::column(column));
                self.tell(
                    format!(
                        "column {table}.{} is missing; it comes back as the last, and without its values",
                        column.name
                    ),
                    [add],
                );
                self.comment(&format!("COLUMN {table}.{}", column.name), column.comment.as_ref(), None);
                return;
            }
            (None, Some(is)) => {
                let drop = format!("ALTER TABLE {table} DROP COLUMN {}", is.name);
                self.tell(format!("column {table}.{} is unknown; dropping it loses its values", is.name), [drop]);
                return;
            }
            (None, None) => return,
        };
        let name = &column.name;
        let alter = |what: String| [format!("ALTER TABLE {table} ALTER COLUMN {name} {what}")];
        if column.r#type != is.r#type {
            let (type_, was) = (ddl::type_name(&column.r#type), ddl::type_name(&is.r#type));
            self.tell(
                format!("column {table}.{name} is {was}, not {type_}"),
                alter(format!("TYPE {type_} USING {name}::{type_}")),
            );
        }
        if column.default != is.default {
            let what = column
                .default
                .as_ref()
                .map_or_else(|| "DROP DEFAULT".to_owned(), |default| format!("SET DEFAULT {default}"));
            let was = is.default.as_deref().unwrap_or("none");
            self.tell(format!("the default of {table}.{name} is {was}"), alter(what));
        }
        match (column.not_null, is.not_null) {
            (true, false) => self.tell(format!("column {table}.{name} can be NULL"), alter("SET NOT NULL".to_owned())),
            (false, true) => {
                self.tell(format!("column {table}.{name} cannot be NULL"), alter("DROP NOT NULL".to_owned()));
            }
            _ => {}
        }
        self.comment(&format!("COLUMN {table}.{name}"), column.comment.as_ref(), is.comment.as_ref());
    }

    fn constraint(&mut self, table: &str, constraint: Option<&Constraint>, is: Option<&Constraint>) {
        let add = |one: &Constraint| match one.kind {
            Kind::PrimaryKey => format!("ALTER TABLE {table} ADD {}", one.definition),
            _ => format!("ALTER TABLE {table} ADD CONSTRAINT {} {}", one.name, one.definition),
        };
        let drop = |one: &Constraint| format!("ALTER TABLE {table} DROP CONSTRAINT {}", one.name);
        match (constraint, is) {
            (Some(one), Some(is)) if one.definition != is.definition => {
                self.tell(format!("constraint {} of {table} is {}", one.name, is.definition), [drop(one), add(one)]);
            }
            (Some(one), Some(is)) if !is.valid => {
                let validate = format!("ALTER TABLE {table} VALIDATE CONSTRAINT {}", one.name);
                self.tell(format!("constraint {} of {table} is not valid: rows may break it", one.name), [validate]);
            }
            (Some(one), None) => self.tell(format!("constraint {} of {table} is missing", one.name), [add(one)]),
            (None, Some(is)) => self.tell(format!("constraint {} of {table} is unknown", is.name), [drop(is)]),
            _ => {}
        }
    }

    fn index(&mut self, index: Option<&Index>, is: Option<&Index>) {
        match (index, is) {
            (Some(one), Some(is)) if one.definition != is.definition => {
                let what = format!("index {} is another: {}", one.name, is.definition);
                self.tell(what, [format!("DROP INDEX {}", one.name), one.definition.clone()]);
            }
            (Some(one), Some(is)) if !is.valid => {
                self.tell(
                    format!("index {} is invalid, and serves no query", one.name),
                    [format!("REINDEX INDEX {}", one.name)],
                );
            }
            (Some(one), None) => self.tell(format!("index {} is missing", one.name), [one.definition.clone()]),
            (None, Some(is)) => self.tell(format!("index {} is unknown", is.name), [format!("DROP INDEX {}", is.name)]),
            _ => {}
        }
    }

    fn trigger(&mut self, table: &str, trigger: Option<&Trigger>, is: Option<&Trigger>) {
        let drop = |one: &Trigger| format!("DROP TRIGGER {} ON {table}", one.name);
        match (trigger, is) {
            (Some(one), Some(is)) if one.definition != is.definition => {
                self.tell(
                    format!("trigger {} of {table} is another: {}", one.name, is.definition),
                    [drop(one), one.definition.clone()],
                );
            }
            (Some(one), Some(is)) if !is.enabled => {
                let enable = format!("ALTER TABLE {table} ENABLE TRIGGER {}", one.name);
                self.tell(format!("trigger {} of {table} is disabled", one.name), [enable]);
            }
            (Some(one), None) => {
                self.tell(format!("trigger {} of {table} is missing", one.name), [one.definition.clone()]);
            }
            (None, Some(is)) => self.tell(format!("trigger {} of {table} is unknown", is.name), [drop(is)]),
            _ => {}
        }
    }
}
