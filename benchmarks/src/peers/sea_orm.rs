//! `sea-orm`, with a pool of one connection, which is not tried before each use.

use std::hint::black_box;

use rust_decimal::Decimal;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectOptions, Database, DatabaseConnection,
    EntityTrait, FromQueryResult, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Set,
};
use serde_json::json;
use tokio::runtime::Runtime;

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
            }
        })
    }
}
