//! The revisions that this page has fetched: what one element has, the others need not ask for.

use super::driver::Session;
use super::identity::User;
use crate::api::ApiBase;
use crate::assessment::{Scorecard, ScorecardId};
use std::cell::RefCell;
use std::collections::VecDeque;
use std::sync::Arc;

/// Who may have seen which revision: of which API, and on whose behalf.
type Key = (ApiBase, User, ScorecardId);

thread_local! {
    /// A revision never changes but for its state, so every element of the page may use what one has fetched. Those that
    /// were of use last stand last.
    static CACHE: RefCell<VecDeque<(Key, Arc<Scorecard>)>> = RefCell::default();
}

/// More revisions than these are not kept: a page may live for days, and show thousands.
const MOST_CACHED: usize = 32;

impl Session {
    pub(super) fn cached(&self, id: ScorecardId) -> Option<Arc<Scorecard>> {
        let key = self.key(id);
        CACHE.with_borrow_mut(|cache| {
            let index = cache.iter().position(|(own, _)| *own == key)?;
            let found = cache.remove(index)?;
            let scorecard = found.1.clone();
            cache.push_back(found);
            Some(scorecard)
        })
    }

    pub(super) fn cache(&self, id: ScorecardId, scorecard: Arc<Scorecard>) {
        let key = self.key(id);
        CACHE.with_borrow_mut(|cache| {
            cache.retain(|(own, _)| *own != key);
            cache.push_back((key, scorecard));
            if cache.len() > MOST_CACHED {
                cache.pop_front();
            }
        });
    }

    fn key(&self, id: ScorecardId) -> Key {
        (self.identity.base.clone(), self.identity.user.clone(), id)
    }
}
