//! The record of requests, for tests to count.

use axum::extract::Request;
use axum::response::Response;
use serde::Serialize;

use super::rule::Dropped;
use crate::auth::token::{Keys, token_of};
use crate::clock;

/// One request to the API, with its outcome. No token is kept.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Entry {
    method: String,
    path: String,
    query: Option<String>,
    /// Null if the token was not valid.
    user_id: Option<i64>,
    /// Null if the connection was dropped before an answer.
    status: Option<u16>,
    /// Whether a scripted fault has acted on it.
    met_fault: bool,
    /// The time when it arrived.
    time: String,
}

impl Entry {
    pub(super) fn of(request: &Request, keys: &Keys) -> Self {
        Self {
            method: request.method().to_string(),
            path: request.uri().path().to_owned(),
            query: request.uri().query().map(str::to_owned),
            user_id: token_of(request.headers()).and_then(|token| keys.check(token)).map(|person| person.id).ok(),
            status: None,
            met_fault: false,
            time: clock::print(clock::now()),
        }
    }

    pub(super) fn met_fault(&mut self) {
        self.met_fault = true;
    }

    pub(super) fn answered(&mut self, answer: &Response) {
        if answer.extensions().get::<Dropped>().is_none() {
            self.status = Some(answer.status().as_u16());
        }
    }
}
