//! Retires, archives and drops the months that have expired.

use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::{Array, Bool, Text};

use crate::catalog::{self, Name, State};
use crate::manager::{Mode, note, run_each, run_script, set_copying};
use crate::{Error, Event, Month, OnExpiry, PartitionManager, PartitionedTable};
use diesel_pg_session::Database;
use diesel_pg_session::quote;
use diesel_pg_session::retry::Failure;
use diesel_pg_session::surroundings;

/// A month that had expired, and its outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Retired {
    /// The table.
    pub table: PartitionedTable,
    /// The month.
    pub month: Month,
    /// The outcome.
    pub outcome: Outcome,
}

/// The outcome for a month that had expired.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Outcome {
    /// The month is a table in the schema `retired`.
    Detached {
        /// The table, with its schema.
        table: String,
    },
    /// The month is in the archive, and was dropped.
    Archived {
        /// The name of its manifest.
        manifest: String,
        /// The number of its rows.
        rows: u64,
    },
    /// The month was dropped.
    Dropped,
}

/// A question about a partition, asked under a lock.
pub(crate) type Question<'a> = &'a dyn Fn(&mut PgConnection) -> QueryResult<bool>;

/// A month that has expired, or is archived at once.
pub(crate) struct Expired {
    pub(crate) table: PartitionedTable,
    pub(crate) month: Month,
    pub(crate) partition: String,
}

