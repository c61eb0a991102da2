//! `creativeflow-schema partitions`: what each command prints, and its exit code.

use serde_json::Value;

use super::{insert, with_user};
use crate::cli::{assert_refused, commands, on, out, refused};
use crate::support::*;
use creativeflow_schema::partitions::*;

#[test]
fn months_live_through_every_command() {
    let (db, conn) = &mut with_user();
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().to_str().unwrap();
    let partitions = |args: &[&str]| on(db.url(), &[&["partitions"], args].concat());
    let lines = |args: &[&str]| -> Vec<String> {
        out(&partitions(args)).lines().map(str::to_owned).collect()
    };

    let status = partitions(&["status"]);
    assert_eq!(status.status.code(), Some(3));
    assert!(
        out(&status).contains("problem   usage_logs has no partition for this month: run ensure\n"),
        "{status:?}"
    );
    assert_eq!(
        String::from_utf8_lossy(&status.stderr),
        "creativeflow-schema: the partitions have 3 problems\n"
    );

    for (table, _) in TABLES {
        let times = "SELECT date_trunc('month', now(), 'UTC') - interval '14 months' + i * interval '1 day' FROM generate_series(1, 20) AS i
            UNION ALL SELECT 'infinity'";
        conn.run(insert(table, times));
    }
    let made = lines(&["ensure"]);
    assert_eq!(made.len(), 4 * 3 + 2 + 1, "notifications are kept for 12 months: {made:?}");
    assert!(
        made[0].starts_with("made     partitions.credit_transactions_20")
            && made[0].ends_with(" ms"),
        "{made:?}"
    );
    assert!(made[12].ends_with(" ms, 20 rows moved"), "{made:?}");
    assert_eq!(made[14], "14 partitions made; 23 rows stay in DEFAULT");
    assert_eq!(lines(&["ensure"]), ["no partition made; 23 rows stay in DEFAULT"]);
    assert_eq!(
        lines(&["ensure", "--months-ahead", "4"]).last().unwrap(),
        "3 partitions made; 23 rows stay in DEFAULT"
    );
    let status = lines(&["status"]);
    assert!(
        status[2].starts_with("notifications        5 months, ")
            && status[2].ends_with("; headroom 5;"),
        "{status:?}"
    );
    assert_eq!(status[3], "                     in DEFAULT 0 to move, 21 to stay; expired 0");
    assert_eq!(partitions(&["status", "--outside", "20"]).status.code(), Some(3));
    assert_eq!(partitions(&["status", "--headroom", "6"]).status.code(), Some(3));

    assert_eq!(lines(&["retire"]), ["no month has expired"]);
    let (code, said) = refused(&partitions(&["retire", "--retention", "usage_logs=13"]));
    assert!(code == 1 && said.contains("usage_logs has months to archive"), "{said}");
    let retired = lines(&[
        "retire",
        "--retention",
        "usage_logs=13",
        "--retention",
        "credit_transactions=13",
        "--archive",
        place,
    ]);
    assert_eq!(retired.len(), 5, "{retired:?}");
    for (line, start) in retired.iter().zip([
        "detached retired.credit_transactions_",
        "released retired.credit_transactions_",
        "archived partitions.usage_logs_",
        "dropped  partitions.usage_logs_",
        "2 months retired",
    ]) {
        assert!(line.starts_with(start), "{line}");
    }
    // As it is printed.
    let manifest = retired[2].split(" rows, as ").nth(1).unwrap();
    let restored = lines(&["restore", manifest]);
    assert!(
        restored[0].starts_with("restored retired.usage_logs_")
            && restored[0].ends_with(": 20 rows"),
        "{restored:?}"
    );
    let (code, said) = refused(&partitions(&["restore", manifest]));
    assert!(
        code == 1 && said.starts_with("retired.usage_logs_") && said.contains(" is there already"),
        "{said}"
    );
    let name = restored[0].trim_start_matches("restored ").split(':').next().unwrap();
    conn.run(format!("DROP TABLE {name}"));
    assert_eq!(lines(&["restore", manifest]), restored);
    let month = restored[0]
        .trim_start_matches("restored retired.usage_logs_")
        .trim_end_matches(": 20 rows")
        .replace('_', "-");
    let archived = lines(&["archive", "credit_transactions", &month, "--archive", place]);
    assert!(archived[0].starts_with("archived retired.credit_transactions_"), "{archived:?}");
    assert!(
        archived[1].starts_with(&format!("archived credit_transactions {month}: 20 rows, ")),
        "{archived:?}"
    );

    let json = |args: &[&str]| -> Vec<Value> {
        let output = on(db.url(), &[&["partitions"], args, &["--json"]].concat());
        out(&output).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    };
    let made = json(&["ensure", "--months-ahead", "5"]);
    assert_eq!(
        (made.len(), &made[0]["event"], made[3]["made"].as_array().unwrap().len()),
        (4, &Value::from("made"), 3)
    );
    let status = json(&["status", "--headroom", "9"]);
    assert_eq!(status[0]["tables"][2]["table"], "usage_logs");
    assert_eq!(status[0]["tables"][2]["headroom"], 6);
    assert_eq!(status[0]["problems"].as_array().unwrap().len(), 3);
    assert_eq!(status[1]["code"], 3);
    let dropped =
        json(&["retire", "--retention", "notifications=0", "--at-end", "notifications=drop"]);
    assert_eq!(dropped.last().unwrap()["retired"].as_array().unwrap().len(), 0);
}

