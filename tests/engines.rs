//! An engine that is not PostgreSQL is refused before anything is written. A server that calls
//! itself so is PostgreSQL behind a relay, which changes the server's answer.

use std::net::{TcpListener, TcpStream};
use std::process::{Command, Output};
use std::sync::{Arc, Mutex};

use creativeflow_schema::migrator::{self, MIGRATIONS, Migrator, Steps};
use creativeflow_schema::partitions;
use creativeflow_schema::privacy::Erasure;
use creativeflow_schema::reference;
use creativeflow_schema::session::{self, engine::NotPostgres};
use creativeflow_schema::types::UserId;
use devdb::{Binaries, Server};
use diesel::prelude::*;

use super::migrator::relay::relay;
use crate::support::relay::pass;
use crate::support::*;

const COCKROACH: &str = "CockroachDB CCL v25.1.0 (x86_64-pc-linux-gnu, built 2025/02/14, go1.22.8)";
const YUGABYTE: &str = "PostgreSQL 15.12-YB-2025.1.0.0-b168 on x86_64-pc-linux-gnu, 64-bit";
const CITUS: &str = "PostgreSQL 17.2 (Citus image) on x86_64-pc-linux-gnu, 64-bit";

/// A server that calls itself by other words, and what its clients send.
struct Stub {
    server: Server,
    url: String,
    sent: Arc<Mutex<Vec<u8>>>,
}

impl Stub {
    fn new(words: &'static str) -> Self {
        let server = Server::start_from(&Binaries::find().unwrap()).unwrap();
        let conn = &mut creativeflow_schema::connect(&server.url("postgres")).unwrap();
        let own = conn.line("SELECT version()").into_bytes();
        let changed = relay(&server.url("postgres"), move |kind, body| {
            let at = body.windows(own.len()).position(|found| found == own);
            // A row: each value after its length.
            let Some(at) = at.filter(|_| kind == b'D') else { return body };
            let length = u32::try_from(words.len()).unwrap().to_be_bytes();
            [&body[..at - 4], &length, words.as_bytes(), &body[at + own.len()..]].concat()
        });
        let sent = Arc::new(Mutex::new(Vec::new()));
        let url = recorded(&changed, Arc::clone(&sent));
        Self { server, url, sent }
    }

    fn connect(&self) -> PgConnection {
        creativeflow_schema::connect(&self.url).unwrap()
    }

    /// A connection that nobody changes.
    fn directly(&self) -> PgConnection {
        creativeflow_schema::connect(&self.server.url("postgres")).unwrap()
    }

    /// Runs some work. Fails if a statement was sent that is not for reading, or if the server
    /// began a transaction that writes.
    #[track_caller]
    fn assert_writes_nothing<T>(&self, work: impl FnOnce() -> T) -> T {
        // A transaction that writes takes the next number.
        let next = "SELECT pg_snapshot_xmax(pg_current_snapshot())::text";
        let before = self.directly().lines(next);
        self.sent.lock().unwrap().clear();
        let result = work();
        let sent = std::mem::take(&mut *self.sent.lock().unwrap());
        let sent = String::from_utf8_lossy(&sent).into_owned();
        assert!(sent.contains("pg_catalog.version()"), "{sent}");
        for word in ["INSERT", "UPDATE", "DELETE", "CREATE", "ALTER", "DROP", "LOCK", "advisory"] {
            assert!(!sent.contains(word), "{word}: {sent}");
        }
        assert_eq!(self.directly().lines(next), before);
        result
    }
}

/// Passes connections on to this URL's port, and records what clients send.
fn recorded(url: &str, sent: Arc<Mutex<Vec<u8>>>) -> String {
    let (_, rest) = url.split_once("@127.0.0.1:").unwrap();
    let port: u16 = rest.split('/').next().unwrap().parse().unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let own = listener.local_addr().unwrap().port();
    std::thread::spawn(move || {
        for client in listener.incoming() {
            let client = client.unwrap();
            let server = TcpStream::connect(("127.0.0.1", port)).unwrap();
            client.set_nodelay(true).unwrap();
            server.set_nodelay(true).unwrap();
            let sent = Arc::clone(&sent);
            pass(client.try_clone().unwrap(), server.try_clone().unwrap(), move |bytes| {
                sent.lock().unwrap().extend_from_slice(bytes);
            });
            pass(server, client, |_| ());
        }
    });
    url.replace(&format!(":{port}/"), &format!(":{own}/"))
}

fn run(url: &str, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_creativeflow-schema"))
        .args(arguments)
        .args(["--database-url", url])
        .output()
        .unwrap()
}

fn refusal(words: &str, missing: &str) -> String {
    format!(
        "the server is not PostgreSQL: it calls itself {words}, and {missing}; nothing was \
         written: give the address of a PostgreSQL"
    )
}