impl PartitionManager {
    /// Retires, archives or drops each month that has expired, as its [`Policy`](super::Policy)
    /// says, the oldest first. Finishes what an earlier call left undone.
    ///
    /// # Errors
    /// Nothing was done after [`Error::NotMigrated`] or [`Error::NoArchive`], nor after an
    /// [`Error::Session`] from the beginning.
    ///
    /// After these errors, the month stays and all other months are retired. The first error is
    /// returned:
    /// - [`Error::InTheWay`]: the schema `retired` has a table of the partition's name;
    /// - [`Error::StillReferenced`]: rows of another table reference rows of the month;
    /// - [`Error::Needed`]: the month is to be dropped, but a view or another object depends on it;
    /// - [`Error::KeepsChanging`]: rows of the month changed each time that it was archived;
    /// - [`Error::Partition`], [`Error::BrokenOff`]: the server refused.
    ///
    /// After these errors, the months before are done, and the next call resumes:
    /// - [`Error::NoLock`]: the locks timed out in each attempt;
    /// - [`Error::Archive`], [`Error::NotTheSame`]: the archive failed;
    /// - [`Error::Session`], [`Error::Database`]: the server refuses a query of the manager's own.
    pub fn retire<'a>(&self, database: impl Into<Database<'a>>) -> Result<Vec<Retired>, Error> {
        let (mut session, state) = self.open(database)?;
        let expired = self.expired(&state);
        #[cfg(feature = "archive")]
        self.refuse_without_archive(&expired)?;
        if expired.is_empty() && unreleased(&mut session)?.is_empty() {
            return Ok(Vec::new());
        }
        if state.standby {
            return Err(diesel_pg_session::Error::Standby.into());
        }
        self.locked(session, |conn| {
            let state = self.state(conn)?;
            let mut retired = Vec::new();
            let mut failed = None;
            if let Err(error) = self.release(conn, &state) {
                note(&mut failed, error)?;
            }
            for one in self.expired(&state) {
                match self.end(conn, &state, &one) {
                    Ok(outcome) => {
                        retired.push(Retired { table: one.table, month: one.month, outcome });
                    }
                    Err(error) => note(&mut failed, error)?,
                }
            }
            failed.map_or(Ok(retired), Err)
        })
    }

    /// The months that have expired, the oldest first.
    fn expired(&self, state: &State) -> Vec<Expired> {
        let mut expired = Vec::new();
        for table in self.tables() {
            let first = self.policy_of(table).first(state.current());
            let months = state.months_of(table).filter(|(month, _)| *month < first);
            expired.extend(months.map(|(month, name)| Expired {
                table,
                month,
                partition: name.to_owned(),
            }));
        }
        expired.sort_by_key(|one| one.month);
        expired
    }

    /// Does with a month what its table's policy says.
    fn end(&self, conn: &mut PgConnection, state: &State, one: &Expired) -> Result<Outcome, Error> {
        let on_expiry = self.policy_of(one.table).on_expiry;
        let ties = Ties::read(conn, one, on_expiry)?;
        match on_expiry {
            OnExpiry::Retire => self.detach(conn, state, one, &ties),
            #[cfg(feature = "archive")]
            OnExpiry::Archive => self.hand_over(conn, state, one, &ties),
            OnExpiry::Drop => self.drop(conn, state, one, &ties, None).map(|_| Outcome::Dropped),
        }
    }

    /// Makes a partition a table of the schema `retired`, and takes its keys away.
    fn detach(
        &self,
        conn: &mut PgConnection,
        state: &State,
        one: &Expired,
        ties: &Ties,
    ) -> Result<Outcome, Error> {
        let Expired { table, month, partition } = one;
        let name = table.partition(*month);
        let retired = quote::qualified("retired", &name);
        if catalog::is_there(conn, &retired)? {
            return Err(Error::InTheWay { name: retired });
        }
        // One that was made by hand may be called otherwise.
        let is_called = state
            .partitions
            .iter()
            .find(|one| one.name == *partition)
            .map_or(&name, |one| &one.relname);
        // A default that uses a sequence would keep the sequence, and so the column or table that
        // owns it, from being dropped.
        let mut columns = catalog::shared_defaults(conn, partition)?;
        columns.retain(|column| *column != quote::ident(table.key()));
        let mut statements =
            vec![format!("ALTER TABLE {} DETACH PARTITION {partition}", state.name_of(*table))];
        statements.extend(
            columns.iter().map(|column| {
                format!("ALTER TABLE {partition} ALTER COLUMN {column} DROP DEFAULT")
            }),
        );
        statements.push(format!("ALTER TABLE {partition} SET SCHEMA retired"));
        if *is_called != name {
            let (from, to) = (quote::qualified("retired", is_called), quote::ident(&name));
            statements.push(format!("ALTER TABLE {from} RENAME TO {to}"));
        }
        let statements: Vec<&str> = statements.iter().map(String::as_str).collect();
        self.step(conn, partition, |conn| {
            self.take(conn, state, &ties.locks(state, one, Mode::ShareRowExclusive)?)?;
            Ok(run_each(conn, &statements)?)
        })?;
        self.send(&Event::Detached { table: retired.clone() });
        self.release(conn, state)?;
        Ok(Outcome::Detached { table: retired })
    }

    /// Takes the foreign keys of retired tables away, a key at a time: each needs the strongest
    /// lock on a busy table.
    fn release(&self, conn: &mut PgConnection, state: &State) -> Result<(), Error> {
        let mut failed = None;
        for table in unreleased(conn)? {
            let released =
                table.keys.iter().zip(&table.referenced).try_for_each(|(key, referenced)| {
                    self.step(conn, &table.name, |conn| {
                        let locks = [
                            (referenced.as_str(), Mode::AccessExclusive),
                            (&table.name, Mode::AccessExclusive),
                        ];
                        self.take(conn, state, &locks)?;
                        Ok(run_script(
                            conn,
                            &format!("ALTER TABLE {} DROP CONSTRAINT IF EXISTS {key}", table.name),
                        )?)
                    })
                });
            match released {
                Ok(()) => self.send(&Event::Released { table: table.name }),
                Err(error) => note(&mut failed, error)?,
            }
        }
        failed.map_or(Ok(()), Err)
    }

    /// Drops a partition, unless its rows were changed, which is asked of the caller under a lock
    /// against writers. Returns whether the partition was dropped.
    pub(crate) fn drop(
        &self,
        conn: &mut PgConnection,
        state: &State,
        one: &Expired,
        ties: &Ties,
        is_unchanged: Option<Question<'_>>,
    ) -> Result<bool, Error> {
        let partition = &one.partition;
        let dropped = self.step(conn, partition, |conn| {
            let mut caller = None;
            if let Some(is_unchanged) = is_unchanged {
                // Before the lock, under which each round trip holds writers up.
                caller = Some(surroundings::set(conn)?);
                // Reading all rows takes a while, so only this partition is locked for it, and that
                // against writers alone.
                self.take(conn, state, &[(partition.as_str(), Mode::Share)])?;
                if !is_unchanged(conn)? {
                    return Ok(false);
                }
                // A writer who waits for the partition may hold what is to be locked next, and may
                // have waited for almost as long as it takes until the server looks for deadlocks.
                // It goes first.
                if somebody_waits_for(conn, partition)? {
                    let reason = "a writer waits for the partition, and goes first";
                    return Err(Failure::GaveWay(reason));
                }
            }
            // The server drops no partition of a table that a foreign key references; it must be
            // detached first. Then it has keys of its own, and their tables are locked to drop
            // them.
            let is_referenced = !ties.keys.is_empty();
            if is_referenced {
                self.take(conn, state, &ties.locks(state, one, Mode::AccessExclusive)?)?;
            } else {
                self.take(conn, state, &exclusive(state, one)?)?;
            }
            if let Some(caller) = caller {
                caller.restore(conn)?;
            }
            if is_referenced {
                let parent = state.name_of(one.table);
                run_script(conn, &format!("ALTER TABLE {parent} DETACH PARTITION {partition}"))?;
            }
            run_script(conn, &format!("DROP TABLE {partition}"))?;
            Ok(true)
        })?;
        if dropped {
            self.send(&Event::Dropped { partition: partition.clone() });
        }
        Ok(dropped)
    }
}

