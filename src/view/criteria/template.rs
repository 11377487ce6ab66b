//! One row, built once and cloned for each criterion: a clone is one call into the DOM, whatever is in it.

use super::row_style::{Look, SLOTS};
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Text};

/// The class of the line in each slot, and whether it holds a text from outside, which has a direction of its own. The
/// order is that of [`super::text::RowText`].
const LINES: [(&str, bool); SLOTS] = [
    ("label", true),
    ("score", false),
    ("description", true),
    ("reason", true),
    ("provenance", false),
    ("knock-out", false),
];
/// The slots that almost every row fills, as `rows.js` has them, too.
pub const USUAL: [usize; 4] = [0, 1, 3, 4];

/// What is cloned.
pub struct Template {
    document: Document,
    /// Rows with an empty text in each of their usual slots, in the looks that there were rows of.
    pub rows: Array,
    looks: Vec<Look>,
    /// A line for each slot, with an empty text.
    pub lines: Array,
    /// A link, for rows that are linked to.
    pub link: Element,
}

impl Template {
    /// Builds it, element by element: `innerHTML` is refused under a strict policy.
    pub fn new() -> Option<Self> {
        let document = web_sys::window()?.document()?;
        let lines = Array::new();
        for (class, has_direction) in LINES {
            let line = own_line(&document, class, has_direction).ok()?;
            lines.push(&line);
        }
        let link = element(&document, "a", "criterion-link").ok()?;
        Some(Self { document, rows: Array::new(), looks: Vec::new(), lines, link })
    }

    /// The number of this look among [`Self::rows`].
    pub fn look(&mut self, look: Look) -> Result<u8, JsValue> {
        let at = match self.looks.iter().position(|known| *known == look) {
            Some(at) => at,
            None => {
                let row = self.row()?;
                row.set_attribute("data-tone", look.0)?;
                row.set_attribute("data-from", look.1)?;
                self.rows.push(&row);
                self.looks.push(look);
                self.looks.len() - 1
            }
        };
        u8::try_from(at).map_err(|_| JsValue::NULL)
    }

    fn row(&self) -> Result<Element, JsValue> {
        let row = self.element("li", "criterion")?;
        row.set_attribute("tabindex", "-1")?;
        for slot in USUAL {
            let line: Element = self.lines.get(slot as u32).unchecked_into();
            row.append_child(&line.clone_node_with_deep(true)?)?;
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

fn own_line(document: &Document, class: &str, has_direction: bool) -> Result<Element, JsValue> {
    let (line, _) = line(document, "p", class)?;
    if has_direction {
        line.set_attribute("dir", "auto")?;
    }
    Ok(line)
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
