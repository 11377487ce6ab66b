//! Criteria: their scores, and what a poll leaves alone.

use super::sample::{assessment, criterion, nth, scorecard};
use super::stage::{Stage, publish};
use crate::scripts::function;
use js_sys::{Function, Reflect};
use leptos::prelude::*;
use quality_assessment::assessment::{Category, CategoryId, EditedField, Filter, HistoryEntry, Provenance, UserId};
use quality_assessment::locale::Locale;
use quality_assessment::view::Name;
use std::sync::Arc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_score_reads_by_its_type_in_english() {
    let stage = Stage::showing("en", assessment("aiReady"), scorecard(3)).await;
    // "Not met · 0 of 3", which breaks only at its middle.
    assert_eq!(stage.texts(".score"), ["4 of 5", "Not\u{a0}met · 0\u{a0}of\u{a0}3", "Not scored"]);
    assert_eq!(stage.texts(".loss"), ["−1", "−3"], "what is not scored has lost nothing");
}

#[wasm_bindgen_test]
async fn a_score_reads_by_its_type_in_german() {
    let stage = Stage::showing("de-CH", assessment("aiReady"), scorecard(3)).await;
    assert_eq!(stage.texts(".score"), ["4 von 5", "Nicht\u{a0}erfüllt · 0\u{a0}von\u{a0}3", "Nicht bewertet"]);
}

#[wasm_bindgen_test]
async fn points_between_none_and_all_are_never_called_met() {
    let mut odd = assessment("aiReady");
    nth(&mut odd, 1).score = Some(1.0);
    let stage = Stage::showing("en", odd, scorecard(3)).await;
    assert_eq!(stage.texts(".score")[1], "1 of 3");
}

#[wasm_bindgen_test]
async fn the_total_is_the_apis_word() {
    let stage = Stage::showing("en", assessment("aiReady"), scorecard(3)).await;
    assert_eq!(stage.texts(".total-share"), ["75%"]);
    assert_eq!(stage.texts(".total-points"), ["24 of 32 points; 47 in all"]);
}

#[wasm_bindgen_test]
async fn a_poll_that_changes_one_criterion_keeps_every_node() {
    let stage = Stage::showing("en", assessment("aiReady"), scorecard(3)).await;
    let key = JsValue::from_str("marked");
    for node in stage.all("*") {
        Reflect::set(&node, &key, &JsValue::TRUE).unwrap();
    }
    let mut changed = assessment("aiReady");
    nth(&mut changed, 0).score = Some(2.0);
    publish(&stage.signals, changed, scorecard(3));
    stage.settle().await;
    assert_eq!(stage.texts(".score"), ["2 of 5", "Not\u{a0}met · 0\u{a0}of\u{a0}3", "Not scored"]);
    assert_eq!(stage.texts(".loss"), ["−3", "−3"]);
    for node in stage.all(".criterion, .criterion *, details, h2, .head *, .bars *, .bar *") {
        assert!(Reflect::get(&node, &key).unwrap().is_truthy(), "{} is another node", node.outer_html());
    }
}

/// A person's arrangement survives a poll, another language and a filter: folds, the focus and a selection. Rows that
/// lost points are moved, which ends a selection in most browsers, but never the focus.
#[wasm_bindgen_test]
async fn folds_focus_and_selection_survive() {
    let stage = Stage::showing("en", assessment("aiReady"), scorecard(3)).await;
    let row: web_sys::HtmlElement = stage.all(".criterion")[1].clone().unchecked_into();
    row.focus().unwrap();
    let select = Function::new_with_args("node", "getSelection().selectAllChildren(node)");
    select.call1(&JsValue::NULL, &stage.all(".criterion .label")[1]).unwrap();
    let selected = || Function::new_no_args("return String(getSelection())").call0(&JsValue::NULL).unwrap();
    let before = selected();
    assert_eq!(before, "Farewell");
    publish(&stage.signals, assessment("reviewOngoing"), scorecard(3));
    stage.settle().await;
    stage.props.appearance.locale.set(Locale::new("de", None));
    stage.settle().await;
    stage.button("Geändert 0").click();
    stage.button("Ungeprüft 1").click();
    stage.button("Alle 3").click();
    stage.settle().await;
    assert_eq!(stage.texts(".criterion:focus .label"), ["Farewell"]);
    assert_eq!(selected(), before);
    for filter in ["Punktabzug 2", "Alle 3", "Punktabzug 2"] {
        stage.button(filter).click();
        stage.settle().await;
        assert_eq!(stage.texts(".criterion:focus .label"), ["Farewell"], "{filter}");
    }
    stage.all("details.category")[0].remove_attribute("open").unwrap();
    stage.props.appearance.locale.set(Locale::new("en", None));
    publish(&stage.signals, assessment("aiReady"), scorecard(4));
    stage.button("Alle 3").click();
    stage.settle().await;
    assert!(!stage.all("details.category")[0].has_attribute("open"), "a folded category stays folded");
}

