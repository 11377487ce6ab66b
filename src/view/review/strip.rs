//! The strip: what can be done with a row, or what stands in the way.

use super::super::button::button;
use super::super::criteria::Panel;
use super::super::element::{Element, following, reactive};
use super::super::live_region::LiveRegion;
use super::super::ui::Ui;
use super::reviewing::Review;
use super::{editor, place, words};
use crate::locale::{Locale, Text};
use crate::review::rules::{Lock, may_confirm};
use crate::review::{Done, Draft, Key, Standing};
use crate::session::Desk;
use leptos::prelude::*;
use markup::markup;

/// The strip, for whoever may edit where the host wants it.
pub fn review(panel: &Panel) -> AnyView {
    let ui = panel.ui.clone();
    // Much changes with every answer; only this makes another strip.
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

/// It is at no row until one is wanted.
fn strip(review: &Review) -> AnyView {
    place::follow(review);
    editor::follow(review);
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
        .attribute("data-editing", following(move || marked.at.get().is_some_and(|key| marked.draft(key).is_some())))
        .child(body)
        .on_drawn(move |element| _ = slot.replace(Some(element.clone())))
        .into_any()
}

fn body(review: &Review) -> Option<AnyView> {
    let key = review.at.get()?;
    let locale = review.panel.ui.locale();
    let draft = review.draft(key);
    if let Some(lock) = review.lock() {
        return locked(&locale, lock, draft.as_ref());
    }
    match draft {
        Some(draft) if draft.edit.is_some() => editor::editor(review, key, &draft),
        Some(draft) => Some(confirming(review, key, &draft)),
        None => actions(review, key),
    }
}

/// "Confirm" and "Change", and what has just been saved.
fn actions(review: &Review, key: Key) -> Option<AnyView> {
    let locale = review.panel.ui.locale();
    let row = review.row(key)?;
    let can_confirm = may_confirm(row.criterion.as_deref(), review.withholds(&row));
    let has_keys = review.panel.ui.props.appearance.shortcuts.get();
    let done = review.desk.machine.with(|machine| machine.done()).filter(|(own, _)| *own == key);
    let done = done.map(|(_, done)| {
        let text = locale.text(said(done)).into_owned();
        markup! { <p class="review-note" role="note">{text}</p> }
    });
    let confirm = can_confirm.then(|| {
        let confirming = review.clone();
        action(&locale, Text::Confirm, has_keys.then_some("↵"), move || confirming.confirm(key))
    });
    let changing = review.clone();
    let change = action(&locale, Text::Change, has_keys.then_some("E"), move || changing.begin(key));
    Some(markup! { <div class="review-actions">{confirm} {change} {done}</div> }.into_any())
}

/// A button with the key that does the same, which the sheet draws: it is no part of its name.
fn action(locale: &Locale, text: Text, key: Option<&'static str>, mut act: impl FnMut() + 'static) -> AnyView {
    let text = locale.text(text).into_owned();
    markup! {
        <button type="button" class="button" part="button" data-key=key on:click=move |_| act()>{text}</button>
    }
    .into_any()
}

/// A confirmation that is on its way, or was not taken.
fn confirming(review: &Review, key: Key, draft: &Draft) -> AnyView {
    let locale = review.panel.ui.locale();
    if draft.is_saving() {
        return words::saving(&locale);
    }
    if let Standing::Conflict(theirs) = &draft.standing {
        return words::conflict(review, key, draft, theirs);
    }
    let again = review.clone();
    let dropped = review.clone();
    markup! {
        <div class="review-trouble" role="group">
            {words::trouble(&locale, &draft.standing)}
            <div class="review-actions">
                {button("button", locale.text(Text::Confirm).into_owned(), move || again.save(key))}
                {button("button", locale.text(Text::Cancel).into_owned(), move || dropped.discard(key))}
            </div>
        </div>
    }
    .into_any()
}

/// Why nothing can be edited. Once it is reviewed, the head says so.
fn locked(locale: &Locale, lock: Lock, draft: Option<&Draft>) -> Option<AnyView> {
    let text = match lock {
        Lock::Running => Text::LockRunning,
        Lock::Over if draft.is_some() => Text::LockReviewed,
        Lock::Unknown if draft.is_some() => Text::LockUnknown,
        Lock::Forbidden | Lock::Over | Lock::Unknown => return None,
    };
    let kept = draft.filter(|draft| draft.is_changed()).map(|_| locale.text(Text::DraftKept).into_owned());
    let text = locale.text(text).into_owned();
    Some(markup! { <p class="review-note" data-kind="lock">{text} " " {kept}</p> }.into_any())
}

/// Says what was saved, and keeps the focus in the list: a filter may have hidden the row.
fn follow_end(review: &Review) {
    let review = review.clone();
    Effect::new(move |before: Option<Option<(Key, Done)>>| {
        let done = review.desk.machine.with(|machine| machine.done());
        if let Some((key, what)) = done.filter(|_| before.is_some_and(|before| before != done)) {
            say(&review.panel.ui, said(what));
            let is_here = review.at.get_untracked() == Some(key);
            let row = review.strip.borrow().as_ref().and_then(|strip| strip.parent_element());
            let has_focus = row.as_ref().is_some_and(|row| row.matches(":focus-within").unwrap_or(false));
            if row.is_some_and(|row| row.has_attribute("hidden")) {
                review.panel.walk(None, true);
            } else if is_here && has_focus {
                review.focus_row();
            }
        }
        done
    });
}

fn say(ui: &Ui, text: Text) {
    let locale = ui.props.appearance.locale.get_untracked();
    LiveRegion::acquire().say(ui, &locale.text(text));
}

fn said(done: Done) -> Text {
    match done {
        Done::Confirmed => Text::SavedConfirmed,
        Done::Changed => Text::SavedChanged,
        Done::Unrecorded => Text::SavedUnrecorded,
    }
}
