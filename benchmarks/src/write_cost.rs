//! The cost of writing a row on the server: this crate's schema beside the specification's taken
//! literally (`literal.sql`), and the steps between the two. Counts, no times, of a server of its
//! own that nobody else uses.

use std::collections::BTreeMap;
use std::time::Duration;

use creativeflow_schema::partitions;
use devdb::{Binaries, Server};
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types;

use crate::measure::{Report, Table};

/// Rows that are there when measuring begins, so that indexes are deep.
const FILLED: u64 = 200_000;
/// Rows measured in each setting, each in a transaction of its own.
const MEASURED: u64 = 20_000;
const USERS: u64 = 10_000;
const REQUESTS: u64 = 50_000;

/// The content, made by a hash of the row's number, so that every schema and every run gets the
/// same. A row is written each second, and a request each 4.8. `v4` and `v7` make keys as
/// `gen_random_uuid()` and `now_v7()` do.
const FUNCTIONS: &str = "
CREATE SCHEMA bench;
CREATE FUNCTION bench.h(i bigint, salt int) RETURNS float8 LANGUAGE sql IMMUTABLE AS
    'SELECT (hashint8extended(i, salt) & 9007199254740991)::float8 / 9007199254740992';
CREATE FUNCTION bench.at(i float8) RETURNS timestamptz LANGUAGE sql IMMUTABLE AS
    $$SELECT '2026-11-02 00:00:00+00'::timestamptz + i * interval '1 second'$$;
CREATE FUNCTION bench.v4(kind text, i bigint, at timestamptz) RETURNS uuid LANGUAGE sql IMMUTABLE AS
    $$SELECT overlay(overlay(md5(kind || i) PLACING '4' FROM 13) PLACING '8' FROM 17)::uuid$$;
CREATE FUNCTION bench.v7(kind text, i bigint, at timestamptz) RETURNS uuid LANGUAGE sql IMMUTABLE AS
    $$SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0')
        || substr(overlay(overlay(md5(kind || i) PLACING '7' FROM 13) PLACING '8' FROM 17), 13))::uuid$$;
CREATE FUNCTION bench.pick(words text[], u float8) RETURNS text LANGUAGE sql IMMUTABLE AS
    'SELECT words[1 + floor(u * u * cardinality(words))::int]';
";

