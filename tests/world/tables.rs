//! The columns of each model, each with its kind and its values.

/// Calls `$with!` with each table: the column's value in the world, the one that it is changed to,
/// and its default. The latter two may name the connection, the row as it was and another world.
///
/// - `id`: made by the database unless given
/// - `req`: required; `req_secret` likewise
/// - `tied`: likewise, but never changed alone, since a constraint ties it to another column;
///   `tied_null` can be NULL then
/// - `orphan`: required of an insert, and a change cannot take it away, though it can be NULL
/// - `null`: can be NULL; `null_secret` likewise
/// - `late`: likewise, of a row that is made later
/// - `def`: has a default, which is the last value
/// - `now`: defaults to the time
/// - `stamp`: likewise, and never changes by hand
macro_rules! tables {
    ($with:ident) => {
        $with! { conn original other;
            user: NewUser, User, UserChanges in users {
                id id = UserId::now_v7();
                req email = unique(), "grace@example.com";
                null_secret password_hash = Secret::from("password_hash 1"),
                    Secret::from("password_hash 2");
                null social_provider = SocialProvider::Google, SocialProvider::Apple;
                null social_provider_id = unique(), "social provide 2";
                def is_email_verified = true, false, false;
                null_secret email_verification_token = Secret::from("email_verification_token 1"),
                    Secret::from("email_verification_token 2");
                null_secret password_reset_token = Secret::from("password_reset_token 1"),
                    Secret::from("password_reset_token 2");
                null password_reset_expires = at(2020, 1), at(2021, 2);
                null full_name = "full name 1", "full name 2";
                null username = unique(), "username 2";
                null profile_picture_url = "profile pictur 1", "profile pictur 2";
                def language_preference = "de-DE", "fr-FR", "en-US";
                def timezone = "Europe/Berlin", "Asia/Tokyo", "UTC";
                def mfa_enabled = true, false, false;
                null_secret mfa_secret = Secret::from("mfa_secret 1"), Secret::from("mfa_secret 2");
                def subscription_tier = SubscriptionTier::Pro,
                    SubscriptionTier::Team, SubscriptionTier::Free;
                def credit_balance = decimal("12.34"), decimal("56.78"), decimal("0.00");
                null last_login_at = at(2020, 1), at(2021, 2);
                stamp created_at = at(2020, 1);
                stamp updated_at = at(2020, 1);
                null deleted_at = at(2020, 1), at(2021, 2);
            }
            team: NewTeam, Team, TeamChanges in teams {
                id id = TeamId::now_v7();
                req name = "name 1", "name 2";
                req owner_id = user.id, other.user.id;
                stamp created_at = at(2020, 1);
                stamp updated_at = at(2020, 1);
            }
            team_member: NewTeamMember, TeamMember, TeamMemberChanges in team_members {
                id id = TeamMemberId::now_v7();
                req team_id = team.id, other.team.id;
                req user_id = user.id, new_user(conn);
                req role = TeamRole::Admin, TeamRole::Viewer;
                now joined_at = at(2020, 1), at(2021, 2);
            }
            brand_kit: NewBrandKit, BrandKit, BrandKitChanges in brand_kits {
                id id = BrandKitId::now_v7();
                req user_id = user.id, other.user.id;
                null team_id = team.id, other.team.id;
                req name = "name 1", "name 2";
                req colors = document::<BrandColors>(json!([{"name": "Primary", "hex": "#000001", "mood": "calm"}])),
                    document::<BrandColors>(json!([{"name": "Primary", "hex": "#000002", "mood": "calm"}]));
                req fonts = document::<BrandFonts>(json!([{"name": "Heading", "family": "Inter 1", "weight": 700}])),
                    document::<BrandFonts>(json!([{"name": "Heading", "family": "Inter 2", "weight": 700}]));
                null logos = document::<BrandLogos>(json!([{"name": "Main", "path": "logos/1.png", "format": "png", "dark": true}])),
                    document::<BrandLogos>(json!([{"name": "Main", "path": "logos/2.png", "format": "png", "dark": true}]));
                null style_preferences = document::<StylePreferences>(json!({"tone": "warm 1", "industry": "engines"})),
                    document::<StylePreferences>(json!({"tone": "warm 2", "industry": "engines"}));
                def is_default = true, false, false;
                stamp created_at = at(2020, 1);
                stamp updated_at = at(2020, 1);
            }
            workbench: NewWorkbench, Workbench, WorkbenchChanges in workbenches {
                id id = WorkbenchId::now_v7();
                req user_id = user.id, other.user.id;
                req name = "name 1", "name 2";
                null default_brand_kit_id = brand_kit.id, other.brand_kit.id;
                stamp created_at = at(2020, 1);
                stamp updated_at = at(2020, 1);
            }
            template: NewTemplate, Template, TemplateChanges in templates {
                id id = TemplateId::now_v7();
                null user_id = user.id, other.user.id;
                req name = "name 1", "name 2";
                null description = "description 1", "description 2";
                req category = "category 1", "category 2";
                req preview_url = "preview url 1", "preview url 2";
                req source_data = object(json!({"n": 1})), object(json!({"n": 2}));
                null tags = TemplateTags::from(vec!["tag 1".to_owned()]),
                    TemplateTags::from(vec!["tag 2".to_owned()]);
                def is_public = false, true, true;
                stamp created_at = at(2020, 1);
                stamp updated_at = at(2020, 1);
            }
            project: NewProject, Project, ProjectChanges in projects {
                id id = ProjectId::now_v7();
                req workbench_id = workbench.id, new_workbench(conn, original.user_id);
                tied user_id = user.id;
                null template_id = template.id, other.template.id;
                null brand_kit_id = brand_kit.id, other.brand_kit.id;
                req name = "name 1", "name 2";
                null target_platform = "target platfor 1", "target platfor 2";
                null collaboration_state = json!({"clock": 1}), json!([1, "two", null]);
                null last_collaborated_at = at(2020, 1), at(2021, 2);
                stamp created_at = at(2020, 1);
                stamp updated_at = at(2020, 1);
                null deleted_at = at(2020, 1), at(2021, 2);
            }
            generation_request: NewGenerationRequest, GenerationRequest, GenerationRequestChanges in generation_requests {
                id id = GenerationRequestId::now_v7();
                req user_id = user.id, other.user.id;
                orphan project_id = project.id, other.project.id;
                req input_prompt = "input prompt 1", "input prompt 2";
                null style_guidance = "style guidance 1", "style guidance 2";
                null input_parameters = document::<InputParameters>(json!({"format": "png", "seed": 1})),
                    document::<InputParameters>(json!({"format": "png", "seed": 2}));
                def status = GenerationRequestStatus::Completed,
                    GenerationRequestStatus::Failed, GenerationRequestStatus::Pending;
                null error_message = "error message 1", "error message 2";
                null sample_assets = document::<SampleAssets>(json!([{"id": "00000000-0000-7000-8000-000000000001", "url": "samples/1.png", "resolution": "512x512", "score": 0.5}])),
                    document::<SampleAssets>(json!([{"id": "00000000-0000-7000-8000-000000000002", "url": "samples/1.png", "resolution": "512x512", "score": 0.5}]));
                late selected_sample_id = None::<AssetId>, new_asset(conn);
                late final_asset_id = None::<AssetId>, new_asset(conn);
                null credits_cost_sample = decimal("12.34"), decimal("56.78");
                null credits_cost_final = decimal("12.34"), decimal("56.78");
                null ai_model_used = "ai model used 1", "ai model used 2";
                null processing_time_ms = 100, 200;
                stamp created_at = at(2020, 1);
                stamp updated_at = at(2020, 1);
            }
            asset: NewAsset, Asset, AssetChanges in assets {
                id id = AssetId::now_v7();
                null project_id = project.id, other.project.id;
                req user_id = user.id, other.user.id;
                null generation_request_id = generation_request.id, other.generation_request.id;
                req name = "name 1", "name 2";
                req type_ = AssetType::Uploaded, AssetType::Derived;
                req file_path = "file path 1", "file path 2";
                req mime_type = "image/png", "image/svg+xml";
                req format = "png", "svg";
                null resolution = "1920x1080", "512x512";
                def is_final = true, false, false;
                null metadata = object(json!({"n": 1})), object(json!({"n": 2}));
                stamp created_at = at(2020, 1);
                stamp updated_at = at(2020, 1);
                null deleted_at = at(2020, 1), at(2021, 2);
            }
            asset_version: NewAssetVersion, AssetVersion, AssetVersionChanges in asset_versions {
                id id = AssetVersionId::now_v7();
                tied_null asset_id = asset.id;
                req version_number = 7, 9;
                null file_path = "file path 1", "file path 2";
                null state_data = json!({"clock": 1}), json!([1, "two", null]);
                null description = "description 1", "description 2";
                null created_by_user_id = user.id, other.user.id;
                stamp created_at = at(2020, 1);
            }
            social_media_connection: NewSocialMediaConnection, SocialMediaConnection, SocialMediaConnectionChanges in social_media_connections {
                id id = SocialMediaConnectionId::now_v7();
                req user_id = user.id, new_user(conn);
                req platform = SocialMediaPlatform::Instagram, SocialMediaPlatform::TikTok;
                req external_user_id = "external user  1", "external user  2";
                req_secret access_token = Secret::from("access_token 1"),
                    Secret::from("access_token 2");
                null_secret refresh_token = Secret::from("refresh_token 1"),
                    Secret::from("refresh_token 2");
                null expires_at = at(2020, 1), at(2021, 2);
                stamp created_at = at(2020, 1);
                stamp updated_at = at(2020, 1);
            }
            api_client: NewApiClient, ApiClient, ApiClientChanges in api_clients {
                id id = ApiClientId::now_v7();
                req user_id = user.id, other.user.id;
                req name = "name 1", "name 2";
                req api_key = unique(), "api key 2";
                req_secret secret_hash = Secret::from("secret_hash 1"),
                    Secret::from("secret_hash 2");
                null permissions = object(json!({"n": 1})), object(json!({"n": 2}));
                def is_active = false, true, true;
                stamp created_at = at(2020, 1);
                stamp updated_at = at(2020, 1);
            }
            subscription: NewSubscription, Subscription, SubscriptionChanges in subscriptions {
                id id = SubscriptionId::now_v7();
                req user_id = user.id, new_user(conn);
                req odoo_sale_order_id = unique(), "odoo sale orde 2";
                req plan_id = "plan id 1", "plan id 2";
                def status = SubscriptionStatus::Trial,
                    SubscriptionStatus::Expired, SubscriptionStatus::Active;
                req current_period_start = at(2020, 1), at(2021, 2);
                req current_period_end = at(2030, 1), at(2030, 2);
                req payment_provider = PaymentProvider::Stripe, PaymentProvider::PayPal;
                null payment_provider_subscription_id = "payment provid 1", "payment provid 2";
                null payment_method_id = "payment method 1", "payment method 2";
                stamp created_at = at(2020, 1);
                stamp updated_at = at(2020, 1);
            }
            credit_transaction: NewCreditTransaction, CreditTransaction, CreditTransactionChanges in credit_transactions {
                id id = CreditTransactionId::now_v7();
                req user_id = user.id, other.user.id;
                null odoo_invoice_id = "odoo invoice i 1", "odoo invoice i 2";
                null generation_request_id = generation_request.id, other.generation_request.id;
                null api_call_id = "api call id 1", "api call id 2";
                req amount = decimal("12.34"), decimal("56.78");
                req action_type = "action type 1", "action type 2";
                null description = "description 1", "description 2";
                stamp created_at = at(2020, 1);
                now synced_at = at(2020, 1), at(2021, 2);
            }
            usage_log: NewUsageLog, UsageLog, UsageLogChanges in usage_logs {
                id id = UsageLogId(fastrand::i64(1_000_000..));
                req user_id = user.id, other.user.id;
                null generation_request_id = generation_request.id, other.generation_request.id;
                null api_client_id = api_client.id, other.api_client.id;
                req action_type = "action type 1", "action type 2";
                null details = object(json!({"n": 1})), object(json!({"n": 2}));
                null credits_cost = decimal("12.34"), decimal("56.78");
                stamp timestamp = at(2020, 1);
            }
            session: NewSession, Session, SessionChanges in sessions {
                id id = SessionId::now_v7();
                req user_id = user.id, other.user.id;
                req device_info = "device info 1", "device info 2";
                req ip_address = "192.0.2.1", "2001:db8::1";
                null user_agent = "user agent 1", "user agent 2";
                now last_activity = at(2020, 1), at(2021, 2);
                req expires_at = at(2020, 1), at(2021, 2);
                stamp created_at = at(2020, 1);
            }
            notification: NewNotification, Notification, NotificationChanges in notifications {
                id id = NotificationId::now_v7();
                req user_id = user.id, other.user.id;
                req type_ = "type 1", "type 2";
                req message = "message 1", "message 2";
                null metadata = object(json!({"n": 1})), object(json!({"n": 2}));
                def is_read = true, false, false;
                stamp created_at = at(2020, 1);
                stamp updated_at = at(2020, 1);
            }
            ai_model: NewAiModel, AiModel, AiModelChanges in ai_models {
                id id = AiModelId::now_v7();
                req name = unique(), "name 2";
                null description = "description 1", "description 2";
                req provider = "provider 1", "provider 2";
                req task_type = AiTaskType::StyleTransfer, AiTaskType::ContentSafety;
                def is_active = false, true, true;
                stamp created_at = at(2020, 1);
                stamp updated_at = at(2020, 1);
            }
            ai_model_version: NewAiModelVersion, AiModelVersion, AiModelVersionChanges in ai_model_versions {
                id id = AiModelVersionId::now_v7();
                req model_id = ai_model.id, other.ai_model.id;
                req version_number = unique(), "version number 2";
                null source_path = "source path 1", "source path 2";
                null format = "png", "svg";
                null parameters = object(json!({"n": 1})), object(json!({"n": 2}));
                def status = AiModelVersionStatus::Production,
                    AiModelVersionStatus::Archived, AiModelVersionStatus::Staged;
                null created_by_user_id = user.id, other.user.id;
                null release_notes = "release notes 1", "release notes 2";
                stamp created_at = at(2020, 1);
                stamp updated_at = at(2020, 1);
            }
            ai_model_validation_result: NewAiModelValidationResult, AiModelValidationResult, AiModelValidationResultChanges in ai_model_validation_results {
                id id = AiModelValidationResultId::now_v7();
                req model_version_id = ai_model_version.id, new_version(conn);
                now validation_timestamp = at(2020, 1), at(2021, 2);
                req security_scan_status = ValidationStatus::Passed, ValidationStatus::Skipped;
                req functional_status = ValidationStatus::Passed, ValidationStatus::Skipped;
                null performance_benchmark = object(json!({"n": 1})), object(json!({"n": 2}));
                null results = object(json!({"n": 1})), object(json!({"n": 2}));
                null validated_by_user_id = user.id, other.user.id;
                stamp created_at = at(2020, 1);
            }
            ai_model_deployment: NewAiModelDeployment, AiModelDeployment, AiModelDeploymentChanges in ai_model_deployments {
                id id = AiModelDeploymentId::now_v7();
                req model_version_id = ai_model_version.id, other.ai_model_version.id;
                req environment = DeploymentEnvironment::Staging, DeploymentEnvironment::Testing;
                def status = DeploymentStatus::Active,
                    DeploymentStatus::RolledBack, DeploymentStatus::Initiated;
                null deployment_strategy = "deployment str 1", "deployment str 2";
                null endpoint = "endpoint 1", "endpoint 2";
                null kubernetes_details = object(json!({"n": 1})), object(json!({"n": 2}));
                null deployed_by_user_id = user.id, other.user.id;
                now deployment_timestamp = at(2020, 1), at(2021, 2);
                stamp created_at = at(2020, 1);
                stamp updated_at = at(2020, 1);
            }
            ai_model_feedback: NewAiModelFeedback, AiModelFeedback, AiModelFeedbackChanges in ai_model_feedbacks {
                id id = AiModelFeedbackId::now_v7();
                req user_id = user.id, other.user.id;
                null generation_request_id = generation_request.id, other.generation_request.id;
                null model_version_id = ai_model_version.id, other.ai_model_version.id;
                null rating = 4, 5;
                null comment = "comment 1", "comment 2";
                now feedback_timestamp = at(2020, 1), at(2021, 2);
                null details = object(json!({"n": 1})), object(json!({"n": 2}));
                stamp created_at = at(2020, 1);
            }
        }
    };
}

pub(crate) use tables;
