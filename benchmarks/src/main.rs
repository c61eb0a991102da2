//! This crate beside what one would take instead of it, on one server, turn by turn. `benchmarks/run` runs it.

mod data;
mod instructions;
mod measure;
mod migrations;
mod peers;
mod wire;
mod write_cost;

use std::path::PathBuf;

use clap::{Parser, Subcommand};

use data::Server;
use measure::{Group, Kind, Options, Report};

#[derive(Parser)]
#[command(about)]
struct Arguments {
    /// What to measure; all of it unless said.
    #[command(subcommand)]
    what: Option<What>,
    /// How often each peer takes its turn.
    #[arg(long, global = true, default_value_t = 15)]
    rounds: usize,
    /// Only these groups.
    #[arg(long, global = true, value_delimiter = ',')]
    only: Vec<Group>,
    /// Only these peers, and libpq.
    #[arg(long, global = true, value_delimiter = ',')]
    peers: Vec<String>,
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
    /// The quickstart's story.
    Story,
    /// Round trips and bytes.
    Wire,
    /// Instructions in the client, counted by callgrind.
    Instructions,
    /// Migrators.
    Migrations,
    /// WAL, buffers and index bytes of a row, ours beside the specification's schema taken literally.
    WriteCost { tables: Vec<String> },
    /// Does an operation so many times and tells nothing, for `instructions`.
    #[command(hide = true)]
    Once { peer: String, group: Group, n: usize },
}

fn main() {
    let arguments = Arguments::parse();
    let options = Options { rounds: arguments.rounds, only: arguments.only, peers: arguments.peers };
    let mut report = Report::default();
    match arguments.what {
        None => {
            let server = Server::start();
            measure::run(&server, &[Kind::Reads, Kind::Writes, Kind::Bulk, Kind::Story], &options, &mut report);
            migrations::run(&options, &mut report);
            // A database that no group has written to.
            let server = Server::start();
            wire::run(&server, &options, &mut report);
            instructions::run(&server, &options, &mut report);
        }
        Some(What::Reads) => measure::run(&Server::start(), &[Kind::Reads], &options, &mut report),
        Some(What::Writes) => measure::run(&Server::start(), &[Kind::Writes], &options, &mut report),
        Some(What::Bulk) => measure::run(&Server::start(), &[Kind::Bulk], &options, &mut report),
        Some(What::Story) => measure::run(&Server::start(), &[Kind::Story], &options, &mut report),
        Some(What::Wire) => wire::run(&Server::start(), &options, &mut report),
        Some(What::Instructions) => instructions::run(&Server::start(), &options, &mut report),
        Some(What::Migrations) => migrations::run(&options, &mut report),
        Some(What::WriteCost { tables }) => write_cost::run(&tables, &mut report),
        Some(What::Once { peer, group, n }) => instructions::once(&peer, group, n),
    }
    if let Some(file) = arguments.markdown {
        report.write(&file);
    }
}
