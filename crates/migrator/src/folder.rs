//! Reads a folder of migrations, and refuses faults that would otherwise appear later. `build.rs`
//! compiles this file too, so that the faults appear when the crate is built.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::Duration;
use std::{fmt, fs};

use sha2::{Digest, Sha256};

use super::script::{self, line_at};
use diesel_pg_session::quote;

/// One migration's folder, as it was read.
#[derive(Clone, Debug)]
pub struct Folder {
    pub name: String,
    pub up: String,
    pub down: String,
    /// `check.sql`, if the folder has one.
    pub check: Option<String>,
    /// `verify.sql`, if the folder has one.
    pub verify: Option<String>,
    /// `backfill.toml`, if the folder has one.
    pub backfill: Option<Declared>,
    /// The version of the migration whose backfill must be done before this one.
    pub requires_backfill: Option<String>,
    pub settings: Settings,
}

/// A change of many rows, as `backfill.toml` declares it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Declared {
    pub table: String,
    /// None for a deletion.
    pub set: Option<String>,
    pub filter: Option<String>,
}

/// The settings in a `metadata.toml`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    pub run_in_transaction: bool,
    pub lock_timeout: Option<Duration>,
    pub statement_timeout: Option<Duration>,
}

impl Settings {
    /// The settings without a `metadata.toml`.
    pub const DEFAULT: Self =
        Self { run_in_transaction: true, lock_timeout: None, statement_timeout: None };
}

/// A fault in a folder of migrations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invalid {
    /// The file or folder.
    pub path: PathBuf,
    /// The line, if the fault has one.
    pub line: Option<usize>,
    /// The fault, and what to do.
    pub message: String,
}

impl Invalid {
    fn new(path: &Path, line: Option<usize>, message: impl Into<String>) -> Self {
        Self { path: path.to_owned(), line, message: message.into() }
    }
}

impl fmt::Display for Invalid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:", quote::printable(&self.path.display().to_string()))?;
        if let Some(line) = self.line {
            write!(f, "{line}:")?;
        }
        write!(f, " {}", quote::printable(&self.message))
    }
}

/// Reads the migrations in a folder, in order of their versions. Fails with all faults of the
/// folder.
pub fn read(root: &Path) -> Result<Vec<Folder>, Vec<Invalid>> {
    let entries = fs::read_dir(root).and_then(Iterator::collect::<Result<Vec<_>, _>>);
    let entries = entries.map_err(|error| {
        vec![Invalid::new(root, None, format!("the migrations cannot be read: {error}"))]
    })?;
    let mut paths: Vec<PathBuf> = entries.into_iter().map(|entry| entry.path()).collect();
    paths.sort();
    let mut errors = Vec::new();
    let mut folders: BTreeMap<String, (PathBuf, Folder)> = BTreeMap::new();
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.starts_with('.') {
            continue;
        }
        let is_folder = match fs::metadata(&path) {
            Ok(metadata) => metadata.is_dir(),
            Err(error) => {
                errors.push(Invalid::new(&path, None, format!("cannot be read: {error}")));
                continue;
            }
        };
        if !is_folder {
            // Such as a README.md.
            if is_well_formed(&name) {
                let message = "is no folder: a migration is a folder with up.sql and down.sql";
                errors.push(Invalid::new(&path, None, message));
            }
            continue;
        }
        if !is_well_formed(&name) {
            let form = "is not of the form 2026-11-24-090000_create_users: a date and time, then a \
                        name in snake_case";
            errors.push(Invalid::new(&path, None, form));
            continue;
        }
        if let Some((other, _)) = folders.get(version(&name).as_str()) {
            let message =
                format!("has the version of {}: give one of them another time", other.display());
            errors.push(Invalid::new(&path, None, message));
            continue;
        }
        match read_one(&path, &name) {
            Ok(folder) => drop(folders.insert(version(&name), (path, folder))),
            Err(wrong) => errors.extend(wrong),
        }
    }
    for (version, (path, folder)) in &folders {
        let Some(required) = &folder.requires_backfill else { continue };
        let has_one =
            |(_, other): &(PathBuf, Folder)| required < version && other.backfill.is_some();
        if !folders.get(required).is_some_and(has_one) {
            let message = format!(
                "requires the backfill of {required}: give the version of an earlier migration \
                 that has a {BACKFILL}"
            );
            errors.push(Invalid::new(&path.join(SETTINGS), None, message));
        }
    }
    if errors.is_empty() {
        Ok(folders.into_values().map(|(_, folder)| folder).collect())
    } else {
        Err(errors)
    }
}

