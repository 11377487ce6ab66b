//! A reload, or a run that somebody else began, does not lose the previous result.

use crate::samples::{at, failure, in_state, ready, running, status, unprocessed};
use crate::stage::Stage;
use quality_assessment::api::ErrorKind;
use quality_assessment::assessment::{Assessment, State, Timestamp};
use quality_assessment::run::{Began, Command, Event, Memory, Notice, Phase};
use std::sync::Arc;

const SINCE: Timestamp = Timestamp(1_600_000_000_000);

/// A page that is opened again with what was kept, and answered.
fn reloaded(is_accepted: bool, answer: Assessment) -> Stage {
    let memory = Memory { before: Arc::new(ready()), began: Began::Started(SINCE), is_accepted };
    Stage::new().happens(Event::Recalled(memory)).opened().answers(answer)
}

fn completed(before: Assessment, outcome: State) -> Notice {
    Notice::Completed { before: Some(Arc::new(before)), outcome }
}

fn remembers(is_accepted: bool) -> impl Fn(&Command) -> bool {
    move |command| matches!(command, Command::Remember(memory) if memory.is_accepted == is_accepted)
}

#[test]
fn the_previous_result_is_kept_until_the_run_is_done() {
    let stage = Stage::showing(ready()).rerun();
    assert_eq!(stage.did(remembers(false)), 1);
    let stage = stage.post_answers(at(2, running()));
    assert_eq!(stage.did(remembers(true)), 1);
    let stage = stage.wait_ends().answers(at(3, ready()));
    assert_eq!(stage.did(|command| *command == Command::Forget), 1);
}

#[test]
fn a_refused_run_is_not_kept() {
    for refusal in [status(422), status(403)] {
        let stage = Stage::starting().post_fails(refusal);
        assert_eq!(stage.did(|command| *command == Command::Forget), 1);
    }
}

#[test]
fn a_reload_in_the_middle_follows_on_from_when_the_run_began() {
    let stage = reloaded(true, at(2, running())).enters(Phase::Watching);
    assert_eq!(stage.watch().began, Began::Started(SINCE));
    stage.wait_ends().answers(at(3, ready())).tells(&completed(ready(), State::AiReady));
}

#[test]
fn a_run_that_ended_while_the_page_was_away_is_compared_all_the_same() {
    let stage = reloaded(true, at(2, ready())).tells(&completed(ready(), State::AiReady)).rests();
    assert_eq!(stage.did(|command| *command == Command::Forget), 1);
}

/// The AI may come to the same result as before.
#[test]
fn a_run_that_was_accepted_and_has_changed_nothing_has_ended_all_the_same() {
    reloaded(true, ready()).tells(&completed(ready(), State::AiReady)).forgets().rests();
}

#[test]
fn a_page_that_was_left_before_the_answer_finds_the_run() {
    let found = reloaded(false, at(2, running())).enters(Phase::Watching);
    assert_eq!(found.did(remembers(true)), 1, "for the next reload");
    found.tells_no("doubt", |n| matches!(n, Notice::RerunDoubtful(_)));
    reloaded(false, at(2, ready())).tells(&completed(ready(), State::AiReady));
}

#[test]
fn a_page_that_was_left_before_the_answer_checks_whether_a_run_begins() {
    reloaded(false, ready())
        .tells(&Notice::RerunDoubtful(failure(ErrorKind::Network)))
        .enters(Phase::Watching)
        .wait_ends()
        .answers(at(2, running()))
        .tells(&Notice::RerunAccepted)
        .wait_ends()
        .answers(at(3, ready()))
        .tells(&completed(ready(), State::AiReady));
}

#[test]
fn a_run_that_somebody_else_began_is_compared_with_the_shown_result() {
    let stage = Stage::showing(ready()).checks_now().answers(at(2, running())).enters(Phase::Watching);
    assert_eq!(stage.did(remembers(true)), 1);
    assert!(matches!(stage.watch().began, Began::Seen(_)));
    stage.wait_ends().answers(at(3, ready())).tells(&completed(ready(), State::AiReady));
}

#[test]
fn without_a_finished_result_there_is_nothing_to_compare_with() {
    let none = Notice::Completed { before: None, outcome: State::AiReady };
    Stage::watching().wait_ends().answers(at(2, ready())).tells(&none);
}

/// Signing in again during a run ended its watch, and with it the comparison.
#[test]
fn a_watch_that_failed_is_taken_up_again() {
    Stage::showing(ready())
        .rerun()
        .post_answers(at(2, running()))
        .wait_ends()
        .fails(status(403))
        .enters(Phase::Failed)
        .checks_now()
        .answers(at(3, in_state(State::Error)))
        .tells(&completed(ready(), State::Error));
}

