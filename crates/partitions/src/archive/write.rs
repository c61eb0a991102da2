//! Writes a month to an archive.

use std::io::{self, Read};

use diesel::prelude::*;
use diesel_pg_session::{Database, copy_encoding, copy_out, quote};

use super::manifest::content_name;
use super::measure::{Measure, Measured};
use super::{Archive, Fingerprint, Manifest, PROGRAM, pour, rows_outside};
use crate::catalog::{self, State};
use crate::manager::set_copying;
use crate::retire::{Expired, Outcome, Ties};
use crate::{Error, Event, Month, OnExpiry, PartitionManager, PartitionedTable};

/// The number of times that a month is archived which changes meanwhile.
const TRIES: u32 = 3;

impl PartitionManager {
    /// Refuses months that are to be archived, where there is no archive.
    pub(crate) fn refuse_without_archive(&self, expired: &[Expired]) -> Result<(), Error> {
        let is_archived = |one: &&Expired| self.policy_of(one.table).on_expiry == OnExpiry::Archive;
        match expired.iter().find(is_archived) {
            Some(one) if self.archive.is_none() => Err(Error::NoArchive { table: one.table }),
            _ => Ok(()),
        }
    }

    /// Archives a partition, and drops it if its rows are still those that are in the archive.
    pub(crate) fn hand_over(
        &self,
        conn: &mut PgConnection,
        state: &State,
        one: &Expired,
        ties: &Ties,
    ) -> Result<Outcome, Error> {
        let Expired { table, partition, .. } = one;
        let archive = &**self.archive.as_ref().ok_or(Error::NoArchive { table: *table })?;
        // An earlier call may have archived the month and got no further.
        let mut written = self.written(conn, one, archive)?;
        for _ in 0..TRIES {
            let (manifest, fingerprint) = match written.take() {
                Some(written) => written,
                None => self.write(conn, one, archive)?,
            };
            let is_unchanged = |conn: &mut PgConnection| fingerprint.is_still_of(conn, partition);
            if self.drop(conn, state, one, ties, Some(&is_unchanged))? {
                return Ok(Outcome::Archived { manifest: manifest.name(), rows: manifest.rows });
            }
            self.send(&Event::Changed { partition: partition.clone() });
        }
        Err(Error::KeepsChanging { partition: partition.clone(), times: TRIES })
    }

