//! Makes the partitions of months, and moves rows from DEFAULT to them.

use std::collections::BTreeMap;
use std::time::Duration;

use diesel::connection::SimpleConnection;
use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::BigInt;

use super::catalog::{self, DefaultRows, State};
use crate::manager::{UNTIMED, is_of_a_month, note};
use crate::moving::{Together, pages};
use crate::{Error, Month, PartitionManager, PartitionedTable};
use diesel_pg_session::surroundings::reading;
use diesel_pg_session::{Database, Session};

/// The result of [`PartitionManager::ensure`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Ensured {
    /// The months whose partition was made, in the order of their making. Empty if none was
    /// missing, or if another process was faster.
    pub made: Vec<Made>,
    /// The number of rows that stay in DEFAULT, of all tables: of months that have expired or are
    /// too far ahead, and of infinity.
    pub outside: u64,
}

/// A month whose partition was made.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Made {
    /// The table.
    pub table: PartitionedTable,
    /// The month.
    pub month: Month,
    /// The partition's name, with its schema.
    pub partition: String,
    /// The number of rows from DEFAULT.
    pub rows: u64,
    /// The time that this took. Months that were made together have it in common.
    pub elapsed: Duration,
}

/// A month to make.
struct Missing {
    table: PartitionedTable,
    month: Month,
    /// The number of its rows in DEFAULT.
    default_rows: u64,
    /// The number of all rows there.
    in_default: u64,
}

/// The largest number of months that are made together: each row in DEFAULT is compared with each
/// of them.
const MOST_MONTHS: usize = 12;
/// The largest number of batches that months that are made together have: the lock is held for a
/// time that grows with their rows.
const MOST_BATCHES: u64 = 50;

/// The months of a table that are to have a partition.
pub(super) struct Wanted {
    /// Each with the number of its rows in DEFAULT.
    pub(super) months: BTreeMap<Month, u64>,
    /// The number of rows that stay in DEFAULT.
    pub(super) outside: u64,
}

