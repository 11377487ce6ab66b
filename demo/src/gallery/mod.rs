//! Every state and hard case of the widget on one page, each with its own answers.
//!
//! A case is data, in `demo/gallery/cases.json`: a seed and its changes. Nothing is stored and nobody signs in, so a
//! case always looks the same.

mod answer;
mod api;
mod case;
mod edits;
mod seeded;

use axum::Router;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::get;

const PAGE: &str = include_str!("../../gallery/index.html");
const STYLE: &str = include_str!("../../gallery/gallery.css");

/// The scripts, by the names under which they import each other.
const SCRIPTS: [(&str, &str); 7] = [
    ("/gallery/gallery.js", include_str!("../../gallery/gallery.js")),
    ("/gallery/frame.js", include_str!("../../gallery/frame.js")),
    ("/gallery/handle.js", include_str!("../../gallery/handle.js")),
    ("/gallery/index.js", include_str!("../../gallery/index.js")),
    ("/gallery/source.js", include_str!("../../gallery/source.js")),
    ("/gallery/settings.js", include_str!("../../gallery/settings.js")),
    ("/gallery/texts.js", include_str!("../../gallery/texts.js")),
];

/// The page and its answers.
pub(crate) fn router() -> Router {
    let mut router = api::router()
        .route("/gallery", get(|| async { file("text/html; charset=utf-8", PAGE) }))
        .route("/gallery/gallery.css", get(|| async { file("text/css; charset=utf-8", STYLE) }));
    for (path, script) in SCRIPTS {
        router = router.route(path, get(move || async move { file("text/javascript; charset=utf-8", script) }));
    }
    router
}

fn file(kind: &'static str, text: &'static str) -> Response {
    ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "no-cache")], text).into_response()
}
