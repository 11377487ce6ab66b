//! Ordering of an element's children.

use wasm_bindgen::JsValue;
use web_sys::{Element, Node};

/// Puts `children` first into `parent`, in their order. A child that is in place is not moved: moving loses the focus.
pub fn arrange(parent: &Element, children: &mut dyn Iterator<Item = &Element>) -> Result<(), JsValue> {
    let mut cursor: Option<Node> = parent.first_child();
    for child in children {
        let child: &Node = child;
        if cursor.as_ref() == Some(child) {
            cursor = child.next_sibling();
        } else {
            parent.insert_before(child, cursor.as_ref())?;
        }
    }
    Ok(())
}
