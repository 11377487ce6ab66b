//! The selection in the conversation.

use super::marks::call;
use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

/// The selected text in the conversation on the page of `from`: an editor beside it can quote that. `None` if nothing
/// is selected, or something elsewhere.
pub fn selected(from: &Element) -> Option<String> {
    let root = from.get_root_node();
    // Chrome has a selection for each shadow root; elsewhere the document's own extends into them.
    let of_document = || call(&from.owner_document()?.into(), "getSelection", &[]).ok();
    let selection = call(&root, "getSelection", &[]).ok().or_else(of_document)?;
    let anchor = Reflect::get(&selection, &"anchorNode".into()).ok()?;
    let talk = root.unchecked_ref::<Element>().query_selector(".talk-body").ok()??;
    if !anchor.is_object() || !talk.contains(Some(anchor.unchecked_ref::<Node>())) {
        return None;
    }
    let text = call(&selection, "toString", &[]).ok()?.as_string()?;
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!text.is_empty()).then_some(text)
}
