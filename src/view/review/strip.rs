//! The strip: the actions on a row, or what prevents them.

use super::super::button::button;
use super::super::criteria::Panel;
use super::super::element::{Element, following, reactive};
use super::super::live_region::LiveRegion;
use super::super::score::points;
use super::ai_score::ai_score_of;
use super::reviewing::Review;
use super::{editor, filling, place, words};
use crate::assessment::{Field, Row};
use crate::locale::{Locale, Text};
use crate::review::rules::may_confirm;
use crate::review::{Draft, DraftStatus, SavedDraft};
use crate::session::Desk;
use leptos::prelude::*;
use markup::markup;

/// The strip, for people who may edit, if the host wants it.
pub fn review(panel: &Panel) -> AnyView {
    let ui = panel.ui.clone();
    // Much changes with every answer; only this creates another strip.
    let is_reviewing = ArcMemo::new(move |_| ui.is_reviewing());
    let panel = panel.clone();
    reactive(move || {
        if !is_reviewing.get() {
            return None;
        }
        let bench = panel.ui.props.actions.bench()?;
        Some(strip(&Review::new(&panel, Desk::at(&bench))))
    })
}

/// The strip's element, which is at no row until it is wanted.
fn strip(review: &Review) -> AnyView {
    place::follow(review);
    filling::follow(review);
    follow_end(review);
    let body = {
        let review = review.clone();
        reactive(move || body(&review))
    };
    let (slot, hovered, marked) = (review.strip.clone(), review.is_hovered.clone(), review.clone());
    Element::new("div")
        .attribute("class", "review")
        .attribute("part", "review")
        .attribute("data-hovered", following(move || hovered.get()))
        .attribute(
            "data-editing",
            following(move || marked.at.get().is_some_and(|field| marked.draft(field).is_some())),
        )
        .child(body)
        .on_drawn(move |element| _ = slot.replace(Some(element.clone())))
        .into_any()
}

fn body(review: &Review) -> Option<AnyView> {
    let field = review.at.get()?;
    let locale = review.ui.locale();
    let draft = review.draft(field);
    if let Some(lock) = review.lock() {
        return words::locked(&locale, lock, draft.as_ref());
    }
    match draft {
        Some(draft) if draft.edit.is_some() => editor::editor(review, field, &draft),
        Some(draft) => Some(confirming(review, field, &draft)),
        None => actions(review, field),
    }
}

/// "Confirm" and "Change", and the last save.
fn actions(review: &Review, field: Field) -> Option<AnyView> {
    let locale = review.ui.locale();
    let row = review.row(field)?;
    let can_confirm = may_confirm(row.criterion.as_deref(), review.withholds(&row));
    let has_keys = review.ui.props.appearance.shortcuts.get();
    let done = words::ended(review, field).or_else(|| had(review, field, &row, &locale));
    let confirm = can_confirm.then(|| {
        let confirming = review.clone();
        action(&locale, Text::Confirm, has_keys.then_some("↵"), move || confirming.confirm(field))
    });
    let changing = review.clone();
    let change = action(&locale, Text::Change, has_keys.then_some("E"), move || changing.begin(field, true));
    Some(markup! { <div class="review-actions">{confirm} {change} {done}</div> }.into_any())
}

/// A button with its key, which the sheet draws: it is not part of the button's name.
fn action(locale: &Locale, text: Text, key: Option<&'static str>, mut act: impl FnMut() + 'static) -> AnyView {
    let text = locale.text(text).into_owned();
    markup! {
        <button type="button" class="button" part="button" data-key=key on:click=move |_| act()>{text}</button>
    }
    .into_any()
}

/// A confirmation that is in flight, or was refused.
fn confirming(review: &Review, field: Field, draft: &Draft) -> AnyView {
    let locale = review.ui.locale();
    if draft.is_saving() {
        return words::saving(&locale);
    }
    if let DraftStatus::Conflict(theirs) = &draft.status {
        return editor::conflict(review, field, draft, theirs);
    }
    let again = review.clone();
    let dropped = review.clone();
    markup! {
        <div class="review-trouble" role="group">
            {words::trouble(&locale, &draft.status)}
            <div class="review-actions">
                {button("button", locale.text(Text::Confirm).into_owned(), move || again.save(field))}
                {button("button", locale.text(Text::Cancel).into_owned(), move || dropped.discard(field))}
            </div>
        </div>
    }
    .into_any()
}

/// The AI's score, for blind reviewers: once they have scored the criterion themselves, they may know.
fn had(review: &Review, field: Field, row: &Row, locale: &Locale) -> Option<AnyView> {
    let is_open = review.ui.hides_ai() && row.is_verified();
    let ai = ai_score_of(&review.ui, field).filter(|_| is_open)?;
    let score = points(locale, Some(ai), row.definition.as_deref());
    let text = locale.fill(Text::AiHad, &[("score", &score)]);
    Some(markup! { <p class="review-note">{text}</p> }.into_any())
}

/// Announces a save, and keeps the focus in the list: a filter may have hidden the row.
fn follow_end(review: &Review) {
    let review = review.clone();
    Effect::new(move |before: Option<Vec<SavedDraft>>| {
        let ended = review.desk.machine.with(|machine| machine.ended().to_vec());
        if let Some(one) = ended.first().filter(|_| before.is_some_and(|before| before != ended)) {
            let locale = review.ui.props.appearance.locale.get_untracked();
            LiveRegion::acquire().say(&review.ui, &locale.text(words::said(one.field, one.done)));
            let row = review.strip_row();
            let has_focus = row.as_ref().is_some_and(|row| row.matches(":focus-within").unwrap_or(false));
            if row.is_some_and(|row| row.has_attribute("hidden")) {
                review.panel.walk(None, true);
            } else if has_focus && review.at.get_untracked() == Some(one.field) {
                review.focus_row();
            }
        }
        ended
    });
}
