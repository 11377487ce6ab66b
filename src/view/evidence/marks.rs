//! Marks of passages, by the browser's Custom Highlight API: nothing is wrapped, so that customers' texts stay whole.
//!
//! The registry belongs to the document. All elements of a page share its highlights, and each adds its own ranges.

use super::super::ui::Ui;
use super::quotes::Hit;
use super::talk::QuotationId;
use crate::evidence::Passage;
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element};

/// The names in the registry: quoted passages, and the one that was shown last.
const NAMES: [&str; 2] = ["qa-quote", "qa-quote-shown"];

/// The ranges of one element, marked until they are dropped.
#[derive(Default)]
pub struct Marks(Vec<(JsValue, JsValue)>);

impl Marks {
    /// Marks the passages of `hits` that are drawn in `root`; that of `shown` separately.
    pub fn draw(root: &Element, hits: &[Hit], shown: Option<QuotationId>) -> Self {
        let mut made = Self::default();
        let Some(document) = root.owner_document() else { return made };
        let [all, one] = NAMES.map(|name| highlight(&document, name).unwrap_or(JsValue::UNDEFINED));
        for hit in hits {
            let highlight = if shown == Some(hit.of) { &one } else { &all };
            for passage in &hit.passages {
                let Some(range) = range(root, hit.message, passage) else { continue };
                if call(highlight, "add", &[&range]).is_ok() {
                    made.0.push((highlight.clone(), range));
                }
            }
        }
        made
    }
}

impl Drop for Marks {
    fn drop(&mut self) {
        for (highlight, range) in &self.0 {
            _ = call(highlight, "delete", &[range]);
        }
    }
}

/// Whether this browser can mark passages.
pub fn can_mark(ui: &Ui) -> bool {
    ui.props.actions.document().is_some_and(|document| registry(&document).is_some())
}

/// The range of a passage, if it is drawn.
pub fn range(root: &Element, message: usize, passage: &Passage) -> Option<JsValue> {
    let place = ["[data-at=\"", &message.to_string(), "\"] [data-text=\"", &passage.text.to_string(), "\"]"].concat();
    let element = root.query_selector(&place).ok()??;
    let node = element.first_child()?;
    let text = node.text_content()?;
    // The page counts in UTF-16 units, like JavaScript.
    let units = |end: usize| text.get(..end).map(|text| text.encode_utf16().count() as f64);
    let (start, end) = (units(passage.range.start)?, units(passage.range.end)?);
    let range = call(&root.owner_document()?.into(), "createRange", &[]).ok()?;
    call(&range, "setStart", &[&node, &start.into()]).ok()?;
    call(&range, "setEnd", &[&node, &end.into()]).ok()?;
    Some(range)
}

/// The highlight of this name, created if necessary.
fn highlight(document: &Document, name: &str) -> Option<JsValue> {
    let registry = registry(document)?;
    let known = call(&registry, "get", &[&name.into()]).ok()?;
    if !known.is_undefined() {
        return Some(known);
    }
    let window = JsValue::from(document.default_view()?);
    let class: Function = Reflect::get(&window, &"Highlight".into()).ok()?.dyn_into().ok()?;
    let made = Reflect::construct(&class, &Array::new()).ok()?;
    call(&registry, "set", &[&name.into(), &made]).ok()?;
    Some(made)
}

fn registry(document: &Document) -> Option<JsValue> {
    let window = JsValue::from(document.default_view()?);
    let css = Reflect::get(&window, &"CSS".into()).ok()?;
    Reflect::get(&css, &"highlights".into()).ok().filter(JsValue::is_object)
}

/// A numeric property of an object.
pub fn number(object: &JsValue, name: &str) -> Option<f64> {
    Reflect::get(object, &name.into()).ok()?.as_f64()
}

/// Calls a method without a compiled interface: only this part of the wasm knows it.
pub fn call(object: &JsValue, name: &str, arguments: &[&JsValue]) -> Result<JsValue, JsValue> {
    let method: Function = Reflect::get(object, &name.into())?.dyn_into()?;
    let list = Array::new();
    for argument in arguments {
        list.push(argument);
    }
    Reflect::apply(&method, object, &list)
}
