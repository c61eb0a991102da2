//! The ids: a type for each table, so that one table's id cannot stand for another's.

use diesel_derive_newtype::DieselNewType;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! uuid_ids {
    ($($name:ident of $table:literal)+) => {$(
        #[doc = concat!("Identifies a row of `", $table, "`.")]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[derive(DieselNewType, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(
            /// The id as the database holds it.
            pub Uuid,
        );

        impl $name {
            /// A new id that sorts by the time of its making (UUID version 7), which keeps the rows
            /// of one time together in the indexes. A new row has such an id unless it brings
            /// another; a session has a random one, from the database.
            #[must_use]
            pub fn now_v7() -> Self {
                Self(Uuid::now_v7())
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    )+};
}

uuid_ids! {
    AiModelDeploymentId of "ai_model_deployments"
    AiModelFeedbackId of "ai_model_feedbacks"
    AiModelId of "ai_models"
    AiModelValidationResultId of "ai_model_validation_results"
    AiModelVersionId of "ai_model_versions"
    ApiClientId of "api_clients"
    AssetId of "assets"
    AssetVersionId of "asset_versions"
    BrandKitId of "brand_kits"
    CreditTransactionId of "credit_transactions"
    GenerationRequestId of "generation_requests"
    NotificationId of "notifications"
    ProjectId of "projects"
    SessionId of "sessions"
    SocialMediaConnectionId of "social_media_connections"
    SubscriptionId of "subscriptions"
    TeamId of "teams"
    TeamMemberId of "team_members"
    TemplateId of "templates"
    UserId of "users"
    WorkbenchId of "workbenches"
}

/// Identifies a row of `usage_logs`. The database counts it up.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, DieselNewType, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct UsageLogId(
    /// The id as the database holds it.
    pub i64,
);

impl std::fmt::Display for UsageLogId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}
