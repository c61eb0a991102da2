//! Closing and reopening an account, and discarding and restoring projects and assets: the soft
//! deletes of the three tables with `deleted_at`.
//!
//! An account that was closed can be reopened for a time of grace, [`GRACE`]. Then its erasure is
//! due: [`retention`](super::retention) finds it.

use chrono::{DateTime, TimeDelta, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Nullable, Timestamptz};

use crate::constraints::{self, IDX_USER_EMAIL_UNIQUE};
use crate::models::{Asset, AssetChanges, Project, ProjectChanges, User, UserChanges};
use crate::queries::operators::same;
use crate::schema::{api_clients, assets, projects, sessions, social_media_connections, users};
use crate::types::{AssetId, ProjectId, UserId};

/// The time for which a closed account can be reopened, and its address is not free. Then the
/// account's erasure is due, within the 30 days that section 7.5 of the requirements gives.
pub const GRACE: TimeDelta = TimeDelta::days(30);

/// The end of the addresses of stand-ins and of accounts under erasure. No mail reaches `.invalid`.
const ERASED: &str = "@erased.invalid";

/// A closed account, and what ended with it.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[non_exhaustive]
pub struct Closed {
    /// The account.
    pub id: UserId,
    /// The time at which it was closed: the first time, if it was closed before.
    pub closed_at: DateTime<Utc>,
    /// The last instant at which it can be reopened.
    pub until: DateTime<Utc>,
    /// The number of sessions that were deleted.
    pub sessions: usize,
    /// The number of API clients that were made inactive.
    pub api_clients: usize,
    /// The number of connections to social networks that were deleted.
    pub social_media_connections: usize,
}

/// An error from reopening an account. The account is unchanged.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ReopenError {
    /// The time of grace is over.
    #[error(
        "the account could be reopened until {until}, and its erasure is due: open a new account"
    )]
    GraceOver {
        /// The last instant at which the account could be reopened.
        until: DateTime<Utc>,
    },
    /// The account is being erased.
    #[error("the account is being erased, which cannot be undone: open a new account")]
    Erased,
    /// The server refuses, or there is no such account.
    // Not transparent: then it would have no source, by which `retry` knows it.
    #[error("{0}")]
    Database(#[from] diesel::result::Error),
}

/// The reason for which an address cannot be used for a new account. Neither `Debug` nor `Display`
/// prints the address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum AddressTaken {
    /// An open account has the address.
    #[error("an account has this address: sign in, or reset the password")]
    Open,
    /// A closed account has the address: it can be reopened until this instant, and the address is
    /// free once its erasure has ended.
    #[error(
        "an account with this address was closed: reopen it until {until}, or use another address \
         until it is erased"
    )]
    Closed {
        /// The last instant at which the account can be reopened.
        until: DateTime<Utc>,
    },
    /// The account that had the address was erased or changed it since. The address may be free.
    #[error("the address was taken until a moment ago: try again")]
    Free,
}

impl AddressTaken {
    /// Explains an error of [`NewUser::insert`](crate::models::NewUser::insert), for the address of
    /// the insert. Returns `None` if the error has another reason than the address.
    ///
    /// The answer says that the address has an account: give it to the owner of the address alone,
    /// by a mail, for example. In an open transaction the insert must have run in a savepoint,
    /// since the server answers nothing in a transaction that failed.
    ///
    /// # Errors
    /// [`DatabaseError`](diesel::result::Error::DatabaseError) if the server refuses.
    pub fn explain(
        conn: &mut PgConnection,
        error: &diesel::result::Error,
        address: &str,
    ) -> QueryResult<Option<Self>> {
        if !constraints::matches(error, IDX_USER_EMAIL_UNIQUE) {
            return Ok(None);
        }
        let found: Option<Option<DateTime<Utc>>> = users::table
            .filter(same(users::email, address))
            .select(users::deleted_at)
            .first(conn)
            .optional()?;
        Ok(Some(match found {
            None => Self::Free,
            Some(None) => Self::Open,
            Some(Some(closed_at)) => Self::Closed { until: until(closed_at) },
        }))
    }
}

impl User {
    /// Closes the account, in one transaction: sets `deleted_at`, deletes its sessions and its
    /// connections to social networks, makes its API clients inactive, and clears the tokens of
    /// e-mail verification and password reset.
    ///
    /// An account that is closed keeps its time, and what has come in since ends as well. The
    /// queries for sign-in, sessions and API clients leave closed accounts out. Teams, projects and
    /// assets stay until the erasure. A subscription goes on until it is cancelled in Odoo, and a
    /// social network accepts its tokens until the service revokes them there.
    ///
    /// ```
    /// use creativeflow_schema::models::{NewUser, User};
    ///
    /// # let db = creativeflow_schema::testing::TestDatabase::new()?;
    /// # let conn = &mut db.connect()?;
    /// let ada = NewUser::builder().email("ada@example.com").build().insert(conn)?;
    /// let closed = User::close(conn, ada.id)?;
    /// println!("closed: {} sessions ended", closed.sessions);
    /// let reopened = User::reopen(conn, ada.id)?;
    /// assert_eq!(reopened.deleted_at, None);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`NotFound`](diesel::result::Error::NotFound) if there is no such account;
    /// [`DatabaseError`](diesel::result::Error::DatabaseError) if the server refuses.
    pub fn close(conn: &mut PgConnection, id: UserId) -> QueryResult<Closed> {
        conn.transaction(|conn| {
            let now = now(conn)?;
            close_at(conn, id, now)
        })
    }

