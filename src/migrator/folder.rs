//! Reads a folder of migrations, and refuses what would go wrong later. `build.rs` compiles this file too, so that it goes
//! wrong when the crate is built.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;
use std::{fmt, fs};

use sha2::{Digest, Sha256};

/// One migration's folder, as it was read.
#[derive(Clone, Debug)]
pub struct Folder {
    pub name: String,
    pub up: String,
    pub down: String,
    pub settings: Settings,
}

/// What a `metadata.toml` says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    pub run_in_transaction: bool,
    pub lock_timeout: Option<Duration>,
    pub statement_timeout: Option<Duration>,
}

impl Settings {
    /// What holds where there is no `metadata.toml`.
    pub const DEFAULT: Self = Self { run_in_transaction: true, lock_timeout: None, statement_timeout: None };
}

/// What is wrong with a folder of migrations, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invalid {
    /// The file or folder.
    pub path: PathBuf,
    /// The line, where there is one.
    pub line: Option<usize>,
    /// What is wrong, and what to do.
    pub message: String,
}

impl fmt::Display for Invalid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:", self.path.display())?;
        if let Some(line) = self.line {
            write!(f, "{line}:")?;
        }
        write!(f, " {}", self.message)
    }
}

/// The migrations in a folder, by their versions, or everything that is wrong with them.
pub fn read(root: &Path) -> Result<Vec<Folder>, Vec<Invalid>> {
    let invalid = |path: &Path, message: String| Invalid { path: path.to_owned(), line: None, message };
    let entries = fs::read_dir(root).and_then(Iterator::collect::<Result<Vec<_>, _>>);
    let entries = entries.map_err(|error| vec![invalid(root, format!("the migrations cannot be read: {error}"))])?;
    let mut paths: Vec<PathBuf> = entries.into_iter().map(|entry| entry.path()).filter(|path| path.is_dir()).collect();
    paths.sort();
    let mut errors = Vec::new();
    let mut folders: BTreeMap<String, (PathBuf, Folder)> = BTreeMap::new();
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.starts_with('.') {
            continue;
        }
        if !is_well_formed(&name) {
            let form = "is not of the form 2026-11-24-090000_create_users: a date and time, then a name in snake_case";
            errors.push(invalid(&path, form.to_owned()));
            continue;
        }
        if let Some((other, _)) = folders.get(version(&name).as_str()) {
            let message = format!("has the version of {}: give one of them another time", other.display());
            errors.push(invalid(&path, message));
            continue;
        }
        match read_one(&path, &name) {
            Ok(folder) => drop(folders.insert(version(&name), (path, folder))),
            Err(wrong) => errors.extend(wrong),
        }
    }
    if errors.is_empty() { Ok(folders.into_values().map(|(_, folder)| folder).collect()) } else { Err(errors) }
}

/// Diesel's version of a migration: what comes before the first `_`, without hyphens.
pub fn version(name: &str) -> String {
    name.split('_').next().unwrap_or_default().replace('-', "")
}

/// The SHA-256 of a script, in hexadecimal. Line ends count as `\n`, whatever a checkout makes of them.
pub fn checksum(script: &str) -> String {
    hex(&Sha256::digest(script.replace("\r\n", "\n").as_bytes()))
}

/// Bytes in hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

fn is_well_formed(name: &str) -> bool {
    let Some((time, title)) = name.split_once('_') else { return false };
    let digits = time.chars().filter(char::is_ascii_digit).count();
    digits == 14
        && time.chars().all(|char| char.is_ascii_digit() || char == '-')
        && title.starts_with(|char: char| char.is_ascii_lowercase())
        && title.chars().all(|char| char.is_ascii_lowercase() || char.is_ascii_digit() || char == '_')
}

fn read_one(path: &Path, name: &str) -> Result<Folder, Vec<Invalid>> {
    let mut errors = Vec::new();
    let settings = read_settings(&path.join("metadata.toml")).unwrap_or_else(|error| {
        errors.push(error);
        Settings::DEFAULT
    });
    let mut script = |file: &str| {
        let path = path.join(file);
        let invalid = |line, message: String| Invalid { path: path.clone(), line, message };
        let text = match fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) => {
                errors.push(invalid(None, format!("cannot be read: {error}")));
                return String::new();
            }
        };
        let statements = statements(&text);
        match statements.as_slice() {
            [] => errors
                .push(invalid(Some(1), "has no statement in it; where there is nothing to do, say SELECT 1".into())),
            [_, second, ..] if !settings.run_in_transaction => errors.push(invalid(
                Some(second.line),
                "a second statement: without a transaction there must be one, in a migration of its own".into(),
            )),
            [only] if !settings.run_in_transaction && !only.can_be_run_again() => errors.push(invalid(
                Some(only.line),
                "needs IF EXISTS or IF NOT EXISTS: without a transaction it may be run again after a crash".into(),
            )),
            _ => {}
        }
        text
    };
    let (up, down) = (script("up.sql"), script("down.sql"));
    if errors.is_empty() { Ok(Folder { name: name.to_owned(), up, down, settings }) } else { Err(errors) }
}

