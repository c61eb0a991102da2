//! Calendar months in UTC.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Utc};

/// A calendar month in UTC, of the years 1 to 9999.
///
/// ```
/// use diesel_pg_partitions::Month;
///
/// let month: Month = "2026-12".parse()?;
/// assert_eq!(month.start().to_string(), "2026-12-01 00:00:00 UTC");
/// assert_eq!(month.end(), month.plus(1).start());
/// assert_eq!(month.plus(1).to_string(), "2027-01");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize, serde::Serialize))]
#[cfg_attr(feature = "serde", serde(try_from = "String", into = "String"))]
pub struct Month(
    /// Since January of the year 0.
    i32,
);

const FIRST: i32 = 12;
const LAST: i32 = 9999 * 12 + 11;

impl Month {
    /// Returns the month of this instant; outside the years 1 to 9999, the nearest month.
    #[must_use]
    pub fn of(instant: DateTime<Utc>) -> Self {
        Self::numbered(instant.year().saturating_mul(12).saturating_add_unsigned(instant.month0()))
    }

    /// Returns the month that is this many months later, or earlier if the number is negative.
    /// Stays within the years 1 to 9999.
    #[must_use]
    pub fn plus(self, months: i32) -> Self {
        Self::numbered(self.0.saturating_add(months))
    }

    /// Returns the month's first instant.
    #[must_use]
    pub fn start(self) -> DateTime<Utc> {
        // A year and a month as below always make a date.
        let first = NaiveDate::from_ymd_opt(self.year(), self.month(), 1).unwrap_or_default();
        first.and_time(NaiveTime::MIN).and_utc()
    }

    /// Returns the first instant after the month.
    #[must_use]
    pub fn end(self) -> DateTime<Utc> {
        Self(self.0 + 1).start()
    }

    fn year(self) -> i32 {
        self.0.div_euclid(12)
    }

    fn month(self) -> u32 {
        self.0.rem_euclid(12).unsigned_abs() + 1
    }

    pub(super) fn numbered(number: i32) -> Self {
        Self(number.clamp(FIRST, LAST))
    }

    /// As it ends a partition's name: `2026_11`.
    pub(super) fn suffix(self) -> String {
        format!("{:04}_{:02}", self.year(), self.month())
    }

    /// As SQL, with its offset, so that the session's time zone has no say.
    pub(super) fn bound(instant: DateTime<Utc>) -> String {
        instant.format("'%Y-%m-%d %H:%M:%S+00'").to_string()
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.month())
    }
}

impl fmt::Debug for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// An error from a text that is not a month of the form `2026-11`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0} is not a month such as 2026-11")]
pub struct NoMonth(
    /// The text.
    pub String,
);

impl FromStr for Month {
    type Err = NoMonth;

    fn from_str(text: &str) -> Result<Self, NoMonth> {
        let first = NaiveDate::parse_from_str(&format!("{text}-01"), "%Y-%m-%d").ok();
        let month = first.map(|first| Self::of(first.and_time(NaiveTime::MIN).and_utc()));
        // Years are read with a sign, or with other digits than four, too.
        let month = month.filter(|month| month.to_string() == text);
        month.ok_or_else(|| NoMonth(text.to_owned()))
    }
}

impl TryFrom<String> for Month {
    type Error = NoMonth;

    fn try_from(text: String) -> Result<Self, NoMonth> {
        text.parse()
    }
}

impl From<Month> for String {
    fn from(month: Month) -> Self {
        month.to_string()
    }
}