/// While nobody was allowed to see it, nothing was kept.
#[test]
fn a_run_that_may_be_seen_again_is_kept_again() {
    let refused = Stage::starting().post_answers(at(2, running())).wait_ends().fails(status(403)).forgets();
    assert_eq!(refused.checks_now().answers(at(2, running())).did(remembers(true)), 1);
}

/// After a reload, the page would have looked for a run that there never was.
#[test]
fn a_refused_re_run_is_forgotten_also_where_something_else_is_awaited() {
    Stage::showing(unprocessed()).rerun().post_fails(status(403)).forgets().enters(Phase::Watching);
    let stopped = Stage::starting().post_fails(failure(ErrorKind::Timeout)).stops();
    let refused = stopped.rerun().post_fails(status(403)).forgets();
    assert_eq!(refused.did(remembers(true)), 0);
}

/// The baseline of the run that is being requested.
fn kept_for(stage: &Stage, before: &Assessment) -> usize {
    stage.did(|command| matches!(command, Command::Remember(memory) if *memory.before == *before))
}

/// A second request for a run that hung in the queue took the emptied assessment for the previous result.
#[test]
fn a_second_re_run_is_compared_with_the_result_before_the_first() {
    let hanging = || Stage::showing(ready()).rerun().post_answers(at(2, unprocessed())).stops().rerun();
    assert_eq!(kept_for(&hanging(), &ready()), 1);
    // It is refused: the first one is followed further, with everything that is known of it.
    let refused = hanging().post_fails(status(422)).enters(Phase::Watching);
    assert_eq!(refused.watch().before.as_deref(), Some(&ready()));
    refused.wait_ends().answers(at(3, ready())).tells(&completed(ready(), State::AiReady));
}

/// The request that followed the first one had failed for good.
#[test]
fn a_second_re_run_is_compared_with_the_result_before_the_first_also_out_of_reach() {
    let queued = Stage::showing(ready()).rerun().post_answers(at(2, unprocessed())).wait_ends().fails(status(409));
    assert_eq!(kept_for(&queued.enters(Phase::Failed).rerun(), &ready()), 1);
}

/// "Try again" after a failed run took the half-emptied assessment for the previous result.
#[test]
fn a_re_run_after_a_failed_one_is_compared_with_the_result_before_both() {
    let failed = Stage::showing(ready()).rerun().post_answers(at(2, running())).wait_ends();
    let again = failed.answers(at(3, in_state(State::Error))).rerun();
    assert_eq!(kept_for(&again, &ready()), 1);
    // Once somebody has continued with it, that is the previous result.
    let reviewed = at(4, in_state(State::ReviewOngoing));
    let stage = Stage::showing(ready()).rerun().post_answers(at(2, running())).wait_ends();
    let stage = stage.answers(at(3, in_state(State::Error))).checks_now().answers(reviewed.clone()).rerun();
    assert_eq!(kept_for(&stage, &reviewed), 1);
}

/// A person who stopped checking whether a run had begun never saw its changes.
#[test]
fn a_doubt_that_was_dropped_still_ends_in_a_comparison() {
    let stopped = || Stage::starting().post_fails(failure(ErrorKind::Timeout)).stops().checks_now();
    stopped().answers(at(2, ready())).tells(&completed(ready(), State::AiReady));
    stopped().answers(ready()).tells_no("completion", |notice| matches!(notice, Notice::Completed { .. }));
}

#[test]
fn a_run_that_was_missed_at_first_is_compared_once_it_is_seen() {
    let mut stage = Stage::starting().post_fails(failure(ErrorKind::Timeout)).answers(ready());
    while stage.machine().phase() == Phase::Watching {
        stage = stage.wait_ends().answers(ready());
    }
    let stage = stage.enters(Phase::Ready);
    stage.checks_now().answers(at(2, ready())).tells(&completed(ready(), State::AiReady));
}

/// Kept by another version, say: nobody knows how long the POST may still take.
#[test]
fn a_run_that_was_only_seen_to_begin_is_checked_five_times_more() {
    let memory = Memory { before: Arc::new(ready()), began: Began::Seen(SINCE), is_accepted: false };
    let mut stage = Stage::new().happens(Event::Recalled(memory)).opened().answers(ready());
    for _ in 0..5 {
        stage = stage.enters(Phase::Watching).wait_ends().answers(ready());
    }
    stage.tells(&Notice::RerunUnclear(failure(ErrorKind::Network))).enters(Phase::Ready).rests();
}
