//! The headers of every page, above all the strict policy.

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderValue, Response, header};
use tower_http::set_header::SetResponseHeaderLayer;

macro_rules! policy {
    ($($more:literal)?) => {
        concat!(
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
             img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'self'; frame-src 'self'; \
             frame-ancestors 'self'; require-trusted-types-for 'script'",
            $($more)?
        )
    };
}

const POLICY: &str = policy!();
const POLICY_WITH_REPORTS: &str = policy!("; report-uri /demo/csp-reports");

type PolicyOf = fn(&Response<Body>) -> Option<HeaderValue>;

/// The strictest policy under which the widget runs, on every page. With faults, browsers report violations, so that
/// tests can ask for them.
pub(crate) fn policy(reports: bool) -> SetResponseHeaderLayer<PolicyOf> {
    let of: PolicyOf = if reports {
        |answer| is_html(answer).then(|| HeaderValue::from_static(POLICY_WITH_REPORTS))
    } else {
        |answer| is_html(answer).then(|| HeaderValue::from_static(POLICY))
    };
    SetResponseHeaderLayer::overriding(header::CONTENT_SECURITY_POLICY, of)
}

/// Protective headers for every answer.
pub(crate) fn harmless(router: Router) -> Router {
    router
        .layer(SetResponseHeaderLayer::overriding(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")))
        .layer(SetResponseHeaderLayer::overriding(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer")))
}

fn is_html(answer: &Response<Body>) -> bool {
    answer.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
}
