//! A run is followed: the times of polls, and the end.

use crate::samples::{at, in_state, queued, ready, running, unprocessed};
use crate::stage::Stage;
use quality_assessment::assessment::State;
use quality_assessment::run::{Began, Notice, PauseReason, Phase};

const MINUTE: i64 = 60_000;

#[test]
fn waits_grow_from_the_interval_and_each_begins_when_the_answer_is_in() {
    Stage::watching()
        .waits_between(1_600, 2_400)
        .wait_ends()
        .asks()
        .waits_for_nothing()
        .time_passes(700)
        .answers(running())
        .waits_between(1_600, 2_400)
        .wait_ends()
        .answers(running())
        .waits_between(2_400, 3_600)
        .wait_ends()
        .answers(running())
        .waits_between(4_000, 6_000)
        .wait_ends()
        .answers(running())
        .waits_between(6_400, 9_600)
        .wait_ends()
        .answers(running())
        .waits_between(8_000, 12_000)
        .wait_ends()
        .answers(running())
        .waits_between(8_000, 12_000);
}

#[test]
fn after_three_minutes_it_waits_fifteen_times_as_long() {
    after(3 * MINUTE - 1).waits_between(1_600, 2_400);
    after(3 * MINUTE).waits_between(24_000, 36_000);
}

#[test]
fn after_fifteen_minutes_it_stops_and_offers_to_check_now() {
    after(15 * MINUTE - 1).enters(Phase::Watching);
    after(15 * MINUTE)
        .has_paused(PauseReason::GaveUp)
        .resigns()
        .rests()
        .enters(Phase::Ready)
        .shows(&State::AiInProgress)
        .checks_now()
        .asks()
        .campaigns()
        .enters(Phase::Watching)
        .answers(running())
        .waits_between(1_600, 2_400);
}

/// With the longest interval, ×15 is a quarter of an hour: the request that ends the watch came half an hour late.
#[test]
fn the_last_request_is_not_delayed_beyond_the_fifteen_minutes() {
    let long = Stage::with_interval(60_000).opened().answers(running()).waits_between(48_000, 72_000).wait_ends();
    long.time_passes(8 * MINUTE).answers(running()).waits_exactly(6 * MINUTE);
}

/// A stage after the first answer during a run, and one more after it has been watched for `watched`.
fn after(watched: i64) -> Stage {
    let stage = Stage::watching().wait_ends();
    stage.time_passes(watched - 2_000).answers(running())
}

#[test]
fn the_last_request_is_not_rushed_either() {
    after(15 * MINUTE - 1).waits_exactly(2_000);
}

#[test]
fn the_interval_is_clamped() {
    Stage::with_interval(1).opened().answers(running()).waits_between(200, 300);
    Stage::with_interval(i64::MAX).opened().answers(running()).waits_between(48_000, 72_000);
}

#[test]
fn another_interval_holds_from_the_next_wait_on() {
    let mut stage = Stage::watching();
    stage.machine().set_interval(500);
    stage.wait_ends().answers(running()).waits_between(400, 600);
    let mut stage = Stage::watching();
    stage.machine().set_interval(0);
    stage.wait_ends().answers(running()).waits_between(200, 300);
    let mut stage = Stage::watching();
    stage.machine().set_interval(i64::MAX);
    stage.wait_ends().answers(running()).waits_between(48_000, 72_000);
}

#[test]
fn every_poll_is_reported_with_its_number_and_whether_it_brought_anything() {
    let later = at(2, running());
    Stage::watching()
        .tells_no("tell of a poll", |notice| matches!(notice, Notice::Polled { .. }))
        .wait_ends()
        .answers(running())
        .tells(&Notice::Polled { changed: false, attempt: 1 })
        .leaves_the_screen_alone()
        .wait_ends()
        .answers(later.clone())
        .tells(&Notice::Polled { changed: true, attempt: 2 })
        .tells(&Notice::FetchEnded)
        .puts_on_the_screen(&later);
}

#[test]
fn an_unchanged_body_counts_as_an_answer_and_touches_nothing() {
    Stage::watching()
        .wait_ends()
        .answers_the_same()
        .leaves_the_screen_alone()
        .tells(&Notice::Polled { changed: false, attempt: 1 })
        .waits_between(1_600, 2_400)
        .wait_ends()
        .answers_the_same()
        .waits_between(2_400, 3_600);
}

#[test]
fn the_end_of_a_run_is_reported_once_and_ends_the_watch() {
    Stage::watching()
        .wait_ends()
        .answers(ready())
        .tells(&Notice::StateChanged { from: State::AiInProgress, to: State::AiReady })
        .tells(&Notice::Completed { before: None, outcome: State::AiReady })
        .resigns()
        .enters(Phase::Ready)
        .rests()
        .checks_now()
        .asks()
        .answers(ready())
        .tells_no("complete again", |notice| matches!(notice, Notice::Completed { .. }));
}

#[test]
fn a_run_that_fails_has_ended_too() {
    Stage::watching()
        .wait_ends()
        .answers(in_state(State::Error))
        .tells(&Notice::Completed { before: None, outcome: State::Error })
        .rests();
}

#[test]
fn a_run_that_was_found_was_seen_and_not_started() {
    let stage = Stage::watching();
    let found = stage.now();
    assert_eq!(stage.watch().began, Began::Seen(found));
    let later = stage.wait_ends().answers(running());
    assert_eq!(later.watch().began, Began::Seen(found));
}

#[test]
fn an_unprocessed_assessment_is_followed_slowly_and_its_end_is_reported() {
    Stage::showing(unprocessed())
        .waits_between(8_000, 12_000)
        .wait_ends()
        .answers(unprocessed())
        .waits_between(8_000, 12_000)
        .wait_ends()
        .answers(ready())
        .tells(&Notice::Completed { before: None, outcome: State::AiReady });
}

#[test]
fn an_unknown_state_is_followed_slowly_and_for_fifteen_minutes_only() {
    let stage = Stage::showing(queued()).waits_between(8_000, 12_000).wait_ends();
    stage.time_passes(15 * MINUTE).answers(queued()).has_paused(PauseReason::GaveUp).rests();
}

#[test]
fn an_unknown_state_that_passes_was_no_run() {
    Stage::showing(queued())
        .wait_ends()
        .answers(ready())
        .tells(&Notice::StateChanged { from: State::from_word("queued"), to: State::AiReady })
        .tells_no("complete", |notice| matches!(notice, Notice::Completed { .. }))
        .rests();
}

#[test]
fn checking_now_does_not_wait_for_the_next_poll_and_does_not_add_one() {
    Stage::watching().checks_now().asks().waits_for_nothing().checks_now().does_nothing().answers(running());
}
