//! A web server in front of the demo: it serves pages of a test's own, and records everything that browsers send to the
//! API.

use crate::{Result, Server, ports};
use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::{HeaderMap, Method, StatusCode, Uri, header};
use axum::response::{Html, IntoResponse, Response};
use serde_json::{Value, json};
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::task::JoinHandle;

/// A server that forwards everything to the demo, except pages of the test's own. It ends when it is dropped.
pub struct Front {
    origin: String,
    kept: Arc<Kept>,
    task: JoinHandle<()>,
}

struct Kept {
    http: reqwest::Client,
    demo: String,
    pages: Mutex<HashMap<String, String>>,
    asked: Mutex<Vec<Value>>,
}

impl Front {
    /// Starts one in front of `server`, on a free port.
    ///
    /// # Errors
    /// If there is no free port.
    pub async fn of(server: &Server) -> Result<Self> {
        let listener = ports::listen().await?;
        let origin = format!("http://{}", listener.local_addr()?);
        let demo = server.url("").trim_end_matches('/').to_owned();
        let kept =
            Arc::new(Kept { http: reqwest::Client::new(), demo, pages: Mutex::default(), asked: Mutex::default() });
        let router = Router::new().fallback(pass_on).with_state(kept.clone());
        let task = tokio::spawn(async move {
            // It ends with the test; nobody waits for its result.
            _ = axum::serve(listener, router).await;
        });
        Ok(Self { origin, kept, task })
    }

    /// Serves a page of the test's own at `path` from now on. Returns its address.
    pub fn shows(&self, path: &str, html: impl Into<String>) -> String {
        locked(&self.kept.pages).insert(path.to_owned(), html.into());
        format!("{}{path}", self.origin)
    }

    /// The requests to the API since the last call, in order: method, target, headers, body.
    #[must_use]
    pub fn asked(&self) -> Vec<Value> {
        std::mem::take(&mut locked(&self.kept.asked))
    }
}

impl Drop for Front {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn pass_on(
    State(kept): State<Arc<Kept>>,
    method: Method,
    uri: Uri,
    mut headers: HeaderMap,
    body: Bytes,
) -> Response {
    if let Some(page) = locked(&kept.pages).get(uri.path()) {
        return Html(page.clone()).into_response();
    }
    let target = uri.path_and_query().map_or("/", |target| target.as_str()).to_owned();
    if target.starts_with("/api/") {
        let heads: BTreeMap<_, _> =
            headers.iter().map(|(name, value)| (name.as_str(), String::from_utf8_lossy(value.as_bytes()))).collect();
        let body = String::from_utf8_lossy(&body);
        locked(&kept.asked)
            .push(json!({ "method": method.as_str(), "target": target, "headers": heads, "body": body }));
    }
    headers.remove(header::HOST);
    let request = kept.http.request(method, format!("{}{target}", kept.demo)).headers(headers).body(body);
    match request.send().await {
        Ok(answer) => {
            let (status, headers) = (answer.status(), answer.headers().clone());
            let body = Body::from(answer.bytes().await.unwrap_or_default());
            let mut response = (status, body).into_response();
            *response.headers_mut() = headers;
            response
        }
        Err(error) => (StatusCode::BAD_GATEWAY, error.to_string()).into_response(),
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
