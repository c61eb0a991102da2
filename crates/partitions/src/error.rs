use std::io;
use std::time::Duration;

use super::{Month, PartitionedTable, Reference};
use diesel_pg_session as session;
use diesel_pg_session::lock::Holder;
use diesel_pg_session::quote::{self, list, printable};

/// An error from the partition manager. Partitions are named with their schema.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// No session could begin the work, or the session ended early.
    #[error(transparent)]
    Session(session::Error),
    /// A setting of the manager is out of its range. Nothing was done.
    #[error("{setting} is {value}: set it to {range}")]
    Setting {
        /// The setting, such as `premake of orders`.
        setting: String,
        /// Its value.
        value: String,
        /// The values that it may have.
        range: String,
    },
    /// The database has no such table in a schema of `search_path`. Nothing was done.
    #[error(
        "the database has no table {table} in a schema of search_path: apply the migrations first, \
         or set search_path"
    )]
    NotMigrated {
        /// The table.
        table: PartitionedTable,
    },
    /// A table has no DEFAULT partition, or one that is no ordinary table. Nothing was done.
    #[error(
        "{table} has no DEFAULT partition that is an ordinary table; make one: \
         CREATE TABLE {} PARTITION OF {name} DEFAULT",
        quote::qualified("partitions", &table.default_partition())
    )]
    NoDefault {
        /// The table.
        table: PartitionedTable,
        /// Its name in SQL, with its schema.
        name: String,
    },
    /// Another table has the name of a table to be made or moved. That table is unchanged.
    #[error(
        "{} is there already: rename it, move it to another schema or drop it, and do this again",
        printable(name)
    )]
    InTheWay {
        /// The name.
        name: String,
    },
    /// The partition manager was not given this table. Nothing was done.
    #[error(
        "{} is not a table of this partition manager: give it to `PartitionManager::new`",
        printable(table)
    )]
    NotManaged {
        /// The table.
        table: String,
    },
    /// A month to archive has expired, and the manager has no archive. Nothing was done.
    #[error(
        "{table} has months to archive, and no place for them: name one with `--archive FOLDER` \
         (`PartitionManager::archive_to`), or keep them as tables with `--at-end {table}=retire` \
         (`PartitionManager::policy`)"
    )]
    NoArchive {
        /// The table.
        table: PartitionedTable,
    },
    /// The locks timed out in each attempt. The partition is unchanged.
    #[error(
        "{}: no lock in time, {attempts} times in {waited:.1?}; end what is in the way, or come \
         back later. Sessions that hold locks:{}",
        printable(partition), list(.blockers)
    )]
    NoLock {
        /// The partition.
        partition: String,
        /// The number of attempts.
        attempts: u32,
        /// The time since the first attempt.
        waited: Duration,
        /// The sessions with the oldest transactions that hold locks on tables.
        blockers: Vec<Holder>,
    },
    /// The server refused. The partition is unchanged.
    #[error("{}: {}", printable(partition), printable(&source.to_string()))]
    Partition {
        /// The partition.
        partition: String,
        /// The server's message.
        source: diesel::result::Error,
    },
    /// The number of rows that left DEFAULT differs from the number that arrived. The partition is
    /// unchanged.
    #[error(
        "{}: {left} rows left DEFAULT and {arrived} arrived; nothing was moved",
        printable(partition)
    )]
    Unequal {
        /// The partition.
        partition: String,
        /// The number of rows that left DEFAULT.
        left: u64,
        /// The number of rows that arrived.
        arrived: u64,
    },
    /// A foreign key would act on rows that reference rows of the month in DEFAULT, or would no
    /// longer find these rows. The month was not made, and nothing was moved.
    #[error("{}: {reference}", printable(partition))]
    Referenced {
        /// The partition.
        partition: String,
        /// The key.
        reference: Reference,
    },
    /// A partition must belong to its table's owner, and this role cannot give it to that owner.
    /// Nothing was done.
    #[error(
        "{}: it must belong to {owner}, as its table does, but this role cannot SET ROLE to {owner}: \
         GRANT {owner} TO that role WITH SET TRUE",
        printable(partition), owner = printable(&diesel_pg_session::quote::ident(owner))
    )]
    Owner {
        /// The partition.
        partition: String,
        /// The owner of its table.
        owner: String,
    },
    /// No partition and no retired table has the name.
    #[error("there is no partition {name}, and no such table in the schema retired")]
    NoPartition {
        /// The partition's name.
        name: String,
    },
    /// The archive failed. The partition is unchanged.
    #[error("{}: the archive failed: {source}", printable(name))]
    Archive {
        /// The name that was to be stored or read.
        name: String,
        /// The archive's error.
        source: io::Error,
    },
    /// The content that was read back differs from the content that was stored. The partition is
    /// unchanged.
    #[error(
        "{}: what the archive gives back is not what was stored: {difference}",
        printable(name)
    )]
    NotTheSame {
        /// The name that was read.
        name: String,
        /// The difference.
        difference: String,
    },
    /// A manifest does not have the form that the partition manager writes. No table was made.
    #[error(
        "{}: not a manifest of the partition manager's: {}",
        printable(name),
        printable(reason)
    )]
    Manifest {
        /// Its name.
        name: String,
        /// The fault.
        reason: String,
    },
    /// A manifest has a column that the table does not have, or of a type that is neither the
    /// column's nor PostgreSQL's own. The column or its type was dropped or renamed since. No table
    /// was made.
    #[error(
        "{}: {table} has no column {} of the type {}, which is not one of PostgreSQL's own either. \
         If the column was dropped, renamed or changed since, restore it as text: `--as-text \
         COLUMN` (`PartitionManager::as_text`)",
        printable(name),
        printable(column),
        printable(r#type)
    )]
    UnknownColumn {
        /// The manifest's name.
        name: String,
        /// The table.
        table: PartitionedTable,
        /// The column.
        column: String,
        /// Its type.
        r#type: String,
    },
    /// An archived month has no such column. The archive is unchanged.
    #[error(
        "{}: the archive has no column {}: name one that its manifest has",
        printable(name),
        printable(column)
    )]
    NoColumn {
        /// The manifest's name.
        name: String,
        /// The column.
        column: String,
    },
    /// Rows are outside the month.
    #[error("{}: {rows} rows are not of {month} of {table}", printable(name))]
    OtherMonth {
        /// The manifest, or the table.
        name: String,
        /// The table whose month it is.
        table: PartitionedTable,
        /// The month.
        month: Month,
        /// The number of rows.
        rows: u64,
    },
    /// The server ended the copy of a partition's rows, and does not repeat the reason. The
    /// partition is unchanged.
    #[error(
        "{}: the server ended the copy after {rows} of {total} rows; its log has the reason",
        printable(partition)
    )]
    BrokenOff {
        /// The partition.
        partition: String,
        /// The number of rows that it gave.
        rows: u64,
        /// The number of rows that it has.
        total: u64,
    },
    /// Rows of another table reference rows of a month that has expired. The partition is
    /// unchanged, and not archived.
    #[error(
        "{}: rows of {} reference rows of it (foreign key {}). Delete or change those first",
        printable(partition),
        printable(table),
        printable(key)
    )]
    StillReferenced {
        /// The partition.
        partition: String,
        /// The table with the key.
        table: String,
        /// The key's name.
        key: String,
    },
    /// A partition cannot be dropped, since other objects depend on it. The partition is unchanged,
    /// and not archived.
    #[error(
        "{} cannot be dropped: {} needs it. Drop that first",
        printable(partition),
        printable(&by.join(", "))
    )]
    Needed {
        /// The partition.
        partition: String,
        /// The objects that depend on it.
        by: Vec<String>,
    },
    /// Rows of the partition changed during each attempt to archive it. The partition is unchanged.
    #[error(
        "{} changed {times} times while it was archived: find out who writes to a month that has \
         expired",
        printable(partition)
    )]
    KeepsChanging {
        /// The partition.
        partition: String,
        /// The number of times.
        times: u32,
    },
    /// The server refused a query of the manager's own.
    #[error("the server refuses: {0}")]
    Database(diesel::result::Error),
}

impl From<diesel::result::Error> for Error {
    fn from(error: diesel::result::Error) -> Self {
        session::Error::from(error).into()
    }
}

impl From<session::Error> for Error {
    fn from(error: session::Error) -> Self {
        match error {
            session::Error::Database(source) => Self::Database(source),
            error => Self::Session(error),
        }
    }
}
