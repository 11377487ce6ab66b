//! Headings, at the level chosen by the host.

use super::element::Element;
use super::ui::Ui;
use leptos::prelude::*;

/// A heading `depth` levels below the element's first one. An empty `id` means none.
pub fn heading(ui: &Ui, depth: u8, class: &'static str, id: &'static str, text: String) -> AnyView {
    let tag = match ui.props.appearance.heading_level.get().clamp(1, 4) + depth.min(2) {
        1 => "h1",
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    };
    let id = (!id.is_empty()).then_some(id);
    Element::new(tag).attribute("class", class).attribute("id", id).child(text).into_any()
}
