//! Keeps the months of the three partitioned tables: made ahead, retired behind, nothing lost between.
//!
//! [`ensure_partitions`] is what a service calls when it starts (as [`start_up`](crate::start_up) does for it) and what an
//! operator's schedule runs. A [`Keeper`] has the rest, with settings: [`retire`](Keeper::retire),
//! [`archive`](Keeper::archive), [`restore`](Keeper::restore). [`health`] says how things stand.
//!
//! A row whose month has no partition goes to the table's DEFAULT partition, so nothing fails if no keeper runs; the next
//! one gives the month its partition and moves the row there.
//!
//! # What is safe
//!
//! - Any number of keepers may run at once. Where nothing is to be done they take no lock and write nothing; otherwise one
//!   at a time works, under an advisory lock, and looks again for what is to be done when it has it.
//! - A month is made in one transaction, and goes in one; only taking the keys of a detached month away is another. A keeper
//!   that is killed leaves each month as it was or finished, but for such keys, which the next one takes away.
//! - A step takes its locks together, within 300 ms altogether, or gives them all back and is tried again. The server looks
//!   for deadlocks after a second (`deadlock_timeout`; if that is shorter, so are the 300 ms), so a keeper is gone from a
//!   deadlock before a writer could be chosen to break it.
//! - No query sees a row missing or twice while it moves, and no write fails, but for a row of a month still to come that is
//!   inserted in the milliseconds in which that month is attached: see [what is locked](#what-is-locked).
//! - A month that cannot be made or retired is told of when the others are done.
//! - Rows that move out of DEFAULT fire no trigger and no rule of users, and each of these is afterwards as it was, also after
//!   a kill. Foreign keys that reference them do not act, and hold afterwards; where the keeper's role cannot keep a key from
//!   acting, or a key references DEFAULT itself, the month is refused before anything moves ([`Error::Referenced`], and
//!   [`Problem::Referenced`] beforehand).
//! - A session of the keeper that holds locks and falls silent is ended by the server after 10 seconds. All other timeouts of
//!   the role and the database are taken away while it works.
//!
//! # What is locked
//!
//! Each for milliseconds if DEFAULT is as empty as it should be, since attaching and moving read all of it:
//!
//! | step | the table | DEFAULT | tables that its foreign keys reference, and whose keys reference it |
//! |---|---|---|---|
//! | make a month to come | SHARE UPDATE EXCLUSIVE | ACCESS EXCLUSIVE | SHARE ROW EXCLUSIVE |
//! | make a month that has begun, or has rows in DEFAULT | ACCESS EXCLUSIVE | ACCESS EXCLUSIVE | SHARE ROW EXCLUSIVE |
//! | count an archived month again: SHARE on the month alone | | | |
//! | drop a month | ACCESS EXCLUSIVE | ACCESS EXCLUSIVE | |
//! | detach a month | ACCESS EXCLUSIVE | ACCESS EXCLUSIVE | SHARE ROW EXCLUSIVE |
//! | take a detached month's keys away | | | ACCESS EXCLUSIVE, one table at a time |
//!
//! Where foreign keys of other tables reference the table, dropping or detaching a month locks those tables too, in ACCESS
//! EXCLUSIVE mode; and dropping one locks the tables that its own keys reference in the same mode.
//!
//! That rows move under ACCESS EXCLUSIVE on the table itself, and not on DEFAULT alone, is not for the server's sake but for
//! its clients': a query that had made its plan would wait for DEFAULT, go on without the new partition, and miss the rows;
//! an insert would be refused with "violates partition constraint".

mod archive;
mod catalog;
mod copy;
mod ensure;
mod error;
mod event;
mod health;
mod indexes;
mod month;
mod references;
mod retire;
mod table;

use std::fmt;
use std::time::Duration;

use chrono::{DateTime, Utc};
use diesel::connection::{Connection, SimpleConnection};
use diesel::pg::PgConnection;
use diesel::sql_types::Text;
use diesel::{QueryResult, QueryableByName, RunQueryDsl};

pub use archive::{Archive, Column, FileArchive, Manifest, Restored};
use catalog::State;
pub use ensure::{Ensured, Made};
pub use error::Error;
pub use event::Event;
pub use health::{Health, Overlap, Problem, TableHealth, Thresholds, health};
pub use indexes::InvalidIndex;
pub use month::{Month, NoMonth};
pub use references::{Obstacle, Reference};
pub use retire::{Fate, Retired};
pub use table::{AtEnd, NotPartitioned, PartitionedTable, Policy};

use crate::quote;
use crate::session::lock::{self, Holder, Lock, Locks};
use crate::session::retry::{self, Failure, GaveUp, Retrying};
use crate::session::{Database, Listener, Session, is_in_transaction};

