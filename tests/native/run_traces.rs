//! The traces by which a run is known whose beginning nobody saw.

use crate::samples::{
    assessment, at, category, failure, in_state, queued, ready, running, scored, status, unprocessed,
};
use crate::stage::Stage;
use quality_assessment::api::ErrorKind;
use quality_assessment::assessment::{Assessment, ScorecardId, State, Totals};
use quality_assessment::run::{Began, Command, Notice, Phase};
use std::sync::Arc;

fn is_completed(notice: &Notice) -> bool {
    matches!(notice, Notice::Completed { .. })
}

fn remembered(stage: &Stage) -> usize {
    stage.did(|command| matches!(command, Command::Remember(_)))
}

/// A page that is shown again after a while, and reads this.
fn returns_to(before: &Assessment, after: Assessment) -> Stage {
    Stage::showing(before.clone()).hidden().time_passes(9_000).hears_of_news().visible().asks().answers(after)
}

/// Versions of a result of which one thing differs each.
fn rewritten() -> [Assessment; 4] {
    [
        Assessment { scorecard: Some(ScorecardId(2)), ..ready() },
        Assessment { ai_summary: Some("Rewritten by the run.".into()), ..ready() },
        Assessment { totals: Totals { scored: Some(5.0), ..Totals::default() }, ..ready() },
        assessment(vec![category(1, vec![scored(1, 5.0)])]),
    ]
}

#[test]
fn a_run_that_passed_unseen_is_known_by_any_part_of_its_result() {
    for after in rewritten() {
        let before = Some(Arc::new(ready()));
        returns_to(&ready(), at(2, after.clone())).tells(&Notice::Completed { before, outcome: State::AiReady });
        returns_to(&ready(), after.clone()).tells_no("run", is_completed);
        returns_to(&ready(), Assessment { modified: None, ..after }).tells_no("run", is_completed);
    }
}

/// Its state was already on the way to another one, or not known.
#[test]
fn a_result_that_was_not_finished_is_nothing_to_compare_with() {
    for unfinished in [queued(), unprocessed()] {
        let failed = || Stage::showing(unfinished.clone()).wait_ends().fails(status(409)).checks_now();
        assert_eq!(failed().answers(at(2, running())).enters(Phase::Watching).watch().before, None);
        for after in rewritten() {
            failed().answers(at(2, after)).enters(Phase::Ready).tells_no("run", is_completed);
        }
    }
}

fn lost() -> Stage {
    Stage::starting().post_fails(failure(ErrorKind::Network))
}

/// Whether this answer is taken for a trace of the run whose POST was lost.
fn is_trace(answer: Assessment) -> bool {
    lost().answers(answer).did(|command| *command == Command::Tell(Notice::RerunAccepted)) == 1
}

#[test]
fn people_change_neither_the_scorecard_nor_the_words_of_the_ai() {
    let [revision, words, totals, scores] = rewritten().map(|after| at(2, after));
    let reviewed = |after: &Assessment| is_trace(Assessment { state: State::ReviewOngoing, ..after.clone() });
    assert_eq!([&revision, &words, &totals, &scores].map(reviewed), [true, true, false, false]);
    assert!([revision, words, totals, scores].into_iter().all(is_trace), "all are the AI's where nobody reviews");
}

#[test]
fn a_result_without_a_date_or_with_the_same_one_is_no_trace() {
    for after in rewritten() {
        assert!(!is_trace(after.clone()) && !is_trace(Assessment { modified: None, ..after }));
    }
}

/// The page knows when it sent its request: that is when the run began.
#[test]
fn a_run_that_is_found_after_all_began_when_it_was_sent() {
    let stage = Stage::starting();
    let sent = stage.now();
    let stage = stage.time_passes(500).post_fails(failure(ErrorKind::Network)).fails(status(409)).enters(Phase::Failed);
    let stage = stage.time_passes(9_000).checks_now().answers(at(2, running())).enters(Phase::Watching);
    assert_eq!((stage.watch().began, remembered(&stage)), (Began::Started(sent), 1));
    let stopped = Stage::starting().post_fails(failure(ErrorKind::Network)).stops().checks_now();
    assert_eq!(remembered(&stopped.answers(at(2, running()))), 0, "it is kept as it was sent");
}

/// A person has edited the result meanwhile, and a replica of the database still has the one before.
#[test]
fn an_answer_of_a_server_that_lags_behind_is_no_run() {
    let old = assessment(vec![category(1, vec![scored(1, 5.0)])]);
    let mut stage = Stage::showing(old.clone()).rerun().post_fails(failure(ErrorKind::Timeout)).answers(old.clone());
    while stage.machine().phase() == Phase::Watching {
        stage = stage.wait_ends().answers(old.clone());
    }
    let stage = stage.checks_now().answers(at(2, in_state(State::ReviewOngoing))).enters(Phase::Ready);
    stage.checks_now().answers(old).tells_no("run", is_completed);
}
