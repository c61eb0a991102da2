//! Writes a month to an archive, and reads it back.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::PathBuf;
use std::sync::Arc;

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use sha2::{Digest, Sha256};

use super::catalog;
use super::{Error, Event, Keeper, Month, PartitionedTable, SETTINGS, UNTIMED, copy, open};
use crate::migrator::folder::hex;
use crate::migrator::{self, Database};

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
}

impl<T: Archive + ?Sized> Archive for Arc<T> {
    fn store(&self, name: &str, content: &mut dyn Read) -> io::Result<()> {
        (**self).store(name, content)
    }

    fn open(&self, name: &str) -> io::Result<Box<dyn Read>> {
        (**self).open(name)
    }
}

/// An archive in a folder: `usage_logs_2024_10.20261101T030000000000Z.copy` has the rows, as `COPY` writes them, and
/// `.json` beside it is the [`Manifest`]. Both are on the disk before they have their names. Where no keeper runs, a `.partial`
/// and a `.copy` without `.json` are of one that was stopped, and can be deleted.
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
        let partial = self.path(&format!("{name}.partial"))?;
        let mut file = File::create(&partial)?;
        io::copy(content, &mut file)?;
        file.flush()?;
        file.sync_all()?;
        std::fs::rename(&partial, &path)?;
        // The folder too, or the name could be lost with the power.
        File::open(&self.folder)?.sync_all()
    }

    fn open(&self, name: &str) -> io::Result<Box<dyn Read>> {
        Ok(Box::new(File::open(self.path(name)?)?))
    }
}

/// What an archive has of a month.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize, serde::Serialize)]
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
        format!("{}.json", self.content.trim_end_matches(".copy"))
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

/// What is true of the rows of a table until one of them is changed: their number, and the sum of the transactions that
/// wrote them, of which each is newer than all before.
#[derive(Clone, Debug, PartialEq, Eq, QueryableByName)]
pub(super) struct Fingerprint {
    #[diesel(sql_type = BigInt)]
    rows: i64,
    #[diesel(sql_type = Text)]
    transactions: String,
}

impl Fingerprint {
    pub(super) fn of(conn: &mut PgConnection, partition: &str) -> QueryResult<Self> {
        let query = format!(
            "SELECT count(*) AS rows, coalesce(sum(xmin::text::bigint), 0)::text AS transactions FROM ONLY {partition}"
        );
        diesel::sql_query(query).get_result(conn)
    }
}

