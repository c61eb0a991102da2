//! The results of an examination.

use std::fmt;

use diesel_pg_session::quote::printable;

/// The harm of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Something is slower or harder to operate than it could be.
    Note,
    /// Something gets worse until somebody acts.
    Warning,
    /// Data can be lost, rules do not hold, or the server stops.
    Critical,
}

/// Something that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Finding {
    /// The name of the check.
    pub check: &'static str,
    /// The harm.
    pub severity: Severity,
    /// The object: a table, a session, a setting. Quoted as in SQL, without the schema if that is
    /// the caller's own.
    pub object: String,
    /// The object's state.
    pub value: String,
    /// The harm in words.
    pub why: String,
    /// The SQL or the command that helps.
    pub help: String,
    /// The page of the check.
    pub page: String,
}

/// A check that could not look at something.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Skipped {
    /// The name of the check.
    pub check: &'static str,
    /// The reason, and what would allow the check.
    pub why: String,
}

/// The results of an examination.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Report {
    /// The findings, the most harmful first.
    pub findings: Vec<Finding>,
    /// The findings that have a reason, each with it.
    pub accepted: Vec<(Finding, &'static str)>,
    /// The checks that could not look at all of their objects, in the order of the checks.
    pub skipped: Vec<Skipped>,
    /// The names of the checks that were made.
    pub checked: Vec<&'static str>,
}

impl Severity {
    /// All severities, the least harmful first.
    pub const ALL: [Self; 3] = [Self::Note, Self::Warning, Self::Critical];

    /// Returns the name: `note`, `warning` or `critical`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Critical => "critical",
        }
    }

    /// Finds a severity by its name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|severity| severity.name() == name)
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// In one line: severity, check, object and value.
impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { check, severity, .. } = self;
        let (object, value) = (printable(&self.object), printable(&self.value));
        write!(f, "{severity} {check}: {object}: {value}")
    }
}

impl fmt::Display for Skipped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "skipped {}: {}", self.check, printable(&self.why))
    }
}
