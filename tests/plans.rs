//! The query catalogue against PostgreSQL's plans: which indexes serve each query, and how many
//! pages it reads as the accounts become ten times as many.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use creativeflow_fixtures::{Population, Size};
use creativeflow_schema::database::Select;
use creativeflow_schema::partitions::{Month, PartitionManager, Policy, TABLES};
use creativeflow_schema::privacy::masked::MaskedCopy;
use diesel::pg::Pg;
use diesel::query_builder::{QueryFragment, QueryId};
use serde_json::Value;

use crate::catalogue::{self, Visitor};
use crate::migrator::in_full;
use crate::support::*;

/// Tables that have as many rows however many accounts there are, so that they may be read from end
/// to end.
const FIXED: [&str; 4] =
    ["ai_models", "ai_model_versions", "ai_model_validation_results", "ai_model_deployments"];

#[test]
fn each_query_is_served_by_the_indexes_it_names_and_reads_a_bounded_number_of_pages() {
    let [small, large] = if in_full() {
        [Size::S, Size::M].map(Population::of)
    } else {
        [Size::S.users() / 20, Size::S.users() / 2].map(Population::with_users)
    };
    let [(_small_db, small_conn), (_large_db, conn)] = &mut [&small, &large].map(|population| {
        let (db, mut conn) = migrated();
        population.fill(&mut conn, |_| ()).unwrap();
        (db, conn)
    });
    let [before, after] = [explain(&small, small_conn), explain(&large, conn)];
    let named = named_indexes();

    let mut faults = String::new();
    for (name, Explained { bound, plan, generic }) in &after {
        let small = &before[name].plan;
        println!(
            "{name}: {} of at most {bound} pages ({} before), {} rows, {}",
            plan.pages,
            small.pages,
            plan.rows,
            plan.indexes.iter().cloned().collect::<Vec<_>>().join(", "),
        );
        let mut fault = |what: String| writeln!(faults, "{name}: {what}").unwrap();
        let fixed = |plan: &Plan| plan.scanned.iter().all(|table| FIXED.contains(&table.as_str()));
        if !plan.indexes.is_subset(&named[name])
            || (plan.indexes.is_empty() && plan.scanned.is_empty())
        {
            fault(format!("names {:?}, and is served by {:?}", named[name], plan.indexes));
        }
        for (kind, plan) in [("", plan), ("its generic plan ", generic)] {
            if !fixed(plan) {
                fault(format!("{kind}reads from end to end one of {:?}", plan.scanned));
            }
        }
        if plan.pages > *bound {
            fault(format!("reads {} pages, more than {bound}", plan.pages));
        }
        // A tree of at most four levels is descended, and a row that is found takes a page of the
        // index and one of the table. So pages grow as the logarithm or as the rows found, and
        // these must not grow tenfold: of the busiest there may be a busier one.
        let explained = 4.0 * (1.0 + plan.searches) + 2.0 * plan.rows;
        if plan.pages > explained && plan.scanned.is_empty() {
            fault(format!(
                "reads {} pages for {} rows by {} searches",
                plan.pages, plan.rows, plan.searches
            ));
        }
        for (what, before, after) in [
            ("rows", small.rows, plan.rows),
            ("searches of an index", small.searches, plan.searches),
        ] {
            if after > 4.0 * before.max(20.0) {
                fault(format!("takes {after} {what}, and took {before} before"));
            }
        }
    }
    assert!(faults.is_empty(), "\n{faults}");
}

