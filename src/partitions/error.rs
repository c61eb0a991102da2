use std::io;
use std::time::Duration;

use super::PartitionedTable;
use crate::migrator::error::list;
use crate::migrator::{self, Holder};

/// Why the partitions are not as they were to be. Partitions are named with their schema.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// There is no session that can work: [`InTransaction`](migrator::Error::InTransaction),
    /// [`Connect`](migrator::Error::Connect), [`Pool`](migrator::Error::Pool), [`Standby`](migrator::Error::Standby),
    /// [`LockDeadline`](migrator::Error::LockDeadline), [`TransactionPooler`](migrator::Error::TransactionPooler) or
    /// [`Database`](migrator::Error::Database).
    #[error(transparent)]
    Session(#[from] migrator::Error),
    /// The database has no such table. Nothing was done.
    #[error("the database has no table {table}, or not its DEFAULT partition: apply the migrations first")]
    NotMigrated {
        /// The table.
        table: PartitionedTable,
    },
    /// Another table has the name that one is to get. It was left alone.
    #[error("{name} is there already, and not of the keeper's making: rename it, or move it elsewhere")]
    InTheWay {
        /// The name.
        name: String,
    },
    /// A month has expired that its policy hands to an archive, and there is none. Nothing was done.
    #[error("{table} has months to archive, and there is no archive: give the keeper one")]
    NoArchive {
        /// The table.
        table: PartitionedTable,
    },
    /// The locks were not to be had, however often it was tried. The partition is as it was.
    #[error(
        "{partition}: no lock in time, {attempts} times in {waited:.1?}; end what is in the way, or come back later. \
         Sessions that hold locks:{}",
        list(.blockers)
    )]
    NoLock {
        /// The partition.
        partition: String,
        /// How often it was tried.
        attempts: u32,
        /// Since the first try.
        waited: Duration,
        /// The sessions with the oldest transactions that hold locks on tables.
        blockers: Vec<Holder>,
    },
    /// The server refused. The partition is as it was.
    #[error("{partition}: {source}")]
    Partition {
        /// The partition.
        partition: String,
        /// What the server said.
        source: diesel::result::Error,
    },
    /// Rows were counted as they moved, and the numbers do not fit. The partition is as it was.
    #[error("{partition}: {left} rows left DEFAULT and {arrived} arrived; nothing was moved")]
    Unequal {
        /// The partition.
        partition: String,
        /// How many rows left DEFAULT.
        left: u64,
        /// How many arrived.
        arrived: u64,
    },
    /// There is no such partition, and no retired table of the name.
    #[error("there is no partition {name}, and no such table in the schema retired")]
    NoPartition {
        /// The partition's name.
        name: String,
    },
    /// The archive failed. The partition is as it was.
    #[error("{name}: the archive failed: {source}")]
    Archive {
        /// What was to be stored or read.
        name: String,
        /// What it said.
        source: io::Error,
    },
    /// What the archive gives back is not what was stored. The partition is as it was.
    #[error("{name}: what the archive gives back is not what was stored: {difference}")]
    NotTheSame {
        /// What was read.
        name: String,
        /// What differs.
        difference: String,
    },
    /// Rows of the partition changed each time that it was archived. It is as it was.
    #[error("{partition} changed {times} times while it was archived: find out who writes to a month that has expired")]
    KeepsChanging {
        /// The partition.
        partition: String,
        /// How often.
        times: u32,
    },
    /// The server refuses what the keeper itself asks.
    #[error("the server refuses: {0}")]
    Database(#[from] diesel::result::Error),
}
