//! Migrates a CreativeFlow database, and says how it stands: for operators and deployment
//! pipelines.
//!
//! Exit codes: see [`EXIT_CODES`].

// What clap prints as help is no Markdown.
#![allow(clippy::doc_markdown)]

mod arguments;
mod backfill;
mod copy;
mod doctor;
mod file;
mod partitions;
mod print;
mod privacy;

use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand};
use creativeflow_schema::migrator::{
    Applied, Error, Event, Finding, FindingKind, MIGRATIONS, Migrator, Policy, Status, Steps,
};
use creativeflow_schema::reference::{self, Difference, Severity, diesel_pg_reference};
use creativeflow_schema::{pool, quote, session};
use diesel::prelude::*;
use indicatif::{ProgressBar, ProgressStyle};
use serde_json::{Value, json};

/// As the help and `docs/operations.md` have them; a test compares the two.
const EXIT_CODES: &str = "\
Exit codes:
  0  done
  1  failed
  2  wrong arguments
  3  the database does not have what this binary needs, or does not fit it
  4  no connection
  5  done, but not all of the output could be written";

/// The exit code of a command that is done, though not all of its output could be written.
const NOT_WRITTEN: u8 = 5;

/// Migrates a CreativeFlow database, and says how it stands.
#[derive(Debug, Parser)]
#[command(version, after_help = EXIT_CODES, max_term_width = 80)]
struct Cli {
    /// The database, as postgres://user:password@host/database; else DATABASE_URL, from the
    /// environment or .env
    #[arg(long, global = true, value_name = "URL")]
    database_url: Option<String>,
    /// Print JSON
    #[arg(long, global = true)]
    json: bool,
    /// Report this kind of finding, and go on
    #[arg(long, global = true, value_parser = kinds(), value_name = "KIND")]
    warn: Vec<FindingKind>,
    /// Neither report nor refuse this kind of finding
    #[arg(long, global = true, value_parser = kinds(), value_name = "KIND")]
    allow: Vec<FindingKind>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Say what is applied, what is pending, and what does not fit; exit as check does
    Status,
    /// Exit with 0 if this binary can work with the database, and with 3 and the reason if not
    Check {
        /// Compare all that the schema has with what this binary expects, and print the SQL that
        /// mends what differs
        #[arg(long)]
        drift: bool,
        /// With --drift: what stands beside the schema, such as a service's own tables, is no
        /// difference
        #[arg(long, requires = "drift")]
        allow_unknown: bool,
    },
    /// Apply what is pending, then make partitions for the months to come
    Migrate {
        #[command(flatten)]
        waits: Waits,
        /// Make no partitions for the months to come
        #[arg(long)]
        no_partitions: bool,
    },
    /// Print the SQL of migrations, for psql: of all of them, unless --from says what the database
    /// has. Needs no database
    Plan {
        /// The SQL that reverts them
        #[arg(long)]
        down: bool,
        /// The version that the database has, or its name; else none, or with --down the newest
        #[arg(long, value_name = "VERSION", value_parser = arguments::version)]
        from: Option<String>,
        /// The version that it shall have, or its name; else the newest, or with --down none
        #[arg(long, value_name = "VERSION", value_parser = arguments::version)]
        to: Option<String>,
    },
    /// Revert migrations, the newest first
    Revert(Back),
    /// Revert migrations, and apply them again
    Redo(Back),
    /// Write down all migrations up to a version as applied, and run none
    Baseline {
        /// The version that the database has, or its name
        #[arg(value_parser = arguments::version)]
        version: String,
        /// Do not compare the database with what this binary expects
        #[arg(long)]
        unchecked: bool,
    },
    /// Take edited, renamed, reverted and redone migrations as they are, and drop invalid indexes
    Repair,
    /// Say what is wrong with the server and the database, the most harmful first; exit with 3 if
    /// something is
    Doctor(doctor::Arguments),
    /// Write the DDL reference, the dictionary and the diagrams of a database
    Docs {
        /// The project's folder, which gets ddl/ and docs/
        #[arg(value_parser = arguments::path)]
        folder: PathBuf,
        /// Write nothing, and exit with 3 if something in the folder is not as the database gives
        /// it
        #[arg(long)]
        check: bool,
    },
    /// Make, retire, archive and restore the months of the partitioned tables, and say how they
    /// stand
    Partitions(partitions::Partitions),
    /// Change many rows in batches beside the traffic, as a migration's backfill.toml declares
    Backfill(backfill::Backfills),
    /// Erase, export and purge personal data
    Privacy(privacy::Privacy),
    /// Write a masked copy of some accounts for development, for psql to load into a migrated
    /// database
    Copy(copy::Copy),
}

