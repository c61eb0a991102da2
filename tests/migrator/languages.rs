//! Lock timeouts and deadlocks are recognised in every language of the server.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use creativeflow_schema::migrator::{Event, Migrator};

use super::relay::relay;
use super::surroundings::one;
use super::{Folder, name};
use crate::support::*;

/// A relay to the server that makes its errors German.
pub(super) fn german(db: &TestDatabase) -> String {
    relay(db.url(), |kind, body| if kind == b'E' { translated(&body) } else { body })
}

const WORDS: [(&str, &str); 5] = [
    (
        "canceling statement due to lock timeout",
        "storniere Anfrage wegen Zeitüberschreitung einer Sperre",
    ),
    (
        "canceling statement due to statement timeout",
        "storniere Anfrage wegen Zeitüberschreitung der Anfrage",
    ),
    ("deadlock detected", "Verklemmung (Deadlock) entdeckt"),
    ("division by zero", "Division durch Null"),
    ("ERROR", "FEHLER"),
];

fn translated(error: &[u8]) -> Vec<u8> {
    let fields = error.split(|byte| *byte == 0).map(|field| {
        let text = String::from_utf8_lossy(field).into_owned();
        let german = WORDS.iter().find(|(english, _)| text.get(1..) == Some(english));
        german.map_or(text.clone(), |(_, german)| format!("{}{german}", &text[..1]))
    });
    fields.collect::<Vec<_>>().join("\0").into_bytes()
}

/// A migrator that retries soon, and lets the blocker go at its second retry.
fn releasing(folder: &Folder, blocker: PgConnection) -> (Migrator, Arc<Mutex<Vec<String>>>) {
    let reasons = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&reasons);
    let blocker = Mutex::new(Some(blocker));
    let migrator =
        folder.migrator().lock_timeout(Duration::from_millis(80)).on_event(move |event| {
            if let Event::Retrying { reason, .. } = event {
                let mut reasons = seen.lock().unwrap();
                reasons.push(reason.clone());
                if reasons.len() == 2 {
                    drop(blocker.lock().unwrap().take());
                }
            }
        });
    (migrator, reasons)
}

#[test]
fn lock_timeouts_are_known_in_every_language() {
    for (up, runs_in_transaction) in [
        ("ALTER TABLE a ADD COLUMN x INT", true),
        ("DO $sql$ BEGIN EXECUTE 'LOCK TABLE a'; END $sql$", true),
        ("DROP TABLE a; CREATE TABLE d ()", true),
        ("SELECT pg_advisory_xact_lock(99)", true),
        ("CREATE INDEX CONCURRENTLY IF NOT EXISTS idx_a ON a (id)", false),
    ] {
        let db = TestDatabase::empty().unwrap();
        let url = german(&db);
        let folder = Folder::of_three();
        folder.migrator().run_pending(db.url()).unwrap();
        let path = folder.write(
            &name(4, "d"),
            up,
            if runs_in_transaction {
                "SELECT 1"
            } else {
                "DROP INDEX CONCURRENTLY IF EXISTS idx_a"
            },
        );
        std::fs::write(
            path.join("metadata.toml"),
            format!("run_in_transaction = {runs_in_transaction}\n"),
        )
        .unwrap();
        let mut blocker = db.connect().unwrap();
        blocker.run("BEGIN; LOCK TABLE a IN ROW EXCLUSIVE MODE; LOCK TABLE b; SELECT pg_advisory_xact_lock(99)");
        let (migrator, reasons) = releasing(&folder, blocker);
        let report = if runs_in_transaction {
            // On a connection alone, too.
            migrator.run_pending(&mut creativeflow_schema::connect(&url).unwrap())
        } else {
            migrator.run_pending(&url)
        };
        let report = report.unwrap_or_else(|error| panic!("{up}: {error}"));
        assert_eq!(report.applied.len(), 1, "{up}");
        assert_eq!(*reasons.lock().unwrap(), [WORDS[0].1; 2], "{up}");
    }
}

#[test]
fn deadlocks_are_known_in_every_language() {
    for is_german in [false, true] {
        let (db, conn) = &mut empty();
        let database = conn.line("SELECT current_database()");
        // The migration looks for deadlocks first, so it is the one to give way.
        conn.run(format!("ALTER DATABASE {database} SET deadlock_timeout = '50ms'"));
        let folder = Folder::of_three();
        folder.migrator().run_pending(db.url()).unwrap();
        let waits_for_other = "LOCK TABLE a; DO $$ BEGIN
            FOR i IN 1..6000 LOOP
                EXIT WHEN EXISTS (SELECT FROM pg_locks WHERE relation = 'a'::regclass AND NOT granted)
                    OR EXISTS (SELECT FROM c);
                PERFORM pg_sleep(0.01);
            END LOOP; END $$; LOCK TABLE b";
        folder.write(&name(4, "d"), waits_for_other, "SELECT 1");
        let mut other = db.connect().unwrap();
        other.run("SET deadlock_timeout = '10min'; BEGIN; LOCK TABLE b");
        let other = std::thread::spawn(move || {
            let conn = &mut other;
            let held =
                "SELECT count(*)::text FROM pg_locks WHERE relation = 'a'::regclass AND granted";
            wait_until("the migration has a", || conn.lines(held) == ["1"]);
            conn.run("LOCK TABLE a; INSERT INTO c VALUES (1); COMMIT");
        });
        let reasons = Arc::new(Mutex::new(Vec::new()));
        let seen = Arc::clone(&reasons);
        let migrator =
            folder.migrator().lock_timeout(Duration::from_secs(30)).on_event(move |event| {
                if let Event::Retrying { reason, .. } = event {
                    seen.lock().unwrap().push(reason.clone());
                }
            });
        let url = if is_german { german(db) } else { db.url().to_owned() };
        assert_eq!(
            migrator
                .run_pending(&mut creativeflow_schema::connect(&url).unwrap())
                .unwrap()
                .applied
                .len(),
            1
        );
        other.join().unwrap();
        // In German, it is run again at once, to see what the error was; and by then the other one
        // is done.
        let reasons = reasons.lock().unwrap();
        assert!(
            is_german || reasons.first().is_some_and(|reason| reason == WORDS[2].0),
            "{reasons:?}"
        );
    }
}

#[test]
fn other_errors_are_none_for_want_of_a_lock() {
    let (db, conn) = &mut empty();
    let url = german(db);
    conn.run("CREATE SEQUENCE runs");
    let database = conn.line("SELECT current_database()");
    conn.run(format!("ALTER DATABASE {database} SET deadlock_timeout = '1min'"));
    for (before, lock_timeout, most) in [("", 60_000, 1), ("SELECT pg_sleep(0.2);", 100, 2)] {
        conn.run("ALTER SEQUENCE runs RESTART");
        let folder = one(&format!("SELECT nextval('runs'); {before} SELECT 1 / 0"));
        let migrator = folder.migrator().lock_timeout(Duration::from_millis(lock_timeout));
        let error =
            migrator.run_pending(&mut creativeflow_schema::connect(&url).unwrap()).unwrap_err();
        assert!(error.to_string().contains("failed: Division durch Null"), "{error}");
        let runs = conn.line("SELECT last_value::text FROM runs").parse::<u32>().unwrap();
        assert!(runs <= most, "{before}: ran {runs} times");
    }
}
