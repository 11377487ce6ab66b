//! The limit on requests. Whatever happens, and however often, the API is not asked in a loop.

use super::Purpose;
use crate::assessment::Timestamp;

/// The time span in which requests are counted, in milliseconds.
const REQUEST_SPAN: i64 = 60_000;
/// The wait between requests by a person or the host beyond the free number, in milliseconds.
const PAUSE: i64 = 1_000;
/// The time in milliseconds after the page was back in which another return does not hurry a request: connections flap.
const CALM: i64 = 5_000;

/// The requests of the last minute, as far as they matter.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Traffic {
    /// The time when counting began, and the number of requests since.
    counted: Option<(Timestamp, i64)>,
    /// The last one.
    last: Option<Timestamp>,
    /// The last one that was sent sooner than planned.
    hurried: Option<Timestamp>,
}

impl Traffic {
    /// The time at which such a request may be sent if the first wait is `interval`: now, unless there were too many.
    pub fn earliest(&self, now: Timestamp, interval: i64, purpose: Purpose) -> Timestamp {
        let counted = self.counted.filter(|(since, _)| is_within(*since, now, REQUEST_SPAN));
        let Some((since, count)) = counted else { return now };
        if count < most(interval) {
            return now;
        }
        match purpose {
            Purpose::First | Purpose::Asked => self.last.map_or(now, |last| last.after(PAUSE)).max(now),
            Purpose::Check | Purpose::Retry | Purpose::Poll => since.after(REQUEST_SPAN),
        }
    }

    /// Counts a request.
    pub fn note(&mut self, now: Timestamp) {
        let (since, count) = self.counted.filter(|(since, _)| is_within(*since, now, REQUEST_SPAN)).unwrap_or((now, 0));
        self.counted = Some((since, count + 1));
        self.last = Some(now);
    }

    /// The time at which a request may be sent because the page or the connection is back: at once, unless that has
    /// just happened.
    pub fn hurry(&mut self, now: Timestamp) -> Timestamp {
        if let Some(before) = self.hurried.filter(|before| is_within(*before, now, CALM)) {
            return before.after(CALM);
        }
        self.hurried = Some(now);
        now
    }

    /// The time at which a request may be sent because of another tab's message: no sooner after the last one than a
    /// poll.
    pub fn after_last(&self, now: Timestamp, interval: i64) -> Timestamp {
        let last = self.last.filter(|last| is_within(*last, now, interval));
        last.map_or(now, |last| last.after(interval))
    }
}

/// The free number of requests in [`REQUEST_SPAN`]: twice the requests of a run whose every poll needs another token,
/// and some more.
fn most(interval: i64) -> i64 {
    20 + REQUEST_SPAN / 2 / interval
}

/// Whether it is less than `span` milliseconds ago. False after the clock was set back.
fn is_within(then: Timestamp, now: Timestamp, span: i64) -> bool {
    (0..span).contains(&now.since(then))
}
