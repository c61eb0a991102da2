//! Makes the partitions of some months of a table, and moves their rows from DEFAULT.
//!
//! All is one transaction, whose passes over DEFAULT do not grow with the number of months:
//!
//! 1. Before the locks, one pass copies the rows of all months, a range of pages at a time, each
//!    row to the table that will be the partition of its month.
//! 2. Under the locks, one pass counts the rows, and finds those that were written since they were
//!    copied. Only these are read again, by their place.
//! 3. One DELETE removes the rows of all months from DEFAULT.
//! 4. Attaching a partition reads DEFAULT, for a row that belongs to the partition. Of several
//!    months, a CHECK on DEFAULT has one pass show that no row is left. The CHECK implies what
//!    attaching would look for, so that no partition is another pass. It is dropped again at once.
//!
//! A CHECK on each new table holds before its rows come, so that attaching does not read them for
//! the bounds. Months that cannot be moved together are moved one by one.

use std::time::Instant;

use diesel::connection::SimpleConnection;
use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Bool, Nullable, Oid, Text};

use super::catalog::{self, Partition, Script, State};
use crate::ensure::Made;
use crate::manager::{Mode, run_each, run_script};
use crate::{Error, Event, Month, PartitionManager, PartitionedTable, references};
use diesel_pg_session::quote;
use diesel_pg_session::retry::Failure;
use diesel_pg_session::surroundings::{self, reading};

/// Months of a table to make together.
pub(super) struct Together {
    pub(super) table: PartitionedTable,
    /// The most urgent first, each with the number of its rows in DEFAULT.
    pub(super) months: Vec<(Month, u64)>,
    /// The number of all rows in DEFAULT.
    pub(super) in_default: u64,
    /// True if other months may join these.
    pub(super) may_join: bool,
}

impl Together {
    /// The number of rows to move.
    pub(super) fn rows(&self) -> u64 {
        self.months.iter().map(|(_, rows)| rows).sum()
    }

    /// Returns each month by itself.
    pub(super) fn alone(&self) -> impl Iterator<Item = Self> {
        let Self { table, in_default, .. } = *self;
        self.months.iter().map(move |one| Self {
            table,
            months: vec![*one],
            in_default,
            may_join: false,
        })
    }
}

