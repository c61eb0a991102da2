//! Connections to social networks.

use diesel::dsl::{AsSelect, auto_type};
use diesel::pg::Pg;
use diesel::prelude::*;

use super::operators::same;
use crate::models::SocialMediaConnection;
use crate::schema::social_media_connections;
use crate::types::{SocialMediaPlatform, UserId};

/// An account's connection to a network, with the tokens to publish with.
///
/// Served by `idx_socialconnection_userid_platform`.
#[auto_type(no_type_alias)]
pub fn of_user(user_id: UserId, platform: SocialMediaPlatform) -> _ {
    let row: AsSelect<SocialMediaConnection, Pg> = SocialMediaConnection::as_select();
    social_media_connections::table
        .filter(social_media_connections::user_id.eq(user_id))
        .filter(same(social_media_connections::platform, platform))
        .select(row)
}
