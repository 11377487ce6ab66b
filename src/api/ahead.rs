//! Requests that the class sent while the wasm was loading (`element/shell/ahead.js`): the assessment, and the
//! scorecard that it names.

use super::token::usable;
use js_sys::{Object, Promise};
use std::cell::RefCell;
use std::rc::{Rc, Weak};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::AbortSignal;

#[wasm_bindgen]
extern "C" {
    /// Requests in flight, as the class holds them.
    #[derive(Debug)]
    pub type Prefetch;

    #[wasm_bindgen(method, getter)]
    fn token(this: &Prefetch) -> Promise;

    #[wasm_bindgen(method)]
    fn take(this: &Prefetch, url: &str, signal: &AbortSignal) -> Option<Promise>;

    #[wasm_bindgen(method)]
    fn release(this: &Prefetch);
}

thread_local! {
    /// All shares of this page: a scorecard that several assessments name is requested ahead by one element only.
    static SHARES: RefCell<Vec<Weak<Ahead>>> = const { RefCell::new(Vec::new()) };
}

/// One element's share in the requests that were sent ahead. Dropping it gives the share back, and aborts requests that
/// nobody wants.
#[derive(Debug)]
pub struct Ahead(Prefetch);

impl Ahead {
    /// Takes over the share that the class held.
    pub fn new(prefetch: Prefetch) -> Rc<Self> {
        let own = Rc::new(Self(prefetch));
        SHARES.with_borrow_mut(|shares| {
            shares.retain(|share| share.strong_count() > 0);
            shares.push(Rc::downgrade(&own));
        });
        own
    }

    /// The provider's answer, so that it is not asked twice. May reject.
    pub fn token(&self) -> Promise {
        self.0.token()
    }

    /// The answer from `url`, if exactly this request was sent ahead and nobody else has taken its answer: here, or for
    /// another element that got the same token from the same provider.
    pub async fn answer(&self, url: &str, token: Option<&str>, signal: &AbortSignal) -> Option<Promise> {
        // A token that was refused and renewed meanwhile makes this another request.
        let given = self.0.token();
        let was_sent = JsFuture::from(given.clone()).await.ok().as_ref().and_then(usable);
        // A caller that has given up takes nothing: nobody would abort it.
        if was_sent.as_deref() != token || signal.aborted() {
            return None;
        }
        self.0.take(url, signal).or_else(|| {
            SHARES.with_borrow(|shares| {
                let mut alike =
                    shares.iter().filter_map(Weak::upgrade).filter(|one| Object::is(&one.0.token(), &given));
                alike.find_map(|one| one.0.take(url, signal))
            })
        })
    }
}

impl Drop for Ahead {
    fn drop(&mut self) {
        self.0.release();
    }
}
