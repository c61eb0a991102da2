//! `sea-orm`, with a pool of one connection, which is not tried before each use.

use std::hint::black_box;

use rust_decimal::Decimal;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectOptions, Database, DatabaseConnection, DbErr,
    EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Set,
};
use tokio::runtime::Runtime;

use super::tables::*;
use super::{Peer, runtime, url_with_host};
use crate::data::{Data, Log, USER_AGENT, details};
use crate::group::{Group, Outcome};
use crate::timed;

pub struct SeaOrm {
    runtime: Runtime,
    db: DatabaseConnection,
    data: &'static Data,
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
    fn has(&self, group: Group) -> bool {
        group != Group::CopyMillion
    }

    fn run(&mut self, group: Group, n: usize) -> Outcome {
        let Self { runtime, db, data } = self;
        let new = |log: Log| usage_logs::ActiveModel {
            user_id: Set(log.user_id),
            generation_request_id: Set(log.generation_request_id),
            api_client_id: Set(log.api_client_id),
            action_type: Set(log.action_type.to_owned()),
            details: Set(Some(log.details)),
            credits_cost: Set(Some(log.credits_cost)),
            timestamp: Set(log.timestamp),
            ..Default::default()
        };
        let logs: Vec<usage_logs::ActiveModel> = data.logs(group).map(new).collect();
        // The statement takes the models: a copy of them for each time.
        let mut copies = vec![logs; n].into_iter();
        runtime.block_on(async {
            timed!(n, |i| operation(db, data, group, i, copies.next().unwrap()).await)
        })
    }
}

fn one<T>(row: Result<T, DbErr>) -> usize {
    black_box(row.unwrap());
    1
}

fn many<T>(rows: Result<Vec<T>, DbErr>) -> usize {
    black_box(rows.unwrap()).len()
}

async fn operation(
    db: &DatabaseConnection,
    data: &Data,
    group: Group,
    i: usize,
    logs: Vec<usage_logs::ActiveModel>,
) -> usize {
    let account = data.account(i);
    match group {
        Group::UserByEmail => {
            use users::{Column, Entity};
            let user = Entity::find()
                .filter(Column::Email.eq(&account.email))
                .filter(Column::DeletedAt.is_null());
            one(user.one(db).await.map(Option::unwrap))
        }
        Group::UserById => {
            one(users::Entity::find_by_id(account.id).one(db).await.map(Option::unwrap))
        }
        Group::Page => {
            use generation_requests::{Column, Entity};
            let before = Condition::any()
                .add(Column::CreatedAt.lt(account.before))
                .add(Column::Id.lt(account.before_id));
            let page = Entity::find()
                .filter(Column::UserId.eq(account.id))
                .filter(Column::CreatedAt.lte(account.before))
                .filter(before)
                .order_by_desc(Column::CreatedAt)
                .order_by_desc(Column::Id)
                .limit(20);
            many(page.all(db).await)
        }
        Group::Unread | Group::UnreadCount => {
            use notifications::{Column, Entity};
            let unread = Entity::find()
                .filter(Column::UserId.eq(account.id))
                .filter(Column::IsRead.eq(false));
            if group == Group::UnreadCount {
                return one(unread.count(db).await);
            }
            let unread = unread.order_by_desc(Column::CreatedAt).order_by_desc(Column::Id);
            many(unread.limit(20).all(db).await)
        }
        Group::UsageByAction => {
            use usage_logs::{Column, Entity};
            let usage = Entity::find()
                .select_only()
                .column(Column::ActionType)
                .column_as(Column::Id.count(), "count")
                .column_as(Column::CreditsCost.sum(), "sum")
                .filter(Column::UserId.eq(account.id))
                .filter(Column::Timestamp.gte(data.from))
                .filter(Column::Timestamp.lt(data.until))
                .group_by(Column::ActionType);
            many(usage.into_tuple::<(String, i64, Option<Decimal>)>().all(db).await)
        }
        Group::InsertUsageLog => {
            let log = usage_logs::ActiveModel {
                user_id: Set(account.id),
                action_type: Set("asset_exported".to_owned()),
                details: Set(Some(details())),
                credits_cost: Set(Some(Decimal::new(500, 2))),
                ..Default::default()
            };
            one(log.insert(db).await)
        }
        Group::InsertSession => {
            let session = sessions::ActiveModel {
                user_id: Set(account.id),
                device_info: Set("Firefox on Linux".to_owned()),
                ip_address: Set("192.0.2.7".to_owned()),
                user_agent: Set(Some(USER_AGENT.to_owned())),
                expires_at: Set(data.expires_at()),
                ..Default::default()
            };
            one(session.insert(db).await)
        }
        Group::Insert100 | Group::Insert10000 | Group::CopyMillion => {
            /// Of a statement's 65,535 parameters, seven for each row.
            const CHUNK: usize = 5_000;
            let mut logs = logs.into_iter();
            let mut inserted = 0;
            loop {
                let chunk: Vec<_> = logs.by_ref().take(CHUNK).collect();
                if chunk.is_empty() {
                    return inserted;
                }
                let insert = usage_logs::Entity::insert_many(chunk);
                inserted += insert.exec_without_returning(db).await.unwrap() as usize;
            }
        }
    }
}
