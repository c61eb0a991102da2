//! The state of the partitions.

use std::fmt;

use diesel::pg::PgConnection;

use super::catalog::{self, DefaultRows, Kind, State, Unattached};
use super::ensure::Wanted;
use crate::{
    Error, InvalidIndex, Month, PartitionManager, PartitionedTable, Reference, indexes, references,
};
use diesel_pg_session::quote::printable;
use diesel_pg_session::surroundings::reading;

/// The state of the partitions.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Health {
    /// The state of each table, by name.
    pub tables: Vec<TableHealth>,
    /// Tables in the schema `partitions` that are not partitions, such as a month that was detached
    /// by hand.
    pub unattached: Vec<String>,
    /// Tables in the schema `retired` that still have foreign keys, which the next `retire` drops.
    pub unreleased: Vec<String>,
    /// Indexes of partitions and their tables that are invalid, and serve no query.
    pub invalid_indexes: Vec<InvalidIndex>,
}

/// The state of a table's partitions.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct TableHealth {
    /// The table.
    pub table: PartitionedTable,
    /// The months that have a partition, in order.
    pub months: Vec<Month>,
    /// The number of months from now on that have a partition without a gap, the current one
    /// included.
    pub headroom: u32,
    /// The first month from now on that has no partition.
    pub missing: Month,
    /// Rows in DEFAULT for which the next `ensure` makes a partition.
    #[cfg_attr(feature = "serde", serde(rename = "strays"))]
    pub default_rows: u64,
    /// Rows in DEFAULT that stay there: of months that have expired or are too far ahead, and of
    /// infinity.
    pub outside: u64,
    /// The months that have expired, in order.
    pub expired: Vec<Month>,
    /// Partitions with other bounds than a month's, which the manager leaves alone.
    pub others: Vec<String>,
    /// Those of them that cover a part of a month that is to be made, so that the month cannot be
    /// made.
    pub overlaps: Vec<Overlap>,
    /// The foreign keys that keep the current role from moving rows out of DEFAULT.
    pub references: Vec<Reference>,
}

/// A partition that covers parts of months that are to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Overlap {
    /// The partition, with its schema, quoted as in SQL.
    pub partition: String,
    /// The months.
    pub months: Vec<Month>,
    /// The number of rows of these months in DEFAULT.
    pub rows: u64,
    /// The statements that move its rows to DEFAULT and drop it, so that `ensure` can make the
    /// months.
    pub remedy: Vec<String>,
}

/// The limits beyond which a state is a problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Thresholds {
    /// The least headroom, in months. Default: 2, the current month and the next.
    pub headroom: u32,
    /// The most rows in DEFAULT for which there will be a partition. Default: 0.
    pub default_rows: u64,
    /// The most rows that stay in DEFAULT. Default: any number.
    pub outside: u64,
    /// The most months that have expired. Default: 1, the one that has expired since `retire` last
    /// ran.
    pub expired: usize,
}

impl Default for Thresholds {
    fn default() -> Self {
        Self { headroom: 2, default_rows: 0, outside: u64::MAX, expired: 1 }
    }
}

