//! The doctor, on a server of its own that is healthy, and made sick in one way after another.

mod cases;
mod command;
mod gate;
mod pages;
mod sick;

use creativeflow_schema::doctor::{Doctor, OWN_CHECKS, doctor};
use creativeflow_schema::start_up;
use devdb::{Binaries, Server};

use crate::support::*;

/// The settings of a healthy server. The others of devdb's are for speed alone.
const HEALTHY: [&str; 10] = [
    "fsync = on",
    "full_page_writes = on",
    "synchronous_commit = on",
    "timezone = 'UTC'",
    "jit = off",
    "random_page_cost = 1.1",
    "max_connections = 20",
    "max_prepared_transactions = 2",
    "max_wal_senders = 4",
    "wal_level = logical",
];

/// A healthy server with a migrated database.
struct Clinic {
    server: Server,
    url: String,
}

impl Clinic {
    fn new() -> Self {
        let server = Server::start_with(&Binaries::find().unwrap(), &HEALTHY).unwrap();
        let conn = &mut creativeflow_schema::connect(&server.url("postgres")).unwrap();
        conn.run("CREATE DATABASE clinic");
        let url = server.url("clinic");
        start_up(&url).unwrap().partitions.unwrap();
        Self { server, url }
    }

    fn connect(&self) -> PgConnection {
        creativeflow_schema::connect(&self.url).unwrap()
    }

    fn connect_as(&self, role: &str) -> PgConnection {
        let url = self.url.replacen("postgres@", &format!("{role}@"), 1);
        creativeflow_schema::connect(&url).unwrap()
    }

    /// The first line of a report, and the whole of it for a failure.
    fn first(&self, doctor: &Doctor) -> (String, String) {
        let report = doctor.examine(&self.url).unwrap();
        let lines: Vec<_> = report.findings.iter().map(ToString::to_string).collect();
        let skipped: Vec<_> = report.skipped.iter().map(ToString::to_string).collect();
        let first = lines.first().cloned().unwrap_or_default();
        (first, [lines, skipped].concat().join("\n"))
    }
}

/// Reloads the server's settings.
fn reload(conn: &mut PgConnection) {
    let loaded = "SELECT pg_conf_load_time()::text";
    let before = conn.line(loaded);
    conn.run("SELECT pg_reload_conf()");
    // The process that makes new sessions reloads before those that are there.
    wait_until("the settings are loaded", || conn.line(loaded) != before);
}

/// The doctor who knows the pools as well.
fn with_pools() -> Doctor {
    doctor().pools(10)
}

fn is_own(check: &str) -> bool {
    OWN_CHECKS.iter().any(|own| own.name() == check)
}

/// Without the checks of this schema, which read all of the catalog.
fn without_own() -> Doctor {
    with_pools().only(|one| !is_own(one.name()))
}

/// One test, since each part changes the one server: several would keep each other waiting.
#[test]
fn on_a_server_of_its_own() {
    let clinic = Clinic::new();
    for part in [
        sick::each_sickness_is_the_first_line,
        sick::sessions_make_a_server_sick,
        sick::what_a_role_may_not_see_is_skipped,
        sick::another_engine_is_the_first_line,
        sick::a_pooler_in_transaction_mode_is_the_first_line,
        command::the_command_prints_what_is_found_and_exits_with_3,
        sick::a_standby_is_examined_too,
    ] {
        part(&clinic);
    }
}
