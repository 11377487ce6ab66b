//! The conversation as a dialog, if there is no room beside the criteria.

use super::super::dialog::modal::{OpenModal, close, keep_escape};
use super::super::element::reactive;
use super::super::ui::live;
use super::column::{content, head};
use super::lead;
use super::reading::Evidence;
use leptos::ev::KeyboardEvent;
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
    follow_wish(evidence, node);
    on_cleanup({
        let is_open = is_open.clone();
        move || is_open.set(false)
    });
    let on_close = move |_| {
        if node.get_untracked().is_some_and(|dialog| !dialog.open()) {
            is_open.set(false);
        }
    };
    let on_key = |event: KeyboardEvent| keep_escape(&event);
    markup! {
        <dialog
            class="dialog talk-sheet"
            part="dialog conversation"
            aria-labelledby="talk-heading"
            node_ref=node
            on:close=on_close
            on:keydown=on_key
        >
            {body}
        </dialog>
    }
    .into_any()
}

fn follow_wish(evidence: &Evidence, node: NodeRef<Dialog>) {
    let (is_open, evidence) = (evidence.panel.ui.is_conversation_open.clone(), evidence.clone());
    Effect::new(move |watch: Option<Option<SendWrapper<OpenModal>>>| {
        let wish = is_open.get();
        let dialog = node.get()?;
        match (wish, dialog.open()) {
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
