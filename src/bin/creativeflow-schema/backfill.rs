//! `creativeflow-schema backfill`.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use clap::{Args, Subcommand};
use creativeflow_schema::backfill::{Error, Event, Pace, Progress, Runner};
use creativeflow_schema::migrator::{Backfill, MIGRATIONS, Migrations, Migrator, SqlMigration};
use diesel::pg::PgConnection;
use serde_json::{Value, json};

use crate::arguments::{self, path};
use crate::{Failure, Output, connect, counted, print};

#[derive(Debug, Args)]
pub struct Backfills {
    /// A folder of migrations, such as a service's own; else those of this binary
    #[arg(long, global = true, value_name = "FOLDER", value_parser = path)]
    folder: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Say how far each backfill has come; exit with 3 if one is not done
    Status,
    /// Count the rows that need the change, and print the SQL of the next batch; write nothing
    Plan {
        /// The version of the migration that has the backfill, or its name
        #[arg(value_parser = arguments::version)]
        version: String,
    },
    /// Change the rows, from where the last run ended
    Run {
        /// The version of the migration that has the backfill, or its name
        #[arg(value_parser = arguments::version)]
        version: String,
        /// Rows that a transaction reads
        #[arg(long, value_name = "ROWS", default_value_t = 100)]
        batch: u32,
        /// The share of the time at work, in percent
        #[arg(
            long,
            value_name = "PERCENT",
            default_value_t = Pace::DEFAULT.load,
            value_parser = clap::value_parser!(u8).range(1..=100)
        )]
        load: u8,
        /// Pause while a standby is this many seconds behind
        #[arg(long, value_name = "SECONDS", default_value_t = 10)]
        max_lag: u64,
        /// Pause while a replication slot or a standby holds this many MiB of WAL
        #[arg(long, value_name = "MIB", default_value_t = 1_024)]
        max_wal: u64,
        /// End after this many minutes, done or not; else when all rows are changed
        #[arg(long, value_name = "MINUTES")]
        minutes: Option<u64>,
    },
}

pub fn run(
    Backfills { folder, command }: &Backfills,
    url: &str,
    output: Output,
) -> Result<(), Failure> {
    let migrations = match folder {
        Some(folder) => Migrations::from_folder(folder)?,
        None => MIGRATIONS,
    };
    match command {
        Command::Status => status(migrations, url, output),
        Command::Plan { version } => {
            let plan = Runner::new().plan(&mut connect(url)?, find(&migrations, version)?)?;
            if output.json {
                print::json(&json!({
                    "progress": plan.progress.as_ref().map(progress),
                    "rows": plan.rows, "due": plan.due, "batch": plan.batch,
                }));
            } else {
                let begun = match &plan.progress {
                    Some(progress) => said(progress),
                    None => "not begun".to_owned(),
                };
                print::script(&format!(
                    "-- {begun}; due: {} of about {}\n{}\n",
                    plan.due,
                    counted(plan.rows, "row"),
                    plan.batch
                ));
            }
            Ok(())
        }
        Command::Run { version, batch, load, max_lag, max_wal, minutes } => {
            let backfill = find(&migrations, version)?;
            // The count reads the whole table.
            let total = if output.shows_progress() {
                let plan = Runner::new().plan(&mut connect(url)?, backfill)?;
                plan.due + plan.progress.map_or(0, |progress| progress.changed)
            } else {
                0
            };
            let bar = output.progress(usize::try_from(total).ok());
            let seen = Arc::clone(&bar.0);
            let mut runner = Runner::new()
                .batch(*batch)
                .pace(Pace {
                    load: *load,
                    max_lag: Some(Duration::from_secs(*max_lag)),
                    max_wal: Some(max_wal.saturating_mul(1 << 20)),
                    ..Pace::DEFAULT
                })
                .on_event(move |event| {
                    if let Event::Batch { progress, .. } = event {
                        seen.set_position(progress.changed);
                    }
                    seen.suspend(|| say(event, output));
                });
            if let Some(minutes) = minutes {
                runner = runner.stop_after(Duration::from_secs(minutes.saturating_mul(60)));
            }
            let done = runner.run(url, backfill)?;
            drop(bar);
            if !done.is_done {
                let what = "not all rows are changed: the next run goes on";
                return Err(Failure(format!("{what}; {}", said(&done)), 3));
            }
            Ok(())
        }
    }
}

