//! Single keys, if the host wants them.

use super::sample::{assessment, criterion, nth, scorecard};
use super::stage::{Stage, press, publish};
use leptos::prelude::*;
use quality_assessment::assessment::{Assessment, Category, CategoryId, Provenance};
use quality_assessment::view::Neighbours;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement};

async fn troubled() -> Stage {
    troubled_in("en").await
}

async fn troubled_in(tag: &str) -> Stage {
    let mut troubled = assessment("aiReady");
    nth(&mut troubled, 0).score = Some(0.0);
    let stage = Stage::showing(tag, troubled, scorecard(3)).await;
    stage.props.appearance.shortcuts.set(true);
    stage.settle().await;
    stage
}

#[wasm_bindgen_test]
async fn keys_go_from_deduction_to_deduction_and_back() {
    let stage = troubled().await;
    let mut visited = Vec::new();
    for key in ["n", "n", "n", "p", "p"] {
        let target = stage.all(".criterion:focus").pop().unwrap_or_else(|| stage.all(".chip")[0].clone());
        assert!(press(&target, key, ""));
        visited.extend(stage.texts(".criterion:focus .label"));
    }
    assert_eq!(visited, ["Protocol", "Farewell", "Protocol", "Farewell", "Protocol"]);
}

/// The key only moved the focus to the filters, where a person had to look for the right one.
#[wasm_bindgen_test]
async fn a_key_shows_lost_points_or_all_and_keeps_the_place() {
    let stage = troubled().await;
    let pressed = |stage: &Stage| stage.texts(".chip[aria-pressed=true]");
    focus(&stage.all(".criterion")[1]);
    for (on, rows) in [
        ("Points lost 2", &["Protocol", "Farewell"][..]),
        ("All 3", &["Protocol", "Farewell", "Disclosure"]),
        ("Points lost 2", &["Protocol", "Farewell"]),
    ] {
        let target = stage.all(".criterion:focus").pop().expect("the focus is where it was");
        assert!(press(&target, "f", ""));
        stage.settle().await;
        assert_eq!(
            (pressed(&stage), stage.rows()),
            (vec![on.to_owned()], rows.iter().map(|&row| row.into()).collect())
        );
        assert_eq!(stage.texts(".criterion:focus .label"), ["Farewell"]);
    }
}

/// If the row disappears, the keys continue to work: without the focus inside they would not be received.
#[wasm_bindgen_test]
async fn a_key_that_hides_the_row_it_was_pressed_in_leaves_the_focus_inside() {
    let stage = troubled().await;
    focus(&stage.all(".criterion")[2]);
    press(&stage.all(".criterion:focus")[0], "f", "");
    stage.settle().await;
    assert_eq!(stage.rows(), ["Protocol", "Farewell"]);
    let inside = stage.all(":focus").pop().expect("the focus is inside");
    press(&inside, "f", "");
    stage.settle().await;
    assert_eq!(stage.rows().len(), 3);
}

#[wasm_bindgen_test]
async fn a_key_opens_the_dialog_and_another_the_list_of_keys() {
    for (tag, title, close, note) in [
        ("en", "Keyboard shortcuts", "Close", "They act only while the focus is in this assessment."),
        ("de", "Tastenkürzel", "Schließen", "Sie wirken nur, solange der Fokus in dieser Bewertung ist."),
    ] {
        let stage = troubled_in(tag).await;
        focus(&stage.all(".criterion")[1]);
        let row = stage.all(".criterion")[1].clone();
        assert!(press(&row, "?", ""));
        stage.settle().await;
        assert_eq!(stage.all("dialog[open]:modal").len(), 1);
        assert_eq!(stage.texts("dialog[open] #help-title"), [title]);
        assert!(stage.texts("dialog[open]")[0].contains(note));
        assert!(!press(&stage.all("dialog[open] button")[0], "f", ""), "keys are for the page behind it");
        stage.button(close).click();
        stage.settle().await;
        assert!(stage.all("dialog[open]").is_empty());
        assert_eq!(stage.texts(".criterion:focus .label"), ["Farewell"], "the place is kept");
        // It can be opened again, also from the menu.
        stage.button(title).click();
        stage.settle().await;
        assert_eq!(stage.texts("dialog[open] #help-title"), [title]);
        stage.button(close).click();
        stage.settle().await;
        press(&row, "r", "");
        stage.settle().await;
        assert_eq!(stage.all("dialog[open] select").len(), 1);
    }
}

/// The arrows reach each row, and stop at the ends.
#[wasm_bindgen_test]
async fn arrows_walk_from_row_to_row() {
    let stage = troubled().await;
    focus(&stage.all(".criterion")[0]);
    let mut visited = Vec::new();
    for key in ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp", "ArrowUp"] {
        assert!(press(&stage.all(".criterion:focus")[0], key, ""), "the page does not scroll as well");
        visited.extend(stage.texts(".criterion:focus .label"));
    }
    assert_eq!(visited, ["Farewell", "Disclosure", "Disclosure", "Farewell", "Protocol", "Protocol"]);
    assert!(!press(&stage.all(".chip")[0], "ArrowDown", ""), "beside the list they scroll");
    // In screen order, skipping hidden rows.
    stage.button("Points lost 2").click();
    stage.settle().await;
    focus(&stage.all(".criterion")[0]);
    press(&stage.all(".criterion:focus")[0], "ArrowDown", "");
    assert_eq!(stage.texts(".criterion:focus .label"), ["Farewell"]);
    press(&stage.all(".criterion:focus")[0], "ArrowDown", "");
    assert_eq!(stage.texts(".criterion:focus .label"), ["Farewell"]);
    assert!(stage.all(".criterion[open]").is_empty(), "a row is not a fold");
}

