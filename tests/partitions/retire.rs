//! Months that have expired: into the archive, into the schema `retired`, or away.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};

use creativeflow_schema::migrator::{self, MIGRATIONS, Migrator, Steps};
use creativeflow_schema::partitions::*;
use devdb::Server;

use super::faulty_archives::Faulty;
use super::tables;
use super::{
    USER, contents, count, insert, insert_user, manager, month, partitions, policy, with_user,
};
use crate::support::*;

pub(super) const LOGS: PartitionedTable = USAGE_LOGS;

/// A year of months with some rows in each, for each table.
pub(super) fn with_a_year() -> (TestDatabase, PgConnection) {
    static FILLED: OnceLock<String> = OnceLock::new();
    let fill = || {
        let (db, mut conn) = migrated();
        insert_user(&mut conn);
        for (table, _) in TABLES {
            let times = "SELECT '2025-12-01 00:00Z'::timestamptz + i * interval '12 hours' FROM generate_series(0, 690) AS i";
            conn.run(insert(table, times));
        }
        manager().ensure(&mut conn).unwrap();
        (db, conn)
    };
    let name = |conn: &mut PgConnection| conn.line("SELECT current_database()::text");
    // One is filled, and the others are its copies. The first goes with the server, so there is
    // none on another's server.
    let server = Server::shared().unwrap();
    if server.binaries().is_none() {
        return fill();
    }
    let filled = FILLED.get_or_init(|| {
        let (db, mut conn) = fill();
        std::mem::forget(db);
        name(&mut conn)
    });
    let db = TestDatabase::empty().unwrap();
    let copy = name(&mut db.connect().unwrap());
    let admin = &mut creativeflow_schema::connect(&server.url("postgres")).unwrap();
    admin.run(format!("DROP DATABASE {copy} WITH (FORCE)"));
    admin.run(format!("CREATE DATABASE {copy} TEMPLATE {filled} STRATEGY file_copy"));
    let conn = db.connect().unwrap();
    (db, conn)
}

/// Keeps every table's months, but for one's.
pub(super) fn only(table: PartitionedTable, on_expiry: OnExpiry) -> PartitionManager {
    tables().into_iter().fold(manager(), |manager, one| {
        manager.policy(one, policy(if one == table { 10 } else { 100 }, on_expiry))
    })
}

