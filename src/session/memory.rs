//! The result of before, in the tab's own storage while a run goes on, so that a reload can still compare with it.
//!
//! It judges a person: it is written to `sessionStorage` only, which ends with the tab, under the name of whom it was
//! shown to, and dropped as soon as the run has been compared with it, after a day at the latest. No token is in it.
//! A storage that is full or forbidden costs the comparison after a reload and nothing else.

use super::driver::Session;
use crate::api::wire;
use crate::assessment::{Assessment, Timestamp};
use crate::run::{Event, Memory};
use std::rc::Rc;
use std::sync::Arc;
use web_sys::Storage;

/// 24 hours, in milliseconds.
const LONGEST: i64 = 24 * 60 * 60 * 1000;

/// An assessment together with the body that it was read from.
pub(super) type Known = (Arc<Assessment>, Rc<[u8]>);

impl Session {
    /// Takes up what was kept of a run that was going on when the page was left.
    pub(super) fn recall(&self) {
        let Some(storage) = storage() else { return };
        let now = super::obey::now();
        drop_old(&storage, now);
        let kept = self.identity.shared_name().and_then(|name| storage.get_item(&name).ok()?);
        let Some(kept) = kept.and_then(|text| wire::kept(&text)) else { return };
        let before = Arc::new(kept.before);
        self.before.replace(Some((before.clone(), kept.body.into())));
        self.feed(Event::Recalled(Memory { before, since: kept.since, is_accepted: kept.is_accepted }));
    }

    /// Keeps the result of before. The first time it is what is shown.
    pub(super) fn remember(&self, memory: &Memory) {
        let is_known = self.before.borrow().as_ref().is_some_and(|(known, _)| Arc::ptr_eq(known, &memory.before));
        if !is_known {
            let shown = self.shown_body.borrow().clone();
            self.before.replace(shown.map(|body| (memory.before.clone(), body)));
        }
        let before = self.before.borrow();
        let text = before.as_ref().and_then(|(_, body)| wire::keep(body, memory.since, memory.is_accepted));
        if let (Some(storage), Some(name), Some(text)) = (storage(), self.identity.shared_name(), text) {
            // Full: then what an earlier run left must not be taken for this one's.
            if storage.set_item(&name, &text).is_err() {
                _ = storage.remove_item(&name);
            }
        }
    }

    /// Keeps nothing beyond this moment.
    pub(super) fn forget(&self) {
        if let (Some(storage), Some(name)) = (storage(), self.identity.shared_name()) {
            _ = storage.remove_item(&name);
        }
    }
}

/// What was left by a page that never came back.
fn drop_old(storage: &Storage, now: Timestamp) {
    let names = (0..storage.length().unwrap_or(0)).filter_map(|index| storage.key(index).ok()?);
    for name in names.filter(|name| name.starts_with(super::identity::PREFIX)).collect::<Vec<_>>() {
        let text = storage.get_item(&name).ok().flatten().unwrap_or_default();
        // A clock that was set back makes the future the past: that is old, too.
        let is_fresh = wire::kept(&text).is_some_and(|kept| (-LONGEST..LONGEST).contains(&now.since(kept.since)));
        if !is_fresh {
            _ = storage.remove_item(&name);
        }
    }
}

/// The tab's storage; `None` where the browser or a sandbox forbids it.
fn storage() -> Option<Storage> {
    web_sys::window()?.session_storage().ok().flatten()
}