impl PartitionManager {
    /// Makes all of these months, or none.
    pub(super) fn make(
        &self,
        conn: &mut PgConnection,
        state: &State,
        together: &Together,
    ) -> Result<Vec<Made>, Error> {
        let start = Instant::now();
        let table = together.table;
        let default = state.default_partition(table)?;
        let mut parts = Vec::new();
        for &(month, default_rows) in &together.months {
            let name = quote::qualified("partitions", &table.partition(month));
            if catalog::is_there(conn, &name)? {
                return Err(Error::InTheWay { name });
            }
            let script = catalog::script(conn, state.oid_of(table), state.name_of(table), &name)?;
            if let Some(owner) = script.foreign_owner {
                return Err(Error::Owner { partition: name, owner });
            }
            parts.push(Part { month, name, default_rows, script });
        }
        let Some(Part { name: first, .. }) = parts.first() else { return Ok(Vec::new()) };
        let first = first.clone();
        let related = catalog::related(conn, state.oid_of(table))?;
        let move_ = Move {
            state,
            table,
            default,
            columns: catalog::columns(conn, state.oid_of(table))?,
            keys: catalog::primary_key(conn, state.oid_of(table))?,
            of_months: of_months(table, &parts),
            parts,
        };
        let default_rows = together.rows();
        // Without a key, a row that was copied beforehand is not found again. Without pages, the
        // rows are on other servers, as Citus has them, and cannot be read page by page.
        let may_be_copied = default_rows > u64::from(self.batch) && !move_.keys.is_empty();
        let mut is_large = false;
        if default_rows > 0 {
            move_.refuse_if_referenced(conn)?;
        }
        // A month that has begun may get rows at any moment.
        let has_begun = together.months.iter().any(|(month, _)| *month <= state.current());
        let mut rows_may_come = default_rows > 0 || has_begun;
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
                vec![0; move_.parts.len()]
            };
            move_.attach(conn, copied.is_some())?;
            Ok(rows)
        };
        let rows = self.step(conn, &first, |conn| {
            let locks =
                [state.name_of(table), default.name.as_str()].map(|name| (name, Mode::AccessShare));
            self.take(conn, state, &locks)?;
            let create: Vec<_> =
                move_.parts.iter().map(|part| part.script.create.as_str()).collect();
            run_each(conn, &create)?;
            is_large = may_be_copied && pages(conn, default)? > 0;
            if !is_large {
                return attach(conn, None);
            }
            let copied = self.copy(conn, &move_, together.in_default)?;
            // What is copied stays, however often this is tried.
            Ok(self.step(conn, &first, |conn| attach(conn, Some(&copied)))?)
        })?;
        let elapsed = start.elapsed();
        let made = move_.parts.iter().zip(rows).map(|(part, rows)| {
            let partition = part.name.clone();
            self.send(&Event::Made { partition: partition.clone(), rows, elapsed });
            Made { table, month: part.month, partition, rows, elapsed }
        });
        let made: Vec<Made> = made.collect();
        if is_large {
            // Dead rows in DEFAULT would be read again for the next months; and autovacuum, coming
            // for them, would hold a lock that these want. The months are made, though, whatever
            // becomes of this.
            let vacuum = format!(
                "VACUUM (ANALYZE, SKIP_LOCKED) {}, {}",
                default.name,
                move_.names().collect::<Vec<_>>().join(", ")
            );
            if let Err(error) = conn.batch_execute(&vacuum) {
                tracing::warn!(%error, default = default.name, "not vacuumed");
            }
        }
        Ok(made)
    }

    /// Copies rows from DEFAULT to the tables that will be the partitions of their months, while
    /// the rows may still change.
    ///
    /// It is a part of the transaction that attaches the tables, or a query with an older snapshot
    /// would see the copies beside the originals.
    fn copy(
        &self,
        conn: &mut PgConnection,
        move_: &Move<'_>,
        in_default: u64,
    ) -> Result<Copied, Error> {
        let of_month = move_.parts.iter().map(|part| {
            format!(
                "ALTER TABLE {} ADD CONSTRAINT {OF_MONTH} CHECK {}",
                part.name,
                move_.table.is_of(part.month)
            )
        });
        let of_month: Vec<String> = of_month.collect();
        run_each(conn, &of_month.iter().map(String::as_str).collect::<Vec<_>>())?;
        let since = since(conn)?;
        // After `since`: a row on a page that is made later is one of a later transaction.
        let pages = pages(conn, move_.default)?;
        let step = (u64::from(self.batch) * pages / in_default.max(1)).clamp(1, pages.max(1));
        let mut rows = vec![0; move_.parts.len()];
        // A row that is changed meanwhile can move to a page that is still to come, and is then met
        // twice.
        let once = format!("ON CONFLICT ({}) DO NOTHING", move_.keys.join(", "));
        for first in (0..pages).step_by(usize::try_from(step).unwrap_or(usize::MAX)) {
            let on_pages = format!(
                "ctid OPERATOR(pg_catalog.>=) '({first}, 0)'::pg_catalog.tid
                 AND ctid OPERATOR(pg_catalog.<) '({}, 0)'::pg_catalog.tid AND",
                first + step
            );
            let copied = move_.insert(conn, &on_pages, &once)?;
            for ((part, rows), copied) in move_.parts.iter().zip(&mut rows).zip(copied) {
                *rows += copied;
                if copied > 0 {
                    self.send(&Event::Progress {
                        partition: part.name.clone(),
                        rows: *rows,
                        total: part.default_rows,
                    });
                }
            }
        }
        let analyze = format!("ANALYZE {}", move_.names().collect::<Vec<_>>().join(", "));
        conn.batch_execute(&analyze)?;
        Ok(Copied { rows, since })
    }
}

