//! The re-run button.

use super::live_region::LiveRegion;
use super::part;
use super::ui::{Ui, live};
use crate::api::ErrorKind;
use crate::assessment::State;
use crate::locale::{Locale, Text};
use crate::run::{Permission, Phase, RerunLock};
use crate::session::RerunStatus;
use leptos::prelude::*;
use markup::markup;

/// The button, if the caller may edit. A lock never hides it: it stays focusable and says why it does nothing.
pub fn rerun(ui: &Ui) -> AnyView {
    fetch_dialog(ui);
    live(ui, button)
}

/// Fetches the dialog if somebody wants it before it is there. If that fails, it is no longer wanted, and a note beside
/// the button says so; the button tries again.
fn fetch_dialog(ui: &Ui) {
    let ui = ui.clone();
    Effect::new(move |was_asked: Option<bool>| {
        let is_wanted = ui.props.is_dialog_open.get();
        if !is_wanted {
            return false;
        }
        match part::state() {
            part::PartState::Lost if was_asked == Some(true) => {
                ui.is_dialog_lost.set(true);
                let locale = ui.props.appearance.locale.get_untracked();
                LiveRegion::acquire().say(&ui, &locale.text(Text::DialogLost));
                ui.props.is_dialog_open.set(false);
            }
            part::PartState::Absent | part::PartState::Lost => part::ask(),
            part::PartState::Coming => {}
            part::PartState::Here(_) => ui.is_dialog_lost.set(false),
        }
        true
    });
}

fn button(ui: &Ui) -> Option<AnyView> {
    let locale = ui.locale();
    let permission = ui.permission()?;
    let has_never_run = ui.assessment_head().is_some_and(|now| now.state == State::Unprocessed);
    let (text, reason) = match permission {
        Permission::Hidden => return None,
        Permission::Locked(lock) => (Text::RerunButton, Some(locked(&locale, lock))),
        Permission::Allowed { is_retry: true, .. } => (Text::TryAgain, busy(ui, &locale)),
        Permission::Allowed { .. } if has_never_run => (Text::RunButton, busy(ui, &locale)),
        Permission::Allowed { .. } => (Text::RerunButton, busy(ui, &locale)),
    };
    let is_locked = reason.is_some();
    // The button reacts at once, though its dialog is still being loaded.
    let is_coming = ui.props.is_dialog_open.get() && matches!(part::state(), part::PartState::Coming);
    let text = if is_coming { Text::PartComing } else { text };
    let warning = match permission {
        _ if ui.is_dialog_lost.get() && !is_coming && !is_locked => Some(locale.text(Text::DialogLost).into_owned()),
        Permission::Allowed { verified_at_risk, .. } if verified_at_risk > 0 && !is_locked => {
            Some(locale.count(verified_at_risk, Text::AtRiskOne, Text::AtRiskOther))
        }
        _ => None,
    };
    let kind = if is_locked { "lock" } else { "warning" };
    // The rarest action of all, except where there is nothing else to do.
    let is_first = has_never_run || text == Text::TryAgain;
    let class = if is_first { "button primary" } else { "button plain" };
    // The dialog lists in full what may be overwritten, before anything is sent.
    let note_class = if is_locked || ui.is_dialog_lost.get() { "rerun-note" } else { "rerun-note unseen" };
    let note = reason.or(warning);
    let described_by = note.is_some().then_some("rerun-note");
    let is_open = ui.props.is_dialog_open.clone();
    let open = move |_| {
        if !is_locked {
            is_open.set(true);
        }
    };
    let view = markup! {
        <div class="rerun">
            {note.map(|note| markup! { <p class=note_class id="rerun-note" data-kind=kind>{note}</p> })}
            <button
                type="button"
                class=class
                part="button rerun-button"
                aria-haspopup="dialog"
                aria-busy=is_coming.then_some("true")
                aria-disabled=is_locked.then_some("true")
                aria-describedby=described_by
                on:click=open
            >
                {locale.text(text).into_owned()}
            </button>
        </div>
    };
    Some(view.into_any())
}

/// The reason for a lock.
pub fn locked(locale: &Locale, lock: RerunLock) -> String {
    let text = match lock {
        RerunLock::AlreadyRunning => Text::LockRunning,
        RerunLock::Reviewed => Text::LockReviewed,
        RerunLock::Discussed => Text::LockDiscussed,
        RerunLock::UnknownState => Text::LockUnknown,
    };
    locale.text(text).into_owned()
}

/// The reason why an allowed re-run is unavailable at present.
fn busy(ui: &Ui, locale: &Locale) -> Option<String> {
    let signals = &ui.props.signals;
    if signals.trouble.with(|trouble| trouble.as_ref().is_some_and(|t| t.error.kind == ErrorKind::Forbidden)) {
        return Some(locale.text(Text::LockForbidden).into_owned());
    }
    if signals.phase.get() == Phase::Starting {
        return Some(locale.text(Text::LockStarting).into_owned());
    }
    if signals.rerun.with(|rerun| matches!(rerun, RerunStatus::Doubtful(_))) {
        return Some(locale.text(Text::LockDoubtful).into_owned());
    }
    ui.is_running().then(|| locked(locale, RerunLock::AlreadyRunning))
}
