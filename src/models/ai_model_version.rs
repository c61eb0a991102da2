use bon::Builder;
use chrono::{DateTime, Utc};
use diesel::pg::Pg;
use diesel::prelude::*;
use serde::Serialize;

use crate::models::{AiModel, AiModelValidationResult, User};
use crate::schema::ai_model_versions;
use crate::types::{
    AiModelId, AiModelValidationResultId, AiModelVersionId, AiModelVersionStatus, JsonObject,
    UserId,
};

/// One version of an AI model: its source, parameters and place in the life cycle. Written by the
/// model operations service.
///
/// A row of `ai_model_versions` (specification 5.19;
/// [columns](crate::schema::ai_model_versions)).
#[derive(Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, Serialize)]
#[diesel(table_name = ai_model_versions, check_for_backend(Pg))]
#[diesel(belongs_to(AiModel, foreign_key = model_id))]
#[diesel(belongs_to(AiModelValidationResult, foreign_key = validation_result_id))]
#[diesel(belongs_to(User, foreign_key = created_by_user_id))]
pub struct AiModelVersion {
    /// Identifies the version. Made by the database unless the insert brings one.
    pub id: AiModelVersionId,
    /// Model of which this is a version.
    pub model_id: AiModelId,
    /// Name of the version, such as 1.0 or 2023-10-26; unique within the model.
    pub version_number: String,
    /// Path of the model in MinIO, for one of the platform's own.
    pub source_path: Option<String>,
    /// Form of the model, such as ONNX or API; an open vocabulary.
    pub format: Option<String>,
    /// Settings with which the version runs: an open object.
    pub parameters: Option<JsonObject>,
    /// Place in the life cycle.
    pub status: AiModelVersionStatus,
    /// Validation that cleared the version; only ever one of this same version.
    pub validation_result_id: Option<AiModelValidationResultId>,
    /// Account that registered the version; NULL once that account is deleted.
    pub created_by_user_id: Option<UserId>,
    /// News of the version.
    pub release_notes: Option<String>,
    /// When the row was made.
    pub created_at: DateTime<Utc>,
    /// When the row last changed; kept by the trigger `set_updated_at`.
    pub updated_at: DateTime<Utc>,
}

/// A row to insert into `ai_model_versions`, made with a builder.
///
/// [`NewAiModelVersionBuilder`] has a setter for each column of [`AiModelVersion`], and says which
/// are required.
#[derive(Clone, Insertable, Builder)]
#[diesel(table_name = ai_model_versions, check_for_backend(Pg))]
#[builder(on(String, into))]
pub struct NewAiModelVersion {
    #[builder(default = AiModelVersionId::now_v7())]
    pub(super) id: AiModelVersionId,
    model_id: AiModelId,
    version_number: String,
    source_path: Option<String>,
    format: Option<String>,
    parameters: Option<JsonObject>,
    status: Option<AiModelVersionStatus>,
    validation_result_id: Option<AiModelValidationResultId>,
    created_by_user_id: Option<UserId>,
    release_notes: Option<String>,
    created_at: Option<DateTime<Utc>>,
    updated_at: Option<DateTime<Utc>>,
}

/// A change to rows of `ai_model_versions`, made with a builder.
///
/// [`AiModelVersionChangesBuilder`] has a setter for each column of [`AiModelVersion`] that may
/// change.
#[derive(Clone, AsChangeset, Builder)]
#[diesel(table_name = ai_model_versions, check_for_backend(Pg))]
#[builder(on(String, into))]
pub struct AiModelVersionChanges {
    model_id: Option<AiModelId>,
    version_number: Option<String>,
    source_path: Option<Option<String>>,
    format: Option<Option<String>>,
    parameters: Option<Option<JsonObject>>,
    status: Option<AiModelVersionStatus>,
    validation_result_id: Option<Option<AiModelValidationResultId>>,
    created_by_user_id: Option<Option<UserId>>,
    release_notes: Option<Option<String>>,
}
