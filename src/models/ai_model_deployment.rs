use bon::Builder;
use chrono::{DateTime, Utc};
use diesel::pg::Pg;
use diesel::prelude::*;
use serde::Serialize;

use crate::models::{AiModelVersion, User};
use crate::schema::ai_model_deployments;
use crate::types::{
    AiModelDeploymentId, AiModelVersionId, DeploymentEnvironment, DeploymentStatus, JsonObject,
    UserId,
};

/// A deployment of a model version to an environment. Written by the model operations service.
///
/// A row of `ai_model_deployments` (specification 5.21;
/// [columns](crate::schema::ai_model_deployments)).
#[derive(Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, Serialize)]
#[diesel(table_name = ai_model_deployments, check_for_backend(Pg))]
#[diesel(belongs_to(AiModelVersion, foreign_key = model_version_id))]
#[diesel(belongs_to(User, foreign_key = deployed_by_user_id))]
pub struct AiModelDeployment {
    /// Identifies the deployment. Made by the database unless the insert brings one.
    pub id: AiModelDeploymentId,
    /// Version that is deployed.
    pub model_version_id: AiModelVersionId,
    /// Where it is deployed to.
    pub environment: DeploymentEnvironment,
    /// State of the deployment.
    pub status: DeploymentStatus,
    /// Way in which traffic moves to it, such as canary; an open vocabulary.
    pub deployment_strategy: Option<String>,
    /// Address at which the deployment answers.
    pub endpoint: Option<String>,
    /// Particulars from Kubernetes: an open object.
    pub kubernetes_details: Option<JsonObject>,
    /// Account that deployed it; NULL once that account is deleted.
    pub deployed_by_user_id: Option<UserId>,
    /// When the deployment was begun.
    pub deployment_timestamp: DateTime<Utc>,
    /// When the row was made.
    pub created_at: DateTime<Utc>,
    /// When the row last changed; kept by the trigger `set_updated_at`.
    pub updated_at: DateTime<Utc>,
}

/// A row to insert into `ai_model_deployments`, made with a builder.
///
/// [`NewAiModelDeploymentBuilder`] has a setter for each column of [`AiModelDeployment`], and says
/// which are required.
#[derive(Clone, Insertable, Builder)]
#[diesel(table_name = ai_model_deployments, check_for_backend(Pg))]
#[builder(on(String, into))]
pub struct NewAiModelDeployment {
    #[builder(default = AiModelDeploymentId::now_v7())]
    pub(super) id: AiModelDeploymentId,
    model_version_id: AiModelVersionId,
    environment: DeploymentEnvironment,
    status: Option<DeploymentStatus>,
    deployment_strategy: Option<String>,
    endpoint: Option<String>,
    kubernetes_details: Option<JsonObject>,
    deployed_by_user_id: Option<UserId>,
    deployment_timestamp: Option<DateTime<Utc>>,
    created_at: Option<DateTime<Utc>>,
    updated_at: Option<DateTime<Utc>>,
}

/// A change to rows of `ai_model_deployments`, made with a builder.
///
/// [`AiModelDeploymentChangesBuilder`] has a setter for each column of [`AiModelDeployment`] that
/// may change.
#[derive(Clone, AsChangeset, Builder)]
#[diesel(table_name = ai_model_deployments, check_for_backend(Pg))]
#[builder(on(String, into))]
pub struct AiModelDeploymentChanges {
    model_version_id: Option<AiModelVersionId>,
    environment: Option<DeploymentEnvironment>,
    status: Option<DeploymentStatus>,
    deployment_strategy: Option<Option<String>>,
    endpoint: Option<Option<String>>,
    kubernetes_details: Option<Option<JsonObject>>,
    deployed_by_user_id: Option<Option<UserId>>,
    deployment_timestamp: Option<DateTime<Utc>>,
}
