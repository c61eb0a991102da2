//! Archives that are rewritten without some of their rows.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::Path;

use creativeflow_schema::partitions::*;
use serde_json::Value;
use tempfile::TempDir;

use super::restore::Forged;
use super::retire::{LOGS, with_a_year};
use super::{USER, contents, manager, month};
use crate::cli::{out, refused, run};
use crate::support::*;

/// An account with rows of its own in the month.
const OTHER: &str = "00000000-0000-7000-8000-00000000abcd";

const PARTITION: &str = "partitions.usage_logs_2025_12";

type Files = BTreeMap<String, Vec<u8>>;

/// A month with three rows of another account, archived: its database, folder and manifest.
fn archived() -> (TestDatabase, PgConnection, TempDir, Manifest) {
    let (db, mut conn) = with_a_year();
    conn.run(format!(
        "INSERT INTO users (id, email) VALUES ('{OTHER}', 'other@example.com');
             INSERT INTO usage_logs (user_id, action_type, details, timestamp) VALUES
             ('{OTHER}', E'tab\\there\\\\N', NULL, '2025-12-01Z'), ('{OTHER}', 'x', '{{\"of\": \"{USER}\"}}', '2025-12-10Z'),
             ('{OTHER}', E'line\\nend', '{{}}', '2025-12-31Z'), ('{USER}', 'of', '{{\"of\": \"{OTHER}\"}}', '2025-12-31Z'),
             ('{USER}', 'longer than a buffer', jsonb_build_object('long', repeat('x', 100000)), '2025-12-31Z')"
    ));
    let folder = tempfile::tempdir().unwrap();
    let archive = FileArchive::new(folder.path());
    let manifest = manager().archive(&mut conn, LOGS, month("2025-12"), &archive).unwrap();
    (db, conn, folder, manifest)
}

fn files(folder: &Path) -> Files {
    fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap())
        .map(|entry| (entry.file_name().into_string().unwrap(), fs::read(entry.path()).unwrap()))
        .collect()
}

fn put(files: &Files) -> (TempDir, FileArchive) {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        fs::write(folder.path().join(name), bytes).unwrap();
    }
    let archive = FileArchive::new(folder.path());
    (folder, archive)
}

