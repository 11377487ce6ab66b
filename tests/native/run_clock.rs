//! Clocks that jump, and timers that are late or early.

use crate::samples::{running, status_after};
use crate::stage::Stage;
use quality_assessment::run::{PauseReason, Phase};

const HOUR: i64 = 3_600_000;

fn following() -> Stage {
    Stage::new().another_tab_leads().opened().answers(running())
}

/// The clock was set back during a wait. Its timer fired, but the scheduled time had moved far into the future: the
/// machine waited again and again until the clock had caught up.
#[test]
fn a_clock_that_was_set_back_does_not_make_a_wait_last_for_ever() {
    Stage::watching().clock_jumps(-HOUR).timer_fires().asks().answers(running()).waits_between(1_600, 2_400);
}

#[test]
fn a_clock_that_was_set_back_between_waits_delays_no_request() {
    following().clock_jumps(-HOUR).leads().asks();
    let asked_to_wait = Stage::watching().wait_ends().fails(status_after(503, 60)).hidden().clock_jumps(-24 * HOUR);
    asked_to_wait.visible().asks();
}

#[test]
fn a_small_correction_of_the_clock_is_not_a_reason_to_hurry() {
    following().clock_jumps(-1_000).leads().waits_exactly(3_000);
}

#[test]
fn a_timer_that_fires_early_is_set_again() {
    Stage::watching().time_passes(1_999).timer_fires().asks_nothing().waits_exactly(1).wait_ends().asks();
}

#[test]
fn a_timer_that_fires_late_causes_one_request() {
    Stage::watching().clock_jumps(2 * HOUR).timer_fires().asks();
}

/// A machine that slept for more than a quarter of an hour sent one request, and gave up.
#[test]
fn waking_is_a_new_beginning() {
    let slept = Stage::watching().clock_jumps(2 * HOUR).timer_fires().asks().answers(running());
    slept.enters(Phase::Watching).wait_ends().asks();
    let hidden = Stage::watching().hidden().time_passes(2 * HOUR).visible().asks().answers(running());
    hidden.enters(Phase::Watching).wait_ends().asks();
    let offline = Stage::watching().offline().time_passes(2 * HOUR).online().asks().answers(running());
    offline.enters(Phase::Watching).wait_ends().asks();
}

/// Timers of a visible page are late, too, though never by more than a minute.
#[test]
fn a_timer_that_is_a_minute_late_is_not_yet_a_sleep() {
    let fires_late = |by: i64| {
        let stage = Stage::watching().wait_ends().time_passes(840_000 - 2_000).answers(running());
        let wait = stage.wait().expect("the next poll");
        stage.clock_jumps(wait + by).timer_fires().asks().answers(running())
    };
    fires_late(60_000).has_paused(PauseReason::GaveUp);
    fires_late(60_001).enters(Phase::Watching);
}

#[test]
fn a_timer_that_nobody_waits_for_is_ignored() {
    use quality_assessment::run::Event;
    Stage::watching().wait_ends().happens(Event::WaitEnded).does_nothing();
    Stage::watching().hidden().happens(Event::WaitEnded).does_nothing();
    following().time_passes(9_000).happens(Event::WaitEnded).asks_nothing();
}

#[test]
fn a_watch_in_the_future_is_a_watch_that_has_just_begun() {
    let stage = Stage::watching().wait_ends().clock_jumps(-HOUR).answers(running()).enters(Phase::Watching);
    stage.waits_between(1_600, 2_400);
}
