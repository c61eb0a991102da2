//! More than one server, with PostgreSQL's own means. The statements are those of the page.

mod foreign_month;
mod replication;

use creativeflow_schema::partitions::{self, PartitionManager, TABLES};
use devdb::{Binaries, Server};
use diesel::prelude::*;

use crate::support::*;

const PAGE: &str = include_str!("../../docs/scale/within-postgresql.md");

/// The block of SQL on the page that begins with this comment.
fn block(comment: &str) -> String {
    let begin = PAGE.find(&format!("-- {comment}\n")).unwrap_or_else(|| panic!("no {comment:?}"));
    let text = &PAGE[begin..];
    text[..text.find("```").unwrap()].to_owned()
}

/// Replaces words, each of which must be there.
fn with(sql: &str, words: &[(&str, &str)]) -> String {
    words.iter().fold(sql.to_owned(), |sql, (word, by)| {
        assert!(sql.contains(word), "{word:?} is not in {sql}");
        sql.replace(word, by)
    })
}

fn start(settings: &[&str]) -> (Server, PgConnection) {
    let server = Server::start_with(&Binaries::find().unwrap(), settings).unwrap();
    let conn = creativeflow_schema::connect(&server.url("postgres")).unwrap();
    (server, conn)
}

/// A manager in 2026-11, for which a row of 2024-10 is of the month that expires next.
fn manager() -> PartitionManager {
    partitions::manager().now("2026-10-15T00:00:00Z".parse().unwrap())
}

const ACCOUNT: &str = "00000000-0000-0000-0000-000000000001";
const OTHER: &str = "00000000-0000-0000-0000-000000000002";

fn insert_accounts(conn: &mut PgConnection) {
    for account in [ACCOUNT, OTHER] {
        conn.run(format!(
            "INSERT INTO users (id, email) VALUES ('{account}', '{account}@example.com')"
        ));
    }
}

/// Inserts a row of each account into each ledger.
fn insert_rows(conn: &mut PgConnection, time: &str) {
    for account in [ACCOUNT, OTHER] {
        conn.run(format!(
                "INSERT INTO usage_logs (user_id, action_type, details, credits_cost, timestamp)
                 VALUES ('{account}', 'asset_exported', '{{\"to\": \"somebody\"}}', 1.50, '{time}');
                 INSERT INTO credit_transactions (user_id, action_type, amount, description, created_at)
                 VALUES ('{account}', 'purchase', 10, 'for somebody', '{time}');
                 INSERT INTO notifications (user_id, type, message, created_at)
                 VALUES ('{account}', 'news', 'dear somebody', '{time}')"
            ));
    }
}

/// All rows of the ledgers, as text.
fn rows(conn: &mut PgConnection) -> Vec<String> {
    let all = TABLES
        .map(|(table, _)| format!("SELECT '{table} ' || entry::text FROM public.{table} AS entry"));
    conn.lines(all.join(" UNION ALL "))
}
