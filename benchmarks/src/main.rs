//! This crate beside what one would take instead of it, on one server, turn by turn.
//! `benchmarks/run` runs it.

mod backfill;
mod catalogue;
mod counts;
mod data;
mod export;
mod group;
mod growth;
mod instructions;
mod load;
mod measure;
mod migrations;
mod partitions;
mod peers;
mod percentiles;
mod report;
mod wire;
mod write_cost;

use std::path::PathBuf;
use std::time::Duration;

use clap::{Parser, Subcommand};

use creativeflow_fixtures::{Population, Size};
use creativeflow_schema::testing::TestDatabase;
use data::Server;
use group::{Group, Kind};
use measure::Options;
use report::Report;

#[derive(Parser)]
#[command(about)]
struct Arguments {
    /// The part to measure. Default: all but `partitions`, `write-cost`, `export`, `growth` and
    /// `backfill`.
    #[command(subcommand)]
    what: Option<What>,
    #[command(flatten)]
    options: Options,
    /// Writes the tables to this file as well.
    #[arg(long, global = true, value_name = "FILE")]
    markdown: Option<PathBuf>,
}

#[derive(Subcommand)]
enum What {
    /// Rows read.
    Reads,
    /// Single rows inserted.
    Writes,
    /// Many rows inserted at once.
    Bulk,
    /// Round trips and bytes.
    Wire,
    /// Instructions in the client, counted by callgrind.
    Instructions,
    /// Migrators.
    Migrations,
    /// Planning over many months, months that move, archives, and a year that is retired.
    Partitions {
        /// Default: all.
        #[arg(value_enum)]
        parts: Vec<partitions::Part>,
    },
    /// The query catalogue and the load, on a large population.
    Load {
        /// S, M or L.
        #[arg(long, default_value_t = Size::M)]
        size: Size,
        /// Seconds that each number of threads works.
        #[arg(long, default_value_t = 120)]
        seconds: u64,
        /// A database that holds the population already, as the example `populate` made it.
        #[arg(long)]
        database_url: Option<String>,
    },
    /// Bytes of WAL and of indexes of a row, ours beside the specification's schema taken
    /// literally.
    WriteCost { tables: Vec<String> },
    /// The export of an account's data: rows per second and peak memory.
    Export {
        /// Rows of the account.
        #[arg(long, default_value_t = 1_000_000)]
        rows: u32,
    },
    /// Counts, compared with those that `counts.txt` keeps.
    Counts {
        /// Writes the file.
        #[arg(long)]
        write: bool,
    },
    /// Times of start-up, drift, export, erasure and backfill, by what they grow with.
    Growth {
        /// The most rows of an account or a backfill.
        #[arg(long, default_value_t = 1_000_000)]
        rows: u32,
    },
    /// A backfill beside writers, killed again and again.
    Backfill {
        /// Rows of the table.
        #[arg(long, default_value_t = 1_000_000)]
        rows: u32,
        /// Kills with SIGKILL.
        #[arg(long, default_value_t = 100)]
        kills: u32,
        /// The share of the time at work, in percent.
        #[arg(long, default_value_t = creativeflow_schema::backfill::Pace::DEFAULT.load)]
        load: u8,
        /// Rows that a transaction reads.
        #[arg(long, default_value_t = 100)]
        batch: u32,
    },
    /// The process that `backfill` kills.
    #[command(hide = true)]
    BackfillOnce { url: String, load: u8, batch: u32 },
    /// Does an operation so many times and tells nothing, for `instructions`.
    #[command(hide = true)]
    Once { peer: String, group: Group, n: usize },
}

fn main() {
    let Arguments { what, options, markdown } = Arguments::parse();
    let mut report = Report::default();
    let timed = |kinds: &[Kind], report: &mut Report| {
        measure::run(&Server::start(), kinds, &options, report);
    };
    match what {
        None => {
            timed(&[Kind::Reads, Kind::Writes, Kind::Bulk], &mut report);
            migrations::run(&options, &mut report);
            // A database that no group has written to.
            let server = Server::start();
            wire::run(&server, &options, &mut report);
            instructions::run(&server, &options, &mut report);
            on_many(Size::M, 120, None, &mut report);
        }
        Some(What::Reads) => timed(&[Kind::Reads], &mut report),
        Some(What::Writes) => timed(&[Kind::Writes], &mut report),
        Some(What::Bulk) => timed(&[Kind::Bulk], &mut report),
        Some(What::Wire) => wire::run(&Server::start(), &options, &mut report),
        Some(What::Instructions) => instructions::run(&Server::start(), &options, &mut report),
        Some(What::Migrations) => migrations::run(&options, &mut report),
        Some(What::Partitions { parts }) => partitions::run(&parts, &mut report),
        Some(What::Load { size, seconds, database_url }) => {
            on_many(size, seconds, database_url.as_deref(), &mut report);
        }
        Some(What::WriteCost { tables }) => write_cost::run(&tables, &mut report),
        Some(What::Export { rows }) => export::run(rows, options.rounds, &mut report),
        Some(What::Counts { write }) => {
            if !counts::run(write) {
                std::process::exit(1);
            }
        }
        Some(What::Growth { rows }) => growth::run(rows, &mut report),
        Some(What::Backfill { rows, kills, load, batch }) => {
            backfill::run(rows, kills, load, batch, &mut report);
        }
        Some(What::BackfillOnce { url, load, batch }) => backfill::once(&url, load, batch),
        Some(What::Once { peer, group, n }) => instructions::once(&peer, group, n),
    }
    if let Some(file) = markdown {
        report.write(&file);
    }
}

/// The query catalogue and the load, on a population of this size.
fn on_many(size: Size, seconds: u64, filled: Option<&str>, report: &mut Report) {
    let population = Population::of(size);
    let database = filled.is_none().then(|| TestDatabase::new().unwrap());
    let url = filled.or(database.as_ref().map(TestDatabase::url)).unwrap();
    let conn = &mut creativeflow_schema::connect(url).unwrap();
    if database.is_some() {
        population.fill(conn, |_| ()).unwrap();
    }
    catalogue::run(&population, conn, report);
    load::run(url, &population, Duration::from_secs(seconds), report);
}
