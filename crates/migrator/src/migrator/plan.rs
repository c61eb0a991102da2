//! The SQL that would run, as a script for psql.

use std::fmt::Write;

use super::Migrator;
use super::checks::Queries;
use super::run::Direction;
use crate::ledger::{self, Origin};
use crate::{Error, SqlMigration, indexes, script};
use diesel_pg_session::lock::Locks;
use diesel_pg_session::quote;

const LOCK_KEY: i64 = Locks::MIGRATION.session;
const TRANSACTION_LOCK_KEY: i64 = Locks::MIGRATION.transaction;

impl Migrator {
    /// Returns the script that brings a database from one version to a later one. Starts from an
    /// empty database if `from` is `None`, and ends at the newest version if `to` is `None`.
    ///
    /// `psql --file` applies the script with the same result as [`Migrator::run_pending`], rows of
    /// the ledger included. The script stops at the first error, and refuses to run while another
    /// process migrates. This reads no database: without `from`, the script has all migrations,
    /// even those that a database has.
    ///
    /// # Errors
    /// [`Error::UnknownVersion`] if no migration has the version.
    pub fn plan_up(&self, from: Option<&str>, to: Option<&str>) -> Result<String, Error> {
        let (from, to) = (self.place(from, 0)?, self.place(to, self.migrations.len())?);
        let mut script = head("up");
        script.push_str(ledger::CREATE_DIESELS);
        script.push_str(ledger::CREATE);
        script.push_str(ledger::ADD_SOURCE);
        for migration in self.migrations.get(from..to).unwrap_or_default() {
            self.section(&mut script, migration, Direction::Up, &self.rows(migration));
        }
        script.push_str(&tail());
        Ok(script)
    }

    /// Returns the script that reverts a database from one version to an earlier one, which stays
    /// applied. Reverts all migrations if `to` is `None`.
    ///
    /// # Errors
    /// [`Error::UnknownVersion`] if no migration has the version.
    pub fn plan_down(&self, from: Option<&str>, to: Option<&str>) -> Result<String, Error> {
        let (from, to) = (self.place(from, self.migrations.len())?, self.place(to, 0)?);
        let mut script = head("down");
        for migration in self.migrations.get(to..from).unwrap_or_default().iter().rev() {
            let version = migration.version();
            let of_version = format!("WHERE version OPERATOR(pg_catalog.=) '{version}';\n");
            let rows = format!(
                "DELETE FROM __diesel_schema_migrations {of_version}\
                 DELETE FROM __diesel_schema_migrations_ledger {of_version}"
            );
            self.section(&mut script, migration, Direction::Down, &rows);
        }
        script.push_str(&tail());
        Ok(script)
    }

    /// Counts the migrations up to this version.
    fn place(&self, version: Option<&str>, default: usize) -> Result<usize, Error> {
        let Some(version) = version else { return Ok(default) };
        let version = self.find(version)?.version();
        Ok(self.migrations.iter().take_while(|migration| migration.version() <= version).count())
    }

    fn rows(&self, migration: &SqlMigration) -> String {
        format!(
            "WITH diesels AS (INSERT INTO __diesel_schema_migrations (version) VALUES ('{version}') RETURNING *)\n\
             INSERT INTO __diesel_schema_migrations_ledger\n    \
             (version, name, up_checksum, down_checksum, program, origin, source, run_on)\n\
             SELECT version, '{name}',\n    '{up}',\n    '{down}',\n    {program}, '{origin}', {source}, run_on FROM diesels;\n",
            version = migration.version(),
            name = migration.name(),
            up = migration.up_checksum(),
            down = migration.down_checksum(),
            program = quote::literal(self.program.unwrap_or(migration.program())),
            source = migration.source().map_or_else(|| "NULL".to_owned(), quote::literal),
            origin = Origin::Applied.as_str(),
        )
    }

    fn section(
        &self,
        script: &mut String,
        migration: &SqlMigration,
        direction: Direction,
        rows: &str,
    ) {
        let [lock, statement] = self.timeouts_of(migration);
        let name = migration.name();
        let (sql, check, verify) = match direction {
            Direction::Up => {
                (migration.up(), Queries::before(migration), Queries::after(migration))
            }
            Direction::Down => (migration.down(), None, None),
        };
        let [mut check, verify] = [check, verify]
            .map(|queries| queries.map(|queries| queries.plan()).unwrap_or_default());
        let mut forgetting = String::new();
        match direction {
            Direction::Up => {
                if let Some(backfill) = self.required(migration) {
                    check = format!("{};\n{check}", backfill.requiring(name));
                }
            }
            Direction::Down => {
                if let Some(backfill) = migration.backfill() {
                    forgetting = format!("{};\n", backfill.forgetting());
                }
            }
        }
        if !check.is_empty() {
            let _ = write!(
                script,
                "\n-- {name}, beforehand\nBEGIN;\nSET LOCAL lock_timeout = '{lock}';\n\
                 SET LOCAL statement_timeout = '{statement}';\n{check}ROLLBACK;\n"
            );
        }
        let queries = indexes::queries(sql);
        let sql = for_psql(sql);
        let valid = queries.iter().fold(String::new(), |mut valid, query| {
            // Writing to a String cannot fail.
            let _ =
                writeln!(valid, "DO {};", quote::dollar(&format!("\n{}", valid_or_fail(query))));
            valid
        });
        let verify = match verify {
            verify if verify.is_empty() => verify,
            verify if migration.runs_in_transaction() => {
                format!("SAVEPOINT verify;\n{verify}ROLLBACK TO SAVEPOINT verify;\n")
            }
            verify => format!("BEGIN;\n{verify}ROLLBACK;\n"),
        };
        let _ = if migration.runs_in_transaction() {
            write!(
                script,
                "\n-- {name}\nBEGIN;\nSELECT pg_catalog.pg_advisory_xact_lock({TRANSACTION_LOCK_KEY});\n\
                 SET LOCAL lock_timeout = '{lock}';\nSET LOCAL statement_timeout = '{statement}';\n{forgetting}{sql}\n\
                 {valid}{BACK}{verify}{rows}COMMIT;\n"
            )
        } else {
            let dropping = queries.iter().fold(String::new(), |mut dropping, query| {
                let _ = writeln!(
                    dropping,
                    "SELECT pg_catalog.format('DROP INDEX CONCURRENTLY IF EXISTS %I.%I', schema, name)\n\
                     FROM ({query}) AS invalid WHERE leftover \\gexec"
                );
                dropping
            });
            write!(
                script,
                "\n-- {name}, in no transaction\nSET lock_timeout = '{lock}';\nSET statement_timeout = '{statement}';\n\
                 {dropping}{forgetting}{sql}\n{valid}{verify}\
                 SET lock_timeout = 0;\nSET statement_timeout = 0;\nBEGIN;\n{rows}COMMIT;\n"
            )
        };
    }
}

