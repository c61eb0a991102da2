//! Transactions that report whether they are committed, rolled back or in doubt.

use std::time::Duration;

use diesel::connection::{AnsiTransactionManager, SimpleConnection, TransactionManager};
use diesel::prelude::*;

use super::pool::PgPool;
use super::sqlstate;
use super::token::Token;
use super::watch::Place;
use crate::session::retry;

/// The event that a commit waits for, and so the commits that can be lost: PostgreSQL's
/// `synchronous_commit`.
///
/// | waits for | lost if the primary's process dies | lost if the primary's machine is lost |
/// |---|---|---|
/// | `Off`: nothing | commits of the last moment, at most three times `wal_writer_delay`, 0.6 s by default | the same, and what no standby has received |
/// | `Local`: the primary's disk | nothing | what no standby has received |
/// | `RemoteWrite`: a synchronous standby has received it | nothing | nothing, unless the standby's machine goes down at once |
/// | `On`: it is on a synchronous standby's disk | nothing | nothing |
/// | `RemoteApply`: it can be read on a synchronous standby | nothing | nothing |
///
/// The last three wait for a standby only if the server has `synchronous_standby_names`. Otherwise
/// they are the same as `Local`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Durability {
    /// Waits for nothing.
    Off,
    /// Waits for the primary's disk.
    Local,
    /// Waits until a synchronous standby has received the commit.
    RemoteWrite,
    /// Waits until the commit is on a synchronous standby's disk.
    On,
    /// Waits until the commit can be read on a synchronous standby.
    RemoteApply,
}

impl Durability {
    fn setting(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Local => "local",
            Self::RemoteWrite => "remote_write",
            Self::On => "on",
            Self::RemoteApply => "remote_apply",
        }
    }
}

/// An error from [`Database`](super::Database).
///
/// A service may wrap it as a source, or pass for it (`#[error(transparent)]`): [`retry`](retry())
/// finds it.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// There is no connection to the primary.
    NoConnection {
        /// The message of the pool, libpq or the server.
        message: String,
    },
    /// The statement or transaction failed. A transaction is rolled back.
    Failed(diesel::result::Error),
    /// The connection was lost during the commit, or the work ended its transaction itself.
    InDoubt(diesel::result::Error),
}

impl From<diesel::result::Error> for Error {
    fn from(error: diesel::result::Error) -> Self {
        Self::Failed(error)
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::NoConnection { message } => {
                write!(f, "no connection to the database's primary: {message}")
            }
            Self::Failed(error) => error.fmt(f),
            Self::InDoubt(error) => write!(
                f,
                "the transaction may be committed or not, since its commit was not answered \
                 ({error}): look for what it wrote before you do it again"
            ),
        }
    }
}

/// An error that passes for this one has its source, and nothing else that tells what it is. So
/// what may be done again has a source that says so. What is in doubt has none: the loss of the
/// connection behind it would be done again.
impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::NoConnection { .. } => Some(&Unreachable),
            Self::Failed(error) => Some(error),
            Self::InDoubt(_) => None,
        }
    }
}

/// The source of [`Error::NoConnection`].
#[derive(Debug, thiserror::Error)]
#[error("the pool gave none in time")]
struct Unreachable;

impl Error {
    pub(super) fn no_connection(error: &impl ToString) -> Self {
        Self::NoConnection { message: error.to_string() }
    }

    /// Returns whether the same work left nothing behind and may succeed if it runs again. This is
    /// so after a deadlock, a serialization failure, a write to a former primary, or a connection
    /// that was lost or could not be made.
    #[must_use]
    pub fn is_transient(&self) -> bool {
        match self {
            Self::NoConnection { .. } => true,
            Self::Failed(error) => sqlstate::is_transient(error),
            Self::InDoubt(_) => false,
        }
    }
}

/// The result of a transaction that is committed.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Committed<T> {
    /// The value that the closure returned.
    pub value: T,
    /// The place in the WAL after the commit, for
    /// [`Database::read_after`](super::Database::read_after). `None` if the server was lost after
    /// it had committed: the next read must go to the primary.
    pub token: Option<Token>,
}

/// A transaction that has not begun, as
/// [`Database::transaction`](super::Database::transaction) returns it.
#[derive(Clone, Copy, Debug)]
#[must_use = "a transaction does nothing until it is run"]
pub struct Transaction<'a> {
    pool: &'a PgPool,
    durability: Option<Durability>,
    isolation: &'static str,
}

impl<'a> Transaction<'a> {
    pub(super) fn new(pool: &'a PgPool) -> Self {
        Self { pool, durability: None, isolation: "" }
    }

    /// Sets what the commit waits for. Default: the server's `synchronous_commit`.
    pub fn durability(mut self, durability: Durability) -> Self {
        self.durability = Some(durability);
        self
    }

