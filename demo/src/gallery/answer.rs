//! The canned answers of a case.

use std::time::Duration;

use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::Value;

use super::edits::Edits;
use crate::refusal::Refusal;

/// One canned answer: a seed with its edits, or something else.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Answer {
    /// The id of the seeded assessment from which it is made.
    pub(super) seed: Option<i64>,
    #[serde(flatten)]
    pub(super) edits: Edits,
    /// The status of a refusal.
    status: Option<u16>,
    /// Any text.
    text: Option<String>,
    /// The delay in seconds.
    wait: u64,
}

impl Answer {
    /// Sends it; `document` is the seed for the edits.
    pub(super) async fn send(&self, document: Option<Value>) -> Response {
        // A caller that gives up ends this, too.
        tokio::time::sleep(Duration::from_secs(self.wait)).await;
        if let Some(status) = self.status {
            let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            return Refusal::new(status, "This case answers with a refusal.").into_response();
        }
        if let Some(text) = &self.text {
            return json(text.clone());
        }
        match document {
            Some(mut document) => {
                self.edits.apply(&mut document);
                json(document.to_string())
            }
            None => Refusal::missing("This case has no such document.").into_response(),
        }
    }
}

pub(super) fn json(text: String) -> Response {
    ([(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "no-store")], text).into_response()
}
