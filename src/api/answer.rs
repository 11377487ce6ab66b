//! Outcomes of requests.

use super::{Error, ErrorKind, LONGEST_POST, Speaker, retry_after, wire};
use crate::web::now;
use gloo_net::http::Response;
use js_sys::{Promise, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::ResponseType;

/// The outcome of a request.
pub enum Answer {
    /// The bytes of a 2xx answer.
    Body(Vec<u8>),
    /// The request failed.
    Failed(Error),
    /// The sender gave it up.
    Aborted,
    /// Not sent: the token now belongs to somebody else.
    SomebodyElse,
}

/// The time limit of an answer.
#[derive(Clone, Copy, Debug)]
pub(super) enum Deadline {
    /// For a GET, or a PATCH, which computes nothing: 30 seconds.
    Get,
    /// For a POST, which may block until the AI is done: 120 seconds.
    Post,
}

impl Deadline {
    /// The limit in milliseconds.
    pub fn patience(self) -> u32 {
        match self {
            Self::Get => 30_000,
            Self::Post => u32::try_from(LONGEST_POST).unwrap_or(u32::MAX),
        }
    }
}

/// Reads an answer to its end. `is_write` says whether the request may have changed something.
///
/// # Errors
/// What the browser throws when the connection is lost or the request is aborted.
pub(super) async fn read(sent: Promise, is_write: bool) -> Result<Answer, JsValue> {
    let raw: web_sys::Response = JsFuture::from(sent).await?.dyn_into()?;
    if raw.type_() == ResponseType::Opaqueredirect {
        // The API never redirects: this is a gateway that wants somebody to sign in.
        return Ok(Answer::Failed(Error { speaker: Speaker::Redirect, ..Error::new(ErrorKind::Unauthenticated) }));
    }
    let buffer = JsFuture::from(raw.array_buffer()?).await?;
    let bytes = Uint8Array::new(&buffer).to_vec();
    let response = Response::from(raw);
    let status = response.status();
    let speaker = if wire::is_page(&bytes) { Speaker::Page } else { Speaker::Api };
    let failed = |kind, message| Answer::Failed(Error { status: Some(status), message, speaker, ..Error::new(kind) });
    // The API refuses in JSON: a page comes from a gateway that wants somebody to sign in.
    if speaker == Speaker::Page && status == 403 {
        return Ok(failed(ErrorKind::Unauthenticated, None));
    }
    if response.ok() {
        return Ok(match wire::refusal(&bytes) {
            Some(message) => failed(ErrorKind::Rejected, message),
            // The write may have been done nevertheless: its outcome has to be checked.
            None if speaker == Speaker::Page && is_write => failed(ErrorKind::Malformed, None),
            None if speaker == Speaker::Page => failed(ErrorKind::Unauthenticated, None),
            None => Answer::Body(bytes),
        });
    }
    let wait = response.headers().get("Retry-After").and_then(|header| retry_after(&header, now()));
    let error = Error::from_status(status, wire::error_message(&bytes), wait);
    Ok(Answer::Failed(Error { speaker, ..error }))
}