/// A problem that the partition manager or an operator must solve.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Problem {
    /// A table will soon have no partition for new rows.
    Headroom {
        /// The table.
        table: PartitionedTable,
        /// Its headroom.
        months: u32,
    },
    /// Rows wait in DEFAULT.
    DefaultRows {
        /// The table.
        table: PartitionedTable,
        /// The number of rows.
        rows: u64,
    },
    /// A partition is in the way of months.
    Overlap {
        /// The table.
        table: PartitionedTable,
        /// The partition and the months.
        overlap: Overlap,
    },
    /// Rows in DEFAULT cannot move.
    Referenced {
        /// The table.
        table: PartitionedTable,
        /// The foreign key.
        reference: Reference,
    },
    /// Rows stay in DEFAULT.
    Outside {
        /// The table.
        table: PartitionedTable,
        /// The number of rows.
        rows: u64,
    },
    /// Months have expired.
    Expired {
        /// The table.
        table: PartitionedTable,
        /// The months.
        months: Vec<Month>,
    },
    /// A table in the schema `partitions` is no partition.
    Unattached {
        /// The table, with its schema.
        name: String,
    },
    /// A retired table has foreign keys.
    Unreleased {
        /// The table, with its schema.
        name: String,
    },
    /// An index is invalid.
    InvalidIndex {
        /// The index.
        index: InvalidIndex,
    },
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Headroom { table, months: 0 } => {
                write!(f, "{table} has no partition for this month: run ensure")
            }
            Self::Headroom { table, months } => {
                write!(
                    f,
                    "{table} has partitions for {} only: run ensure",
                    counted(u64::from(*months), "month")
                )
            }
            Self::DefaultRows { table, rows } => {
                write!(
                    f,
                    "{table} has {} in DEFAULT that can move: run ensure",
                    counted(*rows, "row")
                )
            }
            Self::Overlap { table, overlap } => write!(
                f,
                "{table} gets no partition for {}: {} covers a part of it; move its rows to \
                 DEFAULT, and run ensure: {}",
                listed(&overlap.months),
                printable(&overlap.partition),
                script(&overlap.remedy)
            ),
            Self::Referenced { table, reference } => {
                write!(f, "{table}: {reference}; then run ensure")
            }
            Self::Outside { table, rows } => write!(
                f,
                "{table} has {} in DEFAULT of no month that is kept: change or delete them, or \
                 allow for more (--outside)",
                counted(*rows, "row")
            ),
            Self::Expired { table, months } => {
                write!(f, "{table} has {} that expired", counted(months.len() as u64, "month"))?;
                months.first().map_or(Ok(()), |first| write!(f, ", from {first} on"))?;
                f.write_str(": run retire")
            }
            Self::Unattached { name } => write!(
                f,
                "{0} is no partition: attach it, or move it elsewhere: ALTER TABLE {0} SET SCHEMA retired",
                printable(name)
            ),
            Self::Unreleased { name } => {
                write!(f, "{} still has foreign keys: run retire", printable(name))
            }
            Self::InvalidIndex { index } => {
                write!(
                    f,
                    "the index {} is invalid: {}",
                    printable(&index.name),
                    script(&index.remedy)
                )
            }
        }
    }
}

fn script(statements: &[String]) -> String {
    printable(&statements.join("; "))
}

