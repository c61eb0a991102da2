//! `cargo xtask compat`: runs the services of the last release on the schema of this checkout.

use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::Command;

use devdb::{Binaries, Server};

use crate::tools::{self, cargo, project};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// The folder of the release's files, and of their builds.
const FOLDER: &str = "target/compat";
/// The file of the test that uses what services use.
const TEST: &str = "tests/compat.rs";

/// The options of the command.
#[derive(Default)]
pub struct Options {
    /// The revision to run, in place of the last release.
    pub against: Option<String>,
    /// The size of the population through which the migrations are timed.
    pub size: Option<String>,
}

impl Options {
    /// Reads arguments; `None` if they are wrong.
    pub fn read(args: &[&str]) -> Option<Self> {
        let mut options = Self::default();
        let (pairs, []) = args.as_chunks::<2>() else { return None };
        for [option, value] in pairs {
            match *option {
                "--against" => options.against = Some((*value).to_owned()),
                "--size" => options.size = Some((*value).to_owned()),
                _ => return None,
            }
        }
        Some(options)
    }
}

/// Builds a release's queries, inserts and quickstart, and runs them before and after this
/// checkout's migrations. Returns the exit code.
pub fn run(options: &Options) -> Result<u8> {
    let revision = match &options.against {
        Some(revision) => revision.clone(),
        None => last_release()?,
    };
    let commit = git(&["rev-parse", "--verify", &format!("{revision}^{{commit}}")])?;
    println!("the release before: {revision} ({commit})");
    let release = project().join(FOLDER).join("project");
    unpack(&commit, &release)?;

    let bin = ["--bin", "creativeflow-schema", "--features", "cli"];
    let [migrate] = tools::built(project(), &bin, ["creativeflow-schema"])?;
    if let Some(size) = &options.size {
        time(&release, &migrate, size)?;
    }
    if !release.join(TEST).is_file() {
        return Err(format!("{revision} has no {TEST}; name a later one with --against").into());
    }
    tools::built(&release, &["--example", "quickstart"], ["quickstart"])?;
    let mut test = cargo(&release);
    test.args(["test", "--quiet", "--test", "tests", "compat::the_release_before", "--"]);
    test.args(["--ignored", "--exact", "--nocapture"]).env("CREATIVEFLOW_COMPAT_MIGRATE", migrate);
    let status = test.status()?;
    println!("{}", if status.success() { "all held" } else { "the release before would fail" });
    Ok(u8::from(!status.success()))
}

/// Returns the last release: the newest tag, or the commit that added the newest folder of
/// tests/released where there is no tag yet.
fn last_release() -> Result<String> {
    // The commits before this one, since a tag on it would be compared with itself.
    if let Ok(tag) = git(&["describe", "--tags", "--abbrev=0", "--match", "v[0-9]*", "HEAD^"]) {
        return Ok(tag);
    }
    let dumps = "tests/released/*/dump.sql";
    let added = git(&["log", "-1", "--diff-filter=A", "--format=%H", "--", dumps])?;
    if added.is_empty() {
        return Err("there is no release: name a revision with --against".into());
    }
    println!("there is no tag: taking the commit that added the newest dump of tests/released");
    Ok(added)
}

fn git(args: &[&str]) -> Result<String> {
    let output = tools::run(Command::new("git").args(args).current_dir(project()))?;
    Ok(String::from_utf8(output)?.trim().to_owned())
}

/// Writes the files of a commit to a folder. What was built beside it stays, so that the next
/// build is short.
fn unpack(commit: &str, to: &Path) -> Result<()> {
    if to.exists() {
        fs::remove_dir_all(to)?;
    }
    fs::create_dir_all(to)?;
    let archive = project().join(FOLDER).join("release.tar");
    let mut pack = Command::new("git");
    pack.args(["archive", "--output"]).arg(&archive).arg(commit).current_dir(project());
    tools::run(&mut pack)?;
    // Times of now, since cargo would take older files for built.
    tools::run(Command::new("tar").arg("-xmf").arg(&archive).arg("-C").arg(to))?;
    Ok(fs::remove_file(archive)?)
}

/// Fills a database as the release does, and prints the durations of this checkout's migrations.
fn time(release: &Path, migrate: &Path, size: &str) -> Result<()> {
    let programs =
        ["--bin", "creativeflow-schema", "--example", "populate", "--features", "cli,testing"];
    let [before, populate] = tools::built(release, &programs, ["creativeflow-schema", "populate"])?;
    let server = Server::start_from(&Binaries::find()?)?;
    let url = ["--database-url", &server.url("postgres")];
    tools::run(Command::new(before).arg("migrate").args(url))?;
    tools::run(Command::new(populate).args(["--size", size]).args(url))?;
    let start = std::time::Instant::now();
    let migrated = tools::run(Command::new(migrate).arg("migrate").args(url))?;
    print!("{}", String::from_utf8_lossy(&migrated));
    println!("migrated a population of size {size} in {:.1} s", start.elapsed().as_secs_f64());
    Ok(())
}
