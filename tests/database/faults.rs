//! A standby that lags behind, dies, refuses, or takes what it is sent and answers nothing.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use creativeflow_schema::database::{Database, Error, Source, Unfit, retry};
use creativeflow_schema::models::User;
use creativeflow_schema::queries;

use super::cluster::{Cluster, End, is_fit, settings};
use super::proxy::{Mode, Proxy};
use crate::migrator::in_full;
use crate::support::{execute, wait_until};

/// The readers at once, more than the connections to one standby: as many as that can be caught by
/// a standby that falls silent.
const READERS: usize = 8;
const CONNECTIONS: u32 = 2;

/// Reads from some threads until `during` ends. Returns the times that reads took.
fn reading(database: &Database, during: impl FnOnce()) -> Vec<Duration> {
    let over = AtomicBool::new(false);
    let times = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..READERS {
            scope.spawn(|| {
                while !over.load(Ordering::SeqCst) {
                    let start = Instant::now();
                    // A read that a dying standby interrupts is done again.
                    let found = retry(Duration::from_secs(60), || {
                        let mut reader = database.read()?;
                        Ok::<_, Error>(
                            reader.load::<User, _>(queries::users::by_email("a@example.com"))?,
                        )
                    });
                    assert!(found.unwrap().is_empty());
                    times.lock().unwrap().push(start.elapsed());
                }
            });
        }
        let _end = End(&over);
        during();
    });
    times.into_inner().unwrap()
}

/// The time within which 99 of 100 reads ended.
fn p99(times: &mut [Duration]) -> Duration {
    times.sort_unstable();
    times[times.len() * 99 / 100]
}

type Fault<'a> = (&'a str, &'a dyn Fn(), &'a dyn Fn(), fn(&Unfit) -> bool);

#[test]
fn reads_go_on_whatever_becomes_of_a_standby() {
    let cluster = Cluster::start(2);
    let [first, second] = [0, 1].map(|index| Proxy::before(&cluster.readers()[index]));
    let readers = [first.url(), second.url()];
    let bounds = settings().max_lag_bytes(100_000_u64).reader_pool_size(CONNECTIONS);
    let database = cluster.database(&readers, bounds);
    let pause = if in_full() { Duration::from_secs(5) } else { Duration::from_millis(300) };
    let lag = || {
        cluster.pause_replay(0);
        execute(&mut cluster.direct(), "CREATE TABLE x AS SELECT generate_series(1, 9999) AS n");
    };
    let catch_up = || {
        execute(&mut cluster.direct(), "DROP TABLE x");
        cluster.resume_replay(0);
    };
    let pass = || first.set(Mode::Pass);
    let faults: [Fault<'_>; 4] = [
        ("lags behind", &lag, &catch_up, |unfit| matches!(unfit, Unfit::Behind { .. })),
        ("refuses", &|| first.set(Mode::Refuse), &pass, |unfit| matches!(unfit, Unfit::Refused(_))),
        (
            "falls silent",
            &|| first.set(Mode::Swallow),
            // Whoever waits for it is let go, as by the kernel when the keepalives are over.
            &|| {
                first.set(Mode::Refuse);
                first.set(Mode::Pass);
            },
            |unfit| matches!(unfit, Unfit::Silent),
        ),
        (
            "dies",
            &|| cluster.standbys[0].kill().unwrap(),
            &|| cluster.standbys[0].start_again().unwrap(),
            |unfit| matches!(unfit, Unfit::Refused(_)),
        ),
    ];
    let mut before = reading(&database, || std::thread::sleep(pause));
    for (what, begin, end, is_seen) in faults {
        let mut during = reading(&database, || {
            begin();
            wait_until("the fault is seen", || {
                database.status().standbys[0].unfit.as_ref().is_some_and(is_seen)
            });
            let reads = database.status().standbys[1].reads;
            std::thread::sleep(pause);
            // The other one is read from, and nobody waits for this one.
            assert!(database.status().standbys[1].reads > reads, "{what}");
            end();
            wait_until("it is fit again", || is_fit(&database));
        });
        println!(
            "{what}: {} reads, P99 {:?}, before {:?}",
            during.len(),
            p99(&mut during),
            p99(&mut before),
        );
    }
}

/// It answers over the connection that looks at it, and is fit.
#[test]
fn a_standby_that_takes_no_new_connection_does_not_hold_up_each_read() {
    let cluster = Cluster::shared();
    let proxy = Proxy::before(&cluster.readers()[0]);
    // A look that comes late under load must not make the standby unfit.
    let patient = settings().check_interval(Duration::from_millis(500));
    let database = cluster.database(&[proxy.url()], patient.application_name("held up"));
    let on_standby = || database.read().unwrap().source() == Source::Standby(0);
    wait_until("the standby is read from", on_standby);
    proxy.set(Mode::RefuseNew);
    execute(
        &mut cluster.standby(0),
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE application_name = 'held up' AND query NOT LIKE '%pg_stat_wal_receiver%'",
    );
    wait_until("the primary is read from", || !on_standby());
    let start = Instant::now();
    for _ in 0..40 {
        assert!(!on_standby());
    }
    assert!(is_fit(&database));
    // Each read would wait for a quarter of a second.
    assert!(start.elapsed() < Duration::from_secs(5), "{:?}", start.elapsed());
    proxy.set(Mode::Pass);
    wait_until("the standby is read from again", on_standby);
}

/// The threads that look at the servers end with the database.
#[test]
fn nothing_looks_at_the_servers_any_more_when_the_database_is_dropped() {
    let cluster = Cluster::shared();
    let database = cluster.database(&cluster.readers(), settings().application_name("watched"));
    let looking = |primary: &mut diesel::PgConnection| {
        let query = "SELECT count(*)::text FROM pg_stat_activity
            WHERE application_name = 'watched'";
        crate::support::lines(primary, query)[0].parse::<usize>().unwrap()
    };
    let conn = &mut cluster.direct();
    assert!(looking(conn) > 0);
    drop(database);
    wait_until("no connection is left", || looking(conn) == 0);
}