/// Rows that were copied beforehand.
struct Copied {
    /// Of each month.
    rows: Vec<u64>,
    /// The oldest transaction that could still change a row of DEFAULT when the first was copied.
    since: String,
}

/// Returns the oldest transaction that could still write when the snapshot was taken. The ones
/// before were over, and their subtransactions too.
pub(crate) fn since(conn: &mut PgConnection) -> QueryResult<String> {
    let query = "SELECT pg_catalog.pg_snapshot_xmin(pg_catalog.pg_current_snapshot())::pg_catalog.xid::pg_catalog.text";
    sql::<Text>(query).get_result(conn)
}

/// Returns the SQL that holds for a row that was written by this transaction or a later one.
pub(crate) fn is_new(since: &str) -> String {
    // A subquery is evaluated once, and not for each row.
    format!(
        "(pg_catalog.age(xmin) OPERATOR(pg_catalog.<=) (SELECT pg_catalog.age('{since}'::pg_catalog.xid)))"
    )
}

/// The name of a constraint that only lives until the partition is attached.
const OF_MONTH: &str = "is_of_the_month";
/// Its like on DEFAULT.
const OF_NO_MONTH: &str = "is_of_none_of_these_months";

/// The largest number of rows of DEFAULT that are found by their places.
const MOST_PLACES: i64 = 20_000;

/// Runs a statement, and says how many rows it wrote or deleted.
fn run(conn: &mut PgConnection, statement: &str) -> QueryResult<u64> {
    diesel::sql_query(statement).execute(conn).map(|rows| rows as u64)
}

/// The size of a partition in pages. Locks the partition as a reader does.
pub(super) fn pages(conn: &mut PgConnection, partition: &Partition) -> QueryResult<u64> {
    let pages = reading(conn, |conn, _| {
        let size = sql::<BigInt>("SELECT pg_relation_size(").bind::<Oid, _>(partition.oid);
        let blocks = size.sql("::regclass) / current_setting('block_size')::bigint");
        blocks.get_result::<i64>(conn)
    })?;
    Ok(pages.unsigned_abs())
}

/// Returns the SQL that holds for a row of one of these months.
fn of_months(table: PartitionedTable, parts: &[Part]) -> String {
    let mut months: Vec<Month> = parts.iter().map(|part| part.month).collect();
    months.sort_unstable();
    let runs = months.chunk_by(|month, next| month.plus(1) == *next);
    let runs: Vec<String> = runs.map(|run| table.is_between(run[0], run[run.len() - 1])).collect();
    format!("({})", runs.join(" OR "))
}

/// A partition to make.
struct Part {
    month: Month,
    /// With its schema, quoted.
    name: String,
    /// The number of its rows in DEFAULT.
    default_rows: u64,
    script: Script,
}

/// The rows of some months on their way from DEFAULT.
struct Move<'a> {
    state: &'a State,
    table: PartitionedTable,
    default: &'a Partition,
    columns: String,
    /// Of the primary key, quoted.
    keys: Vec<String>,
    /// Holds for a row of the months.
    of_months: String,
    parts: Vec<Part>,
}

/// The rows of the months in DEFAULT, under the lock.
#[derive(QueryableByName)]
struct Left {
    #[diesel(sql_type = BigInt)]
    rows: i64,
    /// The number of those that were written since the copy.
    #[diesel(sql_type = BigInt)]
    new: i64,
    /// Their places, an array as text, unless they are too many.
    #[diesel(sql_type = Nullable<Text>)]
    ctids: Option<String>,
}

