//! A memory of what is on the page: asking the page takes as long as writing.

use super::super::element::put_back;
use wasm_bindgen::JsValue;
use web_sys::{Element, Text};

/// A text on the page. Only this type writes it.
pub struct Line {
    node: Text,
    said: String,
}

/// A boolean attribute. Only this type sets it.
pub struct Flag {
    name: &'static str,
    is_set: bool,
}

impl Line {
    /// The text of an empty node.
    pub fn new(node: Text) -> Self {
        Self { node, said: String::new() }
    }

    /// Writes `text`, unless it is there already.
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

    /// Sets or removes it, unless that is so already.
    pub fn set(&mut self, element: &Element, is_set: bool) -> Result<(), JsValue> {
        if self.is_set != is_set {
            self.is_set = element.toggle_attribute_with_force(self.name, is_set)?;
        }
        Ok(())
    }
}
