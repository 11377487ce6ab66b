//! The conversation beside the criteria, and the search for a reason's quotations in it.
//!
//! A column if the element is wide, otherwise a dialog. All of it is in the second part of the wasm, and sends no
//! request before it is seen. Texts are texts: nothing that customers wrote is given to a browser's parser.

mod column;
mod folded;
mod follow;
mod lead;
mod marks;
mod message;
mod quotes;
mod reading;
mod rows;
mod selected;
mod sheet;
mod talk;

pub use selected::selected;

use super::button::button;
use super::criteria::Panel;
use super::element::{Element, reactive};
use super::ui::Ui;
use crate::locale::Text;
use leptos::prelude::*;
use reading::Evidence;

/// The conversation: in its column, or in a dialog that is closed until it is wanted.
pub fn evidence(panel: &Panel) -> AnyView {
    let evidence = Evidence::new(panel);
    let drawn = evidence.clone();
    let body = {
        let evidence = evidence.clone();
        reactive(move || match evidence.is_wide.get() {
            Some(true) => Some(column::column(&evidence)),
            Some(false) => Some(sheet::sheet(&evidence)),
            None => None,
        })
    };
    Element::new("div")
        .attribute("class", "talk-root")
        .on_drawn(move |root| follow::follow(&drawn, root))
        .child(body)
        .into_any()
}

/// The button for it where it has no column.
pub fn way(ui: &Ui) -> Option<AnyView> {
    let open = ui.is_conversation_open.clone();
    let text = ui.locale().text(Text::Conversation).into_owned();
    Some(button("button talk-open", text, move || open.set(true)))
}
