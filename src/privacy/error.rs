use std::io;
use std::time::Duration;

use super::{Class, Obstacle, Table};
use crate::backfill::{Pressure, Stopped};
use crate::session;
use crate::types::{TeamId, UserId};

/// An error from the work on personal data.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// No schema of `search_path` exists, so there are no tables.
    #[error("no schema of search_path exists: run the migrations, or set search_path")]
    NotMigrated,
    /// Something is in the way of an erasure.
    #[error("the account cannot be erased: {}", session::quote::list(.0))]
    Obstacles(Vec<Obstacle>),
    /// A team cannot be handed to this account.
    #[error(
        "team {team} cannot be handed to account {new_owner}: name an open account that is a \
         member of the team, and a team of the account that is erased"
    )]
    NewOwner {
        /// The team.
        team: TeamId,
        /// The account that was named.
        new_owner: UserId,
    },
    /// Locks of other sessions were in the way until the deadline.
    #[error("other sessions held their locks for {waited:.1?}: run it again, and it goes on")]
    Busy {
        /// The time since the first attempt.
        waited: Duration,
    },
    /// The server was under pressure until the deadline of the pace.
    #[error("paused for {waited:.0?}: {pressure}; run it again when that is over, and it goes on")]
    Pressure {
        /// The pressure.
        pressure: Pressure,
        /// The time of the pause.
        waited: Duration,
    },
    /// The database has no such account. Nothing was written.
    #[error("there is no account {0}: give the id of a row of users")]
    NoAccount(UserId),
    /// The output could not be written. What was written is not whole.
    #[error("the output could not be written: {0}")]
    Write(#[from] io::Error),
    /// The session cannot begin its work: it is in a transaction, for example.
    #[error(transparent)]
    Session(session::Error),
    /// The server refuses.
    #[error("the server refuses: {0}")]
    Database(diesel::result::Error),
    /// The database has a column that this binary does not know.
    #[error(
        "{table}.{column} ({sql_type}) has no class that this binary knows: give it one by a \
         migration, and build the binary with that"
    )]
    Unclassified {
        /// The table.
        table: String,
        /// The column.
        column: String,
        /// The column's type.
        sql_type: String,
    },
    /// A column is not as this binary expects.
    #[error("{table}.{column} {difference}: migrate the database, or use the binary that fits it")]
    Differs {
        /// The table.
        table: Table,
        /// The column.
        column: String,
        /// The difference.
        difference: String,
    },
    /// No mask exists for a column of this class and type.
    #[error("{table}.{column} ({sql_type}, {class}) has no mask: add one for its class and type")]
    NoMask {
        /// The table.
        table: Table,
        /// The column.
        column: String,
        /// The column's type.
        sql_type: String,
        /// The column's class.
        class: Class,
    },
    /// A salt is too short.
    #[error("the salt is too short: give one of at least {least} characters, or none")]
    ShortSalt {
        /// The least length.
        least: usize,
    },
    /// The server stopped sending rows.
    #[error("{rows} of {total} rows of {table} came from the server: try again")]
    BrokenOff {
        /// The table.
        table: Table,
        /// The rows that came.
        rows: u64,
        /// The rows that there are.
        total: u64,
    },
}

impl From<diesel::result::Error> for Error {
    fn from(error: diesel::result::Error) -> Self {
        session::Error::from(error).into()
    }
}

impl From<session::Error> for Error {
    fn from(error: session::Error) -> Self {
        match error {
            session::Error::Database(source) => Self::Database(source),
            error => Self::Session(error),
        }
    }
}

impl From<Stopped> for Error {
    fn from(stopped: Stopped) -> Self {
        match stopped {
            Stopped::Pressure { pressure, waited } => Self::Pressure { pressure, waited },
            Stopped::Database(source) => source.into(),
        }
    }
}
