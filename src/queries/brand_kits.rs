//! Brand kits: an account's, a team's, and by colour.

use diesel::dsl::{AsSelect, auto_type};
use diesel::pg::Pg;
use diesel::prelude::*;

use crate::models::BrandKit;
use crate::schema::brand_kits;
use crate::types::{TeamId, UserId};

/// An account's brand kits, the default first, then by name.
///
/// Served by `idx_brandkit_userid`.
#[auto_type(no_type_alias)]
pub fn of_user(user_id: UserId) -> _ {
    let row: AsSelect<BrandKit, Pg> = BrandKit::as_select();
    brand_kits::table
        .filter(brand_kits::user_id.eq(user_id))
        .order((brand_kits::is_default.desc(), brand_kits::name))
        .select(row)
}

/// The brand kits that a team shares, by name.
///
/// Served by `idx_brandkit_teamid`.
#[auto_type(no_type_alias)]
pub fn of_team(team_id: TeamId) -> _ {
    let row: AsSelect<BrandKit, Pg> = BrandKit::as_select();
    brand_kits::table.filter(brand_kits::team_id.eq(team_id)).order(brand_kits::name).select(row)
}

/// The brand kits, of all accounts, with a colour of this value, such as `#FF0000`, written as they
/// write it.
///
/// Served by `idx_brandkit_colors_gin`, which finds all kits with the colour before the first is
/// given.
#[auto_type(no_type_alias)]
pub fn with_color<'a>(hex: &'a str) -> _ {
    let row: AsSelect<BrandKit, Pg> = BrandKit::as_select();
    let color: serde_json::Value = serde_json::json!([{ "hex": hex }]);
    brand_kits::table.filter(brand_kits::colors.contains(color)).select(row)
}