/// Gives the current month and the three after it a partition in each table, and moves rows that wait in DEFAULT to theirs.
/// Where nothing is to be done, it takes no lock and writes nothing, and costs six round trips.
///
/// ```
/// # use creativeflow_schema::testing::TestDatabase;
/// # let db = TestDatabase::new()?;
/// # let mut conn = db.connect()?;
/// let ensured = creativeflow_schema::ensure_partitions(&mut conn)?;
/// for made in &ensured.made {
///     println!("{} has a partition, and {} rows from DEFAULT", made.partition, made.rows);
/// }
/// # assert_eq!(ensured.made.len(), 12);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// As [`Keeper::ensure`].
pub fn ensure_partitions<'a>(database: impl Into<Database<'a>>) -> Result<Ensured, Error> {
    Keeper::new().ensure(database)
}

/// Longer than this no step waits for its locks.
const LOCK_TIMEOUT: Duration = Duration::from_millis(300);

/// Makes, retires, archives and restores months, and tells what happens.
pub struct Keeper {
    policies: [Policy; PartitionedTable::ALL.len()],
    now: Option<DateTime<Utc>>,
    lock_deadline: Duration,
    lock_timeout: Duration,
    retry_deadline: Duration,
    batch: u32,
    archive: Option<Box<dyn Archive>>,
    as_text: Vec<String>,
    listener: Listener<Event>,
}

impl fmt::Debug for Keeper {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Keeper").field("policies", &self.policies).field("now", &self.now).finish_non_exhaustive()
    }
}

impl Default for Keeper {
    fn default() -> Self {
        Self::new()
    }
}

impl Keeper {
    /// A keeper with the [policies](Policy::of) that hold unless set, and without an archive.
    #[must_use]
    pub fn new() -> Self {
        Self {
            policies: PartitionedTable::ALL.map(Policy::of),
            now: None,
            lock_deadline: Duration::from_mins(5),
            lock_timeout: LOCK_TIMEOUT,
            retry_deadline: Duration::from_mins(1),
            batch: 10_000,
            archive: None,
            as_text: Vec::new(),
            listener: Listener::default(),
        }
    }

    /// What is done with the months of a table.
    #[must_use]
    pub fn policy(mut self, table: PartitionedTable, policy: Policy) -> Self {
        self.policies[table as usize] = policy;
        self
    }

    /// The time that counts as now: the server's, unless set.
    #[must_use]
    pub fn now(mut self, now: DateTime<Utc>) -> Self {
        self.now = Some(now);
        self
    }

    /// How long to wait while another keeper works: 5 minutes, unless set.
    #[must_use]
    pub fn lock_deadline(mut self, deadline: Duration) -> Self {
        self.lock_deadline = deadline;
        self
    }

    /// How long a step waits for its locks altogether, while what comes after it waits too: 300 ms, unless set to less. In
    /// any case no longer than three tenths of the server's `deadlock_timeout`.
    #[must_use]
    pub fn lock_timeout(mut self, timeout: Duration) -> Self {
        self.lock_timeout = timeout.clamp(Duration::from_millis(1), LOCK_TIMEOUT);
        self
    }

    /// How long a step is tried again that got no lock in time: 1 minute, unless set.
    #[must_use]
    pub fn retry_deadline(mut self, deadline: Duration) -> Self {
        self.retry_deadline = deadline;
        self
    }

    /// A month with more rows than this in DEFAULT is copied beforehand, in batches of about so many, so that less is to be
    /// done while the table is locked: 10,000, unless set.
    #[must_use]
    pub fn batch(mut self, rows: u32) -> Self {
        self.batch = rows.max(1);
        self
    }

    /// Where months go whose policy is [`AtEnd::Archive`].
    #[must_use]
    pub fn archive_to(mut self, archive: impl Archive + 'static) -> Self {
        self.archive = Some(Box::new(archive));
        self
    }

    /// Has [`restore`](Keeper::restore) make this column of type `text`, with the values as they were archived: one that the
    /// table does not have any more, or that had a type which the server does not have any more. The column that decides the
    /// month keeps its type.
    #[must_use]
    pub fn as_text(mut self, column: impl Into<String>) -> Self {
        self.as_text.push(column.into());
        self
    }

    /// Calls this for each thing that happens. `tracing` is told in any case.
    ///
    /// If it panics, it is called no more; what the keeper does is done to its end, and then the panic goes on.
    #[must_use]
    pub fn on_event(mut self, listener: impl Fn(&Event) + Send + Sync + 'static) -> Self {
        self.listener = Listener::new(listener);
        self
    }

    fn policy_of(&self, table: PartitionedTable) -> Policy {
        self.policies[table as usize]
    }

    fn tell(&self, event: &Event) {
        self.listener.send(event, Event::trace);
    }

