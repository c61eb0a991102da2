//! `psql` and its `\copy` from a file: the whole process, from its start.

use std::path::PathBuf;
use std::process::Command;

use tempfile::TempDir;

use super::statements::COPY_USAGE_LOGS;
use super::{Peer, csv, program};
use crate::data::Data;
use crate::group::{Group, Outcome};
use crate::timed;

pub struct Psql {
    url: String,
    folder: TempDir,
    /// Written when first needed.
    csv: Option<PathBuf>,
    data: &'static Data,
}

/// psql of the server's own version, without anybody's settings.
pub fn command(url: &str) -> Command {
    let mut command = program("psql");
    command.args(["--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", "--output=/dev/null", url]);
    command
}

impl Psql {
    pub fn connect(url: &str, data: &'static Data) -> Self {
        Self { url: url.to_owned(), folder: tempfile::tempdir().unwrap(), csv: None, data }
    }
}

impl Peer for Psql {
    fn has(&self, group: Group) -> bool {
        group == Group::CopyMillion
    }

    fn run(&mut self, group: Group, n: usize) -> Outcome {
        let csv = self.csv.get_or_insert_with(|| {
            let lines: String = self.data.logs(group).map(|log| csv(&log)).collect();
            let file = self.folder.path().join("usage_logs.csv");
            std::fs::write(&file, lines).unwrap();
            file
        });
        let statement =
            COPY_USAGE_LOGS.replace("STDIN", &format!("'{}' (FORMAT csv)", csv.display()));
        // A command of psql's ends with its line.
        let statement = statement.replacen("COPY", "\\copy", 1).replace('\n', " ");
        timed!(n, |_i| {
            let status = command(&self.url).args(["--command", &statement]).status().unwrap();
            assert!(status.success(), "psql: {status}");
            group.batch()
        })
    }
}
