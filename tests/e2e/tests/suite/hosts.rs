//! Pages of other people: the example hosts, built with the published package, on another origin than the API's. `cargo
//! xtask hosts` builds them and runs these tests.

use e2e::{Browser, Page, Result, Role, Server, Site, Wanted};
use serde_json::json;
use std::path::{Path, PathBuf};

/// A host that is open in a browser, and the API that it asks.
pub struct Visit {
    pub server: Server,
    pub browser: Browser,
    pub page: Page,
    /// The host's server, which stops when this is dropped.
    _site: Box<dyn std::any::Any>,
}

impl Visit {
    /// A visit to a page that `site` serves, open in this browser.
    pub fn new(server: Server, browser: Browser, page: Page, site: impl std::any::Any) -> Self {
        Self { server, browser, page, _site: Box::new(site) }
    }
}

pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The policy of the package's README, with the API's origin added, the page's own icon, and a place for reports.
fn strict(server: &str) -> Result<String> {
    let readme = std::fs::read_to_string(root().join("npm/README.md"))?;
    let policy = readme.lines().find(|line| line.starts_with("default-src 'none'; ")).ok_or("no policy")?;
    let policy = policy.replace("connect-src 'self'", &format!("connect-src 'self' {server}"));
    Ok(format!("{policy}; img-src data:; report-uri {server}/demo/csp-reports"))
}

async fn visit(folder: &str, is_strict: bool) -> Result<Visit> {
    visit_files(&root().join("hosts").join(folder), is_strict).await
}

/// Opens the page in this folder, from another origin than the API's.
pub async fn visit_files(folder: &Path, is_strict: bool) -> Result<Visit> {
    visit_page(folder, "", is_strict).await
}

/// Opens this page of the folder.
pub async fn visit_page(folder: &Path, address: &str, is_strict: bool) -> Result<Visit> {
    let site = Site::reserve().await?;
    let origin = site.origin()?;
    let server = Server::start_for(std::slice::from_ref(&origin)).await?;
    let api = server.url("").trim_end_matches('/').to_owned();
    let policy = if is_strict { Some(strict(&api)?) } else { None };
    assert!(folder.join("index.html").is_file(), "{} is not built: cargo xtask hosts", folder.display());
    let site = site.serve(folder, &root().join("npm/dist"), policy.as_deref())?;
    let browser = Browser::open(Wanted::default()).await?;
    let join = if address.contains('?') { '&' } else { '?' };
    let page = browser.visit(&format!("{origin}/{address}{join}server={api}")).await?;
    Ok(Visit::new(server, browser, page, site))
}

/// Drives what every host does with the element: properties, events, a method, removal and return.
async fn drive(visit: Visit) -> Result {
    use_it(&visit).await?;
    let Visit { server, page, .. } = &visit;
    let reports = server.policy_reports().await?;
    assert!(reports.is_empty(), "{reports:?}");
    let leaked = page
        .run(
            "return Object.keys(localStorage).length + document.cookie.length + \
        /token|bearer|eyJ/i.test(document.documentElement.outerHTML + location.href)",
        )
        .await?;
    assert_eq!(leaked, 0, "no token is left anywhere");
    visit.browser.close().await
}

/// Presses what every host has.
pub async fn use_it(visit: &Visit) -> Result {
    let Visit { server, page, .. } = visit;
    let says = |text: &str| format!("return document.querySelector('#status').textContent === {}", json!(text));
    let press = |name: &str| format!("all('button').find((b) => named(b) === {}).click()", json!(name));
    page.until("the host's word", &says("Loaded 42")).await?;
    page.phase("ready").await?;
    page.reads("Assessment 42").await?;
    // The second part of the wasm is found, wherever the host has moved its files.
    page.reads("History").await?;
    assert_eq!(server.requests("GET", "/quality/assessment/42").await?, 1, "one request, however often a host renders");
    page.run(&press("Reload")).await?;
    page.until("the method's end", &says("Reloaded")).await?;
    page.run(&press("Other")).await?;
    page.until("the other one", &says("Loaded 13")).await?;
    page.reads("Assessment 13").await?;
    page.run(&format!("window.__e = host(); {}", press("Toggle"))).await?;
    page.until("its removal", "return !host() && window.__e.phase === 'idle'").await?;
    page.run(&press("Toggle")).await?;
    page.phase("ready").await?;
    // A run that somebody else starts is followed from another origin, too.
    server.call(Role::Manager, "POST", "quality/assessment/13/refresh", json!({})).await?;
    page.run(&press("Reload")).await?;
    page.phase("watching").await?;
    server.finish_run().await?;
    page.phase("ready").await
}

