//! Months are read back from archives that somebody else may have written to: nothing of a file is
//! run, and a month comes back as itself or not at all.

use std::fmt::Write as _;
use std::io::{self, Cursor, Read};
use std::path::Path;
use std::process::Command;

use creativeflow_schema::partitions::*;
use serde_json::{Map, Value, json};

use super::{count, insert, insert_user, manager, month};
use crate::support::*;

/// An archive with one month in it, of which a test can change everything. It has the same for each
/// name.
#[derive(Clone)]
pub(super) struct Forged {
    pub(super) manifest: Value,
    pub(super) content: Vec<u8>,
}

impl Archive for Forged {
    fn store(&self, _: &str, _: &mut dyn Read) -> io::Result<()> {
        unreachable!("nothing is stored")
    }

    fn open(&self, name: &str) -> io::Result<Box<dyn Read>> {
        let is_manifest = Path::new(name).extension().is_some_and(|end| end == "json");
        let bytes =
            if is_manifest { self.manifest.to_string().into_bytes() } else { self.content.clone() };
        Ok(Box::new(Cursor::new(bytes)))
    }
}

/// An archive that gives what a function says.
pub(super) struct Opens<F>(pub(super) F);

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
    pub(super) fn new(conn: &mut PgConnection) -> Self {
        insert_user(conn);
        let times = "SELECT '2025-12-05 00:00Z'::timestamptz + i * interval '1 day' FROM generate_series(1, 5) AS i";
        conn.run(insert(NOTIFICATIONS, times));
        manager().ensure(&mut *conn).unwrap();
        Self::of(conn, NOTIFICATIONS)
    }

    pub(super) fn of(conn: &mut PgConnection, table: PartitionedTable) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let archive = FileArchive::new(folder.path());
        let manifest = manager().archive(&mut *conn, table, month("2025-12"), &archive).unwrap();
        let content = std::fs::read(folder.path().join(&manifest.content)).unwrap();
        Self { manifest: serde_json::to_value(&manifest).unwrap(), content }
    }

    /// Makes numbers, digest and names fit again, as whoever may write to the folder can.
    pub(super) fn sign(&mut self) {
        let sum = sha256(&self.content);
        let rows = self.content.split(|byte| *byte == b'\n').count() - 1;
        let Value::Object(manifest) = &mut self.manifest else { return };
        manifest.insert("bytes".to_owned(), json!(self.content.len()));
        manifest.insert("rows".to_owned(), json!(rows));
        manifest.insert("sha256".to_owned(), json!(sum));
        let text_of = |manifest: &Map<String, Value>, key: &str| manifest.get(key).and_then(text);
        if let (Some(table), Some(month), Some(time)) = (
            text_of(manifest, "table"),
            text_of(manifest, "month"),
            text_of(manifest, "archived_at"),
        ) {
            let content = format!("{table}_{}.{time}.copy", month.replace('-', "_"));
            manifest.insert("content".to_owned(), json!(content));
        }
    }

    pub(super) fn name(&self) -> String {
        let content = self.manifest.get("content").and_then(text).unwrap_or_default();
        format!("{}.json", content.strip_suffix(".copy").unwrap_or_default())
    }

    pub(super) fn restore(&self, conn: &mut PgConnection) -> Result<(), Error> {
        manager().restore(conn, self, &self.name()).map(drop)
    }

    pub(super) fn with(&self, change: impl FnOnce(&mut Value)) -> Self {
        let mut forged = self.clone();
        change(&mut forged.manifest);
        forged.sign();
        forged
    }
}

pub(super) fn text(value: &Value) -> Option<String> {
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
pub(super) fn surroundings(conn: &mut PgConnection) -> String {
    let query = "SELECT string_agg(what, ' ' ORDER BY what) FROM (
        SELECT format('%s.%s.%s', relnamespace, relname, relkind) FROM pg_class WHERE relnamespace NOT IN ('pg_catalog'::regnamespace, 'pg_toast'::regnamespace)
        UNION ALL SELECT format('%s.%s', pronamespace, proname) FROM pg_proc WHERE oid > 16383
        UNION ALL SELECT format('%s.%s', typnamespace, typname) FROM pg_type WHERE oid > 16383
        UNION ALL SELECT 'schema ' || nspname FROM pg_namespace WHERE nspname !~ '^pg_'
        UNION ALL SELECT format('attribute %s %s', attrelid, attname) FROM pg_attribute WHERE attrelid > 16383
        UNION ALL SELECT 'rows ' || count(*) FROM users UNION ALL SELECT 'rows ' || count(*) FROM notifications) AS all_of_it (what)";
    conn.line(query)
}

