//! The query catalogue against PostgreSQL's plans: which indexes serve each query, and how many pages it reads as the accounts
//! become ten times as many.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use chrono::{DateTime, Duration, Utc};
use creativeflow_schema::queries;
use creativeflow_schema::testing::{Population, Size};
use creativeflow_schema::types::*;
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use serde_json::Value;
use uuid::Uuid;

use crate::migrator::in_full;
use crate::support::{execute, lines, migrated};

/// Tables that have as many rows however many accounts there are, so that they may be read from end to end.
const FIXED: [&str; 4] = ["ai_models", "ai_model_versions", "ai_model_validation_results", "ai_model_deployments"];

#[test]
fn each_query_is_served_by_the_indexes_it_names_and_reads_a_bounded_number_of_pages() {
    let [small, large] = if in_full() {
        [Size::S, Size::M].map(Population::of)
    } else {
        [Size::S.users() / 10, Size::S.users()].map(Population::with_users)
    };
    let [(_small_db, small_conn), (_large_db, conn)] = &mut [&small, &large].map(|population| {
        let (db, mut conn) = migrated();
        population.fill(&mut conn, |_| ()).unwrap();
        (db, conn)
    });
    let [before, after] = [catalogue(&small, small_conn), catalogue(&large, conn)];
    let named = named_indexes();
    assert_eq!(
        after.keys().collect::<Vec<_>>(),
        named.keys().collect::<Vec<_>>(),
        "each query of src/queries has a plan here"
    );
    assert_eq!(named.len(), 44);

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
        if !plan.indexes.is_subset(&named[name]) || (plan.indexes.is_empty() && plan.scanned.is_empty()) {
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
        // A tree of at most four levels is descended, and a row that is found takes a page of the index and one of the table. So
        // pages grow as the logarithm or as the rows found, and these must not grow: of the busiest there may be a busier one.
        let explained = 4 * (1 + plan.searches) + 2 * plan.rows;
        if plan.pages > explained && plan.scanned.is_empty() {
            fault(format!("reads {} pages for {} rows by {} searches", plan.pages, plan.rows, plan.searches));
        }
        for (what, before, after) in
            [("rows", small.rows, plan.rows), ("searches of an index", small.searches, plan.searches)]
        {
            if after > 2 * before.max(20) {
                fault(format!("takes {after} {what}, and took {before} before"));
            }
        }
    }
    assert!(faults.is_empty(), "\n{faults}");
    each_other_index_has_a_reason(conn, &named);
}

/// Indexes that serve no query of the catalogue, and what they are for. docs/performance.md says so too.
fn each_other_index_has_a_reason(conn: &mut PgConnection, named: &BTreeMap<String, BTreeSet<String>>) {
    let used: BTreeSet<&String> = named.values().flatten().collect();
    let unused = lines(
        conn,
        "SELECT c.relname FROM pg_index JOIN pg_class c ON c.oid = indexrelid
         WHERE relnamespace = current_schema()::regnamespace AND relname !~ '^__diesel'",
    );
    let page = include_str!("../docs/performance.md");
    let told: BTreeSet<&str> = page
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split_once("` | serves no query"))
        .map(|(name, _)| name)
        .collect();
    let unused: BTreeSet<&str> = unused.iter().filter(|name| !used.contains(name)).map(String::as_str).collect();
    let pkeys = unused.iter().filter(|name| name.ends_with("_pkey")).count();
    let unused: BTreeSet<&str> = unused.into_iter().filter(|name| !name.ends_with("_pkey")).collect();
    assert_eq!(told, unused);
    assert_eq!((unused.len(), pkeys), (0, 0));
}

/// What the queries' documentation names, by query.
fn named_indexes() -> BTreeMap<String, BTreeSet<String>> {
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
    bound: u64,
    plan: Plan,
    /// What PostgreSQL plans once for all parameters.
    generic: Plan,
}

#[derive(Default)]
struct Plan {
    /// Pages read.
    pages: u64,
    /// Rows that its scans found.
    rows: u64,
    /// Times that an index was searched.
    searches: u64,
    indexes: BTreeSet<String>,
    /// Tables that are read from end to end.
    scanned: BTreeSet<String>,
}

