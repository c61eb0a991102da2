//! The cost of writing a row on the server: this crate's schema beside the specification's taken
//! literally (`write-cost/literal.sql`), and the steps between the two. Counts, no times, of a
//! server of its own that nobody else uses.

use std::time::Duration;

use creativeflow_schema::partitions;
use devdb::{Binaries, Server};
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types;

use crate::report::{Report, Table};

/// The numbers of rows.
struct Scale {
    /// Rows that are there when measuring begins, so that indexes are deep.
    filled: u64,
    /// Rows measured in each setting, each in a transaction of its own.
    measured: u64,
    users: u64,
    requests: u64,
}

const FULL: Scale = Scale { filled: 200_000, measured: 20_000, users: 10_000, requests: 50_000 };
/// Enough to see that a row writes more than before.
const SHORT: Scale = Scale { filled: 5_000, measured: 2_000, users: 1_000, requests: 5_000 };

const FUNCTIONS: &str = include_str!("../write-cost/functions.sql");
const PARENTS: &str = include_str!("../write-cost/parents.sql");
const MODELS: &str = include_str!("../write-cost/models.sql");

/// A table whose rows are measured.
struct Hot {
    name: &'static str,
    /// `i` numbers the row, `{v}` makes its key.
    insert: &'static str,
}

macro_rules! hot {
    ($name:literal) => {
        Hot { name: $name, insert: include_str!(concat!("../write-cost/", $name, ".sql")) }
    };
}

const GENERATION_REQUESTS: Hot = hot!("generation_requests");

/// The schema and the keys of a database.
#[derive(Clone, Copy)]
struct Base {
    database: &'static str,
    is_literal: bool,
    key: &'static str,
}

impl Base {
    const OURS: Self = Self { database: "ours", is_literal: false, key: "v7" };
    const OURS_V4: Self = Self { database: "ours_v4", key: "v4", ..Self::OURS };
    const LITERAL: Self = Self { database: "literal", is_literal: true, key: "v4" };
    const LITERAL_V7: Self = Self { database: "literal_v7", key: "v7", ..Self::LITERAL };
    const ALL: [Self; 4] = [Self::OURS, Self::OURS_V4, Self::LITERAL, Self::LITERAL_V7];
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
        Self { name: name.to_owned(), base, key: base.key, alter: String::new() }
    }

    fn ours(name: &str, alter: impl Into<String>) -> Self {
        Self { alter: alter.into(), ..Self::new(name, Base::OURS) }
    }

    fn without(index: &str) -> Self {
        Self::ours(&format!("ours without {index}"), format!("DROP INDEX {index}"))
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
            Step::new(LITERAL, Base::LITERAL),
            Step::new("literal with v7 keys", Base::LITERAL_V7),
            Step::new("ours with v4 keys", Base::OURS_V4),
        ];
        steps.extend(more);
        steps
    };
    let ours = || Step::new(OURS, Base::OURS);
    vec![
        (
            hot!("usage_logs"),
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
            hot!("credit_transactions"),
            between(vec![
                unpartitioned("credit_transactions"),
                Step::ours("ours, generation_request_id's index whole", credit_request),
                ours(),
            ]),
        ),
        (hot!("notifications"), between(vec![unpartitioned("notifications"), ours()])),
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
            hot!("assets"),
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
            hot!("sessions"),
            between(vec![
                Step::new("ours with v7 keys of its own", Base::OURS),
                Step { key: "v4", ..ours() },
            ]),
        ),
        (
            // Not hot; for what their index of the last migration costs.
            hot!("templates"),
            vec![
                Step::without("idx_templates_category_is_public_created_at"),
                Step::without("idx_templates_tags_public_gin"),
                ours(),
            ],
        ),
        (
            hot!("ai_model_feedbacks"),
            vec![
                Step::without("idx_ai_model_feedbacks_model_version_id_feedback_timestamp"),
                ours(),
            ],
        ),
    ]
}

/// Bytes of a row, on average: of WAL, of WAL with full pages from a checkpoint on, of indexes.
type Cost = [f64; 3];

const MEASURES: &str = "WAL bytes|with full pages|index bytes";

/// Measures these tables, or all.
pub fn run(only: &[String], report: &mut Report) {
    let bench = Bench::start(FULL);
    for base in Base::ALL {
        bench.create(base);
    }
    let title =
        format!("for each of {} rows, one a transaction, after {}", FULL.measured, FULL.filled);
    let mut summary = Table::new(&format!("ours / literal|{MEASURES}"));
    let mut indexes = Table::new(&format!("index|{MEASURES}"));
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
                let adds = ours.iter().zip(cost).map(|(with, without)| bytes(with - without));
                indexes.row([index.to_owned()].into_iter().chain(adds));
            }
        }
        let Some(literal) = named(LITERAL) else { continue };
        report.section(&format!("{}: {title}", table.name), &steps_table(&costs, literal));
        let ratios = ours.iter().zip(literal).map(|(ours, literal)| ratio(*ours, *literal));
        summary.row([table.name.to_owned()].into_iter().chain(ratios));
    }
    report.section(
        "the indexes that the specification does not have: what each adds to a row",
        &indexes,
    );
    report.section("what a row costs, ours beside the literal schema", &summary);
}

