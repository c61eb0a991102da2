//! The history of migrations in the database: Diesel's table, and the ledger beside it.

use std::collections::BTreeMap;
use std::time::Duration;

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Bool, Integer, Nullable, Text};

use super::migration::Source;
use super::trust::{self, IS_TRUSTED};
use super::{Error, Finding, Migrations, SqlMigration};
use diesel_pg_session::lock::IDLE_IN_TRANSACTION;
use diesel_pg_session::quote;
use diesel_pg_session::{self as session, engine};

const DIESELS: &str = "__diesel_schema_migrations";
/// Its name begins as Diesel's table does, so that `print-schema` leaves it out.
const LEDGER: &str = "__diesel_schema_migrations_ledger";

/// Makes Diesel's table, as Diesel does.
pub(super) const CREATE_DIESELS: &str = "\
CREATE TABLE IF NOT EXISTS __diesel_schema_migrations (
    version VARCHAR(50) PRIMARY KEY NOT NULL,
    run_on TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP
);
";

/// Makes the ledger.
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
    origin TEXT NOT NULL,
    source TEXT
);
COMMENT ON TABLE __diesel_schema_migrations_ledger IS
    'What was applied: scripts by their SHA-256, when, how long, by whom and how. run_on is that of __diesel_schema_migrations.';
";

/// Adds the column that the ledgers of earlier releases lack. Those releases go on as before: they
/// name the columns that they read and write.
pub(super) const ADD_SOURCE: &str = "\
DO LANGUAGE plpgsql $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attname OPERATOR(pg_catalog.=) 'source'
        AND attrelid OPERATOR(pg_catalog.=) '__diesel_schema_migrations_ledger'::pg_catalog.regclass) THEN
        ALTER TABLE __diesel_schema_migrations_ledger ADD COLUMN source TEXT;
    END IF;
END $$;
";

/// The origin of a migration's row in the ledger.
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
    /// Something else reverted it, and `repair` has the next run apply it again, late or not.
    Reverted,
}

impl Origin {
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::Applied => "applied",
            Self::Adopted => "adopted",
            Self::Baseline => "baseline",
            Self::Repaired => "repaired",
            Self::Reverted => "reverted",
        }
    }
}

/// The contents of the two tables, joined.
#[derive(Clone, Debug)]
pub(super) struct State {
    pub(super) rows: Vec<Row>,
    pub(super) history: History,
    /// The findings that are not read from the history.
    pub(super) findings: Vec<Finding>,
    standby: bool,
    /// The answer to the question that was asked with it.
    pub(super) answer: bool,
}

/// The ledger, as far as it is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ledger {
    Missing,
    /// An earlier release made it, without the column `source`.
    WithoutSources,
    Complete,
}

/// The place of the two tables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct History {
    /// The schema that they are in; else the first of `search_path`.
    pub(super) schema: String,
    is_first: bool,
    callers_path: String,
    diesels: bool,
    ledger: Ledger,
    /// Tables of somebody who is not trusted. They can be read, but not written to.
    pub(super) untrusted: Vec<Finding>,
}

/// A version, in Diesel's table, in the ledger, or in both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) version: String,
    /// From Diesel's table: when it was applied.
    pub(super) run_on: Option<String>,
    pub(super) ledger: Option<Recorded>,
}

/// The server, and one table of the history, if there is one.
#[derive(QueryableByName)]
struct Found {
    #[diesel(sql_type = Integer)]
    version: i32,
    #[diesel(sql_type = Text)]
    engine: String,
    #[diesel(sql_type = Bool)]
    standby: bool,
    #[diesel(sql_type = Nullable<Text>)]
    first: Option<String>,
    #[diesel(sql_type = Text)]
    path: String,
    #[diesel(sql_type = Nullable<Text>)]
    schema: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    name: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    owner: Option<String>,
    #[diesel(sql_type = Nullable<Bool>)]
    trusted: Option<bool>,
    #[diesel(sql_type = Nullable<Bool>)]
    readable: Option<bool>,
    #[diesel(sql_type = Nullable<Bool>)]
    has_sources: Option<bool>,
    #[diesel(sql_type = Nullable<Bool>)]
    answer: Option<bool>,
}

