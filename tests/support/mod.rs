//! Helpers of several tests: databases, the catalog, dumps. `use crate::support::*` brings them
//! together with Diesel's prelude.

pub mod child;
pub mod patroni;
pub mod pooler;
pub mod relay;
pub mod rows;

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::{Duration, Instant};

use creativeflow_schema::migrator::MIGRATIONS;
use creativeflow_schema::partitions::TABLES;
use creativeflow_schema::session::lock::Locks;
use devdb::{Binaries, Server};
use diesel::connection::SimpleConnection;
use diesel::sql_types::Text;
use diesel_migrations::MigrationHarness;

pub use creativeflow_schema::testing::TestDatabase;
pub use diesel::prelude::*;

/// The key of the lock that a session holds while it migrates.
pub const LOCK_KEY: i64 = Locks::MIGRATION.session;

/// The folders of migrations in a project's folder, in order.
pub fn migrations_in(project: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(project.join("migrations")).unwrap();
    let mut folders: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    folders.retain(|path| path.is_dir());
    folders.sort();
    folders
}

/// The number of folders in `migrations/`.
pub fn migration_count() -> usize {
    migrations_in(Path::new(env!("CARGO_MANIFEST_DIR"))).len()
}

/// The names in a folder.
pub fn names_in(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

/// The files in a folder and in those below it, but for those that git does not take.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap();
            if !path.is_dir() {
                found.push(path);
            } else if !name.starts_with('.') && name != "target" && name != "node_modules" {
                folders.push(path);
            }
        }
    }
    found.sort();
    found
}

/// A copy of the project's files that git has or would take. The copy stays, so that a second build
/// of it is short.
///
/// Cargo builds it in the folder `target` beside the copy: in the project's own, the one's build
/// would be taken for the other's, since cargo names packages by their places within the workspace.
pub fn copy_of_the_project(name: &str) -> PathBuf {
    let copy = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name).join("project");
    drop(std::fs::remove_dir_all(&copy));
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = Command::new("git")
        .args(["ls-files", "-co", "--exclude-standard"])
        .current_dir(project)
        .output();
    let files = String::from_utf8(files.unwrap().stdout).unwrap();
    assert!(files.lines().any(|file| file == "Cargo.toml"), "git ls-files: {files}");
    for file in files.lines().filter(|file| project.join(file).is_file()) {
        let to = copy.join(file);
        std::fs::create_dir_all(to.parent().unwrap()).unwrap();
        std::fs::copy(project.join(file), to).unwrap();
    }
    copy
}

/// Counts the partitions that a first run makes: of each table the current month, and those after
/// it by its policy.
pub fn months_made() -> usize {
    TABLES.into_iter().map(|(_, policy)| 1 + usize::from(policy.premake)).sum()
}

/// A migrated database, and a connection to it. In a process of `tests/citus`, which runs tests
/// again, it is the variant for Citus.
pub fn migrated() -> (TestDatabase, PgConnection) {
    let db = TestDatabase::new().unwrap();
    let mut conn = db.connect().unwrap();
    if std::env::var_os(crate::citus::VARIANT).is_some() {
        execute(&mut conn, crate::citus::SCRIPT);
    }
    (db, conn)
}

/// An empty database, and a connection to it.
pub fn empty() -> (TestDatabase, PgConnection) {
    let db = TestDatabase::empty().unwrap();
    let conn = db.connect().unwrap();
    (db, conn)
}

/// Connects as a role.
pub fn connect_as(db: &TestDatabase, role: &str) -> PgConnection {
    let (scheme, rest) = db.url().split_once("://").unwrap();
    let rest = rest.split_once('@').map_or(rest, |(_, rest)| rest);
    creativeflow_schema::connect(&format!("{scheme}://{role}@{rest}")).unwrap()
}

/// Statements and queries of a test, all of which must succeed.
pub trait Sql {
    /// Runs statements.
    fn run(&mut self, statements: impl AsRef<str>);

    /// Returns the rows of a query of one text column, in order.
    fn lines(&mut self, query: impl AsRef<str>) -> Vec<String>;

    /// Returns the first of the rows of such a query.
    fn line(&mut self, query: impl AsRef<str>) -> String {
        self.lines(query).remove(0)
    }
}

impl Sql for PgConnection {
    #[track_caller]
    fn run(&mut self, statements: impl AsRef<str>) {
        execute(self, statements.as_ref());
    }

    #[track_caller]
    fn lines(&mut self, query: impl AsRef<str>) -> Vec<String> {
        lines(self, query.as_ref())
    }
}

/// Returns the rows of a query of one text column, in order.
#[track_caller]
pub fn lines(conn: &mut PgConnection, query: &str) -> Vec<String> {
    try_lines(conn, query).unwrap()
}

/// Returns the rows of a query of one text column, in order, or the server's error.
pub fn try_lines(conn: &mut PgConnection, query: &str) -> QueryResult<Vec<String>> {
    #[derive(QueryableByName)]
    struct Line {
        #[diesel(sql_type = Text)]
        line: String,
    }
    let query = format!("SELECT line FROM ({query}) AS rows (line) ORDER BY line");
    let rows = diesel::sql_query(query).load::<Line>(conn)?;
    Ok(rows.into_iter().map(|row| row.line).collect())
}