fn find<'a>(migrations: &'a Migrations, version: &str) -> Result<&'a Backfill, Failure> {
    let mut found = migrations.iter().filter(|one| is(one, version));
    found.find_map(SqlMigration::backfill).ok_or_else(|| {
        let what = format!(
            "no migration {version} has a backfill: `creativeflow-schema backfill status` names \
             those that have one"
        );
        Failure(what, 1)
    })
}

fn is(migration: &SqlMigration, version: &str) -> bool {
    migration.name() == version || migration.version() == version.replace('-', "")
}

/// The state of each backfill. An applied migration that requires one has found it done, and may
/// have changed what it names.
fn status(migrations: Migrations, url: &str, output: Output) -> Result<(), Failure> {
    let conn = &mut connect(url)?;
    let all: Vec<SqlMigration> = migrations.iter().cloned().collect();
    let applied = Migrator::new(migrations).status(conn)?.applied;
    let is_applied = |one: &&SqlMigration| applied.iter().any(|name| name == one.name());
    let required: Vec<&str> =
        all.iter().filter(is_applied).filter_map(SqlMigration::requires_backfill).collect();
    if all.iter().all(|one| one.backfill().is_none()) && !output.json {
        print::line("no migration has a backfill");
    }
    let mut left = 0;
    for migration in &all {
        let Some(backfill) = migration.backfill() else { continue };
        let name = migration.name();
        let (mut found, mut error) = (None, None);
        let is_done = required.contains(&migration.version().as_str())
            || is_applied(&migration)
                && look(conn, backfill, &mut found).unwrap_or_else(|refused| {
                    error = Some(refused.to_string());
                    false
                });
        left += u64::from(!is_done);
        let mut value = json!({
            "backfill": name, "statement": backfill.statement(),
            "progress": found.as_ref().map(progress), "is_done": is_done,
        });
        if let Some(error) = &error {
            value["error"] = json!(error);
        }
        output.line(&value, || match (&found, error) {
            _ if is_done => format!("done     {name}"),
            (_, Some(error)) => format!("failed   {name}: {error}"),
            (Some(progress), None) => format!("pending  {name}: {}", said(progress)),
            (None, None) if !is_applied(&migration) => {
                format!("pending  {name}: the migration is not applied")
            }
            (None, None) => format!("pending  {name}: not begun"),
        });
    }
    if left == 0 {
        return Ok(());
    }
    Err(Failure(format!("{} not done", counted(left, "backfill")), 3))
}

fn look(
    conn: &mut PgConnection,
    backfill: &Backfill,
    found: &mut Option<Progress>,
) -> Result<bool, Error> {
    let runner = Runner::new();
    *found = runner.progress(conn, backfill)?;
    runner.is_done(conn, backfill)
}

fn progress(Progress { pass, scanned, changed, is_done, .. }: &Progress) -> Value {
    json!({ "pass": pass, "scanned": scanned, "changed": changed, "is_done": is_done })
}

fn said(Progress { pass, scanned, changed, .. }: &Progress) -> String {
    format!("pass {pass}, {} read, {changed} changed", counted(*scanned, "row"))
}

/// A batch is said as JSON alone: on a terminal, the bar shows it.
fn say(event: &Event, output: Output) {
    match event {
        Event::Batch { backfill, progress: now } if output.json => {
            print::json(
                &json!({ "event": "batch", "backfill": backfill, "progress": progress(now) }),
            );
        }
        Event::Done { backfill, progress: end } => {
            let value = json!({ "event": "done", "backfill": backfill, "progress": progress(end) });
            output.line(&value, || format!("changed  {backfill}: {}", said(end)));
        }
        Event::Paused { backfill, pressure } => {
            let pressure = pressure.to_string();
            let value = json!({ "event": "paused", "backfill": backfill, "pressure": pressure });
            output.line(&value, || format!("waiting: {pressure}"));
        }
        Event::Retrying { backfill, attempts, pause } => {
            let value = json!({ "event": "retrying", "backfill": backfill, "attempts": attempts });
            output.line(&value, || {
                format!("retrying {backfill} in {} ms: no lock in time", pause.as_millis())
            });
        }
        Event::WaitingForLock { holder } => {
            let holder = holder.to_string();
            output.line(&json!({ "event": "waiting", "holder": holder }), || {
                format!("waiting: {holder}")
            });
        }
        _ => {}
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        match error {
            Error::Session(error) => error.into(),
            Error::NoTable { .. } | Error::Edited { .. } => Self(error.to_string(), 3),
            Error::Setting { .. } => Self(error.to_string(), 2),
            _ => Self(error.to_string(), 1),
        }
    }
}
