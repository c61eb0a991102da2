//! Random changes to a migrated database with rows: each is found, its script undoes it or the
//! server refuses, and no row and no value is lost.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;
use std::time::Instant;

use creativeflow_fixtures::Population;
use devdb::Server;
use diesel::connection::SimpleConnection;
use fastrand::Rng;

use super::world::{World, rows};
use super::{Found, run_script, told, version};
use crate::migrator::in_full;
use crate::support::*;

/// A database to change, made from a template with rows.
struct Copy {
    name: String,
    url: String,
    conn: PgConnection,
}

impl Copy {
    fn make(template: &str, name: &str) -> Self {
        let server = Server::shared().unwrap();
        let admin = &mut creativeflow_schema::connect(&server.url("postgres")).unwrap();
        admin.run(format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"));
        admin.run(format!("CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy"));
        let url = server.url(name);
        let conn = creativeflow_schema::connect(&url).unwrap();
        Self { name: name.to_owned(), url, conn }
    }

    /// For each table and each of its columns that is there: a hash of its values, whatever its
    /// type is.
    fn values(&mut self) -> BTreeMap<String, (String, String)> {
        let columns: Vec<[String; 4]> = rows(
            &mut self.conn,
            "SELECT concat_ws(E'\\x01', attrelid, attrelid::regclass || '.' || attnum, quote_ident(attname), format_type(atttypid, atttypmod))
             FROM pg_attribute JOIN pg_class c ON c.oid = attrelid
             WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND attnum > 0 AND NOT attisdropped
             AND relname NOT LIKE '\\_\\_diesel%' AND c.oid < 4000000000",
        );
        let mut of: BTreeMap<String, Vec<(String, String, String)>> = BTreeMap::new();
        for [oid, place, name, kind] in columns {
            of.entry(oid).or_default().push((place, name, kind));
        }
        let mut values = BTreeMap::new();
        for (oid, columns) in of {
            let table = self.conn.line(format!("SELECT {oid}::regclass::text"));
            let hash = |name: &str, kind: &str| {
                let value = match kind.split('(').next().unwrap() {
                    "numeric" | "double precision" | "bigint" | "integer" => {
                        format!("trim_scale(r.{name}::text::numeric)::text")
                    }
                    "json" | "jsonb" => format!("r.{name}::jsonb::text"),
                    _ => format!("r.{name}::text"),
                };
                format!(
                    "md5(coalesce(string_agg(coalesce({value}, '~'), ',' ORDER BY {value} COLLATE \"C\"), ''))"
                )
            };
            let hashes: Vec<String> =
                columns.iter().map(|(_, name, kind)| hash(name, kind)).collect();
            let line = self
                .conn
                .lines(format!("SELECT concat_ws(' ', {}) FROM {table} AS r", hashes.join(", ")))
                .remove(0);
            for ((place, _, kind), hash) in columns.into_iter().zip(line.split(' ')) {
                let number = place.rsplit('.').next().unwrap();
                values.insert(format!("{oid}.{number}"), (kind, hash.to_owned()));
            }
        }
        values
    }
}

#[derive(Debug, Default)]
struct Report {
    changes: usize,
    refused_by_server: usize,
    mended: usize,
    by_hand: usize,
    twice: usize,
    refused: BTreeMap<String, usize>,
    copies: usize,
    dumps: usize,
}

/// Some rounds of changes, each with its script.
fn work(
    template: &str,
    worker: usize,
    rounds: usize,
    world: &World,
    role: &str,
    original: &str,
    report: &Mutex<Report>,
) {
    let name = format!("{template}_{worker}");
    let mut copy = Copy::make(template, &name);
    let mut pristine = copy.values();
    let mut history: Vec<String> = Vec::new();
    let mut random = Rng::with_seed(worker as u64 + 1);
    for round in 0..rounds {
        let mut made = Vec::new();
        let mut matters = false;
        let is_18 = version(&mut copy.conn) >= 18;
        for _ in 0..=random.usize(..8) {
            let (change, changes) = world.change(&mut random, role);
            let change =
                change.replacen("SETTING", &format!("ALTER DATABASE {} SET", copy.name), 1);
            if copy.conn.batch_execute(&change).is_ok() {
                matters |= changes;
                made.push(change);
            } else {
                report.lock().unwrap().refused_by_server += 1;
            }
        }
        if made.is_empty() {
            continue;
        }
        history.extend(made.iter().cloned());
        if round % 100 == 99 {
            println!("worker {worker}, round {round}: {:?}", report.lock().unwrap());
        }
        let context = format!("worker {worker}, round {round}: {made:#?}");
        let before = copy.values();
        let (found, _) = told(&copy.url, &[]);
        assert!(!found.is_empty() || !matters, "not seen: {context}");
        let psql = run_script(&copy.url, false);
        let errors = String::from_utf8_lossy(&psql.stderr).into_owned();
        let mut left = told(&copy.url, &[]);
        if left.0.iter().any(|one| !one.mend.is_empty()) {
            // What a statement was refused for, another may have made since; and a table that is
            // back can be seen to differ.
            report.lock().unwrap().twice += 1;
            run_script(&copy.url, false);
            left = told(&copy.url, &[]);
        }
        let after = copy.values();
        for (place, (kind, hash)) in &before {
            let Some((_, hash_after)) = after.get(place) else {
                panic!("a column is gone: {place} {kind}, {context}")
            };
            // A label that has its name again gives a value its own.
            let was = pristine.get(place).map(|(_, hash)| hash);
            assert!(
                hash_after == hash || Some(hash_after) == was,
                "values changed: {place} {kind}, {context}"
            );
        }
        let (mut mended, mut by_hand) = (0, 0);
        for one in &found {
            if one.mend.is_empty() { by_hand += 1 } else { mended += 1 }
        }
        let unmended: Vec<&Found> = left.0.iter().filter(|one| !one.mend.is_empty()).collect();
        for one in &unmended {
            // The server refuses it, and says why.
            let own = &mut creativeflow_schema::connect(&copy.url).unwrap();
            let refused = one.mend.iter().find_map(|statement| own.batch_execute(statement).err());
            let Some(error) = refused else {
                panic!("neither mended nor refused: {one:#?} {errors} {context}")
            };
            let error = error.to_string();
            let kind: String = error
                .split('"')
                .step_by(2)
                .collect::<Vec<_>>()
                .join("...")
                .chars()
                .take(90)
                .collect();
            *report.lock().unwrap().refused.entry(kind).or_default() += 1;
        }
        {
            let report = &mut report.lock().unwrap();
            report.changes += made.len();
            report.mended += mended - unmended.len().min(mended);
            report.by_hand += by_hand;
        }
        // By hand, once what needs it is gone.
        for _ in 0..2 {
            for statement in left.0.iter().flat_map(|one| &one.by_hand) {
                drop(
                    copy.conn.batch_execute(&format!(
                        "SET standard_conforming_strings = on; {statement}"
                    )),
                );
            }
        }
        copy.conn.run(format!("ALTER DATABASE {} RESET ALL", copy.name));
        let (found, notes) = if left.0.is_empty() { left } else { told(&copy.url, &[]) };
        let is_clean = found.is_empty()
            && notes.is_empty()
            && copy.values() == pristine
            && !made.iter().any(|one| one.contains("CREATE SCHEMA") || one.contains("DROP COLUMN"));
        // PostgreSQL's own word for it. 18 names what is NOT NULL, and the name may be another.
        if is_clean && !is_18 && random.usize(..6) == 0 {
            let dumped = plain(&dump_of(&copy.url, program("pg_dump")));
            if !history.iter().any(|one| {
                ["GRANT ", "autovacuum", "STATISTICS"].iter().any(|kind| one.contains(kind))
            }) {
                let differ: Vec<&str> = lines_of(original)
                    .symmetric_difference(&lines_of(&dumped))
                    .copied()
                    .take(20)
                    .collect();
                assert!(differ.is_empty(), "{history:#?}: {differ:#?}");
                report.lock().unwrap().dumps += 1;
            }
        }
        if is_clean && history.len() < 60 {
            continue;
        }
        drop(copy);
        copy = Copy::make(template, &name);
        pristine = copy.values();
        history.clear();
        report.lock().unwrap().copies += 1;
    }
    let admin =
        &mut creativeflow_schema::connect(&Server::shared().unwrap().url("postgres")).unwrap();
    drop(copy);
    admin.run(format!("DROP DATABASE {name} WITH (FORCE)"));
}

/// A dump without what depends on the order in which things were made.
fn plain(dump: &str) -> String {
    let lines = dump.lines().filter(|line| !line.starts_with("--") && !line.is_empty());
    // The comments of partitions are copies.
    let lines = lines.filter(|line| {
        !line.contains("set_config") && !line.starts_with("COMMENT ON COLUMN partitions.")
    });
    let lines: BTreeSet<String> = lines.map(without_numbers).collect();
    lines.into_iter().collect::<Vec<_>>().join("\n")
}

/// The server chooses the names of partitions' indexes, and numbers those that would be the same.
/// The numbers depend on the order in which the indexes were made.
fn without_numbers(line: &str) -> String {
    let mut parts = line.split("_idx");
    let first = parts.next().unwrap_or_default().to_owned();
    let digits = |char: char| char.is_ascii_digit();
    parts.fold(first, |line, part| line + "_idx" + part.trim_start_matches(digits))
}

fn lines_of(dump: &str) -> BTreeSet<&str> {
    dump.lines().collect()
}

#[test]
fn random_changes_are_seen_and_mended_and_no_value_is_lost() {
    let start = Instant::now();
    let workers = 2;
    let rounds: usize = std::env::var("CREATIVEFLOW_DRIFT_ROUNDS")
        .ok()
        .and_then(|rounds| rounds.parse().ok())
        .unwrap_or(if in_full() { 2_600 } else { 8 });
    let db = TestDatabase::new().unwrap();
    let conn = &mut db.connect().unwrap();
    Population::with_users(8).fill(conn, |_| ()).unwrap();
    // A few months show what many do.
    for month in conn.lines("SELECT oid::regclass::text FROM pg_class WHERE relispartition AND relkind = 'r' AND relname ~ '_20(2[0-5]|26_0)' OR relname ~ '_2027'") {
        conn.run(format!("DROP TABLE IF EXISTS {month}"));
    }
    let world = World::read(conn);
    let template = conn.line("SELECT current_database()::text");
    let role = format!("{template}_role");
    conn.run(format!("CREATE ROLE {role}"));
    let original = plain(&dump_of(db.url(), program("pg_dump")));
    // A template must have no sessions.
    let taken = std::mem::replace(
        conn,
        creativeflow_schema::connect(&Server::shared().unwrap().url("postgres")).unwrap(),
    );
    drop(taken);
    let report = Mutex::new(Report::default());
    std::thread::scope(|scope| {
        for worker in 0..workers {
            let (template, world, role, original, report) =
                (&template, &world, &role, &original, &report);
            scope.spawn(move || {
                work(template, worker, rounds / workers, world, role, original, report);
            });
        }
    });
    let report = report.into_inner().unwrap();
    println!("{report:#?} in {:?}", start.elapsed());
    assert!(report.changes > rounds && report.mended > rounds, "{report:#?}");
    conn.run(format!("DROP ROLE {role}"));
}
