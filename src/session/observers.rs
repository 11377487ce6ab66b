//! Observers: the elements that show an assessment.

use super::bench::News;
use crate::run::Notice;
use std::cell::{Cell, RefCell};
use std::rc::Weak;

/// An observer of a session.
pub trait Observer {
    /// Called after something happened. The signals say so already; the DOM follows within the next tick.
    fn notice(&self, notice: &Notice);
    /// Called with news about a review.
    fn reviewed(&self, news: &News);
    /// Called after a step of the machine.
    fn stepped(&self);
    /// Called when the token source speaks for somebody else: the session is over.
    fn identity_changed(&self);
}

/// The observers, in the order in which they joined.
#[derive(Default)]
pub struct Observers {
    all: RefCell<Vec<(u64, Weak<dyn Observer>)>>,
    next: Cell<u64>,
}

impl Observers {
    /// Adds an observer. Returns the number for its removal.
    pub fn add(&self, observer: Weak<dyn Observer>) -> u64 {
        let number = self.next.replace(self.next.get() + 1);
        self.all.borrow_mut().push((number, observer));
        number
    }

    /// Removes an observer.
    pub fn remove(&self, number: u64) {
        self.all.borrow_mut().retain(|(own, _)| *own != number);
    }

    /// Whether there are no observers.
    pub fn is_empty(&self) -> bool {
        self.all.borrow().is_empty()
    }

    /// Calls `tell` for each observer. An observer may join or leave meanwhile.
    pub fn each(&self, tell: &dyn Fn(&dyn Observer)) {
        let all: Vec<_> = self.all.borrow().iter().filter_map(|(_, observer)| observer.upgrade()).collect();
        for observer in all {
            tell(&*observer);
        }
    }
}
