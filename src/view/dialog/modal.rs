//! A modal dialog that is seen, or is not modal.
//!
//! The platform keeps a dialog modal when something around it is hidden, as by a host's tabs: nobody sees it, and all of
//! the page is inert behind it. So one that is shown no more is closed, and none is opened below what is hidden.

use js_sys::Function;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Element, HtmlDialogElement, KeyboardEvent};

#[wasm_bindgen(module = "/src/view/dialog/modal.js")]
extern "C" {
    type Observer;

    #[wasm_bindgen(method)]
    fn disconnect(this: &Observer);

    #[wasm_bindgen(js_name = isDrawn)]
    fn is_drawn(element: &Element) -> bool;

    #[wasm_bindgen(js_name = watch)]
    fn observe(dialog: &HtmlDialogElement, gone: &Function) -> Observer;

    /// Whether a dialog is in front of the page and drawn.
    #[wasm_bindgen(js_name = isShown)]
    pub fn is_shown(dialog: &HtmlDialogElement) -> bool;

    /// Closes a dialog, and gives the focus back to what had it, if that can be seen.
    pub fn close(dialog: &HtmlDialogElement);

    /// Keeps Escape to the dialog in which it was pressed: it is no concern of the host, which may listen for it, too.
    #[wasm_bindgen(js_name = keepEscape)]
    pub fn keep_escape(event: &KeyboardEvent);
}

/// Tells when a dialog is shown no more, until it is dropped.
pub struct Watch {
    observer: Observer,
    _gone: Closure<dyn Fn()>,
}

impl Watch {
    /// Shows `dialog` as a modal one, and calls `gone` when it is hidden by something around it. `None` if it would not
    /// be seen: then it stays closed.
    pub fn show(dialog: &HtmlDialogElement, gone: impl Fn() + 'static) -> Option<Self> {
        let place = dialog.parent_element()?;
        if !is_drawn(&place) {
            let why = "quality-assessment: the re-run dialog is not opened, since the element is hidden";
            web_sys::console::warn_1(&why.into());
            return None;
        }
        dialog.show_modal().ok()?;
        let gone = Closure::<dyn Fn()>::new(gone);
        let observer = observe(dialog, gone.as_ref().unchecked_ref());
        Some(Self { observer, _gone: gone })
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