/// The paragraphs of a file of SQL that begin with a comment: the text of it, and the statements.
pub fn commented(sql: &'static str) -> Vec<(&'static str, &'static str)> {
    let paragraphs = sql.split("\n\n").filter_map(|text| text.strip_prefix("-- "));
    let paragraphs: Vec<_> = paragraphs.filter_map(|text| text.split_once('\n')).collect();
    assert!(!paragraphs.is_empty(), "{sql}");
    paragraphs
}

/// These, in the long series; else every so many of them.
pub fn some<T>(all: impl IntoIterator<Item = T>, every: usize) -> impl Iterator<Item = T> {
    all.into_iter().step_by(if crate::migrator::in_full() { 1 } else { every })
}

/// Rights to parameters are the whole server's, which two sessions cannot change at once.
static PARAMETERS: Mutex<()> = Mutex::new(());

/// Runs statements that must succeed.
pub fn execute(conn: &mut PgConnection, statements: &str) {
    let _alone = ["PARAMETER", "DROP OWNED"]
        .iter()
        .any(|right| statements.contains(right))
        .then(|| PARAMETERS.lock().unwrap_or_else(PoisonError::into_inner));
    conn.batch_execute(statements).unwrap_or_else(|error| panic!("{statements}: {error}"));
}

/// Waits until this holds, which another process brings about; fails if that takes too long for
/// anything but a fault.
#[track_caller]
pub fn wait_until(what: &str, mut holds: impl FnMut() -> bool) {
    let start = Instant::now();
    while !holds() {
        assert!(start.elapsed() < Duration::from_secs(60), "still not: {what}");
        // The other process needs the processor.
        std::thread::sleep(Duration::from_millis(2));
    }
}

/// A program of PostgreSQL's, whichever server is used.
pub fn program(name: &str) -> Command {
    let server = Server::shared().unwrap();
    if let Some(binaries) = server.binaries() {
        return binaries.command(name);
    }
    let conn = &mut creativeflow_schema::connect(&server.url("postgres")).unwrap();
    let version: u32 =
        lines(conn, "SELECT current_setting('server_version_num')").remove(0).parse().unwrap();
    Binaries::of_version(version / 10_000).unwrap().command(name)
}

/// Runs a script as an operator does.
pub fn psql(url: &str, script: &Path, stop_at_errors: bool) -> Output {
    let stop = format!("ON_ERROR_STOP={}", u8::from(stop_at_errors));
    program("psql").args(["-X", "-q", "-v", &stop, "-f"]).arg(script).arg(url).output().unwrap()
}

/// The same, with the text of a script.
pub fn run_sql(url: &str, sql: impl AsRef<[u8]>, stop_at_errors: bool) -> Output {
    let script = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(script.path(), sql).unwrap();
    psql(url, script.path(), stop_at_errors)
}

/// Returns all that a program said.
pub fn said(output: &Output) -> String {
    format!(
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    )
}

/// Fails with what a program said, unless it succeeded.
#[track_caller]
pub fn assert_success(what: &str, output: &Output) {
    assert!(output.status.success(), "{what}: {}", String::from_utf8_lossy(&output.stderr));
}

/// The whole schema as `pg_dump` writes it, without Diesel's table and the ledger.
pub fn dump(db: &TestDatabase) -> String {
    let mut pg_dump = program("pg_dump");
    pg_dump.arg("--exclude-table=__diesel_schema_migrations*");
    dump_of(db.url(), pg_dump)
}

/// The schema as it is dumped at each number of applied migrations, from none to all.
pub fn boundaries() -> &'static [String] {
    static BOUNDARIES: OnceLock<Vec<String>> = OnceLock::new();
    BOUNDARIES.get_or_init(|| {
        let (db, conn) = &mut empty();
        // Makes Diesel's own table, which the dumps leave out.
        conn.applied_migrations().unwrap();
        let mut dumps = vec![dump(db)];
        for migration in &MIGRATIONS[..] {
            conn.run_migration(migration).unwrap();
            dumps.push(dump(db));
        }
        dumps
    })
}

/// The whole schema as this `pg_dump` writes it.
pub fn dump_of(url: &str, mut pg_dump: Command) -> String {
    // The key would be random, and the dump never the same twice.
    let output = pg_dump
        .args(["--schema-only", "--no-owner", "--restrict-key=test"])
        .arg(url)
        .output()
        .unwrap();
    assert_success("pg_dump", &output);
    String::from_utf8(output.stdout).unwrap()
}

/// Fails with the lines that differ.
#[track_caller]
pub fn assert_same(what: &str, left: &str, right: &str) {
    assert!(
        left == right,
        "{what}:\n{}",
        similar::TextDiff::from_lines(left, right).unified_diff().context_radius(2)
    );
}

/// Lets one test at a time run rustdoc, which removes the pages that another one has made of the
/// same crate.
pub fn rustdoc_alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    ALONE.lock().unwrap_or_else(PoisonError::into_inner)
}
