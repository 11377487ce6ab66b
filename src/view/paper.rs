//! The page on paper: nobody can unfold anything there, so everything is there while it is printed.

use crate::web::Listener;
use leptos::prelude::*;
use send_wrapper::SendWrapper;

/// Is the page being printed? The browser says so before it lays the paper out, and what follows from it is written by
/// then. What is folded or filtered away by attributes alone is the style sheet's to show.
///
/// Listens for as long as the owner lives.
pub fn is_printing() -> ArcRwSignal<bool> {
    let is_printing = ArcRwSignal::new(false);
    let listeners = web_sys::window().map(|window| {
        [("beforeprint", true), ("afterprint", false)].map(|(name, is_on_paper)| {
            let is_printing = is_printing.clone();
            Listener::new(&window, name, move |_| is_printing.set(is_on_paper))
        })
    });
    let listeners = SendWrapper::new(listeners);
    on_cleanup(move || drop(listeners));
    is_printing
}
