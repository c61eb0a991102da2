//! One change at a time: `check --drift` names the change, and its script removes it without a
//! loss.

use creativeflow_schema::quote;
use diesel::connection::SimpleConnection;

use super::{drift, run_script, told, version};
use crate::cli::{on, out};
use crate::migrator::in_full;
use crate::quote::HOSTILE;
use crate::support::*;

/// Changes by hand. The script undoes each of them.
const MENDED: &str = include_str!("mended.sql");
/// Those that PostgreSQL 18 alone takes.
const MENDED_18: &str = include_str!("mended_18.sql");
/// Objects that somebody added. The script drops none.
const ADDED: &str = include_str!("added.sql");

#[test]
fn each_change_is_found_and_named_and_mended() {
    let (db, conn) = &mut migrated();
    let before = dump(db);
    let on_18 = if version(conn) >= 18 { commented(MENDED_18) } else { vec![] };
    let all = some(commented(MENDED), 6).chain(on_18);
    for (name, change) in all {
        conn.run(change);
        let found = drift(db.url());
        assert!(found.iter().any(|one| one.what.starts_with(name)), "{change}: {found:#?}");
        assert_eq!(
            found.iter().flat_map(|one| &one.by_hand).collect::<Vec<_>>(),
            [""; 0],
            "{change}"
        );
        assert_success(change, &run_script(db.url(), true));
        assert_eq!(drift(db.url()), [], "after {change}");
        if in_full() && !change.contains("CONSTRAINT by_hand NOT NULL") {
            assert_same(change, &before, &dump(db));
        }
    }
    conn.run("ALTER TABLE users DROP CONSTRAINT IF EXISTS by_hand, ALTER email SET NOT NULL");
    assert_same("all of them", &before, &dump(db));
}

#[test]
fn what_somebody_has_added_is_told_and_stays() {
    let (db, conn) = &mut migrated();
    let before = dump(db);
    for (name, change) in some(commented(ADDED), 6) {
        conn.run(change);
        let added = dump(db);
        let found = drift(db.url());
        assert!(found.iter().any(|one| one.what.starts_with(name)), "{change}: {found:#?}");
        assert_eq!(found.iter().flat_map(|one| &one.mend).collect::<Vec<_>>(), [""; 0], "{change}");
        assert_success(change, &run_script(db.url(), true));
        assert_same(change, &added, &dump(db));
        assert_eq!(drift(db.url()), found, "{change}");
        for statement in found.iter().flat_map(|one| &one.by_hand) {
            // What went with another is gone already.
            drop(conn.batch_execute(statement));
        }
        conn.run("DROP SCHEMA IF EXISTS by_hand CASCADE; DROP TABLE IF EXISTS by_hand");
        assert_eq!(drift(db.url()), [], "after {change}");
        assert_same(change, &before, &dump(db));
    }
}

#[test]
fn what_a_service_has_beside_it_can_be_allowed() {
    let (db, conn) = &mut migrated();
    conn.run("CREATE TABLE by_hand (id UUID REFERENCES users); CREATE VIEW other AS SELECT 1 AS a; ALTER TABLE teams ADD COLUMN x INT");
    let (found, notes) = told(db.url(), &["--allow-unknown"]);
    assert_eq!(
        found.iter().map(|one| one.what.as_str()).collect::<Vec<_>>(),
        ["column teams.x is unknown; dropping it loses its values"]
    );
    assert_eq!(notes.len(), 2, "{notes:?}");
    conn.run("ALTER TABLE teams DROP COLUMN x");
    let said = out(&on(db.url(), &["check", "--drift", "--allow-unknown"]));
    assert!(said.contains("\n-- no drift in "), "{said}");
}

#[test]
fn no_value_is_changed() {
    let (db, conn) = &mut migrated();
    for (reason, change) in some(commented(include_str!("values.sql")), 2) {
        conn.run(change);
        let rows = |conn: &mut PgConnection| conn.lines("SELECT users::text FROM users");
        let (before, found) = (rows(conn), drift(db.url()));
        assert!(!found.is_empty(), "{change}");
        run_script(db.url(), false);
        assert_eq!(rows(conn), before, "{change}: {reason}");
        assert!(!drift(db.url()).is_empty(), "{change}");
        conn.run("DELETE FROM users");
        for statement in found.iter().flat_map(|one| one.mend.iter().chain(&one.by_hand)) {
            conn.run(statement);
        }
        assert_eq!(drift(db.url()), [], "after {change}");
    }
}

/// A day that is written as text means what it meant when it was written.
#[test]
fn no_setting_reads_a_value_as_another() {
    let (db, conn) = &mut migrated();
    let database = conn.line("SELECT current_database()::text");
    conn.run(format!("ALTER DATABASE {} SET DateStyle = 'SQL, DMY'", quote::ident(&database)));
    for text in ["01/02/2026 00:00:00 UTC", "2026-01-02 00:00:00", "2026-01-02 00:00:00+05"] {
        conn.run(format!(
            "ALTER TABLE users ALTER last_login_at TYPE text; DELETE FROM users;
                 INSERT INTO users (email, last_login_at) VALUES ('a', '{text}')"
        ));
        run_script(db.url(), false);
        assert_eq!(conn.lines("SELECT last_login_at::text FROM users"), [text]);
    }
    conn.run("UPDATE users SET last_login_at = '2026-01-02 00:00:00+00'");
    assert!(run_script(db.url(), true).status.success());
    assert_eq!(drift(db.url()), []);
}

#[test]
fn no_name_makes_the_script_run_anything() {
    let (db, conn) = &mut migrated();
    for name in HOSTILE {
        let name = quote::ident(name);
        let objects = include_str!("hostile.sql").replace("{name}", &name);
        conn.run(objects.replace("{comment}", &quote::literal(&name)));
        // A table's name is a type's too.
        for (kind, short) in [("TYPE", "t"), ("DOMAIN", "d"), ("VIEW", "v"), ("SEQUENCE", "s")] {
            let other: String =
                short.chars().chain(name.trim_matches('"').chars()).take(60).collect();
            let other = quote::ident(&other.replace('"', ""));
            let label = quote::literal(&other);
            let what = match kind {
                "TYPE" => format!(" AS ENUM ({label})"),
                "DOMAIN" => " AS int".to_owned(),
                "VIEW" => format!(" AS SELECT 1 AS {other}"),
                _ => String::new(),
            };
            conn.run(format!("CREATE {kind} {other}{what}"));
        }
    }
    let before = dump(db);
    let found = drift(db.url());
    assert!(found.iter().all(|one| one.mend.is_empty()), "{found:#?}");
    assert!(found.len() > HOSTILE.len() * 12, "{}", found.len());
    for stop in [true, false] {
        let psql = run_script(db.url(), stop);
        assert_eq!(
            (psql.status.code(), String::from_utf8_lossy(&psql.stderr).as_ref()),
            (Some(0), "")
        );
        assert_same("nothing runs", &before, &dump(db));
    }
    // Taken out by hand, each statement does what it says, once what needs it is gone.
    for _ in 0..2 {
        for statement in found.iter().flat_map(|one| &one.by_hand) {
            drop(conn.batch_execute(&format!("SET standard_conforming_strings = on; {statement}")));
        }
    }
    assert_eq!(drift(db.url()), []);
}

#[test]
fn what_has_the_name_of_ours_stays() {
    let (db, conn) = &mut migrated();
    for (says, change) in commented(include_str!("names.sql")) {
        conn.run(change);
        let found = drift(db.url());
        assert!(
            found.iter().any(|one| one.what == says && one.mend.is_empty()),
            "{change}: {found:#?}"
        );
    }
}
