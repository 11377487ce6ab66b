//! How often one assessment is loaded again for somebody else.
//!
//! A page that makes another person of every event, by a listener that sets a `tokenProvider` for one, would have it
//! loaded in an endless loop: after some times within a minute, each further one waits longer.

use crate::assessment::Timestamp;
use crate::web::now;
use std::cell::RefCell;

/// The time in which they are counted, in milliseconds.
const SPAN: i64 = 60_000;
/// So many are let through at once: people do sign out and in again.
const FREE: usize = 3;
/// The longest pause, in milliseconds.
const LONGEST: i64 = 30_000;

/// When an element began to show its assessment to somebody else.
#[derive(Default)]
pub struct Restarts(RefCell<Vec<Timestamp>>);

impl Restarts {
    /// Counts one.
    pub fn note(&self) {
        let now = now();
        let mut times = self.0.borrow_mut();
        times.retain(|time| (0..SPAN).contains(&now.since(*time)));
        times.push(now);
    }

    /// Forgets all: it is another assessment that is wanted.
    pub fn forget(&self) {
        self.0.take();
    }

    /// How long to wait now before the next request, in milliseconds: 1 s after the fourth, doubled with each one.
    pub fn pause(&self) -> u32 {
        let times = self.0.borrow();
        let beyond = times.len().saturating_sub(FREE);
        let Some(last) = times.last().filter(|_| beyond > 0) else { return 0 };
        let pause = (500 << beyond.min(16)).min(LONGEST);
        u32::try_from(last.after(pause).since(now()).clamp(0, LONGEST)).unwrap_or(0)
    }
}