fn read_settings(path: &Path) -> Result<Settings, Invalid> {
    let invalid = |line, message| Invalid { path: path.to_owned(), line, message };
    if !path.exists() {
        return Ok(Settings::DEFAULT);
    }
    let text = fs::read_to_string(path).map_err(|error| invalid(None, format!("cannot be read: {error}")))?;
    let table: toml::Table = text.parse().map_err(|error: toml::de::Error| {
        let line = error.span().map(|span| line_at(&text, span.start));
        invalid(line, error.message().to_owned())
    })?;
    let line_of = |key: &str| text.lines().position(|line| line.trim_start().starts_with(key)).map(|line| line + 1);
    // Diesel takes its absence for false, which nobody means who does not write it.
    let run_in_transaction = table.get("run_in_transaction").and_then(toml::Value::as_bool);
    let run_in_transaction = run_in_transaction.ok_or_else(|| {
        invalid(line_of("run_in_transaction"), "must say run_in_transaction = true or false".to_owned())
    })?;
    let mut settings = Settings { run_in_transaction, ..Settings::DEFAULT };
    for (key, value) in &table {
        let timeout = || {
            let text = value.as_str().unwrap_or_default();
            parse_duration(text).map(Some).ok_or_else(|| {
                invalid(
                    line_of(key),
                    format!("{key} must be a time such as \"500ms\", \"5s\" or \"10min\", and not zero"),
                )
            })
        };
        match key.as_str() {
            "run_in_transaction" => {}
            "lock_timeout" => settings.lock_timeout = timeout()?,
            "statement_timeout" => settings.statement_timeout = timeout()?,
            other => {
                let known = "run_in_transaction, lock_timeout and statement_timeout";
                return Err(invalid(line_of(key), format!("{other} is not known; there are {known}")));
            }
        }
    }
    Ok(settings)
}

/// A time as PostgreSQL writes it, in whole milliseconds, seconds or minutes.
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

/// One statement of a script.
#[derive(Debug, PartialEq, Eq)]
pub struct Statement {
    /// The line on which it begins.
    pub line: usize,
    /// Its text, without comments and without the semicolon.
    pub text: String,
}

impl Statement {
    fn can_be_run_again(&self) -> bool {
        let words: Vec<String> = self.text.split_whitespace().map(str::to_uppercase).collect();
        words.windows(2).any(|two| two == ["IF", "EXISTS"])
            || words.windows(3).any(|three| three == ["IF", "NOT", "EXISTS"])
    }
}

/// The statements of a script. Semicolons in strings, quoted names, dollar quotes and comments end none.
pub fn statements(script: &str) -> Vec<Statement> {
    let mut statements = Vec::new();
    let mut text = String::new();
    let mut start = None;
    let mut at = 0;
    let mut end = |text: &mut String, start: &mut Option<usize>| {
        if let Some(start) = start.take() {
            statements.push(Statement { line: line_at(script, start), text: text.trim().to_owned() });
        }
        text.clear();
    };
    while let Some(char) = script[at..].chars().next() {
        let rest = &script[at..];
        let length = if rest.starts_with("--") {
            text.push(' ');
            at += rest.find('\n').unwrap_or(rest.len());
            continue;
        } else if rest.starts_with("/*") {
            text.push(' ');
            at += comment_length(rest);
            continue;
        } else if char == ';' {
            end(&mut text, &mut start);
            at += 1;
            continue;
        } else {
            let before = script[..at].chars().next_back();
            quoted_length(rest, before).unwrap_or(char.len_utf8())
        };
        if !char.is_whitespace() {
            start.get_or_insert(at);
        }
        text.push_str(&rest[..length]);
        at += length;
    }
    end(&mut text, &mut start);
    statements
}

/// Comments nest in PostgreSQL.
fn comment_length(rest: &str) -> usize {
    let mut depth = 0;
    let mut at = 0;
    while at < rest.len() {
        if rest[at..].starts_with("/*") {
            depth += 1;
            at += 2;
        } else if rest[at..].starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += rest[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    rest.len()
}

/// The length of the string, quoted name or dollar quote that begins here, if one does.
fn quoted_length(rest: &str, before: Option<char>) -> Option<usize> {
    let quote = rest.chars().next()?;
    match quote {
        '\'' | '"' => {
            let escapes = quote == '\'' && before.is_some_and(|before| before.eq_ignore_ascii_case(&'e'));
            let mut chars = rest.char_indices().skip(1).peekable();
            while let Some((at, char)) = chars.next() {
                if escapes && char == '\\' {
                    chars.next();
                } else if char == quote {
                    // Doubled, it stands for itself.
                    if chars.peek().is_some_and(|(_, next)| *next == quote) {
                        chars.next();
                    } else {
                        return Some(at + 1);
                    }
                }
            }
            Some(rest.len())
        }
        '$' if !before.is_some_and(|before| before.is_alphanumeric() || before == '_') => {
            let tag = &rest[..=rest[1..].find('$')? + 1];
            let name = &tag[1..tag.len() - 1];
            let is_tag = !name.starts_with(|char: char| char.is_ascii_digit())
                && name.chars().all(|char| char.is_alphanumeric() || char == '_');
            if !is_tag {
                return None;
            }
            Some(rest[tag.len()..].find(tag).map_or(rest.len(), |end| tag.len() + end + tag.len()))
        }
        _ => None,
    }
}

fn line_at(text: &str, offset: usize) -> usize {
    text[..offset].matches('\n').count() + 1
}
