//! Gives months their partitions, and rows in DEFAULT their month.

use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::result::Error as DieselError;
use diesel::sql_types::BigInt;

use super::catalog::{self, State, Strays};
use super::{Error, Event, Keeper, Mode, Month, PartitionedTable, open};
use crate::migrator::{self, Database};

/// What [`Keeper::ensure`] did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Ensured {
    /// The months that got a partition, in the order in which they did. Empty if none was missing, or another process was
    /// faster.
    pub made: Vec<Made>,
    /// How many rows stay in DEFAULT, of all tables: of months that have expired or are too far ahead, and of infinity.
    pub outside: u64,
}

/// A month that got its partition.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Made {
    /// Of which table.
    pub table: PartitionedTable,
    /// Which month.
    pub month: Month,
    /// The partition's name, with its schema.
    pub partition: String,
    /// How many rows came from DEFAULT.
    pub rows: u64,
    /// How long it took.
    pub elapsed: Duration,
}

/// A month to make.
struct Missing {
    table: PartitionedTable,
    month: Month,
    /// How many of its rows were in DEFAULT when it was read.
    strays: u64,
}

impl Keeper {
    /// Gives the current month, as many after it as the [`Policy`](super::Policy) says, and every month that is kept and has
    /// rows in DEFAULT a partition, and moves those rows there. Rows of other months stay where they are.
    ///
    /// # Errors
    /// Nothing was done if it is [`Error::Session`] or [`Error::NotMigrated`]. The months made before stand, and the next
    /// call goes on, if it is
    /// - [`Error::NoLock`]: the locks were not to be had, however often it was tried;
    /// - [`Error::InTheWay`]: another table has the partition's name;
    /// - [`Error::Partition`]: the server refused, such as where a partition made by hand covers a part of the month;
    /// - [`Error::Unequal`], [`Error::Database`].
    pub fn ensure<'a>(&self, database: impl Into<Database<'a>>) -> Result<Ensured, Error> {
        let (mut session, state) = open(database.into(), self.now)?;
        let (missing, outside) = self.missing(&mut session, &state)?;
        if missing.is_empty() {
            return Ok(Ensured { made: Vec::new(), outside });
        }
        if state.standby {
            return Err(migrator::Error::Standby.into());
        }
        self.locked(session, |conn| {
            // What was read without the lock may be old.
            let state = State::read(conn, self.now)?;
            let (missing, outside) = self.missing(conn, &state)?;
            let mut made = Vec::new();
            for one in missing {
                made.push(self.make(conn, &state, &one)?);
            }
            Ok(Ensured { made, outside })
        })
    }

    /// What is to be made, the most urgent first, and how many rows stay in DEFAULT.
    fn missing(&self, conn: &mut PgConnection, state: &State) -> Result<(Vec<Missing>, u64), Error> {
        let strays = catalog::strays(conn, state)?;
        let current = state.current();
        let mut missing = Vec::new();
        let mut outside = 0;
        for table in PartitionedTable::ALL {
            let policy = self.policy_of(table);
            let of_table = || strays.iter().filter(move |strays| strays.table == table);
            let rows_of =
                |month: Month| of_table().find(|strays| strays.month == Some(month)).map_or(0, |one| one.rows);
            let is_kept = |strays: &&Strays| self.is_kept(table, current, strays.month);
            outside += of_table().filter(|strays| !is_kept(strays)).map(|strays| strays.rows).sum::<u64>();
            let ahead = (0..=i32::from(policy.months_ahead)).map(|months| current.plus(months));
            let behind = of_table().filter(is_kept).filter_map(|strays| strays.month).filter(|month| *month < current);
            for month in ahead.chain(behind) {
                if state.months_of(table).all(|(made, _)| made != month) {
                    missing.push(Missing { table, month, strays: rows_of(month) });
                }
            }
        }
        // The current month first, where rows arrive right now; then what is to come, then what was.
        missing.sort_by_key(|one| (one.month < current, one.month));
        Ok((missing, outside))
    }

    /// Whether rows of the month in DEFAULT are to have a partition.
    pub(super) fn is_kept(&self, table: PartitionedTable, current: Month, month: Option<Month>) -> bool {
        let policy = self.policy_of(table);
        month.is_some_and(|month| (policy.first(current)..=policy.last(current)).contains(&month))
    }

    fn make(&self, conn: &mut PgConnection, state: &State, missing: &Missing) -> Result<Made, Error> {
        let start = Instant::now();
        let Missing { table, month, strays } = *missing;
        let partition = format!("partitions.{}", table.partition(month));
        if catalog::is_there(conn, &partition)? {
            return Err(Error::InTheWay { name: partition });
        }
        let default = state.default_of(table)?;
        let columns = catalog::columns(conn, table.name())?;
        let create = catalog::create_script(conn, table, &partition)?;
        let referenced = catalog::referenced(conn, table.name())?;
        let move_ = Move { table, month, partition: &partition, default, columns };
        // A month that has begun may get rows at any moment.
        let mut rows_may_come = strays > 0 || month <= state.current();
        let mut attach = |conn: &mut PgConnection, copied: Option<u64>| {
            let mode = if rows_may_come { Mode::AccessExclusive } else { Mode::ShareUpdateExclusive };
            // The referenced tables first: a writer who has them and wants the others is let through.
            let mut locks: Vec<_> = referenced.iter().map(|name| (name.as_str(), Mode::ShareRowExclusive)).collect();
            locks.extend([(table.name(), mode), (default, Mode::AccessExclusive)]);
            self.take(conn, state, &locks)?;
            let rows = if rows_may_come {
                move_.finish(conn, copied)?
            } else if move_.has_rows(conn)? {
                rows_may_come = true;
                return Err(DieselError::RollbackTransaction.into());
            } else {
                0
            };
            move_.attach(conn, copied.is_some())?;
            Ok(rows)
        };
        let is_large = strays > u64::from(self.batch);
        let rows = self.step(conn, &partition, |conn| {
            conn.batch_execute(&create)?;
            if !is_large {
                return attach(conn, None);
            }
            let copied = self.copy(conn, &move_, strays)?;
            // What is copied stays, however often this is tried.
            self.step(conn, &partition, |conn| attach(conn, Some(copied)))
        })?;
        if is_large {
            // Dead rows in DEFAULT would be read again for the next month; and autovacuum, coming for them, would hold a lock
            // that the next month wants.
            conn.batch_execute(&format!("VACUUM (ANALYZE, SKIP_LOCKED) {default}, {partition}"))?;
        }
        let elapsed = start.elapsed();
        self.tell(&Event::Made { partition: partition.clone(), rows, elapsed });
        Ok(Made { table, month, partition, rows, elapsed })
    }

    /// Copies a month's rows from DEFAULT to the table that will be its partition, while they may still change. Says how
    /// many it copied.
    ///
    /// It is a part of the transaction that attaches the table, or a query with an older snapshot would see the copies beside
    /// the originals.
    fn copy(&self, conn: &mut PgConnection, move_: &Move<'_>, strays: u64) -> Result<u64, Error> {
        let Move { partition, default, columns, .. } = move_;
        let is_of_month = move_.table.is_of(move_.month);
        // With the constraint, attaching does not read the rows to see that they are of the month.
        conn.batch_execute(&format!("ALTER TABLE {partition} ADD CONSTRAINT {OF_MONTH} CHECK {is_of_month}"))?;
        let (pages, rows_per_page) = density(conn, default)?;
        let step = (u64::from(self.batch) / rows_per_page).max(1);
        let mut copied = 0;
        for first in (0..pages).step_by(usize::try_from(step).unwrap_or(usize::MAX)) {
            // A row that is changed meanwhile moves to a page that is still to come, and is met twice.
            copied += diesel::sql_query(format!(
                "INSERT INTO {partition} ({columns}) SELECT {columns} FROM ONLY {default}
                 WHERE ctid >= '({first}, 0)' AND ctid < '({}, 0)' AND {is_of_month} ON CONFLICT DO NOTHING",
                first + step
            ))
            .execute(conn)? as u64;
            self.tell(&Event::Progress { partition: (*partition).to_owned(), rows: copied, total: strays });
        }
        conn.batch_execute(&format!("ANALYZE {partition}"))?;
        Ok(copied)
    }
}

