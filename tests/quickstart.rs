//! The README's first command, as a process.

use std::process::{Command, Output};

use crate::support::*;

/// Runs the example, which `cargo test` has built beside this program.
pub fn quickstart(args: &[&str]) -> Output {
    let program = std::env::current_exe().unwrap();
    let program = program.parent().unwrap().parent().unwrap().join("examples/quickstart");
    // It must take neither: it writes.
    let mut command = Command::new(&program);
    command.args(args).env("DATABASE_URL", "postgres://nobody@127.0.0.1:1/nothing");
    command
        .output()
        .unwrap_or_else(|error| panic!("{}: {error}; cargo build --examples", program.display()))
}

#[test]
fn it_tells_the_story_and_on_the_same_database_again() {
    let db = TestDatabase::empty().unwrap();
    let conn = &mut db.connect().unwrap();
    let args = ["--database-url", db.url()];

    let first = quickstart(&args);
    let told = String::from_utf8(first.stdout).unwrap();
    assert!(first.status.success(), "{told}\n{}", String::from_utf8_lossy(&first.stderr));
    assert_eq!(
        told.lines().filter(|line| line.starts_with("migrated ")).count(),
        migration_count()
    );
    let months = conn.lines("SELECT relname FROM pg_class WHERE relispartition AND relkind = 'r' AND relname !~ '_default$'");
    assert!(!months.is_empty());
    for month in months {
        assert!(told.contains(&format!("made     partitions.{month}")), "{month}");
    }
    for constraint in [
        "uq_subscriptions_user_id",
        "fk_projects_workbench_id_user_id",
        "ck_ai_model_feedbacks_rating",
    ] {
        assert!(told.contains(constraint), "{constraint}");
    }
    for table in rows::tables(conn) {
        assert!(told.contains(&table), "{table} is told of");
        assert_ne!(
            conn.lines(format!("SELECT count(*)::text FROM {table}")),
            ["0"],
            "{table} has a row"
        );
    }

    let second = quickstart(&args);
    let told = String::from_utf8(second.stdout).unwrap();
    assert!(second.status.success(), "{}", String::from_utf8_lossy(&second.stderr));
    assert!(told.starts_with("nothing to migrate\n"), "{told}");
}

#[test]
fn what_it_does_not_understand_it_says_in_a_line() {
    for args in [
        &["--help"][..],
        &["--database-url"],
        &["--database-url", "a", "b"],
        &["--database-url", "a"],
    ] {
        let output = quickstart(args);
        assert_eq!(output.status.code(), Some(1), "{args:?}");
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.starts_with("quickstart: ") && said.lines().count() == 1, "{args:?}: {said}");
    }
}
