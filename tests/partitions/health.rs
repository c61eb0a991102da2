//! How the partitions stand, and from where on that is a problem.

use creativeflow_schema::migrator;
use creativeflow_schema::partitions::{Error, PartitionedTable, Problem, Thresholds, health};
use devdb::{Binaries, Server};
use diesel::prelude::*;

use super::{insert, insert_user, keeper, month};
use crate::support::{execute, lines, migrated, wait_until};

fn problems(conn: &mut PgConnection, now: &str, thresholds: &Thresholds) -> Vec<String> {
    let health = keeper().now(month(now).start()).health(conn).unwrap();
    health.problems(thresholds).iter().map(Problem::to_string).collect()
}

#[test]
fn each_problem_is_told_beyond_its_threshold() {
    let (_db, conn) = &mut migrated();
    let none = [""; 0];
    let usual = Thresholds::default();
    assert_eq!(problems(conn, "2026-11", &usual).len(), 3);
    assert_eq!(problems(conn, "2026-11", &usual)[2], "usage_logs has no partition for this month: run ensure");
    keeper().ensure(&mut *conn).unwrap();
    assert_eq!(problems(conn, "2026-11", &usual), none);
    assert_eq!(problems(conn, "2027-01", &usual), none, "this month and the next");
    assert_eq!(problems(conn, "2027-02", &usual)[0], "credit_transactions has partitions for 1 month only: run ensure");
    assert_eq!(problems(conn, "2027-01", &Thresholds { headroom: 3, ..usual }).len(), 3);
    let all = keeper().health(conn).unwrap();
    assert_eq!(
        all.tables.iter().map(|one| (one.table, one.headroom)).collect::<Vec<_>>(),
        PartitionedTable::ALL.map(|table| (table, 4))
    );
    assert_eq!(all.tables[0].months, ["2026-11", "2026-12", "2027-01", "2027-02"].map(month));
    // A gap ends the headroom.
    execute(conn, "DROP TABLE partitions.notifications_2026_12");
    assert_eq!(keeper().health(conn).unwrap().tables[1].headroom, 1);
    keeper().ensure(&mut *conn).unwrap();

    insert_user(conn);
    execute(
        conn,
        &insert(PartitionedTable::UsageLogs, "VALUES ('2026-10-05'::timestamptz), ('2026-10-06'), ('infinity')"),
    );
    assert_eq!(problems(conn, "2026-11", &usual), ["usage_logs has 2 rows in DEFAULT that can move: run ensure"]);
    assert_eq!(problems(conn, "2026-11", &Thresholds { strays: 2, ..usual }), none);
    assert_eq!(
        problems(conn, "2026-11", &Thresholds { strays: 2, outside: 0, ..usual }),
        [
            "usage_logs has 1 row in DEFAULT of no month that is kept: change or delete them, or allow for more (--outside)"
        ]
    );
    execute(conn, "DELETE FROM usage_logs");

    let later = |conn: &mut PgConnection, expired| {
        problems(conn, "2027-12", &Thresholds { headroom: 0, expired, ..Thresholds::default() })
    };
    assert_eq!(later(conn, 1), none);
    assert_eq!(later(conn, 0), ["notifications has 1 month that expired, from 2026-11 on: run retire"]);

    execute(conn, "CREATE TABLE partitions.mine ()");
    assert_eq!(
        problems(conn, "2026-11", &usual),
        [
            "partitions.mine is no partition: attach it, or move it elsewhere: ALTER TABLE partitions.mine SET SCHEMA retired"
        ]
    );
}

#[test]
fn on_a_standby() {
    let binaries = Binaries::find().unwrap();
    let primary = Server::start_from(&binaries).unwrap();
    let conn = &mut creativeflow_schema::connect(&primary.url("postgres")).unwrap();
    creativeflow_schema::start_up(&mut *conn).unwrap().partitions.unwrap();
    let standby = primary.start_standby().unwrap();
    let there = &mut creativeflow_schema::connect(&standby.url("postgres")).unwrap();
    let written = lines(conn, "SELECT pg_current_wal_insert_lsn()::text").remove(0);
    let replayed = format!("SELECT (pg_last_wal_replay_lsn() >= '{written}')::text");
    wait_until("the standby has caught up", || lines(there, &replayed) == ["true"]);
    assert_eq!(health(there).unwrap(), health(conn).unwrap());
    assert_eq!(creativeflow_schema::ensure_partitions(&mut *there).unwrap().made, []);
    let error = keeper().now(month("2030-01").start()).ensure(&mut *there).unwrap_err();
    assert!(matches!(error, Error::Session(migrator::Error::Standby)), "{error}");
}
