//! The way from opening an assessment to seeing it.

use crate::samples::{failure, queued, ready, running, status};
use crate::stage::Stage;
use quality_assessment::api::ErrorKind;
use quality_assessment::assessment::State;
use quality_assessment::run::{Notice, Phase, Settings};

#[test]
fn opening_asks_at_once() {
    Stage::new().opened().asks().enters(Phase::Loading).shows_nothing();
}

#[test]
fn opening_twice_asks_once() {
    Stage::new().opened().asks().opened().does_nothing();
}

#[test]
fn the_first_answer_is_shown_and_nothing_more_is_asked() {
    Stage::new()
        .opened()
        .answers(ready())
        .puts_on_the_screen(&ready())
        .tells(&Notice::Loaded)
        .tells(&Notice::FetchEnded)
        .enters(Phase::Ready)
        .rests();
}

#[test]
fn a_finished_or_deleted_assessment_is_not_polled() {
    use State::{AiReady, Deleted, DiscussedWithAssessee, Error, ReviewOngoing, ReviewedBySupervisor};
    for state in [AiReady, ReviewOngoing, ReviewedBySupervisor, DiscussedWithAssessee, Error, Deleted] {
        Stage::showing(crate::samples::in_state(state)).enters(Phase::Ready).rests();
    }
}

/// An unreadable state was taken for a finished one. During a run that meant "done".
#[test]
fn an_unreadable_state_does_not_end_a_run() {
    let unreadable = crate::samples::in_state(State::Missing);
    Stage::watching()
        .wait_ends()
        .answers(unreadable)
        .enters(Phase::Watching)
        .tells_no("complete", |notice| matches!(notice, Notice::Completed { .. }));
}

#[test]
fn a_hidden_page_still_loads_its_assessment() {
    Stage::with(Settings { is_visible: false, ..Settings::default() }).opened().asks().answers(ready()).rests();
}

#[test]
fn a_page_that_opens_offline_tries_once_and_loads_with_the_connection() {
    Stage::with(Settings { is_online: false, ..Settings::default() })
        .opened()
        .asks()
        .fails(failure(ErrorKind::Network))
        .tells(&Notice::Failed(failure(ErrorKind::Offline), None))
        .waits_for_nothing()
        .enters(Phase::Failed)
        .suffers_from(&failure(ErrorKind::Offline))
        .online()
        .asks()
        .answers(ready())
        .tells(&Notice::Loaded)
        .suffers_nothing();
}

#[test]
fn a_first_answer_that_fails_is_asked_for_again_automatically() {
    Stage::new()
        .opened()
        .fails(status(500))
        .enters(Phase::Failed)
        .shows_nothing()
        .waits_between(1_600, 2_400)
        .wait_ends()
        .asks()
        .answers(ready())
        .tells(&Notice::Loaded)
        .enters(Phase::Ready);
}

#[test]
fn trying_again_by_hand_shows_that_it_loads() {
    Stage::new().opened().fails(status(404)).enters(Phase::Failed).rests().checks_now().asks().enters(Phase::Loading);
}

/// "The same as what is shown" makes no sense while nothing is shown. The machine asked again at once, and a session
/// that repeated it was asked endlessly, as fast as the network allowed.
#[test]
fn the_same_as_nothing_is_requested_again_after_a_while() {
    Stage::new().opened().answers_the_same().enters(Phase::Failed).waits_between(1_600, 2_400);
    Stage::new().opened().answers_the_same().wait_ends().asks().answers(ready()).enters(Phase::Ready);
}

#[test]
fn a_run_found_by_the_first_request_is_followed() {
    for state in [running(), queued(), crate::samples::unprocessed()] {
        Stage::showing(state).enters(Phase::Watching);
    }
}

#[test]
fn before_it_is_opened_nothing_leads_to_a_request() {
    let idle = || Stage::new();
    idle().checks_now().does_nothing().enters(Phase::Idle);
    idle().stops().does_nothing();
    idle().hidden().does_nothing().visible().does_nothing();
    idle().offline().does_nothing().online().does_nothing();
    idle().token_renewed().does_nothing();
    idle().hears_of_news().does_nothing().shows_nothing();
    idle().restored().does_nothing();
    idle().removed().does_nothing();
}
