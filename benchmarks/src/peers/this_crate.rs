//! This crate: its models, on Diesel and libpq.

use std::hint::black_box;

use bigdecimal::BigDecimal;
use chrono::Utc;
use creativeflow_schema::Prepare;
use creativeflow_schema::models::*;
use creativeflow_schema::queries;
use creativeflow_schema::schema::{ai_model_versions, assets, generation_requests, notifications, templates, users};
use creativeflow_schema::types::*;
use diesel::prelude::*;
use serde_json::json;
use uuid::Uuid;

use super::Peer;
use crate::data::{Data, USER_AGENT, decimal};
use crate::measure::{Group, Outcome};
use crate::timed;

pub struct ThisCrate {
    conn: PgConnection,
    data: &'static Data,
    /// Inserts many rows by `insert_all`, and not by `copy`.
    inserts: bool,
}

impl ThisCrate {
    pub fn connect(url: &str, data: &'static Data, inserts: bool) -> Self {
        Self { conn: creativeflow_schema::connect(url).unwrap(), data, inserts }
    }
}

impl Peer for ThisCrate {
    fn name(&self) -> &'static str {
        if self.inserts { super::INSERT_ALL } else { "this crate" }
    }

    fn has(&self, group: Group) -> bool {
        !self.inserts || matches!(group, Group::Insert100 | Group::Insert10000)
    }

    fn run(&mut self, group: Group, n: usize) -> Outcome {
        let Self { conn, data, inserts } = self;
        match group {
            Group::UserByEmail => timed!(n, |i| {
                let user: User = queries::users::by_email(&data.account(i).email).first(conn).unwrap();
                black_box(user);
                1
            }),
            Group::UserById => timed!(n, |i| {
                let user: User =
                    users::table.find(UserId(data.account(i).id)).select(User::as_select()).first(conn).unwrap();
                black_box(user);
                1
            }),
            Group::Page => timed!(n, |i| {
                let account = data.account(i);
                let before = GenerationRequestId(account.before_id);
                let page: Vec<GenerationRequest> =
                    queries::generation_requests::newest_of(UserId(account.id), account.before, before)
                        .limit(20)
                        .load(conn)
                        .unwrap();
                black_box(page).len()
            }),
            Group::Unread => timed!(n, |i| {
                let unread: Vec<Notification> =
                    queries::notifications::unread(UserId(data.account(i).id)).limit(20).load(conn).unwrap();
                black_box(unread).len()
            }),
            Group::UnreadCount => timed!(n, |i| {
                let count: i64 =
                    queries::notifications::unread_count(UserId(data.account(i).id)).get_result(conn).unwrap();
                black_box(count);
                1
            }),
            Group::UsageByAction => timed!(n, |i| {
                let usage: Vec<(String, i64, Option<BigDecimal>)> =
                    queries::usage_logs::by_action(UserId(data.account(i).id), data.from, data.until)
                        .load(conn)
                        .unwrap();
                black_box(usage).len()
            }),
            Group::InsertUsageLog => timed!(n, |i| {
                let log = NewUsageLog::builder()
                    .user_id(UserId(data.account(i).id))
                    .action_type("asset_exported")
                    .details([("format", json!("png")), ("width", json!(1024))].into_iter().collect::<JsonObject>())
                    .credits_cost(BigDecimal::from(5))
                    .build()
                    .insert(conn)
                    .unwrap();
                black_box(log);
                1
            }),
            Group::InsertSession => timed!(n, |i| {
                let session = NewSession::builder()
                    .user_id(UserId(data.account(i).id))
                    .device_info("Firefox on Linux")
                    .ip_address("192.0.2.7")
                    .user_agent(USER_AGENT)
                    .expires_at(data.expires_at())
                    .build()
                    .insert(conn)
                    .unwrap();
                black_box(session);
                1
            }),
            Group::Insert100 | Group::Insert10000 if *inserts => {
                let logs = logs(data, group.batch());
                timed!(n, |_i| NewUsageLog::insert_all(conn, &logs).unwrap())
            }
            Group::Insert100 | Group::Insert10000 | Group::CopyMillion => {
                let logs = logs(data, group.batch());
                timed!(n, |_i| NewUsageLog::copy(conn, &logs).unwrap())
            }
            Group::Story => timed!(n, |_i| {
                conn.transaction(tell).unwrap();
                1
            }),
        }
    }
}

fn logs(data: &Data, count: usize) -> Vec<NewUsageLog> {
    data.logs(count)
        .map(|log| {
            NewUsageLog::builder()
                .user_id(UserId(log.user_id))
                .action_type(log.action_type)
                .details(serde_json::from_value(log.details).unwrap())
                .credits_cost(decimal(log.credits_cost))
                .timestamp(log.timestamp)
                .build()
        })
        .collect()
}

