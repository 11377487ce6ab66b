//! Pages, their headers, and other origins.

use reqwest::Method;
use reqwest::header::{
    ACCEPT_ENCODING, ACCESS_CONTROL_ALLOW_ORIGIN, ACCESS_CONTROL_REQUEST_HEADERS, ACCESS_CONTROL_REQUEST_METHOD,
    CACHE_CONTROL, CONTENT_ENCODING, CONTENT_SECURITY_POLICY, CONTENT_TYPE, IF_MODIFIED_SINCE, LAST_MODIFIED, LOCATION,
    ORIGIN, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
};
use serde_json::json;

use crate::support::Server;

#[tokio::test]
async fn every_page_has_the_strict_policy_and_no_inline_code() {
    let server = Server::with(|_| {}).await;
    std::fs::write(server.dist().join("index.html"), "<!doctype html>").expect("a file");
    for path in ["/", "/gallery", "/ticket/7", "/widget/", "/widget/index.html"] {
        let page = server.get(path).await;
        assert_eq!(page.status(), 200, "{path}");
        assert_eq!(
            page.headers()[CONTENT_SECURITY_POLICY],
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
             connect-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'; \
             form-action 'self'; frame-src 'self'; frame-ancestors 'self'; require-trusted-types-for 'script'",
            "{path}"
        );
        assert_eq!(page.headers()[X_CONTENT_TYPE_OPTIONS], "nosniff");
        assert_eq!(page.headers()[REFERRER_POLICY], "no-referrer");
        let text = page.text().await.expect("text");
        assert!(!text.contains("style=") && !text.contains("<style"), "{path}");
        assert!(!text.contains("<script>") && !text.contains(" onclick"), "{path}");
    }
}

#[tokio::test]
async fn everything_the_portal_names_is_there() {
    let server = Server::with(|_| {}).await;
    for (path, kind) in [
        ("/palette.css", "text/css"),
        ("/ticket.css", "text/css"),
        ("/icon.svg", "image/svg+xml"),
        ("/portal.js", "text/javascript"),
        ("/ticket.js", "text/javascript"),
    ] {
        let file = server.get(path).await;
        assert_eq!(file.status(), 200, "{path}");
        assert!(file.headers()[CONTENT_TYPE].as_bytes().starts_with(kind.as_bytes()), "{path}");
        let text = file.text().await.expect("text");
        assert!(!text.contains("innerHTML"), "{path}");
    }
    assert_eq!(server.get("/ticket/7<b>").await.status(), 404);
}

#[tokio::test]
async fn the_widget_is_served_compressed_typed_and_asked_for_again() {
    let server = Server::with(|_| {}).await;
    let dist = server.dist();
    for (name, content) in [
        ("widget_bg.wasm", "plain"),
        ("widget_bg.wasm.br", "brotli"),
        ("widget_bg.wasm.gz", "gzip"),
        ("quality-assessment.js", "export {}"),
    ] {
        std::fs::write(dist.join(name), content).expect("a file");
    }
    for (accepts, encoding, content) in
        [("br, gzip", Some("br"), "brotli"), ("gzip", Some("gzip"), "gzip"), ("identity", None, "plain")]
    {
        let file = server
            .request(Method::GET, "/widget/widget_bg.wasm")
            .header(ACCEPT_ENCODING, accepts)
            .send()
            .await
            .expect("an answer");
        assert_eq!(file.headers()[CONTENT_TYPE], "application/wasm");
        assert_eq!(file.headers()[CACHE_CONTROL], "no-cache");
        let got = file.headers().get(CONTENT_ENCODING).cloned();
        assert_eq!(got.as_ref().and_then(|value| value.to_str().ok()), encoding);
        assert_eq!(file.text().await.expect("text"), content);
    }
    let script = server.get("/widget/quality-assessment.js").await;
    assert_eq!(script.headers()[CONTENT_TYPE], "text/javascript");
    let again = server
        .request(Method::GET, "/widget/quality-assessment.js")
        .header(IF_MODIFIED_SINCE, &script.headers()[LAST_MODIFIED])
        .send()
        .await
        .expect("an answer");
    assert_eq!(again.status(), 304);
}

#[tokio::test]
async fn a_missing_build_says_how_to_make_one() {
    let server = Server::with(|_| {}).await;
    let page = server.get("/widget/").await;
    assert_eq!(page.status(), 404);
    assert!(page.headers().contains_key(CONTENT_SECURITY_POLICY));
    assert!(page.text().await.expect("text").contains("cargo xtask demo"));
    assert_eq!(server.get("/widget/quality-assessment.js").await.status(), 404);
    let moved = server.get("/widget").await;
    assert_eq!(moved.headers()[LOCATION], "/widget/");
    assert_eq!(server.raw_status("/widget/../data/demo.sqlite3").await, 404);
}

#[tokio::test]
async fn violations_of_the_policy_are_collected_when_faults_are_allowed() {
    let server = Server::start().await;
    let page = server.get("/").await;
    let policy = page.headers()[CONTENT_SECURITY_POLICY].to_str().expect("text");
    assert!(policy.ends_with("; report-uri /demo/csp-reports"));
    assert_eq!(server.tell(Method::GET, "/demo/csp-reports", json!({})).await.json, json!([]));
    let report = json!({ "csp-report": { "violated-directive": "style-src" } });
    let sent = server
        .request(Method::POST, "/demo/csp-reports")
        .header(CONTENT_TYPE, "application/csp-report")
        .body(report.to_string())
        .send()
        .await
        .expect("an answer");
    assert_eq!(sent.status(), 204);
    let got = server.tell(Method::GET, "/demo/csp-reports", json!({})).await.json;
    assert_eq!(got, json!([report]));
}

#[tokio::test]
async fn other_origins_may_call_only_if_they_were_named() {
    const PORTAL: &str = "https://portal.example";
    let closed = Server::with(|_| {}).await;
    let open = Server::with(|options| options.cors = vec![PORTAL.to_owned()]).await;
    for (server, origin, allowed) in
        [(&closed, PORTAL, false), (&open, PORTAL, true), (&open, "https://evil.example", false)]
    {
        let preflight = server
            .request(Method::OPTIONS, "/api/mind/quality/assessment/42/refresh")
            .header(ORIGIN, origin)
            .header(ACCESS_CONTROL_REQUEST_METHOD, "POST")
            .header(ACCESS_CONTROL_REQUEST_HEADERS, "authorization,content-type")
            .send()
            .await
            .expect("an answer");
        let named = preflight.headers().get(ACCESS_CONTROL_ALLOW_ORIGIN);
        assert_eq!(named.is_some_and(|value| value == origin), allowed, "{origin}");
        let refused = server
            .request(Method::GET, "/api/mind/quality/assessment/42")
            .header(ORIGIN, origin)
            .send()
            .await
            .expect("an answer");
        assert_eq!(refused.status(), 401);
        let named = refused.headers().get(ACCESS_CONTROL_ALLOW_ORIGIN);
        assert_eq!(named.is_some_and(|value| value == origin), allowed, "{origin}");
    }
}
