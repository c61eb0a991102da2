//! Months are read back from archives that somebody else may have written to: nothing of a file is run, and a month comes back
//! as itself or not at all.

use std::fmt::Write as _;
use std::io::{self, Cursor, Read};
use std::path::Path;
use std::process::Command;
use std::sync::{Arc, Mutex};

use creativeflow_schema::partitions::*;
use diesel::connection::InstrumentationEvent;
use diesel::prelude::*;
use serde_json::{Map, Value, json};

use super::{USER, contents, count, insert, insert_user, keeper, month};
use crate::cli::{on, out, refused};
use crate::migrator::in_full;
use crate::support::{execute, lines, migrated};

/// An archive with one month in it, of which a test can change everything. It has the same for each name.
#[derive(Clone)]
struct Forged {
    manifest: Value,
    content: Vec<u8>,
}

impl Archive for Forged {
    fn store(&self, _: &str, _: &mut dyn Read) -> io::Result<()> {
        unreachable!("nothing is stored")
    }

    fn open(&self, name: &str) -> io::Result<Box<dyn Read>> {
        let is_manifest = Path::new(name).extension().is_some_and(|end| end == "json");
        let bytes = if is_manifest { self.manifest.to_string().into_bytes() } else { self.content.clone() };
        Ok(Box::new(Cursor::new(bytes)))
    }
}

/// An archive that gives what a function says.
struct Opens<F>(F);

impl<F: Fn(&str) -> R + Send + Sync, R: Read + 'static> Archive for Opens<F> {
    fn store(&self, _: &str, _: &mut dyn Read) -> io::Result<()> {
        unreachable!("nothing is stored")
    }

    fn open(&self, name: &str) -> io::Result<Box<dyn Read>> {
        Ok(Box::new((self.0)(name)))
    }
}

impl Forged {
    /// Five rows of notifications in December 2025, archived.
    fn new(conn: &mut PgConnection) -> Self {
        insert_user(conn);
        let times = "SELECT '2025-12-05 00:00Z'::timestamptz + i * interval '1 day' FROM generate_series(1, 5) AS i";
        execute(conn, &insert(NOTIFICATIONS, times));
        keeper().ensure(&mut *conn).unwrap();
        Self::of(conn, NOTIFICATIONS)
    }

    fn of(conn: &mut PgConnection, table: PartitionedTable) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let archive = FileArchive::new(folder.path());
        let manifest = keeper().archive(&mut *conn, table, month("2025-12"), &archive).unwrap();
        let content = std::fs::read(folder.path().join(&manifest.content)).unwrap();
        Self { manifest: serde_json::to_value(&manifest).unwrap(), content }
    }

    /// Makes numbers, digest and names fit again, as whoever may write to the folder can.
    fn sign(&mut self) {
        let sum = sha256(&self.content);
        let rows = self.content.split(|byte| *byte == b'\n').count() - 1;
        let Value::Object(manifest) = &mut self.manifest else { return };
        manifest.insert("bytes".to_owned(), json!(self.content.len()));
        manifest.insert("rows".to_owned(), json!(rows));
        manifest.insert("sha256".to_owned(), json!(sum));
        let text_of = |manifest: &Map<String, Value>, key: &str| manifest.get(key).and_then(text);
        if let (Some(table), Some(month), Some(time)) =
            (text_of(manifest, "table"), text_of(manifest, "month"), text_of(manifest, "archived_at"))
        {
            let content = format!("{table}_{}.{time}.copy", month.replace('-', "_"));
            manifest.insert("content".to_owned(), json!(content));
        }
    }

    fn name(&self) -> String {
        let content = self.manifest.get("content").and_then(text).unwrap_or_default();
        format!("{}.json", content.strip_suffix(".copy").unwrap_or_default())
    }

    fn restore(&self, conn: &mut PgConnection) -> Result<(), Error> {
        keeper().restore(conn, self, &self.name()).map(drop)
    }

    fn with(&self, change: impl FnOnce(&mut Value)) -> Self {
        let mut forged = self.clone();
        change(&mut forged.manifest);
        forged.sign();
        forged
    }
}

fn text(value: &Value) -> Option<String> {
    value.as_str().map(str::to_owned)
}

fn sha256(bytes: &[u8]) -> String {
    use sha2::{Digest, Sha256};
    Sha256::digest(bytes).iter().fold(String::new(), |mut hex, byte| {
        write!(hex, "{byte:02x}").unwrap();
        hex
    })
}

