//! Tables, without their columns and parts.

use diesel_pg_session::quote;

use super::{Difference, Drift, Place, Severity, paired, word};
use crate::catalog::{Constraint, Kind, Table};
use crate::ddl;
use crate::sql::{in_a_line, name_in_a_line};

impl<'a> Drift<'a> {
    pub(super) fn tables(&mut self) {
        let ours = self.expected.in_order();
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
        let alone: Vec<&Constraint> =
            table.constraints.iter().filter(|one| one.kind != Kind::ForeignKey).collect();
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
            let name = format!("{name}.{}", name_in_a_line(&column.name));
            let said = format!("{said}.{}", word(&column.name));
            self.comment("COLUMN", &name, &said, Some(&column.comment), None);
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
        let keys = if to.is_empty() {
            String::new()
        } else {
            format!("; its foreign keys reference {}", to.join(", "))
        };
        self.unknown(&format!("table {said} is unknown; dropping it loses its rows{keys}"), drop);
    }

    fn default_partition(&mut self, table: &Table, is: Option<&Table>) {
        let Some(default) = &table.default_partition else { return };
        if is.is_some_and(|is| is.default_partition.is_some()) {
            return;
        }
        let (name, said) = (self.name(&table.name), word(&table.name));
        let exists = self.around.around.relations.iter().any(|one| {
            *default == quote::qualified(&one.schema, &one.name)
                && matches!(one.kind.as_str(), "r" | "p")
        });
        let repair = if exists {
            format!("ALTER TABLE {name} ATTACH PARTITION {default} DEFAULT")
        } else {
            format!("CREATE TABLE {default} PARTITION OF {name} DEFAULT")
        };
        let detached = if exists { ", which is detached" } else { "" };
        self.differs(
            Place::Tables,
            &format!("table {said} has no DEFAULT partition{detached}"),
            [repair],
        );
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
            self.by_hand(
                &format!(
                    "table {said} is partitioned in another way, which cannot be changed in place"
                ),
                [],
            );
        }
        if table.persistence != is.persistence {
            let (what, set) = match is.persistence.as_str() {
                "u" => ("is unlogged, and is lost with a crash", "SET LOGGED"),
                _ => ("is logged", "SET UNLOGGED"),
            };
            self.differs(Place::Constraints, &format!("table {said} {what}"), alter(set));
        }
        match (table.row_security, is.row_security) {
            (false, true) => self.differs(
                Place::Triggers,
                &format!("table {said} hides rows by policies"),
                alter("DISABLE ROW LEVEL SECURITY"),
            ),
            (true, false) => self.differs(
                Place::Triggers,
                &format!("table {said} does not hide rows by its policies"),
                alter("ENABLE ROW LEVEL SECURITY"),
            ),
            _ => {}
        }
        if table.forced_row_security != is.forced_row_security {
            let (what, set) = if is.forced_row_security {
                ("hides", "NO FORCE")
            } else {
                ("does not hide", "FORCE")
            };
            self.differs(
                Place::Triggers,
                &format!("table {said} {what} rows from its owner by policies"),
                alter(&format!("{set} ROW LEVEL SECURITY")),
            );
        }
        if table.replica_identity != is.replica_identity && table.replica_identity.is_none() {
            self.differs(
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
            let what =
                format!("table {said} inherits from {}, which shows its rows", self.shown(parent));
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
            let what = format!(
                "the columns of {said} are in another order, which cannot be changed in place"
            );
            self.found.push((Place::Notes, Difference::new(Severity::Note, &what)));
        }
        self.parts_of(table, Some(is));
    }
}
