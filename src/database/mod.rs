//! The connections of a service to the database: one pool, or a primary with standbys.
//!
//! [`pool`] is one pool. [`Database`] adds reads from standbys, transactions that report whether
//! they are committed, and tokens with which a later read sees an earlier write. `docs/scale.md`
//! says when a service needs [`Database`].
//!
//! ```
//! # let db = creativeflow_schema::testing::TestDatabase::new()?;
//! # let url = db.url();
//! use std::time::Duration;
//!
//! use creativeflow_schema::database::{Database, Error, Settings, retry};
//! use creativeflow_schema::models::{NewUser, User};
//!
//! // Or `Database::from_env()`.
//! let database = Database::connect(url, &[], Settings::default().pool_size(5_u32))?;
//!
//! let new = NewUser::builder().email("ada@example.com").build();
//! let written = retry(Duration::from_secs(30), || {
//!     database.transaction().run(|conn| Ok::<_, Error>(new.insert(conn)?))
//! })?;
//! let ada: User = database.read_after(written.token)?.get_result(User::find(written.value.id))?;
//! # assert_eq!(ada.email, "ada@example.com");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod environment;
pub mod pool;
mod reader;
mod settings;
mod sqlstate;
pub(crate) mod stale;
mod token;
mod transaction;
mod watch;

use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use crate::session;
use pool::{Manager, PgPool, PooledPgConnection};
use watch::{Place, Watch};

pub use reader::{Reader, Select, Source};
pub use settings::{Bytes, Settings};
pub use sqlstate::sqlstate;
pub use token::{NotAToken, Token};
pub use transaction::{Committed, Durability, Error, Transaction, retry};
pub use watch::Unfit;

/// The variable with the URLs of the standbys, with spaces between them.
const READER_URLS: &str = "DATABASE_READER_URLS";
/// The idle connections that the pool of a standby keeps.
const SPARE: u32 = 2;
/// The wait for a new connection to a fit standby. After it, the read goes to the primary.
const CONNECTING: Duration = Duration::from_millis(250);
/// The first pause between two queries of the place of a standby that lacks a write.
const FIRST_PAUSE: Duration = Duration::from_millis(1);
const LONGEST_PAUSE: Duration = Duration::from_millis(20);

/// A primary, and the standbys that are read from.
///
/// A thread queries each server every [`check_interval`](Settings::check_interval) over its own
/// connection. So [`read`](Self::read) finds the fit standbys without a query. The threads end when
/// this value is dropped.
#[derive(Debug)]
pub struct Database {
    settings: Settings,
    writer: PgPool,
    /// The pool of reads from the primary, so that reads cannot take the connections of writes.
    primary: PgPool,
    standbys: Vec<Standby>,
    watch: Watch,
    /// The standby whose turn it is.
    turn: AtomicUsize,
    counts: Counts,
}

#[derive(Debug)]
struct Standby {
    pool: PgPool,
    /// True if the last wait for a new connection was in vain. The pool goes on trying.
    is_closed: AtomicBool,
    reads: AtomicU64,
}

#[derive(Debug, Default)]
struct Counts {
    none_fit: AtomicU64,
    busy: AtomicU64,
    not_yet: AtomicU64,
    timeline: AtomicU64,
}

impl Database {
    /// Connects to the primary at `DATABASE_URL` and the standbys at `DATABASE_READER_URLS`, with
    /// the [`Settings`] of the environment. Spaces separate the URLs of the standbys.
    ///
    /// # Errors
    /// As [`connect`](Self::connect), [`url_from_env`](pool::url_from_env) and
    /// [`Settings::from_env`].
    pub fn from_env() -> Result<Self, pool::Error> {
        let readers = environment::variable(READER_URLS)?.unwrap_or_default();
        let readers: Vec<_> = readers.split_whitespace().collect();
        Self::connect(&pool::url_from_env()?, &readers, Settings::from_env()?)
    }

