//! The names of the constraints, for services that match on them.
//!
//! The names are part of this crate's interface and of the database's: `fk_` is a foreign key, `uq_` and the unique ones
//! among `idx_` keep values unique, `ck_` checks one row. The server tells the name with the error:
//!
//! ```
//! use creativeflow_schema::constraints::IDX_USER_EMAIL_UNIQUE;
//! use creativeflow_schema::models::NewUser;
//! use diesel::result::{DatabaseErrorKind, Error};
//!
//! # let db = creativeflow_schema::testing::TestDatabase::new()?;
//! # let mut conn = db.connect()?;
//! let ada = || NewUser::builder().email("ada@example.com").build();
//! ada().insert(&mut conn)?;
//! match ada().insert(&mut conn) {
//!     Err(Error::DatabaseError(DatabaseErrorKind::UniqueViolation, info))
//!         if info.constraint_name() == Some(IDX_USER_EMAIL_UNIQUE) => println!("this address has an account"),
//!     other => panic!("{other:?}"),
//! }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Where PostgreSQL tells no name: for NOT NULL it tells the table and the column, for a value that is no label of an enum
//! neither. A primary key's name is the table's and `_pkey`, and on the three partitioned tables the partition's and
//! `_pkey`. What `ON DELETE RESTRICT` refuses is `DatabaseErrorKind::ForeignKeyViolation` before PostgreSQL 18, and
//! `RestrictViolation` since.

