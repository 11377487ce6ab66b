//! Single keys that act while the focus is inside, if the host wants them.
//!
//! People who speak to their computer type letters unintentionally, so there are none unless the host asks for them,
//! and none ever acts from outside the element (WCAG 2.1.4). Their actions belong to the second part, see `keys`.

use super::criteria::Panel;
use super::part;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Elements in which keys have another meaning.
const BUSY: &str = "input, select, textarea, dialog, [contenteditable]";

/// The handler of a key.
pub fn handler(panel: &Panel) -> impl FnMut(KeyboardEvent) + 'static + use<> {
    let panel = panel.clone();
    move |event| {
        if !panel.ui.props.appearance.shortcuts.get_untracked() || !is_meant(&event) {
            return;
        }
        match untrack(part::sections) {
            Some(part) if untrack(|| (part.keys)(&panel, &event)) => event.prevent_default(),
            Some(_) => {}
            None => part::ask(),
        }
    }
}

fn is_meant(event: &KeyboardEvent) -> bool {
    let has_modifier = event.ctrl_key() || event.alt_key() || event.meta_key();
    // Unchecked, here and below: in another document they may be of another window's class.
    let target = event.target().map(JsCast::unchecked_into::<Element>);
    let is_busy = target.is_none_or(|target| !matches!(target.closest(BUSY), Ok(None)));
    !(has_modifier || is_busy || event.repeat() || event.is_composing() || event.default_prevented())
}