/// All that a restore could leave behind.
fn surroundings(conn: &mut PgConnection) -> String {
    let query = "SELECT string_agg(what, ' ' ORDER BY what) FROM (
        SELECT format('%s.%s.%s', relnamespace, relname, relkind) FROM pg_class WHERE relnamespace NOT IN ('pg_catalog'::regnamespace, 'pg_toast'::regnamespace)
        UNION ALL SELECT format('%s.%s', pronamespace, proname) FROM pg_proc WHERE oid > 16383
        UNION ALL SELECT format('%s.%s', typnamespace, typname) FROM pg_type WHERE oid > 16383
        UNION ALL SELECT 'schema ' || nspname FROM pg_namespace WHERE nspname !~ '^pg_'
        UNION ALL SELECT format('attribute %s %s', attrelid, attname) FROM pg_attribute WHERE attrelid > 16383
        UNION ALL SELECT 'rows ' || count(*) FROM users UNION ALL SELECT 'rows ' || count(*) FROM notifications) AS all_of_it (what)";
    lines(conn, query).remove(0)
}

/// What the issue is about: a type and names that end the list of columns and begin something else.
#[test]
fn nothing_of_a_manifest_is_run() {
    let (_db, conn) = &mut migrated();
    let forged = Forged::new(conn);
    let role = format!("planted_{}", creativeflow_schema::uuid::Uuid::now_v7().simple());
    let script = format!("CREATE ROLE {role} SUPERUSER; DROP TABLE ai_model_feedbacks; --");
    let names = [
        format!("\n); {script}"),
        format!("\"); {script}"),
        format!("x\" text); {script}"),
        format!("x text); {script}"),
        "é".repeat(31),
        "\0".to_owned(),
        String::new(),
        "x".repeat(64),
        "ID".to_owned(),
        "xmin".to_owned(),
    ];
    let types = [
        "text --".to_owned(),
        "text /*".to_owned(),
        format!("text); {script}"),
        format!("text DEFAULT (SELECT 'x'); {script}"),
        "text COLLATE \"C\"".to_owned(),
        "text GENERATED ALWAYS AS ('x') STORED".to_owned(),
        "serial".to_owned(),
        "uuid PRIMARY KEY".to_owned(),
        "numeric(10,2); SELECT 1".to_owned(),
        "numeric(10,(SELECT 2))".to_owned(),
        "numeric(10)(2)".to_owned(),
        "planted".to_owned(),
        "planted.planted".to_owned(),
        "\"planted\".\"planted\"".to_owned(),
        "planted.guarded".to_owned(),
        "users".to_owned(),
        "record".to_owned(),
        "cstring".to_owned(),
        String::new(),
        "(".to_owned(),
        "text[][][]".to_owned(),
        "x".repeat(100_000),
    ];
    // Types whose values run code of somebody else's as they are read, one of them under a name of PostgreSQL's own.
    execute(
        conn,
        "CREATE SCHEMA planted; CREATE TABLE planted.log (what TEXT);
         CREATE FUNCTION planted.run(anyelement) RETURNS BOOLEAN LANGUAGE plpgsql AS
            $$ BEGIN INSERT INTO planted.log VALUES ('run'); RAISE 'planted code was run'; END $$;
         CREATE DOMAIN planted.planted AS TEXT CHECK (planted.run(VALUE)); CREATE DOMAIN planted.guarded AS UUID CHECK (planted.run(VALUE));
         CREATE DOMAIN public.uuid AS pg_catalog.uuid CHECK (planted.run(VALUE));
         CREATE DOMAIN public.text AS pg_catalog.text CHECK (planted.run(VALUE));
         CREATE DOMAIN public.planted AS pg_catalog.text CHECK (planted.run(VALUE))",
    );
    let before = surroundings(conn);
    let columns = forged.manifest["columns"].as_array().unwrap().len();
    let mut tried = 0;
    for place in 0..columns {
        let changes = names.iter().map(|name| ("name", name)).chain(types.iter().map(|r#type| ("type", r#type)));
        for (field, value) in changes {
            let forged = forged.with(|manifest| manifest["columns"][place][field] = json!(value));
            let error = forged.restore(conn).unwrap_err();
            assert!(
                matches!(error, Error::UnknownColumn { .. } | Error::Manifest { .. }),
                "{field} {value}: {error:?}"
            );
            assert!(!error.to_string().contains('\n'), "{error}");
            tried += 1;
        }
    }
    assert!(tried > 100);
    // The whole attack, with the type of one column and the name of the next.
    let attack = forged.with(|manifest| {
        manifest["columns"][0]["type"] = json!("text --");
        manifest["columns"][1]["name"] = json!(format!("\n); {script}"));
    });
    attack.restore(conn).unwrap_err();
    assert_eq!(surroundings(conn), before);
    assert_eq!(lines(conn, &format!("SELECT rolname FROM pg_roles WHERE rolname = '{role}'")), [""; 0]);
    // As it was, with the shadows in the path.
    execute(conn, "SET search_path = planted, public");
    forged.restore(conn).unwrap();
    assert_eq!(count(conn, "retired.notifications_2025_12"), 5);
    let theirs = "SELECT DISTINCT nspname::pg_catalog.text FROM pg_attribute JOIN pg_type t ON t.oid = atttypid JOIN pg_namespace n
        ON n.oid = typnamespace WHERE attrelid = 'retired.notifications_2025_12'::regclass AND attnum > 0";
    assert_eq!(lines(conn, theirs), ["pg_catalog"]);
    assert_eq!(count(conn, "planted.log"), 0);
}

#[test]
fn what_says_when_it_was_archived_is_no_sql_either() {
    let (db, conn) = &mut migrated();
    let forged = Forged::new(conn);
    for level in ["DATABASE", "ROLE"] {
        let name = lines(
            conn,
            &format!("SELECT quote_ident({})", if level == "ROLE" { "current_user" } else { "current_database()" }),
        );
        let name = &name[0];
        let scope = if level == "ROLE" {
            format!("ROLE {name} IN DATABASE {}", lines(conn, "SELECT quote_ident(current_database())")[0])
        } else {
            format!("DATABASE {name}")
        };
        execute(conn, &format!("ALTER {scope} SET standard_conforming_strings = off"));
        let conn = &mut db.connect().unwrap();
        assert_eq!(lines(conn, "SELECT current_setting('standard_conforming_strings')"), ["off"]);
        let before = surroundings(conn);
        for time in [
            "\\'; CREATE TABLE planted (); --",
            "20251201T000000000000Z\\",
            "'; CREATE TABLE planted (); --",
            "now",
            "",
        ] {
            let forged = forged.with(|manifest| manifest["archived_at"] = json!(time));
            let error = forged.restore(conn).unwrap_err();
            assert!(matches!(error, Error::Manifest { .. }), "{time}: {error:?}");
        }
        assert_eq!(surroundings(conn), before);
        forged.restore(conn).unwrap();
        let comment = lines(conn, "SELECT obj_description('retired.notifications_2025_12'::regclass)").remove(0);
        assert!(comment.starts_with("2025-12 of notifications, read back from its archive of 20"), "{comment}");
        execute(conn, "DROP TABLE retired.notifications_2025_12");
        execute(conn, &format!("ALTER {scope} RESET standard_conforming_strings"));
    }
}

#[test]
fn a_month_or_table_that_was_changed_by_hand_is_not_restored_as_another() {
    let (_db, conn) = &mut migrated();
    let forged = Forged::new(conn);
    let before = surroundings(conn);
    // Signed anew, with the names that belong to it.
    for (table, of) in [("notifications", "2026-01"), ("notifications", "2025-11"), ("notifications", "0001-01")] {
        let forged = forged.with(|manifest| {
            manifest["table"] = json!(table);
            manifest["month"] = json!(of);
        });
        let error = forged.restore(conn).unwrap_err();
        assert!(
            matches!(&error, Error::OtherMonth { table: NOTIFICATIONS, month: found, rows: 5, .. } if *found == month(of)),
            "{error:?}"
        );
    }
    for table in ["usage_logs", "credit_transactions"] {
        let error = forged.with(|manifest| manifest["table"] = json!(table)).restore(conn).unwrap_err();
        assert!(matches!(&error, Error::UnknownColumn { .. }), "{error:?}");
    }
    for table in ["users", "public.notifications", "notifications; --", ""] {
        let error = forged.with(|manifest| manifest["table"] = json!(table)).restore(conn).unwrap_err();
        assert!(matches!(&error, Error::Manifest { .. }), "{error:?}");
    }
    // One row of another month among them, and of none.
    for time in ["2026-01-01 00:00:00+00", "2025-11-30 23:59:59.999999+00", "infinity", "-infinity", "\\N"] {
        let text = String::from_utf8(forged.content.clone()).unwrap();
        let at =
            forged.manifest["columns"].as_array().unwrap().iter().position(|one| one["name"] == "created_at").unwrap();
        let mut rows: Vec<String> = text.lines().map(str::to_owned).collect();
        let mut fields: Vec<&str> = rows[2].split('\t').collect();
        fields[at] = time;
        rows[2] = fields.join("\t");
        let mut forged = Forged { content: (rows.join("\n") + "\n").into_bytes(), ..forged.clone() };
        forged.sign();
        let error = forged.restore(conn).unwrap_err();
        assert!(matches!(&error, Error::OtherMonth { rows: 1, .. }), "{time}: {error:?}");
    }
    // Not the column that decides.
    for change in [
        |columns: &mut Vec<Value>| columns.retain(|one| one["name"] != "created_at"),
        |columns: &mut Vec<Value>| columns.push(columns[0].clone()),
        |columns: &mut Vec<Value>| columns.clear(),
        |columns: &mut Vec<Value>| {
            let created = columns.iter_mut().find(|one| one["name"] == "created_at").unwrap();
            created["type"] = json!("text");
        },
    ] {
        let error =
            forged.with(|manifest| change(manifest["columns"].as_array_mut().unwrap())).restore(conn).unwrap_err();
        assert!(matches!(&error, Error::Manifest { .. } | Error::UnknownColumn { .. }), "{error:?}");
    }
    // Under other names than its own.
    let mut renamed = forged.clone();
    renamed.manifest["content"] = json!("notifications_2025_11.20261101T030000000000Z.copy");
    let error = renamed.restore(conn).unwrap_err();
    assert!(
        error.to_string().contains("its name and its content's are not those of its table, month and time"),
        "{error}"
    );
    assert_eq!(surroundings(conn), before);
}

#[test]
fn what_a_manifest_may_be() {
    let (_db, conn) = &mut migrated();
    let forged = Forged::new(conn);
    let before = surroundings(conn);
    let changes: [(&str, Value); 12] = [
        ("rows", json!(-1)),
        ("rows", json!(6)),
        ("rows", json!(1e300)),
        ("rows", json!(u64::MAX)),
        ("bytes", json!(u64::MAX)),
        ("bytes", json!(1.5)),
        ("sha256", json!("0".repeat(64))),
        ("sha256", json!("F".repeat(64))),
        ("sha256", json!("")),
        ("unknown", json!(1)),
        ("program", json!("x".repeat(5_000_000))),
        ("columns", json!([[[[]]]])),
    ];
    for (field, value) in changes {
        let mut forged = forged.clone();
        forged.manifest[field] = value;
        let error = forged.restore(conn).unwrap_err();
        assert!(matches!(error, Error::Manifest { .. } | Error::NotTheSame { .. }), "{field}: {error:?}");
    }
    let deep = |open: &str| open.repeat(200_000).into_bytes();
    for raw in [deep("["), deep("{\"a\":"), b"\xff\xfe".to_vec(), b"null".to_vec(), Vec::new(), b"{}".to_vec()] {
        // It never ends.
        let endless = Opens(|_: &str| Cursor::new(raw.clone()).chain(io::repeat(b' ')));
        let error = keeper().restore(&mut *conn, &endless, "x.json").unwrap_err();
        assert!(matches!(error, Error::Manifest { .. }), "{error:?}");
    }
    // A content that goes on for ever, and one that ends COPY on the way.
    let endless = Opens(|name: &str| -> Box<dyn Read> {
        let whole = forged.open(name).unwrap();
        if name.ends_with("copy") { Box::new(whole.chain(io::repeat(b'\n'))) } else { whole }
    });
    let error = keeper().restore(&mut *conn, &endless, &forged.name()).unwrap_err();
    assert!(matches!(error, Error::NotTheSame { .. } | Error::Partition { .. }), "{error:?}");
    let mut ended = forged.clone();
    let first = ended.content.iter().position(|byte| *byte == b'\n').unwrap() + 1;
    ended.content.splice(first..first, *b"\\.\n");
    ended.sign();
    let error = ended.restore(conn).unwrap_err();
    assert!(matches!(error, Error::NotTheSame { .. } | Error::Partition { .. }), "{error:?}");
    assert_eq!(surroundings(conn), before);
    forged.restore(conn).unwrap();
}

#[test]
fn columns_that_the_table_no_longer_has_are_restored_as_text() {
    let (db, conn) = &mut migrated();
    execute(
        conn,
        "CREATE TYPE mood AS ENUM ('fine', 'bad'); CREATE DOMAIN positive AS INT CHECK (VALUE > 0);
         ALTER TABLE notifications ADD COLUMN mood mood DEFAULT 'fine', ADD COLUMN moods mood[] DEFAULT '{fine,bad}',
            ADD COLUMN many positive DEFAULT 7, ADD COLUMN cost NUMERIC(10, 2) DEFAULT 1.50, ADD COLUMN gone INT DEFAULT 3,
            ADD COLUMN renamed INT[] DEFAULT '{1,2}', ADD COLUMN span INTERVAL DAY TO SECOND (3) DEFAULT '1 day'",
    );
    let forged = Forged::new(conn);
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join(forged.name()), forged.manifest.to_string()).unwrap();
    std::fs::write(folder.path().join(text(&forged.manifest["content"]).unwrap()), &forged.content).unwrap();
    let archive = FileArchive::new(folder.path());
    // Types of the table's own come back as they are, whatever the session's path, and so do those that were written in it.
    let mut written_in_path = forged.clone();
    for column in written_in_path.manifest["columns"].as_array_mut().unwrap() {
        column["type"] = json!(column["type"].as_str().unwrap().trim_start_matches("public."));
    }
    for (forged, path) in [(&forged, "public"), (&written_in_path, "partitions, public")] {
        execute(conn, &format!("SET search_path = {path}"));
        forged.restore(conn).unwrap();
        assert_eq!(contents(conn, "retired.notifications_2025_12"), contents(conn, "partitions.notifications_2025_12"));
        execute(conn, "DROP TABLE retired.notifications_2025_12; RESET search_path");
    }
    execute(
        conn,
        "ALTER TABLE notifications DROP COLUMN gone, DROP COLUMN mood, DROP COLUMN moods;
         ALTER TABLE notifications RENAME renamed TO other; ALTER TABLE notifications ALTER many TYPE BIGINT, ALTER cost TYPE NUMERIC(12, 4);
         DROP TYPE mood; DROP DOMAIN positive",
    );
    let mut keeper = keeper();
    let mut asked = Vec::new();
    let restored = loop {
        match keeper.restore(db.url(), &archive, &forged.name()) {
            Ok(restored) => break restored,
            Err(Error::UnknownColumn { column, .. }) => {
                keeper = keeper.as_text(&column);
                asked.push(column);
            }
            Err(error) => panic!("{error:?}"),
        }
    };
    assert_eq!(asked, ["mood", "moods", "many", "gone", "renamed"]);
    let values = "SELECT DISTINCT format('%s %s %s %s %s %s %s %s', mood, moods, many, cost, pg_typeof(cost), gone, renamed, span)
        FROM retired.notifications_2025_12";
    assert_eq!(lines(conn, values), ["fine {fine,bad} 7 1.50 numeric 3 {1,2} 1 day"]);
    assert_eq!(restored.rows, 5);
    execute(conn, "DROP TABLE retired.notifications_2025_12");
    // The binary's way. Neither the month's column nor a name that is none is made text.
    let path = folder.path().join(forged.name());
    let args = ["partitions", "restore", path.to_str().unwrap()];
    let (code, said) = refused(&on(db.url(), &args));
    assert!(code == 1 && said.contains("notifications has no column mood of the type public.mood"), "{said}");
    assert!(said.contains("--as-text COLUMN"), "{said}");
    let as_text: Vec<&str> = asked.iter().flat_map(|column| ["--as-text", column]).collect();
    assert!(out(&on(db.url(), &[&args[..], &as_text].concat())).ends_with(": 5 rows\n"));
    let (code, said) = refused(&on(db.url(), &[&args[..], &as_text].concat()));
    assert!(code == 1 && said.starts_with("retired.notifications_2025_12 is there already: "), "{said}");
    assert!(!said.contains("not of the keeper's making"), "{said}");
}

#[test]
fn odd_files_are_refused_at_once() {
    let (_db, conn) = &mut migrated();
    let forged = Forged::new(conn);
    let content = text(&forged.manifest["content"]).unwrap();
    let before = surroundings(conn);
    for odd in ["pipe", "folder", "link", "dangling"] {
        for (name, other) in [(&forged.name(), &content), (&content, &forged.name())] {
            let folder = tempfile::tempdir().unwrap();
            let place = |name: &str| folder.path().join(name);
            std::fs::write(place(&forged.name()), forged.manifest.to_string()).unwrap();
            std::fs::write(place(&content), &forged.content).unwrap();
            std::fs::rename(place(name), place("kept")).unwrap();
            match odd {
                "pipe" => assert!(Command::new("mkfifo").arg(place(name)).status().unwrap().success()),
                "folder" => std::fs::create_dir(place(name)).unwrap(),
                "link" => std::os::unix::fs::symlink(place("kept"), place(name)).unwrap(),
                _ => std::os::unix::fs::symlink("/nowhere", place(name)).unwrap(),
            }
            let archive = FileArchive::new(folder.path());
            let error = keeper().restore(&mut *conn, &archive, &forged.name()).unwrap_err();
            assert!(matches!(&error, Error::Archive { name: found, .. } if found == name), "{odd} {other}: {error:?}");
            assert!(error.to_string().ends_with("it is not a regular file"), "{error}");
        }
    }
    assert_eq!(surroundings(conn), before);
}

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

/// What must never be a part of a statement.
const MARK: &str = "c4n4ry";

/// Texts that mean harm, or are only odd.
fn bad_text(dice: &mut Dice) -> String {
    let attack = dice.pick(&[
        "c4n4ry",
        "\n); CREATE TABLE c4n4ry (); --",
        "text); CREATE TABLE c4n4ry (); --",
        "\"); CREATE TABLE c4n4ry (); --",
        "'; CREATE TABLE c4n4ry (); --",
        "\\'; CREATE TABLE c4n4ry (); --",
        "$$; CREATE TABLE c4n4ry (); $$",
        "text --c4n4ry",
        "text /*c4n4ry",
        "text DEFAULT c4n4ry()",
        "c4n4ry.c4n4ry",
        "id",
        "created_at",
        "text",
        "uuid",
        "numeric(1000,1000)",
        "numeric(99999999999)",
        "character varying(1)",
        "character varying(0)",
        "timestamp with time zone",
        "regclass",
        "xml",
        "text[]",
        "users",
        "usage_logs",
        "credit_transactions",
        "2026-01",
        "9999-12",
        "0000-00",
        "20261101T030000000000Z",
        "../../etc/passwd",
        "/dev/zero",
        "",
        "\0",
        "\u{202e}",
    ]);
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
                let odd: &[u8] = dice.pick(&[b"\t" as &[u8], b"\n", b"\r\n", b"\\N", b"\\.\n", b"\\", b"\0", b"\xff"]);
                drop(bytes.splice(at..at, odd.iter().copied()));
            }
            _ => bytes.extend_from_slice(dice.pick(&[b"\\.\n" as &[u8], b"\n", b"\r", b"\t\t\t\n", b"\\x"])),
        }
    }
}

