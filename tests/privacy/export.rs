//! The export of a person's data: all of it, no secret, nobody else's, and of one moment.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

use creativeflow_schema::privacy::{Error, LeftOut, Manifest, Table, export};
use creativeflow_schema::session;
use creativeflow_schema::types::UserId;
use creativeflow_schema::uuid::Uuid;
use devdb::{Binaries, Server};
use diesel::prelude::*;
use serde_json::Value;

use super::markers::{Filled, Marker, fill};
use crate::support::{execute, lines, migrated, rows, wait_until};

/// Ways that lead from a row to an account, but not to a person: a model's version stays the
/// platform's, and what hangs on the version as well.
const NOBODYS: [(&str, &str); 2] = [
    ("ai_model_deployments", "model_version_id"),
    ("ai_model_validation_results", "model_version_id"),
];

fn exported(conn: &mut PgConnection, account: Uuid) -> (String, Manifest) {
    let mut bytes = Vec::new();
    let manifest = export(conn, UserId(account), &mut bytes).unwrap();
    (String::from_utf8(bytes).unwrap(), manifest)
}

/// The rows of each table, and the manifest.
fn parsed(text: &str) -> (BTreeMap<String, Vec<Value>>, Value) {
    let mut lines: Vec<Value> =
        text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let manifest = lines.pop().unwrap()["manifest"].take();
    let mut rows = BTreeMap::<_, Vec<_>>::new();
    for mut line in lines {
        assert_eq!(line.as_object().unwrap().len(), 2, "{line}");
        rows.entry(line["table"].as_str().unwrap().to_owned())
            .or_default()
            .push(line["row"].take());
    }
    (rows, manifest)
}

fn is_of_person(marker: &Marker) -> bool {
    let way = marker.via.as_ref().map(|via| (&marker.table[..], &via[..]));
    !NOBODYS.iter().any(|nobodys| way == Some(*nobodys))
}

/// Fails unless the export has each marker of the account but secrets, and nothing else.
fn assert_whole(filled: &Filled, account: Uuid, text: &str) {
    assert!(filled.of(account).any(|marker| marker.class == "secret"));
    for marker in &filled.markers {
        let is_in =
            marker.account == Some(account) && marker.class != "secret" && is_of_person(marker);
        assert_eq!(text.contains(&marker.text), is_in, "{marker:?}");
    }
    let ids: BTreeSet<_> = parsed(text)
        .0
        .into_iter()
        .flat_map(|(table, rows)| {
            rows.into_iter()
                .map(move |row| (table.clone(), row["id"].to_string().trim_matches('"').to_owned()))
        })
        .collect();
    let rows = filled.of(account).filter(|marker| is_of_person(marker));
    let rows: BTreeSet<_> = rows.map(|one| (one.table.clone(), one.row.clone())).collect();
    assert_eq!(ids, rows);
}

#[test]
fn everything_of_the_person_and_nothing_else() {
    let (_db, conn) = &mut migrated();
    let filled = fill(conn);
    for account in [filled.accounts[0], filled.accounts[1], filled.host] {
        let (text, manifest) = exported(conn, account);
        assert_whole(&filled, account, &text);
        let (rows, line) = parsed(&text);
        assert_eq!(line, serde_json::to_value(&manifest).unwrap());
        assert_eq!(line["account"], account.to_string());

        let mut others = 0;
        for table in &manifest.tables {
            let name = table.table.name();
            assert_eq!(table.rows, rows.get(name).map_or(0, Vec::len) as u64, "{name}");
            // All columns of the catalog: in each row, or left out.
            let columns: Vec<_> =
                table.columns.iter().map(|column| column.name.to_owned()).collect();
            for row in rows.get(name).into_iter().flatten() {
                let has: BTreeSet<_> = row.as_object().unwrap().keys().cloned().collect();
                assert_eq!(has, columns.iter().cloned().collect(), "{name}");
            }
            let left_out = table.left_out.iter().map(|one| one.column.clone());
            let mut all: Vec<_> = columns.into_iter().chain(left_out).collect();
            all.sort();
            let query = format!(
                "SELECT attname FROM pg_attribute WHERE attrelid = '{name}'::regclass AND attnum > 0 AND NOT attisdropped"
            );
            assert_eq!(all, lines(conn, &query), "{name}");
            assert!(table.left_out_rows.is_none_or(|rows| rows.rows > 0), "{name}");
            others += table.left_out_rows.map_or(0, |rows| rows.rows);
        }
        // Versions of the host's assets that the two accounts made.
        let of_others = filled.markers.iter().filter(|one| one.table == "asset_versions");
        let of_others = of_others.filter(|one| one.via.as_deref() == Some("created_by_user_id"));
        let of_others: BTreeSet<_> =
            of_others.filter(|one| one.account != Some(filled.host)).map(|one| &one.row).collect();
        assert!(of_others.len() > 1, "{of_others:?}");
        let expected = if account == filled.host { of_others.len() } else { 0 };
        assert_eq!(others, expected as u64);
        assert_eq!(manifest.tables[0].table, Table::Users);
    }
}

