//! A page on which somebody has added properties to the prototype of all objects, by mistake or on purpose. The browser
//! reads options through it: the element's requests, and the person they are sent for, must not depend on that.

use crate::package;
use e2e::{Browser, Front, Page, Result, Role, Server, Wanted};
use serde_json::{Value, json};
use std::collections::BTreeSet;

const ASSESSMENT: &str = "/quality/assessment/42";
const SCORECARD: &str = "/quality/scorecard/22";

/// The requests and messages of a visit.
const ASKED: [&str; 7] = [
    "GET /api/mind/quality/assessment/42",
    "GET /api/mind/quality/scorecard/21",
    "GET /api/mind/quality/scorecard/22",
    "GET /api/mind/quality/scorecard/23",
    "GET /api/mind/quality/scorecard?state=active,draft,retired",
    r#"POST /api/mind/quality/assessment/42/refresh {"scorecardId":21}"#,
    "POST /api/mind/quality/assessment/42/refresh {}",
];

/// The code that runs before the element's scripts are there.
const NOTHING: &str = "";
const REQUESTS: &str = "pollute(REQUEST)";
const OTHERS: &str = "pollute(OTHERS, DESCRIPTORS, PLACES)";
const FROZEN: &str = "pollute(REQUEST, OTHERS, DESCRIPTORS); Object.freeze(Object.prototype)";
const WATCHED: &str = "const seen = []; watch(seen)";

/// A browser, and a recording server in front of the demo.
struct Visit {
    server: Server,
    front: Front,
    browser: Browser,
    token: String,
}

/// The record of one visit.
#[derive(Debug, PartialEq)]
struct Traces {
    /// Each request, once, since repetitions depend on the machine's speed: method, target, body and headers.
    requests: BTreeSet<(String, String)>,
    /// Each event, once.
    events: BTreeSet<String>,
    /// The findings about the element, in English and in German.
    findings: Vec<Value>,
    /// The locks that the page held during each run.
    locks: Vec<Value>,
}

impl Visit {
    /// On the page as it is built.
    async fn begin() -> Result<Self> {
        Self::to(Server::start().await?).await
    }

    /// On the package, whose scripts were minified.
    async fn of_package() -> Result<Self> {
        Self::to(Server::start_serving(&package()).await?).await
    }

    async fn to(server: Server) -> Result<Self> {
        let front = Front::of(&server).await?;
        let browser = Browser::open(Wanted::default()).await?;
        let token = server.token(Role::Supervisor, 600).await?;
        Ok(Self { server, front, browser, token })
    }

    /// Causes all kinds of requests: before the wasm is there and by it, for the host and for a person.
    async fn go(&self, deed: &str) -> Result<(Page, Traces)> {
        self.server.reset().await?;
        self.server.faults(json!([{ "path": "/widget/widget_bg.wasm", "held": true }])).await?;
        let page = self.browser.visit(&self.page(deed)).await?;
        self.server.answered("GET", ASSESSMENT, 1).await?;
        self.server.answered("GET", SCORECARD, 1).await?;
        self.server.no_faults().await?;
        has(&page, "ready", "Assessment 42").await?;
        page.run("await frames[0].eval('element.ready')").await?;
        does(&page, "openMenu()").await?;
        does(&page, "press('CSV')").await?;
        let mut findings = vec![answer(&page, "inspect()").await?];
        page.run("frames[0].document.documentElement.lang = 'de'").await?;
        has(&page, "ready", "Bewertung 42").await?;
        findings.push(answer(&page, "inspect()").await?);
        page.run("frames[0].document.documentElement.lang = 'en'").await?;
        has(&page, "ready", "Assessment 42").await?;
        page.run("await frames[0].eval('element.reload()')").await?;

        does(&page, "press('Re-run AI…')").await?;
        does(&page, "choose('revision 1')").await?;
        does(&page, "press('Re-run AI', 'dialog[open]')").await?;
        let mut locks = vec![self.follow(&page, 1).await?];
        page.run("frames[0].eval('element.rerun({})'); 0").await?;
        locks.push(self.follow(&page, 2).await?);
        let text = |one: &Value, key: &str| one[key].as_str().unwrap_or_default().to_owned();
        let line = |one: &Value| ["method", "target", "body"].map(|key| text(one, key)).join(" ");
        let requests = self.front.asked().iter().map(|one| (line(one), one["headers"].to_string())).collect();
        let events = serde_json::from_value(answer(&page, "JSON.stringify(events)").await?)?;
        page.run("sessionStorage.clear()").await?;
        Ok((page, Traces { requests, events, findings, locks }))
    }

