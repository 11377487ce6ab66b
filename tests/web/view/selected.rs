//! The selection in the conversation, for an editor beside it that quotes it.

use js_sys::Function;
use quality_assessment::view::selected;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

/// Builds a shadow root like the element's, with a conversation and something else in it; returns an element beside
/// both.
const MAKE: &str = "const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    const add = (name, text) => { const e = document.createElement('p'); e.className = name; e.textContent = text; \
    root.append(e); return e; };
    add('talk-body', '  Melden Sie sich gern,\\n wenn noch etwas ist. ');
    add('reason', 'Kurz und gut');
    const editor = add('editor', '');
    document.body.append(host);
    return editor;";

fn beside() -> Element {
    Function::new_no_args(MAKE).call0(&JsValue::UNDEFINED).unwrap().unchecked_into()
}

/// Selects the whole content of elements with this class.
fn select(beside: &Element, class: &str) {
    let script = "const one = beside.getRootNode().querySelector('.' + name).firstChild;
        getSelection().setBaseAndExtent(one, 0, one, one.length)";
    Function::new_with_args("beside, name", script).call2(&JsValue::UNDEFINED, beside, &class.into()).unwrap();
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
