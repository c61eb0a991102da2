//! Who is told what happens, and cannot stop it.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::{Mutex, PoisonError};

/// A listener. If it panics, or a subscriber of `tracing` does, the work goes on to its end, and the panic goes on after it:
/// nothing is left half way, no lock is held, and the connection can be used.
pub(crate) struct Listener<E> {
    call: Option<Call<E>>,
    panic: Mutex<Option<Box<dyn Any + Send>>>,
}

type Call<E> = Box<dyn Fn(&E) + Send + Sync>;

impl<E> Default for Listener<E> {
    fn default() -> Self {
        Self { call: None, panic: Mutex::new(None) }
    }
}

impl<E> Listener<E> {
    pub(crate) fn new(call: impl Fn(&E) + Send + Sync + 'static) -> Self {
        Self { call: Some(Box::new(call)), panic: Mutex::new(None) }
    }

    /// Tells `tracing`, then the listener; nobody, once one of them has panicked.
    pub(crate) fn tell(&self, event: &E, trace: impl FnOnce(&E)) {
        let mut panic = self.panic.lock().unwrap_or_else(PoisonError::into_inner);
        if panic.is_some() {
            return;
        }
        // The listener may call what tells it again.
        drop(panic);
        let told = catch_unwind(AssertUnwindSafe(|| {
            trace(event);
            if let Some(call) = &self.call {
                call(event);
            }
        }));
        if let Err(payload) = told {
            panic = self.panic.lock().unwrap_or_else(PoisonError::into_inner);
            panic.get_or_insert(payload);
        }
    }

    /// Goes on with the panic, when the work is done.
    pub(crate) fn resume(&self) {
        let payload = self.panic.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(payload) = payload {
            resume_unwind(payload);
        }
    }
}

/// Tells `tracing`, from where a panic of its subscriber would be out of place.
pub(crate) fn say(trace: impl FnOnce()) {
    drop(catch_unwind(AssertUnwindSafe(trace)));
}
