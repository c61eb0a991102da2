use bigdecimal::BigDecimal;
use bon::Builder;
use chrono::{DateTime, Utc};
use diesel::pg::Pg;
use diesel::prelude::*;
use serde::Serialize;

use crate::models::{Project, User};
use crate::schema::{assets, generation_requests};
use crate::types::{
    AssetId, GenerationRequestId, GenerationRequestStatus, InputParameters, ProjectId, Read,
    SampleAssets, UserId,
};

/// One request for an AI creation, from prompt through samples to the final asset. Written by the
/// generation service.
///
/// A row of `generation_requests` (specification 5.7;
/// [columns](crate::schema::generation_requests)).
#[derive(Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, Serialize)]
#[diesel(table_name = generation_requests, check_for_backend(Pg))]
#[diesel(belongs_to(User), belongs_to(Project))]
pub struct GenerationRequest {
    /// Identifies the request. Made by the database unless the insert brings one.
    pub id: GenerationRequestId,
    /// Account that asked; it cannot be deleted while its requests stand.
    pub user_id: UserId,
    /// Project for which it was asked. Required of an insert; NULL once that project is deleted.
    pub project_id: Option<ProjectId>,
    /// Content that was asked for, in the account's own words.
    pub input_prompt: String,
    /// Style that was asked for, in the account's own words.
    pub style_guidance: Option<String>,
    /// Settings: an object with format, resolution hints, input asset references and the like.
    pub input_parameters: Option<InputParameters>,
    /// State of the request.
    pub status: GenerationRequestStatus,
    /// Reason of the request's failure.
    pub error_message: Option<String>,
    /// Samples to choose from: an array of `{id, url, resolution}`, the id being an asset's.
    pub sample_assets: Option<SampleAssets>,
    /// Sample that the account chose.
    pub selected_sample_id: Option<AssetId>,
    /// Asset that came out of the request.
    pub final_asset_id: Option<AssetId>,
    /// Credits charged for the samples.
    #[diesel(deserialize_as = Read<Option<BigDecimal>>)]
    pub credits_cost_sample: Option<BigDecimal>,
    /// Credits charged for the final asset.
    #[diesel(deserialize_as = Read<Option<BigDecimal>>)]
    pub credits_cost_final: Option<BigDecimal>,
    /// Name of the model that served the request, as the service knew it.
    pub ai_model_used: Option<String>,
    /// Time that processing took, in milliseconds.
    pub processing_time_ms: Option<i32>,
    /// When the request was made.
    pub created_at: DateTime<Utc>,
    /// When the row last changed; kept by the trigger `set_updated_at`.
    pub updated_at: DateTime<Utc>,
}

/// A row to insert into `generation_requests`, made with a builder.
///
/// [`NewGenerationRequestBuilder`] has a setter for each column of [`GenerationRequest`], and says
/// which are required.
#[derive(Clone, Insertable, Builder)]
#[diesel(table_name = generation_requests, check_for_backend(Pg))]
#[builder(on(String, into))]
pub struct NewGenerationRequest {
    #[builder(default = GenerationRequestId::now_v7())]
    pub(super) id: GenerationRequestId,
    user_id: UserId,
    project_id: ProjectId,
    input_prompt: String,
    style_guidance: Option<String>,
    input_parameters: Option<InputParameters>,
    status: Option<GenerationRequestStatus>,
    error_message: Option<String>,
    sample_assets: Option<SampleAssets>,
    selected_sample_id: Option<AssetId>,
    final_asset_id: Option<AssetId>,
    credits_cost_sample: Option<BigDecimal>,
    credits_cost_final: Option<BigDecimal>,
    ai_model_used: Option<String>,
    processing_time_ms: Option<i32>,
    created_at: Option<DateTime<Utc>>,
    updated_at: Option<DateTime<Utc>>,
}

/// A change to rows of `generation_requests`, made with a builder.
///
/// [`GenerationRequestChangesBuilder`] has a setter for each column of [`GenerationRequest`] that
/// may change.
#[derive(Clone, AsChangeset, Builder)]
#[diesel(table_name = generation_requests, check_for_backend(Pg))]
#[builder(on(String, into))]
pub struct GenerationRequestChanges {
    user_id: Option<UserId>,
    /// Another project. Only a project's deletion leaves its requests without one.
    project_id: Option<ProjectId>,
    input_prompt: Option<String>,
    style_guidance: Option<Option<String>>,
    input_parameters: Option<Option<InputParameters>>,
    status: Option<GenerationRequestStatus>,
    error_message: Option<Option<String>>,
    sample_assets: Option<Option<SampleAssets>>,
    selected_sample_id: Option<Option<AssetId>>,
    final_asset_id: Option<Option<AssetId>>,
    credits_cost_sample: Option<Option<BigDecimal>>,
    credits_cost_final: Option<Option<BigDecimal>>,
    ai_model_used: Option<Option<String>>,
    processing_time_ms: Option<Option<i32>>,
}

/// Two keys lead to `assets`, so Diesel's `belonging_to` cannot choose; these do.
impl GenerationRequest {
    /// The sample that the account chose, if there is one.
    #[must_use]
    pub fn selected_sample(&self) -> assets::BoxedQuery<'static, Pg> {
        assets::table.filter(assets::id.nullable().eq(self.selected_sample_id)).into_boxed()
    }

    /// The asset that came out of the request, if there is one.
    #[must_use]
    pub fn final_asset(&self) -> assets::BoxedQuery<'static, Pg> {
        assets::table.filter(assets::id.nullable().eq(self.final_asset_id)).into_boxed()
    }
}
