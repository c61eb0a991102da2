//! Accounts: sign-in, and what retention looks for.

use chrono::{DateTime, Utc};
use diesel::dsl::{AsSelect, auto_type};
use diesel::pg::Pg;
use diesel::prelude::*;

use super::operators::{same, unlike};
use crate::models::User;
use crate::schema::users;
use crate::types::{SocialProvider, UserId};

/// The open account that signs in with this address, which is stored in lower case.
///
/// Served by `idx_user_email_unique`.
#[auto_type(no_type_alias)]
pub fn by_email<'a>(email: &'a str) -> _ {
    let row: AsSelect<User, Pg> = User::as_select();
    users::table.filter(same(users::email, email)).filter(users::deleted_at.is_null()).select(row)
}

/// The open account that signs in as this identity of a social provider.
///
/// Served by `idx_user_social_unique`.
#[auto_type(no_type_alias)]
pub fn by_social_id<'a>(provider: SocialProvider, id: &'a str) -> _ {
    let row: AsSelect<User, Pg> = User::as_select();
    users::table
        .filter(same(users::social_provider, provider))
        .filter(same(users::social_provider_id, id))
        .filter(users::deleted_at.is_null())
        .select(row)
}

/// The open account with this public handle.
///
/// Served by `idx_user_username_unique`.
#[auto_type(no_type_alias)]
pub fn by_username<'a>(username: &'a str) -> _ {
    let row: AsSelect<User, Pg> = User::as_select();
    users::table
        .filter(same(users::username, username))
        .filter(users::deleted_at.is_null())
        .select(row)
}

/// The addresses of the accounts that stand in for erased ones.
const STAND_INS: &str = "erased-%@erased.invalid";

/// Accounts that were closed before an instant, longest ago first: those whose personal data is due
/// for erasure. Accounts that stand in for erased ones are left out.
///
/// Served by `idx_user_deletedat`.
#[auto_type(no_type_alias)]
pub fn closed_before(instant: DateTime<Utc>) -> _ {
    let stand_ins: &'static str = STAND_INS;
    users::table
        .filter(users::deleted_at.lt(instant))
        .filter(unlike(users::email, stand_ins))
        .order(users::deleted_at)
        .select(users::id)
}

/// Open accounts whose owner has not signed in since an instant, by id, after the last one of the
/// page before (`UserId(Uuid::nil())` for the first). An account that was never signed in to counts
/// from its opening. Accounts that stand in for erased ones are closed, and so left out.
///
/// Served by `users_pkey`: a page reads on until it is full, and so all the accounts in between.
#[auto_type(no_type_alias)]
pub fn inactive_since(instant: DateTime<Utc>, after: UserId) -> _ {
    users::table
        .filter(users::id.gt(after))
        .filter(users::deleted_at.is_null())
        .filter(
            users::last_login_at
                .lt(instant)
                .or(users::last_login_at.is_null().and(users::created_at.lt(instant).nullable())),
        )
        .order(users::id)
        .select(users::id)
}
