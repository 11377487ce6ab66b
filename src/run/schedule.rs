//! The waits between requests.
//!
//! All times are in milliseconds. `dice` is a number from 0 up to 1; it spreads waits by ±20 %, so that widgets that
//! began together do not stay in step.

use crate::assessment::Timestamp;

/// The default poll interval.
pub const DEFAULT_INTERVAL: i64 = 2_000;
/// The shortest poll interval that can be set.
pub const SHORTEST_INTERVAL: i64 = 250;
/// The longest poll interval that can be set.
pub const LONGEST_INTERVAL: i64 = 60_000;
/// The time after which a run counts as a long one.
pub const LONG_AFTER: i64 = 3 * 60_000;
/// The time after which a run is no longer followed.
pub const GIVE_UP_AFTER: i64 = 15 * 60_000;
/// The longest wait after a failure, unless the server asks for a longer one.
pub const LONGEST_BACK_OFF: i64 = 60_000;
/// The longest wait that a server can ask for.
pub const LONGEST_RETRY_AFTER: i64 = 600_000;

/// The shortest silence after which a following tab sends its own request.
pub const SHORTEST_SILENCE: i64 = 10_000;
/// The longest silence after which it does, unless its own wait is longer.
pub const LONGEST_SILENCE: i64 = 60_000;

/// The delay of a timer, in milliseconds, from which the machine must have slept: timers of a visible page are never
/// that late.
pub const ASLEEP: i64 = 60_000;

/// The expected speed of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// The AI is at work.
    Quick,
    /// The AI has not begun, or the state is unknown.
    Slow,
}

/// The wait for the next poll: ×1, ×1, ×1.5, ×2.5, ×4 of `interval`, then ×5, and ×15 for a long run. `answers` is the
/// number of answers so far, `watched` the time for which the run has been followed.
pub fn poll(interval: i64, pace: Pace, answers: u32, watched: i64, dice: f64) -> i64 {
    let tenths = if watched >= LONG_AFTER {
        150
    } else {
        match (pace, answers) {
            (Pace::Quick, 0 | 1) => 10,
            (Pace::Quick, 2) => 15,
            (Pace::Quick, 3) => 25,
            (Pace::Quick, 4) => 40,
            _ => 50,
        }
    };
    spread(interval * tenths / 10, dice)
}

/// The silence after which a following tab, which would poll after `wait`, sends its own request. The leading tab may
/// be frozen, for example by a dialog of the browser, and keep the lead meanwhile.
pub fn silence(wait: i64) -> i64 {
    (wait * 3).clamp(SHORTEST_SILENCE, LONGEST_SILENCE).max(wait)
}

/// The wait after a failure: doubled each time, up to a minute.
pub fn back_off(interval: i64, failures: u32, dice: f64) -> i64 {
    let doublings = failures.saturating_sub(1).min(16);
    // The spread stays below the cap, so that widgets that have failed for a long time do not come back together.
    spread((interval << doublings).min(LONGEST_BACK_OFF * 10 / 12), dice)
}

/// The wait that a server asked for: never shorter, and up to 20 % longer, so that not all come back at once.
pub fn retry_after(asked: i64, dice: f64) -> i64 {
    let asked = asked.clamp(0, LONGEST_RETRY_AFTER);
    (asked + scale(asked / 5, dice)).min(LONGEST_RETRY_AFTER)
}

/// The wait after a failure if the server asked for none. A failing server is not asked more often than one that
/// answers: `scheduled` is the wait that would have been next. Without it, ten thousand widgets that waited 10 s each
/// came back after 2, 4 and 8 s, and the first seconds of an outage saw twice the usual load.
pub fn after_failure(interval: i64, scheduled: i64, failures: u32, dice: f64) -> i64 {
    back_off(interval, failures, dice).max(scheduled.min(LONGEST_BACK_OFF))
}

/// The wait after a failure if the server asked for one. `Retry-After: 0`, or a date in the past, must not cause a
/// request without any wait: the first back-off is the minimum.
pub fn after_retry_after(interval: i64, asked: i64, dice: f64) -> i64 {
    retry_after(asked, dice).max(back_off(interval, 1, dice))
}

/// Whether the clock was set back after `since`. A wait that was scheduled then is over: it must not last until the
/// clock has caught up. Corrections of less than a second are frequent and do not count.
pub fn was_set_back(since: Timestamp, now: Timestamp) -> bool {
    since.since(now) > 1_000
}

/// `wait` multiplied by 80–120 %.
fn spread(wait: i64, dice: f64) -> i64 {
    wait * 8 / 10 + scale(wait * 4 / 10, dice)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "waits are far below 2^53")]
fn scale(wait: i64, dice: f64) -> i64 {
    (wait as f64 * dice.clamp(0.0, 1.0)) as i64
}
