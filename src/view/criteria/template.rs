//! One row, built once and cloned for each criterion: a clone is one call into the DOM, whatever is in it.

use super::text::SLOTS;
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
/// The slots that almost every row fills.
pub const USUAL: [usize; 4] = [0, 1, 3, 4];

/// What is cloned.
pub struct Template {
    document: Document,
    /// A row with an empty text in each of its usual slots.
    row: Element,
    /// The same in the looks that there were rows of.
    looks: Vec<(Look, Element)>,
    /// A line for each slot, with an empty text.
    lines: [Element; SLOTS],
    /// A link, for rows that are linked to.
    pub link: Element,
}

/// How a row looks: the tone of its score, and who it is from.
pub type Look = (&'static str, &'static str);

impl Template {
    /// Builds it, element by element: `innerHTML` is refused under a strict policy.
    pub fn new() -> Option<Self> {
        let document = web_sys::window()?.document()?;
        let lines = LINES.map(|(class, has_direction)| own_line(&document, class, has_direction).ok());
        let lines = lines.into_iter().collect::<Option<Vec<_>>>()?.try_into().ok()?;
        let row = row(&document, &lines).ok()?;
        let link = element(&document, "a", "criterion-link").ok()?;
        Some(Self { document, row, looks: Vec::new(), lines, link })
    }

    /// A row in this look.
    pub fn row(&mut self, look: Look) -> Result<Element, JsValue> {
        let known = self.looks.iter().find(|(known, _)| *known == look);
        let row = match known {
            Some((_, row)) => row,
            None => {
                let row: Element = self.row.clone_node_with_deep(true)?.unchecked_into();
                dress(&row, ("", ""), look)?;
                self.looks.push((look, row));
                let (_, row) = self.looks.last().ok_or(JsValue::NULL)?;
                row
            }
        };
        Ok(row.clone_node_with_deep(true)?.unchecked_into())
    }

    /// The line of a slot.
    pub fn slot(&self, slot: usize) -> Result<Element, JsValue> {
        Ok(self.lines.get(slot).ok_or(JsValue::NULL)?.clone_node_with_deep(true)?.unchecked_into())
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

/// Gives a row that looks like `old` the look `new`.
pub fn dress(row: &Element, old: Look, new: Look) -> Result<(), JsValue> {
    for (name, old, new) in [("data-tone", old.0, new.0), ("data-from", old.1, new.1)] {
        if old != new {
            row.set_attribute(name, new)?;
        }
    }
    Ok(())
}

fn row(document: &Document, lines: &[Element; SLOTS]) -> Result<Element, JsValue> {
    let row = element(document, "li", "criterion")?;
    row.set_attribute("tabindex", "-1")?;
    for line in USUAL.iter().filter_map(|slot| lines.get(*slot)) {
        row.append_child(&line.clone_node_with_deep(true)?)?;
    }
    Ok(row)
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
