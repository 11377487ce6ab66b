//! Criteria: what their scores say, and what a poll leaves alone.

use super::sample::{assessment, criterion, nth, scorecard};
use super::stage::{Stage, publish};
use js_sys::Reflect;
use leptos::prelude::*;
use quality_assessment::assessment::Provenance;
use quality_assessment::locale::Locale;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_score_reads_by_its_type_in_english() {
    let stage = Stage::showing("en", assessment("aiReady"), scorecard(3)).await;
    assert_eq!(stage.texts(".score"), ["4 of 5", "Not met", "Not scored"]);
}

#[wasm_bindgen_test]
async fn a_score_reads_by_its_type_in_german() {
    let stage = Stage::showing("de-CH", assessment("aiReady"), scorecard(3)).await;
    assert_eq!(stage.texts(".score"), ["4 von 5", "Nicht erfüllt", "Nicht bewertet"]);
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
    for node in stage.all("li, p, details, h2, button") {
        Reflect::set(&node, &key, &JsValue::TRUE).unwrap();
    }
    let mut changed = assessment("aiReady");
    nth(&mut changed, 0).score = Some(2.0);
    publish(&stage.signals, changed, scorecard(3));
    stage.settle().await;
    assert_eq!(stage.texts(".score"), ["2 of 5", "Not met", "Not scored"]);
    for node in stage.all(".criterion, .criterion p, details, h2, .title-row button") {
        assert!(Reflect::get(&node, &key).unwrap().is_truthy(), "{} is another node", node.outer_html());
    }
}

/// What a person has arranged outlives a poll, another language and a filter: folds, the focus and a selection.
#[wasm_bindgen_test]
async fn folds_focus_and_selection_survive() {
    let stage = Stage::showing("en", assessment("aiReady"), scorecard(3)).await;
    let row: web_sys::HtmlElement = stage.all(".criterion")[1].clone().unchecked_into();
    row.focus().unwrap();
    let select = js_sys::Function::new_with_args("node", "getSelection().selectAllChildren(node)");
    select.call1(&JsValue::NULL, &stage.all(".criterion .label")[1]).unwrap();
    let selected = || js_sys::Function::new_no_args("return String(getSelection())").call0(&JsValue::NULL).unwrap();
    let before = selected();
    assert_eq!(before, "Farewell");
    publish(&stage.signals, assessment("reviewOngoing"), scorecard(3));
    stage.settle().await;
    stage.props.appearance.locale.set(Locale::new("de", None));
    stage.settle().await;
    stage.button("Nur Probleme 1").click();
    stage.settle().await;
    assert_eq!(stage.texts(".criterion:focus .label"), ["Farewell"]);
    assert_eq!(selected(), before);
    stage.all("details.category")[0].remove_attribute("open").unwrap();
    stage.props.appearance.locale.set(Locale::new("en", None));
    publish(&stage.signals, assessment("aiReady"), scorecard(4));
    stage.button("Alle 3").click();
    stage.settle().await;
    assert!(!stage.all("details.category")[0].has_attribute("open"), "a folded category stays folded");
}

/// Keeps count of what is written to the list from here on.
fn watch(stage: &Stage) {
    let watch = js_sys::Function::new_with_args(
        "list",
        "window.__writes = []; window.__watch = new MutationObserver((all) => all.forEach((one) =>
            window.__writes.push(`${one.type} ${one.attributeName} ${one.target.className}`)));
         window.__watch.observe(list, { subtree: true, childList: true, attributes: true, characterData: true });",
    );
    watch.call1(&JsValue::NULL, &stage.all(".categories")[0]).unwrap();
}

/// What was written since.
fn writes() -> Vec<String> {
    let writes =
        js_sys::Function::new_no_args("window.__watch.disconnect(); return window.__writes.sort().join('\\n')");
    let writes = writes.call0(&JsValue::NULL).unwrap().as_string().unwrap();
    writes.lines().map(Into::into).collect()
}

