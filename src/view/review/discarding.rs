//! The end of a draft that is not saved: the question whether to discard it, and the note that it is not kept.

use super::super::button::button;
use super::saving::Saving;
use crate::locale::{Locale, Text};
use crate::review::Draft;
use leptos::prelude::*;
use markup::markup;

/// The question whether to discard a draft. Until it is answered, `asks` is true.
pub fn question(locale: &Locale, asks: &ArcRwSignal<bool>, discard: impl FnMut() + 'static) -> AnyView {
    let text = |text: Text| locale.text(text).into_owned();
    let asks = asks.clone();
    markup! {
        <div class="review-actions" role="group">
            <p class="review-note" role="alert">{text(Text::DiscardAsk)}</p>
            {button("button", text(Text::Discard), discard)}
            {button("button", text(Text::KeepEditing), move || asks.set(false))}
        </div>
    }
    .into_any()
}

/// The note that a draft will not survive the page, as long as nobody knows whose it is.
pub fn not_kept(saving: &Saving, locale: &Locale, draft: &Draft) -> Option<AnyView> {
    if !saving.desk.kept.is_nobody.get() || !draft.is_changed() {
        return None;
    }
    let text = locale.text(Text::DraftNotKept).into_owned();
    Some(markup! { <p class="review-note">{text}</p> }.into_any())
}
