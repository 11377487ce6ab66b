//! The dialog's buttons, and its message if a re-run is refused.

use super::super::banner::quoted;
use super::super::button::button;
use super::super::rerun::locked;
use super::super::trouble;
use super::state::DialogState;
use crate::locale::Text;
use crate::run::{Permission, Phase};
use crate::session::RerunStatus;
use leptos::prelude::*;
use markup::markup;

/// The reason why the last submit was refused, or why none is possible now. The choice is kept.
pub fn error(state: &DialogState) -> Option<AnyView> {
    let locale = state.ui.locale();
    if let Some(Permission::Locked(lock)) = state.ui.permission() {
        return Some(markup! { <p class="error-text">{locked(&locale, lock)}</p> }.into_any());
    }
    if !state.was_sent.get() || state.is_sent.get() {
        return None;
    }
    let RerunStatus::Refused(error) = state.ui.props.signals.rerun.get() else { return None };
    let (title, help) = trouble::of_rerun(&locale, &error, state.refused_at.get());
    let view = markup! {
        <p class="error-title">{title}</p>
        <p class="error-text">{help}</p>
        {quoted(&locale, error.message.as_deref())}
    };
    Some(view.into_any())
}

/// A note about the data behind the dialog: it is being checked, it has just changed, or it could not be checked.
pub fn ground(state: &DialogState) -> Option<AnyView> {
    let signals = &state.ui.props.signals;
    // Only while the person waits for it: usually the check is over before anybody could read this.
    let is_awaited = state.waits_with.with(Option::is_some) || state.was_sent.get();
    let text = if is_awaited && signals.is_reloading.get() {
        Text::GroundChecking
    } else if signals.trouble.with(Option::is_some) {
        Text::GroundUnknown
    } else if state.has_moved.get() {
        Text::GroundMoved
    } else {
        return None;
    };
    let text = state.ui.locale().text(text).into_owned();
    Some(markup! { <p class="field-note ground">{text}</p> }.into_any())
}

/// "Cancel" and "Re-run AI".
pub fn buttons(state: &DialogState) -> Option<AnyView> {
    let locale = state.ui.locale();
    let is_waiting = state.waits_with.with(Option::is_some);
    let is_busy = state.is_sent.get() || is_waiting || state.ui.props.signals.phase.get() == Phase::Starting;
    let is_locked = is_busy || !state.is_allowed() || state.would_be_refused();
    let text = if is_busy { Text::Sending } else { Text::RerunSend };
    let is_open = state.ui.props.is_dialog_open.clone();
    let submit = {
        let state = state.clone();
        move |_| submit(&state)
    };
    let view = markup! {
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
    };
    Some(view.into_any())
}

/// Sends at once, or as soon as it is known that the dialog's data is current.
fn submit(state: &DialogState) {
    if untrack(|| state.would_be_refused()) {
        return;
    }
    let signals = &state.ui.props.signals;
    state.has_moved.set(false);
    if signals.is_reloading.get_untracked() {
        state.waits_with.set(signals.assessment.get_untracked());
    } else {
        send(state);
    }
}

/// Sends a re-run that waited for the check, unless the check found something that the person did not know.
pub fn follow_check(state: &DialogState) {
    let state = state.clone();
    Effect::new(move |_: Option<()>| {
        let signals = &state.ui.props.signals;
        if signals.is_reloading.get() {
            return;
        }
        let Some(decided_on) = state.waits_with.get_untracked() else { return };
        state.waits_with.set(None);
        let is_same = signals.assessment.with_untracked(|now| now.as_ref() == Some(&decided_on));
        if is_same && signals.trouble.with_untracked(Option::is_none) {
            send(&state);
        } else {
            state.has_moved.set(!is_same);
        }
    });
}

/// Forwards the re-run once. Permission is checked here, too, since clicks may come faster than the page is drawn.
fn send(state: &DialogState) {
    let signals = &state.ui.props.signals;
    let is_free = !state.is_sent.get_untracked() && signals.phase.get_untracked() != Phase::Starting;
    if !is_free || !untrack(|| state.is_allowed()) {
        return;
    }
    state.is_sent.set(true);
    state.was_sent.set(true);
    if !state.ui.props.actions.rerun(untrack(|| state.chosen())) {
        // The host refused. Behind a modal dialog nobody could answer its own question.
        state.is_sent.set(false);
        state.ui.props.is_dialog_open.set(false);
    } else if let RerunStatus::Refused(error) = signals.rerun.get_untracked() {
        // It was refused at once, perhaps with the same error as before: then no signal has changed.
        state.refused(&error);
    }
}
