//! Every command on databases full of names that only somebody who means harm gives. No name is
//! taken for SQL, a path, a line of output or an escape of the terminal, and nothing of ours is
//! lost.

mod commands;
mod reference;

use std::fmt::Write as _;
use std::path::Path;
use std::process::Output;

use creativeflow_schema::quote::{ident, literal};
use devdb::{Binaries, Server};
use diesel::prelude::*;
use serde_json::Value;

use crate::cli::on;
use crate::quote::HOSTILE;
use crate::support::{dump_of, execute, lines, program};

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

/// Uses every name for an object of each kind: in the schema of the tables, in others, and on
/// tables of ours.
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
        let mut pg_dump =
            self.server.binaries().map_or_else(|| program("pg_dump"), |own| own.command("pg_dump"));
        pg_dump.args([
            "--exclude-schema=partitions",
            "--exclude-schema=retired",
            "--exclude-table-data=*",
        ]);
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

/// Runs the same command for people and for programs: it ends with one of these exit codes, and no
/// name begins a line.
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
    let (said, told) = (
        String::from_utf8(output.stdout.clone()).unwrap(),
        String::from_utf8(output.stderr.clone()).unwrap(),
    );
    assert!(!told.contains("panicked"), "{args:?}: {told}");
    let code = output.status.code().unwrap_or_else(|| panic!("{args:?}: {}", output.status));
    assert!(codes.contains(&code), "{args:?} exits with {code}: {said}{told}");
    // A script has to have the names as they are.
    let is_script = !is_json && (args.contains(&"plan") || args.contains(&"--drift"));
    for text in [&said, &told].into_iter().skip(usize::from(is_script)) {
        let control = text.chars().find(|char| {
            (char.is_control() && *char != '\n') || ('\u{202a}'..='\u{202e}').contains(char)
        });
        assert_eq!(control, None, "{args:?}: {text}");
        for line in text.lines() {
            let line = line.trim_start();
            assert!(
                !line.starts_with(';') && !line.starts_with("\\!"),
                "{args:?}: a name began a line: {text}"
            );
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
