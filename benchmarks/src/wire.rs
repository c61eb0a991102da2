//! Traffic on the wire: a socket in between counts bytes and round trips.

use std::io::{Read, Write};
use std::net::Shutdown;
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tempfile::TempDir;

use crate::data::Server;
use crate::group::{Group, Kind};
use crate::measure::Options;
use crate::peers;
use crate::report::{Report, Table, print};

#[derive(Clone, Copy, Default)]
pub struct Counts {
    pub sent: u64,
    pub received: u64,
    /// Answers of the server after the client had spoken.
    pub round_trips: u64,
    client_spoke: bool,
}

impl Counts {
    fn sent(&mut self, bytes: u64) {
        self.sent += bytes;
        self.client_spoke = true;
    }

    fn received(&mut self, bytes: u64) {
        self.received += bytes;
        self.round_trips += u64::from(std::mem::take(&mut self.client_spoke));
    }
}

pub struct Proxy {
    pub url: String,
    counts: Arc<Mutex<Counts>>,
    /// Holds the socket.
    _folder: TempDir,
}

impl Proxy {
    /// Before the server at a URL as devdb's are:
    /// `postgres://postgres@/database?host=%2Fthe%2Ffolder`.
    pub fn before(url: &str) -> Self {
        let (rest, host) = url
            .split_once("?host=")
            .expect("the wire is counted on devdb's own server, without TEST_DATABASE_URL");
        let server = format!("{}/.s.PGSQL.5432", host.replace("%2F", "/").replace("%2D", "-"));
        let folder = tempfile::tempdir().unwrap();
        let listener = UnixListener::bind(folder.path().join(".s.PGSQL.5432")).unwrap();
        let counts = Arc::new(Mutex::new(Counts::default()));
        let shared = Arc::clone(&counts);
        std::thread::spawn(move || {
            for client in listener.incoming() {
                let client = client.unwrap();
                let server = UnixStream::connect(Path::new(&server)).unwrap();
                pass(&client, &server, &shared, Counts::sent);
                pass(&server, &client, &shared, Counts::received);
            }
        });
        Self { url: format!("{rest}?host={}", folder.path().display()), counts, _folder: folder }
    }

    /// The counts since the last call.
    pub fn take(&self) -> Counts {
        // The last bytes may be on their way: a statement that is closed, say.
        std::thread::sleep(Duration::from_millis(20));
        std::mem::take(&mut *self.counts.lock().unwrap())
    }
}

/// Counts before it passes on, so that what a client has read is counted.
fn pass(
    from: &UnixStream,
    to: &UnixStream,
    counts: &Arc<Mutex<Counts>>,
    count: fn(&mut Counts, u64),
) {
    let (mut from, mut to, counts) =
        (from.try_clone().unwrap(), to.try_clone().unwrap(), Arc::clone(counts));
    std::thread::spawn(move || {
        let mut buffer = vec![0; 1 << 16];
        while let Ok(bytes @ 1..) = from.read(&mut buffer) {
            count(&mut counts.lock().unwrap(), bytes as u64);
            if to.write_all(&buffer[..bytes]).is_err() {
                break;
            }
        }
        drop(to.shutdown(Shutdown::Write));
    });
}

const KINDS: [Kind; 3] = [Kind::Reads, Kind::Writes, Kind::Bulk];
/// After so many, everybody has prepared its statements, psycopg at the fifth.
const WARM_UP: usize = 6;
const COUNTED: usize = 10;

pub fn run(server: &Server, options: &Options, report: &mut Report) {
    let proxy = Proxy::before(server.url());
    let mut all = Table::new(&format!("|{}", options.peers().collect::<Vec<_>>().join("|")));
    for group in options.groups(&KINDS).into_iter().filter(|&group| group != Group::CopyMillion) {
        let mut cells = vec![group.title().to_owned()];
        let counts = "round trips|bytes sent|received";
        let mut table = Table::new(&format!("|first: {counts}|later: {counts}"));
        for name in options.peers() {
            let Some((first, later, counted)) = count(&proxy, server, name, group) else {
                cells.push(String::new());
                continue;
            };
            let [first, later] = [(first, 1), (later, counted)].map(|(counts, of)| {
                [counts.round_trips, counts.sent, counts.received].map(|number| {
                    let each = number as f64 / of as f64;
                    if each.fract() == 0.0 || each >= 100.0 {
                        format!("{each:.0}")
                    } else {
                        format!("{each:.1}")
                    }
                })
            });
            cells.push(later.join(", "));
            table.row(std::iter::once(name.to_owned()).chain(first).chain(later));
        }
        print(&format!("On the wire: {}", group.title()), &table);
        all.row(cells);
    }
    let title = "Round trips, bytes sent and bytes received, once statements are prepared";
    report.section(title, &all);
}

/// The traffic of a peer's first operation, and of as many later ones as the number says.
pub fn count(
    proxy: &Proxy,
    server: &Server,
    name: &'static str,
    group: Group,
) -> Option<(Counts, Counts, usize)> {
    let mut peer = peers::connect(name, &proxy.url, server.data());
    if !peer.has(group) {
        return None;
    }
    server.clear(group);
    proxy.take();
    peer.run(group, 1);
    let first = proxy.take();
    let counted = if group.batch() >= 10_000 {
        1
    } else {
        peer.run(group, WARM_UP);
        COUNTED
    };
    proxy.take();
    peer.run(group, counted);
    Some((first, proxy.take(), counted))
}
