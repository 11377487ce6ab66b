//! Tabs and elements share: one of them polls, the others listen.

use crate::samples::{at, category, ready, running, scored, status, status_after};
use crate::stage::Stage;
use quality_assessment::assessment::{Assessment, State};
use quality_assessment::run::{Command, Event, Lead, Notice, PauseReason, Phase};
use std::sync::Arc;

fn following() -> Stage {
    Stage::new().another_tab_leads().opened().answers(running())
}

#[test]
fn a_follower_campaigns_and_does_not_poll() {
    following().campaigns().enters(Phase::Watching).waits_exactly(10_000).asks_nothing();
}

/// Every script of the origin can send on the channel, whose name can be guessed: its message was shown, was in
/// `element.assessment`, and was kept for the next page.
#[test]
fn a_message_is_a_hint_and_not_an_answer() {
    let stage = following().time_passes(5_000).hears_of_news().leaves_the_screen_alone().asks();
    let stage = stage.answers(at(2, running())).puts_on_the_screen(&at(2, running()));
    let stage =
        stage.tells_no("tell of a poll", |notice| matches!(notice, Notice::Polled { .. })).waits_exactly(10_000);
    let stage = stage.time_passes(5_000).hears_of_news().leaves_the_screen_alone().asks().answers(at(3, ready()));
    stage.tells(&Notice::Completed { before: None, outcome: State::AiReady }).resigns().rests();
}

/// A tab that sends false news costs one request for each wait of a poll, and no more.
#[test]
fn hints_make_no_loop() {
    let mut stage = Stage::showing(ready()).time_passes(10_000);
    let mut requests = 0;
    for _ in 0..100 {
        stage = stage.hears_of_news();
        if stage.did(|command| matches!(command, Command::Get(_))) == 1 {
            requests += 1;
            stage = stage.answers(ready());
        }
    }
    assert_eq!(requests, 1);
    stage.waits_exactly(2_000).wait_ends().asks().answers(ready()).rests();
}

#[test]
fn a_hidden_page_follows_a_hint_once_it_is_shown() {
    Stage::showing(ready()).hidden().time_passes(9_000).hears_of_news().asks_nothing().visible().asks();
}

#[test]
fn a_follower_that_becomes_leader_waits_for_the_rest_of_the_wait() {
    following().time_passes(500).leads().waits_exactly(1_500).wait_ends().asks();
    following().time_passes(5_000).leads().asks();
}

#[test]
fn a_hidden_tab_never_leads() {
    let mut hidden = Stage::watching().hidden().resigns();
    assert_eq!(hidden.machine().lead(), Lead::None);
    hidden.happens(Event::LeadGained).does_nothing().visible().campaigns();
    Stage::showing(ready()).hidden().checks_now().answers(running()).waits_for_nothing().visible().campaigns();
}

/// A tab whose page is frozen by a dialog of the browser keeps the lead: its followers waited for ever.
#[test]
fn a_follower_that_hears_nothing_sends_its_own_request() {
    let stage = following().waits_exactly(10_000).wait_ends().asks().answers(at(2, running()));
    let stage = stage.tells(&Notice::Polled { changed: true, attempt: 1 }).waits_exactly(10_000).wait_ends().asks();
    stage.answers(at(3, ready())).tells(&Notice::Completed { before: None, outcome: State::AiReady }).rests();
}

#[test]
fn a_follower_that_hears_of_nothing_new_goes_on_listening() {
    let stage = following().time_passes(9_000).happens(Event::HeardNothingNew).leaves_the_screen_alone();
    let stage = stage.waits_exactly(10_000).time_passes(9_000).hears_of_nothing().waits_between(10_000, 10_800);
    stage.wait_ends().asks().happens(Event::HeardNothingNew).does_nothing();
    Stage::showing(ready()).happens(Event::HeardNothingNew).does_nothing();
}

/// Repeated messages that there is nothing new kept a tab from ever sending a request.
#[test]
fn a_follower_sends_a_request_once_a_minute_whatever_others_say() {
    let mut stage = following();
    let began = stage.now();
    for _ in 0..200 {
        if stage.did(|command| matches!(command, Command::Get(_))) == 1 {
            break;
        }
        let wait = stage.wait().expect("it listens");
        stage = if wait > 1_000 { stage.time_passes(1_000).hears_of_nothing() } else { stage.wait_ends() };
    }
    let spent = stage.now().since(began);
    assert!((60_000..100_000).contains(&spent), "the request came after {spent} ms");
    stage.asks();
}

