use bon::Builder;
use chrono::{DateTime, Utc};
use diesel::pg::Pg;
use diesel::prelude::*;
use serde::Serialize;

use crate::models::{AiModelVersion, GenerationRequest, User};
use crate::schema::ai_model_feedbacks;
use crate::types::{AiModelFeedbackId, AiModelVersionId, GenerationRequestId, JsonObject, UserId};

/// An account's opinion of an output of a model. Written by the feedback service.
///
/// A row of `ai_model_feedbacks` (specification 5.22;
/// [columns](crate::schema::ai_model_feedbacks)).
#[derive(Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, Serialize)]
#[diesel(table_name = ai_model_feedbacks, check_for_backend(Pg))]
#[diesel(belongs_to(User), belongs_to(GenerationRequest))]
#[diesel(belongs_to(AiModelVersion, foreign_key = model_version_id))]
pub struct AiModelFeedback {
    /// Identifies the feedback. Made by the database unless the insert brings one.
    pub id: AiModelFeedbackId,
    /// Account that gave it.
    pub user_id: UserId,
    /// Request whose output it is about.
    pub generation_request_id: Option<GenerationRequestId>,
    /// Model version whose output it is about.
    pub model_version_id: Option<AiModelVersionId>,
    /// Stars, from 1 to 5.
    pub rating: Option<i32>,
    /// The opinion, in the account's own words.
    pub comment: Option<String>,
    /// When the feedback was given.
    pub feedback_timestamp: DateTime<Utc>,
    /// Particulars of the feedback: an open object.
    pub details: Option<JsonObject>,
    /// When the row was made.
    pub created_at: DateTime<Utc>,
}

/// A row to insert into `ai_model_feedbacks`, made with a builder.
///
/// [`NewAiModelFeedbackBuilder`] has a setter for each column of [`AiModelFeedback`], and says
/// which are required.
#[derive(Clone, Insertable, Builder)]
#[diesel(table_name = ai_model_feedbacks, check_for_backend(Pg))]
#[builder(on(String, into))]
pub struct NewAiModelFeedback {
    #[builder(default = AiModelFeedbackId::now_v7())]
    pub(super) id: AiModelFeedbackId,
    user_id: UserId,
    generation_request_id: Option<GenerationRequestId>,
    model_version_id: Option<AiModelVersionId>,
    rating: Option<i32>,
    comment: Option<String>,
    feedback_timestamp: Option<DateTime<Utc>>,
    details: Option<JsonObject>,
    created_at: Option<DateTime<Utc>>,
}

/// A change to rows of `ai_model_feedbacks`, made with a builder.
///
/// [`AiModelFeedbackChangesBuilder`] has a setter for each column of [`AiModelFeedback`] that may
/// change.
#[derive(Clone, AsChangeset, Builder)]
#[diesel(table_name = ai_model_feedbacks, check_for_backend(Pg))]
#[builder(on(String, into))]
pub struct AiModelFeedbackChanges {
    user_id: Option<UserId>,
    generation_request_id: Option<Option<GenerationRequestId>>,
    model_version_id: Option<Option<AiModelVersionId>>,
    rating: Option<Option<i32>>,
    comment: Option<Option<String>>,
    feedback_timestamp: Option<DateTime<Utc>>,
    details: Option<Option<JsonObject>>,
}