/// Arguments, and what is wrong with them.
const REFUSED: &str = "
partitions => a command is missing
partitions ensure --months-ahead x => invalid value 'x' for '--months-ahead <MONTHS>': invalid \
digit found in string
partitions ensure --months-ahead 121 => invalid value '121' for '--months-ahead <MONTHS>': 121 is \
not in 0..=120
partitions retire --retention usage_logs=601 => invalid value 'usage_logs=601' for '--retention \
<TABLE=MONTHS>': 601 is not in 0..=600
partitions retire --retention users=3 => invalid value 'users=3' for '--retention <TABLE=MONTHS>': \
users is not partitioned: credit_transactions, notifications and usage_logs are
partitions retire --retention usage_logs => invalid value 'usage_logs' for '--retention \
<TABLE=MONTHS>': not of the form TABLE=MONTHS
partitions retire --at-end usage_logs=burn => invalid value 'usage_logs=burn' for '--at-end \
<TABLE=WHAT>': not of the form TABLE=retire, TABLE=archive or TABLE=drop
partitions archive users 2026-11 --archive / => invalid value 'users' for '<TABLE>': users is not \
partitioned: credit_transactions, notifications and usage_logs are
partitions archive usage_logs 2026-13 --archive / => invalid value '2026-13' for '<MONTH>': \
2026-13 is not a month such as 2026-11
partitions archive usage_logs 2026-11 => the following required arguments were not provided: \
--archive <FOLDER>
partitions restore => the following required arguments were not provided: <MANIFEST>";

#[test]
fn wrong_arguments_and_no_database() {
    assert_refused(REFUSED);
    let empty = TestDatabase::empty().unwrap();
    let all = "ensure, status, retire, archive usage_logs 2026-11 --archive /, restore /x.json";
    for args in commands(all) {
        let args = [&["partitions"], &*args].concat();
        let (code, said) = refused(&on(empty.url(), &args));
        assert_eq!(
            (code, said.starts_with("the database has no table credit_transactions")),
            (3, true),
            "{args:?}: {said}"
        );
        let (code, said) = refused(&on("postgres://user:hunter2@127.0.0.1:1/db", &args));
        assert_eq!(
            (code, said.contains("Connection refused"), said.contains("hunter2")),
            (4, true, false),
            "{args:?}: {said}"
        );
    }
    let (db, _conn) = &mut migrated();
    let (code, said) = refused(&on(db.url(), &["partitions", "restore", "/nowhere/x.json"]));
    assert_eq!(
        (code, said.as_str()),
        (1, "x.json: the archive failed: No such file or directory (os error 2)")
    );
}
