//! The pace of long work in batches: rests between them, and pauses while the server is under
//! pressure.

use std::fmt;
use std::time::{Duration, Instant};

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Double, Integer, Nullable, Text};
use diesel_pg_session::quote::{literal, printable};
use diesel_pg_session::surroundings::reading;

/// The time between two looks at a server under pressure.
const LOOK: Duration = Duration::from_secs(1);
/// The time between two looks at another: three round trips each.
const BETWEEN_LOOKS: Duration = Duration::from_millis(200);

/// The pace of long work: how much of the time is work, and what makes it pause.
///
/// A setting of pressure that is `None` is not looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// The share of the time at work, in percent, 1 to 100. Default: 5, so that a rest after each
    /// batch is 19 times as long as the batch.
    pub load: u8,
    /// The delay with which a connected standby replays. Default: 10 seconds. Seen by members of
    /// `pg_monitor` alone.
    pub max_lag: Option<Duration>,
    /// The WAL, in bytes, that a replication slot holds, or that a connected standby has not
    /// replayed. Default: 1 GiB. Of standbys seen by members of `pg_monitor` alone.
    pub max_wal: Option<u64>,
    /// The time for which any session of the database waits for a lock on a table or a row.
    /// Default: 1 second.
    pub max_lock_wait: Option<Duration>,
    /// The longest pause, after which the work gives up. Default: 1 hour.
    pub deadline: Duration,
}

impl Default for Pace {
    fn default() -> Self {
        Self::DEFAULT
    }
}

/// The reason for a pause.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Pressure {
    /// A standby is behind.
    Standby {
        /// Its `application_name`.
        name: String,
        /// The delay of its replay.
        lag: Duration,
        /// The WAL that it has not replayed, in bytes.
        wal: u64,
    },
    /// A replication slot holds WAL.
    Slot {
        /// Its name.
        name: String,
        /// The WAL, in bytes.
        wal: u64,
    },
    /// A session waits for a lock.
    LockWait {
        /// Its process on the server.
        pid: i32,
        /// The time for which it waits.
        waited: Duration,
    },
}

impl fmt::Display for Pressure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mib = |bytes: &u64| bytes >> 20;
        match self {
            Self::Standby { name, lag, wal } => write!(
                f,
                "the standby {} is {lag:.0?} and {} MiB of WAL behind",
                printable(&literal(name)),
                mib(wal)
            ),
            Self::Slot { name, wal } => write!(
                f,
                "the replication slot {} holds {} MiB of WAL",
                printable(&literal(name)),
                mib(wal)
            ),
            Self::LockWait { pid, waited } => {
                write!(f, "pid {pid} has waited for a lock for {waited:.1?}")
            }
        }
    }
}

const STANDBYS: &str = "SELECT 'standby', application_name::text, 0,
        coalesce(extract(epoch FROM replay_lag), 0)::float8,
        coalesce(pg_wal_lsn_diff(pg_current_wal_lsn(), replay_lsn), 0)::int8
    FROM pg_stat_replication";

const SLOTS: &str = "SELECT 'slot', slot_name::text, 0, 0::float8,
        pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn)::int8
    FROM pg_replication_slots
    WHERE restart_lsn IS NOT NULL AND wal_status IS DISTINCT FROM 'lost'";

/// The wait for a row is one for a transaction, which is of no database: so the sessions are asked
/// for theirs. Sessions wait for an advisory lock as long as its owners mean them to.
const LOCK_WAITS: &str = "SELECT 'lock', NULL, l.pid,
        extract(epoch FROM clock_timestamp() - l.waitstart)::float8, 0::int8
    FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
    WHERE NOT l.granted AND l.waitstart IS NOT NULL AND l.locktype <> 'advisory'
    AND a.datname = current_database()";

#[derive(QueryableByName)]
struct Found {
    #[diesel(sql_type = Text)]
    kind: String,
    #[diesel(sql_type = Nullable<Text>)]
    name: Option<String>,
    #[diesel(sql_type = Integer)]
    pid: i32,
    #[diesel(sql_type = Double)]
    seconds: f64,
    #[diesel(sql_type = BigInt)]
    wal: i64,
}

impl Pace {
    /// The default of each setting.
    pub const DEFAULT: Self = Self {
        load: 5,
        max_lag: Some(Duration::from_secs(10)),
        max_wal: Some(1 << 30),
        max_lock_wait: Some(Duration::from_secs(1)),
        deadline: Duration::from_secs(60 * 60),
    };

    /// Begins work at this pace.
    #[must_use]
    pub fn begin(&self) -> Pacer {
        Pacer { pace: *self, looked: None }
    }