/// Returns Diesel's version of a migration: the part before the first `_`, without hyphens.
pub fn version(name: &str) -> String {
    name.split('_').next().unwrap_or_default().replace('-', "")
}

/// Returns the SHA-256 of a script, in hexadecimal. Line ends count as `\n`, whatever a checkout
/// makes of them.
pub fn checksum(script: &str) -> String {
    hex(&Sha256::digest(script.replace("\r\n", "\n").as_bytes()))
}

/// Formats bytes in hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// Accepts a date and time, and after it the four hexadecimal digits by which the diesel CLI
/// distinguishes the migrations of one second. Versions are compared as text, so both kinds are in
/// order of time.
fn is_well_formed(name: &str) -> bool {
    let Some((_, title)) = name.split_once('_') else { return false };
    is_version(&version(name))
        && title.starts_with(|char: char| char.is_ascii_lowercase())
        && title
            .chars()
            .all(|char| char.is_ascii_lowercase() || char.is_ascii_digit() || char == '_')
}

fn is_version(version: &str) -> bool {
    let (time, of_second) = version.split_at_checked(14).unwrap_or_default();
    let is_hexadecimal = |char: char| matches!(char, '0'..='9' | 'a'..='f');
    !time.is_empty()
        && time.chars().all(|char| char.is_ascii_digit())
        && matches!(of_second.len(), 0 | 4)
        && of_second.chars().all(is_hexadecimal)
}

fn read_one(path: &Path, name: &str) -> Result<Folder, Vec<Invalid>> {
    let mut errors = Vec::new();
    let settings = read_settings(&path.join(SETTINGS)).map_err(|wrong| errors.extend(wrong)).ok();
    let backfill = read_backfill(&path.join(BACKFILL)).unwrap_or_else(|wrong| {
        errors.extend(wrong);
        None
    });
    let in_transaction = settings.as_ref().map(|(settings, _)| settings.run_in_transaction);
    let mut script = |file: &str, faults: &dyn Fn(&str) -> Vec<script::Fault>| {
        let path = path.join(file);
        let text = read_text(&path).and_then(|text| {
            let faults = faults(&text);
            if faults.is_empty() {
                return Ok(text);
            }
            let invalid = |one: script::Fault| Invalid::new(&path, Some(one.line), one.message);
            Err(faults.into_iter().map(invalid).collect())
        });
        text.unwrap_or_else(|wrong| {
            errors.extend(wrong);
            String::new()
        })
    };
    let [up, down] =
        ["up.sql", "down.sql"].map(|file| script(file, &|text| faults(text, in_transaction)));
    let [check, verify] = [CHECK, VERIFY]
        .map(|file| is_there(&path.join(file)).then(|| script(file, &faults_of_queries)));
    match settings {
        Some((settings, requires_backfill)) if errors.is_empty() => Ok(Folder {
            name: name.to_owned(),
            up,
            down,
            check,
            verify,
            backfill,
            requires_backfill,
            settings,
        }),
        _ => Err(errors),
    }
}

/// The file with a migration's settings, which Diesel has too.
const SETTINGS: &str = "metadata.toml";
/// The file with a change of many rows.
const BACKFILL: &str = "backfill.toml";
/// The file with the queries that run before `up.sql`.
pub const CHECK: &str = "check.sql";
/// The file with the queries that run after `up.sql`.
pub const VERIFY: &str = "verify.sql";

/// A link to nothing is there.
fn is_there(path: &Path) -> bool {
    !fs::symlink_metadata(path).is_err_and(|error| error.kind() == std::io::ErrorKind::NotFound)
}

