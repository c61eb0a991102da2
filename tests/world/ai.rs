//! The rows of the AI models.

use creativeflow_schema::models::*;
use creativeflow_schema::types::*;
use diesel::prelude::*;
use serde_json::json;

use super::{at, object, unique};

pub fn rows(
    conn: &mut PgConnection,
    user_id: UserId,
    generation_request_id: GenerationRequestId,
) -> (AiModel, AiModelVersion, AiModelValidationResult, AiModelDeployment, AiModelFeedback) {
    let ai_model = NewAiModel::builder()
        .id(AiModelId::now_v7())
        .name(unique())
        .description("description 1")
        .provider("provider 1")
        .task_type(AiTaskType::StyleTransfer)
        .is_active(false)
        .created_at(at(2020, 1))
        .updated_at(at(2020, 1))
        .build()
        .insert(conn)
        .unwrap();

    let ai_model_version = NewAiModelVersion::builder()
        .id(AiModelVersionId::now_v7())
        .model_id(ai_model.id)
        .version_number("version number 1")
        .source_path("source path 1")
        .format("png")
        .parameters(object(json!({"n": 1})))
        .status(AiModelVersionStatus::Production)
        .created_by_user_id(user_id)
        .release_notes("release notes 1")
        .created_at(at(2020, 1))
        .updated_at(at(2020, 1))
        .build()
        .insert(conn)
        .unwrap();

    let ai_model_validation_result = NewAiModelValidationResult::builder()
        .id(AiModelValidationResultId::now_v7())
        .model_version_id(ai_model_version.id)
        .validation_timestamp(at(2020, 1))
        .security_scan_status(ValidationStatus::Passed)
        .functional_status(ValidationStatus::Passed)
        .performance_benchmark(object(json!({"n": 1})))
        .results(object(json!({"n": 1})))
        .validated_by_user_id(user_id)
        .created_at(at(2020, 1))
        .build()
        .insert(conn)
        .unwrap();

    let ai_model_version = diesel::update(&ai_model_version)
        .set(
            AiModelVersionChanges::builder()
                .validation_result_id(Some(ai_model_validation_result.id))
                .build(),
        )
        .returning(AiModelVersion::as_returning())
        .get_result(conn)
        .unwrap();

    let ai_model_deployment = NewAiModelDeployment::builder()
        .id(AiModelDeploymentId::now_v7())
        .model_version_id(ai_model_version.id)
        .environment(DeploymentEnvironment::Staging)
        .status(DeploymentStatus::Active)
        .deployment_strategy("deployment str 1")
        .endpoint("endpoint 1")
        .kubernetes_details(object(json!({"n": 1})))
        .deployed_by_user_id(user_id)
        .deployment_timestamp(at(2020, 1))
        .created_at(at(2020, 1))
        .updated_at(at(2020, 1))
        .build()
        .insert(conn)
        .unwrap();

    let ai_model_feedback = NewAiModelFeedback::builder()
        .id(AiModelFeedbackId::now_v7())
        .user_id(user_id)
        .generation_request_id(generation_request_id)
        .model_version_id(ai_model_version.id)
        .rating(4)
        .comment("comment 1")
        .feedback_timestamp(at(2020, 1))
        .details(object(json!({"n": 1})))
        .created_at(at(2020, 1))
        .build()
        .insert(conn)
        .unwrap();

    (ai_model, ai_model_version, ai_model_validation_result, ai_model_deployment, ai_model_feedback)
}
