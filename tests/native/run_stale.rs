//! Answers that are no longer wanted.

use crate::samples::{at, failure, in_state, ready, running, status};
use crate::stage::Stage;
use quality_assessment::api::ErrorKind;
use quality_assessment::assessment::{Assessment, State};
use quality_assessment::run::{Event, Notice, Phase};
use std::sync::Arc;

/// The clocks of two servers differ, or one writes local time: a finished run was dropped for ever.
#[test]
fn the_pages_own_answer_is_believed_whatever_its_date_says() {
    let stage = Stage::showing(at(5, running())).wait_ends().answers(at(4, ready()));
    let stage = stage.puts_on_the_screen(&at(4, ready())).tells(&Notice::Polled { changed: true, attempt: 1 });
    stage.tells(&Notice::Completed { before: None, outcome: State::AiReady }).enters(Phase::Ready);

    let ahead = at(4_000_000_000, running());
    Stage::starting().post_answers(ahead).wait_ends().answers(at(2, other_words())).enters(Phase::Ready);
}

#[test]
fn an_answer_to_a_persons_request_is_believed_whatever_its_date_says() {
    Stage::showing(at(5, running())).checks_now().answers(at(4, ready())).shows(&State::AiReady);
    Stage::starting().post_answers(running()).checks_now().answers(ready()).shows(&State::AiReady);
}

/// A replica of the database lags behind: the run would have ended before it began.
#[test]
fn the_unchanged_result_from_before_a_run_is_not_taken_for_its_end() {
    let stage = Stage::starting().post_answers(at(2, running()));
    let stage = stage.wait_ends().answers(ready()).leaves_the_screen_alone().enters(Phase::Watching);
    stage.wait_ends().answers(at(3, other_words())).enters(Phase::Ready);
}

#[test]
fn the_unchanged_result_is_believed_when_it_comes_again_and_again() {
    let mut stage = Stage::starting().post_answers(at(2, running()));
    for _ in 0..3 {
        stage = stage.wait_ends().answers(ready()).enters(Phase::Watching);
    }
    stage.wait_ends().answers(ready()).shows(&State::AiReady).enters(Phase::Ready);
}

/// The answer to the POST was lost, and the server that answers now has a clock that is slow.
#[test]
fn a_lost_answer_is_found_out_also_by_an_earlier_date() {
    let stage = Stage::showing(at(9, ready())).rerun().post_fails(failure(ErrorKind::Network));
    let stage = stage.answers(at(3, other_words())).tells(&Notice::RerunAccepted);
    let before = Some(Arc::new(at(9, ready())));
    stage.tells(&Notice::Completed { before, outcome: State::AiReady }).shows(&State::AiReady);
}

/// The same with another summary.
fn other_words() -> Assessment {
    Assessment { ai_summary: Some("Rewritten by the run.".into()), ..ready() }
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
    let later = later.happens(Event::FetchFailed(old, status(404))).does_nothing();
    later.enters(Phase::Watching).answers(at(2, ready())).enters(Phase::Ready);
}

#[test]
fn an_answer_after_the_end_of_its_request_counts_for_nothing() {
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
fn an_equal_answer_is_not_shown_again() {
    let stage = Stage::showing(ready()).checks_now().answers(ready()).leaves_the_screen_alone();
    let stage = stage.tells_no("tell of a change", |notice| matches!(notice, Notice::StateChanged { .. }));
    stage.tells(&Notice::FetchEnded);
}

#[test]
fn a_change_of_state_is_reported_with_both_states() {
    let (from, to) = (State::AiReady, State::ReviewOngoing);
    let stage = Stage::showing(ready()).checks_now().answers(at(2, in_state(State::ReviewOngoing)));
    stage.tells(&Notice::StateChanged { from, to }).tells_no("load again", |notice| *notice == Notice::Loaded);
}
