//! Versions of AI models: where requests of a task are sent.

use diesel::dsl::{AsSelect, auto_type};
use diesel::pg::Pg;
use diesel::prelude::*;

use super::operators::same;
use crate::models::{AiModel, AiModelDeployment, AiModelVersion};
use crate::schema::{ai_model_deployments, ai_model_versions, ai_models};
use crate::types::{AiModelVersionStatus, AiTaskType, DeploymentEnvironment, DeploymentStatus};

/// The versions in production for a task, of models that may be used, each with its model and a
/// deployment that answers; the newest first.
///
/// Served by `idx_aimodelversion_status`, `ai_models_pkey` and
/// `idx_aimodeldeployment_versionid_env`, or by reading the tables from end to end: they hold tens
/// of rows, and do not grow with the accounts.
#[auto_type(no_type_alias)]
pub fn in_production(task: AiTaskType) -> _ {
    let version: AsSelect<AiModelVersion, Pg> = AiModelVersion::as_select();
    let model: AsSelect<AiModel, Pg> = AiModel::as_select();
    let deployment: AsSelect<AiModelDeployment, Pg> = AiModelDeployment::as_select();
    let (production, environment, active): (
        AiModelVersionStatus,
        DeploymentEnvironment,
        DeploymentStatus,
    ) = (
        AiModelVersionStatus::Production,
        DeploymentEnvironment::Production,
        DeploymentStatus::Active,
    );
    ai_model_versions::table
        .inner_join(ai_models::table)
        .inner_join(ai_model_deployments::table)
        .filter(same(ai_models::task_type, task))
        .filter(ai_models::is_active)
        .filter(same(ai_model_versions::status, production))
        .filter(same(ai_model_deployments::environment, environment))
        .filter(same(ai_model_deployments::status, active))
        .order(ai_model_versions::created_at.desc())
        .select((version, model, deployment))
}
