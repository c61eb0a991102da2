//! A primary and standbys for a test.

use creativeflow_schema::database::{Database, Settings};
use devdb::Server;
use diesel::prelude::*;

use crate::support::{execute, lines};

pub struct Cluster {
    pub primary: Server,
    pub standbys: Vec<Server>,
}

impl Cluster {
    /// Starts a migrated primary, and this number of standbys.
    pub fn start(standbys: usize) -> Self {
        let primary = Server::start_from(&devdb::Binaries::find().unwrap()).unwrap();
        creativeflow_schema::run_pending(&primary.url("postgres")).unwrap();
        let standbys = (0..standbys).map(|_| primary.start_standby().unwrap()).collect();
        Self { primary, standbys }
    }

    pub fn writer(&self) -> String {
        self.primary.url("postgres")
    }

    pub fn readers(&self) -> Vec<String> {
        self.standbys.iter().map(|standby| standby.url("postgres")).collect()
    }

    pub fn database(&self, settings: Settings) -> Database {
        let readers = self.readers();
        let readers: Vec<_> = readers.iter().map(String::as_str).collect();
        Database::connect(&self.writer(), &readers, settings).unwrap()
    }

    /// A connection to a standby, past every pool.
    pub fn standby(&self, index: usize) -> PgConnection {
        PgConnection::establish(&self.readers()[index]).unwrap()
    }

    pub fn pause_replay(&self, index: usize) {
        execute(&mut self.standby(index), "SELECT pg_wal_replay_pause()");
        let state = "SELECT pg_get_wal_replay_pause_state()";
        while lines(&mut self.standby(index), state) != ["paused"] {
            std::thread::yield_now();
        }
    }

    pub fn resume_replay(&self, index: usize) {
        execute(&mut self.standby(index), "SELECT pg_wal_replay_resume()");
    }
}
