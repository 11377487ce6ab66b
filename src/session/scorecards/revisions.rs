//! The list of revisions that a re-run could use.

use super::request::{Asker, Scorecards, Waiting, Wanted, wait_for};
use std::cell::RefCell;
use std::rc::Rc;

/// The request for the list.
pub struct RevisionList {
    asker: Rc<Asker>,
    come: Rc<dyn Fn(&Scorecards)>,
    waiting: RefCell<Option<Waiting>>,
}

impl RevisionList {
    /// A list that nobody has requested yet. `come` is called with every list that arrives.
    pub fn new(asker: Rc<Asker>, come: Rc<dyn Fn(&Scorecards)>) -> Self {
        Self { asker, come, waiting: RefCell::default() }
    }

    /// Requests the list, even if it was requested before: there may be a new revision.
    pub fn ask(&self) {
        self.waiting.replace(Some(wait_for(&self.asker, Wanted::List, self.come.clone())));
    }
}
