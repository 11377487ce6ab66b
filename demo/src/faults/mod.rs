//! Scripted faults, and a list of what was asked: for tests, and only there
//! when the server was started with `--faults`.

mod act;
mod body;
mod ledger;
mod routes;
mod rule;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use tokio::sync::Notify;

use crate::app::Demo;

pub(crate) use act::Dropped;
use ledger::Entry;
pub(crate) use routes::router;
use rule::{Armed, Rule};

/// What was scripted and what was seen.
#[derive(Default)]
pub(crate) struct Faults {
    rules: Mutex<Vec<Armed>>,
    /// Told of each change of the rules.
    changed: Notify,
    requests: Mutex<Vec<Entry>>,
    csp_reports: Mutex<Vec<serde_json::Value>>,
}

impl Faults {
    /// The first rule that fits and has not run out counts.
    fn matching(&self, method: &str, path: &str) -> Option<Rule> {
        lock(&self.rules).iter_mut().find_map(|armed| armed.acts_on(method, path))
    }

    /// From now on these rules hold, and none before them.
    fn script(&self, rules: Vec<Rule>) {
        *lock(&self.rules) = rules.into_iter().map(Armed::new).collect();
        self.changed.notify_waiters();
    }

    /// Returns once no rule holds such a request.
    async fn released(&self, method: &str, path: &str) {
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

/// Around everything but `/demo/`, so that a test can always talk to the demo.
pub(crate) async fn middleware(State(demo): State<Arc<Demo>>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    if path.starts_with("/demo/") {
        return next.run(request).await;
    }
    let entry = path.starts_with("/api/").then(|| Entry::of(&request, &demo.keys));
    let rule = demo.faults.matching(request.method().as_str(), &path);
    let answer = match rule {
        Some(rule) => act::play(rule, &demo, request, next).await,
        None => next.run(request).await,
    };
    if let Some(mut entry) = entry {
        entry.answered(&answer);
        lock(&demo.faults.requests).push(entry);
    }
    answer
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