/// The name of a constraint that only lives until the partition is attached.
const OF_MONTH: &str = "is_of_the_month";

/// How many pages a table has, and about how many rows a page.
fn density(conn: &mut PgConnection, name: &str) -> QueryResult<(u64, u64)> {
    #[derive(QueryableByName)]
    struct Density {
        #[diesel(sql_type = BigInt)]
        pages: i64,
        #[diesel(sql_type = BigInt)]
        rows: i64,
    }
    let query = format!(
        "SELECT pg_relation_size('{name}') / current_setting('block_size')::bigint AS pages,
            (SELECT count(*) FROM ONLY {name}) AS rows"
    );
    let Density { pages, rows } = diesel::sql_query(query).get_result(conn)?;
    let (pages, rows) = (pages.unsigned_abs(), rows.unsigned_abs());
    Ok((pages, (rows / pages.max(1)).max(1)))
}

/// A month's rows on their way from DEFAULT.
struct Move<'a> {
    table: PartitionedTable,
    month: Month,
    partition: &'a str,
    default: &'a str,
    columns: String,
}

impl Move<'_> {
    fn has_rows(&self, conn: &mut PgConnection) -> QueryResult<bool> {
        let query = format!(
            "SELECT EXISTS (SELECT FROM ONLY {} WHERE {})::text AS text",
            self.default,
            self.table.is_of(self.month)
        );
        Ok(diesel::sql_query(query).get_result::<catalog::One>(conn)?.text == "true")
    }

    /// Moves what is left to move, while nobody else can write. Of rows that were copied before, those that are not as they
    /// are in DEFAULT now are thrown away, and copied again. Says how many rows left DEFAULT.
    fn finish(&self, conn: &mut PgConnection, copied: Option<u64>) -> Result<u64, Error> {
        let Self { table, partition, default, columns, .. } = self;
        let key = table.key();
        let is_of_month = table.is_of(self.month);
        let mut run = |statement: String| diesel::sql_query(statement).execute(conn).map(|rows| rows as u64);
        let mut arrived = 0;
        let mut unless_copied = String::new();
        if let Some(copied) = copied {
            let thrown = run(format!(
                "DELETE FROM {partition} AS copy WHERE NOT EXISTS (SELECT FROM ONLY {default} AS original
                    WHERE original.id = copy.id AND original.{key} = copy.{key} AND original *= copy)"
            ))?;
            arrived = copied - thrown;
            unless_copied = format!(
                "AND NOT EXISTS (SELECT FROM {partition} AS copy WHERE copy.id = original.id AND copy.{key} = original.{key})"
            );
        }
        arrived += run(format!(
            "INSERT INTO {partition} ({columns}) SELECT {columns} FROM ONLY {default} AS original
             WHERE {is_of_month} {unless_copied}"
        ))?;
        let left = run(format!("DELETE FROM ONLY {default} WHERE {is_of_month}"))?;
        if left == arrived {
            Ok(left)
        } else {
            Err(Error::Unequal { partition: (*partition).to_owned(), left, arrived })
        }
    }

    /// Makes the table a partition, whose keys and triggers come with it.
    fn attach(&self, conn: &mut PgConnection, was_filled: bool) -> QueryResult<()> {
        let Self { table, month, partition, .. } = self;
        let (start, end) = (Month::bound(month.start()), Month::bound(month.end()));
        let mut script =
            format!("ALTER TABLE {table} ATTACH PARTITION {partition} FOR VALUES FROM ({start}) TO ({end});\n");
        if was_filled {
            script += &["ALTER TABLE ", partition, " DROP CONSTRAINT ", OF_MONTH].concat();
        }
        conn.batch_execute(&script)
    }
}
