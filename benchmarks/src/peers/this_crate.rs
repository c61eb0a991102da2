//! This crate: its models, on Diesel and libpq.

use std::hint::black_box;

use bigdecimal::BigDecimal;
use creativeflow_schema::models::*;
use creativeflow_schema::queries;
use creativeflow_schema::schema::users;
use creativeflow_schema::types::*;
use diesel::prelude::*;
use serde_json::json;

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
                let user: User =
                    queries::users::by_email(&data.account(i).email).first(conn).unwrap();
                black_box(user);
                1
            }),
            Group::UserById => timed!(n, |i| {
                let user: User = users::table
                    .find(UserId(data.account(i).id))
                    .select(User::as_select())
                    .first(conn)
                    .unwrap();
                black_box(user);
                1
            }),
            Group::Page => timed!(n, |i| {
                let account = data.account(i);
                let before = GenerationRequestId(account.before_id);
                let page: Vec<GenerationRequest> = queries::generation_requests::newest_of(
                    UserId(account.id),
                    account.before,
                    before,
                )
                .limit(20)
                .load(conn)
                .unwrap();
                black_box(page).len()
            }),
            Group::Unread => timed!(n, |i| {
                let unread: Vec<Notification> =
                    queries::notifications::unread(UserId(data.account(i).id))
                        .limit(20)
                        .load(conn)
                        .unwrap();
                black_box(unread).len()
            }),
            Group::UnreadCount => timed!(n, |i| {
                let count: i64 = queries::notifications::unread_count(UserId(data.account(i).id))
                    .get_result(conn)
                    .unwrap();
                black_box(count);
                1
            }),
            Group::UsageByAction => timed!(n, |i| {
                let usage: Vec<(String, i64, Option<BigDecimal>)> = queries::usage_logs::by_action(
                    UserId(data.account(i).id),
                    data.from,
                    data.until,
                )
                .load(conn)
                .unwrap();
                black_box(usage).len()
            }),
            Group::InsertUsageLog => timed!(n, |i| {
                let log = NewUsageLog::builder()
                    .user_id(UserId(data.account(i).id))
                    .action_type("asset_exported")
                    .details(
                        [("format", json!("png")), ("width", json!(1024))]
                            .into_iter()
                            .collect::<JsonObject>(),
                    )
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
