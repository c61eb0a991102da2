use bon::Builder;
use chrono::{DateTime, Utc};
use diesel::pg::Pg;
use diesel::prelude::*;
use serde::Serialize;
use serde_json::Value;

use crate::models::{Asset, Project, User};
use crate::schema::asset_versions;
use crate::types::{AssetId, AssetVersionId, Opaque, ProjectId, UserId};

/// One step in the history of an asset or of a project: a file, an editor state, or both. Written
/// by the asset service.
///
/// A row of `asset_versions` (specification 5.6; [columns](crate::schema::asset_versions)).
#[derive(Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, Serialize)]
#[diesel(table_name = asset_versions, check_for_backend(Pg))]
#[diesel(belongs_to(Asset), belongs_to(Project))]
#[diesel(belongs_to(User, foreign_key = created_by_user_id))]
pub struct AssetVersion {
    /// Identifies the version. Made by the database unless the insert brings one.
    pub id: AssetVersionId,
    /// Asset whose version this is; exactly one of `asset_id` and `project_id` is set.
    pub asset_id: Option<AssetId>,
    /// Project whose version this is; exactly one of `asset_id` and `project_id` is set.
    pub project_id: Option<ProjectId>,
    /// Place in the history of its asset or project, from 1.
    pub version_number: i32,
    /// Path of the file in MinIO, where the version is a file.
    pub file_path: Option<String>,
    /// State of the editor (CRDT or JSON), opaque to the database.
    pub state_data: Option<Value>,
    /// Changes, in the words of who made the version.
    pub description: Option<String>,
    /// Account that made the version; NULL once that account is deleted.
    pub created_by_user_id: Option<UserId>,
    /// When the row was made.
    pub created_at: DateTime<Utc>,
}

/// A row to insert into `asset_versions`, made with a builder.
///
/// [`NewAssetVersionBuilder`] has a setter for each column of [`AssetVersion`], and says which are
/// required.
#[derive(Clone, Insertable, Builder)]
#[diesel(table_name = asset_versions, check_for_backend(Pg))]
#[builder(on(String, into))]
pub struct NewAssetVersion {
    #[builder(default = AssetVersionId::now_v7())]
    pub(super) id: AssetVersionId,
    asset_id: Option<AssetId>,
    project_id: Option<ProjectId>,
    version_number: i32,
    file_path: Option<String>,
    #[builder(into)]
    state_data: Option<Opaque>,
    description: Option<String>,
    created_by_user_id: Option<UserId>,
    created_at: Option<DateTime<Utc>>,
}

/// A change to rows of `asset_versions`, made with a builder.
///
/// [`AssetVersionChangesBuilder`] has a setter for each column of [`AssetVersion`] that may change.
#[derive(Clone, AsChangeset, Builder)]
#[diesel(table_name = asset_versions, check_for_backend(Pg))]
#[builder(on(String, into))]
pub struct AssetVersionChanges {
    asset_id: Option<Option<AssetId>>,
    project_id: Option<Option<ProjectId>>,
    version_number: Option<i32>,
    file_path: Option<Option<String>>,
    #[builder(with = |document: Option<Value>| document.map(Opaque::from))]
    state_data: Option<Option<Opaque>>,
    description: Option<Option<String>>,
    created_by_user_id: Option<Option<UserId>>,
}
