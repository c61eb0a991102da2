//! Erasures beside writers for the same account, and erasures that are killed.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use creativeflow_schema::models::*;
use creativeflow_schema::privacy::{Erasure, Event};
use creativeflow_schema::types::*;
use diesel::prelude::*;
use fastrand::Rng;

use super::erasure::{assert_erased, erase};
use super::markers::{fill, search};
use crate::support::{execute, lines, migrated, wait_until};

/// Returns whether the long series run in full: `CREATIVEFLOW_TEST_FULL=1`.
fn is_full() -> bool {
    std::env::var("CREATIVEFLOW_TEST_FULL").is_ok_and(|value| value == "1")
}

/// Writes rows for an account until one is refused for good. Returns their number.
fn write(conn: &mut PgConnection, account: UserId, ended: &AtomicBool) -> usize {
    let mut written = 0;
    let mut rng = Rng::new();
    while !ended.load(Ordering::Relaxed) {
        let result = match rng.u8(0..4) {
            0 => NewUsageLog::builder()
                .user_id(account)
                .action_type("qw_marker")
                .build()
                .insert(conn)
                .map(drop),
            1 => NewNotification::builder()
                .user_id(account)
                .type_("system_update")
                .message("qw_marker")
                .build()
                .insert(conn)
                .map(drop),
            2 => NewBrandKit::builder()
                .user_id(account)
                .name("qw_marker")
                .colors(BrandColors::default())
                .fonts(BrandFonts::default())
                .build()
                .insert(conn)
                .map(drop),
            _ => conn.transaction(|conn| {
                let bench = NewWorkbench::builder().user_id(account).name("qw_marker").build();
                let bench = bench.insert(conn)?;
                let project = NewProject::builder().user_id(account).workbench_id(bench.id);
                let project = project.name("qw_marker").build().insert(conn)?;
                let request = NewGenerationRequest::builder().user_id(account);
                let request = request.project_id(project.id).input_prompt("qw_marker").build();
                request.insert(conn).map(drop)
            }),
        };
        match result {
            Ok(()) => written += 1,
            // The account is gone, or is going while the row was on its way.
            Err(error) => {
                let text = error.to_string();
                assert!(text.contains("foreign key") || text.contains("deadlock"), "{text}");
            }
        }
    }
    written
}

#[test]
fn nothing_of_a_writer_stays() {
    let (db, conn) = &mut migrated();
    let account = NewUser::builder().email("ada@example.com").build().insert(conn).unwrap().id;
    let ended = AtomicBool::new(false);
    let (before, after) = if is_full() { (20, 40) } else { (1, 1) };
    let written: usize = std::thread::scope(|scope| {
        let writers: Vec<_> = (0..4)
            .map(|_| {
                let mut conn = db.connect().unwrap();
                let ended = &ended;
                scope.spawn(move || write(&mut conn, account, ended))
            })
            .collect();
        let start = Instant::now();
        while start.elapsed() < Duration::from_secs(before) {
            std::thread::yield_now();
        }
        erase(conn, account.0);
        while start.elapsed() < Duration::from_secs(before + after) {
            std::thread::yield_now();
        }
        ended.store(true, Ordering::Relaxed);
        writers.into_iter().map(|writer| writer.join().unwrap()).sum()
    });
    assert!(written > 0);
    assert!(Erasure::of(account).plan(conn).unwrap().is_empty());
    assert_eq!(search(conn, &[&account.to_string()]).len(), 0);
    // What stays is in rows that stay, in a column that is kept.
    let logs =
        "SELECT DISTINCT email LIKE 'erased-%' FROM usage_logs JOIN users u ON u.id = user_id";
    assert_eq!(
        lines(conn, &logs.replace("email LIKE 'erased-%'", "(email LIKE 'erased-%')::text")),
        ["true"]
    );
    let left = search(conn, &["qw_marker"]);
    let tables: Vec<_> = left.values().flatten().collect();
    assert!(tables.iter().all(|table| table.contains("usage_logs")), "{tables:?}");
}