#[derive(Debug, Args)]
struct Waits {
    /// Seconds to wait while another process migrates
    #[arg(long, value_name = "SECONDS", default_value_t = 300)]
    lock_deadline: u64,
    /// Milliseconds that a statement waits for a lock, before what queues behind it goes first
    #[arg(long, value_name = "MS", default_value_t = 2_000)]
    lock_timeout: u64,
    /// Seconds for which a migration that got no lock is tried again
    #[arg(long, value_name = "SECONDS", default_value_t = 60)]
    retry_deadline: u64,
}

#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
struct Back {
    /// The number of migrations
    #[arg(long)]
    count: Option<usize>,
    /// Back to this version, or its name, which stays
    #[arg(long, value_name = "VERSION", value_parser = arguments::version)]
    to: Option<String>,
}

impl Back {
    fn steps(&self) -> Steps<'_> {
        match (&self.to, self.count) {
            (Some(version), _) => Steps::To(version),
            (None, count) => Steps::Count(count.unwrap_or_default()),
        }
    }
}

/// Parses a kind of finding: by its name, or by the one that it had in earlier releases.
fn kinds() -> impl TypedValueParser<Value = FindingKind> {
    let possible = |kind: FindingKind| match kind {
        FindingKind::Missing => PossibleValue::new(kind.name()).alias("gap"),
        FindingKind::OutOfOrder => PossibleValue::new(kind.name()).alias("late"),
        FindingKind::Future => PossibleValue::new(kind.name()).alias("ahead"),
        _ => PossibleValue::new(kind.name()),
    };
    PossibleValuesParser::new(FindingKind::ALL.map(possible)).try_map(move |text| {
        let found = FindingKind::ALL.into_iter().find(|kind| possible(*kind).matches(&text, false));
        found.ok_or("no kind of finding")
    })
}

/// An error's message, and the exit code.
struct Failure(String, u8);

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        match error {
            Error::Session(error) => error.into(),
            Error::NotCurrent { .. } | Error::Findings(_) | Error::Backfill { .. } => {
                Self(error.to_string(), 3)
            }
            _ => Self(error.to_string(), 1),
        }
    }
}

impl From<session::Error> for Failure {
    fn from(error: session::Error) -> Self {
        let is_connection = matches!(error, session::Error::Connect(_) | session::Error::Pool(_));
        Self(error.to_string(), if is_connection { 4 } else { 1 })
    }
}

impl From<reference::Error> for Failure {
    fn from(error: reference::Error) -> Self {
        use reference::Error::{Document, NoSchema, OutOfDate};
        let unfit = matches!(error, NoSchema | Document(_) | OutOfDate { .. });
        Self(error.to_string(), if unfit { 3 } else { 1 })
    }
}

impl From<pool::Error> for Failure {
    fn from(error: pool::Error) -> Self {
        let or = if matches!(error, pool::Error::Missing) {
            "; or give it with --database-url"
        } else {
            ""
        };
        Self(format!("{error}{or}"), 4)
    }
}

fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return arguments::usage(&error),
    };
    let mut code = 0;
    if let Err(Failure(message, failed)) = run(&cli) {
        code = failed;
        if cli.json {
            print::json(&json!({ "error": message, "code": code }));
        }
        if !cli.json || print::lost().is_some() {
            print::error(&message);
        }
    }
    if let (0, Some(error)) = (code, print::lost()) {
        print::error(&format!("done, but not all of the output could be written: {error}"));
        code = NOT_WRITTEN;
    }
    ExitCode::from(code)
}

fn run(cli: &Cli) -> Result<(), Failure> {
    let mut migrator = Migrator::new(MIGRATIONS);
    for (kinds, policy) in [(&cli.warn, Policy::Warn), (&cli.allow, Policy::Allow)] {
        for kind in kinds {
            migrator = migrator.policy(*kind, policy);
        }
    }
    if let Command::Plan { down, from, to } = &cli.command {
        let (from, to) = (from.as_deref(), to.as_deref());
        let script =
            if *down { migrator.plan_down(from, to)? } else { migrator.plan_up(from, to)? };
        if cli.json {
            print::json(&json!({ "plan": script }));
        } else {
            print::script(&script);
        }
        return Ok(());
    }
    let output = Output { json: cli.json };
    if let Command::Partitions(arguments) = &cli.command
        && let Some(result) = partitions::run_without(arguments, output)
    {
        return result;
    }
    if let Command::Copy(copy) = &cli.command {
        copy.check(output)?;
    }
    let url = match &cli.database_url {
        Some(url) => url.clone(),
        None => pool::url_from_env()?,
    };
    let url = url.as_str();
    match &cli.command {
        Command::Plan { .. } => Ok(()),
        Command::Status => status(&migrator, url, output),
        Command::Check { drift: true, allow_unknown } => {
            let conn = &mut connect(url)?;
            let mut differences = reference::drift_for(&migrator, conn)?;
            if *allow_unknown {
                diesel_pg_reference::allow_unknown(&mut differences);
            }
            output.drift(&differences)
        }
        Command::Check { .. } => {
            let conn = &mut connect(url)?;
            let status = migrator.require_current(conn)?;
            output.status(&status);
            lacks_nothing(conn, &status.findings)
        }
        Command::Migrate { waits, no_partitions } => {
            let pending = migrator.status(&mut connect(url)?)?.pending.len();
            let migrator = migrator
                .lock_deadline(Duration::from_secs(waits.lock_deadline))
                .lock_timeout(Duration::from_millis(waits.lock_timeout))
                .retry_deadline(Duration::from_secs(waits.retry_deadline));
            let report = output.watched(migrator, Some(pending), |one| one.run_pending(url))?;
            output.done("applied", &report.applied);
            lacks_nothing(&mut connect(url)?, &report.findings)?;
            if !no_partitions && let Err(error) = partitions::ensure_after_migrations(url, output) {
                // Rows whose month has no partition go to DEFAULT: no reason to stop a deployment.
                output.line(&json!({ "event": "warning", "warning": error.to_string() }), || {
                    format!("warning: no partitions for the months to come: {error}")
                });
            }
            Ok(())
        }
        Command::Revert(back) => {
            let reverted = output.watched(migrator, None, |one| one.revert(url, back.steps()))?;
            output.done("reverted", &reverted);
            Ok(())
        }
        Command::Redo(back) => {
            let report = output.watched(migrator, None, |one| one.redo(url, back.steps()))?;
            output.done("redone", &report.applied);
            Ok(())
        }
        Command::Baseline { version, unchecked } => {
            if *unchecked {
                migrator = migrator.policy(FindingKind::Absent, Policy::Allow);
            } else {
                let conn = &mut connect(url)?;
                // Says what is wrong with the server itself.
                migrator.status(conn)?;
                baseline_fits(conn, version)?;
            }
            let names = migrator.baseline(url, version)?;
            output.names("written down", &names);
            Ok(())
        }
        Command::Repair => {
            let repairs = output.watched(migrator, None, |one| one.repair(url))?;
            output.findings("repaired", &repairs.repaired);
            output.findings("left", &repairs.left);
            if repairs.left.is_empty() {
                Ok(())
            } else {
                Err(Failure("not everything can be repaired".to_owned(), 3))
            }
        }
        Command::Doctor(arguments) => doctor::run(arguments, url, output),
        Command::Docs { folder, check } => docs(url, folder, *check, output),
        Command::Partitions(command) => partitions::run(command, url, output),
        Command::Backfill(command) => backfill::run(command, url, output),
        Command::Privacy(command) => privacy::run(command, url, output),
        Command::Copy(copy) => copy.run(url, output),
    }
}

