//! `psql` and its `\copy` from a file: the whole process, from its start.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::process::Command;

use chrono::SecondsFormat;
use tempfile::TempDir;

use super::Peer;
use super::statements::COPY_USAGE_LOGS;
use crate::data::Data;
use crate::measure::{Group, Outcome};
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
    let mut command = match devdb::Server::shared().unwrap().binaries() {
        Some(binaries) => binaries.command("psql"),
        None => Command::new("psql"),
    };
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
            let mut csv = String::new();
            for log in self.data.logs(group) {
                let details = log.details.to_string().replace('"', "\"\"");
                let timestamp = log.timestamp.to_rfc3339_opts(SecondsFormat::Micros, true);
                writeln!(
                    csv,
                    "{},,,{},\"{details}\",{},{timestamp}",
                    log.user_id, log.action_type, log.credits_cost
                )
                .unwrap();
            }
            let file = self.folder.path().join("usage_logs.csv");
            std::fs::write(&file, csv).unwrap();
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