#[tokio::test]
#[ignore = "needs the package: cargo xtask hosts"]
async fn a_plain_page_of_another_origin() -> Result {
    drive(visit("plain", false).await?).await
}

/// As docs/theming.md shows it: custom properties for values, parts for pieces.
#[tokio::test]
#[ignore = "needs the package: cargo xtask hosts"]
async fn a_plain_page_has_its_own_colours() -> Result {
    let visit = visit("plain", true).await?;
    visit.page.phase("ready").await?;
    let style = "const style = (selector) => getComputedStyle(shown().querySelector(selector));";
    let button = "style('[part~=\"rerun-button\"]').textTransform, style('.chip[aria-pressed=true]').color";
    let looks = visit.page.run(&format!("{style} return [{button}]")).await?;
    assert_eq!(looks, json!(["uppercase", "rgb(0, 105, 92)"]));
    visit.browser.close().await
}

#[tokio::test]
#[ignore = "needs the package: cargo xtask hosts"]
async fn a_plain_page_under_the_strictest_policy() -> Result {
    let visit = visit("plain", true).await?;
    visit.page.phase("ready").await?;
    // The addresses preloaded in its head are those that the element requests; otherwise everything would be fetched
    // twice.
    for file in ["quality-assessment.js", "widget.js"] {
        visit.page.fetches(file).await?;
        assert_eq!(visit.page.fetched_by(file).await?.len(), 1, "{file}");
    }
    visit.page.fetches("widget_bg.wasm").await?;
    assert_eq!(visit.page.fetched_by("widget_bg.wasm").await?, ["link"]);
    drive(visit).await
}

#[tokio::test]
#[ignore = "needs the built host: cargo xtask hosts"]
async fn react() -> Result {
    drive(visit("react/dist", true).await?).await
}

#[tokio::test]
#[ignore = "needs the built host: cargo xtask hosts"]
async fn vue() -> Result {
    drive(visit("vue/dist", true).await?).await
}

#[tokio::test]
#[ignore = "needs the built host: cargo xtask hosts"]
async fn svelte() -> Result {
    drive(visit("svelte/dist", true).await?).await
}

#[tokio::test]
#[ignore = "needs the built host: cargo xtask hosts"]
async fn angular() -> Result {
    drive(visit("angular/dist", true).await?).await
}

/// The platform runs the app's executor and shows its output in a frame.
#[tokio::test]
#[ignore = "needs Node: cargo xtask hosts"]
async fn an_enneo_app() -> Result {
    let server = Server::start().await?;
    let browser = Browser::open(Wanted::default()).await?;
    let page = browser.visit(&server.url("")).await?;
    page.sign_in(Role::Supervisor).await?;
    page.until("the list", "return all('a[href*=\"/assessment/\"]').length > 0").await?;
    let page = browser.visit(&server.url("apps/quality-assessment/")).await?;
    let inside = "const frame = document.querySelector('iframe').contentDocument, element = \
        frame?.querySelector('quality-assessment');";
    page.until("the app", &format!("{inside} return element?.dataset.phase === 'ready'")).await?;
    let text = page.run(&format!("{inside} return element.shadowRoot.querySelector('.qa').innerText")).await?;
    assert!(text.as_str().is_some_and(|text| text.contains("Assessment 42")), "{text}");
    let left =
        page.run(&format!("{inside} return /bearer|eyJ/i.test(frame.documentElement.outerHTML + frame.URL)")).await?;
    assert_eq!(left, false, "no token is left in the page");
    // The app's own token is sent, not the cookie: without it the API would not know the caller.
    browser.devtools("Network.clearBrowserCookies", json!({})).await?;
    let reload = "return element.reload().then(() => 'read', (error) => error.kind)";
    let outcome = page.run(&format!("{inside} {reload}")).await?;
    assert_eq!(outcome, "read");
    browser.picture("enneo-app").await?;
    assert!(server.policy_reports().await?.is_empty());
    browser.close().await
}
