//! What is on the page already, remembered: to ask the page takes as long as to write.

use wasm_bindgen::JsValue;
use web_sys::Element;

/// A text on the page. Only this writes it.
pub struct Line {
    element: Element,
    said: String,
}

/// An attribute that is there or not. Only this sets it.
pub struct Flag {
    name: &'static str,
    is_set: bool,
}

impl Line {
    /// The text of an element that has none yet.
    pub fn new(element: Element) -> Self {
        Self { element, said: String::new() }
    }

    /// Writes `text` unless it is there already.
    pub fn say(&mut self, text: String) {
        if self.said != text {
            // Not into its node: who translates the page puts something else into the place of that.
            self.element.set_text_content(Some(&text));
            self.said = text;
        }
    }
}

impl Flag {
    /// An attribute that is not set.
    pub fn new(name: &'static str) -> Self {
        Self { name, is_set: false }
    }

    /// Sets it or takes it away, unless that is so already.
    pub fn set(&mut self, element: &Element, is_set: bool) -> Result<(), JsValue> {
        if self.is_set != is_set {
            self.is_set = element.toggle_attribute_with_force(self.name, is_set)?;
        }
        Ok(())
    }
}
