//! Erasure of an account (GDPR art. 17).
//!
//! The account's row goes. Rows that must stay are handed to an account that is made for them and
//! holds nothing of the person: the stand-in. From then on the foreign keys themselves refuse a
//! row for the erased id, so no writer can bring anything back.

mod execute;
mod plan;

use std::collections::BTreeMap;
use std::fmt;

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use self::plan::{ArchivedMonths, Kept, Plan, Planned};
use super::columns::Table;
use super::rules::{Outside, Rows};
use super::sql::{Relation, columns};
use super::{Error, Field, PACE};
use crate::backfill::Pace;
use crate::types::{SubscriptionId, TeamId, UserId};

/// The rows of one transaction, unless [`Erasure::batch`] sets another number.
const BATCH: u32 = 5_000;

/// The erasure of an account.
///
/// ```
/// use creativeflow_schema::privacy::{Erasure, Event};
/// # use creativeflow_schema::models::{NewUser, User};
/// # use diesel::prelude::*;
/// # let db = creativeflow_schema::testing::TestDatabase::new()?;
/// # let conn = &mut db.connect()?;
/// # let account = NewUser::builder().email("ada@example.com").build().insert(conn)?.id;
/// let erasure = Erasure::of(account);
/// let plan = erasure.plan(conn)?;
/// assert!(plan.obstacles.is_empty());
///
/// let mut files = Vec::new();
/// let receipt = erasure.execute(conn, |event| {
///     if let Event::Outside(place) = event {
///         files.push(place.value.clone());
///     }
/// })?;
/// // Kept outside the database, for a restore of a backup: see `replay`.
/// let receipt = serde_json::to_string(&receipt)?;
/// # assert!(User::find(account).get_result(conn).optional()?.is_none());
/// # assert!(erasure.plan(conn)?.is_empty());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Erasure {
    account: UserId,
    new_owners: BTreeMap<TeamId, UserId>,
    batch: u32,
    pace: Pace,
}

/// A reason why an account cannot be erased.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Obstacle {
    /// A team of the account has other members.
    OwnedTeam {
        /// The team.
        team: TeamId,
        /// The number of its other members.
        members: i64,
    },
    /// A subscription of the account is in force: its status is Active, Trial or Suspended.
    RunningSubscription {
        /// The subscription.
        subscription: SubscriptionId,
    },
    /// Citus distributes a table by the account, and refuses to change the account of a row.
    Distributed,
}

/// Something of the person outside the database, to which a value led. Debug leaves the value out.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[non_exhaustive]
pub struct Elsewhere {
    /// The system, such as `MinIO` or `Odoo`.
    pub system: &'static str,
    /// The table.
    pub table: &'static str,
    /// The column.
    pub column: &'static str,
    /// The path of the file, or the id of the record.
    pub value: String,
}

/// An event of an erasure, reported before the transaction that it belongs to commits.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Event {
    /// The account is closed, and its secrets are gone.
    Closed,
    /// Rows were deleted or emptied.
    Rows {
        /// The table.
        table: Table,
        /// Their fate.
        rows: Rows,
        /// Their number.
        number: u64,
    },
    /// A value led to this place. The same place may be reported again after an interruption.
    Outside(Elsewhere),
}

/// The record of an erasure, without personal data. The caller keeps it outside the database.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Receipt {
    /// The account that was erased.
    pub account: UserId,
    /// The time at which the erasure ended.
    pub erased_at: DateTime<Utc>,
    /// The number of rows deleted and emptied by this call, by table. Rows of an interrupted call
    /// are not counted.
    pub rows: BTreeMap<String, Counts>,
    /// Tables whose statistics could not be renewed, for want of the right to. They may hold values
    /// of deleted rows until the server's next ANALYZE.
    pub stale_statistics: Vec<String>,
}

/// The numbers of rows of a table in an erasure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Counts {
    /// Rows that were deleted.
    pub deleted: u64,
    /// Rows that stay, emptied.
    pub emptied: u64,
}

impl Erasure {
    /// Makes the erasure of this account.
    #[must_use]
    pub fn of(account: UserId) -> Self {
        Self { account, new_owners: BTreeMap::new(), batch: BATCH, pace: PACE }
    }

