//! Buttons that unfold content for which there is no room.

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use web_sys::Element;

/// Unfolds, or folds, the text or the row that contains the button; a click beside such a button does nothing.
pub fn unfold(event: MouseEvent) {
    let target: Element = event_target(&event);
    let Some(button) = target.closest(".more").ok().flatten() else { return };
    let Some(whole) = button.parent_element() else { return };
    if let Ok(is_open) = whole.toggle_attribute("data-open") {
        let _ = button.set_attribute("aria-expanded", if is_open { "true" } else { "false" });
    }
}