#[test]
fn an_archive_is_rewritten_without_the_rows_of_an_account() {
    let (_db, conn, folder, old) = &mut archived();
    let archive = FileArchive::new(folder.path());
    let before = files(folder.path());
    let with = |column: &str, value: &str| archive.rows_with(&old.name(), column, value).unwrap();
    let upper = OTHER.to_uppercase();
    // As COPY escapes them. NULL is no value, and the other columns do not count.
    for (column, value, rows) in [
        ("action_type", "tab\there\\N", 1),
        ("action_type", "line\nend", 1),
        ("action_type", "tab", 0),
        ("details", "\\N", 0),
        ("details", "", 0),
        ("user_id", &upper[..], 3),
        ("user_id", OTHER, 3),
    ] {
        assert_eq!(with(column, value), rows, "{column} {value}");
    }
    let same = archive.rewrite_without(&old.name(), "action_type", "nothing").unwrap();
    assert_eq!((same.manifest, same.removed, same.rows), (old.name(), 0, old.rows));
    assert_eq!(files(folder.path()), before);

    let new = archive.rewrite_without(&old.name(), "user_id", OTHER).unwrap();
    assert_eq!((new.removed, new.rows), (3, old.rows - 3));
    let after = files(folder.path());
    assert_eq!(after.len(), 2, "{:?}", after.keys());
    assert_eq!(
        archive.manifests(LOGS, month("2025-12")).unwrap(),
        std::slice::from_ref(&new.manifest)
    );
    assert!(new.manifest > old.name());
    let again = archive.rewrite_without(&new.manifest, "user_id", OTHER).unwrap();
    assert_eq!((&again.manifest, again.removed), (&new.manifest, 0));

    conn.run(format!("DELETE FROM {PARTITION} WHERE user_id = '{OTHER}'"));
    let rest = contents(conn, PARTITION);
    let restored = manager().restore(&mut *conn, &archive, &new.manifest).unwrap();
    assert_eq!(contents(conn, &restored.table), rest);
    #[cfg(unix)]
    for name in after.keys() {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(folder.path().join(name)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }

    // All of them: an archive without rows.
    let none = archive.rewrite_without(&new.manifest, "user_id", USER).unwrap();
    assert_eq!((none.removed, none.rows), (new.rows, 0));
    conn.run(format!("DROP TABLE {}", restored.table));
    assert_eq!(manager().restore(&mut *conn, &archive, &none.manifest).unwrap().rows, 0);
}

/// Each state of the folder in which a kill can leave it.
#[test]
fn a_call_after_a_kill_completes_the_work() {
    let (_db, _conn, folder, old) = archived();
    let before = files(folder.path());
    let archive = FileArchive::new(folder.path());
    let new = archive.rewrite_without(&old.name(), "user_id", OTHER).unwrap();
    let after = files(folder.path());
    let content = new.manifest.replace(".json", ".copy");
    let half = |bytes: &[u8]| bytes[..bytes.len() / 2].to_vec();
    let added: [&[(String, Vec<u8>)]; 5] = [
        &[(format!("{content}.partial"), half(&after[&content]))],
        &[(content.clone(), after[&content].clone())],
        // By a call for other rows.
        &[(content.clone(), before[&old.content].clone())],
        &[
            (content.clone(), after[&content].clone()),
            (format!("{}.partial", new.manifest), half(&after[&new.manifest])),
        ],
        &[
            (content.clone(), after[&content].clone()),
            (new.manifest.clone(), after[&new.manifest].clone()),
        ],
    ];
    let mut states: Vec<Files> = added
        .iter()
        .map(|added| before.clone().into_iter().chain(added.iter().cloned()).collect())
        .collect();
    let mut last = states[4].clone();
    last.remove(&old.content);
    states.push(last);
    for (nth, state) in states.iter().enumerate() {
        let (folder, archive) = put(state);
        let completed = archive.rewrite_without(&old.name(), "user_id", OTHER).unwrap();
        assert_eq!(completed, new, "{nth}");
        assert!(files(folder.path()) == after, "{nth}: {:?}", files(folder.path()).keys());
        assert_eq!(archive.leftovers(LOGS, month("2025-12")).unwrap(), [""; 0]);
    }
    // Only what is not there needs no removal.
    let (folder, archive) = put(&before);
    fs::create_dir(folder.path().join(format!("{content}.partial"))).unwrap();
    let error = archive.rewrite_without(&old.name(), "user_id", OTHER).unwrap_err();
    assert!(matches!(error, Error::Archive { .. }), "{error}");
    // A whole archive of other rows is not taken for the one, and stays.
    let (folder, archive) = put(&states[4]);
    let error = archive.rewrite_without(&old.name(), "user_id", USER).unwrap_err();
    assert!(matches!(&error, Error::NotTheSame { name, .. } if *name == new.manifest), "{error}");
    assert!(files(folder.path()) == states[4]);
}

#[test]
fn a_value_is_found_however_copy_reads_it() {
    let (_db, mut conn, folder, old) = archived();
    let content = fs::read_to_string(folder.path().join(&old.content)).unwrap();
    let row = content.lines().find(|row| row.contains("\tx\t")).unwrap();
    let mut forged = Forged::of(&mut conn, LOGS);
    for (field, value) in
        [("\\101\\x4a\\0a", "AJ\0a"), ("\\b\\f\\v\\r", "\u{8}\u{c}\u{b}\r"), ("\\xg\\q\\", "xgq\\")]
    {
        forged.content = row.replace("\tx\t", &format!("\t{field}\t")).into_bytes();
        forged.content.push(b'\n');
        forged.sign();
        let manifest = serde_json::to_vec(&forged.manifest).unwrap();
        let content = forged.name().replace(".json", ".copy");
        let (_folder, archive) =
            put(&[(forged.name(), manifest), (content, forged.content.clone())].into());
        let found = archive.rows_with(&forged.name(), "action_type", value).unwrap();
        assert_eq!(found, 1, "{field}");
    }
}

#[test]
fn a_manifest_may_have_four_mebibytes() {
    let (_db, _conn, folder, old) = archived();
    let archive = FileArchive::new(folder.path());
    let path = folder.path().join(old.name());
    let mut text = fs::read(&path).unwrap();
    text.resize(4 << 20, b' ');
    fs::write(&path, &text).unwrap();
    assert_eq!(archive.rows_with(&old.name(), "user_id", OTHER).unwrap(), 3);
    text.push(b' ');
    fs::write(&path, &text).unwrap();
    let error = archive.rows_with(&old.name(), "user_id", OTHER).unwrap_err();
    assert!(error.to_string().contains("has more than 4194304 bytes"), "{error}");
}

#[test]
fn what_restore_refuses_is_not_rewritten() {
    let (_db, mut conn, folder, old) = archived();
    let before = files(folder.path());
    let manifest = &before[&old.name()];
    let text = String::from_utf8(before[&old.content].clone()).unwrap();
    // Signed again, as whoever may write to the folder can.
    let mut signed = |content: String| {
        let mut forged = Forged::of(&mut conn, LOGS);
        forged.manifest = serde_json::from_slice(manifest).unwrap();
        forged.content = content.into_bytes();
        forged.sign();
        (serde_json::to_vec(&forged.manifest).unwrap(), forged.content)
    };
    let changed = |key: &str, value: Value| {
        let mut manifest: Value = serde_json::from_slice(manifest).unwrap();
        manifest[key] = value;
        (serde_json::to_vec(&manifest).unwrap(), text.clone().into_bytes())
    };
    let (first, rest) = text.split_once('\n').unwrap();
    let many: Vec<String> = (0..=1600).map(|number| format!("c{number}")).collect();
    let columns = |names: &[String]| -> Value {
        names.iter().map(|name| serde_json::json!({"name": name, "type": "text"})).collect()
    };
    let cases = [
        ("1 fields instead of", signed(format!("{text}\\.\n"))),
        ("9 fields instead of 8", signed(format!("{first}\t1\n{rest}"))),
        ("SHA-256", (manifest.clone(), text.replace(OTHER, USER).into_bytes())),
        ("no line end", (manifest.clone(), format!("{text}{first}\n").into_bytes())),
        ("not a manifest", changed("table", "../x".into())),
        ("not a manifest", changed("more", 1.into())),
        ("cannot hold", changed("bytes", 1.into())),
        ("are not those of its table, month", changed("month", "2025-11".into())),
        ("sha256 is not a SHA-256", changed("sha256", "F".repeat(64).into())),
        ("it has 0 columns", changed("columns", columns(&[]))),
        ("it has 1601 columns", changed("columns", columns(&many))),
        ("has no column user_id", changed("columns", columns(&many[1..]))),
        ("not the name of a column", changed("columns", columns(&["x".repeat(64)]))),
        (
            "not the name of a column",
            changed("columns", columns(&[many[0].clone(), many[0].clone()])),
        ),
    ];
    for (says, (manifest, content)) in cases {
        let state: Files = [(old.name(), manifest), (old.content.clone(), content)].into();
        let (folder, archive) = put(&state);
        for error in [
            archive.rewrite_without(&old.name(), "user_id", OTHER).unwrap_err(),
            archive.rows_with(&old.name(), "user_id", OTHER).unwrap_err(),
        ] {
            assert!(error.to_string().contains(says), "{says}: {error}");
        }
        assert!(files(folder.path()) == state, "{says}");
    }

    let archive = FileArchive::new(folder.path());
    let error = archive.rewrite_without(&old.name(), "user", OTHER).unwrap_err();
    assert!(matches!(&error, Error::NoColumn { column, .. } if column == "user"), "{error}");
    let error = archive.rewrite_without("../x.json", "user_id", OTHER).unwrap_err();
    assert!(error.to_string().contains("is not the name of a file"), "{error}");
    {
        let held = File::open(folder.path().join(old.name())).unwrap();
        held.lock().unwrap();
        let error = archive.rewrite_without(&old.name(), "user_id", OTHER).unwrap_err();
        assert!(matches!(error, Error::Archive { .. }), "{error}");
    }
    assert!(files(folder.path()) == before);
    #[cfg(unix)]
    {
        let elsewhere = tempfile::tempdir().unwrap();
        let target = elsewhere.path().join("x");
        fs::rename(folder.path().join(&old.content), &target).unwrap();
        std::os::unix::fs::symlink(&target, folder.path().join(&old.content)).unwrap();
        let error = archive.rewrite_without(&old.name(), "user_id", OTHER).unwrap_err();
        assert!(error.to_string().contains("not a regular file"), "{error}");
        assert!(target.exists());
    }
}

#[test]
fn the_command_counts_and_then_removes() {
    let (_db, mut conn, folder, old) = archived();
    // A second archive of the month.
    let archive = FileArchive::new(folder.path());
    let second = manager().archive(&mut conn, LOGS, month("2025-12"), &archive).unwrap();
    let place = folder.path().to_str().unwrap();
    let rows = format!("user_id={OTHER}");
    let args = ["partitions", "forget", "usage_logs", "2025-12", &rows, "--archive", place];
    let forget = |more: &[&str]| run(&[&args, more].concat());
    let before = files(folder.path());
    let said = out(&forget(&[]));
    assert_eq!(
        said.lines().collect::<Vec<_>>(),
        [
            format!("found     {}: 3 rows", old.name()),
            format!("found     {}: 3 rows", second.name()),
            "6 rows to remove, with --yes".to_owned(),
        ]
    );
    assert!(files(folder.path()) == before);
    let said = out(&forget(&["--yes"]));
    let said: Vec<_> = said.lines().collect();
    assert!(said[0].ends_with(&format!(": 3 rows removed, {} stay", old.rows - 3)), "{said:?}");
    assert_eq!(said[2], "6 rows removed");
    let said: Value = serde_json::from_str(&out(&forget(&["--yes", "--json"]))).unwrap();
    assert_eq!(said["forgotten"][1]["removed"], 0);
    let said: Value = serde_json::from_str(&out(&forget(&["--json"]))).unwrap();
    assert_eq!(said["to_forget"][0]["rows"], 0);

    fs::write(folder.path().join("usage_logs_2025_12.x.copy.partial"), "").unwrap();
    let output = forget(&["--yes"]);
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    assert!(String::from_utf8_lossy(&output.stderr).contains("usage_logs_2025_12.x.copy.partial"));

    let refused = |args: &[&str]| refused(&run(&[&["partitions", "forget"], args].concat()));
    assert_eq!(
        refused(&["usage_logs", "2024-12", &rows, "--archive", place]),
        (1, "the folder has no archive of usage_logs 2024-12".to_owned())
    );
    let (code, said) = refused(&["usage_logs", "2025-12", "user_id", "--archive", place]);
    assert!(code == 2 && said.contains("not of the form COLUMN=VALUE"), "{said}");
    let (code, said) = refused(&["usage_logs", "2025-12", "nobody=1", "--archive", place]);
    assert!(code == 1 && said.contains("has no column nobody"), "{said}");
}
