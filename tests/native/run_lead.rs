//! Tabs and elements share: one of them polls, the others listen.

use crate::samples::{at, ready, running, status, status_after};
use crate::stage::Stage;
use quality_assessment::assessment::State;
use quality_assessment::run::{Event, Lead, Notice, PauseReason, Phase};

fn following() -> Stage {
    Stage::new().another_tab_leads().opened().answers(running())
}

#[test]
fn a_follower_campaigns_and_does_not_poll() {
    following().campaigns().enters(Phase::Watching).waits_exactly(10_000).asks_nothing();
}

#[test]
fn a_follower_shows_what_it_hears_and_still_does_not_poll() {
    let stage = following().hears(at(2, running())).puts_on_the_screen(&at(2, running())).asks_nothing();
    let stage =
        stage.tells_no("tell of a poll", |notice| matches!(notice, Notice::Polled { .. })).hears(at(3, ready()));
    stage.tells(&Notice::Completed { before: None, outcome: State::AiReady }).resigns().rests();
}

#[test]
fn a_follower_that_becomes_leader_waits_for_what_is_left_of_the_wait() {
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

/// A tab whose page is frozen by a dialog of the browser keeps the lead: those who followed it waited for ever.
#[test]
fn a_follower_that_hears_nothing_looks_for_itself() {
    let stage = following().waits_exactly(10_000).wait_ends().asks().answers(at(2, running()));
    let stage = stage.tells(&Notice::Polled { changed: true, attempt: 1 }).waits_exactly(10_000).wait_ends().asks();
    stage.answers(at(3, ready())).tells(&Notice::Completed { before: None, outcome: State::AiReady }).rests();
}

#[test]
fn a_follower_that_hears_of_nothing_new_goes_on_listening() {
    let stage = following().time_passes(9_000).happens(Event::HeardNothingNew).leaves_the_screen_alone();
    let stage = stage.waits_exactly(10_000).time_passes(9_000).hears(at(2, running())).waits_between(10_000, 10_800);
    stage.wait_ends().asks().happens(Event::HeardNothingNew).does_nothing();
    Stage::showing(ready()).happens(Event::HeardNothingNew).does_nothing();
}

/// What is dated in the future is no reason to take everything that other tabs say for old, and to wait for more.
#[test]
fn hearsay_that_is_dropped_is_silence() {
    let stage = Stage::new().another_tab_leads().opened().answers(at(9_000, running()));
    let stage = stage.time_passes(9_000).hears(at(2, running())).does_nothing();
    stage.wait_ends().asks().answers(at(3, ready())).enters(Phase::Ready);
}

#[test]
fn a_follower_gives_up_when_a_leader_would() {
    let mut stage = following();
    let began = stage.now();
    while stage.machine().lead() == Lead::Asked {
        assert!(stage.now().since(began) < 18 * 60_000, "it looks for ever");
        stage = stage.wait_ends().asks().answers(running());
    }
    stage.has_paused(PauseReason::GaveUp);
}

#[test]
fn a_follower_waits_as_long_as_the_server_asks() {
    following().wait_ends().fails(status_after(503, 600)).waits_exactly(600_000);
}

#[test]
fn nobody_leads_where_nothing_is_polled() {
    Stage::showing(ready()).rests().happens(Event::LeadGained).does_nothing().rests();
    Stage::showing(ready()).hidden().visible().does_nothing();
    Stage::watching().wait_ends().fails(status(403)).resigns();
}

#[test]
fn coming_back_a_follower_asks_for_the_lead_and_not_the_server() {
    following().hidden().visible().campaigns().asks_nothing().leads().asks();
}

#[test]
fn hearing_of_a_run_begins_to_follow_it() {
    let stage = Stage::showing(ready()).hears(at(2, running())).campaigns().enters(Phase::Watching);
    stage.waits_between(1_600, 2_400);
}

#[test]
fn what_is_heard_takes_the_place_of_the_next_poll() {
    let stage = Stage::watching().time_passes(1_900).hears(at(2, running()));
    stage.waits_between(1_600, 2_400);
}

#[test]
fn hearing_ends_a_failure() {
    let stage = Stage::watching().wait_ends().fails(status(500)).hears(at(2, running())).suffers_nothing();
    stage.waits_between(1_600, 2_400);
    Stage::showing(ready()).checks_now().fails(status(404)).hears(ready()).enters(Phase::Ready).suffers_nothing();
}

#[test]
fn older_hearsay_is_dropped() {
    Stage::showing(at(5, running())).hears(at(4, ready())).does_nothing().shows(&State::AiInProgress);
}

#[test]
fn while_its_own_question_is_open_it_does_not_listen() {
    Stage::watching().wait_ends().hears(at(2, ready())).does_nothing().answers(at(3, ready())).enters(Phase::Ready);
}

#[test]
fn hearsay_is_no_first_answer() {
    Stage::new().opened().hears(ready()).does_nothing().enters(Phase::Loading);
    Stage::new().opened().fails(status(500)).hears(ready()).does_nothing().shows_nothing();
}
