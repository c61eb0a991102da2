//! Usage: what was done in a time, by an account and through an API client.

use chrono::{DateTime, Utc};
use diesel::dsl::{self, AsSelect, auto_type, count_star};
use diesel::helper_types;
use diesel::pg::Pg;
use diesel::prelude::*;

use super::cursor::cursor;
use crate::models::UsageLog;
use crate::schema::usage_logs;
use crate::types::{ApiClientId, UsageLogId, UserId};

cursor!(after: usage_logs, UsageLog, UsageLogId, timestamp);

/// An account's actions from one instant on and before another: each with its number and its cost.
///
/// Served by `idx_usagelog_userid_timestamp` of the months between.
#[auto_type(no_type_alias)]
pub fn by_action(user_id: UserId, from: DateTime<Utc>, before: DateTime<Utc>) -> _ {
    let credits: helper_types::sum<usage_logs::credits_cost> = dsl::sum(usage_logs::credits_cost);
    usage_logs::table
        .filter(usage_logs::user_id.eq(user_id))
        .filter(usage_logs::timestamp.ge(from))
        .filter(usage_logs::timestamp.lt(before))
        .group_by(usage_logs::action_type)
        .select((usage_logs::action_type, count_star(), credits))
}

/// The number of an account's actions through an API client, from one instant on and before
/// another.
///
/// Served by `idx_usagelog_apiclientid` of the months between, or by
/// `idx_usagelog_userid_timestamp` where that has fewer rows.
#[auto_type(no_type_alias)]
pub fn count_of_client(
    user_id: UserId,
    api_client_id: ApiClientId,
    from: DateTime<Utc>,
    before: DateTime<Utc>,
) -> _ {
    usage_logs::table
        .filter(usage_logs::user_id.eq(user_id))
        .filter(usage_logs::api_client_id.eq(api_client_id))
        .filter(usage_logs::timestamp.ge(from))
        .filter(usage_logs::timestamp.lt(before))
        .select(count_star())
}

/// An account's usage from one instant on and before another, oldest first: what an export reads,
/// month by month.
///
/// Served by `idx_usagelog_userid_timestamp` of the months between.
#[auto_type(no_type_alias)]
pub fn between(user_id: UserId, from: DateTime<Utc>, before: DateTime<Utc>) -> _ {
    let row: AsSelect<UsageLog, Pg> = UsageLog::as_select();
    usage_logs::table
        .filter(usage_logs::user_id.eq(user_id))
        .filter(usage_logs::timestamp.ge(from))
        .filter(usage_logs::timestamp.lt(before))
        .order((usage_logs::timestamp, usage_logs::id))
        .select(row)
}