/// A row of one of the tables. In a row of Diesel's, the ledger's columns are empty.
#[derive(Clone, Debug, PartialEq, Eq, QueryableByName)]
pub(super) struct Recorded {
    #[diesel(sql_type = Bool)]
    in_ledger: bool,
    #[diesel(sql_type = Text)]
    version: String,
    #[diesel(sql_type = Text)]
    pub(super) run_on: String,
    #[diesel(sql_type = Text)]
    pub(super) name: String,
    #[diesel(sql_type = Text)]
    pub(super) up_checksum: String,
    #[diesel(sql_type = Text)]
    pub(super) down_checksum: String,
    #[diesel(sql_type = Text)]
    pub(super) origin: String,
    #[diesel(sql_type = Nullable<Text>)]
    pub(super) source: Option<String>,
}

/// The answer to a question, such as for a version that is applied.
#[derive(QueryableByName)]
struct Answer {
    #[diesel(sql_type = Bool)]
    answer: bool,
}

/// The query for the tables, where they are. Even reading a table runs code of its owner: a view's
/// functions, a policy, an expression of an index. So their rows are read by another query, once it
/// is known whose they are.
///
/// `trusted` and `readable` are expressions over a table `c` of a schema `n`, `with` is what they
/// need before the query, and `question` is an expression of type `boolean`, which is read along.
/// A new session has read no catalog: most of the query's time goes to reading what it names. So
/// the query joins and sorts as little as it can, and all operators are of the operands' own types.
fn find(with: &str, trusted: &str, readable: &str, question: &str) -> String {
    format!(
        "{with} SELECT pg_catalog.current_setting('server_version_num')::pg_catalog.int4 AS version, {engine} AS engine,
            pg_catalog.pg_is_in_recovery() AS standby, pg_catalog.current_schema()::pg_catalog.text AS first,
            pg_catalog.current_setting('search_path') AS path,
            n.nspname::pg_catalog.text AS schema, c.relname::pg_catalog.text AS name,
            pg_catalog.pg_get_userbyid(c.relowner)::pg_catalog.text AS owner, {trusted} AS trusted, {readable} AS readable,
            EXISTS (SELECT FROM pg_catalog.pg_attribute a WHERE a.attrelid OPERATOR(pg_catalog.=) c.oid
                AND a.attname OPERATOR(pg_catalog.=) 'source') AS has_sources,
            {question} AS answer
        FROM (SELECT) AS server LEFT JOIN (pg_catalog.pg_namespace n JOIN pg_catalog.pg_class c
            ON c.relnamespace OPERATOR(pg_catalog.=) n.oid
            AND c.relname OPERATOR(pg_catalog.=) ANY (ARRAY['{DIESELS}', '{LEDGER}']::pg_catalog.name[]))
        ON n.nspname OPERATOR(pg_catalog.=) ANY (pg_catalog.current_schemas(false))",
        engine = engine::VERSION
    )
}

/// Reads the rows of the tables of these names in a schema.
fn read(
    conn: &mut PgConnection,
    schema: &str,
    names: &[String],
    has_sources: bool,
) -> QueryResult<Vec<Recorded>> {
    let of_ledger = ["name", "up_checksum", "down_checksum", "origin"];
    let queries = names.iter().map(|name| {
        let in_ledger = name == LEDGER;
        let columns = of_ledger.map(|column| {
            format!("{}::pg_catalog.text AS {column}", if in_ledger { column } else { "''" })
        });
        let source = if in_ledger && has_sources { "source" } else { "NULL" };
        format!(
            "SELECT {in_ledger} AS in_ledger, version::pg_catalog.text, run_on::pg_catalog.text, {},
                {source}::pg_catalog.text AS source FROM ONLY {}",
            columns.join(", "),
            quote::qualified(schema, name)
        )
    });
    diesel::sql_query(queries.collect::<Vec<_>>().join(" UNION ALL ")).load(conn)
}

/// Finds the tables of the current role, or of the schema's owner: that is seen with the fewest
/// catalogs.
fn find_own(question: &str) -> String {
    let own = "(pg_catalog.pg_get_userbyid(c.relowner) OPERATOR(pg_catalog.=) CURRENT_USER
        OR c.relowner OPERATOR(pg_catalog.=) n.nspowner)";
    find("", own, own, question)
}

