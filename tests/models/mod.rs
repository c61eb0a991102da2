//! Every model makes the round trip: inserted with all fields and with the required ones, read back equal, each field
//! changed, and each that can be NULL set to it.

use std::collections::BTreeSet;

use creativeflow_schema::models::*;
use creativeflow_schema::schema::*;
use creativeflow_schema::types::*;
use diesel::associations::Identifiable;
use diesel::prelude::*;
use serde_json::{Value, json};

use crate::support::{lines, migrated};
use crate::world::{World, at, decimal, document, object, unique};

/// Takes every column of a table, with what it is and the values it gets:
///
/// - `id`: made by the database unless given
/// - `req`: required; `req_secret` likewise
/// - `tied`: likewise, but never changed alone, since a constraint ties it to another column
/// - `orphan`: required of an insert, and a change cannot take it away, though it can be NULL
/// - `null`: can be NULL; `null_secret` likewise
/// - `def`: has a default, which is the last value
/// - `now`: defaults to the time
/// - `stamp`: likewise, and never changes by hand
macro_rules! round_trip {
    ($conn:ident, $table:ident: $new:ident, $row:ident, $changes:ident;
     $($kind:ident $column:ident = $first:expr $(, $second:expr $(, $default:expr)?)?;)+) => {
        let json = |conn: &mut PgConnection, row: &$row| -> Value {
            let (table, id) = (stringify!($table), row.id);
            let row = lines(conn, &format!("SELECT to_jsonb(t)::text FROM {table} t WHERE id::text = '{id}'"));
            serde_json::from_str(&row[0]).unwrap()
        };
        $(let $column = $first;)+

        // With the required fields, then deleted, since they may be unique.
        let builder = $new::builder();
        $(let builder = required!($kind builder $column);)+
        let row = builder.build().insert($conn).unwrap();
        $(defaulted!($kind row $column $($(, $default)?)?);)+
        diesel::delete(&row).execute($conn).unwrap();

        // With all fields.
        let row = $new::builder()$(.$column($column.clone()))+.build().insert($conn).unwrap();
        $(same!($kind row $column, $column);)+
        let row = $table::table.find(Identifiable::id(&row)).select($row::as_select()).first($conn).unwrap();
        $(same!($kind row $column, $column);)+

        // Each field changed alone.
        let mut changed = 0;
        $($(
            let second = $second;
            let before = json($conn, &row);
            let change = change!($kind $changes $column second);
            let update = || diesel::update(&row).set(&change).returning($row::as_returning());
            let updated = update().get_result($conn).unwrap();
            same!($kind updated $column, second);
            let after = json($conn, &row);
            assert_changed(&before, &after, stringify!($column));
            update().get_result($conn).unwrap();
            assert_eq!(json($conn, &row), after, "an update with the same value changes nothing, {} too", "updated_at");
            changed += 1;
        )?)+

        // Each that can be NULL set to it.
        $(nulled!($kind $conn row $table $row $changes $column);)+

        let mut columns: BTreeSet<String> = json($conn, &row).as_object().unwrap().keys().cloned().collect();
        $(assert!(columns.remove(stringify!($column).trim_end_matches('_')), stringify!($column));)+
        assert_eq!(columns, left_out(stringify!($table), &row.id.to_string(), $conn), "columns that were not tried");
        println!("{}: {changed} columns changed", stringify!($table));
    };
}

macro_rules! required {
    (req $builder:ident $column:ident) => {
        $builder.$column($column.clone())
    };
    (req_secret $builder:ident $column:ident) => {
        $builder.$column($column.clone())
    };
    (tied $builder:ident $column:ident) => {
        $builder.$column($column.clone())
    };
    (orphan $builder:ident $column:ident) => {
        $builder.$column($column.clone())
    };
    ($other:ident $builder:ident $column:ident) => {
        $builder
    };
}

macro_rules! defaulted {
    (null $row:ident $column:ident) => { assert!($row.$column.is_none(), stringify!($column)) };
    (null_secret $row:ident $column:ident) => { assert!($row.$column.is_none(), stringify!($column)) };
    (def $row:ident $column:ident, $default:expr) => { assert_eq!($row.$column, $default, stringify!($column)) };
    (now $row:ident $column:ident) => { assert_recent($row.$column) };
    (stamp $row:ident $column:ident) => { assert_recent($row.$column) };
    (id $row:ident $column:ident) => { assert_ne!($row.$column, $column) };
    ($other:ident $row:ident $column:ident) => { same!($other $row $column, $column) };
}

