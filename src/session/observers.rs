//! Who is told what happens: the elements that show an assessment.

use super::bench::News;
use crate::run::Notice;
use std::cell::{Cell, RefCell};
use std::rc::Weak;

/// Somebody who is told what happens.
pub trait Observer {
    /// Something happened. The signals say so already; the DOM follows within the next tick.
    fn notice(&self, notice: &Notice);
    /// Something has become of what a person wants to save.
    fn reviewed(&self, news: &News);
    /// The machine took a step.
    fn stepped(&self);
    /// The token source speaks for somebody else now: the session is over.
    fn identity_changed(&self);
}

/// Those who are told, in the order in which they came.
#[derive(Default)]
pub struct Observers {
    all: RefCell<Vec<(u64, Weak<dyn Observer>)>>,
    next: Cell<u64>,
}

impl Observers {
    /// Tells this one from now on. Gives the number to leave with.
    pub fn add(&self, observer: Weak<dyn Observer>) -> u64 {
        let number = self.next.replace(self.next.get() + 1);
        self.all.borrow_mut().push((number, observer));
        number
    }

    /// Tells this one no more.
    pub fn remove(&self, number: u64) {
        self.all.borrow_mut().retain(|(own, _)| *own != number);
    }

    /// Whether nobody is told.
    pub fn is_empty(&self) -> bool {
        self.all.borrow().is_empty()
    }

    /// Tells each one. An observer may join or leave while it is told.
    pub fn each(&self, tell: &dyn Fn(&dyn Observer)) {
        let all: Vec<_> = self.all.borrow().iter().filter_map(|(_, observer)| observer.upgrade()).collect();
        for observer in all {
            tell(&*observer);
        }
    }
}