/// Records everything that is written to the list until the function is called, which returns it.
fn watch(stage: &Stage) -> Function {
    let watch = function(include_str!("criteria.js"), "watch");
    watch.call1(&JsValue::NULL, &stage.all(".categories")[0]).unwrap().unchecked_into()
}

/// The writes since then. A test that asserts them holds a law of speed: a poll or a filter writes only what differs. A
/// longer list would show the same, later.
fn writes(watch: &Function) -> Vec<String> {
    let writes = watch.call0(&JsValue::NULL).unwrap().as_string().unwrap();
    writes.lines().map(Into::into).collect()
}

/// A law of speed, and of selections: one ends where a text is written, even if it is the same text.
#[wasm_bindgen_test]
async fn a_score_that_comes_out_the_same_is_not_written() {
    let stage = Stage::showing("en", assessment("aiReady"), scorecard(3)).await;
    let watch = watch(&stage);
    let mut nearly = assessment("aiReady");
    nth(&mut nearly, 0).score = Some(4.001);
    publish(&stage.signals, nearly, scorecard(3));
    stage.settle().await;
    assert_eq!(stage.texts(".score")[0], "4 of 5");
    assert_eq!(writes(&watch), [""; 0]);
}

/// A law of speed: with two thousand rows, a filter may not cost more than the rows that it hides or shows.
#[wasm_bindgen_test]
async fn a_filter_writes_to_nothing_but_the_rows_that_come_and_go() {
    let stage = Stage::showing("en", assessment("aiReady"), scorecard(3)).await;
    let watch = watch(&stage);
    stage.button("Unscored 1").click();
    stage.settle().await;
    let expected = [
        "attributes data-filtered categories",
        "attributes hidden criterion",
        "attributes hidden criterion",
        "attributes style category",
    ];
    assert_eq!(writes(&watch), expected);
}

/// The same law if rows are moved: those that stay behind are not touched, nor are those that were moved before.
#[wasm_bindgen_test]
async fn a_poll_while_the_rows_that_lost_points_are_shown_moves_only_what_has_to_move() {
    let stage = Stage::showing("en", assessment("aiReady"), scorecard(3)).await;
    stage.button("Points lost 2").click();
    stage.settle().await;
    assert_eq!(stage.rows(), ["Farewell", "Protocol"]);
    let mut worse = assessment("aiReady");
    nth(&mut worse, 0).score = Some(3.0);
    let watch = watch(&stage);
    publish(&stage.signals, worse, scorecard(3));
    stage.settle().await;
    assert_eq!(stage.rows(), ["Farewell", "Protocol"], "still the smaller loss");
    // Score, loss, and the points of the category, which is out of sight.
    assert_eq!(writes(&watch), ["characterData null undefined"; 3]);
}

/// A law of speed: two thousand rows were hidden one by one, each in a category that was hidden, too. A filter is kept
/// from one assessment to the next, where it may take nothing.
#[wasm_bindgen_test]
async fn a_filter_that_takes_nothing_of_a_category_hides_it_as_it_is() {
    let mut scored = assessment("aiReady");
    *nth(&mut scored, 2) = criterion(13, Some(3.0), Provenance::AiGenerated);
    let stage = Stage::showing("en", scored, scorecard(3)).await;
    let watch = watch(&stage);
    stage.props.filter.set(Filter::Unscored);
    stage.settle().await;
    assert_eq!(
        writes(&watch),
        ["attributes data-filtered categories", "attributes hidden category", "characterData null undefined"]
    );
    assert_eq!(stage.texts(".no-match"), ["No criterion matches this filter."]);
    stage.button("Points lost 2").click();
    stage.settle().await;
    assert_eq!((stage.rows().len(), stage.texts(".no-match").concat()), (2, String::new()));
    stage.button("All 3").click();
    stage.settle().await;
    assert_eq!(stage.rows().len(), 3);
}

