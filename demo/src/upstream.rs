//! A real installation in place of the demo's own API. The token stays here; any caller on this machine would get the
//! answers of its owner, so only the portal's own pages may send requests.

use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, bail};
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get};
use axum::{Json, Router};
use serde_json::json;

use crate::refusal::Refusal;
use crate::{Options, Result, Upstream, pages};

/// The time limit: a refresh may block until the AI is done.
const PATIENCE: Duration = Duration::from_secs(120);
const LONGEST_BODY: usize = 1 << 20;

/// The headers that are forwarded; all others, above all cookies, stay between the browser and the demo.
const TO_UPSTREAM: [HeaderName; 3] = [header::ACCEPT, header::ACCEPT_LANGUAGE, header::CONTENT_TYPE];
const TO_BROWSER: [HeaderName; 3] = [header::CONTENT_TYPE, header::RETRY_AFTER, header::CONTENT_LANGUAGE];

struct Forwarder {
    client: reqwest::Client,
    base: reqwest::Url,
    token: String,
}

/// The portal, and the real installation's API behind it.
pub(crate) fn router(upstream: &Upstream, options: &Options) -> Result<Router> {
    let base = reqwest::Url::parse(upstream.base.trim_end_matches('/'))
        .ok()
        .filter(|url| matches!(url.scheme(), "http" | "https"))
        .context("--upstream needs an address like https://example.enneo.ai/api/mind.")?;
    if base.query().is_some() || !base.username().is_empty() {
        bail!("--upstream needs an address without a query and without a user.");
    }
    let client = reqwest::Client::builder()
        .timeout(PATIENCE)
        // A redirect could carry the token to another host.
        .redirect(reqwest::redirect::Policy::none())
        .build()
        .context("The connection to the real installation cannot be prepared")?;
    let forwarder = Arc::new(Forwarder { client, base, token: upstream.token.clone() });
    let router = Router::new()
        .route("/api/mind/{*path}", any(forward))
        .with_state(forwarder)
        .route("/demo/session", get(session))
        .merge(pages::router(&options.dist))
        .layer(pages::policy(false));
    Ok(pages::harmless(router))
}

async fn session() -> impl IntoResponse {
    ([(header::CACHE_CONTROL, "no-store")], Json(json!({ "token": null, "user": null, "upstream": true })))
}

async fn forward(State(forwarder): State<Arc<Forwarder>>, request: Request) -> std::result::Result<Response, Refusal> {
    check_origin(request.headers())?;
    let address = forwarder.address(request.uri())?;
    let (parts, body) = request.into_parts();
    let body = to_bytes(body, LONGEST_BODY).await.map_err(|_| Refusal::bad("The body is too long."))?;
    let answer = forwarder
        .client
        .request(parts.method, address)
        .headers(only(&TO_UPSTREAM, &parts.headers))
        .bearer_auth(&forwarder.token)
        .body(body)
        .send()
        .await
        .map_err(|error| {
            let status = if error.is_timeout() { StatusCode::GATEWAY_TIMEOUT } else { StatusCode::BAD_GATEWAY };
            Refusal::new(status, "The real installation did not answer.")
        })?;
    let status = answer.status();
    let mut headers = only(&TO_BROWSER, answer.headers());
    headers.insert(header::CACHE_CONTROL, header::HeaderValue::from_static("no-store"));
    let body = Body::from_stream(answer.bytes_stream());
    Ok((status, headers, body).into_response())
}

impl Forwarder {
    /// An address below the base; dots in a path must not lead out of it.
    fn address(&self, uri: &Uri) -> std::result::Result<reqwest::Url, Refusal> {
        let rest = uri.path().strip_prefix("/api/mind").unwrap_or_default();
        let base = self.base.as_str().trim_end_matches('/');
        let below = format!("{}/", self.base.path().trim_end_matches('/'));
        let mut address = reqwest::Url::parse(&format!("{base}{rest}"))
            .ok()
            .filter(|address| address.path().starts_with(&below))
            .ok_or_else(|| Refusal::missing("There is nothing at this address."))?;
        address.set_query(uri.query());
        Ok(address)
    }
}

/// Refuses other web sites: neither a page elsewhere nor a host name that points to this machine may use the token.
fn check_origin(headers: &HeaderMap) -> std::result::Result<(), Refusal> {
    let text = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    let host = text(header::HOST).unwrap_or_default();
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    let ours = matches!(name, "127.0.0.1" | "localhost");
    let same_origin = text(header::ORIGIN).is_none_or(|origin| origin == format!("http://{host}"));
    let same_site =
        text(HeaderName::from_static("sec-fetch-site")).is_none_or(|site| matches!(site, "same-origin" | "none"));
    if ours && same_origin && same_site {
        Ok(())
    } else {
        Err(Refusal::forbidden("Only the portal of this server may use the token it holds."))
    }
}

fn only(names: &[HeaderName], headers: &HeaderMap) -> HeaderMap {
    names.iter().filter_map(|name| Some((name.clone(), headers.get(name)?.clone()))).collect()
}
