//! The operator's binary as a program among others: its work when its output cannot be written, its
//! output on a terminal, and arguments that it does not show.

use std::fs::{File, OpenOptions};
use std::io::Read;
use std::os::fd::OwnedFd;
use std::process::{Command, Stdio};

use creativeflow_schema::migrator::MIGRATIONS;
use creativeflow_schema::partitions::TABLES;
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{Winsize, tcsetwinsize};

use crate::cli::{EDITED, command, commands, last_line, on, out, refused, run};
use crate::migrator::in_full;
use crate::support::*;

fn binary(url: &str, args: &[&str]) -> Command {
    let mut command = command(&[args, &["--database-url", url]].concat());
    command.env_remove("NO_COLOR");
    command
}

/// Outputs that cannot be written: a pipe whose reader is gone, and a full disk.
fn unwritable() -> [(&'static str, OwnedFd); 2] {
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    [
        ("a closed pipe", writer.into()),
        ("a full disk", OpenOptions::new().write(true).open("/dev/full").unwrap().into()),
    ]
}

#[test]
fn work_goes_on_when_its_output_cannot_be_written() {
    let newest = MIGRATIONS.last().unwrap().version();
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().to_str().unwrap();
    for json in [&[][..], &["--json"]] {
        for (number, (what, _)) in unwritable().iter().enumerate() {
            let stderr_too = number == 1;
            // In short, each output once, and each place that cannot be written.
            if json.is_empty() == stderr_too && !in_full() {
                continue;
            }
            let db = TestDatabase::empty().unwrap();
            let unwritten = |args: &[&str]| {
                let to = || Stdio::from(unwritable().into_iter().nth(number).unwrap().1);
                let mut command = binary(db.url(), &[args, json].concat());
                command.stdout(to()).stderr(if stderr_too { to() } else { Stdio::piped() });
                let output = command.output().unwrap();
                let said = String::from_utf8(output.stderr).unwrap();
                assert!(!said.contains("panicked"), "{args:?}, {what}: {said}");
                let code = output
                    .status
                    .code()
                    .unwrap_or_else(|| panic!("{args:?}, {what}: {}", output.status));
                if code == 5 && !stderr_too {
                    let start =
                        "creativeflow-schema: done, but not all of the output could be written: ";
                    assert!(
                        said.starts_with(start) && said.lines().count() == 1,
                        "{args:?}: {said}"
                    );
                }
                code
            };
            let applied = || out(&on(db.url(), &["status"])).lines().next().unwrap().to_owned();
            let all = format!("{} applied, 0 pending", MIGRATIONS.len());
            let fewer = format!("{} applied, 3 pending", MIGRATIONS.len() - 3);
            let each = |text: &str, code: i32| {
                for command in commands(text) {
                    assert_eq!(unwritten(&command), code, "{command:?}, {what}");
                }
            };
            // What is found to be wrong counts for more than that it could not be said.
            each("status, check", 3);
            each("migrate", 5);
            assert_eq!(applied(), all, "{what}");
            each("redo --count 3", 5);
            assert_eq!(applied(), all, "{what}");
            each("revert --count 3", 5);
            assert_eq!(applied(), fewer, "{what}");
            each("migrate", 5);
            assert_eq!(applied(), all, "{what}");
            each(&format!("baseline {newest}, plan, status, check, repair"), 5);
            each(&format!("docs {place}, docs {place} --check"), 5);
            each("partitions ensure --months-ahead 6, partitions status, partitions retire", 5);
            let conn = &mut db.connect().unwrap();
            let months =
                "SELECT count(*)::text FROM pg_inherits JOIN pg_class c ON c.oid = inhrelid
                WHERE relnamespace = 'partitions'::regnamespace AND relkind = 'r'";
            assert_eq!(conn.lines(months), [(TABLES.len() * (1 + 7)).to_string()], "{what}");
        }
    }
    // A reader that goes when it has seen enough, and none at all.
    for command in [
        "\"$0\" migrate --database-url \"$1\" | head -1",
        "\"$0\" migrate --database-url \"$1\" >&- 2>&-",
    ] {
        let db = TestDatabase::empty().unwrap();
        let output = Command::new("sh")
            .args(["-c", command, env!("CARGO_BIN_EXE_creativeflow-schema"), db.url()])
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success() && !said.contains("panicked"), "{said}");
        assert_eq!(on(db.url(), &["check"]).status.code(), Some(0), "{command}");
    }
    for help in ["--help", "--version"] {
        let full = Stdio::from(OpenOptions::new().write(true).open("/dev/full").unwrap());
        assert_eq!(command(&[help]).stdout(full).status().unwrap().code(), Some(5));
    }
}

