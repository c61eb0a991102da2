//! How the partitions stand.

use std::fmt;

use diesel::pg::PgConnection;

use super::catalog::{self, Apart, Kind, State, Strays};
use super::{Error, Keeper, Month, PartitionedTable};

/// Says how the partitions stand, with the [policies](super::Policy::of) that hold unless set. Works on a standby, and needs
/// SELECT on the DEFAULT partitions alone; it reads these, which are empty where a keeper runs.
///
/// ```
/// use creativeflow_schema::partitions::{Thresholds, health};
/// # use creativeflow_schema::testing::TestDatabase;
///
/// # let db = TestDatabase::new()?;
/// # let mut conn = db.connect()?;
/// # creativeflow_schema::ensure_partitions(&mut conn)?;
/// let problems = health(&mut conn)?.problems(&Thresholds::default());
/// for problem in &problems {
///     eprintln!("{problem}");
/// }
/// let ready = problems.is_empty();
/// # assert!(ready);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`Error::NotMigrated`], and [`Error::Database`] if the server refuses.
pub fn health(conn: &mut PgConnection) -> Result<Health, Error> {
    Keeper::new().health(conn)
}

/// How the partitions stand.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Health {
    /// For each table, by name.
    pub tables: Vec<TableHealth>,
    /// Tables in the schema `partitions` that are no partitions, such as a month that was detached by hand.
    pub unattached: Vec<String>,
    /// Tables in the schema `retired` that still have foreign keys, which the next `retire` takes away.
    pub unreleased: Vec<String>,
    /// Indexes of partitions and their tables that are invalid, and serve no query.
    pub invalid_indexes: Vec<String>,
}

/// How the partitions of a table stand.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct TableHealth {
    /// Which table.
    pub table: PartitionedTable,
    /// The months that have a partition, in order.
    pub months: Vec<Month>,
    /// How many months from now on have a partition without a gap, the current one included.
    pub headroom: u32,
    /// Rows in DEFAULT for which the next `ensure` makes a partition.
    pub strays: u64,
    /// Rows in DEFAULT that stay there: of months that have expired or are too far ahead, and of infinity.
    pub outside: u64,
    /// The months that have expired, in order.
    pub expired: Vec<Month>,
    /// Partitions with other bounds than a month's, which the keeper leaves alone.
    pub others: Vec<String>,
}

/// From where on something is a problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Thresholds {
    /// Fewer months of headroom than this: 2 unless set, the current month and the next.
    pub headroom: u32,
    /// More rows in DEFAULT than this, for which there will be a partition: 0 unless set.
    pub strays: u64,
    /// More rows in DEFAULT than this that stay there; any number is fine unless set.
    pub outside: u64,
    /// More months that have expired than this: 1 unless set, the one that has expired since `retire` last ran.
    pub expired: usize,
}

impl Default for Thresholds {
    fn default() -> Self {
        Self { headroom: 2, strays: 0, outside: u64::MAX, expired: 1 }
    }
}

/// Something that needs a keeper, or an operator.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Problem {
    /// A table will soon have no partition for what is written.
    Headroom {
        /// Which table.
        table: PartitionedTable,
        /// Its headroom.
        months: u32,
    },
    /// Rows wait in DEFAULT.
    Strays {
        /// Of which table.
        table: PartitionedTable,
        /// How many.
        rows: u64,
    },
    /// Rows stay in DEFAULT.
    Outside {
        /// Of which table.
        table: PartitionedTable,
        /// How many.
        rows: u64,
    },
    /// Months have expired.
    Expired {
        /// Of which table.
        table: PartitionedTable,
        /// Which.
        months: Vec<Month>,
    },
    /// A table in the schema `partitions` is none.
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
        name: String,
    },
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Headroom { table, months: 0 } => write!(f, "{table} has no partition for this month: run ensure"),
            Self::Headroom { table, months } => {
                write!(f, "{table} has partitions for {} only: run ensure", counted(u64::from(*months), "month"))
            }
            Self::Strays { table, rows } => {
                write!(f, "{table} has {} in DEFAULT that can move: run ensure", counted(*rows, "row"))
            }
            Self::Outside { table, rows } => {
                write!(f, "{table} has {} in DEFAULT of no month that is kept: look at them", counted(*rows, "row"))
            }
            Self::Expired { table, months } => {
                write!(f, "{table} has {} that expired", counted(months.len() as u64, "month"))?;
                months.first().map_or(Ok(()), |first| write!(f, ", from {first} on"))?;
                f.write_str(": run retire")
            }
            Self::Unattached { name } => write!(f, "{name} is no partition: attach it, or move it elsewhere"),
            Self::Unreleased { name } => write!(f, "{name} still has foreign keys: run retire"),
            Self::InvalidIndex { name } => write!(f, "the index {name} is invalid: REINDEX INDEX CONCURRENTLY {name}"),
        }
    }
}