macro_rules! same {
    (null $row:ident $column:ident, $value:ident) => {
        assert_eq!(*$row.$column.as_ref().unwrap(), $value, stringify!($column))
    };
    (orphan $row:ident $column:ident, $value:ident) => { same!(null $row $column, $value) };
    (tied $row:ident $column:ident, $value:ident) => {
        assert_eq!(json!($row.$column), json!($value), stringify!($column))
    };
    (req_secret $row:ident $column:ident, $value:ident) => {
        assert_eq!($row.$column.expose_secret(), $value.expose_secret(), stringify!($column))
    };
    (null_secret $row:ident $column:ident, $value:ident) => {
        assert_eq!($row.$column.as_ref().unwrap().expose_secret(), $value.expose_secret(), stringify!($column))
    };
    ($other:ident $row:ident $column:ident, $value:ident) => {
        assert_eq!($row.$column, $value, stringify!($column))
    };
}

macro_rules! change {
    (null $changes:ident $column:ident $value:ident) => { $changes::builder().$column(Some($value.clone().into())).build() };
    (null_secret $changes:ident $column:ident $value:ident) => { change!(null $changes $column $value) };
    ($other:ident $changes:ident $column:ident $value:ident) => { $changes::builder().$column($value.clone()).build() };
}

macro_rules! nulled {
    (null $conn:ident $row:ident $table:ident $model:ident $changes:ident $column:ident) => {
        let change = $changes::builder().$column(None).build();
        let updated = diesel::update(&$row).set(&change).returning($model::as_returning()).get_result($conn).unwrap();
        assert!(updated.$column.is_none(), stringify!($column));
    };
    (null_secret $($rest:tt)+) => { nulled! { null $($rest)+ } };
    ($other:ident $($rest:tt)+) => {};
}

/// The change has changed this column, `updated_at` where there is one, and nothing else.
#[track_caller]
fn assert_changed(before: &Value, after: &Value, column: &str) {
    let column = column.trim_end_matches('_');
    let differing: BTreeSet<&str> = before
        .as_object()
        .unwrap()
        .iter()
        .filter(|(key, value)| after[key.as_str()] != **value)
        .map(|(key, _)| key.as_str())
        .collect();
    let mut expected = BTreeSet::from([column]);
    if before.get("updated_at").is_some() {
        expected.insert("updated_at");
    }
    assert_eq!(differing, expected);
}

#[track_caller]
fn assert_recent(time: chrono::DateTime<chrono::Utc>) {
    let age = chrono::Utc::now() - time;
    assert!(age < chrono::Duration::minutes(5), "{time} is not the time of the insert");
}

/// What another test tries, since its constraints rule out what is done here.
fn left_out(table: &str, id: &str, conn: &mut PgConnection) -> BTreeSet<String> {
    let column = match table {
        "ai_model_versions" => "validation_result_id",
        "asset_versions" => {
            let of_asset =
                format!("SELECT id::text FROM asset_versions WHERE id::text = '{id}' AND asset_id IS NOT NULL");
            if lines(conn, &of_asset).is_empty() { "asset_id" } else { "project_id" }
        }
        _ => return BTreeSet::new(),
    };
    BTreeSet::from([column.to_owned()])
}

fn user(conn: &mut PgConnection) -> UserId {
    NewUser::builder().email(unique()).build().insert(conn).unwrap().id
}

fn asset(conn: &mut PgConnection, world: &World) -> AssetId {
    NewAsset::builder()
        .user_id(world.user.id)
        .name("an asset")
        .type_(AssetType::AiGenerated)
        .file_path("assets/1.png")
        .mime_type("image/png")
        .format("png")
        .build()
        .insert(conn)
        .unwrap()
        .id
}

fn model_version(conn: &mut PgConnection, world: &World) -> AiModelVersionId {
    let version = NewAiModelVersion::builder().model_id(world.ai_model.id).version_number(unique()).build();
    version.insert(conn).unwrap().id
}

