//! A standby of another history than the primary's is not read from.

use std::time::Duration;

use creativeflow_schema::database::{Database, Error, Source, Unfit, retry};
use devdb::Server;

use super::cluster::{Cluster, new_user, settings};
use crate::support::{execute, lines, wait_until};

/// The standby that was promoted lacks what the other one has, which then cannot follow it, and
/// receives the WAL that both have again and again.
#[test]
fn a_standby_that_cannot_follow_the_new_primary_is_not_read_from() {
    let cluster = Cluster::start(2);
    let promoted = &cluster.standbys[0];
    let url = Server::url_of_any(&[&cluster.primary, promoted], "postgres", "read-write").unwrap();
    let readers = cluster.readers();
    let database = Database::connect(&url, &[&readers[1]], settings()).unwrap();
    wait_until("it is read from", || database.read().unwrap().source() == Source::Standby(0));

    execute(&mut cluster.standby(0), "ALTER SYSTEM SET primary_conninfo = ''");
    execute(&mut cluster.standby(0), "SELECT pg_reload_conf()");
    wait_until("the first receives no more", || {
        lines(&mut cluster.standby(0), "SELECT pid::text FROM pg_stat_wal_receiver").is_empty()
    });
    execute(&mut cluster.direct(), "CREATE TABLE lost ()");
    wait_until("the second has it", || {
        lines(&mut cluster.standby(1), "SELECT (to_regclass('lost') IS NOT NULL)::text") == ["true"]
    });
    cluster.primary.kill().unwrap();
    execute(&mut cluster.standby(0), "SELECT pg_promote()");
    let folder =
        lines(&mut cluster.standby(0), "SELECT current_setting('unix_socket_directories')")
            .remove(0);
    let port = lines(&mut cluster.standby(0), "SELECT current_setting('port')").remove(0);
    let conninfo = format!("host={folder} port={port} user=postgres");
    for setting in [
        "wal_retrieve_retry_interval = '20ms'".to_owned(),
        format!("primary_conninfo = '{conninfo}'"),
    ] {
        execute(&mut cluster.standby(1), &format!("ALTER SYSTEM SET {setting}"));
    }
    execute(&mut cluster.standby(1), "SELECT pg_reload_conf()");
    wait_until("the new primary is seen", || {
        database.status().standbys[0].unfit == Some(Unfit::OtherTimeline)
    });
    // More WAL than the other has.
    execute(&mut cluster.standby(0), "CREATE TABLE x AS SELECT generate_series(1, 9999) AS n");
    let receives = "SELECT pid::text FROM pg_stat_wal_receiver";
    for _ in 0..20 {
        wait_until("it tries to follow", || !lines(&mut cluster.standby(1), receives).is_empty());
        let write =
            || database.transaction().run(|conn| Ok::<_, Error>(new_user().1.insert(conn)?));
        let token = retry(Duration::from_secs(60), write).unwrap().token;
        assert_eq!(database.read_after(token).unwrap().source(), Source::Primary);
        assert_eq!(database.read().unwrap().source(), Source::Primary);
    }
}

#[test]
fn a_standby_of_another_cluster_is_not_read_from() {
    let cluster = Cluster::shared();
    let other = Cluster::start(1);
    // It has gone further than the primary.
    for _ in 0..20 {
        execute(&mut other.direct(), "SELECT txid_current()");
        execute(&mut other.direct(), "SELECT pg_switch_wal()");
    }
    let place = |conn: &mut diesel::PgConnection, function: &str| {
        let query = format!("SELECT pg_wal_lsn_diff({function}(), '0/0')::text");
        lines(conn, &query)[0].parse::<u64>().unwrap()
    };
    let own = place(&mut cluster.direct(), "pg_current_wal_insert_lsn");
    wait_until("it is ahead", || place(&mut other.standby(0), "pg_last_wal_replay_lsn") > own);
    let readers = other.readers();
    let database = Database::connect(&cluster.writer(), &[&readers[0]], settings()).unwrap();
    assert_eq!(database.status().standbys[0].unfit, Some(Unfit::OtherCluster));
    assert_eq!(database.read().unwrap().source(), Source::Primary);
}
