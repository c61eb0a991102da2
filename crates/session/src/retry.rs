//! The loop that retries work which could not acquire its locks.

use std::time::{Duration, Instant};

use diesel::result::Error as DieselError;

/// The first pause; each is twice the one before.
const FIRST_PAUSE: Duration = Duration::from_millis(50);
/// The longest pause.
const LONGEST_PAUSE: Duration = Duration::from_secs(5);

/// The reason why an attempt did not succeed.
#[derive(Debug)]
pub enum Failure<E> {
    /// The work must be done again at once, in another way.
    Again,
    /// A lock timed out, for this reason. The next pause is twice as long.
    Locked(String),
    /// The attempt let another session go first, for this reason. The next pause is short.
    GaveWay(&'static str),
    /// The work failed, and is not retried.
    Failed(E),
}

impl<E: From<DieselError>> From<DieselError> for Failure<E> {
    fn from(error: DieselError) -> Self {
        Self::Failed(error.into())
    }
}

impl<E: From<crate::Error>> From<crate::Error> for Failure<E> {
    fn from(error: crate::Error) -> Self {
        Self::Failed(error.into())
    }
}

/// An attempt that is about to be repeated.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Retrying {
    /// The number of attempts so far.
    pub attempts: u32,
    /// The pause before the next attempt.
    pub pause: Duration,
    /// The reason why the last attempt did not succeed.
    pub reason: String,
}

/// The end of work that did not succeed.
#[derive(Debug)]
pub enum GaveUp<E> {
    /// No attempt acquired its locks before the deadline.
    Locked {
        /// The number of attempts.
        attempts: u32,
        /// The time since the first attempt began.
        waited: Duration,
    },
    /// The work failed.
    Failed(E),
}

/// Does work, and retries it after a pause while its locks time out, until the deadline.
///
/// `retrying` is called before each pause.
///
/// # Errors
/// [`GaveUp::Failed`] with the error of an attempt that is not retried; [`GaveUp::Locked`] if the
/// next pause would end after the deadline.
pub fn until<T, E>(
    deadline: Duration,
    mut attempt: impl FnMut() -> Result<T, Failure<E>>,
    mut retrying: impl FnMut(Retrying),
) -> Result<T, GaveUp<E>> {
    let first = Instant::now();
    let mut attempts = 0;
    let mut pause = FIRST_PAUSE;
    loop {
        attempts += 1;
        let (reason, is_short) = match attempt() {
            Ok(done) => return Ok(done),
            Err(Failure::Again) => continue,
            Err(Failure::Failed(error)) => return Err(GaveUp::Failed(error)),
            Err(Failure::Locked(reason)) => (reason, false),
            Err(Failure::GaveWay(reason)) => (reason.to_owned(), true),
        };
        let waited = first.elapsed();
        if waited + pause > deadline {
            return Err(GaveUp::Locked { attempts, waited });
        }
        retrying(Retrying { attempts, pause, reason });
        std::thread::sleep(pause);
        // The session that was let go first is soon done.
        pause = if is_short { FIRST_PAUSE } else { (pause * 2).min(LONGEST_PAUSE) };
    }
}
