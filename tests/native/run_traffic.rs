//! The limit on requests: no happening, however often, makes a loop.

use crate::samples::{ready, unprocessed};
use crate::stage::Stage;
use quality_assessment::run::Command;

const MINUTE: i64 = 60_000;

fn has_asked(stage: &Stage) -> bool {
    stage.did(|command| matches!(command, Command::Get(_))) == 1
}

/// A stage after as many automatic requests at this interval as are sent at once, and their number. The next one waits.
fn exhausted(interval: i64) -> (Stage, usize) {
    let mut stage = Stage::with_interval(interval).opened().asks();
    for requests in 1..1_000 {
        stage = stage.answers(ready()).restored();
        if !has_asked(&stage) {
            return (stage, requests);
        }
    }
    panic!("nothing limits the requests");
}

/// The documentation promises 35 at the default interval.
#[test]
fn the_automatic_requests_of_a_minute_are_limited_by_the_interval() {
    for (interval, most) in [(250, 140), (2_000, 35), (MINUTE, 20)] {
        let (stage, requests) = exhausted(interval);
        assert_eq!(requests, most, "at {interval} ms");
        stage.waits_exactly(MINUTE).wait_ends().asks();
    }
}

#[test]
fn a_minute_later_they_are_counted_anew() {
    let mut stage = exhausted(2_000).0.wait_ends().asks();
    for _ in 0..34 {
        stage = stage.answers(ready()).restored().asks();
    }
    stage.time_passes(1_000).answers(ready()).restored().asks_nothing().waits_exactly(MINUTE - 1_000);
}

#[test]
fn a_person_is_never_kept_waiting_for_more_than_a_second() {
    let stage = exhausted(2_000).0.checks_now().asks_nothing().waits_exactly(1_000).wait_ends().asks();
    stage.answers(ready()).later(400).checks_now().asks_nothing().waits_exactly(600).wait_ends().asks();
}

#[test]
fn requests_before_the_clock_was_set_back_do_not_count() {
    exhausted(2_000).0.clock_jumps(-60 * MINUTE).restored().asks();
}

#[test]
fn a_page_that_comes_back_twice_in_five_seconds_hurries_once() {
    let returns = |stage: Stage| stage.hidden().visible();
    let stage = returns(Stage::showing(unprocessed()).waits_between(8_000, 12_000)).asks();
    let stage = returns(stage.later(1_000).answers(unprocessed())).asks_nothing().waits_exactly(4_000);
    let stage = returns(stage.time_passes(3_999)).asks_nothing().waits_exactly(1).wait_ends().asks();
    returns(stage.answers(unprocessed())).asks();
}

/// A host that reloads whenever it hears of a failure, or of a poll.
#[test]
fn a_host_that_reloads_without_an_end_is_slowed_down() {
    let mut stage = Stage::showing(ready());
    let began = stage.now();
    for _ in 0..200 {
        stage = stage.checks_now();
        stage = if stage.did(|command| matches!(command, Command::Get(_))) == 0 { stage.wait_ends() } else { stage };
        stage = stage.asks().answers(ready());
    }
    let spent = stage.now().since(began);
    assert!(spent >= 2 * MINUTE, "two hundred requests in {spent} ms");
}
