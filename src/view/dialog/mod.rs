//! The re-run dialog.

mod choice;
mod lines;
mod modal;
mod names;
mod preview;
mod submit;

pub use lines::difference_lines;

use super::clock::wall;
use super::element::reactive;
use super::pieces::heading;
use super::shared::{Cx, live};
use crate::api::{Error, ErrorKind};
use crate::assessment::{Assessment, ScorecardId, Timestamp};
use crate::locale::Text;
use crate::run::Permission;
use crate::session::{RerunStatus, Revisions};
use leptos::ev::KeyboardEvent;
use leptos::html::Dialog;
use leptos::prelude::*;
use markup::view;
use modal::{Watch, close, is_shown, keep_escape};
use send_wrapper::SendWrapper;
use std::sync::Arc;

/// What the dialog keeps while it is open.
#[derive(Clone)]
struct Draft {
    cx: Cx,
    /// The chosen revision; `None` is the latest active one.
    choice: ArcRwSignal<Option<ScorecardId>>,
    /// Has it been sent, and not been refused yet? Then it is not sent again, however often it is clicked.
    is_sent: ArcRwSignal<bool>,
    /// What was on the table when it was decided, while it is being looked whether that is still true.
    waits_with: ArcRwSignal<Option<Arc<Assessment>>>,
    /// Has that look brought something else? Then it is for the person to decide again.
    has_moved: ArcRwSignal<bool>,
    /// When it was refused last.
    refused_at: ArcRwSignal<Timestamp>,
    /// Has it been sent since the dialog was opened? A refusal of before is nobody's business here.
    was_sent: ArcRwSignal<bool>,
    /// Whether the host hid or moved the open dialog. It goes on where it was when it is opened again: the person did not
    /// give it up, and may not have read yet what came of it.
    was_interrupted: ArcRwSignal<bool>,
}

/// The dialog, closed until it is wanted.
pub fn dialog(cx: &Cx) -> AnyView {
    let draft = Draft {
        cx: cx.clone(),
        choice: ArcRwSignal::new(None),
        is_sent: ArcRwSignal::new(false),
        waits_with: ArcRwSignal::new(None),
        has_moved: ArcRwSignal::new(false),
        refused_at: ArcRwSignal::new(Timestamp(0)),
        was_sent: ArcRwSignal::new(false),
        was_interrupted: ArcRwSignal::new(false),
    };
    let node = NodeRef::<Dialog>::new();
    let body = {
        let draft = draft.clone();
        reactive(move || if draft.cx.props.is_dialog_open.get() { content(&draft) } else { ().into_any() })
    };
    follow_wish(&draft, node);
    follow_answer(&draft);
    follow_words(&draft, node);
    submit::follow_look(&draft);
    let is_open = cx.props.is_dialog_open.clone();
    // What is shown in its place later, after a failure, opens no dialog by itself.
    on_cleanup({
        let is_open = is_open.clone();
        move || is_open.set(false)
    });
    // Also Escape ends here. The platform tells of it a moment later, when it may be open once more.
    let on_close: Box<dyn FnMut(leptos::ev::Event)> = Box::new(move |_| {
        if node.get_untracked().is_some_and(|dialog| !dialog.open()) {
            is_open.set(false);
        }
    });
    let on_key: Box<dyn FnMut(KeyboardEvent)> = Box::new(|event| keep_escape(&event));
    view! {
        <dialog
            class="dialog"
            part="dialog"
            aria-labelledby="dialog-title"
            node_ref=node
            on:close=on_close
            on:keydown=on_key
        >
            {body}
        </dialog>
    }
    .into_any()
}

fn content(draft: &Draft) -> AnyView {
    let [choice, preview, ground, error, buttons] =
        [choice::choice, preview::preview, submit::ground, submit::error, submit::buttons].map(
            |part: fn(&Draft) -> AnyView| {
                let draft = draft.clone();
                reactive(move || part(&draft))
            },
        );
    view! {
        <div class="dialog-body">
            {live(&draft.cx, title)}
            {choice}
            <div class="preview" part="preview" aria-live="polite">{preview}</div>
            <div class="dialog-ground" aria-live="polite">{ground}</div>
            <div class="dialog-error" aria-live="polite">{error}</div>
            {buttons}
        </div>
    }
    .into_any()
}

fn title(cx: &Cx) -> AnyView {
    heading(cx, 1, "dialog-title", "dialog-title", cx.locale().text(Text::DialogTitle).into_owned())
}

/// Opens and closes as wished: by the button, by the host, by an answer. The platform gives the focus back.
fn follow_wish(draft: &Draft, node: NodeRef<Dialog>) {
    let draft = draft.clone();
    Effect::new(move |watch: Option<Option<SendWrapper<Watch>>>| {
        let is_open = draft.cx.props.is_dialog_open.clone();
        let wish = is_open.get();
        let dialog = node.get()?;
        if !wish {
            draft.waits_with.set(None);
            if dialog.open() {
                draft.was_interrupted.set(!is_shown(&dialog));
                close(&dialog);
            }
            return None;
        }
        if dialog.open() {
            return watch.flatten();
        }
        let gone = is_open.clone();
        let shown = untrack(|| draft.is_allowed()).then(|| Watch::show(&dialog, move || gone.set(false))).flatten();
        match shown {
            Some(_) => draft.begin(),
            None => is_open.set(false),
        }
        shown.map(SendWrapper::new)
    });
}

/// Closes when the re-run was accepted, or when its answer was lost: the page tells of both.
fn follow_answer(draft: &Draft) {
    let draft = draft.clone();
    Effect::new(move |_: Option<()>| {
        let status = draft.cx.props.signals.rerun.get();
        if !draft.was_sent.get_untracked() {
            return;
        }
        match status {
            RerunStatus::Refused(error) => draft.refused(&error),
            RerunStatus::Accepted | RerunStatus::Doubtful(_) => {
                draft.was_interrupted.set(false);
                draft.cx.props.is_dialog_open.set(false);
            }
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

impl Draft {
    /// The dialog is open: from the start, or from where it was interrupted.
    fn begin(&self) {
        if !self.was_interrupted.get_untracked() {
            self.choice.set(None);
            self.is_sent.set(false);
            self.was_sent.set(false);
            self.has_moved.set(false);
        }
        self.was_interrupted.set(false);
        // What was sent is on its way still, or its refusal is to be read first.
        if !self.was_sent.get_untracked() {
            self.cx.props.actions.list_revisions();
        }
    }

    /// The revision that is chosen, as long as it is listed; `None` is the latest active one.
    fn chosen(&self) -> Option<ScorecardId> {
        let chosen = self.choice.get();
        self.cx.props.signals.revisions.with(|revisions| match revisions {
            Revisions::Known(list) => chosen.filter(|id| list.iter().any(|revision| revision.id == Some(*id))),
            _ => None,
        })
    }

    /// May it be sent at all? Somebody else may have begun a run meanwhile.
    fn is_allowed(&self) -> bool {
        matches!(self.cx.permission(), Some(Permission::Allowed { .. }))
    }

    /// It can be sent again. What a failing server did with it, or what is still there, nobody knows: it is looked.
    fn refused(&self, error: &Error) {
        self.refused_at.set(wall());
        self.is_sent.set(false);
        if matches!(error.kind, ErrorKind::Server | ErrorKind::NotFound) {
            self.cx.props.actions.look_now();
        }
    }
}
