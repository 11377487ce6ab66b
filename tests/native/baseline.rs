//! The baseline: people's edits during a run are not lost when the run overwrites them.

use crate::samples::{assessment, at, category, ready, running, scored, status};
use crate::stage::Stage;
use quality_assessment::assessment::{
    Assessment, Category, Comparison, Criterion, Provenance, State, Timestamp, UserId,
};
use quality_assessment::run::{Command, Notice};
use std::sync::Arc;

fn verified(id: i64, score: f64, when: i64) -> Criterion {
    Criterion {
        provenance: Provenance::HumanVerified,
        edited_by: Some(UserId(7)),
        edited_at: Some(Timestamp(when).into()),
        ..scored(id, score)
    }
}

fn with(criteria: Vec<Criterion>, base: Assessment) -> Assessment {
    Assessment { categories: vec![category(1, criteria)], ..base }
}

#[test]
fn a_score_verified_since_replaces_the_previous_one() {
    let before = assessment(vec![category(1, vec![scored(1, 1.0), scored(2, 2.0)])]);
    let now = assessment(vec![
        category(1, vec![verified(1, 5.0, 9), scored(2, 4.0)]),
        category(2, vec![verified(3, 1.0, 9)]),
    ]);
    let expected: Vec<Arc<Category>> =
        vec![category(1, vec![verified(1, 5.0, 9), scored(2, 2.0)]), category(2, vec![verified(3, 1.0, 9)])];
    assert_eq!(before.with_verified_of(&now).map(|merged| merged.categories), Some(expected));
}

#[test]
fn without_anything_new_nothing_is_copied() {
    let before = assessment(vec![category(1, vec![verified(1, 1.0, 3)])]);
    // The run has changed the score and kept the person's name: it is no longer the person's word.
    let now = assessment(vec![category(1, vec![verified(1, 5.0, 3), scored(2, 4.0)])]);
    assert_eq!(before.with_verified_of(&now), None);
    assert_eq!(before.with_verified_of(&before), None);
}

/// The category points before counted something that the total before did not include, and nobody was told.
#[test]
fn a_result_knows_that_its_totals_are_older_than_its_criteria() {
    let before = at(5, assessment(vec![category(1, vec![verified(1, 1.0, 3000)])]));
    let now = assessment(vec![category(1, vec![verified(1, 5.0, 9000)])]);
    assert!(!before.is_amended());
    let amended = before.with_verified_of(&now).unwrap();
    assert!(amended.is_amended());
    assert!(!Comparison::between(&before, &now).has_amended_before);
    assert!(Comparison::between(&amended, &now).has_amended_before);
    // What was written at the moment of the API's last change is part of it.
    let latest = Assessment { modified: Some(Timestamp(9000).into()), ..amended.clone() };
    assert!(!latest.is_amended());
    let undated = Assessment { modified: None, ..amended };
    assert!(!undated.is_amended(), "without a date nothing is known");
}

/// The assessment during a run, with what a person has verified meanwhile.
fn with_a_persons_word(second: i64) -> Assessment {
    with(vec![verified(1, 5.0, 9)], at(second, running()))
}

/// Asserts that the loss of the person's word is reported at the end of the run.
#[track_caller]
fn reports_the_loss(stage: Stage) {
    let after = with(vec![scored(1, 2.0)], at(9, ready()));
    let stage = stage.answers(after.clone());
    let lost = stage.did(|command| match command {
        Command::Tell(Notice::Completed { before: Some(before), .. }) => {
            Comparison::between(before, &after).changes.iter().any(|change| change.overrides_a_person())
        }
        _ => false,
    });
    assert_eq!(lost, 1);
}

fn showing() -> Stage {
    Stage::showing(with(vec![scored(1, 1.0)], ready()))
}

#[test]
fn a_persons_edit_during_a_run_is_reported_when_the_run_has_overwritten_it() {
    let polled = showing().rerun().post_answers(with(vec![scored(1, 1.0)], at(2, running()))).wait_ends();
    reports_the_loss(polled.answers(with_a_persons_word(3)).wait_ends());
    // In the answer to the POST itself, in the first request during somebody else's run, after a conflict, and while a
    // person has stopped watching.
    reports_the_loss(showing().rerun().post_answers(with_a_persons_word(2)).wait_ends());
    reports_the_loss(showing().checks_now().answers(with_a_persons_word(2)).wait_ends());
    reports_the_loss(showing().rerun().post_fails(status(409)).answers(with_a_persons_word(2)).wait_ends());
    let stopped = showing().rerun().post_answers(with(vec![scored(1, 1.0)], at(2, running()))).stops();
    reports_the_loss(stopped.later(5_000).hears_of_news().answers(with_a_persons_word(3)).checks_now());
}

/// It is the person's own change, and no part of the previous result.
#[test]
fn what_is_verified_after_the_end_of_a_run_is_compared_with_the_result_before_it() {
    let stage = showing().rerun().post_answers(with(vec![scored(1, 1.0)], at(2, running()))).wait_ends();
    let stage = stage.answers(with(vec![verified(1, 5.0, 9)], at(9, ready())));
    let before = Some(Arc::new(with(vec![scored(1, 1.0)], ready())));
    stage.tells(&Notice::Completed { before, outcome: State::AiReady });
}

#[test]
fn edits_during_a_run_are_kept_beyond_a_reload() {
    let stage = showing().rerun().post_answers(with(vec![scored(1, 1.0)], at(2, running()))).wait_ends();
    let stage = stage.answers(with_a_persons_word(3));
    assert_eq!(stage.did(|command| matches!(command, Command::Remember(_))), 1);
    let stage = stage.wait_ends().answers(with_a_persons_word(4));
    assert_eq!(stage.did(|command| matches!(command, Command::Remember(_))), 0, "once is enough");
}
