//! Every command on databases full of names that nobody gives but somebody who means harm: no name is taken for SQL, for a
//! path, for a line of output or for an escape of the terminal, and nothing of ours is lost for it.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use creativeflow_schema::migrator::{LOCK_KEY, MIGRATIONS};
use creativeflow_schema::quote::{ident, literal};
use creativeflow_schema::testing::TestDatabase;
use devdb::{Binaries, Server};
use diesel::prelude::*;
use serde_json::Value;

use crate::cli::{on, out};
use crate::migrator::in_full;
use crate::quote::HOSTILE;
use crate::support::{assert_same, dump_of, execute, lines, migrated, program, some, wait_until};

/// Names whose SQL, if it ran, would leave a table `canary`.
const CANARIES: [&str; 6] = [
    "\"; CREATE TABLE canary (); --",
    "'; CREATE TABLE canary (); --",
    "a\n; CREATE TABLE canary (); --",
    "$$; CREATE TABLE canary (); --",
    "*/ ; CREATE TABLE canary (); /*",
    "x\r\n\\! touch /tmp/canary\n",
];

fn names() -> impl Iterator<Item = &'static str> {
    HOSTILE.into_iter().chain(CANARIES)
}

/// A name with something in front, cut where PostgreSQL would.
fn with(front: &str, name: &str) -> String {
    let mut name = format!("{front}{name}");
    while name.len() > 63 {
        name.pop();
    }
    name
}

/// Has every name used for a thing of each kind, in the schema of the tables, in others, and on tables of ours.
fn plant(conn: &mut PgConnection) {
    let mut columns = String::new();
    let mut others = String::new();
    for (number, name) in names().enumerate() {
        let (id, text) = (ident(name), literal(name));
        let [index, key, check, kind, function, trigger] =
            ["i", "k", "c", "t", "f", "g"].map(|front| ident(&with(front, name)));
        let _ = write!(columns, ", {id} INT");
        let _ = write!(
            others,
            "CREATE TYPE {kind} AS ENUM ({text}, 'b');
             COMMENT ON TYPE {kind} IS {text};
             CREATE TABLE {id} (id UUID PRIMARY KEY, {id} {kind} NOT NULL DEFAULT {text}, user_id UUID,
                CONSTRAINT {key} FOREIGN KEY (user_id) REFERENCES users, CONSTRAINT {check} CHECK ({id} <> 'b'));
             COMMENT ON TABLE {id} IS {text};
             COMMENT ON COLUMN {id}.{id} IS {text};
             CREATE INDEX {index} ON {id} ({id}) WHERE {id} <> 'b';
             CREATE FUNCTION {function}({id} INT) RETURNS INT LANGUAGE sql AS 'SELECT 1';
             COMMENT ON FUNCTION {function} IS {text};
             CREATE SCHEMA {kind};
             CREATE TABLE {kind}.{id} ({id} INT);
             ALTER TABLE teams ADD COLUMN {id} INT, ADD CONSTRAINT {check} CHECK ({id} > 0);
             CREATE INDEX {teams} ON teams ({id});
             COMMENT ON COLUMN teams.{id} IS {text};
             CREATE TRIGGER {trigger} BEFORE UPDATE ON teams FOR EACH ROW WHEN (false) EXECUTE FUNCTION diesel_set_updated_at();
             CREATE TABLE retired.{id} (id INT, {id} UUID REFERENCES users);
             CREATE TABLE partitions.{kind} (id INT);
             CREATE VIEW {view} AS SELECT {id} FROM {id};
             CREATE SEQUENCE {sequence};
             CREATE RULE {trigger} AS ON DELETE TO {id} DO INSTEAD NOTHING;
             ALTER TABLE {id} ENABLE ROW LEVEL SECURITY;
             CREATE POLICY {check} ON {id};
             CREATE ROLE {role};
             GRANT SELECT ON users TO {role};",
            teams = ident(&with(&format!("{number}"), name)),
            view = ident(&with("v", name)),
            sequence = ident(&with("s", name)),
            // Roles belong to the server, so the names that others use stay out.
            role = ident(&with("hostile", name)),
        );
    }
    execute(conn, &others);
    execute(conn, &format!("CREATE TABLE wide (id INT{columns})"));
}

/// A server of its own, since roles belong to all databases of one.
struct Planted {
    server: Server,
    conn: PgConnection,
    url: String,
}

