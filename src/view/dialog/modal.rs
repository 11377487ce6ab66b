//! Modal dialogs that are closed as soon as they are invisible.
//!
//! The platform keeps a dialog modal when something around it is hidden, for example by a host's tabs: nobody sees it,
//! and the whole page is inert behind it. So a dialog that becomes hidden is closed, and none is opened inside
//! something hidden.

use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlDialogElement, KeyboardEvent};

// Exceptions are caught, whatever they are: one would end every element of the page.
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

/// Marks a dialog of which the console has said that it stays closed.
const REPORTED: &str = "data-reported";

/// Watches an open dialog until it is dropped, and reports when it is hidden.
pub struct OpenModal {
    /// `None` if the browser has no observer: the dialog is modal nevertheless.
    observer: Option<Observer>,
    _gone: Closure<dyn Fn()>,
}

impl OpenModal {
    /// Shows `dialog` as a modal one, and calls `gone` when something around it hides it. `None` if it would be
    /// invisible: then it stays closed.
    pub fn show(dialog: &HtmlDialogElement, gone: impl Fn() + 'static) -> Option<Self> {
        if matches!(is_drawn(&dialog.parent_element()?), Ok(false)) {
            if !dialog.has_attribute(REPORTED) {
                let why = "quality-assessment: QA131 a dialog stays closed since the element is hidden: show it first";
                web_sys::console::warn_1(&why.into());
                _ = dialog.set_attribute(REPORTED, "");
            }
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

/// Whether a dialog is modal and drawn.
pub fn is_shown(dialog: &HtmlDialogElement) -> bool {
    is_shown_now(dialog).unwrap_or(true)
}

/// Closes a dialog, and gives the focus back to its previous place, if that is visible.
pub fn close(dialog: &HtmlDialogElement) {
    _ = close_now(dialog);
}

/// Stops Escape at the dialog in which it was pressed: it does not concern the host, which may listen for it, too.
pub fn keep_escape(event: &KeyboardEvent) {
    _ = keep(event);
}