    /// Writes a month to the archive and reads it back. The month stays in the database. It may be
    /// a partition, or a table in the schema `retired`.
    ///
    /// # Errors
    /// - [`Error::Session`], [`Error::NotMigrated`], [`Error::NotManaged`];
    /// - [`Error::NoPartition`]: the table has no such month;
    /// - [`Error::OtherMonth`]: a table in `retired` has rows of another month;
    /// - [`Error::Archive`], [`Error::NotTheSame`]: the archive failed;
    /// - [`Error::Partition`], [`Error::BrokenOff`], [`Error::Database`]: the server refused.
    pub fn archive<'a>(
        &self,
        database: impl Into<Database<'a>>,
        table: PartitionedTable,
        month: Month,
        archive: &dyn Archive,
    ) -> Result<Manifest, Error> {
        let (mut session, state) = self.open(database)?;
        if state.tables().all(|one| one != table) {
            return Err(Error::NotManaged { table: table.name().to_owned() });
        }
        let name = table.partition(month);
        let retired = quote::qualified("retired", &name);
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
                set_copying(conn)?;
                rows_outside(conn, partition, table, month)
            })?;
            if rows > 0 {
                return Err(Error::OtherMonth { name: retired, table, month, rows });
            }
        }
        let one = Expired { table, month, partition: partition.to_owned() };
        Ok(self.write(&mut session, &one, archive)?.0)
    }

    /// Writes a month to an archive and reads it back. Also gives what was true of the rows that
    /// are in it now.
    fn write(
        &self,
        conn: &mut PgConnection,
        Expired { table, month, partition }: &Expired,
        archive: &dyn Archive,
    ) -> Result<(Manifest, Fingerprint), Error> {
        let read = self.read(conn, partition, |time, rows| {
            let content = content_name(table.name(), *month, time);
            archive.store(&content, rows).map_err(|source| Error::Archive { name: content, source })
        })?;
        let Rows { time, fingerprint, measure } = read;
        let content = content_name(table.name(), *month, &time);
        if measure.rows != fingerprint.rows() {
            let difference = format!("it took {} of {} rows", measure.rows, fingerprint.rows());
            return Err(Error::NotTheSame { name: content, difference });
        }
        let manifest = Manifest {
            table: table.name().to_owned(),
            month: *month,
            content,
            columns: fingerprint.columns(),
            rows: measure.rows,
            bytes: measure.bytes,
            sha256: measure.sha256(),
            archived_at: time,
            program: PROGRAM.to_owned(),
        };
        manifest.check(archive)?;
        manifest.store(archive)?;
        self.send(&Event::Archived {
            partition: partition.clone(),
            manifest: manifest.name(),
            rows: manifest.rows,
        });
        Ok((manifest, fingerprint))
    }

    /// Finds the month's last archive, if that has all rows of the month as they are: it was stored
    /// by a call that could not drop the month. Also gives what is true of the rows.
    fn written(
        &self,
        conn: &mut PgConnection,
        Expired { table, month, partition }: &Expired,
        archive: &dyn Archive,
    ) -> Result<Option<(Manifest, Fingerprint)>, Error> {
        let prefix = format!("{}.", table.partition(*month));
        let last = archive
            .last(&prefix, ".json")
            .map_err(|source| Error::Archive { name: prefix, source })?;
        // One that cannot be read, or is not whole, is left alone, and another is made.
        let last = last.and_then(|name| Manifest::read(archive, &name).ok());
        let Some(manifest) = last.filter(|manifest| manifest.check(archive).is_ok()) else {
            return Ok(None);
        };
        let read = self.read(conn, partition, |_, rows| {
            pour(rows, io::sink())
                .map_err(|source| Error::Archive { name: manifest.content.clone(), source })
        })?;
        let is_same = manifest.columns == read.fingerprint.columns()
            && manifest.compare(&read.measure).is_ok();
        Ok(is_same.then_some((manifest, read.fingerprint)))
    }

    /// Reads all rows of a partition as `COPY` writes them, in one snapshot. `take` gets the
    /// snapshot's time and the rows.
    fn read<T>(
        &self,
        conn: &mut PgConnection,
        partition: &str,
        take: impl FnOnce(&str, &mut dyn Read) -> Result<T, Error>,
    ) -> Result<Rows, Error> {
        let of_server = |source| Error::Partition { partition: partition.to_owned(), source };
        let mut broken_off = None;
        let read = conn.build_transaction().repeatable_read().read_only().run(|conn| {
            set_copying(conn)?;
            let fingerprint = Fingerprint::of(conn, partition).map_err(of_server)?;
            let time = diesel::sql_query(
                "SELECT to_char(clock_timestamp(), 'YYYYMMDD\"T\"HH24MISSUS\"Z\"') AS text",
            );
            let time = time.get_result::<catalog::One>(conn)?.text;
            let what = format!("(SELECT {} FROM ONLY {partition})", fingerprint.list());
            let total = fingerprint.rows();
            copy_encoding(conn)?;
            let (taken, measure, ended) = copy_out(conn, &what, |rows| {
                let mut rows = Measured::new(rows, |rows| {
                    self.send(&Event::Progress { partition: partition.to_owned(), rows, total });
                });
                rows.expected = total;
                (take(&time, &mut rows), rows.measure, rows.ended)
            })
            .map_err(of_server)?;
            if ended && measure.rows < total {
                broken_off = Some(what);
                return Err(Error::BrokenOff {
                    partition: partition.to_owned(),
                    rows: measure.rows,
                    total,
                });
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
}

/// Has the server write all rows again, for the error that ended `COPY`.
fn ask_why(conn: &mut PgConnection, what: &str) -> QueryResult<()> {
    conn.build_transaction().read_only().run(|conn| {
        set_copying(conn)?;
        let row = if copy_encoding(conn)? { "r::text" } else { "convert_to(r::text, 'UTF8')" };
        diesel::sql_query(format!("SELECT count({row}) FROM {what} AS r")).execute(conn).map(drop)
    })
}

/// The rows of a partition, when they were read.
struct Rows {
    time: String,
    fingerprint: Fingerprint,
    measure: Measure,
}
