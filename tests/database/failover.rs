//! The primary is killed while services write.

use std::collections::BTreeSet;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use creativeflow_schema::database::{Database, Durability, Error, Settings, retry};
use creativeflow_schema::models::User;
use creativeflow_schema::types::UserId;
use devdb::Server;
use diesel::prelude::*;

use super::cluster::{Cluster, End, new_user, settings};
use crate::migrator::in_full;
use crate::support::{execute, lines, wait_until};

const WRITERS: usize = 4;

/// The outcome of the writers of one round.
#[derive(Default)]
pub struct Outcome {
    /// The accounts whose transactions were committed, as far as their writers know.
    acknowledged: Mutex<BTreeSet<UserId>>,
    in_doubt: AtomicU64,
    /// The end of the last write.
    last: Mutex<Option<Instant>>,
}

/// Inserts accounts until it is over. A writer looks for what is in doubt, and goes on.
fn write(database: &Database, durability: Durability, over: &AtomicBool, outcome: &Outcome) {
    while !over.load(Ordering::SeqCst) {
        let (id, new) = new_user();
        let written = retry(Duration::from_secs(120), || {
            let transaction = database.transaction().durability(durability);
            match transaction.run(|conn| Ok::<_, Error>(new.insert(conn)?)) {
                Err(Error::InDoubt(_)) => {
                    outcome.in_doubt.fetch_add(1, Ordering::SeqCst);
                    // Looks for it, and does it again if it is not there.
                    retry(Duration::from_secs(120), || {
                        let mut conn = database.write()?;
                        let found = User::find(id).first(&mut conn).optional()?;
                        Ok::<_, Error>(found.map(|user| user.id))
                    })
                    .and_then(|found| {
                        found.ok_or(Error::NoConnection { message: "not committed".into() })
                    })
                }
                result => result.map(|committed| committed.value.id),
            }
        });
        outcome.acknowledged.lock().unwrap().insert(written.unwrap());
        *outcome.last.lock().unwrap() = Some(Instant::now());
    }
}

/// Writes, kills the primary, lets `promote` bring about another, and waits until all write there.
/// Returns the outcome, and the time from the kill to the first write on the new primary.
pub fn round(
    database: &Database,
    durability: Durability,
    kill: impl FnOnce(),
    promote: impl FnOnce(),
) -> (Outcome, Duration) {
    let (over, outcome) = (AtomicBool::new(false), Outcome::default());
    let recovered = std::thread::scope(|scope| {
        for _ in 0..WRITERS {
            scope.spawn(|| write(database, durability, &over, &outcome));
        }
        let _end = End(&over);
        wait_until("they write", || outcome.acknowledged.lock().unwrap().len() > 100);
        kill();
        let killed = Instant::now();
        promote();
        wait_until("somebody writes again", || {
            outcome.last.lock().unwrap().is_some_and(|last| last > killed)
        });
        let recovered = killed.elapsed();
        let then = outcome.acknowledged.lock().unwrap().len();
        wait_until("all write again", || {
            outcome.acknowledged.lock().unwrap().len() > then + 10 * WRITERS
        });
        recovered
    });
    (outcome, recovered)
}

impl Outcome {
    /// Returns the accounts that are acknowledged and not in the database.
    pub fn lost(&self, conn: &mut PgConnection) -> usize {
        let there: BTreeSet<String> =
            lines(conn, "SELECT id::text FROM users").into_iter().collect();
        let acknowledged = self.acknowledged.lock().unwrap();
        assert!(!acknowledged.is_empty());
        acknowledged.iter().filter(|id| !there.contains(&id.0.to_string())).count()
    }

    pub fn summary(&self) -> String {
        let acknowledged = self.acknowledged.lock().unwrap().len();
        format!("{acknowledged} acknowledged, {} in doubt", self.in_doubt.load(Ordering::SeqCst))
    }
}

/// One kill of a primary that waits for one of two standbys. Returns the number of lost writes.
fn kill(durability: Durability) -> usize {
    let cluster = Cluster::start(2);
    cluster.wait_for(0);
    let standby = &cluster.standbys[0];
    let url = Server::url_of_any(&[&cluster.primary, standby], "postgres", "read-write").unwrap();
    let settings: Settings = settings().acquire_timeout(Duration::from_secs(1));
    let database = Database::connect(&url, &[], settings).unwrap();
    let (outcome, recovered) = round(
        &database,
        durability,
        || cluster.primary.kill().unwrap(),
        || {
            // Its own setting of names came with the copy, and nobody follows it.
            let conn = &mut cluster.standby(0);
            execute(conn, "ALTER SYSTEM RESET synchronous_standby_names");
            execute(conn, "SELECT pg_promote()");
        },
    );
    let lost = outcome.lost(&mut cluster.standby(0));
    println!("{durability:?}: {}, {lost} lost, recovered in {recovered:?}", outcome.summary());
    lost
}

#[test]
fn no_acknowledged_synchronous_write_is_lost_when_the_primary_is_killed() {
    for _ in 0..if in_full() { 10 } else { 1 } {
        assert_eq!(kill(Durability::On), 0);
    }
}

/// The writes that each kind loses, for docs/scale.md.
#[test]
fn what_is_lost_is_what_was_not_waited_for() {
    if in_full() {
        for durability in [Durability::Off, Durability::Local, Durability::RemoteWrite] {
            let lost = kill(durability);
            assert!(lost == 0 || durability != Durability::RemoteWrite, "{lost}");
        }
    }
}
