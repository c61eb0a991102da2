use std::time::Duration;

use diesel::result::Error as DieselError;
use diesel_pg_session as session;
use diesel_pg_session::lock::Holder;
use diesel_pg_session::quote::{list, printable};

use crate::{Backfill, Pressure};

/// An error from a backfill. The batches before it stay, and the next run goes on after them.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// No session could begin the work, or the session ended early.
    #[error(transparent)]
    Session(session::Error),
    /// A setting is out of its range. Nothing was done.
    #[error("{setting} is {value}: set it to {range}")]
    Setting {
        /// The setting.
        setting: &'static str,
        /// Its value.
        value: String,
        /// The values that it may have.
        range: &'static str,
    },
    /// The database has no such table. Nothing was done.
    #[error(
        "the backfill {} needs the table {}, which no schema of search_path has: apply the \
         migrations first, or set search_path",
        printable(backfill),
        printable(table)
    )]
    NoTable {
        /// The backfill.
        backfill: String,
        /// The table.
        table: String,
    },
    /// Rows cannot be found again by a primary key of PostgreSQL's own types. Nothing was done.
    #[error(
        "the backfill {} cannot go through {}, which has no primary key of PostgreSQL's own types: \
         add one, or change the rows in the migration",
        printable(backfill),
        printable(table)
    )]
    NoKey {
        /// The backfill.
        backfill: String,
        /// The table.
        table: String,
    },
    /// The table of the states belongs to a role that owns neither the backfill's table nor its
    /// schema, and is not the current one. Nothing was done.
    #[error(
        "{} belongs to {}, and may hold anything: give it to the owner of the tables, or drop it \
         if no backfill of yours made it, and run the backfill again",
        printable(table),
        printable(owner)
    )]
    NotTrusted {
        /// The table of the states.
        table: String,
        /// Its owner.
        owner: String,
    },
    /// The server refuses to make the table of the states. Nothing was done.
    #[error(
        "{}, which has the state of backfills, cannot be made: {source}; run the backfill once as a \
         role that may create tables in that schema, and grant SELECT, INSERT and UPDATE on it",
        printable(table)
    )]
    States {
        /// The table of the states.
        table: String,
        /// The server's message.
        source: DieselError,
    },
    /// The backfill was begun with another declaration, and has read rows. Nothing was done.
    #[error(
        "the backfill {} was begun as `{}` and is `{}` now: declare it as it was, or give the \
         changed one another name",
        printable(backfill),
        printable(begun),
        printable(declared)
    )]
    Edited {
        /// The backfill.
        backfill: String,
        /// The statement that it was begun with.
        begun: String,
        /// The statement of its declaration.
        declared: String,
    },
    /// The condition is true of a row after the change, so that no pass would be the last. The
    /// batch was rolled back.
    #[error(
        "the backfill {} would never end: `{}` is true of rows that it has changed; write a \
         condition that the change makes false",
        printable(backfill),
        printable(condition)
    )]
    Endless {
        /// The backfill.
        backfill: String,
        /// The condition.
        condition: String,
    },
    /// The change gives rows another primary key, by which the backfill goes through them. The
    /// batch was rolled back.
    #[error(
        "the backfill {} changes the primary key of {}, and would meet rows twice: change the key \
         in the migration",
        printable(backfill),
        printable(table)
    )]
    KeyChanged {
        /// The backfill.
        backfill: String,
        /// The table.
        table: String,
    },
    /// A batch acquired no locks before the deadline.
    #[error(
        "the backfill {}: no lock in time, {attempts} times in {waited:.1?}; end what is in the \
         way, and run the backfill again. Sessions that hold locks:{}",
        printable(backfill), list(.blockers)
    )]
    NoLock {
        /// The backfill.
        backfill: String,
        /// The number of attempts.
        attempts: u32,
        /// The time since the first attempt.
        waited: Duration,
        /// The sessions with the oldest transactions that hold locks on tables.
        blockers: Vec<Holder>,
    },
    /// The server was under pressure until the deadline.
    #[error(
        "the backfill {} paused for {waited:.0?}: {pressure}; run the backfill again when that is \
         over",
        printable(backfill)
    )]
    Pressure {
        /// The backfill.
        backfill: String,
        /// The pressure.
        pressure: Pressure,
        /// The time for which the backfill paused.
        waited: Duration,
    },
    /// The server refused a batch. The message is without the values of rows.
    #[error("the backfill {}: {}", printable(backfill), printable(&source.to_string()))]
    Batch {
        /// The backfill.
        backfill: String,
        /// The server's message.
        source: DieselError,
    },
}

impl Error {
    /// A statement of the backfill that the server refused, without the values of rows.
    pub(crate) fn refused(backfill: &Backfill, source: DieselError) -> Self {
        let backfill = backfill.name().to_owned();
        Self::Batch { backfill, source: session::without_values(source) }
    }
}

impl<E: Into<session::Error>> From<E> for Error {
    fn from(error: E) -> Self {
        Self::Session(error.into())
    }
}
