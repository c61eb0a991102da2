//! `cargo xtask release`: keeps what this release leaves, for the tests of those that come after.

use std::error::Error;
use std::fs;
use std::io::Write as _;
use std::process::{Command, Stdio};

use devdb::{Binaries, Server};

use crate::tools::{self, project};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// The version whose dump the newer ones load.
const POSTGRES: u32 = 16;
/// Users of whom the accounts that are kept are taken: enough for each kind.
const USERS: &str = "300";
/// Accounts that have not too many rows, first those that have a row where few accounts have one.
const ACCOUNTS: &str = "SELECT id FROM users u
    WHERE (SELECT count(*) FROM generation_requests WHERE user_id = u.id) < 15
    ORDER BY NOT EXISTS (SELECT FROM api_clients WHERE user_id = u.id),
        NOT EXISTS (SELECT FROM subscriptions WHERE user_id = u.id), id
    LIMIT 15";
/// Any, so that the same accounts get the same values again.
const SALT: &str = "the rows of a release";
/// Months that are made: two more than are kept of two tables, for the archives.
const RETENTION: [&str; 4] = ["--retention", "notifications=14", "--retention", "usage_logs=26"];
/// Rows of months that expired before.
const EXPIRED: &str =
    "DELETE FROM partitions.notifications_default; DELETE FROM partitions.usage_logs_default";
/// Most of the platform's templates, which are many and all alike.
const TEMPLATES: &str = "DELETE FROM templates WHERE user_id IS NULL AND id NOT IN
    (SELECT template_id FROM projects WHERE template_id IS NOT NULL)";

/// Migrates an empty database, fills it with a small population, and writes its dump and the
/// archives of its expired months to `tests/released/<version>`.
pub fn run() -> Result<u8> {
    let version = env!("CARGO_PKG_VERSION");
    let folder = format!("tests/released/{version}");
    let release = project().join(&folder);
    if release.exists() {
        let advice = "set the next version in Cargo.toml, or remove the folder to make it anew";
        return Err(format!("{folder} is there already; {advice}").into());
    }
    let programs =
        ["--bin", "creativeflow-schema", "--example", "populate", "--features", "cli,testing"];
    let [binary, populate] =
        tools::built(project(), &programs, ["creativeflow-schema", "populate"])?;
    let binaries = Binaries::of_version(POSTGRES)?;
    let server = Server::start_from(&binaries)?;
    let psql = |sql: &[u8]| -> Result<()> {
        let mut psql = binaries.command("psql");
        psql.args(["-Xq", "-v", "ON_ERROR_STOP=1", &server.url("release")]);
        let mut child = psql.stdin(Stdio::piped()).stdout(Stdio::null()).spawn()?;
        child.stdin.take().ok_or("psql takes no input")?.write_all(sql)?;
        if child.wait()?.success() { Ok(()) } else { Err("psql failed".into()) }
    };
    for (database, filled) in [("population", true), ("release", false)] {
        tools::run(binaries.command("createdb").args([
            "--maintenance-db",
            &server.url("postgres"),
            database,
        ]))?;
        let url = ["--database-url", &server.url(database)];
        tools::run(Command::new(&binary).arg("migrate").args(url))?;
        if filled {
            tools::run(Command::new(&populate).args(["--users", USERS]).args(url))?;
        }
    }
    let population = server.url("population");
    let mut accounts = binaries.command("psql");
    let accounts = tools::run(accounts.args(["-XAt", "-c", ACCOUNTS, &population]))?;
    let mut copy = Command::new(&binary);
    copy.args(["copy", "--masked", "--salt", SALT, "--database-url", &population]);
    for account in String::from_utf8(accounts)?.lines() {
        copy.args(["--account", account]);
    }
    psql(&tools::run(&mut copy)?)?;
    psql(TEMPLATES.as_bytes())?;

    // Moved to its place when all is there.
    let scratch = tempfile::tempdir_in(project().join("target"))?;
    let made = scratch.path().join("release");
    fs::create_dir_all(made.join("archives"))?;
    let url = ["--database-url", &server.url("release")];
    tools::run(Command::new(&binary).args(["partitions", "ensure"]).args(RETENTION).args(url))?;
    psql(EXPIRED.as_bytes())?;
    let mut retire = Command::new(&binary);
    retire.args(["partitions", "retire", "--archive"]).arg(made.join("archives"));
    tools::run(retire.args(url))?;
    let dump =
        String::from_utf8(tools::run(binaries.command("pg_dump").args(["--no-owner", url[1]]))?)?;
    fs::write(made.join("dump.sql"), without_comments(&dump))?;
    fs::rename(&made, &release)?;
    println!("wrote {folder}: commit the folder with the release");
    Ok(0)
}

/// Returns a dump without its comments, empty lines and psql's commands, which a psql of another
/// version may not know.
fn without_comments(dump: &str) -> String {
    let mut rows = false;
    let mut kept = String::new();
    for line in dump.lines() {
        let ends = line == "\\.";
        if rows || !(line.is_empty() || line.starts_with("--") || line.starts_with('\\')) {
            kept.push_str(line);
            kept.push('\n');
        }
        rows = (rows || line.starts_with("COPY ") && line.ends_with(" FROM stdin;")) && !ends;
    }
    kept
}

#[cfg(test)]
mod tests {
    #[test]
    fn rows_that_look_like_comments_stay() {
        let dump = "--\n-- Data\n--\n\n\\restrict x\nCOPY a (b) FROM stdin;\n-- a\n\n\\\\.\n\\.\n\n-- End\n";
        assert_eq!(super::without_comments(dump), "COPY a (b) FROM stdin;\n-- a\n\n\\\\.\n\\.\n");
    }
}
