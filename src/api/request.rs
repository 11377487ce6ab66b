//! Requests to the API.

use crate::web::{define, dictionary};
use js_sys::{Object, Promise};
use wasm_bindgen::prelude::*;
use web_sys::{AbortSignal, RequestCache, RequestCredentials, RequestInit, RequestRedirect};

#[wasm_bindgen]
extern "C" {
    /// The page's `fetch`, which a host may have wrapped: it may throw, and need not return a promise. Address and
    /// options are passed separately, and headers as an ordinary object: wrappers read the one and add to the other.
    #[wasm_bindgen(catch)]
    fn fetch(url: &str, options: &RequestInit) -> Result<JsValue, JsValue>;
}

/// A request that has not been sent yet.
pub(super) struct Request<'a> {
    /// `GET`, `POST` or `PATCH`.
    pub method: &'static str,
    /// The complete address.
    pub url: &'a str,
    /// The JSON body, if there is one.
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
    /// Neither the options nor the fetch are gloo-net's. Its options are an ordinary object, which inherits a method, a
    /// body or an address from whatever a page has on `Object.prototype`, in the person's name. Its `send` panics when
    /// something other than an `Error` is thrown, as some wrappers of `fetch` do, and a panic ends every element.
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
        // A token goes to the API's base and nowhere else, even if a gateway redirects; the redirect is reported.
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
