use bon::Builder;
use chrono::{DateTime, Utc};
use diesel::pg::Pg;
use diesel::prelude::*;

use crate::models::{Team, User};
use crate::schema::team_members;
use crate::types::{TeamId, TeamMemberId, TeamRole, UserId};

/// Membership of one account in one team, with its role there. Written by the account service.
///
/// A row of `team_members` (specification 5.14; [columns](crate::schema::team_members)).
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Identifiable, Associations)]
#[diesel(table_name = team_members, check_for_backend(Pg))]
#[diesel(belongs_to(Team), belongs_to(User))]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct TeamMember {
    /// Identifies the membership. Made by the database unless the insert brings one.
    pub id: TeamMemberId,
    /// Team of the membership.
    pub team_id: TeamId,
    /// Account of the membership.
    pub user_id: UserId,
    /// What the member may do in the team.
    pub role: TeamRole,
    /// When the account joined the team.
    pub joined_at: DateTime<Utc>,
}

/// A row to insert into `team_members`: a setter for each column, which [`TeamMember`] explains.
#[derive(Clone, Debug, Insertable, Builder)]
#[diesel(table_name = team_members, check_for_backend(Pg))]
#[builder(on(String, into))]
pub struct NewTeamMember {
    #[builder(default = TeamMemberId::now_v7())]
    id: TeamMemberId,
    team_id: TeamId,
    user_id: UserId,
    role: TeamRole,
    joined_at: Option<DateTime<Utc>>,
}

insert!(NewTeamMember => team_members, TeamMember);

/// A change to rows of `team_members`: a setter for each column that may change, which [`TeamMember`] explains.
#[derive(Clone, Debug, AsChangeset, Builder)]
#[diesel(table_name = team_members, check_for_backend(Pg))]
#[builder(on(String, into))]
pub struct TeamMemberChanges {
    team_id: Option<TeamId>,
    user_id: Option<UserId>,
    role: Option<TeamRole>,
    joined_at: Option<DateTime<Utc>>,
}
