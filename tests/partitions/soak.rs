//! Managers that are killed again and again, while four connections write as fast as they can and
//! others read.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use creativeflow_schema::partitions::*;
use diesel::sql_types::{BigInt, Text};
use uuid::Uuid;

use super::{count, month, partitions};
use crate::migrator::in_full;
use crate::support::*;

/// Set in the environment of a child process: the database whose partitions it keeps, and the
/// folder of the archive.
const DATABASE: &str = "CREATIVEFLOW_TEST_KEEP";
const FOLDER: &str = "CREATIVEFLOW_TEST_KEEP_FOLDER";

/// The month in which a run begins.
const FIRST: &str = "2026-11";

fn soaking(now: Month, folder: &Path) -> PartitionManager {
    let manager = manager().now(now.start()).batch(50).archive_to(FileArchive::new(folder));
    [
        (CREDIT_TRANSACTIONS, OnExpiry::Retire),
        (NOTIFICATIONS, OnExpiry::Archive),
        (USAGE_LOGS, OnExpiry::Archive),
    ]
    .into_iter()
    .fold(manager, |manager, (table, on_expiry)| {
        manager.policy(table, Policy { premake: 1, retention: Some(4), on_expiry })
    })
}

fn now(conn: &mut PgConnection) -> Month {
    conn.line("SELECT month FROM clock").parse().unwrap()
}

/// Not a test of its own, but what the child processes run, until they are killed: time goes on by
/// more months than are made ahead, and each time rows have come to DEFAULT meanwhile.
#[test]
fn child() {
    let (Ok(url), Ok(folder)) = (std::env::var(DATABASE), std::env::var(FOLDER)) else { return };
    let conn = &mut creativeflow_schema::connect(&url).unwrap();
    loop {
        let manager = soaking(now(conn), Path::new(&folder));
        manager.ensure(&url).unwrap();
        manager.retire(&url).unwrap();
        let next = now(conn).plus(2);
        conn.run(format!("UPDATE clock SET month = '{next}'"));
        let start = format!("'{}'", next.start().format("%F %TZ"));
        for (table, _) in TABLES {
            wait_until("rows have come to DEFAULT", || {
                count(conn, &format!("partitions.{table}_default WHERE {} >= {start}", table.key()))
                    > 200
            });
        }
    }
}

fn keeping(db: &TestDatabase, folder: &Path) -> Child {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command
        .args(["--exact", "partitions::soak::child", "--nocapture"])
        .env(DATABASE, db.url())
        .env(FOLDER, folder);
    command.stdout(Stdio::null()).spawn().unwrap()
}

/// The column that says which row it is.
fn mark(table: PartitionedTable) -> &'static str {
    match table {
        CREDIT_TRANSACTIONS => "description",
        NOTIFICATIONS => "message",
        _ => "action_type",
    }
}

/// The rows whose commit the server confirmed.
#[derive(Default)]
struct Written {
    rows: Mutex<BTreeMap<(PartitionedTable, Month), Vec<Uuid>>>,
    longest: AtomicU64,
    transactions: AtomicU64,
}

