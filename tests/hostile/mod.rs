//! Every command on databases full of names that only somebody who means harm gives. No name is
//! taken for SQL, a path, a line of output or an escape of the terminal, and nothing of ours is
//! lost.

mod commands;
mod reference;

use std::fmt::Write as _;
use std::path::Path;
use std::process::Output;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU32, Ordering};

use creativeflow_schema::quote::{ident, literal};
use devdb::{Binaries, Server};
use serde_json::Value;

use crate::cli::{self, on};
use crate::quote::HOSTILE;
use crate::support::*;

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
    for (number, name) in names().enumerate() {
        let _ = write!(columns, ", {} INT", ident(name));
        let mut planted = include_str!("planted.sql").to_owned();
        for (place, front) in [
            ("index", "i"),
            ("key", "k"),
            ("check", "c"),
            ("kind", "t"),
            ("function", "f"),
            ("trigger", "g"),
            ("view", "v"),
            ("sequence", "s"),
            ("id", ""),
            // Roles belong to the server, so the names that others use stay out.
            ("role", "hostile"),
            ("teams", &number.to_string()),
        ] {
            planted = planted.replace(&format!("{{{place}}}"), &ident(&with(front, name)));
        }
        conn.run(planted.replace("{text}", &literal(name)));
    }
    conn.run(format!("CREATE TABLE wide (id INT{columns})"));
}

/// A server that the hostile databases have to themselves, since roles belong to all of a server's.
fn server() -> &'static Server {
    static SERVER: LazyLock<Server> = LazyLock::new(|| {
        let server = Server::start_from(&Binaries::find().unwrap()).unwrap();
        let url = server.url("template1");
        let migrated = on(&url, &["migrate"]);
        assert!(migrated.status.success(), "{migrated:?}");
        plant(&mut creativeflow_schema::connect(&url).unwrap());
        server
    });
    &SERVER
}

/// A database with all that was planted, a copy of the first.
struct Planted {
    conn: PgConnection,
    url: String,
}

fn planted() -> Planted {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let name = format!("planted_{}", COUNT.fetch_add(1, Ordering::Relaxed));
    let mut admin = creativeflow_schema::connect(&server().url("postgres")).unwrap();
    admin.run(format!("CREATE DATABASE {name} STRATEGY file_copy"));
    let url = server().url(&name);
    Planted { conn: creativeflow_schema::connect(&url).unwrap(), url }
}

impl Planted {
    /// All but months and what is retired, as `pg_dump` writes it.
    fn dump(&self) -> String {
        let mut pg_dump = server().binaries().unwrap().command("pg_dump");
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
    assert_eq!(conn.lines("SELECT relname::text FROM pg_class WHERE relname = 'canary'"), [""; 0]);
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

/// The same for commands with commas between them, in their order.
#[track_caller]
fn all_sane(url: &str, commands: &str, codes: &[i32]) {
    for command in cli::commands(commands) {
        sane(url, &command, codes);
    }
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