/// A selection ends where a text is written, also if it is the same one.
#[wasm_bindgen_test]
async fn a_score_that_comes_out_the_same_is_not_written() {
    let stage = Stage::showing("en", assessment("aiReady"), scorecard(3)).await;
    watch(&stage);
    let mut nearly = assessment("aiReady");
    nth(&mut nearly, 0).score = Some(4.001);
    publish(&stage.signals, nearly, scorecard(3));
    stage.settle().await;
    assert_eq!(stage.texts(".score")[0], "4 of 5");
    assert_eq!(writes(), [""; 0]);
}

/// With two thousand rows a filter may not cost more than the rows that it hides or shows.
#[wasm_bindgen_test]
async fn a_filter_writes_to_nothing_but_the_rows_that_come_and_go() {
    let stage = Stage::showing("en", assessment("aiReady"), scorecard(3)).await;
    watch(&stage);
    stage.button("Problems only 1").click();
    stage.settle().await;
    let expected = [
        "attributes data-filtered categories",
        "attributes hidden criterion",
        "attributes hidden criterion",
        "attributes style category",
    ];
    assert_eq!(writes(), expected);
}

/// Two thousand rows were hidden one by one, each in a category that was hidden, too.
#[wasm_bindgen_test]
async fn a_filter_that_takes_nothing_of_a_category_hides_it_as_it_is() {
    let mut scored = assessment("aiReady");
    *nth(&mut scored, 2) = criterion(13, Some(3.0), Provenance::AiGenerated);
    let stage = Stage::showing("en", scored, scorecard(3)).await;
    watch(&stage);
    stage.button("Unscored 0").click();
    stage.settle().await;
    assert_eq!(
        writes(),
        ["attributes data-filtered categories", "attributes hidden category", "characterData null undefined"]
    );
    assert_eq!(stage.texts(".no-match"), ["No criterion matches this filter."]);
    stage.button("Problems only 1").click();
    stage.settle().await;
    assert_eq!(stage.texts(".category:not([hidden]) .criterion:not([hidden]) .label"), ["Farewell"]);
    stage.button("All 3").click();
    stage.settle().await;
    assert_eq!(stage.texts(".category:not([hidden]) .criterion:not([hidden]) .label").len(), 3);
}

#[wasm_bindgen_test]
async fn filters_hide_and_count() {
    let stage = Stage::showing("en", assessment("aiReady"), scorecard(3)).await;
    stage.button("Problems only 1").click();
    stage.settle().await;
    assert_eq!(stage.texts(".criterion:not([hidden]) .label"), ["Farewell"]);
}

#[wasm_bindgen_test]
async fn next_problem_goes_on_and_comes_round() {
    let mut troubled = assessment("aiReady");
    nth(&mut troubled, 0).score = Some(0.0);
    let stage = Stage::showing("en", troubled, scorecard(3)).await;
    let mut visited = Vec::new();
    for _ in 0..3 {
        let button = stage.button("Next problem");
        button.focus().unwrap();
        button.click();
        visited.extend(stage.texts(".criterion:focus .label"));
    }
    assert_eq!(visited, ["Protocol", "Farewell", "Protocol"]);
}

#[wasm_bindgen_test]
async fn blind_mode_withholds_what_is_the_ais() {
    let stage = Stage::showing("en", assessment("aiReady"), scorecard(3)).await;
    stage.props.appearance.hide_ai.set(true);
    stage.settle().await;
    assert_eq!(stage.texts(".score"), ["Withheld", "Not met", "Not scored"]);
    assert!(!stage.text().contains("75%"), "the total tells what is withheld");
}

#[wasm_bindgen_test]
async fn a_person_is_asked_for_once() {
    let stage = Stage::showing("en", assessment("aiReady"), scorecard(3)).await;
    publish(&stage.signals, assessment("reviewOngoing"), scorecard(3));
    stage.settle().await;
    assert_eq!(stage.wishes.borrow().iter().filter(|w| *w == "resolve 9").count(), 1);
    assert!(stage.text().contains("Verified by User 9"));
}
