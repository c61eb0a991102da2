//! The command: its lines, its JSON and its exit codes.

use serde_json::Value;

use super::Clinic;
use crate::cli::{on, out, refused, run};

pub fn the_command_prints_what_is_found_and_exits_with_3(clinic: &Clinic) {
    let doctor = |args: &[&str]| on(&clinic.url, &[&["doctor"], args].concat());
    // 21 connections of one service, and the server has 17.
    let output = doctor(&[]);
    assert_eq!(output.status.code(), Some(3));
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(said, "creativeflow-schema: the doctor found 1 thing\n");
    let printed = out(&output);
    let lines: Vec<_> = printed.lines().collect();
    assert!(lines[0].starts_with("warning pools: max_connections: the pools"), "{printed}");
    for (line, word) in lines[1..].iter().zip(["  why:  ", "  help: ", "  page: "]) {
        assert!(line.starts_with(word), "{printed}");
    }
    assert_eq!(lines[3], "  page: crates/doctor/CHECKS.md#pools");
    assert!(lines[4].ends_with(" findings accepted, with a reason: --accepted prints them"));
    assert!(lines[5].ends_with(" checks made"), "{printed}");

    let well = doctor(&["--services", "0", "--accepted"]);
    assert_eq!((well.status.code(), well.stderr.len()), (Some(0), 0), "{well:?}");
    assert!(out(&well).starts_with("accepted foreign-keys-implied: "), "{well:?}");
    // Both are warnings.
    assert_eq!(doctor(&["--at-least", "critical"]).status.code(), Some(0));

    let document: Value = serde_json::from_str(
        out(&doctor(&["--json", "--limit", "transaction-ids=1"])).lines().next().unwrap(),
    )
    .unwrap();
    assert_eq!(document["findings"][0]["check"], "transaction-ids");
    assert_eq!(document["findings"].as_array().unwrap().last().unwrap()["check"], "pools");
    assert_eq!(document["findings"][0]["severity"], "warning");
    assert_eq!(document["skipped"], Value::Array(Vec::new()));
    let report = creativeflow_schema::doctor::doctor().pools(1).examine(&clinic.url).unwrap();
    for (key, count) in [("accepted", report.accepted.len()), ("checked", report.checked.len())] {
        assert!(count > 0);
        assert_eq!(document[key].as_array().unwrap().len(), count, "{key}");
    }
    for key in ["object", "value", "why", "help", "page", "reason"] {
        assert!(document["accepted"][0][key].is_string(), "{key}: {document}");
    }
}

#[test]
fn a_wrong_limit_is_refused() {
    for (limit, said) in [
        ("slots=1", "there is no such threshold; there are: transaction-ids, "),
        ("slot-bytes", "it must be NAME=NUMBER, such as slot-bytes=1000000"),
        ("slot-bytes=many", "it must be NAME=NUMBER, such as slot-bytes=1000000"),
    ] {
        let (code, message) = refused(&run(&["doctor", "--limit", limit]));
        assert_eq!(code, 2);
        assert!(message.contains(said), "{message}");
    }
    let nowhere = "postgres://nobody@127.0.0.1:1/nothing";
    assert_eq!(refused(&on(nowhere, &["doctor"])).0, 4);
}
