//! The built widget with its own page.

use std::path::{Path, PathBuf};

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{Html, IntoResponse, Redirect, Response};
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

const MISSING: &str = include_str!("../../portal/missing.html");

/// The built widget. Its names carry no hash, so a browser has to revalidate its copy each time.
pub(super) fn router(dist: &Path) -> Router {
    let files = ServeDir::new(dist).precompressed_br().precompressed_gzip();
    Router::new()
        .nest_service("/widget", files)
        .layer(from_fn_with_state(dist.to_owned(), built))
        .layer(SetResponseHeaderLayer::overriding(header::CACHE_CONTROL, HeaderValue::from_static("no-cache")))
}

/// A middleware that explains what to do while the widget is not built.
async fn built(State(dist): State<PathBuf>, request: Request, next: Next) -> Response {
    let path = request.uri().path();
    if path == "/widget" {
        // The page names its files relative to its folder.
        return Redirect::permanent("/widget/").into_response();
    }
    let is_page = path.ends_with('/') || path.ends_with("/index.html");
    if is_page && !dist.join("index.html").is_file() {
        return (StatusCode::NOT_FOUND, Html(MISSING)).into_response();
    }
    next.run(request).await
}
