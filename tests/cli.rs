//! The operator's binary: what each command prints, and its exit code; what is wrong is told in a
//! line.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use devdb::{Binaries, Server};
use serde_json::Value;

use crate::support::*;

/// The versions of the folders in `migrations/`, in order.
fn versions() -> Vec<String> {
    let folders = migrations_in(Path::new(env!("CARGO_MANIFEST_DIR")));
    let name = |folder: &PathBuf| folder.file_name().unwrap().to_str().unwrap().to_owned();
    folders.iter().map(|path| name(path).split('_').next().unwrap().replace('-', "")).collect()
}

/// The binary, away from any `.env` and `DATABASE_URL`.
pub fn command(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_creativeflow-schema"));
    command.args(args).env_remove("DATABASE_URL").current_dir(std::env::temp_dir());
    command
}

pub fn run(args: &[&str]) -> Output {
    command(args).output().unwrap()
}

pub fn on(url: &str, args: &[&str]) -> Output {
    run(&[args, &["--database-url", url]].concat())
}

pub fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// Splits commands with commas between them into their arguments.
pub fn commands(text: &str) -> impl Iterator<Item = Vec<&str>> {
    text.split(", ").map(|command| command.split_whitespace().collect())
}

/// Runs the binary on a database, and returns the last line of its output.
pub fn last_line(url: &str, args: &[&str]) -> String {
    out(&on(url, args)).lines().last().unwrap_or_default().to_owned()
}

/// Has the ledger record another script than that of a migration.
pub const EDITED: &str = "UPDATE __diesel_schema_migrations_ledger SET up_checksum = 'x'
    WHERE name LIKE '%create_users'";

/// The exit code, and the one line that says why.
#[track_caller]
pub fn refused(output: &Output) -> (i32, String) {
    let said = String::from_utf8(output.stderr.clone()).unwrap();
    assert_eq!(said.lines().count(), 1, "{said}");
    assert_eq!(out(output), "");
    let said = said
        .trim()
        .strip_prefix("creativeflow-schema: ")
        .unwrap_or_else(|| panic!("{said}"))
        .to_owned();
    (output.status.code().unwrap(), said)
}

/// Every command that reads or writes a database.
const COMMANDS: [&[&str]; 7] = [
    &["status"],
    &["check"],
    &["migrate"],
    &["revert", "--count", "1"],
    &["redo", "--count", "1"],
    &["baseline", "20261124000026", "--unchecked"],
    &["repair"],
];

#[test]
fn a_database_lives_through_every_command() {
    let db = TestDatabase::empty().unwrap();
    let url = db.url();
    let versions = versions();
    let count = versions.len();
    let said = out(&on(url, &["status"]));
    assert!(
        said.starts_with(&format!(
            "0 applied, {count} pending\npending  00000000000000_diesel_initial_setup\n"
        )),
        "{said}"
    );
    let check = on(url, &["check"]);
    assert_eq!(check.status.code(), Some(3));

    let said = out(&on(url, &["migrate"]));
    assert_eq!(
        said.lines().count(),
        count + 1 + months_made() + 1,
        "each migration, each partition, and their numbers: {said}"
    );
    assert!(said.starts_with("applied  00000000000000_diesel_initial_setup "), "{said}");
    assert!(said.contains(&format!("\n{count} migrations applied\n")), "{said}");
    assert!(!said.contains('\u{1b}'), "no colours but on a terminal");
    assert_eq!(out(&on(url, &["migrate"])), "nothing applied\n");
    assert_eq!(out(&on(url, &["check"])), format!("{count} applied, 0 pending\n"));

    assert_eq!(last_line(url, &["redo", "--count", "2"]), "2 migrations redone");
    assert_eq!(last_line(url, &["revert", "--to", &versions[count - 3]]), "2 migrations reverted");
    assert_eq!(last_line(url, &["migrate"]), "2 migrations applied");
    assert_eq!(out(&on(url, &["repair"])), "nothing repaired\n");

    // What does not fit.
    let conn = &mut db.connect().unwrap();
    conn.run(EDITED);
    let status = out(&on(url, &["status"]));
    assert!(
        status.contains("\nfinding  2026-11-24-000002_create_users: up.sql was edited"),
        "{status}"
    );
    for command in ["check", "migrate"] {
        assert_eq!(on(url, &[command]).status.code(), Some(3), "{command}");
    }
    let warned = on(url, &["migrate", "--warn", "edited"]);
    assert!(
        out(&warned).starts_with("warning: 2026-11-24-000002_create_users: up.sql was edited"),
        "{warned:?}"
    );
    assert_eq!(out(&on(url, &["migrate", "--allow", "edited"])), "nothing applied\n");
    let repaired = out(&on(url, &["repair"]));
    assert!(
        repaired.starts_with("repairing 2026-11-24-000002_create_users: up.sql was edited"),
        "{repaired}"
    );
    assert_eq!(on(url, &["check"]).status.code(), Some(0));

    // A database that was made by other means.
    conn.run("DROP TABLE __diesel_schema_migrations, __diesel_schema_migrations_ledger");
    let said = out(&on(url, &["baseline", &versions[count - 1]]));
    assert_eq!(said.lines().count(), count);
    assert!(said.starts_with("written down 00000000000000_diesel_initial_setup\n"), "{said}");
    assert_eq!(out(&on(url, &["migrate"])), "nothing applied\n");
}