fn planted() -> Planted {
    let server = Server::start_from(&Binaries::find().unwrap()).unwrap();
    let url = server.url("postgres");
    let migrated = on(&url, &["migrate"]);
    assert!(migrated.status.success(), "{migrated:?}");
    let mut conn = creativeflow_schema::connect(&url).unwrap();
    plant(&mut conn);
    Planted { server, conn, url }
}

impl Planted {
    /// All but months and what is retired, as `pg_dump` writes it.
    fn dump(&self) -> String {
        let mut pg_dump = self.server.binaries().map_or_else(|| program("pg_dump"), |own| own.command("pg_dump"));
        pg_dump.args(["--exclude-schema=partitions", "--exclude-schema=retired", "--exclude-table-data=*"]);
        dump_of(&self.url, pg_dump)
    }

    #[track_caller]
    fn nothing_ran(&mut self) {
        nothing_ran(&mut self.conn);
    }
}

#[track_caller]
fn nothing_ran(conn: &mut PgConnection) {
    assert_eq!(lines(conn, "SELECT relname::text FROM pg_class WHERE relname = 'canary'"), [""; 0]);
    assert!(!Path::new("/tmp/canary").exists());
}

/// The same command for people and for programs: it ends with this exit code, and writes in lines what are lines.
#[track_caller]
fn sane(url: &str, args: &[&str], codes: &[i32]) -> String {
    let mut text = String::new();
    for json in [&[][..], &["--json"]] {
        let args = [args, json].concat();
        let output = on(url, &args);
        let (said, told) = look_at(&args, &output, codes, !json.is_empty());
        text += &said;
        text += &told;
    }
    text
}

#[track_caller]
fn look_at(args: &[&str], output: &Output, codes: &[i32], is_json: bool) -> (String, String) {
    let (said, told) =
        (String::from_utf8(output.stdout.clone()).unwrap(), String::from_utf8(output.stderr.clone()).unwrap());
    assert!(!told.contains("panicked"), "{args:?}: {told}");
    let code = output.status.code().unwrap_or_else(|| panic!("{args:?}: {}", output.status));
    assert!(codes.contains(&code), "{args:?} exits with {code}: {said}{told}");
    // A script has to have the names as they are.
    let is_script = !is_json && (args.contains(&"plan") || args.contains(&"--drift"));
    for text in [&said, &told].into_iter().skip(usize::from(is_script)) {
        let control =
            text.chars().find(|char| (char.is_control() && *char != '\n') || ('\u{202a}'..='\u{202e}').contains(char));
        assert_eq!(control, None, "{args:?}: {text}");
        for line in text.lines() {
            let line = line.trim_start();
            assert!(!line.starts_with(';') && !line.starts_with("\\!"), "{args:?}: a name began a line: {text}");
        }
    }
    if is_json {
        for line in said.lines() {
            let value: Result<Value, _> = serde_json::from_str(line);
            assert!(value.is_ok(), "{args:?}: {line}");
        }
    }
    (said, told)
}

#[test]
fn the_migrators_commands() {
    let planted = &mut planted();
    let before = planted.dump();
    let newest = MIGRATIONS.last().unwrap().version();
    let url = planted.url.clone();
    // What stands beside ours is no finding of the migrator's.
    sane(&url, &["status"], &[0]);
    sane(&url, &["check"], &[0]);
    sane(&url, &["migrate"], &[0]);
    sane(&url, &["plan"], &[0]);
    sane(&url, &["plan", "--down"], &[0]);
    sane(&url, &["repair"], &[0]);
    sane(&url, &["baseline", &newest], &[0, 1, 3]);
    sane(&url, &["redo", "--count", "1"], &[0]);
    sane(&url, &["revert", "--count", "1"], &[0]);
    sane(&url, &["migrate"], &[0]);
    sane(&url, &["check"], &[0]);
    for name in some(names().filter(|name| !name.starts_with('-')), 4) {
        sane(&url, &["baseline", name], &[1, 3]);
        sane(&url, &["revert", "--to", name], &[1]);
        sane(&url, &["redo", "--to", name], &[1]);
        sane(&url, &["plan", "--from", name], &[1]);
        sane(&url, &["status", name], &[2]);
        sane(&url, &["status", "--warn", name], &[2]);
        sane(&url, &["partitions", "archive", name, "2026-11", "--archive", "/"], &[2]);
        sane(&url, &["partitions", "restore", name], &[1, 2, 3]);
    }
    assert_same("ours and theirs", &before, &planted.dump());
    planted.nothing_ran();
}

