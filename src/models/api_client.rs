use bon::Builder;
use chrono::{DateTime, Utc};
use diesel::pg::Pg;
use diesel::prelude::*;
use serde::Serialize;

use crate::models::User;
use crate::schema::api_clients;
use crate::types::{ApiClientId, JsonObject, Secret, UserId};

/// Credentials with which an account calls the platform's API. Written by the API service.
///
/// A row of `api_clients` (specification 5.9; [columns](crate::schema::api_clients)).
#[derive(Clone, Queryable, Selectable, Identifiable, Associations, Serialize)]
#[diesel(table_name = api_clients, check_for_backend(Pg))]
#[diesel(belongs_to(User))]
pub struct ApiClient {
    /// Identifies the client. Made by the database unless the insert brings one.
    pub id: ApiClientId,
    /// Account on whose behalf the client calls.
    pub user_id: UserId,
    /// Name of the client, as its owner sees it.
    pub name: String,
    /// Public half of the credentials, by which a call names its client.
    pub api_key: String,
    /// Secret half of the credentials, hashed by the application.
    #[serde(skip)]
    pub secret_hash: Secret,
    /// Rights of the client: an object of granular permissions.
    pub permissions: Option<JsonObject>,
    /// True if calls of the client are accepted.
    pub is_active: bool,
    /// When the row was made.
    pub created_at: DateTime<Utc>,
    /// When the row last changed; kept by the trigger `set_updated_at`.
    pub updated_at: DateTime<Utc>,
}

/// A row to insert into `api_clients`, made with a builder.
///
/// [`NewApiClientBuilder`] has a setter for each column of [`ApiClient`], and says which are
/// required.
#[derive(Clone, Insertable, Builder)]
#[diesel(table_name = api_clients, check_for_backend(Pg))]
#[builder(on(String, into), on(Secret, into))]
pub struct NewApiClient {
    #[builder(default = ApiClientId::now_v7())]
    pub(super) id: ApiClientId,
    user_id: UserId,
    name: String,
    api_key: String,
    secret_hash: Secret,
    permissions: Option<JsonObject>,
    is_active: Option<bool>,
    created_at: Option<DateTime<Utc>>,
    updated_at: Option<DateTime<Utc>>,
}

/// A change to rows of `api_clients`, made with a builder.
///
/// [`ApiClientChangesBuilder`] has a setter for each column of [`ApiClient`] that may change.
#[derive(Clone, AsChangeset, Builder)]
#[diesel(table_name = api_clients, check_for_backend(Pg))]
#[builder(on(String, into), on(Secret, into))]
pub struct ApiClientChanges {
    user_id: Option<UserId>,
    name: Option<String>,
    api_key: Option<String>,
    secret_hash: Option<Secret>,
    permissions: Option<Option<JsonObject>>,
    is_active: Option<bool>,
}
