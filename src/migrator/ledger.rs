//! What the database knows of its migrations: Diesel's table, and the ledger beside it.

use std::collections::BTreeMap;
use std::time::Duration;

use chrono::NaiveDateTime;
use diesel::connection::SimpleConnection;
use diesel::migration::MigrationConnection;
use diesel::prelude::*;
use diesel::result::{DatabaseErrorKind, Error as DieselError};
use diesel::sql_types::{BigInt, Bool, Integer, Nullable, Text, Timestamp};

use super::{Error, SqlMigration};
use crate::session::Answer;

/// Makes the ledger. Its name begins as Diesel's table does, so that `print-schema` leaves it out.
pub(super) const CREATE: &str = "\
CREATE TABLE IF NOT EXISTS __diesel_schema_migrations_ledger (
    version VARCHAR(50) PRIMARY KEY,
    name TEXT NOT NULL,
    up_checksum TEXT NOT NULL,
    down_checksum TEXT NOT NULL,
    run_on TIMESTAMP NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    elapsed_ms BIGINT,
    recorded_by TEXT NOT NULL DEFAULT CURRENT_USER,
    program TEXT NOT NULL,
    origin TEXT NOT NULL
);
COMMENT ON TABLE __diesel_schema_migrations_ledger IS
    'What was applied: scripts by their SHA-256, when, how long, by whom and how. run_on is that of __diesel_schema_migrations.';
";

/// How a migration's row came into the ledger.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// The migrator applied it.
    Applied,
    /// Something else had applied it, such as the diesel CLI.
    Adopted,
    /// The database had it when it was taken over.
    Baseline,
    /// `repair` took the scripts as they are now.
    Repaired,
}

impl Origin {
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::Applied => "applied",
            Self::Adopted => "adopted",
            Self::Baseline => "baseline",
            Self::Repaired => "repaired",
        }
    }
}

/// What the two tables hold, joined.
#[derive(Clone, Debug, Default)]
pub(super) struct State {
    pub(super) rows: Vec<Row>,
    /// Read only where they are asked for.
    pub(super) invalid_indexes: Vec<String>,
}

/// A version, in Diesel's table, in the ledger, or in both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) version: String,
    /// From Diesel's table: when it was applied.
    pub(super) run_on: Option<NaiveDateTime>,
    pub(super) ledger: Option<Recorded>,
}

/// A row of the ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Recorded {
    pub(super) name: String,
    pub(super) up_checksum: String,
    pub(super) down_checksum: String,
    pub(super) run_on: NaiveDateTime,
}

/// A row of either table; of Diesel's if it has no name.
#[derive(QueryableByName)]
struct Raw {
    #[diesel(sql_type = Text)]
    version: String,
    #[diesel(sql_type = Timestamp)]
    run_on: NaiveDateTime,
    #[diesel(sql_type = Nullable<Text>)]
    name: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    up_checksum: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    down_checksum: Option<String>,
}

const DIESELS: &str = "SELECT version::text, run_on, NULL::text AS name, NULL::text AS up_checksum,
    NULL::text AS down_checksum FROM __diesel_schema_migrations";
const LEDGER: &str =
    "SELECT version::text, run_on, name, up_checksum, down_checksum FROM __diesel_schema_migrations_ledger";

impl State {
    /// Reads it, with SELECT alone and in one round trip. It is what a start costs with nothing to do, on a session whose
    /// catalog caches are cold: so two plain scans, joined here. Where a table is missing it takes two round trips more.
    pub(super) fn read(conn: &mut PgConnection) -> Result<Self, Error> {
        match Self::of(conn, &format!("{DIESELS} UNION ALL {LEDGER}")) {
            // That a table is missing is told in the server's language only, and so are other things.
            Err(DieselError::DatabaseError(DatabaseErrorKind::Unknown, _)) => {}
            result => return Ok(result?),
        }
        let server = Server::read(conn)?;
        match (server.has_diesels, server.has_ledger) {
            (false, _) => Ok(Self::default()),
            (true, false) => Ok(Self::of(conn, DIESELS)?),
            // They are there after all: another process has just made them, or they may not be read, and the error says so.
            (true, true) => Ok(Self::of(conn, &format!("{DIESELS} UNION ALL {LEDGER}"))?),
        }
    }

    fn of(conn: &mut PgConnection, query: &str) -> QueryResult<Self> {
        let mut rows: BTreeMap<String, Row> = BTreeMap::new();
        for raw in diesel::sql_query(query).load::<Raw>(conn)? {
            let Raw { version, run_on, name, up_checksum, down_checksum } = raw;
            let row = rows.entry(version.clone()).or_insert(Row { version, run_on: None, ledger: None });
            match (name, up_checksum, down_checksum) {
                (Some(name), Some(up_checksum), Some(down_checksum)) => {
                    row.ledger = Some(Recorded { name, up_checksum, down_checksum, run_on });
                }
                _ => row.run_on = Some(run_on),
            }
        }
        Ok(Self { rows: rows.into_values().collect(), invalid_indexes: Vec::new() })
    }

