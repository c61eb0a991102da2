//! Writes a month to an archive, and reads it back.

use std::collections::BTreeSet;
use std::fs::{File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, SmallInt, Text};
use sha2::{Digest, Sha256};

use super::catalog;
use super::{Error, Event, Keeper, Month, PartitionedTable, Stop, copy, open};
use crate::migrator::folder::hex;
use crate::quote;
use crate::session::{self, Database};

/// Where months are kept that leave the database: a place for contents with names, such as a bucket. A [`FileArchive`] is
/// one.
///
/// For each month the keeper stores its rows, reads them back, and compares rows, bytes and SHA-256; then it stores the
/// [`Manifest`] and reads that back. Only when both are the same is the month dropped.
pub trait Archive: Send + Sync {
    /// Stores all that can be read as `name`, for good. A name is never stored twice. The partition's rows are read in a
    /// transaction that is open until this returns.
    ///
    /// # Errors
    /// If it cannot be stored whole. The keeper then leaves the month in the database.
    fn store(&self, name: &str, content: &mut dyn Read) -> io::Result<()>;

    /// What was stored as `name`.
    ///
    /// # Errors
    /// If there is nothing of the name, or it cannot be read.
    fn open(&self, name: &str) -> io::Result<Box<dyn Read>>;

    /// The last name, in the order of their bytes, that begins with `prefix` and ends with `suffix`. The keeper asks for a
    /// month's last manifest, so as not to store the same rows twice if the month was archived and could not be dropped.
    /// Unless implemented, there is none, and such a month is stored again.
    ///
    /// # Errors
    /// If the names cannot be read.
    fn last(&self, prefix: &str, suffix: &str) -> io::Result<Option<String>> {
        let _ = (prefix, suffix);
        Ok(None)
    }
}

impl<T: Archive + ?Sized> Archive for Arc<T> {
    fn store(&self, name: &str, content: &mut dyn Read) -> io::Result<()> {
        (**self).store(name, content)
    }

    fn open(&self, name: &str) -> io::Result<Box<dyn Read>> {
        (**self).open(name)
    }

    fn last(&self, prefix: &str, suffix: &str) -> io::Result<Option<String>> {
        (**self).last(prefix, suffix)
    }
}

/// An archive in a folder: `usage_logs_2024_10.20261101T030000000000Z.copy` has the rows, as `COPY` writes them, and
/// `.json` beside it is the [`Manifest`]. Both are on the disk before they have their names, and only their owner may read
/// them. A `.partial` is removed if it cannot be finished. Where no keeper runs, a `.partial` and a `.copy` without `.json` are
/// of one that was killed, and can be deleted. What is no regular file, such as a link or a pipe, is not opened.
#[derive(Clone, Debug)]
pub struct FileArchive {
    folder: PathBuf,
}

impl FileArchive {
    /// An archive in this folder, which must be there.
    #[must_use]
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into() }
    }

    fn path(&self, name: &str) -> io::Result<PathBuf> {
        let path = self.folder.join(name);
        if path.file_name().is_none_or(|file| file != name) {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, format!("{name} is not the name of a file")));
        }
        Ok(path)
    }
}

impl Archive for FileArchive {
    fn store(&self, name: &str, content: &mut dyn Read) -> io::Result<()> {
        let path = self.path(name)?;
        if path.try_exists()? {
            return Err(io::Error::new(io::ErrorKind::AlreadyExists, format!("{} is there already", path.display())));
        }
        let partial = Partial(self.path(&format!("{name}.partial"))?);
        let mut file = create(&partial.0)?;
        io::copy(content, &mut file)?;
        file.flush()?;
        file.sync_all()?;
        std::fs::rename(&partial.0, &path)?;
        // The folder too, or the name could be lost with the power.
        File::open(&self.folder)?.sync_all()
    }

