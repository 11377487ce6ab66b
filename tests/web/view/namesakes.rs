//! Criteria of several categories that share a name are distinguished wherever the category is not visible.

use super::sample::{assessment, criterion, scorecard};
use super::stage::{Stage, publish};
use leptos::prelude::*;
use quality_assessment::assessment::{
    Assessment, Category, CategoryId, Criterion, Definition, EditedField, HistoryEntry, Provenance, Scorecard, UserId,
};
use quality_assessment::session::{EndedRun, Revisions};
use std::sync::Arc;
use wasm_bindgen_test::wasm_bindgen_test;

/// A scorecard with two categories that have a criterion "Greeting" of the same id, and one that only the first has.
fn card(revision: i64) -> Scorecard {
    let mut card = scorecard(revision);
    let first = &mut card.categories[0];
    first.label = Some("Opening".into());
    first.criteria.truncate(2);
    let named = |definition: &Arc<Definition>, label: &str| {
        Arc::new(Definition { label: Some(label.into()), ..(**definition).clone() })
    };
    first.criteria = vec![named(&first.criteria[0], "Greeting"), named(&first.criteria[1], "Protocol")];
    let mut second = first.clone();
    (second.id, second.label) = (Some(CategoryId(2)), Some("Closing".into()));
    second.criteria.truncate(1);
    card.categories.push(second);
    card
}

fn judged(scores: [f64; 2], provenance: &Provenance) -> Assessment {
    let one = |id, score| {
        let criterion = Criterion { edited_by: Some(UserId(9)), ..criterion(id, Some(score), provenance.clone()) };
        Arc::new(criterion)
    };
    let category = |id, criteria| Arc::new(Category { id: Some(CategoryId(id)), criteria });
    let categories = vec![category(1, vec![one(11, scores[0]), one(12, 3.0)]), category(2, vec![one(11, scores[1])])];
    Assessment { categories, ..assessment("reviewOngoing") }
}

fn edit(path: &str) -> HistoryEntry {
    let field = EditedField::from_path(path);
    HistoryEntry {
        user: Some(UserId(9)),
        field,
        old: Some("1".into()),
        new: Some("2".into()),
        ..HistoryEntry::default()
    }
}

#[wasm_bindgen_test]
async fn the_dialog_names_the_category_of_criteria_with_the_same_name() {
    for (lang, opening) in [("en", "“Greeting (Opening)”"), ("de", "„Greeting (Opening)“")] {
        let stage = Stage::showing(lang, judged([4.0, 4.0], &Provenance::HumanVerified), card(3)).await;
        stage.signals.revisions.set(Revisions::Known(vec![Arc::new(card(4)), Arc::new(card(3))].into()));
        stage.props.is_dialog_open.set(true);
        stage.settle().await;
        let at_risk = stage.texts(".at-risk").concat();
        assert!(at_risk.contains(opening) && at_risk.contains("Greeting (Closing)"), "{at_risk}");
        assert!(!at_risk.contains("Protocol ("), "of what cannot be confused the name is enough: {at_risk}");
        let effects = stage.texts(".effect").concat();
        assert!(effects.contains("Greeting (Opening)") || effects.is_empty(), "{effects}");
    }
}

/// A criterion that one category loses differs from the one that the other keeps.
#[wasm_bindgen_test]
async fn dropped_criteria_are_distinguished_from_kept_ones() {
    let mut newer = card(4);
    newer.categories[1].criteria.clear();
    let stage = Stage::showing("en", judged([4.0, 4.0], &Provenance::AiGenerated), card(3)).await;
    stage.signals.revisions.set(Revisions::Known(vec![Arc::new(newer), Arc::new(card(3))].into()));
    stage.settle().await;
    let lines = stage.texts(".newer-list").concat();
    assert!(lines.contains("Greeting (Closing)"), "{lines}");
}

#[wasm_bindgen_test]
async fn the_history_names_the_category_of_criteria_with_the_same_name() {
    let history = ["criteria.1.11.score", "criteria.2.11.reason", "criteria.1.12.score", "criteria.7.11.score"]
        .map(edit)
        .to_vec();
    let edited = Assessment { history, ..judged([4.0, 4.0], &Provenance::HumanVerified) };
    let stage = Stage::showing("en", edited, card(3)).await;
    assert_eq!(
        stage.texts(".edit-what"),
        [
            "Score of “Criterion 11”",
            "Score of “Protocol”",
            "Reason for “Greeting (Closing)”",
            "Score of “Greeting (Opening)”"
        ]
    );
}

#[wasm_bindgen_test]
async fn overwritten_and_edited_criteria_are_shown_with_their_category() {
    let before = judged([4.0, 4.0], &Provenance::HumanVerified);
    let history = vec![edit("criteria.1.11.score"), edit("criteria.2.11.score")];
    let after = Assessment { history, ..judged([1.0, 2.0], &Provenance::AiGenerated) };
    let stage = Stage::showing("en", after.clone(), card(3)).await;
    stage.signals.ended.set(Some(Arc::new(EndedRun::of(Some(Arc::new(before)), Arc::new(after.clone())))));
    stage.settle().await;
    let lost = stage.texts(".lost .change-name");
    assert_eq!(lost[..2], ["Greeting (Opening)", "Protocol"], "{lost:?}");
    assert!(lost.contains(&"Greeting (Closing)".to_owned()), "{lost:?}");
    assert!(stage.texts(".lost .copy").concat().contains("“Greeting (Closing)”"), "each button says what it copies");
    let note = stage.texts(".change-note").concat();
    assert!(note.contains("Greeting (Opening) and Greeting (Closing)"), "{note}");
    // Below its category's name a criterion is not qualified again.
    let grouped = stage.texts(".change-group .change-name").concat();
    assert!(!grouped.contains('('), "{grouped}");
}

/// Without the scorecard there are numbers, which are unique only within a category.
#[wasm_bindgen_test]
async fn numbers_in_place_of_names_are_distinguished_too() {
    let shown = judged([4.0, 4.0], &Provenance::HumanVerified);
    let stage = Stage::showing("en", shown.clone(), Scorecard { categories: Vec::new(), ..card(3) }).await;
    stage.props.is_dialog_open.set(true);
    stage.settle().await;
    let at_risk = stage.texts(".at-risk").concat();
    assert!(
        at_risk.contains("“Criterion 11 (Category 1)”") && at_risk.contains("“Criterion 11 (Category 2)”"),
        "{at_risk}"
    );
    assert!(at_risk.contains("“Criterion 12”"), "{at_risk}");
}

#[wasm_bindgen_test]
async fn a_knock_out_says_of_which_category_its_criterion_is() {
    let mut knocking = card(3);
    Arc::make_mut(&mut knocking.categories[1].criteria[0]).knocks_out_assessment = true;
    let stage = Stage::showing("en", judged([4.0, 0.0], &Provenance::AiGenerated), knocking.clone()).await;
    let banner = stage.texts("[part~=banner]").concat();
    assert!(banner.contains("“Greeting (Closing)” scored 0"), "{banner}");
    knocking.categories[0].criteria.remove(0);
    publish(&stage.signals, judged([4.0, 0.0], &Provenance::AiGenerated), knocking);
    stage.settle().await;
    let banner = stage.texts("[part~=banner]").concat();
    assert!(banner.contains("“Greeting” scored 0"), "{banner}");
}
