//! The query catalogue with parameters: each query for the busiest account, or for what most rows
//! have, with a page of 20. For the tests of the plans, and for the benchmark of the times.

use chrono::{DateTime, Duration, Utc};
use creativeflow_fixtures::Population;
use creativeflow_schema::database::Select;
use creativeflow_schema::queries::{self, Cursor};
use creativeflow_schema::types::*;
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use uuid::Uuid;

/// A treatment of each query.
pub trait Visitor {
    /// Is given the query, and how many pages it may read at most, of the caches or the disk.
    fn visit<Q: QueryFragment<Pg> + QueryId + Select>(
        &mut self,
        conn: &mut PgConnection,
        name: &str,
        bound: u32,
        query: Q,
    );
}

/// Visits each query, on a database that holds this population.
#[allow(clippy::too_many_lines)]
pub fn each(population: &Population, conn: &mut PgConnection, visitor: &mut impl Visitor) {
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

    macro_rules! visit {
        ($bound:literal, $($query:ident)::+ ( $($argument:expr),* ) $($rest:tt)*) => {
            let name = stringify!($($query)::+).replace(' ', "");
            visitor.visit(conn, &name, $bound, queries::$($query)::+($($argument),*) $($rest)*);
        };
    }

    visit!(5, users::by_email(&email));
    let social = one(
        conn,
        "SELECT social_provider || ' ' || social_provider_id FROM users WHERE deleted_at IS NULL AND social_provider IS NOT NULL",
    );
    let (provider, social_id) = social.split_once(' ').unwrap();
    visit!(5, users::by_social_id(provider.parse().unwrap(), social_id));
    let username =
        one(conn, "SELECT username FROM users WHERE deleted_at IS NULL AND username IS NOT NULL");
    visit!(5, users::by_username(&username));
    visit!(30, users::closed_before(ago(30)).limit(20));
    visit!(100, users::inactive_since(ago(730), UserId(Uuid::nil())).limit(20));

    let session = id(
        conn,
        "SELECT s.id::text FROM sessions s JOIN users u ON u.id = user_id WHERE u.deleted_at IS NULL AND expires_at > '2026-11-15 12:00+00'",
    );
    visit!(10, sessions::accepted(SessionId(session), now));
    let user = most(conn, "sessions", "user_id").parse().unwrap();
    visit!(40, sessions::of_user(UserId(user), now).limit(20));
    visit!(30, sessions::expired_before(ago(365)).limit(20));

    visit!(
        300,
        projects::newest_of(busiest).filter(queries::projects::before(Cursor::newest())).limit(20)
    );
    let workbench = most(conn, "projects", "workbench_id").parse().unwrap();
    visit!(50, projects::of_workbench(WorkbenchId(workbench)).limit(20));

    let project = most(conn, "assets", "project_id").parse().unwrap();
    visit!(30, assets::of_project(ProjectId(project)).limit(20));
    visit!(30, assets::newest_of(busiest, DateTime::<Utc>::MAX_UTC, AssetId(last)).limit(20));
    // Where most are not chosen, as where a sweep goes on: the population has few of those that one
    // would have deleted.
    visit!(300, assets::samples_not_chosen(ago(1), now).limit(20));

    let versioned = most(conn, "asset_versions", "asset_id").parse().unwrap();
    visit!(30, asset_versions::of_asset(AssetId(versioned)).limit(20));
    let versioned = most(conn, "asset_versions", "project_id").parse().unwrap();
    visit!(30, asset_versions::of_project(ProjectId(versioned)).limit(20));

    visit!(30, generation_requests::queue(GenerationRequestStatus::Pending).limit(20));
    visit!(
        30,
        generation_requests::newest_of(busiest, ago(30), GenerationRequestId(last)).limit(20)
    );
    let project = most(conn, "generation_requests", "project_id").parse().unwrap();
    visit!(80, generation_requests::of_project(ProjectId(project)).limit(20));

    visit!(200, notifications::unread_count(busiest));
    visit!(200, notifications::unread(busiest).limit(20));
    visit!(400, notifications::since(busiest, ago(60)).limit(20));

    visit!(50, credit_transactions::since(busiest, ago(60)).limit(20));
    visit!(150, credit_transactions::sum_between(busiest, month, now));
    let request = "SELECT user_id::text || ' ' || generation_request_id::text || ' ' || min(created_at)::text
        FROM credit_transactions WHERE generation_request_id IS NOT NULL AND created_at > '2026-11-01'
        GROUP BY user_id, generation_request_id ORDER BY count(*) DESC LIMIT 1";
    let request = one(conn, request);
    let (payer, request) = request.split_once(' ').unwrap();
    let (request, created_at) = request.split_once(' ').unwrap();
    let created_at =
        DateTime::parse_from_str(created_at, "%Y-%m-%d %H:%M:%S%.f%#z").unwrap().to_utc();
    visit!(
        20,
        credit_transactions::of_request(
            UserId(payer.parse().unwrap()),
            GenerationRequestId(request.parse().unwrap()),
            created_at
        )
    );

    visit!(300, usage_logs::by_action(busiest, month, now));
    // The more accounts, the busier the busiest client: one in the middle.
    let client = one(
        conn,
        "SELECT user_id::text || ' ' || api_client_id::text FROM (SELECT user_id, api_client_id, count(*) FROM usage_logs
            WHERE api_client_id IS NOT NULL AND timestamp >= '2026-11-01 00:00+00' GROUP BY 1, 2) t ORDER BY abs(count - 5), 1 LIMIT 1",
    );
    let (caller, client) = client.split_once(' ').unwrap();
    let (caller, client) = (UserId(caller.parse().unwrap()), ApiClientId(client.parse().unwrap()));
    visit!(30, usage_logs::count_of_client(caller, client, month, now));
    visit!(50, usage_logs::between(busiest, month, now).limit(20));

    let key = one(
        conn,
        "SELECT api_key FROM api_clients c JOIN users u ON u.id = user_id WHERE is_active AND u.deleted_at IS NULL",
    );
    visit!(10, api_clients::active(&key));

    let team = most(conn, "team_members", "team_id").parse().unwrap();
    visit!(50, team_members::of_team(TeamId(team)));
    let member = most(conn, "team_members", "user_id").parse().unwrap();
    visit!(50, team_members::of_user(UserId(member)));
    let pair = one(conn, "SELECT team_id::text || ' ' || user_id::text FROM team_members");
    let (team, member) = pair.split_once(' ').unwrap();
    visit!(5, team_members::role(TeamId(team.parse().unwrap()), UserId(member.parse().unwrap())));

    let owner = most(conn, "brand_kits", "user_id").parse().unwrap();
    visit!(50, brand_kits::of_user(UserId(owner)).limit(20));
    let team = most(conn, "brand_kits", "team_id").parse().unwrap();
    visit!(50, brand_kits::of_team(TeamId(team)).limit(20));
    // One that few have, as of the 16 million there are.
    let color = one(
        conn,
        "SELECT colour->>'hex' FROM brand_kits, jsonb_array_elements(colors) colour GROUP BY 1 ORDER BY count(*), 1 LIMIT 1",
    );
    visit!(40, brand_kits::with_color(&color).limit(20));

    // Neither frequent nor rare: with one that is everywhere, the table itself soon gives a page.
    let tag = one(
        conn,
        "SELECT tag FROM (SELECT tag, count(*) FROM templates, jsonb_array_elements_text(tags) tag GROUP BY 1) t
         ORDER BY count DESC, tag OFFSET 30 LIMIT 1",
    );
    visit!(50, templates::with_tag(&tag).limit(20));
    let category = most(conn, "templates", "category");
    visit!(30, templates::in_category(&category).limit(20));
    let author = most(conn, "templates", "user_id").parse().unwrap();
    visit!(50, templates::of_user(UserId(author)).limit(20));

    let subscribed = one(conn, "SELECT user_id || ' ' || odoo_sale_order_id FROM subscriptions");
    let (subscribed, order) = subscribed.split_once(' ').unwrap();
    visit!(5, subscriptions::of_user(UserId(subscribed.parse().unwrap())));
    visit!(5, subscriptions::of_sale_order(order));
    visit!(50, subscriptions::ending_between(now, now + Duration::days(7)).limit(20));

    let connected = one(conn, "SELECT user_id || ' ' || platform FROM social_media_connections");
    let (connected, platform) = connected.split_once(' ').unwrap();
    visit!(
        5,
        social_media_connections::of_user(
            UserId(connected.parse().unwrap()),
            platform.parse().unwrap()
        )
    );

    let task = one(
        conn,
        "SELECT task_type::text FROM ai_models GROUP BY 1 ORDER BY count(*) DESC LIMIT 1",
    )
    .parse()
    .unwrap();
    visit!(50, ai_model_versions::in_production(task));
    let version = most(conn, "ai_model_feedbacks", "model_version_id").parse().unwrap();
    visit!(30, ai_model_feedbacks::of_version(AiModelVersionId(version)).limit(20));
    let request = most(conn, "ai_model_feedbacks", "generation_request_id").parse().unwrap();
    visit!(10, ai_model_feedbacks::of_request(GenerationRequestId(request)).limit(20));
}

/// Runs the query and returns its plan.
pub fn explain<Q: QueryFragment<Pg> + QueryId>(
    conn: &mut PgConnection,
    query: Q,
) -> serde_json::Value {
    Explain(query).get_result(conn).unwrap()
}

/// Pages that it read, of the caches or the disk.
pub fn pages(explained: &serde_json::Value) -> f64 {
    ["Shared Hit Blocks", "Shared Read Blocks"]
        .iter()
        .filter_map(|kind| explained[0]["Plan"][kind].as_f64())
        .sum()
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

/// The rows of a query of one text column.
fn lines(conn: &mut PgConnection, query: &str) -> Vec<String> {
    #[derive(QueryableByName)]
    struct Line {
        #[diesel(sql_type = diesel::sql_types::Text)]
        line: String,
    }
    let query = format!("SELECT line FROM ({query}) AS rows (line)");
    diesel::sql_query(query).load::<Line>(conn).unwrap().into_iter().map(|row| row.line).collect()
}
