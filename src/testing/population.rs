//! A population of all tables, for load tests, plan tests and benchmarks (feature `testing`).
//!
//! ```
//! use creativeflow_schema::models::GenerationRequest;
//! use creativeflow_schema::schema::generation_requests;
//! use creativeflow_schema::testing::{Population, TestDatabase};
//! use diesel::prelude::*;
//!
//! let db = TestDatabase::new()?;
//! let conn = &mut db.connect()?;
//! let population = Population::with_users(20);
//! population.fill(conn, |progress| println!("{progress}"))?;
//!
//! let newest: GenerationRequest = generation_requests::table
//!     .filter(generation_requests::user_id.eq(population.user_id(0)))
//!     .order(generation_requests::created_at.desc())
//!     .select(GenerationRequest::as_select())
//!     .first(conn)?;
//! assert!(newest.created_at < population.until());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! The same number of users, seed and end give the same rows, on any machine and on any day.
//!
//! - How busy they are does not depend on how many there are: 60 % are idle and have asked for
//!   nothing, 30 % are casual, 9 % regular, 0.9 % heavy, and 0.1 % have about 1,000 generation
//!   requests each.
//! - The rows of a table lie in order of their times, as those of a live system do: those of one
//!   user are scattered.
//! - They cover the 36 months before the end, with more towards it.
//! - Each column that may be NULL is so in some rows, but for `generation_requests.project_id`,
//!   which an insert must have.

mod rows;
mod world;

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Utc};
use diesel::connection::SimpleConnection;
use diesel::prelude::*;

use self::world::World;
use crate::migrator;
use crate::partitions::{self, Month, PartitionManager, Policy};
use crate::schema::users;
use crate::session;
use crate::types::UserId;

/// Months before the current one that have rows.
const MONTHS: u16 = 36;
/// Months after it that have a partition.
const MONTHS_AHEAD: u16 = 3;
/// Their numbers have 24 bits in what a row's random numbers are derived from.
const MOST_USERS: u32 = 1 << 24;
/// 2026-11-15 12:00:00 UTC.
const UNTIL: DateTime<Utc> = DateTime::from_timestamp_nanos(1_794_744_000_000_000_000);

/// The number of users.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Size {
    /// 10,000 users, about 0.6 million rows.
    S,
    /// 100,000 users, about 6 million rows.
    M,
    /// 1,000,000 users, about 60 million rows.
    L,
}

impl Size {
    /// The number of users.
    #[must_use]
    pub const fn users(self) -> u32 {
        match self {
            Self::S => 10_000,
            Self::M => 100_000,
            Self::L => 1_000_000,
        }
    }
}

impl fmt::Display for Size {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::S => "S",
            Self::M => "M",
            Self::L => "L",
        })
    }
}

/// A text is no size.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0} is not a size: S, M and L are")]
pub struct NoSize(
    /// The text.
    pub String,
);

impl FromStr for Size {
    type Err = NoSize;

    fn from_str(text: &str) -> Result<Self, NoSize> {
        match text {
            "S" => Ok(Self::S),
            "M" => Ok(Self::M),
            "L" => Ok(Self::L),
            _ => Err(NoSize(text.to_owned())),
        }
    }
}

/// Users and all that they have, the same for the same settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Population {
    users: u32,
    seed: u64,
    until: DateTime<Utc>,
}

impl Population {
    /// A population of this size.
    #[must_use]
    pub fn of(size: Size) -> Self {
        Self::with_users(size.users())
    }

    /// A population of so many users: at least one, at most 16 million (2²⁴).
    #[must_use]
    pub fn with_users(users: u32) -> Self {
        Self { users: users.clamp(1, MOST_USERS), seed: 1, until: UNTIL }
    }

    /// Another seed gives other rows: 1, unless set.
    #[must_use]
    pub fn seed(mut self, seed: u64) -> Self {
        self.seed = seed;
        self
    }

    /// Sets the end of the population, and thereby the months that it covers. Default: 2026-11-15 12:00 UTC.
    #[must_use]
    pub fn ending_at(mut self, until: DateTime<Utc>) -> Self {
        self.until = until;
        self
    }

    /// No row is later than this, but for what a row says of the future, such as
    /// `sessions.expires_at`.
    #[must_use]
    pub fn until(&self) -> DateTime<Utc> {
        self.until
    }

    /// The id of a user. Those with lower numbers are of the busier kinds, and number 0 is the
    /// busiest of all; beyond the end it is the last one's.
    #[must_use]
    pub fn user_id(&self, n: u32) -> UserId {
        UserId(World::new(self).user_id(n.min(self.users - 1)))
    }

    /// The e-mail address of the user with this number, as in [`Population::user_id`].
    #[must_use]
    pub fn user_email(&self, n: u32) -> String {
        World::new(self).email(n.min(self.users - 1))
    }

    /// Makes the months' partitions, copies all rows into a database that is migrated and has no
    /// users, and vacuums and analyzes it.
    ///
    /// This takes many transactions. If it fails after it has begun, drop the database and start
    /// again with a new one.
    ///
    /// # Errors
    /// Nothing was changed if it is
    /// - [`Error::NotMigrated`]: the database is not migrated, or the connection is in a
    ///   transaction;
    /// - [`Error::NotEmpty`]: it has users.
    ///
    /// A part of the population may be there if it is [`Error::Partitions`], [`Error::Query`] or
    /// [`Error::Write`].
    pub fn fill(&self, conn: &mut PgConnection, mut progress: impl FnMut(Progress)) -> Result<(), Error> {
        if session::is_in_transaction(conn)? {
            return Err(migrator::Error::from(session::Error::InTransaction).into());
        }
        migrator::require_current(conn)?;
        if diesel::select(diesel::dsl::exists(users::table.select(users::id))).get_result(conn)? {
            return Err(Error::NotEmpty);
        }
        let first = Month::of(self.until).plus(-i32::from(MONTHS));
        let premake = MONTHS + MONTHS_AHEAD;
        let tables = partitions::TABLES.map(|(table, policy)| (table, Policy { premake, ..policy }));
        PartitionManager::new(tables).now(first.start()).ensure(&mut *conn)?;
        rows::load(&World::populated(self), conn, &mut progress)?;
        Ok(conn.batch_execute("VACUUM (ANALYZE)")?)
    }
}

/// The progress of [`Population::fill`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Progress {
    /// The table that is being filled.
    pub table: &'static str,
    /// Rows written so far, of all tables.
    pub rows: u64,
    /// Rows that there will be.
    pub total: u64,
}

impl fmt::Display for Progress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{} rows, {}", self.rows, self.total, self.table)
    }
}

/// The reason for which a database was not filled.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The database is not migrated, or the connection is in a transaction.
    #[error(transparent)]
    NotMigrated(#[from] migrator::Error),
    /// The database has users.
    #[error("the database has users already; fill one that is migrated and empty")]
    NotEmpty,
    /// The months cannot be made.
    #[error(transparent)]
    Partitions(#[from] partitions::Error),
    /// The server refuses.
    #[error(transparent)]
    Query(#[from] diesel::result::Error),
    /// The connection does not take the rows.
    #[error("cannot send the rows of {table}")]
    Write {
        /// The table.
        table: &'static str,
        /// The error.
        source: std::io::Error,
    },
}
