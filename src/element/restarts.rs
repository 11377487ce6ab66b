//! A limit on loading one assessment again for another person.
//!
//! A page whose event listener sets a `tokenProvider` of another person would cause an endless loop: after some
//! restarts within a minute, each further one waits longer.

use crate::assessment::Timestamp;
use crate::web::now;
use std::cell::RefCell;

/// The time span in which restarts are counted, in milliseconds.
const RESTART_SPAN: i64 = 60_000;
/// The number of restarts without a wait: people do sign out and in again.
const FREE: usize = 3;
/// The longest pause, in milliseconds.
const LONGEST_PAUSE: i64 = 30_000;

/// The times at which an element began to show its assessment to somebody else.
#[derive(Default)]
pub struct Restarts(RefCell<Vec<Timestamp>>);

impl Restarts {
    /// Counts a restart.
    pub fn note(&self) {
        let now = now();
        let mut times = self.0.borrow_mut();
        times.retain(|time| (0..RESTART_SPAN).contains(&now.since(*time)));
        times.push(now);
    }

    /// Forgets all restarts: another assessment is wanted.
    pub fn forget(&self) {
        self.0.take();
    }

    /// The wait before the next request, in milliseconds: 1 s after the fourth restart, doubled with each further one.
    pub fn pause(&self) -> u32 {
        let times = self.0.borrow();
        let beyond = times.len().saturating_sub(FREE);
        let Some(last) = times.last().filter(|_| beyond > 0) else { return 0 };
        let pause = (500 << beyond.min(16)).min(LONGEST_PAUSE);
        u32::try_from(last.after(pause).since(now()).clamp(0, LONGEST_PAUSE)).unwrap_or(0)
    }
}
