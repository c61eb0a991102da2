use bon::Builder;
use chrono::{DateTime, Utc};
use diesel::pg::Pg;
use diesel::prelude::*;
use serde::Serialize;

use crate::models::{AiModelVersion, User};
use crate::schema::ai_model_validation_results;
use crate::types::{
    AiModelValidationResultId, AiModelVersionId, JsonObject, UserId, ValidationStatus,
};

/// The outcome of validating a model version, one for each version. Written by the model operations
/// service.
///
/// A row of `ai_model_validation_results` (specification 5.20;
/// [columns](crate::schema::ai_model_validation_results)).
#[derive(Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, Serialize)]
#[diesel(table_name = ai_model_validation_results, check_for_backend(Pg))]
#[diesel(belongs_to(AiModelVersion, foreign_key = model_version_id))]
#[diesel(belongs_to(User, foreign_key = validated_by_user_id))]
pub struct AiModelValidationResult {
    /// Identifies the result. Made by the database unless the insert brings one.
    pub id: AiModelValidationResultId,
    /// Version that was validated.
    pub model_version_id: AiModelVersionId,
    /// When the validation ran.
    pub validation_timestamp: DateTime<Utc>,
    /// Outcome of the security scan.
    pub security_scan_status: ValidationStatus,
    /// Outcome of the functional tests.
    pub functional_status: ValidationStatus,
    /// Figures measured: an open object.
    pub performance_benchmark: Option<JsonObject>,
    /// Full log of the validation: an open object.
    pub results: Option<JsonObject>,
    /// Account that ran the validation; NULL once that account is deleted.
    pub validated_by_user_id: Option<UserId>,
    /// When the row was made.
    pub created_at: DateTime<Utc>,
}

/// A row to insert into `ai_model_validation_results`, made with a builder.
///
/// [`NewAiModelValidationResultBuilder`] has a setter for each column of
/// [`AiModelValidationResult`], and says which are required.
#[derive(Clone, Insertable, Builder)]
#[diesel(table_name = ai_model_validation_results, check_for_backend(Pg))]
#[builder(on(String, into))]
pub struct NewAiModelValidationResult {
    #[builder(default = AiModelValidationResultId::now_v7())]
    pub(super) id: AiModelValidationResultId,
    model_version_id: AiModelVersionId,
    validation_timestamp: Option<DateTime<Utc>>,
    security_scan_status: ValidationStatus,
    functional_status: ValidationStatus,
    performance_benchmark: Option<JsonObject>,
    results: Option<JsonObject>,
    validated_by_user_id: Option<UserId>,
    created_at: Option<DateTime<Utc>>,
}

/// A change to rows of `ai_model_validation_results`, made with a builder.
///
/// [`AiModelValidationResultChangesBuilder`] has a setter for each column of
/// [`AiModelValidationResult`] that may change.
#[derive(Clone, AsChangeset, Builder)]
#[diesel(table_name = ai_model_validation_results, check_for_backend(Pg))]
#[builder(on(String, into))]
pub struct AiModelValidationResultChanges {
    model_version_id: Option<AiModelVersionId>,
    validation_timestamp: Option<DateTime<Utc>>,
    security_scan_status: Option<ValidationStatus>,
    functional_status: Option<ValidationStatus>,
    performance_benchmark: Option<Option<JsonObject>>,
    results: Option<Option<JsonObject>>,
    validated_by_user_id: Option<Option<UserId>>,
}

// Keys lead both ways between these two tables, so print-schema leaves the choice to us.
diesel::joinable! {
    ai_model_validation_results -> crate::schema::ai_model_versions (model_version_id)
}
