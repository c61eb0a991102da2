//! AI models.

use creativeflow_schema::models::*;
use creativeflow_schema::schema::*;
use creativeflow_schema::types::*;
use diesel::associations::Identifiable;
use diesel::prelude::*;
use serde_json::{Value, json};

use super::{assert_changed, assert_recent, model_version};
use crate::support::{lines, migrated};
use crate::world::{World, at, object};

#[test]
fn ai_models() {
    let (_db, conn) = &mut migrated();
    round_trip! { conn, ai_models: NewAiModel, AiModel, AiModelChanges;
        id id = AiModelId::now_v7();
        req name = "name 1", "name 2";
        null description = "description 1", "description 2";
        req provider = "provider 1", "provider 2";
        req task_type = AiTaskType::StyleTransfer, AiTaskType::ContentSafety;
        def is_active = false, true, true;
        stamp created_at = at(2020, 1);
        stamp updated_at = at(2020, 1);
    }
}

#[test]
fn ai_model_versions() {
    let (_db, conn) = &mut migrated();
    let [a, b] = [(); 2].map(|()| World::new(conn));
    round_trip! { conn, ai_model_versions: NewAiModelVersion, AiModelVersion, AiModelVersionChanges;
        id id = AiModelVersionId::now_v7();
        req model_id = a.ai_model.id, b.ai_model.id;
        req version_number = "version number 2", "version number 3";
        null source_path = "source path 1", "source path 2";
        null format = "png", "svg";
        null parameters = object(json!({"n": 1})), object(json!({"n": 2}));
        def status = AiModelVersionStatus::Production, AiModelVersionStatus::Archived, AiModelVersionStatus::Staged;
        null created_by_user_id = a.user.id, b.user.id;
        null release_notes = "release notes 1", "release notes 2";
        stamp created_at = at(2020, 1);
        stamp updated_at = at(2020, 1);
    }
}

#[test]
fn ai_model_validation_results() {
    let (_db, conn) = &mut migrated();
    let [a, b] = [(); 2].map(|()| World::new(conn));
    let [one, two] = [(); 2].map(|()| model_version(conn, &a));
    round_trip! { conn, ai_model_validation_results: NewAiModelValidationResult, AiModelValidationResult, AiModelValidationResultChanges;
        id id = AiModelValidationResultId::now_v7();
        req model_version_id = one, two;
        now validation_timestamp = at(2020, 1), at(2021, 2);
        req security_scan_status = ValidationStatus::Passed, ValidationStatus::Skipped;
        req functional_status = ValidationStatus::Passed, ValidationStatus::Skipped;
        null performance_benchmark = object(json!({"n": 1})), object(json!({"n": 2}));
        null results = object(json!({"n": 1})), object(json!({"n": 2}));
        null validated_by_user_id = a.user.id, b.user.id;
        stamp created_at = at(2020, 1);
    }
}

#[test]
fn ai_model_deployments() {
    let (_db, conn) = &mut migrated();
    let [a, b] = [(); 2].map(|()| World::new(conn));
    round_trip! { conn, ai_model_deployments: NewAiModelDeployment, AiModelDeployment, AiModelDeploymentChanges;
        id id = AiModelDeploymentId::now_v7();
        req model_version_id = a.ai_model_version.id, b.ai_model_version.id;
        req environment = DeploymentEnvironment::Staging, DeploymentEnvironment::Testing;
        def status = DeploymentStatus::Active, DeploymentStatus::RolledBack, DeploymentStatus::Initiated;
        null deployment_strategy = "deployment str 1", "deployment str 2";
        null endpoint = "endpoint 1", "endpoint 2";
        null kubernetes_details = object(json!({"n": 1})), object(json!({"n": 2}));
        null deployed_by_user_id = a.user.id, b.user.id;
        now deployment_timestamp = at(2020, 1), at(2021, 2);
        stamp created_at = at(2020, 1);
        stamp updated_at = at(2020, 1);
    }
}

#[test]
fn ai_model_feedbacks() {
    let (_db, conn) = &mut migrated();
    let [a, b] = [(); 2].map(|()| World::new(conn));
    round_trip! { conn, ai_model_feedbacks: NewAiModelFeedback, AiModelFeedback, AiModelFeedbackChanges;
        id id = AiModelFeedbackId::now_v7();
        req user_id = a.user.id, b.user.id;
        null generation_request_id = a.generation_request.id, b.generation_request.id;
        null model_version_id = a.ai_model_version.id, b.ai_model_version.id;
        null rating = 4, 5;
        null comment = "comment 1", "comment 2";
        now feedback_timestamp = at(2020, 1), at(2021, 2);
        null details = object(json!({"n": 1})), object(json!({"n": 2}));
        stamp created_at = at(2020, 1);
    }
}
