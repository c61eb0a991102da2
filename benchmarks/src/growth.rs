//! The growth of what an operator or a start waits for, with what makes it grow: tables of others
//! in the database, rows of an account, rows of a backfill. A curve each, with its shape.

use std::io;
use std::time::{Duration, Instant};

use creativeflow_schema::backfill::{Backfill, Pace, Runner};
use creativeflow_schema::privacy::{self, Erasure};
use creativeflow_schema::reference;
use creativeflow_schema::testing::TestDatabase;
use creativeflow_schema::types::UserId;
use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection};
use diesel_migrations::MigrationHarness;

use crate::catalogue;
use crate::migrations::EMBEDDED;
use crate::report::{Report, Table, duration, quartiles};

/// Tables that are none of this schema's.
const TABLES: [u32; 3] = [10, 1_000, 10_000];
/// Rows of an account, and of a backfill, up to `--rows`.
const ROWS: [u32; 4] = [1_000, 10_000, 100_000, 1_000_000];
/// Times that a short operation is done, of which the median counts.
const TIMES: usize = 15;
/// Statements that fit in one message.
const TOGETHER: u32 = 500;

const USER: &str = "00000000-0000-7000-8000-000000000001";

/// The shape that a curve should have.
#[derive(Clone, Copy)]
enum Shape {
    Constant,
    Linear,
}

/// The times of an operation, each with the number that it grows with; or its pages.
struct Curve {
    what: &'static str,
    shape: Shape,
    shown: fn(f64) -> String,
    points: Vec<(u32, f64)>,
}

impl Curve {
    fn new(what: &'static str, shape: Shape) -> Self {
        Self { what, shape, shown: duration, points: Vec::new() }
    }

    /// Adds a row for each point. The growth is the time beside the one of the point before, as a
    /// part of what the shape says: 1 is as it should be, and more is worse.
    fn show(&self, table: &mut Table) {
        for (place, &(number, value)) in self.points.iter().enumerate() {
            let growth = place.checked_sub(1).map_or("–".to_owned(), |before| {
                let (before, least) = self.points[before];
                let should = match self.shape {
                    Shape::Constant => 1.0,
                    Shape::Linear => f64::from(number) / f64::from(before),
                };
                format!("{:.2}", value / least / should)
            });
            let shape = match self.shape {
                Shape::Constant => "constant",
                Shape::Linear => "linear",
            };
            let each = match self.shape {
                Shape::Constant => "–".to_owned(),
                Shape::Linear => (self.shown)(value / f64::from(number)),
            };
            table.row([
                self.what.to_owned(),
                number.to_string(),
                (self.shown)(value),
                each,
                shape.to_owned(),
                growth,
            ]);
        }
    }
}

const HEAD: &str = "|number|time or pages|for each|should be|growth, of that";

pub fn run(most: u32, report: &mut Report) {
    let mut table = Table::new(HEAD);
    for curve in with_tables() {
        curve.show(&mut table);
    }
    report.section("Growth with the tables of others", &table);
    let mut table = Table::new(HEAD);
    with_users(most).show(&mut table);
    report.section("Growth with the users", &table);
    let mut table = Table::new(HEAD);
    for curve in with_rows(most) {
        curve.show(&mut table);
    }
    report.section("Growth with the rows of an account, or of a backfill", &table);
}

/// Starts on new connections, and the search for drift.
fn with_tables() -> [Curve; 3] {
    let mut start = Curve::new("start_up, nothing to do", Shape::Constant);
    let mut diesels = Curve::new("Diesel's own, nothing to do", Shape::Constant);
    // A few of its steps read a catalog from end to end.
    let mut drift = Curve::new("drift", Shape::Linear);
    let db = TestDatabase::new().unwrap();
    creativeflow_schema::start_up(db.url()).unwrap();
    let conn = &mut db.connect().unwrap();
    conn.batch_execute("CREATE SCHEMA others").unwrap();
    let mut made = 0;
    for number in TABLES {
        while made < number {
            let more = (made + TOGETHER).min(number);
            let tables = (made..more).map(|nth| {
                format!(
                    "CREATE TABLE others.t{nth} (id BIGINT PRIMARY KEY, parent BIGINT REFERENCES others.t{nth}, \
                     name TEXT NOT NULL CHECK (name <> ''), made_at TIMESTAMPTZ DEFAULT now());"
                )
            });
            conn.batch_execute(&tables.collect::<String>()).unwrap();
            made = more;
        }
        conn.batch_execute("VACUUM ANALYZE").unwrap();
        let median = |work: &mut dyn FnMut()| {
            let [_, median, _] = quartiles((0..TIMES).map(|_| timed(&mut *work).as_secs_f64()));
            median
        };
        start.points.push((
            number,
            median(&mut || {
                creativeflow_schema::start_up(db.url()).unwrap();
            }),
        ));
        diesels.points.push((
            number,
            median(&mut || {
                PgConnection::establish(db.url())
                    .unwrap()
                    .run_pending_migrations(EMBEDDED)
                    .unwrap();
            }),
        ));
        drift.points.push((
            number,
            median(&mut || {
                assert_eq!(reference::drift(conn).unwrap().len(), 0);
            }),
        ));
    }
    [start, diesels, drift]
}

