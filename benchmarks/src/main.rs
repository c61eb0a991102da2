//! This crate beside what one would take instead of it, on one server, turn by turn. `benchmarks/run` runs it.

mod data;
mod measure;
mod peers;

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

#[derive(Clone, Copy, PartialEq, Eq, Subcommand)]
enum What {
    /// Rows read.
    Reads,
    /// Single rows inserted.
    Writes,
    /// Many rows inserted at once.
    Bulk,
    /// The quickstart's story.
    Story,
}

fn main() {
    let arguments = Arguments::parse();
    let options = Options { rounds: arguments.rounds, only: arguments.only, peers: arguments.peers };
    let mut report = Report::default();
    let all = [Kind::Reads, Kind::Writes, Kind::Bulk, Kind::Story];
    let kinds = match arguments.what {
        None => &all[..],
        Some(What::Reads) => &all[..1],
        Some(What::Writes) => &all[1..2],
        Some(What::Bulk) => &all[2..3],
        Some(What::Story) => &all[3..],
    };
    measure::run(&Server::start(), kinds, &options, &mut report);
    if let Some(file) = arguments.markdown {
        report.write(&file);
    }
}
