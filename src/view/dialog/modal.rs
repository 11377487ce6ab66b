//! A modal dialog that is seen, or is not modal.
//!
//! The platform keeps a dialog modal when something around it is hidden, as by a host's tabs: nobody sees it, and all of
//! the page is inert behind it. So one that is shown no more is closed, and none is opened below what is hidden.

use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlDialogElement, KeyboardEvent};

// Caught, whatever they throw: it would end every element of the page. And functions that are caught are imported by
// name, as the package wants them (`xtask/src/widget/glue.rs`).
#[wasm_bindgen(module = "/src/view/in_front.js")]
extern "C" {
    type Observer;

    #[wasm_bindgen(method)]
    fn disconnect(this: &Observer);

    #[wasm_bindgen(catch, js_name = isDrawn)]
    fn is_drawn(element: &Element) -> Result<bool, JsValue>;

    #[wasm_bindgen(catch, js_name = isShown)]
    fn is_shown_now(dialog: &HtmlDialogElement) -> Result<bool, JsValue>;

    #[wasm_bindgen(catch, js_name = watch)]
    fn observe(dialog: &HtmlDialogElement, gone: &Function) -> Result<Observer, JsValue>;

    #[wasm_bindgen(catch, js_name = closeDialog)]
    fn close_now(dialog: &HtmlDialogElement) -> Result<(), JsValue>;

    #[wasm_bindgen(catch, js_name = keepEscape)]
    fn keep(event: &KeyboardEvent) -> Result<(), JsValue>;
}

/// Tells when a dialog is shown no more, until it is dropped.
pub struct OpenModal {
    /// `None` where the browser has none: then the dialog is a modal one all the same.
    observer: Option<Observer>,
    _gone: Closure<dyn Fn()>,
}

impl OpenModal {
    /// Shows `dialog` as a modal one, and calls `gone` when it is hidden by something around it. `None` if it would not
    /// be seen: then it stays closed.
    pub fn show(dialog: &HtmlDialogElement, gone: impl Fn() + 'static) -> Option<Self> {
        if matches!(is_drawn(&dialog.parent_element()?), Ok(false)) {
            let why = "quality-assessment: the re-run dialog is not opened, since the element is hidden";
            web_sys::console::warn_1(&why.into());
            return None;
        }
        dialog.show_modal().ok()?;
        let gone = Closure::<dyn Fn()>::new(gone);
        let observer = observe(dialog, gone.as_ref().unchecked_ref()).ok();
        Some(Self { observer, _gone: gone })
    }
}

impl Drop for OpenModal {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}

/// Whether a dialog is in front of the page and drawn.
pub fn is_shown(dialog: &HtmlDialogElement) -> bool {
    is_shown_now(dialog).unwrap_or(true)
}

/// Closes a dialog, and gives the focus back to what had it, if that can be seen.
pub fn close(dialog: &HtmlDialogElement) {
    _ = close_now(dialog);
}

/// Keeps Escape to the dialog in which it was pressed: it is no concern of the host, which may listen for it, too.
pub fn keep_escape(event: &KeyboardEvent) {
    _ = keep(event);
}
