//! Threads that query the state of each server at an interval, so that a caller finds a fit standby
//! without a query.

use std::collections::VecDeque;
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, TrySendError, sync_channel};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, Weak};
use std::time::{Duration, Instant};

use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool};

use super::settings::Settings;
use super::token::Token;
use crate::session::url;

/// The unanswered looks after which a server is asked over a new connection.
const PATIENCE: u32 = 20;
/// The most looks at one server that wait at once. Each holds a thread and a connection.
const WAITING: usize = 4;
/// The looks at the primary that are remembered, over the time of `max_lag` at least.
const REMEMBERED: u32 = 1_000;

/// A server's place in the WAL.
///
/// If the role may not read a standby's current timeline, this is the timeline of the standby's
/// last restart point. That one may be too old, but never too new.
#[derive(Clone, Copy, Debug, QueryableByName)]
pub(super) struct Place {
    #[diesel(sql_type = Bool)]
    pub(super) is_standby: bool,
    /// True for a standby that receives WAL, on a timeline that this role may not see.
    #[diesel(sql_type = Bool)]
    receives: bool,
    /// The identifier of the cluster, which its standbys share.
    #[diesel(sql_type = BigInt)]
    cluster: i64,
    #[diesel(sql_type = BigInt)]
    timeline: i64,
    #[diesel(sql_type = BigInt)]
    position: i64,
    /// The sizes of a file of WAL and of a page of one.
    #[diesel(sql_type = BigInt)]
    file: i64,
    #[diesel(sql_type = BigInt)]
    page: i64,
}

/// The sizes of the headers of a file of WAL, and of each page but its first.
const FILE_HEADER: i64 = 40;
const PAGE_HEADER: i64 = 24;

impl Place {
    /// Queries the place of the server.
    pub(super) fn of(conn: &mut PgConnection) -> QueryResult<Self> {
        // `sql_query` is not cached by the connection, and `pg_catalog` ignores the search_path.
        // Each CASE is needed: a branch is an error on the other kind of server.
        diesel::sql_query(
            "SELECT s.is_standby,
                (SELECT system_identifier FROM pg_catalog.pg_control_system()) AS cluster,
                EXISTS (SELECT 1 FROM pg_catalog.pg_stat_wal_receiver
                    WHERE received_tli IS NULL) AS receives,
                CASE WHEN s.is_standby THEN GREATEST(
                    (SELECT received_tli FROM pg_catalog.pg_stat_wal_receiver),
                    (SELECT min_recovery_end_timeline FROM pg_catalog.pg_control_recovery()),
                    (SELECT timeline_id FROM pg_catalog.pg_control_checkpoint()))
                ELSE ('x' OPERATOR(pg_catalog.||) pg_catalog.substr(pg_catalog.pg_walfile_name(
                    pg_catalog.pg_current_wal_insert_lsn()), 1, 8))::pg_catalog.bit(32)::pg_catalog.int4
                END::pg_catalog.int8 AS timeline,
                pg_catalog.pg_wal_lsn_diff(CASE WHEN s.is_standby
                    THEN COALESCE(pg_catalog.pg_last_wal_replay_lsn(), '0/0')
                    ELSE pg_catalog.pg_current_wal_insert_lsn() END, '0/0')::pg_catalog.int8 AS position,
                pg_catalog.pg_size_bytes(pg_catalog.current_setting('wal_segment_size')) AS file,
                pg_catalog.current_setting('wal_block_size')::pg_catalog.int8 AS page
             FROM (SELECT pg_catalog.pg_is_in_recovery() AS is_standby) s",
        )
        .get_result(conn)
    }

    /// Returns the token of all that is written up to this place.
    pub(super) fn token(self) -> Token {
        // The primary counts the header of a page that it has not begun. A standby gets there with
        // the next record, which may be long in coming.
        let header = if self.position % self.file == FILE_HEADER {
            FILE_HEADER
        } else if self.position % self.page == PAGE_HEADER {
            PAGE_HEADER
        } else {
            0
        };
        Token {
            timeline: u32::try_from(self.timeline).unwrap_or_default(),
            position: u64::try_from(self.position - header).unwrap_or_default(),
        }
    }

    /// Returns whether a server at this place has all up to the token.
    pub(super) fn has(self, token: Token) -> bool {
        self.token().timeline == token.timeline && self.token().position >= token.position
    }
}