/// Returns the output of a command on a terminal of 80 columns, while `meanwhile` looks at what
/// there is so far.
fn on_a_terminal(mut command: Command, mut meanwhile: impl FnMut(&str)) -> (Option<i32>, String) {
    let ours = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
    grantpt(&ours).unwrap();
    unlockpt(&ours).unwrap();
    tcsetwinsize(&ours, Winsize { ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0 }).unwrap();
    let its = ptsname(&ours, Vec::new()).unwrap().into_string().unwrap();
    let its = OpenOptions::new().read(true).write(true).open(its).unwrap();
    command.stdout(its.try_clone().unwrap()).stderr(its).env("TERM", "xterm-256color");
    let mut child = command.spawn().unwrap();
    // It holds the terminal open.
    drop(command);
    let (mut seen, mut ours, mut buffer) = (Vec::new(), File::from(ours), [0; 4096]);
    // Linux says that the last one closed it by an error.
    while let Ok(read @ 1..) = ours.read(&mut buffer) {
        seen.extend_from_slice(&buffer[..read]);
        meanwhile(&String::from_utf8_lossy(&seen));
    }
    (child.wait().unwrap().code(), String::from_utf8(seen).unwrap())
}

#[test]
fn a_terminal_gets_a_bar_that_goes_on_while_nothing_else_does() {
    let (db, conn) = &mut empty();
    conn.run(format!("SELECT pg_advisory_lock({LOCK_KEY})"));
    let start = format!("0/{} 0s", MIGRATIONS.len());
    let later = format!("0/{} 1s", MIGRATIONS.len());
    let mut waits = true;
    let (code, seen) = on_a_terminal(binary(db.url(), &["migrate"]), |seen| {
        if waits && seen.contains(&later) {
            conn.run(format!("SELECT pg_advisory_unlock({LOCK_KEY})"));
            waits = false;
        }
    });
    assert_eq!(code, Some(0), "{seen}");
    assert!(seen.contains(&start) && seen.contains(&later), "{seen}");
    assert!(seen.contains("\u{1b}[33mwaiting:\u{1b}[0m pid "), "{seen:?}");
    assert!(seen.contains("\u{1b}[32mapplied\u{1b}[0m  2026-"), "{seen:?}");
    assert!(seen.ends_with("12 partitions made\r\n"), "{seen:?}");
    let (code, seen) = on_a_terminal(binary(db.url(), &["revert", "--count", "1"]), |_| {});
    assert_eq!(code, Some(0), "{seen}");
    assert!(seen.contains("0s 2026-"), "what is reverted: {seen:?}");
}

