//! Makes the partitions of months, and moves rows from DEFAULT to them.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection;
use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Oid, Text};

use super::catalog::{self, DefaultRows, Partition, State};
use crate::manager::{Mode, UNTIMED, note, run_each, run_script};
use crate::{Error, Event, Month, PartitionManager, PartitionedTable, references};
use diesel_pg_session::quote;
use diesel_pg_session::retry::Failure;
use diesel_pg_session::surroundings::{self, reading};
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
    /// The time that this took.
    pub elapsed: Duration,
}

/// A month to make.
struct Missing {
    table: PartitionedTable,
    month: Month,
    /// The number of its rows in DEFAULT.
    default_rows: u64,
}

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
            for one in missing {
                match self.make(conn, &state, &one) {
                    Ok(one) => made.push(one),
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
            for (month, default_rows) in wanted.months {
                if state.months_of(table).all(|(made, _)| made != month) {
                    missing.push(Missing { table, month, default_rows });
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

    fn make(
        &self,
        conn: &mut PgConnection,
        state: &State,
        missing: &Missing,
    ) -> Result<Made, Error> {
        let start = Instant::now();
        let Missing { table, month, default_rows } = *missing;
        let partition = quote::qualified("partitions", &table.partition(month));
        if catalog::is_there(conn, &partition)? {
            return Err(Error::InTheWay { name: partition });
        }
        let default = state.default_partition(table)?;
        let columns = catalog::columns(conn, state.oid_of(table))?;
        let script = catalog::script(conn, state.oid_of(table), state.name_of(table), &partition)?;
        if let Some(owner) = script.foreign_owner {
            return Err(Error::Owner { partition, owner });
        }
        let related = catalog::related(conn, state.oid_of(table))?;
        let keys = catalog::primary_key(conn, state.oid_of(table))?;
        // Without a key, a row that was copied beforehand is not found again. Without pages, the
        // rows are on other servers, as Citus has them, and cannot be read page by page.
        let may_be_copied = default_rows > u64::from(self.batch) && !keys.is_empty();
        let mut is_large = false;
        let move_ = Move { state, table, month, partition: &partition, default, columns, keys };
        if default_rows > 0 {
            move_.refuse_if_referenced(conn)?;
        }
        // A month that has begun may get rows at any moment.
        let mut rows_may_come = default_rows > 0 || month <= state.current();
        let mut attach = |conn: &mut PgConnection, copied: Option<&Copied>| {
            let mode =
                if rows_may_come { Mode::AccessExclusive } else { Mode::ShareUpdateExclusive };
            // The other tables first: a writer who has them and wants these is let through.
            let mut locks: Vec<_> = related
                .iter()
                .filter(|name| **name != default.name)
                .map(|name| (name.as_str(), Mode::ShareRowExclusive))
                .collect();
            locks.extend([
                (state.name_of(table), mode),
                (default.name.as_str(), Mode::AccessExclusive),
            ]);
            self.take(conn, state, &locks)?;
            let rows = if rows_may_come {
                // What is deferred would be pending when the table is altered.
                conn.batch_execute("SET CONSTRAINTS ALL IMMEDIATE")?;
                move_.refuse_if_referenced(conn)?;
                move_.finish(conn, copied)?
            } else if move_.has_rows(conn)? {
                rows_may_come = true;
                return Err(Failure::Again);
            } else {
                0
            };
            move_.attach(conn, &script.complete, copied.is_some())?;
            Ok(rows)
        };
        let rows = self.step(conn, &partition, |conn| {
            let locks =
                [state.name_of(table), default.name.as_str()].map(|name| (name, Mode::AccessShare));
            self.take(conn, state, &locks)?;
            run_script(conn, &script.create)?;
            is_large = may_be_copied && pages(conn, default)? > 0;
            if !is_large {
                return attach(conn, None);
            }
            let copied = self.copy(conn, &move_, default_rows)?;
            // What is copied stays, however often this is tried.
            Ok(self.step(conn, &partition, |conn| attach(conn, Some(&copied)))?)
        })?;
        let elapsed = start.elapsed();
        self.send(&Event::Made { partition: partition.clone(), rows, elapsed });
        if is_large {
            // Dead rows in DEFAULT would be read again for the next month; and autovacuum, coming
            // for them, would hold a lock that the next month wants. The month is made, though,
            // whatever becomes of this.
            let vacuum = format!("VACUUM (ANALYZE, SKIP_LOCKED) {}, {partition}", default.name);
            if let Err(error) = conn.batch_execute(&vacuum) {
                tracing::warn!(%error, default = default.name, "not vacuumed");
            }
        }
        Ok(Made { table, month, partition, rows, elapsed })
    }

    /// Copies a month's rows from DEFAULT to the table that will be its partition, while they may
    /// still change.
    ///
    /// It is a part of the transaction that attaches the table, or a query with an older snapshot
    /// would see the copies beside the originals.
    fn copy(
        &self,
        conn: &mut PgConnection,
        move_: &Move<'_>,
        default_rows: u64,
    ) -> Result<Copied, Error> {
        let Move { partition, default, columns, .. } = move_;
        let is_of_month = move_.table.is_of(move_.month);
        // With the constraint, attaching does not read the rows to see that they are of the month.
        run_script(
            conn,
            &format!("ALTER TABLE {partition} ADD CONSTRAINT {OF_MONTH} CHECK {is_of_month}"),
        )?;
        let query = "SELECT pg_catalog.pg_snapshot_xmin(pg_catalog.pg_current_snapshot())::pg_catalog.xid::pg_catalog.text";
        let since = sql::<Text>(query).get_result(conn)?;
        // After `since`: a row on a page that is made later is one of a later transaction.
        let pages = pages(conn, default)?;
        let step = (u64::from(self.batch) * pages / count(conn, &default.name)?.max(1))
            .clamp(1, pages.max(1));
        let mut rows = 0;
        for first in (0..pages).step_by(usize::try_from(step).unwrap_or(usize::MAX)) {
            // A row that is changed meanwhile can move to a page that is still to come, and is then
            // met twice.
            let batch = format!(
                "INSERT INTO {partition} ({columns}) SELECT {columns} FROM ONLY {}
                 WHERE ctid OPERATOR(pg_catalog.>=) '({first}, 0)'::pg_catalog.tid
                 AND ctid OPERATOR(pg_catalog.<) '({}, 0)'::pg_catalog.tid AND {is_of_month}
                 ON CONFLICT ({}) DO NOTHING",
                default.name,
                first + step,
                move_.keys.join(", "),
            );
            rows += run(conn, &batch)?;
            self.send(&Event::Progress {
                partition: (*partition).to_owned(),
                rows,
                total: default_rows,
            });
        }
        conn.batch_execute(&format!("ANALYZE {partition}"))?;
        Ok(Copied { rows, since })
    }
}

/// Rows that were copied beforehand.
struct Copied {
    rows: u64,
    /// The oldest transaction that could still change a row of DEFAULT when the first was copied.
    since: String,
}

/// The name of a constraint that only lives until the partition is attached.
const OF_MONTH: &str = "is_of_the_month";

/// Runs a statement, and says how many rows it wrote or deleted.
fn run(conn: &mut PgConnection, statement: &str) -> QueryResult<u64> {
    diesel::sql_query(statement).execute(conn).map(|rows| rows as u64)
}

/// Counts the rows of a table alone: `from` is its name and, if not all rows count, WHERE.
pub(crate) fn count(conn: &mut PgConnection, from: &str) -> QueryResult<u64> {
    let query = format!("SELECT pg_catalog.count(*) FROM ONLY {from}");
    sql::<BigInt>(&query).get_result(conn).map(i64::unsigned_abs)
}

/// The size of a partition in pages. Locks the partition as a reader does.
fn pages(conn: &mut PgConnection, partition: &Partition) -> QueryResult<u64> {
    let pages = reading(conn, |conn, _| {
        let size = sql::<BigInt>("SELECT pg_relation_size(").bind::<Oid, _>(partition.oid);
        let blocks = size.sql("::regclass) / current_setting('block_size')::bigint");
        blocks.get_result::<i64>(conn)
    })?;
    Ok(pages.unsigned_abs())
}

/// A month's rows on their way from DEFAULT.
struct Move<'a> {
    state: &'a State,
    table: PartitionedTable,
    month: Month,
    partition: &'a str,
    default: &'a Partition,
    columns: String,
    /// Of the primary key, quoted.
    keys: Vec<String>,
}

impl Move<'_> {
    fn has_rows(&self, conn: &mut PgConnection) -> QueryResult<bool> {
        let query = format!(
            "SELECT EXISTS (SELECT 1 FROM ONLY {} WHERE {})",
            self.default.name,
            self.table.is_of(self.month)
        );
        sql::<Bool>(&query).get_result(conn)
    }

    fn refuse_if_referenced(&self, conn: &mut PgConnection) -> Result<(), Error> {
        let of_month = self.table.is_of(self.month);
        let references = references::in_the_way(conn, self.state, self.default, &of_month)?;
        references.into_iter().next().map_or(Ok(()), |reference| {
            Err(Error::Referenced { partition: self.partition.to_owned(), reference })
        })
    }

    /// Moves what is left to move, while nobody else can write. Says how many rows left DEFAULT.
    ///
    /// Of rows that were copied, those that were changed since are found by the transaction that
    /// wrote them, and replaced. Those that are gone from DEFAULT show in the number alone; only
    /// then are all compared.
    fn finish(&self, conn: &mut PgConnection, copied: Option<&Copied>) -> Result<u64, Error> {
        let Self { table, partition, columns, .. } = self;
        let default = &self.default.name;
        let keys = self.keys.join(", ");
        let is_same = |left: &str, right: &str| {
            let same = |key: &String| format!("{left}.{key} OPERATOR(pg_catalog.=) {right}.{key}");
            self.keys.iter().map(same).collect::<Vec<_>>().join(" AND ")
        };
        let is_of_month = table.is_of(self.month);
        let mut arrived = 0;
        let mut is_new = String::new();
        if let Some(Copied { rows, since }) = copied {
            is_new = format!(
                "AND pg_catalog.age(xmin) OPERATOR(pg_catalog.<=) pg_catalog.age('{since}'::pg_catalog.xid)"
            );
            let replaced = format!(
                "DELETE FROM {partition} AS copy USING (SELECT {keys} FROM ONLY {default} WHERE {is_of_month} {is_new}) AS new
                 WHERE {}",
                is_same("new", "copy")
            );
            arrived = rows - run(conn, &replaced)?;
        }
        arrived += run(
            conn,
            &format!(
                "INSERT INTO {partition} ({columns}) SELECT {columns} FROM ONLY {default} WHERE {is_of_month} {is_new}"
            ),
        )?;
        if copied.is_some() && arrived != count(conn, &format!("{default} WHERE {is_of_month}"))? {
            let gone = format!(
                "DELETE FROM {partition} AS copy WHERE NOT EXISTS (SELECT 1 FROM ONLY {default} AS original
                    WHERE {})",
                is_same("original", "copy")
            );
            arrived -= run(conn, &gone)?;
        }
        let left = references::silently(conn, self.state, self.default, |conn| {
            run(conn, &format!("DELETE FROM ONLY {default} WHERE {is_of_month}"))
        })?;
        if left == arrived {
            Ok(left)
        } else {
            Err(Error::Unequal { partition: (*partition).to_owned(), left, arrived })
        }
    }

    /// Makes the table a partition, whose keys and triggers come with it.
    fn attach(&self, conn: &mut PgConnection, complete: &str, was_filled: bool) -> QueryResult<()> {
        let Self { table, month, partition, .. } = self;
        if !complete.is_empty() {
            // Expressions as the catalog has them mean the same only where they were read.
            let caller = surroundings::set(conn)?;
            run_script(conn, complete)?;
            caller.restore(conn)?;
        }
        let (start, end) = (Month::bound(month.start()), Month::bound(month.end()));
        let parent = self.state.name_of(*table);
        let attach = format!(
            "ALTER TABLE {parent} ATTACH PARTITION {partition} FOR VALUES FROM ({start}) TO ({end})"
        );
        let of_month = format!("ALTER TABLE {partition} DROP CONSTRAINT {OF_MONTH}");
        let scripts = [attach.as_str(), &of_month];
        run_each(conn, if was_filled { &scripts } else { &scripts[..1] })
    }
}
