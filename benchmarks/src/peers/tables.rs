//! The tables that are measured, as the peers' users would write them, once for `tokio-postgres`,
//! `sqlx` and `sea-orm`: `Model` has a field for each column, in the table's order.

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
}

tables! {
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
}
