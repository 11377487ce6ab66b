//! Failed requests: which are tried again automatically, when, and what stops.

use crate::samples::{at, failure, ready, running, status, status_after};
use crate::stage::Stage;
use quality_assessment::api::{Error, ErrorKind};
use quality_assessment::assessment::State;
use quality_assessment::run::{Command, Notice, Phase, Settings};
use std::sync::Arc;

fn passing() -> Vec<Error> {
    let kinds = [ErrorKind::Network, ErrorKind::Timeout, ErrorKind::Malformed];
    let statuses = [500, 502, 503, 504, 408, 429];
    kinds.map(failure).into_iter().chain(statuses.map(status)).collect()
}

#[test]
fn a_temporary_failure_keeps_the_last_good_data_and_is_retried() {
    for error in passing() {
        Stage::watching()
            .wait_ends()
            .fails(error.clone())
            .enters(Phase::Watching)
            .shows(&State::AiInProgress)
            .suffers_from(&error)
            .waits_between(1_600, 2_400)
            .wait_ends()
            .asks()
            .answers(running())
            .suffers_nothing()
            .waits_between(1_600, 2_400);
    }
}

#[test]
fn back_off_goes_up_to_a_minute_and_never_stops_for_good() {
    let mut stage = Stage::watching().wait_ends();
    for longest in [2_400, 4_800, 9_600, 19_200, 38_400] {
        stage = stage.fails(status(500)).waits_between(longest * 2 / 3, longest).wait_ends();
    }
    for _ in 0..200 {
        stage = stage.fails(failure(ErrorKind::Network)).waits_between(40_000, 60_000).wait_ends().asks();
    }
    stage.shows(&State::AiInProgress).answers(ready()).enters(Phase::Ready);
}

/// See the schedule: retries came sooner than the polls that they replaced.
#[test]
fn a_failing_poll_is_not_tried_again_sooner_than_the_next_poll_would_have_come() {
    let mut stage = Stage::watching().wait_ends();
    for _ in 0..5 {
        stage = stage.answers(running()).wait_ends();
    }
    let stage = stage.fails(status(500)).waits_between(8_000, 12_000).wait_ends().fails(status(500));
    stage.waits_between(8_000, 12_000).wait_ends().fails(status(500)).waits_between(8_000, 12_000);
    Stage::showing(crate::samples::unprocessed()).wait_ends().fails(status(500)).waits_between(8_000, 12_000);
}

#[test]
fn one_answer_ends_the_back_off() {
    let stage = Stage::watching().wait_ends().fails(status(500)).wait_ends().fails(status(500)).wait_ends();
    stage.answers(running()).wait_ends().fails(status(500)).waits_between(1_600, 2_400);
}

#[test]
fn a_failure_is_reported_with_the_time_of_the_next_try() {
    let stage = Stage::watching().wait_ends();
    let next = stage.now().after(2_000);
    stage.fails(status(500)).tells(&Notice::Failed(status(500), Some(next)));
}

#[test]
fn each_failure_is_reported_however_soon_after_the_last() {
    let failed = |command: &Command| matches!(command, Command::Tell(Notice::Failed(..)));
    let stage = Stage::watching().wait_ends().fails(status(500)).wait_ends().fails(status(500));
    assert_eq!(stage.did(failed), 1);
}

#[test]
fn too_many_requests_and_unavailable_are_obeyed() {
    for code in [429, 503] {
        let stage = Stage::watching().wait_ends().fails(status_after(code, 30));
        stage.waits_between(30_000, 36_000).wait_ends().asks();
    }
}

#[test]
fn obeying_has_an_end_after_ten_minutes() {
    Stage::watching().wait_ends().fails(status_after(503, 86_400)).waits_exactly(600_000).wait_ends().asks();
}

/// `Retry-After: 0` was obeyed literally: as many requests as the server could refuse.
#[test]
fn a_server_that_says_at_once_is_not_asked_at_once() {
    let stage = Stage::watching().wait_ends().fails(status_after(503, 0)).asks_nothing().waits_between(1_600, 2_400);
    stage.wait_ends().fails(status_after(503, 0)).asks_nothing().waits_between(1_600, 2_400);
}

#[test]
fn a_person_who_checks_now_waits_for_the_server_too() {
    Stage::watching().wait_ends().fails(status_after(503, 60)).checks_now().asks_nothing().wait_ends().asks();
    Stage::watching().wait_ends().fails(status(500)).checks_now().asks();
}

/// The reason gave way to an empty frame until the wait was over.
#[test]
fn a_reload_before_the_server_may_be_asked_keeps_its_reason_readable() {
    let refusal = status_after(503, 60);
    let stage = Stage::new().opened().fails(refusal.clone()).checks_now().asks_nothing();
    let stage = stage.enters(Phase::Failed).suffers_from(&refusal).wait_ends().asks().enters(Phase::Failed);
    stage.answers(ready()).enters(Phase::Ready).suffers_nothing();
    Stage::new().opened().fails(status(503)).checks_now().asks().enters(Phase::Loading);
    // Of one minute and a tenth, which the dice have added, nothing is left.
    let over = Stage::new().opened().fails(status_after(503, 60)).time_passes(66_000);
    over.checks_now().asks().enters(Phase::Loading);
}

