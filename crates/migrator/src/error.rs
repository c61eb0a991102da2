use std::time::Duration;

use super::folder::{CHECK, Invalid};
use super::{Applied, Finding, Holder};
use diesel_pg_backfill as backfill;
use diesel_pg_session as session;
use diesel_pg_session::quote::{list, printable};

/// An error from the migrator.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// No session could begin the work, or the session ended early.
    #[error(transparent)]
    Session(session::Error),
    /// The server is older than PostgreSQL 16.
    #[error(
        "the server is PostgreSQL {major}, and the migrations need 16 or newer: upgrade it first"
    )]
    ServerTooOld {
        /// The server's major version.
        major: i32,
    },
    /// A migration that runs in no transaction is pending, and only a connection was given.
    #[error(
        "{name} runs in no transaction, and needs a lock that a second connection can try: \
         give the migrator a URL or a pool instead of a connection"
    )]
    NeedsUrl {
        /// The migration's name.
        name: String,
    },
    /// A migration that runs in no transaction is pending, and there is no second connection.
    #[error(
        "{name} runs in no transaction, and needs a lock that a second connection can try, but no \
         connection is left: give a pool of two or more connections, or a URL on a server that has \
         one left"
    )]
    NoSecondConnection {
        /// The migration's name.
        name: String,
    },
    /// No schema of `search_path` exists, so no table can be made.
    #[error("no schema of search_path exists: create one of them, or set another search_path")]
    NoSchema,
    /// Several schemas of `search_path` have a history. Nothing was done.
    #[error(
        "several schemas of search_path have a history of migrations: {}; set a search_path that \
         has only the right one, or drop the tables __diesel_schema_migrations and \
         __diesel_schema_migrations_ledger in the others",
        .schemas.iter().map(|schema| printable(schema)).collect::<Vec<_>>().join(", ")
    )]
    TwoHistories {
        /// The schemas, in the order of their names.
        schemas: Vec<String>,
    },
    /// Findings whose policy is to refuse. Nothing was changed.
    #[error("the database and this binary do not fit:{}", list(.0))]
    Findings(Vec<Finding>),
    /// Migrations are pending, and this service does not apply them.
    #[error(
        "the database lacks {} of this binary, to be applied first:{}",
        count(.pending),
        list(.pending)
    )]
    NotCurrent {
        /// The names of the migrations that are pending.
        pending: Vec<String>,
    },
    /// No migration has the version, or the version is not applied.
    #[error("{} is not a version {of}", printable(.version))]
    UnknownVersion {
        /// The version that was asked for.
        version: String,
        /// The set of versions that lacks it.
        of: &'static str,
    },
    /// A lock timed out in each attempt. The migration was rolled back; those before it stay
    /// applied.
    #[error(
        "{name} could not be applied: no lock in time, {attempts} times in {waited:.1?}; end what is in the way, with \
         SELECT pg_terminate_backend(pid) for a session, or come back later. Who holds locks:{}",
        list(.blockers)
    )]
    LockTimeout {
        /// The migration's name.
        name: String,
        /// The number of attempts.
        attempts: u32,
        /// The time since the first attempt.
        waited: Duration,
        /// The sessions with the oldest transactions, and the prepared transactions.
        blockers: Vec<Holder>,
    },
    /// A migration failed. Its transaction was rolled back, if it ran in one. The migrations before
    /// it stay applied.
    #[error(
        "{name} failed: {source}{}; {}",
        .invalid_index.as_ref().map_or_else(String::new, |index| {
            format!("; it left the invalid index {index}, which the next run drops first")
        }),
        before(.applied)
    )]
    Migration {
        /// The migration's name.
        name: String,
        /// The migrations that the same call applied before it. They stay applied.
        applied: Vec<Applied>,
        /// The invalid index that it left behind, if it builds an index outside a transaction.
        invalid_index: Option<String>,
        /// The server's message.
        source: diesel::result::Error,
    },
    /// A query of a migration's `check.sql` or `verify.sql` returned rows, or failed. The migration
    /// is not recorded. The migrations before it stay applied.
    #[error(
        "{name}/{file}:{line}: {failure}, and so {}; correct that and migrate again; {}{}",
        consequence(file, *.stays),
        before(.applied),
        rows(.failure)
    )]
    Check {
        /// The migration's name.
        name: String,
        /// `check.sql` or `verify.sql`.
        file: &'static str,
        /// The line on which the query begins.
        line: usize,
        /// The rows, or the server's error.
        #[source]
        failure: CheckFailure,
        /// True if the work of `up.sql` stays in the database: after `verify.sql`, if the migration
        /// runs in no transaction.
        stays: bool,
        /// The migrations that the same call applied before it. They stay applied.
        applied: Vec<Applied>,
    },
    /// A migration requires a backfill that is not done. The migrations before it stay applied.
    #[error(
        "{name} requires the backfill {backfill}, which is not done{}: run it, with \
         `backfill::Runner` or `backfill run {backfill}` of the operator's binary, and migrate \
         again; {}",
        source.as_ref().map_or_else(String::new, |source| format!(" ({source})")),
        before(.applied)
    )]
    Backfill {
        /// The migration's name.
        name: String,
        /// The version of the migration that has the backfill.
        backfill: String,
        /// The reason why its state is unknown, where it is.
        source: Option<Box<backfill::Error>>,
        /// The migrations that the same call applied before it. They stay applied.
        applied: Vec<Applied>,
    },
    /// A migration's script ended the migrator's transaction. Nothing is recorded.
    #[error(
        "{name}: its script ended the migrator's transaction{}; a part of its work may be in the \
         database, and is not recorded: undo that part by hand, and remove COMMIT, ROLLBACK and \
         the like from the script",
        .source.as_ref().map_or_else(String::new, |source| format!(", and then failed: {source}"))
    )]
    TransactionEnded {
        /// The migration's name.
        name: String,
        /// The server's error for the rest of the script, if it refused that.
        source: Option<diesel::result::Error>,
    },
    /// A migration's script was run, but an index that the script makes is invalid. Nothing is
    /// recorded.
    #[error(
        "{name}: its script was run, but the index {index} is invalid, and so the migration is not recorded: \
         REINDEX INDEX CONCURRENTLY {index} rebuilds it, DROP INDEX CONCURRENTLY {index} drops it; then migrate again"
    )]
    InvalidIndex {
        /// The migration's name.
        name: String,
        /// The index, for SQL.
        index: String,
    },
    /// Two sources of migrations have the same name.
    #[error(
        "two sources of migrations {}: give one of them another name with Migrations::source",
        .name.as_ref().map_or_else(
            || "have no name".to_owned(),
            |name| format!("are called {}", printable(name))
        )
    )]
    SameSource {
        /// The name, if they have one.
        name: Option<String>,
    },
    /// Two sources have a migration of the same version.
    #[error(
        "{} and {} have the version {version}: give one of them another time",
        .migrations[0],
        .migrations[1]
    )]
    SameVersion {
        /// The version.
        version: String,
        /// The two migrations, with their sources.
        migrations: [String; 2],
    },
    /// The folder of migrations has faults.
    #[error("the migrations are not well-formed:{}", list(.0))]
    Folder(Vec<Invalid>),
    /// The server refused a query of the migrator's own.
    #[error("the server refuses: {0}")]
    Database(diesel::result::Error),
}

