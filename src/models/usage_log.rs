use bigdecimal::BigDecimal;
use bon::Builder;
use chrono::{DateTime, Utc};
use diesel::pg::Pg;
use diesel::prelude::*;
use serde::Serialize;

use crate::models::{ApiClient, GenerationRequest, User};
use crate::schema::usage_logs;
use crate::types::{ApiClientId, GenerationRequestId, JsonObject, Read, UsageLogId, UserId};

/// Actions of accounts that are billed or counted. Partitioned by month of timestamp; kept in
/// detail for 24 months. Written by every service.
///
/// A row of `usage_logs` (specification 5.12; [columns](crate::schema::usage_logs)).
#[derive(Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, Serialize)]
#[diesel(table_name = usage_logs, primary_key(id, timestamp), check_for_backend(Pg))]
#[diesel(belongs_to(User), belongs_to(GenerationRequest), belongs_to(ApiClient))]
pub struct UsageLog {
    /// Identifies the entry, together with timestamp. Counted up by the database.
    pub id: UsageLogId,
    /// Account that acted; it cannot be deleted while its log stands.
    pub user_id: UserId,
    /// Request that the action belongs to.
    pub generation_request_id: Option<GenerationRequestId>,
    /// API client through which the account acted.
    pub api_client_id: Option<ApiClientId>,
    /// Action, such as `asset_exported`; an open vocabulary.
    pub action_type: String,
    /// Particulars of the action: an open object.
    pub details: Option<JsonObject>,
    /// Credits that the action cost.
    #[diesel(deserialize_as = Read<Option<BigDecimal>>)]
    pub credits_cost: Option<BigDecimal>,
    /// When it was done; decides the month's partition.
    pub timestamp: DateTime<Utc>,
}

/// A row to insert into `usage_logs`, made with a builder.
///
/// [`NewUsageLogBuilder`] has a setter for each column of [`UsageLog`], and says which are
/// required.
#[derive(Clone, Insertable, Builder)]
#[diesel(table_name = usage_logs, check_for_backend(Pg))]
#[builder(on(String, into))]
pub struct NewUsageLog {
    pub(super) id: Option<UsageLogId>,
    user_id: UserId,
    generation_request_id: Option<GenerationRequestId>,
    api_client_id: Option<ApiClientId>,
    action_type: String,
    details: Option<JsonObject>,
    credits_cost: Option<BigDecimal>,
    timestamp: Option<DateTime<Utc>>,
}

copy!(NewUsageLog => usage_logs, |row| {
    user_id: UserId = row.user_id,
    generation_request_id: Option<GenerationRequestId> = row.generation_request_id,
    api_client_id: Option<ApiClientId> = row.api_client_id,
    action_type: &'a str = &row.action_type,
    details: Option<&'a JsonObject> = row.details.as_ref(),
    credits_cost: Option<&'a BigDecimal> = row.credits_cost.as_ref(),
} times timestamp; without id);

/// A change to rows of `usage_logs`, made with a builder.
///
/// [`UsageLogChangesBuilder`] has a setter for each column of [`UsageLog`] that may change.
#[derive(Clone, AsChangeset, Builder)]
#[diesel(table_name = usage_logs, check_for_backend(Pg))]
#[builder(on(String, into))]
pub struct UsageLogChanges {
    user_id: Option<UserId>,
    generation_request_id: Option<Option<GenerationRequestId>>,
    api_client_id: Option<Option<ApiClientId>>,
    action_type: Option<String>,
    details: Option<Option<JsonObject>>,
    credits_cost: Option<Option<BigDecimal>>,
}
