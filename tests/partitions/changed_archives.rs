//! Archives that were changed at random run nothing and leave nothing.

use std::io::Cursor;
use std::path::Path;
use std::sync::{Arc, Mutex};

use creativeflow_schema::partitions::*;
use diesel::connection::InstrumentationEvent;
use serde_json::{Value, json};

use super::restore::{Forged, Opens, surroundings, text};
use super::{USER, count, manager};
use crate::migrator::in_full;
use crate::support::*;

/// A generator of numbers that are the same each time (splitmix64).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % sides as u64).unwrap()
    }

    fn pick<'a, T: ?Sized>(&mut self, of: &[&'a T]) -> &'a T {
        of[self.roll(of.len())]
    }
}

/// Text that must never be a part of a statement.
const MARK: &str = "c4n4ry";

/// A text that means harm, or is only odd. `¦` divides them.
fn bad_text(dice: &mut Dice) -> String {
    const ATTACKS: &str = "\
        c4n4ry¦\n); CREATE TABLE c4n4ry (); --¦text); CREATE TABLE c4n4ry (); --¦\
        \"); CREATE TABLE c4n4ry (); --¦'; CREATE TABLE c4n4ry (); --¦\
        \\'; CREATE TABLE c4n4ry (); --¦$$; CREATE TABLE c4n4ry (); $$¦text --c4n4ry¦\
        text /*c4n4ry¦text DEFAULT c4n4ry()¦c4n4ry.c4n4ry¦id¦created_at¦text¦uuid¦\
        numeric(1000,1000)¦numeric(99999999999)¦character varying(1)¦character varying(0)¦\
        timestamp with time zone¦regclass¦xml¦text[]¦users¦usage_logs¦credit_transactions¦\
        2026-01¦9999-12¦0000-00¦20261101T030000000000Z¦../../etc/passwd¦/dev/zero¦¦\0¦\
        \u{202e}";
    let attacks: Vec<&str> = ATTACKS.split('¦').collect();
    let attack = dice.pick(&attacks);
    let times = [1, 1, 1, 1, 1, 50, 3000][dice.roll(7)];
    attack.repeat(times)
}

fn bad_value(dice: &mut Dice) -> Value {
    match dice.roll(9) {
        0 => Value::Null,
        1 => json!(dice.roll(1000)),
        2 => json!(-1),
        3 => json!(u64::MAX),
        4 => json!(1e308),
        5 => json!([bad_text(dice), bad_text(dice)]),
        6 => json!({ bad_text(dice): bad_text(dice) }),
        7 => (0..dice.roll(300)).fold(Value::Null, |inner, _| json!([inner])),
        _ => json!(bad_text(dice)),
    }
}

/// Changes one thing somewhere in a manifest.
fn change(value: &mut Value, dice: &mut Dice) {
    match value {
        Value::Object(fields) if dice.roll(6) > 0 && !fields.is_empty() => {
            let key = fields.keys().nth(dice.roll(fields.len())).unwrap().clone();
            change(&mut fields[&key], dice);
        }
        Value::Object(fields) if dice.roll(2) == 0 => {
            fields.insert(bad_text(dice), bad_value(dice));
        }
        Value::Object(fields) if !fields.is_empty() => {
            let key = fields.keys().nth(dice.roll(fields.len())).unwrap().clone();
            fields.remove(&key);
        }
        Value::Array(items) if !items.is_empty() => {
            let at = dice.roll(items.len());
            match dice.roll(8) {
                0 => drop(items.remove(at)),
                1 => items.push(items[at].clone()),
                2 => items.insert(at, json!({ "name": bad_text(dice), "type": bad_text(dice) })),
                3 => items.swap(0, at),
                4 => *items = std::iter::repeat_n(items[at].clone(), dice.roll(3000)).collect(),
                _ => change(&mut items[at], dice),
            }
        }
        other => *other = bad_value(dice),
    }
}