/// A look: one query of the state of a server, and its result.
#[derive(Clone, Debug)]
enum Look {
    /// No look has ended yet.
    None,
    /// The server refused, or could not be reached.
    Failed(String),
    Seen(Instant, Place),
}

/// The last look at a server, and the history of the primary.
#[derive(Debug)]
pub(super) struct Watched {
    look: Mutex<Look>,
    changed: Condvar,
    /// The primary's places on one timeline, with the time of each look, the oldest first.
    history: Mutex<VecDeque<(Instant, Place)>>,
    /// The least time between two of them, but for the last.
    step: Duration,
}

impl Watched {
    fn new(settings: &Settings) -> Self {
        Self {
            look: Mutex::new(Look::None),
            changed: Condvar::new(),
            history: Mutex::new(VecDeque::new()),
            step: settings.max_lag / REMEMBERED,
        }
    }

    /// Keeps the end of a look that began at this time. The primary may go on while its answer is
    /// under way, so that the time of the answer would make a standby's lag too short.
    fn set(&self, asked: Instant, look: Look) {
        if let Look::Seen(_, place) = look
            && !place.is_standby
        {
            let mut history = lock(&self.history);
            // The late answer of a server that was given up, perhaps of the primary before.
            if history.back().is_some_and(|(last, _)| *last > asked) {
                return;
            }
            if history.back().is_some_and(|(_, last)| last.timeline != place.timeline) {
                history.clear();
            }
            let before = history.len().checked_sub(2).map(|index| history[index].0);
            if let (Some(before), Some((last, _))) = (before, history.back())
                && last.duration_since(before) < self.step
            {
                history.pop_back();
            }
            if history.len() > REMEMBERED as usize {
                history.pop_front();
            }
            history.push_back((asked, place));
        }
        *lock(&self.look) = look;
        self.changed.notify_all();
    }

    /// Waits until the first look has ended, or until the timeout.
    fn wait_for_the_first(&self, timeout: Duration) {
        let looking = |look: &mut Look| matches!(look, Look::None);
        drop(self.changed.wait_timeout_while(lock(&self.look), timeout, looking));
    }

    /// Returns the place of the primary at the last look that it answered.
    pub(super) fn newest(&self) -> Option<Token> {
        lock(&self.history).back().map(|(_, place)| place.token())
    }

    /// Returns the place of this standby, or the reason for which it is not fit. The lag is
    /// computed from the history of the primary.
    pub(super) fn fit(&self, primary: &Self, settings: &Settings) -> Result<Place, Unfit> {
        let place = match &*lock(&self.look) {
            Look::Seen(at, place) if at.elapsed() <= settings.check_interval.saturating_mul(3) => {
                *place
            }
            Look::Seen(..) | Look::None => return Err(Unfit::Silent),
            Look::Failed(message) => return Err(Unfit::Refused(message.clone())),
        };
        if !place.is_standby {
            return Err(Unfit::Promoted);
        }
        let history = lock(&primary.history);
        let Some((seen, newest)) = history.back() else { return Err(Unfit::Unknown) };
        if place.cluster != newest.cluster {
            return Err(Unfit::OtherCluster);
        }
        // A standby that is ahead of the one that was promoted cannot follow it, and keeps trying.
        if place.timeline != newest.timeline && !place.receives {
            return Err(Unfit::OtherTimeline);
        }
        let position = place.token().position;
        let bytes = newest.token().position.saturating_sub(position);
        // At the time of this look, the primary had nothing that the standby lacks.
        let covered = history.iter().rev().find(|(_, then)| then.token().position <= position);
        let lag = covered.map(|(at, _)| seen.duration_since(*at));
        if bytes > settings.max_lag_bytes.0 || lag.is_none_or(|lag| lag > settings.max_lag) {
            return Err(Unfit::Behind { bytes, lag });
        }
        Ok(place)
    }
}

