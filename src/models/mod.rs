//! A read struct, an insert and a change for each table; the crate's page says how they are made.

/// `insert`, the same for every table.
macro_rules! insert {
    ($new:ident => $table:ident, $row:ident) => {
        impl $new {
            /// Inserts the row and gives it back as the database holds it, with ids and defaults filled in.
            ///
            /// # Errors
            /// [`diesel::result::Error::DatabaseError`] where a constraint refuses the row;
            /// [`constraints`](crate::constraints) has their names.
            pub fn insert(&self, conn: &mut diesel::PgConnection) -> diesel::QueryResult<$row> {
                diesel::insert_into($table::table).values(self).returning($row::as_returning()).get_result(conn)
            }
        }
    };
}

mod ai_model;
mod ai_model_deployment;
mod ai_model_feedback;
mod ai_model_validation_result;
mod ai_model_version;
mod api_client;
mod asset;
mod asset_version;
mod brand_kit;
mod credit_transaction;
mod generation_request;
mod notification;
mod project;
mod session;
mod social_media_connection;
mod subscription;
mod team;
mod team_member;
mod template;
mod usage_log;
mod user;
mod workbench;

pub use ai_model::{AiModel, AiModelChanges, NewAiModel};
pub use ai_model_deployment::{AiModelDeployment, AiModelDeploymentChanges, NewAiModelDeployment};
pub use ai_model_feedback::{AiModelFeedback, AiModelFeedbackChanges, NewAiModelFeedback};
pub use ai_model_validation_result::{
    AiModelValidationResult, AiModelValidationResultChanges, NewAiModelValidationResult,
};
pub use ai_model_version::{AiModelVersion, AiModelVersionChanges, NewAiModelVersion};
pub use api_client::{ApiClient, ApiClientChanges, NewApiClient};
pub use asset::{Asset, AssetChanges, NewAsset};
pub use asset_version::{AssetVersion, AssetVersionChanges, NewAssetVersion};
pub use brand_kit::{BrandKit, BrandKitChanges, NewBrandKit};
pub use credit_transaction::{CreditTransaction, CreditTransactionChanges, NewCreditTransaction};
pub use generation_request::{GenerationRequest, GenerationRequestChanges, NewGenerationRequest};
pub use notification::{NewNotification, Notification, NotificationChanges};
pub use project::{NewProject, Project, ProjectChanges};
pub use session::{NewSession, Session, SessionChanges};
pub use social_media_connection::{NewSocialMediaConnection, SocialMediaConnection, SocialMediaConnectionChanges};
pub use subscription::{NewSubscription, Subscription, SubscriptionChanges};
pub use team::{NewTeam, Team, TeamChanges};
pub use team_member::{NewTeamMember, TeamMember, TeamMemberChanges};
pub use template::{NewTemplate, Template, TemplateChanges};
pub use usage_log::{NewUsageLog, UsageLog, UsageLogChanges};
pub use user::{NewUser, User, UserChanges};
pub use workbench::{NewWorkbench, Workbench, WorkbenchChanges};