#[wasm_bindgen_test]
async fn next_deduction_goes_on_comes_round_and_says_where_it_is() {
    let mut troubled = assessment("aiReady");
    nth(&mut troubled, 0).score = Some(0.0);
    for (tag, next, previous) in
        [("en", "Next deduction", "Previous deduction"), ("de", "Nächster Abzug", "Vorheriger Abzug")]
    {
        let stage = Stage::showing(tag, troubled.clone(), scorecard(3)).await;
        let mut visited = Vec::new();
        for name in [next, next, next, previous] {
            let button = stage.button(name);
            button.focus().unwrap();
            button.click();
            visited.extend(stage.texts(".criterion:focus .label"));
            stage.settle().await;
            visited.extend(stage.texts(".place"));
        }
        let places = if tag == "en" { ["1 of 2", "2 of 2"] } else { ["1 von 2", "2 von 2"] };
        let expected = [("Protocol", 0), ("Farewell", 1), ("Protocol", 0), ("Farewell", 1)];
        assert_eq!(visited, expected.map(|(label, at)| [label, places[at]]).concat());
    }
}

#[wasm_bindgen_test]
async fn one_button_folds_all_categories_and_unfolds_them() {
    let mut two = assessment("aiReady");
    let other = vec![Arc::new(criterion(21, Some(1.0), Provenance::AiGenerated))];
    two.categories.push(Arc::new(Category { id: Some(CategoryId(2)), criteria: other }));
    let stage = Stage::showing("en", two, scorecard(3)).await;
    let open = || stage.all(".category[open]").len();
    for expected in [0, 2] {
        stage.button("Fold or unfold all categories").click();
        assert_eq!(open(), expected);
    }
    // If some are closed, the button opens them first.
    stage.all(".category")[1].remove_attribute("open").unwrap();
    stage.button("Fold or unfold all categories").click();
    assert_eq!(open(), 2);
}

#[wasm_bindgen_test]
async fn blind_mode_withholds_the_ais_scores() {
    let stage = Stage::showing("en", assessment("aiReady"), scorecard(3)).await;
    stage.props.appearance.hide_ai.set(true);
    stage.settle().await;
    assert_eq!(stage.texts(".score"), ["Withheld", "Not\u{a0}met · 0\u{a0}of\u{a0}3", "Not scored"]);
    assert_eq!(stage.texts(".loss").concat(), "−3", "what an AI score lost tells it");
    assert_eq!(stage.texts(".total-points"), ["Withheld: it counts AI scores"]);
    for telling in ["75%", "24 of", "4 of", "deduction"] {
        assert!(!stage.text().contains(telling), "{telling:?} tells what is withheld: {}", stage.text());
    }
    assert!(stage.all(".bars").is_empty(), "and so do bars");
}

#[wasm_bindgen_test]
async fn a_person_is_asked_for_once() {
    let stage = Stage::showing("en", assessment("aiReady"), scorecard(3)).await;
    publish(&stage.signals, assessment("reviewOngoing"), scorecard(3));
    stage.settle().await;
    assert_eq!(stage.actions.borrow().iter().filter(|w| *w == "resolve 9").count(), 1);
    assert!(stage.text().contains("Confirmed by User 9"));
}