    /// Hands a team of the account to another owner, who is a member of it and whose account is
    /// open.
    #[must_use]
    pub fn hand_over(mut self, team: TeamId, new_owner: UserId) -> Self {
        self.new_owners.insert(team, new_owner);
        self
    }

    /// Sets the number of rows of one transaction. Default: 5,000; 0 is taken as 1.
    #[must_use]
    pub fn batch(mut self, rows: u32) -> Self {
        self.batch = rows.max(1);
        self
    }

    /// Sets the pace of the batches. Default: no rest between two, and pauses as
    /// `Pace::DEFAULT` has them.
    #[must_use]
    pub fn pace(mut self, pace: Pace) -> Self {
        self.pace = pace;
        self
    }
}

/// Erases accounts again after a backup was restored, from the receipts of their erasures. Returns
/// the new receipts.
///
/// An account that the backup does not have costs a look at each table, and is no error.
///
/// # Errors
/// As [`Erasure::execute`], of the first account that cannot be erased. The others are tried
/// before.
pub fn replay(
    conn: &mut PgConnection,
    receipts: &[Receipt],
    mut listener: impl FnMut(&Event),
) -> Result<Vec<Receipt>, Error> {
    let mut failed = None;
    let mut replayed = Vec::new();
    for receipt in receipts {
        match Erasure::of(receipt.account).execute(conn, &mut listener) {
            Ok(receipt) => replayed.push(receipt),
            Err(error) => failed = failed.or(Some(error)),
        }
    }
    failed.map_or(Ok(replayed), Err)
}

/// Returns the address of a stand-in: its own id makes it unique, and no mail reaches `.invalid`.
fn stand_in_address(id: Uuid) -> String {
    format!("erased-{id}@erased.invalid")
}

/// Returns the address of an account whose erasure is under way, which names its stand-in.
fn address_under_erasure(stand_in: Uuid) -> String {
    format!("erasing-{stand_in}@erased.invalid")
}

/// Returns the stand-in that an address under erasure names.
fn stand_in_of(address: &str) -> Option<Uuid> {
    let id: Uuid =
        address.strip_prefix("erasing-")?.strip_suffix("@erased.invalid")?.parse().ok()?;
    (address == address_under_erasure(id)).then_some(id)
}

/// Returns the fields of a relation that lead outside the database.
fn leading_outside(relation: &Relation) -> impl Iterator<Item = (&'static Field, Outside)> {
    let fields = relation.table.fields().iter().filter(|field| relation.has(field));
    fields.filter_map(|field| Some((field, field.column?.rule().outside?)))
}

/// Returns the columns of a relation that lead outside the database, as a list in SQL.
fn outside_of(relation: &Relation) -> String {
    columns(leading_outside(relation).map(|(field, _)| field))
}

/// Reads the places to which the values of a row lead, from the JSON array of the values.
fn places(relation: &Relation, row: &serde_json::Value) -> Vec<Elsewhere> {
    let mut places = Vec::new();
    for ((field, outside), value) in
        leading_outside(relation).zip(row.as_array().map_or(&[][..], Vec::as_slice))
    {
        let mut place = |system, value: &serde_json::Value| {
            if let Some(value) = value.as_str() {
                let (table, column) = (relation.table.name(), field.name);
                places.push(Elsewhere { system, table, column, value: value.to_owned() });
            }
        };
        match outside {
            Outside::File => place("MinIO", value),
            Outside::Files(key) => {
                let elements = value.as_array().map_or(&[][..], Vec::as_slice);
                for element in elements {
                    place("MinIO", &element[key]);
                }
            }
            Outside::Record(system) => place(system, value),
        }
    }
    places
}

impl fmt::Debug for Elsewhere {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Elsewhere")
            .field("system", &self.system)
            .field("table", &self.table)
            .field("column", &self.column)
            .finish_non_exhaustive()
    }
}

impl fmt::Display for Obstacle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OwnedTeam { team, members } => {
                write!(f, "team {team} has {members} other members: hand it to one of them")
            }
            Self::RunningSubscription { subscription } => {
                write!(f, "subscription {subscription} is in force: cancel it in Odoo")
            }
            Self::Distributed => f.write_str(
                "Citus distributes the ledgers by account, and refuses to hand their rows over: \
                 bring the ledgers back to one server first, by a dump and a restore",
            ),
        }
    }
}
