//! The locks that let one process at a time work on a database's schema. Every advisory-lock key of this crate is here.

use std::fmt;
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::result::{DatabaseErrorKind, Error as DieselError};
use diesel::sql_types::{BigInt, Integer, Nullable, Text, Timestamptz};

use super::Answer;
use crate::migrator::Error;

/// The key of the advisory lock that a session holds while it migrates: `dieselmg` in ASCII.
///
/// Advisory locks are counted for each database apart, so migrating one database does not hold up another.
pub const LOCK_KEY: i64 = i64::from_be_bytes(*b"dieselmg");

/// The key of the advisory lock that each migration's transaction holds besides: `dieseltx` in ASCII.
///
/// Behind a pooler in transaction mode the statements of one session reach several sessions of the server, and
/// [`LOCK_KEY`] guards nothing. This one still lets a migration be applied only once.
pub const TRANSACTION_LOCK_KEY: i64 = i64::from_be_bytes(*b"dieseltx");

/// The two advisory locks of one kind of work.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Locks {
    session: i64,
    transaction: i64,
    /// What an error calls the session's.
    name: &'static str,
}

/// The migrator's.
pub(crate) const MIGRATION: Locks =
    Locks { session: LOCK_KEY, transaction: TRANSACTION_LOCK_KEY, name: "the migration lock" };

/// The partition keeper's: `partkeep` and `parttrnx` in ASCII. Migrating and keeping partitions do not wait for each other
/// here; where they want the same table, its own locks decide.
pub(crate) const PARTITIONS: Locks = Locks {
    session: i64::from_be_bytes(*b"partkeep"),
    transaction: i64::from_be_bytes(*b"parttrnx"),
    name: "the partition lock",
};

/// Between two tries.
const PAUSE: Duration = Duration::from_millis(50);

/// A session that holds a lock.
#[derive(Clone, Debug, PartialEq, Eq, QueryableByName)]
#[non_exhaustive]
pub struct Holder {
    /// Its process on the server, for `pg_terminate_backend`.
    #[diesel(sql_type = Integer)]
    pub pid: i32,
    /// What it calls itself; empty if it does not.
    #[diesel(sql_type = Text)]
    pub application_name: String,
    /// When its transaction began, or else when it connected; unknown to a role that may not see it.
    #[diesel(sql_type = Nullable<Timestamptz>)]
    pub since: Option<DateTime<Utc>>,
    /// What it holds.
    #[diesel(sql_type = Text)]
    pub holds: String,
}

impl fmt::Display for Holder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "pid {}", self.pid)?;
        if !self.application_name.is_empty() {
            write!(f, " ({})", self.application_name)?;
        }
        write!(f, " holds {}", self.holds)?;
        if let Some(since) = self.since {
            write!(f, ", since {}", since.format("%F %T UTC"))?;
        }
        Ok(())
    }
}

/// The lock of a session, held until this is dropped.
pub(crate) struct Lock<'a> {
    conn: &'a mut PgConnection,
    locks: Locks,
}

impl<'a> Lock<'a> {
    /// Tries until the lock is free. A waiting `pg_advisory_lock` would hold a snapshot, for which a `CREATE INDEX
    /// CONCURRENTLY` of the holder waits in turn: a deadlock.
    pub(crate) fn acquire(
        conn: &'a mut PgConnection,
        locks: Locks,
        deadline: Duration,
        mut waiting: impl FnMut(&Holder),
    ) -> Result<Self, Error> {
        let start = Instant::now();
        let mut told = false;
        while !locks.try_session(conn)? {
            let waited = start.elapsed();
            let holder = locks.holder(conn)?;
            if waited >= deadline {
                return Err(Error::LockDeadline { lock: locks.name, waited, holder });
            }
            if let Some(holder) = holder.filter(|_| !told) {
                waiting(&holder);
                told = true;
            }
            std::thread::sleep(PAUSE.min(deadline.saturating_sub(waited)));
        }
        Ok(Self { conn, locks })
    }