/// Inserts as fast as it can, for the current month and the two before it, in transactions of the
/// kinds that a manager could deadlock with.
fn write(db: &TestDatabase, stop: &AtomicBool, written: &Written) {
    let conn = &mut db.connect().unwrap();
    let user = Uuid::now_v7();
    conn.run(format!("INSERT INTO users (id, email) VALUES ('{user}', '{user}@example.com')"));
    let mut current = now(conn);
    for round in 0_u32.. {
        if stop.load(Ordering::Relaxed) {
            return;
        }
        if round.is_multiple_of(10) {
            current = now(conn);
        }
        let table = TABLES[round as usize % 3].0;
        // Now and then for the month that expires next.
        let behind =
            if round.is_multiple_of(50) { 4 } else { i32::try_from(round / 3 % 3).unwrap() };
        let of = current.plus(-behind);
        let id = Uuid::now_v7();
        let columns = match table {
            CREDIT_TRANSACTIONS => "amount, action_type",
            NOTIFICATIONS => "type, is_read",
            _ => "credits_cost, details",
        };
        let values = match table {
            CREDIT_TRANSACTIONS => "1, 'x'",
            NOTIFICATIONS => "'x', false",
            _ => "NULL, NULL",
        };
        let insert = format!(
            "INSERT INTO {table} (user_id, {columns}, {}, {}) VALUES ('{user}', {values}, '{id}', '{}'::timestamptz + interval '{} hours')",
            mark(table),
            table.key(),
            of.start().format("%F %TZ"),
            round % 600,
        );
        let update = format!("UPDATE users SET full_name = '{round}' WHERE id = '{user}'");
        let statements = match round / 9 % 4 {
            0 => insert,
            1 => format!("BEGIN; {update}; {insert}; COMMIT"),
            2 => format!("BEGIN; {insert}; {update}; COMMIT"),
            _ => format!(
                "BEGIN; {insert}; UPDATE notifications SET is_read = true WHERE user_id = '{user}' AND is_read = false; COMMIT"
            ),
        };
        let start = Instant::now();
        conn.run(&statements);
        let waited = u64::try_from(start.elapsed().as_millis()).unwrap();
        written.longest.fetch_max(waited, Ordering::Relaxed);
        written.transactions.fetch_add(1, Ordering::Relaxed);
        written.rows.lock().unwrap().entry((table, of)).or_default().push(id);
    }
}

/// Counts again and again what must be there, in the months that do not expire meanwhile.
fn read(db: &TestDatabase, stop: &AtomicBool, written: &Written, begin: &str) -> u64 {
    #[derive(QueryableByName)]
    struct Counts {
        #[diesel(sql_type = BigInt)]
        rows: i64,
        #[diesel(sql_type = BigInt)]
        different: i64,
    }
    let conn = &mut db.connect().unwrap();
    let mut counted = 0;
    while !stop.load(Ordering::Relaxed) {
        for (table, _) in TABLES {
            let from = now(conn).plus(-1);
            let known: usize = {
                let rows = written.rows.lock().unwrap();
                rows.iter()
                    .filter(|((of, month), _)| *of == table && *month >= from)
                    .map(|(_, rows)| rows.len())
                    .sum()
            };
            conn.run(begin);
            let query = format!(
                "SELECT count(*) AS rows, count(DISTINCT {}) AS different FROM {table} WHERE {} >= '{}'",
                mark(table),
                table.key(),
                from.start().format("%F %TZ")
            );
            let Counts { rows, different } = diesel::sql_query(query).get_result(conn).unwrap();
            conn.run("COMMIT");
            assert_eq!(rows, different, "{table}: a row was seen twice");
            assert!(
                usize::try_from(rows).unwrap() >= known,
                "{table}: {rows} rows were seen of {known}"
            );
            counted += 1;
        }
    }
    counted
}

#[derive(QueryableByName)]
struct Marked {
    #[diesel(sql_type = Text)]
    mark: String,
}

fn marks(conn: &mut PgConnection, table: PartitionedTable, from: &str) -> Vec<Uuid> {
    let query = format!("SELECT {}::text AS mark FROM {from}", mark(table));
    let rows: Vec<Marked> = diesel::sql_query(query).load(conn).unwrap();
    rows.into_iter().map(|row| row.mark.parse().unwrap()).collect()
}