    /// Works as the only keeper.
    fn locked<T>(
        &self,
        mut session: Session<'_>,
        work: impl FnOnce(&mut PgConnection) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let waiting = |holder: &Holder| self.tell(&Event::WaitingForLock { holder: holder.to_string() });
        let result = (|| {
            let mut lock = Lock::acquire(&mut session, Locks::PARTITIONS, self.lock_deadline, waiting)?;
            let untimed = Untimed::new(lock.connection())?;
            work(&mut *untimed.conn)
        })();
        self.listener.resume();
        result
    }

    /// Does a step in a transaction (or within one, up to a savepoint), and again where it gets no lock in time.
    ///
    /// A step keeps the caller's `search_path`, since event triggers, CHECKs and generated columns of users run in it. A query
    /// of the keeper's own qualifies all that it names, or runs in [`reading`](crate::session::surroundings::reading).
    fn step<T>(
        &self,
        conn: &mut PgConnection,
        partition: &str,
        mut work: impl FnMut(&mut PgConnection) -> Result<T, Stop>,
    ) -> Result<T, Error> {
        let attempt = || {
            let step = |conn: &mut PgConnection| -> Result<T, Stop> {
                conn.batch_execute(&format!(
                    "{SETTINGS}; {UNTIMED}; SET LOCAL lock_timeout = {}",
                    self.lock_timeout.as_millis()
                ))?;
                Locks::PARTITIONS.lock_transaction(conn, self.lock_deadline)?;
                work(conn)
            };
            let result = if is_in_transaction(conn).map_err(|error| Failure::Failed(error.into()))? {
                conn.transaction(step)
            } else {
                conn.build_transaction().read_committed().run(step)
            };
            result.map_err(|stop| match stop {
                Stop::Again => Failure::Again,
                Stop::GiveWay(reason) => Failure::GaveWay(reason),
                Stop::Error(Error::Database(source)) if lock::is_lock_error(&source) => {
                    Failure::Locked(source.to_string())
                }
                Stop::Error(Error::Database(source)) => {
                    Failure::Failed(Error::Partition { partition: partition.to_owned(), source })
                }
                Stop::Error(error) => Failure::Failed(error),
            })
        };
        let retrying = |retrying: Retrying| {
            let Retrying { attempts, pause, reason, .. } = retrying;
            self.tell(&Event::Retrying { partition: partition.to_owned(), attempts, pause, reason });
        };
        retry::until(self.retry_deadline, attempt, retrying).or_else(|gave_up| match gave_up {
            GaveUp::Failed(error) => Err(error),
            GaveUp::Locked { attempts, waited } => {
                let blockers = lock::blockers(conn)?;
                Err(Error::NoLock { partition: partition.to_owned(), attempts, waited, blockers })
            }
        })
    }

    /// Takes all these locks, or none, and waits for them no longer than `lock_timeout` altogether: so that whoever waits
    /// for the first of them has not waited for `deadlock_timeout` when the last is asked for.
    fn take(&self, conn: &mut PgConnection, state: &State, locks: &[(&str, Mode)]) -> Result<(), Error> {
        let timeout = self.lock_timeout.as_millis().min(u128::from(state.deadlock_timeout) * 3 / 10).max(1);
        let statements = locks.iter().map(|(table, mode)| format!("LOCK TABLE ONLY {table} IN {} MODE;", mode.sql()));
        let statements: String = statements.collect();
        // Somebody may also have cancelled the statement, who is not to be told that a lock was missing.
        let body = format!(
            "BEGIN {statements} EXCEPTION WHEN {} THEN
                RAISE EXCEPTION USING ERRCODE = 'serialization_failure', MESSAGE = SQLERRM;
             WHEN query_canceled THEN
                IF pg_catalog.clock_timestamp() OPERATOR(pg_catalog.<) (pg_catalog.statement_timestamp()
                    OPERATOR(pg_catalog.+) '{timeout} ms'::pg_catalog.interval) THEN RAISE; END IF;
                RAISE EXCEPTION USING ERRCODE = 'serialization_failure', MESSAGE = SQLERRM;
             END",
            lock::TIMED_OUT
        );
        let idle = if locks.iter().all(|(_, mode)| *mode == Mode::AccessShare) {
            0
        } else {
            lock::IDLE_IN_TRANSACTION.as_millis()
        };
        conn.batch_execute(&format!(
            "SET LOCAL idle_in_transaction_session_timeout = {idle}; SET LOCAL statement_timeout = {timeout}"
        ))?;
        conn.batch_execute(&format!("DO {}", quote::dollar(&body)))?;
        Ok(conn.batch_execute("SET LOCAL statement_timeout = 0")?)
    }
}

/// Runs statements. Lock timeouts are recognised in every language.
fn run_script(conn: &mut PgConnection, statements: &str) -> QueryResult<()> {
    conn.batch_execute(&lock::distinctly(statements, lock::TIMED_OUT))
}

