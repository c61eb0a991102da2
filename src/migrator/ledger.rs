//! What the database knows of its migrations: Diesel's table, and the ledger beside it.

use std::time::Duration;

use chrono::NaiveDateTime;
use diesel::connection::SimpleConnection;
use diesel::migration::MigrationConnection;
use diesel::prelude::*;
use diesel::result::{DatabaseErrorKind, Error as DieselError};
use diesel::sql_types::{Array, BigInt, Bool, Integer, Nullable, Text, Timestamp};

use super::{Error, SqlMigration};

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

/// What was read from the database, in one query.
#[derive(Clone, Debug)]
pub(super) struct State {
    /// Its `server_version_num`.
    pub(super) server: i32,
    /// Whether it is a standby.
    pub(super) standby: bool,
    pub(super) rows: Vec<Row>,
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

#[derive(QueryableByName)]
struct Raw {
    #[diesel(sql_type = Integer)]
    server: i32,
    #[diesel(sql_type = Bool)]
    standby: bool,
    #[diesel(sql_type = Bool)]
    has_ledger: bool,
    #[diesel(sql_type = Array<Text>)]
    invalid_indexes: Vec<String>,
    #[diesel(sql_type = Nullable<Text>)]
    version: Option<String>,
    #[diesel(sql_type = Nullable<Timestamp>)]
    run_on: Option<NaiveDateTime>,
    #[diesel(sql_type = Nullable<Text>)]
    name: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    up_checksum: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    down_checksum: Option<String>,
    #[diesel(sql_type = Nullable<Timestamp>)]
    ledger_run_on: Option<NaiveDateTime>,
}

/// One row for each version, and at least one.
fn query(versions: &str) -> String {
    format!(
        "SELECT current_setting('server_version_num')::int AS server, pg_is_in_recovery() AS standby,
            to_regclass('__diesel_schema_migrations_ledger') IS NOT NULL AS has_ledger,
            ARRAY(SELECT indexrelid::regclass::text FROM pg_index WHERE NOT indisvalid ORDER BY 1) AS invalid_indexes,
            version::text, run_on, name, up_checksum, down_checksum, ledger_run_on
         FROM (SELECT 1) AS always LEFT JOIN ({versions}) AS versions ON TRUE
         ORDER BY version"
    )
}

const BOTH: &str = "SELECT coalesce(m.version, l.version) AS version, m.run_on, l.name, l.up_checksum, l.down_checksum,
    l.run_on AS ledger_run_on
    FROM __diesel_schema_migrations m FULL JOIN __diesel_schema_migrations_ledger l USING (version)";
const WITHOUT_LEDGER: &str = "SELECT version, run_on, NULL::text AS name, NULL::text AS up_checksum,
    NULL::text AS down_checksum, NULL::timestamp AS ledger_run_on FROM __diesel_schema_migrations";
const NEITHER: &str = "SELECT NULL::text AS version, NULL::timestamp AS run_on, NULL::text AS name,
    NULL::text AS up_checksum, NULL::text AS down_checksum, NULL::timestamp AS ledger_run_on WHERE FALSE";

impl State {
    /// Reads it, with SELECT alone: in one round trip, or two where there is no ledger yet, or three where there is
    /// neither table.
    pub(super) fn read(conn: &mut PgConnection) -> Result<Self, Error> {
        let missing = |error: &DieselError| {
            // That a table is missing is told in the server's language only, and so are other things.
            matches!(error, DieselError::DatabaseError(DatabaseErrorKind::Unknown, _))
        };
        match Self::read_from(conn, BOTH) {
            Err(error) if missing(&error) => {}
            result => return Ok(result?.0),
        }
        let fewer = match Self::read_from(conn, WITHOUT_LEDGER) {
            Err(error) if missing(&error) => Self::read_from(conn, NEITHER)?,
            result => result?,
        };
        match fewer {
            (state, false) => Ok(state),
            // It is there after all: another process has just made it, or it may not be read, and the error says so.
            (_, true) => Ok(Self::read_from(conn, BOTH)?.0),
        }
    }

    /// The state, and whether the ledger is there.
    fn read_from(conn: &mut PgConnection, versions: &str) -> QueryResult<(Self, bool)> {
        let mut has_ledger = false;
        let mut state = Self { server: 0, standby: false, rows: Vec::new(), invalid_indexes: Vec::new() };
        for raw in diesel::sql_query(query(versions)).load::<Raw>(conn)? {
            has_ledger = raw.has_ledger;
            state.server = raw.server;
            state.standby = raw.standby;
            state.invalid_indexes = raw.invalid_indexes;
            let Some(version) = raw.version else { continue };
            let ledger = match (raw.name, raw.up_checksum, raw.down_checksum, raw.ledger_run_on) {
                (Some(name), Some(up_checksum), Some(down_checksum), Some(run_on)) => {
                    Some(Recorded { name, up_checksum, down_checksum, run_on })
                }
                _ => None,
            };
            state.rows.push(Row { version, run_on: raw.run_on, ledger });
        }
        Ok((state, has_ledger))
    }
}

/// Makes both tables, where they are missing.
pub(super) fn create(conn: &mut PgConnection) -> QueryResult<()> {
    conn.setup()?;
    conn.batch_execute(CREATE)
}

/// Writes the version's row in Diesel's table, as Diesel's own harness does.
pub(super) fn insert_version(conn: &mut PgConnection, version: &str) -> QueryResult<()> {
    let statement = "INSERT INTO __diesel_schema_migrations (version) VALUES ($1)";
    diesel::sql_query(statement).bind::<Text, _>(version).execute(conn).map(drop)
}

/// Whether the version has a row in Diesel's table.
pub(super) fn is_applied(conn: &mut PgConnection, version: &str) -> QueryResult<bool> {
    let query = "EXISTS (SELECT FROM __diesel_schema_migrations WHERE version = ";
    let query = diesel::dsl::sql::<Bool>(query).bind::<Text, _>(version).sql(")");
    diesel::select(query).get_result(conn)
}

/// Writes the migration's row, in place of one that may be there. The version's row must be there.
pub(super) fn record(
    conn: &mut PgConnection,
    migration: &SqlMigration,
    elapsed: Option<Duration>,
    program: &str,
    origin: Origin,
) -> QueryResult<()> {
    diesel::sql_query(
        "INSERT INTO __diesel_schema_migrations_ledger
            (version, name, up_checksum, down_checksum, elapsed_ms, program, origin, run_on)
         SELECT version, $2, $3, $4, $5, $6, $7, run_on FROM __diesel_schema_migrations WHERE version = $1
         ON CONFLICT (version) DO UPDATE SET name = EXCLUDED.name, up_checksum = EXCLUDED.up_checksum,
            down_checksum = EXCLUDED.down_checksum, elapsed_ms = EXCLUDED.elapsed_ms, program = EXCLUDED.program,
            origin = EXCLUDED.origin, run_on = EXCLUDED.run_on, recorded_at = EXCLUDED.recorded_at,
            recorded_by = EXCLUDED.recorded_by",
    )
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
