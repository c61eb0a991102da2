//! What becomes of months that have expired.

use diesel::connection::SimpleConnection;
use diesel::prelude::*;

use super::archive::Fingerprint;
use super::catalog::{self, State};
use super::{AtEnd, Error, Event, Keeper, Mode, Month, PartitionedTable, Stop, note, open};
use crate::migrator::{self, Database};

/// A month that had expired, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Retired {
    /// Of which table.
    pub table: PartitionedTable,
    /// Which month.
    pub month: Month,
    /// What became of it.
    pub fate: Fate,
}

/// What became of a month that had expired.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fate {
    /// It is a table in the schema `retired`.
    Detached {
        /// The table, with its schema.
        table: String,
    },
    /// It is in the archive, and dropped.
    Archived {
        /// The name of its manifest.
        manifest: String,
        /// How many rows it had.
        rows: u64,
    },
    /// It is dropped.
    Dropped,
}

/// How often a month is archived again that changed meanwhile.
const TRIES: u32 = 3;

/// A month that has expired.
struct Expired {
    table: PartitionedTable,
    month: Month,
    partition: String,
}

impl Keeper {
    /// Does with each month that has expired what its [`Policy`](super::Policy) says, the oldest first, and finishes what
    /// an earlier keeper did not.
    ///
    /// # Errors
    /// Nothing was done if it is [`Error::NotMigrated`] or [`Error::NoArchive`], nor if it is [`Error::Session`] from the
    /// beginning. All other months are retired if it is the first of
    /// - [`Error::InTheWay`]: the schema `retired` has a table of the partition's name;
    /// - [`Error::KeepsChanging`]: rows of the month changed each time that it was archived;
    /// - [`Error::Partition`]: the server refused.
    ///
    /// What became of the months before stands, and the next call goes on, if it is
    /// - [`Error::NoLock`]: the locks were not to be had, however often it was tried;
    /// - [`Error::Archive`], [`Error::NotTheSame`]: the archive failed;
    /// - [`Error::Session`], [`Error::Database`]: the server refuses what the keeper itself asks.
    pub fn retire<'a>(&self, database: impl Into<Database<'a>>) -> Result<Vec<Retired>, Error> {
        let (mut session, state) = open(database.into(), self.now)?;
        let expired = self.expired(&state);
        let archives = |one: &&Expired| self.policy_of(one.table).at_end == AtEnd::Archive;
        if let Some(one) = expired.iter().find(archives).filter(|_| self.archive.is_none()) {
            return Err(Error::NoArchive { table: one.table });
        }
        if expired.is_empty() && unreleased(&mut session)?.is_empty() {
            return Ok(Vec::new());
        }
        if state.standby {
            return Err(migrator::Error::Standby.into());
        }
        self.locked(session, |conn| {
            let state = State::read(conn, self.now)?;
            self.release(conn, &state)?;
            let mut retired = Vec::new();
            let mut failed = None;
            for one in self.expired(&state) {
                let fate = match (self.policy_of(one.table).at_end, &self.archive) {
                    (AtEnd::Retire, _) => self.detach(conn, &state, &one),
                    (AtEnd::Archive, Some(archive)) => self.hand_over(conn, &state, &one, &**archive),
                    (AtEnd::Archive, None) => Err(Error::NoArchive { table: one.table }),
                    (AtEnd::Drop, _) => self.drop(conn, &state, &one, None).map(|_| Fate::Dropped),
                };
                match fate {
                    Ok(fate) => retired.push(Retired { table: one.table, month: one.month, fate }),
                    Err(error) => note(&mut failed, error)?,
                }
            }
            failed.map_or(Ok(retired), Err)
        })
    }

    /// The months that have expired, the oldest first.
    fn expired(&self, state: &State) -> Vec<Expired> {
        let mut expired = Vec::new();
        for table in PartitionedTable::ALL {
            let first = self.policy_of(table).first(state.current());
            let months = state.months_of(table).filter(|(month, _)| *month < first);
            expired.extend(months.map(|(month, name)| Expired { table, month, partition: name.to_owned() }));
        }
        expired.sort_by_key(|one| one.month);
        expired
    }

    /// Makes a partition a table of the schema `retired`, and takes its keys away.
    fn detach(&self, conn: &mut PgConnection, state: &State, one: &Expired) -> Result<Fate, Error> {
        let Expired { table, month, partition } = one;
        let name = table.partition(*month);
        let retired = format!("retired.{name}");
        if catalog::is_there(conn, &retired)? {
            return Err(Error::InTheWay { name: retired });
        }
        let referenced = catalog::related(conn, state.oid_of(*table))?;
        let parent = state.name_of(*table);
        // One that was made by hand may be called otherwise.
        let query = format!("SELECT quote_ident(relname) AS text FROM pg_class WHERE oid = '{partition}'::regclass");
        let is_called = diesel::sql_query(query).get_result::<catalog::One>(conn)?.text;
        let rename =
            if is_called == name { String::new() } else { format!("ALTER TABLE retired.{is_called} RENAME TO {name}") };
        self.step(conn, partition, |conn| {
            let mut locks: Vec<_> = referenced.iter().map(|name| (name.as_str(), Mode::ShareRowExclusive)).collect();
            locks.extend(exclusive(state, one)?);
            self.take(conn, state, &locks)?;
            // The default of usage_logs.id would keep the sequence, and so the parent, from being dropped.
            Ok(conn.batch_execute(&format!(
                "ALTER TABLE {parent} DETACH PARTITION {partition};
                 ALTER TABLE {partition} ALTER COLUMN id DROP DEFAULT;
                 ALTER TABLE {partition} SET SCHEMA retired;
                 {rename}"
            ))?)
        })?;
        self.tell(&Event::Detached { table: retired.clone() });
        self.release(conn, state)?;
        Ok(Fate::Detached { table: retired })
    }

    /// Takes the foreign keys of retired tables away, a key at a time: each needs the strongest lock on a busy table.
    fn release(&self, conn: &mut PgConnection, state: &State) -> Result<(), Error> {
        for table in unreleased(conn)? {
            for (key, referenced) in table.keys.iter().zip(&table.referenced) {
                self.step(conn, &table.name, |conn| {
                    let locks = [(referenced.as_str(), Mode::AccessExclusive), (&table.name, Mode::AccessExclusive)];
                    self.take(conn, state, &locks)?;
                    Ok(conn.batch_execute(&format!("ALTER TABLE {} DROP CONSTRAINT IF EXISTS {key}", table.name))?)
                })?;
            }
            self.tell(&Event::Released { table: table.name });
        }
        Ok(())
    }

    /// Archives a partition, and drops it if its rows are still those that are in the archive.
    fn hand_over(
        &self,
        conn: &mut PgConnection,
        state: &State,
        one: &Expired,
        archive: &dyn super::Archive,
    ) -> Result<Fate, Error> {
        for _ in 0..TRIES {
            let (manifest, fingerprint) = self.write(conn, one.table, one.month, &one.partition, archive)?;
            if self.drop(conn, state, one, Some(&fingerprint))? {
                return Ok(Fate::Archived { manifest: manifest.name(), rows: manifest.rows });
            }
            self.tell(&Event::Changed { partition: one.partition.clone() });
        }
        Err(Error::KeepsChanging { partition: one.partition.clone(), times: TRIES })
    }

    /// Drops a partition, unless its rows are not those of the fingerprint any more; then it says false.
    fn drop(
        &self,
        conn: &mut PgConnection,
        state: &State,
        one: &Expired,
        fingerprint: Option<&Fingerprint>,
    ) -> Result<bool, Error> {
        let partition = &one.partition;
        let dropped = self.step(conn, partition, |conn| {
            if let Some(fingerprint) = fingerprint {
                // Reading all rows takes a while, so only this partition is locked for it, and that against writers alone.
                self.take(conn, state, &[(partition.as_str(), Mode::Share)])?;
                if Fingerprint::of(conn, partition)? != *fingerprint {
                    return Ok(false);
                }
                // A writer who waits for the partition may hold what is to be locked next, and may have waited for almost
                // as long as it takes until the server looks for deadlocks. It goes first.
                if somebody_waits_for(conn, partition)? {
                    return Err(Stop::GiveWay("a writer waits for the partition, and goes first"));
                }
            }
            self.take(conn, state, &exclusive(state, one)?)?;
            conn.batch_execute(&format!("DROP TABLE {partition}"))?;
            Ok(true)
        })?;
        if dropped {
            self.tell(&Event::Dropped { partition: partition.clone() });
        }
        Ok(dropped)
    }
}

/// What is locked to take a partition away. Its table first: an insert that has it wants nothing of what comes after.
fn exclusive<'a>(state: &'a State, one: &'a Expired) -> Result<[(&'a str, Mode); 3], Error> {
    let tables = [state.name_of(one.table), state.default_of(one.table)?, one.partition.as_str()];
    Ok(tables.map(|table| (table, Mode::AccessExclusive)))
}

/// The retired tables that still have foreign keys.
fn unreleased(conn: &mut PgConnection) -> QueryResult<Vec<catalog::Apart>> {
    let apart = catalog::apart(conn)?;
    Ok(apart.into_iter().filter(|table| table.retired && !table.keys.is_empty()).collect())
}

fn somebody_waits_for(conn: &mut PgConnection, partition: &str) -> QueryResult<bool> {
    let query = format!(
        "SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'relation' AND NOT granted
            AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
            AND relation = '{partition}'::regclass)::text AS text"
    );
    Ok(diesel::sql_query(query).get_result::<catalog::One>(conn)?.text == "true")
}
