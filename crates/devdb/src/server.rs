//! A server that runs as long as its owner.

use std::hash::{BuildHasher, Hasher, RandomState};
use std::io::{Read, Seek, Write};
use std::os::unix::fs::MetadataExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::{Mutex, OnceLock, PoisonError};
use std::{fs, io};

use percent_encoding::{NON_ALPHANUMERIC, PercentEncode, utf8_percent_encode};

use crate::binaries::{is_root, last_line, run};
use crate::{Binaries, Doing, Error, processes};

/// A PostgreSQL for as long as this value lives; see the crate's page for where it comes from.
///
/// Its data is in memory, in `/dev/shm`, if that has 4 GiB free and `TMPDIR` is not set.
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
        match std::env::var("TEST_DATABASE_URL") {
            Ok(url) if !url.is_empty() => {
                Ok(Self { url: Url::parse(&url).ok_or(Error::Url)?, own: None })
            }
            _ => Self::start_from(&Binaries::find()?),
        }
    }

    /// Starts a server from these programs.
    ///
    /// # Errors
    /// [`Error::Program`] if the server does not start, with what it said.
    pub fn start_from(binaries: &Binaries) -> Result<Self, Error> {
        Self::start_with(binaries, &[])
    }

    /// Starts a server from these programs, with these lines at the end of its `postgresql.conf`.
    ///
    /// ```
    /// let port = devdb::free_port()?;
    /// let settings = [
    ///     "wal_level = logical",
    ///     "listen_addresses = '127.0.0.1'",
    ///     &format!("port = {port}"),
    ///     // Off by default: what was committed may be lost when the server is killed.
    ///     "synchronous_commit = on",
    /// ];
    /// let server = devdb::Server::start_with(&devdb::Binaries::find()?, &settings)?;
    /// let by_tcp = format!("postgres://postgres@127.0.0.1:{port}/postgres");
    /// assert!(server.tcp_url("postgres").is_some_and(|url| url.starts_with(&by_tcp)));
    /// # Ok::<(), devdb::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Error::Program`] if the server does not start, with what it said.
    pub fn start_with(binaries: &Binaries, settings: &[&str]) -> Result<Self, Error> {
        Ok(Self::of(Own::start(binaries, None, settings)?))
    }

    fn of(own: Own) -> Self {
        let query = format!("?host={}{}", encoded(&own.socket()), own.and_port());
        Self {
            url: Url {
                server: "postgres://postgres@".to_owned(),
                query: query + &overridden(&["PGPORT"][..usize::from(own.port != PORT)]),
            },
            own: Some(own),
        }
    }

    /// Starts a standby that streams from this server, as it is at this moment.
    ///
    /// # Errors
    /// [`Error::Program`] if the copy fails or the standby does not start; also for the server of
    /// `TEST_DATABASE_URL`, of which no copy can be made.
    pub fn start_standby(&self) -> Result<Self, Error> {
        self.start_standby_with(&[])
    }

    /// Starts a standby with its primary's settings, and these lines after them. A standby listens
    /// on no port, unless its own lines say otherwise.
    ///
    /// With the line `cluster_name = 'a'`, the primary knows the standby as `a`, and can name it
    /// in `synchronous_standby_names`.
    ///
    /// # Errors
    /// As [`Server::start_standby`].
    pub fn start_standby_with(&self, settings: &[&str]) -> Result<Self, Error> {
        let primary = self.own("copied")?;
        Ok(Self::of(Own::start(&primary.binaries, Some(primary), settings)?))
    }

    /// Kills all processes of the server at once with SIGKILL, as if its machine had stopped. The
    /// folder stays until the value is dropped. Nothing happens to a server that is killed already.
    ///
    /// # Errors
    /// [`Error::Io`] if the processes cannot be read from `/proc`, or cannot be killed;
    /// [`Error::Program`] for the server of `TEST_DATABASE_URL`.
    pub fn kill(&self) -> Result<(), Error> {
        self.own("killed")?.kill()
    }

    /// Starts the server after [`Server::kill`], on the same data and with the same URL.
    ///
    /// # Errors
    /// [`Error::Program`] if the server runs or does not start; also for the server of
    /// `TEST_DATABASE_URL`.
    pub fn start_again(&self) -> Result<(), Error> {
        self.own("started again")?.start_again()
    }

    fn own(&self, done: &str) -> Result<&Own, Error> {
        self.own.as_ref().ok_or_else(|| Error::Program {
            program: "devdb".to_owned(),
            message: format!("only a server that devdb started can be {done}"),
        })
    }

    /// The server that all of this process share, for tests. The first caller starts it, and it
    /// stops when the process ends, however it ends.
    ///
    /// # Errors
    /// As [`Server::start`]. A failure is not remembered: the next caller tries again.
    pub fn shared() -> Result<&'static Self, Error> {
        static SERVER: OnceLock<Server> = OnceLock::new();
        static STARTING: Mutex<()> = Mutex::new(());
        let _starting = STARTING.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(server) = SERVER.get() {
            return Ok(server);
        }
        let server = Self::start()?;
        Ok(SERVER.get_or_init(|| server))
    }

    /// The URL of a database on this server, which need not exist yet. `postgres` always does.
    #[must_use]
    pub fn url(&self, database: &str) -> String {
        format!("{}/{}{}", self.url.server, encoded(database), self.url.query)
    }

    /// The URL of a database by TCP: `None` if the server does not listen on 127.0.0.1.
    #[must_use]
    pub fn tcp_url(&self, database: &str) -> Option<String> {
        let own = self.own.as_ref().filter(|own| own.has_tcp)?;
        let (server, database) = (format!("127.0.0.1:{}", own.port), encoded(database));
        // The host and its port are in the URL.
        let query = overridden(&["PGPORT"]);
        let query = query.strip_prefix('&').map_or_else(String::new, |query| format!("?{query}"));
        Some(format!("postgres://postgres@{server}/{database}{query}"))
    }

    /// The URL of a database on the first of these servers that takes connections and has the
    /// attributes: `read-write`, `primary`, `standby`, ... as libpq's `target_session_attrs`. The
    /// servers must be those that this crate started.
    ///
    /// # Errors
    /// [`Error::Program`] if one is the server of `TEST_DATABASE_URL`.
    pub fn url_of_any(
        servers: &[&Self],
        database: &str,
        attributes: &str,
    ) -> Result<String, Error> {
        let own = servers.iter().map(|server| server.own("one of several"));
        let own = own.collect::<Result<Vec<_>, _>>()?;
        let join = |part: &dyn Fn(&Own) -> String| {
            own.iter().map(|own| part(own)).collect::<Vec<_>>().join(",")
        };
        Ok(format!(
            "postgres://postgres@/{}?host={}&port={}{}&target_session_attrs={attributes}",
            encoded(database),
            join(&|own| encoded(&own.socket()).to_string()),
            join(&|own| own.port.to_string()),
            overridden(&["PGPORT", "PGTARGETSESSIONATTRS"]),
        ))
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

/// The options of a URL that override the variables of libpq that are set, but for these.
fn overridden(but: &[&str]) -> String {
    // A service may have set any of them; an older libpq does not know the one.
    let service = |variable: &str| is_set("PGSERVICE") && variable != "PGSSLNEGOTIATION";
    let options = OVERRIDDEN
        .iter()
        .filter(|(variable, ..)| !but.contains(variable))
        .filter(|(variable, ..)| is_set(variable) || service(variable))
        .map(|(_, option, value)| format!("&{option}={value}"));
    options.collect::<Vec<_>>().concat()
}

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

/// The memory that a server's databases may take, in bytes: some hundred small ones, and the WAL.
const MEMORY: u64 = 4 << 30;

/// The folder for a server in memory, where the making and dropping of databases costs half of what
/// it costs on a disk. An ext4 passes over each file that was deleted within five seconds when one
/// is made.
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
    port: u16,
    has_tcp: bool,
    log: fs::File,
    shell: Mutex<Child>,
    /// A line that is written here starts the server again. The shell reads the other end, and the
    /// end of input shows that this process is gone, however it went.
    alive: Option<ChildStdin>,
}

