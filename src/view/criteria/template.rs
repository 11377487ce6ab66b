//! One row, built once and cloned for each criterion: a clone is one call into the DOM, whatever is in it.

use wasm_bindgen::JsValue;
use web_sys::{Document, Element, Text};

/// What is cloned.
pub struct Template {
    /// The page's document.
    pub document: Document,
    /// A row with an empty text in each of its slots.
    pub row: Element,
    /// A link, for rows that are linked to.
    pub link: Element,
}

impl Template {
    /// Builds it, element by element: `innerHTML` is refused under a strict policy.
    pub fn new() -> Option<Self> {
        let document = web_sys::window()?.document()?;
        let row = row(&document).ok()?;
        let link = element(&document, "a", "criterion-link").ok()?;
        Some(Self { document, row, link })
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

/// The order of the slots is that of [`super::text::RowText`].
fn row(document: &Document) -> Result<Element, JsValue> {
    let row = element(document, "li", "criterion")?;
    row.set_attribute("tabindex", "-1")?;
    for (class, dir) in [("label", true), ("score", false), ("description", true), ("reason", true)] {
        let (line, _) = line(document, "p", class)?;
        if dir {
            line.set_attribute("dir", "auto")?;
        }
        row.append_child(&line)?;
    }
    for class in ["provenance", "knock-out"] {
        row.append_child(&line(document, "p", class)?.0)?;
    }
    Ok(row)
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
