//! The menu's content: exports, the workflow, and all facts.

use super::button::button;
use super::copy::copy_button;
use super::element::any;
use super::ui::{Ui, live};
use super::{export, facts, keys, workflow};
use crate::locale::Text;
use crate::web::is_barred;
use leptos::prelude::*;
use markup::markup;

/// The items, followed by workflow and facts.
pub fn menu_items(ui: &Ui) -> AnyView {
    any((
        markup! {
            <div class="menu-items">
                {live(ui, link)} {live(ui, export::export)} {live(ui, print)} {live(ui, keys::opener)} {live(ui, stop)}
            </div>
        },
        live(ui, workflow::workflow),
        live(ui, facts::facts),
    ))
}

/// Copies the address of this page, if the host has addresses for criteria.
fn link(ui: &Ui) -> Option<AnyView> {
    ui.props.appearance.criterion_href.get()?;
    let address = {
        let ui = ui.clone();
        move || {
            let window = ui.props.actions.document().and_then(|document| document.default_view());
            window.and_then(|window| window.location().href().ok()).unwrap_or_default()
        }
    };
    Some(copy_button(ui, "menu-item", Text::CopyLink, "link", String::new(), address))
}

fn print(ui: &Ui) -> Option<AnyView> {
    let window = |ui: &Ui| ui.props.actions.document().and_then(|document| document.default_view());
    if window(ui).is_some_and(|window| is_barred(&window, "allow-modals")) {
        return Some(export::note(ui.locale().text(Text::PrintBarred).into_owned()));
    }
    let print = {
        let ui = ui.clone();
        move || {
            if let Some(window) = window(&ui) {
                let _ = window.print();
            }
        }
    };
    Some(button("menu-item", ui.locale().text(Text::Print).into_owned(), print))
}

/// Stops checking whether the run has ended. Out of the way, since only people who pay for each request need it.
fn stop(ui: &Ui) -> Option<AnyView> {
    let is_followed = ui.props.signals.following.with(|f| f.as_ref().is_some_and(|f| f.is_followed()));
    let actions = ui.props.actions.clone();
    let text = ui.locale().text(Text::StopWatching).into_owned();
    is_followed.then(|| button("menu-item", text, move || actions.stop_watching()))
}
