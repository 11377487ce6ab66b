//! The dialog's buttons, and what it says when a re-run is refused.

use super::super::banner::quoted;
use super::super::pieces::button;
use super::super::rerun::locked;
use super::super::trouble;
use super::Draft;
use crate::locale::Text;
use crate::run::{Permission, Phase, permission};
use crate::session::RerunStatus;
use leptos::prelude::*;
use markup::view;

/// Why the last submit was refused, or why there can be none now. The choice is kept.
pub fn error(draft: &Draft) -> AnyView {
    let locale = draft.cx.locale();
    if let Some(Permission::Locked(lock)) = draft.cx.assessment().map(|a| permission(&a)) {
        return view! { <p class="error-text">{locked(&locale, lock)}</p> }.into_any();
    }
    if !draft.was_sent.get() || draft.is_sent.get() {
        return ().into_any();
    }
    let RerunStatus::Refused(error) = draft.cx.props.signals.rerun.get() else { return ().into_any() };
    let (title, help) = trouble::of_rerun(&locale, &error, draft.refused_at.get());
    view! {
        <p class="error-title">{title}</p>
        <p class="error-text">{help}</p>
        {quoted(&locale, error.message.as_deref())}
    }
    .into_any()
}

/// What is to be known of the ground that this stands on: it is being looked at, it has just changed, or it could not be
/// looked at.
pub fn ground(draft: &Draft) -> AnyView {
    let signals = &draft.cx.props.signals;
    // Only to whoever waits for it: mostly it is over before anybody could read it.
    let is_awaited = draft.waits_with.with(Option::is_some) || draft.was_sent.get();
    let text = if is_awaited && signals.is_looking.get() {
        Text::GroundChecking
    } else if signals.trouble.with(Option::is_some) {
        Text::GroundUnknown
    } else if draft.has_moved.get() {
        Text::GroundMoved
    } else {
        return ().into_any();
    };
    let text = draft.cx.locale().text(text).into_owned();
    view! { <p class="field-note ground">{text}</p> }.into_any()
}

/// "Cancel" and "Re-run AI".
pub fn buttons(draft: &Draft) -> AnyView {
    let locale = draft.cx.locale();
    let is_waiting = draft.waits_with.with(Option::is_some);
    let is_busy = draft.is_sent.get() || is_waiting || draft.cx.props.signals.phase.get() == Phase::Starting;
    let is_locked = is_busy || !draft.is_allowed();
    let text = if is_busy { Text::Sending } else { Text::RerunButton };
    let is_open = draft.cx.props.is_dialog_open.clone();
    let submit = {
        let draft = draft.clone();
        let submit: Box<dyn FnMut(leptos::ev::MouseEvent)> = Box::new(move |_| submit(&draft));
        submit
    };
    view! {
        <div class="dialog-buttons">
            {button("button quiet", locale.text(Text::Cancel).into_owned(), move || is_open.set(false))}
            <button
                type="button"
                class="button primary"
                part="button submit"
                aria-disabled=is_locked.then_some("true")
                on:click=submit
            >
                {locale.text(text).into_owned()}
            </button>
        </div>
    }
    .into_any()
}

/// Sends at once, or when it is known that what the dialog says is still true.
fn submit(draft: &Draft) {
    let signals = &draft.cx.props.signals;
    draft.has_moved.set(false);
    if signals.is_looking.get_untracked() {
        draft.waits_with.set(signals.assessment.get_untracked());
    } else {
        send(draft);
    }
}

/// Sends what waited for the look, unless the look has brought something that was not on the table when it was decided.
pub fn follow_look(draft: &Draft) {
    let draft = draft.clone();
    Effect::new(move |_: Option<()>| {
        let signals = &draft.cx.props.signals;
        if signals.is_looking.get() {
            return;
        }
        let Some(decided_on) = draft.waits_with.get_untracked() else { return };
        draft.waits_with.set(None);
        let is_same = signals.assessment.with_untracked(|now| now.as_ref() == Some(&decided_on));
        if is_same && signals.trouble.with_untracked(Option::is_none) {
            send(&draft);
        } else {
            draft.has_moved.set(!is_same);
        }
    });
}

/// Forwards the wish once. It is asked here too, since clicks may come faster than the page is drawn.
fn send(draft: &Draft) {
    let signals = &draft.cx.props.signals;
    let is_free = !draft.is_sent.get_untracked() && signals.phase.get_untracked() != Phase::Starting;
    if !is_free || !untrack(|| draft.is_allowed()) {
        return;
    }
    draft.is_sent.set(true);
    draft.was_sent.set(true);
    if !draft.cx.props.actions.rerun(untrack(|| draft.chosen())) {
        // The host said no. Behind a modal dialog nobody could answer what it may want to ask.
        draft.is_sent.set(false);
        draft.cx.props.is_dialog_open.set(false);
    } else if let RerunStatus::Refused(error) = signals.rerun.get_untracked() {
        // At once, perhaps with the very words of before: then no signal has told.
        draft.refused(&error);
    }
}
