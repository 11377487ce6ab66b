//! What the page goes through: hidden and shown, offline and online.

use crate::run::Event;
use crate::web::Listener;
use std::rc::Rc;
use web_sys::VisibilityState;

/// Can the page be seen?
pub fn is_visible() -> bool {
    web_sys::window()
        .and_then(|w| w.document())
        .is_none_or(|document| document.visibility_state() != VisibilityState::Hidden)
}

/// Tells of what the page goes through, for as long as the value lives.
pub struct Page {
    _listeners: Vec<Listener>,
}

impl Page {
    /// Calls `tell` for each change.
    pub fn watch(tell: impl Fn(Event) + 'static) -> Self {
        let tell = Rc::new(tell);
        let mut listeners = Vec::new();
        if let Some(window) = web_sys::window() {
            let heard = tell.clone();
            listeners.push(Listener::new(&window, "online", move |_| heard(Event::WentOnline)));
            let heard = tell.clone();
            listeners.push(Listener::new(&window, "offline", move |_| heard(Event::WentOffline)));
            if let Some(document) = window.document() {
                listeners.push(Listener::new(&document, "visibilitychange", move |_| {
                    tell(if is_visible() { Event::PageShown } else { Event::PageHidden });
                }));
            }
        }
        Self { _listeners: listeners }
    }
}
