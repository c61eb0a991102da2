//! This crate: its models, on Diesel and libpq.

use std::hint::black_box;

use bigdecimal::BigDecimal;
use creativeflow_schema::models::*;
use creativeflow_schema::queries;
use creativeflow_schema::types::*;
use diesel::prelude::*;
use serde_json::json;

use super::Peer;
use crate::data::{Data, Log, USER_AGENT};
use crate::group::{Group, Outcome};
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

    fn operation(&mut self, group: Group, i: usize, logs: &[NewUsageLog]) -> usize {
        let Self { conn, data, inserts } = self;
        let account = data.account(i);
        let id = UserId(account.id);
        match group {
            Group::UserByEmail => {
                one::<User>(queries::users::by_email(&account.email).get_result(conn))
            }
            Group::UserById => one::<User>(User::find(id).get_result(conn)),
            Group::Page => {
                let before = GenerationRequestId(account.before_id);
                let page = queries::generation_requests::newest_of(id, account.before, before);
                many::<GenerationRequest>(page.limit(20).load(conn))
            }
            Group::Unread => {
                many::<Notification>(queries::notifications::unread(id).limit(20).load(conn))
            }
            Group::UnreadCount => {
                one::<i64>(queries::notifications::unread_count(id).get_result(conn))
            }
            Group::UsageByAction => {
                let usage = queries::usage_logs::by_action(id, data.from, data.until);
                many::<(String, i64, Option<BigDecimal>)>(usage.load(conn))
            }
            Group::InsertUsageLog => {
                let log = NewUsageLog::builder()
                    .user_id(id)
                    .action_type("asset_exported")
                    .details(
                        [("format", json!("png")), ("width", json!(1024))]
                            .into_iter()
                            .collect::<JsonObject>(),
                    )
                    .credits_cost(BigDecimal::from(5));
                one(log.build().insert(conn))
            }
            Group::InsertSession => {
                let session = NewSession::builder()
                    .user_id(id)
                    .device_info("Firefox on Linux")
                    .ip_address("192.0.2.7")
                    .user_agent(USER_AGENT)
                    .expires_at(data.expires_at());
                one(session.build().insert(conn))
            }
            _ if *inserts => NewUsageLog::insert_all(conn, logs).unwrap(),
            _ => NewUsageLog::copy(conn, logs).unwrap(),
        }
    }
}

fn one<T>(row: QueryResult<T>) -> usize {
    black_box(row.unwrap());
    1
}

fn many<T>(rows: QueryResult<Vec<T>>) -> usize {
    black_box(rows.unwrap()).len()
}

impl Peer for ThisCrate {
    fn has(&self, group: Group) -> bool {
        !self.inserts || matches!(group, Group::Insert100 | Group::Insert10000)
    }

    fn run(&mut self, group: Group, n: usize) -> Outcome {
        let new = |log: Log| {
            NewUsageLog::builder()
                .user_id(UserId(log.user_id))
                .action_type(log.action_type)
                .details(serde_json::from_value(log.details).unwrap())
                .credits_cost(log.credits_cost.to_string().parse().unwrap())
                .timestamp(log.timestamp)
                .build()
        };
        let logs: Vec<NewUsageLog> = self.data.logs(group).map(new).collect();
        timed!(n, |i| self.operation(group, i, &logs))
    }
}