impl Move<'_> {
    fn names(&self) -> impl Iterator<Item = &str> {
        self.parts.iter().map(|part| part.name.as_str())
    }

    /// The partition that is named where the fault is one of all.
    fn first(&self) -> String {
        self.names().next().unwrap_or_default().to_owned()
    }

    fn has_rows(&self, conn: &mut PgConnection) -> QueryResult<bool> {
        let query = format!(
            "SELECT EXISTS (SELECT 1 FROM ONLY {} WHERE {})",
            self.default.name, self.of_months
        );
        sql::<Bool>(&query).get_result(conn)
    }

    fn refuse_if_referenced(&self, conn: &mut PgConnection) -> Result<(), Error> {
        let references = references::in_the_way(conn, self.state, self.default, &self.of_months)?;
        references.into_iter().next().map_or(Ok(()), |reference| {
            Err(Error::Referenced { partition: self.first(), reference })
        })
    }

    /// Copies rows in one pass: those for which `condition`, which ends with AND or is empty, holds.
    /// Says how many came to each partition.
    fn insert(
        &self,
        conn: &mut PgConnection,
        condition: &str,
        on_conflict: &str,
    ) -> QueryResult<Vec<u64>> {
        let Self { table, default, columns, of_months, parts, .. } = self;
        let rows =
            format!("SELECT {columns} FROM ONLY {} WHERE {condition} {of_months}", default.name);
        if let [part] = &parts[..] {
            let insert = format!("INSERT INTO {} ({columns}) {rows} {on_conflict}", part.name);
            return Ok(vec![run(conn, &insert)?]);
        }
        self.of_each(conn, &rows, |part| {
            format!(
                "INSERT INTO {} ({columns}) SELECT {columns} FROM batch WHERE {} {on_conflict}",
                part.name,
                table.is_of(part.month)
            )
        })
    }

    /// Runs a statement for each partition that reads `batch`, which is the result of the query
    /// `rows` and read once. Says how many rows each wrote or deleted.
    fn of_each(
        &self,
        conn: &mut PgConnection,
        rows: &str,
        statement: impl Fn(&Part) -> String,
    ) -> QueryResult<Vec<u64>> {
        let parts = self.parts.iter().enumerate();
        let statements = parts
            .map(|(number, part)| format!(", part_{number} AS ({} RETURNING 1)", statement(part)));
        let counts = (0..self.parts.len())
            .map(|number| format!("(SELECT pg_catalog.count(*) FROM part_{number})"));
        let query = format!(
            "WITH batch AS ({rows}){} SELECT ARRAY[{}]",
            statements.collect::<String>(),
            counts.collect::<Vec<_>>().join(", ")
        );
        let counts: Vec<i64> = sql::<Array<BigInt>>(&query).get_result(conn)?;
        Ok(counts.into_iter().map(i64::unsigned_abs).collect())
    }

    /// Moves what is left to move, while nobody else can write. Says how many rows of each month
    /// left DEFAULT.
    fn finish(&self, conn: &mut PgConnection, copied: Option<&Copied>) -> Result<Vec<u64>, Error> {
        let arrived = match copied {
            Some(copied) => self.catch_up(conn, copied)?,
            None => self.insert(conn, "", "")?,
        };
        let left = references::silently(conn, self.state, self.default, |conn| {
            run(conn, &format!("DELETE FROM ONLY {} WHERE {}", self.default.name, self.of_months))
        })?;
        let all = arrived.iter().sum();
        if left == all {
            Ok(arrived)
        } else {
            Err(Error::Unequal { partition: self.first(), left, arrived: all })
        }
    }

    /// Makes the copies the same as the rows of DEFAULT. Says how many each month has.
    ///
    /// Rows that were changed since are found by the transaction that wrote them, and replaced.
    /// Those that are gone from DEFAULT show in the number alone; only then are all compared. The
    /// number of all months tells: a month has a copy too many for each such row, and none too few.
    fn catch_up(&self, conn: &mut PgConnection, copied: &Copied) -> Result<Vec<u64>, Error> {
        let default = &self.default.name;
        let keys = self.keys.join(", ");
        let is_same = |left: &str, right: &str| {
            let same = |key: &String| format!("{left}.{key} OPERATOR(pg_catalog.=) {right}.{key}");
            self.keys.iter().map(same).collect::<Vec<_>>().join(" AND ")
        };
        let left = self.left(conn, &copied.since)?;
        let rows = left.rows.unsigned_abs();
        let mut arrived = copied.rows.clone();
        let are_new = (left.new > 0).then(|| match &left.ctids {
            Some(ctids) => {
                let ctids = quote::literal(ctids);
                format!("ctid OPERATOR(pg_catalog.=) ANY ({ctids}::pg_catalog.tid[]) AND")
            }
            // A list of many places takes longer than another pass.
            None => format!("{} AND", is_new(&copied.since)),
        });
        if let Some(are_new) = &are_new {
            let rows =
                format!("SELECT {keys} FROM ONLY {default} WHERE {are_new} {}", self.of_months);
            let replaced = self.of_each(conn, &rows, |part| {
                let is_of_month = self.table.is_of(part.month);
                format!(
                    "DELETE FROM {} AS copy USING (SELECT * FROM batch WHERE {is_of_month}) AS new
                     WHERE {}",
                    part.name,
                    is_same("new", "copy")
                )
            })?;
            for (arrived, replaced) in arrived.iter_mut().zip(replaced) {
                *arrived -= replaced;
            }
        }
        // Before the new rows come: a copy may have a unique value that one of them has since.
        if arrived.iter().sum::<u64>() + left.new.unsigned_abs() != rows {
            for (name, arrived) in self.names().zip(&mut arrived) {
                let gone = format!(
                    "DELETE FROM {name} AS copy WHERE NOT EXISTS (SELECT 1 FROM ONLY {default} AS original
                        WHERE {})",
                    is_same("original", "copy")
                );
                *arrived -= run(conn, &gone)?;
            }
        }
        if let Some(are_new) = &are_new {
            let inserted = self.insert(conn, are_new, "")?;
            for (arrived, inserted) in arrived.iter_mut().zip(inserted) {
                *arrived += inserted;
            }
        }
        Ok(arrived)
    }

    /// Reads DEFAULT for the number of rows, and those that were written since.
    fn left(&self, conn: &mut PgConnection, since: &str) -> QueryResult<Left> {
        let query = format!(
            "SELECT rows, coalesce(pg_catalog.cardinality(ctids), 0)::pg_catalog.int8 AS new,
                CASE WHEN pg_catalog.cardinality(ctids) OPERATOR(pg_catalog.<=) {MOST_PLACES} THEN ctids::pg_catalog.text END AS ctids
             FROM (SELECT pg_catalog.count(*) AS rows, pg_catalog.array_agg(ctid) FILTER (
                    WHERE {}) AS ctids
                FROM ONLY {} WHERE {}) AS found",
            is_new(since),
            self.default.name,
            self.of_months
        );
        diesel::sql_query(query).get_result(conn)
    }

    /// Makes the tables partitions, whose keys and triggers come with it.
    fn attach(&self, conn: &mut PgConnection, was_filled: bool) -> QueryResult<()> {
        let complete: String =
            self.parts.iter().map(|part| part.script.complete.as_str()).collect();
        if !complete.is_empty() {
            // Expressions as the catalog has them mean the same only where they were read.
            let caller = surroundings::set(conn)?;
            run_script(conn, &complete)?;
            caller.restore(conn)?;
        }
        let alter_default = format!("ALTER TABLE ONLY {}", self.default.name);
        let parent = self.state.name_of(self.table);
        let mut scripts = Vec::new();
        let saves_passes = self.parts.len() > 1;
        if saves_passes {
            let of_months = &self.of_months;
            let check = format!("ADD CONSTRAINT {OF_NO_MONTH} CHECK (NOT {of_months})");
            scripts.push(format!("{alter_default} {check}"));
        }
        for Part { month, name, .. } in &self.parts {
            let (start, end) = (Month::bound(month.start()), Month::bound(month.end()));
            scripts.push(format!(
                "ALTER TABLE {parent} ATTACH PARTITION {name} FOR VALUES FROM ({start}) TO ({end})"
            ));
            if was_filled {
                scripts.push(format!("ALTER TABLE {name} DROP CONSTRAINT {OF_MONTH}"));
            }
        }
        if saves_passes {
            scripts.push(format!("{alter_default} DROP CONSTRAINT {OF_NO_MONTH}"));
        }
        run_each(conn, &scripts.iter().map(String::as_str).collect::<Vec<_>>())
    }
}
