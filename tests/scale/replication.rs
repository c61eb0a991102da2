//! A copy of the ledgers for analysis.

use std::path::Path;

use creativeflow_schema::migrator;
use creativeflow_schema::partitions::{OnExpiry, TABLES, USAGE_LOGS};
use creativeflow_schema::privacy::Erasure;
use creativeflow_schema::types::UserId;
use devdb::Server;
use diesel::prelude::*;

use super::{ACCOUNT, OTHER, block, insert_accounts, insert_rows, manager, rows, start, with};
use crate::support::*;

/// A primary with rows, and the tables of a copy on another server.
fn servers() -> [(Server, PgConnection); 2] {
    let (primary, mut conn) = start(&["wal_level = logical"]);
    migrator::run_pending(&mut conn).unwrap();
    insert_accounts(&mut conn);
    let (analysis, mut copy) = start(&[]);
    let create = Path::new(env!("CARGO_MANIFEST_DIR")).join("ddl/create.sql");
    assert_success("ddl/create.sql", &psql(&analysis.url("postgres"), &create, true));
    copy.run(block("on the analysis server, once"));
    for conn in [&mut conn, &mut copy] {
        manager().ensure(&mut *conn).unwrap();
    }
    insert_rows(&mut conn, "2026-10-03 12:00Z");
    [(primary, conn), (analysis, copy)]
}

fn subscribe(primary: &Server, conn: &mut PgConnection) {
    let own = primary.url("postgres");
    let example = "host=primary.example.com dbname=creativeflow user=replicator";
    conn.run(with(&block("on the analysis server"), &[(example, &own)]));
}

/// Inserts rows on the primary, and waits until they are in the copy: what came before them, is
/// there by then.
fn catch_up(conn: &mut PgConnection, copy: &mut PgConnection) {
    conn.run(format!(
        "INSERT INTO usage_logs (user_id, action_type, timestamp)
         VALUES ('{OTHER}', 'caught_up', '2026-11-01 12:00Z')"
    ));
    let newest = "SELECT max(id)::text FROM usage_logs";
    let expected = conn.lines(newest);
    wait_until("the copy has caught up", || copy.lines(newest) == expected);
}

#[test]
fn the_ledgers_are_replicated_to_a_server_made_from_the_reference() {
    let [(primary, conn), (_analysis, copy)] = &mut servers();
    conn.run(block("on the primary, for replication"));
    subscribe(primary, copy);
    wait_until("the rows that existed are copied", || rows(copy) == rows(conn));
    catch_up(conn, copy);
    assert_eq!(rows(copy), rows(conn));
    // The rows are in the copy's own months, without the accounts.
    let months = "SELECT DISTINCT tableoid::regclass::text FROM usage_logs";
    let expected = ["partitions.usage_logs_2026_10", "partitions.usage_logs_2026_11"];
    assert_eq!(copy.lines(months), expected);
    assert_eq!(copy.lines("SELECT id::text FROM users"), [""; 0]);

    // A move from DEFAULT to a month is the primary's own affair.
    insert_rows(conn, "2025-02-03 12:00Z");
    let moved = manager().ensure(&mut *conn).unwrap().made;
    assert_eq!(moved.iter().map(|one| one.rows).sum::<u64>(), 4);
    catch_up(conn, copy);
    assert_eq!(rows(copy), rows(conn));
    assert!(copy.lines(months).contains(&"partitions.usage_logs_default".to_owned()));
    assert_eq!(manager().ensure(&mut *copy).unwrap().made.len(), 2);
    assert_eq!(rows(copy), rows(conn));

    // An erasure empties the ledgers there too; it deletes notifications, which is not published.
    let account = UserId(ACCOUNT.parse().unwrap());
    Erasure::of(account).execute(&mut *conn, |_| {}).unwrap();
    catch_up(conn, copy);
    let left = |table: &str, column: &str| {
        format!(
            "SELECT {column}::text FROM {table} WHERE user_id = '{ACCOUNT}' AND {column} IS NOT NULL"
        )
    };
    assert_eq!(copy.lines(left("usage_logs", "details")), [""; 0]);
    assert_eq!(copy.lines(left("credit_transactions", "description")), [""; 0]);
    assert_eq!(copy.lines(left("notifications", "message")).len(), 2);
    let by_hand = block("on the analysis server, for an erased account");
    copy.run(with(&by_hand, &[("00000000-0000-0000-0000-000000000000", ACCOUNT)]));
    assert_eq!(rows(copy), rows(conn));

    // A month that goes from the primary stays in the copy.
    let before = rows(copy);
    let (_, mut policy) = TABLES.into_iter().find(|(table, _)| *table == USAGE_LOGS).unwrap();
    policy.on_expiry = OnExpiry::Retire;
    let later = manager().now("2027-03-15T00:00:00Z".parse().unwrap());
    assert_eq!(later.policy(USAGE_LOGS, policy).retire(&mut *conn).unwrap().len(), 1);
    conn.run("UPDATE retired.usage_logs_2025_02 SET details = NULL");
    catch_up(conn, copy);
    assert!(before.iter().all(|row| rows(copy).contains(row)));
}

/// The reason why the page publishes no deletes.
#[test]
fn with_deletes_a_move_to_a_month_loses_rows_of_the_copy() {
    let [(primary, conn), (_analysis, copy)] = &mut servers();
    let publication = block("on the primary, for replication");
    conn.run(with(&publication, &[("'insert, update'", "'insert, update, delete'")]));
    subscribe(primary, copy);
    insert_rows(conn, "2025-02-03 12:00Z");
    wait_until("the rows are copied", || rows(copy) == rows(conn));
    manager().ensure(&mut *conn).unwrap();
    catch_up(conn, copy);
    let old = "SELECT user_id::text FROM usage_logs WHERE timestamp < '2025-03-01Z'";
    assert_eq!(conn.lines(old).len(), 2);
    assert_eq!(copy.lines(old), [""; 0]);
}
