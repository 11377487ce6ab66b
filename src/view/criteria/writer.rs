//! Batched writing of many texts into the page, see `rows.js`.

use super::row_style::{RowStyle, SLOTS};
use super::row_text::{Differs, RowText};
use super::template::Template;
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
        styles: &[u8],
        lines: &Array,
        texts: &str,
        ends: &[u32],
    ) -> Result<Array, JsValue>;

    #[wasm_bindgen(js_name = writeRows, catch)]
    fn write_rows(rows: &Array, places: &[u8], texts: &str, ends: &[u32]) -> Result<(), JsValue>;
}

/// The code for the next row.
const NEXT: u8 = number_behind("const NEXT = ");
/// The codes for the attributes of a row's style, in place of a line.
const FROM: u8 = number_behind("const FROM = ");
const TONE: u8 = number_behind("const TONE = ");
const FOLD: u8 = number_behind("const FOLD = ");
/// Added to the position of a text that may be the same.
const COMPARE: u8 = number_behind("const COMPARE = ");

/// The number after `words` in `rows.js`, its only source. Compilation fails if they are not found.
const fn number_behind(words: &str) -> u8 {
    let (script, words) = (include_bytes!("rows.js"), words.as_bytes());
    let (mut at, mut matched) = (0, 0);
    while matched < words.len() {
        matched = if script[at] == words[matched] { matched + 1 } else { 0 };
        at += 1;
    }
    let mut number = 0;
    while script[at].is_ascii_digit() {
        number = number * 10 + (script[at] - b'0');
        at += 1;
    }
    number
}

/// Rows that are created together.
#[derive(Default)]
pub struct NewRows {
    styles: Vec<u8>,
    texts: JoinedTexts,
}

/// Texts that are written into rows together.
#[derive(Default)]
pub struct RowUpdates {
    rows: Array,
    places: Vec<u8>,
    texts: JoinedTexts,
}

/// Concatenated texts, with the end position of each, counted in UTF-16 as in JavaScript.
#[derive(Default)]
struct JoinedTexts {
    text: String,
    length: u32,
    ends: Vec<u32>,
}

impl NewRows {
    /// Adds a row.
    pub fn add(&mut self, template: &mut Template, id: Option<CriterionId>, said: &RowText) -> Result<(), JsValue> {
        self.styles.push(template.style(said.style)?);
        self.texts.add(&id.map_or_else(String::new, |CriterionId(id)| id.to_string()));
        said.texts.iter().for_each(|text| self.texts.add(text));
        Ok(())
    }

    /// Creates all rows, at the end of `list` if there is one.
    pub fn make(&self, template: &Template, list: Option<&Element>) -> Result<Array, JsValue> {
        if self.styles.is_empty() {
            return Ok(Array::new());
        }
        let JoinedTexts { text, ends, .. } = &self.texts;
        make_rows(list, &template.rows, &self.styles, &template.lines, text, ends)
    }
}

impl RowUpdates {
    /// Starts the next row.
    pub fn begin(&mut self, row: &Element) {
        self.rows.push(row);
        self.places.push(NEXT);
    }

    /// Adds the text of the line with this index; the lines of a row must come in order.
    pub fn add(&mut self, place: usize, text: &str, differs: Differs) {
        let compare = if differs == Differs::Surely { 0 } else { COMPARE };
        self.places.push(u8::try_from(place.min(SLOTS)).unwrap_or_default() + compare);
        self.texts.add(text);
    }

    /// Adds the differences between two styles of the row.
    pub fn restyle(&mut self, old: RowStyle, new: RowStyle) {
        if old.tone != new.tone {
            self.places.push(TONE);
            self.texts.add(new.tone.word());
        }
        if old.source != new.source {
            self.places.push(FROM);
            self.texts.add(new.source.word());
        }
        if old.fold != new.fold {
            self.places.push(FOLD);
            self.texts.add(new.fold.word());
        }
    }

    /// Writes all changes.
    pub fn write(&self) -> Result<(), JsValue> {
        let JoinedTexts { text, ends, .. } = &self.texts;
        if ends.is_empty() { Ok(()) } else { write_rows(&self.rows, &self.places, text, ends) }
    }
}

impl JoinedTexts {
    fn add(&mut self, text: &str) {
        let length = if text.is_ascii() { text.len() } else { text.encode_utf16().count() };
        self.length = self.length.saturating_add(u32::try_from(length).unwrap_or(u32::MAX));
        self.text.push_str(text);
        self.ends.push(self.length);
    }
}
