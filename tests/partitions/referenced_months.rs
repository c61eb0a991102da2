//! A table that references a partitioned table, and months that have expired.

use creativeflow_schema::partitions::*;

use super::retire::{only, with_a_year};
use super::tables;
use super::{contents, count, partitions, policy};
use crate::migrator::in_full;
use crate::support::*;

const LOGS: PartitionedTable = USAGE_LOGS;

/// A table that references a partitioned one, and a row in it that references the first row of
/// December 2025.
fn reference(conn: &mut PgConnection, table: PartitionedTable, action: &str) {
    let key = table.key();
    let id = conn.lines(format!(
        "SELECT format_type(atttypid, NULL) FROM pg_attribute WHERE attrelid = '{table}'::regclass AND attname = 'id'"
    ));
    conn.run(format!("CREATE SCHEMA \"My service\"; CREATE TABLE \"My service\".\"Re'ads\" (\"Id\" {}, \"At\" TIMESTAMPTZ, note TEXT,
                CONSTRAINT \"fk of mine\" FOREIGN KEY (\"Id\", \"At\") REFERENCES {table} (id, {key}) ON DELETE {action});
             INSERT INTO \"My service\".\"Re'ads\" SELECT id, {key}, 'kept' FROM {table} ORDER BY {key} LIMIT 1;
             INSERT INTO \"My service\".\"Re'ads\" VALUES (NULL, NULL, 'of none')", id[0]));
}

/// Whatever the key does when a row is deleted: the month stays until nothing references it,
/// nothing is archived, and the other months go.
#[test]
fn what_is_referenced_stays() {
    let tables = tables().into_iter().cycle();
    let ends = [OnExpiry::Archive, OnExpiry::Drop, OnExpiry::Retire];
    for (number, (table, action)) in
        tables.zip(["CASCADE", "SET NULL", "SET DEFAULT", "RESTRICT", "NO ACTION"]).enumerate()
    {
        for at_end in if in_full() { &ends[..] } else { &ends[number % 3..=number % 3] } {
            let at_end = *at_end;
            let (db, conn) = &mut with_a_year();
            reference(conn, table, action);
            let before = contents(conn, "\"My service\".\"Re'ads\"");
            let month = format!("partitions.{table}_2025_12");
            let rows = contents(conn, &month);
            let folder = tempfile::tempdir().unwrap();
            let manager = || {
                only(table, at_end)
                    .policy(table, policy(9, at_end))
                    .archive_to(FileArchive::new(folder.path()))
            };
            let error = manager().retire(db.url()).unwrap_err();
            assert!(
                matches!(&error, Error::StillReferenced { partition, table, key }
                    if *partition == month
                        && table == "\"My service\".\"Re'ads\""
                        && key == "fk of mine"),
                "{action} {at_end:?}: {error:?}"
            );
            // The next month is gone, and of the first there is no archive.
            assert!(
                !partitions(conn, table).contains(&format!("{table}_2026_01")),
                "{action} {at_end:?}"
            );
            let files = std::fs::read_dir(folder.path()).unwrap();
            let files: Vec<_> =
                files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
            assert!(
                files.iter().all(|name| name.starts_with(&format!("{table}_2026_01"))),
                "{files:?}"
            );
            assert_eq!(contents(conn, "\"My service\".\"Re'ads\""), before, "{action} {at_end:?}");
            assert_eq!(contents(conn, &month), rows);
            // What does not reference it any more is in nobody's way.
            conn.run("DELETE FROM \"My service\".\"Re'ads\" WHERE note = 'kept'");
            let retired = manager().retire(db.url()).unwrap();
            assert_eq!(retired.len(), 1, "{action} {at_end:?}");
            assert_eq!(count(conn, "\"My service\".\"Re'ads\""), 1);
            match &retired[0].outcome {
                Outcome::Detached { table } => assert_eq!(contents(conn, table), rows),
                Outcome::Archived { manifest, .. } => {
                    let archive = FileArchive::new(folder.path());
                    let restored = super::manager().restore(db.url(), &archive, manifest).unwrap();
                    assert_eq!(contents(conn, &restored.table), rows);
                }
                _ => assert_eq!(
                    count(conn, &format!("{table} WHERE {} < '2026-01-01Z'", table.key())),
                    0
                ),
            }
            // The key still holds for the months that are left.
            assert_eq!(
                conn.lines(
                    "SELECT convalidated::text FROM pg_constraint WHERE conname = 'fk of mine'"
                ),
                ["true"]
            );
            conn.run(format!(
                "INSERT INTO \"My service\".\"Re'ads\" SELECT id, {} FROM {table} LIMIT 1",
                table.key()
            ));
        }
    }
}

