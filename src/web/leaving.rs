//! Whether the page is about to be left.

use super::Listener;
use std::cell::Cell;
use std::rc::Rc;

/// Observes whether the page is about to be left, for as long as the value lives. Hold it no longer than a request
/// takes: some browsers do not put a page with this listener into their back/forward cache.
pub struct Leaving {
    is_near: Rc<Cell<bool>>,
    _listener: Option<Listener>,
}

impl Leaving {
    /// Starts observing.
    pub fn watch() -> Self {
        let is_near = Rc::new(Cell::new(false));
        let noted = is_near.clone();
        let window = web_sys::window();
        let listener = window.map(|window| Listener::new(&window, "beforeunload", move |_| noted.set(true)));
        Self { is_near, _listener: listener }
    }

    /// Whether somebody has followed a link or is closing the page. The page may still stay, for example for a
    /// download.
    pub fn is_near(&self) -> bool {
        self.is_near.get()
    }
}
