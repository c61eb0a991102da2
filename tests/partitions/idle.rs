//! Nothing to do: how a start sees it, and what it is not taken for.

use creativeflow_schema::partitions::*;
use creativeflow_schema::uuid::Uuid;
use creativeflow_schema::{run_pending, start_up};

use super::{insert, manager, month, tables, with_user};
use crate::migrator::relay::counting;
use crate::support::*;

#[test]
fn a_start_with_nothing_to_do_takes_two_round_trips() {
    let db = TestDatabase::new().unwrap();
    let (url, trips) = counting(db.url());
    let conn = &mut creativeflow_schema::connect(&url).unwrap();
    let made = start_up(&mut *conn).unwrap().partitions.unwrap().made;
    assert!(!made.is_empty());
    let before = trips();
    let started = start_up(&mut *conn).unwrap();
    assert_eq!(trips() - before, 2, "migrations and partitions together");
    assert_eq!(started.migrations.applied, []);
    assert_eq!(started.partitions.unwrap(), Ensured::default());
    let before = trips();
    assert_eq!(ensure_partitions(&mut *conn).unwrap(), Ensured::default());
    assert_eq!(trips() - before, 1);
}

#[test]
fn a_default_with_pages_is_read() {
    let (db, conn) = &mut with_user();
    manager().ensure(&mut *conn).unwrap();
    let (url, trips) = counting(db.url());
    let relayed = &mut creativeflow_schema::connect(&url).unwrap();
    let mut ensure = || {
        let before = trips();
        let ensured = manager().ensure(&mut *relayed).unwrap();
        (ensured, trips() - before)
    };
    // Of a month that is kept, and of one that has expired.
    conn.run(insert(NOTIFICATIONS, "VALUES ('2026-10-05 00:00Z'::timestamptz)"));
    conn.run(insert(NOTIFICATIONS, "VALUES ('2020-10-05 00:00Z'::timestamptz)"));
    let (ensured, _) = ensure();
    assert_eq!((ensured.made.len(), ensured.made[0].rows, ensured.outside), (1, 1, 1));
    assert_eq!(ensure().0.outside, 1);
    // Without a row, but with its page.
    conn.run("DELETE FROM partitions.notifications_default");
    let (ensured, with_page) = ensure();
    assert_eq!(ensured, Ensured::default());
    conn.run("VACUUM partitions.notifications_default");
    let (ensured, without) = ensure();
    assert_eq!(ensured, Ensured::default());
    assert_eq!((with_page, without), (7, 1));
}

#[test]
fn what_only_looks_like_the_months_is_not_taken_for_them() {
    let (_db, conn) = &mut with_user();
    manager().ensure(&mut *conn).unwrap();
    let idle = |conn: &mut PgConnection| {
        conn.line(format!("SELECT ({})::text", manager().idle_condition()))
    };
    assert_eq!(idle(conn), "true");
    let next = manager().now(month("2026-12").start());
    assert_eq!(conn.line(format!("SELECT ({})::text", next.idle_condition())), "false");
    let [first, ..] = tables();
    let partition = format!("partitions.{first}_2027_02");
    let attach = |from: &str, to: &str| {
        format!(
            "ALTER TABLE {first} ATTACH PARTITION {partition} FOR VALUES FROM ('{from}Z') TO ('{to}Z')"
        )
    };
    for (what, change, back) in [
        (
            "a part of the month",
            format!(
                "ALTER TABLE {first} DETACH PARTITION {partition}; {}",
                attach("2027-02-02", "2027-03-01")
            ),
            format!(
                "ALTER TABLE {first} DETACH PARTITION {partition}; {}",
                attach("2027-02-01", "2027-03-01")
            ),
        ),
        (
            "a table that is no partition",
            format!("ALTER TABLE {first} DETACH PARTITION {partition}"),
            attach("2027-02-01", "2027-03-01"),
        ),
        (
            "no DEFAULT",
            format!("ALTER TABLE {first} DETACH PARTITION partitions.{first}_default"),
            format!("ALTER TABLE {first} ATTACH PARTITION partitions.{first}_default DEFAULT"),
        ),
        (
            "another table of the name, which the session finds first",
            format!("CREATE TEMP TABLE {first} (i INT)"),
            format!("DROP TABLE pg_temp.{first}"),
        ),
        (
            "a search path without the tables",
            "SET search_path = ''".into(),
            "RESET search_path".into(),
        ),
        // The catalog's texts of the bounds are others then.
        (
            "another time zone",
            "SET TimeZone = 'Asia/Kathmandu'".into(),
            "SET TimeZone = 'UTC'".into(),
        ),
        ("another style", "SET DateStyle = 'German'".into(), "RESET DateStyle".into()),
        (
            "a DEFAULT of another name",
            format!("ALTER TABLE partitions.{first}_default RENAME TO others"),
            format!("ALTER TABLE partitions.others RENAME TO {first}_default"),
        ),
        (
            "a DEFAULT of another kind of storage",
            format!(
                "CREATE ACCESS METHOD other TYPE TABLE HANDLER heap_tableam_handler;
                 ALTER TABLE partitions.{first}_default SET ACCESS METHOD other"
            ),
            format!("ALTER TABLE partitions.{first}_default SET ACCESS METHOD heap"),
        ),
        // As Citus has it, whose rows can be on other servers.
        (
            "the setting of Citus",
            "SET citus.multi_shard_modify_mode = 'parallel'".into(),
            "SELECT 1".into(),
        ),
    ] {
        conn.run(change);
        assert_eq!(idle(conn), "false", "{what}");
        conn.run(back);
        if what != "the setting of Citus" {
            assert_eq!(idle(conn), "true", "after {what}");
        }
    }
}

#[test]
fn a_role_that_may_not_use_the_schema_of_the_months_starts() {
    let (db, conn) = &mut with_user();
    start_up(db.url()).unwrap();
    let role = Uuid::now_v7().simple().to_string();
    conn.run(format!(
        "CREATE ROLE \"{role}\"; GRANT SELECT ON ALL TABLES IN SCHEMA public TO \"{role}\";
         SET ROLE \"{role}\""
    ));
    assert_eq!(start_up(&mut *conn).unwrap().partitions.unwrap(), Ensured::default());
    conn.run(format!("RESET ROLE; DROP OWNED BY \"{role}\"; DROP ROLE \"{role}\""));
}

#[test]
fn a_month_that_is_missing_is_made_although_no_migration_is_pending() {
    let (db, conn) = &mut with_user();
    start_up(db.url()).unwrap();
    for table in tables() {
        let newest = super::partitions(conn, table).pop().unwrap();
        conn.run(format!("DROP TABLE partitions.{newest}"));
        let started = start_up(&mut *conn).unwrap();
        let made = started.partitions.unwrap().made;
        assert_eq!(made.len(), 1);
        assert_eq!(made[0].partition, format!("partitions.{newest}"));
    }
    assert_eq!(run_pending(&mut *conn).unwrap().applied, []);
}
