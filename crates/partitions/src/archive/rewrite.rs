//! Rewrites archived months without some of their rows.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read};

use chrono::{NaiveDateTime, TimeDelta};

use super::manifest::content_name;
use super::measure::{Measure, Measured};
use super::{Archive, FileArchive, Manifest};
use crate::{Error, Month, PartitionedTable};

/// An archived month that was rewritten without some of its rows.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Rewritten {
    /// The name of the manifest. The archive is unchanged if the name is.
    pub manifest: String,
    /// The number of rows that went.
    pub removed: u64,
    /// The number of rows that stay.
    pub rows: u64,
}

/// No row of PostgreSQL's is longer.
const LONGEST_ROW: u64 = 1024 * 1024 * 1024;

/// The form of [`Manifest::archived_at`].
const TIME: &str = "%Y%m%dT%H%M%S%6fZ";

/// A file with a lock.
struct Locked(File);

impl Drop for Locked {
    fn drop(&mut self) {
        // A process that another thread begins has the file open too until its program runs, and
        // closing the file here would leave it locked until then.
        let _ = self.0.unlock();
    }
}

impl FileArchive {
    /// Lists the manifests of a month, the oldest first.
    ///
    /// # Errors
    /// [`Error::Archive`]: the folder cannot be read.
    pub fn manifests(&self, table: PartitionedTable, month: Month) -> Result<Vec<String>, Error> {
        let files = self.files(table, month)?;
        Ok(files.into_iter().filter(|name| is_manifest(name)).collect())
    }

    /// Lists the files of a month that are no part of a whole archive: a running manager's, or what
    /// a killed one left. They may have any rows of the month.
    ///
    /// # Errors
    /// [`Error::Archive`]: the folder cannot be read.
    pub fn leftovers(&self, table: PartitionedTable, month: Month) -> Result<Vec<String>, Error> {
        let files = self.files(table, month)?;
        let is_whole = |name: &String| {
            is_manifest(name)
                || name
                    .strip_suffix(".copy")
                    .is_some_and(|of| files.contains(&format!("{of}.json")))
        };
        Ok(files.iter().filter(|name| !is_whole(name)).cloned().collect())
    }

    fn files(&self, table: PartitionedTable, month: Month) -> Result<BTreeSet<String>, Error> {
        let prefix = format!("{}.", table.partition(month));
        self.names(&prefix).map_err(failed(&prefix))
    }

    /// Counts the rows of an archived month in which a column has this value, as
    /// [`rewrite_without`](FileArchive::rewrite_without) would remove them.
    ///
    /// # Errors
    /// As [`rewrite_without`](FileArchive::rewrite_without).
    pub fn rows_with(&self, manifest: &str, column: &str, value: &str) -> Result<u64, Error> {
        let manifest = Manifest::read(self, manifest)?;
        let rows = Rows::of(&manifest, column, value)?;
        let rest =
            self.rest(&manifest, &rows, &manifest.content, |rest| io::copy(rest, &mut io::sink()))?;
        Ok(manifest.rows - rest.rows)
    }

    /// Rewrites an archived month without the rows in which a column has this value. `manifest` is
    /// the manifest's name; `value` is the text that the server writes, and for a `uuid` also the
    /// same in upper case.
    ///
    /// The rest of the rows is stored and verified as a new archive, whose time is a microsecond
    /// later. Only then are the files of the old archive removed. So there is a whole archive at
    /// each moment, and a call after a kill completes the work. Where no row has the value, nothing
    /// is written.
    ///
    /// # Errors
    /// The archive is unchanged after each of these.
    /// - [`Error::Archive`]: a file cannot be read, written or removed, or another process rewrites
    ///   the archive;
    /// - [`Error::Manifest`]: the manifest does not have the form that a manager writes;
    /// - [`Error::NotTheSame`]: the rows differ from the manifest or its columns, or the new
    ///   archive is there already and differs: another rewrite of this archive was not completed;
    /// - [`Error::NoColumn`]: the archive has no such column.
    pub fn rewrite_without(
        &self,
        manifest: &str,
        column: &str,
        value: &str,
    ) -> Result<Rewritten, Error> {
        let _lock = self.lock(manifest)?;
        let old = Manifest::read(self, manifest)?;
        let rows = Rows::of(&old, column, value)?;
        let mut new = later(&old)?;
        let has = |name: &str| {
            let path = self.path(name).map_err(failed(name))?;
            path.try_exists().map_err(failed(name))
        };
        if !has(&old.content)? && has(&new.name())? {
            // A call was killed between the removal of the old files.
            let new = Manifest::read(self, &new.name())?;
            new.check(self)?;
            self.remove(manifest)?;
            return Ok(Rewritten::from(&old, &new));
        }
        let rest = self.rest(&old, &rows, &old.content, |rest| io::copy(rest, &mut io::sink()))?;
        if rest.rows == old.rows {
            return Ok(Rewritten { manifest: old.name(), removed: 0, rows: old.rows });
        }
        (new.rows, new.bytes, new.sha256) = (rest.rows, rest.bytes, rest.sha256());
        if has(&new.name())? {
            let found = Manifest::read(self, &new.name())?;
            found.check(self)?;
            if (Manifest { program: new.program.clone(), ..found }) != new {
                let difference = format!(
                    "it is not {manifest} without these rows: complete the other rewrite of that \
                     archive first"
                );
                return Err(Error::NotTheSame { name: new.name(), difference });
            }
        } else {
            // What a killed call left: no manager gives a file such a name, and no other call has
            // the lock.
            for name in [new.content.clone(), new.name()] {
                self.remove(&format!("{name}.partial"))?;
            }
            self.remove(&new.content)?;
            self.rest(&old, &rows, &new.content, |rest| self.store(&new.content, rest))?;
            new.check(self)?;
            new.store(self)?;
        }
        // The content first: without its manifest, nobody would look for what it has.
        self.remove(&old.content)?;
        self.remove(manifest)?;
        Ok(Rewritten::from(&old, &new))
    }