/// A closed category has no row to focus.
#[wasm_bindgen_test]
async fn arrows_skip_folded_rows() {
    let mut two = assessment("aiReady");
    for id in [2, 3] {
        let one = vec![Arc::new(criterion(10 * id + 1, Some(1.0), Provenance::AiGenerated))];
        two.categories.push(Arc::new(Category { id: Some(CategoryId(id)), criteria: one }));
    }
    let stage = Stage::showing("en", two, scorecard(3)).await;
    stage.props.appearance.shortcuts.set(true);
    stage.settle().await;
    stage.all(".category")[1].remove_attribute("open").unwrap();
    focus(&stage.all(".criterion")[2]);
    press(&stage.all(".criterion:focus")[0], "ArrowDown", "");
    assert_eq!(stage.texts(".criterion:focus .label"), ["Criterion 31"]);
    press(&stage.all(".criterion:focus")[0], "ArrowUp", "");
    assert_eq!(stage.texts(".criterion:focus .label"), ["Disclosure"]);
    assert!(!stage.all(".category")[1].has_attribute("open"));
}

/// The keys exist only if the host says that there are other assessments.
#[wasm_bindgen_test]
async fn keys_go_to_the_assessments_beside_this_one() {
    let stage = troubled().await;
    let row = stage.all(".criterion")[0].clone();
    assert!(!press(&row, "j", "") && !press(&row, "k", ""));
    stage.props.appearance.neighbours.set(Some(Neighbours { has_next: true, ..Neighbours::default() }));
    stage.settle().await;
    assert!(!press(&row, "k", ""), "there is none before it");
    assert!(press(&row, "j", ""));
    let gone = |stage: &Stage| {
        let actions = stage.actions.borrow();
        actions.iter().filter(|action| *action == "next" || *action == "previous").cloned().collect::<Vec<_>>()
    };
    assert_eq!(gone(&stage), ["next"]);
    stage.props.appearance.neighbours.set(Some(Neighbours { has_previous: true, ..Neighbours::default() }));
    stage.settle().await;
    assert!(press(&row, "k", "") && !press(&row, "j", ""));
    assert_eq!(gone(&stage), ["next", "previous"]);
}

/// The list contained a key that did nothing for people who may not re-run, or who have no list of assessments.
#[wasm_bindgen_test]
async fn only_keys_that_do_something_are_listed() {
    let stage = troubled().await;
    press(&stage.all(".criterion")[0], "?", "");
    stage.settle().await;
    let listed = |stage: &Stage| stage.texts("dialog[open] kbd").concat();
    assert_eq!(listed(&stage), "np↓↑fr?");
    stage.props.appearance.neighbours.set(Some(Neighbours { has_next: true, ..Neighbours::default() }));
    stage.settle().await;
    assert_eq!(listed(&stage), "np↓↑fjkr?");
    let agents = Assessment { can_edit: false, ..assessment("aiReady") };
    publish(&stage.signals, agents, scorecard(3));
    stage.props.appearance.neighbours.set(None);
    stage.settle().await;
    assert_eq!(listed(&stage), "np↓↑f?");
    stage.button("Close").click();
    stage.settle().await;
    assert!(!press(&stage.all(".criterion")[0], "r", ""), "the key is the browser's");
}

#[wasm_bindgen_test]
async fn keys_do_nothing_unless_the_host_wants_them() {
    let stage = troubled().await;
    assert!(stage.has_button("Keyboard shortcuts"));
    stage.props.appearance.shortcuts.set(false);
    stage.settle().await;
    assert!(!stage.has_button("Keyboard shortcuts"));
    for key in ["n", "f", "?", "r", "ArrowDown"] {
        assert!(!press(&stage.all(".criterion")[0], key, ""), "{key}");
    }
    stage.settle().await;
    assert!(stage.all(".criterion:focus, dialog[open]").is_empty());
    assert_eq!(stage.rows().len(), 3);
}

#[wasm_bindgen_test]
async fn keys_with_a_modifier_and_keys_in_the_dialog_are_left_alone() {
    let stage = troubled().await;
    let row = stage.all(".criterion")[0].clone();
    assert!(!press(&row, "n", "ctrlKey"));
    assert!(!press(&row, "n", "altKey"));
    assert!(!press(&row, "r", "metaKey"));
    assert!(!press(&row, "n", "isComposing"));
    assert!(!press(&row, "x", ""), "other keys are the browser's");
    stage.props.is_dialog_open.set(true);
    stage.settle().await;
    let select: HtmlElement = stage.all("dialog[open] select")[0].clone().unchecked_into();
    select.focus().unwrap();
    assert!(!press(&select, "n", ""));
    assert!(!press(&stage.all("dialog[open] button")[0], "f", ""));
    assert!(stage.all(".criterion:focus, .chip:focus").is_empty());
    assert_eq!(stage.rows().len(), 3, "nothing was filtered");
}

fn focus(element: &Element) {
    element.unchecked_ref::<HtmlElement>().focus().unwrap();
}
