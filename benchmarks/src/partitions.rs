//! Planning over 1 to 84 months, and over a table without partitions; the longest wait of a writer
//! while months move out of DEFAULT; archives beside psql's `\copy`; a year that is retired.

use std::fmt::Write;
use std::process::Stdio;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use clap::ValueEnum;
use creativeflow_schema::diesel;
use creativeflow_schema::partitions::{
    FileArchive, Month, OnExpiry, PartitionManager, Policy, TABLES, USAGE_LOGS, manager,
};
use creativeflow_schema::testing::TestDatabase;
use devdb::Binaries;
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Integer};

use crate::report::{Report, Table, duration, least};

/// The parts of this benchmark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Part {
    Planning,
    Moving,
    Archives,
    Retiring,
}

const ROUNDS: usize = 200;
/// Up to as many months as `credit_transactions` are kept.
const MONTHS: [u16; 4] = [1, 12, 36, 84];
/// Rows of each table.
const ROWS: u32 = 36_000;
/// Rows that move, or are archived.
const MOVED: u32 = 1_000_000;

/// Each with whether it names a month.
const QUERIES: [(&str, bool, &str); 6] = [
    (
        "credits of a month, summed",
        true,
        "SELECT sum(amount) FROM credit_transactions WHERE user_id = '00000000-0000-7000-8000-000000000001'
         AND created_at >= '2026-11-01 00:00:00+00' AND created_at < '2026-12-01 00:00:00+00'",
    ),
    (
        "usage of a month, by action",
        true,
        "SELECT action_type, count(*), sum(credits_cost) FROM usage_logs
         WHERE user_id = '00000000-0000-7000-8000-000000000001'
         AND timestamp >= '2026-11-01 00:00:00+00' AND timestamp < '2026-12-01 00:00:00+00' GROUP BY 1",
    ),
    (
        "notifications since a month",
        true,
        "SELECT * FROM notifications WHERE user_id = '00000000-0000-7000-8000-000000000001'
         AND created_at >= '2026-11-01 00:00:00+00' ORDER BY created_at DESC, id DESC LIMIT 20",
    ),
    (
        "credits, the latest",
        false,
        "SELECT * FROM credit_transactions WHERE user_id = '00000000-0000-7000-8000-000000000001'
         ORDER BY created_at DESC, id DESC LIMIT 20",
    ),
    (
        "unread notifications",
        false,
        "SELECT * FROM notifications WHERE user_id = '00000000-0000-7000-8000-000000000001'
         AND is_read = FALSE ORDER BY created_at DESC, id DESC LIMIT 20",
    ),
    (
        "unread notifications, counted",
        false,
        "SELECT count(*) FROM notifications WHERE user_id = '00000000-0000-7000-8000-000000000001'
         AND is_read = FALSE",
    ),
];

pub fn run(parts: &[Part], report: &mut Report) {
    let parts = if parts.is_empty() { Part::value_variants() } else { parts };
    for part in parts {
        match part {
            Part::Planning => planning(report),
            Part::Moving => moving(report),
            Part::Archives => archives(report),
            Part::Retiring => retiring(report),
        }
    }
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
         {}; {}; {}",
        insert("credit_transactions (user_id, amount, action_type, created_at)", "1, 'purchase'"),
        insert(
            "notifications (user_id, type, message, is_read, created_at)",
            "'done', 'Your samples are there.', i % 10 > 0",
        ),
        insert("usage_logs (user_id, action_type, timestamp)", "'asset_exported'"),
    ))
    .unwrap();
    let policy = Policy { premake: 0, retention: Some(100), on_expiry: OnExpiry::Retire };
    PartitionManager::new(TABLES.map(|(table, _)| (table, policy)))
        .now("2026-11-15T00:00:00Z".parse().unwrap())
        .ensure(&mut conn)
        .unwrap();
    conn.batch_execute("VACUUM (ANALYZE)").unwrap();
    (db, conn)
}