#[test]
fn users() {
    let (_db, conn) = &mut migrated();
    round_trip! { conn, users: NewUser, User, UserChanges;
        id id = UserId::now_v7();
        req email = "ada@example.com", "grace@example.com";
        null_secret password_hash = Secret::from("password_hash 1"), Secret::from("password_hash 2");
        null social_provider = SocialProvider::Google, SocialProvider::Apple;
        null social_provider_id = "social provide 1", "social provide 2";
        def is_email_verified = true, false, false;
        null_secret email_verification_token = Secret::from("email_verification_token 1"), Secret::from("email_verification_token 2");
        null_secret password_reset_token = Secret::from("password_reset_token 1"), Secret::from("password_reset_token 2");
        null password_reset_expires = at(2020, 1), at(2021, 2);
        null full_name = "full name 1", "full name 2";
        null username = "username 1", "username 2";
        null profile_picture_url = "profile pictur 1", "profile pictur 2";
        def language_preference = "de-DE", "fr-FR", "en-US";
        def timezone = "Europe/Berlin", "Asia/Tokyo", "UTC";
        def mfa_enabled = true, false, false;
        null_secret mfa_secret = Secret::from("mfa_secret 1"), Secret::from("mfa_secret 2");
        def subscription_tier = SubscriptionTier::Pro, SubscriptionTier::Team, SubscriptionTier::Free;
        def credit_balance = decimal("12.34"), decimal("56.78"), decimal("0.00");
        null last_login_at = at(2020, 1), at(2021, 2);
        stamp created_at = at(2020, 1);
        stamp updated_at = at(2020, 1);
        null deleted_at = at(2020, 1), at(2021, 2);
    }
}

#[test]
fn teams() {
    let (_db, conn) = &mut migrated();
    let [a, b] = [(); 2].map(|()| World::new(conn));
    round_trip! { conn, teams: NewTeam, Team, TeamChanges;
        id id = TeamId::now_v7();
        req name = "name 1", "name 2";
        req owner_id = a.user.id, b.user.id;
        stamp created_at = at(2020, 1);
        stamp updated_at = at(2020, 1);
    }
}

#[test]
fn team_members() {
    let (_db, conn) = &mut migrated();
    let [a, b] = [(); 2].map(|()| World::new(conn));
    let [one, two] = [(); 2].map(|()| user(conn));
    round_trip! { conn, team_members: NewTeamMember, TeamMember, TeamMemberChanges;
        id id = TeamMemberId::now_v7();
        req team_id = a.team.id, b.team.id;
        req user_id = one, two;
        req role = TeamRole::Admin, TeamRole::Viewer;
        now joined_at = at(2020, 1), at(2021, 2);
    }
}

#[test]
fn brand_kits() {
    let (_db, conn) = &mut migrated();
    let [a, b] = [(); 2].map(|()| World::new(conn));
    round_trip! { conn, brand_kits: NewBrandKit, BrandKit, BrandKitChanges;
        id id = BrandKitId::now_v7();
        req user_id = a.user.id, b.user.id;
        null team_id = a.team.id, b.team.id;
        req name = "name 1", "name 2";
        req colors = document::<BrandColors>(json!([{"name": "Primary", "hex": "#000001", "mood": "calm"}])), document::<BrandColors>(json!([{"name": "Primary", "hex": "#000002", "mood": "calm"}]));
        req fonts = document::<BrandFonts>(json!([{"name": "Heading", "family": "Inter 1", "weight": 700}])), document::<BrandFonts>(json!([{"name": "Heading", "family": "Inter 2", "weight": 700}]));
        null logos = document::<BrandLogos>(json!([{"name": "Main", "path": "logos/1.png", "format": "png", "dark": true}])), document::<BrandLogos>(json!([{"name": "Main", "path": "logos/2.png", "format": "png", "dark": true}]));
        null style_preferences = document::<StylePreferences>(json!({"tone": "warm 1", "industry": "engines"})), document::<StylePreferences>(json!({"tone": "warm 2", "industry": "engines"}));
        def is_default = true, false, false;
        stamp created_at = at(2020, 1);
        stamp updated_at = at(2020, 1);
    }
}

#[test]
fn workbenches() {
    let (_db, conn) = &mut migrated();
    let [a, b] = [(); 2].map(|()| World::new(conn));
    round_trip! { conn, workbenches: NewWorkbench, Workbench, WorkbenchChanges;
        id id = WorkbenchId::now_v7();
        req user_id = a.user.id, b.user.id;
        req name = "name 1", "name 2";
        null default_brand_kit_id = a.brand_kit.id, b.brand_kit.id;
        stamp created_at = at(2020, 1);
        stamp updated_at = at(2020, 1);
    }
}

