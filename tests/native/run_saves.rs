//! A person saves something, and the API's answer to that is the newest.

use crate::samples::{at, failure, in_state, ready, running, status};
use crate::stage::Stage;
use quality_assessment::api::ErrorKind;
use quality_assessment::assessment::State;
use quality_assessment::run::{Event, Notice, PauseReason, Phase};
use std::sync::Arc;

#[test]
fn what_was_saved_is_shown_and_a_request_in_flight_is_outdated() {
    let reviewed = || at(2, in_state(State::ReviewOngoing));
    let stage = Stage::showing(ready()).checks_now();
    let old = stage.asked();
    let stage = stage.saved(reviewed()).aborts().tells(&Notice::FetchEnded).puts_on_the_screen(&reviewed());
    let stage = stage.enters(Phase::Ready).rests();
    stage.happens(Event::Answered(old, Arc::new(ready()))).does_nothing().shows(&State::ReviewOngoing);
}

#[test]
fn where_nothing_is_shown_or_a_re_run_is_requested_a_save_changes_nothing() {
    Stage::new().saved(ready()).does_nothing().enters(Phase::Idle);
    Stage::new().opened().saved(ready()).does_nothing().enters(Phase::Loading);
    Stage::starting().saved(at(2, ready())).does_nothing().enters(Phase::Starting);
}

#[test]
fn a_followed_run_goes_on_after_a_save_and_a_stopped_one_stays_stopped() {
    let stage = Stage::watching().time_passes(1_000).saved(at(2, running())).enters(Phase::Watching);
    stage.tells_no("tell of a poll", |notice| matches!(notice, Notice::Polled { .. })).waits_between(1_600, 2_400);
    let stopped = Stage::watching().stops().saved(at(2, running())).has_paused(PauseReason::Stopped).rests();
    stopped.puts_on_the_screen(&at(2, running()));
}

#[test]
fn a_save_ends_a_trouble() {
    let stage = Stage::showing(ready()).checks_now().fails(status(500)).saved(at(2, ready()));
    stage.suffers_nothing().enters(Phase::Ready).rests();
}

/// Only a request of its own replaces what another tab says.
#[test]
fn a_message_that_there_is_nothing_new_replaces_polls_and_nothing_else() {
    Stage::watching().wait_ends().fails(status(401)).hears_of_nothing().does_nothing();
    Stage::watching().stops().hears_of_nothing().does_nothing();
    Stage::starting().hears_of_nothing().does_nothing();
    Stage::new().opened().fails(failure(ErrorKind::Network)).hears_of_nothing().does_nothing();
    let mut checking = Stage::new().another_tab_leads().opened().answers(running()).time_passes(500).hears_of_news();
    let wait = checking.wait();
    checking = checking.hears_of_nothing().does_nothing();
    assert_eq!((wait, checking.wait()), (Some(1_500), Some(1_500)));
}
