//! The frame that all modal dialogs share.

use super::modal::keep_escape;
use leptos::ev::KeyboardEvent;
use leptos::html::Dialog;
use leptos::prelude::*;
use markup::markup;

/// The class and the `part` of a dialog, and the id of its heading.
pub struct Frame {
    /// The class.
    pub class: &'static str,
    /// The `part`, by which hosts style it.
    pub part: &'static str,
    /// The id of the element that names it.
    pub labelled_by: &'static str,
}

impl Frame {
    /// A dialog with `body`, closed until [`super::modal::OpenModal::show`] opens it. Calls `closed` when the platform
    /// has closed it, as it does on Escape.
    pub fn around(self, body: AnyView, node: NodeRef<Dialog>, closed: Box<dyn Fn()>) -> AnyView {
        // The platform's close event comes a moment later, when the dialog may be open again.
        let on_close = move |_| {
            if node.get_untracked().is_some_and(|dialog| !dialog.open()) {
                closed();
            }
        };
        markup! {
            <dialog
                class=self.class
                part=self.part
                aria-labelledby=self.labelled_by
                node_ref=node
                on:close=on_close
                on:keydown=|event: KeyboardEvent| keep_escape(&event)
            >
                {body}
            </dialog>
        }
        .into_any()
    }
}
