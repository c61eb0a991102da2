//! A test that runs once more, in a process of its own: with another environment, in another
//! folder.

use std::process::Command;

/// Set in the environment of the child.
const CHILD: &str = "CREATIVEFLOW_TEST_CHILD";

/// Returns true in the child.
pub fn is_it() -> bool {
    std::env::var_os(CHILD).is_some()
}

/// Runs a test in a child, and returns the rest of the line in which it says something.
pub fn said(test: &str, prepare: impl FnOnce(&mut Command)) -> String {
    let mut child = Command::new(std::env::current_exe().unwrap());
    child.args(["--exact", test, "--nocapture"]).env(CHILD, "1").env_remove("DATABASE_URL");
    prepare(&mut child);
    let output = String::from_utf8(child.output().unwrap().stdout).unwrap();
    let said = output.lines().find_map(|line| line.split_once("said: "));
    said.unwrap_or_else(|| panic!("{output}")).1.to_owned()
}
