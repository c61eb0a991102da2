//! A backfill of many rows beside writers, killed again and again: the writers' times beside it and
//! without it, and whether each row was changed once.

use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use creativeflow_schema::backfill::{Backfill, Pace, Runner};
use devdb::{Binaries, Server};
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::Bool;

use crate::percentiles::Percentiles;
use crate::report::{Report, Table, duration};

/// The writers, and the time between two statements of one of them.
const WRITERS: u32 = 4;
const EVERY: Duration = Duration::from_millis(5);

fn totals() -> Backfill {
    Backfill::update("totals", "orders", "total = price * 2, changes = changes + 1")
        .filter("total IS NULL")
}

/// The process that is killed.
pub fn once(url: &str, load: u8, batch: u32) {
    let pace = Pace { load, ..Pace::DEFAULT };
    Runner::new().pace(pace).batch(batch).run(url, &totals()).unwrap();
}

pub fn run(rows: u32, kills: u32, load: u8, batch: u32, report: &mut Report) {
    let durable = ["fsync = on", "synchronous_commit = on", "full_page_writes = on"];
    let server = Server::start_with(&Binaries::find().unwrap(), &durable).unwrap();
    let url = server.url("postgres");
    let conn = &mut creativeflow_schema::connect(&url).unwrap();
    conn.batch_execute(&format!(
        "CREATE TABLE orders (id BIGINT PRIMARY KEY, price INT NOT NULL, total INT,
             changes INT NOT NULL DEFAULT 0, note TEXT NOT NULL);
         INSERT INTO orders SELECT n, n % 1000, NULL, 0, repeat('x', 100)
         FROM generate_series(1, {rows}) AS n;
         CREATE TABLE events (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, what TEXT)"
    ))
    .unwrap();
    conn.batch_execute("VACUUM ANALYZE").unwrap();
    conn.batch_execute("CHECKPOINT").unwrap();
    let quiet = Duration::from_secs(10);
    let mut before = beside(&url, rows, || thread::sleep(quiet));
    let mut killed = 0;
    let start = Instant::now();
    let mut during = beside(&url, rows, || {
        loop {
            let mut child = Command::new(std::env::current_exe().unwrap())
                .args(["backfill-once", &*url, &load.to_string(), &batch.to_string()])
                .spawn()
                .unwrap();
            let wait = Duration::from_millis(fastrand::u64(50..600));
            let since = Instant::now();
            let mut ended = None;
            while ended.is_none() && (killed >= kills || since.elapsed() < wait) {
                ended = child.try_wait().unwrap();
                thread::sleep(Duration::from_millis(5));
            }
            if let Some(status) = ended {
                break assert!(status.success());
            }
            child.kill().unwrap();
            child.wait().unwrap();
            killed += 1;
        }
    });
    let elapsed = start.elapsed();
    let mut after = beside(&url, rows, || thread::sleep(quiet));
    let [one, two] = [&mut before, &mut after].map(|times| times.at(99).as_secs_f64());
    let mut table = Table::new("writers' statements|seconds|statements|P50|P95|P99");
    row(&mut table, "without, before", quiet, &mut before);
    row(&mut table, "beside it", elapsed, &mut during);
    row(&mut table, "without, after", quiet, &mut after);
    report.section(
        &format!(
            "{rows} rows, load {load} %, batch {batch}, killed {killed} times: the P99 beside it \
             is {:.2} of that without",
            during.at(99).as_secs_f64() / f64::midpoint(one, two)
        ),
        &table,
    );
    let right = format!(
        "SELECT count(*) = {rows} AND bool_and(total = price * 2 AND changes = 1) FROM orders"
    );
    let right: bool =
        diesel::select(diesel::dsl::sql::<Bool>(&format!("({right})"))).get_result(conn).unwrap();
    assert!(right, "a row was changed twice, or not");
    println!("each row was changed once");
}

fn row(table: &mut Table, what: &str, time: Duration, times: &mut Percentiles) {
    let counts = [format!("{:.1}", time.as_secs_f64()), times.len().to_string()];
    let times = [50, 95, 99].map(|percent| duration(times.at(percent).as_secs_f64()));
    table.row([what.to_owned()].into_iter().chain(counts).chain(times));
}

/// The times of the writers' statements while this runs.
fn beside(url: &str, rows: u32, work: impl FnOnce()) -> Percentiles {
    let over = AtomicBool::new(false);
    thread::scope(|scope| {
        let writers: Vec<_> = (0..WRITERS)
            .map(|_| {
                scope.spawn(|| {
                    let conn = &mut creativeflow_schema::connect(url).unwrap();
                    let mut times = Percentiles::default();
                    while !over.load(Ordering::Relaxed) {
                        let id = fastrand::u32(1..=rows);
                        let statement = if fastrand::bool() {
                            format!("UPDATE orders SET note = repeat('y', 100) WHERE id = {id}")
                        } else {
                            "INSERT INTO events (what) VALUES ('x')".to_owned()
                        };
                        let start = Instant::now();
                        conn.batch_execute(&statement).unwrap();
                        times.add(start.elapsed());
                        thread::sleep(EVERY.saturating_sub(start.elapsed()));
                    }
                    times
                })
            })
            .collect();
        work();
        over.store(true, Ordering::Relaxed);
        let mut all = Percentiles::default();
        for writer in writers {
            all.append(writer.join().unwrap());
        }
        all
    })
}