/// Ids of the parents, in the version that the database has, and which of them a row points at:
/// accounts at random, some more often and not next to each other, requests of the last minutes.
const PARENTS: &str = "
CREATE FUNCTION bench.account(n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS
    $$SELECT bench.{v}('account', n, bench.at(n * 600 - 8e6))$$;
CREATE FUNCTION bench.project(n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS
    $$SELECT bench.{v}('project', n, bench.at(n * 600 - 8e6))$$;
CREATE FUNCTION bench.client(n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS
    $$SELECT bench.{v}('client', n, bench.at(n * 600 - 8e6))$$;
CREATE FUNCTION bench.request(n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS
    $$SELECT bench.{v}('request', n, bench.at(n * 4.8))$$;
CREATE FUNCTION bench.somebody(i bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS
    'SELECT floor({users} * bench.h(i, 1) ^ 2)::bigint * 7919 % {users}';
CREATE FUNCTION bench.recent(i bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS
    'SELECT greatest(1, floor(i / 4.8 - 40 * bench.h(i, 2))::bigint)';

INSERT INTO users (id, email, full_name) SELECT bench.account(n), n || '@example.com', 'Ada ' || n
    FROM generate_series(0::bigint, {users} - 1) AS n;
INSERT INTO workbenches (id, user_id, name) SELECT bench.{v}('workbench', n, bench.at(n * 600 - 8e6)), bench.account(n), 'w'
    FROM generate_series(0::bigint, {users} - 1) AS n;
INSERT INTO projects (id, user_id, workbench_id, name)
    SELECT bench.project(n), bench.account(n), bench.{v}('workbench', n, bench.at(n * 600 - 8e6)), 'p'
    FROM generate_series(0::bigint, {users} - 1) AS n;
INSERT INTO api_clients (id, user_id, name, api_key, secret_hash) SELECT bench.client(n), bench.account(n * 10), 'c', md5('k' || n), 'h'
    FROM generate_series(0::bigint, {users} / 10 - 1) AS n;
";

/// Of ours alone: what feedback points at.
const MODELS: &str = "
INSERT INTO ai_models (id, name, provider, task_type) VALUES (bench.v7('model', 1, bench.at(0)), 'm', 'p', 'ImageGeneration');
INSERT INTO ai_model_versions (id, model_id, version_number)
    SELECT bench.v7('version', n, bench.at(0)), bench.v7('model', 1, bench.at(0)), n::text FROM generate_series(1, 4) AS n;
";

/// A table whose rows are measured.
struct Hot {
    name: &'static str,
    /// `i` numbers the row, `{v}` makes its key.
    insert: &'static str,
}

const USAGE_LOGS: Hot = Hot {
    name: "usage_logs",
    insert: "INSERT INTO usage_logs
        (user_id, generation_request_id, api_client_id, action_type, details, credits_cost, timestamp)
    SELECT bench.account(bench.somebody(i)),
        CASE WHEN bench.h(i, 3) < 0.5 THEN bench.request(bench.recent(i)) END,
        CASE WHEN bench.h(i, 4) < 0.05 THEN bench.client(bench.somebody(i) / 10) END,
        bench.pick('{sample_generation_completed,final_generation_completed,asset_exported,asset_uploaded,asset_shared,
            project_created,template_applied,brand_kit_updated,social_post_published,api_call,collaboration_joined}',
            bench.h(i, 5)),
        jsonb_build_object('format', 'png', 'width', 1024, 'height', 1024, 'model', 'sdxl-1.0', 'region', 'eu-west-1',
            'duration_ms', floor(bench.h(i, 6) * 10000)),
        round((bench.h(i, 7) * 10)::numeric, 2), bench.at(i)",
};
const CREDIT_TRANSACTIONS: Hot = Hot {
    name: "credit_transactions",
    insert: "INSERT INTO credit_transactions (id, user_id, odoo_invoice_id, generation_request_id, api_call_id, amount,
        action_type, description, created_at, synced_at)
    SELECT bench.{v}('credit', i, bench.at(i)), bench.account(bench.somebody(i)),
        CASE WHEN bench.h(i, 3) >= 0.9 THEN 'INV/2026/' || i END,
        CASE WHEN bench.h(i, 3) < 0.8 THEN bench.request(bench.recent(i)) END,
        CASE WHEN bench.h(i, 4) < 0.05 THEN 'call_' || md5('c' || i) END,
        round((bench.h(i, 7) * 100 - 90)::numeric, 2),
        bench.pick('{sample_generation,final_generation,purchase,refund,subscription_grant,adjustment}', bench.h(i, 5)),
        'Four samples at 512 x 512', bench.at(i), bench.at(i)",
};
const NOTIFICATIONS: Hot = Hot {
    name: "notifications",
    insert: "INSERT INTO notifications (id, user_id, type, message, metadata, created_at, updated_at)
    SELECT bench.{v}('notification', i, bench.at(i)), bench.account(bench.somebody(i)),
        bench.pick('{generation_complete,generation_failed,credits_low,team_invitation,subscription_renewed,social_post_published}',
            bench.h(i, 5)),
        'Your samples are ready: choose the one that you like best.',
        jsonb_build_object('generation_request_id', bench.request(bench.recent(i)), 'samples', 4), bench.at(i), bench.at(i)",
};
const GENERATION_REQUESTS: Hot = Hot {
    name: "generation_requests",
    insert: "INSERT INTO generation_requests (id, user_id, project_id, input_prompt, style_guidance, input_parameters,
        credits_cost_sample, ai_model_used, created_at, updated_at)
    SELECT bench.{v}('request', i, bench.at(i * 4.8)), bench.account(bench.somebody(i)), bench.project(bench.somebody(i)),
        'A brass engine that paints, at sunrise, with the harbour behind it, number ' || i, 'Warm colours, film grain',
        jsonb_build_object('format', 'png', 'width', 1024, 'height', 1024, 'seed', floor(bench.h(i, 6) * 1000000)),
        0.25, 'sdxl-1.0', bench.at(i * 4.8), bench.at(i * 4.8)",
};
const ASSETS: Hot = Hot {
    name: "assets",
    insert: "INSERT INTO assets (id, project_id, user_id, generation_request_id, name, type, file_path, mime_type, format,
        resolution, is_final, metadata, created_at, updated_at)
    SELECT bench.{v}('asset', i, bench.at(i)), bench.project(bench.somebody(i)), bench.account(bench.somebody(i)),
        CASE WHEN bench.h(i, 3) < 0.8 THEN bench.request(bench.recent(i)) END, 'sample-' || i % 4,
        (CASE WHEN bench.h(i, 3) < 0.8 THEN 'AIGenerated' ELSE 'Uploaded' END)::{asset_type},
        'generated/' || bench.request(bench.recent(i)) || '/sample-' || i % 4 || '.png', 'image/png', 'png', '1024x1024',
        bench.h(i, 3) < 0.16, jsonb_build_object('bytes', floor(bench.h(i, 6) * 1000000), 'checksum', md5('a' || i)),
        bench.at(i), bench.at(i)",
};
const SESSIONS: Hot = Hot {
    name: "sessions",
    insert: "INSERT INTO sessions (id, user_id, device_info, ip_address, user_agent, last_activity, expires_at, created_at)
    SELECT bench.{v}('session', i, bench.at(i)), bench.account(bench.somebody(i)), 'Firefox on Linux',
        '203.0.113.' || floor(bench.h(i, 6) * 256), 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
        bench.at(i), bench.at(i) + interval '30 days', bench.at(i)",
};
/// Not hot; for what their index of the last migration costs.
const TEMPLATES: Hot = Hot {
    name: "templates",
    insert: "INSERT INTO templates (id, user_id, name, category, preview_url, source_data, tags, is_public, created_at)
    SELECT bench.{v}('template', i, bench.at(i)), bench.account(bench.somebody(i)), 'Template ' || i,
        bench.pick('{instagram_story,instagram_post,facebook_ad,linkedin_banner,poster,flyer,logo}', bench.h(i, 5)),
        'templates/' || i || '/preview.png', jsonb_build_object('layers', i % 9, 'font', 'Inter'),
        jsonb_build_array(bench.pick('{summer,sale,music,food,travel}', bench.h(i, 6))), bench.h(i, 7) < 0.3, bench.at(i)",
};
const FEEDBACKS: Hot = Hot {
    name: "ai_model_feedbacks",
    insert: "INSERT INTO ai_model_feedbacks (id, user_id, generation_request_id, model_version_id, rating, feedback_timestamp)
    SELECT bench.{v}('feedback', i, bench.at(i)), bench.account(bench.somebody(i)), bench.request(bench.recent(i)),
        bench.v7('version', 1 + floor(bench.h(i, 5) * 4)::bigint, bench.at(0)), 1 + floor(bench.h(i, 6) * 5)::int, bench.at(i)",
};

/// The schema and the keys of a database.
#[derive(Clone, Copy, PartialEq)]
enum Base {
    Ours,
    OursV4,
    Literal,
    LiteralV7,
}

impl Base {
    const ALL: [Self; 4] = [Self::Ours, Self::OursV4, Self::Literal, Self::LiteralV7];

    fn database(self) -> &'static str {
        match self {
            Self::Ours => "ours",
            Self::OursV4 => "ours_v4",
            Self::Literal => "literal",
            Self::LiteralV7 => "literal_v7",
        }
    }

    fn is_literal(self) -> bool {
        matches!(self, Self::Literal | Self::LiteralV7)
    }

    fn key(self) -> &'static str {
        if matches!(self, Self::Ours | Self::LiteralV7) { "v7" } else { "v4" }
    }
}