/// Finds those of others: a table of somebody who is not trusted is read if there is nothing in it
/// that could run.
fn find_others(question: &str) -> String {
    let trusted = format!(
        "(SELECT {IS_TRUSTED} FROM pg_catalog.pg_roles o WHERE o.oid OPERATOR(pg_catalog.=) c.relowner)"
    );
    let plain = "c.relkind OPERATOR(pg_catalog.=) 'r' AND NOT c.relrowsecurity
        AND NOT EXISTS (SELECT FROM pg_catalog.pg_index i WHERE i.indrelid OPERATOR(pg_catalog.=) c.oid
            AND (i.indexprs IS NOT NULL OR i.indpred IS NOT NULL))
        AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conrelid OPERATOR(pg_catalog.=) c.oid
            AND k.contype OPERATOR(pg_catalog.=) 'c')
        AND NOT EXISTS (SELECT FROM pg_catalog.pg_statistic_ext s WHERE s.stxrelid OPERATOR(pg_catalog.=) c.oid)
        AND NOT EXISTS (SELECT FROM pg_catalog.pg_attribute a, pg_catalog.pg_type t
            WHERE a.attrelid OPERATOR(pg_catalog.=) c.oid AND a.attnum OPERATOR(pg_catalog.>) 0
            AND t.oid OPERATOR(pg_catalog.=) a.atttypid
            AND (a.attgenerated OPERATOR(pg_catalog.<>) ''
                OR t.typnamespace OPERATOR(pg_catalog.<>) 'pg_catalog'::pg_catalog.regnamespace))";
    let readable = format!("({trusted} OR {plain})");
    find(&format!("WITH RECURSIVE {}", trust::roles()), &trusted, &readable, question)
}

/// A question whose answer nobody asks for.
pub(super) const NO_QUESTION: &str = "false";

/// The oldest server that the migrations are for, as its `server_version_num`.
const OLDEST: i32 = 160_000;

impl State {
    /// Reads it, with SELECT alone. It is what a start costs with nothing to do: two round trips;
    /// three, where the tables are of another role, which is not the schema's owner.
    pub(super) fn read(conn: &mut PgConnection) -> Result<Self, Error> {
        Self::read_asking(conn, NO_QUESTION)
    }

    /// Reads the same, and in the same round trips the answer to a question.
    pub(super) fn read_asking(conn: &mut PgConnection, question: &str) -> Result<Self, Error> {
        let mut found: Vec<Found> = diesel::sql_query(find_own(question))
            .load(conn)
            .map_err(|error| engine::reason(conn, error))?;
        if let Some(server) = found.first() {
            engine::refuse(&server.engine).map_err(session::Error::from)?;
        }
        if found.iter().any(|one| one.version >= OLDEST && one.readable == Some(false)) {
            found = diesel::sql_query(find_others(question)).load(conn)?;
        }
        found.sort_by(|a, b| (&a.schema, &a.name).cmp(&(&b.schema, &b.name)));
        let Some(server) = found.first() else { return Err(Error::NoSchema) };
        if server.version < OLDEST {
            return Err(Error::ServerTooOld { major: server.version / 10_000 });
        }
        let (standby, answer) = (server.standby, server.answer == Some(true));
        let first = server.first.clone().ok_or(Error::NoSchema)?;
        let mut history = History {
            schema: first.clone(),
            is_first: true,
            callers_path: server.path.clone(),
            diesels: false,
            ledger: Ledger::Missing,
            untrusted: Vec::new(),
        };
        let mut schemas = Vec::new();
        let mut names = Vec::new();
        let mut is_readable = true;
        for Found { schema, name, owner, trusted, readable, has_sources, .. } in found {
            let (Some(schema), Some(name), Some(owner)) = (schema, name, owner) else { continue };
            match name.as_str() {
                LEDGER if has_sources == Some(true) => history.ledger = Ledger::Complete,
                LEDGER => history.ledger = Ledger::WithoutSources,
                _ => history.diesels = true,
            }
            if trusted != Some(true) {
                history.untrusted.push(trust::history(&schema, &name, &owner));
            }
            is_readable &= readable == Some(true);
            names.push(name);
            if !schemas.contains(&schema) {
                schemas.push(schema.clone());
            }
            history.schema = schema;
        }
        if schemas.len() > 1 {
            return Err(Error::TwoHistories { schemas });
        }
        history.is_first = history.schema == first;
        if !is_readable {
            return Err(Error::Findings(history.untrusted));
        }
        let rows = if history.diesels {
            joined(read(conn, &history.schema, &names, history.has_sources())?)
        } else {
            Vec::new()
        };
        Ok(Self { rows, findings: Vec::new(), history, standby, answer })
    }

    /// Refuses a server where nothing can be written.
    pub(super) fn refuse_unwritable(&self) -> Result<(), Error> {
        if self.standby { Err(session::Error::Standby.into()) } else { Ok(()) }
    }
}

