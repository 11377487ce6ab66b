//! Tokens: extracted from a request, minted, checked, revoked.

use std::collections::{HashMap, HashSet};
use std::sync::{Mutex, PoisonError};

use axum::http::{HeaderMap, header};
use jsonwebtoken::errors::ErrorKind;
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation, decode, encode};
use serde::{Deserialize, Serialize};

use crate::people::Person;
use crate::refusal::Refusal;

/// The cookie that holds the same token as the header.
pub(super) const COOKIE: &str = "connect.sid";

/// The claims of a token. The real API's tokens have more and may lack `exp`.
#[derive(Debug, Serialize, Deserialize)]
struct Claims {
    /// The user's id, as text.
    sub: String,
    exp: i64,
    /// Distinguishes two tokens of one second, so that one can be revoked.
    #[serde(default)]
    jti: String,
}

/// Mints and checks tokens.
pub(crate) struct Keys {
    encoding: EncodingKey,
    decoding: DecodingKey,
    validation: Validation,
    revoked: Mutex<HashSet<String>>,
    /// API keys, which name nobody, with their owners.
    issued: Mutex<HashMap<String, &'static Person>>,
}

impl Keys {
    pub(crate) fn new(secret: &str) -> Self {
        let mut validation = Validation::new(Algorithm::HS256);
        validation.set_required_spec_claims(&["exp", "sub"]);
        // A token for two seconds has to end after two.
        validation.leeway = 0;
        Self {
            encoding: EncodingKey::from_secret(secret.as_bytes()),
            decoding: DecodingKey::from_secret(secret.as_bytes()),
            validation,
            revoked: Mutex::default(),
            issued: Mutex::default(),
        }
    }

    /// A token that expires in this many seconds; it may have expired already.
    pub(crate) fn mint(&self, person: &Person, lifetime: i64, number: &str) -> anyhow::Result<String> {
        let claims = Claims {
            sub: person.id.to_string(),
            exp: crate::clock::now().as_second().saturating_add(lifetime).max(0),
            jti: number.to_owned(),
        };
        Ok(encode(&Header::default(), &claims, &self.encoding)?)
    }

    /// Makes `key` an API key of a person: a token that does not say whose it is.
    pub(crate) fn issue(&self, person: &'static Person, key: String) {
        self.issued.lock().unwrap_or_else(PoisonError::into_inner).insert(key, person);
    }

    pub(crate) fn check(&self, token: &str) -> Result<&'static Person, Refusal> {
        let issued = self.issued.lock().unwrap_or_else(PoisonError::into_inner).get(token).copied();
        if let Some(person) = issued.filter(|_| !self.revoked().contains(token)) {
            return Ok(person);
        }
        let claims = decode::<Claims>(token, &self.decoding, &self.validation)
            .map_err(|error| {
                Refusal::unauthenticated(match error.kind() {
                    ErrorKind::ExpiredSignature => "The token has expired.",
                    ErrorKind::InvalidSignature => "The token's signature is wrong.",
                    _ => "The token is malformed.",
                })
            })?
            .claims;
        if self.revoked().contains(token) {
            return Err(Refusal::unauthenticated("The token was revoked."));
        }
        claims
            .sub
            .parse()
            .ok()
            .and_then(Person::with_id)
            .ok_or_else(|| Refusal::unauthenticated("The token names nobody who is known."))
    }

    pub(crate) fn revoke(&self, token: &str) {
        self.revoked().insert(token.to_owned());
    }

    fn revoked(&self) -> std::sync::MutexGuard<'_, HashSet<String>> {
        self.revoked.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The bearer token or, if there is none, the cookie. A bad bearer token is refused even beside a good cookie: the
/// caller meant the token.
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

#[cfg(test)]
mod tests {
    use super::*;

    fn agent() -> &'static Person {
        Person::who_signs_in("agent").expect("an agent can sign in")
    }

    #[test]
    fn a_token_counts_until_it_ends() {
        let keys = Keys::new("secret");
        let token = keys.mint(agent(), 60, "1").expect("a token");
        assert_eq!(keys.check(&token).map(|person| person.id).ok(), Some(42));
        let ended = keys.mint(agent(), -1, "2").expect("a token");
        assert!(keys.check(&ended).is_err());
    }

    #[test]
    fn an_api_key_counts_until_it_is_revoked() {
        let keys = Keys::new("secret");
        keys.issue(agent(), "opaque".to_owned());
        assert_eq!(keys.check("opaque").map(|person| person.id).ok(), Some(42));
        assert!(keys.check("another").is_err());
        keys.revoke("opaque");
        assert!(keys.check("opaque").is_err());
    }

    #[test]
    fn another_secret_and_a_revoked_token_do_not_count() {
        let keys = Keys::new("secret");
        let foreign = Keys::new("other").mint(agent(), 60, "1").expect("a token");
        assert!(keys.check(&foreign).is_err());
        let token = keys.mint(agent(), 60, "1").expect("a token");
        keys.revoke(&token);
        assert!(keys.check(&token).is_err());
    }
}
