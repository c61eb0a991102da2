//! Partitions of other tables than this project's, with other keys and names, on a real server.
#![allow(clippy::unwrap_used)]

use std::sync::LazyLock;
use std::time::Duration;

use devdb::Server;
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::BigInt;
use diesel_pg_partitions::{
    Error, Month, OnExpiry, Outcome, PartitionManager, PartitionedTable, Policy, Thresholds,
};
// libpq is linked by pq-sys, which Diesel alone would look for on the system.
use pq_sys as _;

static SERVER: LazyLock<Server> = LazyLock::new(|| Server::start().unwrap());

/// A key of two columns beside the time, a serial one among them.
const ORDERS: PartitionedTable = PartitionedTable::new("orders", "placed at");
/// A name that SQL must quote, and no primary key, but a serial column.
const EVENTS: PartitionedTable = PartitionedTable::new("Event log", "at");

const SCHEMA: &str = r#"
    CREATE SCHEMA partitions;
    CREATE SCHEMA retired;
    CREATE TABLE orders (shop INTEGER, number SERIAL, "placed at" TIMESTAMPTZ NOT NULL,
        PRIMARY KEY (shop, number, "placed at")) PARTITION BY RANGE ("placed at");
    CREATE TABLE partitions.orders_default PARTITION OF orders DEFAULT;
    CREATE TABLE "Event log" (what TEXT, at TIMESTAMPTZ NOT NULL, "the line" BIGSERIAL)
        PARTITION BY RANGE (at);
    CREATE TABLE partitions."Event log_default" PARTITION OF "Event log" DEFAULT;
"#;

fn database(name: &str) -> PgConnection {
    let admin = &mut diesel_pg_session::url::connect(&SERVER.url("postgres")).unwrap();
    admin.batch_execute(&format!("CREATE DATABASE {name} TEMPLATE template0")).unwrap();
    let mut conn = diesel_pg_session::url::connect(&SERVER.url(name)).unwrap();
    conn.batch_execute(SCHEMA).unwrap();
    conn
}

fn count(conn: &mut PgConnection, from: &str) -> i64 {
    #[derive(QueryableByName)]
    struct Count {
        #[diesel(sql_type = BigInt)]
        count: i64,
    }
    let count: Count =
        diesel::sql_query(format!("SELECT count(*) FROM {from}")).get_result(conn).unwrap();
    count.count
}

fn manager(month: &str, on_expiry: OnExpiry) -> PartitionManager {
    let policy = Policy { premake: 2, retention: Some(6), on_expiry };
    let now = month.parse::<Month>().unwrap().start();
    PartitionManager::new([(ORDERS, policy), (EVENTS, policy)]).now(now)
}