#[test]
fn json_is_a_value_a_line() {
    let count = versions().len();
    let db = TestDatabase::empty().unwrap();
    let values = |args: &[&str]| -> Vec<Value> {
        let output = on(db.url(), &[args, &["--json"]].concat());
        out(&output).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    };
    let migrated = values(&["migrate"]);
    assert_eq!(migrated.len(), count * 2 + 1 + months_made() + 1);
    assert_eq!(migrated[0]["event"], "started");
    assert_eq!(
        (&migrated[1]["event"], migrated[1]["ms"].is_u64()),
        (&Value::from("applied"), true)
    );
    assert_eq!(migrated[count * 2]["applied"].as_array().unwrap().len(), count);
    assert_eq!(migrated.last().unwrap()["made"].as_array().unwrap().len(), months_made());
    let status = values(&["status"]);
    assert_eq!(status[0]["applied"].as_array().unwrap().len(), count);
    assert_eq!(
        (
            status[0]["pending"].as_array().unwrap().len(),
            status[0]["findings"].as_array().unwrap().len()
        ),
        (0, 0)
    );
    assert_eq!(values(&["revert", "--to", "7"])[0]["code"], 1);
}

#[test]
fn a_plan_needs_no_database() {
    let versions = versions();
    let plan = out(&run(&["plan"]));
    assert_eq!(plan.matches("\nBEGIN;\n").count(), versions.len());
    assert!(plan.contains("CREATE TABLE brand_kits ("));
    assert_eq!(
        out(&run(&["plan", "--from", &versions[versions.len() - 4]])).matches("\nBEGIN;\n").count(),
        3
    );
    let down = out(&run(&["plan", "--down", "--to", "20261124000024"]));
    assert!(down.contains("DROP TABLE ai_model_feedbacks;") && !down.contains("DROP TABLE users;"));
    assert_eq!(
        refused(&run(&["plan", "--to", "7"])),
        (1, "7 is not a version of this binary".to_owned())
    );
}

/// Arguments, and what is wrong with them.
const REFUSED: &str = "
 => a command is missing
nonsense => unrecognized subcommand 'nonsense'
status extra => an argument is not expected: it is not shown, since it may be a password
revert => the following required arguments were not provided: <--count <COUNT>|--to <VERSION>>
redo --count x => invalid value 'x' for '--count <COUNT>': invalid digit found in string
revert --count 1 --to 2 => the argument '--count <COUNT>' cannot be used with '--to <VERSION>'
baseline => the following required arguments were not provided: <VERSION>
migrate --lock-timeout => a value is required for '--lock-timeout <MS>' but none was supplied
status --warn all => invalid value 'all' for '--warn <KIND>' [possible values: edited, \
down-edited, missing, \
out-of-order, renamed, reverted, redone, future, invalid-index, in-the-way, absent, planted, \
open-schema]
status --json=yes => unexpected value 'yes' for '--json' found; no more were expected";