/// The same rows in tables that are not partitioned, where queries look first.
fn unpartitioned(months: u16) -> (TestDatabase, PgConnection) {
    let (db, mut conn) = database(months);
    conn.batch_execute("CREATE SCHEMA plain; SET search_path = plain, public").unwrap();
    for (table, _) in TABLES {
        conn.batch_execute(&format!(
            "CREATE TABLE plain.{table} (LIKE public.{table} INCLUDING ALL);
             INSERT INTO plain.{table} SELECT * FROM public.{table}"
        ))
        .unwrap();
    }
    conn.batch_execute("VACUUM (ANALYZE)").unwrap();
    (db, conn)
}

/// The cost of a query, to plan and to run.
#[derive(Clone, Default)]
struct Cost {
    /// In microseconds, as the server says.
    planning: Vec<f64>,
    executing: Vec<f64>,
    /// Tables and indexes that are locked for it.
    locks: i64,
    /// Pages that planning touches, when the catalog is cached.
    pages: i64,
    /// Kilobytes that planning takes, where the server says so.
    memory: Option<i64>,
}

fn explain(conn: &mut PgConnection, query: &str, cost: &mut Cost) {
    // The server's answer is JSON, in a column whose name is two words.
    #[derive(QueryableByName)]
    struct Row {
        #[diesel(sql_type = diesel::sql_types::Json, column_name = "QUERY PLAN")]
        plan: serde_json::Value,
    }
    let version = diesel::dsl::sql::<Integer>("SELECT current_setting('server_version_num')::int");
    let memory = if version.get_result::<i32>(conn).unwrap() < 170_000 { "" } else { "MEMORY, " };
    conn.batch_execute("BEGIN").unwrap();
    let explain = format!("EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, {memory}FORMAT JSON) {query}");
    let Row { plan } = diesel::sql_query(explain).get_result(conn).unwrap();
    let time = |name: &str| plan[0][name].as_f64().unwrap() * 1e3;
    cost.planning.push(time("Planning Time"));
    cost.executing.push(time("Execution Time"));
    let pages = |kind: &str| plan[0]["Planning"][kind].as_i64().unwrap();
    cost.pages = pages("Shared Hit Blocks") + pages("Shared Read Blocks");
    cost.memory = plan[0]["Planning"]["Memory Used"].as_i64();
    let locks = diesel::dsl::sql::<BigInt>(
        "SELECT count(*) FROM pg_locks JOIN pg_class c ON c.oid = relation JOIN pg_namespace n ON n.oid = relnamespace
         WHERE pid = pg_backend_pid() AND nspname IN ('public', 'partitions', 'plain')",
    );
    cost.locks = locks.get_result(conn).unwrap();
    conn.batch_execute("COMMIT").unwrap();
}

fn planning(report: &mut Report) {
    let mut databases = vec![unpartitioned(MONTHS[0])];
    databases.extend(MONTHS.map(database));
    for named in [true, false] {
        let mut table = Table::new(
            "|not partitioned|1 month|12 months|36 months|84 months|84 beside 1|locks, 1 and 84|\
             pages, 1 and 84|kB, 1 and 84|prepared, 1 and 84|its locks, 1 and 84",
        );
        for (what, _, query) in
            QUERIES.into_iter().filter(|(_, names_a_month, _)| *names_a_month == named)
        {
            let mut costs = vec![Cost::default(); databases.len()];
            for _ in 0..ROUNDS {
                for ((_, conn), cost) in databases.iter_mut().zip(&mut costs) {
                    explain(conn, query, cost);
                }
            }
            let times: Vec<f64> = costs.iter().map(|cost| least(&cost.planning)).collect();
            let [one, most] = [&costs[1], &costs[MONTHS.len()]];
            let both = |count: fn(&Cost) -> i64| format!("{}, {}", count(one), count(most));
            let again = [1, MONTHS.len()].map(|place| prepared(&mut databases[place].1, query));
            let mut row = vec![what.to_owned()];
            row.extend(times.iter().map(|time| duration(time / 1e6)));
            row.extend([
                format!("{:.2}", times[MONTHS.len()] / times[1]),
                both(|cost| cost.locks),
                both(|cost| cost.pages),
                both(|cost| cost.memory.unwrap_or_default()),
                again.map(|(_, time)| duration(time / 1e6)).join(", "),
                again.map(|(locks, _)| locks.to_string()).join(", "),
            ]);
            table.row(row);
        }
        let what = if named { "that name a month" } else { "of all months" };
        report.section(&format!("Planning of queries {what}, least of {ROUNDS}"), &table);
    }
}

