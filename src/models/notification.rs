use bon::Builder;
use chrono::{DateTime, Utc};
use diesel::pg::Pg;
use diesel::prelude::*;
use serde::Serialize;

use crate::models::User;
use crate::schema::notifications;
use crate::types::{JsonObject, NotificationId, UserId};

/// A message of the platform to an account. Partitioned by month of `created_at`; kept 12 months.
/// Written by every service.
///
/// A row of `notifications` (specification 5.16; [columns](crate::schema::notifications)).
#[derive(Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, Serialize)]
#[diesel(table_name = notifications, primary_key(id, created_at), check_for_backend(Pg))]
#[diesel(belongs_to(User))]
pub struct Notification {
    /// Identifies the notification, together with `created_at`. Made by the database unless the
    /// insert brings one.
    pub id: NotificationId,
    /// Account that is told.
    pub user_id: UserId,
    /// Subject, such as `generation_complete`; an open vocabulary.
    #[serde(rename = "type")]
    pub type_: String,
    /// The message, in the account's language.
    pub message: String,
    /// Things that the message refers to: an open object.
    pub metadata: Option<JsonObject>,
    /// True if the account has read it.
    pub is_read: bool,
    /// When it was sent; decides the month's partition.
    pub created_at: DateTime<Utc>,
    /// When the row last changed; kept by the trigger `set_updated_at`.
    pub updated_at: DateTime<Utc>,
}

/// A row to insert into `notifications`, made with a builder.
///
/// [`NewNotificationBuilder`] has a setter for each column of [`Notification`], and says which are
/// required.
#[derive(Clone, Insertable, Builder)]
#[diesel(table_name = notifications, check_for_backend(Pg))]
#[builder(on(String, into))]
pub struct NewNotification {
    #[builder(default = NotificationId::now_v7())]
    pub(super) id: NotificationId,
    user_id: UserId,
    type_: String,
    message: String,
    metadata: Option<JsonObject>,
    is_read: Option<bool>,
    created_at: Option<DateTime<Utc>>,
    updated_at: Option<DateTime<Utc>>,
}

copy!(NewNotification => notifications, |row| {
    id: NotificationId = row.id,
    user_id: UserId = row.user_id,
    type_: &'a str = &row.type_,
    message: &'a str = &row.message,
    metadata: Option<&'a JsonObject> = row.metadata.as_ref(),
    is_read: bool = row.is_read.unwrap_or(false),
} times created_at, updated_at);

/// A change to rows of `notifications`, made with a builder.
///
/// [`NotificationChangesBuilder`] has a setter for each column of [`Notification`] that may change.
#[derive(Clone, AsChangeset, Builder)]
#[diesel(table_name = notifications, check_for_backend(Pg))]
#[builder(on(String, into))]
pub struct NotificationChanges {
    user_id: Option<UserId>,
    type_: Option<String>,
    message: Option<String>,
    metadata: Option<Option<JsonObject>>,
    is_read: Option<bool>,
}
