//! The partitioned tables, and what is done with their months.

use std::fmt;
use std::str::FromStr;

use super::Month;
use crate::quote;

/// A table that is partitioned by month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PartitionedTable {
    /// `credit_transactions`, by `created_at`.
    CreditTransactions,
    /// `notifications`, by `created_at`.
    Notifications,
    /// `usage_logs`, by `timestamp`.
    UsageLogs,
}

impl PartitionedTable {
    /// All three, by name.
    pub const ALL: [Self; 3] = [Self::CreditTransactions, Self::Notifications, Self::UsageLogs];

    /// The table's name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::CreditTransactions => "credit_transactions",
            Self::Notifications => "notifications",
            Self::UsageLogs => "usage_logs",
        }
    }

    /// The column by whose month a row has its partition.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::CreditTransactions | Self::Notifications => "created_at",
            Self::UsageLogs => "timestamp",
        }
    }

    /// The name of a month's partition in the schemas `partitions` and `retired`, such as `usage_logs_2026_11`. Names sort
    /// as the months do.
    #[must_use]
    pub fn partition(self, month: Month) -> String {
        format!("{}_{}", self.name(), month.suffix())
    }

    /// The SQL that holds for a row of the month.
    pub(super) fn is_of(self, month: Month) -> String {
        self.is_between(month, month)
    }

    /// The SQL that holds for a row of these months and those between them, whatever operators `search_path` has.
    pub(super) fn is_between(self, first: Month, last: Month) -> String {
        let (start, end) = (Month::bound(first.start()), Month::bound(last.end()));
        format!(
            "({key} OPERATOR(pg_catalog.>=) {start}::pg_catalog.timestamptz
             AND {key} OPERATOR(pg_catalog.<) {end}::pg_catalog.timestamptz)",
            key = quote::ident(self.key())
        )
    }
}

impl fmt::Display for PartitionedTable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A name is none of a partitioned table.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0} is not partitioned: credit_transactions, notifications and usage_logs are")]
pub struct NotPartitioned(
    /// The name.
    pub String,
);

impl FromStr for PartitionedTable {
    type Err = NotPartitioned;

    fn from_str(name: &str) -> Result<Self, NotPartitioned> {
        Self::ALL.into_iter().find(|table| table.name() == name).ok_or_else(|| NotPartitioned(name.to_owned()))
    }
}

/// What is done with the months of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Policy {
    /// How many months after the current one have a partition; 120, if it is more.
    pub months_ahead: u16,
    /// How many whole months before the current one are kept; 600, if it is more or `None`. A month before them has expired,
    /// unless it is `None`.
    pub retention: Option<u16>,
    /// What becomes of a month that has expired.
    pub at_end: AtEnd,
}

/// What becomes of a month that has expired.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AtEnd {
    /// It is detached and moves to the schema `retired`, where it can be read: without foreign keys, so that it is in
    /// nobody's way, and without the default of its id.
    Retire,
    /// It goes to the [`Archive`](super::Archive), and is dropped when it could be read back from there.
    Archive,
    /// It is dropped.
    Drop,
}

/// Months farther away are not told from partitions with other bounds.
const MOST_BEHIND: u16 = 600;
const MOST_AHEAD: u16 = 120;

impl Policy {
    /// How many months after the current one are made.
    pub(super) fn ahead(self) -> u16 {
        self.months_ahead.min(MOST_AHEAD)
    }

    /// What holds unless set (SRS 7.5): 3 months ahead for each; `credit_transactions` are retired after 7 years,
    /// `usage_logs` archived after 24 months and `notifications` after 12.
    #[must_use]
    pub const fn of(table: PartitionedTable) -> Self {
        let (retention, at_end) = match table {
            PartitionedTable::CreditTransactions => (84, AtEnd::Retire),
            PartitionedTable::Notifications => (12, AtEnd::Archive),
            PartitionedTable::UsageLogs => (24, AtEnd::Archive),
        };
        Self { months_ahead: 3, retention: Some(retention), at_end }
    }

    /// The first month that is kept.
    pub(super) fn first(self, current: Month) -> Month {
        current.plus(-i32::from(self.retention.unwrap_or(u16::MAX).min(MOST_BEHIND)))
    }

    /// The last month that is made.
    pub(super) fn last(self, current: Month) -> Month {
        current.plus(i32::from(self.ahead()))
    }
}
