//! Planning with 36 months, one month and a table without partitions; and the longest wait of a
//! writer while a large month moves out of DEFAULT, copied beforehand and not.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use creativeflow_schema::diesel;
use creativeflow_schema::partitions::{OnExpiry, PartitionManager, Policy, TABLES, manager};
use creativeflow_schema::testing::TestDatabase;
use diesel::connection::SimpleConnection;
use diesel::prelude::*;

use crate::measure::quartiles;

const ROUNDS: usize = 300;
const MONTHS: u16 = 36;
/// Rows of each table.
const ROWS: u32 = 36_000;
/// Rows of the month that moves.
const MOVED: u32 = 1_000_000;

const QUERIES: [(&str, &str); 3] = [
    (
        "an account's latest credit transactions",
        "SELECT * FROM credit_transactions WHERE user_id = '00000000-0000-7000-8000-000000000001'
         ORDER BY created_at DESC LIMIT 20",
    ),
    (
        "its unread notifications, counted",
        "SELECT count(*) FROM notifications WHERE user_id = '00000000-0000-7000-8000-000000000001' AND is_read = FALSE",
    ),
    (
        "its credits of a month, summed",
        "SELECT sum(amount) FROM credit_transactions WHERE user_id = '00000000-0000-7000-8000-000000000001'
         AND created_at >= '2026-11-01 00:00:00+00' AND created_at < '2026-12-01 00:00:00+00'",
    ),
];

pub fn run() {
    planning();
    moving();
}

/// With users and rows, in so many months before December 2026.
fn database(months: u16) -> (TestDatabase, PgConnection) {
    let db = TestDatabase::new().unwrap();
    let mut conn = db.connect().unwrap();
    let insert = |columns: &str, values: &str| {
        format!(
            "INSERT INTO {columns} SELECT ('00000000-0000-7000-8000-' || lpad((i % 100)::text, 12, '0'))::uuid, {values},
                '2026-12-01 00:00:00+00'::timestamptz - interval '1 minute' * ((i * 7919) % {})
             FROM generate_series(1, {ROWS}) AS i",
            u32::from(months) * 28 * 24 * 60,
        )
    };
    conn.batch_execute(&format!(
        "INSERT INTO users (id, email) SELECT ('00000000-0000-7000-8000-' || lpad(i::text, 12, '0'))::uuid, i || '@example.com'
            FROM generate_series(0, 99) AS i;
         {}; {}",
        insert("credit_transactions (user_id, amount, action_type, created_at)", "1, 'purchase'"),
        insert(
            "notifications (user_id, type, message, created_at)",
            "'done', 'Your samples are there.'",
        ),
    ))
    .unwrap();
    let policy = Policy { premake: 0, retention: Some(100), on_expiry: OnExpiry::Retire };
    PartitionManager::new(TABLES.map(|(table, _)| (table, policy)))
        .now("2026-11-15T00:00:00Z".parse().unwrap())
        .ensure(&mut conn)
        .unwrap();
    conn.batch_execute("ANALYZE").unwrap();
    (db, conn)
}

/// The same rows in tables that are not partitioned, where queries look first.
fn unpartitioned(months: u16) -> (TestDatabase, PgConnection) {
    let (db, mut conn) = database(months);
    conn.batch_execute("CREATE SCHEMA plain; SET search_path = plain, public").unwrap();
    for table in ["credit_transactions", "notifications"] {
        conn.batch_execute(&format!(
            "CREATE TABLE plain.{table} (LIKE public.{table} INCLUDING ALL);
             INSERT INTO plain.{table} SELECT * FROM public.{table}; ANALYZE plain.{table}"
        ))
        .unwrap();
    }
    (db, conn)
}

/// Milliseconds of planning and of executing, as the server says.
fn explain(conn: &mut PgConnection, query: &str) -> [f64; 2] {
    // The server's answer is JSON, in a column whose name is two words.
    #[derive(QueryableByName)]
    struct Row {
        #[diesel(sql_type = diesel::sql_types::Json, column_name = "QUERY PLAN")]
        plan: serde_json::Value,
    }
    let query = format!("EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) {query}");
    let Row { plan } = diesel::sql_query(query).get_result(conn).unwrap();
    ["Planning Time", "Execution Time"].map(|name| plan[0][name].as_f64().unwrap())
}