/// The pages that all queries of the catalogue read, each for the busiest account.
fn with_users(most: u32) -> Curve {
    let shown = |pages: f64| format!("{pages:.0} pages");
    let mut curve = Curve { shown, ..Curve::new("all queries of the catalogue", Shape::Constant) };
    // A user has some tens of rows.
    for users in ROWS.into_iter().filter(|users| *users <= most / 10) {
        let pages = catalogue::pages(users).iter().map(|(_, pages)| pages).sum();
        curve.points.push((users, pages));
    }
    curve
}

/// The export and the erasure of an account, and a backfill that does not rest.
fn with_rows(most: u32) -> [Curve; 4] {
    let mut export = Curve::new("export of an account", Shape::Linear);
    let mut erasure = Curve::new("erasure, rows emptied", Shape::Linear);
    let mut deletion = Curve::new("erasure, rows deleted", Shape::Linear);
    let mut backfill = Curve::new("backfill without rests", Shape::Linear);
    for rows in ROWS.into_iter().filter(|rows| *rows <= most) {
        // Usage logs stay without the person; notifications go.
        for (curve, table) in [(&mut erasure, "usage_logs"), (&mut deletion, "notifications")] {
            let db = TestDatabase::new().unwrap();
            let conn = &mut db.connect().unwrap();
            fill(conn, table, rows);
            let user = UserId(USER.parse().unwrap());
            if table == "usage_logs" {
                let elapsed = timed(|| drop(privacy::export(conn, user, &mut io::sink()).unwrap()));
                export.points.push((rows, elapsed.as_secs_f64()));
            }
            let elapsed = timed(|| drop(Erasure::of(user).execute(conn, |_| ()).unwrap()));
            curve.points.push((rows, elapsed.as_secs_f64()));
        }
        let db = TestDatabase::empty().unwrap();
        let conn = &mut db.connect().unwrap();
        conn.batch_execute(&format!(
            "CREATE TABLE orders (id BIGINT PRIMARY KEY, price INT NOT NULL, total INT);
             INSERT INTO orders SELECT n, n % 1000 FROM generate_series(1, {rows}) AS n;
             ANALYZE orders"
        ))
        .unwrap();
        let totals =
            Backfill::update("totals", "orders", "total = price * 2").filter("total IS NULL");
        let runner = Runner::new().pace(Pace { load: 100, ..Pace::DEFAULT });
        let elapsed = timed(|| _ = runner.run(&mut *conn, &totals).unwrap());
        backfill.points.push((rows, elapsed.as_secs_f64()));
    }
    [export, erasure, deletion, backfill]
}

/// An account with rows in this table, beside as many of another account.
fn fill(conn: &mut PgConnection, table: &str, rows: u32) {
    creativeflow_schema::ensure_partitions(&mut *conn).unwrap();
    let (columns, values) = match table {
        "usage_logs" => (
            "user_id, action_type, details, credits_cost, timestamp",
            "'asset_exported', jsonb_build_object('format', 'png', 'nth', i), 0.25",
        ),
        _ => (
            "user_id, type, message, metadata, created_at",
            "'generation_complete', 'Your picture is ready.', '{}'::jsonb",
        ),
    };
    conn.batch_execute(&format!(
        "INSERT INTO users (id, email)
         VALUES ('{USER}', 'ada@example.com'), (gen_random_uuid(), 'other@example.com');
         INSERT INTO {table} ({columns})
         SELECT u.id, {values}, now() - interval '1 second' * (i % 1000)
         FROM generate_series(1, {rows}) AS i, users AS u"
    ))
    .unwrap();
    // In no transaction.
    conn.batch_execute(&format!("VACUUM ANALYZE {table}")).unwrap();
}

fn timed(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}