/// Whatever is in an archive: nothing of it becomes SQL, an error leaves nothing behind, and what is restored is the month.
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
    let columns: Vec<String> =
        original.manifest["columns"].as_array().unwrap().iter().map(|one| text(&one["name"]).unwrap()).collect();
    let inputs = if in_full() { 30_000 } else { 500 };
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
        let result = keeper().restore(&mut *work, &archive, &forged.name());
        for statement in statements.lock().unwrap().drain(..) {
            assert!(!statement.contains(MARK), "seed {seed}: {statement}");
        }
        match result {
            Err(error) => {
                assert!(!error.to_string().contains('\n'), "seed {seed}: {error}");
                by_database += usize::from(matches!(error, Error::Partition { .. } | Error::OtherMonth { .. }));
            }
            Ok(month) => {
                restored += 1;
                assert_eq!(month.table, "retired.notifications_2025_12", "seed {seed}");
                let outside =
                    format!("{} WHERE NOT (created_at >= '2025-12-01Z' AND created_at < '2026-01-01Z')", month.table);
                assert_eq!((count(conn, &month.table), count(conn, &outside)), (month.rows, 0), "seed {seed}");
                let made = format!(
                    "SELECT attname FROM pg_attribute WHERE attrelid = '{}'::regclass AND attnum > 0",
                    month.table
                );
                assert!(lines(conn, &made).iter().all(|name| columns.contains(name)), "seed {seed}");
                execute(conn, &format!("DROP TABLE {}", month.table));
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
    assert_eq!(lines(conn, &format!("SELECT count(*)::text FROM notifications WHERE user_id = '{USER}'")), ["5"]);
}