/// One of the schemas between the literal one and ours, and beyond.
struct Step {
    name: String,
    base: Base,
    key: &'static str,
    alter: String,
}

impl Step {
    fn new(name: &str, base: Base) -> Self {
        Self { name: name.to_owned(), base, key: base.key(), alter: String::new() }
    }

    fn ours(name: &str, alter: impl Into<String>) -> Self {
        Self { alter: alter.into(), ..Self::new(name, Base::Ours) }
    }

    fn without(index: &str) -> Self {
        Self::ours(&format!("ours without {index}"), format!("DROP INDEX {index}"))
    }

    fn key(self, key: &'static str) -> Self {
        Self { key, ..self }
    }
}

/// The table without its partitions, with the same indexes and keys.
fn unpartitioned(table: &str) -> Step {
    let alter = format!(
        "ALTER TABLE {table} RENAME TO partitioned;
         CREATE TABLE {table} (LIKE partitioned INCLUDING ALL);
         DO $$ DECLARE key text; BEGIN
            FOR key IN SELECT pg_get_constraintdef(oid) FROM pg_constraint
                WHERE conrelid = 'partitioned'::regclass AND contype = 'f' LOOP
                EXECUTE 'ALTER TABLE {table} ADD ' || key;
            END LOOP;
         END $$"
    );
    Step::ours("ours, not partitioned", alter)
}

