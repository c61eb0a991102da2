//! Where rows land.

use creativeflow_schema::chrono::{DateTime, Datelike, TimeZone, Utc};
use creativeflow_schema::partitions::*;
use diesel::sql_types::{BigInt, Nullable, Text, Timestamptz};

use super::tables;
use super::{contents, insert, manager, month, november, partitions, with_user};
use crate::migrator::in_full;
use crate::support::*;

#[test]
fn months_are_parsed_and_counted() {
    assert_eq!(month("2026-11").plus(2), month("2027-01"));
    assert_eq!(month("2027-01").plus(-13), month("2025-12"));
    assert_eq!(Month::of(november()), month("2026-11"));
    assert_eq!(format!("{:?}", month("2026-11")), "2026-11");
    assert_eq!(month("2024-02").end(), Utc.with_ymd_and_hms(2024, 3, 1, 0, 0, 0).unwrap());
    assert_eq!(month("9999-12").end().to_string(), "+10000-01-01 00:00:00 UTC");
    assert_eq!(Month::of(DateTime::<Utc>::MAX_UTC), month("9999-12"));
    assert_eq!(Month::of(DateTime::<Utc>::MIN_UTC), month("0001-01"));
    assert_eq!(month("9999-12").plus(i32::MAX), month("9999-12"));
    for text in [
        "",
        "2026",
        "2026-13",
        "2026-00",
        "0000-01",
        "26-11",
        "2026-1",
        "+026-01",
        "2026-11-01",
        "2026_11",
    ] {
        let error = text.parse::<Month>().unwrap_err();
        assert_eq!(error.to_string(), format!("{text} is not a month such as 2026-11"));
    }
    let mut months: Vec<Month> = (0..4000).map(|ahead| month("1900-01").plus(ahead)).collect();
    for month in &months {
        assert_eq!(month.to_string().parse(), Ok(*month));
        assert_eq!(Month::of(month.start()), *month);
        assert_eq!(month.end(), month.plus(1).start());
    }
    // The partitions' names sort as the months do.
    let names = |months: &[Month]| {
        months.iter().map(|month| USAGE_LOGS.partition(*month)).collect::<Vec<_>>()
    };
    months.reverse();
    let mut sorted = names(&months);
    sorted.sort();
    months.sort();
    assert_eq!(sorted, names(&months));
}

/// Numbers that look random, and are the same each time.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: i64) -> i64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        i64::try_from(self.0 >> 33).unwrap() % limit
    }
}

/// Times as PostgreSQL reads them: at the ends of months, leap days, ends of years, anywhere, long
/// ago, far ahead, infinity.
fn times(numbers: &mut Numbers) -> Vec<String> {
    let mut times: Vec<String> = [
        "infinity",
        "-infinity",
        "4713-01-01 00:00:00+00 BC",
        "0001-12-31 23:59:59+00 BC",
        "0001-01-01 00:00:00+00",
        "9999-12-31 23:59:59.999999+00",
        "10000-01-01 00:00:00+00",
        "294276-12-31 23:59:59+00",
        "2024-02-29 23:59:59.999999+00",
        "2023-02-28 23:59:59.999999+00",
        "2023-03-01 00:00:00+00",
        "1970-01-01 00:00:00+00",
    ]
    .map(str::to_owned)
    .into();
    let around = november().year() * 12;
    for _ in 0..300 {
        let number = around + i32::try_from(numbers.below(120)).unwrap() - 90;
        let start = Utc
            .with_ymd_and_hms(number / 12, u32::try_from(number % 12).unwrap() + 1, 1, 0, 0, 0)
            .unwrap();
        let distance = match numbers.below(4) {
            0 => numbers.below(3) - 1,
            1 => (numbers.below(3) - 1) * 1_000_000,
            2 => (numbers.below(27) - 13) * 3_600_000_000,
            _ => numbers.below(28 * 86_400_000_000),
        };
        let time = start + creativeflow_schema::chrono::Duration::microseconds(distance);
        times.push(time.format("%Y-%m-%d %H:%M:%S%.6f+00").to_string());
    }
    times
}

#[derive(QueryableByName)]
struct Landed {
    #[diesel(sql_type = Text)]
    partition: String,
    /// None, if Rust cannot hold it.
    #[diesel(sql_type = Nullable<Timestamptz>)]
    time: Option<DateTime<Utc>>,
    #[diesel(sql_type = BigInt)]
    rows: i64,
}

/// Every row is in the partition of its month, if that is made, and else in DEFAULT.
fn all_are_where_they_belong(conn: &mut PgConnection, table: PartitionedTable) -> i64 {
    let made = partitions(conn, table);
    let key = table.key();
    let query = format!(
        "SELECT relname::text AS partition, CASE WHEN {key} BETWEEN '0001-01-01Z' AND '9999-12-31 23:59:59.999999Z' THEN {key} END AS time,
            count(*) AS rows FROM {table} JOIN pg_class c ON c.oid = {table}.tableoid GROUP BY 1, 2"
    );
    let mut rows = 0;
    for landed in diesel::sql_query(query).load::<Landed>(conn).unwrap() {
        let of_month = landed
            .time
            .map(|time| table.partition(Month::of(time)))
            .filter(|name| made.contains(name));
        assert_eq!(
            landed.partition,
            of_month.unwrap_or_else(|| format!("{table}_default")),
            "{:?}",
            landed.time
        );
        rows += landed.rows;
    }
    rows
}