/// The port in the name of a socket, if no setting says otherwise.
const PORT: u16 = 5432;

/// Arguments: the folder, the programs' folder, the socket's folder and the port of the primary or
/// nothing, the server's settings.
///
/// The settings go to its file and not to its command line, so that `ALTER SYSTEM` can change them;
/// a standby has its primary's before its own.
///
/// SIGQUIT stops a server at once; nothing in this one is to be kept. It is sent until the server
/// is gone, since a server that is just starting ignores it. A server that was killed leaves the
/// segment of shared memory that its pid file names; the next start takes that over.
const SHELL: &str = r#"
folder=$1 bin=$2 primary=$3 port=$4
shift 4
exec 3<&0 </dev/null
umask 077
mkdir "$folder" || exit
trap 'segment=$(sed -n "7s/^ *[0-9]* *//p" "$folder/data/postmaster.pid" 2>/dev/null)
    if [ -n "$segment" ]; then ipcrm -m "$segment"; fi
    rm -rf "$folder"' EXIT
if [ -n "$primary" ]; then
    "$bin/pg_basebackup" --pgdata="$folder/data" --host="$primary" --port="$port" \
        --username=postgres --checkpoint=fast --write-recovery-conf --no-sync || exit
else
    "$bin/initdb" --pgdata="$folder/data" --username=postgres --auth=trust \
        --locale=C.UTF-8 --encoding=UTF8 --no-sync || exit
fi
printf '%s\n' "$@" >> "$folder/data/postgresql.conf"
while :; do
    "$bin/postgres" -D "$folder/data" -k "$folder" &
    server=$!
    {
        read -r line <&3
        status=$?
        while [ "$status" != 0 ] && kill -QUIT "$server" 2>/dev/null; do sleep 0.02; done
        exit "$status"
    } &
    orders=$!
    wait "$server"
    [ -e "$folder/killed" ] && wait "$orders" || exit
    rm "$folder/killed"
