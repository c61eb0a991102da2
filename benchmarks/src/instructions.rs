//! Instructions that an operation takes in the client, by callgrind: a figure that no other load on
//! the machine moves.

use std::process::Command;

use crate::data::{Data, Server};
use crate::group::{Group, Kind};
use crate::measure::Options;
use crate::peers;
use crate::report::{Report, Table};

/// The groups whose counts are kept.
pub const GROUPS: [Group; 4] =
    [Group::UserByEmail, Group::Page, Group::InsertUsageLog, Group::Insert100];
/// The peers that are this program, which callgrind can count.
const PEERS: [&str; 6] =
    ["this crate", peers::LIBPQ, peers::DECODED, "tokio-postgres", "sqlx", "sea-orm"];
/// Operations of the shorter and of the longer run. What both do at the start is taken away.
const RUNS: [usize; 2] = [20, 120];
/// The database's URL, for the program under callgrind.
const URL: &str = "BENCHMARKS_DATABASE_URL";

pub fn run(server: &Server, options: &Options, report: &mut Report) {
    let names: Vec<&str> = options.peers().filter(|name| PEERS.contains(name)).collect();
    let mut counts = Vec::new();
    for group in options.groups(&[Kind::Reads, Kind::Writes, Kind::Bulk]) {
        if group.kind() != Kind::Reads && !GROUPS.contains(&group) {
            continue;
        }
        server.clear(group);
        let count = |name: &&str| {
            let takes_part = peers::connect(name, server.url(), server.data()).has(group);
            takes_part.then(|| instructions(server, name, group))
        };
        counts.push((group, names.iter().map(count).collect::<Vec<_>>()));
    }
    for base in [peers::LIBPQ, peers::DECODED] {
        let place = names.iter().position(|name| *name == base).unwrap();
        let mut table = Table::new(&format!("|{}", names.join("|")));
        for (group, counts) in &counts {
            let Some(of_base) = counts[place] else { continue };
            let cells = names.iter().zip(counts).map(|(name, count)| match count {
                None => String::new(),
                Some(count) if *name == base => format!("{count:.0}"),
                Some(count) => format!("{:.2}", count / of_base),
            });
            table.row(std::iter::once(group.title().to_owned()).chain(cells));
        }
        report.section(&format!("Instructions in the client, beside `{base}`"), &table);
    }
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
