//! Assets: a project's, an account's library, and samples past their time.

use chrono::{DateTime, Utc};
use diesel::dsl::{AsSelect, auto_type, exists, not};
use diesel::pg::Pg;
use diesel::prelude::*;

use super::cursor::cursor;
use super::operators::same;
use crate::models::Asset;
use crate::schema::{assets, generation_requests};
use crate::types::{AssetId, AssetType, ProjectId, UserId};

cursor!(before: assets, Asset, AssetId, created_at);

/// A project's assets that are not in the bin, newest first.
///
/// Served by `idx_asset_projectid_createdat`.
#[auto_type(no_type_alias)]
pub fn of_project(project_id: ProjectId) -> _ {
    let row: AsSelect<Asset, Pg> = Asset::as_select();
    assets::table
        .filter(assets::project_id.eq(project_id))
        .filter(assets::deleted_at.is_null())
        .order((assets::created_at.desc(), assets::id.desc()))
        .select(row)
}

/// An account's assets that are not in the bin, before this place, newest first: its library, and
/// what an export reads.
///
/// Served by `idx_assets_user_id_created_at_id`.
#[auto_type(no_type_alias)]
pub fn newest_of(user_id: UserId, created_at: DateTime<Utc>, id: AssetId) -> _ {
    let row: AsSelect<Asset, Pg> = Asset::as_select();
    assets::table
        .filter(assets::user_id.eq(user_id))
        .filter(assets::created_at.le(created_at))
        .filter(assets::created_at.lt(created_at).or(assets::id.lt(id)))
        .filter(assets::deleted_at.is_null())
        .order((assets::created_at.desc(), assets::id.desc()))
        .select(row)
}

/// Samples that no account chose, generated from one instant on and before another, oldest first:
/// kept 30 days. A sweep remembers how far it came, so that it does not read the chosen ones again.
///
/// Served by `idx_assets_created_at_samples` and `uq_generation_requests_selected_sample_id`.
#[auto_type(no_type_alias)]
pub fn samples_not_chosen(from: DateTime<Utc>, before: DateTime<Utc>) -> _ {
    let generated: AssetType = AssetType::AiGenerated;
    let chosen: ChosenSample = chosen_sample();
    assets::table
        .filter(same(assets::type_, generated))
        .filter(not(assets::is_final))
        .filter(assets::created_at.ge(from))
        .filter(assets::created_at.lt(before))
        .filter(not(exists(chosen)))
        .order(assets::created_at)
        .select((assets::id, assets::file_path))
}

/// The request whose chosen sample the asset is.
#[auto_type(type_case = "PascalCase")]
fn chosen_sample() -> _ {
    generation_requests::table
        .filter(generation_requests::selected_sample_id.eq(assets::id.nullable()))
}