fn status(migrator: &Migrator, url: &str, output: Output) -> Result<(), Failure> {
    let conn = &mut connect(url)?;
    let status = migrator.status(conn)?;
    output.status(&status);
    // As `check`, but each thing was just printed.
    match migrator.require_current(conn) {
        Ok(_) => lacks_nothing(conn, &status.findings),
        Err(Error::NotCurrent { .. }) => {
            let what = "not all migrations are applied: `creativeflow-schema migrate` does that";
            Err(Failure(what.to_owned(), 3))
        }
        Err(Error::Findings(_)) => {
            Err(Failure("the database and this binary do not fit".to_owned(), 3))
        }
        Err(error) => Err(error.into()),
    }
}

fn docs(url: &str, folder: &Path, check: bool, output: Output) -> Result<(), Failure> {
    let catalog = reference::read(&mut connect(url)?)?;
    let differences = reference::compare(&catalog)?;
    let differences = differences.iter().filter(|one| one.severity == Severity::Differs).count();
    if differences > 0 {
        output.warning(&format!(
            "the database differs in {} from what this binary expects, and the files show it as it \
             is: see `creativeflow-schema check --drift`",
            counted(differences as u64, "thing")
        ));
    }
    let written = if check {
        reference::check(&catalog, folder)?
    } else {
        reference::write(&catalog, folder)?
    };
    output.names(if check { "checked" } else { "wrote" }, &written);
    Ok(())
}

fn connect(url: &str) -> Result<PgConnection, Failure> {
    Ok(creativeflow_schema::connect(url).map_err(session::Error::from)?)
}

/// Fails if the database lacks something without which statements fail, though its history says
/// that it has it: such as after a restore of one schema alone. A database ahead of this binary may
/// have dropped it on purpose.
fn lacks_nothing(conn: &mut PgConnection, findings: &[Finding]) -> Result<(), Failure> {
    if findings.iter().any(|finding| finding.kind() == FindingKind::Future) {
        return Ok(());
    }
    let missing = reference::missing(&reference::read(conn)?)?;
    if missing.is_empty() {
        return Ok(());
    }
    Err(Failure(
        format!(
            "the database lacks {}, though the migrations that make it are applied; \
             `creativeflow-schema check --drift` prints the SQL that makes what is missing",
            missing.join(", ")
        ),
        3,
    ))
}

/// Fails if a database is not what the migrations up to this version make.
fn baseline_fits(conn: &mut PgConnection, version: &str) -> Result<(), Failure> {
    // Of an older version, it is only known what its migrations make: the migrator looks whether
    // that is there.
    if MIGRATIONS.last().is_none_or(|newest| {
        newest.version() != version.replace('-', "") && newest.name() != version
    }) {
        return Ok(());
    }
    let differences = reference::compare(&reference::read(conn)?)?;
    let differences: Vec<&Difference> =
        differences.iter().filter(|one| one.severity == Severity::Differs).collect();
    let Some(first) = differences.first() else { return Ok(()) };
    Err(Failure(
        format!(
            "the database differs in {} from what the migrations make, such as: {first}; \
             `creativeflow-schema check --drift` prints all of it, and --unchecked goes on as it \
             is",
            counted(differences.len() as u64, "thing")
        ),
        3,
    ))
}

#[derive(Clone, Copy)]
struct Output {
    json: bool,
}

