//! A check: its name, what it needs, and its query or function.

use std::fmt;

use diesel::pg::PgConnection;
use diesel::result::Error as DieselError;

use crate::{Severity, Threshold};

/// A check of the server or the database.
#[derive(Clone, Copy)]
pub struct Check {
    name: &'static str,
    is_of_catalog: bool,
    pub(crate) needs: &'static [Need],
    pub(crate) work: Work,
}

/// Something without which a check cannot look at its objects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Need {
    /// The right to see the sessions of other roles.
    Sessions,
    /// A server that is not a standby.
    Primary,
    /// The number of connections that the pools may take.
    Pools,
    /// The names of the columns that hold secrets.
    Secrets,
}

#[derive(Clone, Copy)]
pub(crate) enum Work {
    /// A query, with the thresholds that it takes as parameters.
    Query(&'static str, &'static [Threshold]),
    /// A function of the caller.
    Function(fn(&mut PgConnection) -> Result<Vec<Found>, Refusal>),
    /// The answers of the session itself, which has two connections or one.
    Sessions,
}

/// Something that a check found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The harm.
    pub severity: Severity,
    /// The object, quoted as in SQL.
    pub object: String,
    /// The object's state.
    pub value: String,
    /// The harm in words.
    pub why: String,
    /// The SQL or the command that helps.
    pub help: String,
}

/// The reason why a check could not look at its objects.
#[derive(Debug)]
#[non_exhaustive]
pub enum Refusal {
    /// A reason in words.
    Because(String),
    /// The server refuses a query. If the connection is broken, the examination ends.
    Server(DieselError),
}

impl From<DieselError> for Refusal {
    fn from(error: DieselError) -> Self {
        Self::Server(error)
    }
}

impl Check {
    /// Makes a check of the caller's own. The function runs in a read-only transaction, under the
    /// caller's settings: its queries belong in
    /// [`reading`](diesel_pg_session::surroundings::reading).
    ///
    /// `is_of_catalog` says that the result depends on the schema alone, not on rows, clocks and
    /// the server.
    #[must_use]
    pub const fn new(
        name: &'static str,
        is_of_catalog: bool,
        function: fn(&mut PgConnection) -> Result<Vec<Found>, Refusal>,
    ) -> Self {
        Self { name, is_of_catalog, needs: &[], work: Work::Function(function) }
    }

    pub(crate) const fn of_catalog(name: &'static str, sql: &'static str) -> Self {
        Self { name, is_of_catalog: true, needs: &[], work: Work::Query(sql, &[]) }
    }

    pub(crate) const fn of_server(
        name: &'static str,
        sql: &'static str,
        thresholds: &'static [Threshold],
    ) -> Self {
        Self { name, is_of_catalog: false, needs: &[], work: Work::Query(sql, thresholds) }
    }

    pub(crate) const fn of_session(name: &'static str) -> Self {
        Self { name, is_of_catalog: false, needs: &[], work: Work::Sessions }
    }

    pub(crate) const fn needs(self, needs: &'static [Need]) -> Self {
        Self { needs, ..self }
    }

    /// Returns the name, which is also the anchor of the check's page.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Returns true if the result depends on the schema alone. Such a check fits a test.
    #[must_use]
    pub const fn is_of_catalog(&self) -> bool {
        self.is_of_catalog
    }
}

impl fmt::Debug for Check {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Check")
            .field("name", &self.name)
            .field("is_of_catalog", &self.is_of_catalog)
            .finish_non_exhaustive()
    }
}
