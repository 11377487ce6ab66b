//! The editor of a draft: its score, its reason, and its status.

use super::super::button::button;
use super::super::score::score;
use super::ai_score::ai_score;
use super::quoting::quoting;
use super::reviewing::Review;
use super::{discarding, points, words};
use crate::assessment::{Field, Row, Saved};
use crate::locale::{Locale, Text};
use crate::review::{Draft, DraftStatus};
use leptos::prelude::*;
use markup::markup;
use web_sys::HtmlTextAreaElement;

/// The editor. Its fields are the browser's own; [`super::filling`] fills them from the draft.
pub fn editor(review: &Review, field: Field, draft: &Draft) -> Option<AnyView> {
    let locale = review.ui.locale();
    let row = review.row(field)?;
    if let DraftStatus::Conflict(theirs) = &draft.status {
        return Some(conflict(review, field, draft, theirs));
    }
    let typed = review.clone();
    let on_reason = move |event: web_sys::Event| {
        let text = event_target::<HtmlTextAreaElement>(&event).value();
        typed.edit(field, |edit| edit.text = text.into());
    };
    let label = locale.text(Text::Reason).into_owned();
    let view = markup! {
        <div class="review-editor" role="group">
            {points::points(review, field, &row, &locale)}
            {points::digits_so_far(review, &row, &locale)}
            <textarea
                class="review-reason"
                part="review-reason"
                rows="2"
                dir="auto"
                aria-label=label
                on:input=on_reason
            ></textarea>
            {(!draft.is_saving()).then(|| quoting(review, field))}
            {words::trouble(&locale, &draft.status)}
            {discarding::not_kept(review, &locale, draft)}
            {buttons(review, field, draft, &row, &locale)}
        </div>
    };
    Some(view.into_any())
}

/// "Save" and "Cancel", or the question whether to discard the draft; and the saved, typed and AI scores.
fn buttons(review: &Review, field: Field, draft: &Draft, row: &Row, locale: &Locale) -> AnyView {
    if draft.is_saving() {
        return words::saving(locale);
    }
    if review.asks.get() {
        let dropped = review.clone();
        return discarding::question(locale, &review.asks, move || dropped.discard(field));
    }
    let (saving, closing) = (review.clone(), review.clone());
    markup! {
        <div class="review-actions">
            {words::save(locale, draft.is_sendable(field), move || saving.save(field))}
            {button("button", locale.text(Text::Cancel).into_owned(), move || closing.close(field))}
            <p class="review-note">{saved_line(review, field, draft, row, locale)}</p>
        </div>
    }
    .into_any()
}

fn saved_line(review: &Review, field: Field, draft: &Draft, row: &Row, locale: &Locale) -> String {
    if review.withholds(row) {
        return String::new();
    }
    let definition = row.definition.as_deref();
    let number = |points: Option<f64>| match points {
        Some(points) if definition.is_some_and(|one| one.is_met(points).is_none()) => locale.number(points),
        points => score(locale, points, definition),
    };
    let gaps = [("saved", number(draft.base.score)), ("draft", number(draft.score()))];
    let mut gaps: Vec<(&str, &str)> = gaps.iter().map(|(name, text)| (*name, &**text)).collect();
    let ai = ai_score(review, field, row).map(|ai| number(Some(ai)));
    match &ai {
        Some(ai) => {
            gaps.push(("ai", ai));
            locale.fill(Text::DraftStandsAi, &gaps)
        }
        None => locale.fill(Text::DraftStands, &gaps),
    }
}

/// Somebody else's saved value beside the draft.
pub fn conflict(review: &Review, field: Field, draft: &Draft, theirs: &Saved) -> AnyView {
    let (keeping, overruling) = (review.clone(), review.clone());
    let choice = words::Choice {
        keep: Box::new(move || keeping.discard(field)),
        overrule: Box::new(move || {
            overruling.focus_row();
            overruling.overrule(field);
        }),
    };
    words::conflict(review, field, draft, theirs, choice)
}
