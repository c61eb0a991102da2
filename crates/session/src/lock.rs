//! The advisory locks that let one process at a time work on a database's schema, and the errors of
//! locks that time out.

use std::fmt;
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use diesel::connection::SimpleConnection;
use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::result::{DatabaseErrorKind, Error as DieselError};
use diesel::sql_types::{BigInt, Bool, Integer, Nullable, Text, Timestamptz};

use crate::listener::warn;
use crate::session::Source;
use crate::settings::Working;
use crate::surroundings::reading;
use crate::{Error, Session, quote};

/// The two advisory locks of one kind of work.
///
/// The session's lock is held for as long as the work takes. Behind a pooler in transaction mode,
/// the statements of one session reach several sessions of the server, and that lock guards
/// nothing. Each transaction also takes a lock of its own, so that each step is still done only
/// once.
///
/// The server keeps advisory locks apart for each database: work on one database does not block
/// another.
#[derive(Clone, Copy, Debug)]
pub struct Locks {
    /// The key of the session's lock.
    pub session: i64,
    /// The key of each transaction's lock.
    pub transaction: i64,
    /// The name that errors give the session's lock.
    pub name: &'static str,
}

impl Locks {
    /// The migrator's locks: `dieselmg` and `dieseltx` in ASCII.
    pub const MIGRATION: Self = Self {
        session: i64::from_be_bytes(*b"dieselmg"),
        transaction: i64::from_be_bytes(*b"dieseltx"),
        name: "the migration lock",
    };

    /// The partition manager's locks: `partkeep` and `parttrnx` in ASCII. Migrations and partitions
    /// do not wait for each other's advisory locks. Where both need the same table, the table's own
    /// locks decide.
    pub const PARTITIONS: Self = Self {
        session: i64::from_be_bytes(*b"partkeep"),
        transaction: i64::from_be_bytes(*b"parttrnx"),
        name: "the partition lock",
    };

    /// The locks of backfills, `backfill` and `backtrnx` in ASCII: one at a time changes the rows
    /// of a database.
    pub const BACKFILL: Self = Self {
        session: i64::from_be_bytes(*b"backfill"),
        transaction: i64::from_be_bytes(*b"backtrnx"),
        name: "the backfill lock",
    };
}

/// The time that a transaction which holds locks may be idle between two statements. The server
/// then ends the session and releases its locks, since the session's process or network may be
/// gone. A long statement is not idle.
pub const IDLE_IN_TRANSACTION: Duration = Duration::from_secs(10);

/// The function that takes the session's lock if it is free.
const TRY_SESSION: &str = "pg_try_advisory_lock";

/// The pause between two attempts to acquire an advisory lock.
const PAUSE: Duration = Duration::from_millis(50);

/// A session or a prepared transaction that holds a lock. A prepared transaction holds it without a
/// session.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Holder {
    /// The process on the server, for `pg_terminate_backend`; 0 for a prepared transaction.
    pub pid: i32,
    /// The session's `application_name`; empty if it has none.
    pub application_name: String,
    /// The name of the prepared transaction, for `ROLLBACK PREPARED`.
    pub prepared: Option<String>,
    /// The time at which the transaction began or was prepared, or else the session connected.
    /// `None` for a role that may not see it.
    pub since: Option<DateTime<Utc>>,
    /// The locks, such as `ACCESS EXCLUSIVE on orders`.
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

/// The locks of sessions and prepared transactions. The server lists the locks to every role, and
/// of other roles' sessions no more than their process and `application_name`.
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

/// The lock of a session, held until this value is dropped. Meanwhile the session has the settings
/// for schema work: no timeouts, READ COMMITTED, keepalives. Dropping
/// the value restores the previous settings.
pub struct Lock<'a> {
    conn: Working<'a>,
    locks: Locks,
    source: Source<'a>,
    is_guarded: bool,
}

