//! Runs the queries of `check.sql` and `verify.sql`, each of which returns what is wrong.

use diesel::connection::{AnsiTransactionManager, SimpleConnection, TransactionManager};
use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::Text;

use crate::error::CheckFailure;
use crate::folder::{CHECK, VERIFY};
use crate::{Error, SqlMigration, script};
use diesel_pg_session::{quote, without_values};

/// The number of rows that an error shows.
const SHOWN: usize = 3;
/// The number of characters of a row that an error shows.
const LONGEST: usize = 200;

/// The queries of one of a migration's files.
pub(super) struct Queries<'a> {
    migration: &'a SqlMigration,
    file: &'static str,
    text: &'a str,
}

impl<'a> Queries<'a> {
    /// Returns those that run before `up.sql`.
    pub(super) fn before(migration: &'a SqlMigration) -> Option<Self> {
        migration.check().map(|text| Self { migration, file: CHECK, text })
    }

    /// Returns those that run after `up.sql`.
    pub(super) fn after(migration: &'a SqlMigration) -> Option<Self> {
        migration.verify().map(|text| Self { migration, file: VERIFY, text })
    }

    fn statements(&self) -> Vec<script::Statement<'a>> {
        // What cannot be read was refused with its folder.
        script::statements(self.text).unwrap_or_default()
    }

    /// Runs them in the open transaction or savepoint, which can only read from here on: once it
    /// has a snapshot, the server refuses to let it write again.
    pub(super) fn run(&self, conn: &mut PgConnection) -> Result<(), Error> {
        let set = "SET TRANSACTION READ ONLY; SET LOCAL standard_conforming_strings = on";
        conn.batch_execute(set)?;
        for statement in self.statements() {
            let query = rows_of(statement.text_in(self.text), SHOWN + 1);
            let failure = match sql::<Text>(&query).load::<String>(conn) {
                Ok(rows) if rows.is_empty() => continue,
                Ok(mut rows) => {
                    let more = rows.len() > SHOWN;
                    rows.truncate(SHOWN);
                    CheckFailure::Rows { rows, more }
                }
                Err(error) => CheckFailure::Refused(without_values(error)),
            };
            return Err(Error::Check {
                name: self.migration.name().to_owned(),
                file: self.file,
                line: statement.line,
                failure,
                stays: self.file == VERIFY && !self.migration.runs_in_transaction(),
                applied: Vec::new(),
            });
        }
        Ok(())
    }

    /// Returns the same for psql. The rows are left out, since the server's log would have them.
    pub(super) fn plan(&self) -> String {
        let mut plan = vec!["SET TRANSACTION READ ONLY;\n".to_owned()];
        for statement in self.statements() {
            let place = format!("{}/{}:{}", self.migration.name(), self.file, statement.line);
            let message = quote::literal(&format!(
                "{place}: the query returned rows; run it to see them, correct them, and run the \
                 rest of the plan again"
            ));
            let query = quote::dollar(&rows_of(statement.text_in(self.text), 1));
            let body = format!(
                "\nDECLARE\n    found pg_catalog.int8;\nBEGIN\n    EXECUTE {query};\n    \
                 GET DIAGNOSTICS found = ROW_COUNT;\n    \
                 IF found OPERATOR(pg_catalog.>) 0 THEN\n        \
                 RAISE EXCEPTION USING MESSAGE = {message};\n    END IF;\nEND\n"
            );
            plan.push(format!("DO LANGUAGE plpgsql {};\n", quote::dollar(&body)));
        }
        plan.concat()
    }
}

/// The query for the first rows of another one, as JSON.
fn rows_of(query: &str, limit: usize) -> String {
    format!(
        "SELECT pg_catalog.left(pg_catalog.to_json(x.*)::pg_catalog.text, {LONGEST})\n\
         FROM (\n{query}\n) AS x LIMIT {limit}"
    )
}

/// Works in a transaction, or in a savepoint of the open one, that is rolled back.
pub(super) fn rolled_back(
    conn: &mut PgConnection,
    work: impl FnOnce(&mut PgConnection) -> Result<(), Error>,
) -> Result<(), Error> {
    AnsiTransactionManager::begin_transaction(conn)?;
    let result = work(conn);
    // If this fails too, the first failure is returned.
    let rolled_back = AnsiTransactionManager::rollback_transaction(conn);
    result.and(rolled_back.map_err(Error::from))
}
