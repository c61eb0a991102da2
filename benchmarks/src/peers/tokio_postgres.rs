//! `tokio-postgres`. It caches no statements itself, so they are kept as deadpool-postgres keeps
//! them.

use std::collections::HashMap;
use std::hint::black_box;
use std::pin::pin;

use rust_decimal::Decimal;
use tokio::runtime::Runtime;
use tokio_postgres::binary_copy::BinaryCopyInWriter;
use tokio_postgres::types::{ToSql, Type};
use tokio_postgres::{Client, NoTls, Row, Statement};

use super::tables::{generation_requests, notifications, sessions, usage_logs, users};
use super::{Peer, column, runtime, statements};
use crate::data::{Data, Log, USER_AGENT, details};
use crate::group::{Group, Outcome};
use crate::timed;

pub struct TokioPostgres {
    runtime: Runtime,
    conn: Connection,
    data: &'static Data,
}

struct Connection {
    client: Client,
    statements: HashMap<&'static str, Statement>,
}

type Params<'a> = &'a [&'a (dyn ToSql + Sync)];

impl Connection {
    async fn prepared(&mut self, sql: &'static str) -> Statement {
        if let Some(statement) = self.statements.get(sql) {
            return statement.clone();
        }
        let statement = self.client.prepare(sql).await.unwrap();
        self.statements.insert(sql, statement.clone());
        statement
    }

    /// Makes something of each row, and returns their number.
    async fn read<T>(&mut self, sql: &'static str, params: Params<'_>, of: fn(Row) -> T) -> usize {
        let statement = self.prepared(sql).await;
        let rows = self.client.query(&statement, params).await.unwrap();
        black_box(rows.into_iter().map(of).collect::<Vec<T>>()).len()
    }

    async fn operation(&mut self, data: &Data, group: Group, i: usize, logs: &[Log]) -> usize {
        let account = data.account(i);
        let id = &account.id;
        match group {
            Group::UserByEmail => {
                let params: Params<'_> = &[&account.email];
                self.read(statements::USER_BY_EMAIL, params, users::Model::from).await
            }
            Group::UserById => self.read(statements::USER_BY_ID, &[id], users::Model::from).await,
            Group::Page => {
                let params: Params<'_> = &[id, &account.before, &account.before_id];
                self.read(statements::PAGE, params, generation_requests::Model::from).await
            }
            Group::Unread => self.read(statements::UNREAD, &[id], notifications::Model::from).await,
            Group::UnreadCount => {
                self.read(statements::UNREAD_COUNT, &[id], |row| row.get::<_, i64>(0)).await
            }
            Group::UsageByAction => {
                let usage = |row: Row| -> (String, i64, Option<Decimal>) {
                    (row.get(0), row.get(1), row.get(2))
                };
                let params: Params<'_> = &[id, &data.from, &data.until];
                self.read(statements::USAGE_BY_ACTION, params, usage).await
            }
            Group::InsertUsageLog => {
                let (details, cost) = (details(), Decimal::new(500, 2));
                let params: Params<'_> = &[id, &"asset_exported", &details, &cost];
                self.read(statements::INSERT_USAGE_LOG, params, usage_logs::Model::from).await
            }
            Group::InsertSession => {
                let expires_at = data.expires_at();
                let params: Params<'_> =
                    &[id, &"Firefox on Linux", &"192.0.2.7", &USER_AGENT, &expires_at];
                self.read(statements::INSERT_SESSION, params, sessions::Model::from).await
            }
            Group::Insert100 => {
                let statement = self.prepared(statements::INSERT_USAGE_LOGS).await;
                let params: Params<'_> = &[
                    &column(logs, |log| log.user_id),
                    &column(logs, |log| log.generation_request_id),
                    &column(logs, |log| log.api_client_id),
                    &column(logs, |log| log.action_type),
                    &column(logs, |log| &log.details),
                    &column(logs, |log| log.credits_cost),
                    &column(logs, |log| log.timestamp),
                ];
                self.client.execute(&statement, params).await.unwrap() as usize
            }
            Group::Insert10000 | Group::CopyMillion => copy(&self.client, logs).await,
        }
    }
}

impl TokioPostgres {
    pub fn connect(url: &str, data: &'static Data) -> Self {
        let runtime = runtime();
        let client = runtime.block_on(async {
            let (client, connection) = tokio_postgres::connect(url, NoTls).await.unwrap();
            tokio::spawn(connection);
            client
        });
        Self { runtime, conn: Connection { client, statements: HashMap::new() }, data }
    }
}

impl Peer for TokioPostgres {
    fn run(&mut self, group: Group, n: usize) -> Outcome {
        let Self { runtime, conn, data } = self;
        let logs: Vec<Log> = data.logs(group).collect();
        runtime.block_on(async { timed!(n, |i| conn.operation(data, group, i, &logs).await) })
    }
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