/// A type and names that end the list of columns and begin something else.
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
    // Types whose values run code of somebody else's as they are read, one of them under a name of
    // PostgreSQL's own.
    conn.run("CREATE SCHEMA planted; CREATE TABLE planted.log (what TEXT);
         CREATE FUNCTION planted.run(anyelement) RETURNS BOOLEAN LANGUAGE plpgsql AS
            $$ BEGIN INSERT INTO planted.log VALUES ('run'); RAISE 'planted code was run'; END $$;
         CREATE DOMAIN planted.planted AS TEXT CHECK (planted.run(VALUE)); CREATE DOMAIN planted.guarded AS UUID CHECK (planted.run(VALUE));
         CREATE DOMAIN public.uuid AS pg_catalog.uuid CHECK (planted.run(VALUE));
         CREATE DOMAIN public.text AS pg_catalog.text CHECK (planted.run(VALUE));
         CREATE DOMAIN public.planted AS pg_catalog.text CHECK (planted.run(VALUE))");
    let before = surroundings(conn);
    let columns = forged.manifest["columns"].as_array().unwrap().len();
    let mut tried = 0;
    for place in 0..columns {
        let changes = names
            .iter()
            .map(|name| ("name", name))
            .chain(types.iter().map(|r#type| ("type", r#type)));
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
    assert_eq!(
        conn.lines(format!("SELECT rolname FROM pg_roles WHERE rolname = '{role}'")),
        [""; 0]
    );
    // As it was, with the shadows in the path.
    conn.run("SET search_path = planted, public");
    forged.restore(conn).unwrap();
    assert_eq!(count(conn, "retired.notifications_2025_12"), 5);
    let theirs = "SELECT DISTINCT nspname::pg_catalog.text FROM pg_attribute JOIN pg_type t ON t.oid = atttypid JOIN pg_namespace n
        ON n.oid = typnamespace WHERE attrelid = 'retired.notifications_2025_12'::regclass AND attnum > 0";
    assert_eq!(conn.lines(theirs), ["pg_catalog"]);
    assert_eq!(count(conn, "planted.log"), 0);
}

#[test]
fn what_says_when_it_was_archived_is_no_sql_either() {
    let (db, conn) = &mut migrated();
    let forged = Forged::new(conn);
    for level in ["DATABASE", "ROLE"] {
        let name = conn.lines(format!(
            "SELECT quote_ident({})",
            if level == "ROLE" { "current_user" } else { "current_database()" }
        ));
        let name = &name[0];
        let scope = if level == "ROLE" {
            format!(
                "ROLE {name} IN DATABASE {}",
                conn.lines("SELECT quote_ident(current_database())")[0]
            )
        } else {
            format!("DATABASE {name}")
        };
        conn.run(format!("ALTER {scope} SET standard_conforming_strings = off"));
        let conn = &mut db.connect().unwrap();
        assert_eq!(conn.lines("SELECT current_setting('standard_conforming_strings')"), ["off"]);
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
        let comment = conn
            .lines("SELECT obj_description('retired.notifications_2025_12'::regclass)")
            .remove(0);
        assert!(
            comment.starts_with("2025-12 of notifications, read back from its archive of 20"),
            "{comment}"
        );
        conn.run("DROP TABLE retired.notifications_2025_12");
        conn.run(format!("ALTER {scope} RESET standard_conforming_strings"));
    }
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
        assert!(
            matches!(error, Error::Manifest { .. } | Error::NotTheSame { .. }),
            "{field}: {error:?}"
        );
    }
    let deep = |open: &str| open.repeat(200_000).into_bytes();
    for raw in [
        deep("["),
        deep("{\"a\":"),
        b"\xff\xfe".to_vec(),
        b"null".to_vec(),
        Vec::new(),
        b"{}".to_vec(),
    ] {
        // It never ends.
        let endless = Opens(|_: &str| Cursor::new(raw.clone()).chain(io::repeat(b' ')));
        let error = manager().restore(&mut *conn, &endless, "x.json").unwrap_err();
        assert!(matches!(error, Error::Manifest { .. }), "{error:?}");
    }
    // A content that goes on for ever, and one that ends COPY on the way.
    let endless = Opens(|name: &str| -> Box<dyn Read> {
        let whole = forged.open(name).unwrap();
        if name.ends_with("copy") { Box::new(whole.chain(io::repeat(b'\n'))) } else { whole }
    });
    let error = manager().restore(&mut *conn, &endless, &forged.name()).unwrap_err();
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
                "pipe" => {
                    assert!(Command::new("mkfifo").arg(place(name)).status().unwrap().success());
                }
                "folder" => std::fs::create_dir(place(name)).unwrap(),
                "link" => std::os::unix::fs::symlink(place("kept"), place(name)).unwrap(),
                _ => std::os::unix::fs::symlink("/nowhere", place(name)).unwrap(),
            }
            let archive = FileArchive::new(folder.path());
            let error = manager().restore(&mut *conn, &archive, &forged.name()).unwrap_err();
            assert!(
                matches!(&error, Error::Archive { name: found, .. } if found == name),
                "{odd} {other}: {error:?}"
            );
            assert!(error.to_string().ends_with("it is not a regular file"), "{error}");
        }
    }
    assert_eq!(surroundings(conn), before);
}
