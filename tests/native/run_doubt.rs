//! Conflicts and lost answers, after which it is unknown whether there is a run. The machine checks, and never sends
//! the POST again.

use crate::samples::{at, failure, in_state, ready, running, status, unprocessed};
use crate::stage::Stage;
use quality_assessment::api::{Error, ErrorKind};
use quality_assessment::assessment::State;
use quality_assessment::run::{Began, Notice, PauseReason, Phase};
use std::sync::Arc;

fn losses() -> Vec<Error> {
    let kinds = [ErrorKind::Network, ErrorKind::Timeout, ErrorKind::Malformed, ErrorKind::Offline];
    kinds.map(failure).into_iter().chain([408, 502, 504].map(status)).collect()
}

fn lost() -> Stage {
    Stage::starting().post_fails(failure(ErrorKind::Network))
}

fn unclear() -> Notice {
    Notice::RerunUnclear(failure(ErrorKind::Network))
}

fn conflicting() -> Stage {
    Stage::starting().post_fails(status(409)).asks().enters(Phase::Watching)
}

#[test]
fn after_a_lost_answer_it_checks_and_does_not_send_again() {
    for error in losses() {
        let stage = Stage::starting().post_fails(error.clone());
        assert_eq!(stage.did(|command| matches!(command, quality_assessment::run::Command::Post(..))), 0);
        stage.tells(&Notice::RerunDoubtful(error)).asks().enters(Phase::Watching).shows(&State::AiReady);
    }
}

#[test]
fn a_run_that_is_found_was_accepted() {
    for found in [running(), unprocessed()] {
        let stage = lost().answers(at(2, found)).tells(&Notice::RerunAccepted).enters(Phase::Watching);
        assert!(stage.watch().doubt.is_none());
        assert_eq!(stage.watch().before, Some(Arc::new(ready())));
    }
}

#[test]
fn a_run_that_has_ended_in_the_meantime_is_known_by_a_newer_result() {
    for outcome in [State::AiReady, State::Error] {
        let before = Some(Arc::new(ready()));
        lost()
            .answers(at(2, in_state(outcome.clone())))
            .tells(&Notice::RerunAccepted)
            .tells(&Notice::Completed { before, outcome })
            .rests();
    }
}

#[test]
fn a_newer_result_by_a_person_is_not_a_trace_of_a_run() {
    let stage = lost().answers(at(2, in_state(State::ReviewOngoing))).enters(Phase::Watching);
    stage.tells_no("accept", |notice| *notice == Notice::RerunAccepted);
}

/// A gateway gave up while the AI went on: after 1 to 19 s people were told to start again, and the run's result was
/// never shown.
#[test]
fn it_checks_for_as_long_as_the_post_may_take_and_then_says_that_there_is_no_trace() {
    let mut stage = lost();
    let sent = stage.now();
    loop {
        stage = stage.answers(ready());
        if stage.now().since(sent) >= 120_000 {
            break;
        }
        stage = stage.tells_no("give up", |notice| *notice == unclear()).enters(Phase::Watching).wait_ends();
    }
    stage.tells(&unclear()).enters(Phase::Ready).rests().rerun().posts(None);
}

#[test]
fn a_result_that_comes_late_is_compared() {
    for error in [502, 504, 520, 522, 524].map(status) {
        let mut stage = Stage::starting().time_passes(60_000).post_fails(error);
        while stage.watch().answers < 7 {
            stage = stage.answers(ready()).wait_ends();
        }
        let (before, outcome) = (Some(Arc::new(ready())), State::AiReady);
        stage.answers(at(9, ready())).tells(&Notice::Completed { before, outcome }).rests();
    }
}

/// The POST itself was given up after 120 s: none of its time is left, but a single check may be too early.
#[test]
fn it_checks_at_least_five_times() {
    let stage = Stage::starting().time_passes(120_000).post_fails(failure(ErrorKind::Timeout)).answers(ready());
    let stage = stage.waits_between(1_600, 2_400).wait_ends().answers(ready());
    let stage = stage.waits_between(2_400, 3_600).wait_ends().answers_the_same();
    let stage = stage.waits_between(4_000, 6_000).wait_ends().answers(ready()).enters(Phase::Watching);
    stage.wait_ends().answers(ready()).enters(Phase::Ready).rests();
}

#[test]
fn in_doubt_another_re_run_is_refused() {
    let stage = lost().answers(ready()).rerun().asks_nothing();
    stage.tells(&Notice::RerunRefused(failure(ErrorKind::Rejected))).enters(Phase::Watching);
}

#[test]
fn failed_checks_decide_nothing() {
    let stage = lost().fails(status(500)).waits_between(1_600, 2_400).wait_ends();
    stage.answers(at(2, running())).tells(&Notice::RerunAccepted);
}

#[test]
fn offline_the_doubt_waits_for_the_connection() {
    lost().offline().fails(failure(ErrorKind::Network)).online().asks().answers(at(2, running()));
    let gone = Stage::starting().offline().post_fails(failure(ErrorKind::Network)).asks();
    gone.fails(failure(ErrorKind::Network)).enters(Phase::Watching).waits_for_nothing().online().asks();
}

/// Somebody who asked for a re-run waits for its outcome. After a request that failed for good, or after a person
/// stopped watching, they waited for ever.
#[test]
fn a_doubt_that_cannot_be_cleared_up_is_reported() {
    lost().fails(status(403)).tells(&unclear()).tells(&Notice::Failed(status(403), None)).enters(Phase::Failed).rests();
    lost().stops().aborts().tells(&unclear()).has_paused(PauseReason::Stopped).rests();
    let late = lost().time_passes(15 * 60_000).answers(ready()).tells(&unclear()).has_paused(PauseReason::GaveUp);
    late.rests().rerun().posts(None);
    conflicting().fails(status(404)).tells(&Notice::RerunRefused(status(409))).rests();
    conflicting().stops().tells(&Notice::RerunRefused(status(409))).rests();
}

#[test]
fn a_conflict_joins_the_run_that_is_going() {
    let stage = conflicting().time_passes(300);
    let now = stage.now();
    let stage = stage.answers(at(2, running())).tells(&Notice::RerunAccepted).enters(Phase::Watching);
    // The beginning is unknown: the run was there before anybody asked for it here.
    assert_eq!(stage.watch().began, Began::Seen(now));
    let before = Some(Arc::new(ready()));
    stage.wait_ends().answers(at(3, ready())).tells(&Notice::Completed { before, outcome: State::AiReady });
}

#[test]
fn a_run_that_was_found_after_a_lost_answer_began_when_it_was_sent() {
    let stage = Stage::starting();
    let sent = stage.now();
    let stage = stage.time_passes(120_000).post_fails(failure(ErrorKind::Timeout)).answers(at(2, running()));
    assert_eq!(stage.watch().began, Began::Started(sent));
}

#[test]
fn a_conflict_without_a_run_is_a_refusal() {
    conflicting()
        .answers(at(2, crate::samples::reviewed()))
        .tells(&Notice::RerunRefused(status(409)))
        .enters(Phase::Ready)
        .shows(&State::ReviewedBySupervisor)
        .rests();
    let newer = conflicting().answers(at(2, ready()));
    newer.tells(&Notice::RerunRefused(status(409))).tells_no("accept", |notice| *notice == Notice::RerunAccepted);
}
