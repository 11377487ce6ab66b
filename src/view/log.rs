//! What a host may want to log beside what is seen and copied: that it was printed, by whatever key or menu.

use super::contract::Deed;
use super::ui::Ui;
use leptos::prelude::*;

/// Tells the host of each time that the page is printed, for as long as the owner lives.
pub fn follow(ui: &Ui) {
    let ui = ui.clone();
    Effect::new(move |_: Option<()>| {
        if ui.is_printing.get() {
            ui.props.actions.log(Deed::Print, "assessment");
        }
    });
}
