//! The declaration of a backfill.

use std::borrow::Cow;

/// A change of many rows of one table: each row once, in the order of the primary key.
///
/// The texts are parts of a statement, written by whoever writes the migrations. They run with the
/// caller's `search_path`, and with the settings of this crate otherwise: times in UTC and ISO.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backfill {
    pub(crate) name: Cow<'static, str>,
    pub(crate) table: Cow<'static, str>,
    pub(crate) set: Option<Cow<'static, str>>,
    pub(crate) filter: Option<Cow<'static, str>>,
}

impl Backfill {
    /// Makes a backfill that updates rows: `set` is what `UPDATE` has after `SET`, such as
    /// `total = price * amount`.
    ///
    /// `name` is the key of its state in the database. `table` is a name in SQL: quoted where it
    /// must be, and with its schema where the table is not found by `search_path`.
    #[must_use]
    pub fn update(
        name: impl Into<Cow<'static, str>>,
        table: impl Into<Cow<'static, str>>,
        set: impl Into<Cow<'static, str>>,
    ) -> Self {
        Self { name: name.into(), table: table.into(), set: Some(set.into()), filter: None }
    }

    /// Makes a backfill that deletes rows. Without a [`filter`](Self::filter), all rows.
    #[must_use]
    pub fn delete(name: impl Into<Cow<'static, str>>, table: impl Into<Cow<'static, str>>) -> Self {
        Self { name: name.into(), table: table.into(), set: None, filter: None }
    }

    /// Sets the condition of the rows that need the change, such as `total IS NULL`. Without one,
    /// every row does.
    ///
    /// A backfill with a condition goes through the table until it finds no such row. One without
    /// goes through it once.
    #[must_use]
    pub fn filter(mut self, condition: impl Into<Cow<'static, str>>) -> Self {
        self.filter = Some(condition.into());
        self
    }

    /// A backfill of constant texts.
    #[doc(hidden)]
    #[must_use]
    pub const fn embedded(
        name: &'static str,
        table: &'static str,
        set: Option<&'static str>,
        filter: Option<&'static str>,
    ) -> Self {
        Self {
            name: Cow::Borrowed(name),
            table: Cow::Borrowed(table),
            set: match set {
                Some(set) => Some(Cow::Borrowed(set)),
                None => None,
            },
            filter: match filter {
                Some(filter) => Some(Cow::Borrowed(filter)),
                None => None,
            },
        }
    }

    /// Returns its name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns the name of its table, as declared.
    #[must_use]
    pub fn table(&self) -> &str {
        &self.table
    }

    /// Returns the change as a statement for all rows at once, such as
    /// `UPDATE orders SET total = price * amount WHERE total IS NULL`.
    #[must_use]
    pub fn statement(&self) -> String {
        let change = match &self.set {
            Some(set) => format!("UPDATE {} SET {set}", self.table),
            None => format!("DELETE FROM {}", self.table),
        };
        match &self.filter {
            Some(filter) => format!("{change} WHERE {filter}"),
            None => change,
        }
    }

    /// The condition of the rows that need the change, after the name of the table. It ends with a
    /// line end, since its last line may have a comment.
    pub(crate) fn condition(&self) -> String {
        self.filter.as_ref().map_or_else(String::new, |filter| format!(" WHERE ({filter}\n)"))
    }
}
