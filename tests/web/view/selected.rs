//! The selection in the conversation, for an editor beside it that quotes it.

use crate::scripts::{call, function};
use quality_assessment::view::selected;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

const SCRIPT: &str = include_str!("selected.js");

/// An element beside a conversation and something else, in a shadow root like the element's.
fn beside() -> Element {
    call(SCRIPT, "makeBeside").unchecked_into()
}

/// Selects the whole content of elements with this class.
fn select(beside: &Element, class: &str) {
    function(SCRIPT, "select").call2(&JsValue::UNDEFINED, beside, &class.into()).unwrap();
}

#[wasm_bindgen_test]
fn a_selection_in_the_conversation_can_be_quoted() {
    let beside = beside();
    select(&beside, "talk-body");
    assert_eq!(selected(&beside).as_deref(), Some("Melden Sie sich gern, wenn noch etwas ist."));
}

#[wasm_bindgen_test]
fn a_selection_elsewhere_is_not_a_quote() {
    let beside = beside();
    assert_eq!(selected(&beside), None);
    select(&beside, "reason");
    assert_eq!(selected(&beside), None);
}
