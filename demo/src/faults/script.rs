//! The script of a test: the faults that it wants, and what was seen meanwhile.

use std::sync::{Mutex, MutexGuard, PoisonError};

use tokio::sync::Notify;

use super::ledger::Entry;
use super::rule::{Armed, Rule};

/// What was scripted and what was seen.
#[derive(Default)]
pub(crate) struct Faults {
    pub(super) rules: Mutex<Vec<Armed>>,
    /// Told of each change of the rules.
    changed: Notify,
    pub(super) requests: Mutex<Vec<Entry>>,
    pub(super) csp_reports: Mutex<Vec<serde_json::Value>>,
}

impl Faults {
    /// The first rule that fits and has not run out counts.
    pub(super) fn matching(&self, method: &str, path: &str) -> Option<Rule> {
        lock(&self.rules).iter_mut().find_map(|armed| armed.acts_on(method, path))
    }

    /// From now on these rules hold, and none before them.
    pub(super) fn script(&self, rules: Vec<Rule>) {
        *lock(&self.rules) = rules.into_iter().map(Armed::new).collect();
        self.changed.notify_waiters();
    }

    /// Returns once no rule holds such a request.
    pub(super) async fn released(&self, method: &str, path: &str) {
        loop {
            // Made before the look, so that a change after it is not missed.
            let changed = self.changed.notified();
            if !lock(&self.rules).iter().any(|armed| armed.holds(method, path)) {
                return;
            }
            changed.await;
        }
    }
}

pub(super) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
