//! How often one assessment is loaded again for somebody else.
//!
//! A page that makes another person of every event, by a listener that sets a `tokenProvider` for one, would have it
//! loaded in an endless loop: after some times within a minute, each further one waits longer.

use std::cell::RefCell;

/// The time in which they are counted, in milliseconds.
const SPAN: f64 = 60_000.0;
/// So many are let through at once: people do sign out and in again.
const FREE: usize = 3;
/// The longest pause, in milliseconds.
const LONGEST: f64 = 30_000.0;

/// When an element began to show its assessment to somebody else, each in milliseconds since 1970.
#[derive(Default)]
pub struct Restarts(RefCell<Vec<f64>>);

impl Restarts {
    /// Counts one.
    pub fn note(&self) {
        let now = js_sys::Date::now();
        let mut times = self.0.borrow_mut();
        times.retain(|time| (0.0..SPAN).contains(&(now - time)));
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
        let pause = (500.0 * 2f64.powi(i32::try_from(beyond).unwrap_or(i32::MAX))).min(LONGEST);
        let left = last + pause - js_sys::Date::now();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and the longest pause")]
        let left = left.clamp(0.0, LONGEST) as u32;
        left
    }
}
