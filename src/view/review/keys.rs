//! Keys in the list: of the editor always, and of the row where the host wants single keys.

use super::reviewing::Review;
use crate::review::rules::may_confirm;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// Does what a key means at the row where the strip is.
pub fn act(review: &Review, event: &KeyboardEvent) {
    let Some(key) = review.at.get_untracked() else { return };
    let Some(target) = event.target().map(JsCast::unchecked_into::<Element>) else { return };
    if event.is_composing() || event.default_prevented() {
        return;
    }
    let is_editing =
        review.desk.machine.with_untracked(|machine| machine.draft(key).is_some_and(|draft| draft.edit.is_some()));
    let is_in_strip = review.strip.borrow().as_ref().is_some_and(|strip| strip.contains(Some(&target)));
    let does = match &*event.key() {
        "Enter" if is_editing && is_in_strip && (event.ctrl_key() || event.meta_key()) => {
            review.save(key);
            true
        }
        "Escape" if is_editing && is_in_strip => {
            // It ends here: a host may close by it what the element stands in.
            event.stop_propagation();
            review.close(key);
            true
        }
        name if !is_in_strip && is_row(&target) && !event.repeat() => at_row(review, key, name, event),
        _ => false,
    };
    if does {
        event.prevent_default();
    }
}

/// The row itself has the focus.
fn at_row(review: &Review, key: crate::review::Key, name: &str, event: &KeyboardEvent) -> bool {
    let has_modifier = event.ctrl_key() || event.alt_key() || event.meta_key();
    let has_keys = review.panel.ui.props.appearance.shortcuts.get_untracked();
    if has_modifier || untrack(|| review.lock()).is_some() {
        return false;
    }
    match name {
        "ArrowDown" | "ArrowUp" => {
            let row = event.target().map(JsCast::unchecked_into::<Element>);
            review.panel.walk(row.as_ref(), name == "ArrowDown")
        }
        "Enter" if has_keys => {
            let row = untrack(|| review.row(key));
            let is_open =
                row.is_some_and(|row| may_confirm(row.criterion.as_deref(), untrack(|| review.withholds(&row))));
            if is_open {
                review.confirm(key);
            }
            if event.shift_key() {
                let row = event.target().map(JsCast::unchecked_into::<Element>);
                review.panel.walk(row.as_ref(), true);
            }
            is_open || event.shift_key()
        }
        "e" if has_keys => {
            review.begin(key);
            true
        }
        _ => false,
    }
}

fn is_row(target: &Element) -> bool {
    target.class_list().contains("criterion")
}
