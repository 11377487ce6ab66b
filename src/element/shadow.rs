//! The shadow root and its style sheets.

use crate::view;
use crate::web::dictionary;
use js_sys::{Array, Function, Reflect, WeakMap};
#[cfg(feature = "split")]
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CssStyleSheet, Document, HtmlElement, ShadowRootInit, ShadowRootMode};

thread_local! {
    /// One sheet for all elements of a document: other documents refuse it.
    static SHEETS: WeakMap = WeakMap::new();
    /// The sheets that still lack the rules of the second part.
    #[cfg(feature = "split")]
    static INCOMPLETE: RefCell<Option<Vec<CssStyleSheet>>> = const { RefCell::new(Some(Vec::new())) };
}

/// The element into which views are mounted: a `div` in the shadow root of `element`, the class's own if it exists.
pub fn base(element: &HtmlElement) -> HtmlElement {
    let root = element.shadow_root().or_else(|| {
        let options: ShadowRootInit = dictionary();
        options.set_mode(ShadowRootMode::Open);
        element.attach_shadow(&options).ok()
    });
    let Some(root) = root else { return element.clone() };
    dress(element);
    // The class's `div` knows whether its skeleton was seen; then ours does not wait again.
    if let Some(base) = root.query_selector(".qa").ok().flatten() {
        base.replace_children_with_node_0();
        // The view sets the language and direction of its texts.
        _ = (base.remove_attribute("lang"), base.remove_attribute("dir"));
        return base.unchecked_into();
    }
    let Some(base) = element.owner_document().and_then(|d| d.create_element("div").ok()) else {
        return element.clone();
    };
    base.set_class_name("qa");
    _ = base.set_attribute("part", "base");
    root.replace_children_with_node_1(&base);
    // Unchecked: elements made by another document are of another window's class.
    base.unchecked_into()
}

/// Adopts the document's sheet in the shadow root of `element`. Constructed sheets work under a policy that forbids
/// inline styles, and are shared by all elements.
pub fn dress(element: &HtmlElement) {
    let sheet = element.owner_document().as_ref().and_then(sheet);
    if let (Some(root), Some(sheet)) = (element.shadow_root(), sheet) {
        root.set_adopted_style_sheets(&Array::of1(&sheet));
    }
}

/// The sheet of `document`; `None` if it has no window.
fn sheet(document: &Document) -> Option<CssStyleSheet> {
    SHEETS.with(|sheets| {
        let known = sheets.get(document);
        if !known.is_undefined() {
            return Some(known.unchecked_into());
        }
        // A sheet belongs to the document whose window created it.
        let window = JsValue::from(document.default_view()?);
        let class: Function = Reflect::get(&window, &"CSSStyleSheet".into()).ok()?.unchecked_into();
        let sheet: CssStyleSheet = Reflect::construct(&class, &Array::new()).ok()?.unchecked_into();
        sheet.replace_sync(&view::css()).ok()?;
        #[cfg(feature = "split")]
        INCOMPLETE.with_borrow_mut(|incomplete| {
            if let Some(incomplete) = incomplete {
                incomplete.push(sheet.clone());
            }
        });
        sheets.set(document, &sheet);
        Some(sheet)
    })
}

/// Adds the rules of the second part to the sheets.
#[cfg(feature = "split")]
pub fn complete() {
    for sheet in INCOMPLETE.take().into_iter().flatten() {
        _ = sheet.replace_sync(&view::css());
    }
}
