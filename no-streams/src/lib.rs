//! Stands in for `wasm-streams`, by the few functions that `server_fn` calls.
//!
//! Leptos brings server functions along, and the real crate exports classes for their streams. What is exported is never
//! left out by the linker, and the widget has no server functions: 3 kB of the wasm were for nothing.

use futures_util::{Stream, stream};
use wasm_bindgen::JsValue;

/// A stream that nothing is read from and nothing is written to.
#[derive(Debug)]
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// Takes the platform's.
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// Gives the platform's.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// An empty one, whatever the stream has.
    ///
    /// # Panics
    /// If the browser has no streams.
    pub fn from_stream(_: impl Stream<Item = Result<JsValue, JsValue>> + 'static) -> Self {
        Self(web_sys::ReadableStream::new().expect("a browser with streams"))
    }

    /// One error and the end.
    pub fn into_stream(self) -> impl Stream<Item = Result<JsValue, JsValue>> {
        stream::once(std::future::ready(Err("there are no server functions here".into())))
    }
}
