//! The elements that share a session.

use super::driver::Session;
use super::page::Page;
use super::tabs::Tabs;
use crate::run::{Event, Notice};
use std::rc::{Rc, Weak};

/// Somebody who is told what happens: an element.
pub trait Observer {
    /// Something happened. The signals say so already; the DOM follows within the next tick.
    fn notice(&self, notice: &Notice);
    /// The machine took a step.
    fn stepped(&self);
    /// The token source speaks for somebody else now: the session is over.
    fn identity_changed(&self);
}

/// An element's share in a session; dropping it is leaving. The last one to leave ends everything.
pub struct Membership {
    session: Rc<Session>,
    number: u64,
}

impl Session {
    /// Joins: `observer` is told what happens from now on. The first to join starts the session.
    pub fn join(self: &Rc<Self>, observer: Weak<dyn Observer>) -> Membership {
        let number = self.next_observer.replace(self.next_observer.get() + 1);
        let is_first = self.observers.borrow().is_empty();
        self.observers.borrow_mut().push((number, observer));
        if is_first {
            let me = self.weak();
            let tell = move |event| {
                if let Some(session) = me.upgrade() {
                    session.feed(event);
                }
            };
            self.tabs.replace(Tabs::join(&self.identity, self.weak()));
            self.page.replace(Some(Page::watch(tell)));
            self.open();
        }
        Membership { session: self.clone(), number }
    }

    /// An observer may join or leave while it is told.
    pub(super) fn each_observer(&self, tell: impl Fn(&dyn Observer)) {
        let observers: Vec<_> = self.observers.borrow().iter().filter_map(|(_, o)| o.upgrade()).collect();
        for observer in observers {
            tell(&*observer);
        }
    }
}

impl Membership {
    /// The session that this is a share in.
    pub fn session(&self) -> &Rc<Session> {
        &self.session
    }
}

impl Drop for Membership {
    fn drop(&mut self) {
        let session = &self.session;
        session.observers.borrow_mut().retain(|(number, _)| *number != self.number);
        if session.observers.borrow().is_empty() {
            session.is_over.set(true);
            session.feed(Event::Removed);
            session.request.take();
            session.scorecard_request.take();
            session.list_request.take();
            session.past.leave();
            session.wait.take();
            session.patience.take();
            session.first.take();
            session.page.take();
            session.tabs.take();
            session.held_back.take();
        }
    }
}