/// With what the index would hold for rows that point at nothing.
fn whole(index: &str, table: &str, column: &str) -> String {
    format!("DROP INDEX {index}; CREATE INDEX {index} ON {table} ({column});")
}

const LITERAL: &str = "literal";
const OURS: &str = "ours";

fn tables() -> Vec<(Hot, Vec<Step>)> {
    let client = whole("idx_usagelog_apiclientid", "usage_logs", "api_client_id");
    let usage_request =
        whole("idx_usagelog_generationrequestid", "usage_logs", "generation_request_id");
    let credit_request = whole(
        "idx_credittransaction_generationrequestid",
        "credit_transactions",
        "generation_request_id",
    );
    let asset_request =
        "DROP INDEX idx_asset_generationrequestid; CREATE INDEX idx_asset_generationrequestid
        ON assets (generation_request_id) WHERE generation_request_id IS NOT NULL;";
    let unique = |column: &str| {
        format!(
            "ALTER TABLE generation_requests DROP CONSTRAINT uq_generation_requests_{column};
             CREATE UNIQUE INDEX ON generation_requests ({column}) WHERE {column} IS NOT NULL;"
        )
    };
    let between = |more: Vec<Step>| {
        let mut steps = vec![
            Step::new(LITERAL, Base::Literal),
            Step::new("literal with v7 keys", Base::LiteralV7),
            Step::new("ours with v4 keys", Base::OursV4),
        ];
        steps.extend(more);
        steps
    };
    let ours = || Step::new(OURS, Base::Ours);
    vec![
        (
            USAGE_LOGS,
            between(vec![
                unpartitioned("usage_logs"),
                Step::ours(
                    "ours, both optional keys' indexes whole",
                    client.clone() + &usage_request,
                ),
                Step::ours("ours, api_client_id's index whole", client),
                ours(),
            ]),
        ),
        (
            CREDIT_TRANSACTIONS,
            between(vec![
                unpartitioned("credit_transactions"),
                Step::ours("ours, generation_request_id's index whole", credit_request),
                ours(),
            ]),
        ),
        (NOTIFICATIONS, between(vec![unpartitioned("notifications"), ours()])),
        (
            GENERATION_REQUESTS,
            between(vec![
                Step::without("idx_generation_requests_user_id_created_at_id"),
                ours(),
                Step::without("idx_generationrequest_userid"),
                Step::ours(
                    "ours, the two unique keys partial",
                    unique("selected_sample_id") + &unique("final_asset_id"),
                ),
            ]),
        ),
        (
            ASSETS,
            between(vec![
                Step::without("idx_assets_user_id_created_at_id"),
                Step::without("idx_assets_created_at_samples"),
                ours(),
                Step::without("idx_asset_userid"),
                Step::ours("ours, generation_request_id's index partial", asset_request),
            ]),
        ),
        // The builder leaves a session's key to the database, which makes a v4.
        (
            SESSIONS,
            between(vec![Step::new("ours with v7 keys of its own", Base::Ours), ours().key("v4")]),
        ),
        (
            TEMPLATES,
            vec![
                Step::without("idx_templates_category_is_public_created_at"),
                Step::without("idx_templates_tags_public_gin"),
                ours(),
            ],
        ),
        (
            FEEDBACKS,
            vec![
                Step::without("idx_ai_model_feedbacks_model_version_id_feedback_timestamp"),
                ours(),
            ],
        ),
    ]
}

