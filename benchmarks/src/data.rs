//! The database that everybody works on, and what everybody asks of it.

use std::str::FromStr;

use chrono::{DateTime, Duration, Utc};
use creativeflow_schema::testing::TestDatabase;
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types;
use serde::Serialize;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::measure::{Group, Kind};

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

    /// Takes away what operations of this group have written, so that the tables do not grow from turn to turn.
    pub fn clear(&self, group: Group) {
        let statement = match (group, group.kind()) {
            (_, Kind::Reads) => return,
            (Group::InsertSession, _) => "TRUNCATE sessions",
            (Group::Story, _) => "DELETE FROM templates WHERE user_id IS NULL",
            _ => "TRUNCATE usage_logs",
        };
        self.database.connect().unwrap().batch_execute(statement).unwrap();
    }
}

/// Makes 10,000 accounts, of which the first 100 are busy.
fn fill(conn: &mut PgConnection) {
    conn.batch_execute(
        "CREATE FUNCTION pg_temp.account(i bigint) RETURNS uuid LANGUAGE sql IMMUTABLE RETURN
            ('00000000-0000-7000-8000-' || lpad(i::text, 12, '0'))::uuid;
         INSERT INTO users (id, email, password_hash, full_name, username, profile_picture_url, is_email_verified, last_login_at)
            SELECT pg_temp.account(i), 'user-' || i || '@example.com', '$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$' || md5(i::text),
                'User ' || i, 'user-' || i, 'https://cdn.example.com/' || i || '.png', TRUE, now()
            FROM generate_series(0, 9999) AS i;
         INSERT INTO workbenches (id, user_id, name) SELECT pg_temp.account(i), pg_temp.account(i), 'Spring campaign' FROM generate_series(0, 99) AS i;
         INSERT INTO projects (id, workbench_id, user_id, name)
            SELECT pg_temp.account(i), pg_temp.account(i), pg_temp.account(i), 'Launch story' FROM generate_series(0, 99) AS i;
         INSERT INTO generation_requests (user_id, project_id, input_prompt, style_guidance, input_parameters, status, credits_cost_sample,
                ai_model_used, processing_time_ms, created_at)
            SELECT pg_temp.account(i % 100), pg_temp.account(i % 100), 'A brass engine that paints, number ' || i, 'like an engraving',
                '{\"format\": \"png\", \"resolution\": \"1024x1024\"}', 'Completed', 1.5, 'painter-1.0', 8400,
                now() - interval '13 seconds' * i
            FROM generate_series(1, 100000) AS i;
         INSERT INTO notifications (user_id, type, message, metadata, is_read, created_at)
            SELECT pg_temp.account(i % 100), 'generation_complete', 'Your picture is ready.', '{\"number\": 1}', i % 10 > 1,
                now() - interval '17 seconds' * i
            FROM generate_series(1, 100000) AS i;
         INSERT INTO usage_logs (user_id, action_type, details, credits_cost, timestamp)
            SELECT pg_temp.account(i % 100), (ARRAY['asset_exported', 'asset_shared', 'final_generation', 'sample_generation'])[1 + i / 100 % 4],
                '{\"format\": \"png\"}', 1 + i % 9, now() - interval '23 seconds' * i
            FROM generate_series(1, 200000) AS i;",
    )
    .unwrap();
    creativeflow_schema::ensure_partitions(&mut *conn).unwrap();
    conn.batch_execute("VACUUM ANALYZE").unwrap();
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
    pub action_type: &'static str,
    pub details: Value,
    pub credits_cost: i64,
    pub timestamp: DateTime<Utc>,
}

const ACTIONS: [&str; 4] = ["asset_exported", "asset_shared", "final_generation", "sample_generation"];
pub const USER_AGENT: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

impl Data {
    /// The busiest accounts with their twentieth latest request.
    pub fn read(conn: &mut PgConnection) -> &'static Self {
        let accounts: Vec<Account> = diesel::sql_query(
            "SELECT u.id, u.email::text, r.created_at AS before, r.id AS before_id
             FROM (SELECT user_id FROM generation_requests GROUP BY user_id ORDER BY count(*) DESC, user_id LIMIT 100) AS busy
             JOIN users AS u ON u.id = busy.user_id
             CROSS JOIN LATERAL (SELECT id, created_at FROM generation_requests WHERE user_id = u.id
                ORDER BY created_at DESC, id DESC OFFSET 19 LIMIT 1) AS r
             ORDER BY u.id",
        )
        .load(conn)
        .unwrap();
        let until = Utc::now();
        Box::leak(Box::new(Self { accounts, from: until - Duration::days(30), until }))
    }

    /// Whom the operation of this number is about.
    pub fn account(&self, number: usize) -> &Account {
        &self.accounts[number % self.accounts.len()]
    }

    pub fn logs(&self, count: usize) -> impl Iterator<Item = Log> {
        (0..count).map(|i| Log {
            user_id: self.account(i).id,
            action_type: ACTIONS[i % ACTIONS.len()],
            details: json!({"format": "png", "width": 1024}),
            credits_cost: 1 + (i % 9) as i64,
            timestamp: self.until - Duration::milliseconds(i as i64),
        })
    }

    /// When a session that begins now ends.
    pub fn expires_at(&self) -> DateTime<Utc> {
        self.until + Duration::days(30)
    }
}

/// For peers whose numbers are not integers.
pub fn decimal<D: FromStr<Err: std::fmt::Debug>>(number: i64) -> D {
    D::from_str(&format!("{number}.00")).unwrap()
}