    /// Keeps other processes from rewriting the same archive until the value is dropped.
    fn lock(&self, manifest: &str) -> Result<Locked, Error> {
        // Refuses what is not a regular file.
        self.open(manifest).map_err(failed(manifest))?;
        let path = self.path(manifest).map_err(failed(manifest))?;
        let file = File::open(path).map_err(failed(manifest))?;
        file.try_lock().map_err(|error| failed(manifest)(error.into()))?;
        Ok(Locked(file))
    }

    /// Removes a file, if it is there, and its name from the disk.
    fn remove(&self, name: &str) -> Result<(), Error> {
        let remove = || match fs::remove_file(self.path(name)?) {
            Ok(()) => File::open(&self.folder)?.sync_all(),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            Err(error) => Err(error),
        };
        remove().map_err(failed(name))
    }

    /// Passes the rows that stay to `take`, and measures them. Fails if the content is not what the
    /// manifest says. An error of `take` is one of the file `name`.
    fn rest<T>(
        &self,
        manifest: &Manifest,
        rows: &Rows,
        name: &str,
        take: impl FnOnce(&mut dyn Read) -> io::Result<T>,
    ) -> Result<Measure, Error> {
        let content = Measured::new(manifest.content(self)?, |_| ());
        let without = Without {
            content: BufReader::new(content),
            rows,
            line: Vec::new(),
            at: 0,
            fault: None,
        };
        let mut rest = Measured::new(without, |_| ());
        let taken = take(&mut rest);
        if let Some(difference) = rest.inner.fault {
            return Err(Error::NotTheSame { name: manifest.content.clone(), difference });
        }
        taken.map_err(failed(name))?;
        manifest.compare(&rest.inner.content.get_ref().measure)?;
        Ok(rest.measure)
    }
}

impl Rewritten {
    fn from(old: &Manifest, new: &Manifest) -> Self {
        Self { manifest: new.name(), removed: old.rows.saturating_sub(new.rows), rows: new.rows }
    }
}

fn is_manifest(name: &str) -> bool {
    name.strip_suffix(".json").is_some()
}

fn failed(name: &str) -> impl Fn(io::Error) -> Error + use<> {
    let name = name.to_owned();
    move |source| Error::Archive { name: name.clone(), source }
}

/// The manifest of the archive in whose place this one is rewritten, with the old rows. Its time is
/// the next, so that a call after a kill finds the same name.
fn later(old: &Manifest) -> Result<Manifest, Error> {
    let time = NaiveDateTime::parse_from_str(&old.archived_at, TIME).ok();
    let time = time.and_then(|time| time.checked_add_signed(TimeDelta::microseconds(1)));
    let Some(time) = time else {
        let reason = "archived_at is not a time".to_owned();
        return Err(Error::Manifest { name: old.name(), reason });
    };
    let archived_at = time.format(TIME).to_string();
    Ok(Manifest {
        content: content_name(&old.table, old.month, &archived_at),
        archived_at,
        program: super::PROGRAM.to_owned(),
        ..old.clone()
    })
}

