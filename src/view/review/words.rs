//! What stands in the way of a draft, in words.

use super::super::banner::quoted;
use super::super::button::button;
use super::super::score::points;
use super::reviewing::Review;
use crate::api::{Error, ErrorKind};
use crate::assessment::Saved;
use crate::locale::{Locale, Text};
use crate::review::{Draft, Key, Standing};
use leptos::prelude::*;
use markup::markup;

/// Why a draft is not saved; nothing while it is written.
pub fn trouble(locale: &Locale, standing: &Standing) -> Option<AnyView> {
    match standing {
        Standing::Open | Standing::Saving | Standing::Conflict(_) => None,
        Standing::Refused(error) => Some(refused(locale, error)),
        Standing::Unclear(_) => Some(unclear(locale)),
    }
}

/// That it is on its way.
pub fn saving(locale: &Locale) -> AnyView {
    let text = locale.text(Text::Saving).into_owned();
    markup! { <p class="review-note" aria-live="polite">{text}</p> }.into_any()
}

/// That nothing was saved, and why.
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

/// That nobody knows whether it was saved.
pub fn unclear(locale: &Locale) -> AnyView {
    let text = locale.text(Text::SaveUnclear).into_owned();
    markup! { <div class="review-error" role="alert"><p>{text}</p></div> }.into_any()
}

/// Both values, and the choice between them.
pub fn conflict(review: &Review, key: Key, draft: &Draft, theirs: &Saved) -> AnyView {
    let ui = &review.panel.ui;
    let locale = ui.locale();
    let definition = review.row(key).and_then(|row| row.definition);
    let score = |score| points(&locale, score, definition.as_deref());
    let saved = locale.fill(Text::ConflictTheirs, &[("score", &score(theirs.score))]);
    let own = locale.fill(Text::ConflictYours, &[("score", &score(draft.score()))]);
    let reason = draft.edit.as_ref().map(|edit| edit.reason.to_string()).unwrap_or_default();
    let (keeping, overruling) = (review.clone(), review.clone());
    let title = locale.text(Text::ConflictTitle).into_owned();
    markup! {
        <div class="review-error" role="alert">
            <p class="review-title">{title}</p>
            <p>{saved}</p>
            <p class="review-quote" dir="auto">{theirs.reason.to_string()}</p>
            <p>{own}</p>
            <p class="review-quote" dir="auto">{reason}</p>
            <div class="review-actions">
                {button("button", locale.text(Text::ConflictKeep).into_owned(), move || keeping.discard(key))}
                {button("button", locale.text(Text::ConflictOverrule).into_owned(), move || overruling.overrule(key))}
            </div>
        </div>
    }
    .into_any()
}
