//! Scripted faults and a record of requests: for tests, and only if the server was started with `--faults`.

mod act;
mod body;
mod ledger;
mod routes;
mod rule;
pub(crate) mod script;

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;

use crate::state::Demo;
use ledger::Entry;
use script::lock;

pub(crate) use routes::router;
pub(crate) use rule::Dropped;

/// The middleware around everything but `/demo/`, so that a test can always talk to the demo.
pub(crate) async fn middleware(State(demo): State<Arc<Demo>>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    if path.starts_with("/demo/") {
        return next.run(request).await;
    }
    let mut entry = path.starts_with("/api/").then(|| Entry::of(&request, &demo.keys));
    let rule = demo.faults.matching(request.method().as_str(), &path);
    if let Some(entry) = entry.as_mut().filter(|_| rule.is_some()) {
        entry.met_fault();
    }
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
