//! Sessions: the check of each request, and the sweep.

use chrono::{DateTime, Utc};
use diesel::dsl::{AsSelect, auto_type};
use diesel::pg::Pg;
use diesel::prelude::*;

use crate::models::Session;
use crate::schema::{sessions, users};
use crate::types::{SessionId, UserId};

/// The session, if it is accepted at this instant and its account is open: the check that each API
/// request makes.
///
/// Served by `sessions_pkey` and `users_pkey`.
#[auto_type(no_type_alias)]
pub fn accepted(id: SessionId, at: DateTime<Utc>) -> _ {
    let row: AsSelect<Session, Pg> = Session::as_select();
    sessions::table
        .inner_join(users::table)
        .filter(sessions::id.eq(id))
        .filter(sessions::expires_at.gt(at))
        .filter(users::deleted_at.is_null())
        .select(row)
}

/// An account's sessions that are accepted at this instant, the one that lasts longest first.
///
/// Served by `idx_session_userid_expiresat`.
#[auto_type(no_type_alias)]
pub fn of_user(user_id: UserId, at: DateTime<Utc>) -> _ {
    let row: AsSelect<Session, Pg> = Session::as_select();
    sessions::table
        .filter(sessions::user_id.eq(user_id))
        .filter(sessions::expires_at.gt(at))
        .order(sessions::expires_at.desc())
        .select(row)
}

/// Sessions that expired before an instant, longest ago first: those that the sweep deletes, once
/// the audit trail's 12 months are over.
///
/// Served by `idx_session_expiresat`.
#[auto_type(no_type_alias)]
pub fn expired_before(instant: DateTime<Utc>) -> _ {
    sessions::table
        .filter(sessions::expires_at.lt(instant))
        .order(sessions::expires_at)
        .select(sessions::id)
}