#[test]
fn a_referencing_table_may_be_partitioned_or_the_table_itself() {
    for at_end in [OnExpiry::Archive, OnExpiry::Drop, OnExpiry::Retire] {
        let (db, conn) = &mut with_a_year();
        conn.run("CREATE TABLE reads (id BIGINT, at TIMESTAMPTZ, FOREIGN KEY (id, at) REFERENCES usage_logs) PARTITION BY RANGE (at);
             CREATE TABLE reads_old PARTITION OF reads FOR VALUES FROM (MINVALUE) TO ('2026-01-01Z');
             CREATE TABLE reads_new PARTITION OF reads FOR VALUES FROM ('2026-01-01Z') TO (MAXVALUE);
             ALTER TABLE usage_logs ADD COLUMN before_id BIGINT, ADD COLUMN before_at TIMESTAMPTZ,
                ADD CONSTRAINT fk_before FOREIGN KEY (before_id, before_at) REFERENCES usage_logs (id, timestamp);
             INSERT INTO reads SELECT id, timestamp FROM partitions.usage_logs_2025_12 LIMIT 1");
        let folder = tempfile::tempdir().unwrap();
        let manager = || only(LOGS, at_end).archive_to(FileArchive::new(folder.path()));
        let error = manager().retire(db.url()).unwrap_err();
        assert!(
            matches!(&error, Error::StillReferenced { table, .. } if table == "public.reads"),
            "{error:?}"
        );
        conn.run("DELETE FROM reads; UPDATE usage_logs SET (before_id, before_at) = (SELECT id, timestamp FROM partitions.usage_logs_2025_12 LIMIT 1)
                WHERE timestamp = '2026-05-05Z'");
        let error = manager().retire(db.url()).unwrap_err();
        assert!(
            matches!(&error, Error::StillReferenced { table, .. } if table == "public.usage_logs"),
            "{error:?}"
        );
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
        conn.run("UPDATE usage_logs SET before_id = NULL");
        assert_eq!(manager().retire(db.url()).unwrap().len(), 1, "{at_end:?}");
        assert_eq!(count(conn, "usage_logs"), 691 - 62);
    }
}

/// The objects that depend on a month are named before anything is stored, and the other months go.
#[test]
fn what_depends_on_a_month_is_named() {
    let dependents = commented(include_str!("dependents.sql"));
    for at_end in [OnExpiry::Archive, OnExpiry::Drop] {
        let (db, conn) = &mut with_a_year();
        let folder = tempfile::tempdir().unwrap();
        let manager = || {
            only(LOGS, at_end)
                .policy(LOGS, policy(9, at_end))
                .archive_to(FileArchive::new(folder.path()))
        };
        for &(name, create) in &dependents {
            conn.run(create);
            for _ in 0..2 {
                let error = manager().retire(db.url()).unwrap_err();
                assert!(
                    matches!(&error, Error::Needed { partition, by }
                        if partition == "partitions.usage_logs_2025_12" && by.len() == 1),
                    "{create}: {error:?}"
                );
                assert!(error.to_string().contains(name), "{create}: {error}");
            }
            let kind = create.split_whitespace().nth(1).unwrap();
            let drop = match kind {
                "VIEW" => "DROP VIEW IF EXISTS \"my\nview\", grouped",
                "MATERIALIZED" => "DROP MATERIALIZED VIEW mine",
                "FUNCTION" => "DROP FUNCTION mine",
                "TABLE" => "DROP TABLE mine",
                "POLICY" => "DROP POLICY mine ON users",
                _ => "DROP RULE mine ON brand_kits",
            };
            conn.run(drop);
        }
        assert!(
            !partitions(conn, LOGS).contains(&"usage_logs_2026_01".to_owned()),
            "the next month went"
        );
        let stored = std::fs::read_dir(folder.path()).unwrap().count();
        assert_eq!(stored, if at_end == OnExpiry::Archive { 2 } else { 0 }, "of the next month");
        // What the server takes away with a table keeps nothing back.
        conn.run("CREATE STATISTICS mine ON user_id, action_type FROM partitions.usage_logs_2025_12;
             CREATE INDEX mine ON partitions.usage_logs_2025_12 (credits_cost);
             CREATE SEQUENCE partitions.counted OWNED BY partitions.usage_logs_2025_12.id;
             CREATE POLICY mine ON partitions.usage_logs_2025_12 USING (true);
             CREATE FUNCTION nothing() RETURNS TRIGGER LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
             CREATE TRIGGER mine AFTER INSERT ON partitions.usage_logs_2025_12 FOR EACH ROW EXECUTE FUNCTION nothing();
             CREATE VIEW of_all AS SELECT id FROM usage_logs; COMMENT ON TABLE partitions.usage_logs_2025_12 IS 'mine';
             CREATE PUBLICATION mine FOR TABLE partitions.usage_logs_2025_12");
        assert_eq!(manager().retire(db.url()).unwrap().len(), 1);
    }
    // A month that is only detached takes its dependents with it.
    let (db, conn) = &mut with_a_year();
    for (_, create) in [&dependents[0], &dependents[7]] {
        conn.run(create);
    }
    conn.run("INSERT INTO mine SELECT id, timestamp FROM partitions.usage_logs_2025_12 LIMIT 3");
    assert_eq!(only(LOGS, OnExpiry::Retire).retire(db.url()).unwrap().len(), 1);
    assert_eq!(
        (
            count(conn, "\"my\nview\""),
            count(conn, "mine JOIN retired.usage_logs_2025_12 USING (id)")
        ),
        (62, 3)
    );
}
