//! `creativeflow-schema partitions`.

use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use clap::{Args, Subcommand};
use creativeflow_schema::partitions::{
    self, Ensured, Error, Event, FileArchive, Health, Month, Obstacle, OnExpiry, Outcome,
    PartitionManager, PartitionedTable, Policy, Retired, TABLES, Thresholds, table,
};
use creativeflow_schema::quote;
use indicatif::ProgressBar;
use serde_json::{Value, json};

use crate::arguments::path;
use crate::{Failure, Output, TICK, bar, connect, counted, print};

#[derive(Debug, Args)]
pub struct Partitions {
    /// The number of months after the current one that have a partition
    #[arg(
        long,
        global = true,
        value_name = "MONTHS",
        default_value_t = TABLES[0].1.premake,
        value_parser = clap::value_parser!(u16).range(..=i64::from(Policy::MAX_PREMAKE))
    )]
    months_ahead: u16,
    #[arg(
        long,
        global = true,
        value_name = "TABLE=MONTHS",
        value_parser = retention,
        help = retention_help()
    )]
    retention: Vec<(PartitionedTable, u16)>,
    #[arg(
        long,
        global = true,
        value_name = "TABLE=WHAT",
        value_parser = at_end,
        help = at_end_help()
    )]
    at_end: Vec<(PartitionedTable, OnExpiry)>,
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
        #[arg(long, value_name = "ROWS", default_value_t = Thresholds::default().default_rows)]
        strays: u64,
        /// The most rows that may stay in DEFAULT
        #[arg(
            long,
            value_name = "ROWS",
            default_value_t = Thresholds::default().outside,
            hide_default_value = true
        )]
        outside: u64,
        /// The most months that may have expired
        #[arg(long, value_name = "MONTHS", default_value_t = Thresholds::default().expired)]
        expired: usize,
    },
    /// Retire, archive or drop the months that have expired
    Retire {
        /// The folder for the months that are archived
        #[arg(long, value_name = "FOLDER", value_parser = path)]
        archive: Option<PathBuf>,
    },
    /// Write a month to a folder, and read it back; it stays in the database
    // As clap makes it, but for the end of a line.
    #[command(override_usage = "creativeflow-schema partitions archive [OPTIONS] --archive \
                          <FOLDER>\n           <TABLE> <MONTH>")]
    Archive {
        /// The table
        #[arg(value_parser = partitioned)]
        table: PartitionedTable,
        /// The month, as 2026-11
        month: Month,
        /// The folder
        #[arg(long, value_name = "FOLDER", value_parser = path)]
        archive: PathBuf,
    },
    /// Remove the rows in which a column has a value from all archives of a month; needs no
    /// database
    #[command(
        override_usage = "creativeflow-schema partitions forget [OPTIONS] --archive <FOLDER>\n \
                          \u{20}         \
                                <TABLE> <MONTH> <COLUMN=VALUE>"
    )]
    Forget {
        /// The table
        #[arg(value_parser = partitioned)]
        table: PartitionedTable,
        /// The month, as 2026-11
        month: Month,
        /// The column, and its value as the server writes it
        #[arg(value_name = "COLUMN=VALUE", value_parser = column)]
        rows: (String, String),
        /// The folder
        #[arg(long, value_name = "FOLDER", value_parser = path)]
        archive: PathBuf,
        /// Remove them; else they are only counted
        #[arg(long)]
        yes: bool,
    },
    /// Read an archived month back, into a table of the schema retired
    Restore {
        /// Restore this column as text: one that the table no longer has, or had with another type
        #[arg(long, value_name = "COLUMN")]
        as_text: Vec<String>,
        /// The archive's .json file
        #[arg(value_parser = path)]
        manifest: PathBuf,
    },
}

fn partitioned(name: &str) -> Result<PartitionedTable, String> {
    let names = || match TABLES.map(|(table, _)| table.name()) {
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    };
    table(name)
        .map(|(table, _)| table)
        .ok_or_else(|| format!("{name} is not partitioned: {} are", names()))
}

fn of_table<T>(
    text: &str,
    parse: impl Fn(&str) -> Option<T>,
    form: &str,
) -> Result<(PartitionedTable, T), String> {
    let (table, value) = text.split_once('=').ok_or_else(|| format!("not of the form {form}"))?;
    let table = partitioned(table)?;
    Ok((table, parse(value).ok_or_else(|| format!("not of the form {form}"))?))
}

