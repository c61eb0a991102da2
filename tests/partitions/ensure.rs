//! Months are made, as their parents are.

use std::sync::Barrier;

use creativeflow_schema::partitions::*;
use creativeflow_schema::session;
use creativeflow_schema::start_up;
use uuid::Uuid;

use super::policy_of;
use super::{insert, manager, month, partitions, with_user};
use crate::support::*;

#[test]
fn the_months_to_come_are_made_once() {
    let (db, conn) = &mut migrated();
    let ensured = manager().ensure(db.url()).unwrap();
    let names: Vec<&str> = ensured.made.iter().map(|made| made.partition.as_str()).collect();
    let months = ["2026_11", "2026_12", "2027_01", "2027_02"];
    // The most urgent first.
    let expected: Vec<String> = months
        .iter()
        .flat_map(|month| TABLES.map(|(table, _)| format!("partitions.{table}_{month}")))
        .collect();
    assert_eq!(names, expected);
    for (table, _) in TABLES {
        assert_eq!(partitions(conn, table), months.map(|month| format!("{table}_{month}")));
    }
    assert_eq!(manager().ensure(&mut *conn).unwrap(), Ensured::default());
    // A month later, one more of each; the policies are the tables' own.
    let december = manager().now(month("2026-12").start());
    let december = december.policy(USAGE_LOGS, Policy { premake: 5, ..policy_of(USAGE_LOGS) });
    let made = december.ensure(&mut *conn).unwrap().made;
    let names: Vec<&str> = made.iter().map(|made| made.partition.as_str()).collect();
    let expected = [
        "partitions.credit_transactions_2027_03",
        "partitions.notifications_2027_03",
        "partitions.usage_logs_2027_03",
        "partitions.usage_logs_2027_04",
        "partitions.usage_logs_2027_05",
    ];
    assert_eq!(names, expected);
}

#[test]
fn ten_services_that_start_at_once_make_each_month_once() {
    let db = TestDatabase::empty().unwrap();
    let barrier = Barrier::new(10);
    let start = || {
        barrier.wait();
        let started = start_up(db.url()).unwrap();
        (started.migrations.applied.len(), started.partitions.unwrap().made.len())
    };
    let made: Vec<(usize, usize)> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..10).map(|_| scope.spawn(start)).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert_eq!(made.iter().map(|(_, months)| months).sum::<usize>(), 12, "{made:?}");
    let conn = &mut db.connect().unwrap();
    assert_eq!(health(conn).unwrap().problems(&Thresholds::default()), []);
    // It can be turned off.
    let other = TestDatabase::empty().unwrap();
    let conn = &mut other.connect().unwrap();
    creativeflow_schema::run_pending(&mut *conn).unwrap();
    assert_eq!(partitions(conn, USAGE_LOGS), [""; 0]);
}

#[test]
fn where_nothing_is_to_be_done_no_lock_is_taken_and_nothing_written() {
    let (db, conn) = &mut migrated();
    manager().ensure(&mut *conn).unwrap();
    let holder = &mut db.connect().unwrap();
    holder.run(format!("SELECT pg_advisory_lock({})", i64::from_be_bytes(*b"partkeep")));
    conn.run("SET default_transaction_read_only = on");
    assert_eq!(manager().ensure(&mut *conn).unwrap(), Ensured::default());
    // Where something is, the holder is named.
    let later = manager().now(month("2026-12").start()).lock_deadline(std::time::Duration::ZERO);
    let error = later.ensure(&mut *conn).unwrap_err();
    assert!(
        matches!(&error, Error::Session(session::Error::LockDeadline { holder: Some(_), .. })),
        "{error}"
    );
    assert!(
        error.to_string().contains("another process still held the partition lock after"),
        "{error}"
    );
}

