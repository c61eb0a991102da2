//! The limits of retention.

use chrono::{DateTime, Months, TimeDelta, Utc};
use serde::Serialize;

use crate::privacy::account::GRACE;

/// Data that is kept no longer than a [`Limit`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Data {
    /// Generated samples that no account selected: deleted, and their entries in
    /// `generation_requests.sample_assets` with them.
    UnselectedSamples,
    /// Sessions that expired: deleted.
    Sessions,
    /// Accounts that their owners closed: erased.
    ClosedAccounts,
    /// Accounts on the free plan without a subscription, to which nobody signs in: closed, and so
    /// erased after the time of grace.
    FreeAccounts,
    /// Accounts whose subscription ended, to which nobody signs in: closed, and so erased after the
    /// time of grace. The limit of the free accounts must be past as well.
    FormerlyPayingAccounts,
}

/// A length of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kept {
    /// Days of 24 hours.
    Days(i64),
    /// Calendar months in UTC.
    Months(u32),
}

/// A limit of retention.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Limit {
    /// The data.
    pub data: Data,
    /// The table and the column from whose time the limit counts.
    pub column: &'static str,
    /// The time for which the data is kept.
    pub kept: Kept,
    /// The source of the limit.
    pub source: &'static str,
}

pub(super) const SAMPLES: Limit =
    limit(Data::UnselectedSamples, "assets.created_at", Kept::Days(30));
pub(super) const SESSIONS: Limit = limit(Data::Sessions, "sessions.expires_at", Kept::Months(12));
pub(super) const CLOSED: Limit =
    limit(Data::ClosedAccounts, "users.deleted_at", Kept::Days(GRACE.num_days()));
pub(super) const FREE: Limit = limit(Data::FreeAccounts, "users.last_login_at", Kept::Months(24));
pub(super) const PAYING: Limit =
    limit(Data::FormerlyPayingAccounts, "subscriptions.current_period_end", Kept::Months(36));

/// The limits, in the order in which a purge takes them.
pub const LIMITS: [Limit; 5] = [SAMPLES, SESSIONS, CLOSED, FREE, PAYING];

const fn limit(data: Data, column: &'static str, kept: Kept) -> Limit {
    Limit { data, column, kept, source: "SRS 7.5" }
}

impl Limit {
    /// Returns the instant before which data is past the limit. Data of that instant is kept.
    #[must_use]
    pub fn before(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        let before = match self.kept {
            Kept::Days(days) => now.checked_sub_signed(TimeDelta::days(days)),
            Kept::Months(months) => now.checked_sub_months(Months::new(months)),
        };
        before.unwrap_or(DateTime::UNIX_EPOCH)
    }
}