impl Keeper {
    /// Writes a month to an archive and reads it back; it stays where it is. The month is a partition, or a table in the
    /// schema `retired`.
    ///
    /// # Errors
    /// [`Error::Session`]; [`Error::NotMigrated`]; [`Error::NoPartition`] if there is no such month; [`Error::Archive`] and
    /// [`Error::NotTheSame`] if the archive fails; [`Error::Partition`] and [`Error::Database`] if the server refuses.
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
        Ok(self.write(&mut session, table, month, partition, archive)?.0)
    }

    /// Writes a month to an archive and reads it back, and says what was true of the rows that are in it now.
    pub(super) fn write(
        &self,
        conn: &mut PgConnection,
        table: PartitionedTable,
        month: Month,
        partition: &str,
        archive: &dyn Archive,
    ) -> Result<(Manifest, Fingerprint), Error> {
        let of_server = |source| Error::Partition { partition: partition.to_owned(), source };
        // All in one snapshot.
        let (manifest, fingerprint) = conn.build_transaction().repeatable_read().read_only().run(|conn| {
            conn.batch_execute(&format!("{SETTINGS}; {UNTIMED}"))?;
            let fingerprint = Fingerprint::of(conn, partition).map_err(of_server)?;
            let columns = columns(conn, partition)?;
            let time = diesel::sql_query("SELECT to_char(clock_timestamp(), 'YYYYMMDD\"T\"HH24MISSUS\"Z\"') AS text");
            let time = time.get_result::<catalog::One>(conn)?.text;
            let content = format!("{}.{time}.copy", table.partition(month));
            let list = columns.iter().map(|column| quoted(&column.name)).collect::<Vec<_>>().join(", ");
            let what = format!("(SELECT {list} FROM ONLY {partition})");
            let total = fingerprint.rows.unsigned_abs();
            let (stored, measure) = copy::copy_out(conn, &what, |rows| {
                let mut rows = Measured::new(rows, |rows| {
                    self.tell(&Event::Progress { partition: partition.to_owned(), rows, total });
                });
                (archive.store(&content, &mut rows), rows.measure)
            })
            .map_err(of_server)?;
            stored.map_err(|source| Error::Archive { name: content.clone(), source })?;
            if measure.rows != total {
                let difference = format!("it took {} of {total} rows", measure.rows);
                return Err(Error::NotTheSame { name: content, difference });
            }
            let manifest = Manifest {
                table,
                month,
                content,
                columns,
                rows: total,
                bytes: measure.bytes,
                sha256: measure.sha256(),
                archived_at: time,
                program: concat!(env!("CARGO_PKG_NAME"), " ", env!("CARGO_PKG_VERSION")).to_owned(),
            };
            Ok((manifest, fingerprint))
        })?;
        manifest.compare(&Measure::of(archive, &manifest.content)?)?;
        let name = manifest.name();
        let failed = |source| Error::Archive { name: name.clone(), source };
        let text = serde_json::to_string_pretty(&manifest).map_err(|error| failed(error.into()))?;
        archive.store(&name, &mut text.as_bytes()).map_err(failed)?;
        if read_manifest(archive, &name)? != manifest {
            return Err(Error::NotTheSame { name, difference: "the manifest is another".to_owned() });
        }
        self.tell(&Event::Archived { partition: partition.to_owned(), manifest: name, rows: manifest.rows });
        Ok((manifest, fingerprint))
    }

    /// Reads an archived month back, into a table of the schema `retired` that has its columns and rows, and no keys, indexes
    /// or defaults. `manifest` is the manifest's name in the archive.
    ///
    /// # Errors
    /// In no case is there a new table.
    /// - [`Error::Session`], [`Error::NotMigrated`];
    /// - [`Error::InTheWay`]: there is a table of the name;
    /// - [`Error::Archive`]: the archive fails, or the manifest is none;
    /// - [`Error::NotTheSame`]: the rows are not as the manifest says;
    /// - [`Error::Partition`], [`Error::Database`]: the server refused.
    pub fn restore<'a>(
        &self,
        database: impl Into<Database<'a>>,
        archive: &dyn Archive,
        manifest: &str,
    ) -> Result<Restored, Error> {
        let (session, state) = open(database.into(), self.now)?;
        if state.standby {
            return Err(migrator::Error::Standby.into());
        }
        let manifest = read_manifest(archive, manifest)?;
        let table = format!("retired.{}", manifest.table.partition(manifest.month));
        self.locked(session, |conn| {
            if catalog::is_there(conn, &table)? {
                return Err(Error::InTheWay { name: table.clone() });
            }
            self.step(conn, &table, |conn| {
                let mut columns = Vec::new();
                for column in &manifest.columns {
                    refuse_unknown_type(conn, column)?;
                    columns.push(format!("{} {}", quoted(&column.name), column.r#type));
                }
                conn.batch_execute(&format!(
                    "CREATE TABLE {table} ({}); COMMENT ON TABLE {table} IS '{} of {}, read back from its archive of {}.'",
                    columns.join(", "),
                    manifest.month,
                    manifest.table,
                    manifest.archived_at.replace('\'', "''"),
                ))?;
                let content = archive.open(&manifest.content);
                let content = content.map_err(|source| Error::Archive { name: manifest.content.clone(), source })?;
                let mut rows = Measured::new(content, |rows| {
                    self.tell(&Event::Progress { partition: table.clone(), rows, total: manifest.rows });
                });
                copy::copy_in(conn, &table, &mut rows).map_err(|error| match error {
                    copy::Error::Database(source) => Error::Partition { partition: table.clone(), source },
                    copy::Error::Read(source) => Error::Archive { name: manifest.content.clone(), source },
                })?;
                Ok(manifest.compare(&rows.measure)?)
            })
        })?;
        Ok(Restored { table, rows: manifest.rows })
    }
}

fn read_manifest(archive: &dyn Archive, name: &str) -> Result<Manifest, Error> {
    let read = || {
        let mut text = String::new();
        archive.open(name)?.read_to_string(&mut text)?;
        Ok(serde_json::from_str(&text)?)
    };
    read().map_err(|source| Error::Archive { name: name.to_owned(), source })
}

fn columns(conn: &mut PgConnection, partition: &str) -> QueryResult<Vec<Column>> {
    let query = "SELECT attname AS name, format_type(atttypid, atttypmod) AS type FROM pg_attribute
         WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum";
    diesel::sql_query(query).bind::<Text, _>(partition).load(conn)
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// Sees that the text is the name of a type and nothing else, so that nothing else comes from a manifest into SQL.
fn refuse_unknown_type(conn: &mut PgConnection, column: &Column) -> Result<(), Error> {
    let query = "SELECT (to_regtype($1) IS NOT NULL)::text AS text";
    if diesel::sql_query(query).bind::<Text, _>(&column.r#type).get_result::<catalog::One>(conn)?.text == "true" {
        return Ok(());
    }
    let source = io::Error::new(io::ErrorKind::InvalidData, format!("the server has no type {}", column.r#type));
    Err(Error::Archive { name: column.name.clone(), source })
}

/// How much was read.
#[derive(Clone, Default)]
struct Measure {
    rows: u64,
    bytes: u64,
    hash: Sha256,
}

impl Measure {
    fn of(archive: &dyn Archive, name: &str) -> Result<Self, Error> {
        let failed = |source| Error::Archive { name: name.to_owned(), source };
        let mut content = Measured::new(archive.open(name).map_err(failed)?, |_| ());
        io::copy(&mut content, &mut io::sink()).map_err(failed)?;
        Ok(content.measure)
    }

    fn sha256(&self) -> String {
        hex(&self.hash.clone().finalize())
    }
}

/// Tells how many rows were read each time when it is so many more.
const TELL: u64 = 10_000;

/// Measures what is read through it.
struct Measured<R, F> {
    inner: R,
    /// Whether the end was met: not every reader can be asked again.
    done: bool,
    measure: Measure,
    told: u64,
    tell: F,
}

impl<R: Read, F: FnMut(u64)> Measured<R, F> {
    fn new(inner: R, tell: F) -> Self {
        Self { inner, done: false, measure: Measure::default(), told: 0, tell }
    }
}

impl<R: Read, F: FnMut(u64)> Read for Measured<R, F> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.done || buffer.is_empty() {
            return Ok(0);
        }
        let length = self.inner.read(buffer)?;
        self.done = length == 0;
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
