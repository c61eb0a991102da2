//! `tokio-postgres`. It caches no statements itself, so they are kept as deadpool-postgres keeps
//! them.

use std::collections::HashMap;
use std::hint::black_box;
use std::pin::pin;

use chrono::{DateTime, Utc};
use rust_decimal::Decimal;
use serde_json::{Value, json};
use tokio::runtime::Runtime;
use tokio_postgres::binary_copy::BinaryCopyInWriter;
use tokio_postgres::types::Type;
use tokio_postgres::{Client, GenericClient, NoTls, Statement};
use uuid::Uuid;

use super::tables::{generation_requests, notifications, sessions, usage_logs, users};
use super::{Peer, runtime, statements};
use crate::data::{Data, USER_AGENT, decimal};
use crate::measure::{Group, Outcome};
use crate::timed;

pub struct TokioPostgres {
    runtime: Runtime,
    client: Client,
    statements: HashMap<&'static str, Statement>,
    data: &'static Data,
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

async fn cached(
    client: &impl GenericClient,
    statements: &mut HashMap<&'static str, Statement>,
    sql: &'static str,
) -> Statement {
    if let Some(statement) = statements.get(sql) {
        return statement.clone();
    }
    let statement = client.prepare(sql).await.unwrap();
    statements.insert(sql, statement.clone());
    statement
}

impl TokioPostgres {
    pub fn connect(url: &str, data: &'static Data) -> Self {
        let runtime = runtime();
        let client = runtime.block_on(async {
            let (client, connection) = tokio_postgres::connect(url, NoTls).await.unwrap();
            tokio::spawn(connection);
            client
        });
        Self { runtime, client, statements: HashMap::new(), data }
    }
}

impl Peer for TokioPostgres {
    fn name(&self) -> &'static str {
        "tokio-postgres"
    }

    fn has(&self, _: Group) -> bool {
        true
    }

    fn run(&mut self, group: Group, n: usize) -> Outcome {
        let Self { runtime, client, statements, data } = self;
        runtime.block_on(async {
            match group {
                Group::UserByEmail => timed!(n, |i| {
                    let statement = cached(client, statements, statements::USER_BY_EMAIL).await;
                    let row =
                        client.query_one(&statement, &[&data.account(i).email]).await.unwrap();
                    black_box(users::Model::from(row));
                    1
                }),
                Group::UserById => timed!(n, |i| {
                    let statement = cached(client, statements, statements::USER_BY_ID).await;
                    let row = client.query_one(&statement, &[&data.account(i).id]).await.unwrap();
                    black_box(users::Model::from(row));
                    1
                }),
                Group::Page => timed!(n, |i| {
                    let account = data.account(i);
                    let statement = cached(client, statements, statements::PAGE).await;
                    let rows = client
                        .query(&statement, &[&account.id, &account.before, &account.before_id])
                        .await
                        .unwrap();
                    let page: Vec<_> =
                        rows.into_iter().map(generation_requests::Model::from).collect();
                    black_box(page).len()
                }),
                Group::Unread => timed!(n, |i| {
                    let statement = cached(client, statements, statements::UNREAD).await;
                    let rows = client.query(&statement, &[&data.account(i).id]).await.unwrap();
                    let unread: Vec<_> = rows.into_iter().map(notifications::Model::from).collect();
                    black_box(unread).len()
                }),
                Group::UnreadCount => timed!(n, |i| {
                    let statement = cached(client, statements, statements::UNREAD_COUNT).await;
                    let row = client.query_one(&statement, &[&data.account(i).id]).await.unwrap();
                    black_box(row.get::<_, i64>(0));
                    1
                }),
                Group::UsageByAction => timed!(n, |i| {
                    let statement = cached(client, statements, statements::USAGE_BY_ACTION).await;
                    let rows = client
                        .query(&statement, &[&data.account(i).id, &data.from, &data.until])
                        .await
                        .unwrap();
                    let usage: Vec<(String, i64, Option<Decimal>)> =
                        rows.iter().map(|row| (row.get(0), row.get(1), row.get(2))).collect();
                    black_box(usage).len()
                }),
                Group::InsertUsageLog => timed!(n, |i| {
                    let statement = cached(client, statements, statements::INSERT_USAGE_LOG).await;
                    let details = json!({"format": "png", "width": 1024});
                    let row = client
                        .query_one(
                            &statement,
                            &[
                                &data.account(i).id,
                                &"asset_exported",
                                &details,
                                &Decimal::new(500, 2),
                            ],
                        )
                        .await
                        .unwrap();
                    black_box(usage_logs::Model::from(row));
                    1
                }),
                Group::InsertSession => timed!(n, |i| {
                    let statement = cached(client, statements, statements::INSERT_SESSION).await;
                    let row = client
                        .query_one(
                            &statement,
                            &[
                                &data.account(i).id,
                                &"Firefox on Linux",
                                &"192.0.2.7",
                                &USER_AGENT,
                                &data.expires_at(),
                            ],
                        )
                        .await
                        .unwrap();
                    black_box(sessions::Model::from(row));
                    1
                }),
                Group::Insert100 => {
                    let logs = logs(data, group.batch());
                    timed!(n, |_i| {
                        let statement =
                            cached(client, statements, statements::INSERT_USAGE_LOGS).await;
                        let inserted = client
                            .execute(
                                &statement,
                                &[
                                    &logs.iter().map(|log| log.user_id).collect::<Vec<_>>(),
                                    &logs
                                        .iter()
                                        .map(|log| log.generation_request_id)
                                        .collect::<Vec<_>>(),
                                    &logs.iter().map(|log| log.api_client_id).collect::<Vec<_>>(),
                                    &logs.iter().map(|log| &*log.action_type).collect::<Vec<_>>(),
                                    &logs.iter().map(|log| &log.details).collect::<Vec<_>>(),
                                    &logs.iter().map(|log| log.credits_cost).collect::<Vec<_>>(),
                                    &logs.iter().map(|log| log.timestamp).collect::<Vec<_>>(),
                                ],
                            )
                            .await
                            .unwrap();
                        inserted as usize
                    })
                }
                Group::Insert10000 | Group::CopyMillion => {
                    let logs = logs(data, group.batch());
                    timed!(n, |_i| copy(client, &logs).await)
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

async fn copy(client: &Client, logs: &[Log]) -> usize {
    let sink = client.copy_in(&format!("{} BINARY", statements::COPY_USAGE_LOGS)).await.unwrap();
    let types = [
        Type::UUID,
        Type::UUID,
        Type::UUID,
        Type::VARCHAR,
        Type::JSONB,
        Type::NUMERIC,
        Type::TIMESTAMPTZ,
    ];
    let mut writer = pin!(BinaryCopyInWriter::new(sink, &types));
    for log in logs {
        writer
            .as_mut()
            .write(&[
                &log.user_id,
                &log.generation_request_id,
                &log.api_client_id,
                &log.action_type,
                &log.details,
                &log.credits_cost,
                &log.timestamp,
            ])
            .await
            .unwrap();
    }
    writer.finish().await.unwrap() as usize
}