    /// Looks for invalid indexes besides, in one round trip more. Those on partitioned tables are invalid as long as a
    /// partition lacks its own, which is no leftover.
    pub(super) fn with_invalid_indexes(mut self, conn: &mut PgConnection) -> QueryResult<Self> {
        #[derive(QueryableByName)]
        struct Index {
            #[diesel(sql_type = Text)]
            name: String,
        }
        let query = "SELECT indexrelid::regclass::text AS name FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
            WHERE NOT indisvalid AND relkind = 'i' ORDER BY name";
        let indexes = diesel::sql_query(query).load::<Index>(conn)?;
        self.invalid_indexes = indexes.into_iter().map(|index| index.name).collect();
        Ok(self)
    }
}

/// The server, as far as the migrator cares.
#[derive(QueryableByName)]
pub(super) struct Server {
    #[diesel(sql_type = Integer)]
    version: i32,
    #[diesel(sql_type = Bool)]
    standby: bool,
    #[diesel(sql_type = Bool)]
    has_diesels: bool,
    #[diesel(sql_type = Bool)]
    has_ledger: bool,
}

/// The oldest server that the migrations are for, as its `server_version_num`.
const OLDEST: i32 = 160_000;

impl Server {
    fn read(conn: &mut PgConnection) -> Result<Self, Error> {
        let server: Self = diesel::sql_query(
            "SELECT current_setting('server_version_num')::int AS version, pg_is_in_recovery() AS standby,
                to_regclass('__diesel_schema_migrations') IS NOT NULL AS has_diesels,
                to_regclass('__diesel_schema_migrations_ledger') IS NOT NULL AS has_ledger",
        )
        .get_result(conn)?;
        if server.version < OLDEST { Err(Error::ServerTooOld { major: server.version / 10_000 }) } else { Ok(server) }
    }

    /// Refuses a server that is too old, or where nothing can be written.
    pub(super) fn refuse_unwritable(conn: &mut PgConnection) -> Result<(), Error> {
        if Self::read(conn)?.standby { Err(Error::Standby) } else { Ok(()) }
    }
}

/// Makes both tables, where they are missing.
pub(super) fn create(conn: &mut PgConnection) -> QueryResult<()> {
    conn.setup()?;
    conn.batch_execute(CREATE)
}

/// Whether the version has a row in Diesel's table.
const IS_APPLIED: &str = "SELECT EXISTS (SELECT FROM __diesel_schema_migrations WHERE version = $1) AS answer";

pub(super) fn is_applied(conn: &mut PgConnection, version: &str) -> QueryResult<bool> {
    Ok(diesel::sql_query(IS_APPLIED).bind::<Text, _>(version).get_result::<Answer>(conn)?.answer)
}

/// The same, and sets the transaction's lock and statement timeouts, in one round trip.
pub(super) fn is_applied_and_limit(
    conn: &mut PgConnection,
    version: &str,
    [lock, statement]: [String; 2],
) -> QueryResult<bool> {
    let query =
        format!("{IS_APPLIED}, set_config('lock_timeout', $2, TRUE), set_config('statement_timeout', $3, TRUE)");
    let query = diesel::sql_query(query).bind::<Text, _>(version).bind::<Text, _>(lock).bind::<Text, _>(statement);
    Ok(query.get_result::<Answer>(conn)?.answer)
}

/// Writes the migration's row, in place of one that may be there: with Diesel's, as its own harness does, if the migration is new,
/// and beside Diesel's if that is there.
pub(super) fn record(
    conn: &mut PgConnection,
    migration: &SqlMigration,
    elapsed: Option<Duration>,
    program: &str,
    origin: Origin,
) -> QueryResult<()> {
    let diesels = match origin {
        Origin::Applied | Origin::Baseline => {
            "INSERT INTO __diesel_schema_migrations (version) VALUES ($1) RETURNING version, run_on"
        }
        Origin::Adopted | Origin::Repaired => {
            "SELECT version, run_on FROM __diesel_schema_migrations WHERE version = $1"
        }
    };
    diesel::sql_query(format!(
        "WITH diesels AS ({diesels})
         INSERT INTO __diesel_schema_migrations_ledger
            (version, name, up_checksum, down_checksum, elapsed_ms, program, origin, run_on)
         SELECT version, $2, $3, $4, $5, $6, $7, run_on FROM diesels
         ON CONFLICT (version) DO UPDATE SET name = EXCLUDED.name, up_checksum = EXCLUDED.up_checksum,
            down_checksum = EXCLUDED.down_checksum, elapsed_ms = EXCLUDED.elapsed_ms, program = EXCLUDED.program,
            origin = EXCLUDED.origin, run_on = EXCLUDED.run_on, recorded_at = EXCLUDED.recorded_at,
            recorded_by = EXCLUDED.recorded_by",
    ))
    .bind::<Text, _>(migration.version())
    .bind::<Text, _>(migration.name())
    .bind::<Text, _>(migration.up_checksum())
    .bind::<Text, _>(migration.down_checksum())
    .bind::<Nullable<BigInt>, _>(elapsed.map(|elapsed| i64::try_from(elapsed.as_millis()).unwrap_or(i64::MAX)))
    .bind::<Text, _>(program)
    .bind::<Text, _>(origin.as_str())
    .execute(conn)
    .map(drop)
}

/// Takes the version's rows out of both tables.
pub(super) fn forget(conn: &mut PgConnection, version: &str) -> QueryResult<()> {
    for table in ["__diesel_schema_migrations", "__diesel_schema_migrations_ledger"] {
        diesel::sql_query(format!("DELETE FROM {table} WHERE version = $1")).bind::<Text, _>(version).execute(conn)?;
    }
    Ok(())
}
