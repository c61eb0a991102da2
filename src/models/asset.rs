use bon::Builder;
use chrono::{DateTime, Utc};
use diesel::pg::Pg;
use diesel::prelude::*;
use serde::Serialize;

use crate::models::{GenerationRequest, Project, User};
use crate::schema::{assets, generation_requests};
use crate::types::{AssetId, AssetType, GenerationRequestId, JsonObject, ProjectId, UserId};

/// A creative file: uploaded, generated, or derived from another. The bytes are in MinIO. Written
/// by the asset and generation services.
///
/// A row of `assets` (specification 5.5; [columns](crate::schema::assets)).
#[derive(Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, Serialize)]
#[diesel(table_name = assets, check_for_backend(Pg))]
#[diesel(belongs_to(Project), belongs_to(User), belongs_to(GenerationRequest))]
pub struct Asset {
    /// Identifies the asset. Made by the database unless the insert brings one.
    pub id: AssetId,
    /// Project that uses the asset; NULL for one in the account's library alone.
    pub project_id: Option<ProjectId>,
    /// Account that owns the asset.
    pub user_id: UserId,
    /// Request that generated the asset.
    pub generation_request_id: Option<GenerationRequestId>,
    /// Name of the asset, as its owner sees it.
    pub name: String,
    /// Where the asset came from.
    #[serde(rename = "type")]
    pub type_: AssetType,
    /// Path of the file in MinIO.
    pub file_path: String,
    /// Media type of the file, such as image/png.
    pub mime_type: String,
    /// File format, such as png.
    pub format: String,
    /// Width and height in pixels, such as 1920x1080.
    pub resolution: Option<String>,
    /// True if the asset is a result, not a sample or source.
    pub is_final: bool,
    /// Further facts about the file: an open object.
    pub metadata: Option<JsonObject>,
    /// When the row was made.
    pub created_at: DateTime<Utc>,
    /// When the row last changed; kept by the trigger `set_updated_at`.
    pub updated_at: DateTime<Utc>,
    /// When the owner discarded the asset (soft delete); NULL while it is in use.
    pub deleted_at: Option<DateTime<Utc>>,
}

/// A row to insert into `assets`, made with a builder.
///
/// [`NewAssetBuilder`] has a setter for each column of [`Asset`], and says which are required.
#[derive(Clone, Insertable, Builder)]
#[diesel(table_name = assets, check_for_backend(Pg))]
#[builder(on(String, into))]
pub struct NewAsset {
    #[builder(default = AssetId::now_v7())]
    pub(super) id: AssetId,
    project_id: Option<ProjectId>,
    user_id: UserId,
    generation_request_id: Option<GenerationRequestId>,
    name: String,
    type_: AssetType,
    file_path: String,
    mime_type: String,
    format: String,
    resolution: Option<String>,
    is_final: Option<bool>,
    metadata: Option<JsonObject>,
    created_at: Option<DateTime<Utc>>,
    updated_at: Option<DateTime<Utc>>,
    deleted_at: Option<DateTime<Utc>>,
}

copy!(NewAsset => assets, |row| {
    id: AssetId = row.id,
    project_id: Option<ProjectId> = row.project_id,
    user_id: UserId = row.user_id,
    generation_request_id: Option<GenerationRequestId> = row.generation_request_id,
    name: &'a str = &row.name,
    type_: AssetType = row.type_,
    file_path: &'a str = &row.file_path,
    mime_type: &'a str = &row.mime_type,
    format: &'a str = &row.format,
    resolution: Option<&'a str> = row.resolution.as_deref(),
    is_final: bool = row.is_final.unwrap_or(false),
    metadata: Option<&'a JsonObject> = row.metadata.as_ref(),
    deleted_at: Option<DateTime<Utc>> = row.deleted_at,
} times created_at, updated_at);

/// A change to rows of `assets`, made with a builder.
///
/// [`AssetChangesBuilder`] has a setter for each column of [`Asset`] that may change.
#[derive(Clone, AsChangeset, Builder)]
#[diesel(table_name = assets, check_for_backend(Pg))]
#[builder(on(String, into))]
pub struct AssetChanges {
    project_id: Option<Option<ProjectId>>,
    user_id: Option<UserId>,
    generation_request_id: Option<Option<GenerationRequestId>>,
    name: Option<String>,
    type_: Option<AssetType>,
    file_path: Option<String>,
    mime_type: Option<String>,
    format: Option<String>,
    resolution: Option<Option<String>>,
    is_final: Option<bool>,
    metadata: Option<Option<JsonObject>>,
    deleted_at: Option<Option<DateTime<Utc>>>,
}

impl Asset {
    /// Keeps the rows that are not soft-deleted: `assets::table.filter(Asset::not_deleted())`.
    #[must_use]
    pub fn not_deleted() -> diesel::dsl::IsNull<assets::deleted_at> {
        assets::deleted_at.is_null()
    }
}

/// Two keys lead here from `generation_requests`, so Diesel's `belonging_to` cannot choose; these
/// do.
impl Asset {
    /// The request whose sample this is, if an account chose it.
    #[must_use]
    pub fn selected_sample_of(&self) -> generation_requests::BoxedQuery<'static, Pg> {
        generation_requests::table
            .filter(generation_requests::selected_sample_id.eq(self.id))
            .into_boxed()
    }

    /// The request that this is the final asset of, if it is one.
    #[must_use]
    pub fn final_asset_of(&self) -> generation_requests::BoxedQuery<'static, Pg> {
        generation_requests::table
            .filter(generation_requests::final_asset_id.eq(self.id))
            .into_boxed()
    }
}

// Keys lead both ways between these two tables, so print-schema leaves the choice to us.
diesel::joinable!(assets -> generation_requests (generation_request_id));
