//! The budget of a change of the schema: by hand each file of the budget and no other, and none can
//! be forgotten without a failure that names it. Each change is made in a copy of the project.
//! Ignored where nobody asks for it, since the copy is built for each file:
//! `cargo test --test tests budget:: -- --ignored`, as `.ci/run budget` does.

mod changes;
mod table;

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use changes::{CHANGES, Change, Edit, Found, Put};

use crate::support::*;

/// The subjects that a change of the schema can break.
const FAST_TESTS: &[&str] = &[
    "budget::the_edits",
    "bulk::",
    "diesel_types::",
    "docs::",
    "drift::none_is",
    "invariants::",
    "json::",
    "lint::",
    "migrations::",
    "models::",
    "mutants::",
    "on_delete::",
    "plans::",
    "population::",
    "refusals::",
    "relationships::",
    "released::",
    "specification::",
    "types::",
];

/// Builds the tests.
const BUILD: [&str; 4] = ["test", "--no-run", "--test", "tests"];

/// The text of a file with an edit, from the text before.
fn edited(edit: &Edit, before: Option<&str>) -> String {
    let before = before.unwrap_or_default();
    let mut text = before.to_owned();
    for put in edit.puts {
        text = match put {
            Put::New(new) => (*new).to_owned(),
            Put::End(lines) => format!("{text}{lines}"),
            Put::After(anchor, lines) => {
                assert!(
                    text.contains(anchor),
                    "{} has no {anchor:?}: change tests/budget/changes.rs",
                    edit.file
                );
                text.replacen(anchor, &format!("{anchor}{lines}"), 1)
            }
        };
    }
    assert_ne!(text, before, "{}", edit.file);
    text
}

/// Runs cargo in a copy of the project.
fn cargo(project: &Path, args: &[&str]) -> Output {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(args).current_dir(project).env("CARGO_TARGET_DIR", project.with_file_name("target"));
    // Those of the package whose test this is would be taken for the copy's.
    cargo
        .env_remove("CARGO_MANIFEST_DIR")
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        .env("CARGO_PROFILE_TEST_DEBUG", "0");
    cargo.output().unwrap()
}

/// Runs the tests whose names have one of these.
fn tests(project: &Path, names: &[&str]) -> Output {
    cargo(project, &[&["test", "--no-fail-fast", "--test", "tests", "--"], names].concat())
}

/// Runs what finds that a file is forgotten, and asserts that it fails and names the file.
fn assert_found(project: &Path, change: &Change, forgotten: &Edit) {
    let (output, named) = match forgotten.found {
        Found::Build => (cargo(project, &BUILD), forgotten.file),
        Found::Missing(item) => (cargo(project, &BUILD), item),
        Found::Tests(name) => (tests(project, &[name]), forgotten.file),
    };
    let (said, what) = (said(&output), format!("{}, without {}", change.name, forgotten.file));
    assert!(!output.status.success(), "{what}: nothing fails");
    // A build that fails for another reason may name the file too, in a warning.
    let is_tested = matches!(forgotten.found, Found::Tests(_));
    assert_eq!(said.contains("test result: FAILED"), is_tested, "{what}: {said}");
    assert!(said.contains(named), "{what}: {named} is not named: {said}");
    println!("{what}: found");
}

fn made(change: &Change) {
    assert!(change.edits.len() <= change.budget, "{}: {} files", change.name, change.edits.len());
    let project = &copy_of_the_project("budget");
    let original = |edit: &Edit| {
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(edit.file)).ok()
    };
    let make = |edit: &Edit| {
        let file = project.join(edit.file);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, edited(edit, original(edit).as_deref())).unwrap();
    };
    change.edits.iter().for_each(make);

    // Before the generated files are written, the check names them: all that differ, or
    // src/schema.rs alone where the models do not compile with it.
    let check = cargo(project, &["xtask", "generate", "--check"]);
    assert!(
        !check.status.success() && said(&check).contains("differs src/"),
        "{}: {}",
        change.name,
        said(&check)
    );
    let generate = cargo(project, &["xtask", "generate"]);
    assert!(generate.status.success(), "{}: {}", change.name, said(&generate));
    let tests = tests(project, FAST_TESTS);
    assert!(tests.status.success(), "{}: {}", change.name, said(&tests));
    println!("{}: {} files by hand\n{}", change.name, change.edits.len(), said(&generate));

    for forgotten in change.edits {
        let file = project.join(forgotten.file);
        match original(forgotten) {
            Some(text) => fs::write(&file, text).unwrap(),
            None => fs::remove_file(&file).unwrap(),
        }
        assert_found(project, change, forgotten);
        make(forgotten);
    }
}

/// The edits fit the project, also where the copy is not built.
#[test]
fn the_edits_of_the_changes_have_their_places() {
    for change in CHANGES {
        for edit in change.edits {
            let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(edit.file);
            // In a copy, the change may have been made.
            if fs::read_to_string(&file)
                .is_ok_and(|text| edit.puts.iter().any(|put| text.contains(put.lines())))
            {
                continue;
            }
            edited(edit, fs::read_to_string(file).ok().as_deref());
        }
    }
}

#[test]
#[ignore = "builds the project for each file"]
fn a_nullable_column() {
    made(&CHANGES[0]);
}

#[test]
#[ignore = "builds the project for each file"]
fn a_nullable_column_of_a_partitioned_table() {
    made(&CHANGES[1]);
}

#[test]
#[ignore = "builds the project for each file"]
fn a_label() {
    made(&CHANGES[2]);
}

#[test]
#[ignore = "builds the project for each file"]
fn a_table_with_two_keys_and_a_query() {
    made(&CHANGES[3]);
}