/// Fails unless each of these arguments is refused with what follows it.
#[track_caller]
pub fn assert_refused(arguments: &str) {
    for line in arguments.trim_matches('\n').lines() {
        let (args, says) = line.split_once(" => ").unwrap();
        let refusal = refused(&run(&args.split_whitespace().collect::<Vec<_>>()));
        assert_eq!(refusal, (2, format!("{says}; see --help")), "{args:?}");
    }
}

#[test]
fn wrong_and_missing_arguments() {
    assert_refused(REFUSED);
    assert_eq!(run(&["--help"]).status.code(), Some(0));
    assert_eq!(
        out(&run(&["--version"])),
        format!("creativeflow-schema {}\n", env!("CARGO_PKG_VERSION"))
    );
}

#[test]
fn no_database_no_server_and_a_wrong_password() {
    let server = Server::start_from(&Binaries::find().unwrap()).unwrap();
    let conn = &mut creativeflow_schema::connect(&server.url("postgres")).unwrap();
    conn.run("CREATE ROLE guarded LOGIN PASSWORD 'right'");
    let hba = conn.line("SELECT current_setting('hba_file')");
    std::fs::write(hba, "local all guarded scram-sha-256\nlocal all all trust\n").unwrap();
    conn.run("SELECT pg_reload_conf()");
    let guarded = |password: &str| {
        server
            .url("postgres")
            .replace("postgres://postgres@", &format!("postgres://guarded:{password}@"))
    };
    // The server reads its settings again when it comes to it.
    wait_until("passwords are asked for", || {
        creativeflow_schema::connect(&guarded("hunter2")).is_err()
    });
    assert!(creativeflow_schema::connect(&guarded("right")).is_ok());

    for command in COMMANDS {
        for (output, says) in [
            (run(command), "DATABASE_URL is not set"),
            (on("postgres://user:hunter2@127.0.0.1:1/db", command), "Connection refused"),
            (on("user:hunter2@localhost", command), "is not of the form"),
            (on(&guarded("hunter2"), command), "password authentication failed"),
        ] {
            let (code, said) = refused(&output);
            assert!(code == 4 && said.contains(says), "{command:?}: {code} {said}");
            assert!(!said.contains("hunter2"), "{said}");
        }
    }
}

#[test]
fn a_read_only_database() {
    let db = TestDatabase::empty().unwrap();
    let conn = &mut db.connect().unwrap();
    conn.run("DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET default_transaction_read_only = on', current_database()); END $$");
    for command in COMMANDS.iter().skip(2) {
        let output = on(db.url(), command);
        // With nothing recorded there is nothing to repair, and so nothing to write.
        if *command == ["repair"] {
            assert_eq!(output.status.code(), Some(0));
            continue;
        }
        let (code, said) = refused(&output);
        assert_eq!(
            (code, said.contains("read-only transaction")),
            (1, true),
            "{command:?}: {said}"
        );
    }
    // It says what is pending all the same.
    let status = on(db.url(), &["status"]);
    assert_eq!(
        (status.status.code(), out(&status).lines().count()),
        (Some(3), 1 + versions().len())
    );
}

#[test]
fn an_older_server() {
    let server = Server::start_from(&Binaries::of_version(15).unwrap()).unwrap();
    for command in COMMANDS {
        let refusal = refused(&on(&server.url("postgres"), command));
        let says =
            "the server is PostgreSQL 15, and the migrations need 16 or newer: upgrade it first";
        assert_eq!(refusal, (1, says.to_owned()), "{command:?}");
    }
    let conn = &mut creativeflow_schema::connect(&server.url("postgres")).unwrap();
    assert_eq!(conn.lines("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"), [""; 0]);
}
