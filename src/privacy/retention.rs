//! Retention: what the database keeps no longer than a limit, and the purge of what is past one.
//!
//! [`LIMITS`] has the limits. The months of `credit_transactions`, `usage_logs` and `notifications`
//! are the [partition manager](crate::partitions)'s: a purge leaves the ledger and the logs alone,
//! except that the erasure of an account empties its rows there.

use chrono::{DateTime, Months, TimeDelta, Utc};
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use diesel::sql_types::{Array, BigInt, Text, Uuid as UuidType};
use serde::Serialize;
use uuid::Uuid;

use super::account::{Closed, GRACE, close_at};
use super::sql::Schema;
use super::{Elsewhere, Erasure, Error, Obstacle, Receipt, Table};
use crate::queries;
use crate::queries::assets::samples_not_chosen;
use crate::schema::{asset_versions, assets, generation_requests, sessions, subscriptions, users};
use crate::session::{self, is_in_transaction, surroundings};
use crate::types::{
    AssetId, GenerationRequestId, SessionId, SubscriptionStatus, SubscriptionTier, UserId,
};

/// The rows of one transaction, unless [`Retention::batch`] sets another number.
const BATCH: u32 = 1_000;

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

const SAMPLES: Limit = limit(Data::UnselectedSamples, "assets.created_at", Kept::Days(30));
const SESSIONS: Limit = limit(Data::Sessions, "sessions.expires_at", Kept::Months(12));
const CLOSED: Limit = limit(Data::ClosedAccounts, "users.deleted_at", Kept::Days(GRACE.num_days()));
const FREE: Limit = limit(Data::FreeAccounts, "users.last_login_at", Kept::Months(24));
const PAYING: Limit =
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

/// The purge of what is past its limit at an instant, and its dry run.
///
/// ```
/// use creativeflow_schema::privacy::retention::{Event, Retention};
///
/// # let db = creativeflow_schema::testing::TestDatabase::new()?;
/// # let conn = &mut db.connect()?;
/// let retention = Retention::at(chrono::Utc::now());
/// for due in retention.plan(conn)?.due {
///     println!("{} rows: {:?}, before {}", due.rows, due.limit.data, due.before);
/// }
/// let mut files = Vec::new();
/// let mut receipts = Vec::new();
/// retention.purge_expired(conn, |event| match event {
///     Event::Outside(place) => files.push(place.value.clone()),
///     Event::Erased { receipt, .. } => receipts.push(receipt.clone()),
///     event => println!("{event:?}"),
/// })?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Retention {
    now: DateTime<Utc>,
    batch: u32,
}

/// The data past its limit: of a dry run what would go, of a purge what went.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Expired {
    /// The instant to which the limits count.
    pub at: DateTime<Utc>,
    /// The number of rows past each limit, in the order of [`LIMITS`].
    pub due: Vec<Due>,
    /// The accounts past a limit that cannot be erased. They are not among the rows.
    pub skipped: Vec<Skipped>,
}

/// The rows past a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Due {
    /// The limit.
    pub limit: Limit,
    /// The instant before which data is past the limit.
    pub before: DateTime<Utc>,
    /// The number of samples, sessions or accounts.
    pub rows: u64,
}

/// An account past its limit that cannot be erased.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Skipped {
    /// The account.
    pub account: UserId,
    /// The reasons.
    pub obstacles: Vec<Obstacle>,
}

/// An event of a purge. `Debug` prints counts, ids and limits, and nothing personal.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Event {
    /// A value led to this place outside the database. Reported before the transaction that removes
    /// the value commits; after an interruption it may be reported again.
    Outside(Elsewhere),
    /// A batch of samples or sessions was deleted.
    Deleted {
        /// The limit.
        limit: Limit,
        /// The number of rows.
        rows: u64,
    },
    /// An inactive account was closed.
    Closed {
        /// The limit.
        limit: Limit,
        /// The account, and what ended with it.
        closed: Closed,
    },
    /// A closed account was erased.
    Erased {
        /// The limit.
        limit: Limit,
        /// The receipt, to be kept outside the database.
        receipt: Receipt,
    },
    /// An account cannot be erased.
    Skipped(Skipped),
}

