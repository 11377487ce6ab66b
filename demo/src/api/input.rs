//! Input from an address, and its refusal.

use axum::extract::{FromRequestParts, Path, Query};
use axum::http::request::Parts;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use utoipa::ToSchema;

use crate::refusal::Refusal;

/// The number in an address.
pub(super) struct Id(pub(super) i64);

impl<S: Send + Sync> FromRequestParts<S> for Id {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Refusal> {
        let refusal = || Refusal::bad("The id must be a positive whole number.");
        let Path(text) = Path::<String>::from_request_parts(parts, state).await.map_err(|_| refusal())?;
        match text.parse::<i64>() {
            Ok(id) if id > 0 && text.bytes().all(|byte| byte.is_ascii_digit()) => Ok(Self(id)),
            _ => Err(refusal()),
        }
    }
}

/// The query's parameters; unknown ones are ignored.
pub(super) struct Parameters<T>(pub(super) T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequestParts<S> for Parameters<T> {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Refusal> {
        Query::<T>::from_request_parts(parts, state)
            .await
            .map(|Query(parameters)| Self(parameters))
            .map_err(|rejection| Refusal::bad(rejection.body_text()))
    }
}

/// The format of an assessment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(super) enum Format {
    Summary,
    #[default]
    Full,
}

/// A comma-separated list of words as a JSON array, which is how SQLite takes lists.
pub(super) fn words(list: &str) -> String {
    let words: Vec<&str> = list.split(',').map(str::trim).filter(|word| !word.is_empty()).collect();
    serde_json::json!(words).to_string()
}