fn counted(number: u64, what: &str) -> String {
    if number == 1 { format!("1 {what}") } else { format!("{number} {what}s") }
}

impl Health {
    /// What is beyond the thresholds.
    #[must_use]
    pub fn problems(&self, thresholds: &Thresholds) -> Vec<Problem> {
        let mut problems = Vec::new();
        for one in &self.tables {
            let table = one.table;
            if one.headroom < thresholds.headroom {
                problems.push(Problem::Headroom { table, months: one.headroom });
            }
            if one.strays > thresholds.strays {
                problems.push(Problem::Strays { table, rows: one.strays });
            }
            if one.outside > thresholds.outside {
                problems.push(Problem::Outside { table, rows: one.outside });
            }
            if one.expired.len() > thresholds.expired {
                problems.push(Problem::Expired { table, months: one.expired.clone() });
            }
        }
        problems.extend(self.unattached.iter().map(|name| Problem::Unattached { name: name.clone() }));
        problems.extend(self.unreleased.iter().map(|name| Problem::Unreleased { name: name.clone() }));
        problems.extend(self.invalid_indexes.iter().map(|name| Problem::InvalidIndex { name: name.clone() }));
        problems
    }
}

impl Keeper {
    /// As [`health`](super::health), with this keeper's policies and time.
    ///
    /// # Errors
    /// As [`health`](super::health).
    pub fn health(&self, conn: &mut PgConnection) -> Result<Health, Error> {
        let state = State::read(conn, self.now)?;
        let strays = catalog::strays(conn, &state)?;
        let (retired, unattached): (Vec<Apart>, Vec<Apart>) =
            catalog::apart(conn)?.into_iter().partition(|table| table.retired);
        Ok(Health {
            tables: PartitionedTable::ALL.map(|table| self.health_of(table, &state, &strays)).into(),
            unattached: unattached.into_iter().map(|table| table.name).collect(),
            unreleased: retired.into_iter().filter(|table| !table.keys.is_empty()).map(|table| table.name).collect(),
            invalid_indexes: state.invalid_indexes.into_iter().collect(),
        })
    }

    fn health_of(&self, table: PartitionedTable, state: &State, strays: &[Strays]) -> TableHealth {
        let months: Vec<Month> = state.months_of(table).map(|(month, _)| month).collect();
        let from_now = months.iter().filter(|month| **month >= state.current());
        let headroom = (0..).zip(from_now).take_while(|(ahead, month)| state.current().plus(*ahead) == **month).count();
        let (kept, outside): (Vec<&Strays>, Vec<&Strays>) = strays
            .iter()
            .filter(|strays| strays.table == table)
            .partition(|strays| self.is_kept(table, state.current(), strays.month));
        let rows = |strays: &[&Strays]| strays.iter().map(|strays| strays.rows).sum();
        let others = state.partitions.iter().filter(|one| one.table == table && one.kind == Kind::Other);
        TableHealth {
            table,
            headroom: u32::try_from(headroom).unwrap_or(u32::MAX),
            strays: rows(&kept),
            outside: rows(&outside),
            expired: months
                .iter()
                .filter(|month| **month < self.policy_of(table).first(state.current()))
                .copied()
                .collect(),
            others: others.map(|one| one.name.clone()).collect(),
            months,
        }
    }
}