#[test]
fn months_are_made_and_rows_move_whatever_the_key() {
    let conn = &mut database("months");
    conn.batch_execute(
        r#"INSERT INTO orders (shop, "placed at") SELECT 1, at FROM generate_series('2026-06-01Z', '2026-11-30Z'::timestamptz, '1 hour') at;
           INSERT INTO "Event log" SELECT 'e', at FROM generate_series('2026-06-01Z', '2026-11-30Z'::timestamptz, '1 hour') at"#,
    )
    .unwrap();
    let before = [count(conn, "orders"), count(conn, r#""Event log""#)];
    // Small batches, so that rows are copied beforehand where a key finds them again.
    let ensured = manager("2026-11", OnExpiry::Retire).batch(100).ensure(&mut *conn).unwrap();
    assert_eq!(ensured.made.len(), 2 * (6 + 2));
    assert_eq!([count(conn, "orders"), count(conn, r#""Event log""#)], before);
    assert_eq!(
        count(conn, "partitions.orders_default") + count(conn, r#"partitions."Event log_default""#),
        0
    );
    assert_eq!(
        ensured.made.iter().map(|made| made.rows).sum::<u64>(),
        before.iter().sum::<i64>().unsigned_abs()
    );
    let problems =
        manager("2026-11", OnExpiry::Retire).health(conn).unwrap().problems(&Thresholds::default());
    assert_eq!(problems, []);
}

#[test]
fn months_that_expired_are_detached_or_dropped() {
    let conn = &mut database("expired");
    manager("2026-01", OnExpiry::Retire).ensure(&mut *conn).unwrap();
    conn.batch_execute(r#"INSERT INTO orders (shop, "placed at") VALUES (1, '2026-01-05Z')"#)
        .unwrap();
    let retired = manager("2026-08", OnExpiry::Retire).retire(&mut *conn).unwrap();
    let detached = |name: &str| Outcome::Detached { table: name.to_owned() };
    let outcomes: Vec<Outcome> = retired.into_iter().map(|one| one.outcome).collect();
    assert_eq!(
        outcomes,
        [detached(r#"retired."Event log_2026_01""#), detached("retired.orders_2026_01")]
    );
    assert_eq!((count(conn, "orders"), count(conn, "retired.orders_2026_01")), (0, 1));
    // The sequences of the serial columns belong to the tables alone.
    conn.batch_execute(r#"ALTER TABLE "Event log" DROP COLUMN "the line"; DROP TABLE orders"#)
        .unwrap();

    let conn = &mut database("dropped");
    manager("2026-01", OnExpiry::Drop).ensure(&mut *conn).unwrap();
    let dropped = manager("2026-09", OnExpiry::Drop).retire(&mut *conn).unwrap();
    assert!(
        !dropped.is_empty() && dropped.iter().all(|one| one.outcome == Outcome::Dropped),
        "{dropped:?}"
    );
}

#[cfg(feature = "archive")]
#[test]
fn a_month_is_archived_and_read_back() {
    use diesel_pg_partitions::FileArchive;

    let conn = &mut database("archived");
    let folder = tempfile::tempdir().unwrap();
    let archive = || FileArchive::new(folder.path());
    manager("2026-01", OnExpiry::Archive).ensure(&mut *conn).unwrap();
    conn.batch_execute(
        r#"INSERT INTO "Event log" VALUES ('a\b', '2026-01-05Z'), (E'\t', '2026-01-06Z')"#,
    )
    .unwrap();
    let later = manager("2026-08", OnExpiry::Archive);
    assert!(matches!(later.retire(&mut *conn), Err(Error::NoArchive { .. })));
    let later = later.archive_to(archive());
    let retired = later.retire(&mut *conn).unwrap();
    let of_events = retired.iter().find(|one| one.table == EVENTS).map(|one| one.outcome.clone());
    let Some(Outcome::Archived { manifest, rows: 2 }) = of_events else { panic!("{retired:?}") };
    let restored = later.restore(&mut *conn, &archive(), &manifest).unwrap();
    assert_eq!((restored.table.as_str(), restored.rows), (r#"retired."Event log_2026_01""#, 2));
    assert_eq!(count(conn, r#"retired."Event log_2026_01" WHERE what IN ('a\b', E'\t')"#), 2);

    // A table that this manager does not have.
    let other = PartitionManager::new([(
        ORDERS,
        Policy { premake: 0, retention: None, on_expiry: OnExpiry::Retire },
    )]);
    let month = "2026-01".parse().unwrap();
    assert!(matches!(
        other.archive(&mut *conn, EVENTS, month, &archive()),
        Err(Error::NotManaged { .. })
    ));
    assert!(matches!(
        other.restore(&mut *conn, &archive(), &manifest),
        Err(Error::NotManaged { .. })
    ));
}

#[test]
fn settings_out_of_their_range_are_refused() {
    let conn = &mut database("settings");
    let policy = Policy { premake: 121, retention: None, on_expiry: OnExpiry::Retire };
    let kept = Policy { premake: 0, retention: Some(601), ..policy };
    let usual = || manager("2026-11", OnExpiry::Retire);
    for (manager, names) in [
        (usual().policy(ORDERS, policy), "premake of orders is 121: set it to 0 to 120 months"),
        (usual().policy(EVENTS, kept), "retention of Event log is 601: set it to 0 to 600"),
        (usual().batch(0), "batch is 0: set it to 1 or more"),
        (usual().lock_timeout(Duration::from_millis(301)), "lock_timeout is 301ms: set it to 1ms"),
        (usual().lock_timeout(Duration::ZERO), "lock_timeout is 0ns: set it to 1ms to 300ms"),
    ] {
        let error = manager.ensure(&mut *conn).unwrap_err();
        assert!(error.to_string().starts_with(names), "{error}");
        assert!(matches!(manager.retire(&mut *conn), Err(Error::Setting { .. })));
        assert!(matches!(manager.health(conn), Err(Error::Setting { .. })));
    }
}

#[test]
fn a_manager_without_tables_does_nothing() {
    let conn = &mut database("nothing");
    let none = PartitionManager::new([]);
    assert_eq!(none.ensure(&mut *conn).unwrap().made, []);
    assert_eq!(none.retire(&mut *conn).unwrap(), []);
    assert_eq!(none.health(conn).unwrap().tables, []);
}