/// Lists the tables to lock to remove a partition. Its table first: an insert that has it wants
/// nothing of what comes after.
fn exclusive<'a>(state: &'a State, one: &'a Expired) -> Result<[(&'a str, Mode); 3], Error> {
    let tables = [state.name_of(one.table), state.default_of(one.table)?, one.partition.as_str()];
    Ok(tables.map(|table| (table, Mode::AccessExclusive)))
}

/// The foreign keys between a partition and other tables, whose names are for SQL.
pub(crate) struct Ties {
    /// The tables that its keys reference. Of all tables, those that this role may not lock are
    /// left out: the server locks them where it must.
    references: Vec<String>,
    /// The foreign keys of other tables that reference its table.
    keys: Vec<Key>,
    /// The tables that have them, with their partitions.
    referencing: Vec<String>,
}

/// A foreign key that references a partitioned table. A row of it references a row of a partition
/// where each column's operator holds.
#[derive(QueryableByName)]
struct Key {
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(embed)]
    table: Name,
    #[diesel(sql_type = Array<Text>)]
    columns: Vec<String>,
    #[diesel(sql_type = Array<Text>)]
    referenced: Vec<String>,
    #[diesel(sql_type = Array<Text>)]
    operators: Vec<String>,
    /// True if this role may read it. If not, the server does when the partition is detached.
    #[diesel(sql_type = Bool)]
    readable: bool,
}

/// The tables that these `oid`s are of and that this role may lock, in order.
fn names(conn: &mut PgConnection, partition: &str, oids: &str) -> QueryResult<Vec<Name>> {
    let query = format!(
        "SELECT nspname AS schema, relname AS relation FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
         WHERE c.oid IN (SELECT oid FROM pg_inherits, LATERAL ({oids}) AS oids (oid) WHERE inhrelid = $1::regclass)
         AND has_table_privilege(c.oid, 'UPDATE, DELETE, TRUNCATE') ORDER BY nspname, relname"
    );
    diesel::sql_query(query).bind::<Text, _>(partition).load(conn)
}

impl Ties {
    /// Reads them. It is an error if they keep the month from its end.
    fn read(conn: &mut PgConnection, one: &Expired, on_expiry: OnExpiry) -> Result<Self, Error> {
        let partition = &one.partition;
        let ties = conn.build_transaction().read_only().run(|conn| {
            set_copying(conn)?;
            let ties = Self::ask(conn, partition)?;
            if let Some(key) = ties.referencing_rows(conn, partition)? {
                let (table, key) = (key.table.sql(), key.name.clone());
                return Err(Error::StillReferenced { partition: partition.clone(), table, key });
            }
            if on_expiry != OnExpiry::Retire {
                let by = dependents(conn, partition)?;
                if !by.is_empty() {
                    return Err(Error::Needed { partition: partition.clone(), by });
                }
            }
            Ok(ties)
        });
        ties.map_err(|error| match error {
            Error::Database(source) => Error::Partition { partition: partition.clone(), source },
            other => other,
        })
    }

    fn ask(conn: &mut PgConnection, partition: &str) -> QueryResult<Self> {
        let references = names(
            conn,
            partition,
            "SELECT confrelid FROM pg_constraint WHERE conrelid IN (inhrelid, inhparent) AND contype = 'f'",
        )?;
        // Those of its own partitions are a part of each.
        let keys = "SELECT conname AS name, nspname AS schema, relname AS relation,
                ARRAY(SELECT attname FROM unnest(conkey) WITH ORDINALITY AS columns (number, place)
                    JOIN pg_attribute ON attrelid = conrelid AND attnum = number ORDER BY place)::text[] AS columns,
                ARRAY(SELECT attname FROM unnest(confkey) WITH ORDINALITY AS columns (number, place)
                    JOIN pg_attribute ON attrelid = confrelid AND attnum = number ORDER BY place)::text[] AS referenced,
                ARRAY(SELECT format('OPERATOR(%I.%s)', nspname, oprname)
                    FROM unnest(conpfeqop) WITH ORDINALITY AS operators (operator, place)
                    JOIN pg_operator o ON o.oid = operator JOIN pg_namespace n ON n.oid = oprnamespace
                    ORDER BY place)::text[] AS operators,
                has_table_privilege(conrelid, 'SELECT') AND has_schema_privilege(n.oid, 'USAGE') AS readable
             FROM pg_inherits JOIN pg_constraint ON confrelid = inhparent AND contype = 'f' AND conparentid = 0
             JOIN pg_class c ON c.oid = conrelid JOIN pg_namespace n ON n.oid = relnamespace
             WHERE inhrelid = $1::regclass ORDER BY nspname, relname, conname";
        let keys = diesel::sql_query(keys).bind::<Text, _>(partition).load(conn)?;
        let referencing = names(
            conn,
            partition,
            "SELECT coalesce(relid, conrelid) FROM pg_constraint LEFT JOIN LATERAL pg_partition_tree(conrelid) ON true
             WHERE confrelid = inhparent AND contype = 'f' AND conrelid <> inhparent",
        )?;
        let sql = |names: Vec<Name>| names.iter().map(Name::sql).collect();
        Ok(Self { references: sql(references), keys, referencing: sql(referencing) })
    }

