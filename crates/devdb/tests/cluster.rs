//! Servers that are killed and start again, standbys with names, and URLs of several.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use devdb::{Binaries, Server};

fn start(settings: &[&str]) -> Server {
    Server::start_with(&Binaries::find().unwrap(), settings).unwrap()
}

fn psql_at(url: &str, statement: &str) -> Output {
    let mut psql = Binaries::find().unwrap().command("psql");
    psql.args(["-XAtc", statement]).arg(url).output().unwrap()
}

fn psql(url: &str, statement: &str) -> String {
    let output = psql_at(url, statement);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

/// Waits until a query says this, which a server brings about.
#[track_caller]
fn psql_until(url: &str, statement: &str, expected: &str) {
    let start = Instant::now();
    loop {
        let said = psql(url, statement);
        if said == expected {
            return;
        }
        assert!(start.elapsed() < Duration::from_secs(30), "{statement}: {said}");
    }
}

fn folder(url: &str) -> PathBuf {
    let rest = url.split("?host=").nth(1).unwrap();
    PathBuf::from(rest.split('&').next().unwrap().replace("%2F", "/").replace("%2D", "-"))
}

/// Counts the processes that work in a server's data folder, as all of its processes do.
fn processes_of(folder: &Path) -> usize {
    let data = folder.join("data");
    let entries = fs::read_dir("/proc").unwrap().map(|entry| entry.unwrap().path().join("cwd"));
    entries.filter(|cwd| fs::read_link(cwd).is_ok_and(|cwd| cwd == data)).count()
}

/// The id of the segment of shared memory that a server's pid file names, if it is there.
fn segment_of(folder: &Path) -> String {
    let pid_file = fs::read_to_string(folder.join("data/postmaster.pid")).unwrap();
    pid_file.lines().nth(6).unwrap().split_whitespace().nth(1).unwrap().to_owned()
}

fn is_there(segment: &str) -> bool {
    let segments = fs::read_to_string("/proc/sysvipc/shm").unwrap();
    segments.lines().any(|line| line.split_whitespace().nth(1) == Some(segment))
}

#[test]
fn a_killed_server_starts_again_with_its_data_and_its_url() {
    let server = start(&["synchronous_commit = on"]);
    let url = server.url("postgres");
    let folder = folder(&url);
    for round in 1..=3 {
        psql(&url, "CREATE TABLE IF NOT EXISTS kept (round int); INSERT INTO kept VALUES (1)");
        // A client that is in the middle of something.
        let mut sleeper = Binaries::find().unwrap().command("psql");
        sleeper.args(["-Xc", "SELECT pg_sleep(600)"]).arg(&url).stderr(Stdio::null());
        let mut sleeper = sleeper.stdout(Stdio::null()).spawn().unwrap();
        psql_until(
            &url,
            "SELECT count(*) FROM pg_stat_activity WHERE query ~ '^SELECT pg_sl'",
            "1",
        );
        assert!(processes_of(&folder) > 5);

        server.kill().unwrap();
        server.kill().unwrap();
        assert_eq!(processes_of(&folder), 0);
        assert!(!sleeper.wait().unwrap().success());
        let refused = psql_at(&url, "SELECT 1");
        let said = String::from_utf8(refused.stderr).unwrap();
        assert!(said.contains("Connection refused"), "{said}");

        server.start_again().unwrap();
        assert_eq!(server.url("postgres"), url);
        assert_eq!(psql(&url, "SELECT count(*) FROM kept"), round.to_string());
    }
    let error = server.start_again().unwrap_err().to_string();
    assert_eq!(error, "a server that runs failed: kill it first");
}

#[test]
fn a_killed_server_that_does_not_start_says_why() {
    let server = start(&[]);
    server.kill().unwrap();
    fs::write(folder(&server.url("postgres")).join("data/postgresql.conf"), "nonsense").unwrap();
    let error = server.start_again().unwrap_err().to_string();
    assert!(error.contains("postgresql.conf") && error.contains("contains errors"), "{error}");
}

#[test]
fn a_server_leaves_nothing_in_memory_however_it_ends() {
    for is_killed in [false, true] {
        let server = start(&[]);
        let folder = folder(&server.url("postgres"));
        let segment = segment_of(&folder);
        if is_killed {
            server.kill().unwrap();
        }
        assert!(is_there(&segment));
        drop(server);
        assert!(!is_there(&segment) && !folder.exists() && processes_of(&folder) == 0);
    }
}

/// Set in the environment of a child process, which then owns a server.
const CHILD: &str = "DEVDB_TEST_CHILD";

#[test]
fn a_killed_server_goes_when_its_owner_is_killed() {
    if std::env::var_os(CHILD).is_some() {
        let server = start(&[]);
        let url = server.url("postgres");
        let segment = segment_of(&folder(&url));
        server.kill().unwrap();
        eprintln!("said: {segment} {url}");
        drop(std::io::stdin().read_line(&mut String::new()));
        return;
    }
    let mut child = Command::new(std::env::current_exe().unwrap());
    child.args(["--exact", "a_killed_server_goes_when_its_owner_is_killed", "--nocapture"]);
    let child = child.env(CHILD, "1").stdin(Stdio::piped()).stderr(Stdio::piped());
    let mut child = child.stdout(Stdio::null()).spawn().unwrap();
    let mut lines = BufReader::new(child.stderr.take().unwrap()).lines().map(Result::unwrap);
    let said = lines.find_map(|line| Some(line.strip_prefix("said: ")?.to_owned())).unwrap();
    let (segment, url) = said.split_once(' ').unwrap();
    let folder = folder(url);
    assert!(folder.exists() && is_there(segment));
    child.kill().unwrap();
    child.wait().unwrap();
    let start = Instant::now();
    while folder.exists() || is_there(segment) {
        assert!(start.elapsed() < Duration::from_secs(30), "{} is left", folder.display());
        std::thread::sleep(Duration::from_millis(10));
    }
}

#[test]
fn the_primary_waits_for_a_standby_by_its_name() {
    let primary = start(&["synchronous_commit = on"]);
    let url = primary.url("postgres");
    let a = primary.start_standby_with(&["cluster_name = 'a'"]).unwrap();
    let b = primary.start_standby_with(&["cluster_name = 'b'"]).unwrap();
    psql(&url, "ALTER SYSTEM SET synchronous_standby_names = 'b'");
    psql(&url, "SELECT pg_reload_conf()");
    let states = "SELECT string_agg(application_name || ' ' || sync_state, ', ' ORDER BY 1)
                  FROM pg_stat_replication";
    psql_until(&url, states, "a async, b sync");
    psql(&url, "CREATE TABLE kept ()");

    // Without that standby, a commit waits until it is there again.
    b.kill().unwrap();
    let mut insert = Binaries::find().unwrap().command("psql");
    let mut insert = insert.args(["-Xqc", "INSERT INTO kept DEFAULT VALUES"]).arg(&url).spawn();
    let waits = "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'SyncRep'";
    psql_until(&url, waits, "1");
    b.start_again().unwrap();
    assert!(insert.as_mut().unwrap().wait().unwrap().success());

    let any = Server::url_of_any(&[&primary, &a, &b], "postgres", "read-write").unwrap();
    assert_eq!(psql(&any, "SHOW cluster_name"), "");
    let standby = Server::url_of_any(&[&primary, &a, &b], "postgres", "standby").unwrap();
    assert_eq!(psql(&standby, "SHOW cluster_name"), "a");
    primary.kill().unwrap();
    assert_eq!(psql(&b.url("postgres"), "SELECT pg_promote()"), "t");
    assert_eq!(psql(&any, "SHOW cluster_name"), "b");
    assert_eq!(psql(&any, "SELECT count(*) FROM kept"), "1");

    // The new primary has the settings of the old one, and waits for the standby that is named b.
    let c = b.start_standby_with(&["cluster_name = 'b'"]).unwrap();
    psql(&any, "INSERT INTO kept DEFAULT VALUES");
    psql_until(&c.url("postgres"), "SELECT count(*) FROM kept", "2");
}

#[test]
fn a_server_listens_on_a_port_where_asked() {
    let port = devdb::free_port().unwrap();
    let primary = start(&["listen_addresses = '127.0.0.1'", &format!("port = {port}")]);
    let by_tcp = primary.tcp_url("postgres").unwrap();
    assert_eq!(psql(&by_tcp, "SHOW port"), port.to_string());
    assert_eq!(psql(&by_tcp, "SELECT inet_server_addr()"), "127.0.0.1");
    assert_eq!(psql(&primary.url("postgres"), "SHOW port"), port.to_string());

    let standby = primary.start_standby().unwrap();
    assert_eq!(standby.tcp_url("postgres"), None);
    assert_eq!(psql(&standby.url("postgres"), "SELECT pg_is_in_recovery()"), "t");
    let any = Server::url_of_any(&[&standby, &primary], "postgres", "primary").unwrap();
    assert_eq!(psql(&any, "SHOW port"), port.to_string());
    // A killed server's port is its own when it starts again.
    primary.kill().unwrap();
    primary.start_again().unwrap();
    assert_eq!(psql(&by_tcp, "SHOW port"), port.to_string());

    let taken = ["listen_addresses = '127.0.0.1'", &format!("port = {port}")];
    let error = Server::start_with(&Binaries::find().unwrap(), &taken).unwrap_err().to_string();
    assert!(error.starts_with("starting PostgreSQL failed: "), "{error}");
}
