//! Events for a machine, one at a time.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;

/// The events that a machine has not been told yet.
pub struct Inbox<E> {
    waiting: RefCell<VecDeque<E>>,
    is_stepping: Cell<bool>,
}

impl<E> Inbox<E> {
    /// Hands `event` to `step`, and after it each event that was told meanwhile. Inside a step the event only waits for
    /// its turn. Returns whether the events were handed over.
    pub fn tell(&self, event: E, step: impl Fn(E)) -> bool {
        self.waiting.borrow_mut().push_back(event);
        if self.is_stepping.replace(true) {
            return false;
        }
        loop {
            let next = self.waiting.borrow_mut().pop_front();
            let Some(event) = next else { break };
            step(event);
        }
        self.is_stepping.set(false);
        true
    }
}

impl<E> Default for Inbox<E> {
    fn default() -> Self {
        Self { waiting: RefCell::default(), is_stepping: Cell::new(false) }
    }
}
