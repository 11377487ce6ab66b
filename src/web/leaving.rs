//! Whether the page is about to be left.

use super::Listener;
use std::cell::Cell;
use std::rc::Rc;

/// Notes that the page is about to be left, for as long as the value lives. To be held no longer than a request takes:
/// some browsers keep no page in their cache that listens to this.
pub struct Leaving {
    is_near: Rc<Cell<bool>>,
    _listener: Option<Listener>,
}

impl Leaving {
    /// Notes it from now on.
    pub fn watch() -> Self {
        let is_near = Rc::new(Cell::new(false));
        let noted = is_near.clone();
        let window = web_sys::window();
        let listener = window.map(|window| Listener::new(&window, "beforeunload", move |_| noted.set(true)));
        Self { is_near, _listener: listener }
    }

    /// Whether somebody has followed a link, or closes the page; it may stay all the same, as for a download.
    pub fn is_near(&self) -> bool {
        self.is_near.get()
    }
}