/// Of one row, on average.
#[derive(Clone, Default)]
struct Written {
    bytes: f64,
    records: f64,
    full_pages: f64,
    buffers: f64,
    /// Bytes of WAL by what they are about.
    by_relation: BTreeMap<String, f64>,
}

#[derive(Clone)]
struct Cost {
    index_bytes: f64,
    /// Without full pages.
    records_alone: Written,
    /// From a checkpoint on.
    with_full_pages: Written,
}

/// Measures these tables, or all.
pub fn run(only: &[String], report: &mut Report) {
    let bench = Bench::start();
    for base in Base::ALL {
        bench.create(base);
    }
    let title = format!(
        "for each row, of {MEASURED} in transactions of 1, after {FILLED} rows; \"full pages\": \
         full_page_writes on, from a checkpoint on"
    );
    let mut summary =
        Table::new(&["ours / literal", "WAL", "WAL, full pages", "buffers", "index bytes"]);
    let mut indexes = Table::new(&[
        "index",
        "WAL bytes",
        "of ours",
        "WAL bytes, full pages",
        "of ours",
        "buffers",
        "index bytes",
    ]);
    for (table, steps) in tables() {
        if !only.is_empty() && only.iter().all(|name| name != table.name) {
            continue;
        }
        let costs: Vec<(String, Cost)> =
            steps.iter().map(|step| (step.name.clone(), bench.cost(&table, step))).collect();
        let named = |name: &str| costs.iter().find(|(step, _)| step == name).map(|(_, cost)| cost);
        let ours = named(OURS).unwrap();
        for (step, cost) in &costs {
            let Some(index) = step.strip_prefix("ours without ") else { continue };
            if added_later(index) {
                indexes.row(index_row(index, cost, ours));
            }
        }
        let Some(literal) = named(LITERAL) else { continue };
        report.section(&format!("{}: {title}", table.name), &steps_table(&costs, literal));
        report.section(
            &format!("{}: WAL bytes by what they are about", table.name),
            &relations_table(literal, ours),
        );
        summary.row([
            table.name.to_owned(),
            ratio(ours.records_alone.bytes, literal.records_alone.bytes),
            ratio(ours.with_full_pages.bytes, literal.with_full_pages.bytes),
            ratio(ours.records_alone.buffers, literal.records_alone.buffers),
            ratio(ours.index_bytes, literal.index_bytes),
        ]);
    }
    report.section(
        "the indexes that the specification does not have: what each adds to a row",
        &indexes,
    );
    report.section("what a row costs, ours beside the literal schema", &summary);
}

/// Returns true for an index that the specification does not have.
fn added_later(index: &str) -> bool {
    include_str!("../../migrations/2026-11-24-000028_create_query_indexes/up.sql").contains(index)
}

fn ratio(ours: f64, literal: f64) -> String {
    format!("{:.2}", ours / literal)
}

fn index_row(index: &str, without: &Cost, with: &Cost) -> [String; 7] {
    let share = |without: f64, with: f64| {
        [format!("{:.0}", with - without), format!("{:.0} %", (with - without) / with * 100.0)]
    };
    let [records, of_records] = share(without.records_alone.bytes, with.records_alone.bytes);
    let [pages, of_pages] = share(without.with_full_pages.bytes, with.with_full_pages.bytes);
    [
        index.to_owned(),
        records,
        of_records,
        pages,
        of_pages,
        format!("{:.1}", with.records_alone.buffers - without.records_alone.buffers),
        format!("{:.0}", with.index_bytes - without.index_bytes),
    ]
}

