//! Reads on standbys: in turn, not behind the bounds, and after a write.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use creativeflow_schema::database::{Database, Error, Source, Token, Unfit, sqlstate};
use creativeflow_schema::models::User;
use creativeflow_schema::queries;
use creativeflow_schema::schema::users;
use creativeflow_schema::types::UserId;
use diesel::prelude::*;

use super::cluster::{Cluster, is_fit, new_user, settings};
use crate::migrator::in_full;
use crate::support::{execute, lines, wait_until};

fn write(database: &Database) -> (UserId, Option<Token>) {
    let (id, new) = new_user();
    let written = database.transaction().run(|conn| Ok::<_, Error>(new.insert(conn)?)).unwrap();
    (id, written.token)
}

/// Waits for a read after this token on the standby. On a busy machine, the standby may have left
/// some looks unanswered, and the primary is read from.
#[track_caller]
fn reaches_the_standby(database: &Database, token: Option<Token>) {
    wait_until("a read on the standby", || {
        database.read_after(token).unwrap().source() == Source::Standby(0)
    });
}

#[test]
fn reads_go_to_the_standbys_in_turn_and_to_the_primary_where_none_is_fit() {
    let cluster = Cluster::shared();
    let database = cluster.database(
        &cluster.readers(),
        settings().max_lag(Duration::from_millis(200)).max_lag_bytes(1_000_000_u64),
    );
    let by_email = || -> Vec<User> {
        database.read().unwrap().load(queries::users::by_email("a@example.com")).unwrap()
    };
    wait_until("each standby is read from", || {
        by_email();
        database.status().standbys.iter().all(|standby| standby.reads > 0)
    });

    // One lags behind in time: what it lacks was there long ago.
    cluster.pause_replay(0);
    write(&database);
    wait_until("it is left out", || {
        matches!(database.status().standbys[0].unfit, Some(Unfit::Behind { .. }))
    });
    let before = database.status();
    for _ in 0..10 {
        by_email();
    }
    assert_eq!(database.status().standbys[0].reads, before.standbys[0].reads);
    cluster.resume_replay(0);
    wait_until("it is fit again", || is_fit(&database));

    // Both lag behind in bytes.
    cluster.pause_replay(0);
    cluster.pause_replay(1);
    execute(&mut cluster.direct(), "CREATE TABLE x AS SELECT generate_series(1, 100000) AS n");
    wait_until("both are left out", || {
        let standbys = database.status().standbys;
        standbys.iter().all(|standby| matches!(standby.unfit, Some(Unfit::Behind { .. })))
    });
    let before = database.status().none_fit;
    assert_eq!(database.read().unwrap().source(), Source::Primary);
    assert_eq!(database.status().none_fit, before + 1);
    cluster.resume_replay(0);
    cluster.resume_replay(1);
    wait_until("both are fit again", || is_fit(&database));
}

#[test]
fn a_reader_cannot_write_past_its_type_either() {
    let cluster = Cluster::shared();
    let database = cluster.database(&cluster.readers()[..1], settings());
    let standby = database.read_after(write(&database).1).unwrap();
    let primary = database.read_after(None).unwrap();
    for mut reader in [standby, primary] {
        let next = "nextval(pg_get_serial_sequence('usage_logs', 'id'))";
        let next = diesel::dsl::sql::<diesel::sql_types::BigInt>(next);
        let error = reader.get_result::<i64, _>(diesel::select(next)).unwrap_err();
        assert_eq!(sqlstate(&error), Some("25006"), "{error}");
        // A lock that is hidden in a part of the query.
        let locks = diesel::select(diesel::dsl::exists(users::table.for_update()));
        let error = reader.get_result::<bool, _>(locks).unwrap_err();
        assert_eq!(sqlstate(&error), Some("25006"), "{error}");
        let mut setting = |name: &str| -> String {
            let setting = format!("current_setting('{name}')");
            let query = diesel::dsl::sql::<diesel::sql_types::Text>(&setting);
            reader.get_result(diesel::select(query)).unwrap()
        };
        assert_eq!(setting("default_transaction_read_only"), "on");
        assert_eq!(setting("application_name"), "creativeflow");
        assert_eq!(setting("statement_timeout"), "30s");
    }
}

