//! What a service's start costs when nothing is pending: this crate's `run_pending`, alone and with the partitions as in
//! `start_up`, and Diesel's own harness, turn by turn, each on a new connection, as at a start. `cargo bench --bench start_with_nothing_to_do`
#![allow(clippy::unwrap_used, clippy::cast_precision_loss)]

use std::time::{Duration, Instant};

use creativeflow_schema::testing::TestDatabase;
use creativeflow_schema::{diesel, run_pending, start_up};
use diesel::prelude::*;
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

const EMBEDDED: EmbeddedMigrations = embed_migrations!();
const ROUNDS: usize = 500;

fn timed(db: &TestDatabase, work: impl Fn(&mut PgConnection)) -> Duration {
    let conn = &mut db.connect().unwrap();
    let start = Instant::now();
    work(conn);
    start.elapsed()
}

/// The quartiles, in microseconds.
fn quartiles(mut times: Vec<Duration>) -> [f64; 3] {
    times.sort_unstable();
    [1, 2, 3].map(|quarter| times[times.len() * quarter / 4].as_secs_f64() * 1e6)
}

fn main() {
    let db = TestDatabase::new().unwrap();
    start_up(db.url()).unwrap().partitions.unwrap();
    let (mut ours, mut with_partitions, mut diesels) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        ours.push(timed(&db, |conn| assert!(run_pending(&mut *conn).unwrap().applied.is_empty())));
        with_partitions.push(timed(&db, |conn| assert!(start_up(conn).unwrap().partitions.unwrap().made.is_empty())));
        diesels.push(timed(&db, |conn| assert!(conn.run_pending_migrations(EMBEDDED).unwrap().is_empty())));
    }
    let [ours, with_partitions, diesels] = [ours, with_partitions, diesels].map(quartiles);
    println!("{ROUNDS} starts each, in microseconds  lower quartile  median  upper quartile");
    for (name, [lower, median, upper]) in
        [("run_pending", ours), ("start_up", with_partitions), ("Diesel's own", diesels)]
    {
        println!("{name:<34}  {lower:>14.0}  {median:>6.0}  {upper:>14.0}");
    }
    println!("ratios of the medians to Diesel's: {:.2}, {:.2}", ours[1] / diesels[1], with_partitions[1] / diesels[1]);
}