const COCKROACH_LACKS: &str =
    "has no advisory locks of a session, and no partitions that are tables of their own";

#[test]
fn a_server_that_calls_itself_cockroachdb_is_refused_before_a_write() {
    let stub = Stub::new(COCKROACH);
    let refusal = refusal(COCKROACH, COCKROACH_LACKS);
    let migrator = Migrator::new(MIGRATIONS);
    let newest = MIGRATIONS.last().unwrap().version().clone();
    let check = |what: &str, error: &dyn std::fmt::Display| {
        assert_eq!(error.to_string(), refusal, "{what}");
    };
    stub.assert_writes_nothing(|| {
        let conn = &mut stub.connect();
        let error = migrator.run_pending(&mut *conn).unwrap_err();
        let migrator::Error::Session(session::Error::NotPostgres(engine)) = &error else {
            panic!("{error:?}")
        };
        assert_eq!((engine.version.as_str(), engine.missing), (COCKROACH, Some(COCKROACH_LACKS)));
        check("run_pending", &error);
        check("a URL", &migrator.run_pending(&*stub.url).unwrap_err());
        check("baseline", &migrator.baseline(&mut *conn, &newest).unwrap_err());
        check("repair", &migrator.repair(&mut *conn).unwrap_err());
        check("revert", &migrator.revert(&mut *conn, Steps::Count(1)).unwrap_err());
        check("redo", &migrator.redo(&mut *conn, Steps::Count(1)).unwrap_err());
        check("status", &migrator.status(conn).unwrap_err());
        check("require_current", &migrator.require_current(conn).unwrap_err());
        let manager = partitions::manager();
        let error = manager.ensure(&mut *conn).unwrap_err();
        assert!(matches!(
            error,
            partitions::Error::Session(session::Error::NotPostgres(NotPostgres { .. }))
        ));
        check("ensure", &error);
        check("retire", &manager.retire(&mut *conn).unwrap_err());
        let account = Erasure::of(UserId::now_v7());
        check("erase", &account.execute(&mut *conn, |_| {}).unwrap_err());
        let catalog = reference::read(conn).unwrap_err();
        assert!(matches!(catalog, reference::Error::Read(_)));
        check("catalog", &catalog.to_string().replace("the catalog cannot be read: ", ""));
    });
}

#[test]
fn every_command_is_refused() {
    let stub = Stub::new(YUGABYTE);
    let lacks = "does not roll a failed migration back, since each statement on the schema commits";
    let refusal = refusal(YUGABYTE, lacks);
    let commands: [&[&str]; 12] = [
        &["status"],
        &["check"],
        &["check", "--drift"],
        &["migrate"],
        &["revert", "--count", "1"],
        &["redo", "--count", "1"],
        &["baseline", "20261124000026", "--unchecked"],
        &["repair"],
        &["partitions", "ensure"],
        &["partitions", "retire"],
        &["partitions", "status"],
        &["privacy", "purge", "--yes"],
    ];
    stub.assert_writes_nothing(|| {
        for command in commands {
            let output = run(&stub.url, command);
            let said = String::from_utf8_lossy(&output.stderr).into_owned();
            assert!(said.contains(&refusal), "{command:?}: {said}");
            assert_eq!(output.status.code(), Some(1), "{command:?}: {said}");
        }
    });
}

#[test]
fn an_extension_of_postgres_passes() {
    let stub = Stub::new(CITUS);
    migrator::run_pending(&*stub.url).unwrap();
    partitions::manager().ensure(&*stub.url).unwrap();
    assert_eq!(run(&stub.url, &["check"]).status.code(), Some(0));
}

/// Another engine need not have the settings and functions that the queries use. A server of
/// PostgreSQL's without one of them shows the same.
#[test]
fn an_engine_that_refuses_the_query_is_asked_for_its_name() {
    let stub = Stub::new(COCKROACH);
    let refusal = refusal(COCKROACH, COCKROACH_LACKS);
    let conn = &mut stub.directly();
    conn.run(
        "CREATE ROLE reader LOGIN;
         REVOKE EXECUTE ON FUNCTION pg_catalog.current_schemas(boolean) FROM public",
    );
    let as_reader = stub.url.replace("postgres@", "reader@");
    stub.assert_writes_nothing(|| {
        let error = migrator::run_pending(&*as_reader).unwrap_err();
        assert_eq!(error.to_string(), refusal);
        let error = partitions::manager().ensure(&*as_reader).unwrap_err();
        assert_eq!(error.to_string(), refusal);
    });
    // On PostgreSQL, the refusal of the query itself is the answer.
    let own = stub.server.url("postgres").replace("postgres@", "reader@");
    let denied = "the server refuses: permission denied for function current_schemas";
    assert_eq!(migrator::run_pending(&*own).unwrap_err().to_string(), denied);
    assert_eq!(partitions::manager().ensure(&*own).unwrap_err().to_string(), denied);
}
