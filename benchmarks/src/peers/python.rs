//! `SQLAlchemy` and bare `psycopg`, in a Python process that stays: `peer.py`, which takes its own
//! time.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::Duration;

use serde_json::json;

use super::Peer;
use crate::data::Data;
use crate::group::{Group, Outcome};

pub struct Python {
    name: &'static str,
    child: Child,
    input: Option<ChildStdin>,
    output: BufReader<ChildStdout>,
}

impl Python {
    /// The interpreter is `BENCHMARKS_PYTHON`, which `benchmarks/run` sets.
    pub fn start(name: &'static str, greeting: &serde_json::Value) -> Self {
        let python = std::env::var("BENCHMARKS_PYTHON").unwrap_or_else(|_| "python3".to_owned());
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/peer.py");
        let mut child = Command::new(python)
            .args([script, name])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect(
                "python starts: run benchmarks/run, which brings SQLAlchemy, psycopg and Alembic",
            );
        let input = child.stdin.take();
        let output = BufReader::new(child.stdout.take().unwrap());
        let mut this = Self { name, child, input, output };
        this.ask(&greeting.to_string());
        this
    }

    pub fn connect(name: &'static str, url: &str, data: &'static Data) -> Self {
        Self::start(name, &json!({"url": url, "data": data}))
    }

    /// Sends a line and takes the one that answers it: nanoseconds and rows.
    pub fn ask(&mut self, line: &str) -> Outcome {
        writeln!(self.input.as_mut().unwrap(), "{line}").unwrap();
        let mut answer = String::new();
        self.output.read_line(&mut answer).unwrap();
        let numbers: Vec<u64> =
            answer.split_whitespace().map(|number| number.parse().unwrap()).collect();
        let &[nanoseconds, rows] = &*numbers else {
            panic!("{} ends, for the reason above", self.name)
        };
        Outcome { elapsed: Duration::from_nanos(nanoseconds), rows: rows as usize }
    }
}

impl Drop for Python {
    fn drop(&mut self) {
        drop(self.input.take());
        drop(self.child.wait());
    }
}

impl Peer for Python {
    /// psycopg is for its COPY; it has no objects.
    fn has(&self, group: Group) -> bool {
        group != Group::CopyMillion && (self.name == "SQLAlchemy" || group == Group::Insert10000)
    }

    fn run(&mut self, group: Group, n: usize) -> Outcome {
        self.ask(&format!("{} {n} {}", group.name(), group.batch()))
    }
}
