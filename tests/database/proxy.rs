//! A proxy before a server, which stops passing on what it gets.

use std::io::{Read, Write};
use std::net::Shutdown;
use std::os::unix::net::{UnixListener, UnixStream};
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Arc, Mutex};

use crate::support::relay;

#[derive(Clone, Copy, PartialEq)]
#[repr(u8)]
pub enum Mode {
    Pass,
    /// Closes each connection, and takes no new one.
    Refuse,
    /// Passes on what is open, and takes no new one.
    RefuseNew,
    /// Takes all, and passes on and answers nothing.
    Swallow,
    /// Passes a COMMIT on, and closes the connection without the answer.
    CutAfterCommit,
    /// Closes the connection instead of passing a COMMIT on.
    CutBeforeCommit,
}

pub struct Proxy {
    folder: tempfile::TempDir,
    state: Arc<State>,
}

struct State {
    mode: AtomicU8,
    open: Mutex<Vec<UnixStream>>,
}

impl State {
    fn is(&self, mode: Mode) -> bool {
        self.mode.load(Ordering::SeqCst) == mode as u8
    }
}

impl Proxy {
    /// Starts a proxy before the server of this URL.
    pub fn before(url: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let listener = UnixListener::bind(folder.path().join(".s.PGSQL.5432")).unwrap();
        let state = Arc::new(State { mode: AtomicU8::new(0), open: Mutex::default() });
        let (passing, url) = (state.clone(), url.to_owned());
        std::thread::spawn(move || {
            for client in listener.incoming() {
                let client = client.unwrap();
                if passing.is(Mode::Refuse) || passing.is(Mode::RefuseNew) {
                    continue;
                }
                let Ok(server) = relay::try_connect(&url) else { continue };
                passing.open.lock().unwrap().push(client.try_clone().unwrap());
                let answers = (server.try_clone().unwrap(), client.try_clone().unwrap());
                pass(client, server, passing.clone(), true);
                pass(answers.0, answers.1, passing.clone(), false);
            }
        });
        Self { folder, state }
    }

    /// The URL of the database `postgres` through the proxy.
    pub fn url(&self) -> String {
        let folder = self.folder.path().display().to_string().replace('/', "%2F");
        format!("postgres://postgres@/postgres?host={folder}")
    }

    pub fn set(&self, mode: Mode) {
        self.state.mode.store(mode as u8, Ordering::SeqCst);
        if mode == Mode::Refuse {
            for client in self.state.open.lock().unwrap().drain(..) {
                drop(client.shutdown(Shutdown::Both));
            }
        }
    }
}

fn pass(mut from: UnixStream, mut to: UnixStream, state: Arc<State>, is_client: bool) {
    std::thread::spawn(move || {
        let mut buffer = vec![0; 1 << 16];
        while let Ok(length @ 1..) = from.read(&mut buffer) {
            if state.is(Mode::Swallow) {
                continue;
            }
            let bytes = &buffer[..length];
            let commits = is_client && bytes.windows(7).any(|part| part == b"COMMIT\0");
            if commits && state.is(Mode::CutBeforeCommit) {
                break;
            }
            let cuts = commits && state.is(Mode::CutAfterCommit);
            if cuts {
                // First, since the answer could be faster.
                drop(from.shutdown(Shutdown::Both));
            }
            if to.write_all(bytes).is_err() || cuts {
                break;
            }
        }
        drop(from.shutdown(Shutdown::Both));
        drop(to.shutdown(Shutdown::Write));
    });
}