#[test]
fn an_archived_month_can_be_read_back_as_it_was() {
    let (db, conn) = &mut with_a_year();
    // All that COPY must write in another way, and all that is NULL.
    conn.run(format!("INSERT INTO notifications (user_id, type, message, metadata, created_at) VALUES
             ('{USER}', E'tab\\there', E'line\\nfeed\\rreturn\\\\n back\\\\slash \\\\. \\\\N', '{{\"k\": [\"\\u00e9\\n\", 1.10, null]}}', '2025-12-31 23:59:59.999999Z'),
             ('{USER}', '', repeat('\u{1f980}ü', 50000), NULL, '2025-12-01 00:00Z')"));
    let folder = tempfile::tempdir().unwrap();
    let archive = FileArchive::new(folder.path());
    for (table, _) in TABLES {
        let partition = format!("partitions.{}", table.partition(month("2025-12")));
        let before = contents(conn, &partition);
        let rows = count(conn, &partition);
        let all = count(conn, table.name());
        // A session that writes times in its own way.
        conn.run("SET TimeZone = 'Asia/Kolkata'; SET DateStyle = 'German'");
        let retired =
            only(table, OnExpiry::Archive).archive_to(archive.clone()).retire(&mut *conn).unwrap();
        conn.run("RESET TimeZone; RESET DateStyle");
        let [one] = &retired[..] else { panic!("{retired:?}") };
        let Outcome::Archived { manifest: name, rows: archived } = &one.outcome else {
            panic!("{one:?}")
        };
        assert_eq!((one.table, one.month, *archived), (table, month("2025-12"), rows));
        assert_eq!(count(conn, table.name()), all - rows);
        assert!(!partitions(conn, table).contains(&table.partition(month("2025-12"))));

        let manifest: Manifest =
            serde_json::from_slice(&std::fs::read(folder.path().join(name)).unwrap()).unwrap();
        let content = std::fs::read(folder.path().join(&manifest.content)).unwrap();
        assert_eq!((manifest.name(), manifest.bytes), (name.clone(), content.len() as u64));
        // As others see it: sha256sum, and wc.
        let sum = std::process::Command::new("sha256sum")
            .arg(folder.path().join(&manifest.content))
            .output()
            .unwrap();
        assert!(String::from_utf8(sum.stdout).unwrap().starts_with(&manifest.sha256));
        assert_eq!(content.split(|byte| *byte == b'\n').count() as u64, rows + 1);

        let restored = manager().restore(db.url(), &archive, name).unwrap();
        assert_eq!(
            (restored.table.as_str(), restored.rows),
            (format!("retired.{}", table.partition(month("2025-12"))).as_str(), rows)
        );
        assert_eq!(contents(conn, &restored.table), before);
        let columns = |table: &str| {
            format!(
                "SELECT format('%s %s %s', to_char(attnum, 'FM00'), attname, format_type(atttypid, atttypmod)) FROM pg_attribute
                 WHERE attrelid = '{table}'::regclass AND attnum > 0"
            )
        };
        let of_table = conn.lines(columns(table.name()));
        assert_eq!(conn.lines(columns(&restored.table)), of_table);
        let constraints = format!(
            "SELECT conname FROM pg_constraint WHERE conrelid = '{}'::regclass",
            restored.table
        );
        assert_eq!(conn.lines(&constraints), [""; 0]);
        let again = manager().restore(db.url(), &archive, name).unwrap_err();
        assert!(matches!(&again, Error::InTheWay { name } if *name == restored.table), "{again}");
    }
    assert_eq!(
        std::fs::read_dir(folder.path()).unwrap().count(),
        6,
        "three contents and three manifests, nothing partial"
    );
}

#[test]
fn a_month_is_archived_by_hand_and_stays() {
    let (db, conn) = &mut with_a_year();
    let folder = tempfile::tempdir().unwrap();
    let archive = FileArchive::new(folder.path());
    let manifest = manager().archive(db.url(), LOGS, month("2026-03"), &archive).unwrap();
    assert_eq!((manifest.rows, count(conn, "partitions.usage_logs_2026_03")), (62, 62));
    // A retired one too; one that is not there, and a folder that is not, are said.
    only(CREDIT_TRANSACTIONS, OnExpiry::Retire).retire(&mut *conn).unwrap();
    let manifest =
        manager().archive(db.url(), CREDIT_TRANSACTIONS, month("2025-12"), &archive).unwrap();
    assert_eq!(manifest.rows, 62);
    let error = manager().archive(db.url(), LOGS, month("1999-01"), &archive).unwrap_err();
    assert_eq!(
        error.to_string(),
        "there is no partition usage_logs_1999_01, and no such table in the schema retired"
    );
    let nowhere = FileArchive::new(folder.path().join("nowhere"));
    let error = manager().archive(&mut *conn, LOGS, month("2026-03"), &nowhere).unwrap_err();
    assert!(matches!(error, Error::Archive { .. }), "{error}");
    assert_eq!(count(conn, "usage_logs"), 691, "the connection goes on");
}

#[test]
fn what_must_be_kept_is_retired_and_in_nobodys_way() {
    let (db, conn) = &mut with_a_year();
    for (table, _) in TABLES {
        let partition = table.partition(month("2025-12"));
        let before = contents(conn, &format!("partitions.{partition}"));
        let indexes = |conn: &mut PgConnection, schema: &str| {
            conn.lines(format!(
                "SELECT replace(indexdef, '{schema}.', '') FROM pg_indexes WHERE tablename = '{partition}'"
            ))
        };
        let had = indexes(conn, "partitions");
        let retired = only(table, OnExpiry::Retire).retire(db.url()).unwrap();
        let name = format!("retired.{partition}");
        assert_eq!(retired[0].outcome, Outcome::Detached { table: name.clone() });
        assert_eq!(contents(conn, &name), before);
        assert_eq!(indexes(conn, "retired"), had);
        let rest = conn.lines(format!(
            "SELECT 'key ' || conname FROM pg_constraint WHERE conrelid = '{name}'::regclass AND contype = 'f'
                 UNION ALL SELECT 'default ' || attname FROM pg_attribute WHERE attrelid = '{name}'::regclass AND atthasdef AND attname = 'id'
                 UNION ALL SELECT 'trigger ' || tgname FROM pg_trigger WHERE tgrelid = '{name}'::regclass"
        ));
        assert_eq!(rest, [""; 0]);
        assert_eq!(only(table, OnExpiry::Retire).retire(&mut *conn).unwrap(), []);
    }
    // The account can go, as far as the retired months go.
    conn.run("DELETE FROM credit_transactions; DELETE FROM usage_logs; DELETE FROM users");
    assert_eq!(count(conn, "retired.credit_transactions_2025_12"), 62);
}

#[test]
fn what_may_go_is_dropped() {
    let (_db, conn) = &mut with_a_year();
    let dropped = only(LOGS, OnExpiry::Drop)
        .policy(LOGS, policy(8, OnExpiry::Drop))
        .retire(&mut *conn)
        .unwrap();
    let months: Vec<String> = dropped.iter().map(|one| one.month.to_string()).collect();
    assert_eq!(months, ["2025-12", "2026-01", "2026-02"], "the oldest first");
    assert!(dropped.iter().all(|one| one.outcome == Outcome::Dropped));
    assert_eq!(count(conn, "usage_logs WHERE timestamp < '2026-03-01Z'"), 0);
}

#[test]
fn nothing_is_dropped_by_default_that_the_law_wants_kept() {
    let (_db, conn) = &mut with_user();
    let table = CREDIT_TRANSACTIONS;
    conn.run(insert(table, "VALUES ('2019-10-05'::timestamptz), ('2019-11-05'), ('2026-11-05')"));
    manager().policy(table, policy(100, OnExpiry::Retire)).ensure(&mut *conn).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let retired = manager().archive_to(FileArchive::new(folder.path())).retire(&mut *conn).unwrap();
    let fates: Vec<&Outcome> = retired.iter().map(|one| &one.outcome).collect();
    assert_eq!(
        fates,
        [&Outcome::Detached { table: "retired.credit_transactions_2019_10".to_owned() }],
        "7 years, and the current month"
    );
}

#[test]
fn months_that_were_made_by_hand() {
    let (_db, conn) = &mut with_user();
    conn.run("CREATE TABLE partitions.\"By Hand\" PARTITION OF usage_logs FOR VALUES FROM ('2025-01-01Z') TO ('2025-02-01Z');
         CREATE TABLE partitions.split PARTITION OF usage_logs FOR VALUES FROM ('2025-02-01Z') TO ('2025-03-01Z')
            PARTITION BY HASH (id);
         CREATE TABLE partitions.part PARTITION OF partitions.split FOR VALUES WITH (MODULUS 1, REMAINDER 0)");
    conn.run(insert(LOGS, "VALUES ('2025-01-05'::timestamptz), ('2025-02-05')"));
    // One whose name is another gets the month's; one that is partitioned itself is nothing that
    // the manager would drop.
    for at_end in [OnExpiry::Archive, OnExpiry::Drop, OnExpiry::Retire] {
        let archive: Arc<Faulty> = Arc::default();
        let retired = only(LOGS, at_end).archive_to(archive).retire(&mut *conn).unwrap();
        assert_eq!(
            retired.iter().map(|one| one.month.to_string()).collect::<Vec<_>>(),
            ["2025-01"]
        );
        assert_eq!(count(conn, "partitions.split"), 1);
        if at_end == OnExpiry::Retire {
            assert_eq!(
                retired[0].outcome,
                Outcome::Detached { table: "retired.usage_logs_2025_01".to_owned() }
            );
            assert_eq!(count(conn, "retired.usage_logs_2025_01"), 1);
        } else {
            conn.run("CREATE TABLE partitions.\"By Hand\" PARTITION OF usage_logs FOR VALUES FROM ('2025-01-01Z') TO ('2025-02-01Z')");
            conn.run(insert(LOGS, "VALUES ('2025-01-05'::timestamptz)"));
        }
    }
    assert_eq!(manager().health(conn).unwrap().tables[2].others, ["partitions.split"]);
}

#[test]
fn rows_that_a_policy_hides_are_not_dropped() {
    let (db, conn) = &mut with_a_year();
    let role = format!("owner_{}", creativeflow_schema::uuid::Uuid::now_v7().simple());
    conn.run(format!("CREATE ROLE {role}; GRANT USAGE, CREATE ON SCHEMA partitions, retired TO {role};
             ALTER TABLE usage_logs OWNER TO {role}; ALTER TABLE partitions.usage_logs_2025_12 OWNER TO {role};
             ALTER TABLE partitions.usage_logs_default OWNER TO {role}; GRANT ALL ON ALL TABLES IN SCHEMA partitions, public TO {role};
             ALTER TABLE partitions.usage_logs_2025_12 ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY"));
    let owner = &mut db.connect().unwrap();
    owner.run(format!("SET ROLE {role}"));
    let archive: Arc<Faulty> = Arc::default();
    let error = only(LOGS, OnExpiry::Archive).archive_to(archive).retire(&mut *owner).unwrap_err();
    assert!(
        error.to_string().contains("query would be affected by row-level security policy"),
        "{error}"
    );
    assert_eq!(count(conn, "partitions.usage_logs_2025_12"), 62);
    conn.run(format!(
        "REASSIGN OWNED BY {role} TO CURRENT_USER; DROP OWNED BY {role}; DROP ROLE {role}"
    ));
}

/// Somebody waits for the month that is to be dropped, all the time: the manager gives way, and
/// says at last that it cannot.
#[test]
fn a_writer_who_waits_for_the_month_goes_first() {
    let (db, conn) = &mut with_a_year();
    // At the count under lock, which this makes last until it is awaited.
    let hold = &mut db.connect().unwrap();
    hold.run(
        "BEGIN; UPDATE usage_logs SET credits_cost = credits_cost WHERE timestamp = '2025-12-05Z'",
    );
    let events = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&events);
    let archive: Arc<Faulty> = Arc::default();
    let manager = only(LOGS, OnExpiry::Archive)
        .archive_to(Arc::clone(&archive))
        .retry_deadline(std::time::Duration::from_millis(500))
        .on_event(move |event| {
            counter
                .fetch_add(usize::from(matches!(event, Event::Retrying { .. })), Ordering::Relaxed);
        });
    let error = manager.retire(db.url()).unwrap_err();
    assert!(
        matches!(&error, Error::NoLock { partition, .. }
            if partition == "partitions.usage_logs_2025_12"),
        "{error}"
    );
    assert!(events.load(Ordering::Relaxed) > 0);
    assert_eq!(count(conn, "partitions.usage_logs_2025_12"), 62);
    hold.run("ROLLBACK");
    assert_eq!(manager.retire(db.url()).unwrap().len(), 1);
}

#[test]
fn what_a_manager_left_is_finished() {
    let (_db, conn) = &mut with_a_year();
    // As after a kill between the two steps.
    conn.run("ALTER TABLE credit_transactions DETACH PARTITION partitions.credit_transactions_2025_12;
         ALTER TABLE partitions.credit_transactions_2025_12 ALTER COLUMN id DROP DEFAULT;
         ALTER TABLE partitions.credit_transactions_2025_12 SET SCHEMA retired;
         ALTER TABLE retired.credit_transactions_2025_12 DROP CONSTRAINT fk_credit_transactions_user_id");
    let health = manager().health(conn).unwrap();
    assert_eq!(health.unreleased, ["retired.credit_transactions_2025_12"]);
    assert_eq!(
        health.problems(&Thresholds::default())[0].to_string(),
        "retired.credit_transactions_2025_12 still has foreign keys: run retire"
    );
    let archive: Arc<Faulty> = Arc::default();
    assert_eq!(manager().archive_to(archive).retire(&mut *conn).unwrap(), []);
    assert_eq!(manager().health(conn).unwrap().unreleased, [""; 0]);
}

#[test]
fn a_retired_months_name_that_is_taken_is_said() {
    let (_db, conn) = &mut with_a_year();
    conn.run("CREATE TABLE retired.usage_logs_2025_12 AS SELECT 1 AS precious");
    let error = only(LOGS, OnExpiry::Retire).retire(&mut *conn).unwrap_err();
    assert!(
        matches!(&error, Error::InTheWay { name } if name == "retired.usage_logs_2025_12"),
        "{error}"
    );
    assert_eq!(count(conn, "partitions.usage_logs_2025_12"), 62);
}

#[test]
fn migrations_are_reverted_with_months_but_not_over_what_is_retired() {
    let (db, conn) = &mut with_a_year();
    only(CREDIT_TRANSACTIONS, OnExpiry::Retire).retire(&mut *conn).unwrap();
    let migrator = Migrator::new(MIGRATIONS);
    // Those that came after the one that makes the schema.
    let all = MIGRATIONS;
    let makes =
        all.iter().find(|migration| migration.name().ends_with("_create_retired_schema")).unwrap();
    let after = migrator.revert(&mut *conn, Steps::To(&makes.version())).unwrap().len();
    let before = dump(db);
    let error = migrator.revert(&mut *conn, Steps::Count(100)).unwrap_err();
    let said = error.to_string();
    assert!(matches!(error, migrator::Error::Migration { .. }), "{error:?}");
    assert!(
        said.contains("cannot drop schema retired because other objects depend on it"),
        "{said}"
    );
    assert_same("nothing was reverted", &before, &dump(db));
    assert_eq!(count(conn, "retired.credit_transactions_2025_12"), 62);

    conn.run("DROP TABLE retired.credit_transactions_2025_12");
    let reverted = migrator.revert(&mut *conn, Steps::Count(100)).unwrap();
    assert_eq!(reverted.len(), crate::support::migration_count() - after);
    assert_same("as it was at first", &dump(&TestDatabase::empty().unwrap()), &dump(db));
}
