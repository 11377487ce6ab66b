//! A newer revision, which arrives later than the rest.

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
async fn a_newer_active_revision_is_announced_with_its_changes() {
    for (tag, name, title, line) in [
        (
            "en",
            "Revision 4 is available: see what’s different",
            "Zebra, revision 4 – what it would change",
            "Points changed: “Protocol” (5 → 8).",
        ),
        (
            "de",
            "Revision 4 ist verfügbar: Unterschiede ansehen",
            "Zebra, Revision 4 – was sie ändern würde",
            "Punkte geändert: „Protocol“ (5 → 8).",
        ),
    ] {
        let stage = Stage::showing(tag, assessment("aiReady"), scorecard(3)).await;
        assert!(stage.all(".newer").is_empty());
        listed(&stage, vec![Scorecard { state: RevisionState::Draft, ..scorecard(4) }, scorecard(3)]);
        stage.settle().await;
        assert!(stage.all(".newer").is_empty(), "a draft does not count");
        listed(&stage, vec![scorecard(4), scorecard(3)]);
        stage.settle().await;
        assert_eq!(stage.texts(".newer > summary"), [name]);
        assert_eq!(
            stage.all(".newer > summary")[0].get_attribute("title").as_deref(),
            Some(name),
            "a dot is not a word"
        );
        assert_eq!(stage.texts(".newer-title"), [title]);
        assert_eq!(stage.texts(".newer li"), [line]);
    }
}

/// The message was a banner above everything, and pushed down what somebody had begun to read.
#[wasm_bindgen_test]
async fn a_newer_revision_is_announced_in_an_existing_line() {
    let stage = Stage::showing("en", assessment("aiReady"), scorecard(3)).await;
    let line = stage.all(".head .about")[0].clone();
    listed(&stage, vec![scorecard(4), scorecard(3)]);
    stage.settle().await;
    assert_eq!(
        line.query_selector("[data-kind=scorecard]").unwrap().unwrap().text_content().as_deref(),
        Some("Zebra, revision 3")
    );
    assert!(line.query_selector(".newer").unwrap().is_some());
}

#[wasm_bindgen_test]
async fn the_scorecards_place_is_kept_until_its_name_is_there() {
    let stage = Stage::with("en", |signals| {
        super::stage::publish(signals, assessment("aiReady"), scorecard(3));
        signals.used_scorecard.set(UsedScorecard::Pending);
    })
    .await;
    assert_eq!(stage.all(".bits [data-kind=scorecard] .bone").len(), 1);
    let facts = stage.texts(".facts dt");
    assert_eq!(facts.first().map(String::as_str), Some("Scorecard"));
    stage.signals.used_scorecard.set(UsedScorecard::Known(Arc::new(scorecard(3))));
    stage.settle().await;
    assert_eq!(stage.texts(".bits [data-kind=scorecard]"), ["Zebra, revision 3"]);
    assert_eq!(stage.texts(".facts dt"), facts);
    assert_eq!(stage.texts(".facts dd")[0], "Zebra, revision 3");
    assert!(stage.all(".bone").is_empty());
}
