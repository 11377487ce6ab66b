//! Filters: what they take, and that none of them leaves an empty list without a word.

use super::sample::{assessment, criterion, nth, scorecard};
use super::stage::Stage;
use leptos::prelude::*;
use quality_assessment::assessment::{Assessment, Provenance, Sheet};
use quality_assessment::session::Ended;
use std::sync::Arc;
use wasm_bindgen_test::wasm_bindgen_test;

/// The rows that are in sight.
fn rows(stage: &Stage) -> Vec<String> {
    stage.texts(".category:not([hidden]) .criterion:not([hidden]) .label")
}

/// The filters with their counts, and which of them is on.
fn chips(stage: &Stage) -> (Vec<String>, Vec<String>) {
    let told = |selector| stage.texts(selector).iter().map(|chip| chip.trim().to_owned()).collect();
    (told(".chip"), told(".chip[aria-pressed=true]"))
}

async fn press(stage: &Stage, filter: &str) {
    stage.button(filter).click();
    stage.settle().await;
}

/// A run ended that took a point from the first criterion.
fn one_point_less() -> Option<Arc<Ended>> {
    let mut before = assessment("aiReady");
    nth(&mut before, 0).score = Some(5.0);
    Some(Arc::new(Ended::of(Some(&before), &assessment("aiReady"))))
}

/// The AI has emptied what it has not come to yet, and what was before stands in its place.
fn with_previous(now: &Assessment, before: &Assessment) -> Arc<Sheet> {
    Arc::new(Sheet::join(now, Some(&scorecard(3))).with_previous(before))
}

fn emptied() -> Assessment {
    let mut emptied = assessment("aiInProgress");
    for place in 0..3 {
        let criterion = nth(&mut emptied, place);
        (criterion.score, criterion.provenance) = (None, Provenance::Unscored);
    }
    emptied
}

/// The filter's button went with the run that it was about, and no criterion was left on the page.
#[wasm_bindgen_test]
async fn a_filter_that_is_gone_leaves_all_criteria() {
    let stage = Stage::showing("en", assessment("aiReady"), scorecard(3)).await;
    stage.signals.ended.set(one_point_less());
    stage.settle().await;
    press(&stage, "Changed in the last run 1").await;
    assert_eq!(rows(&stage), ["Protocol"]);
    // The next run was accepted.
    stage.signals.ended.set(None);
    stage.settle().await;
    assert_eq!(chips(&stage).1, ["All 3"]);
    assert_eq!(rows(&stage).len(), 3, "{}", stage.text());
    // Nobody has asked to see only what that one changed.
    stage.signals.ended.set(one_point_less());
    stage.settle().await;
    assert_eq!((chips(&stage).1, rows(&stage).len()), (vec!["All 3".to_owned()], 3));
}

/// "Problems only" emptied the list as soon as a run began, though the old result was to stay readable.
#[wasm_bindgen_test]
async fn the_problems_of_before_stay_in_sight_until_the_run_comes_to_them() {
    let stage = Stage::showing("en", assessment("aiReady"), scorecard(3)).await;
    press(&stage, "Problems only 1").await;
    let mut now = emptied();
    stage.signals.sheet.set(with_previous(&now, &assessment("aiReady")));
    stage.settle().await;
    assert_eq!(rows(&stage), ["Farewell"]);
    assert_eq!(chips(&stage).0, ["All 3", "Problems only 1", "Unscored 3"]);
    *nth(&mut now, 1) = criterion(12, Some(3.0), Provenance::AiGenerated);
    stage.signals.sheet.set(with_previous(&now, &assessment("aiReady")));
    stage.settle().await;
    assert_eq!((rows(&stage).len(), chips(&stage).0[1].as_str()), (0, "Problems only 0"));
}

/// "Problems only 0" was not true: there were some, and they were withheld.
#[wasm_bindgen_test]
async fn blind_mode_counts_no_problems_that_it_withholds() {
    let mut troubled = assessment("aiReady");
    *nth(&mut troubled, 1) = criterion(12, Some(0.0), Provenance::AiGenerated);
    let stage = Stage::showing("en", troubled, scorecard(3)).await;
    stage.props.appearance.hide_ai.set(true);
    stage.settle().await;
    assert_eq!(chips(&stage).0, ["All 3", "Problems only", "Unscored 1"]);
    press(&stage, "Problems only").await;
    assert!(stage.texts(".criteria").concat().contains("Problems in AI scores are withheld."), "{}", stage.text());
    assert!(!stage.text().contains("No criterion matches"), "{}", stage.text());
}

/// What people have said themselves is counted in blind mode as ever.
#[wasm_bindgen_test]
async fn blind_mode_counts_what_it_does_not_withhold() {
    let mut verified = assessment("aiReady");
    nth(&mut verified, 0).provenance = Provenance::HumanVerified;
    let stage = Stage::showing("en", verified, scorecard(3)).await;
    stage.props.appearance.hide_ai.set(true);
    stage.settle().await;
    assert_eq!(chips(&stage).0[1], "Problems only 1");
}

#[wasm_bindgen_test]
async fn who_looks_at_problems_only_reads_what_one_is() {
    let stage = Stage::showing("de", assessment("aiReady"), scorecard(3)).await;
    let says = "Als Problem gilt, was nicht erfüllt ist oder weniger als die Hälfte der Punkte erreicht hat.";
    assert!(!stage.text().contains(says));
    press(&stage, "Nur Probleme 1").await;
    assert!(stage.text().contains(says), "{}", stage.text());
    let chip = &stage.all(".chip[aria-pressed=true]")[0];
    let described_by = chip.get_attribute("aria-describedby").unwrap_or_default();
    assert_eq!(stage.texts(&format!("#{described_by}")), [says], "it is read aloud, too");
}

/// Pressed a second time, the key did nothing that anybody could notice.
#[wasm_bindgen_test]
async fn the_only_problem_is_said_to_be_the_only_one() {
    super::speech::silence().await;
    let stage = Stage::showing("en", assessment("aiReady"), scorecard(3)).await;
    stage.button("Next problem").click();
    assert_eq!(super::speech::said().await, "", "it was gone to");
    stage.button("Next problem").click();
    assert_eq!(super::speech::said().await, "There are no others.");
}