/// As the specification wants it: a partition's bounds are a month's, and no month has two.
fn each_month_has_one(conn: &mut PgConnection, table: PartitionedTable) -> usize {
    let query = format!(
        "SELECT lower || ' ' || count(*) FROM pg_inherits JOIN pg_class c ON c.oid = inhrelid,
            regexp_match(pg_get_expr(relpartbound, c.oid), '^FOR VALUES FROM \\(''(.*)''\\) TO \\(''(.*)''\\)$') AS bounds,
            LATERAL (SELECT bounds[1]::timestamptz AT TIME ZONE 'UTC', bounds[2]::timestamptz AT TIME ZONE 'UTC') AS b (lower, upper)
         WHERE inhparent = '{table}'::regclass AND bounds IS NOT NULL AND lower = date_trunc('month', lower)
            AND upper = lower + interval '1 month' AND relname = '{table}_' || to_char(lower, 'YYYY_MM')
         GROUP BY lower HAVING count(*) = 1"
    );
    let months = conn.lines(&query).len();
    assert_eq!(months, partitions(conn, table).len());
    months
}

#[test]
fn each_row_lands_in_its_month_whatever_the_session_calls_it() {
    let (_db, conn) = &mut with_user();
    let zones = conn.lines("SELECT name FROM pg_timezone_names");
    assert!(zones.len() > 400, "{}", zones.len());
    let styles = ["ISO, MDY", "German", "SQL, DMY", "Postgres, MDY"];
    let mut numbers = Numbers(20_261_115);
    let session = |conn: &mut PgConnection, number: usize| {
        let zone = zones[number].replace('\'', "''");
        conn.run(format!(
            "SET TimeZone = '{zone}'; SET DateStyle = '{}'",
            styles[number % styles.len()]
        ));
    };
    let mut rows = [0; 3];
    let step = zones.len() / if in_full() { 40 } else { 4 };
    for round in (0..zones.len()).step_by(step) {
        session(conn, round);
        // In each round some rows come before their months, and some after.
        for half in 0..2 {
            let mut before = Vec::new();
            for (table, rows) in tables().into_iter().zip(&mut rows) {
                let times = times(&mut numbers);
                let values = times
                    .iter()
                    .map(|time| format!("('{time}'::timestamptz)"))
                    .collect::<Vec<_>>()
                    .join(", ");
                conn.run("SET DateStyle = 'ISO'");
                conn.run(insert(table, &format!("VALUES {values}")));
                *rows += i64::try_from(times.len()).unwrap();
                before.push(contents(conn, table.name()));
            }
            session(conn, round);
            if half == 0 {
                let later = i32::try_from(round % 11).unwrap() - 5;
                let now = Month::of(november()).plus(later).start();
                manager().now(now).batch(200).ensure(&mut *conn).unwrap();
            }
            conn.run("SET DateStyle = 'ISO'");
            for (number, (table, _)) in TABLES.into_iter().enumerate() {
                assert_eq!(
                    all_are_where_they_belong(conn, table),
                    rows[number],
                    "{}",
                    zones[round]
                );
                assert_eq!(
                    contents(conn, table.name()),
                    before[number],
                    "nothing but the place has changed"
                );
            }
        }
    }
    let made: Vec<usize> = TABLES.map(|(table, _)| each_month_has_one(conn, table)).into();
    assert!(made.iter().all(|months| *months > 10), "{made:?}");

    // In every zone and style (in short, in some zones), the months are known for what they are.
    manager().ensure(&mut *conn).unwrap();
    for (number, zone) in some(zones.iter().enumerate(), 19) {
        session(conn, number);
        assert_eq!(manager().ensure(&mut *conn).unwrap().made, [], "{zone}");
    }
    println!("{rows:?} rows, {made:?} months, {} time zones", zones.len());
}

/// A line of EXPLAIN.
#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text, column_name = "QUERY PLAN")]
    line: String,
}

#[test]
fn a_months_query_touches_its_partition_alone() {
    let (_db, conn) = &mut migrated();
    let partitioned = conn.lines("SELECT partrelid::regclass || ' ' || pg_get_partkeydef(partrelid) FROM pg_partitioned_table");
    let known: Vec<String> = tables()
        .iter()
        .map(|table| {
            format!(
                "{table} RANGE ({})",
                if table.key() == "timestamp" { "\"timestamp\"" } else { table.key() }
            )
        })
        .collect();
    assert_eq!(partitioned, known, "these are all");
    manager().ensure(&mut *conn).unwrap();
    for (table, _) in TABLES {
        let key = table.key();
        let explained = conn.lines(format!(
            "SELECT relname FROM pg_class c JOIN pg_inherits ON inhrelid = c.oid WHERE inhparent = '{table}'::regclass"
        ));
        assert_eq!(explained.len(), 5);
        let query = format!(
            "EXPLAIN SELECT * FROM {table} WHERE user_id = gen_random_uuid()
             AND {key} >= '2026-12-01 00:00:00+00' AND {key} < '2027-01-01 00:00:00+00'"
        );
        let plan = diesel::sql_query(query).load::<Line>(conn).unwrap();
        let plan = plan.into_iter().map(|line| line.line).collect::<Vec<_>>().join("\n");
        let touched: Vec<&String> = explained
            .iter()
            .filter(|name| {
                plan.contains(&format!(" {name} ")) || plan.contains(&format!("{name}_"))
            })
            .collect();
        assert_eq!(touched, [&table.partition(month("2026-12"))], "{plan}");
    }
}