fn retention(text: &str) -> Result<(PartitionedTable, u16), String> {
    let (table, months) = of_table(text, |months| months.parse().ok(), "TABLE=MONTHS")?;
    if months > Policy::MAX_RETENTION {
        return Err(format!("{months} is not in 0..={}", Policy::MAX_RETENTION));
    }
    Ok((table, months))
}

fn column(text: &str) -> Result<(String, String), String> {
    let (column, value) = text.split_once('=').ok_or("not of the form COLUMN=VALUE")?;
    Ok((column.to_owned(), value.to_owned()))
}

/// The treatments of a month that has expired, each with its word in an argument.
const ENDS: [(&str, OnExpiry); 3] =
    [("retire", OnExpiry::Retire), ("archive", OnExpiry::Archive), ("drop", OnExpiry::Drop)];

fn at_end(text: &str) -> Result<(PartitionedTable, OnExpiry), String> {
    let parse = |what: &str| Some(ENDS.into_iter().find(|(word, _)| *word == what)?.1);
    of_table(text, parse, "TABLE=retire, TABLE=archive or TABLE=drop")
}

/// A word for each table, by its policy.
fn by_table(what: impl Fn(Policy) -> String) -> String {
    TABLES.map(|(table, policy)| format!("{table}={}", what(policy))).join(", ")
}

fn retention_help() -> String {
    let months = by_table(|policy| {
        policy.retention.map_or_else(|| "for ever".to_owned(), |months| months.to_string())
    });
    format!("How many whole months before the current one are kept; else {months}")
}

fn at_end_help() -> String {
    let ends = by_table(|policy| {
        let end = ENDS.into_iter().find(|(_, end)| *end == policy.on_expiry);
        end.map_or_else(String::new, |(word, _)| word.to_owned())
    });
    format!(
        "What becomes of a table's months then: TABLE=retire, TABLE=archive or TABLE=drop; else \
         {ends}"
    )
}

