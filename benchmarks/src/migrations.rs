//! The same migrations by this crate's migrator and by others: into a fresh database, and with
//! nothing to do.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use creativeflow_schema::testing::TestDatabase;
use diesel::{Connection, PgConnection};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};
use serde_json::json;
use tempfile::TempDir;

use crate::measure::{Options, Times};
use crate::peers::{self, Python};
use crate::report::Report;

pub const EMBEDDED: EmbeddedMigrations = embed_migrations!("../migrations");
const PSQL: &str = "psql -f";
const DIESEL: &str = "diesel_migrations";
/// With the partitions, which are not a part of the schema that the others make.
const START_UP: &str = "this crate, start_up";
/// Starts with nothing to do in one turn.
const STARTS: u32 = 10;
/// Where the tools keep account, which is not the schema.
const LEDGERS: [&str; 5] = [
    "__diesel_schema_migrations",
    "__diesel_schema_migrations_ledger",
    "_sqlx_migrations",
    "refinery_schema_history",
    "alembic_version",
];

/// A way to migrate a database.
struct Tool {
    name: &'static str,
    /// Connects, does what there is to do, and returns the time that it took.
    start: Box<dyn FnMut(&str) -> Duration>,
}

impl Tool {
    fn new(name: &'static str, mut start: impl FnMut(&str) + 'static) -> Self {
        let start = move |url: &str| {
            let begin = Instant::now();
            start(url);
            begin.elapsed()
        };
        Self { name, start: Box::new(start) }
    }

    /// Returns true if it records what was applied.
    fn remembers(&self) -> bool {
        !self.name.starts_with(PSQL)
    }
}

const ENV_PY: &str = include_str!("../alembic_env.py");

/// The folder's migrations, in order: name and script.
fn migrations() -> Vec<(String, String)> {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../migrations"));
    let mut folders: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.retain(|folder| folder.is_dir());
    folders.sort();
    let named = |folder: &PathBuf| {
        let name = folder.file_name().unwrap().to_str().unwrap();
        let name = name.split_once('_').unwrap().1.to_owned();
        (name, std::fs::read_to_string(folder.join("up.sql")).unwrap())
    };
    folders.iter().map(named).collect()
}

/// Writes the migrations as each tool wants them.
fn tools(folder: &Path) -> Vec<Tool> {
    let [sqlx, refinery, alembic] = ["sqlx", "refinery", "alembic"].map(|name| folder.join(name));
    for folder in [&sqlx, &refinery, &alembic.join("versions")] {
        std::fs::create_dir_all(folder).unwrap();
    }
    let mut all = String::new();
    for (place, (name, script)) in migrations().into_iter().enumerate() {
        let number = place + 1;
        std::fs::write(sqlx.join(format!("{number:04}_{name}.sql")), &script).unwrap();
        std::fs::write(refinery.join(format!("V{number}__{name}.sql")), &script).unwrap();
        let before = if place == 0 { "None".to_owned() } else { format!("\"{place:04}\"") };
        // A string of JSON's is one of Python's.
        let revision = format!(
            "from alembic import op\n\n\
             revision = \"{number:04}\"\ndown_revision = {before}\n\n\n\
             def upgrade():\n    \
             op.get_bind().exec_driver_sql({}, execution_options={{\"no_parameters\": True}})\n",
            json!(script)
        );
        std::fs::write(alembic.join(format!("versions/{number:04}_{name}.py")), revision).unwrap();
        writeln!(all, "{script}").unwrap();
    }
    std::fs::write(alembic.join("env.py"), ENV_PY).unwrap();
    let file = folder.join("all.sql");
    std::fs::write(&file, all).unwrap();

    let runtime = peers::runtime();
    let migrator = runtime.block_on(sqlx::migrate::Migrator::new(&*sqlx)).unwrap();
    let by_sqlx = move |url: &str| {
        runtime.block_on(async {
            use sqlx::Connection;
            let mut conn = sqlx::PgConnection::connect(&peers::url_with_host(url)).await.unwrap();
            migrator.run(&mut conn).await.unwrap();
        });
    };
    let runtime = peers::runtime();
    let runner = refinery::Runner::new(&refinery::load_sql_migrations(&refinery).unwrap());
    let by_refinery = move |url: &str| {
        runtime.block_on(async {
            let (mut client, connection) =
                tokio_postgres::connect(url, tokio_postgres::NoTls).await.unwrap();
            tokio::spawn(connection);
            runner.run_async(&mut client).await.unwrap();
        });
    };
    // A process that stays, and takes the time itself.
    let mut python = Python::start("Alembic", &json!({"folder": alembic}));
    let by_alembic = move |url: &str| python.ask(&format!("{url} 1 1")).elapsed;
    let by_psql = |arguments: &'static [&'static str]| {
        let file = file.clone();
        move |url: &str| {
            let status =
                peers::psql(url).args(arguments).arg("--file").arg(&file).status().unwrap();
            assert!(status.success(), "psql: {status}");
        }
    };
    vec![
        Tool::new("this crate", |url| {
            let conn = &mut creativeflow_schema::connect(url).unwrap();
            creativeflow_schema::run_pending(conn).unwrap();
        }),
        Tool::new(START_UP, |url| {
            creativeflow_schema::start_up(url).unwrap();
        }),
        Tool::new(DIESEL, |url| {
            PgConnection::establish(url).unwrap().run_pending_migrations(EMBEDDED).unwrap();
        }),
        Tool::new("sqlx", by_sqlx),
        Tool::new("refinery", by_refinery),
        Tool { name: "Alembic", start: Box::new(by_alembic) },
        Tool::new(PSQL, by_psql(&[])),
        Tool::new("psql -f, one transaction", by_psql(&["--single-transaction"])),
    ]
}

