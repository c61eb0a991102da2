//! The purge of what is past its limit, and its dry run, which is the same without a listener.

use std::time::Instant;

use chrono::DateTime;
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use diesel::sql_types::{Array, BigInt, Text, Uuid as UuidType};
use uuid::Uuid;

use super::limits::{CLOSED, FREE, LIMITS, Limit, PAYING, SAMPLES, SESSIONS};
use super::{Due, Event, Expired, Retention, Skipped};
use crate::privacy::account::{Closed, close_at};
use crate::privacy::sql::Schema;
use crate::privacy::{self, Elsewhere, Erasure, Error, Table};
use crate::queries;
use crate::queries::assets::samples_not_chosen;
use crate::schema::{asset_versions, assets, generation_requests, sessions, subscriptions, users};
use crate::session::surroundings;
use crate::types::{
    AssetId, GenerationRequestId, SessionId, SubscriptionStatus, SubscriptionTier, UserId,
};

impl Retention {
    /// Finds what is past each limit. With a listener, removes it.
    pub(super) fn run(
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
        let (mut deleted, mut pacer) = (0, self.pace.begin());
        loop {
            let began = Instant::now();
            let rows = conn.transaction(|conn| self.batch_of_samples(conn, listener))?;
            let Some(rows) = rows else { return Ok(deleted) };
            listener(&Event::Deleted { limit: SAMPLES, rows });
            deleted += rows;
            pacer.wait(conn, began.elapsed(), |_| {})?;
        }
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
        let (mut deleted, mut pacer) = (0, self.pace.begin());
        loop {
            let began = Instant::now();
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
            pacer.wait(conn, began.elapsed(), |_| {})?;
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
            let erasure = Erasure::of(account).pace(self.pace);
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
                        if let privacy::Event::Outside(place) = event {
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
