use bigdecimal::BigDecimal;
use bon::Builder;
use chrono::{DateTime, Utc};
use diesel::pg::Pg;
use diesel::prelude::*;
use serde::Serialize;

use crate::schema::users;
use crate::types::{Read, Secret, SocialProvider, SubscriptionTier, UserId};

/// A registered account: how its owner signs in, who the owner is, preferences, plan and credit
/// balance. Written by the account service; `subscription_tier` and `credit_balance` follow Odoo.
///
/// A row of `users` (specification 5.1; [columns](crate::schema::users)).
#[derive(Clone, Queryable, Selectable, Identifiable, Serialize)]
#[diesel(table_name = users, check_for_backend(Pg))]
pub struct User {
    /// Identifies the account. Made by the database unless the insert brings one.
    pub id: UserId,
    /// Address the owner signs in with and is written to. Compared as stored: the account service
    /// writes it in lower case.
    pub email: String,
    /// Password, hashed by the application. NULL for an account that signs in by a social provider
    /// only.
    #[serde(skip)]
    pub password_hash: Option<Secret>,
    /// Provider of the social sign-in, if the account has one.
    pub social_provider: Option<SocialProvider>,
    /// The owner's identifier at `social_provider`.
    pub social_provider_id: Option<String>,
    /// True if the owner has proved to hold the e-mail address.
    pub is_email_verified: bool,
    /// Bearer token of the pending e-mail verification.
    #[serde(skip)]
    pub email_verification_token: Option<Secret>,
    /// Bearer token of the pending password reset.
    #[serde(skip)]
    pub password_reset_token: Option<Secret>,
    /// When `password_reset_token` stops being accepted.
    pub password_reset_expires: Option<DateTime<Utc>>,
    /// Name of the owner, as the owner writes it.
    pub full_name: Option<String>,
    /// Public handle, unique among the accounts that have one.
    pub username: Option<String>,
    /// Address of the profile picture.
    pub profile_picture_url: Option<String>,
    /// Language of the interface and of messages, as a BCP 47 tag.
    pub language_preference: String,
    /// Time zone in which times are shown to the owner, an IANA name.
    pub timezone: String,
    /// True if sign-in asks for a second factor.
    pub mfa_enabled: bool,
    /// Seed of the second factor, encrypted by the application.
    #[serde(skip)]
    pub mfa_secret: Option<Secret>,
    /// Plan level that decides what the account may do; follows the subscription.
    pub subscription_tier: SubscriptionTier,
    /// Credits left to spend; the running total of `credit_transactions.amount`.
    #[diesel(deserialize_as = Read<BigDecimal>)]
    pub credit_balance: BigDecimal,
    /// When the owner last signed in.
    pub last_login_at: Option<DateTime<Utc>>,
    /// When the account was opened.
    pub created_at: DateTime<Utc>,
    /// When the row last changed; kept by the trigger `set_updated_at`.
    pub updated_at: DateTime<Utc>,
    /// When the owner closed the account (soft delete); NULL while it is open.
    pub deleted_at: Option<DateTime<Utc>>,
}

/// A row to insert into `users`, made with a builder.
///
/// [`NewUserBuilder`] has a setter for each column of [`User`], and says which are required.
#[derive(Clone, Insertable, Builder)]
#[diesel(table_name = users, check_for_backend(Pg))]
#[builder(on(String, into), on(Secret, into))]
pub struct NewUser {
    #[builder(default = UserId::now_v7())]
    pub(super) id: UserId,
    email: String,
    password_hash: Option<Secret>,
    social_provider: Option<SocialProvider>,
    social_provider_id: Option<String>,
    is_email_verified: Option<bool>,
    email_verification_token: Option<Secret>,
    password_reset_token: Option<Secret>,
    password_reset_expires: Option<DateTime<Utc>>,
    full_name: Option<String>,
    username: Option<String>,
    profile_picture_url: Option<String>,
    language_preference: Option<String>,
    timezone: Option<String>,
    mfa_enabled: Option<bool>,
    mfa_secret: Option<Secret>,
    subscription_tier: Option<SubscriptionTier>,
    credit_balance: Option<BigDecimal>,
    last_login_at: Option<DateTime<Utc>>,
    created_at: Option<DateTime<Utc>>,
    updated_at: Option<DateTime<Utc>>,
    deleted_at: Option<DateTime<Utc>>,
}

/// A change to rows of `users`, made with a builder.
///
/// [`UserChangesBuilder`] has a setter for each column of [`User`] that may change.
#[derive(Clone, AsChangeset, Builder)]
#[diesel(table_name = users, check_for_backend(Pg))]
#[builder(on(String, into), on(Secret, into))]
pub struct UserChanges {
    email: Option<String>,
    password_hash: Option<Option<Secret>>,
    social_provider: Option<Option<SocialProvider>>,
    social_provider_id: Option<Option<String>>,
    is_email_verified: Option<bool>,
    email_verification_token: Option<Option<Secret>>,
    password_reset_token: Option<Option<Secret>>,
    password_reset_expires: Option<Option<DateTime<Utc>>>,
    full_name: Option<Option<String>>,
    username: Option<Option<String>>,
    profile_picture_url: Option<Option<String>>,
    language_preference: Option<String>,
    timezone: Option<String>,
    mfa_enabled: Option<bool>,
    mfa_secret: Option<Option<Secret>>,
    subscription_tier: Option<SubscriptionTier>,
    credit_balance: Option<BigDecimal>,
    last_login_at: Option<Option<DateTime<Utc>>>,
    deleted_at: Option<Option<DateTime<Utc>>>,
}

impl User {
    /// Keeps the rows that are not soft-deleted: `users::table.filter(User::not_deleted())`.
    #[must_use]
    pub fn not_deleted() -> diesel::dsl::IsNull<users::deleted_at> {
        users::deleted_at.is_null()
    }
}
