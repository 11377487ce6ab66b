//! The shadow root and its style sheets.

use crate::view;
use crate::web::dictionary;
use js_sys::{Array, Function, Reflect, WeakMap};
#[cfg(feature = "split")]
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CssStyleSheet, Document, HtmlElement, ShadowRootInit, ShadowRootMode};

thread_local! {
    /// One sheet for all elements of a document: another document refuses it.
    static SHEETS: WeakMap = WeakMap::new();
    /// The sheets that lack the rules of the second part, until it has come.
    #[cfg(feature = "split")]
    static INCOMPLETE: RefCell<Option<Vec<CssStyleSheet>>> = const { RefCell::new(Some(Vec::new())) };
}

/// The element that views are mounted into: a `div` in the shadow root of `element`, the class's if it is there.
pub fn base(element: &HtmlElement) -> HtmlElement {
    let root = element.shadow_root().or_else(|| {
        let options: ShadowRootInit = dictionary();
        options.set_mode(ShadowRootMode::Open);
        element.attach_shadow(&options).ok()
    });
    let Some(root) = root else { return element.clone() };
    dress(element);
    // The class's own: it knows whether its skeleton was seen, and ours does not wait again then.
    if let Some(base) = root.query_selector(".qa").ok().flatten() {
        base.replace_children_with_node_0();
        // The view says which language its texts are in, and where they run.
        _ = (base.remove_attribute("lang"), base.remove_attribute("dir"));
        return base.unchecked_into();
    }
    let Some(base) = element.owner_document().and_then(|d| d.create_element("div").ok()) else {
        return element.clone();
    };
    base.set_class_name("qa");
    _ = base.set_attribute("part", "base");
    root.replace_children_with_node_1(&base);
    // By no check: what another document makes is of another window's class.
    base.unchecked_into()
}

/// Gives the shadow root of `element` the sheet of its document. Constructed sheets hold under a policy that forbids
/// inline styles, and are shared by all elements.
pub fn dress(element: &HtmlElement) {
    let sheet = element.owner_document().as_ref().and_then(sheet);
    if let (Some(root), Some(sheet)) = (element.shadow_root(), sheet) {
        root.set_adopted_style_sheets(&Array::of1(&sheet));
    }
}

/// The sheet of `document`; `None` if it is shown nowhere.
fn sheet(document: &Document) -> Option<CssStyleSheet> {
    SHEETS.with(|sheets| {
        let known = sheets.get(document);
        if !known.is_undefined() {
            return Some(known.unchecked_into());
        }
        // A sheet belongs to the document whose window has made it.
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

/// Gives the sheets the rules that have come with the second part.
#[cfg(feature = "split")]
pub fn complete() {
    for sheet in INCOMPLETE.take().into_iter().flatten() {
        _ = sheet.replace_sync(&view::css());
    }
}
