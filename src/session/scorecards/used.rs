//! The scorecard revision that the assessment was scored with.

use super::cache;
use super::request::{Asker, Scorecards, Waiting, Wanted, wait_for};
use crate::assessment::{Assessment, ScorecardId};
use crate::session::signals::UsedScorecard;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

/// The revision in use, and the request for it.
pub struct Used {
    asker: Rc<Asker>,
    /// The id of the revision that is there or was requested.
    wanted: Cell<Option<ScorecardId>>,
    known: RefCell<UsedScorecard>,
    waiting: RefCell<Option<Waiting>>,
    settled: Rc<dyn Fn(UsedScorecard)>,
    me: Weak<Used>,
}

impl Used {
    /// No revision yet. `settled` is called when a requested one has come or failed.
    pub fn new(asker: Rc<Asker>, settled: Rc<dyn Fn(UsedScorecard)>) -> Rc<Self> {
        Rc::new_cyclic(|me| Self {
            asker,
            wanted: Cell::new(None),
            known: RefCell::default(),
            waiting: RefCell::default(),
            settled,
            me: me.clone(),
        })
    }

    /// Requests the revision that `assessment` was scored with, unless it is there or in flight. Returns what is known
    /// of it until then.
    pub fn bring(&self, assessment: &Assessment) -> UsedScorecard {
        if self.wanted.replace(assessment.scorecard) != assessment.scorecard {
            self.waiting.take();
            let known = self.at_hand(assessment);
            self.known.replace(known);
        }
        self.known.borrow().clone()
    }

    /// Requests a revision again that could not be fetched.
    pub fn retry(&self, assessment: &Assessment) -> UsedScorecard {
        if matches!(*self.known.borrow(), UsedScorecard::Missing(_)) {
            self.wanted.set(None);
        }
        self.bring(assessment)
    }

    /// Forgets the revision: none is wanted any more.
    pub fn clear(&self) {
        self.wanted.take();
        self.waiting.take();
        self.known.take();
    }

    /// Whether a revision was requested and has neither come nor failed.
    pub fn is_on_its_way(&self) -> bool {
        self.waiting.borrow().as_ref().is_some_and(Waiting::is_on_its_way)
    }

    /// The knowledge about the revision before it is fetched. Requests it if it was not requested yet.
    fn at_hand(&self, assessment: &Assessment) -> UsedScorecard {
        let Some(id) = assessment.scorecard else { return UsedScorecard::Pending };
        if let Some(scorecard) = cache::get(&self.asker, id) {
            return UsedScorecard::Known(scorecard);
        }
        let me = self.me.clone();
        let answered = move |answer: &Scorecards| {
            if let Some(used) = me.upgrade() {
                used.take(id, answer);
            }
        };
        self.waiting.replace(Some(wait_for(&self.asker, Wanted::Revision(id), Rc::new(answered))));
        // Until the new revision arrives, the labels of another one of its family are better than ids.
        match &*self.known.borrow() {
            UsedScorecard::Known(related) if related.family == assessment.family => {
                UsedScorecard::Known(related.clone())
            }
            _ => UsedScorecard::Pending,
        }
    }

    fn take(&self, id: ScorecardId, answer: &Scorecards) {
        let known = match answer {
            Ok(found) => found.first().map_or(UsedScorecard::Pending, |scorecard| {
                cache::put(&self.asker, id, scorecard.clone());
                UsedScorecard::Known(scorecard.clone())
            }),
            Err(error) => UsedScorecard::Missing(error.clone()),
        };
        self.known.replace(known.clone());
        (self.settled)(known);
    }
}
