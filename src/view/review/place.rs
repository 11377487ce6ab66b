//! The place of the strip: at the focused row, or else at the row under the pointer.
//!
//! A row under the pointer must not grow, or everything below would jump with each movement of the mouse: there, the
//! strip overlays the row until it has the focus.

use super::keys;
use super::reviewing::Review;
use crate::assessment::Field;
use crate::web::Listener;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, Event, KeyboardEvent, PointerEvent};

/// The rows that can have the strip.
const ROW: &str = ".criterion";

/// Moves the strip with the focus and the pointer for as long as the owner lives.
pub fn follow(review: &Review) {
    let review = review.clone();
    Effect::new(move |_: Option<()>| {
        let Some(strip) = review.strip.borrow().clone() else { return };
        let Some(section) = strip.closest(".criteria").ok().flatten() else { return };
        let on = |name, act: fn(&Review, &Element, Event)| {
            let (review, section) = (review.clone(), section.clone());
            Listener::new(&section.clone(), name, move |event| act(&review, &section, event))
        };
        let listeners = [
            on("focusin", |review, _, event| {
                let Some(row) = row_of(&event) else { return };
                if review.panel.list.try_borrow().is_ok() {
                    return choose(review, &row);
                }
                // The list is moving the focus, and cannot be asked meanwhile.
                let review = review.clone();
                spawn_local(async move { choose(&review, &row) });
            }),
            on("pointerover", |review, section, event| {
                // A finger has no position before it touches.
                let is_mouse = event.unchecked_ref::<PointerEvent>().pointer_type() == "mouse";
                let row = row_of(&event).filter(|_| is_mouse && !is_held(review));
                if let Some(row) = row.filter(|row| section.contains(Some(row))) {
                    go(review, &row, true);
                }
            }),
            on("pointerleave", |review, section, _| {
                if review.is_hovered.get_untracked() {
                    leave(review, section);
                }
            }),
            on("click", |review, _, event| {
                let Some(row) = row_of(&event) else { return };
                // The click unfolds its content after this.
                let review = review.clone();
                spawn_local(async move { look(&review, &row) });
            }),
            on("keydown", |review, _, event| keys::act(review, event.unchecked_ref::<KeyboardEvent>())),
        ];
        first_stop(&section);
        let listeners = SendWrapper::new(listeners);
        let (home, strip) = (SendWrapper::new(section.clone()), SendWrapper::new(strip));
        on_cleanup(move || {
            drop(listeners);
            // Its replacement is inserted where it is.
            let _ = home.append_child(&strip);
        });
    });
}

/// The row of an event.
fn row_of(event: &Event) -> Option<Element> {
    // Unchecked: in another document it may be of another window's class.
    event.target()?.unchecked_into::<Element>().closest(ROW).ok().flatten()
}

/// Whether the strip stays where it is, whatever the pointer does.
fn is_held(review: &Review) -> bool {
    let row = review.strip.borrow().as_ref().and_then(|strip| strip.parent_element());
    let has_focus = row.is_some_and(|row| row.matches(":focus-within").unwrap_or(false));
    let field = review.at.get_untracked();
    let is_editing =
        field.is_some_and(|field| review.desk.machine.with_untracked(|machine| machine.draft(field).is_some()));
    has_focus || (is_editing && !review.is_hovered.get_untracked())
}

/// Chooses the focused row. It counts as opened if its whole reason is readable, or once it is unfolded.
fn choose(review: &Review, row: &Element) {
    go(review, row, false);
    look(review, row);
}

/// Records a row as opened if its whole reason is readable.
fn look(review: &Review, row: &Element) {
    let reason = row.query_selector(".reason").ok().flatten();
    let is_whole = reason.is_none_or(|reason| {
        let is_drawn = reason.client_height() > 0 && reason.scroll_height() <= reason.client_height() + 1;
        is_drawn || reason.text_content().unwrap_or_default().is_empty()
    });
    let field = field_of(review, row)
        .filter(|field| is_whole && review.desk.opened.with_untracked(|opened| !opened.has(*field)));
    if let Some(field) = field {
        review.desk.opened.update(|opened| _ = opened.open(field));
    }
}

fn go(review: &Review, row: &Element, is_hovered: bool) {
    let Some(strip) = review.strip.borrow().clone() else { return };
    if strip.parent_element().as_ref() != Some(row) {
        let Some(field) = field_of(review, row) else { return };
        if let Some(before) = strip.parent_element().filter(|before| before.matches(ROW).unwrap_or(false)) {
            let _ = before.set_attribute("tabindex", "-1");
        }
        // The whole list is one stop of the tab key.
        if let Some(list) = row.closest(".criteria").ok().flatten()
            && let Ok(Some(stop)) = list.query_selector(".criterion[tabindex='0']")
        {
            let _ = stop.set_attribute("tabindex", "-1");
        }
        let _ = row.set_attribute("tabindex", "0");
        let _ = row.append_child(&strip);
        review.asks.set(false);
        review.is_hovered.set(is_hovered);
        review.typed.set(String::new());
        review.at.set(Some(field));
    } else if !is_hovered && review.is_hovered.get_untracked() {
        review.is_hovered.set(false);
    }
}

fn leave(review: &Review, section: &Element) {
    if let Some(strip) = review.strip.borrow().clone() {
        let _ = section.append_child(&strip);
    }
    review.is_hovered.set(false);
    review.at.set(None);
}

/// The criterion of a row, if both its numbers are known: a write needs them.
fn field_of(review: &Review, row: &Element) -> Option<Field> {
    let list = review.panel.list.try_borrow().ok()?;
    let (category, row) = list.as_ref()?.row_of(row)?;
    Some(Field::Criterion(category?, row.id()?))
}

/// Makes the first row the stop of the tab key.
fn first_stop(section: &Element) {
    if let Ok(Some(row)) = section.query_selector(".criterion:not([hidden])") {
        let _ = row.set_attribute("tabindex", "0");
    }
}
