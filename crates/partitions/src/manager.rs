//! The partition manager: its settings, its lock, and the steps that it retries.

use std::fmt;
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use diesel::QueryResult;
use diesel::connection::{Connection, SimpleConnection};
use diesel::pg::PgConnection;
use diesel::result::{DatabaseErrorKind, Error as DieselError};
use diesel_pg_session::lock::{self, Holder, Lock, Locks};
use diesel_pg_session::retry::{self, Failure, GaveUp, Retrying};
use diesel_pg_session::surroundings;
use diesel_pg_session::{
    Database, Limits, Listener, Session, is_in_transaction, quote, without_values,
};

#[cfg(feature = "archive")]
use crate::Archive;
use crate::catalog::State;
use crate::{Error, Event, OnExpiry, PartitionedTable, Policy};

/// The difference that may be between a timer and a clock of the server.
const TOLERANCE: Duration = Duration::from_millis(10);
/// Longer than this no step waits for its locks.
const LOCK_TIMEOUT: Duration = Duration::from_millis(300);

/// A partition manager, which makes, retires, archives and restores months.
pub struct PartitionManager {
    tables: Vec<(PartitionedTable, Policy)>,
    pub(crate) now: Option<DateTime<Utc>>,
    limits: Limits,
    pub(crate) batch: u32,
    #[cfg(feature = "archive")]
    pub(crate) archive: Option<Box<dyn Archive>>,
    #[cfg(feature = "archive")]
    pub(crate) as_text: Vec<String>,
    pub(crate) listener: Listener<Event>,
}

impl fmt::Debug for PartitionManager {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PartitionManager")
            .field("tables", &self.tables)
            .field("now", &self.now)
            .finish_non_exhaustive()
    }
}

impl PartitionManager {
    /// Makes a manager of these tables, each with its policy, and without an archive.
    #[must_use]
    pub fn new(tables: impl IntoIterator<Item = (PartitionedTable, Policy)>) -> Self {
        let none = Self {
            tables: Vec::new(),
            now: None,
            limits: Limits { lock_timeout: LOCK_TIMEOUT, ..Limits::default() },
            batch: 10_000,
            #[cfg(feature = "archive")]
            archive: None,
            #[cfg(feature = "archive")]
            as_text: Vec::new(),
            listener: Listener::default(),
        };
        tables.into_iter().fold(none, |manager, (table, policy)| manager.policy(table, policy))
    }

    /// Sets the policy of a table. Adds the table if the manager does not have it.
    #[must_use]
    pub fn policy(mut self, table: PartitionedTable, policy: Policy) -> Self {
        self.tables.retain(|(other, _)| *other != table);
        self.tables.push((table, policy));
        self.tables.sort_by_key(|(table, _)| *table);
        self
    }

    /// Sets the time that counts as now. Default: the server's.
    #[must_use]
    pub fn now(mut self, now: DateTime<Utc>) -> Self {
        self.now = Some(now);
        self
    }

    diesel_pg_session::setters! {
        Event,
        /// Sets how long a step waits for all its locks together: 1 to 300 ms. Default: 300 ms. A
        /// step never waits longer than three tenths of the server's `deadlock_timeout`.
    }

    /// Sets the size of a batch, 1 row or more. Default: 10,000. A month with more rows in DEFAULT
    /// is copied beforehand, in batches of about this size. Less work is then left while the table
    /// is locked.
    #[must_use]
    pub fn batch(mut self, rows: u32) -> Self {
        self.batch = rows;
        self
    }

    /// Refuses settings out of their range, before anything is done.
    pub(crate) fn refuse_settings(&self) -> Result<(), Error> {
        let refused = |setting: String, value: String, range: String| {
            Err(Error::Setting { setting, value, range })
        };
        let Limits { lock_timeout, .. } = self.limits;
        if lock_timeout < Duration::from_millis(1) || lock_timeout > LOCK_TIMEOUT {
            let range = format!("1ms to {LOCK_TIMEOUT:?}");
            return refused("lock_timeout".to_owned(), format!("{lock_timeout:?}"), range);
        }
        if self.batch == 0 {
            return refused("batch".to_owned(), "0".to_owned(), "1 or more".to_owned());
        }
        for (table, policy) in &self.tables {
            let Policy { premake, retention, .. } = policy;
            if *premake > Policy::MAX_PREMAKE {
                let range = format!("0 to {} months", Policy::MAX_PREMAKE);
                return refused(format!("premake of {table}"), premake.to_string(), range);
            }
            if let Some(months) = retention.filter(|months| *months > Policy::MAX_RETENTION) {
                let range = format!("0 to {} months, or none", Policy::MAX_RETENTION);
                return refused(format!("retention of {table}"), months.to_string(), range);
            }
        }
        Ok(())
    }

