//! A token goes to `api-base` and nowhere else, even if a gateway redirects.

use crate::dist;
use e2e::{Browser, Page, Result, Role, Script, Server, Site, Wanted};
use serde_json::{Value, json};

const SCRIPT: Script = Script(include_str!("redirects.js"));
const GET: &str = "/api/mind/quality/assessment/13";
const WASM: &str = "/widget/widget_bg.wasm";

/// A rule that redirects each request for `path` to the other server.
fn away(status: u16, method: &str, path: &str, to: &Server) -> Value {
    json!({ "method": method, "path": path, "status": status, "location": to.url(path.trim_start_matches('/')) })
}

/// Puts the element on the page; the wasm comes from the API's server, which can delay it.
async fn show(page: &Page, api: &Server, token: &str) -> Result {
    let (wasm, base) = (api.url(WASM.trim_start_matches('/')), api.url("api/mind"));
    let script = SCRIPT.with("showFrom", &json!([wasm, base, token]));
    page.run(&script).await.map(drop)
}

#[tokio::test]
async fn a_redirect_to_another_origin_gets_no_request_and_so_no_token() -> Result {
    let site = Site::reserve().await?;
    let origin = site.origin()?;
    let api = Server::start_for(std::slice::from_ref(&origin)).await?;
    let other = Server::start_for(std::slice::from_ref(&origin)).await?;
    let folder = tempfile::tempdir()?;
    std::fs::write(folder.path().join("index.html"), "<!DOCTYPE html><html lang=\"en\"><title>Host</title>")?;
    // Without a policy of the page, which would be a second guard.
    let _site = site.serve(folder.path(), &dist(), None)?;
    let browser = Browser::open(Wanted::default()).await?;
    let token = api.token(Role::Supervisor, 600).await?;
    for status in [302, 307] {
        let page = browser.visit(&origin).await?;
        page.listen().await?;
        // A request that follows redirects gets there, so that the silence of the others means something.
        api.faults(json!([away(status, "GET", "/api/mind/profile", &other)])).await?;
        page.run(&format!("await fetch({:?}).catch(() => {{}})", api.url("api/mind/profile"))).await?;
        assert_eq!(other.requests("GET", "/profile").await?, 1, "{status}");
        other.forget_requests().await?;

        // Ahead of the wasm, and then by the wasm itself.
        let held = json!({ "path": WASM, "held": true });
        api.faults(json!([away(status, "GET", GET, &other), held])).await?;
        show(&page, &api, &token).await?;
        api.answered("GET", GET, 1).await?;
        api.faults(json!([away(status, "GET", GET, &other)])).await?;
        page.phase("failed").await?;
        page.reads("You may be signed out").await?;
        let errors = page.events("qa-error").await?;
        assert_eq!(
            errors.iter().map(|error| &error["kind"]).collect::<Vec<_>>(),
            ["unauthenticated"],
            "and no attempt of the page's"
        );
        assert_eq!(page.run("return window.__asked").await?, json!(["initial", "rejected"]), "asked of the provider");
        api.no_faults().await?;
        page.click("Try again").await?;
        page.phase("ready").await?;
        page.reads("Assessment 13").await?;

        api.faults(json!([away(status, "POST", &format!("{GET}/refresh"), &other)])).await?;
        page.run("window.__end = null; host().rerun().catch((error) => (window.__end = error.kind)); 0").await?;
        page.until("its end", "return window.__end === 'unauthenticated'").await?;
        page.phase("ready").await?;
        page.reads("Assessment 13").await?;
        api.no_faults().await?;
        assert_eq!(other.requests("GET", "").await? + other.requests("POST", "").await?, 0, "{status}");
        assert_eq!(api.requests("POST", "/refresh").await?, 1, "it was sent, and once");
        api.forget_requests().await?;
    }
    browser.close().await
}
