//! The time of each query of the catalogue, with the parameters of the tests of the plans.

use std::time::Instant;

use creativeflow_fixtures::Population;
use creativeflow_schema::database::Select;
use creativeflow_schema::testing::TestDatabase;
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::query_builder::{QueryFragment, QueryId};

use crate::percentiles::Percentiles;
use crate::report::{Report, Table, duration};

#[path = "../../tests/catalogue.rs"]
mod queries;

/// Runs of each query.
const TIMES: usize = 300;

/// On a database that holds this population.
pub fn run(population: &Population, conn: &mut PgConnection, report: &mut Report) {
    let mut timer = Timer(Table::new("|pages|rows|P50|P95|P99"));
    queries::each(population, conn, &mut timer);
    report.section("the query catalogue", &timer.0);
}

/// The pages that each query reads on a population of so many users, by the queries' names.
pub fn pages(users: u32) -> Vec<(String, f64)> {
    let population = Population::with_users(users);
    let database = TestDatabase::new().unwrap();
    let conn = &mut database.connect().unwrap();
    population.fill(conn, |_| ()).unwrap();
    let mut pages = Pages(Vec::new());
    queries::each(&population, conn, &mut pages);
    pages.0
}

struct Pages(Vec<(String, f64)>);

impl queries::Visitor for Pages {
    fn visit<Q: QueryFragment<Pg> + QueryId + Select>(
        &mut self,
        conn: &mut PgConnection,
        name: &str,
        _: u32,
        query: Q,
    ) {
        self.0.push((name.to_owned(), queries::pages(&queries::explain(conn, query))));
    }
}

struct Timer(Table);

impl queries::Visitor for Timer {
    fn visit<Q: QueryFragment<Pg> + QueryId + Select>(
        &mut self,
        conn: &mut PgConnection,
        name: &str,
        _: u32,
        query: Q,
    ) {
        let mut rows = 0;
        let mut times = Percentiles::default();
        // Warm, and past PostgreSQL's choice between a plan for these parameters and one for all.
        for turn in 0..TIMES + 10 {
            let start = Instant::now();
            rows = conn.execute_returning_count(&query).unwrap();
            if turn >= 10 {
                times.add(start.elapsed());
            }
        }
        let [p50, p95, p99] = [50, 95, 99].map(|percent| duration(times.at(percent).as_secs_f64()));
        let pages = queries::pages(&queries::explain(conn, query)).to_string();
        self.0.row([name.to_owned(), pages, rows.to_string(), p50, p95, p99]);
    }
}
