//! A stand-in for `wasm-streams` with the few functions that `server_fn` calls.
//!
//! Leptos includes server functions, and the real crate exports classes for their streams. The linker never removes
//! exports, and the widget has no server functions: 3 kB of the wasm were wasted.

use futures_util::{Stream, stream};
use wasm_bindgen::JsValue;

/// A stream that is neither read nor written.
#[derive(Debug)]
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// Wraps the platform's stream.
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// Returns the platform's stream.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// An empty stream, whatever the argument contains.
    ///
    /// # Panics
    /// If the browser has no streams.
    pub fn from_stream(_: impl Stream<Item = Result<JsValue, JsValue>> + 'static) -> Self {
        Self(web_sys::ReadableStream::new().expect("a browser with streams"))
    }

    /// A stream of one error.
    pub fn into_stream(self) -> impl Stream<Item = Result<JsValue, JsValue>> {
        stream::once(std::future::ready(Err("there are no server functions here".into())))
    }
}