    /// Connects to a primary and its standbys. If the writer's URL has several hosts, libpq finds
    /// the primary among them (`target_session_attrs=read-write`, unless the URL sets it).
    ///
    /// A standby need not answer yet. Without standbys, [`read`](Self::read) returns connections to
    /// the primary.
    ///
    /// # Errors
    /// [`pool::Error::Connect`] if a URL has another form, or if the primary cannot be reached or
    /// refuses.
    pub fn connect(
        writer: &str,
        readers: &[&str],
        settings: Settings,
    ) -> Result<Self, pool::Error> {
        let mut writer = writer.to_owned();
        if has_several_hosts(&writer) {
            settings::add_option(&mut writer, "target_session_attrs", "read-write");
        }
        let pool = pool::connect_with(&writer, &settings)?;
        let urls =
            readers.iter().map(|url| settings.reading(url)).collect::<Result<Vec<_>, _>>()?;
        let primary = settings.reading(&writer)?;
        Ok(Self {
            writer: pool,
            primary: reading(&primary, &settings, u32::from(urls.is_empty())),
            standbys: urls
                .iter()
                .map(|url| Standby {
                    pool: reading(url, &settings, SPARE),
                    is_closed: AtomicBool::new(false),
                    reads: AtomicU64::new(0),
                })
                .collect(),
            watch: Watch::begin(primary, urls, &settings),
            turn: AtomicUsize::new(0),
            counts: Counts::default(),
            settings,
        })
    }

    /// Returns a connection to the primary.
    ///
    /// # Errors
    /// [`Error::NoConnection`] if no connection becomes free, and none can be made, within
    /// [`acquire_timeout`](Settings::acquire_timeout).
    pub fn write(&self) -> Result<PooledPgConnection, Error> {
        self.writer.get().map_err(|error| Error::no_connection(&error))
    }

    /// The pool of [`write`](Self::write), for [`start_up`](crate::start_up()) and other functions
    /// that take a pool.
    #[must_use]
    pub fn writer(&self) -> &PgPool {
        &self.writer
    }

    /// Returns a connection to the next fit standby, or else to the primary. A standby is fit if it
    /// answers and lags behind by at most [`max_lag`](Settings::max_lag) and
    /// [`max_lag_bytes`](Settings::max_lag_bytes).
    ///
    /// # Errors
    /// [`Error::NoConnection`] if no standby is fit and free, and the primary has no connection.
    pub fn read(&self) -> Result<Reader, Error> {
        let fit = self.in_turn().filter(|index| self.fit(*index).is_ok()).collect();
        match self.readers(fit, |_| true) {
            Ok(reader) => Ok(reader),
            Err(reason) => self.read_primary(reason),
        }
    }

    /// Returns a connection that sees all up to the token of a [transaction](Self::transaction).
    ///
    /// The method waits for the fit standby that has replayed most, and then for the others. After
    /// [`read_after_timeout`](Settings::read_after_timeout), it takes the primary. A token of
    /// `None`, or from before a promotion, takes the primary at once.
    ///
    /// # Errors
    /// [`Error::NoConnection`] if the primary is needed and has no connection.
    pub fn read_after(&self, token: impl Into<Option<Token>>) -> Result<Reader, Error> {
        let newest = self.watch.primary.newest();
        let Some(token) = token
            .into()
            .filter(|token| newest.is_some_and(|newest| newest.timeline == token.timeline))
        else {
            return self.read_primary(&self.counts.timeline);
        };
        // Those that have the token first, in turn, and then the others, the furthest first.
        let place = |index| Some((index, self.fit(index).ok()?.token().position));
        let mut fit: Vec<_> = self.in_turn().filter_map(place).collect();
        fit.sort_by_key(|(_, position)| std::cmp::Reverse((*position).min(token.position)));
        let fit = fit.into_iter().map(|(index, _)| index).collect();
        let deadline = Instant::now() + self.settings.read_after_timeout.min(settings::LONGEST);
        match self.readers(fit, |reader| wait(reader, token, deadline)) {
            Ok(reader) => Ok(reader),
            Err(reason) => self.read_primary(reason),
        }
    }