/// The bytes of WAL that a row writes to each hot table of ours, of few rows.
pub fn of_few_rows() -> Vec<(&'static str, f64)> {
    let bench = Bench::start(SHORT);
    bench.create(Base::OURS);
    let ours = Step::new(OURS, Base::OURS);
    let tables = tables().into_iter().filter(|(_, steps)| steps.len() > 3);
    tables.map(|(table, _)| (table.name, bench.cost(&table, &ours)[0])).collect()
}

/// Returns true for an index that the specification does not have.
fn added_later(index: &str) -> bool {
    include_str!("../../migrations/2026-11-24-000028_create_query_indexes/up.sql").contains(index)
}

fn ratio(ours: f64, literal: f64) -> String {
    format!("{:.2}", ours / literal)
}

fn bytes(number: f64) -> String {
    format!("{number:.0}")
}

fn steps_table(costs: &[(String, Cost)], literal: &Cost) -> Table {
    let mut table = Table::new(&format!("|{}|/ literal", MEASURES.replace('|', "|/ literal|")));
    for (name, cost) in costs {
        let cells = cost.iter().zip(literal);
        let cells = cells.flat_map(|(one, literal)| [bytes(*one), ratio(*one, *literal)]);
        table.row([name.clone()].into_iter().chain(cells));
    }
    table
}

struct Bench {
    server: Server,
    scale: Scale,
}

impl Bench {
    /// Never the server of `TEST_DATABASE_URL`, since its settings are changed.
    fn start(scale: Scale) -> Self {
        let server = Server::start_from(&Binaries::find().unwrap()).unwrap();
        let bench = Self { server, scale };
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
        if base.is_literal {
            conn.batch_execute("SET search_path = literal").unwrap();
        }
        conn
    }

    /// Makes the database that others are copied from: the schema, with the parents in it.
    fn create(&self, base: Base) {
        let database = base.database;
        self.connect("postgres").batch_execute(&format!("CREATE DATABASE {database}")).unwrap();
        if base.is_literal {
            self.connect(database)
                .batch_execute(include_str!("../write-cost/literal.sql"))
                .unwrap();
        } else {
            creativeflow_schema::run_pending(&mut self.connect(database)).unwrap();
            let now = "2026-11-02T00:00:00Z".parse().unwrap();
            partitions::manager().now(now).ensure(&*self.server.url(database)).unwrap();
        }
        let conn = &mut self.connect_to(database, base);
        let users = self.scale.users.to_string();
        let parents = PARENTS.replace("{v}", base.key).replace("{users}", &users);
        conn.batch_execute(&format!("{FUNCTIONS}; {parents}")).unwrap();
        let step = Step::new("", base);
        conn.batch_execute(&statement(&GENERATION_REQUESTS, &step, 1, self.scale.requests))
            .unwrap();
        if !base.is_literal {
            conn.batch_execute(MODELS).unwrap();
        }
        conn.batch_execute("VACUUM ANALYZE").unwrap();
    }

    fn cost(&self, table: &Hot, step: &Step) -> Cost {
        let admin = &mut self.connect("postgres");
        let base = step.base.database;
        admin
            .batch_execute(&format!("CREATE DATABASE measured TEMPLATE {base} STRATEGY file_copy"))
            .unwrap();
        let conn = &mut self.connect_to("measured", step.base);
        if !step.alter.is_empty() {
            conn.batch_execute(&step.alter).unwrap();
        }
        // Requests are there as parents.
        let Scale { filled, measured, requests, .. } = self.scale;
        let first = if table.name == GENERATION_REQUESTS.name { requests } else { 0 };
        let last = first + filled;
        let before = index_bytes(conn, table);
        // The rows that are there do point at parents; to check that takes most of the time.
        conn.batch_execute("SET session_replication_role = replica").unwrap();
        conn.batch_execute(&statement(table, step, first + 1, last)).unwrap();
        let index_bytes = (index_bytes(conn, table) - before) / filled as f64;
        conn.batch_execute("VACUUM").unwrap();
        let wal = self.written(conn, table, step, last, false);
        let with_full_pages = self.written(conn, table, step, last + measured, true);
        *conn = self.connect("postgres");
        admin.batch_execute("DROP DATABASE measured WITH (FORCE)").unwrap();
        [wal, with_full_pages, index_bytes]
    }

    /// Inserts the rows after this one, each in a transaction, by a session that checks keys as
    /// services' do. Returns the bytes of WAL of a row.
    fn written(
        &self,
        conn: &mut PgConnection,
        table: &Hot,
        step: &Step,
        after: u64,
        full_pages: bool,
    ) -> f64 {
        conn.batch_execute(&format!("ALTER SYSTEM SET full_page_writes = {full_pages}")).unwrap();
        reload(conn);
        conn.batch_execute("CHECKPOINT").unwrap();
        let before = wal_bytes(conn);
        let insert = table.insert(step);
        let statement = format!(
            "DO $do$ BEGIN FOR n IN {}..{} LOOP {insert} FROM (VALUES (n::bigint)) AS row (i); COMMIT; END LOOP; END $do$",
            after + 1,
            after + self.scale.measured,
        );
        self.connect_to("measured", step.base).batch_execute(&statement).unwrap();
        (wal_bytes(conn) - before) / self.scale.measured as f64
    }
}

impl Hot {
    fn insert(&self, step: &Step) -> String {
        let asset_type = if step.base.is_literal { "varchar" } else { "asset_type" };
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

fn wal_bytes(conn: &mut PgConnection) -> f64 {
    let bytes = "pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::float8";
    diesel::select(diesel::dsl::sql::<sql_types::Double>(bytes)).get_result(conn).unwrap()
}
