//! The re-run dialog.

mod choice;
mod draft;
mod lines;
mod names_line;
mod preview;
mod submit;

pub use lines::difference_lines;

use super::element::reactive;
use super::heading::heading;
use super::ui::{Ui, live};
use crate::locale::Text;
use crate::session::RerunStatus;
use draft::Draft;
use leptos::html::Dialog;
use leptos::prelude::*;
use markup::markup;

/// The dialog, closed until it is wanted.
pub fn dialog(ui: &Ui) -> AnyView {
    let draft = Draft::new(ui);
    let node = NodeRef::<Dialog>::new();
    let body = {
        let draft = draft.clone();
        reactive(move || draft.ui.props.is_dialog_open.get().then(|| content(&draft)))
    };
    follow_wish(&draft, node);
    follow_answer(&draft);
    follow_words(&draft, node);
    submit::follow_look(&draft);
    let is_open = ui.props.is_dialog_open.clone();
    // Also Escape ends here.
    let on_close = move |_| is_open.set(false);
    markup! {
        <dialog class="dialog" part="dialog" aria-labelledby="dialog-title" node_ref=node on:close=on_close>
            {body}
        </dialog>
    }
    .into_any()
}

fn content(draft: &Draft) -> AnyView {
    let [choice, preview, ground, error, buttons] =
        [choice::choice, preview::preview, submit::ground, submit::error, submit::buttons].map(
            |part: fn(&Draft) -> Option<AnyView>| {
                let draft = draft.clone();
                reactive(move || part(&draft))
            },
        );
    markup! {
        <div class="dialog-body">
            {live(&draft.ui, title)}
            {choice}
            <div class="preview" part="preview" aria-live="polite">{preview}</div>
            <div class="dialog-ground" aria-live="polite">{ground}</div>
            <div class="dialog-error" aria-live="polite">{error}</div>
            {buttons}
        </div>
    }
    .into_any()
}

fn title(ui: &Ui) -> Option<AnyView> {
    Some(heading(ui, 1, "dialog-title", "dialog-title", ui.locale().text(Text::DialogTitle).into_owned()))
}

/// Opens and closes as wished: by the button, by the host, by an answer. The platform gives the focus back.
fn follow_wish(draft: &Draft, node: NodeRef<Dialog>) {
    let draft = draft.clone();
    Effect::new(move |_: Option<()>| {
        let wish = draft.ui.props.is_dialog_open.get();
        let Some(dialog) = node.get() else { return };
        if !wish {
            draft.waits_with.set(None);
            if dialog.open() {
                dialog.close();
            }
            return;
        }
        if !untrack(|| draft.is_allowed()) {
            draft.ui.props.is_dialog_open.set(false);
        } else if !dialog.open() {
            draft.choice.set(None);
            draft.is_sent.set(false);
            draft.was_sent.set(false);
            draft.has_moved.set(false);
            draft.ui.props.actions.dialog_opened();
            // It throws only for a dialog that is not in the page.
            let _ = dialog.show_modal();
        }
    });
}

/// Closes when the re-run was accepted, or when its answer was lost: the page tells of both.
fn follow_answer(draft: &Draft) {
    let draft = draft.clone();
    Effect::new(move |_: Option<()>| {
        let status = draft.ui.props.signals.rerun.get();
        if !draft.was_sent.get_untracked() {
            return;
        }
        match status {
            RerunStatus::Refused(error) => draft.refused(&error),
            RerunStatus::Accepted | RerunStatus::Doubtful(_) => draft.ui.props.is_dialog_open.set(false),
            RerunStatus::None | RerunStatus::Sending | RerunStatus::Unclear(_) => {}
        }
    });
}

/// What is said after a click comes last, before the buttons: in a dialog that scrolls it would be out of sight.
fn follow_words(draft: &Draft, node: NodeRef<Dialog>) {
    let draft = draft.clone();
    Effect::new(move |_: Option<()>| {
        let is_refused = draft.was_sent.get() && !draft.is_sent.get();
        if (is_refused || draft.has_moved.get())
            && let Some(dialog) = node.get_untracked()
        {
            request_animation_frame(move || dialog.set_scroll_top(i32::MAX));
        }
    });
}