fn median(values: Vec<f64>) -> f64 {
    quartiles(values)[1]
}

fn planning() {
    let mut connections = [unpartitioned(MONTHS), database(1), database(MONTHS)];
    let names = ["not partitioned".to_owned(), "1 month".to_owned(), format!("{MONTHS} months")];
    println!("medians of {ROUNDS}, in microseconds             planning  ratio  executing");
    for (what, query) in QUERIES {
        let mut times = vec![(Vec::new(), Vec::new()); connections.len()];
        for _ in 0..ROUNDS {
            for ((_, conn), (planning, executing)) in connections.iter_mut().zip(&mut times) {
                let [plan, execute] = explain(conn, query);
                planning.push(plan * 1e3);
                executing.push(execute * 1e3);
            }
        }
        println!("{what}");
        let mut first = None;
        for (name, (planning, executing)) in names.iter().zip(times) {
            let planning = median(planning);
            let ratio = planning / *first.get_or_insert(planning);
            println!("  {name:<40} {planning:>8.0}  {ratio:>5.2}  {:>9.0}", median(executing));
        }
    }
}

/// Returns the longest time of a writer's transaction, from now until `stop`.
fn longest(db: &TestDatabase, stop: &AtomicBool, statement: &str) -> Duration {
    let conn = &mut db.connect().unwrap();
    let mut longest = Duration::ZERO;
    while !stop.load(Ordering::Relaxed) {
        let start = Instant::now();
        conn.batch_execute(statement).unwrap();
        longest = longest.max(start.elapsed());
        std::thread::sleep(Duration::from_millis(5));
    }
    longest
}

fn moving() {
    println!(
        "a month of {MOVED} usage_logs moves out of DEFAULT     it takes  longest insert  longest \
         update of a user"
    );
    let mut waits = Vec::new();
    for (name, batch) in [("copied beforehand", 10_000), ("not copied beforehand", u32::MAX)] {
        let (db, mut conn) = database(1);
        conn.batch_execute(&format!(
            "INSERT INTO usage_logs (user_id, action_type, details, timestamp)
             SELECT ('00000000-0000-7000-8000-' || lpad((i % 100)::text, 12, '0'))::uuid, 'asset_exported',
                '{{\"format\": \"png\"}}', '2026-10-01 00:00:00+00'::timestamptz + interval '1 second' * i
             FROM generate_series(1, {MOVED}) AS i"
        ))
        .unwrap();
        conn.batch_execute("VACUUM ANALYZE").unwrap();
        let user = "00000000-0000-7000-8000-000000000001";
        let insert = format!(
            "INSERT INTO usage_logs (user_id, action_type, timestamp) VALUES ('{user}', 'x', '2026-10-05Z')"
        );
        let update = format!("UPDATE users SET full_name = 'Ada' WHERE id = '{user}'");
        let stop = AtomicBool::new(false);
        let (took, inserting, updating) = std::thread::scope(|scope| {
            let inserting = scope.spawn(|| longest(&db, &stop, &insert));
            let updating = scope.spawn(|| longest(&db, &stop, &update));
            let keeper = manager().batch(batch).now("2026-11-15T00:00:00Z".parse().unwrap());
            let start = Instant::now();
            keeper.ensure(db.url()).unwrap();
            let took = start.elapsed();
            stop.store(true, Ordering::Relaxed);
            (took, inserting.join().unwrap(), updating.join().unwrap())
        });
        let [took, inserting, updating] = [took, inserting, updating].map(|time| time.as_millis());
        println!("  {name:<46} {took:>6} ms  {inserting:>11} ms  {updating:>21} ms");
        waits.push(inserting as f64);
    }
    println!("ratio of the longest inserts: {:.2}", waits[0] / waits[1]);
}