/// For a transaction of the keeper, with [`UNTIMED`]: values are written in one way, and where a policy would hide rows, it is
/// an error.
const SETTINGS: &str = "SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO'; SET LOCAL IntervalStyle = 'postgres'; \
    SET LOCAL standard_conforming_strings = on; SET LOCAL bytea_output = 'hex'; SET LOCAL extra_float_digits = 1; \
    SET LOCAL transform_null_equals = off; SET LOCAL row_security = off";

/// For a transaction of the keeper: nothing is timed but locks. Not every server has every timeout.
const UNTIMED: &str = "SELECT pg_catalog.set_config(name, '0', true) FROM pg_catalog.pg_settings WHERE name \
    OPERATOR(pg_catalog.=) ANY ('{statement_timeout,transaction_timeout,idle_in_transaction_session_timeout}'::pg_catalog.text[])";

/// Takes the session's own timeouts away, also between transactions and for VACUUM, until this is dropped.
struct Untimed<'a> {
    conn: &'a mut PgConnection,
    /// Names and values.
    before: Vec<(String, String)>,
}

impl<'a> Untimed<'a> {
    fn new(conn: &'a mut PgConnection) -> QueryResult<Self> {
        #[derive(QueryableByName)]
        struct Row {
            #[diesel(sql_type = Text)]
            name: String,
            #[diesel(sql_type = Text)]
            setting: String,
        }
        let query = "SELECT name, setting FROM pg_catalog.pg_settings WHERE setting OPERATOR(pg_catalog.<>) '0'
            AND name OPERATOR(pg_catalog.=) ANY ('{statement_timeout,transaction_timeout,lock_timeout,idle_session_timeout,
                idle_in_transaction_session_timeout}'::pg_catalog.text[])";
        let rows: Vec<Row> = diesel::sql_query(query).load(conn)?;
        let before: Vec<_> = rows.into_iter().map(|row| (row.name, row.setting)).collect();
        let zeros = before.iter().map(|(name, _)| (name.as_str(), "0"));
        set_timeouts(conn, &zeros.collect::<Vec<_>>())?;
        Ok(Self { conn, before })
    }
}

impl Drop for Untimed<'_> {
    fn drop(&mut self) {
        let before: Vec<_> = self.before.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        // A broken connection has no timeouts to give back.
        if let Err(error) = set_timeouts(self.conn, &before) {
            tracing::warn!(%error, "the session's timeouts are not restored");
        }
    }
}

fn set_timeouts(conn: &mut PgConnection, timeouts: &[(&str, &str)]) -> QueryResult<()> {
    let set = timeouts.iter().map(|(name, value)| format!("SET {name} = {value};"));
    let set: String = set.collect();
    if set.is_empty() { Ok(()) } else { conn.batch_execute(&set) }
}

/// Why a step is not done. What it did is rolled back.
enum Stop {
    /// It is to be done again at once, in another way.
    Again,
    /// It is to be done again after a pause, for this reason.
    GiveWay(&'static str),
    Error(Error),
}

impl<E: Into<Error>> From<E> for Stop {
    fn from(error: E) -> Self {
        Self::Error(error.into())
    }
}

/// Goes on after an error of one month, which is told when the others are done.
fn note(first: &mut Option<Error>, error: Error) -> Result<(), Error> {
    match error {
        Error::Partition { .. }
        | Error::InTheWay { .. }
        | Error::Unequal { .. }
        | Error::KeepsChanging { .. }
        | Error::Referenced { .. }
        | Error::Owner { .. }
        | Error::BrokenOff { .. }
        | Error::StillReferenced { .. }
        | Error::Needed { .. } => {
            tracing::warn!(%error, "going on with the other months");
            first.get_or_insert(error);
            Ok(())
        }
        error => Err(error),
    }
}

/// How a table is locked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mode {
    AccessShare,
    Share,
    ShareUpdateExclusive,
    ShareRowExclusive,
    AccessExclusive,
}

impl Mode {
    const fn sql(self) -> &'static str {
        match self {
            Self::AccessShare => "ACCESS SHARE",
            Self::Share => "SHARE",
            Self::ShareUpdateExclusive => "SHARE UPDATE EXCLUSIVE",
            Self::ShareRowExclusive => "SHARE ROW EXCLUSIVE",
            Self::AccessExclusive => "ACCESS EXCLUSIVE",
        }
    }
}

/// Opens a session that can write, and reads how things stand.
fn open(database: Database<'_>, now: Option<DateTime<Utc>>) -> Result<(Session<'_>, State), Error> {
    let mut session = Session::open(database)?;
    let state = State::read(&mut session, now)?;
    Ok((session, state))
}