#[test]
fn numbers_and_times_are_as_the_server_writes_them() {
    let (_db, conn) = &mut migrated();
    let user = Uuid::now_v7();
    rows::insert(
        conn,
        "users",
        &[
            ("id", &format!("'{user}'")),
            ("credit_balance", "12345678.10"),
            ("email", "E'a\\n\"b\\\\'"),
        ],
    );
    let details = r#"'{"n": 0.1000, "big": 123456789012345678901234567890, "e": 1e-30}'"#;
    let time = "'2026-11-26 12:00:00.123456+05:30'";
    rows::insert(
        conn,
        "usage_logs",
        &[("user_id", &format!("'{user}'")), ("details", details), ("timestamp", time)],
    );
    // A session that writes in its own way, and finds functions elsewhere.
    execute(conn, "SET TimeZone = 'Asia/Kolkata'; SET extra_float_digits = -15");
    execute(
        conn,
        "CREATE FUNCTION row_to_json(users) RETURNS json LANGUAGE sql AS 'SELECT NULL::json';
         SET search_path = public, pg_catalog",
    );
    let (text, _) = exported(conn, user);
    for part in [
        r#""credit_balance":12345678.10,"#,
        r#""email":"a\n\"b\\""#,
        r#""n": 0.1000"#,
        r#""big": 123456789012345678901234567890"#,
        r#""e": 0.000000000000000000000000000001"#,
        r#""timestamp":"2026-11-26T06:30:00.123456+00:00""#,
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert_eq!(lines(conn, "SELECT current_setting('TimeZone')"), ["Asia/Kolkata"]);
}

/// Runs something before the first bytes are written.
struct Before<F>(Option<F>, Vec<u8>);

impl<F: FnOnce()> Write for Before<F> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if let Some(before) = self.0.take() {
            before();
        }
        self.1.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn all_rows_are_of_one_moment() {
    let (db, conn) = &mut migrated();
    let user = Uuid::now_v7();
    let id = format!("'{user}'");
    rows::insert(conn, "users", &[("id", &id)]);
    // More than a buffer holds, in a table that is read before the sessions.
    let logs = format!(
        "INSERT INTO usage_logs (user_id, action_type) SELECT {id}, repeat('x', 100) FROM generate_series(1, 1000)"
    );
    execute(conn, &logs);
    let writer = &mut db.connect().unwrap();
    let mut out =
        Before(Some(|| rows::insert(writer, "sessions", &[("user_id", &id)])), Vec::new());
    export(conn, UserId(user), &mut out).unwrap();
    assert!(out.0.is_none());
    let (rows, manifest) = parsed(&String::from_utf8(out.1).unwrap());
    assert_eq!((rows["usage_logs"].len(), rows.get("sessions")), (1000, None));
    let (later, again) = exported(conn, user);
    assert_eq!(parsed(&later).0["sessions"].len(), 1);
    let snapshot = serde_json::to_value(again.snapshot).unwrap();
    assert!(snapshot.as_str() > manifest["snapshot"].as_str());
}

#[test]
fn a_detached_month_has_columns_of_its_own() {
    let (_db, conn) = &mut migrated();
    let filled = fill(conn);
    let [account, _] = filled.accounts;
    execute(
        conn,
        "ALTER TABLE retired.usage_logs_2018_02 DROP COLUMN action_type, ADD COLUMN note text DEFAULT 'planted'",
    );
    let (text, manifest) = exported(conn, account);
    assert!(!text.contains("planted"));
    let logs = manifest.tables.iter().find(|one| one.table == Table::UsageLogs).unwrap();
    let [LeftOut { column, class: None, .. }] = &logs.left_out[..] else { panic!("{logs:?}") };
    assert_eq!(column, "note");
    let without =
        parsed(&text).0["usage_logs"].iter().filter(|row| row.get("action_type").is_none()).count();
    assert_eq!(without, 1);
}

/// A file on a disk that is full.
struct Full;

impl Write for Full {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(io::ErrorKind::StorageFull.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn refusals_and_failures() {
    let (_db, conn) = &mut migrated();
    let user = UserId::now_v7();
    let mut out = Vec::new();
    let error = export(conn, user, &mut out).unwrap_err();
    assert!(matches!(error, Error::NoAccount(id) if id == user), "{error}");
    assert!(error.to_string().contains(&user.to_string()), "{error}");

    rows::insert(conn, "users", &[("id", &format!("'{user}'"))]);
    let error = conn.transaction(|conn| QueryResult::Ok(export(conn, user, &mut out).unwrap_err()));
    let error = error.unwrap();
    assert!(matches!(error, Error::Session(session::Error::InTransaction)), "{error}");
    assert_eq!(out, b"");

    let logs = format!(
        "INSERT INTO usage_logs (user_id, action_type) SELECT '{user}', 'x' FROM generate_series(1, 1000)"
    );
    execute(conn, &logs);
    let error = export(conn, user, &mut Full).unwrap_err();
    assert!(
        matches!(&error, Error::Write(source) if source.kind() == io::ErrorKind::StorageFull),
        "{error}"
    );
    // The connection goes on.
    assert!(export(conn, user, &mut out).is_ok());

    execute(conn, "SET search_path = nowhere");
    let error = export(conn, user, &mut out).unwrap_err();
    assert!(matches!(error, Error::NotMigrated), "{error}");
}

#[test]
fn from_a_standby() {
    let binaries = Binaries::find().unwrap();
    let primary = Server::start_from(&binaries).unwrap();
    let conn = &mut creativeflow_schema::connect(&primary.url("postgres")).unwrap();
    creativeflow_schema::run_pending(&mut *conn).unwrap();
    let filled = fill(conn);
    let standby = primary.start_standby().unwrap();
    let there = &mut creativeflow_schema::connect(&standby.url("postgres")).unwrap();
    let written = lines(conn, "SELECT pg_current_wal_insert_lsn()::text").remove(0);
    execute(conn, "CHECKPOINT");
    let replayed = format!("SELECT (pg_last_wal_replay_lsn() >= '{written}')::text");
    wait_until("the standby has caught up", || lines(there, &replayed) == ["true"]);
    let [account, _] = filled.accounts;
    let (text, _) = exported(there, account);
    assert_whole(&filled, account, &text);
    assert_eq!(parsed(&text).0, parsed(&exported(conn, account).0).0);
}