/// Everything that a table is beside its rows, a line a thing, and nothing that names the table
/// itself.
fn nature(conn: &mut PgConnection, table: &str, of_parent: bool) -> Vec<String> {
    let mine = if of_parent { "true" } else { "c.parent IS NOT NULL" };
    let query = format!(
        "SELECT format('column %s %s %s null %s default %s statistics %s options %s storage %s compression %s comment %s',
                attname, format_type(atttypid, atttypmod), attnum, NOT attnotnull, pg_get_expr(adbin, adrelid),
                nullif(attstattarget, -1), attoptions, attstorage, attcompression, col_description(attrelid, attnum))
            FROM pg_attribute LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
            WHERE attrelid = '{table}'::regclass AND attnum > 0 AND NOT attisdropped
         UNION ALL SELECT format('index %s %s %s %s valid %s', indkey, indisunique, indisprimary, pg_get_expr(indpred, indrelid), indisvalid)
            FROM pg_index LEFT JOIN pg_inherits ON inhrelid = indexrelid
            WHERE indrelid = '{table}'::regclass AND ({of_parent} OR inhparent IS NOT NULL)
         UNION ALL SELECT format('%s %s validated %s', c.contype, pg_get_constraintdef(c.oid), convalidated)
            FROM (SELECT *, nullif(conparentid, 0) AS parent FROM pg_constraint) AS c
            WHERE c.conrelid = '{table}'::regclass AND c.contype IN ('f', 'c', 'p') AND ({mine} OR c.contype = 'c' AND coninhcount = 1)
         UNION ALL SELECT format('trigger %s %s %s %s', tgname, tgtype, tgfoid::regproc, tgenabled)
            FROM pg_trigger WHERE tgrelid = '{table}'::regclass AND NOT tgisinternal AND ({of_parent} OR tgparentid <> 0)
         UNION ALL SELECT format('table %s owner %s', obj_description('{table}'::regclass, 'pg_class'),
            (SELECT relowner::regrole FROM pg_class WHERE oid = '{table}'::regclass))"
    );
    conn.lines(&query)
}

