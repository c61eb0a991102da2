//! Listeners that cannot stop the work.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::{Mutex, PoisonError};

/// A listener for events of type `E`, that cannot stop the work.
///
/// If the listener or a subscriber of `tracing` panics, no further event is sent, and the work is
/// finished. [`resume`](Self::resume) then continues the panic.
pub struct Listener<E> {
    call: Option<Call<E>>,
    panic: Mutex<Option<Box<dyn Any + Send>>>,
}

type Call<E> = Box<dyn Fn(&E) + Send + Sync>;

impl<E> Default for Listener<E> {
    fn default() -> Self {
        Self { call: None, panic: Mutex::new(None) }
    }
}

impl<E> std::fmt::Debug for Listener<E> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Listener").field("is_set", &self.call.is_some()).finish_non_exhaustive()
    }
}

impl<E> Listener<E> {
    /// Makes a listener from a function.
    pub fn new(call: impl Fn(&E) + Send + Sync + 'static) -> Self {
        Self { call: Some(Box::new(call)), panic: Mutex::new(None) }
    }

    /// Sends an event to `tracing`, with `trace`, and to the listener. Sends nothing once one of
    /// them has panicked.
    pub fn send(&self, event: &E, trace: impl FnOnce(&E)) {
        let mut panic = self.panic.lock().unwrap_or_else(PoisonError::into_inner);
        if panic.is_some() {
            return;
        }
        // The listener may send an event itself.
        drop(panic);
        let sent = catch_unwind(AssertUnwindSafe(|| {
            trace(event);
            if let Some(call) = &self.call {
                call(event);
            }
        }));
        if let Err(payload) = sent {
            panic = self.panic.lock().unwrap_or_else(PoisonError::into_inner);
            panic.get_or_insert(payload);
        }
    }

    /// Continues the panic of a listener, if there was one. Call this when the work is done.
    pub fn resume(&self) {
        let payload = self.panic.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(payload) = payload {
            resume_unwind(payload);
        }
    }
}

/// Sends a warning to `tracing`, if this crate has that feature, from a place where a panic of a
/// subscriber would do harm.
pub(crate) fn warn(message: std::fmt::Arguments<'_>) {
    #[cfg(feature = "tracing")]
    drop(catch_unwind(|| tracing::warn!("{message}")));
    #[cfg(not(feature = "tracing"))]
    let _ = message;
}