#[test]
fn a_terminal_gets_colours_and_lines_that_fit() {
    let (db, conn) = &mut migrated();
    conn.run(EDITED);
    let (code, seen) = on_a_terminal(binary(db.url(), &["status"]), |_| {});
    assert_eq!(code, Some(3));
    assert!(
        seen.contains(
            "\u{1b}[31mfinding\u{1b}[0m  2026-11-24-000002_create_users: up.sql was edited"
        ),
        "{seen:?}"
    );
    assert!(seen.contains("\u{1b}[1m\u{1b}[31mcreativeflow-schema:\u{1b}[0m "), "{seen:?}");
    let plain = seen.replace("\u{1b}[31m", "").replace("\u{1b}[1m", "").replace("\u{1b}[0m", "");
    assert!(
        plain.lines().count() > 3 && plain.lines().all(|line| line.chars().count() <= 80),
        "{plain}"
    );

    let mut command = binary(db.url(), &["status"]);
    command.env("NO_COLOR", "1");
    let (_, seen) = on_a_terminal(command, |_| {});
    assert!(!seen.contains('\u{1b}'), "{seen:?}");
    assert!(!out(&on(db.url(), &["status"])).contains('\u{1b}'));
    // A name in a script, which is not to reach the terminal as it is.
    conn.run("ALTER TABLE teams ADD COLUMN \"\u{1b}[2Jgone\" INT");
    let (_, seen) = on_a_terminal(binary(db.url(), &["check", "--drift"]), |_| {});
    assert!(!seen.contains("\u{1b}[2J") && seen.contains("gone"), "{seen:?}");
}

#[test]
fn a_month_that_is_copied_has_a_bar() {
    let (db, conn) = &mut migrated();
    conn.run("INSERT INTO users (id, email) VALUES (gen_random_uuid(), 'ada@example.com')");
    conn.run(
        "INSERT INTO usage_logs (user_id, action_type, timestamp)
         SELECT id, 'export', now() - interval '2 months' FROM users, generate_series(1, 30000)",
    );
    let (code, seen) = on_a_terminal(binary(db.url(), &["partitions", "ensure"]), |_| {});
    assert_eq!(code, Some(0), "{seen}");
    assert!(seen.contains("/30000 rows, "), "{seen:?}");
    assert!(seen.ends_with("13 partitions made\r\n"), "{seen:?}");
}

#[test]
fn no_argument_is_shown_beside_what_may_hold_a_password() {
    let url = "postgres://user:hunter2@host/db";
    for args in [
        &[url][..],
        &["status", url],
        &["status", "-p", "hunter2"],
        &["-phunter2", "status"],
        // Alone, where nothing beside it looks like an address.
        &["status", "hunter2"],
        &["check", "--drift", "hunter2"],
        &["migrate", "-xhunter2"],
        &["migrate", "--Hunter2hunter2"],
        &["docs", "/folder", "hunter2"],
        &["partitions", "status", "hunter2"],
        &["status", "--password", "hunter2"],
        &["status", "--password=hunter2"],
        &["status", "--databaseurl=postgres://user:hunter2@host/db"],
        &["status", "--warn", url],
        &["status", "--json=postgres://user:hunter2@host/db"],
        &["check", "--drift=postgres://user:hunter2@host/db"],
        &["migrate", "--lock-timeout", url],
        &["revert", "--count", url],
        &["revert", "--to", url],
        &["redo", "--to", "?password=hunter2&REST=1"],
        &["plan", "--from", url],
        &["plan", "--to", "user:hunter2@host"],
        &["baseline", url],
        &["baseline", "host=localhost password=hunter2"],
        &["docs", url],
        &["help", url],
        // As a shell splits one that has no quotes.
        &["status", "--database-url", "postgres://user:a", "hunter2", "b@host/db"],
        &["status", "--database-url=postgres://user:a", "hunter2"],
        &["--database-url", "postgres://user:a", "hunter2@host/db", "status"],
        &["partitions", "ensure", url],
        &["partitions", "ensure", "--months-ahead", url],
        &["partitions", "retire", "--retention", url],
        &["partitions", "retire", "--retention=usage_logs=hunter2@host"],
        &["partitions", "retire", "--at-end", url],
        &["partitions", "retire", "--archive", url],
        &["partitions", "status", "--strays", url],
        &["partitions", "archive", url, "2026-11", "--archive", "/"],
        &["partitions", "archive", "usage_logs", url, "--archive", "/"],
        &["partitions", "restore", url],
    ] {
        let (code, said) = refused(&run(args));
        assert_eq!(code, 2, "{args:?}: {said}");
        assert!(!said.contains("hunter2") && said.ends_with("; see --help"), "{args:?}: {said}");
        let json = run(&[args, &["--json"]].concat());
        let all = [json.stdout, json.stderr].concat();
        assert!(!String::from_utf8_lossy(&all).contains("hunter2"), "{args:?}");
    }
    // What is no part of one is shown, and so is a flag.
    let (_, said) = refused(&on(url, &["revert", "--form", "3"]));
    assert_eq!(said, "unexpected argument '--form' found; see --help");
    let (_, said) = refused(&run(&["docs", url]));
    assert!(said.contains("'<FOLDER>'") && said.contains("--database-url takes"), "{said}");
}

