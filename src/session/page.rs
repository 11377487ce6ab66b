//! Events of the page: hidden and shown, offline and online, back from the browser's cache.

use super::feed::Feed;
use crate::run::Event;
use crate::web::Listener;
use wasm_bindgen::JsCast;
use web_sys::{PageTransitionEvent, VisibilityState};

/// Whether the page is visible.
pub fn is_visible() -> bool {
    web_sys::window()
        .and_then(|w| w.document())
        .is_none_or(|document| document.visibility_state() != VisibilityState::Hidden)
}

/// Reports the page's events for as long as the value lives.
pub struct Page {
    _listeners: Vec<Listener>,
}

impl Page {
    /// Reports each event to `feed`.
    pub fn watch(feed: &Feed) -> Self {
        let mut listeners = Vec::new();
        if let Some(window) = web_sys::window() {
            let online = feed.clone();
            listeners.push(Listener::new(&window, "online", move |_| online.tell(Event::WentOnline)));
            let restored = feed.clone();
            listeners.push(Listener::new(&window, "pageshow", move |event| {
                if event.dyn_ref::<PageTransitionEvent>().is_some_and(PageTransitionEvent::persisted) {
                    restored.tell(Event::PageRestored);
                }
            }));
            let offline = feed.clone();
            listeners.push(Listener::new(&window, "offline", move |_| offline.tell(Event::WentOffline)));
            if let Some(document) = window.document() {
                let feed = feed.clone();
                listeners.push(Listener::new(&document, "visibilitychange", move |_| {
                    feed.tell(if is_visible() { Event::PageShown } else { Event::PageHidden });
                }));
            }
        }
        Self { _listeners: listeners }
    }
}
