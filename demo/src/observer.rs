//! Observers of exchanges.

use std::fmt;
use std::sync::Arc;

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;

/// The maximum length of a body: the API neither takes nor gives anything longer.
const LONGEST: usize = 64 << 20;

/// One request to the API, with the API's own answer, before any scripted fault.
#[derive(Clone, Debug)]
pub struct Exchange {
    /// `GET`, `POST` and so on.
    pub method: String,
    /// The path below the API's base, such as `/quality/assessment/42`.
    pub path: String,
    /// The query, if there was one.
    pub query: Option<String>,
    /// The body of the request; usually empty.
    pub question: Bytes,
    /// The status of the answer.
    pub status: u16,
    /// The body of the answer.
    pub answer: Bytes,
}

/// A callback for every exchange with the API, as it happens. It must be fast: the answer waits for it.
#[derive(Clone)]
pub struct Observer(Arc<dyn Fn(Exchange) + Send + Sync>);

impl Observer {
    /// An observer that calls `tell`.
    pub fn new(tell: impl Fn(Exchange) + Send + Sync + 'static) -> Self {
        Self(Arc::new(tell))
    }
}

impl fmt::Debug for Observer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Observer(…)")
    }
}

/// The middleware around the API, and nothing else. Requests that a fault replaces never get here.
pub(crate) async fn middleware(State(observer): State<Observer>, request: Request, next: Next) -> Response {
    let (head, body) = request.into_parts();
    let question = to_bytes(body, LONGEST).await.unwrap_or_default();
    let method = head.method.to_string();
    let (path, query) = (head.uri.path().to_owned(), head.uri.query().map(str::to_owned));
    let answer = next.run(Request::from_parts(head, Body::from(question.clone()))).await;
    let (head, body) = answer.into_parts();
    let answer = to_bytes(body, LONGEST).await.unwrap_or_default();
    let status = head.status.as_u16();
    (observer.0)(Exchange { method, path, query, question, status, answer: answer.clone() });
    Response::from_parts(head, Body::from(answer))
}
