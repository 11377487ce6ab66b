//! The script of a test: its faults, and the record of requests.

use std::sync::{Mutex, MutexGuard, PoisonError};

use tokio::sync::Notify;

use super::ledger::Entry;
use super::rule::{Armed, Rule};

/// The scripted faults and the record of requests.
#[derive(Default)]
pub(crate) struct Faults {
    pub(super) rules: Mutex<Vec<Armed>>,
    /// Notified of each change of the rules.
    changed: Notify,
    pub(super) requests: Mutex<Vec<Entry>>,
    pub(super) csp_reports: Mutex<Vec<serde_json::Value>>,
}

impl Faults {
    /// The first matching rule that is not used up.
    pub(super) fn matching(&self, method: &str, path: &str) -> Option<Rule> {
        lock(&self.rules).iter_mut().find_map(|armed| armed.acts_on(method, path))
    }

    /// Sets these rules, and removes all earlier ones.
    pub(super) fn script(&self, rules: Vec<Rule>) {
        *lock(&self.rules) = rules.into_iter().map(Armed::new).collect();
        self.changed.notify_waiters();
    }

    /// Returns once no rule holds such a request.
    pub(super) async fn released(&self, method: &str, path: &str) {
        loop {
            // Created before the check, so that a later change is not missed.
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