    /// Reopens a closed account within [`GRACE`], in one transaction. An open one stays as it is.
    ///
    /// The owner signs in anew and connects social networks anew. API clients stay inactive: the
    /// owner activates those that are still wanted.
    ///
    /// # Errors
    /// - [`ReopenError::GraceOver`] if the time of grace is over.
    /// - [`ReopenError::Erased`] if the account is being erased, or stands in for one that was.
    /// - [`ReopenError::Database`] with [`NotFound`](diesel::result::Error::NotFound) if there is
    ///   no such account.
    pub fn reopen(conn: &mut PgConnection, id: UserId) -> Result<Self, ReopenError> {
        conn.transaction(|conn| {
            let user = Self::find(id).for_update().first(conn)?;
            if user.email.ends_with(ERASED) {
                return Err(ReopenError::Erased);
            }
            let Some(closed_at) = user.deleted_at else { return Ok(user) };
            let until = until(closed_at);
            if now(conn)? > until {
                return Err(ReopenError::GraceOver { until });
            }
            // One may have begun while the account was being closed.
            diesel::delete(sessions::table.filter(sessions::user_id.eq(id))).execute(conn)?;
            Ok(UserChanges::builder().deleted_at(None).build().update(conn, id)?)
        })
    }
}

/// Closes the account at this instant.
pub(super) fn close_at(
    conn: &mut PgConnection,
    id: UserId,
    at: DateTime<Utc>,
) -> QueryResult<Closed> {
    conn.transaction(|conn| {
        // FOR UPDATE waits for inserts that refer to the row, so that none of them stays unseen.
        let closed_at: Option<DateTime<Utc>> =
            users::table.find(id).select(users::deleted_at).for_update().first(conn)?;
        let closed_at = closed_at.unwrap_or(at);
        UserChanges::builder()
            .deleted_at(Some(closed_at))
            .email_verification_token(None)
            .password_reset_token(None)
            .password_reset_expires(None)
            .build()
            .update(conn, id)?;
        let sessions = sessions::table.filter(sessions::user_id.eq(id));
        let connections =
            social_media_connections::table.filter(social_media_connections::user_id.eq(id));
        let api_clients =
            api_clients::table.filter(api_clients::user_id.eq(id)).filter(api_clients::is_active);
        Ok(Closed {
            id,
            closed_at,
            until: until(closed_at),
            sessions: diesel::delete(sessions).execute(conn)?,
            api_clients: diesel::update(api_clients)
                .set(api_clients::is_active.eq(false))
                .execute(conn)?,
            social_media_connections: diesel::delete(connections).execute(conn)?,
        })
    })
}

/// Returns the last instant at which an account that was closed then can be reopened.
fn until(closed_at: DateTime<Utc>) -> DateTime<Utc> {
    closed_at.checked_add_signed(GRACE).unwrap_or(DateTime::<Utc>::MAX_UTC)
}

/// Reads the server's clock, at the start of the transaction.
fn now(conn: &mut PgConnection) -> QueryResult<DateTime<Utc>> {
    diesel::select(diesel::dsl::now.into_sql::<Timestamptz>()).get_result(conn)
}

/// `discard` and `restore` of a table's rows.
macro_rules! bin {
    ($Row:ident, $Id:ty, $Changes:ident, $table:ident, $what:literal) => {
        impl $Row {
            #[doc = concat!("Discards ", $what, ": sets `deleted_at`, unless it is set.")]
            ///
            /// Nothing else changes, and nothing removes the row by itself.
            ///
            /// # Errors
            /// [`NotFound`](diesel::result::Error::NotFound) if there is no such row;
            /// [`DatabaseError`](diesel::result::Error::DatabaseError) if the server refuses.
            pub fn discard(conn: &mut PgConnection, id: $Id) -> QueryResult<Self> {
                let now = diesel::dsl::now.into_sql::<Nullable<Timestamptz>>();
                let first = diesel::dsl::case_when($table::deleted_at.is_null(), now)
                    .otherwise($table::deleted_at);
                diesel::update($table::table.find(id))
                    .set($table::deleted_at.eq(first))
                    .returning(Self::as_returning())
                    .get_result(conn)
            }

            #[doc = concat!("Restores ", $what, ": sets `deleted_at` NULL.")]
            ///
            /// # Errors
            /// [`NotFound`](diesel::result::Error::NotFound) if there is no such row;
            /// [`DatabaseError`](diesel::result::Error::DatabaseError) if the server refuses.
            pub fn restore(conn: &mut PgConnection, id: $Id) -> QueryResult<Self> {
                $Changes::builder().deleted_at(None).build().update(conn, id)
            }
        }
    };
}

bin!(Project, ProjectId, ProjectChanges, projects, "a project");
bin!(Asset, AssetId, AssetChanges, assets, "an asset");
