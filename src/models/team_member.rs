use bon::Builder;
use chrono::{DateTime, Utc};
use diesel::pg::Pg;
use diesel::prelude::*;
use serde::Serialize;

use crate::models::{Team, User};
use crate::schema::team_members;
use crate::types::{TeamId, TeamMemberId, TeamRole, UserId};

/// Membership of one account in one team, with its role there. Written by the account service.
///
/// A row of `team_members` (specification 5.14; [columns](crate::schema::team_members)).
#[derive(Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, Serialize)]
#[diesel(table_name = team_members, check_for_backend(Pg))]
#[diesel(belongs_to(Team), belongs_to(User))]
pub struct TeamMember {
    /// Identifies the membership. Made by the database unless the insert brings one.
    pub id: TeamMemberId,
    /// Team of the membership.
    pub team_id: TeamId,
    /// Account of the membership.
    pub user_id: UserId,
    /// The member's rights in the team.
    pub role: TeamRole,
    /// When the account joined the team.
    pub joined_at: DateTime<Utc>,
}

/// A row to insert into `team_members`, made with a builder.
///
/// [`NewTeamMemberBuilder`] has a setter for each column of [`TeamMember`], and says which are
/// required.
#[derive(Clone, Insertable, Builder)]
#[diesel(table_name = team_members, check_for_backend(Pg))]
#[builder(on(String, into))]
pub struct NewTeamMember {
    #[builder(default = TeamMemberId::now_v7())]
    pub(super) id: TeamMemberId,
    team_id: TeamId,
    user_id: UserId,
    role: TeamRole,
    joined_at: Option<DateTime<Utc>>,
}

/// A change to rows of `team_members`, made with a builder.
///
/// [`TeamMemberChangesBuilder`] has a setter for each column of [`TeamMember`] that may change.
#[derive(Clone, AsChangeset, Builder)]
#[diesel(table_name = team_members, check_for_backend(Pg))]
#[builder(on(String, into))]
pub struct TeamMemberChanges {
    team_id: Option<TeamId>,
    user_id: Option<UserId>,
    role: Option<TeamRole>,
    joined_at: Option<DateTime<Utc>>,
}
