//! `sqlx`, without its pool.

use std::hint::black_box;

use rust_decimal::Decimal;
use sqlx::postgres::{PgArguments, PgRow};
use sqlx::query::QueryAs;
use sqlx::types::Json;
use sqlx::{Connection, FromRow, PgConnection, Postgres, query_as};
use tokio::runtime::Runtime;

use super::tables::{generation_requests, notifications, sessions, usage_logs, users};
use super::{Peer, column, csv, runtime, statements, url_with_host};
use crate::data::{Data, Log, USER_AGENT, details};
use crate::group::{Group, Outcome};
use crate::timed;

pub struct Sqlx {
    runtime: Runtime,
    conn: PgConnection,
    data: &'static Data,
}

impl Sqlx {
    pub fn connect(url: &str, data: &'static Data) -> Self {
        let runtime = runtime();
        let conn = runtime.block_on(PgConnection::connect(&url_with_host(url))).unwrap();
        Self { runtime, conn, data }
    }
}

impl Peer for Sqlx {
    fn has(&self, group: Group) -> bool {
        group != Group::CopyMillion
    }

    fn run(&mut self, group: Group, n: usize) -> Outcome {
        let Self { runtime, conn, data } = self;
        let logs: Vec<Log> = data.logs(group).collect();
        runtime.block_on(async { timed!(n, |i| operation(conn, data, group, i, &logs).await) })
    }
}

type Query<'a, T> = QueryAs<'a, Postgres, T, PgArguments>;

/// Reads the rows, and returns their number.
async fn read<T>(conn: &mut PgConnection, query: Query<'_, T>) -> usize
where
    T: for<'r> FromRow<'r, PgRow> + Send + Unpin,
{
    black_box(query.fetch_all(conn).await.unwrap()).len()
}

async fn operation(
    conn: &mut PgConnection,
    data: &Data,
    group: Group,
    i: usize,
    logs: &[Log],
) -> usize {
    let account = data.account(i);
    let id = account.id;
    match group {
        Group::UserByEmail => {
            let query = query_as(statements::USER_BY_EMAIL).bind(&account.email);
            read::<users::Model>(conn, query).await
        }
        Group::UserById => {
            read::<users::Model>(conn, query_as(statements::USER_BY_ID).bind(id)).await
        }
        Group::Page => {
            let query = query_as(statements::PAGE).bind(id).bind(account.before);
            read::<generation_requests::Model>(conn, query.bind(account.before_id)).await
        }
        Group::Unread => {
            read::<notifications::Model>(conn, query_as(statements::UNREAD).bind(id)).await
        }
        Group::UnreadCount => {
            read::<(i64,)>(conn, query_as(statements::UNREAD_COUNT).bind(id)).await
        }
        Group::UsageByAction => {
            let query = query_as(statements::USAGE_BY_ACTION).bind(id);
            let query = query.bind(data.from).bind(data.until);
            read::<(String, i64, Option<Decimal>)>(conn, query).await
        }
        Group::InsertUsageLog => {
            let query = query_as(statements::INSERT_USAGE_LOG).bind(id).bind("asset_exported");
            let query = query.bind(details()).bind(Decimal::new(500, 2));
            read::<usage_logs::Model>(conn, query).await
        }
        Group::InsertSession => {
            let query = query_as(statements::INSERT_SESSION).bind(id).bind("Firefox on Linux");
            let query = query.bind("192.0.2.7").bind(USER_AGENT).bind(data.expires_at());
            read::<sessions::Model>(conn, query).await
        }
        Group::Insert100 => {
            let insert = sqlx::query(statements::INSERT_USAGE_LOGS)
                .bind(column(logs, |log| log.user_id))
                .bind(column(logs, |log| log.generation_request_id))
                .bind(column(logs, |log| log.api_client_id))
                .bind(column(logs, |log| log.action_type))
                .bind(column(logs, |log| Json(&log.details)))
                .bind(column(logs, |log| log.credits_cost))
                .bind(column(logs, |log| log.timestamp));
            insert.execute(conn).await.unwrap().rows_affected() as usize
        }
        Group::Insert10000 | Group::CopyMillion => copy(conn, logs).await,
    }
}

/// COPY takes bytes, which are up to its caller: CSV here.
async fn copy(conn: &mut PgConnection, logs: &[Log]) -> usize {
    let mut sink =
        conn.copy_in_raw(&format!("{} (FORMAT csv)", statements::COPY_USAGE_LOGS)).await.unwrap();
    for chunk in logs.chunks(500) {
        let lines: String = chunk.iter().map(csv).collect();
        sink.send(lines.into_bytes()).await.unwrap();
    }
    sink.finish().await.unwrap() as usize
}
