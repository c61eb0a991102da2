//! The lock that lets one process at a time migrate a database.

use std::time::{Duration, Instant};

use diesel::prelude::*;
use diesel::sql_types::BigInt;

use super::Error;

/// The key of the advisory lock under which a database is migrated: `dieselmg` in ASCII.
///
/// Advisory locks are counted for each database apart, so migrating one database does not hold up another.
pub const LOCK_KEY: i64 = i64::from_be_bytes(*b"dieselmg");

/// Between two tries.
const PAUSE: Duration = Duration::from_millis(50);

#[diesel::declare_sql_function]
extern "SQL" {
    fn pg_try_advisory_lock(key: BigInt) -> diesel::sql_types::Bool;
    fn pg_advisory_unlock(key: BigInt) -> diesel::sql_types::Bool;
}

/// The lock, held until this is dropped.
pub(super) struct Lock<'a>(&'a mut PgConnection);

impl<'a> Lock<'a> {
    /// Tries until the lock is free. A waiting `pg_advisory_lock` would hold a snapshot, for which a `CREATE INDEX
    /// CONCURRENTLY` of the holder waits in turn: a deadlock.
    pub(super) fn acquire(conn: &'a mut PgConnection, deadline: Duration) -> Result<Self, Error> {
        let start = Instant::now();
        while !diesel::select(pg_try_advisory_lock(LOCK_KEY)).get_result::<bool>(conn)? {
            let waited = start.elapsed();
            match deadline.checked_sub(waited) {
                Some(left) if !left.is_zero() => std::thread::sleep(PAUSE.min(left)),
                _ => return Err(Error::LockDeadline { waited }),
            }
        }
        Ok(Self(conn))
    }

    pub(super) fn connection(&mut self) -> &mut PgConnection {
        self.0
    }
}

impl Drop for Lock<'_> {
    fn drop(&mut self) {
        if let Err(error) = diesel::select(pg_advisory_unlock(LOCK_KEY)).get_result::<bool>(self.0) {
            // A broken connection; the server lets go of the lock with the session.
            tracing::warn!(%error, "the migration lock could not be released");
        }
    }
}
