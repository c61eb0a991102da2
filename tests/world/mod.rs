//! A row of each model, all joined to one another, with a value in every column.

mod ai;

use bigdecimal::BigDecimal;
use chrono::{DateTime, TimeZone, Utc};
use creativeflow_schema::models::*;
use creativeflow_schema::types::*;
use diesel::prelude::*;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use uuid::Uuid;

/// The rows. Only the version is of the asset, so not of the project.
#[derive(Debug)]
pub struct World {
    pub user: User,
    pub team: Team,
    pub team_member: TeamMember,
    pub brand_kit: BrandKit,
    pub workbench: Workbench,
    pub template: Template,
    pub project: Project,
    pub generation_request: GenerationRequest,
    pub asset: Asset,
    pub asset_version: AssetVersion,
    pub social_media_connection: SocialMediaConnection,
    pub api_client: ApiClient,
    pub subscription: Subscription,
    pub credit_transaction: CreditTransaction,
    pub usage_log: UsageLog,
    pub session: Session,
    pub notification: Notification,
    pub ai_model: AiModel,
    pub ai_model_version: AiModelVersion,
    pub ai_model_validation_result: AiModelValidationResult,
    pub ai_model_deployment: AiModelDeployment,
    pub ai_model_feedback: AiModelFeedback,
}

