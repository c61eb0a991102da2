use bon::Builder;
use chrono::{DateTime, Utc};
use diesel::pg::Pg;
use diesel::prelude::*;
use serde::Serialize;

use crate::models::User;
use crate::schema::teams;
use crate::types::{TeamId, UserId};

/// A group of accounts that work together. Written by the account service.
///
/// A row of `teams` (specification 5.13; [columns](crate::schema::teams)).
#[derive(Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, Serialize)]
#[diesel(table_name = teams, check_for_backend(Pg))]
#[diesel(belongs_to(User, foreign_key = owner_id))]
pub struct Team {
    /// Identifies the team. Made by the database unless the insert brings one.
    pub id: TeamId,
    /// Name of the team, as its members see it.
    pub name: String,
    /// Account that owns the team; it cannot be deleted while it does.
    pub owner_id: UserId,
    /// When the row was made.
    pub created_at: DateTime<Utc>,
    /// When the row last changed; kept by the trigger `set_updated_at`.
    pub updated_at: DateTime<Utc>,
}

/// A row to insert into `teams`, made with a builder.
///
/// [`NewTeamBuilder`] has a setter for each column of [`Team`], and says which are required.
#[derive(Clone, Insertable, Builder)]
#[diesel(table_name = teams, check_for_backend(Pg))]
#[builder(on(String, into))]
pub struct NewTeam {
    #[builder(default = TeamId::now_v7())]
    pub(super) id: TeamId,
    name: String,
    owner_id: UserId,
    created_at: Option<DateTime<Utc>>,
    updated_at: Option<DateTime<Utc>>,
}

/// A change to rows of `teams`, made with a builder.
///
/// [`TeamChangesBuilder`] has a setter for each column of [`Team`] that may change.
#[derive(Clone, AsChangeset, Builder)]
#[diesel(table_name = teams, check_for_backend(Pg))]
#[builder(on(String, into))]
pub struct TeamChanges {
    name: Option<String>,
    owner_id: Option<UserId>,
}
