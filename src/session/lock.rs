//! The locks that let one process at a time work on a database's schema. Every advisory-lock key of this crate is here.

use std::fmt;
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::result::{DatabaseErrorKind, Error as DieselError};
use diesel::sql_types::{BigInt, Integer, Nullable, Text, Timestamptz};

use super::settings::Working;
use super::surroundings::reading;
use super::{Answer, say};
use crate::migrator::Error;
use crate::quote;

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

/// A session that holds a lock, or a prepared transaction, which holds it without one.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Holder {
    /// Its process on the server, for `pg_terminate_backend`; 0 for a prepared transaction.
    pub pid: i32,
    /// What it calls itself; empty if it does not.
    pub application_name: String,
    /// The name of the prepared transaction, for `ROLLBACK PREPARED`.
    pub prepared: Option<String>,
    /// When its transaction began, or was prepared, or else when it connected; unknown to a role that may not see it.
    pub since: Option<DateTime<Utc>>,
    /// What it holds.
    pub holds: String,
}

impl fmt::Display for Holder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(name) = &self.prepared {
            write!(f, "the prepared transaction {}", quote::printable(&quote::literal(name)))?;
        } else {
            write!(f, "pid {}", self.pid)?;
        }
        if !self.application_name.is_empty() {
            write!(f, " ({})", quote::printable(&self.application_name))?;
        }
        write!(f, " holds {}", self.holds)?;
        if let Some(since) = self.since {
            write!(f, ", since {}", since.format("%F %T UTC"))?;
        }
        if let Some(name) = &self.prepared {
            write!(
                f,
                "; it ends with COMMIT PREPARED or ROLLBACK PREPARED {}",
                quote::printable(&quote::literal(name))
            )?;
        }
        Ok(())
    }
}

/// A lock that is held, as `pg_locks` has it.
#[derive(QueryableByName)]
struct Held {
    #[diesel(sql_type = Integer)]
    pid: i32,
    #[diesel(sql_type = Text)]
    application_name: String,
    #[diesel(sql_type = Nullable<Text>)]
    prepared: Option<String>,
    #[diesel(sql_type = Nullable<Timestamptz>)]
    since: Option<DateTime<Utc>>,
    #[diesel(sql_type = Text)]
    kind: String,
    #[diesel(sql_type = Text)]
    mode: String,
    #[diesel(sql_type = Nullable<Text>)]
    schema: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    name: Option<String>,
}

impl Held {
    fn by(&self, holds: String) -> Holder {
        let Self { pid, application_name, prepared, since, .. } = self;
        Holder {
            pid: *pid,
            application_name: application_name.clone(),
            prepared: prepared.clone(),
            since: *since,
            holds,
        }
    }
}

/// What sessions and prepared transactions hold. The server lists the locks to every role, and of other roles' sessions no
/// more than their process and what they call themselves.
const HELD: &str = "SELECT coalesce(l.pid, 0) AS pid, coalesce(a.application_name, '') AS application_name,
        p.gid::text AS prepared, coalesce(a.xact_start, a.backend_start, p.prepared) AS since, l.locktype AS kind,
        l.mode, n.nspname::text AS schema, c.relname::text AS name
     FROM pg_locks l
     LEFT JOIN pg_stat_activity a ON a.pid = l.pid
     LEFT JOIN pg_locks t ON l.pid IS NULL AND t.pid IS NULL AND t.locktype = 'transactionid' AND t.granted
        AND t.virtualtransaction = l.virtualtransaction
     LEFT JOIN pg_prepared_xacts p ON p.transaction = t.transactionid
     LEFT JOIN pg_class c ON l.locktype = 'relation' AND c.oid = l.relation
     LEFT JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE l.granted AND l.pid IS DISTINCT FROM pg_backend_pid()
     AND coalesce(nullif(l.database, 0), a.datid, (SELECT oid FROM pg_database WHERE datname = p.database))
        = (SELECT oid FROM pg_database WHERE datname = current_database())";

/// The lock of a session, held until this is dropped. Meanwhile the session has the settings of one that [works](Working).
pub(crate) struct Lock<'a> {
    conn: Working<'a>,
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
        let mut conn = Working::begin(conn)?;
        let start = Instant::now();
        let mut told = false;
        while !locks.try_session(&mut conn)? {
            let waited = start.elapsed();
            let is_over = waited >= deadline;
            let holder = if is_over || !told { locks.holder(&mut conn, locks.session)? } else { None };
            if is_over {
                return Err(Error::LockDeadline { lock: locks.name, waited, holder: holder.map(Box::new) });
            }
            if let Some(holder) = holder {
                waiting(&holder);
                told = true;
            }
            std::thread::sleep(PAUSE.min(deadline.saturating_sub(waited)));
        }
        Ok(Self { conn, locks })
    }

    pub(crate) fn connection(&mut self) -> &mut PgConnection {
        &mut self.conn
    }

    /// Statements that give the rest of a transaction the roles that the session has.
    pub(crate) fn roles(&self) -> String {
        self.conn.roles()
    }

    /// Takes back what a script has set for the session.
    pub(crate) fn reset(&mut self) -> QueryResult<()> {
        self.conn.reset()
    }
}