#[test]
fn templates() {
    let (_db, conn) = &mut migrated();
    let [a, b] = [(); 2].map(|()| World::new(conn));
    round_trip! { conn, templates: NewTemplate, Template, TemplateChanges;
        id id = TemplateId::now_v7();
        null user_id = a.user.id, b.user.id;
        req name = "name 1", "name 2";
        null description = "description 1", "description 2";
        req category = "category 1", "category 2";
        req preview_url = "preview url 1", "preview url 2";
        req source_data = object(json!({"n": 1})), object(json!({"n": 2}));
        null tags = TemplateTags::from(vec!["tag 1".to_owned()]), TemplateTags::from(vec!["tag 2".to_owned()]);
        def is_public = false, true, true;
        stamp created_at = at(2020, 1);
        stamp updated_at = at(2020, 1);
    }
}

#[test]
fn projects() {
    let (_db, conn) = &mut migrated();
    let [a, b] = [(); 2].map(|()| World::new(conn));
    let second_workbench = NewWorkbench::builder().user_id(a.user.id).name("second").build().insert(conn).unwrap().id;
    round_trip! { conn, projects: NewProject, Project, ProjectChanges;
        id id = ProjectId::now_v7();
        req workbench_id = a.workbench.id, second_workbench;
        tied user_id = a.user.id;
        null template_id = a.template.id, b.template.id;
        null brand_kit_id = a.brand_kit.id, b.brand_kit.id;
        req name = "name 1", "name 2";
        null target_platform = "target platfor 1", "target platfor 2";
        null collaboration_state = json!({"clock": 1}), json!([1, "two", null]);
        null last_collaborated_at = at(2020, 1), at(2021, 2);
        stamp created_at = at(2020, 1);
        stamp updated_at = at(2020, 1);
        null deleted_at = at(2020, 1), at(2021, 2);
    }
}

#[test]
fn generation_requests() {
    let (_db, conn) = &mut migrated();
    let [a, b] = [(); 2].map(|()| World::new(conn));
    let [one, two] = [(); 2].map(|()| asset(conn, &a));
    round_trip! { conn, generation_requests: NewGenerationRequest, GenerationRequest, GenerationRequestChanges;
        id id = GenerationRequestId::now_v7();
        req user_id = a.user.id, b.user.id;
        orphan project_id = a.project.id, b.project.id;
        req input_prompt = "input prompt 1", "input prompt 2";
        null style_guidance = "style guidance 1", "style guidance 2";
        null input_parameters = document::<InputParameters>(json!({"format": "png", "seed": 1})), document::<InputParameters>(json!({"format": "png", "seed": 2}));
        def status = GenerationRequestStatus::Completed, GenerationRequestStatus::Failed, GenerationRequestStatus::Pending;
        null error_message = "error message 1", "error message 2";
        null sample_assets = document::<SampleAssets>(json!([{"id": "00000000-0000-7000-8000-000000000001", "url": "samples/1.png", "resolution": "512x512", "score": 0.5}])), document::<SampleAssets>(json!([{"id": "00000000-0000-7000-8000-000000000002", "url": "samples/1.png", "resolution": "512x512", "score": 0.5}]));
        null selected_sample_id = one, two;
        null final_asset_id = two, one;
        null credits_cost_sample = decimal("12.34"), decimal("56.78");
        null credits_cost_final = decimal("12.34"), decimal("56.78");
        null ai_model_used = "ai model used 1", "ai model used 2";
        null processing_time_ms = 100, 200;
        stamp created_at = at(2020, 1);
        stamp updated_at = at(2020, 1);
    }
}

