//! An archive may take its time.

use std::io::{self, Read};

use creativeflow_schema::partitions::*;
use devdb::Server;

use super::archives::LOGS;
use super::retire::with_a_year;
use super::{manager, month};
use crate::support::*;

/// Takes a while for all that it reads.
struct Slow<'a>(&'a FileArchive);

impl Archive for Slow<'_> {
    fn store(&self, name: &str, content: &mut dyn Read) -> io::Result<()> {
        wait();
        self.0.store(name, content)
    }

    fn open(&self, name: &str) -> io::Result<Box<dyn Read>> {
        if name.ends_with("copy") {
            wait();
        }
        self.0.open(name)
    }
}

/// For longer than the timeouts of the database.
fn wait() {
    let mut conn =
        creativeflow_schema::connect(&Server::shared().unwrap().url("postgres")).unwrap();
    conn.run("SELECT pg_sleep(1.2)");
}

#[test]
fn an_archive_may_take_its_time() {
    let (db, conn) = &mut with_a_year();
    let database = conn.line("SELECT current_database()");
    let timeouts = conn.lines("SELECT name FROM pg_settings WHERE name IN ('statement_timeout', 'transaction_timeout', 'idle_in_transaction_session_timeout')");
    for timeout in timeouts {
        conn.run(format!("ALTER DATABASE {database} SET {timeout} = '1s'"));
    }
    let folder = tempfile::tempdir().unwrap();
    let archive = FileArchive::new(folder.path());
    let slow = Slow(&archive);
    let manifest = manager().archive(db.url(), LOGS, month("2025-12"), &slow).unwrap();
    assert_eq!(manager().restore(db.url(), &slow, &manifest.name()).unwrap().rows, 62);
}
