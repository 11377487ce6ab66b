//! The public view of a run that is, or was, followed.

use crate::samples::{at, failure, ready, running, status, unprocessed};
use crate::stage::Stage;
use quality_assessment::api::ErrorKind;
use quality_assessment::run::{Began, Event, FollowStatus, Memory, PauseReason};
use std::sync::Arc;

fn running_since_a_re_run() -> Stage {
    Stage::starting().post_answers(at(2, running()))
}

#[test]
fn nothing_is_followed_where_nothing_goes_on() {
    assert_eq!(Stage::new().opened().machine().following(), None);
    assert_eq!(Stage::showing(ready()).machine().following(), None);
    assert_eq!(Stage::starting().machine().following(), None, "nobody knows yet whether it is accepted");
}

#[test]
fn a_run_that_was_started_here_has_a_previous_result() {
    let mut stage = running_since_a_re_run();
    let following = stage.machine().following().expect("it is followed");
    assert!(following.is_followed() && following.is_run && matches!(following.began, Began::Started(_)));
    assert_eq!(following.previous().map(|before| &**before), Some(&ready()));
}

#[test]
fn a_run_that_was_found_has_no_previous_result_and_a_wait_for_one_is_not_a_run() {
    let found = Stage::watching().machine().following().expect("it is followed");
    assert!(found.is_run && matches!(found.began, Began::Seen(_)) && found.previous().is_none());
    let waiting = Stage::showing(unprocessed()).machine().following().expect("it is followed");
    assert!(!waiting.is_run && waiting.is_followed());
}

#[test]
fn a_doubt_is_followed_and_is_not_a_run_until_one_is_seen() {
    let mut stage = Stage::starting().post_fails(failure(ErrorKind::Network));
    let following = stage.machine().following().expect("the outcome is checked");
    assert!(!following.is_run && following.before.is_some() && following.previous().is_none());
}

#[test]
fn a_run_that_is_no_longer_followed_says_why() {
    let following = running_since_a_re_run().stops().machine().following().expect("it still goes on");
    assert_eq!(following.status, FollowStatus::Left(PauseReason::Stopped));
    assert!(!following.is_followed() && following.previous().is_some());
}

#[test]
fn a_run_that_can_no_longer_be_observed_is_out_of_reach() {
    let mut refused = running_since_a_re_run().wait_ends().fails(status(409));
    let following = refused.machine().following().expect("it was going on");
    assert_eq!(following.status, FollowStatus::OutOfReach);
    assert!(following.is_run && following.previous().is_some());
}

/// The previous result would be there for somebody who may no longer see it.
#[test]
fn nothing_is_followed_once_the_assessment_is_taken_away() {
    assert_eq!(running_since_a_re_run().wait_ends().fails(status(403)).machine().following(), None);
    let mut queued = Stage::starting().post_answers(at(2, unprocessed())).wait_ends().fails(status(409));
    assert_eq!(queued.machine().following(), None, "nobody has seen it run");
}

#[test]
fn a_recalled_run_counts_as_a_run() {
    let memory = Memory { before: Arc::new(ready()), began: Began::Seen(Stage::new().now()), is_accepted: true };
    let mut stage = Stage::new().happens(Event::Recalled(memory)).opened().answers(at(2, running()));
    let following = stage.machine().following().expect("it is followed");
    assert!(following.is_run && following.previous().is_some());
}

#[test]
fn only_what_a_person_asked_for_is_a_reload() {
    assert!(!Stage::new().opened().machine().is_reloading());
    assert!(!Stage::watching().wait_ends().machine().is_reloading());
    let mut asked = Stage::showing(ready()).checks_now();
    assert!(asked.machine().is_reloading());
    let mut renewing = asked.fails(status(401));
    assert!(renewing.machine().is_reloading());
    assert!(!renewing.token_renewed().answers(ready()).machine().is_reloading());
}