#[test]
fn what_the_ledger_was_made_to_hold() {
    let (db, conn) = &mut migrated();
    let names: Vec<&str> = names().collect();
    for (migration, name) in MIGRATIONS.iter().zip(names.iter().cycle()) {
        let (version, name) = (literal(&migration.version()), literal(name));
        execute(conn, &format!("UPDATE __diesel_schema_migrations_ledger SET name = {name} WHERE version = {version}"));
    }
    for name in &names {
        let version: String = name.chars().take(50).collect();
        execute(
            conn,
            &format!(
                "INSERT INTO __diesel_schema_migrations (version) VALUES ({}) ON CONFLICT DO NOTHING",
                literal(&version)
            ),
        );
    }
    for command in ["status", "check", "migrate"] {
        sane(db.url(), &[command], &[3]);
    }
    sane(db.url(), &["revert", "--count", "1"], &[3]);
    sane(db.url(), &["redo", "--count", "1"], &[3]);
    sane(db.url(), &["repair"], &[3]);
    nothing_ran(conn);
}

/// Needs the catalog's names to be raw, and drift to quote them.
#[test]
fn drift_and_its_script() {
    let planted = &mut planted();
    let before = planted.dump();
    let url = planted.url.clone();
    sane(&url, &["check", "--drift"], &[3]);
    assert_same("ours and theirs", &before, &planted.dump());
    planted.nothing_ran();

    // The script, as somebody in a hurry runs it: what is ours is as it was, and no name has become a statement.
    let ours = |conn: &mut PgConnection| {
        lines(
            conn,
            "SELECT c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) FROM pg_class c
             JOIN pg_attribute a ON attrelid = c.oid WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p')
             AND attnum > 0 AND NOT attisdropped AND (relname IN ('users', 'sessions', 'team_members', 'usage_logs') OR relname ~ '^(teams|projects)$'
             AND attname IN ('id', 'name', 'owner_id', 'created_at', 'updated_at'))",
        )
    };
    let expected = ours(&mut planted.conn);
    let script = out(&on(&url, &["check", "--drift"]));
    let mut psql = planted.server.binaries().map_or_else(|| program("psql"), |own| own.command("psql"));
    let mut psql = psql
        .args(["-X", "-q", "-v", "ON_ERROR_STOP=1", &url])
        .stdin(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    psql.stdin.take().unwrap().write_all(script.as_bytes()).unwrap();
    let psql = psql.wait_with_output().unwrap();
    assert!(psql.status.success(), "{}", String::from_utf8_lossy(&psql.stderr));
    assert_eq!(ours(&mut planted.conn), expected);
    planted.nothing_ran();
}

/// Needs the catalog's names to be raw.
#[test]
fn the_reference_the_dictionary_and_the_diagrams() {
    let planted = &mut planted();
    let before = planted.dump();
    let place = tempfile::tempdir().unwrap();
    // Deep enough that a path of `..` would show.
    let folder = place.path().join("a/b/c");
    std::fs::create_dir_all(&folder).unwrap();
    let url = planted.url.clone();
    sane(&url, &["docs", folder.to_str().unwrap()], &[0]);
    sane(&url, &["docs", folder.to_str().unwrap(), "--check"], &[0]);
    assert_same("ours and theirs", &before, &planted.dump());
    planted.nothing_ran();
    for place in [place.path().to_owned(), place.path().join("a"), place.path().join("a/b")] {
        assert_eq!(std::fs::read_dir(&place).unwrap().count(), 1, "{}", place.display());
    }

    // A file for each table, with a name that is no path.
    let tables = lines(
        &mut planted.conn,
        "SELECT relname::text FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace AND relname NOT LIKE '\\_\\_diesel%'",
    );
    let files: BTreeSet<String> = std::fs::read_dir(folder.join("ddl/tables"))
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(files.len(), tables.len());
    let plain = |char: char| char.is_ascii_lowercase() || char.is_ascii_digit() || "_-%.".contains(char);
    assert!(files.iter().all(|file| file.chars().all(plain) && file.matches('.').count() == 1), "{files:?}");

    let read = |path: &str| std::fs::read_to_string(folder.join(path)).unwrap();
    for path in [
        "docs/dictionary.md",
        "docs/diagrams/creativeflow_ai_erd.mmd",
        "docs/diagrams/ai_generation_usage_and_billing.mmd",
    ] {
        let text = read(path);
        assert!(!text.chars().any(|char| char.is_control() && char != '\n'), "{path}");
        assert!(!text.lines().any(|line| line.trim_start().starts_with(';')), "{path}");
    }
    markdown_holds(&read("docs/dictionary.md"));
    for name in ["creativeflow_ai_erd", "accounts_and_access", "ai_generation_usage_and_billing"] {
        mermaid_holds(&read(&format!("docs/diagrams/{name}.mmd")));
        let source = folder.join(format!("docs/diagrams/{name}.dot"));
        dot_holds(&std::fs::read_to_string(&source).unwrap());
        // Where Graphviz is installed, it is asked itself.
        if let Ok(dot) = Command::new("dot").arg("-Tsvg").arg(&source).output() {
            let said = String::from_utf8_lossy(&dot.stderr);
            assert!(
                dot.status.success() && !said.contains("syntax error") && !said.contains("not well-formed"),
                "{name}: {said}"
            );
            let ports = said.lines().find(|line| line.contains("unrecognized"));
            assert_eq!(ports, None, "{name}");
        }
    }
}

/// Needs the DDL to quote its names.
#[test]
fn the_reference_makes_it_again() {
    let planted = &mut planted();
    let place = tempfile::tempdir().unwrap();
    sane(&planted.url, &["docs", place.path().to_str().unwrap()], &[0]);
    execute(&mut planted.conn, "CREATE DATABASE again");
    let url = planted.server.url("again");
    let mut psql = planted.server.binaries().map_or_else(|| program("psql"), |own| own.command("psql"));
    let psql = psql.args(["-X", "-q", "-f"]).arg(place.path().join("ddl/create.sql")).arg(&url).output().unwrap();
    assert_eq!(String::from_utf8_lossy(&psql.stderr), "");
    let again = &mut creativeflow_schema::connect(&url).unwrap();
    nothing_ran(again);
    let tables =
        "SELECT relname::text FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace
        AND relname NOT LIKE '\\_\\_diesel%'";
    assert_eq!(lines(again, tables), lines(&mut planted.conn, tables));
}

/// Every row of a table has as many cells as its head, and none has HTML or a link that is not ours.
fn markdown_holds(page: &str) {
    let mut width = None;
    for line in page.lines() {
        let line_without_code = without_code(line);
        if line.starts_with('|') {
            let cells = line.replace("\\|", "").matches('|').count();
            assert_eq!(*width.get_or_insert(cells), cells, "{line}");
        } else {
            width = None;
        }
        assert!(!line_without_code.contains('<'), "{line}");
        assert!(!line_without_code.replace("\\]", "").contains("](y)"), "{line}");
    }
}

/// A line of Markdown without what is between backticks.
fn without_code(line: &str) -> String {
    let mut rest = line;
    let mut text = String::new();
    while let Some(start) = rest.find('`') {
        let is_escaped = rest[..start].ends_with('\\');
        let fence: String = rest[start..].chars().take_while(|char| *char == '`').collect();
        text += &rest[..start];
        let after = &rest[start + fence.len()..];
        rest = match after.find(&fence).filter(|_| !is_escaped) {
            Some(end) => &after[end + fence.len()..],
            None => after,
        };
    }
    text + rest
}

/// Every line is one that the diagrams have.
fn mermaid_holds(text: &str) {
    let body = text.split("\nerDiagram\n").nth(1).unwrap();
    let is_word = |word: &str| !word.is_empty() && word.chars().all(|char| char.is_alphanumeric() || char == '_');
    let is_entity = |name: &str| {
        let quoted = name.strip_prefix('"').and_then(|name| name.strip_suffix('"'));
        quoted.map_or(is_word(name), |name| !name.contains(['"', '%', '\\']))
    };
    for line in body.lines() {
        let line = line.trim();
        if line == "}" {
            continue;
        }
        if let Some(entity) = line.strip_suffix(" {") {
            assert!(is_entity(entity), "{line}");
        } else if let Some((keys, label)) = line.split_once(" : ") {
            assert!(is_entity(label) || label.starts_with('"'), "{line}");
            let mark = ["||--o{", "|o--o{", "||--o|", "|o--o|"].into_iter().find(|mark| keys.contains(mark)).unwrap();
            let (to, from) = keys.split_once(mark).unwrap();
            assert!(is_entity(to.trim()) && is_entity(from.trim()), "{line}");
        } else {
            let (words, comment) = line.split_once(" \"").unwrap_or((line, ""));
            assert!(comment.is_empty() || comment.matches('"').count() == 1, "{line}");
            assert!(words.split([' ', ',']).filter(|word| !word.is_empty()).all(is_word), "{line}");
        }
    }
}

/// Quotes and brackets of DOT are in pairs on every line.
fn dot_holds(text: &str) {
    for line in text.lines().skip(1) {
        let plain = line.replace("\\\\", "").replace("\\\"", "");
        assert_eq!(plain.matches('"').count() % 2, 0, "{line}");
        assert_eq!(plain.matches('<').count(), plain.replace("->", "").matches('>').count(), "{line}");
    }
}

/// Needs the keeper to address partitions by their names as they are.
#[test]
fn months_that_were_made_by_hand() {
    let planted = &mut planted();
    let before = planted.dump();
    let url = planted.url.clone();
    let folder = tempfile::tempdir().unwrap();
    execute(
        &mut planted.conn,
        "INSERT INTO users (id, email) VALUES ('00000000-0000-7000-8000-000000000001', 'ada@example.com')",
    );
    // Older than any month is kept, so that retire has to do with each.
    for (number, name) in names().enumerate() {
        for (table, key, columns, values) in [
            ("usage_logs", "timestamp", "user_id, action_type", "'export'"),
            ("credit_transactions", "created_at", "user_id, action_type, amount", "'purchase', 1"),
        ] {
            let month = format!("timestamptz '2010-01-01 UTC' + interval '{number} months'");
            let front = if table == "usage_logs" { "u" } else { "m" };
            execute(
                &mut planted.conn,
                &format!(
                    "SET timezone = 'UTC';
                     DO $do$ BEGIN EXECUTE format('CREATE TABLE partitions.%I PARTITION OF {table} FOR VALUES FROM (%L) TO (%L)',
                        {name}, {month}, {month} + interval '1 month'); END $do$;
                     INSERT INTO {table} ({columns}, {key}) VALUES ('00000000-0000-7000-8000-000000000001', {values}, {month} + interval '1 day')",
                    name = literal(&with(front, name)),
                ),
            );
        }
    }
    let rows =
        |conn: &mut PgConnection, table: &str| lines(conn, &format!("SELECT count(*)::text FROM {table}")).remove(0);
    sane(&url, &["partitions", "status"], &[3]);
    sane(&url, &["partitions", "ensure"], &[0]);
    assert_eq!(rows(&mut planted.conn, "usage_logs"), names().count().to_string());
    let place = folder.path().join("archive");
    std::fs::create_dir(&place).unwrap();
    let said = sane(&url, &["partitions", "retire", "--archive", place.to_str().unwrap()], &[0]);
    assert_eq!(rows(&mut planted.conn, "usage_logs"), "0", "{said}");
    assert_eq!(rows(&mut planted.conn, "credit_transactions"), "0", "{said}");
    sane(&url, &["partitions", "status"], &[0, 3]);
    // Each archive holds its month, in the folder, and comes back.
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    let manifests: Vec<_> = std::fs::read_dir(&place)
        .unwrap()
        .map(|file| file.unwrap().path())
        .filter(|path| path.extension().is_some_and(|end| end == "json"))
        .collect();
    assert_eq!(manifests.len(), names().count());
    for manifest in &manifests {
        let output = on(&url, &["partitions", "restore", manifest.to_str().unwrap()]);
        look_at(&["partitions", "restore"], &output, &[0], false);
    }
    let output =
        on(&url, &["partitions", "archive", "credit_transactions", "2010-01", "--archive", place.to_str().unwrap()]);
    look_at(&["partitions", "archive"], &output, &[0, 1], false);
    assert_same("ours and theirs", &before, &planted.dump());
    planted.nothing_ran();
}

/// An invalid index is told of, and repair drops that one alone.
#[test]
fn invalid_indexes() {
    let planted = &mut planted();
    let url = planted.url.clone();
    let indexes = "SELECT indexrelid::regclass::text FROM pg_index JOIN pg_class c ON c.oid = indexrelid WHERE relnamespace = 'public'::regnamespace";
    let all: BTreeSet<String> = lines(&mut planted.conn, indexes).into_iter().collect();
    let invalid = "indrelid = 'teams'::regclass AND NOT indisprimary AND indkey::text ~ '^[0-9]{2,}$'";
    execute(&mut planted.conn, &format!("UPDATE pg_index SET indisvalid = false WHERE {invalid}"));
    let gone: BTreeSet<String> =
        lines(&mut planted.conn, &format!("SELECT indexrelid::regclass::text FROM pg_index WHERE {invalid}"))
            .into_iter()
            .collect();
    assert!(gone.len() > 10, "{gone:?}");
    sane(&url, &["status"], &[0]);
    sane(&url, &["migrate"], &[0]);
    let output = on(&url, &["repair"]);
    look_at(&["repair"], &output, &[0], false);
    let left: BTreeSet<String> = lines(&mut planted.conn, indexes).into_iter().collect();
    assert_eq!(left, all.difference(&gone).cloned().collect());
    planted.nothing_ran();
}

/// The whole of it in a schema of each name: needs drift and the keeper to know their schema by its name as it is.
#[test]
fn an_installation_in_a_schema_of_each_name() {
    let all: Vec<&str> = names().collect();
    let few = ["My \"App", "a\n; CREATE TABLE canary (); --"];
    for name in if in_full() { &all[..] } else { &few[..] } {
        let db = TestDatabase::empty().unwrap();
        let conn = &mut db.connect().unwrap();
        let schema = ident(name);
        execute(conn, &format!("CREATE SCHEMA {schema}"));
        execute(
            conn,
            &format!(
                "DO $do$ BEGIN EXECUTE format('ALTER DATABASE %I SET search_path = %I', current_database(), {}); END $do$",
                literal(name)
            ),
        );
        let place = tempfile::tempdir().unwrap();
        let folder = place.path().to_str().unwrap();
        let url = db.url();
        sane(url, &["status"], &[3]);
        sane(url, &["migrate"], &[0]);
        sane(url, &["status"], &[0]);
        sane(url, &["check"], &[0]);
        sane(url, &["check", "--drift"], &[0]);
        sane(url, &["redo", "--count", "2"], &[0]);
        sane(url, &["revert", "--count", "2"], &[0]);
        sane(url, &["migrate"], &[0]);
        sane(url, &["repair"], &[0]);
        sane(url, &["docs", folder], &[0]);
        sane(url, &["docs", env!("CARGO_MANIFEST_DIR"), "--check"], &[0]);
        sane(url, &["partitions", "ensure"], &[0]);
        sane(url, &["partitions", "status"], &[0]);
        sane(url, &["partitions", "retire", "--archive", folder], &[0]);
        let made = "SELECT DISTINCT relnamespace::regnamespace::text FROM pg_class WHERE relname IN ('users', '__diesel_schema_migrations')";
        assert_eq!(lines(&mut db.connect().unwrap(), made).len(), 1, "{name:?}");
        nothing_ran(conn);
    }
}

/// Who holds a lock is named in one line, whatever he calls himself.
#[test]
fn roles_and_what_sessions_call_themselves() {
    let planted = &mut planted();
    let pending = "(SELECT max(version) FROM __diesel_schema_migrations_ledger)";
    for table in ["__diesel_schema_migrations", "__diesel_schema_migrations_ledger"] {
        execute(&mut planted.conn, &format!("DELETE FROM {table} WHERE version = {pending}"));
    }
    for name in some(names(), 4) {
        let mut holder = creativeflow_schema::connect(&planted.url).unwrap();
        let (application, role) = (literal(name), ident(&with("hostile", name)));
        execute(&mut holder, &format!("SET application_name = {application}; SET SESSION AUTHORIZATION {role}"));
        execute(&mut holder, &format!("SELECT pg_advisory_lock({LOCK_KEY})"));
        let said = sane(&planted.url, &["migrate", "--lock-deadline", "0"], &[1]);
        assert!(said.contains("another process still held the migration lock"), "{said}");
        drop(holder);
        wait_until("the lock is free", || {
            lines(&mut planted.conn, "SELECT pid::text FROM pg_locks WHERE locktype = 'advisory'").is_empty()
        });
    }
    planted.nothing_ran();
}
