//! Everything that belongs to a table, except columns.

use super::{Drift, Place, paired, word};
use crate::catalog::{Constraint, Kind, Table};
use crate::sql::name_in_a_line;

impl<'a> Drift<'a> {
    /// Constraints, indexes, triggers, rules, policies and the comment.
    pub(super) fn parts_of(&mut self, table: &'a Table, is: Option<&'a Table>) {
        let none = Table::default();
        let is_constraints = &is.unwrap_or(&none).constraints;
        let renamed: Vec<&str> = is_constraints
            .iter()
            .filter(|one| self.has_another_name(table, is_constraints, one).is_some())
            .map(|one| one.name.as_str())
            .collect();
        for (constraint, live) in paired(&table.constraints, is_constraints, |one| &one.name) {
            if constraint.is_none()
                && live.is_some_and(|live| renamed.contains(&live.name.as_str()))
            {
                continue;
            }
            let was = constraint.filter(|_| live.is_none()).and_then(|one| {
                let is_this = |is: &&Constraint| {
                    self.has_another_name(table, is_constraints, is)
                        .is_some_and(|other| other.name == one.name)
                };
                is_constraints.iter().find(is_this)
            });
            if let (Some(one), Some(was)) = (constraint, was) {
                let (name, said) = (self.name(&table.name), word(&table.name));
                self.differs(
                    Place::Constraints,
                    &format!(
                        "constraint {} of {said} is called {}",
                        word(&one.name),
                        word(&was.name)
                    ),
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
        let has = is.unwrap_or(&none);
        for (index, is) in paired(&table.indexes, &has.indexes, |index| &index.name) {
            self.index(&table.name, index, is);
        }
        for (kind, expected, live) in [
            ("TRIGGER", &table.triggers, &has.triggers),
            ("RULE", &table.rules, &has.rules),
            ("POLICY", &table.policies, &has.policies),
        ] {
            for (one, is) in paired(expected, live, |one| &one.name) {
                self.trigger(&table.name, kind, one, is);
            }
        }
        let (name, said) = (self.name(&table.name), word(&table.name));
        self.comment("TABLE", &name, &said, Some(&table.comment), is.map(|is| &is.comment));
    }

    /// The expected constraint that this one is, under another name.
    fn has_another_name(
        &self,
        table: &'a Table,
        are: &[Constraint],
        is: &Constraint,
    ) -> Option<&'a Constraint> {
        let is_known = table.constraints.iter().any(|one| one.name == is.name);
        table.constraints.iter().find(|one| {
            !is_known
                && one.definition == is.definition
                && are.iter().all(|other| other.name != one.name)
                && are
                    .iter()
                    .find(|other| other.definition == is.definition)
                    .is_some_and(|first| first.name == is.name)
                && self.taken(&one.name).is_none()
        })
    }
}
