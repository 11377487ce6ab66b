//! The menu at the end of the head line: rare actions, and reference information.

use super::part;
use super::ui::{Ui, live};
use super::waiting::{self, later};
use crate::locale::Text;
use leptos::ev::{FocusEvent, KeyboardEvent};
use leptos::prelude::*;
use markup::markup;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node};

/// The button that unfolds the menu. Its content belongs to the second part.
pub fn menu(ui: &Ui) -> AnyView {
    markup! {
        <details class="menu" part="menu" on:toggle=move |_| part::ask() on:keydown=on_key on:focusout=on_leave>
            {live(ui, title)}
            <div class="menu-panel" tabindex="-1">{later(ui, |part| part.menu, waiting::line)}</div>
        </details>
    }
    .into_any()
}

fn title(ui: &Ui) -> Option<AnyView> {
    let name = ui.locale().text(Text::MoreActions).into_owned();
    let title = name.clone();
    let view =
        markup! { <summary class="icon-button" part="button" data-icon="more" aria-label=name title=title></summary> };
    Some(view.into_any())
}

/// Closes the menu on Escape, and stops the event: it does not concern the host.
fn on_key(event: KeyboardEvent) {
    let Some(menu) = event.current_target().map(JsCast::unchecked_into::<Element>) else { return };
    if event.key() == "Escape" && menu.has_attribute("open") {
        event.stop_propagation();
        close(&menu);
        if let Ok(Some(summary)) = menu.query_selector("summary") {
            let _ = summary.unchecked_ref::<HtmlElement>().focus();
        }
    }
}

/// Closes the menu when the focus moves elsewhere.
fn on_leave(event: FocusEvent) {
    let Some(menu) = event.current_target().map(JsCast::unchecked_into::<Element>) else { return };
    let next = event.related_target().map(JsCast::unchecked_into::<Node>);
    if next.is_some_and(|next| !menu.contains(Some(&next))) {
        close(&menu);
    }
}

fn close(menu: &Element) {
    let _ = menu.remove_attribute("open");
}
