//! Who asks, by the token of a request.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};

use crate::app::Demo;
use crate::people::Person;
use crate::refusal::Refusal;

pub(super) const COOKIE: &str = "connect.sid";

/// Somebody with a valid token; asking for it in a handler is the check.
pub(crate) struct Caller(pub(crate) &'static Person);

impl FromRequestParts<Arc<Demo>> for Caller {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, demo: &Arc<Demo>) -> Result<Self, Refusal> {
        let token = token_of(&parts.headers)?;
        demo.keys.check(token).map(Self)
    }
}

/// The bearer token or, if there is none, the cookie. A bad bearer token is
/// refused even beside a good cookie: the caller meant the token.
pub(crate) fn token_of(headers: &HeaderMap) -> Result<&str, Refusal> {
    if let Some(value) = headers.get(header::AUTHORIZATION) {
        let (scheme, token) = value
            .to_str()
            .ok()
            .and_then(|text| text.split_once(' '))
            .ok_or_else(|| Refusal::unauthenticated("The Authorization header is malformed."))?;
        if !scheme.eq_ignore_ascii_case("bearer") || token.trim().is_empty() {
            return Err(Refusal::unauthenticated("The Authorization header must hold a bearer token."));
        }
        return Ok(token.trim());
    }
    cookie(headers).ok_or_else(|| Refusal::unauthenticated("A token is missing."))
}

pub(super) fn cookie(headers: &HeaderMap) -> Option<&str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(name, value)| *name == COOKIE && !value.is_empty())
        .map(|(_, value)| value)
}
