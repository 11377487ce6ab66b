//! Sources of tokens. A token lives here and in the `Authorization` header, and nowhere else.

use super::{Error, ErrorKind, wire};
use crate::web::{in_time, is_same_function};
use js_sys::{Function, Promise};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise};

/// The reason for asking for a token; the word that the provider receives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// No token yet.
    Initial,
    /// The API refused the last one.
    Rejected,
}

/// The person for whom a source speaks, as far as its token tells.
#[derive(Clone, Debug)]
pub enum Owner {
    /// No provider: the browser's cookies identify the person.
    Browser,
    /// The subject of a JWT.
    Subject(Box<str>),
    /// A token that names nobody. See [`super::Stranger`].
    Opaque(Rc<str>),
    /// The provider has failed, or gave no token.
    Nobody,
}

/// The host's `tokenProvider`, asked lazily and once for all who wait.
pub struct TokenSource {
    provider: Option<Function>,
    token: RefCell<Option<Rc<str>>>,
    /// The call in flight: a promise of a string, or null for a refusal.
    flight: RefCell<Option<Promise>>,
    /// A refusal that was not reported yet: the next request fails with it, instead of asking again at once.
    refused: RefCell<Option<Error>>,
    /// Whether the console has said that the provider fails.
    has_reported: Rc<Cell<bool>>,
}

impl TokenSource {
    /// A source that asks `provider`; without one, the browser's same-origin cookies are used. `asked` is its answer if
    /// it was asked already.
    pub fn new(provider: Option<Function>, asked: Option<Promise>) -> Self {
        let has_reported = Rc::default();
        let asked = asked.filter(|_| provider.is_some());
        let flight = RefCell::new(asked.map(|answer| patiently(Ok(answer.into()), &has_reported)));
        Self { provider, token: RefCell::default(), flight, refused: RefCell::default(), has_reported }
    }

    /// Whether it asks this very function.
    pub fn asks(&self, provider: Option<&Function>) -> bool {
        is_same_function(self.provider.as_ref(), provider)
    }

    /// The person for whom it speaks. Asks for the token if there is none yet. A failure is kept for the next request,
    /// which will report it.
    pub async fn owner(&self) -> Owner {
        match self.token().await {
            Ok(Some(token)) => {
                subject_of(&token).map_or(Owner::Opaque(token), |subject| Owner::Subject(subject.into()))
            }
            Ok(None) => Owner::Browser,
            Err(error) => {
                self.refused.replace(Some(error));
                Owner::Nobody
            }
        }
    }

    /// The current token, without asking for one.
    pub fn present(&self) -> Option<Rc<str>> {
        self.token.borrow().clone()
    }

    /// Discards the last refusal: the next request asks again.
    pub fn clear_refusal(&self) {
        self.refused.take();
    }

    /// Continues with a token from another source of the same person, until the API refuses it: this source's provider
    /// has failed, or gave a token that the API refuses.
    pub fn take_over(&self, token: Rc<str>) {
        self.refused.take();
        self.token.replace(Some(token));
    }

    /// The token to send; `None` if cookies are used.
    ///
    /// # Errors
    /// [`ErrorKind::Unauthenticated`] without a status if the provider throws, takes too long or gives none.
    pub async fn token(&self) -> Result<Option<Rc<str>>, Error> {
        if let Some(error) = self.refused.take() {
            return Err(error);
        }
        let known = self.token.borrow().clone();
        match known {
            Some(token) => Ok(Some(token)),
            None if self.provider.is_none() => Ok(None),
            None => self.ask(Reason::Initial).await.map(Some),
        }
    }

    /// Asks for another token after the API refused `stale`. If that was replaced meanwhile, the provider is not asked.
    ///
    /// # Errors
    /// As [`Self::token`], and if there is no provider to ask.
    pub async fn renew(&self, stale: Option<&Rc<str>>) -> Result<(), Error> {
        let is_replaced = match (stale, &*self.token.borrow()) {
            (Some(stale), Some(present)) => stale != present,
            (None, Some(_)) => true,
            _ => false,
        };
        if is_replaced {
            return Ok(());
        }
        self.token.take();
        self.ask(Reason::Rejected).await.map(drop)
    }

    async fn ask(&self, reason: Reason) -> Result<Rc<str>, Error> {
        let refusal = || Error::new(ErrorKind::Unauthenticated);
        let provider = self.provider.as_ref().ok_or_else(refusal)?;
        let under_way = self.flight.borrow().clone();
        let flight = under_way.unwrap_or_else(|| {
            let flight = question(provider, reason, &self.has_reported);
            self.flight.replace(Some(flight.clone()));
            flight
        });
        let answer = JsFuture::from(flight.clone()).await.ok();
        let is_last = self.flight.borrow().as_ref().is_some_and(|f| js_sys::Object::is(f, &flight));
        if is_last {
            self.flight.take();
        }
        let token: Rc<str> = answer.as_ref().and_then(usable).ok_or_else(refusal)?.into();
        self.token.replace(Some(token.clone()));
        Ok(token)
    }
}

/// One call of the provider.
fn question(provider: &Function, reason: Reason, has_reported: &Rc<Cell<bool>>) -> Promise {
    let word = match reason {
        Reason::Initial => "initial",
        Reason::Rejected => "rejected",
    };
    patiently(provider.call1(&JsValue::UNDEFINED, &word.into()), has_reported)
}

/// The provider's answer, with a time limit. The promise never rejects. A failure is reported once.
fn patiently(answer: Result<JsValue, JsValue>, has_reported: &Rc<Cell<bool>>) -> Promise {
    let has_reported = has_reported.clone();
    future_to_promise(async move {
        Ok(in_time(answer).await.unwrap_or_else(|missing| {
            if !has_reported.replace(true) {
                missing.tell("QA125 the tokenProvider");
            }
            JsValue::NULL
        }))
    })
}

/// The token without its scheme, with which Enneo Apps receive it; `None` if no header could carry it.
pub(super) fn usable(token: &JsValue) -> Option<Box<str>> {
    let token = token.as_string()?;
    let bare = token.trim();
    let bare = bare.strip_prefix("Bearer ").unwrap_or(bare).trim();
    (!bare.is_empty() && bare.bytes().all(|b| b.is_ascii_graphic())).then(|| bare.into())
}

/// The subject of a JWT.
pub(super) fn subject_of(token: &str) -> Option<String> {
    let payload = token.split('.').nth(1)?.replace('-', "+").replace('_', "/");
    let bytes = web_sys::window()?.atob(&payload).ok()?;
    // `atob` returns one character per byte.
    let bytes: Vec<u8> = bytes.chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?')).collect();
    wire::subject(&bytes)
}

impl std::fmt::Debug for TokenSource {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("TokenSource(…)")
    }
}
