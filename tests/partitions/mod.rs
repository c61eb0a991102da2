//! The partition manager.

mod archived_values;
mod archives;
mod changed_archives;
mod cli;
mod ensure;
mod faulty_archives;
mod fingerprint;
mod health;
mod idle;
mod kills;
mod limits;
mod locks;
mod months;
mod out_of_the_way;
mod referenced_months;
mod references;
mod restore;
mod restored_columns;
mod retire;
mod rewritten_archives;
mod silence;
mod slow_archives;
mod soak;
mod strays;
mod surroundings;
mod together;
mod triggers;

use creativeflow_schema::chrono::{DateTime, Utc};
use creativeflow_schema::partitions::*;

use crate::support::*;

/// The account that all rows belong to.
const USER: &str = "00000000-0000-7000-8000-000000000001";

pub fn insert_user(conn: &mut PgConnection) {
    conn.run(format!("INSERT INTO users (id, email) VALUES ('{USER}', 'ada@example.com')"));
}

/// A migrated database with the account, and a connection to it.
fn with_user() -> (TestDatabase, PgConnection) {
    let (db, mut conn) = migrated();
    insert_user(&mut conn);
    (db, conn)
}

/// SQL that inserts rows into a table, with the times that a query gives.
pub fn insert(table: PartitionedTable, times: &str) -> String {
    let (columns, values) = match table {
        CREDIT_TRANSACTIONS => {
            ("user_id, amount, action_type, description", "1.50, 'purchase', 'a\tb\\nc'")
        }
        NOTIFICATIONS => {
            ("user_id, type, message, metadata", "'done', E'line\\nline\\\\', '{\"a\": [1, null]}'")
        }
        _ => ("user_id, action_type, credits_cost", "'export', NULL"),
    };
    format!(
        "INSERT INTO {table} ({columns}, {}) SELECT '{USER}', {values}, time FROM ({times}) AS t (time)",
        table.key()
    )
}

/// The time that the tests take for now: the middle of November 2026.
fn november() -> DateTime<Utc> {
    "2026-11-15T12:00:00Z".parse().unwrap()
}

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

/// A manager in November 2026.
fn manager() -> PartitionManager {
    creativeflow_schema::partitions::manager().now(november())
}

/// The tables.
fn tables() -> [PartitionedTable; TABLES.len()] {
    TABLES.map(|(table, _)| table)
}

/// A table's own policy.
fn policy_of(of: PartitionedTable) -> Policy {
    table(of.name()).unwrap().1
}

/// A policy that makes no months but the current one.
fn policy(retention: u16, on_expiry: OnExpiry) -> Policy {
    Policy { premake: 0, retention: Some(retention), on_expiry }
}

/// The partitions of a table but for DEFAULT, without their schema.
fn partitions(conn: &mut PgConnection, table: PartitionedTable) -> Vec<String> {
    let query = format!(
        "SELECT relname FROM pg_inherits JOIN pg_class c ON c.oid = inhrelid
         WHERE inhparent = '{table}'::regclass AND relname <> '{table}_default'"
    );
    conn.lines(&query)
}

/// The rows of a table: how many, and a checksum of what is in them.
fn contents(conn: &mut PgConnection, from: &str) -> String {
    let query = format!(
        "SELECT count(*) || ' ' || coalesce(sum(hashtextextended(r::text, 0)), 0) FROM {from} AS r"
    );
    conn.line(&query)
}

fn count(conn: &mut PgConnection, from: &str) -> u64 {
    conn.lines(format!("SELECT count(*)::text FROM {from}"))[0].parse().unwrap()
}
