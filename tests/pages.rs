//! The pages, the help and the messages have the commands, flags and exit codes of the operator's
//! binary.

use std::collections::BTreeSet;
use std::path::Path;

use creativeflow_schema::migrator::MIGRATIONS;

use crate::cli::{self, command, on, out, refused, run};
use crate::support::*;

fn page(path: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

#[test]
fn what_a_message_says_to_run_works() {
    let (db, conn) = &mut empty();
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().to_str().unwrap();
    // Runs the command that the output of another names.
    let follow = |output: &std::process::Output| {
        let said = String::from_utf8_lossy(&output.stderr);
        let [words] = &commands_of(&said)[..] else { panic!("{said}") };
        on(db.url(), &words.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let status = on(db.url(), &["status"]);
    assert_eq!(follow(&status).status.code(), Some(0));
    assert_eq!(on(db.url(), &["status"]).status.code(), Some(0));
    let check = on(db.url(), &["docs", place, "--check"]);
    assert_eq!(check.status.code(), Some(3));
    assert_eq!(follow(&check).status.code(), Some(0));
    assert_eq!(on(db.url(), &["docs", place, "--check"]).status.code(), Some(0));
    conn.run("DROP INDEX idx_user_deletedat");
    let warned = on(db.url(), &["docs", place]);
    assert!(out(&follow(&warned)).contains("CREATE INDEX idx_user_deletedat"));
    let (_, said) = refused(&run(&["status"]));
    assert!(said.contains("--database-url"), "{said}");
}

/// All commands, with those of `partitions`.
fn all_commands() -> impl Iterator<Item = Vec<&'static str>> {
    cli::commands(
        ", status, check, migrate, plan, revert, redo, baseline, repair, docs, help, partitions, \
         partitions ensure, partitions status, partitions retire, partitions archive, \
         partitions restore, partitions forget, copy, privacy, privacy plan, privacy erase, \
         privacy export, privacy purge, privacy replay, doctor, backfill, backfill status, \
         backfill plan, backfill run",
    )
}

#[test]
fn help_and_output_fit_80_columns() {
    for command in all_commands() {
        for help in ["--help", "-h"] {
            let args = if command == ["help"] {
                command.clone()
            } else {
                [&command[..], &[help]].concat()
            };
            let said = out(&run(&args));
            let wide: Vec<&str> = said.lines().filter(|line| line.chars().count() > 80).collect();
            assert!(said.contains("Usage:") && wide.is_empty(), "{args:?}: {wide:#?}");
        }
    }
    let (db, conn) = &mut empty();
    conn.run("SET timezone = 'UTC'");
    let fits = |args: &[&str]| {
        let said = out(&on(db.url(), args));
        // Sentences are wrapped on a terminal alone.
        let rows = said.lines().filter(|line| !line.starts_with("problem "));
        let wide: Vec<&str> = rows.filter(|line| line.chars().count() > 80).collect();
        assert!(!said.is_empty() && wide.is_empty(), "{args:?}: {wide:#?}");
    };
    fits(&["status"]);
    fits(&["migrate"]);
    conn.run("INSERT INTO users (id, email) VALUES (gen_random_uuid(), 'ada@example.com')");
    conn.run("INSERT INTO credit_transactions (user_id, amount, action_type, created_at)
         SELECT id, 1, 'purchase', now() - interval '2 months' FROM users, generate_series(1, 20000)");
    let later = "partitions status, partitions ensure, partitions status, redo --count 9, status, \
        check, repair";
    for args in cli::commands(later) {
        fits(&args);
    }
}

#[test]
fn the_pages_have_the_exit_codes_of_the_help() {
    let help = out(&run(&["--help"]));
    let codes: Vec<(&str, &str)> = help
        .split("Exit codes:\n")
        .nth(1)
        .unwrap()
        .lines()
        .map(|line| line.trim().split_once("  ").unwrap_or_else(|| panic!("{line}")))
        .collect();
    let operations = page("docs/operations.md");
    let rows: Vec<(&str, &str)> = operations
        .split("| exit code | means |\n|---|---|\n")
        .nth(1)
        .unwrap()
        .lines()
        .map_while(|line| line.strip_prefix("| ")?.strip_suffix(" |")?.split_once(" | "))
        .collect();
    assert_eq!(codes, rows, "docs/operations.md beside main.rs");
    assert!(
        codes.len() > 4
            && codes.iter().enumerate().all(|(place, (code, _))| place.to_string() == *code)
    );
}

/// Each command of the binary in a page, as a shell splits it: of the blocks and of what is in
/// backticks.
fn commands_of(page: &str) -> Vec<Vec<String>> {
    let blocks = page.split("```").skip(1).step_by(2).flat_map(str::lines);
    let spans = page.split('`').filter(|span| !span.contains('\n'));
    let commands =
        blocks.chain(spans).filter_map(|line| line.trim().strip_prefix("creativeflow-schema "));
    let words = |line: &str| {
        let line =
            line.split(" #").next().unwrap_or_default().split("||").next().unwrap_or_default();
        line.split_whitespace().map(str::to_owned).collect::<Vec<String>>()
    };
    // A line of Cargo.toml begins so too.
    commands.map(words).filter(|words| words.first().is_some_and(|word| word != "=")).collect()
}

#[test]
fn the_commands_and_flags_of_the_pages_are_there() {
    let helps: String = all_commands()
        .filter(|command| *command != ["help"])
        .map(|command| out(&run(&[&command[..], &["--help"]].concat())))
        .collect();
    let flags: BTreeSet<&str> = helps
        .split(|char: char| !(char.is_ascii_lowercase() || char == '-'))
        .filter(|word| word.starts_with("--"))
        .collect();
    let newest = MIGRATIONS.last().unwrap().version();
    let folder = tempfile::tempdir().unwrap();
    let mut tried = 0;
    for path in [
        "README.md",
        "docs/operations.md",
        "docs/doctor.md",
        "migrations/README.md",
        "docs/performance.md",
        "docs/decisions.md",
    ] {
        let page = page(path);
        for mut words in commands_of(&page) {
            // What comes then is the shell's.
            words.truncate(
                words
                    .iter()
                    .position(|word| [">", ">>", "|", "||"].contains(&word.as_str()))
                    .unwrap_or(words.len()),
            );
            for word in &mut words {
                let value = match word.as_str() {
                    "VERSION" => newest.as_str(),
                    "FOLDER" => "/folder",
                    "FILE.json" => "/folder/file.json",
                    "TABLE" => "usage_logs",
                    "MONTH" => "2026-11",
                    "ACCOUNT" => "01a217ac-a18c-7612-90fe-4883c1c64585",
                    "postgres://..." => "postgres://127.0.0.1:1/db",
                    other => other,
                };
                *word = value.to_owned();
            }
            if words.len() == 1 && ["backfill", "partitions"].contains(&words[0].as_str()) {
                continue;
            }
            // Without a server and without an address, so that nothing happens.
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            let output = command(&words).current_dir(folder.path()).output().unwrap();
            let said = String::from_utf8_lossy(&output.stderr);
            let needs_more = said.contains("required arguments were not provided");
            assert!(output.status.code() != Some(2) || needs_more, "{path}: {words:?}: {said}");
            tried += 1;
        }
        // A flag on its own in backticks is the binary's, unless the page is about another
        // program's too.
        for span in page.split('`').filter(|span| span.starts_with("--") && !span.contains('\n')) {
            let flag = span.split([' ', '=']).next().unwrap();
            // `--` begins a comment of SQL.
            let is_anothers =
                ["--", "--diff-schema", "--all", "--disable-triggers", "--ignored"].contains(&flag);
            assert!(is_anothers || flags.contains(flag), "{path}: there is no {flag}");
        }
    }
    assert!(tried > 15, "{tried}");
}
