//! What the class has asked for while the wasm was on its way (`element/shell/ahead.js`): the assessment, and the
//! scorecard that it names.

use super::token::usable;
use js_sys::Promise;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::AbortSignal;

#[wasm_bindgen]
extern "C" {
    /// Requests under way, as the class holds them.
    #[derive(Debug)]
    pub type Look;

    #[wasm_bindgen(method, getter)]
    fn token(this: &Look) -> Promise;

    #[wasm_bindgen(method)]
    fn take(this: &Look, url: &str, signal: &AbortSignal) -> Option<Promise>;

    #[wasm_bindgen(method)]
    fn release(this: &Look);
}

/// One element's share in a look; dropping it gives the share back, and aborts what nobody wants.
#[derive(Debug)]
pub struct Ahead(Look);

impl Ahead {
    /// Takes over the share that the class held.
    pub fn new(look: Look) -> Rc<Self> {
        Rc::new(Self(look))
    }

    /// What the provider was asked for, so that it is not asked twice. May reject.
    pub fn token(&self) -> Promise {
        self.0.token()
    }

    /// The answer from `url`, if that was asked for in the very words that would be used now and nobody else has taken
    /// it.
    pub async fn answer(&self, url: &str, token: Option<&str>, signal: &AbortSignal) -> Option<Promise> {
        // A token that was refused and renewed meanwhile makes it another request.
        let was_sent = JsFuture::from(self.0.token()).await.ok().as_ref().and_then(usable);
        // Who has left meanwhile takes nothing: nobody would abort it.
        (was_sent.as_deref() == token && !signal.aborted()).then(|| self.0.take(url, signal)).flatten()
    }
}

impl Drop for Ahead {
    fn drop(&mut self) {
        self.0.release();
    }
}
