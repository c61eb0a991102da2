//! Entity-relationship diagrams: Mermaid for code hosts, DOT for Graphviz, which lays out the SVG
//! and PNG.

mod dot;
mod mermaid;

use std::collections::BTreeSet;

use crate::Layout;
use crate::catalog::{Catalog, Column, Constraint, Index, Kind, Table};
use crate::sql::referenced_columns;

/// The sources by their names in `docs/diagrams/`: a `.mmd` and a `.dot` for each diagram.
#[must_use]
pub fn files(catalog: &Catalog, layout: &Layout) -> Vec<(String, String)> {
    let mut files = Vec::new();
    for one in &layout.diagrams {
        let picture = Picture::of_groups(catalog, layout, &one.groups, one.only_keys);
        files.push((format!("{}.mmd", one.name), mermaid::file(&picture, &one.title)));
        files.push((format!("{}.dot", one.name), dot::file(&picture, &one.name, &one.title)));
    }
    files
}

/// A table and the tables that it references or that reference it, as Mermaid.
pub(crate) fn neighbours(catalog: &Catalog, layout: &Layout, table: &Table) -> String {
    let is_near = |other: &&Table| {
        let to = |from: &Table, to: &Table| {
            from.constraints.iter().any(|key| key.references.as_ref() == Some(&to.name))
        };
        other.name != table.name && (to(table, other) || to(other, table))
    };
    let around = catalog.in_order().into_iter().filter(is_near).collect();
    mermaid::diagram(&Picture {
        catalog,
        layout,
        tables: vec![table],
        around,
        only_keys: false,
        referencing: true,
    })
}

/// The contents of a diagram.
struct Picture<'a> {
    catalog: &'a Catalog,
    layout: &'a Layout,
    /// The tables that are drawn with columns.
    tables: Vec<&'a Table>,
    /// Their neighbours, which are drawn as names.
    around: Vec<&'a Table>,
    /// Leaves out columns without a key.
    only_keys: bool,
    /// Draws the foreign keys of tables around, too.
    referencing: bool,
}

/// A foreign key.
struct Relation<'a> {
    from: &'a Table,
    to: &'a Table,
    key: &'a Constraint,
    /// A row need not point at one.
    optional: bool,
    /// No two rows point at the same one.
    single: bool,
    /// The referencing columns, each with the referenced one.
    columns: Vec<(&'a str, String)>,
}

impl<'a> Picture<'a> {
    fn of_groups(
        catalog: &'a Catalog,
        layout: &'a Layout,
        groups: &[usize],
        only_keys: bool,
    ) -> Self {
        let is_in = |table: &&Table| groups.contains(&layout.group_of(&table.name));
        let (tables, others): (Vec<_>, Vec<_>) = catalog.in_order().into_iter().partition(is_in);
        let keys = tables.iter().flat_map(|table| &table.constraints);
        let referenced: BTreeSet<&str> = keys.filter_map(|one| one.references.as_deref()).collect();
        let near = |table: &&Table| referenced.contains(table.name.as_str());
        let around = others.into_iter().filter(near).collect();
        Self { catalog, layout, tables, around, only_keys, referencing: false }
    }

    /// The foreign keys to draw.
    fn relations(&self) -> Vec<Relation<'a>> {
        let mut relations = Vec::new();
        let drawn = || self.tables.iter().chain(&self.around);
        for from in drawn() {
            for key in from.constraints.iter().filter(|one| one.kind == Kind::ForeignKey) {
                let to = drawn().find(|table| key.references.as_ref() == Some(&table.name));
                let is_drawn = |to: &&&Table| {
                    self.has_columns(from) || (self.referencing && self.has_columns(to))
                };
                relations.extend(to.filter(is_drawn).map(|to| Relation::of(from, to, key)));
            }
        }
        relations
    }

    fn has_columns(&self, table: &Table) -> bool {
        self.tables.iter().any(|drawn| drawn.name == table.name)
    }

    /// The drawn columns of a table, with their marks.
    fn columns<'t>(&self, table: &'t Table) -> impl Iterator<Item = (&'t Column, String)> {
        let only_keys = self.only_keys;
        let marked = table.columns.iter().map(|column| (column, marks(table, column)));
        marked.filter(move |(_, marks)| !only_keys || !marks.is_empty())
    }

    /// The labels of an enum column, where they are shown.
    fn labels(&self, column: &Column) -> Option<String> {
        let one = self.catalog.enums.iter().find(|one| one.name == column.r#type)?;
        (!self.only_keys).then(|| one.labels.join(", "))
    }
}

impl<'a> Relation<'a> {
    fn of(from: &'a Table, to: &'a Table, key: &'a Constraint) -> Self {
        let can_be_null = |name: &String| {
            from.columns.iter().any(|column| column.name == *name && !column.not_null)
        };
        let optional = key.columns.iter().any(can_be_null);
        let is_within = |unique: &&[String]| unique.iter().all(|name| key.columns.contains(name));
        let single = uniques(from, false).any(|unique| is_within(&unique));
        let referenced = referenced_columns(&key.definition);
        let columns = key.columns.iter().map(String::as_str).zip(referenced).collect();
        Self { from, to, key, optional, single, columns }
    }
}

/// The columns that are unique together, for each key and unique index; `partial` adds the indexes
/// with a condition.
fn uniques(table: &Table, partial: bool) -> impl Iterator<Item = &[String]> {
    let is_key = |one: &&Constraint| matches!(one.kind, Kind::PrimaryKey | Kind::Unique);
    let keys = table.constraints.iter().filter(is_key).map(|one| &one.columns[..]);
    let is_unique = move |one: &&Index| one.unique && (partial || one.predicate.is_none());
    keys.chain(table.indexes.iter().filter(is_unique).map(|index| &index.columns[..]))
}

/// The marks of a column: `PK`, `FK`, `UK` if its values are unique, and `U1`, `U2` where they are
/// unique together with those of other columns of that number.
fn marks(table: &Table, column: &Column) -> String {
    let has = |kind: Kind| {
        table.constraints.iter().any(|one| one.kind == kind && one.columns.contains(&column.name))
    };
    let primary = table.constraints.iter().find(|one| one.kind == Kind::PrimaryKey);
    let is_primary = |unique: &&[String]| primary.is_some_and(|key| key.columns == **unique);
    let others: Vec<&[String]> = uniques(table, true).filter(|one| !is_primary(one)).collect();
    let mut marks = Vec::new();
    if has(Kind::PrimaryKey) {
        marks.push("PK".to_owned());
    }
    if has(Kind::ForeignKey) {
        marks.push("FK".to_owned());
    }
    if others.iter().any(|unique| **unique == [column.name.clone()]) {
        marks.push("UK".to_owned());
    }
    let together = others.iter().filter(|unique| unique.len() > 1);
    for (number, unique) in together.enumerate() {
        if unique.contains(&column.name) {
            marks.push(format!("U{}", number + 1));
        }
    }
    marks.join(", ")
}
