//! What is on the page already, remembered: to ask the page takes as long as to write.

use super::super::element::put_back;
use wasm_bindgen::JsValue;
use web_sys::{Element, Text};

/// A text on the page. Only this writes it.
pub struct Line {
    node: Text,
    said: String,
}

/// An attribute that is there or not. Only this sets it.
pub struct Flag {
    name: &'static str,
    is_set: bool,
}

impl Line {
    /// The text of an empty node.
    pub fn new(node: Text) -> Self {
        Self { node, said: String::new() }
    }

    /// Writes `text` unless it is there already.
    pub fn say(&mut self, text: String) {
        if self.said != text {
            put_back(&self.node);
            self.node.set_data(&text);
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
