//! The locks that let one process at a time migrate a database. Every advisory-lock key of this crate is here.

use std::fmt;
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Integer, Nullable, Text, Timestamptz};

use super::Error;
use super::ledger::Answer;

/// The key of the advisory lock that a session holds while it migrates: `dieselmg` in ASCII.
///
/// Advisory locks are counted for each database apart, so migrating one database does not hold up another.
pub const LOCK_KEY: i64 = i64::from_be_bytes(*b"dieselmg");

/// The key of the advisory lock that each migration's transaction holds besides: `dieseltx` in ASCII.
///
/// Behind a pooler in transaction mode the statements of one session reach several sessions of the server, and
/// [`LOCK_KEY`] guards nothing. This one still lets a migration be applied only once.
pub const TRANSACTION_LOCK_KEY: i64 = i64::from_be_bytes(*b"dieseltx");

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
pub(super) struct Lock<'a>(&'a mut PgConnection);

impl<'a> Lock<'a> {
    /// Tries until the lock is free. A waiting `pg_advisory_lock` would hold a snapshot, for which a `CREATE INDEX
    /// CONCURRENTLY` of the holder waits in turn: a deadlock.
    pub(super) fn acquire(
        conn: &'a mut PgConnection,
        deadline: Duration,
        mut waiting: impl FnMut(&Holder),
    ) -> Result<Self, Error> {
        let start = Instant::now();
        let mut told = false;
        while !try_lock(conn)? {
            let waited = start.elapsed();
            let holder = holder(conn)?;
            if waited >= deadline {
                return Err(Error::LockDeadline { waited, holder });
            }
            if let Some(holder) = holder.filter(|_| !told) {
                waiting(&holder);
                told = true;
            }
            std::thread::sleep(PAUSE.min(deadline.saturating_sub(waited)));
        }
        Ok(Self(conn))
    }

    pub(super) fn connection(&mut self) -> &mut PgConnection {
        self.0
    }
}

impl Drop for Lock<'_> {
    fn drop(&mut self) {
        match unlock(self.0) {
            Ok(true) => {}
            Ok(false) => tracing::warn!(
                "the migration lock was not this session's any more: behind a pooler in transaction mode, \
                 give the migrator the server's own address"
            ),
            // A broken connection; the server lets go of the lock with the session.
            Err(error) => tracing::warn!(%error, "the migration lock could not be released"),
        }
    }
}

/// Takes the session's lock, if it is free or already this session's.
pub(super) fn try_lock(conn: &mut PgConnection) -> QueryResult<bool> {
    ask(conn, "pg_try_advisory_lock", LOCK_KEY)
}

/// Lets go of the session's lock once. False if it was not this session's.
pub(super) fn unlock(conn: &mut PgConnection) -> QueryResult<bool> {
    ask(conn, "pg_advisory_unlock", LOCK_KEY)
}

/// Takes the transaction's lock, which goes with the transaction.
pub(super) fn lock_transaction(conn: &mut PgConnection, deadline: Duration) -> Result<(), Error> {
    let start = Instant::now();
    while !ask(conn, "pg_try_advisory_xact_lock", TRANSACTION_LOCK_KEY)? {
        let waited = start.elapsed();
        if waited >= deadline {
            return Err(Error::LockDeadline { waited, holder: None });
        }
        std::thread::sleep(PAUSE);
    }
    Ok(())
}

fn ask(conn: &mut PgConnection, function: &str, key: i64) -> QueryResult<bool> {
    let query = diesel::sql_query(format!("SELECT {function}($1) AS answer"));
    Ok(query.bind::<BigInt, _>(key).get_result::<Answer>(conn)?.answer)
}

fn holder(conn: &mut PgConnection) -> QueryResult<Option<Holder>> {
    let holders = diesel::sql_query(
        "SELECT a.pid, coalesce(a.application_name, '') AS application_name,
            coalesce(a.xact_start, a.backend_start) AS since, 'the migration lock' AS holds
         FROM pg_locks l JOIN pg_stat_activity a USING (pid)
         WHERE l.locktype = 'advisory' AND l.objsubid = 1 AND l.granted
         AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
         AND (l.classid::bigint << 32) | l.objid::bigint = $1",
    );
    Ok(holders.bind::<BigInt, _>(LOCK_KEY).load(conn)?.pop())
}

/// The sessions with the oldest transactions that hold a lock on a table of this database: who a migration waits for is
/// among them.
pub(super) fn blockers(conn: &mut PgConnection) -> QueryResult<Vec<Holder>> {
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