    pub(crate) fn connection(&mut self) -> &mut PgConnection {
        self.conn
    }
}

impl Drop for Lock<'_> {
    fn drop(&mut self) {
        let name = self.locks.name;
        match self.locks.unlock_session(self.conn) {
            Ok(true) => {}
            Ok(false) => tracing::warn!(
                "{name} was not this session's any more: behind a pooler in transaction mode, \
                 give the server's own address"
            ),
            // A broken connection; the server lets go of the lock with the session.
            Err(error) => tracing::warn!(%error, "{name} could not be released"),
        }
    }
}

impl Locks {
    /// Takes the session's lock, if it is free or already this session's.
    pub(crate) fn try_session(self, conn: &mut PgConnection) -> QueryResult<bool> {
        ask(conn, "pg_try_advisory_lock", self.session)
    }

    /// Lets go of the session's lock once. False if it was not this session's.
    pub(crate) fn unlock_session(self, conn: &mut PgConnection) -> QueryResult<bool> {
        ask(conn, "pg_advisory_unlock", self.session)
    }

    /// Takes the transaction's lock, which goes with the transaction.
    pub(crate) fn lock_transaction(self, conn: &mut PgConnection, deadline: Duration) -> Result<(), Error> {
        let start = Instant::now();
        while !ask(conn, "pg_try_advisory_xact_lock", self.transaction)? {
            let waited = start.elapsed();
            if waited >= deadline {
                return Err(Error::LockDeadline { lock: self.name, waited, holder: None });
            }
            std::thread::sleep(PAUSE);
        }
        Ok(())
    }

    fn holder(self, conn: &mut PgConnection) -> QueryResult<Option<Holder>> {
        let holders = diesel::sql_query(
            "SELECT a.pid, coalesce(a.application_name, '') AS application_name,
                coalesce(a.xact_start, a.backend_start) AS since, $2 AS holds
             FROM pg_locks l JOIN pg_stat_activity a USING (pid)
             WHERE l.locktype = 'advisory' AND l.objsubid = 1 AND l.granted
             AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
             AND (l.classid::bigint << 32) | l.objid::bigint = $1",
        );
        Ok(holders.bind::<BigInt, _>(self.session).bind::<Text, _>(self.name).load(conn)?.pop())
    }
}

fn ask(conn: &mut PgConnection, function: &str, key: i64) -> QueryResult<bool> {
    let query = diesel::sql_query(format!("SELECT {function}($1) AS answer"));
    Ok(query.bind::<BigInt, _>(key).get_result::<Answer>(conn)?.answer)
}

/// Whether waiting for a lock is what failed. Diesel tells no SQLSTATE for these, so their English words must do. On a
/// server that speaks another language they are told as they are, and not tried again.
pub(crate) fn is_for_want_of_a_lock(error: &DieselError) -> bool {
    let DieselError::DatabaseError(DatabaseErrorKind::Unknown, info) = error else { return false };
    info.message().contains("due to lock timeout") || info.message().contains("deadlock detected")
}

/// The sessions with the oldest transactions that hold a lock on a table of this database: who is waited for is
/// among them.
pub(crate) fn blockers(conn: &mut PgConnection) -> QueryResult<Vec<Holder>> {
    diesel::sql_query(
        "SELECT a.pid, coalesce(a.application_name, '') AS application_name,
            coalesce(a.xact_start, a.backend_start) AS since,
            string_agg(DISTINCT l.mode || ' on ' || l.relation::regclass, ', ') AS holds
         FROM pg_locks l JOIN pg_stat_activity a USING (pid) JOIN pg_class c ON c.oid = l.relation
         WHERE l.locktype = 'relation' AND l.granted AND l.pid <> pg_backend_pid() AND c.relkind IN ('r', 'p')
         AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
         AND c.relnamespace <> 'pg_catalog'::regnamespace
         GROUP BY a.pid, a.application_name, a.xact_start, a.backend_start
         ORDER BY since LIMIT 3",
    )
    .load(conn)
}