/// Lists the faults of `check.sql` or `verify.sql`.
fn faults_of_queries(text: &str) -> Vec<script::Fault> {
    let fault = |line, message: String| script::Fault { line, message };
    let statements = match script::statements(text) {
        Ok(statements) => statements,
        Err(fault) => return vec![fault],
    };
    if statements.is_empty() {
        return vec![fault(1, "has no query in it: write one, or delete the file".to_owned())];
    }
    let refusal = |statement: &script::Statement<'_>| {
        let refusal = statement.refusal(true).or_else(|| statement.refusal_as_query())?;
        let (token, message) = refusal;
        Some(fault(line_at(text, token.at), message))
    };
    statements.iter().filter_map(refusal).collect()
}

/// Lists the faults of a script. Whether it runs in a transaction is unknown where its
/// `metadata.toml` is not understood.
fn faults(text: &str, in_transaction: Option<bool>) -> Vec<script::Fault> {
    let fault = |line, message: &str| script::Fault { line, message: message.to_owned() };
    let statements = match script::statements(text) {
        Ok(statements) => statements,
        Err(fault) => return vec![fault],
    };
    let mut faults: Vec<script::Fault> = Vec::new();
    for statement in &statements {
        if let Some((token, message)) = statement.refusal(in_transaction == Some(true)) {
            faults.push(fault(line_at(text, token.at), &message));
        } else if let Err(message) = statement.indexes() {
            faults.push(fault(statement.line, message));
        }
    }
    match statements.as_slice() {
        _ if !faults.is_empty() => {}
        [] => faults
            .push(fault(1, "has no statement in it; where there is nothing to do, say SELECT 1")),
        [_, second, ..] if in_transaction == Some(false) => faults.push(fault(
            second.line,
            "a second statement: without a transaction there must be one, in a migration of its \
             own",
        )),
        [only] if in_transaction == Some(false) && !only.can_be_run_again() => faults.push(fault(
            only.line,
            "needs IF EXISTS or IF NOT EXISTS: without a transaction it may be run again after a \
             crash",
        )),
        _ => {}
    }
    faults
}

/// The largest file that is read. Rows in such numbers are not for a migration.
const LARGEST: u64 = 16 << 20;

/// The text of a file, if it is one: reading a FIFO or a device might never end.
fn read_text(path: &Path) -> Result<String, Vec<Invalid>> {
    let invalid = |line, message: &str| vec![Invalid::new(path, line, message)];
    let cannot = |error: std::io::Error| invalid(None, &format!("cannot be read: {error}"));
    let metadata = fs::metadata(path).map_err(cannot)?;
    if !metadata.is_file() {
        return Err(invalid(None, "cannot be read: it is no regular file"));
    }
    let mut bytes = Vec::new();
    fs::File::open(path)
        .and_then(|file| file.take(LARGEST + 1).read_to_end(&mut bytes))
        .map_err(cannot)?;
    if bytes.len() as u64 > LARGEST {
        let message =
            format!("is larger than {} MiB: load rows with a job of their own", LARGEST >> 20);
        return Err(invalid(None, &message));
    }
    if bytes.starts_with(b"\xef\xbb\xbf")
        || bytes.starts_with(b"\xff\xfe")
        || bytes.starts_with(b"\xfe\xff")
    {
        let message = "begins with a byte-order mark: save it as UTF-8 without one (without BOM)";
        return Err(invalid(Some(1), message));
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        let valid = String::from_utf8_lossy(&error.as_bytes()[..error.utf8_error().valid_up_to()])
            .into_owned();
        invalid(Some(line_at(&valid, valid.len())), "is not UTF-8 here: save it as UTF-8")
    })?;
    match text.find('\0').map(|at| line_at(&text, at)) {
        Some(line) => Err(invalid(Some(line), "has a NUL byte, which PostgreSQL never takes")),
        None => Ok(text),
    }
}

/// A file of TOML.
struct Toml<'a> {
    path: &'a Path,
    text: String,
    table: toml::Table,
}

impl<'a> Toml<'a> {
    /// Reads the file, if there is one.
    fn read(path: &'a Path) -> Result<Option<Self>, Vec<Invalid>> {
        if !is_there(path) {
            return Ok(None);
        }
        let text = read_text(path)?;
        let table = text.parse().map_err(|error: toml::de::Error| {
            let line = error.span().map(|span| line_at(&text, span.start));
            vec![Invalid::new(path, line, error.message())]
        })?;
        Ok(Some(Self { path, text, table }))
    }

