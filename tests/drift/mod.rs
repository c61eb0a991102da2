//! `creativeflow-schema check --drift`: changes by hand are found and named, and the script undoes
//! them.

mod changes;
mod random;
mod whole;
mod world;

use serde_json::Value;

use crate::cli::{on, out};
use crate::support::*;

fn version(conn: &mut PgConnection) -> u32 {
    let number = conn.line("SELECT current_setting('server_version_num')");
    number.parse::<u32>().unwrap() / 10_000
}

/// A difference, as `check --drift --json` prints it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub what: String,
    pub mend: Vec<String>,
    pub by_hand: Vec<String>,
}

/// The differences, and the notes.
pub fn told(url: &str, args: &[&str]) -> (Vec<Found>, Vec<String>) {
    let output = on(url, &[&["check", "--drift", "--json"], args].concat());
    let said = out(&output);
    let first: Value = serde_json::from_str(said.lines().next().unwrap()).unwrap();
    let found = first["drift"].as_array().unwrap_or_else(|| panic!("{said}"));
    assert_eq!(output.status.code(), Some(if found.is_empty() { 0 } else { 3 }), "{said}");
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let texts = |value: &Value| value.as_array().unwrap().iter().map(text).collect();
    let one = |value: &Value| Found {
        what: text(&value["difference"]),
        mend: texts(&value["mend"]),
        by_hand: texts(&value["by_hand"]),
    };
    (found.iter().map(one).collect(), texts(&first["notes"]))
}

pub fn drift(url: &str) -> Vec<Found> {
    told(url, &[]).0
}

/// Runs the script of `check --drift` as an operator does.
pub fn run_script(url: &str, stop_at_errors: bool) -> std::process::Output {
    run_sql(url, on(url, &["check", "--drift"]).stdout, stop_at_errors)
}