fn steps_table(costs: &[(String, Cost)], literal: &Cost) -> Table {
    let mut table = Table::new(&[
        "",
        "WAL bytes",
        "/ literal",
        "records",
        "buffers",
        "WAL bytes, full pages",
        "/ literal",
        "full pages",
        "index bytes",
        "/ literal",
    ]);
    for (name, cost) in costs {
        let Cost { index_bytes, records_alone, with_full_pages } = cost;
        table.row([
            name.clone(),
            format!("{:.0}", records_alone.bytes),
            ratio(records_alone.bytes, literal.records_alone.bytes),
            format!("{:.2}", records_alone.records),
            format!("{:.1}", records_alone.buffers),
            format!("{:.0}", with_full_pages.bytes),
            ratio(with_full_pages.bytes, literal.with_full_pages.bytes),
            format!("{:.3}", with_full_pages.full_pages),
            format!("{index_bytes:.0}"),
            ratio(*index_bytes, literal.index_bytes),
        ]);
    }
    table
}

fn relations_table(literal: &Cost, ours: &Cost) -> Table {
    let columns = [
        &literal.records_alone.by_relation,
        &ours.records_alone.by_relation,
        &literal.with_full_pages.by_relation,
        &ours.with_full_pages.by_relation,
    ];
    let mut names: Vec<&String> = columns.iter().flat_map(|column| column.keys()).collect();
    names.sort_unstable();
    names.dedup();
    let mut table = Table::new(&["", "literal", "ours", "literal, full pages", "ours, full pages"]);
    for name in names {
        let cell = |column: &BTreeMap<String, f64>| {
            column.get(name).map_or(String::new(), |bytes| format!("{bytes:.1}"))
        };
        let [a, b, c, d] = columns.map(cell);
        table.row([name.clone(), a, b, c, d]);
    }
    table
}

/// The server, and a connection to a database that is not measured.
struct Bench {
    server: Server,
    binaries: Binaries,
}

#[derive(QueryableByName)]
struct Counters {
    #[diesel(sql_type = sql_types::Text)]
    lsn: String,
    #[diesel(sql_type = sql_types::Double)]
    bytes: f64,
    #[diesel(sql_type = sql_types::Double)]
    records: f64,
    #[diesel(sql_type = sql_types::Double)]
    full_pages: f64,
    #[diesel(sql_type = sql_types::Double)]
    buffers: f64,
}

#[derive(QueryableByName)]
struct Relation {
    #[diesel(sql_type = sql_types::Oid)]
    file: u32,
    #[diesel(sql_type = sql_types::Text)]
    label: String,
}

impl Bench {
    /// Never the server of `TEST_DATABASE_URL`, since its settings are changed and its WAL is read.
    fn start() -> Self {
        let binaries = Binaries::find().unwrap();
        let bench = Self { server: Server::start_from(&binaries).unwrap(), binaries };
        let conn = &mut bench.connect("postgres");
        // What would write of its own accord.
        for setting in [
            "autovacuum = off",
            "checkpoint_timeout = '1h'",
            "max_wal_size = '8GB'",
            "wal_compression = off",
            "jit = off",
        ] {
            conn.batch_execute(&format!("ALTER SYSTEM SET {setting}")).unwrap();
        }
        reload(conn);
        bench
    }

    fn connect(&self, database: &str) -> PgConnection {
        PgConnection::establish(&self.server.url(database)).unwrap()
    }

    /// To a database with a base's schema.
    fn connect_to(&self, database: &str, base: Base) -> PgConnection {
        let mut conn = self.connect(database);
        if base.is_literal() {
            conn.batch_execute("SET search_path = literal").unwrap();
        }
        conn
    }

    /// Makes the database that others are copied from: the schema, with the parents in it.
    fn create(&self, base: Base) {
        let database = base.database();
        self.connect("postgres").batch_execute(&format!("CREATE DATABASE {database}")).unwrap();
        if base.is_literal() {
            self.connect(database).batch_execute(include_str!("../literal.sql")).unwrap();
        } else {
            creativeflow_schema::run_pending(&mut self.connect(database)).unwrap();
            let now = "2026-11-02T00:00:00Z".parse().unwrap();
            partitions::manager().now(now).ensure(&*self.server.url(database)).unwrap();
        }
        let conn = &mut self.connect_to(database, base);
        let parents = PARENTS.replace("{v}", base.key()).replace("{users}", &USERS.to_string());
        conn.batch_execute(&format!("{FUNCTIONS}; {parents}")).unwrap();
        let step = Step::new("", base);
        conn.batch_execute(&statement(&GENERATION_REQUESTS, &step, 1, REQUESTS)).unwrap();
        if !base.is_literal() {
            conn.batch_execute(MODELS).unwrap();
        }
        conn.batch_execute("VACUUM ANALYZE").unwrap();
    }

