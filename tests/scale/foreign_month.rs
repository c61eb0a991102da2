//! An old month on a second server.

use creativeflow_schema::migrator;
use creativeflow_schema::partitions::{OnExpiry, TABLES, USAGE_LOGS};
use creativeflow_schema::reference;
use diesel::connection::SimpleConnection;
use diesel::prelude::*;

use super::{ACCOUNT, OTHER, block, insert_accounts, insert_rows, manager, start, with};
use crate::support::*;

#[test]
fn an_old_month_is_read_from_a_second_server() {
    let (primary, conn) = &mut start(&[]);
    let (second, far) = &mut start(&[]);
    migrator::run_pending(&mut *conn).unwrap();
    insert_accounts(conn);
    insert_rows(conn, "2024-10-03 12:00Z");
    insert_rows(conn, "2026-10-03 12:00Z");
    manager().ensure(&mut *conn).unwrap();
    let before = conn.lines("SELECT entry::text FROM usage_logs AS entry");
    assert_eq!(before.len(), 4);

    let a_month_later = "2026-11-15T00:00:00Z".parse().unwrap();
    let (_, policy) = TABLES.into_iter().find(|(table, _)| *table == USAGE_LOGS).unwrap();
    let mut policy = policy;
    policy.on_expiry = OnExpiry::Retire;
    let retired = manager().now(a_month_later).policy(USAGE_LOGS, policy).retire(&mut *conn);
    assert_eq!(retired.unwrap().len(), 1);
    far.run(block("on the second server"));
    let dump = program("pg_dump")
        .args(["--no-owner", "--no-privileges", "--table=retired.usage_logs_2024_10"])
        .arg(primary.url("postgres"))
        .output()
        .unwrap();
    assert_success("pg_dump", &dump);
    assert_success("psql", &run_sql(&second.url("postgres"), &dump.stdout, true));

    let folder = far.line("SELECT current_setting('unix_socket_directories')");
    let second_server = [
        ("second.example.com", folder.as_str()),
        ("dbname 'creativeflow'", "dbname 'postgres'"),
        ("user 'reader', password 'secret'", "user 'postgres'"),
    ];
    conn.run(with(&block("on the primary"), &second_server));
    let attach = block("each month, on the primary");

    // A month that is not whole stays.
    far.run(format!("DELETE FROM retired.usage_logs_2024_10 WHERE user_id = '{ACCOUNT}'"));
    let refused = conn.batch_execute(&attach).unwrap_err().to_string();
    assert_eq!(refused, "the months differ: copy it again");
    conn.batch_execute("ROLLBACK").unwrap();
    far.run("DROP TABLE retired.usage_logs_2024_10");
    assert_success("psql", &run_sql(&second.url("postgres"), &dump.stdout, true));
    conn.run(&attach);
    assert_eq!(conn.lines("SELECT entry::text FROM history.all_usage_logs AS entry"), before);
    assert_eq!(
        conn.lines("SELECT relname::text FROM pg_class WHERE oid = to_regclass('retired.usage_logs_2024_10')"),
        [""; 0]
    );

    // A query asks the months that it needs.
    let plan = |conn: &mut PgConnection, condition: &str| {
        let explain = format!("EXPLAIN SELECT * FROM history.all_usage_logs WHERE {condition}");
        explained(conn, &explain)
    };
    let old = plan(conn, "timestamp >= '2024-10-02Z' AND timestamp < '2024-10-09Z'");
    assert!(
        old.contains("Foreign Scan on usage_logs_2024_10") && !old.contains("2026_10"),
        "{old}"
    );
    let new = plan(conn, "timestamp >= '2026-10-02Z' AND timestamp < '2026-10-09Z'");
    assert!(new.contains("usage_logs_2026_10") && !new.contains("Foreign"), "{new}");

    // Nothing is written through the primary; an erasure runs on the second server.
    let update = "UPDATE history.usage_logs SET details = NULL";
    let refused = conn.batch_execute(update).unwrap_err().to_string();
    assert_eq!(refused, r#"foreign table "usage_logs_2024_10" does not allow updates"#);
    let erase = block("on the second server, for an erased account");
    far.run(with(&erase, &[("00000000-0000-0000-0000-000000000000", ACCOUNT)]));
    let kept = "SELECT user_id::text FROM history.usage_logs WHERE details IS NOT NULL";
    assert_eq!(conn.lines(kept), [OTHER]);

    // Neither the manager nor the drift check minds.
    assert_eq!(manager().ensure(&mut *conn).unwrap().made, []);
    assert_eq!(reference::drift(conn).unwrap(), []);
    // A query that leaves the month out goes on without the second server.
    second.kill().unwrap();
    let recent = "SELECT user_id::text FROM history.all_usage_logs WHERE timestamp > '2026-01-01Z'";
    assert_eq!(conn.lines(recent), [ACCOUNT, OTHER]);
    conn.batch_execute("SELECT count(*) FROM history.all_usage_logs").unwrap_err();
}

fn explained(conn: &mut PgConnection, explain: &str) -> String {
    #[derive(QueryableByName)]
    struct Line {
        #[diesel(sql_type = diesel::sql_types::Text, column_name = "QUERY PLAN")]
        line: String,
    }
    let plan = diesel::sql_query(explain).load::<Line>(conn).unwrap();
    plan.into_iter().map(|line| line.line).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_foreign_table_cannot_be_a_partition_of_a_ledger() {
    let (_db, conn) = &mut crate::support::migrated();
    conn.run(
        "CREATE EXTENSION postgres_fdw;
         CREATE SERVER second FOREIGN DATA WRAPPER postgres_fdw",
    );
    for (table, _) in TABLES {
        let refused = format!(
            "CREATE FOREIGN TABLE month PARTITION OF {table}
             FOR VALUES FROM ('2024-10-01Z') TO ('2024-11-01Z') SERVER second"
        );
        let error = conn.batch_execute(&refused).unwrap_err().to_string();
        let expected = format!(r#"cannot create foreign partition of partitioned table "{table}""#);
        assert_eq!(error, expected);
    }
    // Without its primary key, the table's foreign keys forbid it.
    let refused = "ALTER TABLE usage_logs DROP CONSTRAINT usage_logs_pkey;
         CREATE FOREIGN TABLE month PARTITION OF usage_logs
         FOR VALUES FROM ('2024-10-01Z') TO ('2024-11-01Z') SERVER second";
    let error = conn.batch_execute(refused).unwrap_err().to_string();
    assert_eq!(error, "foreign key constraints are not supported on foreign tables");
}
