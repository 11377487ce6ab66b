//! The re-run button and its locks.

use super::sample::{assessment, scorecard};
use super::stage::Stage;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

async fn reason(tag: &str, state: &str) -> Vec<String> {
    let stage = Stage::showing(tag, assessment(state), scorecard(3)).await;
    let button = &stage.all("[part~=rerun-button]")[0];
    assert_eq!(button.get_attribute("aria-disabled").as_deref(), Some("true"), "{state}");
    assert!(!button.has_attribute("disabled"), "it must stay focusable");
    assert_eq!(button.get_attribute("aria-describedby").as_deref(), Some("rerun-note"));
    stage.texts("#rerun-note")
}

#[wasm_bindgen_test]
async fn a_lock_says_why() {
    assert_eq!(reason("en", "reviewedBySupervisor").await, ["Not available once reviewed."]);
    assert_eq!(reason("de", "reviewedBySupervisor").await, ["Nach abgeschlossener Prüfung nicht mehr möglich."]);
    assert_eq!(reason("en", "discussedWithAssessee").await, ["Not available once discussed."]);
    assert_eq!(reason("en", "aiInProgress").await, ["The AI is already running."]);
    assert_eq!(reason("de", "aiInProgress").await, ["Die KI bewertet gerade."]);
    assert_eq!(reason("en", "frobnicated").await, ["Not available: the state of this assessment is unknown."]);
}

#[wasm_bindgen_test]
async fn a_lock_opens_nothing() {
    let stage = Stage::showing("en", assessment("discussedWithAssessee"), scorecard(3)).await;
    stage.button("Re-run AI…").click();
    stage.settle().await;
    assert!(!stage.props.is_dialog_open.get_untracked());
}

#[wasm_bindgen_test]
async fn a_reader_who_may_not_edit_sees_no_button() {
    let mut foreign = assessment("aiReady");
    foreign.can_edit = false;
    let stage = Stage::showing("en", foreign, scorecard(3)).await;
    assert!(!stage.rows().is_empty(), "the assessment itself is there: {}", stage.text());
    assert!(stage.all("[part~=rerun-button]").is_empty());
}

/// A re-run is the rarest action: its button is prominent only if there is nothing else to do.
#[wasm_bindgen_test]
async fn the_button_is_named_after_its_action_and_prominent_only_if_nothing_else_can_be_done() {
    for (tag, state, name, is_loud) in [
        ("en", "aiReady", "Re-run AI…", false),
        ("de", "reviewOngoing", "Neu bewerten …", false),
        ("en", "unprocessed", "Run AI…", true),
        ("de", "unprocessed", "Jetzt bewerten …", true),
        ("en", "error", "Try again", true),
        ("de", "error", "Erneut versuchen", true),
    ] {
        let stage = Stage::showing(tag, assessment(state), scorecard(3)).await;
        assert_eq!(stage.texts("[part~=rerun-button]"), [name]);
        assert_eq!(stage.all("[part~=rerun-button]")[0].class_list().contains("primary"), is_loud, "{state}");
    }
}

#[wasm_bindgen_test]
async fn scores_at_risk_are_counted_beside_the_button() {
    for (tag, says) in
        [("en", "1 verified score may be overwritten."), ("de", "1 geprüfte Bewertung kann überschrieben werden.")]
    {
        let stage = Stage::showing(tag, assessment("reviewOngoing"), scorecard(3)).await;
        let button = &stage.all("[part~=rerun-button]")[0];
        assert!(!button.has_attribute("aria-disabled"));
        let described_by = button.get_attribute("aria-describedby").unwrap_or_default();
        assert_eq!(stage.texts(&format!("#{described_by}")), [says]);
    }
}

#[wasm_bindgen_test]
async fn a_failed_run_can_be_tried_again() {
    let stage = Stage::showing("en", assessment("error"), scorecard(3)).await;
    stage.button("Try again").click();
    stage.settle().await;
    assert_eq!(stage.all("dialog[open]").len(), 1);
}

#[wasm_bindgen_test]
async fn an_unknown_state_is_shown_as_the_api_says_it() {
    let stage = Stage::showing("de", assessment("frobnicated"), scorecard(3)).await;
    assert_eq!(stage.texts(".badge"), ["Status „frobnicated“"]);
    assert!(stage.all("[aria-current]").is_empty());
}

#[wasm_bindgen_test]
async fn a_deleted_assessment_leaves_a_tombstone() {
    let stage = Stage::showing("en", assessment("deleted"), scorecard(3)).await;
    assert!(stage.text().contains("Assessment 42 was deleted"));
    assert!(stage.text().contains("Deleted: –"));
    assert!(stage.all("button").is_empty());
}
