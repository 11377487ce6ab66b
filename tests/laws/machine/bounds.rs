//! Bounds of waits.

use quality_assessment::api::{Error, ErrorKind};
use quality_assessment::assessment::State as Workflow;
use quality_assessment::run::schedule::silence;
use quality_assessment::run::{Event, Fetch, Lead, Machine, Phase, Purpose, State};

/// The wait that this step has scheduled is that of the schedule, the back-off or the server.
///
/// `kept` is the rest of a wait that the server had asked for before this step.
pub fn check(interval: i64, event: &Event, after: &Machine, wait: i64, least: i64, kept: Option<i64>) {
    let (shortest, longest) = match event {
        Event::FetchFailed(_, error) | Event::TokenRefused(error) => {
            after_failure(interval, error, after, after.state().trouble().map_or(1, |trouble| trouble.failures))
        }
        // The server's wait for this tab goes on, whatever another tab has heard. After a jump of the clock its length
        // is unknown, but it is still the same wait.
        Event::HeardNothingNew if kept == Some(wait) => return,
        Event::HeardNothingNew if wait >= least && least > 0 => (least, 20 * 60_000),
        // "The same" while nothing is shown is a failure like any other.
        Event::AnsweredTheSame(_) if after.phase() == Phase::Failed => {
            let failures = after.state().trouble().map_or(1, |trouble| trouble.failures);
            after_failure(interval, &Error::new(ErrorKind::Malformed), after, failures)
        }
        Event::Answered(..) | Event::AnsweredTheSame(_) | Event::HeardNothingNew | Event::RerunAnswered(..) => {
            of_schedule(interval, after, wait)
        }
        _ => return assert!((1..=20 * 60_000).contains(&wait), "{wait} after {event:?}"),
    };
    let (shortest, longest) = (of_lead(after, shortest), of_lead(after, longest));
    assert!((shortest..=longest).contains(&wait), "{wait} is not in {shortest}..={longest} after {event:?}");
}

/// The wait of a leading tab, or, in its place, that of a listening one.
fn of_lead(after: &Machine, wait: i64) -> i64 {
    let is_poll = matches!(after.fetch(), Fetch::Due { purpose: Purpose::Poll, .. });
    if is_poll && after.lead() != Lead::Held { silence(wait) } else { wait }
}

fn after_failure(interval: i64, error: &Error, after: &Machine, failures: u32) -> (i64, i64) {
    let first = interval.min(50_000);
    match error.retry_after {
        Some(asked) => {
            let asked = asked.min(600_000);
            (asked.max(first * 8 / 10), (asked * 12 / 10).min(600_000).max(first * 12 / 10))
        }
        None => {
            let base = (interval << failures.saturating_sub(1).min(10)).min(50_000);
            // Not sooner than the next poll, which is at most fifteen intervals or a minute away.
            let watching = after.phase() == Phase::Watching;
            let most = if watching { (interval * 18).min(60_000) } else { 0 };
            (base * 8 / 10, (base * 12 / 10).max(most))
        }
    }
}

fn of_schedule(interval: i64, after: &Machine, wait: i64) -> (i64, i64) {
    let State::Watching { shown, watch } = after.state() else { panic!("a wait for nothing that goes on") };
    let is_quick = shown.state == Workflow::AiInProgress || watch.before.is_some();
    let tenths = match watch.answers {
        0 | 1 if is_quick => [10, 150],
        2 if is_quick => [15, 150],
        3 if is_quick => [25, 150],
        4 if is_quick => [40, 150],
        _ => [50, 150],
    };
    let base = tenths.map(|tenths| interval * tenths / 10);
    let bounds = base.map(|base| (base * 8 / 10, base * 12 / 10));
    let fits = |(least, most)| (of_lead(after, least)..=of_lead(after, most)).contains(&wait);
    // The last request of a watch comes at its end, and not before one interval is over.
    let last = (interval, bounds[1].1);
    [bounds[0], bounds[1], last].into_iter().find(|bounds| fits(*bounds)).unwrap_or(bounds[0])
}