impl Plan {
    fn of(explained: &Value, parents: &BTreeMap<String, String>, empty: &BTreeSet<String>) -> Self {
        let top = &explained[0]["Plan"];
        let number = |node: &Value, what: &str| node[what].as_f64().unwrap_or_default();
        let mut plan = Self::default();
        plan.pages = (number(top, "Shared Hit Blocks") + number(top, "Shared Read Blocks")) as u64;
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
                plan.searches += loops as u64;
            } else if kind == "Seq Scan" && !empty.contains(node["Relation Name"].as_str().unwrap()) {
                plan.scanned.insert(own("Relation Name"));
            }
            if node["Relation Name"].is_string() {
                plan.rows += (number(node, "Actual Rows") * loops) as u64;
            }
        }
        plan
    }
}

/// `EXPLAIN` of a query, with its parameters.
#[derive(QueryId)]
struct Explain<Q>(Q);

impl<Q: QueryFragment<Pg>> QueryFragment<Pg> for Explain<Q> {
    fn walk_ast<'b>(&'b self, mut pass: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        pass.push_sql("EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ");
        self.0.walk_ast(pass)
    }
}

impl<Q> Query for Explain<Q> {
    type SqlType = diesel::sql_types::Json;
}

impl<Q> RunQueryDsl<PgConnection> for Explain<Q> {}

