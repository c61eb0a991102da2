//! Rounds in which every peer does the same, turn by turn, and their times beside libpq's in the
//! same round.

use clap::builder::PossibleValuesParser;
use clap::{Args, ValueEnum};

use crate::data::Server;
use crate::group::{Group, Kind};
use crate::peers::{self, Peer};
use crate::report::{Report, Table, duration, least, print, quartiles};

#[derive(Args)]
pub struct Options {
    /// Turns of each peer.
    #[arg(long, global = true, default_value_t = 15)]
    pub rounds: usize,
    /// Only these groups.
    #[arg(long, global = true, value_delimiter = ',')]
    pub only: Vec<Group>,
    /// Only these peers, and libpq, as it is and decoded.
    #[arg(
        long,
        global = true,
        value_delimiter = ',',
        value_parser = PossibleValuesParser::new(peers::NAMES)
    )]
    peers: Vec<String>,
}

impl Options {
    fn wants(&self, group: Group, kinds: &[Kind]) -> bool {
        kinds.contains(&group.kind()) && (self.only.is_empty() || self.only.contains(&group))
    }

    pub fn groups(&self, kinds: &[Kind]) -> Vec<Group> {
        Group::value_variants().iter().copied().filter(|&group| self.wants(group, kinds)).collect()
    }

    /// The peers that are wanted. libpq always, as it is and decoded: the others are measured by
    /// them.
    pub fn peers(&self) -> impl Iterator<Item = &'static str> {
        let wanted = |name: &&str| {
            self.peers.is_empty()
                || [peers::LIBPQ, peers::DECODED].contains(name)
                || self.peers.iter().any(|peer| peer.as_str() == *name)
        };
        peers::NAMES.into_iter().filter(wanted)
    }
}

/// Seconds of one operation, a row for each competitor and in it one for each round.
pub struct Times {
    names: Vec<&'static str>,
    seconds: Vec<Vec<f64>>,
}

impl Times {
    /// Gives each competitor, by its place, so many turns in each round, in an order of chance, so
    /// that nobody always follows the same one. The time of a round is the mean of its turns.
    pub fn of(
        names: Vec<&'static str>,
        rounds: usize,
        turns: usize,
        mut turn: impl FnMut(usize) -> f64,
    ) -> Self {
        let mut seconds = vec![vec![0.0; rounds]; names.len()];
        let mut order: Vec<usize> = (0..names.len()).collect();
        let mut chance = fastrand::Rng::with_seed(1);
        for number in 0..rounds * turns {
            chance.shuffle(&mut order);
            for &place in &order {
                seconds[place][number / turns] += turn(place) / turns as f64;
            }
        }
        Self { names, seconds }
    }

    /// The times of a competitor and of the base, if both had turns.
    fn pair(&self, name: &str, base: &str) -> Option<[&[f64]; 2]> {
        let of = |name: &str| {
            let place = self.names.iter().position(|one| *one == name)?;
            Some(self.seconds[place].as_slice())
        };
        Some([of(name)?, of(base)?])
    }

    /// As a table in Markdown; `base` is whose time the others' is divided by, round by round.
    /// Other work on the machine only ever adds to a time: the least of all rounds has the least of
    /// it.
    pub fn table(&self, base: &str) -> Table {
        let base_times = &self.seconds[self.names.iter().position(|name| *name == base).unwrap()];
        let mut table = Table::new(&format!("|median|times {base}|quartiles|least|times"));
        for (name, times) in self.names.iter().zip(&self.seconds) {
            let [_, median, _] = quartiles(times.iter().copied());
            let [lower, ratio, upper] = ratios(times, base_times);
            table.row([
                (*name).to_owned(),
                duration(median),
                format!("{ratio:.2}"),
                format!("{lower:.2} to {upper:.2}"),
                duration(least(times)),
                format!("{:.2}", least(times) / least(base_times)),
            ]);
        }
        table
    }
}

/// The quartiles of a competitor's times beside the base's, round by round.
fn ratios(times: &[f64], base: &[f64]) -> [f64; 3] {
    quartiles(times.iter().zip(base).map(|(time, base)| time / base))
}

