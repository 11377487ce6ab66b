//! A person asks for a re-run, and the API answers.

use crate::samples::{at, failure, in_state, queued, ready, reviewed, running, status, unprocessed};
use crate::stage::Stage;
use quality_assessment::api::{Error, ErrorKind};
use quality_assessment::assessment::{Assessment, State};
use quality_assessment::run::{Began, Command, Notice, Phase};
use std::sync::Arc;

fn refused(kind: ErrorKind) -> Notice {
    Notice::RerunRefused(failure(kind))
}

#[test]
fn the_default_sends_no_scorecard_and_a_choice_sends_its_id() {
    Stage::showing(ready()).rerun().posts(None).enters(Phase::Starting).shows(&State::AiReady);
    Stage::showing(ready()).rerun_with(7).posts(Some(7));
}

#[test]
fn one_submit_however_often_it_is_clicked() {
    Stage::starting().rerun().does_nothing().rerun_with(7).does_nothing();
}

#[test]
fn an_accepted_run_is_followed_from_when_it_was_sent() {
    let stage = Stage::starting();
    let sent = stage.now();
    let stage = stage.time_passes(800).post_answers(at(2, running()));
    let stage = stage.tells(&Notice::RerunAccepted).puts_on_the_screen(&at(2, running())).enters(Phase::Watching);
    let stage = stage.campaigns().waits_between(1_600, 2_400);
    assert_eq!(stage.watch().began, Began::Started(sent));
    let before = Some(Arc::new(ready()));
    stage.wait_ends().answers(at(3, ready())).tells(&Notice::Completed { before, outcome: State::AiReady }).rests();
}

#[test]
fn a_run_that_was_sent_from_here_is_followed_quickly_even_before_it_begins() {
    Stage::starting().post_answers(at(2, unprocessed())).waits_between(1_600, 2_400);
}

#[test]
fn an_answer_with_a_finished_state_is_a_finished_run() {
    for state in [State::AiReady, State::Error, State::ReviewOngoing] {
        let before = Some(Arc::new(ready()));
        Stage::starting()
            .post_answers(at(2, in_state(state.clone())))
            .tells(&Notice::RerunAccepted)
            .tells(&Notice::Completed { before, outcome: state })
            .enters(Phase::Ready)
            .rests();
    }
}

#[test]
fn an_answer_with_an_unknown_state_is_followed() {
    Stage::starting().post_answers(at(2, queued())).tells(&Notice::RerunAccepted).enters(Phase::Watching);
}

#[test]
fn a_refusal_changes_nothing_and_is_never_sent_again() {
    for code in [400, 403, 404, 422, 429, 500, 503] {
        Stage::starting()
            .post_fails(status(code))
            .tells(&Notice::RerunRefused(status(code)))
            .asks_nothing()
            .enters(Phase::Ready)
            .shows(&State::AiReady)
            .rests();
    }
}

#[test]
fn a_refused_token_is_renewed_but_the_person_clicks_again() {
    Stage::starting()
        .post_fails(status(401))
        .renews_the_token()
        .tells(&Notice::RerunRefused(status(401)))
        .token_renewed()
        .does_nothing()
        .rerun()
        .posts(None);
}

#[test]
fn a_post_that_never_had_a_token_does_not_ask_for_another() {
    let none = failure(ErrorKind::Unauthenticated);
    let stage = Stage::starting().post_fails(none).tells(&refused(ErrorKind::Unauthenticated));
    assert_eq!(stage.did(|command| *command == Command::RenewToken), 0);
}

#[test]
fn a_forbidden_re_run_is_refused_without_asking_the_api() {
    let not_mine = Assessment { can_edit: false, ..ready() };
    for assessment in [reviewed(), running(), queued(), not_mine] {
        Stage::showing(assessment).rerun().asks_nothing().tells(&refused(ErrorKind::Rejected));
    }
    Stage::new().rerun().tells(&refused(ErrorKind::Rejected)).asks_nothing();
    Stage::new().opened().rerun().tells(&refused(ErrorKind::Rejected)).asks_nothing();
}