    /// The polluted page is in a frame, with its own prototypes: the scripts of the browser's driver would not survive
    /// it.
    fn page(&self, deed: &str) -> String {
        let (names, host) = (include_str!("names.js"), include_str!("host.js"));
        let element =
            "<quality-assessment assessment-id=\"42\" poll-interval=\"250\" loading=\"lazy\"></quality-assessment>";
        self.front.shows(
            "/inside",
            format!(
                "<!DOCTYPE html><html lang=\"en\"><title>Host</title>
                 <script>{names}{deed}</script>
                 <script type=\"module\" src=\"/widget/quality-assessment.js\"></script>
                 {element}
                 <script>const TOKEN = {:?}; {host}</script>",
                self.token
            ),
        );
        let frame = "<iframe src=\"/inside\" width=\"1200\" height=\"1400\"></iframe>";
        self.front.shows("/outside", format!("<!DOCTYPE html><html lang=\"en\"><title>Outside</title>{frame}"))
    }

    /// Waits until run number `count` is watched, and then done. Returns the locks held meanwhile.
    async fn follow(&self, page: &Page, count: usize) -> Result<Value> {
        self.server.answered("POST", "/refresh", count).await?;
        has(page, "watching", "").await?;
        let before = self.server.requests("GET", ASSESSMENT).await?;
        self.server.answered("GET", ASSESSMENT, before + 1).await?;
        let locks = answer(page, "locks()").await?;
        self.server.finish_run().await?;
        has(page, "ready", "").await?;
        Ok(locks)
    }
}

/// Waits until the element is in this phase and shows this text.
async fn has(page: &Page, phase: &str, text: &str) -> Result {
    let what = format!("{phase:?} with {text:?}");
    page.until(&what, &format!("return frames[0].has({}, {})", json!(phase), json!(text))).await
}

/// Waits until this can be done in the frame.
async fn does(page: &Page, deed: &str) -> Result {
    page.until(deed, &format!("return frames[0].{deed}")).await
}

/// The result of a script in the frame, as JSON.
async fn answer(page: &Page, script: &str) -> Result<Value> {
    let text = page.run(&format!("return frames[0].eval({})", json!(script))).await?;
    Ok(serde_json::from_str(text.as_str().unwrap_or_default())?)
}

async fn sends_the_same(visit: Visit) -> Result {
    let (_, clean) = visit.go(NOTHING).await?;
    let asked: Vec<_> = clean.requests.iter().map(|(line, _)| line.trim_end()).collect();
    assert_eq!(asked, ASKED, "each in the same words, before the wasm and by it");
    let (_, polluted) = visit.go(REQUESTS).await?;
    assert_eq!(polluted.requests, clean.requests);
    visit.browser.close().await
}

async fn shows_and_reports_the_same(visit: Visit) -> Result {
    let (_, clean) = visit.go(NOTHING).await?;
    let lock = clean.locks[0][0][1].as_str();
    assert_eq!(lock, Some("exclusive"), "{:?}", clean.locks);
    for deed in [OTHERS, FROZEN] {
        let (_, polluted) = visit.go(deed).await?;
        assert_eq!(polluted, clean, "{deed}");
    }
    visit.browser.close().await
}

async fn reads_nothing_from_the_prototype(visit: Visit) -> Result {
    let (page, _) = visit.go(WATCHED).await?;
    let seen: Vec<String> = serde_json::from_value(answer(&page, "JSON.stringify(seen)").await?)?;
    // The glue of wasm-bindgen creates its decoder like this, without consequences: Rust's texts are well-formed. That
    // it is recorded shows that others would be, too.
    let (known, others): (Vec<_>, Vec<_>) = seen.iter().partition(|one| one.starts_with("read fatal: "));
    assert!(!known.is_empty() && others.is_empty(), "{seen:#?}");
    visit.browser.close().await
}

#[tokio::test]
async fn a_polluted_page_sends_the_very_same_requests() -> Result {
    sends_the_same(Visit::begin().await?).await
}

#[tokio::test]
async fn a_polluted_page_shows_and_reports_the_very_same() -> Result {
    shows_and_reports_the_same(Visit::begin().await?).await
}

#[tokio::test]
async fn no_script_of_the_element_reads_from_the_prototype_of_all_objects() -> Result {
    reads_nothing_from_the_prototype(Visit::begin().await?).await
}

#[tokio::test]
#[ignore = "needs the package: cargo xtask hosts"]
async fn the_package_sends_the_very_same_requests_on_a_polluted_page() -> Result {
    sends_the_same(Visit::of_package().await?).await
}

#[tokio::test]
#[ignore = "needs the package: cargo xtask hosts"]
async fn the_package_shows_and_reports_the_very_same_on_a_polluted_page() -> Result {
    shows_and_reports_the_same(Visit::of_package().await?).await
}

#[tokio::test]
#[ignore = "needs the package: cargo xtask hosts"]
async fn no_script_of_the_package_reads_from_the_prototype_of_all_objects() -> Result {
    reads_nothing_from_the_prototype(Visit::of_package().await?).await
}
