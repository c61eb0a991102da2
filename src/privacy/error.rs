use std::io;
use std::time::Duration;

use super::Obstacle;
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
    /// The database has no such account. Nothing was written.
    #[error("there is no account {0}: give the id of a row of users")]
    NoAccount(UserId),
    /// The export could not be written. What was written has no manifest, and is not whole.
    #[error("the export could not be written: {0}")]
    Write(#[source] io::Error),
    /// The session cannot begin its work: it is in a transaction, for example.
    #[error(transparent)]
    Session(#[from] session::Error),
    /// The server refuses.
    #[error("the server refuses: {0}")]
    Database(#[from] diesel::result::Error),
}