/// The rows in which a column has a value.
struct Rows {
    column: usize,
    columns: usize,
    value: Vec<u8>,
    is_uuid: bool,
}

impl Rows {
    fn of(manifest: &Manifest, column: &str, value: &str) -> Result<Self, Error> {
        let at = manifest.columns.iter().position(|one| one.name == column);
        let Some(at) = at else {
            return Err(Error::NoColumn { name: manifest.name(), column: column.to_owned() });
        };
        Ok(Self {
            column: at,
            columns: manifest.columns.len(),
            value: value.as_bytes().to_vec(),
            is_uuid: manifest.columns[at].r#type == "uuid",
        })
    }

    /// Returns whether a line is one of the rows, or the reason for which `COPY` would refuse it.
    fn has(&self, line: &[u8]) -> Result<bool, String> {
        let Some(row) = line.strip_suffix(b"\n") else {
            return Err("a row has no line end".to_owned());
        };
        let fields = row.split(|byte| *byte == b'\t').count();
        if fields != self.columns || row == b"\\." {
            return Err(format!("a row has {fields} fields instead of {}", self.columns));
        }
        let field = row.split(|byte| *byte == b'\t').nth(self.column).unwrap_or_default();
        let Some(value) = decoded(field) else { return Ok(false) };
        Ok(if self.is_uuid { value.eq_ignore_ascii_case(&self.value) } else { value == self.value })
    }
}

/// A value as it was before `COPY` escaped it. `None` for NULL.
fn decoded(field: &[u8]) -> Option<Vec<u8>> {
    if field == b"\\N" {
        return None;
    }
    let mut value = Vec::with_capacity(field.len());
    let mut rest = field;
    while let [byte, after @ ..] = rest {
        rest = after;
        let (b'\\', [escaped, after @ ..]) = (*byte, rest) else {
            value.push(*byte);
            continue;
        };
        rest = after;
        value.push(match escaped {
            b'b' => 8,
            b'f' => 12,
            b'n' => b'\n',
            b'r' => b'\r',
            b't' => b'\t',
            b'v' => 11,
            b'0'..=b'7' => number(&mut rest, 8, 2, escaped - b'0'),
            b'x' if rest.first().is_some_and(u8::is_ascii_hexdigit) => number(&mut rest, 16, 2, 0),
            other => *other,
        });
    }
    Some(value)
}

/// Reads so many more digits, as far as there are any.
fn number(rest: &mut &[u8], radix: u8, most: usize, mut number: u8) -> u8 {
    for _ in 0..most {
        let digit = rest.first().and_then(|byte| char::from(*byte).to_digit(radix.into()));
        let Some(digit) = digit.and_then(|digit| u8::try_from(digit).ok()) else { break };
        number = number.wrapping_mul(radix).wrapping_add(digit);
        *rest = &rest[1..];
    }
    number
}

/// Reads a content without some rows.
struct Without<'a, R> {
    content: BufReader<R>,
    rows: &'a Rows,
    line: Vec<u8>,
    at: usize,
    /// The reason for which a row is none that `COPY` writes.
    fault: Option<String>,
}

impl<R: Read> Read for Without<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.at == self.line.len() {
            (self.at, self.line) = (0, std::mem::take(&mut self.line));
            self.line.clear();
            if self.content.by_ref().take(LONGEST_ROW).read_until(b'\n', &mut self.line)? == 0 {
                return Ok(0);
            }
            match self.rows.has(&self.line) {
                Ok(false) => {}
                Ok(true) => self.line.clear(),
                Err(fault) => {
                    self.fault = Some(fault.clone());
                    return Err(io::Error::new(io::ErrorKind::InvalidData, fault));
                }
            }
        }
        let length = buffer.len().min(self.line.len() - self.at);
        buffer[..length].copy_from_slice(&self.line[self.at..self.at + length]);
        self.at += length;
        Ok(length)
    }
}

#[cfg(test)]
mod tests {
    use super::decoded;

    #[test]
    fn values_are_as_before_copy() {
        for (field, value) in [
            (&b""[..], Some(&b""[..])),
            (b"\\N", None),
            (b"\\\\N", Some(b"\\N")),
            (b"a\\tb\\nc\\\\d\\re\\b\\f\\v", Some(b"a\tb\nc\\d\re\x08\x0c\x0b")),
            (b"\\101\\x41\\0a\\q\\xg", Some(b"AA\0aqxg")),
            (b"\\", Some(b"\\")),
        ] {
            assert_eq!(decoded(field).as_deref(), value, "{}", field.escape_ascii());
        }
    }
}
