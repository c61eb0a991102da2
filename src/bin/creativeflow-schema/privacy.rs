//! `creativeflow-schema privacy`.

use std::io::{self, BufWriter, IsTerminal};
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use creativeflow_schema::chrono::Utc;
use creativeflow_schema::privacy::retention::{self, Expired, Retention};
use creativeflow_schema::privacy::{
    Erasure, Error, Event, Manifest, Plan, Receipt, Rows, export, replay,
};
use creativeflow_schema::types::{TeamId, UserId};
use serde_json::{Value, json};

use crate::arguments::path;
use crate::{Failure, NOT_WRITTEN, Output, connect, file};

#[derive(Debug, Args)]
pub struct Privacy {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Say what the erasure of an account would do; exit with 3 if something is in the way
    Plan(Account),
    /// Erase an account, and print what leads to it outside the database, and the receipt
    Erase {
        #[command(flatten)]
        account: Account,
        /// Erase it; without this, nothing is changed
        #[arg(long)]
        yes: bool,
    },
    /// Write all that is held on an account as JSON Lines, the manifest last
    Export {
        /// The account's id
        account: UserId,
        /// The file to make, which its owner alone can read; else standard output
        #[arg(long, value_name = "FILE", value_parser = path)]
        output: Option<PathBuf>,
    },
    /// Say what is past its limit of retention, and with --yes remove it
    Purge {
        /// Remove it; without this, nothing is changed
        #[arg(long)]
        yes: bool,
    },
    /// Erase accounts again after a backup was restored, from what erase printed with --json
    Replay {
        /// The file, with a receipt a line; other lines are left alone
        #[arg(value_parser = path)]
        receipts: PathBuf,
        /// Erase them; without this, nothing is changed
        #[arg(long)]
        yes: bool,
    },
}

#[derive(Debug, Args)]
struct Account {
    /// The account's id
    account: UserId,
    /// Hand a team of the account that has other members to one of them
    #[arg(long, value_name = "TEAM=ACCOUNT", value_parser = handed_over)]
    hand_over: Vec<(TeamId, UserId)>,
}

fn handed_over(text: &str) -> Result<(TeamId, UserId), String> {
    let parse = || {
        let (team, account) = text.split_once('=')?;
        Some((team.parse().ok()?, account.parse().ok()?))
    };
    parse().ok_or_else(|| "not of the form TEAM=ACCOUNT, with the ids of both".to_owned())
}

impl Account {
    fn erasure(&self) -> Erasure {
        let erasure = Erasure::of(self.account);
        self.hand_over.iter().fold(erasure, |erasure, (team, to)| erasure.hand_over(*team, *to))
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        match error {
            Error::Session(error) => error.into(),
            Error::NotMigrated
            | Error::Obstacles(_)
            | Error::NewOwner { .. }
            | Error::NoAccount(_) => Self(error.to_string(), 3),
            other => Self(other.to_string(), 1),
        }
    }
}

pub fn run(arguments: &Privacy, url: &str, output: Output) -> Result<(), Failure> {
    match &arguments.command {
        Command::Plan(account) => {
            let plan = account.erasure().plan(&mut connect(url)?)?;
            say_plan(&plan, output);
            if plan.obstacles.is_empty() {
                Ok(())
            } else {
                Err(Error::Obstacles(plan.obstacles).into())
            }
        }
        Command::Erase { account, yes } => {
            confirmed(*yes, "see `creativeflow-schema privacy plan`")?;
            let receipt =
                account.erasure().execute(&mut connect(url)?, |event| say_event(event, output))?;
            say_receipt(&receipt, output);
            Ok(())
        }
        Command::Export { account, output: to } => {
            let conn = &mut connect(url)?;
            match to {
                Some(path) => {
                    let manifest =
                        file::make(path, |mut out| Ok(export(conn, *account, &mut out)?))?;
                    say_manifest(&manifest, path, output);
                }
                None if io::stdout().is_terminal() => {
                    let reason = "an export is not for a terminal: give --output FILE, or redirect \
                                  the output";
                    return Err(Failure(reason.to_owned(), 2));
                }
                None => {
                    let mut out = BufWriter::new(io::stdout().lock());
                    export(conn, *account, &mut out).map_err(|error| match error {
                        Error::Write(_) => Failure(error.to_string(), NOT_WRITTEN),
                        error => error.into(),
                    })?;
                }
            }
            Ok(())
        }
        Command::Purge { yes } => {
            let retention = Retention::at(Utc::now());
            let conn = &mut connect(url)?;
            if !yes {
                say_expired(&retention.plan(conn)?, "due", output);
                return Ok(());
            }
            let purged = retention.purge_expired(conn, |event| say_purge(event, output))?;
            say_expired(&purged, "purged", output);
            Ok(())
        }
        Command::Replay { receipts, yes } => {
            let receipts = receipts_in(receipts)?;
            confirmed(*yes, &format!("{} accounts would be erased", receipts.len()))?;
            let replayed = replay(&mut connect(url)?, &receipts, |event| say_event(event, output))?;
            for receipt in &replayed {
                say_receipt(receipt, output);
            }
            Ok(())
        }
    }
}