impl Drop for Lock<'_> {
    fn drop(&mut self) {
        let name = self.locks.name;
        let unlocked = self.locks.unlock_session(&mut self.conn);
        say(|| match unlocked {
            Ok(true) => {}
            Ok(false) => tracing::warn!(
                "{name} was not this session's any more: behind a pooler in transaction mode, \
                 give the server's own address"
            ),
            // A broken connection; the server lets go of the lock with the session.
            Err(error) => tracing::warn!(%error, "{name} could not be released"),
        });
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
                let holder = self.holder(conn, self.transaction)?.map(Box::new);
                return Err(Error::LockDeadline { lock: self.name, waited, holder });
            }
            std::thread::sleep(PAUSE);
        }
        Ok(())
    }

    /// Waits for the session's lock, within a transaction.
    pub(super) fn wait_in_transaction(self, conn: &mut PgConnection) -> QueryResult<()> {
        let wait = diesel::sql_query("SELECT pg_catalog.pg_advisory_xact_lock($1)");
        wait.bind::<BigInt, _>(self.session).execute(conn).map(drop)
    }

    fn holder(self, conn: &mut PgConnection, key: i64) -> QueryResult<Option<Holder>> {
        reading(conn, |conn, _| {
            let held = diesel::sql_query(format!(
                "{HELD} AND l.locktype = 'advisory' AND l.objsubid = 1
                 AND (l.classid::bigint << 32) | l.objid::bigint = $1"
            ));
            let held = held.bind::<BigInt, _>(key).load::<Held>(conn)?;
            Ok(held.first().map(|held| held.by(self.name.to_owned())))
        })
    }
}

fn ask(conn: &mut PgConnection, function: &str, key: i64) -> QueryResult<bool> {
    let query = diesel::sql_query(format!("SELECT pg_catalog.{function}($1) AS answer"));
    Ok(query.bind::<BigInt, _>(key).get_result::<Answer>(conn)?.answer)
}

/// The conditions in PL/pgSQL of an error for want of a lock.
pub(crate) const WANT: &str = "lock_not_available OR deadlock_detected";

/// Statements within one that tells by its SQLSTATE, in every language, that a lock was not to be had: Diesel passes on that
/// of a serialization failure, so these [conditions](WANT) become one. What is said stays the same.
///
/// It can be run where statements in a function can, and returns no rows.
pub(crate) fn telling(statements: &str, conditions: &str) -> String {
    let body = format!(
        "BEGIN EXECUTE {}; EXCEPTION WHEN {conditions} THEN
            RAISE EXCEPTION USING ERRCODE = 'serialization_failure', MESSAGE = SQLERRM;
         END",
        quote::dollar(statements)
    );
    format!("DO LANGUAGE plpgsql {}", quote::dollar(&body))
}

/// Whether waiting for a lock is what failed. Diesel passes on no SQLSTATE for these. [`telling`] makes one of them that it
/// does; without, they are known by their English words.
pub(crate) fn is_for_want_of_a_lock(error: &DieselError) -> bool {
    match error {
        DieselError::DatabaseError(DatabaseErrorKind::SerializationFailure, _) => true,
        DieselError::DatabaseError(DatabaseErrorKind::Unknown, info) => {
            info.message().contains("due to lock timeout") || info.message().contains("deadlock detected")
        }
        _ => false,
    }
}

/// Those named in an error.
const BLOCKERS: usize = 5;

/// The sessions with the oldest transactions of this database, and its prepared transactions, with what they hold: who is
/// waited for is among them. Those that hold nothing but a snapshot, for which a `CREATE INDEX CONCURRENTLY` waits, come last.
pub(crate) fn blockers(conn: &mut PgConnection) -> QueryResult<Vec<Holder>> {
    let (held, visible) = reading(conn, |conn, surroundings| {
        let held = diesel::sql_query(format!(
            "{HELD} AND (l.locktype IN ('advisory', 'virtualxid', 'transactionid')
                OR c.relkind IN ('r', 'p', 'm', 'v', 'f', 'S') AND n.nspname <> 'pg_catalog')
             ORDER BY since, pid, l.mode, schema, name"
        ));
        Ok::<_, DieselError>((held.load::<Held>(conn)?, surroundings.schemas.clone()))
    })?;
    let mut holders: Vec<Holder> = Vec::new();
    for one in &held {
        let holds = match (one.kind.as_str(), &one.schema, &one.name) {
            ("advisory", ..) => format!("{} on an advisory key", one.mode),
            (_, Some(schema), Some(name)) => {
                let is_visible = visible.contains(schema);
                let name = if is_visible { quote::ident(name) } else { quote::qualified(schema, name) };
                format!("{} on {}", one.mode, quote::printable(&name))
            }
            _ => String::new(),
        };
        let same = |holder: &&mut Holder| holder.pid == one.pid && holder.prepared == one.prepared;
        match holders.iter_mut().find(same) {
            Some(holder) if holds.is_empty() || holder.holds.split(", ").any(|held| held == holds) => {}
            Some(holder) if holder.holds.is_empty() => holder.holds = holds,
            Some(holder) => holder.holds = format!("{}, {holds}", holder.holds),
            None => holders.push(one.by(holds)),
        }
    }
    holders.sort_by_key(|holder| holder.holds.is_empty());
    holders.truncate(BLOCKERS);
    for holder in &mut holders {
        if holder.holds.is_empty() {
            "a snapshot".clone_into(&mut holder.holds);
        }
    }
    Ok(holders)
}
