//! Months whose table or columns have changed since they were archived.

use creativeflow_schema::partitions::*;
use serde_json::{Value, json};

use super::restore::{Forged, surroundings, text};
use super::{contents, manager, month};
use crate::cli::{on, out, refused};
use crate::support::*;

#[test]
fn a_month_or_table_that_was_changed_by_hand_is_not_restored_as_another() {
    let (_db, conn) = &mut migrated();
    let forged = Forged::new(conn);
    let before = surroundings(conn);
    // Signed anew, with the names that belong to it.
    for (table, of) in
        [("notifications", "2026-01"), ("notifications", "2025-11"), ("notifications", "0001-01")]
    {
        let forged = forged.with(|manifest| {
            manifest["table"] = json!(table);
            manifest["month"] = json!(of);
        });
        let error = forged.restore(conn).unwrap_err();
        assert!(
            matches!(&error, Error::OtherMonth { table: NOTIFICATIONS, month: found, rows: 5, .. }
                if *found == month(of)),
            "{error:?}"
        );
    }
    for table in ["usage_logs", "credit_transactions"] {
        let error =
            forged.with(|manifest| manifest["table"] = json!(table)).restore(conn).unwrap_err();
        assert!(matches!(&error, Error::UnknownColumn { .. }), "{error:?}");
    }
    for table in ["users", "public.notifications", "notifications; --", ""] {
        let error =
            forged.with(|manifest| manifest["table"] = json!(table)).restore(conn).unwrap_err();
        assert!(matches!(&error, Error::NotManaged { .. } | Error::Manifest { .. }), "{error:?}");
    }
    // One row of another month among them, and of none.
    let dated = |time: &str| {
        let text = String::from_utf8(forged.content.clone()).unwrap();
        let at = forged.manifest["columns"]
            .as_array()
            .unwrap()
            .iter()
            .position(|one| one["name"] == "created_at")
            .unwrap();
        let mut rows: Vec<String> = text.lines().map(str::to_owned).collect();
        let mut fields: Vec<&str> = rows[2].split('\t').collect();
        fields[at] = time;
        rows[2] = fields.join("\t");
        let mut forged =
            Forged { content: (rows.join("\n") + "\n").into_bytes(), ..forged.clone() };
        forged.sign();
        forged
    };
    for time in
        ["2026-01-01 00:00:00+00", "2025-11-30 23:59:59.999999+00", "infinity", "-infinity", "\\N"]
    {
        let error = dated(time).restore(conn).unwrap_err();
        assert!(matches!(&error, Error::OtherMonth { rows: 1, .. }), "{time}: {error:?}");
    }
    // One that is no time is not repeated: what is in a row is in no error.
    let error = dated("ada@example.com").restore(conn).unwrap_err();
    assert!(matches!(&error, Error::Partition { .. }), "{error:?}");
    assert!(!format!("{error} {error:?}").contains("ada"), "{error:?}");
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
        let error = forged
            .with(|manifest| change(manifest["columns"].as_array_mut().unwrap()))
            .restore(conn)
            .unwrap_err();
        assert!(
            matches!(&error, Error::Manifest { .. } | Error::UnknownColumn { .. }),
            "{error:?}"
        );
    }
    // Under other names than its own.
    let mut renamed = forged.clone();
    renamed.manifest["content"] = json!("notifications_2025_11.20261101T030000000000Z.copy");
    let error = renamed.restore(conn).unwrap_err();
    assert!(
        error
            .to_string()
            .contains("its name and its content's are not those of its table, month and time"),
        "{error}"
    );
    assert_eq!(surroundings(conn), before);
}

#[test]
fn columns_that_the_table_no_longer_has_are_restored_as_text() {
    let (db, conn) = &mut migrated();
    conn.run("CREATE TYPE mood AS ENUM ('fine', 'bad'); CREATE DOMAIN positive AS INT CHECK (VALUE > 0);
         ALTER TABLE notifications ADD COLUMN mood mood DEFAULT 'fine', ADD COLUMN moods mood[] DEFAULT '{fine,bad}',
            ADD COLUMN many positive DEFAULT 7, ADD COLUMN cost NUMERIC(10, 2) DEFAULT 1.50, ADD COLUMN gone INT DEFAULT 3,
            ADD COLUMN renamed INT[] DEFAULT '{1,2}', ADD COLUMN span INTERVAL DAY TO SECOND (3) DEFAULT '1 day'");
    let forged = Forged::new(conn);
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join(forged.name()), forged.manifest.to_string()).unwrap();
    std::fs::write(folder.path().join(text(&forged.manifest["content"]).unwrap()), &forged.content)
        .unwrap();
    let archive = FileArchive::new(folder.path());
    // Types of the table's own come back as they are, whatever the session's path, and so do those
    // that were written in it.
    let mut written_in_path = forged.clone();
    for column in written_in_path.manifest["columns"].as_array_mut().unwrap() {
        column["type"] = json!(column["type"].as_str().unwrap().trim_start_matches("public."));
    }
    for (forged, path) in [(&forged, "public"), (&written_in_path, "partitions, public")] {
        conn.run(format!("SET search_path = {path}"));
        forged.restore(conn).unwrap();
        assert_eq!(
            contents(conn, "retired.notifications_2025_12"),
            contents(conn, "partitions.notifications_2025_12")
        );
        conn.run("DROP TABLE retired.notifications_2025_12; RESET search_path");
    }
    conn.run("ALTER TABLE notifications DROP COLUMN gone, DROP COLUMN mood, DROP COLUMN moods;
         ALTER TABLE notifications RENAME renamed TO other; ALTER TABLE notifications ALTER many TYPE BIGINT, ALTER cost TYPE NUMERIC(12, 4);
         DROP TYPE mood; DROP DOMAIN positive");
    let mut manager = manager();
    let mut asked = Vec::new();
    let restored = loop {
        match manager.restore(db.url(), &archive, &forged.name()) {
            Ok(restored) => break restored,
            Err(Error::UnknownColumn { column, .. }) => {
                manager = manager.as_text(&column);
                asked.push(column);
            }
            Err(error) => panic!("{error:?}"),
        }
    };
    assert_eq!(asked, ["mood", "moods", "many", "gone", "renamed"]);
    let values = "SELECT DISTINCT format('%s %s %s %s %s %s %s %s', mood, moods, many, cost, pg_typeof(cost), gone, renamed, span)
        FROM retired.notifications_2025_12";
    assert_eq!(conn.lines(values), ["fine {fine,bad} 7 1.50 numeric 3 {1,2} 1 day"]);
    assert_eq!(restored.rows, 5);
    conn.run("DROP TABLE retired.notifications_2025_12");
    // The binary's way. Neither the month's column nor a name that is none is made text.
    let path = folder.path().join(forged.name());
    let args = ["partitions", "restore", path.to_str().unwrap()];
    let (code, said) = refused(&on(db.url(), &args));
    assert!(
        code == 1 && said.contains("notifications has no column mood of the type public.mood"),
        "{said}"
    );
    assert!(said.contains("--as-text COLUMN"), "{said}");
    let as_text: Vec<&str> = asked.iter().flat_map(|column| ["--as-text", column]).collect();
    assert!(out(&on(db.url(), &[&args[..], &as_text].concat())).ends_with(": 5 rows\n"));
    let (code, said) = refused(&on(db.url(), &[&args[..], &as_text].concat()));
    assert!(
        code == 1 && said.starts_with("retired.notifications_2025_12 is there already: "),
        "{said}"
    );
    assert!(!said.contains("not of the manager's making"), "{said}");
}
