//! The statements of the peers whose users write SQL: libpq, `tokio-postgres` and `sqlx`.

pub const USER_BY_EMAIL: &str = "SELECT * FROM users WHERE email = $1 AND deleted_at IS NULL";
pub const USER_BY_ID: &str = "SELECT * FROM users WHERE id = $1";
pub const PAGE: &str = "SELECT * FROM generation_requests
    WHERE user_id = $1 AND created_at <= $2 AND (created_at < $2 OR id < $3)
    ORDER BY created_at DESC, id DESC LIMIT 20";
pub const UNREAD: &str =
    "SELECT * FROM notifications WHERE user_id = $1 AND is_read = FALSE ORDER BY created_at DESC LIMIT 20";
pub const UNREAD_COUNT: &str = "SELECT count(*) FROM notifications WHERE user_id = $1 AND is_read = FALSE";
pub const USAGE_BY_ACTION: &str = "SELECT action_type, count(*), sum(credits_cost) FROM usage_logs
    WHERE user_id = $1 AND timestamp >= $2 AND timestamp < $3 GROUP BY action_type";
pub const INSERT_USAGE_LOG: &str =
    "INSERT INTO usage_logs (user_id, action_type, details, credits_cost) VALUES ($1, $2, $3, $4) RETURNING *";
pub const INSERT_SESSION: &str = "INSERT INTO sessions (user_id, device_info, ip_address, user_agent, expires_at)
    VALUES ($1, $2, $3, $4, $5) RETURNING *";
/// Arrays, so that one prepared statement does for any number of rows.
pub const INSERT_USAGE_LOGS: &str = "INSERT INTO usage_logs
        (user_id, generation_request_id, api_client_id, action_type, details, credits_cost, timestamp)
    SELECT * FROM UNNEST($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::jsonb[], $6::numeric[], $7::timestamptz[])";
pub const COPY_USAGE_LOGS: &str = "COPY usage_logs
    (user_id, generation_request_id, api_client_id, action_type, details, credits_cost, timestamp) FROM STDIN";

