//! The portal, and the stand-in ticket.

use axum::Router;
use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;

const PAGE: &str = include_str!("../../portal/index.html");
const STYLE: &str = include_str!("../../portal/portal.css");
const ICON: &str = include_str!("../../portal/icon.svg");
const TICKET: &str = include_str!("../../portal/ticket.html");

/// The scripts, by the names under which they import each other.
const SCRIPTS: [(&str, &str); 7] = [
    ("/portal.js", include_str!("../../portal/portal.js")),
    ("/texts.js", include_str!("../../portal/texts.js")),
    ("/dom.js", include_str!("../../portal/dom.js")),
    ("/session.js", include_str!("../../portal/session.js")),
    ("/sign-in.js", include_str!("../../portal/sign-in.js")),
    ("/list.js", include_str!("../../portal/list.js")),
    ("/stage.js", include_str!("../../portal/stage.js")),
];

/// The portal, which is part of the program: it needs no files to be shown.
pub(super) fn router() -> Router {
    let mut router = Router::new()
        .route("/", get(|| async { file("text/html; charset=utf-8", PAGE) }))
        .route("/portal.css", get(|| async { file("text/css; charset=utf-8", STYLE) }))
        .route("/icon.svg", get(|| async { file("image/svg+xml", ICON) }))
        // Browsers ask for it by themselves, and would log a 404.
        .route("/favicon.ico", get(|| async { file("image/svg+xml", ICON) }))
        .route("/ticket/{id}", get(ticket));
    for (path, script) in SCRIPTS {
        router = router.route(path, get(move || async move { file("text/javascript; charset=utf-8", script) }));
    }
    router
}

fn file(kind: &'static str, text: &'static str) -> Response {
    ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "no-cache")], text).into_response()
}

/// Only a number is put into the page, so there is nothing to escape.
async fn ticket(Path(id): Path<String>) -> Response {
    match id.parse::<u64>() {
        Ok(id) => Html(TICKET.replace("{ticketId}", &id.to_string())).into_response(),
        Err(_) => (StatusCode::NOT_FOUND, "There is no such ticket.\n").into_response(),
    }
}