    fn open(&self, name: &str) -> io::Result<Box<dyn Read>> {
        let path = self.path(name)?;
        // Opening a pipe would wait for somebody to write to it.
        if !std::fs::symlink_metadata(&path)?.is_file() {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "it is not a regular file"));
        }
        Ok(Box::new(File::open(path)?))
    }

    fn last(&self, prefix: &str, suffix: &str) -> io::Result<Option<String>> {
        let mut last = None;
        for entry in std::fs::read_dir(&self.folder)? {
            let name = entry?.file_name().into_string().ok();
            last = last.max(name.filter(|name| name.starts_with(prefix) && name.ends_with(suffix)));
        }
        Ok(last)
    }
}

/// Makes a file that was not there, for its owner alone.
fn create(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// A file that is gone with this, unless it has another name by then.
struct Partial(PathBuf);

impl Drop for Partial {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

/// What an archive has of a month.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize, serde::Serialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Manifest {
    /// Of which table.
    pub table: PartitionedTable,
    /// Which month.
    pub month: Month,
    /// The name under which the rows are stored, as `COPY` writes them in its text format: a line for each.
    pub content: String,
    /// The columns, in the order of the lines' fields.
    pub columns: Vec<Column>,
    /// How many rows.
    pub rows: u64,
    /// How many bytes.
    pub bytes: u64,
    /// The SHA-256 of the content, in hexadecimal.
    pub sha256: String,
    /// When the rows were read, in UTC.
    pub archived_at: String,
    /// The program that wrote it.
    pub program: String,
}

impl Manifest {
    /// The name under which it is stored itself.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{}.json", self.content.strip_suffix(".copy").unwrap_or(&self.content))
    }

    /// Reads the manifest of this name. What somebody else wrote in its place is refused, as far as the database is not
    /// needed for it.
    fn read(archive: &dyn Archive, name: &str) -> Result<Self, Error> {
        let failed = |source| Error::Archive { name: name.to_owned(), source };
        let mut text = Vec::new();
        archive.open(name).map_err(failed)?.take(LONGEST_MANIFEST + 1).read_to_end(&mut text).map_err(failed)?;
        let refused = |reason: String| Error::Manifest { name: name.to_owned(), reason };
        if text.len() as u64 > LONGEST_MANIFEST {
            return Err(refused(format!("it has more than {LONGEST_MANIFEST} bytes")));
        }
        let manifest: Self = serde_json::from_slice(&text).map_err(|error| refused(error.to_string()))?;
        match manifest.fault(name) {
            Some(fault) => Err(refused(fault)),
            None => Ok(manifest),
        }
    }

    /// Tells what a keeper would not have written.
    fn fault(&self, name: &str) -> Option<String> {
        let is_time = |text: &str| {
            let shape: Vec<u8> = text.bytes().map(|byte| if byte.is_ascii_digit() { b'0' } else { byte }).collect();
            shape == b"00000000T000000000000Z"
        };
        let is_name = |name: &str| (1..64).contains(&name.len()) && !name.contains('\0');
        let is_hex = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        let mut seen = BTreeSet::new();
        if !is_time(&self.archived_at) {
            Some("archived_at is not a time such as 20261101T030000000000Z".to_owned())
        } else if self.content != content_name(self.table, self.month, &self.archived_at) || self.name() != name {
            Some("its name and its content's are not those of its table, month and time".to_owned())
        } else if self.columns.is_empty() || self.columns.len() > MOST_COLUMNS {
            Some(format!("it has {} columns", self.columns.len()))
        } else if let Some(column) = self.columns.iter().find(|one| !is_name(&one.name) || !seen.insert(&one.name)) {
            Some(format!("{} is not the name of a column, or of two", quote::printable(&column.name)))
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
    fn content(&self, archive: &dyn Archive) -> Result<impl Read + use<>, Error> {
        let failed = |source| Error::Archive { name: self.content.clone(), source };
        Ok(archive.open(&self.content).map_err(failed)?.take(self.bytes.saturating_add(1)))
    }

    /// Reads the content, and compares it with what this says.
    fn check(&self, archive: &dyn Archive) -> Result<(), Error> {
        let mut content = Measured::new(self.content(archive)?, |_| ());
        io::copy(&mut content, &mut io::sink())
            .map_err(|source| Error::Archive { name: self.content.clone(), source })?;
        self.compare(&content.measure)
    }

    fn compare(&self, found: &Measure) -> Result<(), Error> {
        let sha256 = found.sha256();
        let differences = [
            (self.rows != found.rows).then(|| format!("{} rows instead of {}", found.rows, self.rows)),
            (self.bytes != found.bytes).then(|| format!("{} bytes instead of {}", found.bytes, self.bytes)),
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

/// An archived month that was read back.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Restored {
    /// The table that has it, with its schema.
    pub table: String,
    /// How many rows.
    pub rows: u64,
}

/// No manifest of a keeper is longer: PostgreSQL has 1,600 columns at most, with names of 63 bytes.
const LONGEST_MANIFEST: u64 = 4 * 1024 * 1024;
const MOST_COLUMNS: usize = 1600;

/// The name under which a month's rows are stored.
fn content_name(table: PartitionedTable, month: Month, time: &str) -> String {
    format!("{}.{time}.copy", table.partition(month))
}

/// What is true of a table until one of its rows, or its columns, are changed.
///
/// A row that nobody changes keeps its place (`ctid`) and the transaction that wrote it (`xmin`). A change makes a row with a
/// transaction that was not over when this was taken, so no row that was seen then has both. Each row's pair is hashed twice,
/// and the hashes are added up: so the order of the rows does not matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fingerprint {
    versions: Versions,
    columns: Vec<Attribute>,
}

#[derive(Clone, Debug, PartialEq, Eq, QueryableByName)]
struct Versions {
    #[diesel(sql_type = BigInt)]
    rows: i64,
    #[diesel(sql_type = Text)]
    first: String,
    #[diesel(sql_type = Text)]
    second: String,
}

/// A column, and its number: one that was dropped and made again has another.
#[derive(Clone, Debug, PartialEq, Eq, QueryableByName)]
struct Attribute {
    #[diesel(sql_type = SmallInt)]
    number: i16,
    #[diesel(embed)]
    column: Column,
}

impl Fingerprint {
    /// Takes it, in a transaction with the settings of [`surroundings`](crate::session::surroundings).
    pub(super) fn of(conn: &mut PgConnection, partition: &str) -> QueryResult<Self> {
        let query =
            "SELECT attnum AS number, attname AS name, format_type(atttypid, atttypmod) AS type FROM pg_attribute
             WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum";
        let columns = diesel::sql_query(query).bind::<Text, _>(partition).load(conn)?;
        let query = format!(
            "SELECT count(*) AS rows,
                coalesce(sum(hashtidextended(ctid, xmin::text::bigint)), 0)::text AS first,
                coalesce(sum(hashtidextended(ctid, -xmin::text::bigint)), 0)::text AS second
             FROM ONLY {partition}"
        );
        Ok(Self { versions: diesel::sql_query(query).get_result(conn)?, columns })
    }

    fn rows(&self) -> u64 {
        self.versions.rows.unsigned_abs()
    }

    fn columns(&self) -> Vec<Column> {
        self.columns.iter().map(|attribute| attribute.column.clone()).collect()
    }

    /// The columns' names for SQL, with commas.
    fn list(&self) -> String {
        let names: Vec<String> = self.columns.iter().map(|attribute| quote::ident(&attribute.column.name)).collect();
        names.join(", ")
    }
}

impl Keeper {
    /// Writes a month to an archive and reads it back; it stays where it is. The month is a partition, or a table in the
    /// schema `retired`.
    ///
    /// # Errors
    /// [`Error::Session`]; [`Error::NotMigrated`]; [`Error::NoPartition`] if there is no such month; [`Error::OtherMonth`] if
    /// a table in `retired` has rows of another month; [`Error::Archive`] and [`Error::NotTheSame`] if the archive fails;
    /// [`Error::Partition`], [`Error::BrokenOff`] and [`Error::Database`] if the server refuses.
    pub fn archive<'a>(
        &self,
        database: impl Into<Database<'a>>,
        table: PartitionedTable,
        month: Month,
        archive: &dyn Archive,
    ) -> Result<Manifest, Error> {
        let (mut session, state) = open(database.into(), self.now)?;
        let name = table.partition(month);
        let retired = format!("retired.{name}");
        let attached = state.months_of(table).find(|(made, _)| *made == month);
        let partition = match attached {
            Some((_, partition)) => partition,
            None if !catalog::is_there(&mut session, &retired)? => {
                return Err(Error::NoPartition { name });
            }
            None => &retired,
        };
        if attached.is_none() {
            // Anybody may have written to it, and what is not of the month could not be read back.
            let rows = session.build_transaction().read_only().run(|conn| {
                copy::settings(conn)?;
                rows_outside(conn, partition, table, month)
            })?;
            if rows > 0 {
                return Err(Error::OtherMonth { name: retired, table, month, rows });
            }
        }
        Ok(self.write(&mut session, table, month, partition, archive)?.0)
    }

    /// Writes a month to an archive and reads it back. Also gives what was true of the rows that are in it now.
    pub(super) fn write(
        &self,
        conn: &mut PgConnection,
        table: PartitionedTable,
        month: Month,
        partition: &str,
        archive: &dyn Archive,
    ) -> Result<(Manifest, Fingerprint), Error> {
        let read = self.read(conn, partition, |time, rows| {
            let content = content_name(table, month, time);
            archive.store(&content, rows).map_err(|source| Error::Archive { name: content, source })
        })?;
        let Rows { time, fingerprint, measure } = read;
        let content = content_name(table, month, &time);
        if measure.rows != fingerprint.rows() {
            let difference = format!("it took {} of {} rows", measure.rows, fingerprint.rows());
            return Err(Error::NotTheSame { name: content, difference });
        }
        let manifest = Manifest {
            table,
            month,
            content,
            columns: fingerprint.columns(),
            rows: measure.rows,
            bytes: measure.bytes,
            sha256: measure.sha256(),
            archived_at: time,
            program: concat!(env!("CARGO_PKG_NAME"), " ", env!("CARGO_PKG_VERSION")).to_owned(),
        };
        manifest.check(archive)?;
        let name = manifest.name();
        let failed = |source| Error::Archive { name: name.clone(), source };
        let text = serde_json::to_string_pretty(&manifest).map_err(|error| failed(error.into()))?;
        archive.store(&name, &mut text.as_bytes()).map_err(failed)?;
        if Manifest::read(archive, &name)? != manifest {
            return Err(Error::NotTheSame { name, difference: "the manifest is another".to_owned() });
        }
        self.tell(&Event::Archived { partition: partition.to_owned(), manifest: name, rows: manifest.rows });
        Ok((manifest, fingerprint))
    }

    /// Finds the month's last archive, if that has all rows of the month as they are: it was stored by a keeper that could not
    /// drop the month. Also gives what is true of the rows.
    pub(super) fn written(
        &self,
        conn: &mut PgConnection,
        table: PartitionedTable,
        month: Month,
        partition: &str,
        archive: &dyn Archive,
    ) -> Result<Option<(Manifest, Fingerprint)>, Error> {
        let prefix = format!("{}.", table.partition(month));
        let last = archive.last(&prefix, ".json").map_err(|source| Error::Archive { name: prefix, source })?;
        // One that cannot be read, or is not whole, is left alone, and another is made.
        let last = last.and_then(|name| Manifest::read(archive, &name).ok());
        let Some(manifest) = last.filter(|manifest| manifest.check(archive).is_ok()) else { return Ok(None) };
        let read = self.read(conn, partition, |_, rows| {
            io::copy(rows, &mut io::sink()).map_err(|source| Error::Archive { name: manifest.content.clone(), source })
        })?;
        let is_same = manifest.columns == read.fingerprint.columns() && manifest.compare(&read.measure).is_ok();
        Ok(is_same.then_some((manifest, read.fingerprint)))
    }

    /// Reads all rows of a partition as `COPY` writes them, in one snapshot. `take` gets the snapshot's time and the rows.
    fn read<T>(
        &self,
        conn: &mut PgConnection,
        partition: &str,
        take: impl FnOnce(&str, &mut dyn Read) -> Result<T, Error>,
    ) -> Result<Rows, Error> {
        let of_server = |source| Error::Partition { partition: partition.to_owned(), source };
        let mut broken_off = None;
        let read = conn.build_transaction().repeatable_read().read_only().run(|conn| {
            copy::settings(conn)?;
            let fingerprint = Fingerprint::of(conn, partition).map_err(of_server)?;
            let time = diesel::sql_query("SELECT to_char(clock_timestamp(), 'YYYYMMDD\"T\"HH24MISSUS\"Z\"') AS text");
            let time = time.get_result::<catalog::One>(conn)?.text;
            let what = format!("(SELECT {} FROM ONLY {partition})", fingerprint.list());
            let total = fingerprint.rows();
            copy::encoding(conn)?;
            let (taken, measure, ended) = copy::copy_out(conn, &what, |rows| {
                let mut rows = Measured::new(rows, |rows| {
                    self.tell(&Event::Progress { partition: partition.to_owned(), rows, total });
                });
                rows.expected = total;
                (take(&time, &mut rows), rows.measure, rows.ended)
            })
            .map_err(of_server)?;
            if ended && measure.rows < total {
                broken_off = Some(what);
                return Err(Error::BrokenOff { partition: partition.to_owned(), rows: measure.rows, total });
            }
            taken?;
            Ok(Rows { time, fingerprint, measure })
        });
        // Diesel does not pass on the reason. The server gives it again.
        match (broken_off, read) {
            (Some(what), Err(error)) => Err(ask_why(conn, &what).err().map_or(error, of_server)),
            (_, read) => read,
        }
    }

    /// Reads an archived month back, into a table of the schema `retired` that has its columns and rows, and no keys, indexes
    /// or defaults. `manifest` is the manifest's name in the archive.
    ///
    /// Nothing of the archive is run as SQL. Each column must be one of the table's, of the type that it has in the table, or
    /// of a type of PostgreSQL's own; others are restored if [`as_text`](Keeper::as_text) names them. Each row must be of the
    /// month.
    ///
    /// # Errors
    /// In no case is there a new table.
    /// - [`Error::Session`], [`Error::NotMigrated`];
    /// - [`Error::InTheWay`]: there is a table of the name;
    /// - [`Error::Archive`]: the archive fails;
    /// - [`Error::Manifest`]: the manifest is not as a keeper writes it;
    /// - [`Error::UnknownColumn`]: the table has no such column, or the server no such type;
    /// - [`Error::NotTheSame`]: the rows are not as the manifest says;
    /// - [`Error::OtherMonth`]: rows are of another month;
    /// - [`Error::Partition`], [`Error::Database`]: the server refuses.
    pub fn restore<'a>(
        &self,
        database: impl Into<Database<'a>>,
        archive: &dyn Archive,
        manifest: &str,
    ) -> Result<Restored, Error> {
        let (session, state) = open(database.into(), self.now)?;
        if state.standby {
            return Err(session::Error::Standby.into());
        }
        let manifest = Manifest::read(archive, manifest)?;
        let Manifest { table: of, month, rows: total, .. } = manifest;
        let default = state.default_of(of)?;
        let table = format!("retired.{}", of.partition(month));
        self.locked(session, |conn| {
            if catalog::is_there(conn, &table)? {
                return Err(Error::InTheWay { name: table.clone() });
            }
            self.step(conn, &table, |conn| {
                copy::settings(conn)?;
                let columns = self.columns_to_make(conn, default, &manifest)?;
                let comment = format!("{month} of {of}, read back from its archive of {}.", manifest.archived_at);
                conn.batch_execute(&format!(
                    "CREATE TABLE {table} ({columns}); COMMENT ON TABLE {table} IS {}",
                    quote::literal(&comment)
                ))?;
                let mut rows = Measured::new(manifest.content(archive)?, |rows| {
                    self.tell(&Event::Progress { partition: table.clone(), rows, total });
                });
                copy::encoding(conn)?;
                let copied = copy::copy_in(conn, &table, &mut rows).map_err(|error| match error {
                    copy::Error::Database(source) => Error::Partition { partition: table.clone(), source },
                    copy::Error::Read(source) => Error::Archive { name: manifest.content.clone(), source },
                })?;
                manifest.compare(&rows.measure)?;
                if copied != total {
                    // A line that ends COPY was among them.
                    let difference = format!("{copied} rows instead of {total}");
                    return Err(Stop::from(Error::NotTheSame { name: manifest.content.clone(), difference }));
                }
                let rows = rows_outside(conn, &table, of, month)?;
                if rows > 0 {
                    return Err(Stop::from(Error::OtherMonth { name: manifest.name(), table: of, month, rows }));
                }
                Ok(())
            })
        })?;
        Ok(Restored { table, rows: total })
    }

    /// The columns of a restored table, for SQL. The types are the server's own words, for the table whose DEFAULT this is.
    fn columns_to_make(&self, conn: &mut PgConnection, default: &str, manifest: &Manifest) -> Result<String, Error> {
        let query = "SELECT attname AS name, format_type(atttypid, atttypmod) AS type,
                quote_ident(nspname) || '.' AS schema
             FROM pg_inherits JOIN pg_attribute ON attrelid = inhparent AND attnum > 0 AND NOT attisdropped
             JOIN pg_type t ON t.oid = atttypid JOIN pg_namespace n ON n.oid = t.typnamespace
             WHERE inhrelid = $1::regclass";
        let known: Vec<Known> = diesel::sql_query(query).bind::<Text, _>(default).load(conn)?;
        let key = manifest.table.key();
        let mut columns = Vec::new();
        for Column { name, r#type } in &manifest.columns {
            let known = known.iter().find(|known| known.column.name == *name);
            let made = if self.as_text.contains(name) && name != key {
                Some("text".to_owned())
            } else {
                match known {
                    Some(known) if known.is_of(r#type) => Some(known.column.r#type.clone()),
                    Some(_) if name != key => type_of_the_servers(conn, r#type)?,
                    _ => None,
                }
            };
            let Some(made) = made else {
                return Err(Error::UnknownColumn {
                    name: manifest.name(),
                    table: manifest.table,
                    column: name.clone(),
                    r#type: r#type.clone(),
                });
            };
            columns.push(format!("{} {made}", quote::ident(name)));
        }
        if manifest.columns.iter().all(|column| column.name != key) {
            return Err(Error::Manifest { name: manifest.name(), reason: format!("it has no column {key}") });
        }
        Ok(columns.join(", "))
    }
}

/// A column of the table.
#[derive(QueryableByName)]
struct Known {
    #[diesel(embed)]
    column: Column,
    /// The schema of its type, as it begins the type's name.
    #[diesel(sql_type = Text)]
    schema: String,
}

impl Known {
    /// Tells whether it has this type, which may be written without its schema.
    fn is_of(&self, r#type: &str) -> bool {
        let own = &self.column.r#type;
        own == r#type || own.strip_prefix(&self.schema) == Some(r#type)
    }
}

/// A type of PostgreSQL's own, as the server writes it: an array or a base type of `pg_catalog`, and numbers behind it, such as
/// those of `numeric(10,2)`. None, if the text is another.
fn type_of_the_servers(conn: &mut PgConnection, r#type: &str) -> QueryResult<Option<String>> {
    let (before, numbers, after) = match r#type.split_once('(') {
        None => (r#type, None, ""),
        Some((before, rest)) => {
            let Some((numbers, after)) = rest.split_once(')') else { return Ok(None) };
            let Ok(numbers) = numbers.split(',').map(str::parse).collect::<Result<Vec<i32>, _>>() else {
                return Ok(None);
            };
            (before, Some(numbers), after)
        }
    };
    let query = "SELECT format_type(oid, NULL) AS text FROM pg_type
         WHERE typnamespace = 'pg_catalog'::regnamespace AND typtype = 'b' AND format_type(oid, NULL) = $1";
    let name = diesel::sql_query(query).bind::<Text, _>(format!("{before}{after}"));
    let Some(catalog::One { text }) = name.load(conn)?.pop() else { return Ok(None) };
    Ok(Some(match numbers {
        None => text,
        Some(numbers) => {
            let numbers: Vec<String> = numbers.iter().map(i32::to_string).collect();
            let (before, after) = text.split_at(before.len());
            format!("{before}({}){after}", numbers.join(","))
        }
    }))
}

/// How many rows of a table are not of the month.
fn rows_outside(conn: &mut PgConnection, name: &str, table: PartitionedTable, month: Month) -> QueryResult<u64> {
    #[derive(QueryableByName)]
    struct Outside {
        #[diesel(sql_type = BigInt)]
        rows: i64,
    }
    let query = format!("SELECT count(*) AS rows FROM ONLY {name} WHERE {} IS NOT TRUE", table.is_of(month));
    Ok(diesel::sql_query(query).get_result::<Outside>(conn)?.rows.unsigned_abs())
}

/// Has the server write all rows again, for the error that ended `COPY`.
fn ask_why(conn: &mut PgConnection, what: &str) -> QueryResult<()> {
    conn.build_transaction().read_only().run(|conn| {
        copy::settings(conn)?;
        let row = if copy::encoding(conn)? { "r::text" } else { "convert_to(r::text, 'UTF8')" };
        diesel::sql_query(format!("SELECT count({row}) FROM {what} AS r")).execute(conn).map(drop)
    })
}

/// The rows of a partition, when they were read.
struct Rows {
    time: String,
    fingerprint: Fingerprint,
    measure: Measure,
}

/// How much was read.
#[derive(Clone, Default)]
struct Measure {
    rows: u64,
    bytes: u64,
    hash: Sha256,
}

impl Measure {
    fn sha256(&self) -> String {
        hex(&self.hash.clone().finalize())
    }
}

/// Tells how many rows were read each time when it is so many more.
const TELL: u64 = 10_000;

/// Measures what is read through it.
struct Measured<R, F> {
    inner: R,
    /// How many rows there must be: a text that ends before is an error.
    expected: u64,
    /// Whether the end was met: not every reader can be asked again.
    ended: bool,
    measure: Measure,
    told: u64,
    tell: F,
}

impl<R: Read, F: FnMut(u64)> Measured<R, F> {
    fn new(inner: R, tell: F) -> Self {
        Self { inner, expected: 0, ended: false, measure: Measure::default(), told: 0, tell }
    }
}

impl<R: Read, F: FnMut(u64)> Read for Measured<R, F> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if buffer.is_empty() {
            return Ok(0);
        }
        let length = if self.ended { 0 } else { self.inner.read(buffer)? };
        self.ended = length == 0;
        if self.ended && self.measure.rows < self.expected {
            let short = format!("the rows end after {} of {}", self.measure.rows, self.expected);
            return Err(io::Error::new(io::ErrorKind::UnexpectedEof, short));
        }
        let read = &buffer[..length];
        self.measure.hash.update(read);
        self.measure.bytes += length as u64;
        // COPY's text format writes a line end within a value as \n, so each one ends a row.
        self.measure.rows += read.split(|byte| *byte == b'\n').skip(1).count() as u64;
        if self.measure.rows >= self.told + TELL {
            self.told = self.measure.rows;
            (self.tell)(self.told);
        }
        Ok(length)
    }
}
