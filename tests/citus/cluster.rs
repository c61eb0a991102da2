//! The variant on Citus: a coordinator and two workers, which `cluster.sh` starts.
//!
//! `CREATIVEFLOW_CITUS=<prefix> cargo test --test tests -- --ignored --nocapture citus::`, with the
//! prefix of a PostgreSQL that has Citus.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use creativeflow_fixtures::Population;
use creativeflow_schema::constraints;
use creativeflow_schema::models::*;
use creativeflow_schema::partitions::*;
use creativeflow_schema::queries;
use creativeflow_schema::types::*;
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::query_builder::{QueryFragment, QueryId};

use super::{SCRIPT, drift};
use crate::catalogue::{self, Visitor};
use crate::support::*;

/// A cluster for as long as this value lives.
struct Cluster {
    shell: Child,
    url: String,
}

impl Cluster {
    fn start() -> Self {
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/citus/cluster.sh");
        let mut shell = Command::new(script)
            .args(["sh", "-c", "echo $DATABASE_URL; cat"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut url = String::new();
        BufReader::new(shell.stdout.take().unwrap()).read_line(&mut url).unwrap();
        assert!(url.starts_with("postgres://"), "cluster.sh said {url:?}");
        Self { shell, url: url.trim().to_owned() }
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        // At the end of its input the script clears away.
        drop(self.shell.stdin.take());
        drop(self.shell.wait());
    }
}

/// Runs each query, and counts the shards to which those on ledgers go.
#[derive(Default)]
struct Runs {
    all: usize,
    on_ledgers: usize,
    faults: Vec<String>,
}

impl Visitor for Runs {
    fn visit<Q: QueryFragment<Pg> + QueryId>(
        &mut self,
        conn: &mut PgConnection,
        name: &str,
        _: u32,
        query: Q,
    ) {
        let sql = diesel::debug_query::<Pg, _>(&query).to_string();
        let plan = catalogue::explain(conn, query).to_string();
        self.all += 1;
        if TABLES.iter().any(|(table, _)| sql.contains(&format!("\"{}\"", table.name()))) {
            self.on_ledgers += 1;
            if !plan.contains("\"Task Count\":1,") {
                self.faults.push(format!("{name}: {plan}"));
            }
        } else if plan.contains("Citus") {
            self.faults.push(format!("{name} is planned by Citus: {plan}"));
        }
    }
}

fn log(user_id: UserId) -> NewUsageLog {
    NewUsageLog::builder().user_id(user_id).action_type("load").build()
}

#[test]
#[ignore = "needs a PostgreSQL with Citus, which CREATIVEFLOW_CITUS names"]
fn on_a_cluster_services_and_keeper_work_as_on_one_server() {
    let cluster = Cluster::start();
    let url = cluster.url.as_str();
    let conn = &mut creativeflow_schema::connect(url).unwrap();
    println!("{}", conn.line("SELECT citus_version() || ' / ' || version()"));
    // Each month of each ledger has as many tables.
    conn.run("ALTER DATABASE creativeflow SET citus.shard_count = 4");

    let start = Instant::now();
    creativeflow_schema::start_up(url).unwrap();
    println!("migrated and months made in {:.1?}", start.elapsed());
    let population = Population::with_users(100);
    population.fill(conn, |_| ()).unwrap();
    let counts = |conn: &mut PgConnection| {
        TABLES.map(|(table, _)| conn.lines(format!("SELECT count(*)::text FROM {table}")))
    };
    load("on the coordinator alone", url, &population);
    let before = counts(conn);
    let start = Instant::now();
    let conn = &mut creativeflow_schema::connect(url).unwrap();
    conn.run(SCRIPT);
    println!("distributed {before:?} rows in {:.1?}", start.elapsed());
    assert_eq!(counts(conn), before);
    assert_eq!(drift(conn), [""; 0]);
    conn.run(SCRIPT);

    let mut runs = Runs::default();
    catalogue::each(&population, conn, &mut runs);
    println!("{} queries, {} of them on one shard of a ledger", runs.all, runs.on_ledgers);
    assert!(runs.on_ledgers > 0 && runs.faults.is_empty(), "{}", runs.faults.join("\n"));

    quickstart(url);
    bulk(conn, population.user_id(0));
    months(conn, population.user_id(0));
    assert_eq!(drift(conn), [""; 0]);
    load("on two workers", url, &population);
}

/// The story of the example, with what the database refuses.
fn quickstart(url: &str) {
    let program = std::env::current_exe().unwrap();
    let program = program.parent().unwrap().parent().unwrap().join("examples/quickstart");
    let output = Command::new(program).args(["--database-url", url]).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

fn bulk(conn: &mut PgConnection, user: UserId) {
    let rows: Vec<NewUsageLog> = (0..1_000).map(|_| log(user)).collect();
    let start = Instant::now();
    assert_eq!(NewUsageLog::copy(conn, &rows).unwrap(), rows.len());
    println!("COPY of 1,000 rows in {:.1?}", start.elapsed());
    let start = Instant::now();
    assert_eq!(NewUsageLog::insert_all(conn, &rows).unwrap(), rows.len());
    println!("INSERT of 1,000 rows in {:.1?}", start.elapsed());
    // What a shard refuses is known by its name.
    let bad =
        NewUsageLog::builder().user_id(user).action_type("x").credits_cost((-1).into()).build();
    let error = bad.insert(conn).unwrap_err();
    assert!(constraints::matches(&error, constraints::CK_USAGE_LOGS_CREDITS_COST), "{error}");
    let row = log(user).insert(conn).unwrap();
    let again = NewUsageLog::builder().id(row.id).timestamp(row.timestamp);
    let error = again.user_id(user).action_type("x").build().insert(conn).unwrap_err();
    assert!(constraints::matches(&error, "usage_logs_pkey"), "{error}");
    for error in [
        NewUsageLog::copy(conn, &[log(user), bad.clone()]).unwrap_err(),
        NewUsageLog::insert_all(conn, &[log(user), bad]).unwrap_err(),
    ] {
        assert!(error.to_string().contains("rows[1]"), "{error}");
    }
}

/// Moves rows from DEFAULT, and ends the month in each way.
fn months(conn: &mut PgConnection, user: UserId) {
    let folder = tempfile::tempdir().unwrap();
    let now = "2026-11-15T00:00:00Z".parse().unwrap();
    for (table, on_expiry, columns, values) in [
        (CREDIT_TRANSACTIONS, OnExpiry::Retire, "amount, action_type", "1, 'x'"),
        (NOTIFICATIONS, OnExpiry::Archive, "type, message", "'x', 'x'"),
        (USAGE_LOGS, OnExpiry::Drop, "action_type", "'x'"),
    ] {
        // A month before those of the population, with more rows than a batch.
        conn.run(format!("INSERT INTO {table} (user_id, {columns}, {}) SELECT '{user}', {values}, '2015-05-05Z' FROM generate_series(1, 300)", table.key()));
        let keeper = |retention| {
            let policy = Policy { premake: 3, retention, on_expiry };
            PartitionManager::new([(table, policy)]).now(now).batch(100)
        };
        let made = keeper(None).ensure(&mut *conn).unwrap().made;
        let made = made.iter().find(|made| made.month.to_string() == "2015-05").unwrap();
        assert_eq!(made.rows, 300, "{table}");
        println!("{} with 300 rows from DEFAULT in {:.1?}", made.partition, made.elapsed);
        let start = Instant::now();
        let archive = FileArchive::new(folder.path());
        let ended = keeper(Some(130)).archive_to(archive.clone()).retire(&mut *conn).unwrap();
        assert_eq!(ended.len(), 1, "{ended:?}");
        println!("it ended in {:.1?}: {:?}", start.elapsed(), ended[0].outcome);
        if let Outcome::Archived { manifest, rows: 300 } = &ended[0].outcome {
            keeper(None).restore(&mut *conn, &archive, manifest).unwrap();
        }
    }
    for table in ["credit_transactions", "notifications"] {
        let query = format!("SELECT count(*)::text FROM retired.{table}_2015_05");
        assert_eq!(conn.lines(&query), ["300"]);
    }
}

/// Writes and reads of four threads.
fn load(place: &str, url: &str, population: &Population) {
    const THREADS: u32 = 4;
    let (period, since) = (Duration::from_secs(5), chrono::Utc::now() - chrono::Duration::days(30));
    let done: u32 = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..THREADS)
            .map(|thread| {
                scope.spawn(move || {
                    let conn = &mut creativeflow_schema::connect(url).unwrap();
                    let start = Instant::now();
                    let mut done = 0;
                    while start.elapsed() < period {
                        let user = population.user_id((done * THREADS + thread) % 100);
                        log(user).insert(conn).unwrap();
                        let rows = queries::usage_logs::between(user, since, chrono::Utc::now());
                        rows.limit(20).load(conn).unwrap();
                        done += 1;
                    }
                    done
                })
            })
            .collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).sum()
    });
    println!("{THREADS} threads {place}: {} pairs of INSERT and SELECT a second", done / 5);
}
