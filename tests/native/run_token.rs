//! 401: another token is asked for once, then it stops.

use crate::samples::{failure, ready, running, status};
use crate::stage::Stage;
use quality_assessment::api::ErrorKind;
use quality_assessment::assessment::State;
use quality_assessment::run::{Command, Event, Notice, Phase};

#[test]
fn a_refused_token_is_renewed_and_the_request_repeated() {
    Stage::watching()
        .wait_ends()
        .fails(status(401))
        .renews_the_token()
        .tells_no("fail", |notice| matches!(notice, Notice::Failed(..)))
        .enters(Phase::Watching)
        .token_renewed()
        .asks()
        .answers(running())
        .waits_between(1_600, 2_400);
}

#[test]
fn refused_again_it_removes_the_assessment() {
    Stage::watching()
        .wait_ends()
        .fails(status(401))
        .token_renewed()
        .fails(status(401))
        .tells(&Notice::Failed(status(401), None))
        .enters(Phase::Failed)
        .takes_it_off_the_screen()
        .shows_nothing()
        .rests();
}

#[test]
fn a_token_source_that_gives_none_stops_it() {
    let none = failure(ErrorKind::Unauthenticated);
    let stage = Stage::watching().wait_ends().fails(status(401)).token_refused(none.clone());
    stage.tells(&Notice::Failed(none.clone(), None)).suffers_from(&none).takes_it_off_the_screen().rests();
}

#[test]
fn a_token_source_that_cannot_be_reached_is_tried_again() {
    let stage = Stage::watching().wait_ends().fails(status(401)).token_refused(failure(ErrorKind::Network));
    stage.enters(Phase::Watching).shows(&State::AiInProgress).waits_between(1_600, 2_400).wait_ends().asks();
}

/// Without a status, the token source itself had nothing to give.
#[test]
fn a_request_that_never_had_a_token_does_not_ask_for_another() {
    let stage = Stage::watching().wait_ends().fails(failure(ErrorKind::Unauthenticated)).enters(Phase::Failed).rests();
    // Nothing has said that the person is someone else, or that nobody is signed in.
    stage.shows(&State::AiInProgress);
}

#[test]
fn a_later_refusal_is_renewed_again() {
    let renewed = Stage::watching().wait_ends().fails(status(401)).token_renewed().answers(running());
    renewed.wait_ends().fails(status(401)).renews_the_token();
    let by_hand = Stage::new().opened().fails(status(401)).token_renewed().fails(status(401)).rests();
    by_hand.checks_now().fails(status(401)).renews_the_token().token_renewed().answers(ready()).enters(Phase::Ready);
}

#[test]
fn while_a_token_is_awaited_nothing_is_asked() {
    let renewing = Stage::watching().wait_ends().fails(status(401));
    renewing.checks_now().does_nothing().hidden().asks_nothing().visible().asks_nothing().token_renewed().asks();
}

/// The page was hidden while the token was renewed. When it was shown again, the request forgot that it already had a
/// new token, and each refusal by the server led to another renewal.
#[test]
fn a_request_that_waited_for_the_page_still_knows_that_its_token_is_new() {
    Stage::watching()
        .wait_ends()
        .fails(status(401))
        .hidden()
        .token_renewed()
        .asks_nothing()
        .visible()
        .asks()
        .fails(status(401))
        .enters(Phase::Failed)
        .rests();
}

#[test]
fn a_token_that_nobody_asked_for_changes_nothing() {
    Stage::watching().token_renewed().does_nothing().token_refused(status(401)).does_nothing();
    Stage::watching().wait_ends().token_renewed().does_nothing();
    Stage::watching().wait_ends().fails(status(401)).removed().token_renewed().does_nothing();
}

#[test]
fn another_token_retries_a_request_that_failed_for_want_of_one() {
    let failed = Stage::new().opened().fails(status(401)).token_renewed().fails(status(401)).rests();
    failed.happens(Event::TokenOffered).asks().answers(ready()).enters(Phase::Ready);
    let without = Stage::new().opened().fails(failure(ErrorKind::Unauthenticated)).rests();
    without.happens(Event::TokenOffered).asks().answers(ready()).enters(Phase::Ready);
}

/// A page that sets another token after each refusal, from a listener of `qa-error`, sent requests as fast as the
/// server refused them.
#[test]
fn tokens_that_are_refused_again_and_again_make_no_loop() {
    let mut stage = Stage::new().opened().fails(failure(ErrorKind::Unauthenticated));
    let began = stage.now();
    for _ in 0..20 {
        stage = stage.happens(Event::TokenOffered);
        stage = if stage.did(|command| matches!(command, Command::Get(_))) == 0 { stage.wait_ends() } else { stage };
        stage = stage.asks().fails(status(401)).token_refused(failure(ErrorKind::Unauthenticated)).rests();
    }
    let spent = stage.now().since(began);
    assert!(spent > 10 * 60_000, "twenty tokens in {spent} ms");
}

#[test]
fn each_refused_token_doubles_the_wait_for_the_next() {
    let refuse = |stage: Stage| stage.asks().fails(failure(ErrorKind::Unauthenticated)).rests();
    let offered = |stage: Stage| stage.happens(Event::TokenOffered);
    let once = offered(refuse(Stage::new().opened()));
    let twice = offered(refuse(once)).asks_nothing().waits_between(1_600, 2_400);
    offered(refuse(twice.wait_ends())).asks_nothing().waits_between(3_200, 4_800);
}

#[test]
fn another_token_changes_nothing_while_all_is_well_or_something_else_is_wrong() {
    Stage::showing(ready()).happens(Event::TokenOffered).does_nothing();
    Stage::watching().happens(Event::TokenOffered).does_nothing();
    Stage::new().opened().fails(status(404)).happens(Event::TokenOffered).does_nothing();
    Stage::new().opened().fails(status(500)).happens(Event::TokenOffered).does_nothing();
}
