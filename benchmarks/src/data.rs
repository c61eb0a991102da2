//! The database that everybody works on, and what everybody asks of it.

use chrono::{DateTime, Duration, Utc};
use creativeflow_fixtures::{Population, Size};
use creativeflow_schema::testing::TestDatabase;
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types;
use rust_decimal::Decimal;
use serde::Serialize;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::group::{Group, Kind};

/// A migrated database with rows in it.
pub struct Server {
    database: TestDatabase,
    data: &'static Data,
}

impl Server {
    pub fn start() -> Self {
        let database = TestDatabase::new().unwrap();
        fill(&mut database.connect().unwrap());
        let data = Data::read(&mut database.connect().unwrap());
        Self { database, data }
    }

    pub fn url(&self) -> &str {
        self.database.url()
    }

    pub fn data(&self) -> &'static Data {
        self.data
    }

    /// Takes away what operations of this group have written, so that the tables do not grow from
    /// turn to turn.
    pub fn clear(&self, group: Group) {
        let statement = match (group, group.kind()) {
            (_, Kind::Reads) => return,
            (Group::InsertSession, _) => "TRUNCATE sessions",
            _ => "TRUNCATE usage_logs",
        };
        self.database.connect().unwrap().batch_execute(statement).unwrap();
    }
}

/// 10,000 users and what they have.
fn fill(conn: &mut PgConnection) {
    Population::of(Size::S).fill(conn, |_| ()).unwrap();
    // The months of today, which rows without a time go to.
    creativeflow_schema::ensure_partitions(conn).unwrap();
}

/// Whom and what the operations ask for.
#[derive(Debug, Serialize)]
pub struct Data {
    pub accounts: Vec<Account>,
    /// The month over which usage is summed.
    pub from: DateTime<Utc>,
    pub until: DateTime<Utc>,
}

#[derive(Debug, Serialize, QueryableByName)]
pub struct Account {
    #[diesel(sql_type = sql_types::Uuid)]
    pub id: Uuid,
    #[diesel(sql_type = sql_types::Text)]
    pub email: String,
    /// The generation request that the page before ended with.
    #[diesel(sql_type = sql_types::Timestamptz)]
    pub before: DateTime<Utc>,
    #[diesel(sql_type = sql_types::Uuid)]
    pub before_id: Uuid,
}

/// A usage log to insert.
pub struct Log {
    pub user_id: Uuid,
    pub generation_request_id: Option<Uuid>,
    pub api_client_id: Option<Uuid>,
    pub action_type: &'static str,
    pub details: Value,
    pub credits_cost: Decimal,
    pub timestamp: DateTime<Utc>,
}

const ACTIONS: [&str; 4] =
    ["asset_exported", "asset_shared", "final_generation", "sample_generation"];
pub const USER_AGENT: &str =
    "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

impl Data {
    /// The busiest accounts with their twentieth latest request.
    pub fn read(conn: &mut PgConnection) -> &'static Self {
        let accounts: Vec<Account> = diesel::sql_query(
            "SELECT u.id, u.email::text, r.created_at AS before, r.id AS before_id
             FROM (SELECT user_id FROM generation_requests JOIN users ON users.id = user_id WHERE deleted_at IS NULL
                GROUP BY user_id HAVING count(*) >= 40 ORDER BY count(*) DESC, user_id LIMIT 100) AS busy
             JOIN users AS u ON u.id = busy.user_id
             CROSS JOIN LATERAL (SELECT id, created_at FROM generation_requests WHERE user_id = u.id
                ORDER BY created_at DESC, id DESC OFFSET 19 LIMIT 1) AS r
             ORDER BY u.id",
        )
        .load(conn)
        .unwrap();
        let until = Population::of(Size::S).until();
        Box::leak(Box::new(Self { accounts, from: until - Duration::days(30), until }))
    }

    /// Whom the operation of this number is about.
    pub fn account(&self, number: usize) -> &Account {
        &self.accounts[number % self.accounts.len()]
    }

    /// The rows that one operation of the group inserts at once.
    pub fn logs(&self, group: Group) -> impl Iterator<Item = Log> {
        let count = if group.kind() == Kind::Bulk { group.batch() } else { 0 };
        (0..count).map(|i| Log {
            user_id: self.account(i).id,
            generation_request_id: None,
            api_client_id: None,
            action_type: ACTIONS[i % ACTIONS.len()],
            details: details(),
            credits_cost: Decimal::new(100 * (1 + i as i64 % 9), 2),
            timestamp: self.until - Duration::milliseconds(i as i64),
        })
    }

    /// When a session that begins now ends.
    pub fn expires_at(&self) -> DateTime<Utc> {
        self.until + Duration::days(30)
    }
}

/// The details of every usage log that is inserted.
pub fn details() -> Value {
    json!({"format": "png", "width": 1024})
}
