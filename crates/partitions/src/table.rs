//! Partitioned tables, and the policies for their months.

use std::fmt;

use diesel_pg_session::quote;

use crate::Month;

/// A table that is partitioned by month.
///
/// The table is found by `search_path`. Its partitions, the DEFAULT partition among them, are in
/// the schema `partitions`. Months that are detached move to the schema `retired`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(into = "&'static str"))]
pub struct PartitionedTable {
    name: &'static str,
    key: &'static str,
}

/// The longest name of a table whose months can have the names of [`PartitionedTable::partition`].
const LONGEST_NAME: usize = 63 - "_2026_11".len();

impl PartitionedTable {
    /// Makes a table from its name and the `TIMESTAMPTZ` column by whose months it is partitioned.
    ///
    /// # Panics
    /// Panics if the name has more than 55 bytes: PostgreSQL would truncate the names of
    /// partitions.
    #[must_use]
    pub const fn new(name: &'static str, key: &'static str) -> Self {
        assert!(name.len() <= LONGEST_NAME, "the table's name has more than 55 bytes");
        Self { name, key }
    }

    /// Returns the table's name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.name
    }

    /// Returns the column whose month decides the partition of a row.
    #[must_use]
    pub const fn key(self) -> &'static str {
        self.key
    }

    /// Returns the name of a month's partition, such as `orders_2026_11`. Names sort as the months
    /// do.
    #[must_use]
    pub fn partition(self, month: Month) -> String {
        format!("{}_{}", self.name, month.suffix())
    }

    /// Returns the name that its DEFAULT partition is expected to have.
    pub(crate) fn default_partition(self) -> String {
        format!("{}_default", self.name)
    }

    /// Returns the SQL that holds for a row of the month.
    pub(crate) fn is_of(self, month: Month) -> String {
        self.is_between(month, month)
    }

    /// Returns the SQL that holds for a row of these months and those between them, whatever
    /// operators `search_path` has.
    pub(crate) fn is_between(self, first: Month, last: Month) -> String {
        let (start, end) = (Month::bound(first.start()), Month::bound(last.end()));
        format!(
            "({key} OPERATOR(pg_catalog.>=) {start}::pg_catalog.timestamptz
             AND {key} OPERATOR(pg_catalog.<) {end}::pg_catalog.timestamptz)",
            key = quote::ident(self.key)
        )
    }
}

impl fmt::Display for PartitionedTable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

impl From<PartitionedTable> for &'static str {
    fn from(table: PartitionedTable) -> Self {
        table.name
    }
}

/// A policy for a table: the months that exist, and the treatment of those that have expired.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Policy {
    /// The number of months after the current one that have a partition: at most
    /// [`MAX_PREMAKE`](Self::MAX_PREMAKE).
    pub premake: u16,
    /// The retention: the number of whole months before the current one that are kept, at most
    /// [`MAX_RETENTION`](Self::MAX_RETENTION). A month before them has expired. `None` keeps every
    /// month.
    pub retention: Option<u16>,
    /// The treatment of a month that has expired.
    pub on_expiry: OnExpiry,
}

/// The treatment of a month that has expired.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnExpiry {
    /// The month is detached and moves to the schema `retired`, where it can be read. It has no
    /// foreign keys, so it blocks nobody. Columns of its primary key and those that use a
    /// sequence have no defaults.
    Retire,
    /// The month is written to the [`Archive`](crate::Archive), read back, and dropped.
    #[cfg(feature = "archive")]
    Archive,
    /// The month is dropped.
    Drop,
}

// Months further away are not distinguished from partitions with other bounds.
impl Policy {
    /// The largest [`premake`](Self::premake).
    pub const MAX_PREMAKE: u16 = 120;
    /// The largest [`retention`](Self::retention).
    pub const MAX_RETENTION: u16 = 600;

    /// Returns the first month that is kept.
    pub(crate) fn first(self, current: Month) -> Month {
        current.plus(-i32::from(self.retention.unwrap_or(Self::MAX_RETENTION)))
    }

    /// Returns the last month that is made.
    pub(crate) fn last(self, current: Month) -> Month {
        current.plus(i32::from(self.premake))
    }
}
