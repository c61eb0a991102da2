//! Partitions that differ from their table.

use super::{Drift, Place, enabling, word};
use crate::sql::{in_a_line, name_in_a_line};

impl Drift<'_> {
    /// Partitions that differ from their table, and foreign keys that are not enforced.
    pub(super) fn partitions(&mut self) {
        let is_ours = |name: &String| self.expected.tables.iter().any(|table| table.name == *name);
        let around = &self.around.around;
        for off in around.keys_off.iter().filter(|off| is_ours(&off.root)) {
            let table = in_a_line(&off.table);
            let enable = off.triggers.iter().map(|trigger| {
                format!("ALTER TABLE {table} ENABLE TRIGGER {}", name_in_a_line(trigger))
            });
            let repair = enable.collect::<Vec<_>>();
            let said = self.shown(&off.table);
            let what = format!(
                "foreign keys of {said}, or to it, are not enforced: the server's triggers are \
                 disabled, and rows may break the keys; to enable them takes a superuser, and \
                 checks no row"
            );
            self.differs(Place::Keys, &what, repair);
        }
        for one in around.partitions.iter().filter(|one| is_ours(&one.root)) {
            let (table, name) = (in_a_line(&one.partition), name_in_a_line(&one.name));
            let alter = |what: &str| format!("ALTER TABLE {table} {what}");
            let (of, said) = (self.shown(&one.partition), word(&one.name));
            let definition = one.definition.as_deref().unwrap_or_default();
            match one.kind.as_str() {
                "not null" => self.differs(
                    Place::Columns,
                    &format!("column {of}.{said} of a partition cannot be NULL"),
                    [alter(&format!("ALTER COLUMN {name} DROP NOT NULL"))],
                ),
                "default" => {
                    let table = self.expected.tables.iter().find(|table| table.name == one.root);
                    let column = table.and_then(|table| {
                        table.columns.iter().find(|column| column.name == one.name)
                    });
                    let default = column
                        .map_or(one.definition.as_deref(), |column| column.default.as_deref());
                    let set = default.map_or_else(
                        || "DROP DEFAULT".to_owned(),
                        |default| format!("SET DEFAULT {default}"),
                    );
                    self.differs(
                        Place::Refusable,
                        &format!(
                            "the default of column {of}.{said} of a partition is another than \
                             the table's"
                        ),
                        [alter(&format!("ALTER COLUMN {name} {set}"))],
                    );
                }
                "invalid" => self.differs(
                    Place::Refusable,
                    &format!("constraint {said} of partition {of} is not valid: rows may break it"),
                    [alter(&format!("VALIDATE CONSTRAINT {name}"))],
                ),
                "trigger's state" => self.differs(
                    Place::Triggers,
                    &format!(
                        "trigger {said} of partition {of} is enabled in another way than the \
                         table's"
                    ),
                    [alter(&format!("{} TRIGGER {name}", enabling(definition)))],
                ),
                kind @ ("constraint" | "index" | "trigger" | "rule" | "policy") => {
                    let (called, drop) = match kind {
                        "constraint" => (kind, alter(&format!("DROP CONSTRAINT {name}"))),
                        "index" => {
                            let schema = one.partition.len() - relation_length(&one.partition);
                            let schema = in_a_line(&one.partition[..schema]);
                            ("unique index", format!("DROP INDEX {schema}{name}"))
                        }
                        _ => (kind, format!("DROP {} {name} ON {table}", kind.to_uppercase())),
                    };
                    let definition = self.shown(definition);
                    let what = format!(
                        "{called} {said} of partition {of}, and not of its table: {definition}"
                    );
                    self.by_hand(&what, [drop]);
                }
                "row security" => self.differs(
                    Place::Triggers,
                    &format!("partition {of} hides rows by policies"),
                    [alter("DISABLE ROW LEVEL SECURITY")],
                ),
                "forced row security" => self.differs(
                    Place::Triggers,
                    &format!("partition {of} hides rows from its owner by policies"),
                    [alter("NO FORCE ROW LEVEL SECURITY")],
                ),
                _ => self.differs(
                    Place::Constraints,
                    &format!("partition {of} is unlogged, and is lost with a crash"),
                    [alter("SET LOGGED")],
                ),
            }
        }
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
