//! What a service's start costs when nothing is pending: this crate's `run_pending` and Diesel's own harness, turn by turn,
//! each on a new connection, as at a start. `cargo bench --bench start_with_nothing_to_do`
#![allow(clippy::unwrap_used, clippy::cast_precision_loss)]

use std::time::{Duration, Instant};

use creativeflow_schema::testing::TestDatabase;
use creativeflow_schema::{diesel, run_pending};
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
    let (mut ours, mut diesels) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        ours.push(timed(&db, |conn| assert!(run_pending(conn).unwrap().applied.is_empty())));
        diesels.push(timed(&db, |conn| assert!(conn.run_pending_migrations(EMBEDDED).unwrap().is_empty())));
    }
    let (ours, diesels) = (quartiles(ours), quartiles(diesels));
    println!("{ROUNDS} starts each, in microseconds  lower quartile  median  upper quartile");
    for (name, [lower, median, upper]) in [("run_pending", ours), ("Diesel's own", diesels)] {
        println!("{name:<34}  {lower:>14.0}  {median:>6.0}  {upper:>14.0}");
    }
    println!("ratio of the medians: {:.2}", ours[1] / diesels[1]);
}
