//! Plays a scripted fault.

use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use futures_util::stream;

use super::body;
use super::rule::{Dropped, Moment, Rule, Wait};
use crate::auth::token::token_of;
use crate::refusal::Refusal;
use crate::state::Demo;

/// Answers as the rule says.
pub(super) async fn play(rule: Rule, demo: &Demo, request: Request, next: Next) -> Response {
    if rule.expire_token
        && let Ok(token) = token_of(request.headers())
    {
        demo.keys.revoke(token);
    }
    let replaces = rule.replaces_the_work(request.method().as_str());
    let asked = (request.method().to_string(), request.uri().path().to_owned());
    if !rule.after {
        wait(&rule, demo, &asked).await;
    }
    let answer = if replaces { StatusCode::OK.into_response() } else { next.run(request).await };
    if rule.after {
        wait(&rule, demo, &asked).await;
    }
    spoil(&rule, answer).await
}

async fn wait(rule: &Rule, demo: &Demo, (method, path): &(String, String)) {
    if let Some(delay) = rule.delay_ms {
        tokio::time::sleep(Duration::from_millis(delay)).await;
    }
    if rule.held {
        demo.faults.released(method, path).await;
    }
}

async fn spoil(rule: &Rule, answer: Response) -> Response {
    let mut answer = match &rule.body {
        Some(kind) => body::replaced(kind, answer).await,
        None if rule.status.is_some() => Refusal::bad("This fault was scripted.").into_response(),
        None => answer,
    };
    if let Some(status) = rule.status.and_then(|code| StatusCode::from_u16(code).ok()) {
        *answer.status_mut() = status;
    }
    if let Some(value) = rule.retry_after.as_ref().and_then(header_value) {
        answer.headers_mut().insert(header::RETRY_AFTER, value);
    }
    if let Some(place) = rule.location.as_deref().and_then(|place| HeaderValue::from_str(place).ok()) {
        answer.headers_mut().insert(header::LOCATION, place);
    }
    match rule.drop {
        None => answer,
        Some(Moment::Before) => {
            answer.extensions_mut().insert(Dropped);
            answer
        }
        Some(Moment::After) => ends_too_early(answer),
    }
}

fn header_value(wait: &Wait) -> Option<HeaderValue> {
    match wait {
        Wait::Seconds(seconds) => Some(HeaderValue::from(*seconds)),
        Wait::Date(date) => HeaderValue::from_str(date).ok(),
    }
}

/// Sends the headers and the first byte, then ends the connection. The pause in between makes hyper send the headers
/// before the error reaches it.
fn ends_too_early(answer: Response) -> Response {
    let (mut parts, _) = answer.into_parts();
    parts.headers.remove(header::CONTENT_LENGTH);
    let pieces = stream::unfold(0, |piece| async move {
        match piece {
            0 => Some((Ok(Bytes::from_static(b"{")), 1)),
            1 => {
                tokio::time::sleep(Duration::from_millis(20)).await;
                Some((Err(std::io::Error::other("dropped on request")), 2))
            }
            _ => None,
        }
    });
    Response::from_parts(parts, Body::from_stream(pieces))
}
