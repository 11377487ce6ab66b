//! What the class has asked for while the wasm was on its way (`element/shell/ahead.js`): the assessment, and the
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
    /// Requests under way, as the class holds them.
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
    /// All shares that there are: a scorecard that several assessments name is asked for ahead by one element only.
    static SHARES: RefCell<Vec<Weak<Ahead>>> = const { RefCell::new(Vec::new()) };
}

/// One element's share in what was asked for ahead; dropping it gives the share back, and aborts what nobody wants.
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

    /// What the provider was asked for, so that it is not asked twice. May reject.
    pub fn token(&self) -> Promise {
        self.0.token()
    }

    /// The answer from `url`, if that was asked for in the very words that would be used now and nobody else has taken
    /// it: here, or for another element that was given the same token by the same provider.
    pub async fn answer(&self, url: &str, token: Option<&str>, signal: &AbortSignal) -> Option<Promise> {
        // A token that was refused and renewed meanwhile makes it another request.
        let given = self.0.token();
        let was_sent = JsFuture::from(given.clone()).await.ok().as_ref().and_then(usable);
        // Who has left meanwhile takes nothing: nobody would abort it.
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