fn set_search_path(conn: &mut PgConnection, path: &str) -> QueryResult<()> {
    let set = diesel::sql_query("SELECT pg_catalog.set_config('search_path', $1, true)");
    set.bind::<Text, _>(path).execute(conn).map(drop)
}

/// The rows of both tables, by their versions.
fn joined(recorded: Vec<Recorded>) -> Vec<Row> {
    let mut rows: BTreeMap<String, Row> = BTreeMap::new();
    for one in recorded {
        let version = one.version.clone();
        let row =
            rows.entry(version.clone()).or_insert(Row { version, run_on: None, ledger: None });
        if one.in_ledger {
            row.ledger = Some(one);
        } else {
            row.run_on = Some(one.run_on);
        }
    }
    rows.into_values().collect()
}

impl History {
    fn has_sources(&self) -> bool {
        self.ledger == Ledger::Complete
    }

    fn diesels(&self) -> String {
        quote::qualified(&self.schema, DIESELS)
    }

    fn ledger(&self) -> String {
        quote::qualified(&self.schema, LEDGER)
    }

    /// Makes the tables and the column `source`, where they are missing, within a transaction.
    /// Gives the history as it is then.
    pub(super) fn create(&self, conn: &mut PgConnection) -> Result<Self, Error> {
        if self.diesels && self.has_sources() {
            return Ok(self.clone());
        }
        // pg_catalog comes before it, where types are looked for.
        set_search_path(conn, &quote::ident(&self.schema))?;
        if !self.diesels || self.ledger == Ledger::Missing {
            conn.batch_execute(&format!("{CREATE_DIESELS}{CREATE}"))?;
        }
        // Where somebody reads the table for hours, or the role does not own the table, rows have
        // no source until a later run.
        let add = format!("SET LOCAL lock_timeout = '1s'; {ADD_SOURCE}");
        let _ = conn.transaction(|conn| conn.batch_execute(&add));
        conn.batch_execute("SET LOCAL lock_timeout = 0")?;
        set_search_path(conn, &self.callers_path)?;
        // Somebody else may have made one of them meanwhile.
        let State { history, .. } = State::read(conn)?;
        if history.untrusted == self.untrusted {
            Ok(history)
        } else {
            Err(Error::Findings(history.untrusted))
        }
    }

    /// The `search_path` of a script: the caller's, with the schema where the history is before it.
    pub(super) fn path(&self) -> String {
        if self.is_first {
            self.callers_path.clone()
        } else {
            format!("{}, {}", quote::ident(&self.schema), self.callers_path)
        }
    }

    pub(super) fn is_applied(&self, conn: &mut PgConnection, version: &str) -> QueryResult<bool> {
        let query = format!("{} AS answer", self.is_applied_query());
        Ok(diesel::sql_query(query).bind::<Text, _>(version).get_result::<Answer>(conn)?.answer)
    }

    /// The same, and sets the transaction's timeouts and its `search_path`, in one round trip.
    pub(super) fn is_applied_and_limit(
        &self,
        conn: &mut PgConnection,
        version: &str,
        [lock, statement]: [String; 2],
    ) -> QueryResult<bool> {
        let query = format!(
            "{} AS answer, pg_catalog.set_config('lock_timeout', $2, TRUE),
                pg_catalog.set_config('statement_timeout', $3, TRUE),
                pg_catalog.set_config('search_path', $4, TRUE),
                pg_catalog.set_config('idle_in_transaction_session_timeout', '{}ms', TRUE)",
            self.is_applied_query(),
            IDLE_IN_TRANSACTION.as_millis()
        );
        let query = diesel::sql_query(query)
            .bind::<Text, _>(version)
            .bind::<Text, _>(lock)
            .bind::<Text, _>(statement);
        let query = query.bind::<Text, _>(self.path());
        Ok(query.get_result::<Answer>(conn)?.answer)
    }

    /// Returns whether the version has a row in Diesel's table.
    fn is_applied_query(&self) -> String {
        format!(
            "SELECT EXISTS (SELECT FROM {} WHERE version OPERATOR(pg_catalog.=) $1)",
            self.diesels()
        )
    }

