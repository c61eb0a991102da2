//! A server that runs as long as its owner.

use std::hash::{BuildHasher, Hasher, RandomState};
use std::io::{Read, Seek};
use std::os::unix::fs::MetadataExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::{Mutex, OnceLock};
use std::{fs, io};

use percent_encoding::{NON_ALPHANUMERIC, PercentEncode, utf8_percent_encode};

use crate::binaries::{is_root, last_line, run};
use crate::{Binaries, Doing, Error};

/// A PostgreSQL for as long as this value lives; see the crate's page for where it comes from.
#[derive(Debug)]
pub struct Server {
    url: Url,
    /// `None` for the server of `TEST_DATABASE_URL`, which is not ours to stop.
    own: Option<Own>,
}

impl Server {
    /// Starts a server, or takes the one that `TEST_DATABASE_URL` names.
    ///
    /// # Errors
    /// As [`Binaries::find`]; [`Error::Url`] for a `TEST_DATABASE_URL` of another form;
    /// [`Error::Program`] if the server does not start, with what it said.
    pub fn start() -> Result<Self, Error> {
        Self::start_in(temporary_folder)
    }

    fn start_in(folder: impl FnOnce() -> PathBuf) -> Result<Self, Error> {
        match std::env::var("TEST_DATABASE_URL") {
            Ok(url) if !url.is_empty() => {
                Ok(Self { url: Url::parse(&url).ok_or(Error::Url)?, own: None })
            }
            _ => Ok(Self::of(Own::start(&Binaries::find()?, None, &folder())?)),
        }
    }

    /// Starts a server from these programs.
    ///
    /// # Errors
    /// [`Error::Program`] if the server does not start, with what it said.
    pub fn start_from(binaries: &Binaries) -> Result<Self, Error> {
        Ok(Self::of(Own::start(binaries, None, &temporary_folder())?))
    }

    fn of(own: Own) -> Self {
        let socket = own.folder.display().to_string();
        // A URL carries a socket's folder percent-encoded, as its host. No user but its own can
        // enter that folder. A service may have set any of them; an older libpq does not know the
        // one.
        let service = |variable: &str| is_set("PGSERVICE") && variable != "PGSSLNEGOTIATION";
        let overridden =
            OVERRIDDEN.iter().filter(|(variable, ..)| is_set(variable) || service(variable));
        let query = std::iter::once(format!("?host={}", encoded(&socket)))
            .chain(overridden.map(|(_, option, value)| format!("&{option}={value}")))
            .collect();
        Self { url: Url { server: "postgres://postgres@".to_owned(), query }, own: Some(own) }
    }

    /// Starts a standby that streams from this server, as it is at this moment.
    ///
    /// # Errors
    /// [`Error::Program`] if the copy fails or the standby does not start; also for the server of
    /// `TEST_DATABASE_URL`, of which no copy can be made.
    pub fn start_standby(&self) -> Result<Self, Error> {
        let Some(primary) = &self.own else {
            let message = "only a server that devdb started can be copied".to_owned();
            return Err(Error::Program { program: "pg_basebackup".to_owned(), message });
        };
        let folder = temporary_folder();
        Ok(Self::of(Own::start(&primary.binaries, Some(&primary.folder), &folder)?))
    }

    /// The server that all of this process share, for tests. The first caller starts it, and it
    /// stops when the process ends, however it ends.
    ///
    /// Its data is in memory, in `/dev/shm`, if that has 4 GiB free and `TMPDIR` is not set.
    ///
    /// # Errors
    /// As [`Server::start`]. A failure is not remembered: the next caller tries again.
    pub fn shared() -> Result<&'static Self, Error> {
        static SERVER: OnceLock<Server> = OnceLock::new();
        static STARTING: Mutex<()> = Mutex::new(());
        let _starting = STARTING.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if let Some(server) = SERVER.get() {
            return Ok(server);
        }
        let server = Self::start_in(|| memory().unwrap_or_else(temporary_folder))?;
        Ok(SERVER.get_or_init(|| server))
    }

    /// The URL of a database on this server, which need not exist yet. `postgres` always does.
    #[must_use]
    pub fn url(&self, database: &str) -> String {
        format!("{}/{}{}", self.url.server, encoded(database), self.url.query)
    }

    /// The programs that the server was started from: `None` for the server of `TEST_DATABASE_URL`.
    #[must_use]
    pub fn binaries(&self) -> Option<&Binaries> {
        self.own.as_ref().map(|own| &own.binaries)
    }
}

