//! Members of a team, and an account's teams.

use diesel::dsl::{AsSelect, auto_type};
use diesel::pg::Pg;
use diesel::prelude::*;

use crate::models::{Team, TeamMember};
use crate::schema::{team_members, teams, users};
use crate::types::{TeamId, UserId};

/// A team's members with their e-mail addresses and names, longest there first.
///
/// Served by `idx_teammember_teamid` and `users_pkey`.
#[auto_type(no_type_alias)]
pub fn of_team(team_id: TeamId) -> _ {
    let row: AsSelect<TeamMember, Pg> = TeamMember::as_select();
    team_members::table
        .inner_join(users::table)
        .filter(team_members::team_id.eq(team_id))
        .order(team_members::joined_at)
        .select((row, users::email, users::full_name))
}

/// The teams that an account is in, with its role there, by name.
///
/// Served by `idx_teammember_userid_role` and `teams_pkey`.
#[auto_type(no_type_alias)]
pub fn of_user(user_id: UserId) -> _ {
    let row: AsSelect<Team, Pg> = Team::as_select();
    team_members::table
        .inner_join(teams::table)
        .filter(team_members::user_id.eq(user_id))
        .order(teams::name)
        .select((row, team_members::role))
}

/// An account's role in a team, if it is in it: the check before a shared thing is shown or
/// changed.
///
/// Served by `uq_team_members_team_id_user_id` or `idx_teammember_userid_role`.
#[auto_type(no_type_alias)]
pub fn role(team_id: TeamId, user_id: UserId) -> _ {
    team_members::table
        .filter(team_members::team_id.eq(team_id))
        .filter(team_members::user_id.eq(user_id))
        .select(team_members::role)
}