impl<'a> Lock<'a> {
    /// Acquires the lock, and retries until the lock is free or the deadline has passed. A second
    /// connection then tries the lock too, if there is one.
    ///
    /// `waiting` is called once with the holder, if there is one.
    ///
    /// # Errors
    /// [`Error::LockDeadline`] if another process held the lock until the deadline;
    /// [`Error::TransactionPooler`] if the second connection acquired the lock too;
    /// [`Error::Database`] if the server refuses.
    pub fn acquire(
        session: &'a mut Session<'_>,
        locks: Locks,
        deadline: Duration,
        mut waiting: impl FnMut(&Holder),
    ) -> Result<Self, Error> {
        let source = session.source();
        let conn = Working::begin(session)?;
        locks.wait(conn.conn, TRY_SESSION, locks.session, deadline, Some(&mut waiting))?;
        let mut lock = Self { conn, locks, source, is_guarded: false };
        lock.is_guarded = lock.refuse_transaction_pooler()?;
        Ok(lock)
    }

    /// Tries the lock from a second connection. Returns whether there was one: without it, the lock
    /// may guard nothing.
    fn refuse_transaction_pooler(&self) -> Result<bool, Error> {
        let Some(mut conn) = self.source.second() else { return Ok(false) };
        if self.locks.try_session(&mut conn)? {
            self.locks.unlock_session(&mut conn)?;
            return Err(Error::TransactionPooler);
        }
        Ok(true)
    }

    /// Returns the session's connection.
    pub fn connection(&mut self) -> &mut PgConnection {
        self.conn.conn
    }

    /// Returns whether a second connection found the lock held.
    #[must_use]
    pub fn is_guarded(&self) -> bool {
        self.is_guarded
    }

    /// Returns whether the source can provide a second connection. False if the caller gave a
    /// connection.
    #[must_use]
    pub fn has_second(&self) -> bool {
        self.source.has_second()
    }

    /// Returns the message of this server's lock timeouts, in its language. To learn the message, a
    /// second session waits for this lock. Returns `None` without a second connection.
    #[must_use]
    pub fn message_of_a_lock_timeout(&self) -> Option<String> {
        let mut conn = self.source.second()?;
        let result = conn.transaction::<(), DieselError, _>(|conn| {
            conn.batch_execute("SET LOCAL lock_timeout = 1")?;
            self.locks.wait_in_transaction(conn)?;
            Err(DieselError::RollbackTransaction)
        });
        match result {
            Err(DieselError::DatabaseError(_, info)) => Some(info.message().to_owned()),
            _ => None,
        }
    }

    /// Returns statements that restore the roles of the session for the rest of a transaction.
    #[must_use]
    pub fn roles(&self) -> String {
        self.conn.roles()
    }

    /// Resets the settings that a script has set for the session.
    ///
    /// # Errors
    /// [`DieselError::DatabaseError`] if the server refuses.
    pub fn reset(&mut self) -> QueryResult<()> {
        self.conn.reset()
    }
}

impl std::fmt::Debug for Lock<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Lock").field("locks", &self.locks).finish_non_exhaustive()
    }
}

impl Drop for Lock<'_> {
    fn drop(&mut self) {
        let name = self.locks.name;
        match self.locks.unlock_session(self.conn.conn) {
            Ok(true) => {}
            Ok(false) => warn(format_args!(
                "{name} no longer belonged to this session: behind a pooler in transaction mode, \
                 give the server's own address"
            )),
            // A broken connection; the server releases the lock with the session.
            Err(error) => warn(format_args!("{name} could not be released: {error}")),
        }
    }
}

impl Locks {
    /// Takes the session's lock, if it is free or already this session's.
    pub(crate) fn try_session(self, conn: &mut PgConnection) -> QueryResult<bool> {
        ask(conn, TRY_SESSION, self.session)
    }

    /// Lets go of the session's lock once. False if it was not this session's.
    pub(crate) fn unlock_session(self, conn: &mut PgConnection) -> QueryResult<bool> {
        ask(conn, "pg_advisory_unlock", self.session)
    }

    /// Acquires the transaction's lock, which ends with the transaction.
    ///
    /// # Errors
    /// [`Error::LockDeadline`] if another transaction held the lock until the deadline;
    /// [`Error::Database`] if the server refuses.
    pub fn lock_transaction(
        self,
        conn: &mut PgConnection,
        deadline: Duration,
    ) -> Result<(), Error> {
        self.wait(conn, "pg_try_advisory_xact_lock", self.transaction, deadline, None)
    }

