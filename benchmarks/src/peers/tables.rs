//! The tables as the peers' users would write them, once for `tokio-postgres`, `sqlx` and `sea-orm`: `Model` has a field for
//! each column, in the table's order.

use sea_orm::entity::prelude::*;
use serde_json::Value;

type Time = chrono::DateTime<chrono::Utc>;

macro_rules! labels {
    ($($name:ident $type:tt { $($variant:ident = $label:tt,)+ })+) => {$(
        #[derive(Clone, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
        #[derive(sqlx::Encode, postgres_types::FromSql, postgres_types::ToSql)]
        #[sea_orm(rs_type = "String", db_type = "Enum", enum_name = $type)]
        #[sqlx(type_name = $type)]
        #[postgres(name = $type)]
        pub enum $name {
            $(
                #[sea_orm(string_value = $label)]
                #[sqlx(rename = $label)]
                #[postgres(name = $label)]
                $variant,
            )+
        }
    )+};
}

macro_rules! tables {
    ($($table:ident $name:tt { $($(#[$attribute:meta])? $column:ident: $type:ty,)+ })+) => {$(
        pub mod $table {
            use super::*;

            #[derive(Clone, Debug, PartialEq, DeriveEntityModel, sqlx::FromRow)]
            #[sea_orm(table_name = $name)]
            pub struct Model {
                $($(#[$attribute])? pub $column: $type,)+
            }

            #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
            pub enum Relation {}

            impl ActiveModelBehavior for ActiveModel {}

            impl From<tokio_postgres::Row> for Model {
                fn from(row: tokio_postgres::Row) -> Self {
                    let mut columns = 0..;
                    Self { $($column: row.get(columns.next().unwrap()),)+ }
                }
            }
        }
    )+};
}

labels! {
    SocialProvider "social_provider" {
        Google = "google",
        Facebook = "facebook",
        Apple = "apple",
    }
    SubscriptionTier "subscription_tier" {
        Free = "Free",
        Pro = "Pro",
        Team = "Team",
        Enterprise = "Enterprise",
    }
    AssetType "asset_type" {
        Uploaded = "Uploaded",
        AiGenerated = "AIGenerated",
        Derived = "Derived",
    }
    GenerationRequestStatus "generation_request_status" {
        Pending = "Pending",
        ProcessingSamples = "ProcessingSamples",
        AwaitingSelection = "AwaitingSelection",
        ProcessingFinal = "ProcessingFinal",
        Completed = "Completed",
        Failed = "Failed",
        Cancelled = "Cancelled",
        ContentRejected = "ContentRejected",
    }
    SocialMediaPlatform "social_media_platform" {
        Instagram = "Instagram",
        Facebook = "Facebook",
        LinkedIn = "LinkedIn",
        Twitter = "Twitter",
        Pinterest = "Pinterest",
        TikTok = "TikTok",
    }
    SubscriptionStatus "subscription_status" {
        Active = "Active",
        Trial = "Trial",
        Suspended = "Suspended",
        Cancelled = "Cancelled",
        Expired = "Expired",
    }
    PaymentProvider "payment_provider" {
        Stripe = "Stripe",
        PayPal = "PayPal",
        OdooManual = "OdooManual",
    }
    TeamRole "team_role" {
        Owner = "Owner",
        Admin = "Admin",
        Editor = "Editor",
        Viewer = "Viewer",
    }
    AiTaskType "ai_task_type" {
        ImageGeneration = "ImageGeneration",
        TextGeneration = "TextGeneration",
        ImageTransformation = "ImageTransformation",
        StyleTransfer = "StyleTransfer",
        ContentSafety = "ContentSafety",
    }
    AiModelVersionStatus "ai_model_version_status" {
        Staged = "Staged",
        Production = "Production",
        Deprecated = "Deprecated",
        Archived = "Archived",
        Failed = "Failed",
    }
    ValidationStatus "validation_status" {
        Passed = "Passed",
        Failed = "Failed",
        Pending = "Pending",
        Skipped = "Skipped",
    }
    DeploymentEnvironment "deployment_environment" {
        Staging = "staging",
        Production = "production",
        Testing = "testing",
    }
    DeploymentStatus "deployment_status" {
        Initiated = "Initiated",
        Deploying = "Deploying",
        Active = "Active",
        Inactive = "Inactive",
        Failed = "Failed",
        RolledBack = "RolledBack",
    }
}

tables! {
    ai_model_deployments "ai_model_deployments" {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        model_version_id: Uuid,
        environment: DeploymentEnvironment,
        status: DeploymentStatus,
        deployment_strategy: Option<String>,
        endpoint: Option<String>,
        kubernetes_details: Option<Value>,
        deployed_by_user_id: Option<Uuid>,
        deployment_timestamp: Time,
        created_at: Time,
        updated_at: Time,
    }
    ai_model_feedbacks "ai_model_feedbacks" {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        user_id: Uuid,
        generation_request_id: Option<Uuid>,
        model_version_id: Option<Uuid>,
        rating: Option<i32>,
        comment: Option<String>,
        feedback_timestamp: Time,
        details: Option<Value>,
        created_at: Time,
    }
    ai_model_validation_results "ai_model_validation_results" {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        model_version_id: Uuid,
        validation_timestamp: Time,
        security_scan_status: ValidationStatus,
        functional_status: ValidationStatus,
        performance_benchmark: Option<Value>,
        results: Option<Value>,
        validated_by_user_id: Option<Uuid>,
        created_at: Time,
    }
    ai_model_versions "ai_model_versions" {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        model_id: Uuid,
        version_number: String,
        source_path: Option<String>,
        format: Option<String>,
        parameters: Option<Value>,
        status: AiModelVersionStatus,
        validation_result_id: Option<Uuid>,
        created_by_user_id: Option<Uuid>,
        release_notes: Option<String>,
        created_at: Time,
        updated_at: Time,
    }
    ai_models "ai_models" {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        name: String,
        description: Option<String>,
        provider: String,
        task_type: AiTaskType,
        is_active: bool,
        created_at: Time,
        updated_at: Time,
    }
    api_clients "api_clients" {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        user_id: Uuid,
        name: String,
        api_key: String,
        secret_hash: String,
        permissions: Option<Value>,
        is_active: bool,
        created_at: Time,
        updated_at: Time,
    }
    asset_versions "asset_versions" {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        asset_id: Option<Uuid>,
        project_id: Option<Uuid>,
        version_number: i32,
        file_path: Option<String>,
        state_data: Option<Value>,
        description: Option<String>,
        created_by_user_id: Option<Uuid>,
        created_at: Time,
    }
    assets "assets" {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        project_id: Option<Uuid>,
        user_id: Uuid,
        generation_request_id: Option<Uuid>,
        name: String,
        r#type: AssetType,
        file_path: String,
        mime_type: String,
        format: String,
        resolution: Option<String>,
        is_final: bool,
        metadata: Option<Value>,
        created_at: Time,
        updated_at: Time,
        deleted_at: Option<Time>,
    }
    brand_kits "brand_kits" {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        user_id: Uuid,
        team_id: Option<Uuid>,
        name: String,
        colors: Value,
        fonts: Value,
        logos: Option<Value>,
        style_preferences: Option<Value>,
        is_default: bool,
        created_at: Time,
        updated_at: Time,
    }
    credit_transactions "credit_transactions" {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        user_id: Uuid,
        odoo_invoice_id: Option<String>,
        generation_request_id: Option<Uuid>,
        api_call_id: Option<String>,
        amount: Decimal,
        action_type: String,
        description: Option<String>,
        #[sea_orm(primary_key, auto_increment = false)]
        created_at: Time,
        synced_at: Time,
    }
    generation_requests "generation_requests" {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        user_id: Uuid,
        project_id: Option<Uuid>,
        input_prompt: String,
        style_guidance: Option<String>,
        input_parameters: Option<Value>,
        status: GenerationRequestStatus,
        error_message: Option<String>,
        sample_assets: Option<Value>,
        selected_sample_id: Option<Uuid>,
        final_asset_id: Option<Uuid>,
        credits_cost_sample: Option<Decimal>,
        credits_cost_final: Option<Decimal>,
        ai_model_used: Option<String>,
        processing_time_ms: Option<i32>,
        created_at: Time,
        updated_at: Time,
    }
    notifications "notifications" {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        user_id: Uuid,
        r#type: String,
        message: String,
        metadata: Option<Value>,
        is_read: bool,
        #[sea_orm(primary_key, auto_increment = false)]
        created_at: Time,
        updated_at: Time,
    }
    projects "projects" {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        workbench_id: Uuid,
        user_id: Uuid,
        template_id: Option<Uuid>,
        brand_kit_id: Option<Uuid>,
        name: String,
        target_platform: Option<String>,
        collaboration_state: Option<Value>,
        last_collaborated_at: Option<Time>,
        created_at: Time,
        updated_at: Time,
        deleted_at: Option<Time>,
    }
    sessions "sessions" {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        user_id: Uuid,
        device_info: String,
        ip_address: String,
        user_agent: Option<String>,
        last_activity: Time,
        expires_at: Time,
        created_at: Time,
    }
    social_media_connections "social_media_connections" {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        user_id: Uuid,
        platform: SocialMediaPlatform,
        external_user_id: String,
        access_token: String,
        refresh_token: Option<String>,
        expires_at: Option<Time>,
        created_at: Time,
        updated_at: Time,
    }
    subscriptions "subscriptions" {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        user_id: Uuid,
        odoo_sale_order_id: String,
        plan_id: String,
        status: SubscriptionStatus,
        current_period_start: Time,
        current_period_end: Time,
        payment_provider: PaymentProvider,
        payment_provider_subscription_id: Option<String>,
        payment_method_id: Option<String>,
        created_at: Time,
        updated_at: Time,
    }
    team_members "team_members" {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        team_id: Uuid,
        user_id: Uuid,
        role: TeamRole,
        joined_at: Time,
    }
    teams "teams" {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        name: String,
        owner_id: Uuid,
        created_at: Time,
        updated_at: Time,
    }
    templates "templates" {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        user_id: Option<Uuid>,
        name: String,
        description: Option<String>,
        category: String,
        preview_url: String,
        source_data: Value,
        tags: Option<Value>,
        is_public: bool,
        created_at: Time,
        updated_at: Time,
    }
    usage_logs "usage_logs" {
        #[sea_orm(primary_key)]
        id: i64,
        user_id: Uuid,
        generation_request_id: Option<Uuid>,
        api_client_id: Option<Uuid>,
        action_type: String,
        details: Option<Value>,
        credits_cost: Option<Decimal>,
        #[sea_orm(primary_key, auto_increment = false)]
        timestamp: Time,
    }
    users "users" {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        email: String,
        password_hash: Option<String>,
        social_provider: Option<SocialProvider>,
        social_provider_id: Option<String>,
        is_email_verified: bool,
        email_verification_token: Option<String>,
        password_reset_token: Option<String>,
        password_reset_expires: Option<Time>,
        full_name: Option<String>,
        username: Option<String>,
        profile_picture_url: Option<String>,
        language_preference: String,
        timezone: String,
        mfa_enabled: bool,
        mfa_secret: Option<String>,
        subscription_tier: SubscriptionTier,
        credit_balance: Decimal,
        last_login_at: Option<Time>,
        created_at: Time,
        updated_at: Time,
        deleted_at: Option<Time>,
    }
    workbenches "workbenches" {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        user_id: Uuid,
        name: String,
        default_brand_kit_id: Option<Uuid>,
        created_at: Time,
        updated_at: Time,
    }
}
