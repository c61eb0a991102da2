//! `sea-orm`, with a pool of one connection, which is not tried before each use.

use std::hint::black_box;

use chrono::{Duration, Utc};
use rust_decimal::Decimal;
use sea_orm::sea_query::extension::postgres::PgExpr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectOptions, Database, DatabaseConnection, DatabaseTransaction,
    EntityTrait, ExprTrait, FromQueryResult, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Set,
    TransactionTrait, Unchanged,
};
use serde_json::json;
use tokio::runtime::Runtime;
use uuid::Uuid;

use super::tables::*;
use super::{Peer, runtime, url_with_host};
use crate::data::{Data, USER_AGENT, decimal};
use crate::measure::{Group, Outcome};
use crate::timed;

pub struct SeaOrm {
    runtime: Runtime,
    db: DatabaseConnection,
    data: &'static Data,
}

#[derive(FromQueryResult)]
#[allow(dead_code)]
struct Usage {
    action_type: String,
    count: i64,
    sum: Option<Decimal>,
}

impl SeaOrm {
    pub fn connect(url: &str, data: &'static Data) -> Self {
        let runtime = runtime();
        let mut options = ConnectOptions::new(url_with_host(url));
        options.min_connections(1).max_connections(1).test_before_acquire(false);
        let db = runtime.block_on(Database::connect(options)).unwrap();
        Self { runtime, db, data }
    }
}

impl Peer for SeaOrm {
    fn name(&self) -> &'static str {
        "sea-orm"
    }

    fn has(&self, group: Group) -> bool {
        group != Group::CopyMillion
    }

    fn run(&mut self, group: Group, n: usize) -> Outcome {
        let Self { runtime, db, data } = self;
        let db = &*db;
        runtime.block_on(async {
            match group {
                Group::UserByEmail => timed!(n, |i| {
                    let user = users::Entity::find()
                        .filter(users::Column::Email.eq(&data.account(i).email))
                        .filter(users::Column::DeletedAt.is_null())
                        .one(db)
                        .await
                        .unwrap();
                    black_box(user.unwrap());
                    1
                }),
                Group::UserById => timed!(n, |i| {
                    let user = users::Entity::find_by_id(data.account(i).id).one(db).await.unwrap();
                    black_box(user.unwrap());
                    1
                }),
                Group::Page => timed!(n, |i| {
                    use generation_requests::{Column, Entity};
                    let account = data.account(i);
                    let before = Condition::any()
                        .add(Column::CreatedAt.lt(account.before))
                        .add(Column::Id.lt(account.before_id));
                    let page = Entity::find()
                        .filter(Column::UserId.eq(account.id))
                        .filter(Column::CreatedAt.lte(account.before))
                        .filter(before)
                        .order_by_desc(Column::CreatedAt)
                        .order_by_desc(Column::Id)
                        .limit(20)
                        .all(db)
                        .await
                        .unwrap();
                    black_box(page).len()
                }),
                Group::Unread => timed!(n, |i| {
                    use notifications::{Column, Entity};
                    let unread = Entity::find()
                        .filter(Column::UserId.eq(data.account(i).id))
                        .filter(Column::IsRead.eq(false))
                        .order_by_desc(Column::CreatedAt)
                        .limit(20)
                        .all(db)
                        .await
                        .unwrap();
                    black_box(unread).len()
                }),
                Group::UnreadCount => timed!(n, |i| {
                    use notifications::{Column, Entity};
                    let count = Entity::find()
                        .filter(Column::UserId.eq(data.account(i).id))
                        .filter(Column::IsRead.eq(false))
                        .count(db)
                        .await
                        .unwrap();
                    black_box(count);
                    1
                }),
                Group::UsageByAction => timed!(n, |i| {
                    use usage_logs::{Column, Entity};
                    let usage = Entity::find()
                        .select_only()
                        .column(Column::ActionType)
                        .column_as(Column::Id.count(), "count")
                        .column_as(Column::CreditsCost.sum(), "sum")
                        .filter(Column::UserId.eq(data.account(i).id))
                        .filter(Column::Timestamp.gte(data.from))
                        .filter(Column::Timestamp.lt(data.until))
                        .group_by(Column::ActionType)
                        .into_model::<Usage>()
                        .all(db)
                        .await
                        .unwrap();
                    black_box(usage).len()
                }),
                Group::InsertUsageLog => timed!(n, |i| {
                    let log = usage_logs::ActiveModel {
                        user_id: Set(data.account(i).id),
                        action_type: Set("asset_exported".to_owned()),
                        details: Set(Some(json!({"format": "png", "width": 1024}))),
                        credits_cost: Set(Some(Decimal::new(500, 2))),
                        ..Default::default()
                    };
                    black_box(log.insert(db).await.unwrap());
                    1
                }),
                Group::InsertSession => timed!(n, |i| {
                    let session = sessions::ActiveModel {
                        user_id: Set(data.account(i).id),
                        device_info: Set("Firefox on Linux".to_owned()),
                        ip_address: Set("192.0.2.7".to_owned()),
                        user_agent: Set(Some(USER_AGENT.to_owned())),
                        expires_at: Set(data.expires_at()),
                        ..Default::default()
                    };
                    black_box(session.insert(db).await.unwrap());
                    1
                }),
                Group::Insert100 | Group::Insert10000 | Group::CopyMillion => {
                    /// Of a statement's 65,535 parameters, seven for each row.
                    const CHUNK: usize = 5_000;
                    let logs: Vec<usage_logs::ActiveModel> = data
                        .logs(group.batch())
                        .map(|log| usage_logs::ActiveModel {
                            user_id: Set(log.user_id),
                            generation_request_id: Set(None),
                            api_client_id: Set(None),
                            action_type: Set(log.action_type.to_owned()),
                            details: Set(Some(log.details)),
                            credits_cost: Set(Some(decimal(log.credits_cost))),
                            timestamp: Set(log.timestamp),
                            ..Default::default()
                        })
                        .collect();
                    // The statement takes the models: a copy of them for each time.
                    let mut copies = vec![logs; n].into_iter();
                    timed!(n, |_i| {
                        let mut logs = copies.next().unwrap().into_iter();
                        let mut inserted = 0;
                        loop {
                            let chunk: Vec<_> = logs.by_ref().take(CHUNK).collect();
                            if chunk.is_empty() {
                                break inserted;
                            }
                            let insert = usage_logs::Entity::insert_many(chunk);
                            inserted += insert.exec_without_returning(db).await.unwrap() as usize;
                        }
                    })
                }
                Group::Story => timed!(n, |_i| {
                    let transaction = db.begin().await.unwrap();
                    tell(&transaction).await;
                    transaction.commit().await.unwrap();
                    1
                }),
            }
        })
    }
}

