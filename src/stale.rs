//! Statements that a connection keeps, and that fail since a type or a column changed after they were prepared.
//!
//! Diesel passes on no SQLSTATE. In English such an error is known by its words. A server that speaks another language is asked
//! for it, and then an error counts as one if it can be one at all: of no other kind, and not after a time-out.

use std::sync::OnceLock;
use std::time::Duration;

use diesel::connection::{
    AnsiTransactionManager, CacheSize, Instrumentation, InstrumentationEvent, TransactionManager,
    get_default_instrumentation,
};
use diesel::prelude::*;
use diesel::r2d2::{ConnectionManager, ManageConnection};
use diesel::result::{DatabaseErrorKind, Error};
use diesel::sql_types::{Double, Text};

/// What the server says of a statement that was prepared for what is there no longer.
const WORDS: [&str; 4] = [
    PROOF[0],
    PROOF[1],
    // A type of a parameter was dropped, and perhaps made again.
    "cache lookup failed for type ",
    "type with OID ",
];
/// Those that only a statement that is kept can meet with.
const PROOF: [&str; 2] = [
    "cached plan must not change result type",
    // DISCARD ALL or DEALLOCATE, or a pooler that gave the session to another client.
    "prepared statement \"__diesel_stmt_",
];

/// The message of an error that Diesel has no kind for.
fn message(error: &Error) -> Option<&str> {
    match error {
        Error::DatabaseError(DatabaseErrorKind::Unknown, information) => Some(information.message()),
        _ => None,
    }
}

fn says_so(message: &str) -> bool {
    WORDS.iter().any(|words| message.starts_with(words))
}

/// The session's settings that decide what an error can be.
#[derive(QueryableByName)]
struct Settings {
    #[diesel(sql_type = Text)]
    language: String,
    #[diesel(sql_type = Double)]
    lock_timeout: f64,
    #[diesel(sql_type = Double)]
    statement_timeout: f64,
}

impl Settings {
    fn read(conn: &mut PgConnection) -> QueryResult<Self> {
        // Not kept by the connection, and of nothing that search_path could replace.
        diesel::sql_query(
            "SELECT pg_catalog.current_setting('lc_messages') AS language,
                pg_catalog.date_part('epoch', pg_catalog.current_setting('lock_timeout')::pg_catalog.interval)
                    AS lock_timeout,
                pg_catalog.date_part('epoch', pg_catalog.current_setting('statement_timeout')::pg_catalog.interval)
                    AS statement_timeout",
        )
        .get_result(conn)
    }

    fn may_have_timed_out(&self, elapsed: Duration) -> bool {
        let elapsed = elapsed.as_secs_f64();
        [self.lock_timeout, self.statement_timeout].iter().any(|&timeout| timeout > 0.0 && elapsed >= timeout)
    }

    /// Whether the server speaks English: its own language, and that of the locale C.
    fn is_english(&self) -> bool {
        self.language.is_empty() || ["C", "POSIX", "en"].iter().any(|locale| self.language.starts_with(locale))
    }
}

/// Whether a statement that failed after so long may have waited until a time-out of this session.
pub(crate) fn may_have_timed_out(elapsed: Duration, conn: &mut PgConnection) -> QueryResult<bool> {
    Ok(Settings::read(conn)?.may_have_timed_out(elapsed))
}

/// Whether a statement failed only since it was prepared for something else, so that it may be sent again. Outside a transaction
/// it has done nothing then.
pub(crate) fn is_worth_another_try(error: &Error, elapsed: Duration, conn: &mut PgConnection) -> bool {
    let Some(message) = message(error) else { return false };
    let depth = AnsiTransactionManager::transaction_manager_status_mut(conn).transaction_depth();
    if !matches!(depth, Ok(None)) {
        return false;
    }
    // Fails in a transaction that Diesel does not know of.
    let Ok(settings) = Settings::read(conn) else { return false };
    if PROOF.iter().any(|words| message.starts_with(words)) {
        // Forgets what is kept, so that it is prepared anew. There is no other way.
        conn.set_prepared_statement_cache_size(CacheSize::Disabled);
        conn.set_prepared_statement_cache_size(CacheSize::Unbounded);
    }
    says_so(message) || !settings.is_english() && !settings.may_have_timed_out(elapsed)
}

/// Sees whether a connection keeps statements that fail. It passes on what it sees to the instrumentation that the program has
/// set for all connections.
struct Watch {
    next: Option<Box<dyn Instrumentation>>,
    /// An error of no kind.
    unknown: bool,
    /// An error that is known by its words.
    stale: bool,
}

impl Instrumentation for Watch {
    fn on_connection_event(&mut self, event: InstrumentationEvent<'_>) {
        if let InstrumentationEvent::FinishQuery { error: Some(error), .. } = &event
            && let Some(message) = message(error)
        {
            self.unknown = true;
            self.stale |= says_so(message);
        }
        self.next.on_connection_event(event);
    }
}

/// Makes the connections of a [pool](crate::pool): [`diesel::r2d2::ConnectionManager`], but a connection on which a statement failed
/// since a migration changed a type after it was prepared is closed when it comes back. On a server whose messages are not
/// English, so is one on which a statement failed for a reason that Diesel does not distinguish.
///
/// It sees that as the connection's [`Instrumentation`]. A service that sets another on a connection goes without; one that
/// [`set_default_instrumentation`](diesel::connection::set_default_instrumentation) sets is called as well.
pub struct Manager {
    connections: ConnectionManager<PgConnection>,
    /// Whether the server's messages are English, once one was asked.
    english: OnceLock<bool>,
}

impl Manager {
    /// Makes connections to this database. The URL is taken as it is; [`pool::connect`](crate::pool::connect) checks it, and adds
    /// time-outs.
    pub fn new(url: impl Into<String>) -> Self {
        Self { connections: ConnectionManager::new(url), english: OnceLock::new() }
    }
}

/// Shows nothing of the URL, which may hold a password.
impl std::fmt::Debug for Manager {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Manager").finish_non_exhaustive()
    }
}

impl ManageConnection for Manager {
    type Connection = PgConnection;
    type Error = diesel::r2d2::Error;

    fn connect(&self) -> Result<PgConnection, Self::Error> {
        let mut conn = self.connections.connect()?;
        if self.english.get().is_none() {
            let settings = Settings::read(&mut conn).map_err(diesel::r2d2::Error::QueryError)?;
            self.english.get_or_init(|| settings.is_english());
        }
        conn.set_instrumentation(Watch { next: get_default_instrumentation(), unknown: false, stale: false });
        Ok(conn)
    }

    fn is_valid(&self, conn: &mut PgConnection) -> Result<(), Self::Error> {
        self.connections.is_valid(conn)
    }

    fn has_broken(&self, conn: &mut PgConnection) -> bool {
        let watch: Option<&Watch> = conn.instrumentation().as_any().downcast_ref();
        let stale = watch.is_some_and(|watch| watch.stale || watch.unknown && self.english.get() == Some(&false));
        stale || self.connections.has_broken(conn)
    }
}