fn listed(months: &[Month]) -> String {
    months.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

fn counted(number: u64, what: &str) -> String {
    if number == 1 { format!("1 {what}") } else { format!("{number} {what}s") }
}

impl Health {
    /// Lists the problems beyond the thresholds.
    #[must_use]
    pub fn problems(&self, thresholds: &Thresholds) -> Vec<Problem> {
        let mut problems = Vec::new();
        for one in &self.tables {
            let table = one.table;
            let is_blocked =
                one.overlaps.iter().any(|overlap| overlap.months.contains(&one.missing));
            if one.headroom < thresholds.headroom && !is_blocked {
                problems.push(Problem::Headroom { table, months: one.headroom });
            }
            if one.default_rows > thresholds.default_rows {
                problems.push(Problem::DefaultRows { table, rows: one.default_rows });
            }
            let overlaps = one.overlaps.iter().cloned();
            problems.extend(overlaps.map(|overlap| Problem::Overlap { table, overlap }));
            let references = one.references.iter().cloned();
            problems.extend(references.map(|reference| Problem::Referenced { table, reference }));
            if one.outside > thresholds.outside {
                problems.push(Problem::Outside { table, rows: one.outside });
            }
            if one.expired.len() > thresholds.expired {
                problems.push(Problem::Expired { table, months: one.expired.clone() });
            }
        }
        problems
            .extend(self.unattached.iter().map(|name| Problem::Unattached { name: name.clone() }));
        problems
            .extend(self.unreleased.iter().map(|name| Problem::Unreleased { name: name.clone() }));
        problems.extend(
            self.invalid_indexes.iter().map(|index| Problem::InvalidIndex { index: index.clone() }),
        );
        problems
    }
}

impl PartitionManager {
    /// Reports the state of the partitions. Works on a standby, and needs only SELECT on the
    /// DEFAULT partitions, which it reads. If rows wait in DEFAULT, this also reads the tables that
    /// reference them, where the role may.
    ///
    /// # Errors
    /// - [`Error::NotMigrated`]: a table is missing;
    /// - [`Error::NoDefault`]: a table has no DEFAULT partition;
    /// - [`Error::Database`]: the server refuses, such as where row security hides rows of DEFAULT
    ///   from this role.
    pub fn health(&self, conn: &mut PgConnection) -> Result<Health, Error> {
        self.refuse_settings()?;
        reading(conn, |conn, surroundings| {
            let state = State::within(conn, surroundings, &self.tables(), self.now)?;
            let default_rows = catalog::default_rows(conn, &state)?;
            let (retired, unattached): (Vec<Unattached>, Vec<Unattached>) =
                catalog::unattached(conn)?.into_iter().partition(|table| table.retired);
            let tables = self
                .tables()
                .into_iter()
                .map(|table| self.health_of(conn, table, &state, &default_rows));
            Ok(Health {
                tables: tables.collect::<Result<_, Error>>()?,
                unattached: unattached.into_iter().map(|table| table.name).collect(),
                unreleased: retired
                    .into_iter()
                    .filter(|table| !table.keys.is_empty())
                    .map(|table| table.name)
                    .collect(),
                invalid_indexes: indexes::invalid(conn, &state)?,
            })
        })
    }

    fn health_of(
        &self,
        conn: &mut PgConnection,
        table: PartitionedTable,
        state: &State,
        default_rows: &[DefaultRows],
    ) -> Result<TableHealth, Error> {
        let months: Vec<Month> = state.months_of(table).map(|(month, _)| month).collect();
        let current = state.current();
        let policy = self.policy_of(table);
        let from_now = months.iter().filter(|month| **month >= current);
        let headroom = (0..)
            .zip(from_now)
            .take_while(|(ahead, month)| current.plus(*ahead) == **month)
            .count();
        let headroom = u32::try_from(headroom).unwrap_or(u32::MAX);
        let Wanted { months: wanted, outside } = self.wanted(state, table, default_rows);
        let others: Vec<_> = state
            .partitions
            .iter()
            .filter(|one| one.table == table && one.kind == Kind::Other)
            .collect();
        let mut overlaps = Vec::new();
        for other in &others {
            let covered = || wanted.iter().filter(|(month, _)| other.covers.contains(month));
            let months: Vec<Month> = covered()
                .map(|(month, _)| *month)
                .filter(|month| !months.contains(month))
                .collect();
            if !months.is_empty() {
                overlaps.push(Overlap {
                    rows: covered().map(|(_, rows)| rows).sum(),
                    remedy: dissolve(conn, state, table, &other.name)?,
                    partition: other.name.clone(),
                    months,
                });
            }
        }
        let is_blocked = |month: &Month| overlaps.iter().any(|one| one.months.contains(month));
        let movable = wanted.iter().filter(|(month, _)| !is_blocked(month));
        let default_rows = movable.map(|(_, rows)| rows).sum();
        let references = if wanted.values().all(|rows| *rows == 0) {
            Vec::new()
        } else {
            let of_months = table.is_between(policy.first(current), policy.last(current));
            references::in_the_way(conn, state, state.default_partition(table)?, &of_months)?
        };
        Ok(TableHealth {
            table,
            headroom,
            missing: current.plus(i32::try_from(headroom).unwrap_or(i32::MAX)),
            default_rows,
            outside,
            expired: months
                .iter()
                .filter(|month| **month < policy.first(current))
                .copied()
                .collect(),
            others: others.iter().map(|one| one.name.clone()).collect(),
            overlaps,
            references,
            months,
        })
    }
}

/// The statements that move a partition's rows to DEFAULT, and drop it.
fn dissolve(
    conn: &mut PgConnection,
    state: &State,
    table: PartitionedTable,
    partition: &str,
) -> Result<Vec<String>, Error> {
    let columns = catalog::columns(conn, state.oid_of(table))?;
    Ok(vec![
        "BEGIN".to_owned(),
        format!("ALTER TABLE {} DETACH PARTITION {partition}", state.name_of(table)),
        format!(
            "INSERT INTO {} ({columns}) OVERRIDING SYSTEM VALUE SELECT {columns} FROM {partition}",
            state.default_of(table)?
        ),
        format!("DROP TABLE {partition}"),
        "COMMIT".to_owned(),
    ])
}