    /// A key with which rows of another partition or table reference rows of this one. Whatever the
    /// key does when a row is deleted, the server lets no partition go that is referenced.
    fn referencing_rows(
        &self,
        conn: &mut PgConnection,
        partition: &str,
    ) -> QueryResult<Option<&Key>> {
        for key in self.keys.iter().filter(|key| key.readable) {
            let columns = key.columns.iter().zip(&key.referenced).zip(&key.operators);
            let conditions = columns.map(|((column, referenced), operator)| {
                format!(
                    "month.{} {operator} other.{}",
                    quote::ident(referenced),
                    quote::ident(column)
                )
            });
            let query = format!(
                "SELECT EXISTS (SELECT 1 FROM {} AS other JOIN ONLY {partition} AS month ON {}
                    WHERE other.tableoid <> ",
                key.table.sql(),
                conditions.collect::<Vec<_>>().join(" AND ")
            );
            let query = sql::<Bool>(&query).bind::<Text, _>(partition).sql("::regclass)");
            if query.get_result(conn)? {
                return Ok(Some(key));
            }
        }
        Ok(None)
    }

    /// Lists the tables to lock to detach a partition. The tables that reference it first, since a
    /// writer who has one wants the partition next; then those that it references, in this mode.
    fn locks<'a>(
        &'a self,
        state: &'a State,
        one: &'a Expired,
        mode: Mode,
    ) -> Result<Vec<(&'a str, Mode)>, Error> {
        let mut locks: Vec<_> =
            self.referencing.iter().map(|table| (table.as_str(), Mode::AccessExclusive)).collect();
        locks.extend(self.references.iter().map(|table| (table.as_str(), mode)));
        locks.extend(exclusive(state, one)?);
        Ok(locks)
    }
}

/// Lists the objects that keep a partition from being dropped: all that depends on it or its parts,
/// and does not go with them. A view is named for its rule. The keys that reference its table are
/// not among them, since it is detached from these first.
fn dependents(conn: &mut PgConnection, partition: &str) -> QueryResult<Vec<String>> {
    let query = "WITH RECURSIVE goes (classid, objid) AS (
            SELECT 'pg_class'::regclass::oid, $1::regclass::oid
            UNION SELECT d.classid, d.objid FROM goes JOIN pg_depend d
                ON refclassid = goes.classid AND refobjid = goes.objid AND deptype IN ('a', 'i', 'P', 'S'))
         SELECT DISTINCT CASE WHEN ev_class IS NULL THEN pg_describe_object(d.classid, d.objid, d.objsubid)
            ELSE pg_describe_object('pg_class'::regclass, ev_class, 0) END AS text
         FROM goes JOIN pg_depend d ON refclassid = goes.classid AND refobjid = goes.objid AND deptype = 'n'
         LEFT JOIN pg_constraint k ON d.classid = 'pg_constraint'::regclass AND k.oid = d.objid
         LEFT JOIN pg_rewrite r ON d.classid = 'pg_rewrite'::regclass AND r.oid = d.objid
         WHERE (d.classid, d.objid) NOT IN (SELECT classid, objid FROM goes)
         AND (k.contype IS DISTINCT FROM 'f' OR conparentid = 0)
         ORDER BY text";
    let found: Vec<catalog::One> =
        diesel::sql_query(query).bind::<Text, _>(partition).load(conn)?;
    Ok(found.into_iter().map(|one| one.text).collect())
}

/// The retired tables that still have foreign keys.
fn unreleased(conn: &mut PgConnection) -> QueryResult<Vec<catalog::Unattached>> {
    let apart = catalog::unattached(conn)?;
    Ok(apart.into_iter().filter(|table| table.retired && !table.keys.is_empty()).collect())
}

/// Within [`surroundings::set`].
fn somebody_waits_for(conn: &mut PgConnection, partition: &str) -> QueryResult<bool> {
    let query = sql::<Bool>(
        "SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'relation' AND NOT granted
            AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
            AND relation = ",
    );
    query.bind::<Text, _>(partition).sql("::regclass)").get_result(conn)
}
