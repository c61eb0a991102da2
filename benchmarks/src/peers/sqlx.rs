//! `sqlx`, without its pool.

use std::fmt::Write as _;
use std::hint::black_box;

use chrono::{DateTime, SecondsFormat, Utc};
use rust_decimal::Decimal;
use serde_json::{Value, json};
use sqlx::{Connection, PgConnection};
use tokio::runtime::Runtime;
use uuid::Uuid;

use super::tables::{generation_requests, notifications, sessions, usage_logs, users};
use super::{Peer, runtime, statements, url_with_host};
use crate::data::{Data, USER_AGENT, decimal};
use crate::measure::{Group, Outcome};
use crate::timed;

pub struct Sqlx {
    runtime: Runtime,
    conn: PgConnection,
    data: &'static Data,
}

#[derive(sqlx::FromRow)]
#[allow(dead_code)]
struct Usage {
    action_type: String,
    count: i64,
    sum: Option<Decimal>,
}

struct Log {
    user_id: Uuid,
    generation_request_id: Option<Uuid>,
    api_client_id: Option<Uuid>,
    action_type: String,
    details: Value,
    credits_cost: Decimal,
    timestamp: DateTime<Utc>,
}

impl Sqlx {
    pub fn connect(url: &str, data: &'static Data) -> Self {
        let runtime = runtime();
        let conn = runtime.block_on(PgConnection::connect(&url_with_host(url))).unwrap();
        Self { runtime, conn, data }
    }
}

impl Peer for Sqlx {
    fn name(&self) -> &'static str {
        "sqlx"
    }

    fn has(&self, group: Group) -> bool {
        group != Group::CopyMillion
    }

    fn run(&mut self, group: Group, n: usize) -> Outcome {
        let Self { runtime, conn, data } = self;
        runtime.block_on(async {
            match group {
                Group::UserByEmail => timed!(n, |i| {
                    let user: users::Model = sqlx::query_as(statements::USER_BY_EMAIL)
                        .bind(&data.account(i).email)
                        .fetch_one(&mut *conn)
                        .await
                        .unwrap();
                    black_box(user);
                    1
                }),
                Group::UserById => timed!(n, |i| {
                    let user: users::Model = sqlx::query_as(statements::USER_BY_ID)
                        .bind(data.account(i).id)
                        .fetch_one(&mut *conn)
                        .await
                        .unwrap();
                    black_box(user);
                    1
                }),
                Group::Page => timed!(n, |i| {
                    let account = data.account(i);
                    let page: Vec<generation_requests::Model> = sqlx::query_as(statements::PAGE)
                        .bind(account.id)
                        .bind(account.before)
                        .bind(account.before_id)
                        .fetch_all(&mut *conn)
                        .await
                        .unwrap();
                    black_box(page).len()
                }),
                Group::Unread => timed!(n, |i| {
                    let unread: Vec<notifications::Model> = sqlx::query_as(statements::UNREAD)
                        .bind(data.account(i).id)
                        .fetch_all(&mut *conn)
                        .await
                        .unwrap();
                    black_box(unread).len()
                }),
                Group::UnreadCount => timed!(n, |i| {
                    let count: i64 = sqlx::query_scalar(statements::UNREAD_COUNT)
                        .bind(data.account(i).id)
                        .fetch_one(&mut *conn)
                        .await
                        .unwrap();
                    black_box(count);
                    1
                }),
                Group::UsageByAction => timed!(n, |i| {
                    let usage: Vec<Usage> = sqlx::query_as(statements::USAGE_BY_ACTION)
                        .bind(data.account(i).id)
                        .bind(data.from)
                        .bind(data.until)
                        .fetch_all(&mut *conn)
                        .await
                        .unwrap();
                    black_box(usage).len()
                }),
                Group::InsertUsageLog => timed!(n, |i| {
                    let log: usage_logs::Model = sqlx::query_as(statements::INSERT_USAGE_LOG)
                        .bind(data.account(i).id)
                        .bind("asset_exported")
                        .bind(json!({"format": "png", "width": 1024}))
                        .bind(Decimal::new(500, 2))
                        .fetch_one(&mut *conn)
                        .await
                        .unwrap();
                    black_box(log);
                    1
                }),
                Group::InsertSession => timed!(n, |i| {
                    let session: sessions::Model = sqlx::query_as(statements::INSERT_SESSION)
                        .bind(data.account(i).id)
                        .bind("Firefox on Linux")
                        .bind("192.0.2.7")
                        .bind(USER_AGENT)
                        .bind(data.expires_at())
                        .fetch_one(&mut *conn)
                        .await
                        .unwrap();
                    black_box(session);
                    1
                }),
                Group::Insert100 => {
                    let logs = logs(data, group.batch());
                    timed!(n, |_i| {
                        let done = sqlx::query(statements::INSERT_USAGE_LOGS)
                            .bind(logs.iter().map(|log| log.user_id).collect::<Vec<_>>())
                            .bind(
                                logs.iter()
                                    .map(|log| log.generation_request_id)
                                    .collect::<Vec<_>>(),
                            )
                            .bind(logs.iter().map(|log| log.api_client_id).collect::<Vec<_>>())
                            .bind(logs.iter().map(|log| &*log.action_type).collect::<Vec<_>>())
                            .bind(
                                logs.iter()
                                    .map(|log| sqlx::types::Json(&log.details))
                                    .collect::<Vec<_>>(),
                            )
                            .bind(logs.iter().map(|log| log.credits_cost).collect::<Vec<_>>())
                            .bind(logs.iter().map(|log| log.timestamp).collect::<Vec<_>>())
                            .execute(&mut *conn)
                            .await
                            .unwrap();
                        done.rows_affected() as usize
                    })
                }
                Group::Insert10000 | Group::CopyMillion => {
                    let logs = logs(data, group.batch());
                    timed!(n, |_i| copy(conn, &logs).await)
                }
            }
        })
    }
}

fn logs(data: &Data, count: usize) -> Vec<Log> {
    data.logs(count)
        .map(|log| Log {
            user_id: log.user_id,
            generation_request_id: None,
            api_client_id: None,
            action_type: log.action_type.to_owned(),
            details: log.details,
            credits_cost: decimal(log.credits_cost),
            timestamp: log.timestamp,
        })
        .collect()
}

/// COPY takes bytes, which are up to its caller: CSV here.
async fn copy(conn: &mut PgConnection, logs: &[Log]) -> usize {
    let mut sink =
        conn.copy_in_raw(&format!("{} (FORMAT csv)", statements::COPY_USAGE_LOGS)).await.unwrap();
    let id = |id: Option<Uuid>| id.map(|id| id.to_string()).unwrap_or_default();
    for chunk in logs.chunks(500) {
        let mut csv = String::new();
        for log in chunk {
            writeln!(
                csv,
                "{},{},{},\"{}\",\"{}\",{},{}",
                log.user_id,
                id(log.generation_request_id),
                id(log.api_client_id),
                log.action_type.replace('"', "\"\""),
                log.details.to_string().replace('"', "\"\""),
                log.credits_cost,
                log.timestamp.to_rfc3339_opts(SecondsFormat::Micros, true)
            )
            .unwrap();
        }
        sink.send(csv.into_bytes()).await.unwrap();
    }
    sink.finish().await.unwrap() as usize
}
