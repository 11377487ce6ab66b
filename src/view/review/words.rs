//! The status of a draft in words.

use super::super::banner::quoted;
use super::super::button::button;
use super::super::score::points;
use super::saving::Saving;
use crate::api::{Error, ErrorKind};
use crate::assessment::{Field, Saved};
use crate::locale::{Locale, Text};
use crate::review::rules::ReviewLock;
use crate::review::{Done, Draft, DraftStatus, Edit};
use leptos::prelude::*;
use markup::markup;

/// "Save", which is locked while there is nothing to send.
pub fn save(locale: &Locale, is_sendable: bool, act: impl Fn() + 'static) -> AnyView {
    let text = locale.text(Text::Save).into_owned();
    let is_locked = (!is_sendable).then_some("true");
    markup! {
        <button type="button" class="button primary" part="button" aria-disabled=is_locked on:click=move |_| act()>
            {text}
        </button>
    }
    .into_any()
}

/// The reason why a draft is not saved; nothing while it is being written.
pub fn trouble(locale: &Locale, status: &DraftStatus) -> Option<AnyView> {
    match status {
        DraftStatus::Open | DraftStatus::Saving | DraftStatus::Conflict(_) => None,
        DraftStatus::Refused(error) => Some(refused(locale, error)),
        DraftStatus::Unclear(_) => Some(unclear(locale)),
    }
}

/// The note that it is being saved.
pub fn saving(locale: &Locale) -> AnyView {
    let text = locale.text(Text::Saving).into_owned();
    markup! { <p class="review-note" aria-live="polite">{text}</p> }.into_any()
}

/// The note that nothing was saved, with the reason.
pub fn refused(locale: &Locale, error: &Error) -> AnyView {
    let text = match error.kind {
        ErrorKind::Offline | ErrorKind::Network => Text::NotSavedOffline,
        ErrorKind::Forbidden => Text::NotSavedForbidden,
        ErrorKind::Unauthenticated => Text::NotSavedSignedOut,
        ErrorKind::Conflict => Text::NotSavedConflict,
        ErrorKind::Invalid => Text::NotSavedInvalid,
        _ => Text::NotSaved,
    };
    let (text, kept) = (locale.text(text).into_owned(), locale.text(Text::DraftKept).into_owned());
    markup! {
        <div class="review-error" role="alert">
            <p>{text} " " {kept}</p>
            {quoted(locale, error.message.as_deref())}
        </div>
    }
    .into_any()
}

/// The note that nobody knows whether it was saved.
pub fn unclear(locale: &Locale) -> AnyView {
    let text = locale.text(Text::SaveUnclear).into_owned();
    markup! { <div class="review-error" role="alert"><p>{text}</p></div> }.into_any()
}

/// A person's choice if somebody else has changed the same field.
pub struct Choice {
    /// Keeps what is saved.
    pub keep: Box<dyn FnMut()>,
    /// Replaces it with one's own value.
    pub overrule: Box<dyn FnMut()>,
}

/// Both values, and the choice between them.
pub fn conflict(saving: &Saving, field: Field, draft: &Draft, theirs: &Saved, choice: Choice) -> AnyView {
    let locale = saving.ui.locale();
    let definition = saving.row(field).and_then(|row| row.definition);
    let own = draft.edit.as_ref().map(|edit| edit.text.to_string()).unwrap_or_default();
    let sides = [
        (Text::ConflictTheirs, theirs.score, theirs.text.to_string(), Text::ConflictTheirText),
        (Text::ConflictYours, draft.score(), own, Text::ConflictYourText),
    ];
    let sides = sides.map(|(text, score, said, plain)| {
        let text = match field {
            Field::Criterion(..) => locale.fill(text, &[("score", &points(&locale, score, definition.as_deref()))]),
            Field::Summary | Field::Note => locale.text(plain).into_owned(),
        };
        markup! { <p>{text}</p> <p class="review-quote" dir="auto">{said}</p> }.into_any()
    });
    let title = locale.text(Text::ConflictTitle).into_owned();
    let Choice { keep, overrule } = choice;
    markup! {
        <div class="review-error" role="alert">
            <p class="review-title">{title}</p>
            {sides.into_iter().collect_view()}
            <div class="review-actions">
                {button("button", locale.text(Text::ConflictKeep).into_owned(), keep)}
                {button("button", locale.text(Text::ConflictOverrule).into_owned(), overrule)}
            </div>
        </div>
    }
    .into_any()
}

/// The reason why nothing can be edited, where a person could expect to. Once the review is finished, the head says so.
pub fn locked(locale: &Locale, lock: ReviewLock, draft: Option<&Draft>) -> Option<AnyView> {
    let text = match lock {
        ReviewLock::Running => Text::LockRunning,
        ReviewLock::Over if draft.is_some() => Text::LockReviewed,
        ReviewLock::Unknown if draft.is_some() => Text::LockUnknown,
        ReviewLock::Forbidden if draft.is_some() => Text::NotSavedForbidden,
        ReviewLock::Forbidden | ReviewLock::Over | ReviewLock::Unknown => return None,
    };
    let kept = draft.filter(|draft| draft.is_changed()).map(|_| locale.text(Text::DraftKept).into_owned());
    let text = locale.text(text).into_owned();
    Some(markup! { <p class="review-note" data-kind="lock">{text} " " {kept}</p> }.into_any())
}

/// The last save, which can be undone for a while.
pub fn ended(saving: &Saving, field: Field) -> Option<AnyView> {
    let ended = saving.desk.machine.with(|machine| machine.ended_of(field).cloned())?;
    let locale = saving.ui.locale();
    let mut text = locale.text(said(field, ended.done)).into_owned();
    // Blind reviewers read the AI's score once they have set their own.
    if saving.ui.hides_ai() && !ended.before.is_verified {
        let definition = saving.row(field).and_then(|row| row.definition);
        let score = points(&locale, ended.before.score, definition.as_deref());
        text = [&*text, " · ", &*locale.fill(Text::AiHad, &[("score", &score)])].concat();
    }
    let is_way_back = ended.done == Done::Changed && saving.desk.is_fresh.get();
    let undo = is_way_back.then(|| {
        let saving = saving.clone();
        let before = Edit::of(&ended.before);
        // A score cannot be removed again.
        let can_be_sent = before.score.is_some() || !matches!(field, Field::Criterion(..));
        can_be_sent.then(|| {
            button("button quiet", locale.text(Text::Undo).into_owned(), move || {
                saving.restore(vec![(field, before.clone())]);
            })
        })
    });
    Some(markup! { <p class="review-note" role="note">{text}</p> {undo.flatten()} }.into_any())
}

/// The outcome of a draft in words.
pub fn said(field: Field, done: Done) -> Text {
    let is_criterion = matches!(field, Field::Criterion(..));
    match done {
        Done::Confirmed => Text::SavedConfirmed,
        Done::Changed if is_criterion => Text::SavedChanged,
        Done::Changed => Text::SavedText,
        Done::Restored if is_criterion => Text::SavedRestored,
        Done::Restored => Text::SavedTextRestored,
        Done::Unrecorded => Text::SavedUnrecorded,
    }
}
