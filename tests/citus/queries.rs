//! Each query on a ledger names the account, so that Citus sends it to one shard.

use std::collections::{BTreeMap, BTreeSet};

use creativeflow_fixtures::{Population, Size};
use creativeflow_schema::partitions::TABLES;
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::query_builder::{QueryFragment, QueryId};

use crate::catalogue::{self, Visitor};
use crate::support::migrated;

/// The queries that go to all shards, each with the reason. There are none.
const ALL_SHARDS: [(&str, &str); 0] = [];

/// The SQL of each query.
struct Texts(BTreeMap<String, String>);

impl Visitor for Texts {
    fn visit<Q: QueryFragment<Pg> + QueryId>(
        &mut self,
        _: &mut PgConnection,
        name: &str,
        _: u32,
        query: Q,
    ) {
        self.0.insert(name.to_owned(), diesel::debug_query::<Pg, _>(&query).to_string());
    }
}

/// The ledgers that a query reads and whose account it does not name.
fn without_account(sql: &str) -> Vec<&'static str> {
    let names = TABLES.map(|(table, _)| table.name());
    let reads = |table: &&str| sql.contains(&format!("\"{table}\""));
    let names_account = |table: &&str| sql.contains(&format!("(\"{table}\".\"user_id\" = $"));
    names.into_iter().filter(|table| reads(table) && !names_account(table)).collect()
}

#[test]
fn each_query_on_a_ledger_goes_to_one_shard() {
    let population = Population::with_users(Size::S.users() / 10);
    let (_db, conn) = &mut migrated();
    population.fill(conn, |_| ()).unwrap();
    let mut texts = Texts(BTreeMap::new());
    catalogue::each(&population, conn, &mut texts);
    // Each ledger is read by some query.
    for (table, _) in TABLES {
        assert!(texts.0.values().any(|sql| sql.contains(&format!("\"{table}\""))), "{table}");
    }
    let everywhere: BTreeSet<&str> = texts
        .0
        .iter()
        .filter(|(_, sql)| !without_account(sql).is_empty())
        .map(|(name, _)| name.as_str())
        .collect();
    assert_eq!(
        everywhere,
        ALL_SHARDS.map(|(name, _)| name).into(),
        "name user_id in the query, or give the reason in tests/citus/queries.rs"
    );
}

#[test]
fn a_query_without_the_account_is_found() {
    use creativeflow_schema::schema::usage_logs::dsl::*;
    let sql = |query: &dyn std::fmt::Display| query.to_string();
    let without = diesel::debug_query::<Pg, _>(&usage_logs.filter(action_type.eq("a"))).to_string();
    assert_eq!(without_account(&without), ["usage_logs"]);
    let of = creativeflow_schema::types::UserId::now_v7();
    let with = usage_logs.filter(user_id.eq(of)).filter(action_type.eq("a"));
    assert_eq!(without_account(&sql(&diesel::debug_query::<Pg, _>(&with))), [""; 0]);
}
