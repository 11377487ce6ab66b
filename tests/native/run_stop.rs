//! A person stops watching; an element is removed.

use crate::samples::{at, queued, ready, running, status};
use crate::stage::Stage;
use quality_assessment::assessment::State;
use quality_assessment::run::{Notice, PauseReason, Phase};

#[test]
fn stopping_ends_the_wait_and_the_request() {
    Stage::watching().stops().waits_for_nothing().resigns().has_paused(PauseReason::Stopped).rests();
    Stage::watching().wait_ends().stops().aborts().enters(Phase::Ready).shows(&State::AiInProgress).rests();
}

#[test]
fn after_stopping_neither_the_page_nor_the_connection_starts_it_again() {
    let stage = Stage::watching().stops().hidden().visible().asks_nothing().offline().online().asks_nothing();
    stage.token_renewed().asks_nothing().rests();
}

#[test]
fn stopping_without_a_run_does_nothing() {
    Stage::showing(ready()).stops().does_nothing().enters(Phase::Ready);
    Stage::new().opened().stops().does_nothing().enters(Phase::Loading);
    Stage::watching().stops().stops().does_nothing();
}

#[test]
fn checking_now_after_stopping_starts_over() {
    let stage = Stage::watching().wait_ends().answers(running()).wait_ends().answers(running()).stops();
    let stage = stage.time_passes(20 * 60_000).checks_now().asks().enters(Phase::Watching);
    stage.answers(running()).waits_between(1_600, 2_400);
}

#[test]
fn the_end_of_an_unwatched_run_is_reported_when_it_is_found() {
    let stage = Stage::watching().stops().checks_now().answers(at(2, ready()));
    stage.tells(&Notice::Completed { before: None, outcome: State::AiReady }).rests();
}

/// "Check now" applied for the lead only after its request was answered. If that request failed, the next one was a
/// poll, which waits for the lead, for which nobody had applied: the watch stopped for ever.
#[test]
fn checking_now_continues_automatically_when_the_request_fails() {
    Stage::watching()
        .stops()
        .checks_now()
        .campaigns()
        .fails(status(500))
        .waits_between(1_600, 2_400)
        .wait_ends()
        .asks()
        .answers(running())
        .waits_between(1_600, 2_400);
}

#[test]
fn a_pause_hears_of_the_end_from_another_tab() {
    let stage = Stage::watching()
        .time_passes(1_000)
        .stops()
        .later(5_000)
        .hears_of_news()
        .asks()
        .answers(at(2, running()))
        .shows(&State::AiInProgress)
        .rests();
    let stage =
        stage.has_paused(PauseReason::Stopped).time_passes(5_000).hears_of_news().asks().answers(at(3, ready()));
    stage.tells(&Notice::Completed { before: None, outcome: State::AiReady }).enters(Phase::Ready).rests();
}

/// A paused watch that heard of a state unknown to this version took that for news, and continued although a person had
/// stopped it.
#[test]
fn a_pause_is_not_ended_by_hearing_of_an_unknown_state() {
    let stage = Stage::watching()
        .stops()
        .later(5_000)
        .hears_of_news()
        .answers(at(2, queued()))
        .has_paused(PauseReason::Stopped)
        .rests();
    stage.shows(&State::from_word("queued"));
}

#[test]
fn removal_aborts_whatever_is_in_flight() {
    Stage::new().opened().removed().aborts().enters(Phase::Idle).rests();
    Stage::watching().wait_ends().removed().aborts().resigns().shows_nothing().rests();
    Stage::starting().removed().aborts().enters(Phase::Idle).rests();
}

#[test]
fn removal_ends_the_wait() {
    Stage::watching().removed().aborts_nothing().waits_for_nothing().rests();
}

#[test]
fn after_removal_nothing_happens_until_it_is_opened_again() {
    let stage = Stage::watching().removed().removed().does_nothing().visible().does_nothing().checks_now();
    stage.does_nothing().opened().asks().answers(ready()).tells(&Notice::Loaded);
}