    /// Returns the pressure that the server is under, if there is any.
    fn pressure(&self, conn: &mut PgConnection) -> QueryResult<Option<Pressure>> {
        // What is not looked for is not read, which may need rights.
        let mut kinds = Vec::new();
        if self.max_lag.is_some() || self.max_wal.is_some() {
            kinds.push(STANDBYS);
        }
        if self.max_wal.is_some() {
            kinds.push(SLOTS);
        }
        if self.max_lock_wait.is_some() {
            kinds.push(LOCK_WAITS);
        }
        if kinds.is_empty() {
            return Ok(None);
        }
        let query = format!(
            "SELECT * FROM ({}) found (kind, name, pid, seconds, wal)
             WHERE kind = 'standby' AND seconds > $1 OR kind <> 'lock' AND wal > $2
                 OR kind = 'lock' AND seconds > $3
             ORDER BY kind DESC, wal DESC, seconds DESC LIMIT 1",
            kinds.join(" UNION ALL ")
        );
        let seconds = |limit: Option<Duration>| limit.map(|limit| limit.as_secs_f64());
        let wal = self.max_wal.map(|limit| i64::try_from(limit).unwrap_or(i64::MAX));
        let found: Option<Found> = reading(conn, |conn, _| {
            diesel::sql_query(query)
                .bind::<Nullable<Double>, _>(seconds(self.max_lag))
                .bind::<Nullable<BigInt>, _>(wal)
                .bind::<Nullable<Double>, _>(seconds(self.max_lock_wait))
                .get_result(conn)
                .optional()
        })?;
        Ok(found.map(|Found { kind, name, pid, seconds, wal }| {
            let name = name.unwrap_or_default();
            let wal = wal.unsigned_abs();
            let time = Duration::try_from_secs_f64(seconds).unwrap_or_default();
            match kind.as_str() {
                "standby" => Pressure::Standby { name, lag: time, wal },
                "slot" => Pressure::Slot { name, wal },
                _ => Pressure::LockWait { pid, waited: time },
            }
        }))
    }
}

/// Work at a [`Pace`]: any work that commits each of its batches, not a backfill alone.
#[derive(Clone, Debug)]
pub struct Pacer {
    pace: Pace,
    /// The time of the last look at the server.
    looked: Option<Instant>,
}

impl Pacer {
    /// Waits after a batch that took this long: rests for its share of the time, and pauses while
    /// the server is under pressure. `paused` is called at the beginning of a pause.
    ///
    /// The server is looked at five times a second at most. The connection must be in no
    /// transaction.
    ///
    /// # Errors
    /// [`Stopped::Pressure`] if a pause reached the deadline; [`Stopped::Database`] if the server
    /// refuses.
    pub fn wait(
        &mut self,
        conn: &mut PgConnection,
        batch: Duration,
        paused: impl FnMut(&Pressure),
    ) -> Result<(), Stopped> {
        self.wait_within(conn, batch, Duration::MAX, paused)
    }

    /// Waits as [`Pacer::wait`] does, but no longer than the time that is left.
    pub(crate) fn wait_within(
        &mut self,
        conn: &mut PgConnection,
        batch: Duration,
        left: Duration,
        mut paused: impl FnMut(&Pressure),
    ) -> Result<(), Stopped> {
        let load = u32::from(self.pace.load.clamp(1, 100));
        let rest = (batch.saturating_mul(100 - load) / load).min(left);
        std::thread::sleep(rest);
        if self.looked.is_some_and(|looked| looked.elapsed() < BETWEEN_LOOKS) {
            return Ok(());
        }
        let deadline = self.pace.deadline.min(left.saturating_sub(rest));
        let start = Instant::now();
        let mut is_first = true;
        while let Some(pressure) = self.pace.pressure(conn)? {
            let waited = start.elapsed();
            let Some(left) = deadline.checked_sub(waited).filter(|left| !left.is_zero()) else {
                return Err(Stopped::Pressure { pressure, waited });
            };
            if is_first {
                paused(&pressure);
                is_first = false;
            }
            std::thread::sleep(LOOK.min(left));
        }
        self.looked = Some(Instant::now());
        Ok(())
    }
}

/// The reason why [`Pacer::wait`] gave up.
#[derive(Debug, thiserror::Error)]
pub enum Stopped {
    /// A pause reached the deadline.
    #[error("paused for {waited:.0?}: {pressure}")]
    Pressure {
        /// The pressure.
        pressure: Pressure,
        /// The time for which the work paused.
        waited: Duration,
    },
    /// The server refused.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}
