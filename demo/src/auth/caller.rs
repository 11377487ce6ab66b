//! The caller of a request, from its token.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;

use super::token::token_of;
use crate::people::Person;
use crate::refusal::Refusal;
use crate::state::Demo;

/// A person with a valid token; extracting it in a handler is the check.
pub(crate) struct Caller(pub(crate) &'static Person);

impl FromRequestParts<Arc<Demo>> for Caller {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, demo: &Arc<Demo>) -> Result<Self, Refusal> {
        let token = token_of(&parts.headers)?;
        demo.keys.check(token).map(Self)
    }
}