impl Retention {
    /// Makes the purge of what is past its limit at this instant.
    #[must_use]
    pub fn at(now: DateTime<Utc>) -> Self {
        Self { now, batch: BATCH }
    }

    /// Sets the number of rows of one transaction. Default: 1,000; 0 is taken as 1.
    #[must_use]
    pub fn batch(mut self, rows: u32) -> Self {
        self.batch = rows.max(1);
        self
    }

    /// Reads what is past its limit. Writes nothing, and works on a standby.
    ///
    /// # Errors
    /// [`Error::NotMigrated`] if no schema of `search_path` exists; [`Error::Database`] if the
    /// server refuses.
    pub fn plan(&self, conn: &mut PgConnection) -> Result<Expired, Error> {
        self.run(conn, None)
    }

    /// Removes what is past its limit, in batches of a transaction each, and returns what went.
    ///
    /// The connection must be in no transaction. After an interruption the next call goes on. An
    /// account whose erasure something is in the way of is reported and left as it is. The role
    /// needs the rights that [`Erasure::execute`] needs.
    ///
    /// # Errors
    /// As [`Erasure::execute`], except [`Error::Obstacles`]. Batches that were done stay done.
    pub fn purge_expired(
        &self,
        conn: &mut PgConnection,
        mut listener: impl FnMut(&Event),
    ) -> Result<Expired, Error> {
        if is_in_transaction(conn)? {
            return Err(session::Error::InTransaction.into());
        }
        // Refuses a server that is not PostgreSQL before the first batch.
        surroundings::reading(conn, |_, _| Ok::<_, Error>(()))?;
        self.run(conn, Some(&mut listener))
    }

    /// Finds what is past each limit. With a listener, removes it.
    fn run(
        &self,
        conn: &mut PgConnection,
        mut listener: Option<&mut dyn FnMut(&Event)>,
    ) -> Result<Expired, Error> {
        let samples = self.samples(conn, &mut listener)?;
        let sessions = self.sessions(conn, &mut listener)?;
        let mut skipped = Vec::new();
        let closed = self.closed(conn, &mut listener, &mut skipped)?;
        let (free, paying) = self.inactive(conn, &mut listener)?;
        let due = LIMITS.into_iter().zip([samples, sessions, closed, free, paying]);
        let due = due.map(|(limit, rows)| Due { limit, before: limit.before(self.now), rows });
        Ok(Expired { at: self.now, due: due.collect(), skipped })
    }

    fn samples(
        &self,
        conn: &mut PgConnection,
        listener: &mut Option<&mut dyn FnMut(&Event)>,
    ) -> Result<u64, Error> {
        let Some(listener) = listener else {
            let before = SAMPLES.before(self.now);
            return count(conn, samples_not_chosen(DateTime::UNIX_EPOCH, before));
        };
        let mut deleted = 0;
        while let Some(rows) = conn.transaction(|conn| self.batch_of_samples(conn, listener))? {
            listener(&Event::Deleted { limit: SAMPLES, rows });
            deleted += rows;
        }
        Ok(deleted)
    }

    /// Deletes a batch of samples and returns their number, or `None` if there are none.
    fn batch_of_samples(
        &self,
        conn: &mut PgConnection,
        listener: &mut dyn FnMut(&Event),
    ) -> Result<Option<u64>, Error> {
        let past = || samples_not_chosen(DateTime::UNIX_EPOCH, SAMPLES.before(self.now));
        let found: Vec<(AssetId, Option<GenerationRequestId>)> = past()
            .select((assets::id, assets::generation_request_id))
            .limit(self.batch.into())
            .load(conn)?;
        let (found, requests): (Vec<_>, Vec<_>) = found.into_iter().unzip();
        if found.is_empty() {
            return Ok(None);
        }
        // Requests before samples, as whoever selects a sample locks them. Then a sample that was
        // selected in between is left out.
        let requests: Vec<GenerationRequestId> = generation_requests::table
            .filter(generation_requests::id.eq_any(requests.into_iter().flatten()))
            .order(generation_requests::id)
            .select(generation_requests::id)
            .for_update()
            .load(conn)?;
        let locked: Vec<(AssetId, String)> =
            past().filter(assets::id.eq_any(found)).for_update().load(conn)?;
        let (locked, files): (Vec<_>, Vec<_>) = locked.into_iter().unzip();
        let versions: Vec<Option<String>> = asset_versions::table
            .filter(asset_versions::asset_id.eq_any(&locked))
            .select(asset_versions::file_path)
            .load(conn)?;
        let mut report = |table: Table, value| {
            let (system, table) = ("MinIO", table.name());
            listener(&Event::Outside(Elsewhere { system, table, column: "file_path", value }));
        };
        for file in files {
            report(Table::Assets, file);
        }
        for file in versions.into_iter().flatten() {
            report(Table::AssetVersions, file);
        }
        let samples = assets::table.filter(assets::id.eq_any(&locked));
        let rows = diesel::delete(samples).execute(conn)?;
        leave_out(conn, &locked, &requests)?;
        Ok(Some(rows as u64))
    }

