//! Wrong bodies.

use axum::body::{Body, to_bytes};
use axum::http::{HeaderValue, header};
use axum::response::Response;

/// The maximum length of a body: the demo serves nothing longer.
const LONGEST: usize = 64 << 20;
const HUGE: usize = 32 << 20;

const GATEWAY: &str = "<!DOCTYPE html>\n<html><head><title>502 Bad Gateway</title></head>\
    <body><center><h1>502 Bad Gateway</h1></center><hr><center>gateway</center></body></html>\n";

/// Replaces the right body with a wrong one.
pub(super) async fn replaced(kind: &str, answer: Response) -> Response {
    let (mut parts, body) = answer.into_parts();
    let (text, content_type) = match kind {
        "malformed" => (b"{\"id\": 42, \"state\": }".to_vec(), "application/json"),
        "cut" => (half_of(body).await, "application/json"),
        "empty" => (Vec::new(), "application/json"),
        "html" => (GATEWAY.as_bytes().to_vec(), "text/html; charset=utf-8"),
        "wrongType" => (
            br#"{"id":"forty-two","state":7,"scorecardId":[],"canEdit":"perhaps","data":"text","totals":[1]}"#.to_vec(),
            "application/json",
        ),
        "huge" => (huge(), "application/json"),
        literal => (literal.as_bytes().to_vec(), "application/json"),
    };
    parts.headers.remove(header::CONTENT_LENGTH);
    parts.headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    Response::from_parts(parts, Body::from(text))
}

async fn half_of(body: Body) -> Vec<u8> {
    let whole = to_bytes(body, LONGEST).await.unwrap_or_default();
    if whole.is_empty() {
        return b"{\"id\": 42, \"sta".to_vec();
    }
    whole[..whole.len() / 2].to_vec()
}

/// Valid JSON, as long as a server's mistake can be.
fn huge() -> Vec<u8> {
    let mut text = b"{\"padding\":\"".to_vec();
    text.resize(HUGE, b'x');
    text.extend_from_slice(b"\"}");
    text
}
