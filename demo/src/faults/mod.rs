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

use crate::app::Demo;

pub(crate) use act::Dropped;
use ledger::Entry;
pub(crate) use routes::router;
use rule::{Armed, Rule};

/// What was scripted and what was seen.
#[derive(Default)]
pub(crate) struct Faults {
    rules: Mutex<Vec<Armed>>,
    requests: Mutex<Vec<Entry>>,
    csp_reports: Mutex<Vec<serde_json::Value>>,
}

impl Faults {
    /// The first rule that fits and has not run out counts.
    fn matching(&self, method: &str, path: &str) -> Option<Rule> {
        lock(&self.rules).iter_mut().find_map(|armed| armed.acts_on(method, path))
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
        Some(rule) => act::play(rule, &demo.keys, request, next).await,
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
