//! Protection against other sites. The demo listens on this machine only, but every page in a browser can send requests
//! there. A host name that points here (DNS rebinding) is refused, and so is a change by another site's page in the
//! name of the person who is signed in.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, Uri, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};

use crate::refusal::Refusal;

/// The names of this machine.
const OWN_NAMES: [&str; 3] = ["localhost", "127.0.0.1", "[::1]"];

/// The path to which browsers send reports of any page unasked.
const REPORTS: &str = "/demo/csp-reports";

/// The router with the guard. `friends` are the origins whose pages may call it.
pub(crate) fn guarded(router: Router, friends: &[String]) -> Router {
    let friends: Arc<[String]> = friends.iter().map(|origin| origin.trim_end_matches('/').to_owned()).collect();
    router.layer(from_fn_with_state(friends, guard))
}

async fn guard(State(friends): State<Arc<[String]>>, request: Request, next: Next) -> Response {
    let headers = request.headers();
    if !is_for_this_machine(headers, request.uri()) {
        return Refusal::forbidden("This server answers to its own names only.").into_response();
    }
    let is_report = request.uri().path() == REPORTS;
    let changes = !is_report && !matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    // No page can add a token to a request without knowing it, so a request with a token is deliberate.
    if changes && !headers.contains_key(header::AUTHORIZATION) && !is_from_here(headers, &friends) {
        return Refusal::forbidden("A page of another site may change nothing here.").into_response();
    }
    next.run(request).await
}

fn is_for_this_machine(headers: &HeaderMap, uri: &Uri) -> bool {
    let host =
        headers.get(header::HOST).and_then(|host| host.to_str().ok()).or_else(|| Some(uri.authority()?.as_str()));
    host.is_some_and(|host| OWN_NAMES.contains(&without_port(host)))
}

/// Whether the browser says that a request comes from here; a caller without such headers is not a browser.
fn is_from_here(headers: &HeaderMap, friends: &[String]) -> bool {
    let text = |name: header::HeaderName| headers.get(name).map(|value| value.to_str().unwrap_or("unreadable"));
    let origin = text(header::ORIGIN);
    if origin.is_some_and(|origin| friends.iter().any(|friend| friend == origin)) {
        return true;
    }
    match (text(header::HeaderName::from_static("sec-fetch-site")), origin) {
        (Some(site), _) => matches!(site, "same-origin" | "none"),
        (None, None) => true,
        // A proxy on this machine may omit the port.
        (None, Some(origin)) => text(header::HOST).is_some_and(|host| {
            let own = origin.split_once("://").map(|(_, own)| own);
            own == Some(host) || own.map(without_port) == Some(host)
        }),
    }
}

fn without_port(host: &str) -> &str {
    match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (name.parse().expect("a name"), value.parse().expect("a value"))).collect()
    }

    #[test]
    fn only_the_machines_own_names_are_answered() {
        for (host, is_own) in [
            ("127.0.0.1:8005", true),
            ("localhost", true),
            ("[::1]:8005", true),
            ("[::1]", true),
            ("demo.attacker.example:8005", false),
            ("127.0.0.1.attacker.example", false),
            ("", false),
        ] {
            let headers = headers(&[("host", host)]);
            assert_eq!(is_for_this_machine(&headers, &Uri::from_static("/")), is_own, "{host}");
        }
        assert!(!is_for_this_machine(&HeaderMap::new(), &Uri::from_static("/")));
    }

    #[test]
    fn a_page_of_another_site_is_distinguished_from_our_own() {
        let friends = ["https://portal.example".to_owned()];
        let own = [("sec-fetch-site", "same-origin"), ("origin", "http://127.0.0.1:8080"), ("host", "127.0.0.1:8005")];
        for (pairs, is_ok) in [
            (&own[..], true),
            (&[("sec-fetch-site", "same-site"), ("origin", "http://127.0.0.1:9"), ("host", "127.0.0.1:8005")], false),
            (&[("sec-fetch-site", "cross-site"), ("origin", "null")], false),
            (&[("sec-fetch-site", "cross-site"), ("origin", "https://portal.example")], true),
            (&[("origin", "http://127.0.0.1:8005"), ("host", "127.0.0.1:8005")], true),
            (&[("origin", "http://127.0.0.1:8080"), ("host", "127.0.0.1")], true),
            (&[("origin", "http://127.0.0.1:9"), ("host", "127.0.0.1:8005")], false),
            (&[("origin", "null"), ("host", "127.0.0.1:8005")], false),
            (&[("host", "127.0.0.1:8005")], true),
        ] {
            assert_eq!(is_from_here(&headers(pairs), &friends), is_ok, "{pairs:?}");
        }
    }
}
