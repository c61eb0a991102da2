//! `creativeflow-schema privacy`, as an operator uses it.

use std::collections::BTreeMap;

use serde_json::Value;

use super::erasure::assert_erased;
use super::markers::{fill, search};
use crate::cli::on;
use crate::support::migrated;
use creativeflow_schema::privacy::Erasure;
use creativeflow_schema::types::UserId;

/// The JSON values that a command prints, a line each.
fn json(url: &str, args: &[&str]) -> (Option<i32>, Vec<Value>) {
    let output = on(url, &[&["--json", "privacy"], args].concat());
    let text = String::from_utf8(output.stdout).unwrap();
    (output.status.code(), text.lines().map(|line| serde_json::from_str(line).unwrap()).collect())
}

#[test]
fn an_account_is_planned_exported_erased_and_erased_again() {
    let (db, conn) = &mut migrated();
    let filled = fill(conn);
    let account = filled.accounts[0].to_string();
    let folder = tempfile::tempdir().unwrap();

    let (code, plan) = json(db.url(), &["plan", &account]);
    assert_eq!((code, plan[0]["plan"]["exists"].as_bool()), (Some(0), Some(true)));
    let expected = Erasure::of(UserId(filled.accounts[0])).plan(conn).unwrap();
    assert_eq!(plan[0]["plan"], serde_json::to_value(&expected).unwrap());

    let file = folder.path().join("export.jsonl");
    let path = file.to_str().unwrap();
    let (code, wrote) = json(db.url(), &["export", &account, "--output", path]);
    assert_eq!((code, wrote[0]["wrote"].as_str()), (Some(0), Some(path)));
    let exported = std::fs::read_to_string(&file).unwrap();
    let printed = on(db.url(), &["privacy", "export", &account]);
    let rows = |text: &str| text.lines().filter(|line| line.starts_with("{\"table\"")).count();
    assert!(rows(&exported) > 0);
    assert_eq!(rows(&String::from_utf8(printed.stdout).unwrap()), rows(&exported));
    // Nothing is written over.
    assert_eq!(json(db.url(), &["export", &account, "--output", path]).0, Some(1));
    assert_eq!(std::fs::read_to_string(&file).unwrap(), exported);

    // Without --yes nothing changes.
    assert_eq!(json(db.url(), &["erase", &account]).0, Some(2));
    assert!(!search(conn, &[&account]).is_empty());
    let (code, events) = json(db.url(), &["erase", &account, "--yes"]);
    assert_eq!(code, Some(0), "{events:?}");
    assert_erased(conn, &filled, filled.accounts[0], &expected);
    let places = events.iter().filter(|event| event["event"] == "outside").count();
    assert!(places >= expected.outside.len() && places > 0);

    // The output is what replay takes.
    let log = folder.path().join("log.jsonl");
    let lines: Vec<_> = events.iter().map(Value::to_string).collect();
    std::fs::write(&log, lines.join("\n")).unwrap();
    let log = log.to_str().unwrap();
    assert_eq!(json(db.url(), &["replay", log]).0, Some(2));
    let (code, replayed) = json(db.url(), &["replay", log, "--yes"]);
    assert_eq!((code, replayed.len()), (Some(0), 1));
    assert_eq!(replayed[0]["receipt"]["rows"], serde_json::json!({}));
    // An account that is not there, and a file without receipts.
    assert_eq!(json(db.url(), &["export", &account]).0, Some(3));
    assert_eq!(json(db.url(), &["replay", path, "--yes"]).0, Some(1));
    assert_eq!(json(db.url(), &["erase", "ada@example.com", "--yes"]).0, Some(2));
}

#[test]
fn a_purge_is_dry_without_yes() {
    let (db, conn) = &mut migrated();
    let filled = fill(conn);
    let numbers = |values: &[Value], key: &str| -> BTreeMap<String, u64> {
        let due = values.iter().find_map(|value| value[key]["due"].as_array()).unwrap();
        let number =
            |one: &Value| (one["limit"]["data"].to_string(), one["rows"].as_u64().unwrap());
        due.iter().map(number).collect()
    };
    let texts: Vec<_> = filled.markers.iter().map(|marker| &marker.text[..]).collect();
    let before = search(conn, &texts);
    let (code, due) = json(db.url(), &["purge"]);
    assert_eq!(code, Some(0), "{due:?}");
    assert_eq!(search(conn, &texts), before);
    let due = numbers(&due, "due");
    assert!(due.values().any(|rows| *rows > 0), "{due:?}");
    let (code, purged) = json(db.url(), &["purge", "--yes"]);
    assert_eq!(code, Some(0), "{purged:?}");
    assert_eq!(numbers(&purged, "purged"), due);
    let (_, again) = json(db.url(), &["purge"]);
    assert!(numbers(&again, "due").values().all(|rows| *rows == 0), "{again:?}");
}
