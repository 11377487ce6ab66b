//! How often it has been looked lately. Whatever happens, and however often, the API is not asked in a loop.

use super::Purpose;
use crate::assessment::Timestamp;

/// The time in which looks are counted, in milliseconds.
const SPAN: i64 = 60_000;
/// Beyond the number that is free, what a person or the host asks for waits so long for the one before, in milliseconds.
const PAUSE: i64 = 1_000;
/// So long after a page was back it is no reason to hurry that it is back again, in milliseconds: connections flap.
const CALM: i64 = 5_000;

/// The looks of the last minute, as far as they matter.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Traffic {
    /// When counting began, and how many there were since.
    counted: Option<(Timestamp, i64)>,
    /// The last one.
    last: Option<Timestamp>,
    /// The last one that was sent sooner than planned.
    hurried: Option<Timestamp>,
}

impl Traffic {
    /// When a look for this may be sent, where the first wait is `interval`: now, unless there were too many.
    pub fn earliest(&self, now: Timestamp, interval: i64, purpose: Purpose) -> Timestamp {
        let Some((since, looks)) = self.counted.filter(|(since, _)| is_within(*since, now, SPAN)) else { return now };
        if looks < most(interval) {
            return now;
        }
        match purpose {
            Purpose::First | Purpose::Asked => self.last.map_or(now, |last| last.after(PAUSE)).max(now),
            Purpose::Check | Purpose::Retry | Purpose::Poll => since.after(SPAN),
        }
    }

    /// One is sent.
    pub fn note(&mut self, now: Timestamp) {
        let (since, looks) = self.counted.filter(|(since, _)| is_within(*since, now, SPAN)).unwrap_or((now, 0));
        self.counted = Some((since, looks + 1));
        self.last = Some(now);
    }

    /// When a look may be sent that is hurried because the page or the connection is back: at once, unless that has just
    /// been so.
    pub fn hurry(&mut self, now: Timestamp) -> Timestamp {
        if let Some(before) = self.hurried.filter(|before| is_within(*before, now, CALM)) {
            return before.after(CALM);
        }
        self.hurried = Some(now);
        now
    }

    /// When a look may be sent that another tab's word is the reason for: not sooner after the last than a poll.
    pub fn after_last(&self, now: Timestamp, interval: i64) -> Timestamp {
        let last = self.last.filter(|last| is_within(*last, now, interval));
        last.map_or(now, |last| last.after(interval))
    }
}

/// So many looks in [`SPAN`] are free: twice what a run takes whose every poll needs another token, and some more.
fn most(interval: i64) -> i64 {
    20 + SPAN / 2 / interval
}

/// Whether it is less than `span` milliseconds ago. After the clock was set back nobody knows.
fn is_within(then: Timestamp, now: Timestamp, span: i64) -> bool {
    (0..span).contains(&now.since(then))
}