async fn tell(db: &DatabaseTransaction) {
    let now = Utc::now();
    let in_a_month = now + Duration::days(30);
    let unique = Uuid::now_v7().simple().to_string();
    macro_rules! insert {
        ($table:ident { $($column:ident: $value:expr),+ $(,)? }) => {
            $table::ActiveModel { $($column: Set($value),)+ ..Default::default() }.insert(db).await.unwrap()
        };
    }

    let ada = insert!(users {
        id: Uuid::now_v7(),
        email: format!("ada-{unique}@example.com"),
        full_name: Some("Ada Lovelace".to_owned()),
    });
    insert!(sessions {
        user_id: ada.id,
        device_info: "Firefox on Linux".to_owned(),
        ip_address: "192.0.2.7".to_owned(),
        expires_at: in_a_month,
    });
    insert!(subscriptions {
        user_id: ada.id,
        odoo_sale_order_id: format!("SO-{unique}"),
        plan_id: "pro_monthly".to_owned(),
        current_period_start: now,
        current_period_end: in_a_month,
        payment_provider: PaymentProvider::Stripe,
    });
    let pro = users::ActiveModel { subscription_tier: Set(SubscriptionTier::Pro), ..Default::default() };
    users::Entity::update_many().set(pro).filter(users::Column::Id.eq(ada.id)).exec(db).await.unwrap();
    insert!(social_media_connections {
        user_id: ada.id,
        platform: SocialMediaPlatform::Instagram,
        external_user_id: "17841400000000000".to_owned(),
        access_token: "encrypted:a1b2c3".to_owned(),
    });

    let team = insert!(teams { name: "Analytical Engines".to_owned(), owner_id: ada.id });
    insert!(team_members { team_id: team.id, user_id: ada.id, role: TeamRole::Owner });

    let kit = insert!(brand_kits {
        user_id: ada.id,
        team_id: Some(team.id),
        name: "Engines".to_owned(),
        colors: json!([{"name": "Primary", "hex": "#C8102E", "variable": "--color-primary"}]),
        fonts: json!([{"name": "Heading", "family": "Inter"}]),
        is_default: true,
    });
    let workbench = insert!(workbenches {
        user_id: ada.id,
        name: "Spring campaign".to_owned(),
        default_brand_kit_id: Some(kit.id),
    });
    insert!(templates {
        name: "Story with headline".to_owned(),
        category: "social".to_owned(),
        preview_url: "https://cdn.example.com/story.png".to_owned(),
        source_data: json!({"layers": 3}),
        tags: Some(json!(["story", "headline"])),
    });
    let template = templates::Entity::find()
        .filter(templates::Column::UserId.is_null())
        .filter(templates::Column::Tags.into_expr().contains(json!(["story"])))
        .order_by_desc(templates::Column::CreatedAt)
        .one(db)
        .await
        .unwrap()
        .unwrap();
    let project = insert!(projects {
        workbench_id: workbench.id,
        user_id: ada.id,
        template_id: Some(template.id),
        name: "Launch story".to_owned(),
        target_platform: Some("InstagramStory".to_owned()),
    });

    let model = insert!(ai_models {
        name: format!("painter-{unique}"),
        provider: "Internal".to_owned(),
        task_type: AiTaskType::ImageGeneration,
    });
    let version = insert!(ai_model_versions {
        model_id: model.id,
        version_number: "1.0".to_owned(),
        format: Some("ONNX".to_owned()),
        created_by_user_id: Some(ada.id),
    });
    let result = insert!(ai_model_validation_results {
        model_version_id: version.id,
        security_scan_status: ValidationStatus::Passed,
        functional_status: ValidationStatus::Passed,
    });
    let version = ai_model_versions::ActiveModel {
        id: Unchanged(version.id),
        status: Set(AiModelVersionStatus::Production),
        validation_result_id: Set(Some(result.id)),
        ..Default::default()
    };
    let version = version.update(db).await.unwrap();
    insert!(ai_model_deployments {
        model_version_id: version.id,
        environment: DeploymentEnvironment::Production,
        status: DeploymentStatus::Active,
        deployment_strategy: Some("canary".to_owned()),
    });

    let request = insert!(generation_requests {
        id: Uuid::now_v7(),
        user_id: ada.id,
        project_id: Some(project.id),
        input_prompt: "A brass engine that paints, at sunrise".to_owned(),
        input_parameters: Some(json!({"format": "png"})),
    });
    let asset = |name: &str, is_final| assets::ActiveModel {
        project_id: Set(Some(project.id)),
        user_id: Set(ada.id),
        generation_request_id: Set(Some(request.id)),
        name: Set(name.to_owned()),
        r#type: Set(AssetType::AiGenerated),
        file_path: Set(format!("generated/{}/{name}.png", request.id)),
        mime_type: Set("image/png".to_owned()),
        format: Set("png".to_owned()),
        is_final: Set(is_final),
        ..Default::default()
    };
    let mut samples = Vec::new();
    for name in ["sample-1", "sample-2", "sample-3", "sample-4"] {
        samples.push(asset(name, false).insert(db).await.unwrap());
    }
    let references =
        samples.iter().map(|sample| json!({"id": sample.id, "url": sample.file_path, "resolution": "512x512"}));
    let awaiting = generation_requests::ActiveModel {
        id: Unchanged(request.id),
        status: Set(GenerationRequestStatus::AwaitingSelection),
        sample_assets: Set(Some(references.collect())),
        ..Default::default()
    };
    awaiting.update(db).await.unwrap();
    let result = asset("final", true).insert(db).await.unwrap();
    insert!(asset_versions {
        asset_id: Some(result.id),
        version_number: 1,
        file_path: Some(result.file_path),
        created_by_user_id: Some(ada.id),
    });
    let completed = generation_requests::ActiveModel {
        id: Unchanged(request.id),
        status: Set(GenerationRequestStatus::Completed),
        selected_sample_id: Set(Some(samples[2].id)),
        final_asset_id: Set(Some(result.id)),
        processing_time_ms: Set(Some(8_400)),
        ..Default::default()
    };
    completed.update(db).await.unwrap();
    assets::Entity::find_by_id(samples[2].id).one(db).await.unwrap().unwrap();

    for (amount, action, request_id) in [(100, "purchase", None), (-5, "final_generation", Some(request.id))] {
        let amount = Decimal::new(amount * 100, 2);
        insert!(credit_transactions {
            user_id: ada.id,
            generation_request_id: request_id,
            amount: amount,
            action_type: action.to_owned(),
        });
        let balance = users::Column::CreditBalance;
        users::Entity::update_many()
            .col_expr(balance, balance.into_expr().add(amount))
            .filter(users::Column::Id.eq(ada.id))
            .exec_with_returning(db)
            .await
            .unwrap();
    }
    let client = insert!(api_clients {
        user_id: ada.id,
        name: "Publisher".to_owned(),
        api_key: format!("cf_{unique}"),
        secret_hash: "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA".to_owned(),
    });
    insert!(usage_logs {
        user_id: ada.id,
        generation_request_id: Some(request.id),
        api_client_id: Some(client.id),
        action_type: "final_generation_completed".to_owned(),
        credits_cost: Some(Decimal::new(500, 2)),
    });
    insert!(ai_model_feedbacks {
        user_id: ada.id,
        generation_request_id: Some(request.id),
        model_version_id: Some(version.id),
        rating: Some(5),
    });
    insert!(notifications {
        user_id: ada.id,
        r#type: "generation_complete".to_owned(),
        message: "Your picture is ready.".to_owned(),
    });
    let read = notifications::ActiveModel { is_read: Set(true), ..Default::default() };
    notifications::Entity::update_many()
        .set(read)
        .filter(notifications::Column::UserId.eq(ada.id))
        .filter(notifications::Column::IsRead.eq(false))
        .exec(db)
        .await
        .unwrap();
}
