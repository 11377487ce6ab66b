//! What comes of a request.

use super::{Error, ErrorKind, retry_after, wire};
use crate::web::now;
use gloo_net::http::Response;
use js_sys::{Promise, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// What came of a request.
pub enum Answer {
    /// The bytes of a 2xx answer.
    Body(Vec<u8>),
    /// It failed.
    Failed(Error),
    /// It was given up by the one who sent it.
    Aborted,
    /// It was not sent: the token speaks for somebody else by now.
    SomebodyElse,
}

/// How long an answer may take.
#[derive(Clone, Copy, Debug)]
pub(super) enum Deadline {
    /// A GET: 30 seconds.
    Get,
    /// A POST, which may block until the AI is done: 120 seconds.
    Post,
}

impl Deadline {
    /// In milliseconds.
    pub fn patience(self) -> u32 {
        match self {
            Self::Get => 30_000,
            Self::Post => 120_000,
        }
    }
}

/// Reads to its end what came of a request.
///
/// # Errors
/// What the browser throws when the connection is lost or the request is aborted.
pub(super) async fn read(sent: Promise) -> Result<Answer, JsValue> {
    let raw: web_sys::Response = JsFuture::from(sent).await?.dyn_into()?;
    let buffer = JsFuture::from(raw.array_buffer()?).await?;
    let bytes = Uint8Array::new(&buffer).to_vec();
    let response = Response::from(raw);
    let status = response.status();
    // The API says no in JSON: a page is a gateway's, which wants somebody to sign in.
    if wire::is_page(&bytes) && status == 403 {
        let error = Error { status: Some(status), ..Error::new(ErrorKind::Unauthenticated) };
        return Ok(Answer::Failed(error));
    }
    if response.ok() {
        return Ok(match wire::refusal(&bytes) {
            Some(message) => Answer::Failed(Error { status: Some(status), message, ..Error::new(ErrorKind::Rejected) }),
            None => Answer::Body(bytes),
        });
    }
    let wait = response.headers().get("Retry-After").and_then(|header| retry_after(&header, now()));
    Ok(Answer::Failed(Error::from_status(status, wire::error_message(&bytes), wait)))
}