    fn cost(&self, table: &Hot, step: &Step) -> Cost {
        let admin = &mut self.connect("postgres");
        let base = step.base.database();
        admin
            .batch_execute(&format!("CREATE DATABASE measured TEMPLATE {base} STRATEGY file_copy"))
            .unwrap();
        let conn = &mut self.connect_to("measured", step.base);
        if !step.alter.is_empty() {
            conn.batch_execute(&step.alter).unwrap();
        }
        // Requests are there as parents.
        let first = if table.name == GENERATION_REQUESTS.name { REQUESTS } else { 0 };
        let last = first + FILLED;
        let before = index_bytes(conn, table);
        // The rows that are there do point at parents; to check that takes most of the time.
        conn.batch_execute("SET session_replication_role = replica").unwrap();
        conn.batch_execute(&statement(table, step, first + 1, last)).unwrap();
        let index_bytes = (index_bytes(conn, table) - before) / FILLED as f64;
        conn.batch_execute("VACUUM").unwrap();
        let records_alone = self.written(conn, table, step, last, false);
        let with_full_pages = self.written(conn, table, step, last + MEASURED, true);
        *conn = self.connect("postgres");
        admin.batch_execute("DROP DATABASE measured WITH (FORCE)").unwrap();
        Cost { index_bytes, records_alone, with_full_pages }
    }

    /// Inserts the rows after this one, each in a transaction, by a session of its own, which
    /// brings all that it counted to account when it ends.
    fn written(
        &self,
        conn: &mut PgConnection,
        table: &Hot,
        step: &Step,
        after: u64,
        full_pages: bool,
    ) -> Written {
        conn.batch_execute(&format!("ALTER SYSTEM SET full_page_writes = {full_pages}")).unwrap();
        reload(conn);
        conn.batch_execute("CHECKPOINT").unwrap();
        let before = counters(conn);
        let insert = table.insert(step);
        let statement = format!(
            "DO $do$ BEGIN FOR n IN {}..{} LOOP {insert} FROM (VALUES (n::bigint)) AS row (i); COMMIT; END LOOP; END $do$",
            after + 1,
            after + MEASURED,
        );
        self.connect_to("measured", step.base).batch_execute(&statement).unwrap();
        conn.batch_execute(
            "DO $$ BEGIN WHILE (SELECT count(*) FROM pg_stat_activity WHERE datname = 'measured') > 1 LOOP
                PERFORM pg_sleep(0.01), pg_stat_clear_snapshot();
             END LOOP; END $$",
        )
        .unwrap();
        let after = counters(conn);
        let rows = MEASURED as f64;
        Written {
            bytes: (after.bytes - before.bytes) / rows,
            records: (after.records - before.records) / rows,
            full_pages: (after.full_pages - before.full_pages) / rows,
            buffers: (after.buffers - before.buffers) / rows,
            // It takes its time, and the others are not printed.
            by_relation: if [LITERAL, OURS].contains(&&*step.name) {
                self.by_relation(conn, table, &before.lsn, &after.lsn)
            } else {
                BTreeMap::new()
            },
        }
    }