/// All groups in one table: the base's median time and the others' ratios to it with their
/// quartiles, or the least times.
fn summary(
    base: &str,
    peers: &[&'static str],
    measured: &[(Group, Times)],
    of_least: bool,
) -> Table {
    let mut table = Table::new(&format!("|{}", peers.join("|")));
    for (group, times) in measured {
        let cells = peers.iter().map(|name| match times.pair(name, base) {
            None => String::new(),
            Some([times, _]) if *name == base => {
                let [_, median, _] = quartiles(times.iter().copied());
                duration(if of_least { least(times) } else { median })
            }
            Some([times, base]) if of_least => format!("{:.2}", least(times) / least(base)),
            Some([times, base]) => {
                let [lower, ratio, upper] = ratios(times, base);
                format!("{ratio:.2} ({lower:.2}–{upper:.2})")
            }
        });
        table.row(std::iter::once(group.title().to_owned()).chain(cells));
    }
    table
}

/// The time of libpq's operations in each round.
const ROUND: f64 = 0.05;
/// The turns of each competitor in a round. A burst of other work on the machine then slows all of
/// them, and not the one whose turn it is.
const TURNS: usize = 5;

/// Measures the groups of these kinds.
pub fn run(server: &Server, kinds: &[Kind], options: &Options, report: &mut Report) {
    let groups = options.groups(kinds);
    if groups.is_empty() {
        return;
    }
    let connect = |name| (name, peers::connect(name, server.url(), server.data()));
    let mut all: Vec<Competitor> = options.peers().map(connect).collect();
    let mut measured = Vec::new();
    for group in groups {
        let times = measure(server, group, &mut all, options.rounds);
        measured.push((group, times));
    }
    let peers: Vec<_> = options.peers().collect();
    let rounds = options.rounds;
    let bases: &[&str] =
        if kinds.contains(&Kind::Bulk) { &[peers::LIBPQ] } else { &[peers::LIBPQ, peers::DECODED] };
    for base in bases {
        let title = format!("Medians of {rounds} rounds, beside `{base}`, with quartiles");
        report.section(&title, &summary(base, &peers, &measured, false));
        let title = format!("The least times of {rounds} rounds, beside `{base}`");
        report.section(&title, &summary(base, &peers, &measured, true));
    }
}

type Competitor = (&'static str, Box<dyn Peer>);

fn measure(server: &Server, group: Group, all: &mut [Competitor], rounds: usize) -> Times {
    server.clear(group);
    // Everybody prepares its statements, psycopg at the fifth execution, and finds the same rows.
    let warm_up = if group.batch() >= 10_000 { 1 } else { 6 };
    let mut rows: Option<(&'static str, usize)> = None;
    let mut running: Vec<&mut Competitor> = Vec::new();
    for competitor in all.iter_mut().filter(|(_, peer)| peer.has(group)) {
        let (name, peer) = &mut *competitor;
        // A million rows once more would take long.
        if group != Group::CopyMillion {
            let outcome = peer.run(group, warm_up);
            let &mut (first, expected) = rows.get_or_insert((*name, outcome.rows));
            assert_eq!(outcome.rows, expected, "{name} and {first}, {}", group.title());
        }
        running.push(competitor);
    }
    let libpq = running.iter().position(|(name, _)| *name == peers::LIBPQ).unwrap();
    let turns = if group.kind() == Kind::Bulk { 1 } else { TURNS };
    let n = if group.batch() >= 10_000 {
        1
    } else {
        let pilot = running[libpq].1.run(group, 20);
        let of_round = ROUND * 20.0 / pilot.elapsed.as_secs_f64();
        (of_round as usize / turns).clamp(1, 100_000)
    };
    let rounds = group.rounds(rounds);
    let names: Vec<&'static str> = running.iter().map(|(name, _)| *name).collect();
    let mut taken = 0;
    let times = Times::of(names, rounds, turns, |place| {
        // In each turn where rows are many, else in each round.
        if group.kind() == Kind::Bulk || taken % (running.len() * turns) == 0 {
            server.clear(group);
        }
        taken += 1;
        // What ran before, such as another process, has taken the caches.
        if turns > 1 {
            running[place].1.run(group, n / 10 + 1);
        }
        running[place].1.run(group, n).elapsed.as_secs_f64() / n as f64
    });
    let title = format!("{} ({rounds} rounds of {})", group.title(), n * turns);
    print(&title, &times.table(peers::LIBPQ));
    times
}