    /// Writes the migration's row, in place of one that may be there: with Diesel's, as its own
    /// harness does, if the migration is new, and beside Diesel's if that is there.
    pub(super) fn record(
        &self,
        conn: &mut PgConnection,
        migration: &SqlMigration,
        elapsed: Option<Duration>,
        program: Option<&str>,
        origin: Origin,
    ) -> QueryResult<()> {
        let (table, ledger) = (self.diesels(), self.ledger());
        let [source, value, set] = if self.has_sources() {
            [
                ", source",
                ", $8",
                ", source = COALESCE(EXCLUDED.source, __diesel_schema_migrations_ledger.source)",
            ]
        } else {
            ["", "", ""]
        };
        let elapsed = elapsed.map(|elapsed| i64::try_from(elapsed.as_millis()).unwrap_or(i64::MAX));
        let diesels = match origin {
            Origin::Applied | Origin::Baseline => {
                format!("INSERT INTO {table} (version) VALUES ($1) RETURNING version, run_on")
            }
            Origin::Adopted | Origin::Repaired | Origin::Reverted => {
                format!(
                    "SELECT version, run_on FROM {table} WHERE version OPERATOR(pg_catalog.=) $1"
                )
            }
        };
        let insert = diesel::sql_query(format!(
            "WITH diesels AS ({diesels})
             INSERT INTO {ledger}
                (version, name, up_checksum, down_checksum, elapsed_ms, program, origin, run_on{source})
             SELECT version, $2, $3, $4, $5, $6, $7, run_on{value} FROM diesels
             ON CONFLICT (version) DO UPDATE SET name = EXCLUDED.name, up_checksum = EXCLUDED.up_checksum,
                down_checksum = EXCLUDED.down_checksum, elapsed_ms = EXCLUDED.elapsed_ms, program = EXCLUDED.program,
                origin = EXCLUDED.origin, run_on = EXCLUDED.run_on, recorded_at = EXCLUDED.recorded_at,
                recorded_by = EXCLUDED.recorded_by{set}",
        ))
        .bind::<Text, _>(migration.version())
        .bind::<Text, _>(migration.name())
        .bind::<Text, _>(migration.up_checksum())
        .bind::<Text, _>(migration.down_checksum())
        .bind::<Nullable<BigInt>, _>(elapsed)
        .bind::<Text, _>(program.unwrap_or(migration.program()))
        .bind::<Text, _>(origin.as_str());
        if self.has_sources() {
            insert.bind::<Nullable<Text>, _>(migration.source()).execute(conn).map(drop)
        } else {
            insert.execute(conn).map(drop)
        }
    }

    /// Writes the sources of migrations whose rows have none, such as rows of an earlier release.
    pub(super) fn add_sources(
        &self,
        conn: &mut PgConnection,
        migrations: &Migrations,
        rows: &[Row],
    ) -> QueryResult<()> {
        let lacks = |version: &str| {
            let row = rows.iter().find(|row| row.version == version);
            row.and_then(|row| row.ledger.as_ref()).is_some_and(|row| row.source.is_none())
        };
        for source in migrations.sources().filter_map(Source::name) {
            let of_source = migrations.iter().filter(|one| one.source() == Some(source));
            let versions: Vec<String> =
                of_source.map(SqlMigration::version).filter(|version| lacks(version)).collect();
            if self.has_sources() && !versions.is_empty() {
                let update = format!(
                    "UPDATE {} SET source = $1 WHERE version OPERATOR(pg_catalog.=) ANY ($2)",
                    self.ledger()
                );
                let update = diesel::sql_query(update).bind::<Text, _>(source);
                update.bind::<Array<Text>, _>(versions).execute(conn)?;
            }
        }
        Ok(())
    }

    /// Has the next run apply a version that something else reverted.
    pub(super) fn note_reverted(&self, conn: &mut PgConnection, version: &str) -> QueryResult<()> {
        let update = format!(
            "UPDATE {} SET origin = $2 WHERE version OPERATOR(pg_catalog.=) $1",
            self.ledger()
        );
        let update = diesel::sql_query(update)
            .bind::<Text, _>(version)
            .bind::<Text, _>(Origin::Reverted.as_str());
        update.execute(conn).map(drop)
    }

    /// Takes the version's rows out of both tables.
    pub(super) fn forget(&self, conn: &mut PgConnection, version: &str) -> QueryResult<()> {
        for table in [self.diesels(), self.ledger()] {
            let delete = format!("DELETE FROM {table} WHERE version OPERATOR(pg_catalog.=) $1");
            diesel::sql_query(delete).bind::<Text, _>(version).execute(conn)?;
        }
        Ok(())
    }
}
