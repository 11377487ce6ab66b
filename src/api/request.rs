//! What is sent to the API.

use crate::web::{define, dictionary};
use js_sys::{Object, Promise};
use wasm_bindgen::prelude::*;
use web_sys::{AbortSignal, RequestCache, RequestCredentials, RequestInit, RequestRedirect};

#[wasm_bindgen]
extern "C" {
    /// The page's `fetch`, which a host may have wrapped: it may throw, and need not give a promise. Address and options
    /// are given apart, and headers as an ordinary object is: wrappers look at the one and add to the other.
    #[wasm_bindgen(catch)]
    fn fetch(url: &str, options: &RequestInit) -> Result<JsValue, JsValue>;
}

/// A request that has not been sent yet.
pub(super) struct Request<'a> {
    /// `GET`, `POST` or `PATCH`.
    pub method: &'static str,
    /// The whole address.
    pub url: &'a str,
    /// JSON, if there is something to say.
    pub body: Option<String>,
}

impl<'a> Request<'a> {
    /// `GET url`.
    pub fn get(url: &'a str) -> Self {
        Self { method: "GET", url, body: None }
    }

    /// `POST url` with this JSON.
    pub fn post(url: &'a str, body: String) -> Self {
        Self { method: "POST", url, body: Some(body) }
    }

    /// `PATCH url` with this JSON.
    pub fn patch(url: &'a str, body: String) -> Self {
        Self { method: "PATCH", url, body: Some(body) }
    }

    /// Sends it with `token`, if there is one; `signal` aborts it.
    ///
    /// Neither the options nor the fetch are gloo-net's. Its options are an ordinary object, which gets a method, a body
    /// or an address from whatever a page has on `Object.prototype`, in the person's name; and its `send` panics when
    /// something other than an `Error` is thrown, as hosts that wrap `fetch` do, which would end every element.
    ///
    /// # Errors
    /// What the browser or the page's `fetch` throws.
    pub fn send(self, token: Option<&str>, signal: &AbortSignal) -> Result<Promise, JsValue> {
        let headers: Object = dictionary();
        define(&headers, "Accept", &"application/json".into());
        if let Some(token) = token {
            define(&headers, "Authorization", &format!("Bearer {token}").into());
        }
        let options: RequestInit = dictionary();
        options.set_method(self.method);
        options.set_cache(RequestCache::NoStore);
        options.set_credentials(RequestCredentials::SameOrigin);
        // A token goes to the API's base and nowhere else, also when a gateway says otherwise; that it does is told.
        options.set_redirect(RequestRedirect::Manual);
        options.set_signal(Some(signal));
        if let Some(body) = self.body {
            define(&headers, "Content-Type", &"application/json".into());
            options.set_body(&body.into());
        }
        options.set_headers(&headers);
        Ok(Promise::resolve(&fetch(self.url, &options)?))
    }
}
