//! The export of an account with many rows: rows per second, and the process's peak memory.

use std::io::{self, Write};
use std::time::Instant;

use creativeflow_schema::privacy;
use creativeflow_schema::testing::TestDatabase;
use creativeflow_schema::types::UserId;
use diesel::connection::SimpleConnection;

use crate::report::{Report, Table, duration};

const USER: &str = "00000000-0000-7000-8000-000000000001";

/// The most memory that an export may take, in kB.
const MOST: u64 = 100_000;

/// Counts bytes.
struct Count(u64);

impl Write for Count {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

pub fn run(rows: u32, rounds: usize, report: &mut Report) {
    let db = TestDatabase::new().unwrap();
    let conn = &mut db.connect().unwrap();
    conn.batch_execute(&format!(
        "INSERT INTO users (id, email) VALUES ('{USER}', 'ada@example.com');
         INSERT INTO usage_logs (user_id, action_type, details, credits_cost, timestamp)
         SELECT '{USER}', 'asset_exported', jsonb_build_object('format', 'png', 'nth', i), 0.25,
             '2026-11-01 00:00Z'::timestamptz + interval '1 second' * i FROM generate_series(1, {rows}) AS i;
         ANALYZE usage_logs"
    ))
    .unwrap();
    let mut table = Table::new("|time|rows/s|MB|peak of memory, kB");
    for _ in 0..rounds {
        let mut out = Count(0);
        let start = Instant::now();
        let manifest = privacy::export(conn, UserId(USER.parse().unwrap()), &mut out).unwrap();
        let seconds = start.elapsed().as_secs_f64();
        let exported: u64 = manifest.tables.iter().map(|table| table.rows).sum();
        assert_eq!(exported, u64::from(rows) + 1);
        let (speed, megabytes) = (exported as f64 / seconds, out.0 as f64 / 1e6);
        // Linux has it.
        let peak = peak();
        let shown = peak.map_or("?".to_owned(), |peak| peak.to_string());
        table.row([
            "exported".to_owned(),
            duration(seconds),
            format!("{speed:.0}"),
            format!("{megabytes:.1}"),
            shown,
        ]);
        assert!(peak.is_none_or(|peak| peak < MOST), "more than {MOST} kB");
    }
    report.section(&format!("The export of an account with {rows} usage logs"), &table);
}

/// The most memory that the process has had, in kB.
fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix(" kB")?.parse().ok()
}
