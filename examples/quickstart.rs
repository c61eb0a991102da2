//! The platform's main story, from sign-up to feedback, in typed code: `cargo run --example
//! quickstart`.
//!
//! The example runs on a throwaway PostgreSQL, or on the database given with `--database-url`.

use std::error::Error;
use std::process::ExitCode;

use bigdecimal::BigDecimal;
use chrono::{Duration, Utc};
use creativeflow_schema::constraints::{
    self, CK_AI_MODEL_FEEDBACKS_RATING, FK_PROJECTS_WORKBENCH_ID_USER_ID, UQ_SUBSCRIPTIONS_USER_ID,
};
use creativeflow_schema::database::Settings;
use creativeflow_schema::models::*;
use creativeflow_schema::schema::{notifications, templates, users};
use creativeflow_schema::testing::TestDatabase;
use creativeflow_schema::types::*;
use creativeflow_schema::{pool, start_up};
use diesel::prelude::*;
use uuid::Uuid;

type Result<T> = std::result::Result<T, Box<dyn Error>>;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("quickstart: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let mut args = std::env::args().skip(1);
    let (_database, url) = match (args.next().as_deref(), args.next(), args.next()) {
        (None, ..) => {
            let database = TestDatabase::empty()?;
            let url = database.url().to_owned();
            (Some(database), url)
        }
        (Some("--database-url"), Some(url), None) => (None, url),
        _ => {
            return Err(
                "usage: quickstart [--database-url postgres://user:password@host/database]".into(),
            );
        }
    };
    let pool = pool::connect_with(&url, &Settings::from_env()?)?;

    let started = start_up(&pool)?;
    for migration in &started.migrations.applied {
        println!("migrated {:<64} {:>4} ms", migration.name, migration.elapsed.as_millis());
    }
    if started.migrations.applied.is_empty() {
        println!("nothing to migrate");
    }
    for made in &started.partitions?.made {
        println!("made     {:<64} {:>4} ms", made.partition, made.elapsed.as_millis());
    }

    let conn = &mut pool.get()?;
    println!("\nwhat happened");
    let ada = sign_up(conn)?;
    let team = found_team(conn, &ada)?;
    let (workbench, project) = set_up_work(conn, &ada, &team)?;
    let version = release_model(conn, &ada)?;
    let request = generate(conn, &project)?;
    buy_and_spend(conn, &request)?;
    give_feedback(conn, &request, &version)?;
    read_notifications(conn, &ada)?;

    println!("\nwhat the database refused");
    refuse("a second subscription", UQ_SUBSCRIPTIONS_USER_ID, subscription(&ada).insert(conn))?;
    let eve = NewUser::builder()
        .email(format!("eve-{}@example.com", Uuid::now_v7().simple()))
        .build()
        .insert(conn)?;
    let intruder =
        NewProject::builder().workbench_id(workbench.id).user_id(eve.id).name("Not mine").build();
    refuse(
        "a project in someone else's workbench",
        FK_PROJECTS_WORKBENCH_ID_USER_ID,
        intruder.insert(conn),
    )?;
    let six_stars = NewAiModelFeedback::builder().user_id(ada.id).rating(6).build();
    refuse("a rating of six stars", CK_AI_MODEL_FEEDBACKS_RATING, six_stars.insert(conn))
}

fn tell(what: impl AsRef<str>, tables: &str) {
    println!("  {:<58} {tables}", what.as_ref());
}

/// Expects that the database refuses, by this constraint.
fn refuse<T>(what: &str, constraint: &str, result: QueryResult<T>) -> Result<()> {
    match result {
        Err(error) if constraints::matches(&error, constraint) => {
            tell(what, constraint);
            Ok(())
        }
        Err(error) => {
            Err(format!("{what} was refused for another reason than {constraint}: {error}").into())
        }
        Ok(_) => Err(format!("{what} was not refused").into()),
    }
}

fn sign_up(conn: &mut PgConnection) -> Result<User> {
    let ada = NewUser::builder()
        .id(UserId::now_v7())
        .email(format!("ada-{}@example.com", Uuid::now_v7().simple()))
        .password_hash("$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA")
        .full_name("Ada Lovelace")
        .build()
        .insert(conn)?;
    NewSession::builder()
        .user_id(ada.id)
        .device_info("Firefox on Linux")
        .ip_address("192.0.2.7")
        .expires_at(Utc::now() + Duration::days(30))
        .build()
        .insert(conn)?;
    tell("Ada signs up and signs in", "users, sessions");

    subscription(&ada).insert(conn)?;
    let ada = UserChanges::builder()
        .subscription_tier(SubscriptionTier::Pro)
        .build()
        .update(conn, ada.id)?;
    tell("she subscribes to the plan pro_monthly", "subscriptions, users");

    NewSocialMediaConnection::builder()
        .user_id(ada.id)
        .platform(SocialMediaPlatform::Instagram)
        .external_user_id("17841400000000000")
        .access_token("encrypted:a1b2c3")
        .build()
        .insert(conn)?;
    tell("she connects her Instagram account", "social_media_connections");
    Ok(ada)
}

