//! Sign-in and sign-out.

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::{Deserialize, Serialize};

use super::token::{COOKIE, cookie};
use crate::json_body::JsonBody;
use crate::people::Person;
use crate::refusal::Refusal;
use crate::state::Demo;
use crate::store::settings;

const A_DAY: i64 = 24 * 60 * 60;

/// The routes for signing in as one of three people. They are the demo's own, not part of the API.
pub(crate) fn router() -> Router<Arc<Demo>> {
    Router::new()
        .route("/demo/sign-in", post(sign_in))
        .route("/demo/sign-out", post(sign_out))
        .route("/demo/api-key", post(api_key))
        .route("/demo/session", get(session))
}

#[derive(Deserialize)]
struct SignIn {
    user: String,
    lifetime: Option<i64>,
}

#[derive(Serialize)]
struct Session {
    token: Option<String>,
    user: Option<&'static Person>,
}

async fn sign_in(State(demo): State<Arc<Demo>>, JsonBody(wanted): JsonBody<SignIn>) -> Result<Response, Refusal> {
    let person = Person::who_signs_in(&wanted.user)
        .ok_or_else(|| Refusal::bad("The user must be supervisor, agent or manager."))?;
    let number = demo.store.read(settings::random_secret)?;
    let lifetime = wanted.lifetime.unwrap_or(A_DAY);
    let token = demo.keys.mint(person, lifetime, &number)?;
    let cookie = format!("{COOKIE}={token}; Path=/; HttpOnly; SameSite=Lax; Max-Age={}", lifetime.max(0));
    let session = Session { token: Some(token), user: Some(person) };
    Ok((unstored(cookie), Json(session)).into_response())
}

#[derive(Deserialize)]
struct KeyOwner {
    user: String,
}

/// Issues a token that does not say whose it is, valid until the server ends.
async fn api_key(State(demo): State<Arc<Demo>>, JsonBody(owner): JsonBody<KeyOwner>) -> Result<Response, Refusal> {
    let person = Person::who_signs_in(&owner.user)
        .ok_or_else(|| Refusal::bad("The user must be supervisor, agent or manager."))?;
    let key = demo.store.read(settings::random_secret)?;
    demo.keys.issue(person, key.clone());
    let session = Session { token: Some(key), user: Some(person) };
    Ok(([(header::CACHE_CONTROL, "no-store")], Json(session)).into_response())
}

/// Signs out and revokes the cookie's token: anybody who has copied it is signed out, too.
async fn sign_out(State(demo): State<Arc<Demo>>, headers: HeaderMap) -> Response {
    if let Some(token) = cookie(&headers) {
        demo.keys.revoke(token);
    }
    let cookie = format!("{COOKIE}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
    (StatusCode::NO_CONTENT, unstored(cookie)).into_response()
}

/// Returns the session. Always 200: not being signed in is not an error, and a browser would write every 401 into its
/// console.
async fn session(State(demo): State<Arc<Demo>>, headers: HeaderMap) -> Response {
    let session = cookie(&headers).and_then(|token| Some((token, demo.keys.check(token).ok()?))).map_or(
        Session { token: None, user: None },
        |(token, person)| Session { token: Some(token.to_owned()), user: Some(person) },
    );
    ([(header::CACHE_CONTROL, "no-store")], Json(session)).into_response()
}

fn unstored(cookie: String) -> [(header::HeaderName, String); 2] {
    [(header::SET_COOKIE, cookie), (header::CACHE_CONTROL, "no-store".to_owned())]
}
