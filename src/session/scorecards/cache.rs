//! A cache of the revisions that this page has fetched: elements need not request them twice.

use super::request::Asker;
use crate::api::ApiBase;
use crate::assessment::{Scorecard, ScorecardId};
use crate::session::identity::User;
use std::cell::RefCell;
use std::collections::VecDeque;
use std::sync::Arc;

/// The key of a revision: API, person and number.
type CacheKey = (ApiBase, User, ScorecardId);

thread_local! {
    /// A revision never changes except for its state, so all elements of the page may share it. The most recently used
    /// one comes last.
    static CACHE: RefCell<VecDeque<(CacheKey, Arc<Scorecard>)>> = RefCell::default();
}

/// The maximum number kept: a page may live for days, and show thousands.
const MOST_CACHED: usize = 32;

/// The revision, if it was fetched on behalf of the same person.
pub fn get(asker: &Asker, id: ScorecardId) -> Option<Arc<Scorecard>> {
    let key = key(asker, id);
    CACHE.with_borrow_mut(|cache| {
        let index = cache.iter().position(|(own, _)| *own == key)?;
        let found = cache.remove(index)?;
        let scorecard = found.1.clone();
        cache.push_back(found);
        Some(scorecard)
    })
}

/// Stores a revision, replacing an earlier one with the same number.
pub fn put(asker: &Asker, id: ScorecardId, scorecard: Arc<Scorecard>) {
    let key = key(asker, id);
    CACHE.with_borrow_mut(|cache| {
        cache.retain(|(own, _)| *own != key);
        cache.push_back((key, scorecard));
        if cache.len() > MOST_CACHED {
            cache.pop_front();
        }
    });
}

fn key(asker: &Asker, id: ScorecardId) -> CacheKey {
    (asker.base.clone(), asker.user.clone(), id)
}