impl Output {
    /// Says something once: as JSON, or in a line.
    fn line(self, value: &Value, text: impl FnOnce() -> String) {
        self.lines(value, || vec![text()]);
    }

    /// Says something once: as JSON, or in lines.
    fn lines(self, value: &Value, text: impl FnOnce() -> Vec<String>) {
        if self.json {
            print::json(value);
        } else {
            for line in text() {
                print::line(&line);
            }
        }
    }

    fn warning(self, warning: &str) {
        if self.json {
            print::json(&json!({ "event": "warning", "warning": warning }));
        } else {
            print::warning(warning);
        }
    }

    fn shows_progress(self) -> bool {
        !self.json && std::io::stderr().is_terminal()
    }

    /// A bar, or without a total what is worked on and for how long, on a terminal; nothing
    /// elsewhere.
    fn progress(self, total: Option<usize>) -> Progress {
        if total == Some(0) || !self.shows_progress() {
            return Progress(Arc::new(ProgressBar::hidden()));
        }
        let bar = match total {
            Some(total) => bar(total as u64, "{bar:20} {pos}/{len} {elapsed} {wide_msg}"),
            None => bar(0, "{spinner} {elapsed} {wide_msg}"),
        };
        bar.enable_steady_tick(TICK);
        Progress(Arc::new(bar))
    }

    fn listener(self, progress: &Progress) -> impl Fn(&Event) + Send + Sync + 'static {
        let progress = Arc::clone(&progress.0);
        move |event| {
            match event {
                Event::Started { name } => progress.set_message(quote::printable(name)),
                Event::Applied { .. } => progress.inc(1),
                _ => {}
            }
            if self.json {
                event_value(event).iter().for_each(print::json);
            } else if let Some(text) = event_line(event) {
                progress.suspend(|| print::line(&text));
            }
        }
    }

    /// Has a migrator work, and shows its progress.
    fn watched<T>(
        self,
        migrator: Migrator,
        total: Option<usize>,
        work: impl FnOnce(Migrator) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let progress = self.progress(total);
        work(migrator.on_event(self.listener(&progress)))
    }

    fn done(self, what: &str, migrations: &[Applied]) {
        let names: Vec<&str> = migrations.iter().map(|migration| migration.name.as_str()).collect();
        self.line(&json!({ what: names }), || match names.len() {
            0 => format!("nothing {what}"),
            some => format!("{} {what}", counted(some as u64, "migration")),
        });
    }

    fn names(self, what: &str, names: &[String]) {
        self.lines(&json!({ what: names }), || match names {
            [] => vec![format!("nothing {what}")],
            names => names.iter().map(|name| format!("{what} {name}")).collect(),
        });
    }

    fn findings(self, what: &str, findings: &[Finding]) {
        let texts: Vec<String> = findings.iter().map(ToString::to_string).collect();
        if self.json || !texts.is_empty() || what == "repaired" {
            self.names(what, &texts);
        }
    }

    /// A script for psql: each difference as a comment, with the statements that mend it.
    fn drift(self, differences: &[Difference]) -> Result<(), Failure> {
        let (notes, differ): (Vec<&Difference>, Vec<&Difference>) =
            differences.iter().partition(|one| one.severity == Severity::Note);
        let value = |one: &&Difference| {
            json!({
                "difference": one.what,
                "mend": one.repair,
                "by_hand": one.by_hand,
            })
        };
        let value = json!({
            "drift": differ.iter().map(value).collect::<Vec<_>>(),
            "notes": notes.iter().map(|one| &one.what).collect::<Vec<_>>(),
            "before": diesel_pg_reference::BEFORE,
        });
        if self.json {
            print::json(&value);
        } else {
            print::script(&format!("{}\n", diesel_pg_reference::script(differences)));
        }
        match differ.len() {
            0 => Ok(()),
            count => Err(Failure(
                format!(
                    "the database differs in {} from what this binary expects",
                    counted(count as u64, "thing")
                ),
                3,
            )),
        }
    }

    fn status(self, status: &Status) {
        let Status { applied, pending, other_sources, findings, .. } = status;
        let texts: Vec<String> = findings.iter().map(ToString::to_string).collect();
        let value = json!({
            "applied": applied,
            "pending": pending,
            "other_sources": other_sources,
            "findings": texts,
        });
        self.lines(&value, || {
            let mut lines = vec![format!("{} applied, {} pending", applied.len(), pending.len())];
            lines.extend(pending.iter().map(|name| format!("pending  {name}")));
            lines.extend(
                other_sources
                    .iter()
                    .map(|name| format!("source   {name}, which is not this binary's")),
            );
            lines.extend(texts.iter().map(|text| format!("finding  {text}")));
            lines
        });
    }
}

