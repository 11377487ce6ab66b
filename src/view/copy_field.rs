//! Copying in the older way: as a selection, which needs neither a secure page nor a frame's permission.

use crate::web::Listener;
use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

/// A field with a selected text. It disappears when it is dropped, or when the focus leaves it.
pub struct CopyField {
    field: HtmlElement,
    _leaving: Listener,
}

impl CopyField {
    /// A field after `button`, where it is not made inert with the rest of the page.
    ///
    /// # Errors
    /// Whatever the browser throws.
    pub fn beside(button: &HtmlElement, name: &str, text: &str) -> Result<Self, JsValue> {
        let document = button.owner_document().ok_or(JsValue::NULL)?;
        let field: HtmlElement = document.create_element("textarea")?.unchecked_into();
        for (attribute, value) in [("class", "copy-field"), ("readonly", ""), ("aria-label", name), ("dir", "auto")] {
            field.set_attribute(attribute, value)?;
        }
        field.set_text_content(Some(text));
        button.after_with_node_1(&field)?;
        field.focus()?;
        call(&field, "select", &JsValue::UNDEFINED)?;
        let gone = field.clone();
        let leaving = Listener::new(&field, "blur", move |_| gone.remove());
        Ok(Self { field, _leaving: leaving })
    }

    /// Copies the text. Returns whether the browser did so.
    pub fn copy(&self) -> bool {
        let document = self.field.owner_document().map(JsValue::from).unwrap_or_default();
        call(&document, "execCommand", &"copy".into()).is_ok_and(|is_done| is_done.is_truthy())
    }
}

impl Drop for CopyField {
    fn drop(&mut self) {
        self.field.remove();
    }
}

fn call(target: &JsValue, method: &str, argument: &JsValue) -> Result<JsValue, JsValue> {
    Reflect::get(target, &method.into())?.dyn_into::<Function>()?.call1(target, argument)
}