#[test]
#[ignore = "copies a thousand accounts, which takes a minute"]
fn the_plans_hold_on_a_masked_copy() {
    let population = Population::of(Size::S);
    let (_source_db, source) = &mut migrated();
    population.fill(source, |_| ()).unwrap();
    let mut script = Vec::new();
    MaskedCopy::sample(u32::MAX).salt("the salt of this test").write(source, &mut script).unwrap();
    let (db, conn) = &mut migrated();
    // The months of the population, and those before it to which a mask may move its times.
    let months = 42;
    let tables = TABLES.map(|(table, policy)| (table, Policy { premake: months, ..policy }));
    let first = Month::of(population.until()).plus(3 - i32::from(months));
    PartitionManager::new(tables).now(first.start()).ensure(&mut *conn).unwrap();
    assert_success("psql", &run_sql(db.url(), &script, true));
    conn.run("VACUUM (ANALYZE)");

    let named = named_indexes();
    let mut faults = Vec::new();
    let explained = explain(&population, conn);
    // Not the generic plans, which read a month from end to end that has a handful of rows, as the
    // first and the last have since the times are moved.
    for (name, Explained { plan, .. }) in &explained {
        let is_fixed = plan.scanned.iter().all(|table| FIXED.contains(&table.as_str()));
        if !plan.indexes.is_subset(&named[name]) || !is_fixed {
            faults.push(format!("{name}: {:?}, and reads {:?}", plan.indexes, plan.scanned));
        }
    }
    assert!(!explained.is_empty());
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn each_query_has_a_row_in_the_catalogue() {
    let rows = include_str!("catalogue.rs").split("visit!(").skip(1);
    let query = |row: &'static str| row.split_once(',')?.1.split('(').next();
    let queries: BTreeSet<&str> = rows.filter_map(query).map(str::trim).collect();
    let named = named_indexes();
    assert_eq!(
        queries,
        named.keys().map(String::as_str).collect(),
        "the rows of tests/catalogue.rs, and the functions of src/queries"
    );
}

/// The statement of a key that is SET NULL, as PostgreSQL's own trigger makes it, planned once for
/// all parameters.
#[test]
fn a_deletion_finds_rows_by_an_index_that_leaves_out_those_without_the_key() {
    let (_db, conn) = &mut migrated();
    define_generic_plan(conn);
    // So that the answer is whether the index can be used at all, and not how many rows there are.
    conn.run("SET enable_seqscan = off");
    for (table, key) in [
        ("usage_logs", "api_client_id"),
        ("usage_logs", "generation_request_id"),
        ("credit_transactions", "generation_request_id"),
    ] {
        let statement =
            format!("UPDATE {table} SET {key} = NULL WHERE $1 OPERATOR(pg_catalog.=) {key}");
        let plan: Value = diesel::select(generic_plan(&statement)).get_result(conn).unwrap();
        let plan = plan.to_string();
        assert!(plan.contains(&format!("{table}_default_{key}_idx")), "{plan}");
        assert!(!plan.contains("Seq Scan"), "{plan}");
    }
}

/// docs/performance.md has the reason of each index that serves no query of the catalogue and is
/// not the only one of a foreign key.
#[test]
fn each_index_that_serves_no_query_has_a_reason() {
    let (_db, conn) = &mut migrated();
    let named = named_indexes();
    let used: BTreeSet<&String> = named.values().flatten().collect();
    // A primary key is there to be one.
    let others = conn.lines("SELECT c.relname FROM pg_index i JOIN pg_class c ON c.oid = indexrelid
         WHERE relnamespace = current_schema()::regnamespace AND relname !~ '^__diesel' AND NOT indisprimary
         AND (indisunique
             OR NOT EXISTS (SELECT FROM pg_constraint WHERE contype = 'f' AND conrelid = i.indrelid AND conkey[1] = indkey[0])
             OR EXISTS (SELECT FROM pg_index o WHERE o.indrelid = i.indrelid AND o.indexrelid <> i.indexrelid
                 AND o.indkey[0] = i.indkey[0]))");
    let others: BTreeSet<&str> =
        others.iter().filter(|name| !used.contains(name)).map(String::as_str).collect();
    assert!(!others.is_empty());
    let page = include_str!("../docs/performance.md");
    let (_, section) = page.split_once("## Indexes that serve no query here\n").unwrap();
    let section = section.split("\n## ").next().unwrap();
    let rows = section.lines().filter_map(|line| line.strip_prefix("| `")?.split_once("` |"));
    let rows: BTreeSet<&str> = rows.map(|(name, _)| name).collect();
    assert_eq!(
        rows, others,
        "docs/performance.md, \"Indexes that serve no query here\", and the catalog"
    );
}

/// The indexes that the queries' documentation names, by query.
pub fn named_indexes() -> BTreeMap<String, BTreeSet<String>> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/queries");
    let mut named = BTreeMap::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let module = path.file_stem().unwrap().to_str().unwrap();
        let mut doc = String::new();
        for line in std::fs::read_to_string(&path).unwrap().lines() {
            if let Some(text) = line.strip_prefix("///") {
                doc += text;
            } else if let Some(rest) = line.strip_prefix("pub fn ") {
                let name = rest.split(['<', '(']).next().unwrap();
                let served = doc.split_once("Served by").map_or("", |(_, served)| served);
                let indexes = served.split('`').skip(1).step_by(2).map(str::to_owned).collect();
                named.insert(format!("{module}::{name}"), indexes);
            } else if !line.starts_with("#[") {
                doc.clear();
            }
        }
    }
    named
}

struct Explained {
    /// Pages that it may read, of the caches or the disk.
    bound: f64,
    plan: Plan,
    /// The plan for all parameters.
    generic: Plan,
}

#[derive(Default)]
struct Plan {
    /// Pages read.
    pages: f64,
    /// Rows that its scans found.
    rows: f64,
    /// Times that an index was searched.
    searches: f64,
    indexes: BTreeSet<String>,
    /// Tables that are read from end to end.
    scanned: BTreeSet<String>,
}

impl Plan {
    fn of(explained: &Value, parents: &BTreeMap<String, String>, empty: &BTreeSet<String>) -> Self {
        let top = &explained[0]["Plan"];
        // Rows are an average of the loops, with a fraction from PostgreSQL 18 on.
        let number = |node: &Value, what: &str| node[what].as_f64().unwrap_or_default().round();
        let mut plan = Self { pages: catalogue::pages(explained), ..Self::default() };
        let mut nodes = vec![top];
        while let Some(node) = nodes.pop() {
            nodes.extend(node["Plans"].as_array().into_iter().flatten());
            let loops = number(node, "Actual Loops");
            let kind = node["Node Type"].as_str().unwrap();
            let own = |what: &str| {
                let name = node[what].as_str().unwrap().to_owned();
                parents.get(&name).cloned().unwrap_or(name)
            };
            if node["Index Name"].is_string() {
                plan.indexes.insert(own("Index Name"));
                // In a GIN index, of each key that is in the document and of where it is.
                plan.searches += loops * if own("Index Name").contains("gin") { 4.0 } else { 1.0 };
            } else if kind == "Seq Scan" && !empty.contains(node["Relation Name"].as_str().unwrap())
            {
                plan.scanned.insert(own("Relation Name"));
            }
            if node["Relation Name"].is_string() {
                plan.rows += number(node, "Actual Rows") * loops;
            }
        }
        plan
    }
}

/// For `generic_plan`, in this session.
fn define_generic_plan(conn: &mut PgConnection) {
    conn.run("CREATE FUNCTION pg_temp.generic_plan(query TEXT) RETURNS JSON LANGUAGE plpgsql AS
         $$ DECLARE plan JSON; BEGIN EXECUTE 'EXPLAIN (GENERIC_PLAN, FORMAT JSON) ' || query INTO plan; RETURN plan; END $$");
}

/// Explains each query, on a database that holds this population.
fn explain(population: &Population, conn: &mut PgConnection) -> BTreeMap<String, Explained> {
    // As for a solid-state disk, or all in memory: the default, 4, is for a disk that turns.
    conn.run("SET random_page_cost = 1.1");
    define_generic_plan(conn);
    // Of a partition's index and of a partition, the parent's name.
    let parents: BTreeMap<String, String> = conn.lines("SELECT c.relname || ' ' || p.relname FROM pg_inherits JOIN pg_class c ON c.oid = inhrelid JOIN pg_class p ON p.oid = inhparent")
    .iter()
    .map(|line| line.split_once(' ').unwrap())
    .map(|(child, parent)| (child.to_owned(), parent.to_owned()))
    .collect();
    // The months to come and DEFAULT: to scan one reads no page.
    let empty: BTreeSet<String> = conn
        .lines(
            "SELECT relname FROM pg_class WHERE relispartition AND relkind = 'r' AND relpages = 0",
        )
        .into_iter()
        .collect();
    let mut explainer = Explainer { parents, empty, explained: BTreeMap::new() };
    catalogue::each(population, conn, &mut explainer);
    explainer.explained
}

struct Explainer {
    parents: BTreeMap<String, String>,
    empty: BTreeSet<String>,
    explained: BTreeMap<String, Explained>,
}

impl Visitor for Explainer {
    fn visit<Q: QueryFragment<Pg> + QueryId + Select>(
        &mut self,
        conn: &mut PgConnection,
        name: &str,
        bound: u32,
        query: Q,
    ) {
        // Else Diesel writes the query's text at each run, to look the statement up.
        assert!(Q::query_id().is_some(), "{name}: the type does not identify the statement");
        let sql = diesel::debug_query::<Pg, _>(&query).to_string();
        let sql = sql.split(" -- binds:").next().unwrap();
        let generic: Value = diesel::select(generic_plan(sql)).get_result(conn).unwrap();
        let explained = catalogue::explain(conn, query);
        let [plan, generic] =
            [explained, generic].map(|plan| Plan::of(&plan, &self.parents, &self.empty));
        self.explained.insert(name.to_owned(), Explained { bound: bound.into(), plan, generic });
    }
}

#[diesel::declare_sql_function]
extern "SQL" {
    #[sql_name = "pg_temp.generic_plan"]
    fn generic_plan(query: diesel::sql_types::Text) -> diesel::sql_types::Json;
}