/// The failure of a query of `check.sql` or `verify.sql`.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum CheckFailure {
    /// The query returned rows.
    #[error("the query returned rows")]
    Rows {
        /// The first rows as JSON, each up to a certain length. They can contain any characters:
        /// [`printable`] escapes them for a terminal.
        rows: Vec<String>,
        /// True if the query returned more rows.
        more: bool,
    },
    /// The server refused the query, such as one that writes.
    #[error("the server refused the query ({0})")]
    Refused(diesel::result::Error),
}

fn consequence(file: &str, stays: bool) -> &'static str {
    if file == CHECK {
        "the migration was not run"
    } else if stays {
        "the migration is not recorded, though its script was run"
    } else {
        "the migration was rolled back"
    }
}

fn rows(failure: &CheckFailure) -> String {
    let CheckFailure::Rows { rows, more } = failure else { return String::new() };
    format!(":{}{}", list(rows), if *more { "\n  and more" } else { "" })
}

fn count(pending: &[String]) -> String {
    if pending.len() == 1 {
        "a migration".to_owned()
    } else {
        format!("{} migrations", pending.len())
    }
}

fn before(applied: &[Applied]) -> String {
    match applied.len() {
        0 => "none before it was applied by this run".to_owned(),
        1 => "1 before it was applied by this run".to_owned(),
        more => format!("{more} before it were applied by this run"),
    }
}

impl From<diesel::result::Error> for Error {
    fn from(error: diesel::result::Error) -> Self {
        session::Error::from(error).into()
    }
}

impl From<session::Error> for Error {
    fn from(error: session::Error) -> Self {
        match error {
            session::Error::Database(source) => Self::Database(source),
            error => Self::Session(error),
        }
    }
}