#[test]
fn no_row_is_lost_doubled_or_unseen_and_no_write_fails() {
    let (seconds, kills) = if in_full() { (60, 10) } else { (8, 3) };
    let (db, conn) = &mut migrated();
    let folder = tempfile::tempdir().unwrap();
    conn.run(format!("CREATE TABLE clock (month TEXT); INSERT INTO clock VALUES ('{FIRST}')"));
    let written = Written::default();
    let stop = AtomicBool::new(false);
    let counted = std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| write(db, &stop, &written));
        }
        let readers = ["BEGIN", "BEGIN ISOLATION LEVEL REPEATABLE READ"]
            .map(|begin| scope.spawn(|| read(db, &stop, &written, begin)));
        let mut manager = keeping(db, folder.path());
        let slice = Duration::from_secs(seconds) / (kills + 1);
        for kill in 0..=kills {
            // Not always at the same point of a round.
            let until = Instant::now() + slice + Duration::from_millis(u64::from(kill * 37));
            // At last until months have come and gone, however slow the machine is.
            while Instant::now() < until || (kill == kills && now(conn) < month(FIRST).plus(6)) {
                std::thread::sleep(Duration::from_millis(10));
                let is_late = Instant::now() >= until + Duration::from_mins(2);
                if is_late
                    || readers.iter().any(std::thread::ScopedJoinHandle::is_finished)
                    || !matches!(manager.try_wait(), Ok(None))
                {
                    // Or the writers would go on for ever.
                    stop.store(true, Ordering::Relaxed);
                    manager.kill().unwrap();
                    let why = if is_late {
                        "no month has come and gone"
                    } else {
                        "a manager or a reader has ended"
                    };
                    panic!("{why}");
                }
            }
            manager.kill().unwrap();
            manager.wait().unwrap();
            if kill < kills {
                manager = keeping(db, folder.path());
            }
        }
        stop.store(true, Ordering::Relaxed);
        readers.map(|reader| reader.join().unwrap())
    });

    // What the last one left is finished.
    let current = now(conn);
    let last = soaking(current, folder.path());
    last.ensure(db.url()).unwrap();
    last.retire(db.url()).unwrap();
    let health = last.health(conn).unwrap();
    assert_eq!((health.unattached.len(), health.unreleased.len()), (0, 0), "{health:?}");

    let rows = written.rows.into_inner().unwrap();
    for (table, _) in TABLES {
        let known: BTreeSet<Uuid> = rows
            .iter()
            .filter(|((of, _), _)| *of == table)
            .flat_map(|(_, ids)| ids)
            .copied()
            .collect();
        let mut found = marks(conn, table, table.name());
        let live = found.len();
        for retired in conn.lines(format!(
            "SELECT tablename FROM pg_tables WHERE schemaname = 'retired' AND tablename LIKE '{table}%'"
        )) {
            found.extend(marks(conn, table, &format!("retired.{retired}")));
        }
        let retired = found.len() - live;
        // The last archive of each month that is not in the database any more.
        let attached = partitions(conn, table);
        let mut manifests = BTreeMap::new();
        for file in std::fs::read_dir(folder.path()).unwrap() {
            let path = file.unwrap().path();
            if path.extension().is_some_and(|end| end == "json") {
                let manifest: Manifest =
                    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
                if manifest.table == table.name()
                    && !attached.contains(&table.partition(manifest.month))
                {
                    let last = manifests.entry(manifest.month).or_insert_with(|| manifest.clone());
                    if last.content < manifest.content {
                        *last = manifest;
                    }
                }
            }
        }
        let archived: u64 = manifests.values().map(|manifest| manifest.rows).sum();
        for manifest in manifests.values() {
            let restored = last
                .restore(&mut *conn, &FileArchive::new(folder.path()), &manifest.name())
                .unwrap();
            found.extend(marks(conn, table, &restored.table));
        }
        let different: BTreeSet<Uuid> = found.iter().copied().collect();
        assert_eq!(found.len(), different.len(), "{table}: doubled");
        assert!(
            known.is_subset(&different),
            "{table}: {} are lost",
            known.difference(&different).count()
        );
        assert!(
            different.is_subset(&known),
            "{table}: nobody wrote {:?}",
            different.difference(&known).next()
        );
        let moved = archived + retired as u64;
        println!(
            "{table}: {} rows written; {live} live, {retired} retired, {archived} archived",
            known.len()
        );
        assert!(moved > 0, "{table}");
    }
    let months = (0..10_000).take_while(|ahead| month(FIRST).plus(*ahead) < current).count();
    println!(
        "{} transactions, the longest {} ms; {counted:?} counts; {months} months; {kills} kills",
        written.transactions.into_inner(),
        written.longest.into_inner()
    );
    assert!(months >= 6, "{months}");
}