/// Runs a query prepared, with the instants as parameters, as Diesel does. Returns the locks of the
/// 20th call, by when the server has chosen between one plan for all and a plan for each, and the
/// least time of the next calls in microseconds.
fn prepared(conn: &mut PgConnection, query: &str) -> (i64, f64) {
    let mut parameters = Vec::new();
    let mut statement = String::new();
    for (number, part) in query.split('\'').enumerate() {
        if number % 2 == 0 {
            statement += part;
        } else {
            parameters.push(format!("'{part}'"));
            write!(statement, "${}", parameters.len()).unwrap();
        }
    }
    let types = ["uuid", "timestamptz", "timestamptz"][..parameters.len()].join(", ");
    let execute = format!("EXECUTE asked ({})", parameters.join(", "));
    conn.batch_execute(&format!("PREPARE asked ({types}) AS {statement}")).unwrap();
    let mut cost = Cost::default();
    for _ in 0..20 {
        explain(conn, &execute, &mut cost);
    }
    let mut times = Vec::new();
    for _ in 0..ROUNDS {
        let start = Instant::now();
        conn.batch_execute(&execute).unwrap();
        times.push(start.elapsed().as_secs_f64() * 1e6);
    }
    conn.batch_execute("DEALLOCATE asked").unwrap();
    (cost.locks, least(&times))
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

/// So many usage logs, evenly over so many months up to October 2026.
fn fill(conn: &mut PgConnection, months: u32, rows: u32) {
    conn.batch_execute(&format!(
        "INSERT INTO usage_logs (user_id, action_type, details, timestamp)
         SELECT ('00000000-0000-7000-8000-' || lpad((i % 100)::text, 12, '0'))::uuid, 'asset_exported',
            '{{\"format\": \"png\"}}', '2026-11-01 00:00:00+00'::timestamptz - interval '1 month' * {months}
            + interval '1 day' * (28.0 * {months} * i / {rows})
         FROM generate_series(1, {rows}) AS i"
    ))
    .unwrap();
    conn.batch_execute("VACUUM ANALYZE").unwrap();
}

/// Does something beside a writer and an updater. Returns its time, the longest insert and the
/// longest update of a user.
fn beside_writers(db: &TestDatabase, timestamp: &str, work: impl FnOnce()) -> [Duration; 3] {
    let user = "00000000-0000-7000-8000-000000000001";
    let insert = format!(
        "INSERT INTO usage_logs (user_id, action_type, timestamp) VALUES ('{user}', 'x', '{timestamp}')"
    );
    let update = format!("UPDATE users SET full_name = 'Ada' WHERE id = '{user}'");
    let stop = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let inserting = scope.spawn(|| longest(db, &stop, &insert));
        let updating = scope.spawn(|| longest(db, &stop, &update));
        let start = Instant::now();
        work();
        let took = start.elapsed();
        stop.store(true, Ordering::Relaxed);
        [took, inserting.join().unwrap(), updating.join().unwrap()]
    })
}

fn moving(report: &mut Report) {
    let mut table =
        Table::new("|it takes|longest insert|longest update of a user|scans of DEFAULT");
    for (name, months, rows, batch) in [
        ("a month, 1,000,000 rows", 1, MOVED, 10_000),
        ("a month, 1,000,000 rows, not copied beforehand", 1, MOVED, u32::MAX),
        ("a month, 500,000 rows", 1, MOVED / 2, 10_000),
        ("6 months, 500,000 rows", 6, MOVED / 2, 10_000),
        ("6 months, 1,000,000 rows", 6, MOVED, 10_000),
    ] {
        let (db, mut conn) = database(1);
        let now = "2026-11-15T00:00:00Z".parse().unwrap();
        // The months ahead, so that the scans are those of the rows that move.
        manager().now(now).ensure(&mut conn).unwrap();
        fill(&mut conn, months, rows);
        let mut keeper_conn = db.connect().unwrap();
        conn.batch_execute("SELECT pg_stat_reset()").unwrap();
        let times = beside_writers(&db, "2026-10-05Z", || {
            manager().batch(batch).now(now).ensure(&mut keeper_conn).unwrap();
        });
        keeper_conn.batch_execute("SELECT pg_stat_force_next_flush()").unwrap();
        let query = "SELECT seq_scan FROM pg_stat_user_tables WHERE relname = 'usage_logs_default'";
        let scans: i64 = diesel::dsl::sql::<BigInt>(query).get_result(&mut conn).unwrap();
        let mut row = vec![name.to_owned()];
        row.extend(times.map(|time| duration(time.as_secs_f64())));
        row.push(scans.to_string());
        table.row(row);
    }
    report.section("usage_logs that move out of DEFAULT", &table);
}

