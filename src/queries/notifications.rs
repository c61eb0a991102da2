//! Notifications: what is unread, and the list.

use chrono::{DateTime, Utc};
use diesel::dsl::{AsSelect, auto_type, count_star, not};
use diesel::pg::Pg;
use diesel::prelude::*;

use super::cursor::cursor;
use crate::models::Notification;
use crate::schema::notifications;
use crate::types::{NotificationId, UserId};

cursor!(before: notifications, Notification, NotificationId, created_at);

/// The number of notifications that an account has not read, of all months.
///
/// The server plans for each month. `.filter(notifications::created_at.ge(instant))` names the
/// first; the months before it are neither planned for nor locked.
///
/// Served by `idx_notification_userid_isread_unread` of each month.
#[auto_type(no_type_alias)]
pub fn unread_count(user_id: UserId) -> _ {
    notifications::table
        .filter(notifications::user_id.eq(user_id))
        .filter(not(notifications::is_read))
        .select(count_star())
}

/// The notifications that an account has not read, newest first, of all months. The filter of
/// [`unread_count`] names the first month here, too.
///
/// Served by `idx_notification_userid_isread_createdat` of each month.
#[auto_type(no_type_alias)]
pub fn unread(user_id: UserId) -> _ {
    let row: AsSelect<Notification, Pg> = Notification::as_select();
    notifications::table
        .filter(notifications::user_id.eq(user_id))
        .filter(not(notifications::is_read))
        .order((notifications::created_at.desc(), notifications::id.desc()))
        .select(row)
}

/// An account's notifications since an instant, read or not, newest first. The months before it are
/// not looked at.
///
/// Served by `idx_notification_userid_isread_createdat` of each month since.
#[auto_type(no_type_alias)]
pub fn since(user_id: UserId, instant: DateTime<Utc>) -> _ {
    let row: AsSelect<Notification, Pg> = Notification::as_select();
    notifications::table
        .filter(notifications::user_id.eq(user_id))
        .filter(notifications::created_at.ge(instant))
        .order((notifications::created_at.desc(), notifications::id.desc()))
        .select(row)
}
