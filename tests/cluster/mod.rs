//! Clusters of several servers.

pub mod patroni;

use std::process::Command;
use std::time::Instant;

use diesel::connection::SimpleConnection;

use self::patroni::{Cluster, NODES};
use crate::migrator::in_full;
use crate::support::*;

/// Writes a row on the leader. Returns an error if there is none.
fn write(cluster: &Cluster) -> Result<(), String> {
    let mut conn =
        creativeflow_schema::connect(cluster.url()).map_err(|error| error.to_string())?;
    conn.batch_execute("INSERT INTO users (email) VALUES (gen_random_uuid() || '@example.com')")
        .map_err(|error| error.to_string())
}

#[test]
#[ignore = "needs Patroni and etcd"]
fn a_cluster_of_patroni_is_migrated_and_survives_its_leader() {
    let start = Instant::now();
    let cluster = Cluster::start();
    println!("whole after {:.1?}", start.elapsed());
    let on = |command: &str| {
        Command::new(env!("CARGO_BIN_EXE_creativeflow-schema"))
            .args([command, "--database-url", cluster.url()])
            .output()
            .unwrap()
    };
    let migrated = on("migrate");
    assert!(migrated.status.success(), "{}", String::from_utf8_lossy(&migrated.stderr));
    for round in 1..=if in_full() { 10 } else { 1 } {
        write(&cluster).unwrap();
        lose_the_leader(&cluster);
        assert!(on("check").status.success());
        let conn = &mut creativeflow_schema::connect(cluster.url()).unwrap();
        assert_eq!(conn.lines("SELECT count(*)::text FROM users"), [(2 * round).to_string()]);
    }
}

/// Kills the leader, and starts that node again once another one leads and takes a write.
fn lose_the_leader(cluster: &Cluster) {
    let old = cluster.leader().unwrap();
    let standby = cluster.synchronous_standby().unwrap();
    let start = Instant::now();
    cluster.kill(old);
    let mut attempts = 0;
    while let Err(error) = write(cluster) {
        attempts += 1;
        assert!(start.elapsed().as_secs() < 120, "{error}");
    }
    println!("a write succeeded {:.1?} after the kill, at attempt {attempts}", start.elapsed());
    assert_eq!(cluster.wait_for_leader_but(old), standby, "the synchronous standby leads");
    let start = Instant::now();
    cluster.restart(old);
    cluster.wait_until_whole();
    println!("{} is back {:.1?} after its start", NODES[old], start.elapsed());
    let conn = &mut creativeflow_schema::connect(&cluster.url_of(old)).unwrap();
    assert_eq!(conn.lines("SELECT pg_is_in_recovery()::text"), ["true"]);
}