/// Variables with which libpq would miss the server or refuse it, and what its URL says instead
/// where one is set. A URL does not say it always, since an older libpq does not know each of these
/// options.
const OVERRIDDEN: [(&str, &str, &str); 15] = [
    ("PGHOSTADDR", "hostaddr", ""),
    ("PGPORT", "port", "5432"),
    ("PGOPTIONS", "options", ""),
    ("PGTARGETSESSIONATTRS", "target_session_attrs", "any"),
    ("PGLOADBALANCEHOSTS", "load_balance_hosts", "disable"),
    ("PGCHANNELBINDING", "channel_binding", "prefer"),
    ("PGREQUIREAUTH", "require_auth", ""),
    ("PGREQUIREPEER", "requirepeer", ""),
    ("PGCLIENTENCODING", "client_encoding", "UTF8"),
    ("PGGSSENCMODE", "gssencmode", "disable"),
    ("PGSSLMODE", "sslmode", "disable"),
    ("PGREQUIRESSL", "sslmode", "disable"),
    ("PGSSLNEGOTIATION", "sslnegotiation", "postgres"),
    ("PGSSLROOTCERT", "sslrootcert", ""),
    ("PGSSLCERTMODE", "sslcertmode", "disable"),
];

fn is_set(variable: &str) -> bool {
    std::env::var_os(variable).is_some_and(|value| !value.is_empty())
}

/// A URL without its database.
#[derive(Debug)]
struct Url {
    server: String,
    query: String,
}

impl Url {
    fn parse(url: &str) -> Option<Self> {
        let (scheme, rest) = url.split_once("://")?;
        if !["postgres", "postgresql"].contains(&scheme) {
            return None;
        }
        let (rest, query) = rest.split_at(rest.find('?').unwrap_or(rest.len()));
        // It would win over the database that the path names.
        if query.contains("dbname=") {
            return None;
        }
        let server = rest.split('/').next().unwrap_or_default();
        Some(Self { server: format!("{scheme}://{server}"), query: query.to_owned() })
    }
}

fn encoded(text: &str) -> PercentEncode<'_> {
    utf8_percent_encode(text, NON_ALPHANUMERIC)
}

/// The folder in which a server's folder is made.
fn temporary_folder() -> PathBuf {
    // A socket's path may be 107 bytes at most, which the temporary folders of some systems nearly
    // fill.
    let folder = Some(std::env::temp_dir()).filter(|folder| folder.as_os_str().len() < 60);
    // The server's user may not be this one.
    let folder = folder.filter(|folder| !is_root() || everybody_may_write(folder));
    folder.unwrap_or_else(|| PathBuf::from("/tmp"))
}

/// The memory that a shared server's databases may take, in bytes: some hundred small ones, and the
/// WAL.
const MEMORY: u64 = 4 << 30;

/// The folder for a server in memory, where the making and dropping of databases costs half of what
/// it costs on a disk.
fn memory() -> Option<PathBuf> {
    let folder = Path::new("/dev/shm");
    let free = rustix::fs::statvfs(folder).ok()?;
    let has_room = free.f_bavail.saturating_mul(free.f_frsize) >= MEMORY;
    (!is_set("TMPDIR") && has_room && everybody_may_write(folder)).then(|| folder.to_owned())
}

/// A server of our own: its folder, and the shell that makes it, runs it and clears it away.
#[derive(Debug)]
struct Own {
    binaries: Binaries,
    folder: PathBuf,
    shell: Child,
    /// Nothing is ever written here. The shell reads the other end, and the end of input shows
    /// that this process is gone, however it went.
    alive: Option<ChildStdin>,
}

/// Arguments: the folder, the programs' folder, the folder of the primary or nothing, the server's
/// settings.
///
/// The settings go to its file and not to its command line, so that `ALTER SYSTEM` can change them;
/// a standby has its primary's.
///
/// SIGQUIT stops a server at once; nothing in this one is to be kept. It is sent until the server
/// is gone, since a server that is just starting ignores it.
const SHELL: &str = r#"
folder=$1 bin=$2 primary=$3
shift 3
exec 3<&0 </dev/null
umask 077
mkdir "$folder" || exit
trap 'rm -rf "$folder"' EXIT
if [ -n "$primary" ]; then
    "$bin/pg_basebackup" --pgdata="$folder/data" --host="$primary" --username=postgres \
        --checkpoint=fast --write-recovery-conf --no-sync || exit