    fn sessions(
        &self,
        conn: &mut PgConnection,
        listener: &mut Option<&mut dyn FnMut(&Event)>,
    ) -> Result<u64, Error> {
        let past = || queries::sessions::expired_before(SESSIONS.before(self.now));
        let Some(listener) = listener else {
            return count(conn, past());
        };
        let mut deleted = 0;
        loop {
            let batch: Vec<SessionId> = past().limit(self.batch.into()).load(conn)?;
            if batch.is_empty() {
                return Ok(deleted);
            }
            // The condition once more, for a session that was prolonged in between.
            let batch = sessions::table
                .filter(sessions::id.eq_any(batch))
                .filter(sessions::expires_at.lt(SESSIONS.before(self.now)));
            let rows = diesel::delete(batch).execute(conn)? as u64;
            listener(&Event::Deleted { limit: SESSIONS, rows });
            deleted += rows;
        }
    }

    fn closed(
        &self,
        conn: &mut PgConnection,
        listener: &mut Option<&mut dyn FnMut(&Event)>,
        skipped: &mut Vec<Skipped>,
    ) -> Result<u64, Error> {
        let past = || queries::users::closed_before(CLOSED.before(self.now));
        let mut erased = 0;
        for account in past().load::<UserId>(conn)? {
            let erasure = Erasure::of(account);
            let obstacles = match listener {
                None => erasure.plan(conn)?.obstacles,
                Some(listener) => {
                    // By hand, an account can be reopened at any time.
                    let due: Option<UserId> =
                        past().filter(users::id.eq(account)).first(conn).optional()?;
                    if due.is_none() {
                        continue;
                    }
                    let executed = erasure.execute(conn, |event| {
                        if let super::Event::Outside(place) = event {
                            listener(&Event::Outside(place.clone()));
                        }
                    });
                    match executed {
                        Ok(receipt) => {
                            listener(&Event::Erased { limit: CLOSED, receipt });
                            Vec::new()
                        }
                        Err(Error::Obstacles(obstacles)) => obstacles,
                        Err(error) => return Err(error),
                    }
                }
            };
            if obstacles.is_empty() {
                erased += 1;
                continue;
            }
            let one = Skipped { account, obstacles };
            if let Some(listener) = listener {
                listener(&Event::Skipped(one.clone()));
            }
            skipped.push(one);
        }
        Ok(erased)
    }

    fn inactive(
        &self,
        conn: &mut PgConnection,
        listener: &mut Option<&mut dyn FnMut(&Event)>,
    ) -> Result<(u64, u64), Error> {
        let (mut free, mut paying) = (0, 0);
        let mut after = UserId(Uuid::nil());
        loop {
            let page: Vec<UserId> = queries::users::inactive_since(FREE.before(self.now), after)
                .limit(self.batch.into())
                .load(conn)?;
            let Some(&last) = page.last() else { return Ok((free, paying)) };
            after = last;
            for (account, limit) in self.limits_of(conn, &page)? {
                if let Some(listener) = listener {
                    let Some(closed) = self.close(conn, account, limit)? else { continue };
                    listener(&Event::Closed { limit, closed });
                }
                *(if limit == FREE { &mut free } else { &mut paying }) += 1;
            }
        }
    }