fn subscription(user: &User) -> NewSubscription {
    let start = Utc::now();
    NewSubscription::builder()
        .user_id(user.id)
        .odoo_sale_order_id(format!("SO-{}", Uuid::now_v7().simple()))
        .plan_id("pro_monthly")
        .current_period_start(start)
        .current_period_end(start + Duration::days(30))
        .payment_provider(PaymentProvider::Stripe)
        .build()
}

fn found_team(conn: &mut PgConnection, owner: &User) -> Result<Team> {
    let team = conn.transaction(|conn| {
        let team = NewTeam::builder()
            .name("Analytical Engines")
            .owner_id(owner.id)
            .build()
            .insert(conn)?;
        NewTeamMember::builder()
            .team_id(team.id)
            .user_id(owner.id)
            .role(TeamRole::Owner)
            .build()
            .insert(conn)?;
        QueryResult::Ok(team)
    })?;
    tell(format!("she founds the team {}", team.name), "teams, team_members");
    Ok(team)
}

fn set_up_work(conn: &mut PgConnection, user: &User, team: &Team) -> Result<(Workbench, Project)> {
    let red = BrandColor {
        name: "Primary".into(),
        hex: "#C8102E".into(),
        variable: Some("--color-primary".into()),
        ..BrandColor::default()
    };
    let sans = BrandFont { name: "Heading".into(), family: "Inter".into(), ..BrandFont::default() };
    let kit = NewBrandKit::builder()
        .user_id(user.id)
        .team_id(team.id)
        .name("Engines")
        .colors(BrandColors::from(vec![red]))
        .fonts(BrandFonts::from(vec![sans]))
        .is_default(true)
        .build()
        .insert(conn)?;
    tell(
        format!("she makes a brand kit: {} in {}", kit.colors[0].hex, kit.fonts[0].family),
        "brand_kits",
    );

    let workbench = NewWorkbench::builder()
        .user_id(user.id)
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
    let template = templates::table
        .filter(templates::user_id.is_null())
        .filter(templates::tags.contains(TemplateTags::from(vec!["story".to_owned()])))
        .order(templates::created_at.desc())
        .select(Template::as_select())
        .first(conn)?;
    let project = NewProject::builder()
        .workbench_id(workbench.id)
        .user_id(user.id)
        .template_id(template.id)
        .name("Launch story")
        .target_platform("InstagramStory")
        .build()
        .insert(conn)?;
    tell(
        "she opens a workbench, and a project from a template",
        "workbenches, templates, projects",
    );
    Ok((workbench, project))
}

fn release_model(conn: &mut PgConnection, operator: &User) -> Result<AiModelVersion> {
    let model = NewAiModel::builder()
        .name(format!("painter-{}", Uuid::now_v7().simple()))
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
    let version = AiModelVersionChanges::builder()
        .status(AiModelVersionStatus::Production)
        .validation_result_id(Some(result.id))
        .build()
        .update(conn, version.id)?;
    NewAiModelDeployment::builder()
        .model_version_id(version.id)
        .environment(DeploymentEnvironment::Production)
        .status(DeploymentStatus::Active)
        .deployment_strategy("canary")
        .build()
        .insert(conn)?;
    tell("a model is registered, validated and deployed", "ai_models, ai_model_versions,");
    tell("", "ai_model_validation_results, ai_model_deployments");
    Ok(version)
}