/// The rows go where they went before the script, whatever a function that it calls has set.
const BACK: &str =
    "SELECT pg_catalog.set_config('search_path', pg_catalog.current_setting('diesel_pg_migrator.search_path'), true),
    pg_catalog.set_config('role', pg_catalog.current_setting('diesel_pg_migrator.role'), true);
";

/// Rewrites a script so that psql sends the server what the script says. psql reads more into a
/// script than the server does. It replaces `:name` outside quotes, and guesses where a body that
/// begins with BEGIN ATOMIC ends. At the end of a line, psql forgets that a string may continue
/// with its escapes.
fn for_psql(sql: &str) -> String {
    // What cannot be read was refused with its folder.
    let statements = script::statements(sql).unwrap_or_default();
    let mut psql = String::new();
    let mut from = 0;
    let mut copy_to = |psql: &mut String, to: usize| {
        psql.push_str(sql.get(from..to).unwrap_or_default());
        from = to;
    };
    let mut guessed = false;
    for statement in &statements {
        guessed = statement.is_guessed_by_psql();
        for token in &statement.tokens {
            if token.is(":") || (guessed && token.is(";")) {
                copy_to(&mut psql, token.at);
                psql.push('\\');
            } else if let Some(text) = script::in_one_piece(token) {
                copy_to(&mut psql, token.at);
                psql.push_str(&text);
                copy_to(&mut String::new(), token.at + token.text.len());
            }
        }
        if let Some(end) = statement.end.filter(|_| guessed) {
            copy_to(&mut psql, end);
            psql.push_str("\n\\g\n");
            copy_to(&mut String::new(), end + 1);
        }
    }
    copy_to(&mut psql, sql.len());
    psql.truncate(psql.trim_end().len());
    if statements.last().is_some_and(|last| last.end.is_none()) {
        // After a comment, perhaps.
        psql.push_str(if guessed { "\n\\g" } else { "\n;" });
    }
    psql
}

/// Fails if an index is invalid that the script makes.
fn valid_or_fail(query: &str) -> String {
    format!(
        "DECLARE\n    invalid pg_catalog.text;\nBEGIN\n    \
         SELECT pg_catalog.format('%I.%I', x.schema, x.name) INTO invalid FROM ({query}) AS x;\n    \
         IF FOUND THEN\n        RAISE EXCEPTION 'the index % is invalid', invalid;\n    END IF;\nEND\n"
    )
}

/// psql's own settings are those of its start, whatever a `.psqlrc` says. The timeouts are as the
/// migrator has them.
fn head(way: &str) -> String {
    format!(
        "-- The migrations {way}, for psql.\n\
         \\set ON_ERROR_STOP on\n\\set ON_ERROR_ROLLBACK off\n\\set AUTOCOMMIT on\n\\set SINGLELINE off\n\\set SINGLESTEP off\n\
         \\set FETCH_COUNT 0\n\\encoding UTF8\n\
         SET standard_conforming_strings = on;\n\
         SELECT pg_catalog.set_config('diesel_pg_migrator.search_path', pg_catalog.current_setting('search_path'), false),\n    \
         pg_catalog.set_config('diesel_pg_migrator.role', pg_catalog.current_setting('role'), false);\n\
         SELECT pg_catalog.set_config(name, '0', false) FROM pg_catalog.pg_settings\n    \
         WHERE name OPERATOR(pg_catalog.=) ANY (ARRAY['lock_timeout', 'statement_timeout', 'transaction_timeout',\n    \
         'idle_in_transaction_session_timeout', 'idle_session_timeout']);\n\
         DO $$ BEGIN\n    IF NOT pg_catalog.pg_try_advisory_lock({LOCK_KEY}) THEN\n        \
         RAISE EXCEPTION 'another process is migrating this database: try again when it is done';\n    END IF;\nEND $$;\n"
    )
}

/// Releases the lock. The session's end would release it too, but only a moment after psql's end.
fn tail() -> String {
    format!("\nSELECT pg_catalog.pg_advisory_unlock({LOCK_KEY});\n")
}
