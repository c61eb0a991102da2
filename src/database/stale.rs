//! Connections with prepared statements that fail because a type or a column has changed.
//!
//! Diesel has no kind for such an error. On a server with English messages, the message identifies
//! the error. On other servers, each error without a kind in Diesel counts as such an error.

use std::sync::OnceLock;
use std::time::Duration;

use diesel::connection::{Instrumentation, InstrumentationEvent, get_default_instrumentation};
use diesel::prelude::*;
use diesel::r2d2::{ConnectionManager, ManageConnection};
use diesel::result::{DatabaseErrorKind, Error};
use diesel::sql_types::{Double, Text};

use super::settings::Settings;
use super::sqlstate;

/// The SQLSTATE of a write to a former primary, which is read-only.
const READ_ONLY: &str = "25006";

/// The session's settings that decide which errors are possible.
#[derive(QueryableByName)]
struct SessionSettings {
    #[diesel(sql_type = Text)]
    language: String,
    #[diesel(sql_type = Double)]
    lock_timeout: f64,
    #[diesel(sql_type = Double)]
    statement_timeout: f64,
}

impl SessionSettings {
    fn read(conn: &mut PgConnection) -> QueryResult<Self> {
        // `sql_query` is not cached by the connection, and `pg_catalog` ignores the search_path.
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
        [self.lock_timeout, self.statement_timeout]
            .iter()
            .any(|&timeout| timeout > 0.0 && elapsed >= timeout)
    }

    /// Returns true if the server's messages are English, as they are in the locale C.
    fn is_english(&self) -> bool {
        self.language.is_empty()
            || ["C", "POSIX", "en"].iter().any(|locale| self.language.starts_with(locale))
    }
}

/// Returns true if a statement that failed after this time may have reached a timeout of the
/// session.
pub(crate) fn may_have_timed_out(elapsed: Duration, conn: &mut PgConnection) -> QueryResult<bool> {
    Ok(SessionSettings::read(conn)?.may_have_timed_out(elapsed))
}

/// The instrumentation of a connection, which records the errors of its statements. It passes each
/// event on to the default instrumentation of the program.
struct Watch {
    next: Option<Box<dyn Instrumentation>>,
    /// True after an error that Diesel has no kind for.
    unknown: bool,
    /// True after an error of a statement that was prepared before a type or a column changed, or
    /// of a write to a server that is read-only.
    stale: bool,
}

impl Instrumentation for Watch {
    fn on_connection_event(&mut self, event: InstrumentationEvent<'_>) {
        if let InstrumentationEvent::FinishQuery { error: Some(error), .. } = &event {
            self.unknown |= matches!(error, Error::DatabaseError(DatabaseErrorKind::Unknown, _));
            self.stale |= sqlstate::is_stale(error) || sqlstate::sqlstate(error) == Some(READ_ONLY);
        }
        self.next.on_connection_event(event);
    }
}

/// The manager of a [pool](crate::pool)'s connections, which replaces those with stale statements.
///
/// A statement is stale if a migration has changed a type or a column after it was prepared. If a
/// stale statement fails on a connection, the connection is closed when it returns to the pool. So
/// is a connection on which a write failed because the server is read-only. On a server whose
/// messages are not English, each error that Diesel has no kind for closes the connection.
/// Otherwise the manager works as [`diesel::r2d2::ConnectionManager`].
///
/// The manager observes errors as the connection's [`Instrumentation`]. If a service sets another
/// instrumentation on a connection, the manager does not observe that connection. The
/// [default instrumentation](diesel::connection::set_default_instrumentation) is called as well.
pub struct Manager {
    connections: ConnectionManager<PgConnection>,
    settings: Settings,
    /// True if the server's messages are English; set by the first connection.
    english: OnceLock<bool>,
}

impl Manager {
    /// Makes connections to this database. The URL is used as it is:
    /// [`pool::connect`](crate::pool::connect) checks it, and adds timeouts.
    pub fn new(url: impl Into<String>) -> Self {
        Self::of(url, &Settings::default())
    }

    pub(super) fn of(url: impl Into<String>, settings: &Settings) -> Self {
        Self {
            connections: ConnectionManager::new(url),
            settings: settings.clone(),
            english: OnceLock::new(),
        }
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
        self.settings.apply(&mut conn);
        if self.english.get().is_none() {
            let settings =
                SessionSettings::read(&mut conn).map_err(diesel::r2d2::Error::QueryError)?;
            self.english.get_or_init(|| settings.is_english());
        }
        conn.set_instrumentation(Watch {
            next: get_default_instrumentation(),
            unknown: false,
            stale: false,
        });
        Ok(conn)
    }

    fn is_valid(&self, conn: &mut PgConnection) -> Result<(), Self::Error> {
        self.connections.is_valid(conn)
    }

    fn has_broken(&self, conn: &mut PgConnection) -> bool {
        let watch: Option<&Watch> = conn.instrumentation().as_any().downcast_ref();
        let stale = watch.is_some_and(|watch| {
            watch.stale || watch.unknown && self.english.get() == Some(&false)
        });
        stale || self.connections.has_broken(conn)
    }
}