#[test]
fn status_and_check_exit_alike() {
    let (db, conn) = &mut empty();
    let migrations = MIGRATIONS;
    let newest = migrations.last().unwrap();
    let alike = |args: &[&str], code: i32| {
        for json in [&[][..], &["--json"]] {
            let codes = ["status", "check"]
                .map(|command| on(db.url(), &[&[command], args, json].concat()).status.code());
            assert_eq!(codes, [Some(code); 2], "{args:?}");
        }
    };
    alike(&[], 3);
    on(db.url(), &["migrate", "--no-partitions"]);
    alike(&[], 0);
    conn.run("UPDATE __diesel_schema_migrations_ledger SET down_checksum = 'x' WHERE name LIKE '%create_users'");
    alike(&[], 0);
    conn.run(EDITED);
    alike(&[], 3);
    alike(&["--warn", "edited"], 0);
    alike(&["--allow", "edited"], 0);
    on(db.url(), &["repair"]);
    alike(&[], 0);
    conn.run("INSERT INTO __diesel_schema_migrations (version) VALUES ('99990101000000')");
    alike(&[], 0);
    conn.run(format!(
        "DELETE FROM __diesel_schema_migrations WHERE version = '{}'",
        newest.version()
    ));
    alike(&["--allow", "reverted", "--allow", "late"], 3);
    let said = on(db.url(), &["status"]);
    assert!(out(&said).contains(&format!("\npending  {}\n", newest.name())), "{said:?}");
}

#[test]
fn a_migration_is_taken_by_its_name_as_it_is_printed() {
    let (db, conn) = &mut migrated();
    let migrations = MIGRATIONS;
    let [.., before, last] = &migrations[..] else { panic!("there are some") };
    for name in [before.version(), before.name().to_owned()] {
        let said = last_line(db.url(), &["revert", "--to", &name]);
        assert_eq!(said, "1 migration reverted", "{name}");
        let said = out(&on(db.url(), &["baseline", last.name(), "--unchecked"]));
        assert_eq!(said, format!("written down {}\n", last.name()));
        for table in ["__diesel_schema_migrations_ledger", "__diesel_schema_migrations"] {
            let version = last.version();
            conn.run(format!("DELETE FROM {table} WHERE version = '{version}'"));
        }
        assert_eq!(last_line(db.url(), &["migrate", "--no-partitions"]), "1 migration applied");
        assert_eq!(last_line(db.url(), &["redo", "--to", &name]), "1 migration redone");
        for args in [["plan", "--from", &name], ["plan", "--to", &name]] {
            let by_version = out(&run(&[args[0], args[1], &before.version()]));
            assert_eq!(out(&run(&args)), by_version);
            assert!(by_version.contains("COMMIT;"));
        }
    }
    let (code, _) = refused(&on(db.url(), &["baseline", &format!("{}x", last.name())]));
    assert_eq!(code, 1);
}

#[test]
fn a_plan_is_json_where_that_is_asked_for() {
    for args in [&["plan"][..], &["plan", "--down"]] {
        let json: serde_json::Value =
            serde_json::from_str(&out(&run(&[args, &["--json"]].concat()))).unwrap();
        assert_eq!(json["plan"].as_str().unwrap(), out(&run(args)));
    }
}