/// `examples/quickstart.rs` in one transaction.
fn tell(conn: &mut PgConnection) -> QueryResult<()> {
    let now = Utc::now();
    let in_a_month = now + chrono::Duration::days(30);
    let unique = Uuid::now_v7().simple().to_string();

    let ada = NewUser::builder()
        .id(UserId::now_v7())
        .email(format!("ada-{unique}@example.com"))
        .full_name("Ada Lovelace")
        .build()
        .insert(conn)?;
    NewSession::builder()
        .user_id(ada.id)
        .device_info("Firefox on Linux")
        .ip_address("192.0.2.7")
        .expires_at(in_a_month)
        .build()
        .insert(conn)?;
    NewSubscription::builder()
        .user_id(ada.id)
        .odoo_sale_order_id(format!("SO-{unique}"))
        .plan_id("pro_monthly")
        .current_period_start(now)
        .current_period_end(in_a_month)
        .payment_provider(PaymentProvider::Stripe)
        .build()
        .insert(conn)?;
    diesel::update(&ada)
        .set(UserChanges::builder().subscription_tier(SubscriptionTier::Pro).build())
        .prepared()
        .execute(conn)?;
    NewSocialMediaConnection::builder()
        .user_id(ada.id)
        .platform(SocialMediaPlatform::Instagram)
        .external_user_id("17841400000000000")
        .access_token("encrypted:a1b2c3")
        .build()
        .insert(conn)?;

    let team = NewTeam::builder().name("Analytical Engines").owner_id(ada.id).build().insert(conn)?;
    NewTeamMember::builder().team_id(team.id).user_id(ada.id).role(TeamRole::Owner).build().insert(conn)?;

    let red = BrandColor {
        name: "Primary".into(),
        hex: "#C8102E".into(),
        variable: Some("--color-primary".into()),
        ..BrandColor::default()
    };
    let sans = BrandFont { name: "Heading".into(), family: "Inter".into(), ..BrandFont::default() };
    let kit = NewBrandKit::builder()
        .user_id(ada.id)
        .team_id(team.id)
        .name("Engines")
        .colors(BrandColors::from(vec![red]))
        .fonts(BrandFonts::from(vec![sans]))
        .is_default(true)
        .build()
        .insert(conn)?;
    let workbench = NewWorkbench::builder()
        .user_id(ada.id)
        .name("Spring campaign")
        .default_brand_kit_id(kit.id)
        .build()
        .insert(conn)?;
    NewTemplate::builder()
        .name("Story with headline")
        .category("social")
        .preview_url("https://cdn.example.com/story.png")
        .source_data([("layers", 3)].into_iter().collect::<JsonObject>())
        .tags(TemplateTags::from(vec!["story".to_owned(), "headline".to_owned()]))
        .build()
        .insert(conn)?;
    let template: Template = templates::table
        .filter(templates::user_id.is_null())
        .filter(templates::tags.contains(TemplateTags::from(vec!["story".to_owned()])))
        .order(templates::created_at.desc())
        .select(Template::as_select())
        .first(conn)?;
    let project = NewProject::builder()
        .workbench_id(workbench.id)
        .user_id(ada.id)
        .template_id(template.id)
        .name("Launch story")
        .target_platform("InstagramStory")
        .build()
        .insert(conn)?;

    let version = release_model(conn, &ada, &unique)?;
    let request = generate(conn, &project)?;
    spend(conn, &request, &unique)?;

    NewAiModelFeedback::builder()
        .user_id(ada.id)
        .generation_request_id(request.id)
        .model_version_id(version.id)
        .rating(5)
        .build()
        .insert(conn)?;
    NewNotification::builder()
        .user_id(ada.id)
        .type_("generation_complete")
        .message("Your picture is ready.")
        .build()
        .insert(conn)?;
    let unread = Notification::belonging_to(&ada).filter(notifications::is_read.eq(false));
    diesel::update(unread).set(NotificationChanges::builder().is_read(true).build()).prepared().execute(conn)?;
    Ok(())
}

