use bon::Builder;
use chrono::{DateTime, Utc};
use diesel::pg::Pg;
use diesel::prelude::*;
use serde::Serialize;

use crate::models::User;
use crate::schema::sessions;
use crate::types::{SessionId, UserId};

/// A signed-in device or browser of an account. Written by the account service; kept 12 months at
/// least as an audit trail.
///
/// A row of `sessions` (specification 5.15; [columns](crate::schema::sessions)).
#[derive(Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, Serialize)]
#[diesel(table_name = sessions, check_for_backend(Pg))]
#[diesel(belongs_to(User))]
pub struct Session {
    /// Identifies the session. Made by the database unless the insert brings one.
    pub id: SessionId,
    /// Account that is signed in.
    pub user_id: UserId,
    /// The device, in words.
    pub device_info: String,
    /// Address that the device signed in from, IPv4 or IPv6.
    pub ip_address: String,
    /// Text with which the browser or app identifies itself.
    pub user_agent: Option<String>,
    /// When the session was last used.
    pub last_activity: DateTime<Utc>,
    /// When the session stops being accepted.
    pub expires_at: DateTime<Utc>,
    /// When the account signed in.
    pub created_at: DateTime<Utc>,
}

/// A row to insert into `sessions`, made with a builder.
///
/// [`NewSessionBuilder`] has a setter for each column of [`Session`], and says which are required.
#[derive(Clone, Insertable, Builder)]
#[diesel(table_name = sessions, check_for_backend(Pg))]
#[builder(on(String, into))]
pub struct NewSession {
    pub(super) id: Option<SessionId>,
    user_id: UserId,
    device_info: String,
    ip_address: String,
    user_agent: Option<String>,
    last_activity: Option<DateTime<Utc>>,
    expires_at: DateTime<Utc>,
    created_at: Option<DateTime<Utc>>,
}

/// A change to rows of `sessions`, made with a builder.
///
/// [`SessionChangesBuilder`] has a setter for each column of [`Session`] that may change.
#[derive(Clone, AsChangeset, Builder)]
#[diesel(table_name = sessions, check_for_backend(Pg))]
#[builder(on(String, into))]
pub struct SessionChanges {
    user_id: Option<UserId>,
    device_info: Option<String>,
    ip_address: Option<String>,
    user_agent: Option<Option<String>>,
    last_activity: Option<DateTime<Utc>>,
    expires_at: Option<DateTime<Utc>>,
}