/// The schema without what the tools keep.
fn dump(url: &str) -> String {
    let mut command = peers::program("pg_dump");
    let exclude = LEDGERS.map(|table| format!("--exclude-table=*.{table}*"));
    let output = command.arg("--schema-only").args(exclude).arg(url).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    // `\restrict` and `\unrestrict` have a word of their own in each dump.
    let said = String::from_utf8(output.stdout).unwrap();
    let lines: Vec<&str> = said.lines().filter(|line| !line.starts_with('\\')).collect();
    lines.join("\n")
}

pub fn run(options: &Options, report: &mut Report) {
    let folder = TempDir::new().unwrap();
    let mut tools = tools(folder.path());
    let mut databases = Vec::new();
    let mut schema = None;
    for tool in &mut tools {
        let database = TestDatabase::empty().unwrap();
        (tool.start)(database.url());
        databases.push(database);
        if tool.name == START_UP {
            continue;
        }
        let dumped = dump(databases.last().unwrap().url());
        let expected = schema.get_or_insert_with(|| dumped.clone());
        assert!(dumped == *expected, "{} makes another schema than this crate", tool.name);
    }
    let rounds = options.rounds;
    let mut making: Vec<_> = tools.iter_mut().filter(|tool| tool.name != START_UP).collect();
    let names = making.iter().map(|tool| tool.name).collect();
    let fresh = Times::of(names, rounds, 1, |place| {
        (making[place].start)(TestDatabase::empty().unwrap().url()).as_secs_f64()
    });
    let title =
        format!("Migrations into a fresh database ({rounds} rounds; all make the same schema)");
    report.section(&title, &fresh.table(PSQL));

    let mut starting: Vec<_> =
        tools.iter_mut().zip(&databases).filter(|(tool, _)| tool.remembers()).collect();
    let names = starting.iter().map(|(tool, _)| tool.name).collect();
    let idle = Times::of(names, rounds, 1, |place| {
        let (tool, database) = &mut starting[place];
        let elapsed: Duration = (0..STARTS).map(|_| (tool.start)(database.url())).sum();
        elapsed.as_secs_f64() / f64::from(STARTS)
    });
    let title = format!(
        "A start with no migration pending, connecting included ({rounds} rounds of {STARTS})"
    );
    report.section(&title, &idle.table(DIESEL));
}
