//! Objects around the schema: owners, tables elsewhere, objects of other kinds.

use std::collections::BTreeMap;

use super::{Drift, Place, word};
use crate::sql::{in_a_line, name_in_a_line, requalify};

impl Drift<'_> {
    /// Tables elsewhere whose rows appear in ours, or that reference ours.
    pub(super) fn relatives(&mut self) {
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
            let drop = format!(
                "ALTER TABLE {} DROP CONSTRAINT {}",
                in_a_line(&key.table),
                name_in_a_line(&key.name)
            );
            self.unknown(&what, drop);
        }
    }

    /// Whatever is expected belongs to the role that most tables belong to.
    pub(super) fn owners(&mut self) {
        let owners = &self.around.around.owners;
        let is_ours = |kind: &str, name: &str, types: Option<&String>| match kind {
            "table" => self.expected.tables.iter().any(|one| one.name == name),
            "sequence" => self.expected.sequences.iter().any(|one| one.name == name),
            "type" => self.expected.enums.iter().any(|one| one.name == name),
            _ => self.expected.functions.iter().any(|one| {
                one.name == name
                    && types.is_some_and(|types| self.shown(&one.types) == self.shown(types))
            }),
        };
        let ours: Vec<_> =
            owners.iter().filter(|one| is_ours(&one.kind, &one.name, one.types.as_ref())).collect();
        let mut tables: BTreeMap<&str, usize> = BTreeMap::new();
        for one in ours.iter().filter(|one| one.kind == "table") {
            *tables.entry(&one.role).or_default() += 1;
        }
        let Some((owner, _)) = tables.into_iter().rev().max_by_key(|(_, count)| *count) else {
            return;
        };
        for one in ours.into_iter().filter(|one| one.role != owner) {
            let types = one.types.as_ref().map_or_else(String::new, |types| format!("({types})"));
            let (kind, name) =
                (one.kind.to_uppercase(), format!("{}{}", self.name(&one.name), in_a_line(&types)));
            let what = format!(
                "{} {}{} belongs to {}, and most tables to {}",
                one.kind,
                word(&one.name),
                self.shown(&types),
                word(&one.role),
                word(owner)
            );
            self.differs(
                Place::Triggers,
                &what,
                [format!("ALTER {kind} {name} OWNER TO {}", name_in_a_line(owner))],
            );
        }
    }

    pub(super) fn others(&mut self) {
        for one in &self.around.around.others {
            let drop = match one.kind.as_str() {
                "composite type" => "TYPE".to_owned(),
                "statistics object" => "STATISTICS".to_owned(),
                kind => kind.to_uppercase(),
            };
            let kind = if one.kind == "composite type" { "type" } else { &one.kind };
            self.unknown(
                &format!(
                    "{kind} {} is unknown",
                    requalify(&self.shown(&one.identity), "pg_catalog", "")
                ),
                format!("DROP {drop} {}", in_a_line(&one.identity)),
            );
        }
    }
}