    /// Bytes of WAL of a row, by what the records between these places are about.
    fn by_relation(
        &self,
        conn: &mut PgConnection,
        table: &Hot,
        from: &str,
        to: &str,
    ) -> BTreeMap<String, f64> {
        let relations: Vec<Relation> = diesel::sql_query(
            "SELECT pg_relation_filenode(c.oid) AS file,
                CASE WHEN relkind = 'i' AND coalesce(pg_partition_root(indrelid), indrelid) = $1::regclass
                    THEN 'index ' || replace(regexp_replace(pg_get_indexdef(c.oid), '^.* USING (btree )?', ''), '\"', '')
                    WHEN relkind = 'S' THEN 'sequence'
                    WHEN coalesce(pg_partition_root(c.oid), c.oid) = $1::regclass THEN 'row'
                    ELSE 'locking the row of ' || relname END AS label
             FROM pg_class AS c LEFT JOIN pg_index ON indexrelid = c.oid WHERE pg_relation_filenode(c.oid) IS NOT NULL",
        )
        .bind::<sql_types::Text, _>(table.name)
        .load(conn)
        .unwrap();
        // So that it is all in the files.
        conn.batch_execute(
            "BEGIN; SET LOCAL synchronous_commit = on; SELECT pg_logical_emit_message(TRUE, 'bench', ''); COMMIT",
        )
        .unwrap();
        let labels: BTreeMap<u32, String> =
            relations.into_iter().map(|row| (row.file, row.label)).collect();
        let folder: String =
            diesel::dsl::sql::<sql_types::Text>("SELECT current_setting('data_directory')")
                .get_result(conn)
                .unwrap();
        let output = self
            .binaries
            .command("pg_waldump")
            .args([
                format!("--path={folder}/pg_wal"),
                format!("--start={from}"),
                format!("--end={to}"),
            ])
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let mut bytes = BTreeMap::new();
        for line in String::from_utf8_lossy(&output.stdout).lines() {
            // rmgr: Btree len (rec/tot): 64/ 64, tx: 793, lsn: ..., desc: INSERT_LEAF off: 5,
            // blkref #0: rel 1663/5/16403 blk 3
            let after = |word: &str| line.split_once(word).map(|(_, rest)| rest.trim_start());
            let length = after("(rec/tot):")
                .and_then(|rest| rest.split_once('/')?.1.trim_start().split_once(','));
            let length: f64 = length.unwrap().0.parse().unwrap();
            let file = after("blkref #0: rel ")
                .and_then(|rest| rest.split(' ').next()?.rsplit('/').next()?.parse().ok());
            let label = match file.and_then(|file: u32| labels.get(&file)) {
                Some(label) => label,
                None if line.starts_with("rmgr: Transaction") => "commit",
                None => "other",
            };
            *bytes.entry(label.to_owned()).or_default() += length / MEASURED as f64;
        }
        bytes
    }
}

impl Hot {
    fn insert(&self, step: &Step) -> String {
        let asset_type = if step.base.is_literal() { "varchar" } else { "asset_type" };
        self.insert.replace("{v}", step.key).replace("{asset_type}", asset_type)
    }
}

fn statement(table: &Hot, step: &Step, first: u64, last: u64) -> String {
    format!("{} FROM generate_series({first}::bigint, {last}::bigint) AS i", table.insert(step))
}

fn reload(conn: &mut PgConnection) {
    conn.batch_execute("SELECT pg_reload_conf()").unwrap();
    // Until the checkpointer, whom the setting is for, has read it too.
    std::thread::sleep(Duration::from_millis(300));
}

fn index_bytes(conn: &mut PgConnection, table: &Hot) -> f64 {
    let bytes = "(SELECT coalesce(sum(pg_indexes_size(relid)), pg_indexes_size($1)) FROM pg_partition_tree($1))::float8";
    let bytes = bytes.replace("$1", &format!("'{}'", table.name));
    diesel::select(diesel::dsl::sql::<sql_types::Double>(&bytes)).get_result(conn).unwrap()
}

fn counters(conn: &mut PgConnection) -> Counters {
    // What this session has counted itself, before.
    conn.batch_execute("SELECT pg_stat_force_next_flush()").unwrap();
    diesel::sql_query(
        "SELECT pg_current_wal_insert_lsn()::text AS lsn, pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::float8 AS bytes,
            wal_records::float8 AS records, wal_fpi::float8 AS full_pages,
            (SELECT blks_hit + blks_read FROM pg_stat_database WHERE datname = current_database())::float8 AS buffers
         FROM pg_stat_wal",
    )
    .get_result(conn)
    .unwrap()
}
