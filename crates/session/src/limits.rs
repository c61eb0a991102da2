//! The limits of the time that schema work waits, and their setters.

use std::time::Duration;

/// The limits of the time that schema work waits for locks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The time to wait while another process works. Default: 5 minutes.
    pub lock_deadline: Duration,
    /// The lock timeout of a step. Default: 2 seconds.
    pub lock_timeout: Duration,
    /// The time for which a step whose locks time out is retried. Default: 1 minute.
    pub retry_deadline: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            lock_deadline: Duration::from_secs(5 * 60),
            lock_timeout: Duration::from_secs(2),
            retry_deadline: Duration::from_secs(60),
        }
    }
}

/// Defines the setters that all builders of schema work have, within an `impl` block. The builder
/// has the fields `limits`, a [`Limits`], and `listener`, a [`Listener`](crate::Listener) of the
/// events. The attributes are those of the setter `lock_timeout`.
#[doc(hidden)]
#[macro_export]
macro_rules! setters {
    ($event:ty, $(#[$lock_timeout:meta])+) => {
        /// Sets how long to wait while another process works. Default: 5 minutes.
        #[must_use]
        pub fn lock_deadline(mut self, deadline: ::std::time::Duration) -> Self {
            self.limits.lock_deadline = deadline;
            self
        }

        $(#[$lock_timeout])+
        #[must_use]
        pub fn lock_timeout(mut self, timeout: ::std::time::Duration) -> Self {
            self.limits.lock_timeout = timeout;
            self
        }

        /// Sets how long a step whose locks time out is retried. Default: 1 minute.
        #[must_use]
        pub fn retry_deadline(mut self, deadline: ::std::time::Duration) -> Self {
            self.limits.retry_deadline = deadline;
            self
        }

        /// Sets a listener, which is called for each event. `tracing` gets every event as well.
        ///
        /// A listener that panics is not called again. The work is finished and the lock is
        /// released; then the panic continues. The same holds for a subscriber of `tracing`.
        #[must_use]
        pub fn on_event(
            mut self,
            listener: impl Fn(&$event) + Send + Sync + 'static,
        ) -> Self {
            self.listener = $crate::Listener::new(listener);
            self
        }

        pub(crate) fn send(&self, event: &$event) {
            self.listener.send(event, <$event>::trace);
        }
    };
}