/// A category's losses are shown in its head, beside its points.
#[wasm_bindgen_test]
async fn a_category_says_how_many_deductions_it_has() {
    for (tag, both, one, none) in
        [("en", "2 deductions", "1 deduction", "no deduction"), ("de", "2 Abzüge", "1 Abzug", "kein Abzug")]
    {
        let mut now = assessment("aiReady");
        let stage = Stage::showing(tag, now.clone(), scorecard(3)).await;
        assert_eq!(stage.texts(".deductions"), [both]);
        assert_eq!(stage.texts(".gaps"), [if tag == "en" { "1 not scored" } else { "1 nicht bewertet" }]);
        assert_eq!(stage.texts(".subtotal"), [if tag == "en" { "4 of 8 points" } else { "4 von 8 Punkten" }]);
        nth(&mut now, 0).score = Some(5.0);
        publish(&stage.signals, now.clone(), scorecard(3));
        stage.settle().await;
        assert_eq!(stage.texts(".deductions"), [one]);
        nth(&mut now, 1).score = Some(3.0);
        publish(&stage.signals, now, scorecard(3));
        stage.settle().await;
        assert_eq!(stage.texts(".deductions"), [none]);
    }
}

/// "Verified by …" did not show that a person had changed a score.
#[wasm_bindgen_test]
async fn a_score_says_whether_a_person_confirmed_or_changed_it() {
    let named = |name: &str| Name { name: name.into(), href: None };
    for (tag, confirmed, changed) in [
        ("en", "Confirmed by Jana Kern", "Changed by Jana Kern (AI: 9)"),
        ("de", "Bestätigt von Jana Kern", "Geändert von Jana Kern (KI: 9)"),
    ] {
        let mut now = assessment("reviewOngoing");
        let stage = Stage::showing(tag, now.clone(), scorecard(3)).await;
        stage.props.names.set(Arc::new([(UserId(9), named("Jana Kern"))].into_iter().collect()));
        stage.settle().await;
        assert_eq!(stage.texts(".provenance")[1], confirmed);
        let field = EditedField::from_path("criteria.1.12.score");
        let edit =
            HistoryEntry { user: Some(UserId(9)), at: None, field, old: Some("9".into()), new: Some("0".into()) };
        now.history = vec![edit];
        publish(&stage.signals, now.clone(), scorecard(3));
        stage.settle().await;
        assert_eq!(stage.texts(".provenance")[1], changed);
        // A person who sets it back to the AI's score agrees with the AI.
        nth(&mut now, 1).score = Some(9.0);
        publish(&stage.signals, now, scorecard(3));
        stage.settle().await;
        assert_eq!(stage.texts(".provenance")[1], confirmed);
    }
}

#[wasm_bindgen_test]
async fn blind_mode_does_not_reveal_the_ais_former_score() {
    let mut now = assessment("reviewOngoing");
    let field = EditedField::from_path("criteria.1.12.score");
    now.history =
        vec![HistoryEntry { user: Some(UserId(9)), at: None, field, old: Some("2".into()), new: Some("0".into()) }];
    let stage = Stage::showing("en", now, scorecard(3)).await;
    assert_eq!(stage.texts(".provenance")[1], "Changed by User 9 (AI: 2)");
    stage.props.appearance.hide_ai.set(true);
    stage.settle().await;
    assert_eq!(stage.texts(".provenance")[1], "Confirmed by User 9");
}

/// A long reason, or a description, is unfolded by a button that reports its state.
#[wasm_bindgen_test]
async fn a_text_without_room_is_unfolded_in_its_row() {
    let mut long = assessment("aiReady");
    nth(&mut long, 0).reason = Some("Because of this. ".repeat(60).into());
    nth(&mut long, 1).reason = Some("Short.".into());
    for (tag, more) in [("en", "More"), ("de", "Mehr")] {
        let stage = Stage::showing(tag, long.clone(), scorecard(3)).await;
        assert_eq!(stage.texts(".criterion .more"), [more], "a short one needs none");
        let (row, button) = (&stage.all(".criterion")[0], stage.button(more));
        assert!(
            row.text_content().unwrap_or_default().contains("Because of this. Because"),
            "it is there all the same"
        );
        for is_open in [true, false] {
            button.click();
            assert_eq!(button.get_attribute("aria-expanded"), Some(is_open.to_string()));
            assert_eq!(row.has_attribute("data-open"), is_open);
        }
        // A poll does not fold what somebody reads.
        button.click();
        let mut now = long.clone();
        nth(&mut now, 0).score = Some(2.0);
        publish(&stage.signals, now, scorecard(3));
        stage.settle().await;
        assert!(row.has_attribute("data-open") && stage.texts(".score")[0].starts_with('2'));
    }
}
