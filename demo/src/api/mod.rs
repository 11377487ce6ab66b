//! The API as the widget meets it. Where its description is silent, the handler that made a choice explains it.

mod conversation;
mod input;
mod list;
mod patch;
mod profiles;
mod refresh;
mod scorecards;
mod show;
mod view;

use std::sync::Arc;

use axum::Router;
use axum::http::{HeaderValue, StatusCode, header};
use axum::routing::get;
use tower_http::set_header::SetResponseHeaderLayer;
use utoipa::OpenApi;
use utoipa::openapi::security::{ApiKey, ApiKeyValue, HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::refusal::Refusal;
use crate::state::Demo;

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Enneo quality API, as the demo server imitates it",
        description = "The AI behind it is a stand-in. The real API may differ where its public description is silent."
    ),
    servers((url = "/api/mind")),
    modifiers(&Schemes),
    security(("bearer" = []), ("cookie" = []))
)]
struct Document;

struct Schemes;

impl utoipa::Modify for Schemes {
    fn modify(&self, document: &mut utoipa::openapi::OpenApi) {
        let bearer = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).bearer_format("JWT").build();
        let cookie = ApiKey::Cookie(ApiKeyValue::new("connect.sid"));
        let components = document.components.get_or_insert_default();
        components.add_security_scheme("bearer", SecurityScheme::Http(bearer));
        components.add_security_scheme("cookie", SecurityScheme::ApiKey(cookie));
    }
}

/// The OpenAPI document of the API, as served at `/api/mind/docs/open-api`.
#[must_use]
pub fn open_api() -> serde_json::Value {
    serde_json::to_value(documented().1).unwrap_or_default()
}

/// Routes with their entries in the document, made together, so that neither can be forgotten.
fn documented() -> (Router<Arc<Demo>>, utoipa::openapi::OpenApi) {
    OpenApiRouter::with_openapi(Document::openapi())
        .routes(routes!(list::list))
        .routes(routes!(show::show, patch::patch))
        .routes(routes!(refresh::refresh))
        .routes(routes!(scorecards::list))
        .routes(routes!(scorecards::show))
        .routes(routes!(conversation::show))
        .routes(routes!(profiles::me))
        .routes(routes!(profiles::list))
        .split_for_parts()
}

/// Everything under `/api/mind`.
pub(crate) fn router() -> Router<Arc<Demo>> {
    let (router, document) = documented();
    router
        .route("/docs/open-api", get(move || async move { axum::Json(document) }))
        .fallback(|| async { Refusal::missing("There is nothing at this address.") })
        .method_not_allowed_fallback(|| async {
            Refusal::new(StatusCode::METHOD_NOT_ALLOWED, "This method is not allowed here.")
        })
        .layer(SetResponseHeaderLayer::overriding(header::CACHE_CONTROL, HeaderValue::from_static("no-store")))
}
