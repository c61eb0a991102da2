//! Managers that are killed at any point, while tables reference the partitioned ones and triggers
//! count.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use creativeflow_schema::partitions::*;

use super::{contents, count, insert, insert_user, november, triggers};
use super::{policy_of, tables};
use crate::migrator::in_full;
use crate::support::*;

/// Set in the environment of a child process: the database whose partitions it keeps.
const DATABASE: &str = "CREATIVEFLOW_TEST_KILLED";

fn keeping() -> PartitionManager {
    let manager = manager().now(november()).batch(40);
    tables().into_iter().fold(manager, |manager, table| {
        manager.policy(table, Policy { retention: Some(500), ..policy_of(table) })
    })
}

/// Not a test of its own, but what the child processes run, until they are killed.
#[test]
fn child() {
    let Ok(url) = std::env::var(DATABASE) else { return };
    keeping().ensure(url.as_str()).unwrap();
}

/// A database whose months move under counting triggers, and under rows of other tables that must
/// stay.
struct Watched {
    db: TestDatabase,
    conn: PgConnection,
    states: Vec<String>,
    /// The next month into which rows come.
    next: Month,
}

impl Watched {
    fn new() -> Self {
        let (db, mut conn) = migrated();
        insert_user(&mut conn);
        for (table, _) in TABLES {
            let id = if table == USAGE_LOGS { "BIGINT" } else { "UUID" };
            for (by, action) in [
                ("follows", "CASCADE"),
                ("forgets", "SET NULL"),
                ("refuses", "NO ACTION DEFERRABLE INITIALLY DEFERRED"),
            ] {
                conn.run(format!("CREATE TABLE {by}_{table} (its {id}, at TIMESTAMPTZ, FOREIGN KEY (its, at) REFERENCES {table} ON DELETE {action});
                     CREATE INDEX ON {by}_{table} (its, at)"));
            }
        }
        keeping().ensure(&mut conn).unwrap();
        triggers::plant(&mut conn);
        let states = triggers::states(&mut conn);
        Self { db, conn, states, next: Month::of(november()).plus(-1) }
    }

    /// Rows of a month more, in each table, few or many, all of them referenced.
    fn write(&mut self, number: u32) {
        let start = self.next.start().format("%F %TZ").to_string();
        self.next = self.next.plus(-1);
        let rows = if number.is_multiple_of(2) { 15 } else { 120 };
        for (table, _) in TABLES {
            let times = format!(
                "SELECT '{start}'::timestamptz + i * interval '1 minute' FROM generate_series(1, {rows}) AS i"
            );
            self.conn.run(insert(table, &times));
            for by in ["follows", "forgets", "refuses"] {
                let key = table.key();
                let insert = format!(
                    "INSERT INTO {by}_{table} SELECT id, {key} FROM partitions.{table}_default WHERE {key} >= '{start}'"
                );
                self.conn.run(&insert);
            }
        }
        // They count what is written here, and are to count nothing from here on.
        self.conn.run("TRUNCATE fired");
    }

    fn contents(&mut self) -> Vec<String> {
        let mut all = Vec::new();
        for (table, _) in TABLES {
            let of = ["", "follows_", "forgets_", "refuses_"]
                .map(|by| contents(&mut self.conn, &format!("{by}{table}")));
            all.extend(of);
        }
        all
    }

    /// Fails if anything is lost, was fired, or is off.
    fn look(&mut self, before: &[String]) {
        let others = "SELECT '' FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
            AND backend_type = 'client backend'";
        wait_until("the killed one is gone", || self.conn.lines(others).is_empty());
        assert_eq!(self.contents(), before);
        assert_eq!(count(&mut self.conn, "fired"), 0);
        assert_eq!(triggers::states(&mut self.conn), self.states);
    }

    fn waiting(&mut self) -> u64 {
        tables()
            .iter()
            .map(|table| count(&mut self.conn, &format!("ONLY partitions.{table}_default")))
            .sum()
    }
}

/// True if the manager was killed before it was done.
fn kill(watched: &mut Watched, process: bool, after: Duration) -> bool {
    if process {
        let mut child = Command::new(std::env::current_exe().unwrap());
        child.args(["--exact", "partitions::kills::child"]).env(DATABASE, watched.db.url());
        let mut child = child.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        let connected = "SELECT '' FROM pg_locks WHERE locktype = 'advisory'
            AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";
        while watched.conn.lines(connected).is_empty() && child.try_wait().unwrap().is_none() {}
        std::thread::sleep(after);
        child.kill().unwrap();
        return !child.wait().unwrap().success();
    }
    let mut conn = watched.db.connect().unwrap();
    let pid = conn.line("SELECT pg_backend_pid()::text");
    std::thread::scope(|scope| {
        let keeping = scope.spawn(move || keeping().ensure(&mut conn).map(drop));
        std::thread::sleep(after);
        watched.conn.run(format!("SELECT pg_terminate_backend({pid})"));
        keeping.join().unwrap().is_err()
    })
}

#[test]
fn nothing_is_lost_fired_or_left_off() {
    let all = if in_full() { 500 } else { 10 };
    let (mut kills, mut processes, mut tries, mut months, mut half) = (0, 0, 0_u32, 0, 0);
    let start = Instant::now();
    let mut watched = Watched::new();
    // How long one takes that is not killed.
    watched.write(1);
    let before = watched.contents();
    let measured = Instant::now();
    keeping().ensure(watched.db.url()).unwrap();
    let whole = measured.elapsed();
    watched.look(&before);
    while kills < all {
        tries += 1;
        assert!(tries < all * 4 + 50, "{kills} kills of {tries}");
        if tries.is_multiple_of(100) {
            watched = Watched::new();
        }
        if watched.waiting() == 0 {
            watched.write(tries);
            months += 3;
        }
        let before = watched.contents();
        let waiting = watched.waiting();
        // Spread over its time, not always at the same points.
        let after = whole * (tries * 37 % 100) / 100;
        let process = tries.is_multiple_of(5);
        if kill(&mut watched, process, after) {
            kills += 1;
            processes += u32::from(process);
        }
        watched.look(&before);
        half += u32::from(![0, waiting].contains(&watched.waiting()));
    }
    // What the last one left is finished.
    let before = watched.contents();
    keeping().ensure(watched.db.url()).unwrap();
    watched.look(&before);
    assert_eq!(watched.waiting(), 0);
    println!(
        "{kills} kills ({processes} of processes) in {tries} tries, {half} with some months made \
         and some not; {months} months; {:?}",
        start.elapsed()
    );
}
