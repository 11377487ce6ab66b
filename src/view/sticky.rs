//! The height of the head line, below which other content stays in view.

use js_sys::Function;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use wasm_bindgen::prelude::*;
use web_sys::Element;

#[wasm_bindgen(module = "/src/view/in_front.js")]
extern "C" {
    #[wasm_bindgen(catch, js_name = followHeight)]
    fn follow_height(head: &Element) -> Result<Function, JsValue>;
}

/// Tells the style sheet the height of `head`, for as long as the owner lives.
pub fn follow(head: &Element) {
    // Without it, the chips stay below a head of one line.
    let Ok(end) = follow_height(head) else { return };
    let end = SendWrapper::new(end);
    on_cleanup(move || _ = end.call0(&JsValue::UNDEFINED));
}