#[test]
fn a_partition_has_all_that_its_table_has() {
    let (_db, conn) = &mut with_user();
    let role = format!("owner_{}", Uuid::now_v7().simple());
    // What LIKE leaves out, too.
    conn.run(format!("CREATE ROLE {role}; GRANT CREATE ON SCHEMA partitions TO {role};
             ALTER TABLE usage_logs OWNER TO {role};
             ALTER TABLE usage_logs ALTER details SET STATISTICS 500, ALTER user_id SET (n_distinct = -0.5);
             ALTER TABLE notifications ALTER message SET STORAGE EXTERNAL, ALTER metadata SET COMPRESSION pglz"));
    for (table, _) in TABLES {
        conn.run(insert(table, "SELECT '2026-10-05'::timestamptz FROM generate_series(1, 50)"));
        conn.run(insert(table, "SELECT '2026-09-05'::timestamptz"));
    }
    let made = manager().batch(10).ensure(&mut *conn).unwrap().made;
    assert_eq!(made.len(), 18);
    for made in &made {
        let parent = nature(conn, made.table.name(), true);
        assert_eq!(nature(conn, &made.partition, false), parent, "{}", made.partition);
        assert!(!parent.is_empty(), "{}", made.partition);
        // And nothing more.
        let extra = format!(
            "SELECT conname FROM pg_constraint WHERE conrelid = '{0}'::regclass AND contype IN ('f', 'c', 'p', 'u')
                AND conparentid = 0 AND coninhcount = 0
             UNION ALL SELECT indexrelid::regclass::text FROM pg_index WHERE indrelid = '{0}'::regclass
                AND NOT EXISTS (SELECT FROM pg_inherits WHERE inhrelid = indexrelid)",
            made.partition
        );
        assert_eq!(conn.lines(&extra), [""; 0], "{}", made.partition);
    }
    conn.run(format!("ALTER TABLE usage_logs OWNER TO CURRENT_USER; REASSIGN OWNED BY {role} TO CURRENT_USER; DROP OWNED BY {role}; DROP ROLE {role}"));
}

#[test]
fn what_another_made_is_left_alone() {
    let (_db, conn) = &mut migrated();
    // A table of the name, such as a month that was detached by hand.
    conn.run("CREATE TABLE partitions.usage_logs_2026_12 AS SELECT 1 AS precious");
    let error = manager().ensure(&mut *conn).unwrap_err();
    assert!(
        matches!(&error, Error::InTheWay { name } if name == "partitions.usage_logs_2026_12"),
        "{error}"
    );
    assert_eq!(conn.lines("SELECT precious::text FROM partitions.usage_logs_2026_12"), ["1"]);
    let unattached = manager().health(conn).unwrap().unattached;
    assert_eq!(unattached, ["partitions.usage_logs_2026_12"]);
    assert_eq!(partitions(conn, USAGE_LOGS).len(), 3, "the other months were made");
    conn.run("ALTER TABLE partitions.usage_logs_2026_12 RENAME TO mine");
    assert_eq!(manager().ensure(&mut *conn).unwrap().made.len(), 1);

    // A partition of the right month with another name is the month's.
    conn.run("CREATE TABLE partitions.by_hand PARTITION OF usage_logs FOR VALUES FROM ('2027-03-01Z') TO ('2027-04-01Z');
         CREATE TABLE partitions.quarter PARTITION OF notifications FOR VALUES FROM ('2027-03-01Z') TO ('2027-06-01Z')");
    let error = manager().now(month("2026-12").start()).ensure(&mut *conn).unwrap_err();
    let said = error.to_string();
    assert!(matches!(error, Error::Partition { .. }), "{error:?}");
    assert!(
        said.starts_with("partitions.notifications_2027_03: ")
            && said.contains("would overlap partition \"quarter\""),
        "{said}"
    );
    assert_eq!(partitions(conn, USAGE_LOGS).last().unwrap(), "usage_logs_2027_02");
    let health = manager().health(conn).unwrap();
    assert_eq!(health.tables[1].others, ["partitions.quarter"]);
    assert_eq!(health.tables[2].months.last(), Some(&month("2027-03")));
}

#[test]
fn columns_that_the_database_fills_are_no_obstacle() {
    let (_db, conn) = &mut with_user();
    // A partitioned table cannot have an identity column before 17.
    conn.run("ALTER TABLE usage_logs ADD COLUMN day INT GENERATED ALWAYS AS (extract(day FROM timestamp AT TIME ZONE 'UTC')::int) STORED;
         DO $$ BEGIN IF current_setting('server_version_num')::int >= 170000 THEN
            ALTER TABLE notifications ADD COLUMN number BIGINT GENERATED ALWAYS AS IDENTITY;
         END IF; END $$");
    conn.run(insert(USAGE_LOGS, "SELECT '2026-10-05'::timestamptz FROM generate_series(1, 50)"));
    let made = manager().batch(10).ensure(&mut *conn).unwrap().made;
    assert_eq!((made.len(), made.iter().map(|made| made.rows).sum::<u64>()), (13, 50));
    assert_eq!(conn.lines("SELECT DISTINCT day::text FROM partitions.usage_logs_2026_10"), ["5"]);
}

#[test]
fn what_cannot_be_done_is_said() {
    let empty = TestDatabase::empty().unwrap();
    let error = ensure_partitions(&mut empty.connect().unwrap()).unwrap_err();
    assert!(matches!(error, Error::NotMigrated { table: CREDIT_TRANSACTIONS }), "{error}");
    let (db, conn) = &mut migrated();
    let error = conn.transaction::<_, Error, _>(|conn| ensure_partitions(conn)).unwrap_err();
    assert!(matches!(error, Error::Session(session::Error::InTransaction)), "{error}");

    // A role that may read and write rows, as a service's.
    let role = format!("service_{}", Uuid::now_v7().simple());
    conn.run(format!(
        "CREATE ROLE {role} LOGIN; GRANT USAGE ON SCHEMA partitions TO {role};
             GRANT SELECT ON ALL TABLES IN SCHEMA public, partitions TO {role}"
    ));
    let service = &mut db.connect().unwrap();
    service.run(format!("SET ROLE {role}"));
    let error = ensure_partitions(&mut *service).unwrap_err();
    assert!(matches!(error, Error::Partition { .. }), "{error:?}");
    assert!(error.to_string().contains("permission denied for schema partitions"), "{error}");
    let started = start_up(&mut *service).unwrap();
    assert!(started.partitions.is_err(), "and yet the service starts");
    assert_eq!(health(service).unwrap().tables.len(), 3, "SELECT is enough");
    conn.run(format!("DROP OWNED BY {role}; DROP ROLE {role}"));

    // A lock that another holds all the time.
    let holder = &mut db.connect().unwrap();
    holder.run(
        "SET application_name = 'the holder'; BEGIN; LOCK TABLE api_clients IN ROW EXCLUSIVE MODE",
    );
    let hasty =
        creativeflow_schema::partitions::manager().retry_deadline(std::time::Duration::ZERO);
    let error = hasty.ensure(&mut *conn).unwrap_err();
    let Error::NoLock { partition, attempts: 1, .. } = &error else { panic!("{error:?}") };
    assert!(partition.starts_with("partitions.usage_logs_2"), "{partition}");
    assert!(
        error.to_string().contains("(the holder) holds RowExclusiveLock on api_clients"),
        "{error}"
    );
    holder.run("COMMIT");
    hasty.ensure(&mut *conn).unwrap();
}
