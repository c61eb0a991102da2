//! Version history.

use diesel::dsl::{AsSelect, auto_type};
use diesel::pg::Pg;
use diesel::prelude::*;

use crate::models::AssetVersion;
use crate::schema::asset_versions;
use crate::types::{AssetId, ProjectId};

/// An asset's versions, newest first.
///
/// Served by `idx_assetversion_assetid_version`, or `idx_assetversion_assetid` where there are few.
#[auto_type(no_type_alias)]
pub fn of_asset(asset_id: AssetId) -> _ {
    let row: AsSelect<AssetVersion, Pg> = AssetVersion::as_select();
    asset_versions::table
        .filter(asset_versions::asset_id.eq(asset_id))
        .order(asset_versions::version_number.desc())
        .select(row)
}

/// A project's saved states, newest first.
///
/// Served by `idx_assetversion_projectid_version`, or `idx_assetversion_projectid` where there are
/// few.
#[auto_type(no_type_alias)]
pub fn of_project(project_id: ProjectId) -> _ {
    let row: AsSelect<AssetVersion, Pg> = AssetVersion::as_select();
    asset_versions::table
        .filter(asset_versions::project_id.eq(project_id))
        .order(asset_versions::version_number.desc())
        .select(row)
}
