//! Servers that speak PostgreSQL's protocol and are not PostgreSQL.

use diesel::prelude::*;
use diesel::result::Error as DieselError;
use diesel::sql_types::Text;

use crate::quote::printable;

/// The expression for the words that a server calls itself. A query that reads the state of a
/// database has it as a column, so that the answer costs no round trip.
pub const VERSION: &str = "pg_catalog.version()";

/// A server that is not PostgreSQL. Nothing was written to it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "the server is not PostgreSQL: it calls itself {}{}; nothing was written: give the address of \
     a PostgreSQL",
    printable(.version),
    .missing.map_or_else(String::new, |missing| format!(", and {missing}"))
)]
#[non_exhaustive]
pub struct NotPostgres {
    /// The words that the server calls itself.
    pub version: String,
    /// A clause with what is known to be missing there, where the engine is known.
    pub missing: Option<&'static str>,
}

/// The engines whose documentation says what they lack: words in their `version()`, and a clause.
/// Some call themselves PostgreSQL before these words, of a version that they are compatible with.
const ENGINES: [(&[&str], &str); 8] = [
    (
        &["CockroachDB"],
        "has no advisory locks of a session, and no partitions that are tables of their own",
    ),
    (
        &["-YB-", "YugabyteDB"],
        "does not roll a failed migration back, since each statement on the schema commits",
    ),
    (&["Greenplum", "Cloudberry"], "does not enforce foreign keys"),
    (&["Redshift"], "has no triggers and no partitions, and enforces no keys"),
    (&["Materialize", "materialized"], "has no keys and no triggers"),
    (&["RisingWave"], "has no foreign keys and no triggers"),
    (&["CrateDB"], "has no transactions and no foreign keys"),
    (&["openGauss", "GaussDB"], "has partitions with another syntax"),
];

/// Refuses a server by the words that it calls itself. PostgreSQL with extensions passes, such as
/// Citus, and so does a PostgreSQL with a vendor's changes.
///
/// # Errors
/// [`NotPostgres`] for another engine.
pub fn refuse(version: &str) -> Result<(), NotPostgres> {
    let is_of = |(words, _): &&(&[&str], _)| words.iter().any(|word| version.contains(word));
    let missing = ENGINES.iter().find(is_of).map(|(_, missing)| *missing);
    if missing.is_none() && version.starts_with("PostgreSQL ") {
        return Ok(());
    }
    Err(NotPostgres { version: version.trim().to_owned(), missing })
}

/// Returns the reason why a query failed that works on each PostgreSQL: another engine, where the
/// server says so, or the query's own error.
pub fn reason(conn: &mut PgConnection, error: DieselError) -> DieselError {
    #[derive(QueryableByName)]
    struct Version {
        #[diesel(sql_type = Text)]
        version: String,
    }
    let version = diesel::sql_query(format!("SELECT {VERSION} AS version"))
        .get_result::<Version>(conn)
        .map(|found| refuse(&found.version));
    match version {
        Ok(Err(engine)) => engine.into(),
        // The connection is broken, or in a transaction that failed, or this is PostgreSQL.
        _ => error,
    }
}

impl NotPostgres {
    /// Returns it from the error that a query gave, or that error.
    ///
    /// # Errors
    /// The error, if it is another one.
    pub fn from_query(error: DieselError) -> Result<Self, DieselError> {
        match error {
            DieselError::QueryBuilderError(source) => match source.downcast::<Self>() {
                Ok(engine) => Ok(*engine),
                Err(source) => Err(DieselError::QueryBuilderError(source)),
            },
            error => Err(error),
        }
    }
}

impl From<NotPostgres> for DieselError {
    fn from(engine: NotPostgres) -> Self {
        // The one variant that carries an error of another crate.
        Self::QueryBuilderError(Box::new(engine))
    }
}

#[cfg(test)]
mod tests {
    use super::refuse;

    #[test]
    fn postgres_passes_whoever_built_it() {
        for version in [
            "PostgreSQL 17.11 on x86_64-pc-linux-gnu, compiled by gcc (GCC) 14.2.1, 64-bit",
            "PostgreSQL 16.4 (Debian 16.4-1.pgdg120+1) on aarch64-unknown-linux-gnu",
            "PostgreSQL 16.3 (EnterpriseDB Advanced Server 16.3.0) on x86_64-pc-linux-gnu",
            "PostgreSQL 18beta1 on aarch64-apple-darwin23.6.0, compiled by Apple clang, 64-bit",
        ] {
            assert_eq!(refuse(version), Ok(()), "{version}");
        }
    }

    #[test]
    fn other_engines_are_refused_with_what_they_lack() {
        for version in [
            "CockroachDB CCL v25.1.0 (x86_64-pc-linux-gnu, built 2025/02/14 16:57:00, go1.22.8)",
            "PostgreSQL 15.12-YB-2025.1.0.0-b168 on x86_64-pc-linux-gnu, compiled by clang 17.0.6",
            "PostgreSQL 12.12 (Greenplum Database 7.1.0 build commit:abc) on x86_64-pc-linux-gnu",
            "PostgreSQL 8.0.2 on i686-pc-linux-gnu, compiled by GCC gcc, Redshift 1.0.12103",
            "PostgreSQL 9.5.0 on x86_64-unknown-linux-gnu (Materialize v0.130.0)",
            "PostgreSQL 13.14.0-RisingWave-2.1.0 (abc)",
            "CrateDB 5.9.4 (built 7d6b0a1/2024-11-20T10:22:34Z, Linux 6.1 amd64)",
            "(openGauss 6.0.0 build aee4abd5) compiled at 2024-09-29 on x86_64-unknown-linux-gnu",
        ] {
            let error = refuse(version).unwrap_err();
            assert!(error.missing.is_some(), "{version}");
            assert!(error.to_string().contains(version), "{error}");
        }
        assert_eq!(
            refuse("Some Engine 1.0\n").unwrap_err().to_string(),
            "the server is not PostgreSQL: it calls itself Some Engine 1.0; nothing was written: \
             give the address of a PostgreSQL"
        );
    }
}