fn change_bytes(bytes: &mut Vec<u8>, dice: &mut Dice) {
    for _ in 0..=dice.roll(4) {
        let at = dice.roll(bytes.len() + 1);
        match dice.roll(6) {
            0 if at < bytes.len() => bytes[at] ^= 1 << dice.roll(8),
            1 if at < bytes.len() => drop(bytes.remove(at)),
            2 => bytes.truncate(at),
            3 => drop(bytes.splice(at..at, bad_text(dice).into_bytes())),
            4 => {
                let odd: &[u8] = dice.pick(&[
                    b"\t" as &[u8],
                    b"\n",
                    b"\r\n",
                    b"\\N",
                    b"\\.\n",
                    b"\\",
                    b"\0",
                    b"\xff",
                ]);
                drop(bytes.splice(at..at, odd.iter().copied()));
            }
            _ => bytes.extend_from_slice(dice.pick(&[
                b"\\.\n" as &[u8],
                b"\n",
                b"\r",
                b"\t\t\t\n",
                b"\\x",
            ])),
        }
    }
}

/// Whatever is in an archive: nothing of it becomes SQL, an error leaves nothing behind, and what
/// is restored is the month.
#[test]
fn changed_archives_run_nothing_and_leave_nothing() {
    let (db, conn) = &mut migrated();
    let original = Forged::new(conn);
    let statements: Arc<Mutex<Vec<String>>> = Arc::default();
    let seen = Arc::clone(&statements);
    let work = &mut db.connect().unwrap();
    work.set_instrumentation(move |event: InstrumentationEvent<'_>| {
        if let InstrumentationEvent::StartQuery { query, .. } = event {
            let query = query.to_string();
            let statement = query.split("-- binds").next().unwrap_or_default().to_owned();
            seen.lock().unwrap().push(statement);
        }
    });
    let before = surroundings(conn);
    let columns: Vec<String> = original.manifest["columns"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| text(&one["name"]).unwrap())
        .collect();
    let inputs = if in_full() { 30_000 } else { 200 };
    let (mut restored, mut by_database) = (0, 0);
    for seed in 0..inputs {
        let dice = &mut Dice(seed);
        let mut forged = original.clone();
        for _ in 0..dice.roll(3) {
            change(&mut forged.manifest, dice);
        }
        if dice.roll(3) == 0 {
            change_bytes(&mut forged.content, dice);
        }
        if dice.roll(4) > 0 {
            forged.sign();
        }
        let mut bytes = forged.manifest.to_string().into_bytes();
        if dice.roll(5) == 0 {
            change_bytes(&mut bytes, dice);
        }
        let archive = Opens(|name: &str| {
            let is_manifest = Path::new(name).extension().is_some_and(|end| end == "json");
            Cursor::new(if is_manifest { bytes.clone() } else { forged.content.clone() })
        });
        let result = manager().restore(&mut *work, &archive, &forged.name());
        for statement in statements.lock().unwrap().drain(..) {
            assert!(!statement.contains(MARK), "seed {seed}: {statement}");
        }
        match result {
            Err(error) => {
                assert!(!error.to_string().contains('\n'), "seed {seed}: {error}");
                by_database += usize::from(matches!(
                    error,
                    Error::Partition { .. } | Error::OtherMonth { .. }
                ));
            }
            Ok(month) => {
                restored += 1;
                assert_eq!(month.table, "retired.notifications_2025_12", "seed {seed}");
                let outside = format!(
                    "{} WHERE NOT (created_at >= '2025-12-01Z' AND created_at < '2026-01-01Z')",
                    month.table
                );
                assert_eq!(
                    (count(conn, &month.table), count(conn, &outside)),
                    (month.rows, 0),
                    "seed {seed}"
                );
                let made = format!(
                    "SELECT attname FROM pg_attribute WHERE attrelid = '{}'::regclass AND attnum > 0",
                    month.table
                );
                assert!(conn.lines(&made).iter().all(|name| columns.contains(name)), "seed {seed}");
                conn.run(format!("DROP TABLE {}", month.table));
            }
        }
        // Each time would take most of the time.
        if seed % 10 == 9 {
            assert_eq!(surroundings(conn), before, "seed {}..={seed}", seed - 9);
        }
    }
    println!("{inputs} inputs: {restored} restored, {by_database} refused by the database");
    // The inputs reach every depth.
    assert!(restored > 0 && by_database > 0);
    let manifest: Manifest = serde_json::from_value(original.manifest.clone()).unwrap();
    assert_eq!(manifest.rows, 5);
    assert_eq!(
        conn.lines(format!("SELECT count(*)::text FROM notifications WHERE user_id = '{USER}'")),
        ["5"]
    );
}
