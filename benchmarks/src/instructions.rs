//! Instructions that an operation takes in the client, by callgrind: a figure that no other load on
//! the machine moves.

use std::process::Command;

use crate::data::{Data, Server};
use crate::measure::{Group, Options, Report, Table};
use crate::peers;

const GROUPS: [Group; 8] = [
    Group::UserByEmail,
    Group::UserById,
    Group::Page,
    Group::Unread,
    Group::UnreadCount,
    Group::UsageByAction,
    Group::InsertUsageLog,
    Group::Insert100,
];
/// The peers that are this program, which callgrind can count.
const PEERS: [&str; 6] =
    ["this crate", peers::LIBPQ, peers::DECODED, "tokio-postgres", "sqlx", "sea-orm"];
/// Operations of the shorter and of the longer run. What both do at the start is taken away.
const RUNS: [usize; 2] = [20, 120];
/// The database's URL, for the program under callgrind.
const URL: &str = "BENCHMARKS_DATABASE_URL";

pub fn run(server: &Server, options: &Options, report: &mut Report) {
    for group in
        GROUPS.into_iter().filter(|group| options.only.is_empty() || options.only.contains(group))
    {
        server.clear(group);
        let has = |name: &&str| {
            PEERS.contains(name) && peers::connect(name, server.url(), server.data()).has(group)
        };
        let counts: Vec<(&str, f64)> = options
            .peers()
            .filter(has)
            .map(|name| (name, instructions(server, name, group)))
            .collect();
        let of = |base| counts.iter().find(|(name, _)| *name == base).map(|(_, count)| *count);
        let bases =
            [peers::LIBPQ, peers::DECODED].into_iter().filter_map(|base| Some((base, of(base)?)));
        let bases: Vec<(&str, f64)> = bases.collect();
        let heads: String = bases.iter().map(|(base, _)| format!("|times {base}")).collect();
        let mut table = Table::new(&format!("|instructions{heads}"));
        for (name, count) in &counts {
            let ratios = bases.iter().map(|(_, base)| format!("{:.2}", count / base));
            table.row([(*name).to_owned(), format!("{count:.0}")].into_iter().chain(ratios));
        }
        report.section(&format!("Instructions in the client: {}", group.title()), &table);
    }
}

fn instructions(server: &Server, peer: &str, group: Group) -> f64 {
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
