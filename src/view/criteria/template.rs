//! The template of rows, built once and cloned for each criterion: a clone is one call into the DOM, whatever it
//! contains.

use super::row_style::{RowStyle, SLOTS};
use js_sys::Array;
use wasm_bindgen::JsValue;
use web_sys::{Document, Element, Text};

/// The line of a slot.
struct RowSlot {
    tag: &'static str,
    class: &'static str,
    /// Whether its text is from outside, and has its own direction.
    has_direction: bool,
    /// Whether every row has this line; other lines are added if there is a text.
    is_usual: bool,
}

/// The lines, in the order of [`super::row_text::RowText`].
const ROW_SLOTS: [RowSlot; SLOTS] = [
    RowSlot { tag: "p", class: "label", has_direction: true, is_usual: true },
    RowSlot { tag: "p", class: "of-category", has_direction: true, is_usual: false },
    RowSlot { tag: "p", class: "knock-out", has_direction: false, is_usual: false },
    RowSlot { tag: "p", class: "provenance", has_direction: false, is_usual: true },
    RowSlot { tag: "p", class: "before", has_direction: false, is_usual: false },
    RowSlot { tag: "p", class: "score", has_direction: false, is_usual: true },
    RowSlot { tag: "p", class: "loss", has_direction: false, is_usual: false },
    RowSlot { tag: "p", class: "reason", has_direction: true, is_usual: true },
    RowSlot { tag: "p", class: "description", has_direction: true, is_usual: false },
    RowSlot { tag: "div", class: "quotes", has_direction: false, is_usual: false },
    RowSlot { tag: "button", class: "more", has_direction: false, is_usual: false },
    RowSlot { tag: "button", class: "ask", has_direction: false, is_usual: false },
];

/// The number of slots, from the first one, that are in a box side by side; the box is the first child of the row.
pub const IN_BOX: usize = 4;

/// The slot of the category's name, which only a row has that was moved out of its category.
pub const CATEGORY: usize = 1;

/// Whether every row has a line in this slot.
pub fn is_usual(slot: usize) -> bool {
    ROW_SLOTS.get(slot).is_some_and(|line| line.is_usual)
}

/// The elements that are cloned.
pub struct Template {
    document: Document,
    /// Rows with an empty text in each of their usual slots, one for each style used so far.
    pub rows: Array,
    styles: Vec<RowStyle>,
    /// For each slot a line with an empty text, or null if every row has that line.
    pub lines: Array,
    /// A link, for rows with links.
    pub link: Element,
}

impl Template {
    /// Builds the template element by element: a strict policy refuses `innerHTML`.
    pub fn new() -> Option<Self> {
        let document = web_sys::window()?.document()?;
        let lines = Array::new();
        for slot in &ROW_SLOTS {
            let line = if slot.is_usual { JsValue::NULL } else { slot.line(&document).ok()?.into() };
            lines.push(&line);
        }
        let link = element(&document, "a", "criterion-link").ok()?;
        Some(Self { document, rows: Array::new(), styles: Vec::new(), lines, link })
    }

    /// The index of this style among [`Self::rows`].
    pub fn style(&mut self, style: RowStyle) -> Result<u8, JsValue> {
        let at = match self.styles.iter().position(|known| *known == style) {
            Some(at) => at,
            None => {
                let row = self.row()?;
                row.set_attribute("data-tone", style.tone.word())?;
                row.set_attribute("data-from", style.source.word())?;
                row.set_attribute("data-fold", style.fold.word())?;
                self.rows.push(&row);
                self.styles.push(style);
                self.styles.len() - 1
            }
        };
        u8::try_from(at).map_err(|_| JsValue::NULL)
    }

    fn row(&self) -> Result<Element, JsValue> {
        let row = self.element("li", "criterion")?;
        row.set_attribute("tabindex", "-1")?;
        let what = self.document.create_element("div")?;
        what.set_attribute("class", "what")?;
        row.append_child(&what)?;
        for (at, slot) in ROW_SLOTS.iter().enumerate().filter(|(_, slot)| slot.is_usual) {
            let line = slot.line(&self.document)?;
            if at < IN_BOX { &what } else { &row }.append_child(&line)?;
        }
        Ok(row)
    }

    /// An element with a class and a part of the same name.
    pub fn element(&self, tag: &str, class: &str) -> Result<Element, JsValue> {
        element(&self.document, tag, class)
    }

    /// An element with an empty text.
    pub fn line(&self, tag: &str, class: &str) -> Result<(Element, Text), JsValue> {
        line(&self.document, tag, class)
    }
}

impl RowSlot {
    /// An empty line.
    fn line(&self, document: &Document) -> Result<Element, JsValue> {
        let (line, _) = line(document, self.tag, self.class)?;
        if self.has_direction {
            line.set_attribute("dir", "auto")?;
        }
        if self.tag == "button" {
            line.set_attribute("type", "button")?;
        }
        if self.class == "more" {
            line.set_attribute("aria-expanded", "false")?;
        }
        Ok(line)
    }
}

fn line(document: &Document, tag: &str, class: &str) -> Result<(Element, Text), JsValue> {
    let line = element(document, tag, class)?;
    let text = document.create_text_node("");
    line.append_child(&text)?;
    Ok((line, text))
}

fn element(document: &Document, tag: &str, class: &str) -> Result<Element, JsValue> {
    let element = document.create_element(tag)?;
    element.set_attribute("class", class)?;
    element.set_attribute("part", class)?;
    Ok(element)
}