fn generate(conn: &mut PgConnection, project: &Project) -> Result<GenerationRequest> {
    let request = NewGenerationRequest::builder()
        .id(GenerationRequestId::now_v7())
        .user_id(project.user_id)
        .project_id(project.id)
        .input_prompt("A brass engine that paints, at sunrise")
        .input_parameters(InputParameters {
            format: Some("png".into()),
            ..InputParameters::default()
        })
        .build()
        .insert(conn)?;
    tell(format!("she asks for a picture: {}", request.status), "generation_requests");

    let samples = (1..=4)
        .map(|number| asset(&request, &format!("sample-{number}"), false).insert(conn))
        .collect::<QueryResult<Vec<Asset>>>()?;
    let references = samples.iter().map(|sample| SampleAsset {
        id: sample.id,
        url: sample.file_path.clone(),
        resolution: "512x512".into(),
        extra: serde_json::Map::new(),
    });
    let request = GenerationRequestChanges::builder()
        .status(GenerationRequestStatus::AwaitingSelection)
        .sample_assets(Some(references.collect()))
        .build()
        .update(conn, request.id)?;
    tell(
        format!("{} samples are made: {}", samples.len(), request.status),
        "assets, generation_requests",
    );

    let result = asset(&request, "final", true).insert(conn)?;
    NewAssetVersion::builder()
        .asset_id(result.id)
        .version_number(1)
        .file_path(&*result.file_path)
        .created_by_user_id(request.user_id)
        .build()
        .insert(conn)?;
    let request = GenerationRequestChanges::builder()
        .status(GenerationRequestStatus::Completed)
        .selected_sample_id(Some(samples[2].id))
        .final_asset_id(Some(result.id))
        .processing_time_ms(Some(8_400))
        .build()
        .update(conn, request.id)?;
    let chosen = request.selected_sample().select(Asset::as_select()).first(conn)?;
    tell(
        format!("she chooses {}, and gets version 1: {}", chosen.name, request.status),
        "assets, asset_versions",
    );
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

/// Adds to the balance, or takes from it, unless that would overdraw it. One statement checks and
/// changes, so that no other request comes in between. Returns the new balance.
fn move_credits(
    conn: &mut PgConnection,
    user: UserId,
    amount: &BigDecimal,
    action: &str,
    request: Option<GenerationRequestId>,
) -> QueryResult<Option<BigDecimal>> {
    conn.transaction(|conn| {
        let balance = diesel::update(users::table.find(user))
            .filter((users::credit_balance + amount).ge(BigDecimal::from(0)))
            .set(users::credit_balance.eq(users::credit_balance + amount))
            .returning(users::credit_balance)
            .get_result(conn)
            .optional()?;
        if balance.is_some() {
            let transaction =
                NewCreditTransaction::builder().user_id(user).maybe_generation_request_id(request);
            transaction.amount(amount.clone()).action_type(action).build().insert(conn)?;
        }
        Ok(balance)
    })
}

fn buy_and_spend(conn: &mut PgConnection, request: &GenerationRequest) -> Result<()> {
    let (user, cost) = (request.user_id, BigDecimal::from(5));
    let bought = move_credits(conn, user, &BigDecimal::from(100), "purchase", None)?
        .ok_or("no such account")?;
    let left = move_credits(conn, user, &-&cost, "final_generation", Some(request.id))?
        .ok_or("too few credits")?;
    tell(
        format!("she buys {bought} credits and spends some: {left} are left"),
        "credit_transactions, users",
    );
    if move_credits(conn, user, &-&bought, "final_generation", None)?.is_some() {
        return Err("the account was overdrawn".into());
    }

    let client = NewApiClient::builder()
        .user_id(request.user_id)
        .name("Publisher")
        .api_key(format!("cf_{}", Uuid::now_v7().simple()))
        .secret_hash("$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA")
        .build()
        .insert(conn)?;
    NewUsageLog::builder()
        .user_id(request.user_id)
        .generation_request_id(request.id)
        .api_client_id(client.id)
        .action_type("final_generation_completed")
        .credits_cost(cost)
        .build()
        .insert(conn)?;
    tell("the usage is logged, through an API client of hers", "api_clients, usage_logs");
    Ok(())
}

fn give_feedback(
    conn: &mut PgConnection,
    request: &GenerationRequest,
    version: &AiModelVersion,
) -> Result<()> {
    let feedback = NewAiModelFeedback::builder()
        .user_id(request.user_id)
        .generation_request_id(request.id)
        .model_version_id(version.id)
        .rating(5)
        .build()
        .insert(conn)?;
    tell(format!("she gives {} stars", feedback.rating.unwrap_or_default()), "ai_model_feedbacks");
    Ok(())
}

fn read_notifications(conn: &mut PgConnection, user: &User) -> Result<()> {
    NewNotification::builder()
        .user_id(user.id)
        .type_("generation_complete")
        .message("Your picture is ready.")
        .build()
        .insert(conn)?;
    let unread = Notification::belonging_to(user).filter(notifications::is_read.eq(false));
    let read = diesel::update(unread)
        .set(NotificationChanges::builder().is_read(true).build())
        .execute(conn)?;
    tell(format!("she reads {read} notification"), "notifications");
    Ok(())
}