    /// Begins to describe a transaction on the primary.
    pub fn transaction(&self) -> Transaction<'_> {
        Transaction::new(&self.writer)
    }

    /// Returns the state of the standbys, and the numbers of reads from each server.
    #[must_use]
    pub fn status(&self) -> Status {
        let count = |count: &AtomicU64| count.load(Ordering::Relaxed);
        Status {
            standbys: (0..self.standbys.len())
                .map(|index| StandbyStatus {
                    unfit: self.fit(index).err(),
                    reads: count(&self.standbys[index].reads),
                })
                .collect(),
            none_fit: count(&self.counts.none_fit),
            busy: count(&self.counts.busy),
            not_yet: count(&self.counts.not_yet),
            timeline: count(&self.counts.timeline),
        }
    }

    fn fit(&self, index: usize) -> Result<Place, Unfit> {
        self.watch.standbys[index].fit(&self.watch.primary, &self.settings)
    }

    /// The standbys, in an order that begins with the next one at each call.
    fn in_turn(&self) -> impl Iterator<Item = usize> {
        let count = self.standbys.len();
        let first = self.turn.fetch_add(1, Ordering::Relaxed);
        (0..count).map(move |place| (first % count + place) % count)
    }

    /// Returns a connection to the first of these standbys that will do, or the counter of the
    /// reason for which the primary must be read from. A standby without a free connection is tried
    /// after those that have one.
    fn readers(
        &self,
        fit: Vec<usize>,
        mut will_do: impl FnMut(&mut Reader) -> bool,
    ) -> Result<Reader, &AtomicU64> {
        let mut reason = if fit.is_empty() { &self.counts.none_fit } else { &self.counts.busy };
        let mut without = Vec::new();
        let mut give = |index: usize, conn: PooledPgConnection| {
            let mut reader = Reader { conn, source: Source::Standby(index) };
            will_do(&mut reader).then(|| {
                self.standbys[index].reads.fetch_add(1, Ordering::Relaxed);
                reader
            })
        };
        for index in fit {
            let Some(conn) = self.standbys[index].pool.try_get() else {
                without.push(index);
                continue;
            };
            self.standbys[index].is_closed.store(false, Ordering::Relaxed);
            if let Some(reader) = give(index, conn) {
                return Ok(reader);
            }
            reason = &self.counts.not_yet;
        }
        for index in without {
            let Standby { pool, is_closed, .. } = &self.standbys[index];
            if pool.state().connections == pool.max_size() || is_closed.load(Ordering::Relaxed) {
                continue;
            }
            let conn = pool.get_timeout(CONNECTING);
            is_closed.store(conn.is_err(), Ordering::Relaxed);
            if let Ok(conn) = conn {
                if let Some(reader) = give(index, conn) {
                    return Ok(reader);
                }
                reason = &self.counts.not_yet;
            }
        }
        Err(reason)
    }

    fn read_primary(&self, reason: &AtomicU64) -> Result<Reader, Error> {
        if !self.standbys.is_empty() {
            reason.fetch_add(1, Ordering::Relaxed);
        }
        let conn = self.primary.get().map_err(|error| Error::no_connection(&error))?;
        Ok(Reader { conn, source: Source::Primary })
    }
}

/// The pool of [`Database::write`].
impl<'a> From<&'a Database> for session::Database<'a> {
    fn from(database: &'a Database) -> Self {
        Self::from(&database.writer)
    }
}

/// The state of a [`Database`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Status {
    /// The standbys, in the order of the readers.
    pub standbys: Vec<StandbyStatus>,
    /// Reads from the primary because no standby was fit.
    pub none_fit: u64,
    /// Reads from the primary because no fit standby had a free connection.
    pub busy: u64,
    /// Reads from the primary because no standby had the write of the token in time.
    pub not_yet: u64,
    /// Reads from the primary because there was no token, or one of another timeline.
    pub timeline: u64,
}

/// The state of a standby.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct StandbyStatus {
    /// The reason for which the standby is not read from; `None` if it is fit.
    pub unfit: Option<Unfit>,
    /// The number of times that a connection to the standby was returned.
    pub reads: u64,
}

/// A pool of reads whose server need not answer yet, with this number of idle connections.
fn reading(url: &str, settings: &Settings, spare: u32) -> PgPool {
    let size = settings.reader_pool_size;
    pool::builder(settings)
        .max_size(size)
        .min_idle(Some(spare.min(size)))
        .build_unchecked(Manager::of(url, settings))
}

/// Waits until the reader's standby has replayed all up to the token, or until the deadline.
/// Returns whether the standby has it.
fn wait(reader: &mut Reader, token: Token, deadline: Instant) -> bool {
    let mut pause = FIRST_PAUSE;
    loop {
        match Place::of(&mut reader.conn) {
            Ok(place) if place.is_standby && place.has(token) => return true,
            Ok(place) if place.is_standby && place.token().timeline == token.timeline => {}
            _ => return false,
        }
        let Some(rest) = deadline.checked_duration_since(Instant::now()) else { return false };
        std::thread::sleep(pause.min(rest));
        pause = (pause * 2).min(LONGEST_PAUSE);
    }
}

/// Returns whether a URL names more than one host, before its path or in its options.
fn has_several_hosts(url: &str) -> bool {
    let (address, query) = url.split_once('?').unwrap_or((url, ""));
    let hosts = address.split('/').nth(2).unwrap_or_default();
    let hosts = hosts.rsplit('@').next().unwrap_or_default();
    let is_list = |option: &str| {
        option.split_once('=').is_some_and(|(name, value)| {
            ["host", "hostaddr"].contains(&name)
                && (value.contains(',') || value.to_ascii_uppercase().contains("%2C"))
        })
    };
    hosts.contains(',') || query.split('&').any(is_list)
}
