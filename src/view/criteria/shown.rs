//! What stands on the page already, kept in mind: to ask the page takes as long as to write.

use wasm_bindgen::JsValue;
use web_sys::{Element, Text};

/// A text that nobody else writes.
pub struct Line {
    node: Text,
    said: String,
}

/// An attribute that is there or not, and that nobody else sets.
pub struct Flag {
    name: &'static str,
    is_set: bool,
}

impl Line {
    /// Of a node that is empty yet.
    pub fn new(node: Text) -> Self {
        Self { node, said: String::new() }
    }

    /// Says `text`, if it does not yet.
    pub fn say(&mut self, text: String) {
        if self.said != text {
            self.node.set_data(&text);
            self.said = text;
        }
    }
}

impl Flag {
    /// One that is not set yet.
    pub fn new(name: &'static str) -> Self {
        Self { name, is_set: false }
    }

    /// Sets it or takes it away, if that is not so yet.
    pub fn set(&mut self, element: &Element, is_set: bool) -> Result<(), JsValue> {
        if self.is_set != is_set {
            self.is_set = element.toggle_attribute_with_force(self.name, is_set)?;
        }
        Ok(())
    }
}
