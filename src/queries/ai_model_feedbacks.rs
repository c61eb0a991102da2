//! Feedback on model versions' outputs.

use diesel::dsl::{AsSelect, auto_type};
use diesel::pg::Pg;
use diesel::prelude::*;

use super::cursor::cursor;
use crate::models::AiModelFeedback;
use crate::schema::ai_model_feedbacks;
use crate::types::{AiModelFeedbackId, AiModelVersionId, GenerationRequestId};

cursor!(before: ai_model_feedbacks, AiModelFeedback, AiModelFeedbackId, feedback_timestamp);

/// The feedback on a model version, newest first.
///
/// Served by `idx_ai_model_feedbacks_model_version_id_feedback_timestamp`.
#[auto_type(no_type_alias)]
pub fn of_version(id: AiModelVersionId) -> _ {
    let row: AsSelect<AiModelFeedback, Pg> = AiModelFeedback::as_select();
    ai_model_feedbacks::table
        .filter(ai_model_feedbacks::model_version_id.eq(id))
        .order((ai_model_feedbacks::feedback_timestamp.desc(), ai_model_feedbacks::id.desc()))
        .select(row)
}

/// The feedback on a request's outputs.
///
/// Served by `idx_aimodelfeedback_generationrequestid`.
#[auto_type(no_type_alias)]
pub fn of_request(id: GenerationRequestId) -> _ {
    let row: AsSelect<AiModelFeedback, Pg> = AiModelFeedback::as_select();
    ai_model_feedbacks::table.filter(ai_model_feedbacks::generation_request_id.eq(id)).select(row)
}