/// The story of `examples/quickstart.rs`, statement by statement. The peer brings macros that run a statement: `$one` gives
/// a row of a table, `$scalar` a value, `$execute` nothing.
macro_rules! story {
    ($one:ident, $scalar:ident, $execute:ident) => {{
        use rust_decimal::Decimal;
        use serde_json::json;
        use uuid::Uuid;

        use $crate::peers::tables::*;

        let now = chrono::Utc::now();
        let in_a_month = now + chrono::Duration::days(30);
        let unique = Uuid::now_v7().simple().to_string();
        let (email, order, key, model) =
            (format!("ada-{unique}@example.com"), format!("SO-{unique}"), format!("cf_{unique}"), format!("painter-{unique}"));
        let red = json!([{"name": "Primary", "hex": "#C8102E", "variable": "--color-primary"}]);
        let sans = json!([{"name": "Heading", "family": "Inter"}]);

        let ada = $one!(
            users,
            "INSERT INTO users (id, email, full_name) VALUES ($1, $2, $3) RETURNING *",
            Uuid::now_v7(),
            email.as_str(),
            "Ada Lovelace"
        );
        let _ = $one!(
            sessions,
            "INSERT INTO sessions (user_id, device_info, ip_address, expires_at) VALUES ($1, $2, $3, $4) RETURNING *",
            ada.id,
            "Firefox on Linux",
            "192.0.2.7",
            in_a_month
        );
        let _ = $one!(
            subscriptions,
            "INSERT INTO subscriptions
                (user_id, odoo_sale_order_id, plan_id, current_period_start, current_period_end, payment_provider)
             VALUES ($1, $2, $3, $4, $5, $6) RETURNING *",
            ada.id,
            order.as_str(),
            "pro_monthly",
            now,
            in_a_month,
            PaymentProvider::Stripe
        );
        $execute!("UPDATE users SET subscription_tier = $1 WHERE id = $2", SubscriptionTier::Pro, ada.id);
        let _ = $one!(
            social_media_connections,
            "INSERT INTO social_media_connections (user_id, platform, external_user_id, access_token)
             VALUES ($1, $2, $3, $4) RETURNING *",
            ada.id,
            SocialMediaPlatform::Instagram,
            "17841400000000000",
            "encrypted:a1b2c3"
        );

        let team = $one!(
            teams,
            "INSERT INTO teams (name, owner_id) VALUES ($1, $2) RETURNING *",
            "Analytical Engines",
            ada.id
        );
        let _ = $one!(
            team_members,
            "INSERT INTO team_members (team_id, user_id, role) VALUES ($1, $2, $3) RETURNING *",
            team.id,
            ada.id,
            TeamRole::Owner
        );

        let kit = $one!(
            brand_kits,
            "INSERT INTO brand_kits (user_id, team_id, name, colors, fonts, is_default)
             VALUES ($1, $2, $3, $4, $5, $6) RETURNING *",
            ada.id,
            team.id,
            "Engines",
            red,
            sans,
            true
        );
        let workbench = $one!(
            workbenches,
            "INSERT INTO workbenches (user_id, name, default_brand_kit_id) VALUES ($1, $2, $3) RETURNING *",
            ada.id,
            "Spring campaign",
            kit.id
        );
        let _ = $one!(
            templates,
            "INSERT INTO templates (name, category, preview_url, source_data, tags) VALUES ($1, $2, $3, $4, $5) RETURNING *",
            "Story with headline",
            "social",
            "https://cdn.example.com/story.png",
            json!({"layers": 3}),
            json!(["story", "headline"])
        );
        let template = $one!(
            templates,
            "SELECT * FROM templates WHERE user_id IS NULL AND tags @> $1 ORDER BY created_at DESC LIMIT 1",
            json!(["story"])
        );
        let project = $one!(
            projects,
            "INSERT INTO projects (workbench_id, user_id, template_id, name, target_platform)
             VALUES ($1, $2, $3, $4, $5) RETURNING *",
            workbench.id,
            ada.id,
            template.id,
            "Launch story",
            "InstagramStory"
        );

        let model = $one!(
            ai_models,
            "INSERT INTO ai_models (name, provider, task_type) VALUES ($1, $2, $3) RETURNING *",
            model.as_str(),
            "Internal",
            AiTaskType::ImageGeneration
        );
        let version = $one!(
            ai_model_versions,
            "INSERT INTO ai_model_versions (model_id, version_number, format, created_by_user_id)
             VALUES ($1, $2, $3, $4) RETURNING *",
            model.id,
            "1.0",
            "ONNX",
            ada.id
        );
        let result = $one!(
            ai_model_validation_results,
            "INSERT INTO ai_model_validation_results (model_version_id, security_scan_status, functional_status)
             VALUES ($1, $2, $3) RETURNING *",
            version.id,
            ValidationStatus::Passed,
            ValidationStatus::Passed
        );
        let version = $one!(
            ai_model_versions,
            "UPDATE ai_model_versions SET status = $1, validation_result_id = $2 WHERE id = $3 RETURNING *",
            AiModelVersionStatus::Production,
            result.id,
            version.id
        );
        let _ = $one!(
            ai_model_deployments,
            "INSERT INTO ai_model_deployments (model_version_id, environment, status, deployment_strategy)
             VALUES ($1, $2, $3, $4) RETURNING *",
            version.id,
            DeploymentEnvironment::Production,
            DeploymentStatus::Active,
            "canary"
        );

        let request = $one!(
            generation_requests,
            "INSERT INTO generation_requests (id, user_id, project_id, input_prompt, input_parameters)
             VALUES ($1, $2, $3, $4, $5) RETURNING *",
            Uuid::now_v7(),
            ada.id,
            project.id,
            "A brass engine that paints, at sunrise",
            json!({"format": "png"})
        );
        macro_rules! asset {
            ($name:expr, $is_final:expr) => {{
                let path = format!("generated/{}/{}.png", request.id, $name);
                $one!(
                    assets,
                    "INSERT INTO assets
                        (project_id, user_id, generation_request_id, name, type, file_path, mime_type, format, is_final)
                     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING *",
                    project.id,
                    ada.id,
                    request.id,
                    $name,
                    AssetType::AiGenerated,
                    path.as_str(),
                    "image/png",
                    "png",
                    $is_final
                )
            }};
        }
        let mut samples = Vec::new();
        for name in ["sample-1", "sample-2", "sample-3", "sample-4"] {
            samples.push((asset!(name, false).id, format!("generated/{}/{name}.png", request.id)));
        }
        let references: serde_json::Value = samples
            .iter()
            .map(|(id, path)| json!({"id": id, "url": path, "resolution": "512x512"}))
            .collect();
        let request = $one!(
            generation_requests,
            "UPDATE generation_requests SET status = $1, sample_assets = $2 WHERE id = $3 RETURNING *",
            GenerationRequestStatus::AwaitingSelection,
            references,
            request.id
        );
        let result = asset!("final", true);
        let path = format!("generated/{}/final.png", request.id);
        let _ = $one!(
            asset_versions,
            "INSERT INTO asset_versions (asset_id, version_number, file_path, created_by_user_id)
             VALUES ($1, $2, $3, $4) RETURNING *",
            result.id,
            1_i32,
            path.as_str(),
            ada.id
        );
        let request = $one!(
            generation_requests,
            "UPDATE generation_requests SET status = $1, selected_sample_id = $2, final_asset_id = $3, processing_time_ms = $4
             WHERE id = $5 RETURNING *",
            GenerationRequestStatus::Completed,
            samples[2].0,
            result.id,
            8_400_i32,
            request.id
        );
        let _ = $one!(assets, "SELECT * FROM assets WHERE id = $1 LIMIT 1", samples[2].0);

        for (amount, action, request) in [(100, "purchase", None), (-5, "final_generation", Some(request.id))] {
            let _ = $one!(
                credit_transactions,
                "INSERT INTO credit_transactions (user_id, generation_request_id, amount, action_type)
                 VALUES ($1, $2, $3, $4) RETURNING *",
                ada.id,
                request,
                Decimal::new(amount * 100, 2),
                action
            );
            $scalar!(
                "UPDATE users SET credit_balance = credit_balance + $1 WHERE id = $2 RETURNING credit_balance",
                Decimal::new(amount * 100, 2),
                ada.id
            );
        }
        let client = $one!(
            api_clients,
            "INSERT INTO api_clients (user_id, name, api_key, secret_hash) VALUES ($1, $2, $3, $4) RETURNING *",
            ada.id,
            "Publisher",
            key.as_str(),
            "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA"
        );
        let _ = $one!(
            usage_logs,
            "INSERT INTO usage_logs (user_id, generation_request_id, api_client_id, action_type, credits_cost)
             VALUES ($1, $2, $3, $4, $5) RETURNING *",
            ada.id,
            request.id,
            client.id,
            "final_generation_completed",
            Decimal::new(500, 2)
        );
        let _ = $one!(
            ai_model_feedbacks,
            "INSERT INTO ai_model_feedbacks (user_id, generation_request_id, model_version_id, rating)
             VALUES ($1, $2, $3, $4) RETURNING *",
            ada.id,
            request.id,
            version.id,
            5_i32
        );
        let _ = $one!(
            notifications,
            "INSERT INTO notifications (user_id, type, message) VALUES ($1, $2, $3) RETURNING *",
            ada.id,
            "generation_complete",
            "Your picture is ready."
        );
        $execute!("UPDATE notifications SET is_read = TRUE WHERE user_id = $1 AND is_read = FALSE", ada.id);
    }};
}

pub(super) use story;
