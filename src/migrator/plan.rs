//! The SQL that would run, as a script for psql.

use std::fmt::Write;

use super::ledger::{self, Origin};
use super::{Error, LOCK_KEY, Migrator, SqlMigration, TRANSACTION_LOCK_KEY};

impl Migrator {
    /// The script that brings a database from one version to a later one, or from none if `from` is `None`, and to the
    /// newest if `to` is `None`: `psql --file` applies it with the same result as [`Migrator::run_pending`], rows of the
    /// ledger included. It stops at the first error, and refuses to run while another process migrates.
    ///
    /// # Errors
    /// [`Error::UnknownVersion`] if a version is none of the migrations'.
    pub fn plan_up(&self, from: Option<&str>, to: Option<&str>) -> Result<String, Error> {
        let (from, to) = (self.place(from, 0)?, self.place(to, self.migrations.len())?);
        let mut script = head("up");
        script.push_str(ledger::CREATE_DIESELS);
        script.push_str(ledger::CREATE);
        for migration in self.migrations.get(from..to).unwrap_or_default() {
            self.section(&mut script, migration, migration.up(), &self.rows(migration));
        }
        script.push_str(&tail());
        Ok(script)
    }

    /// The script that takes a database from one version back to an earlier one, which stays; back to none if `to` is
    /// `None`.
    ///
    /// # Errors
    /// [`Error::UnknownVersion`] if a version is none of the migrations'.
    pub fn plan_down(&self, from: Option<&str>, to: Option<&str>) -> Result<String, Error> {
        let (from, to) = (self.place(from, self.migrations.len())?, self.place(to, 0)?);
        let mut script = head("down");
        for migration in self.migrations.get(to..from).unwrap_or_default().iter().rev() {
            let version = migration.version();
            let rows = format!(
                "DELETE FROM __diesel_schema_migrations WHERE version = '{version}';\n\
                 DELETE FROM __diesel_schema_migrations_ledger WHERE version = '{version}';\n"
            );
            self.section(&mut script, migration, migration.down(), &rows);
        }
        script.push_str(&tail());
        Ok(script)
    }

    /// How many migrations there are up to this version.
    fn place(&self, version: Option<&str>, default: usize) -> Result<usize, Error> {
        let Some(version) = version else { return Ok(default) };
        let version = self.find(version)?.version();
        Ok(self.migrations.iter().take_while(|migration| migration.version() <= version).count())
    }

    fn rows(&self, migration: &SqlMigration) -> String {
        format!(
            "INSERT INTO __diesel_schema_migrations (version) VALUES ('{version}');\n\
             INSERT INTO __diesel_schema_migrations_ledger\n    \
             (version, name, up_checksum, down_checksum, program, origin, run_on)\n\
             SELECT version, '{name}',\n    '{up}',\n    '{down}',\n    '{program}', '{origin}', run_on\n\
             FROM __diesel_schema_migrations WHERE version = '{version}';\n",
            version = migration.version(),
            name = migration.name(),
            up = migration.up_checksum(),
            down = migration.down_checksum(),
            program = self.program,
            origin = Origin::Applied.as_str(),
        )
    }

    fn section(&self, script: &mut String, migration: &SqlMigration, sql: &str, rows: &str) {
        let [lock, statement] = self.timeouts_of(migration);
        let name = migration.name();
        let ending = if sql.trim_end().ends_with(';') { "" } else { "\n;" };
        let sql = sql.trim_end();
        // Writing to a String cannot fail.
        let _ = if migration.runs_in_transaction() {
            write!(
                script,
                "\n-- {name}\nBEGIN;\nSELECT pg_advisory_xact_lock({TRANSACTION_LOCK_KEY});\n\
                 SET LOCAL lock_timeout = '{lock}';\nSET LOCAL statement_timeout = '{statement}';\n{sql}{ending}\n\
                 {rows}COMMIT;\n"
            )
        } else {
            write!(
                script,
                "\n-- {name}, in no transaction\nSET lock_timeout = '{lock}';\nSET statement_timeout = '{statement}';\n\
                 {sql}{ending}\n\
                 RESET lock_timeout;\nRESET statement_timeout;\nBEGIN;\n{rows}COMMIT;\n"
            )
        };
    }
}

fn head(way: &str) -> String {
    format!(
        "-- The migrations {way}, for psql.\n\\set ON_ERROR_STOP on\n\
         DO $$ BEGIN\n    IF NOT pg_try_advisory_lock({LOCK_KEY}) THEN\n        \
         RAISE EXCEPTION 'another process is migrating this database: try again when it is done';\n    END IF;\nEND $$;\n"
    )
}

/// A session's end lets go of the lock too, but only a moment after psql's.
fn tail() -> String {
    format!("\nSELECT pg_advisory_unlock({LOCK_KEY});\n")
}
