// @generated automatically by Diesel CLI.

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::sql_types::*;

    /// A deployment of a model version to an environment. Written by the model operations service.
    ai_model_deployments (id) {
        /// Identifies the deployment. Made by the database unless the insert brings one. [key]
        id -> Uuid,
        /// Version that is deployed. [key]
        model_version_id -> Uuid,
        /// Where it is deployed to. [internal]
        environment -> DeploymentEnvironment,
        /// How far the deployment has come. [internal]
        status -> DeploymentStatus,
        /// How traffic moves to it, such as canary; an open vocabulary. [internal]
        #[max_length = 50]
        deployment_strategy -> Nullable<Varchar>,
        /// Address at which the deployment answers. [internal]
        #[max_length = 255]
        endpoint -> Nullable<Varchar>,
        /// What Kubernetes knows of it: an open object. [internal]
        kubernetes_details -> Nullable<Jsonb>,
        /// Account that deployed it; NULL once that account is deleted. [key]
        deployed_by_user_id -> Nullable<Uuid>,
        /// When the deployment was begun. [internal]
        deployment_timestamp -> Timestamptz,
        /// When the row was made. [internal]
        created_at -> Timestamptz,
        /// When the row last changed; kept by the trigger set_updated_at. [internal]
        updated_at -> Timestamptz,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::sql_types::*;

    /// What an account thought of an output of a model. Written by the feedback service.
    ai_model_feedbacks (id) {
        /// Identifies the feedback. Made by the database unless the insert brings one. [key]
        id -> Uuid,
        /// Account that gave it. [key]
        user_id -> Uuid,
        /// Request whose output it is about. [key]
        generation_request_id -> Nullable<Uuid>,
        /// Model version whose output it is about. [key]
        model_version_id -> Nullable<Uuid>,
        /// Stars, from 1 to 5. [sensitive]
        rating -> Nullable<Int4>,
        /// The opinion, in the account's own words. [sensitive]
        comment -> Nullable<Text>,
        /// When the feedback was given. [sensitive]
        feedback_timestamp -> Timestamptz,
        /// Particulars of the feedback: an open object. [sensitive]
        details -> Nullable<Jsonb>,
        /// When the row was made. [internal]
        created_at -> Timestamptz,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::sql_types::*;

    /// The outcome of validating a model version, one for each version. Written by the model operations service.
    ai_model_validation_results (id) {
        /// Identifies the result. Made by the database unless the insert brings one. [key]
        id -> Uuid,
        /// Version that was validated. [key]
        model_version_id -> Uuid,
        /// When the validation ran. [internal]
        validation_timestamp -> Timestamptz,
        /// Outcome of the security scan. [internal]
        security_scan_status -> ValidationStatus,
        /// Outcome of the functional tests. [internal]
        functional_status -> ValidationStatus,
        /// Figures measured: an open object. [internal]
        performance_benchmark -> Nullable<Jsonb>,
        /// Full log of the validation: an open object. [internal]
        results -> Nullable<Jsonb>,
        /// Account that ran the validation; NULL once that account is deleted. [key]
        validated_by_user_id -> Nullable<Uuid>,
        /// When the row was made. [internal]
        created_at -> Timestamptz,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::sql_types::*;

    /// One version of an AI model: its source, parameters and place in the life cycle. Written by the model operations service.
    ai_model_versions (id) {
        /// Identifies the version. Made by the database unless the insert brings one. [key]
        id -> Uuid,
        /// Model of which this is a version. [key]
        model_id -> Uuid,
        /// Name of the version, such as 1.0 or 2023-10-26; unique within the model. [internal]
        #[max_length = 50]
        version_number -> Varchar,
        /// Path of the model in MinIO, for one of the platform's own. [internal]
        #[max_length = 1024]
        source_path -> Nullable<Varchar>,
        /// Form of the model, such as ONNX or API; an open vocabulary. [internal]
        #[max_length = 50]
        format -> Nullable<Varchar>,
        /// Settings with which the version runs: an open object. [internal]
        parameters -> Nullable<Jsonb>,
        /// Place in the life cycle. [internal]
        status -> AiModelVersionStatus,
        /// Validation that cleared the version; only ever one of this same version. [key]
        validation_result_id -> Nullable<Uuid>,
        /// Account that registered the version; NULL once that account is deleted. [key]
        created_by_user_id -> Nullable<Uuid>,
        /// What is new in the version. [internal]
        release_notes -> Nullable<Text>,
        /// When the row was made. [internal]
        created_at -> Timestamptz,
        /// When the row last changed; kept by the trigger set_updated_at. [internal]
        updated_at -> Timestamptz,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::sql_types::*;

    /// An AI model that the platform can use, its own or a provider's. Written by the model operations service.
    ai_models (id) {
        /// Identifies the model. Made by the database unless the insert brings one. [key]
        id -> Uuid,
        /// Name of the model, unique. [internal]
        #[max_length = 100]
        name -> Varchar,
        /// What the model is good at. [internal]
        description -> Nullable<Text>,
        /// Who runs the model, such as Internal or OpenAI; an open vocabulary. [internal]
        #[max_length = 50]
        provider -> Varchar,
        /// What the model does. [internal]
        task_type -> AiTaskType,
        /// Whether requests may be sent to the model. [internal]
        is_active -> Bool,
        /// When the row was made. [internal]
        created_at -> Timestamptz,
        /// When the row last changed; kept by the trigger set_updated_at. [internal]
        updated_at -> Timestamptz,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::sql_types::*;

    /// Credentials with which an account calls the platform's API. Written by the API service.
    api_clients (id) {
        /// Identifies the client. Made by the database unless the insert brings one. [key]
        id -> Uuid,
        /// Account on whose behalf the client calls. [key]
        user_id -> Uuid,
        /// Name of the client, as its owner sees it. [sensitive]
        #[max_length = 100]
        name -> Varchar,
        /// Public half of the credentials, by which a call names its client. [personal]
        #[max_length = 100]
        api_key -> Varchar,
        /// Secret half of the credentials, hashed by the application. [secret]
        #[max_length = 255]
        secret_hash -> Varchar,
        /// What the client may do: an object of granular permissions. [sensitive]
        permissions -> Nullable<Jsonb>,
        /// Whether calls of the client are accepted. [internal]
        is_active -> Bool,
        /// When the row was made. [internal]
        created_at -> Timestamptz,
        /// When the row last changed; kept by the trigger set_updated_at. [internal]
        updated_at -> Timestamptz,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::sql_types::*;

    /// One step in the history of an asset or of a project: a file, an editor state, or both. Written by the asset service.
    asset_versions (id) {
        /// Identifies the version. Made by the database unless the insert brings one. [key]
        id -> Uuid,
        /// Asset whose version this is; exactly one of asset_id and project_id is set. [key]
        asset_id -> Nullable<Uuid>,
        /// Project whose version this is; exactly one of asset_id and project_id is set. [key]
        project_id -> Nullable<Uuid>,
        /// Place in the history of its asset or project, from 1. [internal]
        version_number -> Int4,
        /// Path of the file in MinIO, where the version is a file. [sensitive]
        #[max_length = 1024]
        file_path -> Nullable<Varchar>,
        /// State of the editor (CRDT or JSON), opaque to the database. [sensitive]
        state_data -> Nullable<Jsonb>,
        /// What changed, in the words of who made the version. [sensitive]
        description -> Nullable<Text>,
        /// Account that made the version; NULL once that account is deleted. [key]
        created_by_user_id -> Nullable<Uuid>,
        /// When the row was made. [internal]
        created_at -> Timestamptz,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::sql_types::*;

    /// A creative file: uploaded, generated, or derived from another. The bytes are in MinIO. Written by the asset and generation services.
    assets (id) {
        /// Identifies the asset. Made by the database unless the insert brings one. [key]
        id -> Uuid,
        /// Project that uses the asset; NULL for one in the account's library alone. [key]
        project_id -> Nullable<Uuid>,
        /// Account that owns the asset. [key]
        user_id -> Uuid,
        /// Request that generated the asset. [key]
        generation_request_id -> Nullable<Uuid>,
        /// Name of the asset, as its owner sees it. [sensitive]
        #[max_length = 255]
        name -> Varchar,
        /// Where the asset came from. [internal]
        #[sql_name = "type"]
        type_ -> AssetType,
        /// Path of the file in MinIO. [sensitive]
        #[max_length = 1024]
        file_path -> Varchar,
        /// Media type of the file, such as image/png. [internal]
        #[max_length = 50]
        mime_type -> Varchar,
        /// File format, such as png. [internal]
        #[max_length = 10]
        format -> Varchar,
        /// Width and height in pixels, such as 1920x1080. [internal]
        #[max_length = 20]
        resolution -> Nullable<Varchar>,
        /// Whether the asset is a result, not a sample or source. [internal]
        is_final -> Bool,
        /// What else is known of the file: an open object. [sensitive]
        metadata -> Nullable<Jsonb>,
        /// When the row was made. [internal]
        created_at -> Timestamptz,
        /// When the row last changed; kept by the trigger set_updated_at. [internal]
        updated_at -> Timestamptz,
        /// When the owner discarded the asset (soft delete); NULL while it is in use. [internal]
        deleted_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::sql_types::*;

    /// Colours, fonts, logos and style of a brand, applied to what is generated for it. Written by the creative services.
    brand_kits (id) {
        /// Identifies the brand kit. Made by the database unless the insert brings one. [key]
        id -> Uuid,
        /// Account that owns the kit. [key]
        user_id -> Uuid,
        /// Team that shares the kit; NULL for a private one. [key]
        team_id -> Nullable<Uuid>,
        /// Name of the kit, as its owner sees it. [sensitive]
        #[max_length = 100]
        name -> Varchar,
        /// Colours: an array of {name, hex, variable?}, searched by containment. [sensitive]
        colors -> Jsonb,
        /// Fonts: an array of {name, family, url?}, searched by containment. [sensitive]
        fonts -> Jsonb,
        /// Logos: an array of {name, path, format}, the path being in MinIO. [sensitive]
        logos -> Nullable<Jsonb>,
        /// Style: an object with tone, industry hints and the like. [sensitive]
        style_preferences -> Nullable<Jsonb>,
        /// Whether new work of the owner starts with this kit. [internal]
        is_default -> Bool,
        /// When the row was made. [internal]
        created_at -> Timestamptz,
        /// When the row last changed; kept by the trigger set_updated_at. [internal]
        updated_at -> Timestamptz,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::sql_types::*;

    /// The ledger of credits bought, spent and refunded. Partitioned by month of created_at; kept 7 years. Synced with Odoo.
    credit_transactions (id, created_at) {
        /// Identifies the transaction, together with created_at. Made by the database unless the insert brings one. [key]
        id -> Uuid,
        /// Account whose credits moved; it cannot be deleted while its ledger stands. [key]
        user_id -> Uuid,
        /// The invoice in Odoo, for a purchase or refund. [personal]
        #[max_length = 255]
        odoo_invoice_id -> Nullable<Varchar>,
        /// Request that was paid for. [key]
        generation_request_id -> Nullable<Uuid>,
        /// API call that was paid for. [sensitive]
        #[max_length = 255]
        api_call_id -> Nullable<Varchar>,
        /// Credits: positive for a purchase or refund, negative for usage. [sensitive]
        amount -> Numeric,
        /// What moved the credits, such as purchase or sample_generation; an open vocabulary. [sensitive]
        #[max_length = 50]
        action_type -> Varchar,
        /// The movement in words. [sensitive]
        description -> Nullable<Text>,
        /// When the credits moved; decides the month's partition. [internal]
        created_at -> Timestamptz,
        /// When the row was last brought in line with Odoo. [internal]
        synced_at -> Timestamptz,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::sql_types::*;

    /// One request for an AI creation, from prompt through samples to the final asset. Written by the generation service.
    generation_requests (id) {
        /// Identifies the request. Made by the database unless the insert brings one. [key]
        id -> Uuid,
        /// Account that asked; it cannot be deleted while its requests stand. [key]
        user_id -> Uuid,
        /// Project for which it was asked. Required of an insert; NULL once that project is deleted. [key]
        project_id -> Nullable<Uuid>,
        /// What the account asked for, in its own words. [sensitive]
        input_prompt -> Text,
        /// How it should look, in the account's own words. [sensitive]
        style_guidance -> Nullable<Text>,
        /// Settings: an object with format, resolution hints, input asset references and the like. [sensitive]
        input_parameters -> Nullable<Jsonb>,
        /// How far the request has come. [internal]
        status -> GenerationRequestStatus,
        /// Why the request failed. [sensitive]
        error_message -> Nullable<Text>,
        /// Samples to choose from: an array of {id, url, resolution}, the id being an asset's. [sensitive]
        sample_assets -> Nullable<Jsonb>,
        /// Sample that the account chose. [key]
        selected_sample_id -> Nullable<Uuid>,
        /// Asset that came out of the request. [key]
        final_asset_id -> Nullable<Uuid>,
        /// Credits charged for the samples. [internal]
        credits_cost_sample -> Nullable<Numeric>,
        /// Credits charged for the final asset. [internal]
        credits_cost_final -> Nullable<Numeric>,
        /// Name of the model that served the request, as the service knew it. [internal]
        #[max_length = 100]
        ai_model_used -> Nullable<Varchar>,
        /// Time that processing took, in milliseconds. [internal]
        processing_time_ms -> Nullable<Int4>,
        /// When the request was made. [internal]
        created_at -> Timestamptz,
        /// When the row last changed; kept by the trigger set_updated_at. [internal]
        updated_at -> Timestamptz,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::sql_types::*;

    /// A message of the platform to an account. Partitioned by month of created_at; kept 12 months. Written by every service.
    notifications (id, created_at) {
        /// Identifies the notification, together with created_at. Made by the database unless the insert brings one. [key]
        id -> Uuid,
        /// Account that is told. [key]
        user_id -> Uuid,
        /// What it is about, such as generation_complete; an open vocabulary. [sensitive]
        #[sql_name = "type"]
        #[max_length = 50]
        type_ -> Varchar,
        /// The message, in the account's language. [sensitive]
        message -> Text,
        /// What the message refers to: an open object. [sensitive]
        metadata -> Nullable<Jsonb>,
        /// Whether the account has read it. [sensitive]
        is_read -> Bool,
        /// When it was sent; decides the month's partition. [internal]
        created_at -> Timestamptz,
        /// When the row last changed; kept by the trigger set_updated_at. [internal]
        updated_at -> Timestamptz,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::sql_types::*;

    /// A creative project in a workbench, holding its assets and generation requests. Written by the creative services.
    projects (id) {
        /// Identifies the project. Made by the database unless the insert brings one. [key]
        id -> Uuid,
        /// Workbench that holds the project. [key]
        workbench_id -> Uuid,
        /// Owner, a copy of the workbench's that the database keeps equal to it. [key]
        user_id -> Uuid,
        /// Template from which the project was started. [key]
        template_id -> Nullable<Uuid>,
        /// Brand kit used instead of the workbench's default. [key]
        brand_kit_id -> Nullable<Uuid>,
        /// Name of the project, as its owner sees it. [sensitive]
        #[max_length = 100]
        name -> Varchar,
        /// Where the result will be published, such as InstagramStory; an open vocabulary. [sensitive]
        #[max_length = 50]
        target_platform -> Nullable<Varchar>,
        /// State of the shared editing (CRDT), opaque to the database. [sensitive]
        collaboration_state -> Nullable<Jsonb>,
        /// When collaboration_state last changed. [sensitive]
        last_collaborated_at -> Nullable<Timestamptz>,
        /// When the row was made. [internal]
        created_at -> Timestamptz,
        /// When the row last changed; kept by the trigger set_updated_at. [internal]
        updated_at -> Timestamptz,
        /// When the owner discarded the project (soft delete); NULL while it is in use. [internal]
        deleted_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::sql_types::*;

    /// A signed-in device or browser of an account. Written by the account service; kept 12 months at least as an audit trail.
    sessions (id) {
        /// Identifies the session. Made by the database unless the insert brings one. [key]
        id -> Uuid,
        /// Account that is signed in. [key]
        user_id -> Uuid,
        /// The device, in words. [sensitive]
        #[max_length = 255]
        device_info -> Varchar,
        /// Address that the device signed in from, IPv4 or IPv6. [sensitive]
        #[max_length = 45]
        ip_address -> Varchar,
        /// What the browser or app says of itself. [sensitive]
        user_agent -> Nullable<Text>,
        /// When the session was last used. [sensitive]
        last_activity -> Timestamptz,
        /// When the session stops being accepted. [internal]
        expires_at -> Timestamptz,
        /// When the account signed in. [internal]
        created_at -> Timestamptz,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::sql_types::*;

    /// An account's link to a social network, with the OAuth tokens to publish there. Written by the publishing service.
    social_media_connections (id) {
        /// Identifies the connection. Made by the database unless the insert brings one. [key]
        id -> Uuid,
        /// Account that made the connection, at most one for each platform. [key]
        user_id -> Uuid,
        /// Network that is connected. [sensitive]
        platform -> SocialMediaPlatform,
        /// The account's identifier on that network. [personal]
        #[max_length = 100]
        external_user_id -> Varchar,
        /// OAuth access token, encrypted by the application. [secret]
        access_token -> Text,
        /// OAuth refresh token, encrypted by the application. [secret]
        refresh_token -> Nullable<Text>,
        /// When access_token expires. [internal]
        expires_at -> Nullable<Timestamptz>,
        /// When the row was made. [internal]
        created_at -> Timestamptz,
        /// When the row last changed; kept by the trigger set_updated_at. [internal]
        updated_at -> Timestamptz,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::sql_types::*;

    /// An account's paid plan, one for each account. Synced from Odoo, which owns it.
    subscriptions (id) {
        /// Identifies the subscription. Made by the database unless the insert brings one. [key]
        id -> Uuid,
        /// Account that subscribes. [key]
        user_id -> Uuid,
        /// The sale order in Odoo from which the row is synced. [personal]
        #[max_length = 255]
        odoo_sale_order_id -> Varchar,
        /// Plan that is subscribed to, such as pro_monthly; an open vocabulary. [internal]
        #[max_length = 50]
        plan_id -> Varchar,
        /// Whether the plan is in force. [internal]
        status -> SubscriptionStatus,
        /// When the period now paid for began. [internal]
        current_period_start -> Timestamptz,
        /// When the period now paid for ends; not before its start. [internal]
        current_period_end -> Timestamptz,
        /// Who collects the payments. [internal]
        payment_provider -> PaymentProvider,
        /// The subscription's identifier at the payment provider. [personal]
        #[max_length = 255]
        payment_provider_subscription_id -> Nullable<Varchar>,
        /// The payment method's identifier at the payment provider. [personal]
        #[max_length = 255]
        payment_method_id -> Nullable<Varchar>,
        /// When the row was made. [internal]
        created_at -> Timestamptz,
        /// When the row last changed; kept by the trigger set_updated_at. [internal]
        updated_at -> Timestamptz,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::sql_types::*;

    /// Membership of one account in one team, with its role there. Written by the account service.
    team_members (id) {
        /// Identifies the membership. Made by the database unless the insert brings one. [key]
        id -> Uuid,
        /// Team of the membership. [key]
        team_id -> Uuid,
        /// Account of the membership. [key]
        user_id -> Uuid,
        /// What the member may do in the team. [internal]
        role -> TeamRole,
        /// When the account joined the team. [sensitive]
        joined_at -> Timestamptz,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::sql_types::*;

    /// A group of accounts that work together. Written by the account service.
    teams (id) {
        /// Identifies the team. Made by the database unless the insert brings one. [key]
        id -> Uuid,
        /// Name of the team, as its members see it. [sensitive]
        #[max_length = 100]
        name -> Varchar,
        /// Account that owns the team; it cannot be deleted while it does. [key]
        owner_id -> Uuid,
        /// When the row was made. [internal]
        created_at -> Timestamptz,
        /// When the row last changed; kept by the trigger set_updated_at. [internal]
        updated_at -> Timestamptz,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::sql_types::*;

    /// A starting point for projects: the platform's own, or one that an account saved. Written by the creative services.
    templates (id) {
        /// Identifies the template. Made by the database unless the insert brings one. [key]
        id -> Uuid,
        /// Account that saved the template; NULL for one of the platform's own. [key]
        user_id -> Nullable<Uuid>,
        /// Name of the template, as it is listed. [sensitive]
        #[max_length = 100]
        name -> Varchar,
        /// What the template is for. [sensitive]
        description -> Nullable<Text>,
        /// Shelf on which the template is listed; an open vocabulary. [public]
        #[max_length = 50]
        category -> Varchar,
        /// Address of the preview picture. [sensitive]
        #[max_length = 1024]
        preview_url -> Varchar,
        /// Layout that the editor opens: an object. [sensitive]
        source_data -> Jsonb,
        /// Search words: an array of strings, searched by containment. [sensitive]
        tags -> Nullable<Jsonb>,
        /// Whether other accounts see the template. [internal]
        is_public -> Bool,
        /// When the row was made. [internal]
        created_at -> Timestamptz,
        /// When the row last changed; kept by the trigger set_updated_at. [internal]
        updated_at -> Timestamptz,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::sql_types::*;

    /// What accounts did that is billed or counted. Partitioned by month of timestamp; kept in detail for 24 months. Written by every service.
    usage_logs (id, timestamp) {
        /// Identifies the entry, together with timestamp. Counted up by the database. [key]
        id -> Int8,
        /// Account that acted; it cannot be deleted while its log stands. [key]
        user_id -> Uuid,
        /// Request that the action belongs to. [key]
        generation_request_id -> Nullable<Uuid>,
        /// API client through which the account acted. [key]
        api_client_id -> Nullable<Uuid>,
        /// What was done, such as asset_exported; an open vocabulary. [sensitive]
        #[max_length = 100]
        action_type -> Varchar,
        /// Particulars of the action: an open object. [sensitive]
        details -> Nullable<Jsonb>,
        /// Credits that the action cost. [sensitive]
        credits_cost -> Nullable<Numeric>,
        /// When it was done; decides the month's partition. [sensitive]
        timestamp -> Timestamptz,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::sql_types::*;

    /// A registered account: how its owner signs in, who the owner is, preferences, plan and credit balance. Written by the account service; subscription_tier and credit_balance follow Odoo.
    users (id) {
        /// Identifies the account. Made by the database unless the insert brings one. [key]
        id -> Uuid,
        /// Address the owner signs in with and is written to. Compared as stored: the account service writes it in lower case. [personal]
        #[max_length = 255]
        email -> Varchar,
        /// Password, hashed by the application. NULL for an account that signs in by a social provider only. [secret]
        #[max_length = 255]
        password_hash -> Nullable<Varchar>,
        /// Provider of the social sign-in, if the account has one. [personal]
        social_provider -> Nullable<SocialProvider>,
        /// The owner's identifier at social_provider. [personal]
        #[max_length = 255]
        social_provider_id -> Nullable<Varchar>,
        /// Whether the owner has proved to hold the e-mail address. [internal]
        is_email_verified -> Bool,
        /// Bearer token of the pending e-mail verification. [secret]
        #[max_length = 255]
        email_verification_token -> Nullable<Varchar>,
        /// Bearer token of the pending password reset. [secret]
        #[max_length = 255]
        password_reset_token -> Nullable<Varchar>,
        /// When password_reset_token stops being accepted. [internal]
        password_reset_expires -> Nullable<Timestamptz>,
        /// Name of the owner, as the owner writes it. [personal]
        #[max_length = 100]
        full_name -> Nullable<Varchar>,
        /// Public handle, unique among the accounts that have one. [personal]
        #[max_length = 50]
        username -> Nullable<Varchar>,
        /// Address of the profile picture. [personal]
        #[max_length = 1024]
        profile_picture_url -> Nullable<Varchar>,
        /// Language of the interface and of messages, as a BCP 47 tag. [personal]
        #[max_length = 10]
        language_preference -> Varchar,
        /// Time zone in which times are shown to the owner, an IANA name. [personal]
        #[max_length = 50]
        timezone -> Varchar,
        /// Whether sign-in asks for a second factor. [internal]
        mfa_enabled -> Bool,
        /// Seed of the second factor, encrypted by the application. [secret]
        #[max_length = 255]
        mfa_secret -> Nullable<Varchar>,
        /// Plan level that decides what the account may do; follows the subscription. [internal]
        subscription_tier -> SubscriptionTier,
        /// Credits left to spend; the running total of credit_transactions.amount. [sensitive]
        credit_balance -> Numeric,
        /// When the owner last signed in. [sensitive]
        last_login_at -> Nullable<Timestamptz>,
        /// When the account was opened. [internal]
        created_at -> Timestamptz,
        /// When the row last changed; kept by the trigger set_updated_at. [internal]
        updated_at -> Timestamptz,
        /// When the owner closed the account (soft delete); NULL while it is open. [internal]
        deleted_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::sql_types::*;

    /// A container in which an account keeps its projects. Written by the creative services.
    workbenches (id) {
        /// Identifies the workbench. Made by the database unless the insert brings one. [key]
        id -> Uuid,
        /// Account that owns the workbench; a change of owner carries over to its projects. [key]
        user_id -> Uuid,
        /// Name of the workbench, as its owner sees it. [sensitive]
        #[max_length = 100]
        name -> Varchar,
        /// Brand kit with which its projects start. [key]
        default_brand_kit_id -> Nullable<Uuid>,
        /// When the row was made. [internal]
        created_at -> Timestamptz,
        /// When the row last changed; kept by the trigger set_updated_at. [internal]
        updated_at -> Timestamptz,
    }
}

diesel::joinable!(ai_model_deployments -> ai_model_versions (model_version_id));
diesel::joinable!(ai_model_deployments -> users (deployed_by_user_id));
diesel::joinable!(ai_model_feedbacks -> ai_model_versions (model_version_id));
diesel::joinable!(ai_model_feedbacks -> generation_requests (generation_request_id));
diesel::joinable!(ai_model_feedbacks -> users (user_id));
diesel::joinable!(ai_model_validation_results -> users (validated_by_user_id));
diesel::joinable!(ai_model_versions -> ai_models (model_id));
diesel::joinable!(ai_model_versions -> users (created_by_user_id));
diesel::joinable!(api_clients -> users (user_id));
diesel::joinable!(asset_versions -> assets (asset_id));
diesel::joinable!(asset_versions -> projects (project_id));
diesel::joinable!(asset_versions -> users (created_by_user_id));
diesel::joinable!(assets -> projects (project_id));
diesel::joinable!(assets -> users (user_id));
diesel::joinable!(brand_kits -> teams (team_id));
diesel::joinable!(brand_kits -> users (user_id));
diesel::joinable!(credit_transactions -> generation_requests (generation_request_id));
diesel::joinable!(credit_transactions -> users (user_id));
diesel::joinable!(generation_requests -> projects (project_id));
diesel::joinable!(generation_requests -> users (user_id));
diesel::joinable!(notifications -> users (user_id));
diesel::joinable!(projects -> brand_kits (brand_kit_id));
diesel::joinable!(projects -> templates (template_id));
diesel::joinable!(projects -> users (user_id));
diesel::joinable!(sessions -> users (user_id));
diesel::joinable!(social_media_connections -> users (user_id));
diesel::joinable!(subscriptions -> users (user_id));
diesel::joinable!(team_members -> teams (team_id));
diesel::joinable!(team_members -> users (user_id));
diesel::joinable!(teams -> users (owner_id));
diesel::joinable!(templates -> users (user_id));
diesel::joinable!(usage_logs -> api_clients (api_client_id));
diesel::joinable!(usage_logs -> generation_requests (generation_request_id));
diesel::joinable!(usage_logs -> users (user_id));
diesel::joinable!(workbenches -> brand_kits (default_brand_kit_id));
diesel::joinable!(workbenches -> users (user_id));

diesel::allow_tables_to_appear_in_same_query!(
    ai_model_deployments,
    ai_model_feedbacks,
    ai_model_validation_results,
    ai_model_versions,
    ai_models,
    api_clients,
    asset_versions,
    assets,
    brand_kits,
    credit_transactions,
    generation_requests,
    notifications,
    projects,
    sessions,
    social_media_connections,
    subscriptions,
    team_members,
    teams,
    templates,
    usage_logs,
    users,
    workbenches,
);