    /// Returns the policy of a table; of one that this manager does not have, one that changes
    /// nothing.
    pub(crate) fn policy_of(&self, table: PartitionedTable) -> Policy {
        let found = self.tables.iter().find(|(other, _)| *other == table);
        found.map_or(
            Policy { premake: 0, retention: None, on_expiry: OnExpiry::Retire },
            |(_, policy)| *policy,
        )
    }

    /// Returns the tables.
    pub(crate) fn tables(&self) -> Vec<PartitionedTable> {
        self.tables.iter().map(|(table, _)| *table).collect()
    }

    /// Reads the state of the tables.
    pub(crate) fn state(&self, conn: &mut PgConnection) -> Result<State, Error> {
        State::read(conn, &self.tables(), self.now)
    }

    /// Opens a session that can write, and reads the state of the tables.
    pub(crate) fn open<'a>(
        &self,
        database: impl Into<Database<'a>>,
    ) -> Result<(Session<'a>, State), Error> {
        self.refuse_settings()?;
        let mut session = Session::open(database)?;
        let state = self.state(&mut session)?;
        Ok((session, state))
    }

    /// Works as the only manager.
    pub(crate) fn locked<T>(
        &self,
        mut session: Session<'_>,
        work: impl FnOnce(&mut PgConnection) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let waiting =
            |holder: &Holder| self.send(&Event::WaitingForLock { holder: holder.clone() });
        let result = (|| {
            let mut lock =
                Lock::acquire(&mut session, Locks::PARTITIONS, self.limits.lock_deadline, waiting)?;
            work(lock.connection())
        })();
        self.listener.resume();
        result
    }

    /// Does a step in a transaction (or within one, up to a savepoint), and again where it gets no
    /// lock in time.
    ///
    /// A step keeps the caller's `search_path`, since event triggers, CHECKs and generated columns
    /// of users run in it. A query of the manager's own qualifies all that it names, or runs in
    /// [`reading`](diesel_pg_session::surroundings::reading).
    pub(crate) fn step<T>(
        &self,
        conn: &mut PgConnection,
        partition: &str,
        mut work: impl FnMut(&mut PgConnection) -> Result<T, Failure<Error>>,
    ) -> Result<T, Error> {
        let attempt = || {
            let step = |conn: &mut PgConnection| -> Result<T, Failure<Error>> {
                conn.batch_execute(&format!(
                    "{SETTINGS}; {DISTRIBUTED}; SET LOCAL lock_timeout = {}",
                    self.limits.lock_timeout.as_millis()
                ))?;
                Locks::PARTITIONS.lock_transaction(conn, self.limits.lock_deadline)?;
                work(conn)
            };
            let result = if is_in_transaction(conn)? {
                conn.transaction(step)
            } else {
                conn.build_transaction().read_committed().run(step)
            };
            result.map_err(|failure| match failure {
                Failure::Failed(Error::Database(source)) if lock::is_lock_error(&source) => {
                    Failure::Locked(source.to_string())
                }
                Failure::Failed(Error::Database(source)) => {
                    let source = without_values(source);
                    Failure::Failed(Error::Partition { partition: partition.to_owned(), source })
                }
                failure => failure,
            })
        };
        let retrying = |Retrying { attempts, pause, reason, .. }: Retrying| {
            let partition = partition.to_owned();
            self.send(&Event::Retrying { partition, attempts, pause, reason });
        };
        retry::until(self.limits.retry_deadline, attempt, retrying).or_else(|gave_up| match gave_up
        {
            GaveUp::Failed(error) => Err(error),
            GaveUp::Locked { attempts, waited } => {
                let blockers = lock::blockers(conn)?;
                Err(Error::NoLock { partition: partition.to_owned(), attempts, waited, blockers })
            }
        })
    }

    /// Takes all these locks, or none, and waits for them no longer than `lock_timeout` altogether:
    /// so that whoever waits for the first of them has not waited for `deadlock_timeout` when the
    /// last is asked for.
    pub(crate) fn take(
        &self,
        conn: &mut PgConnection,
        state: &State,
        locks: &[(&str, Mode)],
    ) -> Result<(), Failure<Error>> {
        let timeout = self
            .limits
            .lock_timeout
            .as_millis()
            .min(u128::from(state.deadlock_timeout) * 3 / 10)
            .max(1);
        let statements = locks
            .iter()
            .map(|(table, mode)| format!("LOCK TABLE ONLY {table} IN {} MODE;", mode.sql()));
        let statements: String = statements.collect();
        // Somebody may also have cancelled the statement, and then the error is not a lock timeout.
        let body = format!(
            "BEGIN {statements} EXCEPTION WHEN {} THEN
                RAISE EXCEPTION USING ERRCODE = 'serialization_failure', MESSAGE = SQLERRM;
             WHEN query_canceled THEN
                IF pg_catalog.clock_timestamp() OPERATOR(pg_catalog.<)
                    (pg_catalog.statement_timestamp() OPERATOR(pg_catalog.+)
                        '{timeout} ms'::pg_catalog.interval) THEN RAISE; END IF;
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
        let asked = Instant::now();
        if let Err(error) = conn.batch_execute(&format!("DO {}", quote::dollar(&body))) {
            // The server may cancel the statement before the block has begun, or find by its clock
            // that the time is not over although its timer says so.
            let is_over = (asked.elapsed() + TOLERANCE).as_millis() >= timeout;
            return Err(match error {
                DieselError::DatabaseError(DatabaseErrorKind::Unknown, info) if is_over => {
                    Failure::Locked(info.message().to_owned())
                }
                error => error.into(),
            });
        }
        Ok(conn.batch_execute("SET LOCAL statement_timeout = 0")?)
    }
}

