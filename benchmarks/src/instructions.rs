//! Instructions that an operation takes in the client, by callgrind: a figure that no other load on
//! the machine moves.

use std::process::Command;

use crate::data::{Data, Server};
use crate::measure::{Group, Options, Report, Table};
use crate::peers;

pub const GROUPS: [Group; 4] =
    [Group::UserByEmail, Group::Page, Group::InsertUsageLog, Group::Insert100];
/// The peers that are this program, which callgrind can count.
const PEERS: [&str; 5] = ["this crate", peers::LIBPQ, "tokio-postgres", "sqlx", "sea-orm"];
/// Operations of the shorter and of the longer run. What both do at the start is taken away.
const RUNS: [usize; 2] = [20, 120];
/// The database's URL, for the program under callgrind.
const URL: &str = "BENCHMARKS_DATABASE_URL";

pub fn run(server: &Server, options: &Options, report: &mut Report) {
    let names: Vec<&str> = options.peers().filter(|name| PEERS.contains(name)).collect();
    let mut table = Table::new(&format!("|{}", names.join("|")));
    for group in
        GROUPS.into_iter().filter(|group| options.only.is_empty() || options.only.contains(group))
    {
        server.clear(group);
        let counts: Vec<f64> = names.iter().map(|name| instructions(server, name, group)).collect();
        let base = counts[names.iter().position(|name| *name == peers::LIBPQ).unwrap()];
        let cells = names.iter().zip(counts).map(|(name, count)| {
            if *name == peers::LIBPQ {
                format!("{count:.0}")
            } else {
                format!("{:.2}", count / base)
            }
        });
        table.row(std::iter::once(group.title().to_owned()).chain(cells));
    }
    report.section("Instructions in the client, beside libpq's", &table);
}

/// The instructions of one operation.
pub fn instructions(server: &Server, peer: &str, group: Group) -> f64 {
    let [short, long] = RUNS.map(|n| collected(server, peer, group, n));
    (long - short) as f64 / (RUNS[1] - RUNS[0]) as f64
}

fn collected(server: &Server, peer: &str, group: Group, n: usize) -> u64 {
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(std::env::current_exe().unwrap())
        .args(["once", peer, &group.name(), &n.to_string()])
        .env(URL, server.url())
        .output()
        .expect("valgrind starts: install it");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    let line = said
        .lines()
        .find_map(|line| line.split_once("Collected : "))
        .expect("callgrind tells what it collected");
    line.1.trim().parse().unwrap()
}

/// Runs under callgrind: an operation so many times, on a database that is there already.
pub fn once(peer: &str, group: Group, n: usize) {
    let url = std::env::var(URL).expect("BENCHMARKS_DATABASE_URL is set, as `instructions` does");
    let data = Data::read(&mut creativeflow_schema::connect(&url).unwrap());
    peers::connect(peer, &url, data).run(group, n);
}