else
    "$bin/initdb" --pgdata="$folder/data" --username=postgres --auth=trust \
        --locale=C.UTF-8 --encoding=UTF8 --no-sync || exit
    printf '%s\n' "$@" >> "$folder/data/postgresql.conf"
fi
"$bin/postgres" -D "$folder/data" -k "$folder" &
server=$!
{ cat <&3 >/dev/null; while kill -QUIT "$server" 2>/dev/null; do sleep 0.02; done; } &
wait "$server"
"#;

impl Own {
    fn start(binaries: &Binaries, primary: Option<&Path>, base: &Path) -> Result<Self, Error> {
        // The shell makes the folder, so that there is none before there is somebody to clear it
        // away.
        let folder =
            base.join(format!("devdb-{:016x}", RandomState::new().build_hasher().finish()));
        let log = tempfile::tempfile().doing("creating the server's log")?;
        let mut command = binaries.command_at(Path::new("sh"));
        command
            .args(["-c", SHELL, "devdb-shell"])
            .args([&folder, binaries.bin(), primary.unwrap_or(Path::new(""))])
            .args(SETTINGS)
            // Where the checkout is, the server's user may not be able to go.
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(log.try_clone().doing("opening the server's log")?)
            .stderr(log.try_clone().doing("opening the server's log")?)
            // In a group of its own, so that Ctrl-C in the terminal reaches the owner alone.
            .process_group(0);
        if is_root() {
            let (uid, gid) = nobody()?;
            command.uid(uid).gid(gid);
        }
        let mut shell = command.spawn().doing("starting sh")?;
        let alive = shell.stdin.take();
        let mut own = Self { binaries: binaries.clone(), folder, shell, alive };
        own.wait_until_ready(log)?;
        Ok(own)
    }

    /// Waits for the line that the server writes to its pid file when it takes connections.
    fn wait_until_ready(&mut self, mut log: fs::File) -> Result<(), Error> {
        loop {
            let pid_file =
                fs::read_to_string(self.folder.join("data/postmaster.pid")).unwrap_or_default();
            if pid_file.lines().nth(7).is_some_and(|status| status.trim() == "ready") {
                return Ok(());
            }
            if self.shell.try_wait().doing("waiting for postgres")?.is_some() {
                let mut said = String::new();
                log.rewind()
                    .and_then(|()| log.read_to_string(&mut said))
                    .doing("reading the server's log")?;
                return Err(Error::Program {
                    program: "starting PostgreSQL".to_owned(),
                    message: last_line(&said),
                });
            }
            std::thread::sleep(std::time::Duration::from_millis(10));
        }
    }
}

impl Drop for Own {
    fn drop(&mut self) {
        drop(self.alive.take());
        drop(self.shell.wait());
    }
}

/// Returns whether any user can make a folder in this one.
fn everybody_may_write(folder: &Path) -> bool {
    let may = |folder: &Path, mode: u32| {
        fs::metadata(folder).is_ok_and(|found| found.mode() & mode == mode)
    };
    may(folder, 0o003)
        && folder.ancestors().skip(1).all(|above| above.as_os_str().is_empty() || may(above, 0o001))
}

const SETTINGS: [&str; 8] = [
    "listen_addresses = ''",
    "max_connections = 300",
    "max_prepared_transactions = 10",
    "fsync = off",
    "synchronous_commit = off",
    "full_page_writes = off",
    "timezone = 'UTC'",
    "log_timezone = 'UTC'",
];

/// The ids of the user `nobody` and of its group.
fn nobody() -> Result<(u32, u32), Error> {
    let id = |flag| -> Result<u32, Error> {
        let output = run(Command::new("id").args([flag, "nobody"]))?;
        let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
        text.parse()
            .map_err(|error| io::Error::other(format!("{text:?}: {error}")))
            .doing("reading the id of nobody")
    };
    Ok((id("-u")?, id("-g")?))
}