#[test]
fn what_others_say_counts_for_less_than_a_minute() {
    let listening = || (0..6).fold(following(), |stage, _| stage.time_passes(9_000).hears_of_nothing());
    let waits = |stage: Stage| stage.did(|command| matches!(command, Command::WaitUntil(_)));
    assert_eq!(waits(listening().time_passes(5_999).hears_of_nothing()), 1, "it goes on listening");
    listening().time_passes(6_000).hears_of_nothing().does_nothing().wait_ends().asks();
}

#[test]
fn a_follower_gives_up_when_a_leader_would() {
    let mut stage = following();
    let began = stage.now();
    while stage.machine().lead() == Lead::Asked {
        assert!(stage.now().since(began) < 18 * 60_000, "it goes on for ever");
        stage = stage.wait_ends().asks().answers(running());
    }
    stage.has_paused(PauseReason::GaveUp);
}

#[test]
fn a_follower_waits_as_long_as_the_server_asks() {
    following().wait_ends().fails(status_after(503, 600)).waits_exactly(600_000);
}

#[test]
fn a_persons_request_that_fails_is_followed_by_listening_again() {
    following().checks_now().asks().fails(status(500)).waits_exactly(10_000);
}

#[test]
fn nobody_leads_where_nothing_is_polled() {
    Stage::showing(ready()).rests().happens(Event::LeadGained).does_nothing().rests();
    Stage::showing(ready()).hidden().visible().does_nothing();
    Stage::watching().wait_ends().fails(status(403)).resigns();
}

#[test]
fn a_follower_that_comes_back_asks_for_the_lead_and_not_the_server() {
    following().hidden().visible().campaigns().asks_nothing().leads().asks();
}

#[test]
fn hearing_of_a_run_begins_to_follow_it() {
    let stage = Stage::showing(ready()).time_passes(5_000).hears_of_news().asks().answers(at(2, running()));
    stage.campaigns().enters(Phase::Watching).waits_between(1_600, 2_400);
}

#[test]
fn a_hint_brings_a_failure_to_its_end_sooner() {
    let stage = Stage::watching().wait_ends().fails(status(500)).wait_ends().fails(status(500)).time_passes(2_000);
    stage.hears_of_news().asks().answers(at(2, running())).suffers_nothing().waits_between(1_600, 2_400);
    let patient = Stage::watching().wait_ends().fails(status_after(503, 60)).time_passes(5_000);
    patient.hears_of_news().asks_nothing();
}

/// A host may lengthen the interval between the two.
#[test]
fn a_hint_does_not_delay_a_try_that_comes_sooner() {
    let mut stage = Stage::showing(ready()).checks_now().fails(status(500)).waits_between(1_600, 2_400);
    stage.machine().set_interval(60_000);
    stage.hears_of_news().asks_nothing().waits_exactly(2_000).wait_ends().asks();
    let mut leading = Stage::watching().waits_between(1_600, 2_400);
    leading.machine().set_interval(60_000);
    leading.hears_of_news().asks_nothing().waits_exactly(2_000).wait_ends().asks();
}

#[test]
fn while_its_own_request_is_in_flight_it_does_not_listen() {
    Stage::watching().wait_ends().hears_of_news().does_nothing().answers(at(3, ready())).enters(Phase::Ready);
}

#[test]
fn a_message_from_another_tab_is_not_a_first_answer() {
    Stage::new().opened().hears_of_news().does_nothing().enters(Phase::Loading);
    Stage::new().opened().fails(status(500)).hears_of_news().does_nothing().shows_nothing();
}

/// A tab that was hidden during a whole run saw a new result with nothing to compare it with.
#[test]
fn a_run_that_passed_unseen_is_compared_with_the_shown_result() {
    let of = |score| Assessment { categories: vec![category(1, vec![scored(1, score)])], ..ready() };
    let (before, after) = (at(1, of(3.0)), at(2, of(5.0)));
    let returns = || Stage::showing(before.clone()).hidden().time_passes(9_000).hears_of_news().visible().asks();
    let completed = Notice::Completed { before: Some(Arc::new(before.clone())), outcome: State::AiReady };
    returns().answers(after.clone()).tells(&completed).enters(Phase::Ready);
    // Neither people's edits nor events of the ticket are a run.
    let is_completed = |notice: &Notice| matches!(notice, Notice::Completed { .. });
    let reviewed = Assessment { state: State::ReviewOngoing, ..after };
    let closed = at(2, before.clone());
    for other in [reviewed, closed] {
        returns().answers(other).tells_no("run", is_completed);
    }
}
