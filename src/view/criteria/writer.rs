//! The way into the page for many texts at once, see `rows.js`.

use super::template::{Look, Template};
use super::text::{RowText, SLOTS};
use crate::assessment::CriterionId;
use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::Element;

#[wasm_bindgen(module = "/src/view/criteria/rows.js")]
extern "C" {
    #[wasm_bindgen(js_name = makeRows, catch)]
    fn make_rows(
        list: Option<&Element>,
        templates: &Array,
        looks: &[u8],
        ids: &Array,
        lines: &Array,
        texts: &str,
        ends: &[u32],
    ) -> Result<Array, JsValue>;

    #[wasm_bindgen(js_name = writeRow, catch)]
    fn write_row(row: &Element, slots: &[u8], lines: &Array, texts: &str, ends: &[u32]) -> Result<(), JsValue>;
}

/// Rows that are to be made together.
#[derive(Default)]
pub struct NewRows {
    looks: Vec<u8>,
    ids: Array,
    texts: Joined,
}

/// Texts one behind the other, with the places where each ends, counted as JavaScript counts.
#[derive(Default)]
struct Joined {
    text: String,
    length: u32,
    ends: Vec<u32>,
}

impl NewRows {
    /// Another row.
    pub fn add(&mut self, template: &mut Template, id: Option<CriterionId>, said: &RowText) -> Result<(), JsValue> {
        self.looks.push(template.look(said.look())?);
        self.ids.push(&id.map_or_else(String::new, |CriterionId(id)| id.to_string()).into());
        said.texts.iter().for_each(|text| self.texts.add(text));
        Ok(())
    }

    /// Makes them all, at the end of `list` if there is one.
    pub fn make(&self, template: &Template, list: Option<&Element>) -> Result<Array, JsValue> {
        if self.looks.is_empty() {
            return Ok(Array::new());
        }
        let Joined { text, ends, .. } = &self.texts;
        make_rows(list, &template.rows, &self.looks, &self.ids, &template.lines, text, ends)
    }
}

/// Writes into `row` what `said` says and `before` did not; without a before, all that the page does not say.
pub fn write(row: &Element, template: &Template, before: Option<&RowText>, said: &RowText) -> Result<(), JsValue> {
    let (mut slots, mut texts) = (Vec::with_capacity(SLOTS), Joined::default());
    for (slot, text) in (0u8..).zip(&said.texts) {
        if before.is_none_or(|before| before.texts[usize::from(slot)] != *text) {
            slots.push(slot);
            texts.add(text);
        }
    }
    if slots.is_empty() { Ok(()) } else { write_row(row, &slots, &template.lines, &texts.text, &texts.ends) }
}

/// Gives a row that looks like `old` the look `new`.
pub fn dress(row: &Element, old: Look, new: Look) -> Result<(), JsValue> {
    for (name, old, new) in [("data-tone", old.0, new.0), ("data-from", old.1, new.1)] {
        if old != new {
            row.set_attribute(name, new)?;
        }
    }
    Ok(())
}

impl Joined {
    fn add(&mut self, text: &str) {
        let length = if text.is_ascii() { text.len() } else { text.encode_utf16().count() };
        self.length = self.length.saturating_add(u32::try_from(length).unwrap_or(u32::MAX));
        self.text.push_str(text);
        self.ends.push(self.length);
    }
}