impl Partitions {
    fn manager(&self, output: Output) -> PartitionManager {
        let archive = match &self.command {
            Command::Retire { archive: Some(folder) }
            | Command::Archive { archive: folder, .. } => Some(folder.clone()),
            _ => None,
        };
        let mut manager = partitions::manager().on_event(listener(output, archive));
        for (table, policy) in TABLES {
            let mut policy = Policy { premake: self.months_ahead, ..policy };
            for (_, months) in self.retention.iter().filter(|(of, _)| *of == table) {
                policy.retention = Some(*months);
            }
            for (_, at_end) in self.at_end.iter().filter(|(of, _)| *of == table) {
                policy.on_expiry = *at_end;
            }
            manager = manager.policy(table, policy);
        }
        manager
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

/// Makes partitions at the end of `migrate`.
pub fn ensure_after_migrations(url: &str, output: Output) -> Result<(), Error> {
    let ensured = partitions::manager().on_event(listener(output, None)).ensure(url)?;
    if !ensured.made.is_empty() {
        say_ensured(&ensured, output);
    }
    Ok(())
}

/// Runs a command that needs no database. `None`: the command needs one.
pub fn run_without(arguments: &Partitions, output: Output) -> Option<Result<(), Failure>> {
    let Command::Forget { table, month, rows: (column, value), archive: folder, yes } =
        &arguments.command
    else {
        return None;
    };
    let archive = FileArchive::new(folder);
    Some(forget(&archive, (*table, *month), (column, value), *yes, output))
}

fn forget(
    archive: &FileArchive,
    (table, month): (PartitionedTable, Month),
    (column, value): (&str, &str),
    yes: bool,
    output: Output,
) -> Result<(), Failure> {
    let manifests = archive.manifests(table, month)?;
    if manifests.is_empty() {
        return Err(Failure(format!("the folder has no archive of {table} {month}"), 1));
    }
    let (mut lines, mut values, mut all) = (Vec::new(), Vec::new(), 0);
    for before in manifests {
        if yes {
            let one = archive.rewrite_without(&before, column, value)?;
            let removed = one.removed;
            all += removed;
            lines.push(match removed {
                0 => format!("unchanged {before}"),
                _ => {
                    format!("rewritten {}: {removed} rows removed, {} stay", one.manifest, one.rows)
                }
            });
            values.push(json!({
                "archive": before,
                "as": one.manifest,
                "removed": removed,
                "rows": one.rows,
            }));
        } else {
            let rows = archive.rows_with(&before, column, value)?;
            all += rows;
            lines.push(format!("found     {before}: {rows} rows"));
            values.push(json!({ "archive": before, "rows": rows }));
        }
    }
    let (key, sum) = if yes {
        ("forgotten", format!("{all} rows removed"))
    } else {
        ("to_forget", format!("{all} rows to remove, with --yes"))
    };
    lines.push(sum);
    output.lines(&json!({ key: values }), || lines);
    match archive.leftovers(table, month)?.as_slice() {
        [] => Ok(()),
        [name, ..] => Err(Failure(
            format!(
                "{} is no whole archive and may have such rows: delete it while no partition \
                 manager runs",
                quote::printable(name)
            ),
            1,
        )),
    }
}

pub fn run(arguments: &Partitions, url: &str, output: Output) -> Result<(), Failure> {
    let manager = arguments.manager(output);
    match &arguments.command {
        Command::Ensure => {
            say_ensured(&manager.ensure(url)?, output);
            Ok(())
        }
        Command::Status { headroom, strays, outside, expired } => {
            let health = manager.health(&mut connect(url)?)?;
            let thresholds = Thresholds {
                headroom: *headroom,
                default_rows: *strays,
                outside: *outside,
                expired: *expired,
            };
            say_health(&health, &thresholds, output)
        }
        Command::Retire { archive } => {
            let manager = match archive {
                Some(folder) => manager.archive_to(FileArchive::new(folder)),
                None => manager,
            };
            say_retired(&manager.retire(url)?, output);
            Ok(())
        }
        Command::Archive { table, month, archive } => {
            let archive = FileArchive::new(archive);
            let manifest = manager.archive(url, *table, *month, &archive)?;
            output.line(&json!({ "archived": manifest }), || {
                format!(
                    "archived {table} {month}: {} rows, {} bytes",
                    manifest.rows, manifest.bytes
                )
            });
            Ok(())
        }
        Command::Forget { .. } => Ok(()),
        Command::Restore { manifest, as_text } => {
            let manager = as_text.iter().fold(manager, PartitionManager::as_text);
            let (Some(folder), Some(name)) =
                (manifest.parent(), manifest.file_name().and_then(|name| name.to_str()))
            else {
                return Err(Failure(
                    format!("{} is not the name of a file", manifest.display()),
                    2,
                ));
            };
            let restored = manager.restore(url, &FileArchive::new(folder), name)?;
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
        let made = match names.len() {
            0 => "no partition".to_owned(),
            some => counted(some as u64, "partition"),
        };
        match ensured.outside {
            0 => format!("{made} made"),
            outside => format!("{made} made; {outside} rows stay in DEFAULT"),
        }
    });
}

fn say_retired(retired: &[Retired], output: Output) {
    let values: Vec<Value> = retired
        .iter()
        .map(|one| {
            let (end, what) = match &one.outcome {
                Outcome::Detached { table } => ("detached", table.as_str()),
                Outcome::Archived { manifest, .. } => ("archived", manifest.as_str()),
                _ => ("dropped", ""),
            };
            json!({ "table": one.table, "month": one.month, "fate": end, "as": what })
        })
        .collect();
    output.line(&json!({ "retired": values }), || match retired.len() {
        0 => "no month has expired".to_owned(),
        some => format!("{} retired", counted(some as u64, "month")),
    });
}

fn say_health(health: &Health, thresholds: &Thresholds, output: Output) -> Result<(), Failure> {
    let problems: Vec<String> =
        health.problems(thresholds).iter().map(ToString::to_string).collect();
    let value = json!({
        "tables": health.tables.iter().map(|one| json!({
            "table": one.table,
            "months": one.months,
            "headroom": one.headroom,
            "strays": one.default_rows,
            "outside": one.outside,
            "expired": one.expired,
            "others": one.others,
            "overlaps": one.overlaps,
            "references": one.references.iter().map(|reference| json!({
                "key": reference.key,
                "from": reference.from,
                "to_default": reference.obstacle == Obstacle::ToDefault,
            })).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
        "unattached": health.unattached,
        "unreleased": health.unreleased,
        "invalid_indexes": health.invalid_indexes,
        "problems": problems,
    });
    output.lines(&value, || {
        let mut lines = Vec::new();
        for one in &health.tables {
            let months = match (one.months.first(), one.months.last()) {
                (Some(first), Some(last)) => {
                    format!("{} months, {first} to {last}", one.months.len())
                }
                _ => "no month".to_owned(),
            };
            lines.push(format!("{:<20} {months}; headroom {};", one.table.name(), one.headroom));
            lines.push(format!(
                "{:<20} in DEFAULT {} to move, {} to stay; expired {}",
                "",
                one.default_rows,
                one.outside,
                one.expired.len()
            ));
            lines.extend(
                one.others
                    .iter()
                    .map(|name| format!("other     {name}, whose bounds are not a month's")),
            );
        }
        lines.extend(problems.iter().map(|problem| format!("problem   {problem}")));
        lines
    });
    match problems.len() {
        0 => Ok(()),
        1 => Err(Failure("the partitions have a problem".to_owned(), 3)),
        more => Err(Failure(format!("the partitions have {more} problems"), 3)),
    }
}

/// Shows the events, and those of progress in a bar.
fn listener(output: Output, archive: Option<PathBuf>) -> impl Fn(&Event) + Send + Sync + 'static {
    let is_seen = !output.json && std::io::stderr().is_terminal();
    // A bar belongs to one partition.
    let current: Mutex<Option<ProgressBar>> = Mutex::new(None);
    move |event| {
        let mut current = current.lock().unwrap_or_else(PoisonError::into_inner);
        if let Event::Progress { partition, rows, total } = event {
            if is_seen {
                let bar = current.get_or_insert_with(|| {
                    let bar = bar(*total, "{bar:20} {pos}/{len} rows, {elapsed} {wide_msg}");
                    bar.enable_steady_tick(TICK);
                    bar.with_message(quote::printable(partition))
                });
                bar.set_position(*rows);
            }
        } else if let Some(bar) = current.take() {
            bar.finish_and_clear();
        }
        drop(current);
        if output.json {
            event_value(event).iter().for_each(print::json);
        } else if let Some(text) = event_line(event, archive.as_deref()) {
            print::line(&text);
        }
    }
}

/// An event as JSON.
fn event_value(event: &Event) -> Option<Value> {
    Some(match event {
        Event::WaitingForLock { holder } => {
            json!({ "event": "waiting", "holder": holder.to_string() })
        }
        Event::Progress { partition, rows, total } => json!({
            "event": "progress", "partition": partition, "rows": rows, "total": total,
        }),
        Event::Made { partition, rows, elapsed } => json!({
            "event": "made", "partition": partition, "rows": rows, "ms": elapsed.as_millis(),
        }),
        Event::Retrying { partition, attempts, reason, .. } => json!({
            "event": "retrying", "partition": partition, "attempts": attempts, "reason": reason,
        }),
        Event::Archived { partition, manifest, rows } => json!({
            "event": "archived", "partition": partition, "manifest": manifest, "rows": rows,
        }),
        Event::Changed { partition } => json!({ "event": "changed", "partition": partition }),
        Event::Dropped { partition } => json!({ "event": "dropped", "partition": partition }),
        Event::Detached { table } => json!({ "event": "detached", "table": table }),
        Event::Released { table } => json!({ "event": "released", "table": table }),
        _ => return None,
    })
}

/// An event in a line for people, unless a bar shows it. A manifest is named with the archive's
/// folder, as `restore` takes it.
fn event_line(event: &Event, archive: Option<&Path>) -> Option<String> {
    Some(match event {
        Event::WaitingForLock { holder } => format!("waiting: {holder}"),
        Event::Made { partition, rows, elapsed } => {
            let moved = if *rows == 0 { String::new() } else { format!(", {rows} rows moved") };
            format!("made     {partition:<38} {:>6} ms{moved}", elapsed.as_millis())
        }
        Event::Retrying { partition, pause, reason, .. } => {
            format!("retrying {partition} in {} ms: {reason}", pause.as_millis())
        }
        Event::Archived { partition, manifest, rows } => {
            let path = archive.unwrap_or(Path::new("")).join(manifest);
            format!("archived {partition}, {rows} rows, as {}", path.display())
        }
        Event::Changed { partition } => {
            format!("changed  {partition} while it was archived; once more")
        }
        Event::Dropped { partition } => format!("dropped  {partition}"),
        Event::Detached { table } => format!("detached {table}"),
        Event::Released { table } => format!("released {table} of its foreign keys"),
        _ => return None,
    })
}
