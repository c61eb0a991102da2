//! Constraints, indexes, triggers, rules and policies.

use super::{Drift, Place, enabling, together, word};
use crate::catalog::{Constraint, Index, Kind, Trigger};
use crate::sql::name_in_a_line;

impl Drift<'_> {
    pub(super) fn constraint(
        &mut self,
        of: &str,
        constraint: Option<&Constraint>,
        is: Option<&Constraint>,
    ) {
        let (table, table_said) = (self.name(of), word(of));
        let Some(either) = constraint.or(is) else { return };
        let (name, said) = (
            name_in_a_line(&either.name),
            format!("constraint {} of {table_said}", word(&either.name)),
        );
        let place = if either.kind == Kind::ForeignKey { Place::Keys } else { Place::Constraints };
        let add = |one: &Constraint| format!("ADD CONSTRAINT {name} {}", one.definition);
        match (constraint, is) {
            (Some(one), Some(is)) if one.definition != is.definition => {
                self.differs(
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
                self.differs(
                    Place::Refusable,
                    &format!("{said} is not valid: rows may break it"),
                    [validate],
                );
            }
            (Some(one), None) => {
                let repair = format!("ALTER TABLE {table} {}", add(one));
                let what = format!("{said} is missing");
                let to = one.references.as_deref().filter(|to| self.blocked.contains(to));
                if let Some(to) = to {
                    self.by_hand(&format!("{what}, as is {}", word(to)), [repair]);
                    return;
                }
                match one.kind {
                    Kind::Check | Kind::ForeignKey => self.differs(place, &what, [repair]),
                    _ => self.make(place, &what, &one.name, repair),
                }
            }
            (None, Some(is)) => {
                let what = format!("{said} is unknown: {}", self.shown(&is.definition));
                self.by_hand(&what, [format!("ALTER TABLE {table} DROP CONSTRAINT {name}")]);
            }
            _ => {}
        }
    }

    pub(super) fn index(&mut self, of: &str, index: Option<&Index>, is: Option<&Index>) {
        let Some(either) = index.or(is) else { return };
        let (name, said) = (self.name(&either.name), format!("index {}", word(&either.name)));
        let drop = format!("DROP INDEX {name}");
        match (index, is) {
            (Some(one), Some(is)) if one.definition != is.definition => {
                let what = format!("{said} is another: {}", self.shown(&is.definition));
                self.differs(Place::Indexes, &what, [together(&[drop, one.definition.clone()])]);
            }
            (Some(one), Some(is)) if !is.valid => {
                let is_partitioned = self
                    .expected
                    .tables
                    .iter()
                    .any(|table| table.name == of && table.partition_key.is_some());
                let what = format!("{said} is invalid, and serves no query");
                // What a partitioned table's index lacks is a partition's.
                let repair = if is_partitioned {
                    together(&[drop, one.definition.clone()])
                } else {
                    format!("REINDEX INDEX {name}")
                };
                self.differs(Place::Indexes, &what, [repair]);
            }
            (Some(one), None) => {
                self.make(
                    Place::Indexes,
                    &format!("{said} is missing"),
                    &one.name,
                    one.definition.clone(),
                );
            }
            (None, Some(is)) => {
                self.by_hand(&format!("{said} is unknown: {}", self.shown(&is.definition)), [drop]);
            }
            _ => {}
        }
    }

    /// A trigger, a rule or a policy.
    pub(super) fn trigger(
        &mut self,
        of: &str,
        kind: &str,
        one: Option<&Trigger>,
        is: Option<&Trigger>,
    ) {
        let (table, table_said) = (self.name(of), word(of));
        let Some(either) = one.or(is) else { return };
        let name = name_in_a_line(&either.name);
        let said = format!("{} {} of {table_said}", kind.to_lowercase(), word(&either.name));
        let drop = format!("DROP {kind} {name} ON {table}");
        let enable =
            |one: &Trigger| format!("ALTER TABLE {table} {} {kind} {name}", enabling(&one.enabled));
        let create = |one: &Trigger| {
            let enable = (one.enabled != "O").then(|| enable(one));
            [one.definition.clone()].into_iter().chain(enable)
        };
        match (one, is) {
            (Some(one), Some(is)) if one.definition != is.definition => {
                let what = format!("{said} is another: {}", self.shown(&is.definition));
                let repair: Vec<String> = [drop].into_iter().chain(create(one)).collect();
                self.differs(Place::Triggers, &what, [together(&repair)]);
            }
            (Some(one), Some(is)) if one.enabled != is.enabled => {
                let state = match is.enabled.as_str() {
                    "D" => "is disabled",
                    "R" => "is disabled but for replication: ENABLE REPLICA",
                    "A" => "fires for replication too: ENABLE ALWAYS",
                    _ => "is enabled",
                };
                self.differs(Place::Triggers, &format!("{said} {state}"), [enable(one)]);
            }
            (Some(one), None) => {
                self.differs(Place::Triggers, &format!("{said} is missing"), create(one));
            }
            (None, Some(is)) => {
                self.by_hand(&format!("{said} is unknown: {}", self.shown(&is.definition)), [drop]);
            }
            _ => {}
        }
    }
}