    /// Tries a lock until it is free or the deadline has passed. A waiting `pg_advisory_lock` would
    /// hold a snapshot, for which a `CREATE INDEX CONCURRENTLY` of the holder waits in turn: a
    /// deadlock.
    fn wait(
        self,
        conn: &mut PgConnection,
        function: &str,
        key: i64,
        deadline: Duration,
        mut waiting: Option<&mut dyn FnMut(&Holder)>,
    ) -> Result<(), Error> {
        let start = Instant::now();
        while !ask(conn, function, key)? {
            let waited = start.elapsed();
            if waited >= deadline {
                let holder = self.holder(conn, key)?.map(Box::new);
                return Err(Error::LockDeadline { lock: self.name, waited, holder });
            }
            if let Some(report) = &mut waiting
                && let Some(holder) = self.holder(conn, key)?
            {
                report(&holder);
                waiting = None;
            }
            std::thread::sleep(PAUSE.min(deadline.saturating_sub(waited)));
        }
        Ok(())
    }

    /// Waits for the session's lock, within a transaction.
    pub(crate) fn wait_in_transaction(self, conn: &mut PgConnection) -> QueryResult<()> {
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
    // This leaves no prepared statement. Behind a pooler in transaction mode, one would run on
    // another session of the server.
    let query = sql::<Bool>(&format!("SELECT pg_catalog.{function}("));
    query.bind::<BigInt, _>(key).sql(")").get_result(conn)
}

/// The PL/pgSQL conditions of a lock timeout and a deadlock.
pub const TIMED_OUT: &str = "lock_not_available OR deadlock_detected";

/// Wraps statements in one that reports the errors of [`TIMED_OUT`] as a serialization failure.
/// The message stays the same.
///
/// Diesel passes on no SQLSTATE, and messages depend on the server's language. But Diesel has a
/// [`SerializationFailure`](DatabaseErrorKind::SerializationFailure), by which [`is_lock_error`]
/// recognises these errors. The result can be run where statements in a function can, and returns
/// no rows.
#[must_use]
pub fn distinctly(statements: &str) -> String {
    let body = format!(
        "BEGIN EXECUTE {}; EXCEPTION WHEN {TIMED_OUT} THEN
            RAISE EXCEPTION USING ERRCODE = 'serialization_failure', MESSAGE = SQLERRM;
         END",
        quote::dollar(statements)
    );
    format!("DO LANGUAGE plpgsql {}", quote::dollar(&body))
}

/// Returns whether a lock timed out or a deadlock was detected.
///
/// Errors of statements wrapped by [`distinctly`] are recognised by SQLSTATE, others by their
/// English messages.
#[must_use]
pub fn is_lock_error(error: &DieselError) -> bool {
    match error {
        DieselError::DatabaseError(DatabaseErrorKind::SerializationFailure, _) => true,
        DieselError::DatabaseError(DatabaseErrorKind::Unknown, info) => {
            info.message().contains("due to lock timeout")
                || info.message().contains("deadlock detected")
        }
        _ => false,
    }
}

/// The number of sessions that an error names.
const BLOCKERS: usize = 5;

/// Lists the sessions with the oldest transactions of this database, and its prepared transactions,
/// each with its locks. A session that holds only a snapshot, for which a
/// `CREATE INDEX CONCURRENTLY` waits, comes last.
///
/// # Errors
/// [`DieselError::DatabaseError`] if the server refuses.
pub fn blockers(conn: &mut PgConnection) -> QueryResult<Vec<Holder>> {
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
                let name =
                    if is_visible { quote::ident(name) } else { quote::qualified(schema, name) };
                format!("{} on {}", one.mode, quote::printable(&name))
            }
            _ => String::new(),
        };
        let same = |holder: &&mut Holder| holder.pid == one.pid && holder.prepared == one.prepared;
        match holders.iter_mut().find(same) {
            Some(holder)
                if holds.is_empty() || holder.holds.split(", ").any(|held| held == holds) => {}
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
