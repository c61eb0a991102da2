//! `creativeflow-schema partitions`.

use std::path::PathBuf;
use std::sync::Arc;

use clap::{Args, Subcommand};
use creativeflow_schema::partitions::{
    AtEnd, Ensured, Error, Event, Fate, FileArchive, Health, Keeper, Month, Obstacle, PartitionedTable, Policy,
    Retired, Thresholds,
};
use indicatif::{ProgressBar, ProgressStyle};
use serde_json::{Value, json};

use crate::{Failure, Output, connect};

#[derive(Debug, Args)]
pub struct Partitions {
    /// How many months after the current one have a partition
    #[arg(long, global = true, value_name = "MONTHS", default_value_t = 3)]
    months_ahead: u16,
    /// How long a table's months are kept, as notifications=12; else credit_transactions=84, notifications=12, usage_logs=24
    #[arg(long, global = true, value_name = "TABLE=MONTHS", value_parser = retention)]
    retention: Vec<(PartitionedTable, u16)>,
    /// What becomes of a table's months then: TABLE=retire, TABLE=archive or TABLE=drop; else credit_transactions are
    /// retired, and the others archived
    #[arg(long, global = true, value_name = "TABLE=WHAT", value_parser = at_end)]
    at_end: Vec<(PartitionedTable, AtEnd)>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Make the months to come, and move rows that wait in DEFAULT to theirs
    Ensure,
    /// Say how the partitions stand; exit with 3 if something is beyond its threshold
    Status {
        /// The fewest months from now on that must have a partition
        #[arg(long, value_name = "MONTHS", default_value_t = Thresholds::default().headroom)]
        headroom: u32,
        /// The most rows that may wait in DEFAULT
        #[arg(long, value_name = "ROWS", default_value_t = Thresholds::default().strays)]
        strays: u64,
        /// The most rows that may stay in DEFAULT
        #[arg(long, value_name = "ROWS", default_value_t = Thresholds::default().outside, hide_default_value = true)]
        outside: u64,
        /// The most months that may have expired
        #[arg(long, value_name = "MONTHS", default_value_t = Thresholds::default().expired)]
        expired: usize,
    },
    /// Retire, archive or drop the months that have expired
    Retire {
        /// The folder for the months that are archived
        #[arg(long, value_name = "FOLDER")]
        archive: Option<PathBuf>,
    },
    /// Write a month to a folder, and read it back; it stays in the database
    Archive {
        /// The table
        table: PartitionedTable,
        /// The month, as 2026-11
        month: Month,
        /// The folder
        #[arg(long, value_name = "FOLDER")]
        archive: PathBuf,
    },
    /// Read an archived month back, into a table of the schema retired
    Restore {
        /// Restore this column as text: one that the table no longer has, or had with another type
        #[arg(long, value_name = "COLUMN")]
        as_text: Vec<String>,
        /// The archive's .json file
        manifest: PathBuf,
    },
}

fn of_table<T>(text: &str, parse: impl Fn(&str) -> Option<T>, form: &str) -> Result<(PartitionedTable, T), String> {
    let (table, value) = text.split_once('=').ok_or_else(|| format!("not of the form {form}"))?;
    let table = table.parse::<PartitionedTable>().map_err(|error| error.to_string())?;
    Ok((table, parse(value).ok_or_else(|| format!("not of the form {form}"))?))
}

fn retention(text: &str) -> Result<(PartitionedTable, u16), String> {
    of_table(text, |months| months.parse().ok(), "TABLE=MONTHS")
}

fn at_end(text: &str) -> Result<(PartitionedTable, AtEnd), String> {
    let parse = |what: &str| match what {
        "retire" => Some(AtEnd::Retire),
        "archive" => Some(AtEnd::Archive),
        "drop" => Some(AtEnd::Drop),
        _ => None,
    };
    of_table(text, parse, "TABLE=retire, TABLE=archive or TABLE=drop")
}