done
"#;

impl Own {
    fn start(
        binaries: &Binaries,
        primary: Option<&Self>,
        settings: &[&str],
    ) -> Result<Self, Error> {
        // The shell makes the folder, so that there is none before there is somebody to clear it
        // away.
        let folder = memory().unwrap_or_else(temporary_folder);
        let folder =
            folder.join(format!("devdb-{:016x}", RandomState::new().build_hasher().finish()));
        let log = tempfile::tempfile().doing("creating the server's log")?;
        let (socket, port) = primary
            .map_or_else(Default::default, |primary| (primary.socket(), primary.port.to_string()));
        let mut command = binaries.command_at(Path::new("sh"));
        command
            .args(["-c", SHELL, "devdb-shell"])
            .args([&folder, binaries.bin()])
            .args([socket, port])
            .args(if primary.is_some() { &STANDBY[..] } else { &SETTINGS[..] })
            .args(settings)
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
        let shell = Mutex::new(shell);
        let binaries = binaries.clone();
        let mut own = Self { binaries, folder, port: PORT, has_tcp: false, log, shell, alive };
        let pid_file = own.wait_until_ready()?;
        own.port = pid_file.port;
        own.has_tcp = pid_file.address.is_some();
        Ok(own)
    }

    fn socket(&self) -> String {
        self.folder.display().to_string()
    }

    /// The option of a URL for a port that is not the usual one.
    fn and_port(&self) -> String {
        if self.port == PORT { String::new() } else { format!("&port={}", self.port) }
    }

    fn pid_file(&self) -> PathBuf {
        self.folder.join("data/postmaster.pid")
    }

    /// Waits for the line that the server writes to its pid file when it takes connections.
    fn wait_until_ready(&self) -> Result<PidFile, Error> {
        loop {
            let text = fs::read_to_string(self.pid_file()).unwrap_or_default();
            if let Some(pid_file) = PidFile::parse(&text).filter(|found| found.is_ready) {
                return Ok(pid_file);
            }
            let mut shell = self.shell.lock().unwrap_or_else(PoisonError::into_inner);
            if shell.try_wait().doing("waiting for postgres")?.is_some() {
                let mut said = String::new();
                let mut log = &self.log;
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

    /// The file whose presence has the shell wait for a line after the server's end.
    fn killed(&self) -> PathBuf {
        self.folder.join("killed")
    }

    fn kill(&self) -> Result<(), Error> {
        if self.killed().exists() {
            return Ok(());
        }
        let pid_file = fs::read_to_string(self.pid_file()).doing("reading the server's pid")?;
        let pid = PidFile::parse(&pid_file).map(|found| found.pid);
        let pid =
            pid.ok_or_else(|| io::Error::other(pid_file)).doing("reading the server's pid")?;
        fs::write(self.killed(), "").doing("keeping the server's folder")?;
        processes::kill_with_children(pid)
    }

    fn start_again(&self) -> Result<(), Error> {
        if !self.killed().exists() {
            let message = "kill it first".to_owned();
            return Err(Error::Program { program: "a server that runs".to_owned(), message });
        }
        // What the killed server wrote there says that it is ready.
        let pid_file = self.pid_file();
        fs::remove_file(&pid_file).doing(format!("removing {}", pid_file.display()))?;
        if let Some(mut alive) = self.alive.as_ref() {
            alive.write_all(b"\n").doing("starting the server again")?;
        }
        self.wait_until_ready().map(drop)
    }
}

impl Drop for Own {
    fn drop(&mut self) {
        drop(self.alive.take());
        let shell = self.shell.get_mut().unwrap_or_else(PoisonError::into_inner);
        drop(shell.wait());
    }
}

/// The content of a server's pid file.
struct PidFile {
    pid: i32,
    port: u16,
    /// The address on which it listens, but for its socket.
    address: Option<String>,
    is_ready: bool,
}

impl PidFile {
    /// Its lines: pid, data folder, start time, port, socket's folder, address, shared memory,
    /// status.
    fn parse(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        let (pid, port) = (lines.next()?.parse().ok()?, lines.nth(2)?.parse().ok()?);
        let address = lines.nth(1)?.trim();
        let address = (!address.is_empty()).then(|| address.to_owned());
        let is_ready = lines.nth(1).is_some_and(|status| status.trim() == "ready");
        Some(Self { pid, port, address, is_ready })
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

const SETTINGS: [&str; 9] = [
    "listen_addresses = ''",
    "max_connections = 300",
    "max_prepared_transactions = 10",
    "fsync = off",
    "synchronous_commit = off",
    "full_page_writes = off",
    // In the data folder, so that a server that is killed leaves nothing in /dev/shm.
    "dynamic_shared_memory_type = mmap",
    "timezone = 'UTC'",
    "log_timezone = 'UTC'",
];

/// The settings of a standby that must not be those of its primary.
const STANDBY: [&str; 2] = ["listen_addresses = ''", "port = 5432"];

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
