//! The facts of a column that its comment and its definition give.

use std::fmt;

use super::columns::{Column, Table};

/// The class of a column's values, from the end of its comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Class {
    /// A key.
    Key,
    /// Catalogue data that anyone may see.
    Public,
    /// The platform's own bookkeeping.
    Internal,
    /// Says who a person is.
    Personal,
    /// Says what a person did, wrote, or where from.
    Sensitive,
    /// A hash, a token, or an encrypted secret.
    Secret,
}

/// A column of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Field {
    /// The name.
    pub name: &'static str,
    /// The type, as PostgreSQL writes it.
    pub sql_type: &'static str,
    /// True if the column may be NULL.
    pub nullable: bool,
    /// The class.
    pub class: Class,
    /// The table that a foreign key of this column alone refers to.
    pub references: Option<Table>,
    /// The column, if its class is personal, sensitive or secret.
    pub column: Option<Column>,
}

/// Makes a field: for the generated lists, where the names of the fields would be most of the text.
pub(super) const fn field(
    name: &'static str,
    sql_type: &'static str,
    nullable: bool,
    class: Class,
    references: Option<Table>,
    column: Option<Column>,
) -> Field {
    Field { name, sql_type, nullable, class, references, column }
}

impl Class {
    /// Returns the class's name, as comments have it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Key => "key",
            Self::Public => "public",
            Self::Internal => "internal",
            Self::Personal => "personal",
            Self::Sensitive => "sensitive",
            Self::Secret => "secret",
        }
    }
}

impl Table {
    /// Finds a column by its name.
    #[must_use]
    pub fn field(self, name: &str) -> Option<&'static Field> {
        self.fields().iter().find(|field| field.name == name)
    }

    /// Finds a table by its name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|table| table.name() == name)
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl fmt::Display for Class {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