#[test]
fn a_permanent_failure_stops_it() {
    for code in [400, 409, 422] {
        Stage::watching()
            .wait_ends()
            .fails(status(code))
            .tells(&Notice::Failed(status(code), None))
            .enters(Phase::Failed)
            .shows(&State::AiInProgress)
            .suffers_from(&status(code))
            .resigns()
            .rests()
            .hidden()
            .visible()
            .asks_nothing()
            .offline()
            .online()
            .asks_nothing()
            .checks_now()
            .asks();
    }
}

#[test]
fn a_reload_that_fails_keeps_what_was_there_and_is_tried_again() {
    Stage::showing(ready())
        .checks_now()
        .fails(status(502))
        .enters(Phase::Failed)
        .shows(&State::AiReady)
        .waits_between(1_600, 2_400)
        .hidden()
        .waits_for_nothing()
        .visible()
        .asks()
        .fails(status(502))
        .waits_between(3_200, 4_800)
        .wait_ends()
        .answers(ready())
        .enters(Phase::Ready)
        .suffers_nothing()
        .rests();
}

/// Everything stayed readable and exportable for somebody who had lost the right to it.
#[test]
fn a_refused_read_removes_the_judgement() {
    for code in [403, 404, 410, 451] {
        let stage = Stage::watching().wait_ends().fails(status(code)).takes_it_off_the_screen().shows_nothing();
        let stage = stage.tells(&Notice::Failed(status(code), None)).enters(Phase::Failed).suffers_from(&status(code));
        let stage = stage.resigns().rests().checks_now().asks().enters(Phase::Loading);
        stage.answers(running()).tells(&Notice::Loaded).enters(Phase::Watching);
        Stage::showing(ready()).checks_now().fails(status(code)).takes_it_off_the_screen().shows_nothing().rests();
        Stage::watching().stops().checks_now().fails(status(code)).takes_it_off_the_screen().shows_nothing();
    }
}

#[test]
fn a_write_that_is_refused_takes_nothing_away() {
    for code in [401, 403, 404, 410, 451] {
        let stage = Stage::starting().post_fails(status(code)).leaves_the_screen_alone().shows(&State::AiReady);
        stage.enters(Phase::Ready);
    }
}

/// A gateway's mistake during a run is not a reason to lose the comparison; but only the page keeps it.
#[test]
fn the_previous_result_is_remembered_for_the_same_person() {
    let before = Some(Arc::new(ready()));
    let stage = Stage::starting().post_answers(at(2, running())).wait_ends().fails(status(404)).forgets();
    let stage =
        stage.checks_now().answers(at(2, running())).enters(Phase::Watching).wait_ends().answers(at(3, ready()));
    stage.tells(&Notice::Completed { before, outcome: State::AiReady }).forgets();
}

/// A person whose token was refused is still that person, and a missing assessment says nothing about who asks.
#[test]
fn the_previous_result_is_remembered_where_nothing_says_that_somebody_else_comes() {
    let rerun = |settings| {
        let stage = Stage::with(settings).opened().answers(ready()).rerun();
        stage.post_answers(at(2, running())).wait_ends()
    };
    let signed_out = rerun(Settings::default()).fails(status(401));
    let signed_out = signed_out.token_refused(failure(ErrorKind::Unauthenticated)).shows_nothing();
    let missing = rerun(Settings { knows_person: false, ..Settings::default() }).fails(status(404)).shows_nothing();
    for stage in [signed_out, missing] {
        let stage = stage.checks_now().answers(at(2, running())).wait_ends().answers(at(3, ready()));
        stage.tells(&Notice::Completed { before: Some(Arc::new(ready())), outcome: State::AiReady });
    }
}

/// With cookies nobody can tell whether the same person signs in again.
#[test]
fn the_previous_result_is_not_remembered_for_the_next_person() {
    let cookies = || Stage::with(Settings { knows_person: false, ..Settings::default() }).opened().answers(ready());
    let stage = cookies().rerun().post_answers(at(2, running())).wait_ends().fails(status(401));
    let stage = stage.token_refused(failure(ErrorKind::Unauthenticated)).forgets().shows_nothing();
    let stage = stage.checks_now().answers(at(2, running())).wait_ends().answers(at(3, ready()));
    stage.tells(&Notice::Completed { before: None, outcome: State::AiReady });
}

/// The server had asked for five minutes, and was asked again after two seconds since somebody had saved a score.
#[test]
fn a_save_does_not_shorten_the_patience_that_the_server_asked_for() {
    let stage = Stage::watching().wait_ends().fails(status_after(429, 300)).later(10_000);
    // Of five minutes and a tenth, which the dice have added, ten seconds are over.
    let stage = stage.saved(at(9, running())).enters(Phase::Watching).waits_exactly(320_000);
    stage.tells(&Notice::FetchEnded).suffers_nothing().wait_ends().asks();
    // What is over needs no patience.
    let stage = Stage::watching().wait_ends().fails(status_after(429, 300)).saved(at(9, ready()));
    stage.enters(Phase::Ready).waits_for_nothing();
}
