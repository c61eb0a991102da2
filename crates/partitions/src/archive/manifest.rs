//! The manifest of an archived month.

use std::collections::BTreeSet;
use std::io::{self, Read};

use diesel::prelude::*;
use diesel::sql_types::Text;
use diesel_pg_session::quote;

use super::measure::{Measure, Measured};
use super::{Archive, pour};
use crate::{Error, Month};

/// The description of an archived month.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize, serde::Serialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Manifest {
    /// The table's name.
    pub table: String,
    /// The month.
    pub month: Month,
    /// The name under which the rows are stored, as `COPY` writes them in its text format: a line
    /// for each row.
    pub content: String,
    /// The columns, in the order of the lines' fields.
    pub columns: Vec<Column>,
    /// The number of rows.
    pub rows: u64,
    /// The number of bytes.
    pub bytes: u64,
    /// The SHA-256 of the content, in hexadecimal.
    pub sha256: String,
    /// The time at which the rows were read, in UTC.
    pub archived_at: String,
    /// The program that wrote the manifest.
    pub program: String,
}

impl Manifest {
    /// Returns the name under which the manifest itself is stored.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{}.json", self.content.strip_suffix(".copy").unwrap_or(&self.content))
    }

    /// Reads the manifest of this name. What somebody else wrote in its place is refused, as far as
    /// the database is not needed for it.
    pub(super) fn read(archive: &dyn Archive, name: &str) -> Result<Self, Error> {
        let failed = |source| Error::Archive { name: name.to_owned(), source };
        let mut text = Vec::new();
        archive
            .open(name)
            .map_err(failed)?
            .take(LONGEST_MANIFEST + 1)
            .read_to_end(&mut text)
            .map_err(failed)?;
        let refused = |reason: String| Error::Manifest { name: name.to_owned(), reason };
        if text.len() as u64 > LONGEST_MANIFEST {
            return Err(refused(format!("it has more than {LONGEST_MANIFEST} bytes")));
        }
        let manifest: Self =
            serde_json::from_slice(&text).map_err(|error| refused(error.to_string()))?;
        match manifest.fault(name) {
            Some(fault) => Err(refused(fault)),
            None => Ok(manifest),
        }
    }

    /// Stores the manifest, and reads it back.
    pub(super) fn store(&self, archive: &dyn Archive) -> Result<(), Error> {
        let name = self.name();
        let failed = |source| Error::Archive { name: name.clone(), source };
        let text = serde_json::to_string_pretty(self).map_err(|error| failed(error.into()))?;
        archive.store(&name, &mut text.as_bytes()).map_err(failed)?;
        if Self::read(archive, &name)? != *self {
            return Err(Error::NotTheSame { name, difference: "the manifest differs".to_owned() });
        }
        Ok(())
    }

    /// Returns the first fault that the partition manager would not have written.
    fn fault(&self, name: &str) -> Option<String> {
        let is_time = |text: &str| {
            let shape: Vec<u8> =
                text.bytes().map(|byte| if byte.is_ascii_digit() { b'0' } else { byte }).collect();
            shape == b"00000000T000000000000Z"
        };
        let is_name = |name: &str| (1..64).contains(&name.len()) && !name.contains('\0');
        let is_hex = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        let mut seen = BTreeSet::new();
        if !is_time(&self.archived_at) {
            Some("archived_at is not a time such as 20261101T030000000000Z".to_owned())
        } else if self.content != content_name(&self.table, self.month, &self.archived_at)
            || self.name() != name
        {
            Some("its name and its content's are not those of its table, month and time".to_owned())
        } else if self.columns.is_empty() || self.columns.len() > MOST_COLUMNS {
            Some(format!("it has {} columns", self.columns.len()))
        } else if let Some(column) =
            self.columns.iter().find(|one| !is_name(&one.name) || !seen.insert(&one.name))
        {
            Some(format!(
                "{} is not the name of a column, or of two",
                quote::printable(&column.name)
            ))
        } else if self.sha256.len() != 64 || !self.sha256.bytes().all(is_hex) {
            Some("sha256 is not a SHA-256".to_owned())
        } else if self.rows > self.bytes {
            // Each row has a line end.
            Some(format!("{} bytes cannot hold {} rows", self.bytes, self.rows))
        } else {
            None
        }
    }

    /// Opens the content, of which no more is read than shows that it is too long.
    pub(super) fn content(&self, archive: &dyn Archive) -> Result<impl Read + use<>, Error> {
        let failed = |source| Error::Archive { name: self.content.clone(), source };
        Ok(archive.open(&self.content).map_err(failed)?.take(self.bytes.saturating_add(1)))
    }

    /// Reads the content, and compares it with what this says.
    pub(super) fn check(&self, archive: &dyn Archive) -> Result<(), Error> {
        let mut content = Measured::new(self.content(archive)?, |_| ());
        pour(&mut content, io::sink())
            .map_err(|source| Error::Archive { name: self.content.clone(), source })?;
        self.compare(&content.measure)
    }

    pub(super) fn compare(&self, found: &Measure) -> Result<(), Error> {
        let sha256 = found.sha256();
        let differences = [
            (self.rows != found.rows)
                .then(|| format!("{} rows instead of {}", found.rows, self.rows)),
            (self.bytes != found.bytes)
                .then(|| format!("{} bytes instead of {}", found.bytes, self.bytes)),
            (self.sha256 != sha256).then(|| format!("SHA-256 {sha256} instead of {}", self.sha256)),
        ];
        match differences.into_iter().flatten().reduce(|all, one| format!("{all}, {one}")) {
            None => Ok(()),
            Some(difference) => Err(Error::NotTheSame { name: self.content.clone(), difference }),
        }
    }
}

/// A column of an archived month.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize, serde::Serialize, QueryableByName)]
pub struct Column {
    /// Its name.
    #[diesel(sql_type = Text)]
    pub name: String,
    /// Its type, as PostgreSQL calls it.
    #[diesel(sql_type = Text)]
    pub r#type: String,
}

/// No manifest is longer: PostgreSQL has 1,600 columns at most, with names of 63 bytes.
const LONGEST_MANIFEST: u64 = 4 * 1024 * 1024;
const MOST_COLUMNS: usize = 1600;

/// The name under which a month's rows are stored.
pub(super) fn content_name(table: &str, month: Month, time: &str) -> String {
    format!("{table}_{}.{time}.copy", month.suffix())
}
