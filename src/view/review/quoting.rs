//! Quoting the conversation's selection in the reason of a criterion.

use super::super::button::button;
use super::super::element::reactive;
use super::super::evidence::selected;
use super::reviewing::Review;
use crate::assessment::Field;
use crate::locale::Text;
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use markup::markup;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;

/// "Quote selection", if the conversation is beside the criteria; it says so if nothing is selected there.
pub fn quoting(review: &Review, field: Field) -> Option<AnyView> {
    let ui = &review.ui;
    if !ui.has_evidence.get() {
        return None;
    }
    let locale = ui.locale();
    let (text, missing) = (locale.text(Text::QuoteSelection), locale.text(Text::QuoteNothing).into_owned());
    let is_missing = ArcRwSignal::new(false);
    let quoting = review.clone();
    let tells = is_missing.clone();
    let take = move || tells.set(quote(&quoting, field).is_none());
    let note = reactive(move || {
        let missing = missing.clone();
        is_missing.get().then(|| markup! { <p class="review-note" role="status">{missing}</p> }.into_any())
    });
    // A pressed button takes the focus, and in some browsers the selection with it.
    let keep = |event: MouseEvent| event.prevent_default();
    let view = markup! {
        <div class="review-quoting" on:mousedown=keep>{button("button plain", text.into_owned(), take)} {note}</div>
    };
    Some(view.into_any())
}

/// Adds the selection to the reason, in quotation marks; nothing if there is none.
fn quote(review: &Review, field: Field) -> Option<()> {
    let strip = review.strip.borrow().clone()?;
    let quote = selected(&strip)?;
    let quote = review.ui.locale().fill(Text::Quoted, &[("name", &quote)]);
    review.edit(field, |edit| {
        let before = edit.text.trim_end();
        edit.text = Arc::from(if before.is_empty() { quote } else { [before, " ", &quote].concat() });
    });
    let reason = strip.query_selector("textarea").ok()??.unchecked_into::<HtmlTextAreaElement>();
    let _ = reason.focus();
    Some(())
}
