//! Printing: paper cannot be unfolded, so everything is there while the page is printed.

use crate::web::Listener;
use leptos::prelude::*;
use send_wrapper::SendWrapper;

/// Whether the page is being printed, followed for as long as the owner lives.
///
/// The browser announces printing before it lays the pages out, and the sections that read this are drawn by then.
/// Content that only attributes fold or filter is shown by the style sheet.
pub fn is_printing() -> ArcRwSignal<bool> {
    let is_printing = ArcRwSignal::new(false);
    let listeners = web_sys::window().map(|window| {
        [("beforeprint", true), ("afterprint", false)].map(|(name, is_begun)| {
            let is_printing = is_printing.clone();
            Listener::new(&window, name, move |_| is_printing.set(is_begun))
        })
    });
    let listeners = SendWrapper::new(listeners);
    on_cleanup(move || drop(listeners));
    is_printing
}