#[test]
fn a_snapshot_sees_one_state() {
    let cluster = Cluster::shared();
    let database = cluster.database(&cluster.readers()[..1], settings());
    let (id, token) = write(&database);
    reaches_the_standby(&database, token);
    let mut reader = database.read_after(token).unwrap();
    let seen = reader.snapshot(|reader| {
        let one: User = reader.first(User::find(id))?;
        let (other, token) = write(&database);
        database.read_after(token).unwrap();
        let other: Option<User> = reader.first(User::find(other)).optional()?;
        Ok::<_, diesel::result::Error>((one.id, other.is_some()))
    });
    assert_eq!(seen.unwrap(), (id, false));
}

/// Each write is seen by the read that follows, while replay is paused and resumed on one of two
/// standbys.
#[test]
fn a_read_after_a_write_sees_it() {
    let pairs = if in_full() { 10_000 } else { 400 };
    let timeout = Duration::from_millis(300);
    let cluster = Cluster::start(2);
    cluster.wait_for(0);
    let database = cluster.database(
        &cluster.readers(),
        settings().read_after_timeout(timeout).pool_size(8_u32).reader_pool_size(8_u32),
    );
    let (done, over) = (AtomicUsize::new(0), AtomicBool::new(false));
    let on_standbys = AtomicUsize::new(0);
    let longest = Mutex::new(Duration::ZERO);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let mut random = fastrand::Rng::with_seed(15);
            while !over.load(Ordering::SeqCst) {
                cluster.pause_replay(1);
                std::thread::sleep(Duration::from_millis(random.u64(1..60)));
                cluster.resume_replay(1);
                std::thread::sleep(Duration::from_millis(random.u64(1..60)));
            }
        });
        let workers: Vec<_> = (0..8)
            .map(|_| {
                scope.spawn(|| {
                    while done.fetch_add(1, Ordering::SeqCst) < pairs {
                        let (id, token) = write(&database);
                        let start = Instant::now();
                        let mut reader = database.read_after(token).unwrap();
                        let waited = start.elapsed();
                        let found: Option<User> = reader.first(User::find(id)).optional().unwrap();
                        assert!(found.is_some(), "a stale read from {:?}", reader.source());
                        let standby = matches!(reader.source(), Source::Standby(_));
                        on_standbys.fetch_add(usize::from(standby), Ordering::SeqCst);
                        let mut longest = longest.lock().unwrap();
                        *longest = waited.max(*longest);
                    }
                })
            })
            .collect();
        let ended: Vec<_> = workers.into_iter().map(std::thread::ScopedJoinHandle::join).collect();
        over.store(true, Ordering::SeqCst);
        for result in ended {
            result.unwrap();
        }
    });
    let (standbys, longest) = (on_standbys.into_inner(), longest.into_inner().unwrap());
    println!(
        "{standbys} of {pairs} reads on standbys, longest wait {longest:?}, {:?}",
        database.status()
    );
    assert!(standbys > 0, "no read was on a standby: {:?}", database.status());
    // The wait, and what the machine makes of it.
    assert!(longest < timeout + Duration::from_secs(10), "{longest:?}");
}

