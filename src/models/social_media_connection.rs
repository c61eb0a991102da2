use bon::Builder;
use chrono::{DateTime, Utc};
use diesel::pg::Pg;
use diesel::prelude::*;
use serde::Serialize;

use crate::models::User;
use crate::schema::social_media_connections;
use crate::types::{Secret, SocialMediaConnectionId, SocialMediaPlatform, UserId};

/// An account's link to a social network, with the OAuth tokens to publish there. Written by the
/// publishing service.
///
/// A row of `social_media_connections` (specification 5.8;
/// [columns](crate::schema::social_media_connections)).
#[derive(Clone, Queryable, Selectable, Identifiable, Associations, Serialize)]
#[diesel(table_name = social_media_connections, check_for_backend(Pg))]
#[diesel(belongs_to(User))]
pub struct SocialMediaConnection {
    /// Identifies the connection. Made by the database unless the insert brings one.
    pub id: SocialMediaConnectionId,
    /// Account that made the connection, at most one for each platform.
    pub user_id: UserId,
    /// Network that is connected.
    pub platform: SocialMediaPlatform,
    /// The account's identifier on that network.
    pub external_user_id: String,
    /// OAuth access token, encrypted by the application.
    #[serde(skip)]
    pub access_token: Secret,
    /// OAuth refresh token, encrypted by the application.
    #[serde(skip)]
    pub refresh_token: Option<Secret>,
    /// When `access_token` expires.
    pub expires_at: Option<DateTime<Utc>>,
    /// When the row was made.
    pub created_at: DateTime<Utc>,
    /// When the row last changed; kept by the trigger `set_updated_at`.
    pub updated_at: DateTime<Utc>,
}

/// A row to insert into `social_media_connections`, made with a builder.
///
/// [`NewSocialMediaConnectionBuilder`] has a setter for each column of [`SocialMediaConnection`],
/// and says which are required.
#[derive(Clone, Insertable, Builder)]
#[diesel(table_name = social_media_connections, check_for_backend(Pg))]
#[builder(on(String, into), on(Secret, into))]
pub struct NewSocialMediaConnection {
    #[builder(default = SocialMediaConnectionId::now_v7())]
    pub(super) id: SocialMediaConnectionId,
    user_id: UserId,
    platform: SocialMediaPlatform,
    external_user_id: String,
    access_token: Secret,
    refresh_token: Option<Secret>,
    expires_at: Option<DateTime<Utc>>,
    created_at: Option<DateTime<Utc>>,
    updated_at: Option<DateTime<Utc>>,
}

/// A change to rows of `social_media_connections`, made with a builder.
///
/// [`SocialMediaConnectionChangesBuilder`] has a setter for each column of
/// [`SocialMediaConnection`] that may change.
#[derive(Clone, AsChangeset, Builder)]
#[diesel(table_name = social_media_connections, check_for_backend(Pg))]
#[builder(on(String, into), on(Secret, into))]
pub struct SocialMediaConnectionChanges {
    user_id: Option<UserId>,
    platform: Option<SocialMediaPlatform>,
    external_user_id: Option<String>,
    access_token: Option<Secret>,
    refresh_token: Option<Option<Secret>>,
    expires_at: Option<Option<DateTime<Utc>>>,
}
