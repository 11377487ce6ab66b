//! The re-run dialog.

mod choice;
pub mod frame;
mod lines;
pub mod modal;
mod names_line;
mod preview;
mod state;
mod submit;

pub use lines::difference_lines;
pub use names_line::names_line;

use super::element::reactive;
use super::heading::heading;
use super::ui::{Ui, live};
use crate::locale::{Text, isolated};
use crate::session::RerunStatus;
use frame::Frame;
use leptos::html::Dialog;
use leptos::prelude::*;
use markup::markup;
use modal::{OpenModal, close, is_shown};
use send_wrapper::SendWrapper;
use state::DialogState;

/// The dialog, closed until it is wanted.
pub fn dialog(ui: &Ui) -> AnyView {
    let state = DialogState::new(ui);
    let node = NodeRef::<Dialog>::new();
    let body = {
        let state = state.clone();
        reactive(move || state.ui.props.is_dialog_open.get().then(|| content(&state)))
    };
    open_and_close(&state, node);
    follow_answer(&state);
    follow_words(&state, node);
    submit::follow_check(&state);
    let is_open = ui.props.is_dialog_open.clone();
    // When it is drawn again later, after a failure, it must not open unasked.
    on_cleanup({
        let is_open = is_open.clone();
        move || is_open.set(false)
    });
    let frame = Frame { class: "dialog", part: "dialog", labelled_by: "dialog-title" };
    frame.around(body, node, Box::new(move || is_open.set(false)))
}

fn content(state: &DialogState) -> AnyView {
    let [choice, preview, ground, error, buttons] =
        [choice::choice, preview::preview, submit::ground, submit::error, submit::buttons].map(
            |part: fn(&DialogState) -> Option<AnyView>| {
                let state = state.clone();
                reactive(move || part(&state))
            },
        );
    markup! {
        <div class="dialog-body">
            <div class="dialog-head">{live(&state.ui, title)} {choice}</div>
            <div class="dialog-scroll">
                <div class="preview" part="preview" aria-live="polite">{preview}</div>
                <div class="dialog-ground" aria-live="polite">{ground}</div>
                <div class="dialog-error" aria-live="polite">{error}</div>
            </div>
            {buttons}
        </div>
    }
    .into_any()
}

fn title(ui: &Ui) -> Option<AnyView> {
    let locale = ui.locale();
    let assessment = ui.assessment_head()?;
    let agent = assessment.agent.map(|agent| isolated(&ui.person(agent, &locale).name).into_owned());
    let ticket = assessment.ticket.map(|ticket| [&*locale.text(Text::Ticket), " ", &*ticket.0.to_string()].concat());
    let whose = [agent, ticket].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let title = heading(ui, 1, "dialog-title", "dialog-title", locale.text(Text::DialogTitle).into_owned());
    Some(markup! { <div>{title} <p class="dialog-subtitle" dir="auto">{whose}</p></div> }.into_any())
}

/// Opens and closes on behalf of the button, the host or an answer. The platform gives the focus back.
fn open_and_close(state: &DialogState, node: NodeRef<Dialog>) {
    let state = state.clone();
    Effect::new(move |watch: Option<Option<SendWrapper<OpenModal>>>| {
        let is_open = state.ui.props.is_dialog_open.clone();
        let is_wanted = is_open.get();
        let dialog = node.get()?;
        if !is_wanted {
            state.waits_with.set(None);
            if dialog.open() {
                state.was_interrupted.set(!is_shown(&dialog));
                close(&dialog);
            }
            return None;
        }
        if dialog.open() {
            return watch.flatten();
        }
        let gone = is_open.clone();
        let shown = untrack(|| state.is_allowed()).then(|| OpenModal::show(&dialog, move || gone.set(false))).flatten();
        match shown {
            Some(_) => state.begin(),
            None => is_open.set(false),
        }
        shown.map(SendWrapper::new)
    });
}

/// Closes when the re-run was accepted, or when its answer was lost: the page shows both.
fn follow_answer(state: &DialogState) {
    let state = state.clone();
    Effect::new(move |_: Option<()>| {
        let status = state.ui.props.signals.rerun.get();
        if !state.was_sent.get_untracked() {
            return;
        }
        match status {
            RerunStatus::Refused(error) => state.refused(&error),
            RerunStatus::Accepted | RerunStatus::Doubtful(_) => {
                state.was_interrupted.set(false);
                state.ui.props.is_dialog_open.set(false);
            }
            RerunStatus::None | RerunStatus::Sending | RerunStatus::Unclear(_) => {}
        }
    });
}

/// Scrolls to a message after a click, which comes last, before the buttons: in a scrolling dialog it would be out of
/// sight.
fn follow_words(state: &DialogState, node: NodeRef<Dialog>) {
    let state = state.clone();
    Effect::new(move |_: Option<()>| {
        let is_refused = state.was_sent.get() && !state.is_sent.get();
        if (is_refused || state.has_moved.get())
            && let Some(dialog) = node.get_untracked()
        {
            let scrolled = dialog.query_selector(".dialog-scroll").ok().flatten();
            request_animation_frame(move || {
                if let Some(scrolled) = scrolled {
                    scrolled.set_scroll_top(i32::MAX);
                }
            });
        }
    });
}
