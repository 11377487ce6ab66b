//! What a host may want to log beside what is seen and copied: that it was printed, by whatever key or menu.

use super::contract::Deed;
use super::ui::Ui;
use crate::web::Listener;
use leptos::prelude::*;
use send_wrapper::SendWrapper;

/// Tells the host of each time that the page is printed, for as long as the owner lives. Not by a signal: where a
/// script prints, it is over before anything that follows a signal has run.
pub fn follow(ui: &Ui) {
    let ui = ui.clone();
    let listener = web_sys::window()
        .map(|window| Listener::new(&window, "beforeprint", move |_| ui.props.actions.log(Deed::Print, "assessment")));
    let listener = SendWrapper::new(listener);
    on_cleanup(move || drop(listener));
}
