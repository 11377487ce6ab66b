//! The portal and its ticket page.

use axum::Router;
use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;

const PAGE: &str = include_str!("../../portal/index.html");
const ICON: &str = include_str!("../../portal/icon.svg");
const TICKET: &str = include_str!("../../portal/ticket.html");

const SCRIPT: &str = "text/javascript; charset=utf-8";
const STYLE: &str = "text/css; charset=utf-8";

/// Files with path, type and text: each is served under the name that others use for it.
macro_rules! files {
    ($($kind:ident $name:literal),* $(,)?) => {
        [$((concat!("/", $name), $kind, include_str!(concat!("../../portal/", $name)))),*]
    };
}

const FILES: [(&str, &str, &str); 28] = files![
    STYLE "palette.css",
    STYLE "base.css",
    STYLE "portal.css",
    STYLE "list.css",
    STYLE "start.css",
    STYLE "ticket.css",
    SCRIPT "address.js",
    SCRIPT "arrows.js",
    SCRIPT "controls.js",
    SCRIPT "dom.js",
    SCRIPT "head.js",
    SCRIPT "list.js",
    SCRIPT "names.js",
    SCRIPT "order.js",
    SCRIPT "plain.js",
    SCRIPT "portal.js",
    SCRIPT "preferences.js",
    SCRIPT "question.js",
    SCRIPT "queue.js",
    SCRIPT "row.js",
    SCRIPT "session.js",
    SCRIPT "sign-in.js",
    SCRIPT "stage.js",
    SCRIPT "start.js",
    SCRIPT "states.js",
    SCRIPT "texts.js",
    SCRIPT "ticket.js",
    SCRIPT "tries.js",
];

/// The routes of the portal, which is part of the program: it needs no files.
pub(super) fn router() -> Router {
    let mut router = Router::new()
        .route("/", get(|| async { file("text/html; charset=utf-8", PAGE) }))
        .route("/icon.svg", get(|| async { file("image/svg+xml", ICON) }))
        // Browsers request it unasked, and would log a 404.
        .route("/favicon.ico", get(|| async { file("image/svg+xml", ICON) }))
        .route("/ticket/{id}", get(ticket));
    for (path, kind, text) in FILES {
        router = router.route(path, get(move || async move { file(kind, text) }));
    }
    router
}

fn file(kind: &'static str, text: &'static str) -> Response {
    ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "no-cache")], text).into_response()
}

/// The ticket page. Only a number is put into it, so there is nothing to escape.
async fn ticket(Path(id): Path<String>) -> Response {
    match id.parse::<u64>() {
        Ok(id) => Html(TICKET.replace("{ticketId}", &id.to_string())).into_response(),
        Err(_) => (StatusCode::NOT_FOUND, "There is no such ticket.\n").into_response(),
    }
}
