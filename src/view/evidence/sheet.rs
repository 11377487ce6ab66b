//! The conversation as a dialog, if there is no room beside the criteria.

use super::super::dialog::frame::Frame;
use super::super::dialog::modal::{OpenModal, close};
use super::super::element::reactive;
use super::super::ui::live;
use super::column::{content, head};
use super::lead;
use super::reading::Evidence;
use leptos::html::Dialog;
use leptos::prelude::*;
use markup::markup;
use send_wrapper::SendWrapper;

/// The dialog, closed until it is wanted. The platform gives the focus back.
pub fn sheet(evidence: &Evidence) -> AnyView {
    let node = NodeRef::<Dialog>::new();
    let is_open = evidence.panel.ui.is_conversation_open.clone();
    let body = {
        let (evidence, is_open) = (evidence.clone(), is_open.clone());
        reactive(move || {
            let inner = || markup! { <div class="talk">{live(&evidence.panel.ui, head)} {content(&evidence)}</div> };
            is_open.get().then(|| inner().into_any())
        })
    };
    open_and_close(evidence, node);
    on_cleanup({
        let is_open = is_open.clone();
        move || is_open.set(false)
    });
    let frame = Frame { class: "dialog talk-sheet", part: "dialog conversation", labelled_by: "talk-heading" };
    frame.around(body, node, Box::new(move || is_open.set(false)))
}

fn open_and_close(evidence: &Evidence, node: NodeRef<Dialog>) {
    let (is_open, evidence) = (evidence.panel.ui.is_conversation_open.clone(), evidence.clone());
    Effect::new(move |watch: Option<Option<SendWrapper<OpenModal>>>| {
        let is_wanted = is_open.get();
        let dialog = node.get()?;
        match (is_wanted, dialog.open()) {
            (false, true) => close(&dialog),
            (true, true) => return watch.flatten(),
            (true, false) => {
                let gone = is_open.clone();
                let shown = OpenModal::show(&dialog, move || gone.set(false));
                if shown.is_none() {
                    is_open.set(false);
                }
                return shown.map(SendWrapper::new);
            }
            (false, false) => {}
        }
        // The pressed button is gone, so the platform cannot give the focus back.
        if let Some((of, _)) = evidence.missed.get_untracked() {
            evidence.missed.set(None);
            lead::arrive_at_row(&evidence, of);
        }
        None
    });
}
