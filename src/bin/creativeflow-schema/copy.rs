//! `copy`: a masked copy of some accounts, for development.

use std::io::{self, BufWriter, IsTerminal};
use std::path::{Path, PathBuf};

use clap::Args;
use creativeflow_schema::privacy;
use creativeflow_schema::privacy::masked::{Copied, MaskedCopy};
use creativeflow_schema::types::{Secret, UserId};
use serde_json::json;

use crate::{Failure, NOT_WRITTEN, Output, arguments, connect, counted, file};

#[derive(Debug, Args)]
pub struct Copy {
    /// Mask the values by their classes: required
    #[arg(long)]
    masked: bool,
    /// The number of accounts to copy; the salt decides which
    #[arg(long, value_name = "N", default_value_t = 100, conflicts_with = "account")]
    accounts: u32,
    /// Copy this account: any number of times
    #[arg(long, value_name = "ID")]
    account: Vec<UserId>,
    /// A secret of at least 16 characters, with which the same rows give the same copy; else a
    /// random one
    #[arg(long, value_name = "SALT")]
    salt: Option<Secret>,
    /// The file to make, which its owner alone can read; else standard output
    #[arg(long, value_name = "FILE", value_parser = arguments::path)]
    output: Option<PathBuf>,
}

impl Copy {
    /// Refuses what cannot be done, before there is a connection.
    pub fn check(&self, output: Output) -> Result<(), Failure> {
        let refused = |reason: &str| Err(Failure(reason.to_owned(), 2));
        if !self.masked {
            return refused(
                "copy makes no copy of personal data: give --masked, or use pg_dump for a backup",
            );
        }
        match &self.output {
            None if output.json => refused("with --json, give the copy's file by --output"),
            None if io::stdout().is_terminal() => {
                refused("a copy is not for a terminal: give --output FILE, or redirect the output")
            }
            _ => Ok(()),
        }
    }

    pub fn run(&self, url: &str, output: Output) -> Result<(), Failure> {
        let mut copy = if self.account.is_empty() {
            MaskedCopy::sample(self.accounts)
        } else {
            MaskedCopy::of(self.account.iter().copied())
        };
        if let Some(salt) = &self.salt {
            copy = copy.salt(salt.clone());
        }
        let conn = &mut connect(url)?;
        let Some(path) = &self.output else {
            // Not by `print`, which goes on without what cannot be written.
            copy.write(conn, &mut BufWriter::new(io::stdout().lock()))
                .map_err(|error| failure(error, NOT_WRITTEN))?;
            return Ok(());
        };
        let copied = file::make(path, |mut out| {
            copy.write(conn, &mut out).map_err(|error| failure(error, 1))
        })?;
        say(&copied, path, output);
        Ok(())
    }
}

fn say(copied: &Copied, path: &Path, output: Output) {
    let rows: u64 = copied.rows.iter().map(|(_, rows)| rows).sum();
    let tables: serde_json::Map<_, _> =
        copied.rows.iter().map(|(table, rows)| (table.to_string(), json!(rows))).collect();
    let path = path.display().to_string();
    output.line(&json!({ "wrote": path, "accounts": copied.accounts, "rows": tables }), || {
        format!("wrote {path}: {}, {}", counted(copied.accounts, "account"), counted(rows, "row"))
    });
}

fn failure(error: privacy::Error, unwritten: u8) -> Failure {
    use privacy::Error::{Differs, NoMask, NotMigrated, Session, ShortSalt, Unclassified, Write};
    let code = match error {
        Session(error) => return error.into(),
        Unclassified { .. } | Differs { .. } | NoMask { .. } | NotMigrated => 3,
        ShortSalt { .. } => 2,
        Write(_) => unwritten,
        _ => 1,
    };
    Failure(error.to_string(), code)
}
