//! The locks of a partition manager at work: written down by the server itself, in the manager's
//! transaction, when it holds all that it takes.

use creativeflow_schema::partitions::*;

use super::tables;
use super::{USER, insert, manager, policy, with_user};
use crate::support::*;

/// Writes the locks of its session down at the end of each command that changes a table.
const WATCH: &str = "
    CREATE TABLE seen (step TEXT, relation TEXT, mode TEXT);
    CREATE FUNCTION watch() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN
        INSERT INTO seen SELECT tg_tag || CASE WHEN current_query() LIKE '%ATTACH PARTITION%' THEN ' ATTACH'
                WHEN current_query() LIKE '%DROP CONSTRAINT%' THEN ' DROP CONSTRAINT' ELSE '' END,
            relation::regclass::text, mode FROM pg_locks
        WHERE pid = pg_backend_pid() AND locktype = 'relation' AND granted;
    END $$;
    CREATE EVENT TRIGGER watch ON ddl_command_end WHEN TAG IN ('ALTER TABLE', 'DROP TABLE') EXECUTE FUNCTION watch();";

/// The strongest lock on each table that matters, of all steps that look so; and how many tables
/// had one.
fn strongest(conn: &mut PgConnection, step: &str) -> Vec<String> {
    let query = format!(
        "SELECT DISTINCT ON (relation) relation || ' ' || mode FROM seen JOIN
            unnest(ARRAY['AccessShareLock', 'RowShareLock', 'RowExclusiveLock', 'ShareUpdateExclusiveLock', 'ShareLock',
                'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock']) WITH ORDINALITY AS m (mode, strength) USING (mode)
         WHERE step LIKE '{step}%' AND strength > 2 AND relation IN (SELECT c.oid::regclass::text FROM pg_class c
            WHERE relkind IN ('r', 'p') AND relname <> 'seen' AND relnamespace <> 'pg_catalog'::regnamespace
            AND relname !~ '_[0-9]{{4}}_[0-9]{{2}}$')
         ORDER BY relation, strength DESC"
    );
    let found = conn.lines(&query);
    conn.run("TRUNCATE seen");
    found
}

#[test]
fn nothing_is_locked_stronger_than_documented() {
    let (db, conn) = &mut with_user();
    let only = |table: PartitionedTable, manager: PartitionManager| {
        tables().into_iter().filter(|other| *other != table).fold(manager, |manager, other| {
            // The others' months are made already.
            manager.policy(other, policy(600, OnExpiry::Retire))
        })
    };
    // The current month first, so that only months to come are left.
    let none_ahead = tables()
        .into_iter()
        .fold(manager(), |manager, table| manager.policy(table, policy(24, OnExpiry::Retire)));
    none_ahead.ensure(&mut *conn).unwrap();
    conn.run(WATCH);

    let table = USAGE_LOGS;
    only(table, manager()).ensure(&mut *conn).unwrap();
    assert_eq!(
        strongest(conn, "ALTER TABLE ATTACH"),
        [
            "api_clients ShareRowExclusiveLock",
            "generation_requests ShareRowExclusiveLock",
            "partitions.usage_logs_default AccessExclusiveLock",
            "usage_logs ShareUpdateExclusiveLock",
            "users ShareRowExclusiveLock",
        ],
        "a month to come"
    );

    conn.run(insert(table, "VALUES ('2026-10-05'::timestamptz)"));
    only(table, manager()).ensure(&mut *conn).unwrap();
    assert_eq!(
        strongest(conn, "ALTER TABLE ATTACH"),
        [
            "api_clients ShareRowExclusiveLock",
            "generation_requests ShareRowExclusiveLock",
            "partitions.usage_logs_default AccessExclusiveLock",
            "usage_logs AccessExclusiveLock",
            "users ShareRowExclusiveLock",
        ],
        "a month with rows in DEFAULT"
    );

    let folder = tempfile::tempdir().unwrap();
    let archives = only(table, manager()).policy(table, policy(0, OnExpiry::Archive));
    archives.archive_to(FileArchive::new(folder.path())).retire(db.url()).unwrap();
    assert_eq!(
        strongest(conn, "DROP TABLE"),
        ["partitions.usage_logs_default AccessExclusiveLock", "usage_logs AccessExclusiveLock"],
        "a month is dropped"
    );

    conn.run(insert(table, "VALUES ('2026-10-05'::timestamptz)"));
    only(table, manager()).ensure(&mut *conn).unwrap();
    conn.run("TRUNCATE seen");
    only(table, manager()).policy(table, policy(0, OnExpiry::Retire)).retire(&mut *conn).unwrap();
    let released = conn.lines("SELECT relation || ' ' || mode FROM seen WHERE step = 'ALTER TABLE DROP CONSTRAINT'
        AND relation IN ('users', 'api_clients', 'generation_requests', 'usage_logs', 'partitions.usage_logs_default')
        AND mode = 'AccessExclusiveLock'");
    assert_eq!(
        released,
        [
            "api_clients AccessExclusiveLock",
            "generation_requests AccessExclusiveLock",
            "users AccessExclusiveLock"
        ],
        "its keys are taken away"
    );
    conn.run("DELETE FROM seen WHERE step = 'ALTER TABLE DROP CONSTRAINT'");
    assert_eq!(
        strongest(conn, "ALTER TABLE"),
        [
            "api_clients ShareRowExclusiveLock",
            "generation_requests ShareRowExclusiveLock",
            "partitions.usage_logs_default AccessExclusiveLock",
            "usage_logs AccessExclusiveLock",
            "users ShareRowExclusiveLock",
        ],
        "a month is detached"
    );
}

/// The manager holds `api_clients` and waits for `users`; a writer waits for `api_clients` and
/// `usage_logs`. When `users` comes free, a manager that had all its patience left would close the
/// circle, and the writer, who has waited for longer, would be chosen.
#[test]
fn no_writer_is_chosen_to_break_a_deadlock() {
    let (db, conn) = &mut with_user();
    manager().ensure(&mut *conn).unwrap();
    conn.run("DROP TABLE partitions.usage_logs_2026_11");
    let other = &mut db.connect().unwrap();
    other.run(format!("BEGIN; UPDATE users SET full_name = 'Ada' WHERE id = '{USER}'"));
    let mut writer = db.connect().unwrap();
    writer.run("BEGIN");
    writer.run(insert(USAGE_LOGS, "VALUES ('2026-11-05'::timestamptz)"));
    let waits_for = |conn: &mut PgConnection, table: &str, longer_than: &str| {
        let waiting = format!(
            "SELECT pid::text FROM pg_locks WHERE relation = '{table}'::regclass AND NOT granted
             AND clock_timestamp() - waitstart >= '{longer_than}'"
        );
        !lines(conn, &waiting).is_empty()
    };
    let written = std::thread::scope(|scope| {
        let keeping = scope.spawn(|| manager().ensure(db.url()));
        wait_until("the manager waits for users", || waits_for(conn, "users", "0"));
        let writing = scope.spawn(move || {
            let written =
                diesel::sql_query("UPDATE api_clients SET name = 'x'").execute(&mut writer);
            writer.run("COMMIT");
            written
        });
        wait_until("the writer is done, or has waited for most of deadlock_timeout", || {
            writing.is_finished() || waits_for(conn, "api_clients", "600 ms")
        });
        other.run("COMMIT");
        let written = writing.join().unwrap();
        keeping.join().unwrap().unwrap();
        written
    });
    assert_eq!(written, Ok(0));
    assert_eq!(manager().ensure(&mut *conn).unwrap().made, []);
}