impl Partitions {
    fn keeper(&self, output: Output) -> Keeper {
        let mut keeper = Keeper::new().on_event(listener(output));
        for table in PartitionedTable::ALL {
            let mut policy = Policy { months_ahead: self.months_ahead, ..Policy::of(table) };
            for (_, months) in self.retention.iter().filter(|(of, _)| *of == table) {
                policy.retention = Some(*months);
            }
            for (_, at_end) in self.at_end.iter().filter(|(of, _)| *of == table) {
                policy.at_end = *at_end;
            }
            keeper = keeper.policy(table, policy);
        }
        keeper
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        match error {
            Error::Session(error) => error.into(),
            Error::NotMigrated { .. } | Error::NoDefault { .. } => Self(error.to_string(), 3),
            other => Self(other.to_string(), 1),
        }
    }
}

/// What `migrate` does at its end.
pub fn ensure_after_migrations(url: &str, output: Output) -> Result<(), Error> {
    let ensured = Keeper::new().on_event(listener(output)).ensure(url)?;
    if !ensured.made.is_empty() {
        say_ensured(&ensured, output);
    }
    Ok(())
}

pub fn run(partitions: &Partitions, url: &str, output: Output) -> Result<(), Failure> {
    let keeper = partitions.keeper(output);
    match &partitions.command {
        Command::Ensure => {
            say_ensured(&keeper.ensure(url)?, output);
            Ok(())
        }
        Command::Status { headroom, strays, outside, expired } => {
            let health = keeper.health(&mut connect(url)?)?;
            let thresholds = Thresholds { headroom: *headroom, strays: *strays, outside: *outside, expired: *expired };
            say_health(&health, &thresholds, output)
        }
        Command::Retire { archive } => {
            let keeper = match archive {
                Some(folder) => keeper.archive_to(FileArchive::new(folder)),
                None => keeper,
            };
            say_retired(&keeper.retire(url)?, output);
            Ok(())
        }
        Command::Archive { table, month, archive } => {
            let archive = FileArchive::new(archive);
            let manifest = keeper.archive(url, *table, *month, &archive)?;
            output.line(&json!({ "archived": manifest }), || {
                format!("archived {table} {month}: {} rows, {} bytes", manifest.rows, manifest.bytes)
            });
            Ok(())
        }
        Command::Restore { manifest, as_text } => {
            let keeper = as_text.iter().fold(keeper, Keeper::as_text);
            let (Some(folder), Some(name)) = (manifest.parent(), manifest.file_name().and_then(|name| name.to_str()))
            else {
                return Err(Failure(format!("{} is not the name of a file", manifest.display()), 2));
            };
            let restored = keeper.restore(url, &FileArchive::new(folder), name)?;
            output.line(&json!({ "restored": restored.table, "rows": restored.rows }), || {
                format!("restored {}: {} rows", restored.table, restored.rows)
            });
            Ok(())
        }
    }
}

fn say_ensured(ensured: &Ensured, output: Output) {
    let names: Vec<&str> = ensured.made.iter().map(|made| made.partition.as_str()).collect();
    output.line(&json!({ "made": names, "outside": ensured.outside }), || {
        let stay =
            if ensured.outside == 0 { String::new() } else { format!("; {} rows stay in DEFAULT", ensured.outside) };
        match names.len() {
            0 => format!("no partition made{stay}"),
            1 => format!("1 partition made{stay}"),
            more => format!("{more} partitions made{stay}"),
        }
    });
}

fn say_retired(retired: &[Retired], output: Output) {
    let values: Vec<Value> = retired
        .iter()
        .map(|one| {
            let (fate, what) = match &one.fate {
                Fate::Detached { table } => ("detached", table.as_str()),
                Fate::Archived { manifest, .. } => ("archived", manifest.as_str()),
                _ => ("dropped", ""),
            };
            json!({ "table": one.table, "month": one.month, "fate": fate, "as": what })
        })
        .collect();
    output.line(&json!({ "retired": values }), || match retired.len() {
        0 => "no month has expired".to_owned(),
        1 => "1 month retired".to_owned(),
        more => format!("{more} months retired"),
    });
}