fn counted(number: u64, thing: &str) -> String {
    format!("{number} {thing}{}", if number == 1 { "" } else { "s" })
}

/// The time between two drawings of a bar, which shows that work goes on.
const TICK: Duration = Duration::from_millis(100);

fn bar(total: u64, template: &str) -> ProgressBar {
    let style =
        ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::new(total).with_style(style)
}

/// A bar that is gone when the command is done, whatever became of it.
struct Progress(Arc<ProgressBar>);

impl Drop for Progress {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}

/// An event as JSON.
fn event_value(event: &Event) -> Option<Value> {
    Some(match event {
        Event::Started { name } => json!({ "event": "started", "migration": name }),
        Event::Applied { name, elapsed } => {
            json!({ "event": "applied", "migration": name, "ms": elapsed.as_millis() })
        }
        Event::Reverted { name, elapsed } => {
            json!({ "event": "reverted", "migration": name, "ms": elapsed.as_millis() })
        }
        Event::WaitingForLock { holder } => {
            json!({ "event": "waiting", "holder": holder.to_string() })
        }
        Event::Found(finding) => json!({ "event": "found", "finding": finding.to_string() }),
        Event::Adopted { name } => json!({ "event": "adopted", "migration": name }),
        Event::Skipped { name } => json!({ "event": "skipped", "migration": name }),
        Event::Retrying { name, attempts, reason, .. } => json!({
            "event": "retrying", "migration": name, "attempts": attempts, "reason": reason,
        }),
        Event::DroppingInvalidIndex { index } => json!({ "event": "dropping", "index": index }),
        Event::Repairing { finding } => {
            json!({ "event": "repairing", "finding": finding.to_string() })
        }
        Event::NotRepaired { finding, reason } => json!({
            "event": "not repaired", "finding": finding.to_string(), "reason": reason,
        }),
        _ => return None,
    })
}

/// An event in a line for people, unless the bar shows it.
fn event_line(event: &Event) -> Option<String> {
    Some(match event {
        Event::Applied { name, elapsed } => done_line("applied", name, *elapsed),
        Event::Reverted { name, elapsed } => done_line("reverted", name, *elapsed),
        Event::WaitingForLock { holder } => format!("waiting: {holder}"),
        Event::Found(finding) => format!("warning: {finding}"),
        Event::Adopted { name } => format!("adopted  {name}"),
        Event::Skipped { name } => format!("skipped  {name}, which another process applied"),
        Event::Retrying { name, pause, reason, .. } => {
            format!("retrying {name} in {} ms: {reason}", pause.as_millis())
        }
        Event::DroppingInvalidIndex { index } => format!("dropping the invalid index {index}"),
        Event::Repairing { finding } => format!("repairing {finding}"),
        Event::NotRepaired { finding, reason } => format!("not repaired, {reason}: {finding}"),
        _ => return None,
    })
}

fn done_line(what: &str, name: &str, elapsed: Duration) -> String {
    let time = format!(" {} ms", elapsed.as_millis());
    // The time ends where a line of 80 columns does.
    let rest = 71_usize.saturating_sub(name.chars().count());
    format!("{what:<8} {name}{time:>rest$}")
}