#[test]
fn it_says_beforehand_whether_a_re_run_may_be_asked_for() {
    for may in [ready(), unprocessed(), at(2, in_state(State::ReviewOngoing))] {
        assert!(Stage::showing(may).machine().may_rerun());
    }
    for may_not in [running(), reviewed(), queued(), Assessment { can_edit: false, ..ready() }] {
        assert!(!Stage::showing(may_not).machine().may_rerun());
    }
    assert!(!Stage::new().opened().machine().may_rerun(), "nothing is shown yet");
    assert!(Stage::starting().machine().may_rerun(), "one that is on its way is joined");
    let in_doubt = Stage::starting().post_fails(failure(ErrorKind::Network));
    assert!(!in_doubt.answers(ready()).machine().may_rerun(), "nobody knows whether one has begun");
}

/// The browser said that it was offline, and the API would have answered: nothing was ever sent.
#[test]
fn a_re_run_is_sent_though_the_browser_says_that_it_is_offline() {
    let stage = Stage::showing(ready()).offline().rerun().posts(None);
    stage.post_answers(at(2, running())).tells(&Notice::RerunAccepted).wait_ends().asks();
}

#[test]
fn a_re_run_that_never_left_is_refused_and_not_kept_for_later() {
    let stage = Stage::showing(ready()).offline().rerun().post_fails(failure(ErrorKind::Offline));
    stage.tells(&refused(ErrorKind::Offline)).enters(Phase::Ready).online().asks_nothing();
    let lost = Stage::showing(ready()).rerun().offline().post_fails(failure(ErrorKind::Offline));
    lost.tells(&Notice::RerunDoubtful(failure(ErrorKind::Offline)));
}

#[test]
fn a_request_in_flight_is_aborted_for_the_re_run() {
    let stage = Stage::showing(ready()).checks_now();
    let request = stage.asked();
    let stage = stage.rerun().aborts().posts(None);
    stage.happens(quality_assessment::run::Event::Answered(request, Arc::new(running()))).does_nothing();
}

#[test]
fn an_unprocessed_assessment_may_be_re_run_and_is_followed_after_a_refusal() {
    Stage::showing(unprocessed())
        .rerun()
        .posts(None)
        .waits_for_nothing()
        .post_fails(status(403))
        .enters(Phase::Watching)
        .waits_between(8_000, 12_000);
}

#[test]
fn a_re_run_goes_on_while_the_page_is_away() {
    Stage::starting().hidden().aborts_nothing().offline().aborts_nothing().enters(Phase::Starting);
    let away = Stage::starting().hidden().post_answers(at(2, running())).enters(Phase::Watching).waits_for_nothing();
    away.visible().asks();
}

#[test]
fn while_the_post_is_in_flight_nothing_is_requested() {
    // A person who asked for a reload is told that there will be none: the answer to the POST is newer.
    Stage::starting().checks_now().asks_nothing().tells(&Notice::FetchEnded).stops().does_nothing();
    Stage::starting().hears_of_news().does_nothing();
}

#[test]
fn the_answer_to_another_post_is_not_believed() {
    let other = quality_assessment::run::RequestId(999);
    let answer = quality_assessment::run::Event::RerunAnswered(other, Arc::new(running()));
    Stage::starting().happens(answer).does_nothing().enters(Phase::Starting);
    let loss = quality_assessment::run::Event::RerunFailed(other, Error::new(ErrorKind::Network));
    Stage::starting().happens(loss).does_nothing().enters(Phase::Starting);
}

#[test]
fn a_failed_request_does_not_prevent_a_re_run() {
    Stage::showing(ready()).checks_now().fails(status(409)).rerun().posts(None).post_answers(at(2, running()));
}

/// A `reload()` that a re-run has overtaken used to wait for ever.
#[test]
fn a_promise_for_a_reload_that_is_given_up_is_settled() {
    Stage::showing(ready()).checks_now().asks().rerun().aborts().tells(&Notice::FetchEnded);
    Stage::watching().checks_now().asks().stops().tells(&Notice::FetchEnded);
}