    /// The fault of a key, with its line.
    fn invalid(&self, key: &str, message: &str) -> Vec<Invalid> {
        let line = self.text.lines().position(|line| line.trim_start().starts_with(key));
        vec![Invalid::new(self.path, line.map(|line| line + 1), message)]
    }

    /// Refuses a key that is not one of these.
    fn refuse_unknown(&self, known: &[&str]) -> Result<(), Vec<Invalid>> {
        match self.table.keys().find(|key| !known.contains(&key.as_str())) {
            None => Ok(()),
            Some(key) => {
                let message = format!("{key} is not known; there are {}", known.join(", "));
                Err(self.invalid(key, &message))
            }
        }
    }

    /// The value of a key, if it is there.
    fn parsed<T>(
        &self,
        key: &str,
        form: &str,
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Result<Option<T>, Vec<Invalid>> {
        let Some(value) = self.table.get(key) else { return Ok(None) };
        match value.as_str().and_then(parse) {
            Some(value) => Ok(Some(value)),
            None => Err(self.invalid(key, &format!("{key} must be {form}"))),
        }
    }
}

fn read_settings(path: &Path) -> Result<(Settings, Option<String>), Vec<Invalid>> {
    let Some(toml) = Toml::read(path)? else { return Ok((Settings::DEFAULT, None)) };
    // Diesel takes its absence for false, which nobody means who does not write it.
    let run_in_transaction = toml.table.get("run_in_transaction").and_then(toml::Value::as_bool);
    let run_in_transaction = run_in_transaction.ok_or_else(|| {
        toml.invalid("run_in_transaction", "must say run_in_transaction = true or false")
    })?;
    toml.refuse_unknown(&[
        "run_in_transaction",
        "lock_timeout",
        "statement_timeout",
        "requires_backfill",
    ])?;
    let timeout = |key| {
        let form = "a time such as \"500ms\", \"5s\" or \"10min\", and not zero";
        toml.parsed(key, form, parse_duration)
    };
    let required = |text: &str| is_version(&version(text)).then(|| version(text));
    let settings = Settings {
        run_in_transaction,
        lock_timeout: timeout("lock_timeout")?,
        statement_timeout: timeout("statement_timeout")?,
    };
    let form = "the version of a migration, such as \"20261124000001\"";
    Ok((settings, toml.parsed("requires_backfill", form, required)?))
}

fn read_backfill(path: &Path) -> Result<Option<Declared>, Vec<Invalid>> {
    let Some(toml) = Toml::read(path)? else { return Ok(None) };
    toml.refuse_unknown(&["table", "set", "delete", "where"])?;
    let part = |key| {
        let text = |text: &str| (!text.trim().is_empty()).then(|| text.to_owned());
        toml.parsed(key, "a part of a statement, such as \"total = price * 2\"", text)
    };
    let (table, set, filter) = (part("table")?, part("set")?, part("where")?);
    let Some(table) = table else {
        return Err(toml.invalid("table", "must say table = \"the table whose rows change\""));
    };
    let deletes = toml.table.get("delete").and_then(toml::Value::as_bool) == Some(true);
    if deletes == set.is_some() {
        return Err(
            toml.invalid("set", "must say either set = \"column = value\" or delete = true")
        );
    }
    Ok(Some(Declared { table, set, filter }))
}

/// Parses a time as PostgreSQL writes it, in whole milliseconds, seconds or minutes.
pub fn parse_duration(text: &str) -> Option<Duration> {
    let digits = text.len() - text.trim_start_matches(|char: char| char.is_ascii_digit()).len();
    let (number, unit) = text.split_at(digits);
    let factor = match unit.trim() {
        "ms" => 1,
        "s" => 1_000,
        "min" => 60_000,
        _ => return None,
    };
    let milliseconds = number.parse::<u64>().ok()?.checked_mul(factor)?;
    (1..=i32::MAX as u64).contains(&milliseconds).then(|| Duration::from_millis(milliseconds))
}
