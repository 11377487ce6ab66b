//! The shadow root and its style sheets.

use crate::view;
use crate::web::dictionary;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{CssStyleSheet, HtmlElement, ShadowRoot, ShadowRootInit, ShadowRootMode};

thread_local! {
    /// One sheet for all elements of the page.
    static SHEET: RefCell<Option<CssStyleSheet>> = const { RefCell::new(None) };
}

/// The element that views are mounted into: a `div` in the shadow root of `element`, the class's if it is there.
pub fn base(element: &HtmlElement) -> HtmlElement {
    let root = element.shadow_root().or_else(|| {
        let options: ShadowRootInit = dictionary();
        options.set_mode(ShadowRootMode::Open);
        element.attach_shadow(&options).ok()
    });
    let Some(root) = root else { return element.clone() };
    adopt(&root);
    // The class's own: it knows whether its skeleton was seen, and ours does not wait again then.
    if let Some(base) = root.query_selector(".qa").ok().flatten() {
        base.replace_children_with_node_0();
        // The view says which language its texts are in.
        _ = base.remove_attribute("lang");
        return base.unchecked_into();
    }
    let base = element.owner_document().and_then(|d| d.create_element("div").ok());
    let base: HtmlElement = base.and_then(|b| b.dyn_into().ok()).unwrap_or_else(|| element.clone());
    base.set_class_name("qa");
    _ = base.set_attribute("part", "base");
    root.replace_children_with_node_1(&base);
    base
}

/// Constructed sheets hold under a policy that forbids inline styles, and are shared by all elements.
fn adopt(root: &ShadowRoot) {
    SHEET.with_borrow_mut(|sheet| {
        if sheet.is_none()
            && let Ok(made) = CssStyleSheet::new()
        {
            made.replace_sync(&view::css()).ok();
            *sheet = Some(made);
        }
        if let Some(sheet) = sheet {
            root.set_adopted_style_sheets(&js_sys::Array::of1(sheet));
        }
    });
}

/// Gives the sheet the rules that have come with the second part.
#[cfg(feature = "split")]
pub fn dress() {
    SHEET.with_borrow(|sheet| {
        if let Some(sheet) = sheet {
            _ = sheet.replace_sync(&view::css());
        }
    });
}