/// Runs a command of psql.
fn psql(db: &TestDatabase, command: &str) -> Duration {
    let mut psql = Binaries::find().unwrap().command("psql");
    psql.args(["-X", "-q", "-v", "ON_ERROR_STOP=1", "-c", command, db.url()]);
    let start = Instant::now();
    assert!(psql.stdout(Stdio::null()).status().unwrap().success());
    start.elapsed()
}

fn archives(report: &mut Report) {
    let (db, mut conn) = database(1);
    fill(&mut conn, 1, MOVED);
    let keeper = manager().now("2026-11-15T00:00:00Z".parse().unwrap());
    keeper.ensure(&mut conn).unwrap();
    conn.batch_execute("VACUUM ANALYZE").unwrap();
    conn.batch_execute("CREATE TABLE retired.by_copy (LIKE usage_logs)").unwrap();
    let october: Month = "2026-10".parse().unwrap();
    let mut times = [const { Vec::new() }; 4];
    for _ in 0..3 {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("by_copy");
        let file = file.display();
        let archive = FileArchive::new(folder.path());
        times[0].push(psql(&db, &format!("\\copy partitions.usage_logs_2026_10 TO '{file}'")));
        let start = Instant::now();
        let manifest = keeper.archive(&mut conn, USAGE_LOGS, october, &archive).unwrap();
        times[1].push(start.elapsed());
        times[2].push(psql(&db, &format!("\\copy retired.by_copy FROM '{file}'")));
        let start = Instant::now();
        keeper.restore(&mut conn, &archive, &manifest.name()).unwrap();
        times[3].push(start.elapsed());
        conn.batch_execute(
            "TRUNCATE retired.by_copy; DROP TABLE retired.usage_logs_2026_10; CHECKPOINT",
        )
        .unwrap();
    }
    let [copy_to, archive, copy_from, restore] =
        times.map(|times| times.into_iter().min().unwrap().as_secs_f64());
    let mut table = Table::new("|`\\copy`|this crate|speed beside `\\copy`");
    for (what, by_copy, ours) in
        [("archived, read back and compared", copy_to, archive), ("restored", copy_from, restore)]
    {
        table.row([
            what.to_owned(),
            duration(by_copy),
            duration(ours),
            format!("{:.2}", by_copy / ours),
        ]);
    }
    report.section(&format!("A month of {MOVED} usage_logs, least of 3"), &table);
}

fn retiring(report: &mut Report) {
    let mut table = Table::new("|it takes|longest insert|longest update of a user");
    for on_expiry in [OnExpiry::Retire, OnExpiry::Archive, OnExpiry::Drop] {
        let (db, mut conn) = database(1);
        fill(&mut conn, 12, MOVED);
        let folder = tempfile::tempdir().unwrap();
        let now = "2026-11-15T00:00:00Z".parse().unwrap();
        manager().now(now).ensure(&mut conn).unwrap();
        conn.batch_execute("VACUUM ANALYZE").unwrap();
        let policy = Policy { premake: 3, retention: Some(0), on_expiry };
        let times = beside_writers(&db, "2026-11-05Z", || {
            let keeper = manager().now(now).policy(USAGE_LOGS, policy);
            let keeper = keeper.archive_to(FileArchive::new(folder.path()));
            assert_eq!(keeper.retire(db.url()).unwrap().len(), 12);
        });
        let mut row = vec![format!("{on_expiry:?}").to_lowercase()];
        row.extend(times.map(|time| duration(time.as_secs_f64())));
        table.row(row);
    }
    report.section(&format!("12 months of {MOVED} usage_logs that have expired"), &table);
}
