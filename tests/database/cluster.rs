//! A primary and standbys for a test.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use creativeflow_schema::database::{Database, Settings};
use creativeflow_schema::models::NewUser;
use creativeflow_schema::types::UserId;
use devdb::{Binaries, Server};
use diesel::prelude::*;

use crate::support::{execute, lines, wait_until};

/// A migrated primary that keeps what it commits, and standbys named `standby0`, `standby1`, ...
pub struct Cluster {
    pub primary: Server,
    pub standbys: Vec<Server>,
}

impl Cluster {
    pub fn start(standbys: usize) -> Self {
        let binaries = Binaries::find().unwrap();
        let primary = Server::start_with(&binaries, &["synchronous_commit = on"]).unwrap();
        creativeflow_schema::run_pending(&primary.url("postgres")).unwrap();
        let standby = |index| {
            primary.start_standby_with(&[&format!("cluster_name = 'standby{index}'")]).unwrap()
        };
        Self { standbys: (0..standbys).map(standby).collect(), primary }
    }

    /// A cluster with two standbys that the tests share, one at a time. A test leaves no table of
    /// its own behind, and replay goes on.
    pub fn shared() -> MutexGuard<'static, Self> {
        static SHARED: LazyLock<Mutex<Cluster>> = LazyLock::new(|| Mutex::new(Cluster::start(2)));
        let cluster = SHARED.lock().unwrap_or_else(PoisonError::into_inner);
        for index in 0..cluster.standbys.len() {
            cluster.resume_replay(index);
        }
        execute(&mut cluster.direct(), "DROP TABLE IF EXISTS x");
        cluster
    }

    pub fn writer(&self) -> String {
        self.primary.url("postgres")
    }

    pub fn readers(&self) -> Vec<String> {
        self.standbys.iter().map(|standby| standby.url("postgres")).collect()
    }

    /// Connects to the primary and these readers, of which each is fit.
    pub fn database(&self, readers: &[String], settings: Settings) -> Database {
        let readers: Vec<_> = readers.iter().map(String::as_str).collect();
        let database = Database::connect(&self.writer(), &readers, settings).unwrap();
        wait_until("each standby is fit", || is_fit(&database));
        database
    }

    /// A connection to the primary, past every pool.
    pub fn direct(&self) -> PgConnection {
        PgConnection::establish(&self.writer()).unwrap()
    }

    /// A connection to a standby, past every pool.
    pub fn standby(&self, index: usize) -> PgConnection {
        PgConnection::establish(&self.readers()[index]).unwrap()
    }

    /// Lets each commit wait for this standby.
    pub fn wait_for(&self, index: usize) {
        let conn = &mut self.direct();
        let name = format!("ALTER SYSTEM SET synchronous_standby_names = 'standby{index}'");
        execute(conn, &name);
        execute(conn, "SELECT pg_reload_conf()");
        let synchronous =
            "SELECT application_name::text FROM pg_stat_replication WHERE sync_state = 'sync'";
        wait_until("it is synchronous", || lines(conn, synchronous).len() == 1);
    }

    pub fn pause_replay(&self, index: usize) {
        let conn = &mut self.standby(index);
        execute(conn, "SELECT pg_wal_replay_pause()");
        wait_until("replay is paused", || {
            lines(conn, "SELECT pg_get_wal_replay_pause_state()") == ["paused"]
        });
    }

    pub fn resume_replay(&self, index: usize) {
        execute(&mut self.standby(index), "SELECT pg_wal_replay_resume()");
    }
}

/// Ends what runs beside a test, also when the test fails.
pub struct End<'a>(pub &'a AtomicBool);

impl Drop for End<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::SeqCst);
    }
}

pub fn is_fit(database: &Database) -> bool {
    database.status().standbys.iter().all(|standby| standby.unfit.is_none())
}

/// Settings with which a test need not wait long.
pub fn settings() -> Settings {
    Settings::default().check_interval(Duration::from_millis(50))
}

/// An account that does not exist yet.
pub fn new_user() -> (UserId, NewUser) {
    let id = UserId::now_v7();
    (id, NewUser::builder().id(id).email(format!("{}@example.com", id.0)).build())
}
