//! Single keys, where the host wants them.

use super::sample::{assessment, nth, scorecard};
use super::stage::{Stage, publish};
use js_sys::Function;
use leptos::prelude::*;
use quality_assessment::assessment::Assessment;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement};

/// Presses a key where `target` is, with one modifier or none; `true` if the page took it.
fn press(target: &Element, key: &str, modifier: &str) -> bool {
    let press = Function::new_with_args(
        "target, key, modifier",
        "const how = { key, bubbles: true, cancelable: true, composed: true, [modifier]: true };
         return !target.dispatchEvent(new KeyboardEvent('keydown', how));",
    );
    press.call3(&JsValue::NULL, target, &key.into(), &modifier.into()).unwrap().is_truthy()
}

async fn troubled() -> Stage {
    let mut troubled = assessment("aiReady");
    nth(&mut troubled, 0).score = Some(0.0);
    let stage = Stage::showing("en", troubled, scorecard(3)).await;
    stage.props.appearance.shortcuts.set(true);
    stage.settle().await;
    stage
}

#[wasm_bindgen_test]
async fn keys_go_from_problem_to_problem_and_back() {
    let stage = troubled().await;
    let mut visited = Vec::new();
    for key in ["n", "n", "n", "p", "p"] {
        let target = stage.all(".criterion:focus").pop().unwrap_or_else(|| stage.all(".chip")[0].clone());
        assert!(press(&target, key, ""));
        visited.extend(stage.texts(".criterion:focus .label"));
    }
    assert_eq!(visited, ["Protocol", "Farewell", "Protocol", "Farewell", "Protocol"]);
}

#[wasm_bindgen_test]
async fn keys_open_the_dialog_the_filter_and_their_list() {
    let stage = troubled().await;
    let row = stage.all(".criterion")[0].clone();
    press(&row, "f", "");
    assert_eq!(stage.texts(".chip:focus"), ["All 3"]);
    press(&row, "?", "");
    assert_eq!(stage.texts(".shortcuts[open] > summary:focus"), ["Keyboard shortcuts"]);
    press(&row, "r", "");
    stage.settle().await;
    assert_eq!(stage.all("dialog[open]").len(), 1);
}

/// The list named a key that did nothing for people who may not re-run.
#[wasm_bindgen_test]
async fn who_may_not_rerun_is_not_told_of_a_key_for_it() {
    let stage = troubled().await;
    let listed = |stage: &Stage| stage.texts(".shortcuts kbd").concat();
    assert_eq!(listed(&stage), "npfr?");
    let agents = Assessment { can_edit: false, ..assessment("aiReady") };
    publish(&stage.signals, agents, scorecard(3));
    stage.settle().await;
    assert_eq!(listed(&stage), "npf?");
    assert!(!press(&stage.all(".criterion")[0], "r", ""), "the key is the browser's");
}

#[wasm_bindgen_test]
async fn keys_do_nothing_unless_the_host_wants_them() {
    let stage = troubled().await;
    assert_eq!(stage.all(".shortcuts").len(), 1);
    stage.props.appearance.shortcuts.set(false);
    stage.settle().await;
    assert!(stage.all(".shortcuts").is_empty());
    assert!(!press(&stage.all(".criterion")[0], "n", ""));
    assert!(stage.all(".criterion:focus").is_empty());
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
}