fn confirmed(yes: bool, what: &str) -> Result<(), Failure> {
    if yes {
        return Ok(());
    }
    Err(Failure(format!("nothing was changed: add --yes to go on; {what}"), 2))
}

/// Reads the receipts among the lines of a file.
fn receipts_in(file: &Path) -> Result<Vec<Receipt>, Failure> {
    let failed = |why: String| Failure(format!("{}: {why}", file.display()), 1);
    let text = std::fs::read_to_string(file).map_err(|error| failed(error.to_string()))?;
    let mut receipts = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let Ok(mut value) = serde_json::from_str::<Value>(line) else { continue };
        let receipt = value["receipt"].take();
        if !receipt.is_null() {
            let receipt = serde_json::from_value(receipt);
            receipts
                .push(receipt.map_err(|error| failed(format!("line {}: {error}", number + 1)))?);
        }
    }
    if receipts.is_empty() {
        return Err(failed("no line of it has a receipt".to_owned()));
    }
    Ok(receipts)
}

fn fate(rows: Rows) -> &'static str {
    match rows {
        Rows::Deleted => "deleted",
        Rows::Emptied => "emptied",
    }
}

fn say_plan(plan: &Plan, output: Output) {
    output.lines(&json!({ "plan": plan }), || {
        let mut lines = Vec::new();
        if !plan.exists {
            lines.push("there is no such account".to_owned());
        }
        lines.extend(plan.rows.iter().map(|one| {
            format!("{:<8} {:<28} {:>8}  {}", fate(one.fate), one.table, one.rows, one.why)
        }));
        lines.extend(plan.kept.iter().map(|one| {
            format!("kept     {}.{} [{}]: {}", one.table, one.column, one.class, one.why)
        }));
        lines.extend(plan.outside.iter().map(|one| {
            format!("outside  {} {} ({}.{})", one.system, one.value, one.table, one.column)
        }));
        lines.extend(
            plan.archived
                .iter()
                .map(|one| format!("archived {} perhaps, in {}", one.table, one.months.join(", "))),
        );
        lines.extend(plan.obstacles.iter().map(|one| format!("problem  {one}")));
        lines
    });
}

fn say_event(event: &Event, output: Output) {
    match event {
        Event::Closed => output.line(&json!({ "event": "closed" }), || {
            "closed   the account; its secrets are gone".to_owned()
        }),
        Event::Rows { table, rows, number } => output
            .line(&json!({ "event": fate(*rows), "table": table.name(), "rows": number }), || {
                format!("{:<8} {:<28} {number:>8}", fate(*rows), table.name())
            }),
        Event::Outside(one) => output.line(&json!({ "event": "outside", "outside": one }), || {
            format!("outside  {} {} ({}.{})", one.system, one.value, one.table, one.column)
        }),
        _ => {}
    }
}

fn say_receipt(receipt: &Receipt, output: Output) {
    output.line(&json!({ "receipt": receipt }), || {
        let stale = if receipt.stale_statistics.is_empty() {
            String::new()
        } else {
            format!("; run ANALYZE {}", receipt.stale_statistics.join(", "))
        };
        format!("erased   account {} at {}{stale}", receipt.account, receipt.erased_at)
    });
}

fn say_manifest(manifest: &Manifest, path: &Path, output: Output) {
    let path = path.display().to_string();
    let rows: u64 = manifest.tables.iter().map(|table| table.rows).sum();
    output.line(&json!({ "wrote": path, "manifest": manifest }), || {
        format!("wrote    {path}: {rows} rows of {} tables", manifest.tables.len())
    });
}

fn say_expired(expired: &Expired, what: &str, output: Output) {
    output.lines(&json!({ what: expired }), || {
        let due = expired.due.iter().map(|one| {
            let (data, column) = (json!(one.limit.data), one.limit.column);
            let data = data.as_str().unwrap_or_default().replace('_', " ");
            format!("{what:<8} {:>8} {data}: {column} before {}", one.rows, one.before)
        });
        let skipped = expired.skipped.iter().map(|one| {
            let obstacles: Vec<_> = one.obstacles.iter().map(ToString::to_string).collect();
            format!("skipped  account {}: {}", one.account, obstacles.join("; "))
        });
        due.chain(skipped).collect()
    });
}

fn say_purge(event: &retention::Event, output: Output) {
    match event {
        retention::Event::Outside(place) => say_event(&Event::Outside(place.clone()), output),
        retention::Event::Erased { receipt, .. } => say_receipt(receipt, output),
        retention::Event::Deleted { limit, rows } => output
            .line(&json!({ "event": "deleted", "limit": limit, "rows": rows }), || {
                format!("deleted  {rows} rows by {}", limit.column)
            }),
        retention::Event::Closed { limit, closed } => output
            .line(&json!({ "event": "closed", "limit": limit, "account": closed.id }), || {
                format!("closed   account {}: inactive by {}", closed.id, limit.column)
            }),
        // Listed at the end.
        _ => {}
    }
}