    /// Sets the isolation level `REPEATABLE READ`: the transaction has one snapshot. A write to a
    /// row that another transaction has changed since then is a serialization failure, after which
    /// [`retry`](retry()) runs the work again.
    pub fn repeatable_read(mut self) -> Self {
        self.isolation = " ISOLATION LEVEL REPEATABLE READ";
        self
    }

    /// Sets the isolation level `SERIALIZABLE`: concurrent transactions have the effect of some
    /// order one after another. Otherwise one of them is a serialization failure, after which
    /// [`retry`](retry()) runs the work again.
    pub fn serializable(mut self) -> Self {
        self.isolation = " ISOLATION LEVEL SERIALIZABLE";
        self
    }

    /// Runs the transaction: commits if `work` returns `Ok`, and rolls back otherwise. In `work`,
    /// Diesel's `transaction` makes a savepoint.
    ///
    /// The commit has no `statement_timeout`. If a commit is cancelled while it waits for a
    /// standby, PostgreSQL reports success, though the standby may lack it.
    ///
    /// # Errors
    /// Those of `work`. [`Error::NoConnection`] if there was no connection, so that `work` did not
    /// run. [`Error::Failed`] if the transaction is rolled back. [`Error::InDoubt`] if the
    /// connection was lost during the commit.
    pub fn run<T, E: From<Error>>(
        self,
        work: impl FnOnce(&mut PgConnection) -> Result<T, E>,
    ) -> Result<Committed<T>, E> {
        let mut pooled = self.pool.get().map_err(|error| Error::no_connection(&error))?;
        let conn: &mut PgConnection = &mut pooled;
        let mut begin = format!("BEGIN{}", self.isolation);
        if let Some(durability) = self.durability {
            begin += "; SET LOCAL synchronous_commit = ";
            begin += durability.setting();
        }
        AnsiTransactionManager::begin_transaction_sql(conn, &begin).map_err(Error::Failed)?;
        let value = match work(conn) {
            Ok(value) => value,
            Err(error) => {
                // The error of the work says more than an error of the rollback.
                drop(AnsiTransactionManager::rollback_transaction(conn));
                return Err(error);
            }
        };
        // Also fails if `work` hid an error of a statement. COMMIT would then roll back and report
        // no error.
        if let Err(error) = conn.batch_execute("SET LOCAL statement_timeout = 0") {
            drop(AnsiTransactionManager::rollback_transaction(conn));
            return Err(Error::Failed(error).into());
        }
        if let Err(error) = AnsiTransactionManager::commit_transaction(conn) {
            // Diesel says that there is no transaction if the work has sent a COMMIT or ROLLBACK.
            let in_doubt = sqlstate::is_lost(&error)
                || matches!(error, diesel::result::Error::NotInTransaction);
            return Err(if in_doubt { Error::InDoubt(error) } else { Error::Failed(error) }.into());
        }
        let token = Place::of(conn).ok().filter(|place| !place.is_standby).map(Place::token);
        Ok(Committed { value, token })
    }
}

/// Runs work again, after a pause, while its error is [transient](Error::is_transient), until the
/// deadline. Deadlocks, serialization failures, lost connections and the loss of the primary are
/// transient. Deadlocks are recognised by their message, on servers that speak English.
///
/// The work may be a transaction or reads, and must be safe to run again. A transaction in doubt is
/// not run again: only the caller knows how to look for its rows.
///
/// # Errors
/// The last error, if it is not transient or the next pause would end after the deadline.
pub fn retry<T, E: std::error::Error + 'static>(
    deadline: Duration,
    mut work: impl FnMut() -> Result<T, E>,
) -> Result<T, E> {
    let mut last = None;
    let attempt = || {
        work().map_err(|error| {
            if is_transient(&error) {
                let reason = error.to_string();
                last = Some(error);
                retry::Failure::Locked(reason)
            } else {
                retry::Failure::Failed(error)
            }
        })
    };
    #[cfg(feature = "tracing")]
    let retrying = |retrying: retry::Retrying| {
        tracing::warn!(attempts = retrying.attempts, reason = %retrying.reason, "retrying");
    };
    #[cfg(not(feature = "tracing"))]
    let retrying = |_| ();
    match retry::until(deadline, attempt, retrying) {
        Ok(value) => Ok(value),
        Err(retry::GaveUp::Failed(error)) => Err(error),
        Err(retry::GaveUp::Locked { .. }) => last.map_or_else(work, Err),
    }
}

/// Returns whether an error, or one of its sources, is transient: an [`Error`] or Diesel's.
fn is_transient(error: &(dyn std::error::Error + 'static)) -> bool {
    if let Some(error) = error.downcast_ref::<Error>() {
        return error.is_transient();
    }
    if let Some(error) = error.downcast_ref::<diesel::result::Error>() {
        return sqlstate::is_transient(error);
    }
    if error.is::<Unreachable>() {
        return true;
    }
    error.source().is_some_and(is_transient)
}
