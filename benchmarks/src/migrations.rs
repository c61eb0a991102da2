//! The same migrations by this crate's migrator and by others: into a fresh database, and with
//! nothing to do.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use creativeflow_schema::testing::TestDatabase;
use diesel::{Connection, PgConnection};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};
use serde_json::json;
use tempfile::TempDir;
use tokio::runtime::Runtime;

use crate::measure::{Options, Report, Times};
use crate::peers::{self, Python};

const EMBEDDED: EmbeddedMigrations = embed_migrations!("../migrations");
const PSQL: &str = "psql -f";
const DIESEL: &str = "diesel_migrations";
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
trait Tool {
    fn name(&self) -> &'static str;

    /// Connects, and does what there is to do.
    fn start(&mut self, url: &str);

    /// As the tool itself took the time, where it is another process that stays.
    fn timed(&mut self, url: &str) -> Duration {
        let start = Instant::now();
        self.start(url);
        start.elapsed()
    }

    /// Returns true if it records what was applied.
    fn remembers(&self) -> bool {
        true
    }
}

struct ThisCrate;

impl Tool for ThisCrate {
    fn name(&self) -> &'static str {
        "this crate"
    }

    fn start(&mut self, url: &str) {
        creativeflow_schema::run_pending(&mut creativeflow_schema::connect(url).unwrap()).unwrap();
    }
}

struct Diesel;

impl Tool for Diesel {
    fn name(&self) -> &'static str {
        DIESEL
    }

    fn start(&mut self, url: &str) {
        PgConnection::establish(url).unwrap().run_pending_migrations(EMBEDDED).unwrap();
    }
}

struct Sqlx {
    runtime: Runtime,
    migrator: sqlx::migrate::Migrator,
}

impl Tool for Sqlx {
    fn name(&self) -> &'static str {
        "sqlx"
    }

    fn start(&mut self, url: &str) {
        self.runtime.block_on(async {
            use sqlx::Connection;
            let mut conn = sqlx::PgConnection::connect(&peers::url_with_host(url)).await.unwrap();
            self.migrator.run(&mut conn).await.unwrap();
        });
    }
}

struct Refinery {
    runtime: Runtime,
    runner: refinery::Runner,
}

impl Tool for Refinery {
    fn name(&self) -> &'static str {
        "refinery"
    }

    fn start(&mut self, url: &str) {
        self.runtime.block_on(async {
            let (mut client, connection) =
                tokio_postgres::connect(url, tokio_postgres::NoTls).await.unwrap();
            tokio::spawn(connection);
            self.runner.run_async(&mut client).await.unwrap();
        });
    }
}

struct Alembic(Python);

impl Tool for Alembic {
    fn name(&self) -> &'static str {
        "Alembic"
    }

    fn start(&mut self, url: &str) {
        self.timed(url);
    }

    fn timed(&mut self, url: &str) -> Duration {
        self.0.ask(&format!("{url} 1 1")).elapsed
    }
}

struct Psql {
    name: &'static str,
    file: PathBuf,
    arguments: &'static [&'static str],
}

impl Tool for Psql {
    fn name(&self) -> &'static str {
        self.name
    }

    fn start(&mut self, url: &str) {
        let status =
            peers::psql(url).args(self.arguments).arg("--file").arg(&self.file).status().unwrap();
        assert!(status.success(), "psql: {status}");
    }

    fn remembers(&self) -> bool {
        false
    }
}

const ENV_PY: &str = r#"
import psycopg
from alembic import context
from sqlalchemy import create_engine, pool

url = context.config.attributes["url"]
engine = create_engine("postgresql+psycopg://", creator=lambda: psycopg.connect(url), poolclass=pool.NullPool)
with engine.connect() as connection:
    context.configure(connection=connection)
    with context.begin_transaction():
        context.run_migrations()
"#;

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
fn tools(folder: &Path) -> Vec<Box<dyn Tool>> {
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
    let runner = refinery::Runner::new(&refinery::load_sql_migrations(&refinery).unwrap());
    vec![
        Box::new(ThisCrate),
        Box::new(Diesel),
        Box::new(Sqlx { runtime, migrator }),
        Box::new(Refinery { runtime: peers::runtime(), runner }),
        Box::new(Alembic(Python::start("Alembic", &json!({"folder": alembic})))),
        Box::new(Psql { name: PSQL, file: file.clone(), arguments: &[] }),
        Box::new(Psql {
            name: "psql -f, one transaction",
            file,
            arguments: &["--single-transaction"],
        }),
    ]
}

/// The schema without what the tools keep.
fn dump(url: &str) -> String {
    let mut command = match devdb::Server::shared().unwrap().binaries() {
        Some(binaries) => binaries.command("pg_dump"),
        None => Command::new("pg_dump"),
    };
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
    let names = tools.iter().map(|tool| tool.name()).collect();
    let mut fresh = Times::new(names);
    let mut databases = Vec::new();
    let mut schema = None;
    for tool in &mut tools {
        let database = TestDatabase::empty().unwrap();
        tool.start(database.url());
        let dumped = dump(database.url());
        let expected = schema.get_or_insert_with(|| dumped.clone());
        assert!(dumped == *expected, "{} makes another schema than this crate", tool.name());
        databases.push(database);
    }
    for round in 0..options.rounds {
        for turn in 0..tools.len() {
            let place = (round + turn) % tools.len();
            let database = TestDatabase::empty().unwrap();
            fresh.seconds[place].push(tools[place].timed(database.url()).as_secs_f64());
        }
    }
    report.section(
        &format!(
            "Migrations into a fresh database ({} rounds; all make the same schema)",
            options.rounds
        ),
        &fresh.table(PSQL),
    );

    let mut starting: Vec<_> =
        tools.iter_mut().zip(&databases).filter(|(tool, _)| tool.remembers()).collect();
    let mut idle = Times::new(starting.iter().map(|(tool, _)| tool.name()).collect());
    for round in 0..options.rounds {
        for turn in 0..starting.len() {
            let place = (round + turn) % starting.len();
            let (tool, database) = &mut starting[place];
            let elapsed: Duration = (0..STARTS).map(|_| tool.timed(database.url())).sum();
            idle.seconds[place].push(elapsed.as_secs_f64() / f64::from(STARTS));
        }
    }
    report.section(
        &format!(
            "A start with no migration pending, connecting included ({} rounds of {STARTS})",
            options.rounds
        ),
        &idle.table(DIESEL),
    );
}