/// The reason for which a standby is not read from.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Unfit {
    /// The standby has answered none of the last three looks.
    #[error("it does not answer")]
    Silent,
    /// The standby refuses connections, cannot be reached, or fails the query.
    #[error("it refuses: {0}")]
    Refused(String),
    /// The server is not a standby: it was promoted, or the URL is wrong.
    #[error("it is no standby")]
    Promoted,
    /// The server is a standby of another cluster than the primary's.
    #[error("it is a standby of another cluster than the primary's: check the reader's URL")]
    OtherCluster,
    /// The standby is on another timeline than the primary.
    #[error("it is on another timeline than the primary")]
    OtherTimeline,
    /// The primary has not answered yet, so that the lag is not known.
    #[error("its lag is not known, since the primary has not been seen yet")]
    Unknown,
    /// The standby lags behind the primary by more than the settings allow.
    #[error("it lags behind by {bytes} bytes of WAL")]
    Behind {
        /// The WAL that the standby lacks, in bytes.
        bytes: u64,
        /// The time that the standby lags behind; `None` if it exceeds the history of the primary.
        lag: Option<Duration>,
    },
}

/// The looks at all servers, which end when this value is dropped.
#[derive(Debug)]
pub(super) struct Watch {
    pub(super) primary: Arc<Watched>,
    pub(super) standbys: Vec<Arc<Watched>>,
    /// Nothing is sent. When it is dropped, the thread of `watch` ends.
    _running: SyncSender<()>,
}

impl Watch {
    /// Begins to look at the servers, and waits until the first looks have ended.
    pub(super) fn begin(primary: String, standbys: Vec<String>, settings: &Settings) -> Self {
        let servers: Vec<_> = std::iter::once(primary)
            .chain(standbys)
            .map(|url| (url, Arc::new(Watched::new(settings))))
            .collect();
        let mut watched: Vec<_> = servers.iter().map(|(_, watched)| watched.clone()).collect();
        let (running, stop) = sync_channel(0);
        let interval = settings.check_interval;
        std::thread::spawn(move || watch(servers, interval, &stop));
        let first = Instant::now();
        for server in &watched {
            server.wait_for_the_first(settings.connect_timeout.saturating_sub(first.elapsed()));
        }
        Self { primary: watched.remove(0), standbys: watched, _running: running }
    }
}

/// Looks at each server at this interval. Each server has its own thread, so that a silent server
/// does not delay the looks at others.
fn watch(servers: Vec<(String, Arc<Watched>)>, interval: Duration, stop: &Receiver<()>) {
    let mut askers: Vec<Asker> = servers.into_iter().map(Asker::new).collect();
    loop {
        for asker in &mut askers {
            asker.ask();
        }
        if stop.recv_timeout(interval) != Err(RecvTimeoutError::Timeout) {
            return;
        }
    }
}

/// The thread that queries one server.
struct Asker {
    url: String,
    watched: Arc<Watched>,
    questions: SyncSender<()>,
    unanswered: u32,
    /// The threads that were started for this server. Some may still wait for an answer.
    threads: Vec<Weak<()>>,
}

impl Asker {
    fn new((url, watched): (String, Arc<Watched>)) -> Self {
        let (questions, asked) = sync_channel(1);
        let alive = Arc::new(());
        let threads = vec![Arc::downgrade(&alive)];
        spawn(url.clone(), watched.clone(), asked, alive);
        Self { url, watched, questions, unanswered: 0, threads }
    }

    fn ask(&mut self) {
        self.unanswered = match self.questions.try_send(()) {
            Ok(()) => 0,
            Err(TrySendError::Full(())) => self.unanswered + 1,
            Err(TrySendError::Disconnected(())) => PATIENCE,
        };
        self.threads.retain(|thread| thread.strong_count() > 0);
        if self.unanswered >= PATIENCE && self.threads.len() < WAITING {
            let threads = std::mem::take(&mut self.threads);
            *self = Self::new((self.url.clone(), self.watched.clone()));
            self.threads.extend(threads);
        }
    }
}

fn spawn(url: String, watched: Arc<Watched>, asked: Receiver<()>, alive: Arc<()>) {
    std::thread::spawn(move || {
        let mut conn = None;
        while asked.recv().is_ok() {
            let asked = Instant::now();
            let look = match look(&mut conn, &url) {
                Ok(place) => Look::Seen(Instant::now(), place),
                Err(message) => {
                    conn = None;
                    Look::Failed(message)
                }
            };
            watched.set(asked, look);
        }
        drop(alive);
    });
}

fn look(conn: &mut Option<PgConnection>, url: &str) -> Result<Place, String> {
    let conn = match conn {
        Some(conn) => conn,
        None => conn.insert(url::connect(url).map_err(|error| error.to_string())?),
    };
    Place::of(conn).map_err(|error| error.to_string())
}

/// Locks a mutex. A panic in another thread leaves the values behind these locks valid.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