/// Runs statements. Lock timeouts are recognised in every language.
pub(crate) fn run_script(conn: &mut PgConnection, statements: &str) -> QueryResult<()> {
    run_each(conn, &[statements])
}

/// Runs scripts in one round trip. Citus sends the text around a statement that changes a
/// distributed table to its nodes, which refuse it if that is more than the statement.
pub(crate) fn run_each(conn: &mut PgConnection, scripts: &[&str]) -> QueryResult<()> {
    let scripts = scripts.iter().map(|script| lock::distinctly(script));
    conn.batch_execute(&scripts.collect::<Vec<_>>().join(";\n"))
}

/// For a transaction of the manager: values are written in one way, and where a policy would hide
/// rows, it is an error.
const SETTINGS: &str = "SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO'; SET LOCAL IntervalStyle = 'postgres'; \
    SET LOCAL standard_conforming_strings = on; SET LOCAL bytea_output = 'hex'; SET LOCAL extra_float_digits = 1; \
    SET LOCAL transform_null_equals = off; SET LOCAL row_security = off";

/// For a transaction of the manager on a server with Citus, where a distributed table is changed on
/// one shard after another. Attaching makes foreign keys and triggers, which Citus does not do in
/// parallel or without being asked.
const DISTRIBUTED: &str = "SELECT pg_catalog.set_config(name, value, true) FROM \
    (VALUES ('citus.multi_shard_modify_mode', 'sequential'), ('citus.enable_unsafe_triggers', 'on')) AS s (name, value) \
    WHERE pg_catalog.current_setting(name, true) IS NOT NULL";

/// For a transaction that reads all rows of a table. A session that holds the lock has no timeouts;
/// this is for one that does not. Not every server has every timeout.
pub(crate) const UNTIMED: &str = "SELECT pg_catalog.set_config(name, '0', true) FROM pg_catalog.pg_settings WHERE name \
    OPERATOR(pg_catalog.=) ANY ('{statement_timeout,transaction_timeout,idle_in_transaction_session_timeout}'::pg_catalog.text[])";

/// For the steps, whose failures roll them back.
impl From<Error> for Failure<Error> {
    fn from(error: Error) -> Self {
        Self::Failed(error)
    }
}

/// Goes on after an error of one month, which is returned when the others are done.
pub(crate) fn note(first: &mut Option<Error>, error: Error) -> Result<(), Error> {
    if is_of_a_month(&error) {
        tracing::warn!(%error, "going on with the other months");
        first.get_or_insert(error);
        Ok(())
    } else {
        Err(error)
    }
}

/// Returns whether an error is of one month, and says nothing about the others.
pub(crate) const fn is_of_a_month(error: &Error) -> bool {
    matches!(
        error,
        Error::Partition { .. }
            | Error::InTheWay { .. }
            | Error::Unequal { .. }
            | Error::KeepsChanging { .. }
            | Error::Referenced { .. }
            | Error::Owner { .. }
            | Error::BrokenOff { .. }
            | Error::StillReferenced { .. }
            | Error::Needed { .. }
    )
}

/// The mode of a table's lock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mode {
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

/// The settings of a transaction that copies rows: a value is written in one way alone.
const COPYING: [(&str, &str); 4] = [
    ("lc_monetary", "C"),
    ("xmloption", "content"),
    ("array_nulls", "on"),
    // Rows come in the order of their pages each time.
    ("synchronize_seqscans", "off"),
];

/// Gives the rest of the transaction the settings of one that copies rows, and those of
/// [`surroundings`].
pub(crate) fn set_copying(conn: &mut PgConnection) -> QueryResult<()> {
    surroundings::set(conn)?;
    conn.batch_execute(UNTIMED)?;
    let set = COPYING.map(|(name, value)| format!("SET LOCAL {name} = '{value}'"));
    conn.batch_execute(&set.join("; "))
}