impl World {
    /// Makes the rows; any number of times in one database.
    pub fn new(conn: &mut PgConnection) -> Self {
        let user = NewUser::builder()
            .id(UserId::now_v7())
            .email(unique())
            .password_hash(Secret::from("password_hash 1"))
            .social_provider(SocialProvider::Google)
            .social_provider_id(unique())
            .is_email_verified(true)
            .email_verification_token(Secret::from("email_verification_token 1"))
            .password_reset_token(Secret::from("password_reset_token 1"))
            .password_reset_expires(at(2020, 1))
            .full_name("full name 1")
            .username(unique())
            .profile_picture_url("profile pictur 1")
            .language_preference("de-DE")
            .timezone("Europe/Berlin")
            .mfa_enabled(true)
            .mfa_secret(Secret::from("mfa_secret 1"))
            .subscription_tier(SubscriptionTier::Pro)
            .credit_balance(decimal("12.34"))
            .last_login_at(at(2020, 1))
            .created_at(at(2020, 1))
            .updated_at(at(2020, 1))
            .deleted_at(at(2020, 1))
            .build()
            .insert(conn)
            .unwrap();

        let team = NewTeam::builder()
            .id(TeamId::now_v7())
            .name("name 1")
            .owner_id(user.id)
            .created_at(at(2020, 1))
            .updated_at(at(2020, 1))
            .build()
            .insert(conn)
            .unwrap();

        let team_member = NewTeamMember::builder()
            .id(TeamMemberId::now_v7())
            .team_id(team.id)
            .user_id(user.id)
            .role(TeamRole::Admin)
            .joined_at(at(2020, 1))
            .build()
            .insert(conn)
            .unwrap();

        let brand_kit = NewBrandKit::builder()
            .id(BrandKitId::now_v7())
            .user_id(user.id)
            .team_id(team.id)
            .name("name 1")
            .colors(document::<BrandColors>(
                json!([{"name": "Primary", "hex": "#000001", "mood": "calm"}]),
            ))
            .fonts(document::<BrandFonts>(
                json!([{"name": "Heading", "family": "Inter 1", "weight": 700}]),
            ))
            .logos(document::<BrandLogos>(
                json!([{"name": "Main", "path": "logos/1.png", "format": "png", "dark": true}]),
            ))
            .style_preferences(document::<StylePreferences>(
                json!({"tone": "warm 1", "industry": "engines"}),
            ))
            .is_default(true)
            .created_at(at(2020, 1))
            .updated_at(at(2020, 1))
            .build()
            .insert(conn)
            .unwrap();

        let workbench = NewWorkbench::builder()
            .id(WorkbenchId::now_v7())
            .user_id(user.id)
            .name("name 1")
            .default_brand_kit_id(brand_kit.id)
            .created_at(at(2020, 1))
            .updated_at(at(2020, 1))
            .build()
            .insert(conn)
            .unwrap();

        let template = NewTemplate::builder()
            .id(TemplateId::now_v7())
            .user_id(user.id)
            .name("name 1")
            .description("description 1")
            .category("category 1")
            .preview_url("preview url 1")
            .source_data(object(json!({"n": 1})))
            .tags(TemplateTags::from(vec!["tag 1".to_owned()]))
            .is_public(false)
            .created_at(at(2020, 1))
            .updated_at(at(2020, 1))
            .build()
            .insert(conn)
            .unwrap();

        let project = NewProject::builder()
            .id(ProjectId::now_v7())
            .workbench_id(workbench.id)
            .user_id(user.id)
            .template_id(template.id)
            .brand_kit_id(brand_kit.id)
            .name("name 1")
            .target_platform("target platfor 1")
            .collaboration_state(json!({"clock": 1}))
            .last_collaborated_at(at(2020, 1))
            .created_at(at(2020, 1))
            .updated_at(at(2020, 1))
            .deleted_at(at(2020, 1))
            .build()
            .insert(conn)
            .unwrap();

        let generation_request = NewGenerationRequest::builder()
            .id(GenerationRequestId::now_v7())
            .user_id(user.id)
            .project_id(project.id)
            .input_prompt("input prompt 1")
            .style_guidance("style guidance 1")
            .input_parameters(document::<InputParameters>(json!({"format": "png", "seed": 1})))
            .status(GenerationRequestStatus::Completed)
            .error_message("error message 1")
            .sample_assets(document::<SampleAssets>(json!([{
                "id": "00000000-0000-7000-8000-000000000001",
                "url": "samples/1.png",
                "resolution": "512x512",
                "score": 0.5,
            }])))
            .credits_cost_sample(decimal("12.34"))
            .credits_cost_final(decimal("12.34"))
            .ai_model_used("ai model used 1")
            .processing_time_ms(100)
            .created_at(at(2020, 1))
            .updated_at(at(2020, 1))
            .build()
            .insert(conn)
            .unwrap();

        let asset = NewAsset::builder()
            .id(AssetId::now_v7())
            .project_id(project.id)
            .user_id(user.id)
            .generation_request_id(generation_request.id)
            .name("name 1")
            .type_(AssetType::Uploaded)
            .file_path("file path 1")
            .mime_type("image/png")
            .format("png")
            .resolution("1920x1080")
            .is_final(true)
            .metadata(object(json!({"n": 1})))
            .created_at(at(2020, 1))
            .updated_at(at(2020, 1))
            .deleted_at(at(2020, 1))
            .build()
            .insert(conn)
            .unwrap();

        let generation_request = diesel::update(&generation_request)
            .set(
                GenerationRequestChanges::builder()
                    .selected_sample_id(Some(asset.id))
                    .final_asset_id(Some(asset.id))
                    .build(),
            )
            .returning(GenerationRequest::as_returning())
            .get_result(conn)
            .unwrap();

        let asset_version = NewAssetVersion::builder()
            .id(AssetVersionId::now_v7())
            .asset_id(asset.id)
            .version_number(7)
            .file_path("file path 1")
            .state_data(json!({"clock": 1}))
            .description("description 1")
            .created_by_user_id(user.id)
            .created_at(at(2020, 1))
            .build()
            .insert(conn)
            .unwrap();

        let social_media_connection = NewSocialMediaConnection::builder()
            .id(SocialMediaConnectionId::now_v7())
            .user_id(user.id)
            .platform(SocialMediaPlatform::Instagram)
            .external_user_id("external user  1")
            .access_token(Secret::from("access_token 1"))
            .refresh_token(Secret::from("refresh_token 1"))
            .expires_at(at(2020, 1))
            .created_at(at(2020, 1))
            .updated_at(at(2020, 1))
            .build()
            .insert(conn)
            .unwrap();

        let api_client = NewApiClient::builder()
            .id(ApiClientId::now_v7())
            .user_id(user.id)
            .name("name 1")
            .api_key(unique())
            .secret_hash(Secret::from("secret_hash 1"))
            .permissions(object(json!({"n": 1})))
            .is_active(false)
            .created_at(at(2020, 1))
            .updated_at(at(2020, 1))
            .build()
            .insert(conn)
            .unwrap();

        let subscription = NewSubscription::builder()
            .id(SubscriptionId::now_v7())
            .user_id(user.id)
            .odoo_sale_order_id(unique())
            .plan_id("plan id 1")
            .status(SubscriptionStatus::Trial)
            .current_period_start(at(2020, 1))
            .current_period_end(at(2030, 1))
            .payment_provider(PaymentProvider::Stripe)
            .payment_provider_subscription_id("payment provid 1")
            .payment_method_id("payment method 1")
            .created_at(at(2020, 1))
            .updated_at(at(2020, 1))
            .build()
            .insert(conn)
            .unwrap();

        let credit_transaction = NewCreditTransaction::builder()
            .id(CreditTransactionId::now_v7())
            .user_id(user.id)
            .odoo_invoice_id("odoo invoice i 1")
            .generation_request_id(generation_request.id)
            .api_call_id("api call id 1")
            .amount(decimal("12.34"))
            .action_type("action type 1")
            .description("description 1")
            .created_at(at(2020, 1))
            .synced_at(at(2020, 1))
            .build()
            .insert(conn)
            .unwrap();

        let usage_log = NewUsageLog::builder()
            .user_id(user.id)
            .generation_request_id(generation_request.id)
            .api_client_id(api_client.id)
            .action_type("action type 1")
            .details(object(json!({"n": 1})))
            .credits_cost(decimal("12.34"))
            .timestamp(at(2020, 1))
            .build()
            .insert(conn)
            .unwrap();

        let session = NewSession::builder()
            .id(SessionId::now_v7())
            .user_id(user.id)
            .device_info("device info 1")
            .ip_address("192.0.2.1")
            .user_agent("user agent 1")
            .last_activity(at(2020, 1))
            .expires_at(at(2020, 1))
            .created_at(at(2020, 1))
            .build()
            .insert(conn)
            .unwrap();

        let notification = NewNotification::builder()
            .id(NotificationId::now_v7())
            .user_id(user.id)
            .type_("type 1")
            .message("message 1")
            .metadata(object(json!({"n": 1})))
            .is_read(true)
            .created_at(at(2020, 1))
            .updated_at(at(2020, 1))
            .build()
            .insert(conn)
            .unwrap();

        let (
            ai_model,
            ai_model_version,
            ai_model_validation_result,
            ai_model_deployment,
            ai_model_feedback,
        ) = ai::rows(conn, user.id, generation_request.id);

        Self {
            user,
            team,
            team_member,
            brand_kit,
            workbench,
            template,
            project,
            generation_request,
            asset,
            asset_version,
            social_media_connection,
            api_client,
            subscription,
            credit_transaction,
            usage_log,
            session,
            notification,
            ai_model,
            ai_model_version,
            ai_model_validation_result,
            ai_model_deployment,
            ai_model_feedback,
        }
    }
}

/// A moment in that year.
pub fn at(year: i32, day: u32) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(year, 1, day, 12, 30, 45).unwrap()
}

pub fn decimal(text: &str) -> BigDecimal {
    text.parse().unwrap()
}

/// A typed document, fields that its type does not know included.
pub fn document<T: DeserializeOwned>(value: Value) -> T {
    serde_json::from_value(value).unwrap()
}

pub fn object(value: Value) -> JsonObject {
    document(value)
}

/// Text that nothing else has.
pub fn unique() -> String {
    Uuid::now_v7().to_string()
}