fn say_health(health: &Health, thresholds: &Thresholds, output: Output) -> Result<(), Failure> {
    let problems: Vec<String> = health.problems(thresholds).iter().map(ToString::to_string).collect();
    let value = json!({
        "tables": health.tables.iter().map(|one| json!({
            "table": one.table,
            "months": one.months,
            "headroom": one.headroom,
            "strays": one.strays,
            "outside": one.outside,
            "expired": one.expired,
            "others": one.others,
            "overlaps": one.overlaps.iter().map(|overlap| json!({
                "partition": overlap.partition,
                "months": overlap.months,
                "rows": overlap.rows,
                "remedy": overlap.remedy,
            })).collect::<Vec<_>>(),
            "references": one.references.iter().map(|reference| json!({
                "key": reference.key,
                "from": reference.from,
                "to_default": reference.obstacle == Obstacle::ToDefault,
            })).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
        "unattached": health.unattached,
        "unreleased": health.unreleased,
        "invalid_indexes": health.invalid_indexes.iter().map(|index| json!({
            "name": index.name,
            "remedy": index.remedy,
        })).collect::<Vec<_>>(),
        "problems": problems,
    });
    output.line(&value, || {
        let mut lines = Vec::new();
        for one in &health.tables {
            let months = match (one.months.first(), one.months.last()) {
                (Some(first), Some(last)) => format!("{} months, {first} to {last}", one.months.len()),
                _ => "no month".to_owned(),
            };
            lines.push(format!(
                "{:<20} {months}; headroom {}; in DEFAULT {} to move, {} to stay; expired {}",
                one.table.name(),
                one.headroom,
                one.strays,
                one.outside,
                one.expired.len()
            ));
            lines.extend(one.others.iter().map(|name| format!("other     {name}, whose bounds are not a month's")));
        }
        lines.extend(problems.iter().map(|problem| format!("problem   {problem}")));
        lines.join("\n")
    });
    match problems.len() {
        0 => Ok(()),
        1 => Err(Failure("the partitions have a problem".to_owned(), 3)),
        more => Err(Failure(format!("the partitions have {more} problems"), 3)),
    }
}

fn listener(output: Output) -> impl Fn(&Event) + Send + Sync + 'static {
    let bar: Arc<ProgressBar> = output.progress(1);
    bar.set_style(
        ProgressStyle::with_template("{bar:30} {pos}/{len} rows, {msg}")
            .unwrap_or_else(|_| ProgressStyle::default_bar()),
    );
    move |event| {
        let (value, text) = match event {
            Event::WaitingForLock { holder } => {
                (json!({ "event": "waiting", "holder": holder }), format!("waiting: {holder}"))
            }
            Event::Progress { partition, rows, total } => {
                bar.set_length(*total);
                bar.set_position(*rows);
                bar.set_message(partition.clone());
                if output.json {
                    println!(
                        "{}",
                        json!({ "event": "progress", "partition": partition, "rows": rows, "total": total })
                    );
                }
                return;
            }
            Event::Made { partition, rows, elapsed } => {
                let ms = elapsed.as_millis();
                let value = json!({ "event": "made", "partition": partition, "rows": rows, "ms": ms });
                let came = if *rows == 0 { String::new() } else { format!(", {rows} rows from DEFAULT") };
                (value, format!("made     {partition:<48} {ms:>5} ms{came}"))
            }
            Event::Retrying { partition, attempts, pause, reason } => (
                json!({ "event": "retrying", "partition": partition, "attempts": attempts, "reason": reason }),
                format!("retrying {partition} in {} ms: {reason}", pause.as_millis()),
            ),
            Event::Archived { partition, manifest, rows } => (
                json!({ "event": "archived", "partition": partition, "manifest": manifest, "rows": rows }),
                format!("archived {partition}, {rows} rows, as {manifest}"),
            ),
            Event::Changed { partition } => (
                json!({ "event": "changed", "partition": partition }),
                format!("changed  {partition} while it was archived; once more"),
            ),
            Event::Dropped { partition } => {
                (json!({ "event": "dropped", "partition": partition }), format!("dropped  {partition}"))
            }
            Event::Detached { table } => (json!({ "event": "detached", "table": table }), format!("detached {table}")),
            Event::Released { table } => {
                (json!({ "event": "released", "table": table }), format!("released {table} of its foreign keys"))
            }
            _ => return,
        };
        // A bar belongs to one partition.
        if bar.position() > 0 {
            bar.reset();
        }
        if output.json {
            println!("{value}");
        } else {
            bar.suspend(|| println!("{text}"));
        }
    }
}