impl PartitionManager {
    /// Makes the missing partitions, and moves their rows from DEFAULT. The partitions are those of
    /// the current month and of the months after it that the [`Policy`](super::Policy) says. Every
    /// kept month that has rows in DEFAULT gets a partition too. Rows of other months stay in
    /// DEFAULT.
    ///
    /// # Errors
    /// Nothing was done after [`Error::NotMigrated`], nor after an [`Error::Session`] from the
    /// beginning.
    ///
    /// After these errors, the month is not made and all other months are. The first error is
    /// returned:
    /// - [`Error::InTheWay`]: another table has the partition's name;
    /// - [`Error::Partition`]: the server refused, such as where a partition made by hand covers a
    ///   part of the month;
    /// - [`Error::Referenced`]: a foreign key would act on rows that reference those to move;
    /// - [`Error::Owner`]: the partition cannot be given to the owner of its table;
    /// - [`Error::Unequal`]: the number of rows that left DEFAULT differs from the number that
    ///   arrived.
    ///
    /// After these errors, the months made before stay, and the next call resumes:
    /// - [`Error::NoLock`]: the locks timed out in each attempt;
    /// - [`Error::Session`], [`Error::Database`]: the server refuses a query of the manager's own.
    pub fn ensure<'a>(&self, database: impl Into<Database<'a>>) -> Result<Ensured, Error> {
        self.refuse_settings()?;
        let mut session = Session::open(database)?;
        if self.is_idle(&mut session) {
            return Ok(Ensured::default());
        }
        let (state, missing, outside) = self.missing(&mut session)?;
        if missing.is_empty() {
            return Ok(Ensured { made: Vec::new(), outside });
        }
        if state.standby {
            return Err(diesel_pg_session::Error::Standby.into());
        }
        self.locked(session, |conn| {
            // What was read without the lock may be old.
            let (state, missing, outside) = self.missing(conn)?;
            let mut made = Vec::new();
            let mut failed = None;
            for together in self.together(conn, &state, missing)? {
                match self.make(conn, &state, &together) {
                    Ok(months) => made.extend(months),
                    // The fault may be of one month alone.
                    Err(error) if together.months.len() > 1 && is_of_a_month(&error) => {
                        tracing::info!(%error, "making these months one by one");
                        for alone in together.alone() {
                            match self.make(conn, &state, &alone) {
                                Ok(months) => made.extend(months),
                                Err(error) => note(&mut failed, error)?,
                            }
                        }
                    }
                    Err(error) => note(&mut failed, error)?,
                }
            }
            failed.map_or(Ok(Ensured { made, outside }), Err)
        })
    }

    /// Reads the state, the months to make, the most urgent first, and the number of rows that stay
    /// in DEFAULT.
    fn missing(&self, conn: &mut PgConnection) -> Result<(State, Vec<Missing>, u64), Error> {
        let (state, default_rows) = reading(conn, |conn, surroundings| {
            conn.batch_execute(UNTIMED)?;
            let state = State::within(conn, surroundings, &self.tables(), self.now)?;
            let default_rows = catalog::default_rows(conn, &state)?;
            Ok::<_, Error>((state, default_rows))
        })?;
        let current = state.current();
        let mut missing = Vec::new();
        let mut outside = 0;
        for table in self.tables() {
            let wanted = self.wanted(&state, table, &default_rows);
            outside += wanted.outside;
            let in_default = wanted.months.values().sum::<u64>() + wanted.outside;
            for (month, default_rows) in wanted.months {
                if state.months_of(table).all(|(made, _)| made != month) {
                    missing.push(Missing { table, month, default_rows, in_default });
                }
            }
        }
        // The current month first, where rows arrive right now; then what is to come, then what
        // was.
        missing.sort_by_key(|one| (one.month < current, one.month));
        Ok((state, missing, outside))
    }

    /// Returns the months of a table that are to have a partition, and what is in DEFAULT.
    pub(super) fn wanted(
        &self,
        state: &State,
        table: PartitionedTable,
        default_rows: &[DefaultRows],
    ) -> Wanted {
        let (policy, current) = (self.policy_of(table), state.current());
        let kept = policy.first(current)..=policy.last(current);
        let ahead = (0..=i32::from(policy.premake)).map(|months| (current.plus(months), 0));
        let mut wanted = Wanted { months: ahead.collect(), outside: 0 };
        for one in default_rows.iter().filter(|one| one.table == table) {
            match one.month.filter(|month| kept.contains(month)) {
                Some(month) => *wanted.months.entry(month).or_default() += one.rows,
                None => wanted.outside += one.rows,
            }
        }
        wanted
    }

    /// Puts months of a table that have rows in DEFAULT together, with the most urgent of them.
    fn together(
        &self,
        conn: &mut PgConnection,
        state: &State,
        missing: Vec<Missing>,
    ) -> Result<Vec<Together>, Error> {
        let most_rows = u64::from(self.batch) * MOST_BATCHES;
        let mut all: Vec<Together> = Vec::new();
        for Missing { table, month, default_rows, in_default } in missing {
            let may_join = default_rows > 0
                // A partition made by hand that covers a part of the month is in the way.
                && !state
                    .partitions
                    .iter()
                    .any(|one| one.table == table && one.covers.contains(&month))
                // Rows without pages are on other servers, as Citus has them.
                && pages(conn, state.default_partition(table)?)? > 0;
            let others = all.iter_mut().find(|others| {
                may_join
                    && others.may_join
                    && others.table == table
                    && others.months.len() < MOST_MONTHS
                    && others.rows() + default_rows <= most_rows
            });
            if let Some(others) = others {
                others.months.push((month, default_rows));
            } else {
                let months = vec![(month, default_rows)];
                all.push(Together { table, months, in_default, may_join });
            }
        }
        Ok(all)
    }
}

/// Counts the rows of a table alone: `from` is its name and, if not all rows count, WHERE.
pub(crate) fn count(conn: &mut PgConnection, from: &str) -> QueryResult<u64> {
    let query = format!("SELECT pg_catalog.count(*) FROM ONLY {from}");
    sql::<BigInt>(&query).get_result(conn).map(i64::unsigned_abs)
}
