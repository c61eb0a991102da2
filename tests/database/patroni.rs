//! The leader of a cluster of Patroni is killed while services write and read.

use std::process::Command;
use std::time::Duration;

use creativeflow_schema::database::{Database, Durability, Settings};
use creativeflow_schema::models::User;
use creativeflow_schema::queries;

use super::failover::round;
use crate::migrator::in_full;
use crate::support::patroni::{Cluster, NODES};
use crate::support::*;

/// One `Database` lives through all of the kills.
#[test]
#[ignore = "needs Patroni and etcd"]
fn no_acknowledged_synchronous_write_is_lost_when_the_leader_is_killed() {
    let cluster = Cluster::start();
    let succeeds = |command: &str| {
        let mut binary = Command::new(env!("CARGO_BIN_EXE_creativeflow-schema"));
        let output = binary.args([command, "--database-url", cluster.url()]).output().unwrap();
        assert_success(command, &output);
    };
    succeeds("migrate");
    let readers: Vec<_> = (0..NODES.len()).map(|node| cluster.url_of(node)).collect();
    let readers: Vec<_> = readers.iter().map(String::as_str).collect();
    let settings = Settings::default().acquire_timeout(Duration::from_secs(2));
    let database = Database::connect(cluster.url(), &readers, settings).unwrap();
    for kill in 1..=if in_full() { 10 } else { 1 } {
        let old = cluster.leader().unwrap();
        let next = cluster.synchronous_standby().unwrap();
        let (outcome, recovered) = round(
            &database,
            Durability::On,
            || cluster.kill(old),
            || {
                // The standbys are read from meanwhile.
                let found: QueryResult<Vec<User>> =
                    database.read().unwrap().load(queries::users::by_email("a@example.com"));
                assert!(found.unwrap().is_empty());
                assert_eq!(cluster.wait_for_leader_but(old), next);
            },
        );
        let lost = outcome.lost(&mut creativeflow_schema::connect(cluster.url()).unwrap());
        println!("kill {kill}: {}, {lost} lost, recovered in {recovered:?}", outcome.summary());
        assert_eq!(lost, 0);
        succeeds("check");
        cluster.restart(old);
        cluster.wait_until_whole();
        let back = &mut creativeflow_schema::connect(&cluster.url_of(old)).unwrap();
        assert_eq!(back.lines("SELECT pg_is_in_recovery()::text"), ["true"]);
    }
    println!("{:?}", database.status());
}