    /// Closes the account, unless somebody has signed in or subscribed in between.
    fn close(
        &self,
        conn: &mut PgConnection,
        account: UserId,
        limit: Limit,
    ) -> Result<Option<Closed>, Error> {
        conn.transaction(|conn| {
            let locked = users::table.find(account).select(users::id).for_update();
            if locked.first::<UserId>(conn).optional()?.is_none() {
                return Ok(None);
            }
            if self.limits_of(conn, &[account])? != [(account, limit)] {
                return Ok(None);
            }
            Ok(Some(close_at(conn, account, self.now)?))
        })
    }

    /// Finds the limit that each of these accounts is past, if the account is inactive.
    fn limits_of(
        &self,
        conn: &mut PgConnection,
        accounts: &[UserId],
    ) -> QueryResult<Vec<(UserId, Limit)>> {
        type Subscription = Option<(SubscriptionStatus, bool)>;
        let inactive: Vec<UserId> =
            queries::users::inactive_since(FREE.before(self.now), UserId(Uuid::nil()))
                .filter(users::id.eq_any(accounts))
                .load(conn)?;
        let found: Vec<(UserId, SubscriptionTier, Subscription)> = users::table
            .left_join(subscriptions::table)
            .filter(users::id.eq_any(inactive))
            .order(users::id)
            .select((
                users::id,
                users::subscription_tier,
                (
                    subscriptions::status,
                    subscriptions::current_period_end.lt(PAYING.before(self.now)),
                )
                    .nullable(),
            ))
            .load(conn)?;
        let limit = |tier, subscription| match subscription {
            // A paid plan without a subscription is by contract.
            None if tier == SubscriptionTier::Free => Some(FREE),
            Some((SubscriptionStatus::Cancelled | SubscriptionStatus::Expired, true)) => {
                Some(PAYING)
            }
            _ => None,
        };
        let found = found.into_iter();
        Ok(found.filter_map(|(id, tier, one)| Some((id, limit(tier, one)?))).collect())
    }
}

/// Removes the entries of samples from the documents of their requests. A document without an entry
/// becomes NULL.
fn leave_out(
    conn: &mut PgConnection,
    samples: &[AssetId],
    requests: &[GenerationRequestId],
) -> Result<(), Error> {
    let surroundings = surroundings::set(conn)?;
    let table = Schema::of(&surroundings)?.table(Table::GenerationRequests);
    // By the server, since a number that this program cannot hold must stay as it is.
    diesel::sql_query(format!(
        "UPDATE {table} SET sample_assets = (
             SELECT jsonb_agg(entry ORDER BY place)
             FROM jsonb_array_elements(sample_assets) WITH ORDINALITY AS entries (entry, place)
             WHERE (lower(entry ->> 'id') = ANY ($1)) IS NOT TRUE)
         WHERE id = ANY ($2) AND EXISTS (
             SELECT 1 FROM jsonb_array_elements(sample_assets) AS entries (entry)
             WHERE lower(entry ->> 'id') = ANY ($1))"
    ))
    .bind::<Array<Text>, _>(samples.iter().map(|id| id.0.to_string()).collect::<Vec<_>>())
    .bind::<Array<UuidType>, _>(requests.iter().map(|id| id.0).collect::<Vec<_>>())
    .execute(conn)?;
    surroundings.restore(conn)?;
    Ok(())
}

/// `SELECT count(*)` of the rows of a query.
#[derive(QueryId)]
struct Count<Q>(Q);

impl<Q: QueryFragment<Pg>> QueryFragment<Pg> for Count<Q> {
    fn walk_ast<'b>(&'b self, mut pass: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        pass.push_sql("SELECT pg_catalog.count(*) FROM (");
        self.0.walk_ast(pass.reborrow())?;
        pass.push_sql(") AS counted");
        Ok(())
    }
}

impl<Q> Query for Count<Q> {
    type SqlType = BigInt;
}

impl<Q> RunQueryDsl<PgConnection> for Count<Q> {}

fn count<Q: QueryFragment<Pg> + QueryId>(conn: &mut PgConnection, rows: Q) -> Result<u64, Error> {
    let count: i64 = Count(rows).get_result(conn)?;
    Ok(u64::try_from(count).unwrap_or_default())
}
