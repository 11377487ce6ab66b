//! The print event for hosts' audit logs, whatever key or menu was used.

use super::contract::Deed;
use super::ui::Ui;
use crate::web::Listener;
use leptos::prelude::*;
use send_wrapper::SendWrapper;

/// Notifies the host whenever the page is printed, for as long as the owner lives. Without a signal: if a script
/// prints, everything that follows a signal runs too late.
pub fn follow(ui: &Ui) {
    let ui = ui.clone();
    let listener = web_sys::window()
        .map(|window| Listener::new(&window, "beforeprint", move |_| ui.props.actions.log(Deed::Print, "assessment")));
    let listener = SendWrapper::new(listener);
    on_cleanup(move || drop(listener));
}