#[test]
fn an_erasure_that_is_killed_is_completed_by_the_next() {
    let kills = if is_full() { 50 } else { 5 };
    let mut rng = Rng::new();
    let mut killed = 0;
    while killed < kills {
        let (db, conn) = &mut migrated();
        let filled = fill(conn);
        let account = filled.accounts[0];
        let erasure = Erasure::of(UserId(account)).batch(rng.u32(1..4));
        let plan = erasure.plan(conn).unwrap();
        // Each call comes further than the one before, until one is not killed any more.
        loop {
            let mut victim = db.connect().unwrap();
            let pid = lines(&mut victim, "SELECT pg_backend_pid()::text").remove(0);
            let (last, mut events) = (rng.u32(1..40), 0);
            let result = erasure.execute(&mut victim, |_| {
                events += 1;
                if events == last {
                    lines(conn, &format!("SELECT pg_terminate_backend({pid})::text"));
                }
            });
            if result.is_ok() {
                break;
            }
            killed += 1;
        }
        assert_erased(conn, &filled, account, &plan);
        // One stand-in for all of the calls.
        let stand_ins = "SELECT id::text FROM users WHERE email LIKE 'erased-%'";
        assert_eq!(lines(conn, stand_ins).len(), 1);
    }
}

#[test]
fn the_first_step_ends_every_secret_and_frees_the_address() {
    let (db, conn) = &mut migrated();
    let filled = fill(conn);
    let account = filled.accounts[0];
    let email = lines(conn, &format!("SELECT email FROM users WHERE id = '{account}'")).remove(0);
    let secrets = filled.of(account).filter(|marker| marker.class == "secret");
    let secrets: Vec<_> = secrets.map(|marker| &marker.text[..]).collect();
    assert_eq!(search(conn, &secrets).len(), secrets.len());
    // Those of the account are those of its stand-in, which has the defaults.
    let settings = format!(
        "SELECT DISTINCT concat_ws(' ', language_preference, timezone) FROM users
         WHERE email LIKE 'erased-%' OR id = '{account}'"
    );
    let mut other = db.connect().unwrap();
    let mut seen = false;
    Erasure::of(UserId(account))
        .execute(conn, |event| {
            // What is committed by the first batch that is about to be.
            if matches!(event, Event::Rows { .. }) && !seen {
                seen = true;
                assert_eq!(search(&mut other, &secrets).len(), 0);
                assert_eq!(lines(&mut other, &settings).len(), 1);
                NewUser::builder().email(email.as_str()).build().insert(&mut other).unwrap();
            }
        })
        .unwrap();
    assert!(seen && !secrets.is_empty());
}

#[test]
fn a_step_whose_lock_times_out_is_tried_again() {
    let (db, conn) = &mut migrated();
    let account = NewUser::builder().email("ada@example.com").build().insert(conn).unwrap().id;
    let [blocker, other] = &mut [(); 2].map(|()| db.connect().unwrap());
    execute(blocker, &format!("BEGIN; SELECT FROM users WHERE id = '{account}' FOR UPDATE"));
    execute(conn, "SET lock_timeout = '50ms'");
    let pid = lines(conn, "SELECT pg_backend_pid()::text").remove(0);
    let waits = format!(
        "SELECT (wait_event_type IS NOT DISTINCT FROM 'Lock')::text FROM pg_stat_activity
         WHERE pid = {pid}"
    );
    std::thread::scope(|scope| {
        let erasing = scope.spawn(|| erase(conn, account.0));
        for state in ["true", "false"] {
            wait_until("it waits, and the lock times out", || lines(other, &waits) == [state]);
        }
        execute(blocker, "COMMIT");
        assert_eq!(erasing.join().unwrap().rows["users"].deleted, 1);
    });
}