/// Each query of the catalogue for the busiest account, or for what most rows have, with a page of 20.
fn catalogue(population: &Population, conn: &mut PgConnection) -> BTreeMap<String, Explained> {
    execute(
        conn,
        "CREATE FUNCTION pg_temp.generic_plan(query TEXT) RETURNS JSON LANGUAGE plpgsql AS
         $$ DECLARE plan JSON; BEGIN EXECUTE 'EXPLAIN (GENERIC_PLAN, FORMAT JSON) ' || query INTO plan; RETURN plan; END $$",
    );
    // As for a solid-state disk, or all in memory: the default, 4, is for a disk that turns.
    execute(conn, "SET random_page_cost = 1.1");
    // Of a partition's index and of a partition, the parent's name.
    let parents: BTreeMap<String, String> = lines(
        conn,
        "SELECT c.relname || ' ' || p.relname FROM pg_inherits JOIN pg_class c ON c.oid = inhrelid JOIN pg_class p ON p.oid = inhparent",
    )
    .iter()
    .map(|line| line.split_once(' ').map(|(child, parent)| (child.to_owned(), parent.to_owned())).unwrap())
    .collect();
    // The months to come and DEFAULT: to scan one reads no page.
    let empty: BTreeSet<String> =
        lines(conn, "SELECT relname FROM pg_class WHERE relispartition AND relkind = 'r' AND relpages = 0")
            .into_iter()
            .collect();
    let one = |conn: &mut PgConnection, query: &str| {
        lines(conn, query).into_iter().next().unwrap_or_else(|| panic!("none: {query}"))
    };
    let id = |conn: &mut PgConnection, query: &str| one(conn, query).parse::<Uuid>().unwrap();
    let most = |conn: &mut PgConnection, table: &str, key: &str| {
        let query = format!(
            "SELECT {key}::text FROM (SELECT {key} FROM {table} WHERE {key} IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1) t"
        );
        lines(conn, &query).remove(0)
    };
    let now = population.until();
    let month = "2026-11-01T00:00:00Z".parse::<DateTime<Utc>>().unwrap();
    let ago = |days| now - Duration::days(days);
    let busiest = population.user_id(0);
    // The order of UUIDs is that of their bytes, so none is after this one.
    let last = Uuid::max();
    let email = population.user_email(0);

    let mut all = BTreeMap::new();
    macro_rules! explain {
        ($bound:literal, $($query:ident)::+ ( $($argument:expr),* ) $($rest:tt)*) => {{
            let query = queries::$($query)::+($($argument),*) $($rest)*;
            let sql = diesel::debug_query::<Pg, _>(&query).to_string();
            let sql = sql.split(" -- binds:").next().unwrap();
            let generic: Value = diesel::select(generic_plan(sql)).get_result(conn).unwrap();
            let explained: Value = Explain(query).get_result(conn).unwrap();
            all.insert(
                stringify!($($query)::+).replace(' ', ""),
                Explained { bound: $bound, plan: Plan::of(&explained, &parents, &empty), generic: Plan::of(&generic, &parents, &empty) },
            );
        }};
    }

    explain!(5, users::by_email(&email));
    let social = one(
        conn,
        "SELECT social_provider || ' ' || social_provider_id FROM users WHERE deleted_at IS NULL AND social_provider IS NOT NULL",
    );
    let (provider, social_id) = social.split_once(' ').unwrap();
    explain!(5, users::by_social_id(provider.parse().unwrap(), social_id));
    let username = one(conn, "SELECT username FROM users WHERE deleted_at IS NULL AND username IS NOT NULL");
    explain!(5, users::by_username(&username));
    explain!(30, users::closed_before(ago(30)).limit(20));
    explain!(400, users::inactive_since(ago(730), UserId(Uuid::nil())).limit(20));

    let session = id(
        conn,
        "SELECT s.id::text FROM sessions s JOIN users u ON u.id = user_id WHERE u.deleted_at IS NULL AND expires_at > '2026-11-15 12:00+00'",
    );
    explain!(10, sessions::accepted(SessionId(session), now));
    let user = most(conn, "sessions", "user_id").parse().unwrap();
    explain!(25, sessions::of_user(UserId(user), now).limit(20));
    explain!(30, sessions::expired_before(ago(365)).limit(20));

    explain!(400, projects::newest_of(busiest).limit(20));
    let workbench = most(conn, "projects", "workbench_id").parse().unwrap();
    explain!(400, projects::of_workbench(WorkbenchId(workbench)).limit(20));

    let project = most(conn, "assets", "project_id").parse().unwrap();
    explain!(30, assets::of_project(ProjectId(project)).limit(20));
    explain!(30, assets::newest_of(busiest, DateTime::<Utc>::MAX_UTC, AssetId(last)).limit(20));
    // Where most are not chosen, as where a sweep goes on: the population has few of those that one would have deleted.
    explain!(250, assets::samples_not_chosen(ago(1), now).limit(20));

    let versioned = most(conn, "asset_versions", "asset_id").parse().unwrap();
    explain!(30, asset_versions::of_asset(AssetId(versioned)).limit(20));
    let versioned = most(conn, "asset_versions", "project_id").parse().unwrap();
    explain!(30, asset_versions::of_project(ProjectId(versioned)).limit(20));

    explain!(30, generation_requests::queue(GenerationRequestStatus::Pending).limit(20));
    explain!(30, generation_requests::newest_of(busiest, ago(30), GenerationRequestId(last)).limit(20));
    let project = most(conn, "generation_requests", "project_id").parse().unwrap();
    explain!(400, generation_requests::of_project(ProjectId(project)).limit(20));

    explain!(600, notifications::unread_count(busiest));
    explain!(200, notifications::unread(busiest).limit(20));
    explain!(600, notifications::since(busiest, ago(60)).limit(20));

    explain!(30, credit_transactions::since(busiest, ago(60)).limit(20));
    explain!(200, credit_transactions::sum_between(busiest, month, now));
    let request = "SELECT generation_request_id::text || ' ' || min(created_at)::text FROM credit_transactions
        WHERE generation_request_id IS NOT NULL AND created_at > '2026-11-01' GROUP BY generation_request_id ORDER BY count(*) DESC LIMIT 1";
    let request = one(conn, request);
    let (request, created_at) = request.split_once(' ').unwrap();
    let created_at = DateTime::parse_from_str(created_at, "%Y-%m-%d %H:%M:%S%.f%#z").unwrap().to_utc();
    explain!(20, credit_transactions::of_request(GenerationRequestId(request.parse().unwrap()), created_at));

    explain!(600, usage_logs::by_action(busiest, month, now));
    // The more accounts, the busier the busiest client: one in the middle.
    let client = id(
        conn,
        "SELECT api_client_id::text FROM (SELECT api_client_id, count(*) FROM usage_logs
            WHERE api_client_id IS NOT NULL AND timestamp >= '2026-11-01 00:00+00' GROUP BY 1) t ORDER BY abs(count - 5), 1 LIMIT 1",
    );
    explain!(100, usage_logs::count_of_client(ApiClientId(client), month, now));
    explain!(600, usage_logs::between(busiest, month, now).limit(20));

    let key = one(
        conn,
        "SELECT api_key FROM api_clients c JOIN users u ON u.id = user_id WHERE is_active AND u.deleted_at IS NULL",
    );
    explain!(10, api_clients::active(&key));

    let team = most(conn, "team_members", "team_id").parse().unwrap();
    explain!(50, team_members::of_team(TeamId(team)));
    let member = most(conn, "team_members", "user_id").parse().unwrap();
    explain!(50, team_members::of_user(UserId(member)));
    let pair = one(conn, "SELECT team_id::text || ' ' || user_id::text FROM team_members");
    let (team, member) = pair.split_once(' ').unwrap();
    explain!(5, team_members::role(TeamId(team.parse().unwrap()), UserId(member.parse().unwrap())));

    let owner = most(conn, "brand_kits", "user_id").parse().unwrap();
    explain!(50, brand_kits::of_user(UserId(owner)).limit(20));
    let team = most(conn, "brand_kits", "team_id").parse().unwrap();
    explain!(50, brand_kits::of_team(TeamId(team)).limit(20));
    // One that few have, as of the 16 million there are.
    let color = one(
        conn,
        "SELECT colour->>'hex' FROM brand_kits, jsonb_array_elements(colors) colour GROUP BY 1 ORDER BY count(*), 1 LIMIT 1",
    );
    explain!(40, brand_kits::with_color(&color).limit(20));

    // Neither frequent nor rare: with one that is everywhere, the table itself soon gives a page.
    let tag = one(
        conn,
        "SELECT tag FROM (SELECT tag, count(*) FROM templates, jsonb_array_elements_text(tags) tag GROUP BY 1) t
         ORDER BY count DESC, tag OFFSET 30 LIMIT 1",
    );
    explain!(400, templates::with_tag(&tag).limit(20));
    let category = most(conn, "templates", "category");
    explain!(30, templates::in_category(&category).limit(20));
    let author = most(conn, "templates", "user_id").parse().unwrap();
    explain!(50, templates::of_user(UserId(author)).limit(20));

    let subscribed = one(conn, "SELECT user_id || ' ' || odoo_sale_order_id FROM subscriptions");
    let (subscribed, order) = subscribed.split_once(' ').unwrap();
    explain!(5, subscriptions::of_user(UserId(subscribed.parse().unwrap())));
    explain!(5, subscriptions::of_sale_order(order));
    explain!(50, subscriptions::ending_between(now, now + Duration::days(7)).limit(20));

    let connected = one(conn, "SELECT user_id || ' ' || platform FROM social_media_connections");
    let (connected, platform) = connected.split_once(' ').unwrap();
    explain!(5, social_media_connections::of_user(UserId(connected.parse().unwrap()), platform.parse().unwrap()));

    let task =
        one(conn, "SELECT task_type::text FROM ai_models GROUP BY 1 ORDER BY count(*) DESC LIMIT 1").parse().unwrap();
    explain!(50, ai_model_versions::in_production(task));
    let version = most(conn, "ai_model_feedbacks", "model_version_id").parse().unwrap();
    explain!(30, ai_model_feedbacks::of_version(AiModelVersionId(version)).limit(20));
    let request = most(conn, "ai_model_feedbacks", "generation_request_id").parse().unwrap();
    explain!(10, ai_model_feedbacks::of_request(GenerationRequestId(request)).limit(20));
    all
}

#[diesel::declare_sql_function]
extern "SQL" {
    #[sql_name = "pg_temp.generic_plan"]
    fn generic_plan(query: diesel::sql_types::Text) -> diesel::sql_types::Json;
}
