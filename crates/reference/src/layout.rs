/// Names, groups and texts of one project, for its files. This crate knows none.
///
/// With `Layout::default()`, every file can be written, without groups and notes.
#[derive(Clone, Debug, Default)]
pub struct Layout {
    /// The command that writes the files, such as `shop-schema docs`. Each file names it, and a
    /// file that does not is never overwritten.
    pub command: String,
    /// The path of [`Catalog::document`](crate::Catalog::document) in the project's folder, such
    /// as `src/catalog.json`. Empty: not written.
    pub catalog: String,
    /// Text for the head of `ddl/create.sql`.
    pub ddl_note: String,
    /// Markdown for the head of the dictionary, with paths from `docs/dictionary/`.
    pub introduction: String,
    /// Titles of lists of the columns of one class: `("secret", "Secrets")`. A column has a class
    /// if its comment ends with one in brackets, such as `[secret]`.
    pub classes: Vec<(String, String)>,
    /// The table whose rows' deletion the dictionary follows, with a title.
    pub deletion: Option<(String, String)>,
    /// Markdown for the indexes that serve no query of `queries`.
    pub without_query: String,
    /// Notes on tables.
    pub tables: Vec<TableNotes>,
    /// Groups of tables, each with a colour. A table without a group is drawn in the last one.
    pub groups: Vec<Group>,
    /// The diagrams.
    pub diagrams: Vec<Diagram>,
    /// The queries that the project makes.
    pub queries: Vec<Query>,
}

/// Notes of a [`Layout`] on one table.
#[derive(Clone, Debug, Default)]
pub struct TableNotes {
    /// The table's name.
    pub table: String,
    /// The name of the migration that makes the table.
    pub migration: String,
    /// The name of the table's struct, and its file in the project's folder.
    pub model: Option<(String, String)>,
    /// Further sentences, as Markdown.
    pub text: String,
}

/// A group of tables in diagrams.
#[derive(Clone, Debug)]
pub struct Group {
    /// The title.
    pub title: String,
    /// The colour as Graphviz names it, such as `#dbe9f6`.
    pub colour: String,
    /// The tables' names.
    pub tables: Vec<String>,
}

/// A diagram of some groups.
#[derive(Clone, Debug)]
pub struct Diagram {
    /// The files' name in `docs/diagrams/`, without `.dot` and `.mmd`.
    pub name: String,
    /// The title.
    pub title: String,
    /// The drawn groups, by their place in [`Layout::groups`].
    pub groups: Vec<usize>,
    /// Leaves out columns without a key.
    pub only_keys: bool,
}

/// A query of the project, with the tables and indexes that it names itself.
#[derive(Clone, Debug, Default)]
pub struct Query {
    /// The name, such as `orders::by_customer`.
    pub name: String,
    /// The file in the project's folder.
    pub file: String,
    /// The result in a sentence, as Markdown.
    pub summary: String,
    /// The tables that the query reads or writes.
    pub tables: Vec<String>,
    /// The indexes that serve it.
    pub indexes: Vec<String>,
}

impl Layout {
    pub(crate) fn notes(&self, table: &str) -> Option<&TableNotes> {
        self.tables.iter().find(|notes| notes.table == table)
    }

    /// The place of a table's group. Without groups, 0.
    pub(crate) fn group_of(&self, table: &str) -> usize {
        let has_it = |group: &Group| group.tables.iter().any(|name| name == table);
        let last = self.groups.len().saturating_sub(1);
        self.groups.iter().position(has_it).unwrap_or(last)
    }
}