macro_rules! constraints {
    ($($(#[$doc:meta])* $constant:ident = $name:literal;)+) => {
        $(
            $(#[$doc])*
            pub const $constant: &str = $name;
        )+

        /// All of them.
        pub const ALL: &[&str] = &[$($constant),+];
    };
}

constraints! {
    /// `ai_model_deployments.model_version_id` is the id of a row of `ai_model_versions`; it goes with that row.
    FK_AI_MODEL_DEPLOYMENTS_MODEL_VERSION_ID = "fk_ai_model_deployments_model_version_id";
    /// `ai_model_deployments.deployed_by_user_id` is the id of a row of `users`; NULL once that row is gone.
    FK_AI_MODEL_DEPLOYMENTS_DEPLOYED_BY_USER_ID = "fk_ai_model_deployments_deployed_by_user_id";
    /// `ai_model_deployments.kubernetes_details` is a JSON object.
    CK_AI_MODEL_DEPLOYMENTS_KUBERNETES_DETAILS_IS_OBJECT = "ck_ai_model_deployments_kubernetes_details_is_object";
    /// `ai_model_feedbacks.user_id` is the id of a row of `users`; it goes with that row.
    FK_AI_MODEL_FEEDBACKS_USER_ID = "fk_ai_model_feedbacks_user_id";
    /// `ai_model_feedbacks.generation_request_id` is the id of a row of `generation_requests`; NULL once that row is gone.
    FK_AI_MODEL_FEEDBACKS_GENERATION_REQUEST_ID = "fk_ai_model_feedbacks_generation_request_id";
    /// `ai_model_feedbacks.model_version_id` is the id of a row of `ai_model_versions`; NULL once that row is gone.
    FK_AI_MODEL_FEEDBACKS_MODEL_VERSION_ID = "fk_ai_model_feedbacks_model_version_id";
    /// `ai_model_feedbacks`: `rating BETWEEN 1 AND 5`.
    CK_AI_MODEL_FEEDBACKS_RATING = "ck_ai_model_feedbacks_rating";
    /// `ai_model_feedbacks.details` is a JSON object.
    CK_AI_MODEL_FEEDBACKS_DETAILS_IS_OBJECT = "ck_ai_model_feedbacks_details_is_object";
    /// `ai_model_validation_results.model_version_id` is the id of a row of `ai_model_versions`; it goes with that row.
    FK_AI_MODEL_VALIDATION_RESULTS_MODEL_VERSION_ID = "fk_ai_model_validation_results_model_version_id";
    /// `ai_model_validation_results.validated_by_user_id` is the id of a row of `users`; NULL once that row is gone.
    FK_AI_MODEL_VALIDATION_RESULTS_VALIDATED_BY_USER_ID = "fk_ai_model_validation_results_validated_by_user_id";
    /// `ai_model_validation_results` has (`id`, `model_version_id`) but once; foreign keys point at the pair.
    UQ_AI_MODEL_VALIDATION_RESULTS_ID_MODEL_VERSION_ID = "uq_ai_model_validation_results_id_model_version_id";
    /// No two rows of `ai_model_validation_results` have the same `model_version_id`.
    IDX_AIMODELVALIDATIONRESULT_VERSIONID = "idx_aimodelvalidationresult_versionid";
    /// `ai_model_validation_results.performance_benchmark` is a JSON object.
    CK_AI_MODEL_VALIDATION_RESULTS_PERFORMANCE_BENCHMARK_IS_OBJECT = "ck_ai_model_validation_results_performance_benchmark_is_object";
    /// `ai_model_validation_results.results` is a JSON object.
    CK_AI_MODEL_VALIDATION_RESULTS_RESULTS_IS_OBJECT = "ck_ai_model_validation_results_results_is_object";
    /// `ai_model_versions.model_id` is the id of a row of `ai_models`; it goes with that row.
    FK_AI_MODEL_VERSIONS_MODEL_ID = "fk_ai_model_versions_model_id";
    /// `ai_model_versions.validation_result_id` is the id of a row of `ai_model_validation_results`; NULL once that row is gone.
    FK_AI_MODEL_VERSIONS_VALIDATION_RESULT_ID = "fk_ai_model_versions_validation_result_id";
    /// `ai_model_versions.created_by_user_id` is the id of a row of `users`; NULL once that row is gone.
    FK_AI_MODEL_VERSIONS_CREATED_BY_USER_ID = "fk_ai_model_versions_created_by_user_id";
    /// `ai_model_versions.validation_result_id` is a result of this same version.
    FK_AI_MODEL_VERSIONS_VALIDATION_RESULT_ID_ID = "fk_ai_model_versions_validation_result_id_id";
    /// No two rows of `ai_model_versions` have the same (`model_id`, `version_number`).
    UQ_AI_MODEL_VERSIONS_MODEL_ID_VERSION_NUMBER = "uq_ai_model_versions_model_id_version_number";
    /// `ai_model_versions.parameters` is a JSON object.
    CK_AI_MODEL_VERSIONS_PARAMETERS_IS_OBJECT = "ck_ai_model_versions_parameters_is_object";
    /// No two rows of `ai_models` have the same `name`.
    IDX_AIMODEL_NAME_UNIQUE = "idx_aimodel_name_unique";
    /// `api_clients.user_id` is the id of a row of `users`; it goes with that row.
    FK_API_CLIENTS_USER_ID = "fk_api_clients_user_id";
    /// No two rows of `api_clients` have the same `api_key`.
    IDX_APICLIENT_APIKEY_UNIQUE = "idx_apiclient_apikey_unique";
    /// `api_clients.permissions` is a JSON object.
    CK_API_CLIENTS_PERMISSIONS_IS_OBJECT = "ck_api_clients_permissions_is_object";
    /// `asset_versions.asset_id` is the id of a row of `assets`; it goes with that row.
    FK_ASSET_VERSIONS_ASSET_ID = "fk_asset_versions_asset_id";
    /// `asset_versions.project_id` is the id of a row of `projects`; it goes with that row.
    FK_ASSET_VERSIONS_PROJECT_ID = "fk_asset_versions_project_id";
    /// `asset_versions.created_by_user_id` is the id of a row of `users`; NULL once that row is gone.
    FK_ASSET_VERSIONS_CREATED_BY_USER_ID = "fk_asset_versions_created_by_user_id";
    /// No two rows of `asset_versions` have the same (`asset_id`, `version_number`).
    IDX_ASSETVERSION_ASSETID_VERSION = "idx_assetversion_assetid_version";
    /// No two rows of `asset_versions` have the same (`project_id`, `version_number`).
    IDX_ASSETVERSION_PROJECTID_VERSION = "idx_assetversion_projectid_version";
    /// `asset_versions`: `num_nonnulls(asset_id, project_id) = 1`.
    CK_ASSET_VERSIONS_ONE_SUBJECT = "ck_asset_versions_one_subject";
    /// `asset_versions`: `version_number > 0`.
    CK_ASSET_VERSIONS_VERSION_NUMBER = "ck_asset_versions_version_number";
    /// `assets.project_id` is the id of a row of `projects`; NULL once that row is gone.
    FK_ASSETS_PROJECT_ID = "fk_assets_project_id";
    /// `assets.user_id` is the id of a row of `users`; it goes with that row.
    FK_ASSETS_USER_ID = "fk_assets_user_id";
    /// `assets.generation_request_id` is the id of a row of `generation_requests`; NULL once that row is gone.
    FK_ASSETS_GENERATION_REQUEST_ID = "fk_assets_generation_request_id";
    /// `assets.metadata` is a JSON object.
    CK_ASSETS_METADATA_IS_OBJECT = "ck_assets_metadata_is_object";
    /// `brand_kits.user_id` is the id of a row of `users`; it goes with that row.
    FK_BRAND_KITS_USER_ID = "fk_brand_kits_user_id";
    /// `brand_kits.team_id` is the id of a row of `teams`; NULL once that row is gone.
    FK_BRAND_KITS_TEAM_ID = "fk_brand_kits_team_id";
    /// `brand_kits.colors` is a JSON array.
    CK_BRAND_KITS_COLORS_IS_ARRAY = "ck_brand_kits_colors_is_array";
    /// `brand_kits.fonts` is a JSON array.
    CK_BRAND_KITS_FONTS_IS_ARRAY = "ck_brand_kits_fonts_is_array";
    /// `brand_kits.logos` is a JSON array.
    CK_BRAND_KITS_LOGOS_IS_ARRAY = "ck_brand_kits_logos_is_array";
    /// `brand_kits.style_preferences` is a JSON object.
    CK_BRAND_KITS_STYLE_PREFERENCES_IS_OBJECT = "ck_brand_kits_style_preferences_is_object";
    /// `credit_transactions.user_id` is the id of a row of `users`; that row cannot go while this one stands.
    FK_CREDIT_TRANSACTIONS_USER_ID = "fk_credit_transactions_user_id";
    /// `credit_transactions.generation_request_id` is the id of a row of `generation_requests`; NULL once that row is gone.
    FK_CREDIT_TRANSACTIONS_GENERATION_REQUEST_ID = "fk_credit_transactions_generation_request_id";
    /// `credit_transactions.amount` is not NaN.
    CK_CREDIT_TRANSACTIONS_AMOUNT_IS_NUMBER = "ck_credit_transactions_amount_is_number";
    /// `generation_requests.user_id` is the id of a row of `users`; that row cannot go while this one stands.
    FK_GENERATION_REQUESTS_USER_ID = "fk_generation_requests_user_id";
    /// `generation_requests.project_id` is the id of a row of `projects`; NULL once that row is gone.
    FK_GENERATION_REQUESTS_PROJECT_ID = "fk_generation_requests_project_id";
    /// `generation_requests.selected_sample_id` is the id of a row of `assets`; NULL once that row is gone.
    FK_GENERATION_REQUESTS_SELECTED_SAMPLE_ID = "fk_generation_requests_selected_sample_id";
    /// `generation_requests.final_asset_id` is the id of a row of `assets`; NULL once that row is gone.
    FK_GENERATION_REQUESTS_FINAL_ASSET_ID = "fk_generation_requests_final_asset_id";
    /// No two rows of `generation_requests` have the same `selected_sample_id`.
    UQ_GENERATION_REQUESTS_SELECTED_SAMPLE_ID = "uq_generation_requests_selected_sample_id";
    /// No two rows of `generation_requests` have the same `final_asset_id`.
    UQ_GENERATION_REQUESTS_FINAL_ASSET_ID = "uq_generation_requests_final_asset_id";
    /// `generation_requests`: `credits_cost_sample >= 0`.
    CK_GENERATION_REQUESTS_CREDITS_COST_SAMPLE = "ck_generation_requests_credits_cost_sample";
    /// `generation_requests.credits_cost_sample` is not NaN.
    CK_GENERATION_REQUESTS_CREDITS_COST_SAMPLE_IS_NUMBER = "ck_generation_requests_credits_cost_sample_is_number";
    /// `generation_requests`: `credits_cost_final >= 0`.
    CK_GENERATION_REQUESTS_CREDITS_COST_FINAL = "ck_generation_requests_credits_cost_final";
    /// `generation_requests.credits_cost_final` is not NaN.
    CK_GENERATION_REQUESTS_CREDITS_COST_FINAL_IS_NUMBER = "ck_generation_requests_credits_cost_final_is_number";
    /// `generation_requests`: `processing_time_ms >= 0`.
    CK_GENERATION_REQUESTS_PROCESSING_TIME_MS = "ck_generation_requests_processing_time_ms";
    /// `generation_requests.input_parameters` is a JSON object.
    CK_GENERATION_REQUESTS_INPUT_PARAMETERS_IS_OBJECT = "ck_generation_requests_input_parameters_is_object";
    /// `generation_requests.sample_assets` is a JSON array.
    CK_GENERATION_REQUESTS_SAMPLE_ASSETS_IS_ARRAY = "ck_generation_requests_sample_assets_is_array";
    /// `notifications.user_id` is the id of a row of `users`; it goes with that row.
    FK_NOTIFICATIONS_USER_ID = "fk_notifications_user_id";
    /// `notifications.metadata` is a JSON object.
    CK_NOTIFICATIONS_METADATA_IS_OBJECT = "ck_notifications_metadata_is_object";
    /// `projects.workbench_id` is the id of a row of `workbenches`; it goes with that row.
    FK_PROJECTS_WORKBENCH_ID = "fk_projects_workbench_id";
    /// `projects.user_id` is the id of a row of `users`; it goes with that row.
    FK_PROJECTS_USER_ID = "fk_projects_user_id";
    /// `projects.template_id` is the id of a row of `templates`; NULL once that row is gone.
    FK_PROJECTS_TEMPLATE_ID = "fk_projects_template_id";
    /// `projects.brand_kit_id` is the id of a row of `brand_kits`; NULL once that row is gone.
    FK_PROJECTS_BRAND_KIT_ID = "fk_projects_brand_kit_id";
    /// `projects.user_id` is the owner of the workbench, and follows it.
    FK_PROJECTS_WORKBENCH_ID_USER_ID = "fk_projects_workbench_id_user_id";
    /// `sessions.user_id` is the id of a row of `users`; it goes with that row.
    FK_SESSIONS_USER_ID = "fk_sessions_user_id";
    /// `social_media_connections.user_id` is the id of a row of `users`; it goes with that row.
    FK_SOCIAL_MEDIA_CONNECTIONS_USER_ID = "fk_social_media_connections_user_id";
    /// No two rows of `social_media_connections` have the same (`user_id`, `platform`).
    IDX_SOCIALCONNECTION_USERID_PLATFORM = "idx_socialconnection_userid_platform";
    /// `subscriptions.user_id` is the id of a row of `users`; it goes with that row.
    FK_SUBSCRIPTIONS_USER_ID = "fk_subscriptions_user_id";
    /// No two rows of `subscriptions` have the same `user_id`.
    UQ_SUBSCRIPTIONS_USER_ID = "uq_subscriptions_user_id";
    /// No two rows of `subscriptions` have the same `odoo_sale_order_id`.
    IDX_SUBSCRIPTION_ODOOSALEORDERID = "idx_subscription_odoosaleorderid";
    /// `subscriptions`: `current_period_end >= current_period_start`.
    CK_SUBSCRIPTIONS_CURRENT_PERIOD = "ck_subscriptions_current_period";
    /// `team_members.team_id` is the id of a row of `teams`; it goes with that row.
    FK_TEAM_MEMBERS_TEAM_ID = "fk_team_members_team_id";
    /// `team_members.user_id` is the id of a row of `users`; it goes with that row.
    FK_TEAM_MEMBERS_USER_ID = "fk_team_members_user_id";
    /// No two rows of `team_members` have the same (`team_id`, `user_id`).
    UQ_TEAM_MEMBERS_TEAM_ID_USER_ID = "uq_team_members_team_id_user_id";
    /// `teams.owner_id` is the id of a row of `users`; that row cannot go while this one stands.
    FK_TEAMS_OWNER_ID = "fk_teams_owner_id";
    /// `templates.user_id` is the id of a row of `users`; it goes with that row.
    FK_TEMPLATES_USER_ID = "fk_templates_user_id";
    /// `templates.source_data` is a JSON object.
    CK_TEMPLATES_SOURCE_DATA_IS_OBJECT = "ck_templates_source_data_is_object";
    /// `templates.tags` is a JSON array.
    CK_TEMPLATES_TAGS_IS_ARRAY = "ck_templates_tags_is_array";
    /// `usage_logs.user_id` is the id of a row of `users`; that row cannot go while this one stands.
    FK_USAGE_LOGS_USER_ID = "fk_usage_logs_user_id";
    /// `usage_logs.generation_request_id` is the id of a row of `generation_requests`; NULL once that row is gone.
    FK_USAGE_LOGS_GENERATION_REQUEST_ID = "fk_usage_logs_generation_request_id";
    /// `usage_logs.api_client_id` is the id of a row of `api_clients`; NULL once that row is gone.
    FK_USAGE_LOGS_API_CLIENT_ID = "fk_usage_logs_api_client_id";
    /// `usage_logs`: `credits_cost >= 0`.
    CK_USAGE_LOGS_CREDITS_COST = "ck_usage_logs_credits_cost";
    /// `usage_logs.credits_cost` is not NaN.
    CK_USAGE_LOGS_CREDITS_COST_IS_NUMBER = "ck_usage_logs_credits_cost_is_number";
    /// `usage_logs.details` is a JSON object.
    CK_USAGE_LOGS_DETAILS_IS_OBJECT = "ck_usage_logs_details_is_object";
    /// No two rows of `users` have the same `email`.
    IDX_USER_EMAIL_UNIQUE = "idx_user_email_unique";
    /// No two rows of `users` have the same `username`.
    IDX_USER_USERNAME_UNIQUE = "idx_user_username_unique";
    /// No two rows of `users` have the same (`social_provider`, `social_provider_id`).
    IDX_USER_SOCIAL_UNIQUE = "idx_user_social_unique";
    /// `users.credit_balance` is not NaN.
    CK_USERS_CREDIT_BALANCE_IS_NUMBER = "ck_users_credit_balance_is_number";
    /// `workbenches.user_id` is the id of a row of `users`; it goes with that row.
    FK_WORKBENCHES_USER_ID = "fk_workbenches_user_id";
    /// `workbenches.default_brand_kit_id` is the id of a row of `brand_kits`; NULL once that row is gone.
    FK_WORKBENCHES_DEFAULT_BRAND_KIT_ID = "fk_workbenches_default_brand_kit_id";
    /// `workbenches` has (`id`, `user_id`) but once; foreign keys point at the pair.
    UQ_WORKBENCHES_ID_USER_ID = "uq_workbenches_id_user_id";
}
