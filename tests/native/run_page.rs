//! The page is hidden, shown, offline, online.

use crate::samples::{failure, ready, running, status, status_after};
use crate::stage::Stage;
use quality_assessment::api::ErrorKind;
use quality_assessment::run::{Command, Fetch, Notice, Phase};

const MINUTE: i64 = 60_000;

#[test]
fn a_hidden_page_asks_nothing_however_long_it_is_hidden() {
    Stage::watching().hidden().waits_for_nothing().resigns().time_passes(60 * MINUTE).asks_nothing();
}

#[test]
fn once_visible_again_it_asks_once_and_immediately() {
    Stage::watching().hidden().time_passes(100).visible().asks().visible().does_nothing();
}

#[test]
fn hidden_twice_is_hidden_once() {
    Stage::watching().hidden().resigns().hidden().does_nothing();
}

#[test]
fn an_answer_that_comes_to_a_hidden_page_is_taken_and_not_followed_up() {
    let late = Stage::watching().wait_ends().hidden().aborts_nothing().answers(running());
    late.enters(Phase::Watching).waits_for_nothing().asks_nothing().visible().asks();
    Stage::watching().wait_ends().hidden().answers(ready()).enters(Phase::Ready).rests();
}

#[test]
fn offline_it_says_so_and_waits_for_the_connection() {
    Stage::watching()
        .offline()
        .tells(&Notice::Failed(failure(ErrorKind::Offline), None))
        .suffers_from(&failure(ErrorKind::Offline))
        .enters(Phase::Watching)
        .waits_for_nothing()
        .time_passes(10 * MINUTE)
        .online()
        .asks()
        .online()
        .does_nothing()
        .answers(running())
        .suffers_nothing();
}

#[test]
fn offline_is_reported_once() {
    Stage::watching().offline().offline().does_nothing().hidden().tells_no("fail", is_failure);
}

#[test]
fn a_page_that_is_both_hidden_and_offline_asks_when_it_is_neither() {
    Stage::watching().hidden().offline().online().asks_nothing().visible().asks();
    Stage::watching().offline().hidden().visible().asks_nothing().online().asks();
}

/// The browser says that it is offline and the request fails: this one loss was reported as two errors, with a next try
/// announced for a time at which none would be made.
#[test]
fn a_request_that_is_cut_off_by_going_offline_is_one_loss() {
    let offline = failure(ErrorKind::Offline);
    Stage::watching()
        .wait_ends()
        .offline()
        .does_nothing()
        .fails(failure(ErrorKind::Network))
        .tells(&Notice::Failed(offline.clone(), None))
        .tells_no("fail twice", |notice| is_failure(notice) && *notice != Notice::Failed(offline.clone(), None))
        .suffers_from(&offline)
        .waits_for_nothing()
        .online()
        .asks();
}

/// The connection comes and goes, and each time a request is cut off.
#[test]
fn losses_in_short_succession_are_reported_once_but_to_a_person_each_time() {
    let cut_off = |stage: Stage| stage.offline().fails(failure(ErrorKind::Network));
    let offline = Notice::Failed(failure(ErrorKind::Offline), None);
    let stage = cut_off(Stage::watching().wait_ends()).tells(&offline);
    let stage = cut_off(stage.time_passes(1_000).online().asks()).tells_no("fail again", is_failure);
    let stage = stage.checks_now().asks().fails(failure(ErrorKind::Network)).tells(&offline);
    stage.checks_now().asks().fails(failure(ErrorKind::Network)).tells(&offline);
}

#[test]
fn a_persons_request_is_sent_offline_too_and_its_success_ends_the_offline_state() {
    let stage = Stage::watching().offline().waits_for_nothing().checks_now().asks().answers(running());
    stage.suffers_nothing().wait_ends().asks();
    let failed =
        Stage::showing(ready()).offline().does_nothing().checks_now().asks().fails(failure(ErrorKind::Network));
    let failed = failed.suffers_from(&failure(ErrorKind::Offline)).waits_for_nothing();
    failed.online().asks().answers(ready()).enters(Phase::Ready);
}

#[test]
fn a_person_may_reload_on_a_page_that_counts_as_hidden() {
    Stage::showing(ready()).hidden().checks_now().asks();
}

#[test]
fn coming_back_does_not_override_the_wait_that_a_server_asked_for() {
    let waiting = || Stage::watching().wait_ends().fails(status_after(503, 120)).waits_between(120_000, 144_000);
    let shown = waiting().hidden().waits_for_nothing().time_passes(20_000).visible().asks_nothing();
    shown.waits_between(112_000, 112_000).wait_ends().asks();
    waiting().offline().online().asks_nothing();
    waiting().hidden().time_passes(5 * MINUTE).visible().asks();
}

fn is_failure(notice: &Notice) -> bool {
    matches!(notice, Notice::Failed(..))
}

/// A change, a sign-out or a removal happened while the page was in the browser's cache, and nobody noticed.
#[test]
fn back_from_the_browsers_cache_it_sends_one_request_at_once() {
    let stage = Stage::showing(ready()).hidden().time_passes(60 * MINUTE).restored().asks_nothing().visible().asks();
    stage.answers_the_same().enters(Phase::Ready).rests();
    Stage::showing(ready()).restored().asks().restored().does_nothing().visible().does_nothing();
    Stage::watching().stops().restored().asks().answers(running()).rests();
    Stage::watching().another_tab_leads().hidden().restored().visible().asks();
    // A person who left to sign in, and came back.
    let refused = Stage::new().opened().fails(status(401)).token_refused(failure(ErrorKind::Unauthenticated)).rests();
    refused.restored().asks().answers(ready()).enters(Phase::Ready);
    Stage::starting().hidden().restored().visible().asks_nothing();
    Stage::showing(ready()).restored().fails(status(403)).takes_it_off_the_screen();
}

/// A hundred flaps in three seconds caused fifty requests and fifty errors.
#[test]
fn a_connection_that_flaps_makes_no_storm() {
    let (mut stage, mut requests, mut errors) = (Stage::watching(), 0, 0);
    for _ in 0..100 {
        for flap in [Stage::offline, Stage::online] {
            stage = flap(stage);
            requests += stage.did(|command| matches!(command, Command::Get(_)));
            errors += stage.did(|command| matches!(command, Command::Tell(Notice::Failed(..))));
            if matches!(stage.machine().fetch(), Fetch::Asked { .. }) {
                stage = stage.answers(running());
            }
        }
        stage = stage.later(30);
    }
    assert!(requests <= 2 && errors == 1, "{requests} requests and {errors} errors");
}

#[test]
fn a_page_that_is_hidden_and_shown_again_and_again_makes_no_storm() {
    let (mut stage, mut requests) = (Stage::watching(), 0);
    for _ in 0..100 {
        stage = stage.hidden().visible();
        requests += stage.did(|command| matches!(command, Command::Get(_)));
        if matches!(stage.machine().fetch(), Fetch::Asked { .. }) {
            stage = stage.answers(running());
        }
    }
    assert_eq!(requests, 1);
}

/// Somebody who has stopped watching has asked for nothing, and misses nothing.
#[test]
fn a_missing_connection_is_no_news_where_nothing_is_followed() {
    let stage = Stage::watching().stops().offline().restored().asks_nothing().tells_no("fail", is_failure);
    stage.online().asks();
}

#[test]
fn a_missing_connection_that_is_known_is_not_reported_again_later() {
    let stage = Stage::watching().offline().time_passes(MINUTE).hidden().tells_no("fail", is_failure);
    stage.visible().tells_no("fail", is_failure);
}