#[test]
fn assets() {
    let (_db, conn) = &mut migrated();
    let [a, b] = [(); 2].map(|()| World::new(conn));
    round_trip! { conn, assets: NewAsset, Asset, AssetChanges;
        id id = AssetId::now_v7();
        null project_id = a.project.id, b.project.id;
        req user_id = a.user.id, b.user.id;
        null generation_request_id = a.generation_request.id, b.generation_request.id;
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
}

#[test]
fn asset_versions_of_an_asset() {
    let (_db, conn) = &mut migrated();
    let [a, b] = [(); 2].map(|()| World::new(conn));
    round_trip! { conn, asset_versions: NewAssetVersion, AssetVersion, AssetVersionChanges;
        id id = AssetVersionId::now_v7();
        tied asset_id = a.asset.id;
        req version_number = 8, 9;
        null file_path = "file path 1", "file path 2";
        null state_data = json!({"clock": 1}), json!([1, "two", null]);
        null description = "description 1", "description 2";
        null created_by_user_id = a.user.id, b.user.id;
        stamp created_at = at(2020, 1);
    }
}

#[test]
fn asset_versions_of_a_project() {
    let (_db, conn) = &mut migrated();
    let [a, b] = [(); 2].map(|()| World::new(conn));
    round_trip! { conn, asset_versions: NewAssetVersion, AssetVersion, AssetVersionChanges;
        id id = AssetVersionId::now_v7();
        tied project_id = a.project.id;
        req version_number = 8, 9;
        null file_path = "file path 1", "file path 2";
        null state_data = json!({"clock": 1}), json!([1, "two", null]);
        null description = "description 1", "description 2";
        null created_by_user_id = a.user.id, b.user.id;
        stamp created_at = at(2020, 1);
    }
}

#[test]
fn social_media_connections() {
    let (_db, conn) = &mut migrated();
    let [a, b] = [(); 2].map(|()| World::new(conn));
    round_trip! { conn, social_media_connections: NewSocialMediaConnection, SocialMediaConnection, SocialMediaConnectionChanges;
        id id = SocialMediaConnectionId::now_v7();
        req user_id = a.user.id, b.user.id;
        req platform = SocialMediaPlatform::LinkedIn, SocialMediaPlatform::TikTok;
        req external_user_id = "external user  1", "external user  2";
        req_secret access_token = Secret::from("access_token 1"), Secret::from("access_token 2");
        null_secret refresh_token = Secret::from("refresh_token 1"), Secret::from("refresh_token 2");
        null expires_at = at(2020, 1), at(2021, 2);
        stamp created_at = at(2020, 1);
        stamp updated_at = at(2020, 1);
    }
}

#[test]
fn api_clients() {
    let (_db, conn) = &mut migrated();
    let [a, b] = [(); 2].map(|()| World::new(conn));
    round_trip! { conn, api_clients: NewApiClient, ApiClient, ApiClientChanges;
        id id = ApiClientId::now_v7();
        req user_id = a.user.id, b.user.id;
        req name = "name 1", "name 2";
        req api_key = "api key 1", "api key 2";
        req_secret secret_hash = Secret::from("secret_hash 1"), Secret::from("secret_hash 2");
        null permissions = object(json!({"n": 1})), object(json!({"n": 2}));
        def is_active = false, true, true;
        stamp created_at = at(2020, 1);
        stamp updated_at = at(2020, 1);
    }
}

#[test]
fn subscriptions() {
    let (_db, conn) = &mut migrated();
    let [one, two] = [(); 2].map(|()| user(conn));
    round_trip! { conn, subscriptions: NewSubscription, Subscription, SubscriptionChanges;
        id id = SubscriptionId::now_v7();
        req user_id = one, two;
        req odoo_sale_order_id = "odoo sale orde 1", "odoo sale orde 2";
        req plan_id = "plan id 1", "plan id 2";
        def status = SubscriptionStatus::Trial, SubscriptionStatus::Expired, SubscriptionStatus::Active;
        req current_period_start = at(2020, 1), at(2021, 2);
        req current_period_end = at(2030, 1), at(2030, 2);
        req payment_provider = PaymentProvider::Stripe, PaymentProvider::PayPal;
        null payment_provider_subscription_id = "payment provid 1", "payment provid 2";
        null payment_method_id = "payment method 1", "payment method 2";
        stamp created_at = at(2020, 1);
        stamp updated_at = at(2020, 1);
    }
}

#[test]
fn credit_transactions() {
    let (_db, conn) = &mut migrated();
    let [a, b] = [(); 2].map(|()| World::new(conn));
    round_trip! { conn, credit_transactions: NewCreditTransaction, CreditTransaction, CreditTransactionChanges;
        id id = CreditTransactionId::now_v7();
        req user_id = a.user.id, b.user.id;
        null odoo_invoice_id = "odoo invoice i 1", "odoo invoice i 2";
        null generation_request_id = a.generation_request.id, b.generation_request.id;
        null api_call_id = "api call id 1", "api call id 2";
        req amount = decimal("12.34"), decimal("56.78");
        req action_type = "action type 1", "action type 2";
        null description = "description 1", "description 2";
        stamp created_at = at(2020, 1);
        now synced_at = at(2020, 1), at(2021, 2);
    }
}

#[test]
fn usage_logs() {
    let (_db, conn) = &mut migrated();
    let [a, b] = [(); 2].map(|()| World::new(conn));
    round_trip! { conn, usage_logs: NewUsageLog, UsageLog, UsageLogChanges;
        id id = UsageLogId(7);
        req user_id = a.user.id, b.user.id;
        null generation_request_id = a.generation_request.id, b.generation_request.id;
        null api_client_id = a.api_client.id, b.api_client.id;
        req action_type = "action type 1", "action type 2";
        null details = object(json!({"n": 1})), object(json!({"n": 2}));
        null credits_cost = decimal("12.34"), decimal("56.78");
        stamp timestamp = at(2020, 1);
    }
}

#[test]
fn sessions() {
    let (_db, conn) = &mut migrated();
    let [a, b] = [(); 2].map(|()| World::new(conn));
    round_trip! { conn, sessions: NewSession, Session, SessionChanges;
        id id = SessionId::now_v7();
        req user_id = a.user.id, b.user.id;
        req device_info = "device info 1", "device info 2";
        req ip_address = "192.0.2.1", "2001:db8::1";
        null user_agent = "user agent 1", "user agent 2";
        now last_activity = at(2020, 1), at(2021, 2);
        req expires_at = at(2020, 1), at(2021, 2);
        stamp created_at = at(2020, 1);
    }
}

#[test]
fn notifications() {
    let (_db, conn) = &mut migrated();
    let [a, b] = [(); 2].map(|()| World::new(conn));
    round_trip! { conn, notifications: NewNotification, Notification, NotificationChanges;
        id id = NotificationId::now_v7();
        req user_id = a.user.id, b.user.id;
        req type_ = "type 1", "type 2";
        req message = "message 1", "message 2";
        null metadata = object(json!({"n": 1})), object(json!({"n": 2}));
        def is_read = true, false, false;
        stamp created_at = at(2020, 1);
        stamp updated_at = at(2020, 1);
    }
}

#[test]
fn ai_models() {
    let (_db, conn) = &mut migrated();
    round_trip! { conn, ai_models: NewAiModel, AiModel, AiModelChanges;
        id id = AiModelId::now_v7();
        req name = "name 1", "name 2";
        null description = "description 1", "description 2";
        req provider = "provider 1", "provider 2";
        req task_type = AiTaskType::StyleTransfer, AiTaskType::ContentSafety;
        def is_active = false, true, true;
        stamp created_at = at(2020, 1);
        stamp updated_at = at(2020, 1);
    }
}

#[test]
fn ai_model_versions() {
    let (_db, conn) = &mut migrated();
    let [a, b] = [(); 2].map(|()| World::new(conn));
    round_trip! { conn, ai_model_versions: NewAiModelVersion, AiModelVersion, AiModelVersionChanges;
        id id = AiModelVersionId::now_v7();
        req model_id = a.ai_model.id, b.ai_model.id;
        req version_number = "version number 2", "version number 3";
        null source_path = "source path 1", "source path 2";
        null format = "png", "svg";
        null parameters = object(json!({"n": 1})), object(json!({"n": 2}));
        def status = AiModelVersionStatus::Production, AiModelVersionStatus::Archived, AiModelVersionStatus::Staged;
        null created_by_user_id = a.user.id, b.user.id;
        null release_notes = "release notes 1", "release notes 2";
        stamp created_at = at(2020, 1);
        stamp updated_at = at(2020, 1);
    }
}

#[test]
fn ai_model_validation_results() {
    let (_db, conn) = &mut migrated();
    let [a, b] = [(); 2].map(|()| World::new(conn));
    let [one, two] = [(); 2].map(|()| model_version(conn, &a));
    round_trip! { conn, ai_model_validation_results: NewAiModelValidationResult, AiModelValidationResult, AiModelValidationResultChanges;
        id id = AiModelValidationResultId::now_v7();
        req model_version_id = one, two;
        now validation_timestamp = at(2020, 1), at(2021, 2);
        req security_scan_status = ValidationStatus::Passed, ValidationStatus::Skipped;
        req functional_status = ValidationStatus::Passed, ValidationStatus::Skipped;
        null performance_benchmark = object(json!({"n": 1})), object(json!({"n": 2}));
        null results = object(json!({"n": 1})), object(json!({"n": 2}));
        null validated_by_user_id = a.user.id, b.user.id;
        stamp created_at = at(2020, 1);
    }
}

#[test]
fn ai_model_deployments() {
    let (_db, conn) = &mut migrated();
    let [a, b] = [(); 2].map(|()| World::new(conn));
    round_trip! { conn, ai_model_deployments: NewAiModelDeployment, AiModelDeployment, AiModelDeploymentChanges;
        id id = AiModelDeploymentId::now_v7();
        req model_version_id = a.ai_model_version.id, b.ai_model_version.id;
        req environment = DeploymentEnvironment::Staging, DeploymentEnvironment::Testing;
        def status = DeploymentStatus::Active, DeploymentStatus::RolledBack, DeploymentStatus::Initiated;
        null deployment_strategy = "deployment str 1", "deployment str 2";
        null endpoint = "endpoint 1", "endpoint 2";
        null kubernetes_details = object(json!({"n": 1})), object(json!({"n": 2}));
        null deployed_by_user_id = a.user.id, b.user.id;
        now deployment_timestamp = at(2020, 1), at(2021, 2);
        stamp created_at = at(2020, 1);
        stamp updated_at = at(2020, 1);
    }
}

#[test]
fn ai_model_feedbacks() {
    let (_db, conn) = &mut migrated();
    let [a, b] = [(); 2].map(|()| World::new(conn));
    round_trip! { conn, ai_model_feedbacks: NewAiModelFeedback, AiModelFeedback, AiModelFeedbackChanges;
        id id = AiModelFeedbackId::now_v7();
        req user_id = a.user.id, b.user.id;
        null generation_request_id = a.generation_request.id, b.generation_request.id;
        null model_version_id = a.ai_model_version.id, b.ai_model_version.id;
        null rating = 4, 5;
        null comment = "comment 1", "comment 2";
        now feedback_timestamp = at(2020, 1), at(2021, 2);
        null details = object(json!({"n": 1})), object(json!({"n": 2}));
        stamp created_at = at(2020, 1);
    }
}

#[test]
fn a_model_version_takes_only_its_own_validation_result() {
    let (_db, conn) = &mut migrated();
    let [a, b] = [(); 2].map(|()| World::new(conn));
    let set = |result| {
        diesel::update(&a.ai_model_version)
            .set(AiModelVersionChanges::builder().validation_result_id(result).build())
            .returning(AiModelVersion::as_returning())
    };
    assert_eq!(set(None).get_result(conn).unwrap().validation_result_id, None);
    let own = a.ai_model_validation_result.id;
    assert_eq!(set(Some(own)).get_result(conn).unwrap().validation_result_id, Some(own));
    set(Some(b.ai_model_validation_result.id)).get_result(conn).unwrap_err();
}

#[test]
fn a_project_moves_with_its_owner_or_with_its_workbench() {
    let (_db, conn) = &mut migrated();
    let [a, b] = [(); 2].map(|()| World::new(conn));
    let moved = ProjectChanges::builder().workbench_id(b.workbench.id).user_id(b.user.id).build();
    let project: Project =
        diesel::update(&a.project).set(moved).returning(Project::as_returning()).get_result(conn).unwrap();
    assert_eq!((project.workbench_id, project.user_id), (b.workbench.id, b.user.id));

    let given = WorkbenchChanges::builder().user_id(a.user.id).build();
    diesel::update(&b.workbench).set(given).execute(conn).unwrap();
    let owner: UserId = projects::table.find(project.id).select(projects::user_id).first(conn).unwrap();
    assert_eq!(owner, a.user.id, "the project's owner follows the workbench's");
}

#[test]
fn an_upsert_of_a_request_whose_project_is_gone_passes() {
    let (_db, conn) = &mut migrated();
    let world = World::new(conn);
    diesel::delete(&world.project).execute(conn).unwrap();
    let (id, user_id) = (world.generation_request.id, world.user.id);
    // What a client of another language may send: the insert has no project, and the row is there.
    let upsert = diesel::insert_into(generation_requests::table)
        .values((
            generation_requests::id.eq(id),
            generation_requests::user_id.eq(user_id),
            generation_requests::input_prompt.eq("again"),
        ))
        .on_conflict(generation_requests::id)
        .do_update()
        .set(generation_requests::input_prompt.eq("again"))
        .returning(GenerationRequest::as_returning())
        .get_result(conn)
        .unwrap();
    assert_eq!((upsert.input_prompt.as_str(), upsert.project_id), ("again", None));
}
