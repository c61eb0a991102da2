//! Through a real PgBouncer in transaction mode. Ignored where nobody asks for it, since PgBouncer
//! must be installed.

use std::process::Command;

use creativeflow_fixtures::Population;
use creativeflow_schema::database::{Database, Error, Settings};
use creativeflow_schema::models::{NewUsageLog, NewUser};
use creativeflow_schema::pool;
use creativeflow_schema::types::UserId;
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use diesel::sql_types::BigInt;

use super::cluster::new_user;
use super::stale::under_load;
use crate::catalogue;
use crate::support::pooler::{Pooler, keeps_statements_apart};
use crate::support::{commented, execute};

/// The settings for a pooler in transaction mode: without prepared statements, and with them where
/// PgBouncer keeps those of its clients apart.
fn settings() -> Vec<Settings> {
    let shared = Settings::default().shared_sessions(true).pool_size(8_u32);
    let prepared = keeps_statements_apart().then(|| shared.clone());
    let all: Vec<_> = Some(shared.prepared_statements(false)).into_iter().chain(prepared).collect();
    println!("{} ways", all.len());
    all
}

/// The number of a query's rows.
#[derive(QueryId)]
struct Count<Q>(Q);

impl<Q: QueryFragment<Pg>> QueryFragment<Pg> for Count<Q> {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        out.push_sql("SELECT count(*) FROM (");
        self.0.walk_ast(out.reborrow())?;
        out.push_sql(") q");
        Ok(())
    }
}

impl<Q> Query for Count<Q> {
    type SqlType = BigInt;
}

impl<Q> RunQueryDsl<PgConnection> for Count<Q> {}

/// The number of rows of each query.
#[derive(Default, PartialEq, Debug)]
struct Rows(Vec<(String, i64)>);

impl catalogue::Visitor for Rows {
    fn visit<Q: QueryFragment<Pg> + QueryId>(
        &mut self,
        conn: &mut PgConnection,
        name: &str,
        _: u32,
        query: Q,
    ) {
        let count = Count(query).get_result(conn);
        self.0.push((name.to_owned(), count.unwrap_or_else(|error| panic!("{name}: {error}"))));
    }
}

#[test]
#[ignore = "needs PgBouncer"]
fn each_query_insert_and_copy_works_in_transaction_mode() {
    let pooler = Pooler::start("transaction");
    let direct = &mut pooler.direct();
    creativeflow_schema::start_up(&pool::connect(&pooler.server_url()).unwrap()).unwrap();
    let population = Population::with_users(100);
    population.fill(direct, |_| ()).unwrap();
    let mut expected = Rows::default();
    catalogue::each(&population, direct, &mut expected);
    assert!(!expected.0.is_empty());
    for settings in settings() {
        let database = Database::connect(&pooler.url(), &[], settings).unwrap();
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    let mut seen = Rows::default();
                    catalogue::each(&population, &mut database.write().unwrap(), &mut seen);
                    assert_eq!(seen, expected);
                });
            }
        });
        let log = |user_id| NewUsageLog::builder().user_id(user_id).action_type("a").build();
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    let (id, new) = new_user();
                    let written = database
                        .transaction()
                        .run(|conn| Ok::<_, Error>(new.insert(conn)?))
                        .unwrap();
                    assert!(written.token.is_some());
                    let conn = &mut database.write().unwrap();
                    let logs: Vec<_> = (0..100).map(|_| log(id)).collect();
                    assert_eq!(NewUsageLog::copy(conn, &logs).unwrap(), 100);
                    assert_eq!(NewUsageLog::insert_all(conn, &logs).unwrap(), 100);
                    let refused = NewUsageLog::copy(conn, &[log(id), log(UserId::now_v7())]);
                    assert!(matches!(
                        refused,
                        Err(creativeflow_schema::bulk::Error::Row { index: 1, .. })
                    ));
                    let users: Vec<NewUser> = (0..100).map(|_| new_user().1).collect();
                    assert_eq!(NewUser::insert_all(conn, &users).unwrap(), 100);
                });
            }
        });
    }
}

#[test]
#[ignore = "needs PgBouncer"]
fn the_quickstart_works_in_transaction_mode() {
    let pooler = Pooler::start("transaction");
    creativeflow_schema::start_up(&pool::connect(&pooler.server_url()).unwrap()).unwrap();
    let quickstart = std::env::current_exe().unwrap();
    let quickstart = quickstart.parent().unwrap().parent().unwrap().join("examples/quickstart");
    let output = Command::new(quickstart)
        .args(["--database-url", &pooler.url()])
        .env("DATABASE_PREPARED_STATEMENTS", "off")
        .env("DATABASE_SHARED_SESSIONS", "on")
        .output()
        .unwrap();
    crate::support::assert_success("quickstart", &output);
}

/// With prepared statements, PgBouncer keeps a statement of the server for all clients, so that the
/// error comes on each connection of its own, until `RECONNECT`: docs/scale.md.
#[test]
#[ignore = "needs PgBouncer"]
fn a_change_of_a_type_costs_a_connection_one_error_and_an_insert_none() {
    let replacements = include_str!("../stale_statements/replacements.sql");
    let changes = super::stale::CHANGES.into_iter();
    for change in changes.chain(commented(replacements).into_iter().map(|(_, change)| change)) {
        let pooler = Pooler::start("transaction");
        creativeflow_schema::run_pending(&pooler.server_url()).unwrap();
        let settings = settings().remove(0);
        let pool = pool::connect_with(&pooler.url(), &settings).unwrap();
        let errors = under_load(&pool, || execute(&mut pooler.direct(), change));
        for (backend, errors) in &errors {
            assert!(errors.len() <= 1, "{change}: {backend}: {errors:?}");
        }
    }
}

/// A pooler that cannot pass the settings of a session on refuses the connection: nothing is set
/// for other clients.
#[test]
#[ignore = "needs PgBouncer"]
fn settings_of_a_session_are_refused_where_sessions_are_shared() {
    let pooler = Pooler::start("transaction");
    let error = Database::connect(&pooler.url(), &[], Settings::default()).unwrap_err();
    assert!(error.to_string().contains("options"), "{error}");
}