fn release_model(conn: &mut PgConnection, operator: &User, unique: &str) -> QueryResult<AiModelVersion> {
    let model = NewAiModel::builder()
        .name(format!("painter-{unique}"))
        .provider("Internal")
        .task_type(AiTaskType::ImageGeneration)
        .build()
        .insert(conn)?;
    let version = NewAiModelVersion::builder()
        .model_id(model.id)
        .version_number("1.0")
        .format("ONNX")
        .created_by_user_id(operator.id)
        .build()
        .insert(conn)?;
    let result = NewAiModelValidationResult::builder()
        .model_version_id(version.id)
        .security_scan_status(ValidationStatus::Passed)
        .functional_status(ValidationStatus::Passed)
        .build()
        .insert(conn)?;
    let changes = AiModelVersionChanges::builder()
        .status(AiModelVersionStatus::Production)
        .validation_result_id(Some(result.id))
        .build();
    let version = diesel::update(ai_model_versions::table.find(version.id))
        .set(changes)
        .returning(AiModelVersion::as_returning())
        .prepared()
        .get_result(conn)?;
    NewAiModelDeployment::builder()
        .model_version_id(version.id)
        .environment(DeploymentEnvironment::Production)
        .status(DeploymentStatus::Active)
        .deployment_strategy("canary")
        .build()
        .insert(conn)?;
    Ok(version)
}

fn generate(conn: &mut PgConnection, project: &Project) -> QueryResult<GenerationRequest> {
    let request = NewGenerationRequest::builder()
        .id(GenerationRequestId::now_v7())
        .user_id(project.user_id)
        .project_id(project.id)
        .input_prompt("A brass engine that paints, at sunrise")
        .input_parameters(InputParameters { format: Some("png".into()), ..InputParameters::default() })
        .build()
        .insert(conn)?;
    let samples = (1..=4)
        .map(|number| asset(&request, &format!("sample-{number}"), false).insert(conn))
        .collect::<QueryResult<Vec<Asset>>>()?;
    let references = samples.iter().map(|sample| SampleAsset {
        id: sample.id,
        url: sample.file_path.clone(),
        resolution: "512x512".into(),
        extra: serde_json::Map::new(),
    });
    let awaiting = GenerationRequestChanges::builder()
        .status(GenerationRequestStatus::AwaitingSelection)
        .sample_assets(Some(references.collect()))
        .build();
    let request = advance(conn, &request, awaiting)?;
    let result = asset(&request, "final", true).insert(conn)?;
    NewAssetVersion::builder()
        .asset_id(result.id)
        .version_number(1)
        .file_path(&*result.file_path)
        .created_by_user_id(request.user_id)
        .build()
        .insert(conn)?;
    let completed = GenerationRequestChanges::builder()
        .status(GenerationRequestStatus::Completed)
        .selected_sample_id(Some(samples[2].id))
        .final_asset_id(Some(result.id))
        .processing_time_ms(Some(8_400))
        .build();
    let request = advance(conn, &request, completed)?;
    let _: Asset = assets::table.find(samples[2].id).select(Asset::as_select()).first(conn)?;
    Ok(request)
}

fn asset(request: &GenerationRequest, name: &str, is_final: bool) -> NewAsset {
    NewAsset::builder()
        .user_id(request.user_id)
        .maybe_project_id(request.project_id)
        .generation_request_id(request.id)
        .name(name)
        .type_(AssetType::AiGenerated)
        .file_path(format!("generated/{}/{name}.png", request.id))
        .mime_type("image/png")
        .format("png")
        .is_final(is_final)
        .build()
}

fn advance(
    conn: &mut PgConnection,
    request: &GenerationRequest,
    changes: GenerationRequestChanges,
) -> QueryResult<GenerationRequest> {
    diesel::update(generation_requests::table.find(request.id))
        .set(changes)
        .returning(GenerationRequest::as_returning())
        .prepared()
        .get_result(conn)
}

fn spend(conn: &mut PgConnection, request: &GenerationRequest, unique: &str) -> QueryResult<()> {
    for (amount, action, request_id) in [(100, "purchase", None), (-5, "final_generation", Some(request.id))] {
        let amount = BigDecimal::from(amount);
        NewCreditTransaction::builder()
            .user_id(request.user_id)
            .maybe_generation_request_id(request_id)
            .amount(amount.clone())
            .action_type(action)
            .build()
            .insert(conn)?;
        let _: BigDecimal = diesel::update(users::table.find(request.user_id))
            .set(users::credit_balance.eq(users::credit_balance + amount))
            .returning(users::credit_balance)
            .prepared()
            .get_result(conn)?;
    }
    let client = NewApiClient::builder()
        .user_id(request.user_id)
        .name("Publisher")
        .api_key(format!("cf_{unique}"))
        .secret_hash("$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA")
        .build()
        .insert(conn)?;
    NewUsageLog::builder()
        .user_id(request.user_id)
        .generation_request_id(request.id)
        .api_client_id(client.id)
        .action_type("final_generation_completed")
        .credits_cost(BigDecimal::from(5))
        .build()
        .insert(conn)?;
    Ok(())
}
