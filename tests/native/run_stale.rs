//! Answers that are no longer wanted.

use crate::samples::{at, in_state, ready, running, status};
use crate::stage::Stage;
use quality_assessment::assessment::{Assessment, State};
use quality_assessment::run::{Event, Notice, Phase};
use std::sync::Arc;

#[test]
fn an_older_answer_is_dropped_and_the_newer_one_stays() {
    Stage::showing(at(5, running()))
        .wait_ends()
        .answers(at(4, ready()))
        .leaves_the_screen_alone()
        .tells(&Notice::Polled { changed: false, attempt: 1 })
        .shows(&State::AiInProgress)
        .enters(Phase::Watching)
        .waits_between(1_600, 2_400);
}

#[test]
fn an_answer_of_the_same_moment_is_taken() {
    Stage::showing(at(5, running())).wait_ends().answers(at(5, ready())).shows(&State::AiReady);
}

#[test]
fn an_answer_without_a_date_is_believed() {
    let undated = Assessment { modified: None, ..ready() };
    Stage::showing(at(5, running())).wait_ends().answers(undated.clone()).shows(&State::AiReady);
    Stage::showing(undated).checks_now().answers(at(1, running())).shows(&State::AiInProgress);
}

#[test]
fn only_the_awaited_answer_counts() {
    let first = Stage::watching().wait_ends();
    let old = first.asked();
    let later = first.answers(running()).wait_ends();
    let later = later.happens(Event::Answered(old, Arc::new(at(9, ready())))).does_nothing();
    let later = later.happens(Event::AnsweredTheSame(old)).does_nothing();
    let later = later.happens(Event::LookFailed(old, status(404))).does_nothing();
    later.enters(Phase::Watching).answers(at(2, ready())).enters(Phase::Ready);
}

#[test]
fn an_answer_after_the_end_of_a_look_counts_for_nothing() {
    let stage = Stage::watching().wait_ends();
    let aborted = stage.asked();
    let stage = stage.stops().aborts();
    stage.happens(Event::Answered(aborted, Arc::new(ready()))).does_nothing().shows(&State::AiInProgress);
}

#[test]
fn an_answer_to_the_last_opening_does_not_reach_the_next() {
    let stage = Stage::new().opened();
    let old = stage.asked();
    let stage = stage.removed().aborts().opened().asks();
    stage.happens(Event::Answered(old, Arc::new(ready()))).does_nothing().enters(Phase::Loading);
}

#[test]
fn the_same_again_is_not_put_on_the_screen_again() {
    let stage = Stage::showing(ready()).checks_now().answers(ready()).leaves_the_screen_alone();
    let stage = stage.tells_no("tell of a change", |notice| matches!(notice, Notice::StateChanged { .. }));
    stage.tells(&Notice::LookEnded);
}

#[test]
fn a_change_of_state_is_told_with_both_ends() {
    let (from, to) = (State::AiReady, State::ReviewOngoing);
    let stage = Stage::showing(ready()).checks_now().answers(at(2, in_state(State::ReviewOngoing)));
    stage.tells(&Notice::StateChanged { from, to }).tells_no("load again", |notice| *notice == Notice::Loaded);
}
