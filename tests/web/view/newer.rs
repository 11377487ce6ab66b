//! A newer revision, and what comes later than the rest.

use super::sample::{assessment, scorecard};
use super::stage::Stage;
use leptos::prelude::*;
use quality_assessment::assessment::{RevisionState, Scorecard};
use quality_assessment::session::{Revisions, UsedScorecard};
use std::sync::Arc;
use wasm_bindgen_test::wasm_bindgen_test;

fn listed(stage: &Stage, revisions: Vec<Scorecard>) {
    stage.signals.revisions.set(Revisions::Known(revisions.into_iter().map(Arc::new).collect()));
}

#[wasm_bindgen_test]
async fn a_newer_active_revision_is_told_with_what_it_would_change() {
    let stage = Stage::showing("en", assessment("aiReady"), scorecard(3)).await;
    assert!(!stage.text().contains("Newer revision"));
    listed(&stage, vec![Scorecard { state: RevisionState::Draft, ..scorecard(4) }, scorecard(3)]);
    stage.settle().await;
    assert!(!stage.text().contains("Newer revision"), "a draft is none");
    listed(&stage, vec![scorecard(4), scorecard(3)]);
    stage.settle().await;
    assert_eq!(stage.texts(".newer > summary"), ["Newer revision available"]);
    assert_eq!(stage.texts(".newer-title"), ["Revision 4 · Zebra – what it would change"]);
    assert_eq!(stage.texts(".newer li"), ["Re-weighted: \"Protocol\" (5 → 8)."]);
}

/// It was a banner above everything, and pushed down what somebody had begun to read.
#[wasm_bindgen_test]
async fn what_is_told_of_a_newer_revision_stands_in_a_line_that_is_there_already() {
    let stage = Stage::showing("en", assessment("aiReady"), scorecard(3)).await;
    let line = stage.all(".folds")[0].clone();
    listed(&stage, vec![scorecard(4), scorecard(3)]);
    stage.settle().await;
    assert!(line.query_selector(".account").unwrap().is_some());
    assert!(line.query_selector(".newer").unwrap().is_some());
}

#[wasm_bindgen_test]
async fn the_scorecards_place_is_kept_until_its_name_is_there() {
    let stage = Stage::with("en", |signals| {
        super::stage::publish(signals, assessment("aiReady"), scorecard(3));
        signals.used_scorecard.set(UsedScorecard::Pending);
    })
    .await;
    let facts = stage.texts(".head dt");
    assert_eq!(facts.first().map(String::as_str), Some("Scorecard"));
    stage.signals.used_scorecard.set(UsedScorecard::Known(Arc::new(scorecard(3))));
    stage.settle().await;
    assert_eq!(stage.texts(".head dt"), facts);
    assert_eq!(stage.texts(".head dd")[0], "Revision 3 · Zebra");
}
