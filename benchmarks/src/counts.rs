//! Counts that other work on the machine does not move: round trips, bytes, pages, bytes of WAL,
//! instructions. `benchmarks/counts.txt` keeps them, and a later run is compared with it.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::process::Command;

use clap::ValueEnum;
use creativeflow_fixtures::Size;
use creativeflow_schema::testing::TestDatabase;

use crate::catalogue;
use crate::data::Server;
use crate::group::Group;
use crate::instructions::{self, instructions};
use crate::wire::{self, Proxy};
use crate::write_cost;

const OURS: &str = "this crate";
const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/counts.txt");
const HEAD: &str = "\
# Counts of this crate, for each operation, in a build without optimisation. Written by
# `BENCHMARKS_PROFILE=dev benchmarks/run counts --write`; without --write, compared.
";

/// A kind of count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Unit {
    RoundTrips,
    Bytes,
    Pages,
    Wal,
    Instructions,
}

impl Unit {
    const ALL: [Self; 5] =
        [Self::RoundTrips, Self::Bytes, Self::Pages, Self::Wal, Self::Instructions];

    fn name(self) -> &'static str {
        match self {
            Self::RoundTrips => "round trips",
            Self::Bytes => "bytes sent and received",
            Self::Pages => "pages",
            Self::Wal => "bytes of WAL",
            Self::Instructions => "instructions",
        }
    }

    /// The most that a count may be, of one that was `before`.
    fn most(self, before: f64) -> f64 {
        match self {
            Self::RoundTrips => before,
            Self::Bytes => before * 1.01,
            // A page more where a tree of an index is cut in another place.
            Self::Pages => before * 1.1 + 2.0,
            Self::Wal => before * 1.03,
            Self::Instructions => before * 1.05,
        }
    }
}

/// By unit and operation.
type Counts = BTreeMap<(Unit, String), f64>;

/// Counts, and writes the file or compares with it. Returns whether nothing is more than it was.
pub fn run(write: bool) -> bool {
    let now = counted();
    if write {
        let mut text = format!("{HEAD}# {}\n", compiler());
        for ((unit, what), count) in &now {
            writeln!(text, "{}, {what}: {count:.0}", unit.name()).unwrap();
        }
        std::fs::write(FILE, text).unwrap();
        return true;
    }
    let kept = std::fs::read_to_string(FILE).unwrap();
    let before = read(&kept);
    let is_comparable = kept.contains(&compiler());
    if !is_comparable {
        println!("instructions are not compared: this is {}", compiler());
    }
    let mut faults = 0;
    for ((unit, what), count) in &now {
        let is_compared = *unit != Unit::Instructions || is_comparable;
        let Some(before) = before.get(&(*unit, what.clone())) else {
            println!("new: {}, {what}: {count:.0}", unit.name());
            faults += 1;
            continue;
        };
        let change = format!("{}, {what}: {count:.0}, before {before:.0}", unit.name());
        if is_compared && *count > unit.most(*before) {
            println!("more: {change}");
            faults += 1;
        } else if is_compared && *before > unit.most(*count) {
            println!("less: {change}");
        }
    }
    for (unit, what) in before.keys().filter(|key| !now.contains_key(*key)) {
        println!("gone: {}, {what}", unit.name());
        faults += 1;
    }
    println!("{} counts compared with benchmarks/counts.txt, {faults} to look at", now.len());
    if faults > 0 {
        println!("where that is meant: BENCHMARKS_PROFILE=dev benchmarks/run counts --write");
    }
    faults == 0
}

fn read(text: &str) -> Counts {
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let read = |line: &str| {
        let (name, count) = line.rsplit_once(": ")?;
        let unit =
            Unit::ALL.into_iter().find(|unit| name.starts_with(&format!("{}, ", unit.name())))?;
        Some(((unit, name[unit.name().len() + 2..].to_owned()), count.parse().ok()?))
    };
    lines.map(|line| read(line).unwrap_or_else(|| panic!("{FILE}: {line}"))).collect()
}

/// The compiler's version, on which instructions depend.
fn compiler() -> String {
    let output = Command::new("rustc").arg("--version").output().expect("rustc is in PATH");
    let said = String::from_utf8(output.stdout).unwrap();
    said.split(' ').take(2).collect::<Vec<_>>().join(" ")
}

fn counted() -> Counts {
    let mut counts = Counts::new();
    on_the_wire(&mut counts);
    at_the_start(&mut counts);
    for (query, pages) in catalogue::pages(Size::S.users() / 10) {
        counts.insert((Unit::Pages, query), pages);
    }
    for (table, bytes) in write_cost::of_few_rows() {
        counts.insert((Unit::Wal, format!("a row of {table}")), bytes);
    }
    counts
}

/// Traffic and instructions of the operations that the benchmarks time.
fn on_the_wire(counts: &mut Counts) {
    let server = Server::start();
    let proxy = Proxy::before(server.url());
    for &group in Group::value_variants().iter().filter(|group| **group != Group::CopyMillion) {
        let Some((first, later, of)) = wire::count(&proxy, &server, OURS, group) else { continue };
        for (time, counted, of) in [("first", first, 1.0), ("later", later, of as f64)] {
            let what = format!("{}, {time}", group.title());
            let bytes = (counted.sent + counted.received) as f64 / of;
            counts.insert((Unit::RoundTrips, what.clone()), counted.round_trips as f64 / of);
            counts.insert((Unit::Bytes, what), bytes);
        }
    }
    for group in instructions::GROUPS {
        let what = group.title().to_owned();
        counts.insert((Unit::Instructions, what), instructions(&server, OURS, group));
    }
}

/// Round trips of a start, on a fresh database and with nothing to do.
fn at_the_start(counts: &mut Counts) {
    let database = TestDatabase::empty().unwrap();
    let proxy = Proxy::before(database.url());
    let conn = &mut creativeflow_schema::connect(&proxy.url).unwrap();
    for what in ["start_up, fresh database", "start_up, nothing to do"] {
        proxy.take();
        creativeflow_schema::start_up(&mut *conn).unwrap();
        counts.insert((Unit::RoundTrips, what.to_owned()), proxy.take().round_trips as f64);
    }
}
