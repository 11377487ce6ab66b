//! Keys in the list: those of the editor always, those of the row if the host wants single keys.

use super::reviewing::Review;
use crate::assessment::Field;
use crate::locale::Text;
use crate::review::digits;
use crate::review::rules::may_confirm;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

/// Handles a key at the row of the strip.
pub fn act(review: &Review, event: &KeyboardEvent) {
    let Some(field) = review.at.get_untracked() else { return };
    let Some(target) = event.target().map(JsCast::unchecked_into::<Element>) else { return };
    if event.is_composing() || event.default_prevented() {
        return;
    }
    if pressed(review, field, &target, event) {
        event.prevent_default();
    } else if event.key().len() > 1 || !digits::is_digit(&event.key()) {
        review.typed.set(String::new());
    }
}

/// Handles a key. Returns whether it has a meaning here.
fn pressed(review: &Review, field: Field, target: &Element, event: &KeyboardEvent) -> bool {
    let is_editing = is_editing(review, field);
    let is_at_row = target.class_list().contains("criterion");
    let is_in_strip = review.strip.borrow().as_ref().is_some_and(|strip| strip.contains(Some(target)));
    let is_here = is_in_strip || is_at_row;
    let (key, has_control) = (event.key(), event.ctrl_key() || event.meta_key());
    if !is_here || untrack(|| review.lock()).is_some() {
        return false;
    }
    match &*key {
        "Enter" if is_editing && has_control => review.save(field),
        "Escape" if is_editing => {
            // The event is stopped: a host might close what contains the element.
            event.stop_propagation();
            review.close(field);
        }
        _ if has_control || event.alt_key() || event.repeat() => return false,
        _ if !review.ui.props.appearance.shortcuts.get_untracked() => return false,
        key if digits::is_digit(key) && !is_typing(target) => return digit(review, field, key),
        _ if !is_at_row => return false,
        "Enter" => return enter(review, field, event.shift_key()),
        "e" => review.begin(field, true),
        _ => return false,
    }
    true
}

/// Confirms the score, or saves the typed one, and optionally goes on.
fn enter(review: &Review, field: Field, goes_on: bool) -> bool {
    let row = untrack(|| review.row(field));
    let is_open = row.is_some_and(|row| may_confirm(row.criterion.as_deref(), untrack(|| review.withholds(&row))));
    let is_editing = is_editing(review, field);
    if is_editing {
        review.save(field);
    } else if is_open {
        review.confirm(field);
    }
    if goes_on {
        go_on(review, field);
    }
    is_editing || is_open || goes_on
}

/// Goes to the next criterion that waits for a person; after the last one to the button that finishes the review.
fn go_on(review: &Review, from: Field) {
    let is_next = |field: Field| {
        field != from
            && review.desk.machine.with_untracked(|machine| machine.draft(field).is_none_or(|d| !d.is_saving()))
    };
    if review.panel.go_on(review.strip_row().as_ref(), &is_next) {
        return;
    }
    let page = review.strip.borrow().as_ref().and_then(|strip| strip.closest(".page").ok().flatten());
    let Some(buttons) = page.and_then(|page| page.query_selector_all(".review-step > .primary").ok()) else { return };
    // One of the two is drawn: the other one takes no focus.
    for at in 0..buttons.length() {
        if let Some(button) = buttons.get(at) {
            let _ = button.unchecked_into::<HtmlElement>().focus();
        }
    }
}

/// Sets the score. The first digit opens the editor, and leaves the focus in place.
fn digit(review: &Review, field: Field, digit: &str) -> bool {
    let Some(row) = untrack(|| review.row(field)) else { return false };
    let before = review.typed.get_untracked();
    let Some((typed, score)) = digits::typed(&before, digit, row.definition.as_deref()) else { return false };
    if !is_editing(review, field) {
        review.begin(field, false);
    }
    review.edit(field, |edit| edit.score = Some(score));
    review.typed.set(typed);
    let locale = review.ui.props.appearance.locale.get_untracked();
    let said = locale.fill(Text::ScoreSet, &[("score", &locale.number(score))]);
    super::super::live_region::LiveRegion::acquire().say(&review.ui, &said);
    true
}

fn is_editing(review: &Review, field: Field) -> bool {
    review.desk.machine.with_untracked(|machine| machine.draft(field).is_some_and(|draft| draft.edit.is_some()))
}

/// Whether keys type text there.
fn is_typing(target: &Element) -> bool {
    target.matches("textarea, input:not([type=radio])").unwrap_or(false)
}
