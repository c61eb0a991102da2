//! Managers that fall silent, and lock timeouts in every language.

use std::io::{Read, Write};
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::Path;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use creativeflow_schema::partitions::*;
use devdb::{Binaries, Server};

use super::surroundings::{HELD, OCTOBER};
use super::{count, insert, insert_user, manager};
use crate::support::*;

/// A way to a server that can fall silent, with all connections as they are, and on which words can
/// become unreadable, as in another language.
struct Way {
    silent: Arc<AtomicBool>,
    streams: Arc<Mutex<Vec<UnixStream>>>,
    folder: tempfile::TempDir,
}

impl Way {
    fn to(socket: &Path, words: &'static [&'static str]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let listener = UnixListener::bind(folder.path().join(".s.PGSQL.5432")).unwrap();
        let (silent, streams) =
            (Arc::new(AtomicBool::new(false)), Arc::new(Mutex::new(Vec::new())));
        let (quiet, open, socket) = (Arc::clone(&silent), Arc::clone(&streams), socket.to_owned());
        std::thread::spawn(move || {
            for client in listener.incoming() {
                let (client, server) = (client.unwrap(), UnixStream::connect(&socket).unwrap());
                open.lock().unwrap().push(client.try_clone().unwrap());
                let pairs = [
                    (client.try_clone(), server.try_clone(), &[][..]),
                    (Ok(server), Ok(client), words),
                ];
                for (from, to, words) in pairs {
                    let (mut from, mut to, quiet) =
                        (from.unwrap(), to.unwrap(), Arc::clone(&quiet));
                    std::thread::spawn(move || {
                        let mut buffer = vec![0; 64 * 1024];
                        while let Ok(length @ 1..) = from.read(&mut buffer) {
                            if quiet.load(Ordering::Relaxed) {
                                continue;
                            }
                            let part = &mut buffer[..length];
                            for word in words {
                                for at in 0..part.len().saturating_sub(word.len()) {
                                    if part[at..].starts_with(word.as_bytes()) {
                                        part[at..at + word.len()].fill(b'#');
                                    }
                                }
                            }
                            if to.write_all(part).is_err() {
                                return;
                            }
                        }
                    });
                }
            }
        });
        Self { silent, streams, folder }
    }

    fn url(&self) -> String {
        let host = self.folder.path().to_str().unwrap().replace('/', "%2F");
        format!("postgres://postgres@/postgres?host={host}")
    }

    fn cut(&self) {
        for stream in self.streams.lock().unwrap().drain(..) {
            let _ = stream.shutdown(std::net::Shutdown::Both);
        }
    }
}

/// A migrated server of its own, whose socket can be reached.
pub(super) fn server() -> (Server, PgConnection, std::path::PathBuf) {
    let server = Server::start_from(&Binaries::find().unwrap()).unwrap();
    let mut conn = creativeflow_schema::connect(&server.url("postgres")).unwrap();
    creativeflow_schema::run_pending(&mut conn).unwrap();
    insert_user(&mut conn);
    let folder = conn.line("SELECT current_setting('unix_socket_directories')");
    let port = conn.line("SELECT current_setting('port')");
    let socket = Path::new(&folder).join(format!(".s.PGSQL.{port}"));
    (server, conn, socket)
}

#[test]
fn a_manager_that_falls_silent_holds_nobody_up_for_long() {
    let (server, conn, socket) = &mut server();
    let way = Way::to(socket, &[]);
    let table = NOTIFICATIONS;
    conn.run(insert(table, OCTOBER));
    // When it has all locks, it waits until the network is gone.
    conn.run("CREATE TABLE gone (at TIMESTAMPTZ);
         CREATE FUNCTION wait() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN
            WHILE current_query() LIKE '%ATTACH PARTITION%notifications_2026_10 %' AND NOT EXISTS (SELECT FROM gone)
                AND clock_timestamp() < now() + interval '1 minute' LOOP END LOOP;
         END $$;
         CREATE EVENT TRIGGER wait ON ddl_command_start WHEN TAG IN ('ALTER TABLE') EXECUTE FUNCTION wait()");
    let url = way.url();
    let locks = "SELECT '' FROM pg_locks WHERE relation = 'notifications'::regclass AND mode = 'AccessExclusiveLock' AND granted";
    std::thread::scope(|scope| {
        let keeping = scope.spawn(|| manager().ensure(url.as_str()).map(drop));
        wait_until("the manager holds its locks", || !lines(conn, locks).is_empty());
        way.silent.store(true, Ordering::Relaxed);
        conn.run("INSERT INTO gone VALUES (now())");
        let writer = &mut creativeflow_schema::connect(&server.url("postgres")).unwrap();
        let start = Instant::now();
        writer.run(insert(table, "VALUES ('2026-10-05'::timestamptz)"));
        let waited = start.elapsed();
        assert!(waited < Duration::from_secs(20), "{waited:?}");
        way.cut();
        keeping.join().unwrap().unwrap_err();
        println!("a writer waited {waited:?} for a manager that had fallen silent");
    });
    assert_eq!(count(conn, "ONLY partitions.notifications_default"), 51, "nothing was moved");
    // The locks of a session go when its process does.
    wait_until("nothing is held", || conn.lines(HELD).is_empty());
    manager().ensure(server.url("postgres").as_str()).unwrap();
}

#[test]
fn a_missing_lock_is_told_in_every_language() {
    let (server, conn, socket) = &mut server();
    let way =
        Way::to(socket, &["due to lock timeout", "due to statement timeout", "deadlock detected"]);
    for (month, held) in [
        ("2026-10", "api_clients IN ROW EXCLUSIVE MODE"),
        ("2026-09", "partitions.usage_logs_default IN ACCESS EXCLUSIVE MODE"),
        ("2026-08", "usage_logs IN ACCESS SHARE MODE"),
        ("2026-07", "users IN ROW EXCLUSIVE MODE"),
    ] {
        for of in [month, "2026-06"] {
            let rows = format!("SELECT '{of}-05'::timestamptz FROM generate_series(1, 50)");
            conn.run(insert(USAGE_LOGS, &rows));
        }
        let holder = Mutex::new(creativeflow_schema::connect(&server.url("postgres")).unwrap());
        let reasons = Arc::new(Mutex::new(Vec::new()));
        let sent = Arc::clone(&reasons);
        let listener = move |event: &Event| match event {
            // From the first month on: what is in DEFAULT was counted before.
            Event::Made { .. } if sent.lock().unwrap().is_empty() => {
                holder.lock().unwrap().run(format!("BEGIN; LOCK TABLE {held}"));
            }
            Event::Retrying { reason, .. } => {
                sent.lock().unwrap().push(reason.clone());
                holder.lock().unwrap().run("ROLLBACK");
            }
            _ => {}
        };
        // With such batches, the months have too many rows to be moved together.
        manager().batch(1).on_event(listener).ensure(way.url().as_str()).unwrap();
        let reasons = reasons.lock().unwrap();
        assert!(reasons.len() == 1 && reasons[0].contains("###"), "{held}: {reasons:?}");
        conn.run("ALTER TABLE usage_logs DETACH PARTITION partitions.usage_logs_2026_06; DROP TABLE partitions.usage_logs_2026_06");
    }
}