/// The test above can fail: with a token from within the transaction, it does.
#[test]
fn a_token_from_before_the_commit_is_stale() {
    let cluster = Cluster::shared();
    let database = cluster.database(&cluster.readers()[..1], settings());
    let (id, new) = new_user();
    let mut conn = cluster.direct();
    let early: Token = conn
        .transaction::<_, diesel::result::Error, _>(|conn| {
            new.insert(conn)?;
            // WAL that is written out is sent, committed or not.
            execute(&mut cluster.direct(), "CREATE TABLE x AS SELECT 1 AS n");
            let token = lines(
                conn,
                "SELECT format('%s-%s', 1, to_hex(pg_wal_lsn_diff(pg_current_wal_flush_lsn(), '0/0')::bigint))",
            );
            let token = token[0].parse().unwrap();
            reaches_the_standby(&database, Some(token));
            cluster.pause_replay(0);
            Ok(token)
        })
        .unwrap();
    let find = |token| -> Option<User> {
        database.read_after(token).unwrap().first(User::find(id)).optional().unwrap()
    };
    wait_until("a read on the standby", || {
        let mut reader = database.read_after(early).unwrap();
        let found: Option<User> = reader.first(User::find(id)).optional().unwrap();
        assert_eq!(found.is_none(), reader.source() == Source::Standby(0));
        found.is_none()
    });
    // The token of a transaction that comes later leads past the standby.
    let (later, token) = write(&database);
    assert!(find(token.unwrap()).is_some());
    let seen: User = database.read_after(token).unwrap().first(User::find(later)).unwrap();
    assert_eq!(seen.id, later);
    cluster.resume_replay(0);
}

/// At the start of a segment, the primary's place is past a header that no standby replays before
/// the next record.
#[test]
fn a_standby_is_not_behind_a_primary_that_has_begun_a_segment() {
    let cluster = Cluster::shared();
    let database = cluster.database(&cluster.readers()[..1], settings());
    // Another session may write a record in between, but not each time.
    let found = (0..20).any(|_| {
        execute(&mut cluster.direct(), "SELECT txid_current()");
        execute(&mut cluster.direct(), "SELECT pg_switch_wal()");
        let token = database.transaction().run(|_| Ok::<_, Error>(())).unwrap().token.unwrap();
        reaches_the_standby(&database, Some(token));
        token.to_string().ends_with("000000")
    });
    assert!(found);
}

#[test]
fn a_lag_is_known_for_as_long_as_it_may_be() {
    let cluster = Cluster::shared();
    let long = settings().max_lag(Duration::from_secs(3_600));
    let database =
        cluster.database(&cluster.readers()[..1], long.check_interval(Duration::from_micros(100)));
    cluster.pause_replay(0);
    write(&database);
    // More looks at the primary than are remembered.
    let start = Instant::now();
    while start.elapsed() < Duration::from_secs(4) {
        let unfit = database.status().standbys.remove(0).unfit;
        assert!(!matches!(unfit, Some(Unfit::Behind { .. })), "{unfit:?}");
        write(&database);
    }
    cluster.resume_replay(0);
}

#[test]
fn a_token_of_another_timeline_leads_to_the_primary() {
    let cluster = Cluster::shared();
    let database = cluster.database(&cluster.readers()[..1], settings());
    let (_, token) = write(&database);
    let own = token.unwrap().to_string();
    let (timeline, position) = own.split_once('-').unwrap();
    assert_eq!(timeline, "1");
    reaches_the_standby(&database, token);
    let before = database.status().timeline;
    let other: Token = format!("2-{position}").parse().unwrap();
    assert_eq!(database.read_after(other).unwrap().source(), Source::Primary);
    assert_eq!(database.read_after(None).unwrap().source(), Source::Primary);
    assert_eq!(database.status().timeline, before + 2);
    // Made up: beyond all that was ever written.
    let made_up: Token = "1-7FFFFFFFFFFFFFFF".parse().unwrap();
    let before = database.status().not_yet;
    wait_until("the standby is waited for", || {
        assert_eq!(database.read_after(made_up).unwrap().source(), Source::Primary);
        database.status().not_yet > before
    });
    for text in ["", "1", "1-", "-1", "1-g", "1-1-1", "+1-1", "1-00000000000000001", "1 -1"] {
        assert!(text.parse::<Token>().is_err(), "{text:?}");
    }
}
