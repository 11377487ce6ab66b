//! The time before the wasm is there: the skeleton, the requests that are sent ahead, and a load that fails.

use e2e::{Browser, Page, Result, Role, Script, Server, Site, needs};
use serde_json::json;

/// The preparations of a page before it adds elements.
const PAGE: Script = Script(include_str!("shell_page.js"));
const ASSESSMENT: &str = "/quality/assessment/42";
const SCORECARD: &str = "/quality/scorecard/22";

/// A page without the element; `wasm` is the fault for the wasm.
pub async fn bare(wasm: serde_json::Value) -> Result<(Server, Browser, Page)> {
    let server = Server::start().await?;
    server.faults(wasm).await?;
    let browser = Browser::lend().await?;
    let page = browser.visit(&server.url("ticket/1")).await?;
    let token = server.token(Role::Supervisor, 600).await?;
    page.listen().await?;
    page.run(&PAGE.with("prepare", &json!([token]))).await?;
    Ok((server, browser, page))
}

/// A rule that holds the wasm until the test says so.
pub fn held() -> serde_json::Value {
    json!({ "path": "/widget/widget_bg.wasm", "held": true })
}

/// Lets the page import the element: in Firefox, a module imported by a test's own script belongs to another realm.
pub const DEFINE: &str = include_str!("shell.js");

#[tokio::test]
async fn the_assessment_is_asked_for_before_the_wasm_is_there_and_once() -> Result {
    let (server, browser, page) = bare(json!([held()])).await?;
    page.run(&format!("{DEFINE} window.__add(); window.__add()")).await?;
    server.answered("GET", ASSESSMENT, 1).await?;
    server.no_faults().await?;
    page.phase("ready").await?;
    page.until("the second one", "return all('quality-assessment')[1].dataset.phase === 'ready'").await?;
    assert_eq!(server.requests("GET", ASSESSMENT).await?, 1, "two elements, one request");
    assert_eq!(page.run("return window.__calls").await?, json!(["initial"]), "the provider was asked once");
    browser.close().await
}

#[tokio::test]
async fn the_scorecard_is_asked_for_as_soon_as_the_assessment_names_it_and_once() -> Result {
    let (server, browser, page) = bare(json!([held()])).await?;
    page.run(&format!("{DEFINE} window.__add(); window.__add()")).await?;
    server.answered("GET", SCORECARD, 1).await?;
    server.no_faults().await?;
    page.phase("ready").await?;
    page.reads("Anliegen verstehen").await?;
    page.until("the second one", "return all('quality-assessment')[1].dataset.phase === 'ready'").await?;
    assert_eq!(server.requests("GET", SCORECARD).await?, 1, "asked for ahead, and taken over");
    browser.close().await
}

/// Wrappers read the address and add headers. They were given a request as one object: "the server cannot be reached",
/// or the person was signed out since the token was lost.
#[tokio::test]
async fn a_host_that_wraps_fetch_by_address_and_options_is_understood() -> Result {
    let (server, browser, page) = bare(json!([held()])).await?;
    page.run(&PAGE.call("wrapFetch")).await?;
    page.run(&format!("{DEFINE} window.__add()")).await?;
    // Ahead of the wasm, and by the wasm.
    server.answered("GET", ASSESSMENT, 1).await?;
    server.no_faults().await?;
    page.phase("ready").await?;
    page.run("await host().reload()").await?;
    page.click("Re-run AI…").await?;
    page.dialog().await?.click("Re-run AI").await?;
    page.phase("watching").await?;
    let wrapped: Vec<String> = serde_json::from_value(page.run("return window.__wrapped").await?)?;
    assert_eq!(wrapped.iter().filter(|method| *method == "POST").count(), 1, "{wrapped:?}");
    assert_eq!(page.events("qa-error").await?.len(), 0);
    browser.close().await
}

/// While the wasm is loading over a slow line, nothing is fetched twice, and an answer is there for every element.
#[tokio::test]
async fn a_scorecard_that_several_assessments_name_is_asked_for_once() -> Result {
    let held_until_named = |path: &str| json!({ "path": format!("/api/mind{path}"), "held": true });
    let (server, browser, page) = bare(json!([held(), held_until_named(ASSESSMENT)])).await?;
    page.run(&format!(
        "{DEFINE} window.__add(); window.__add({{ assessmentId: 52 }}); window.__add({{ assessmentId: 54 }})"
    ))
    .await?;
    // The second or third one's answer names the scorecard; the first one's element will be the first to need it.
    for path in ["/quality/assessment/52", "/quality/assessment/54", SCORECARD] {
        server.answered("GET", path, 1).await?;
    }
    server.faults(json!([held()])).await?;
    server.answered("GET", ASSESSMENT, 1).await?;
    page.run(&PAGE.call("passTime")).await?;
    assert_eq!(server.requests("GET", SCORECARD).await?, 1, "before the wasm is there");
    server.no_faults().await?;
    page.run("await Promise.all(all('quality-assessment').map((one) => one.ready))").await?;
    assert_eq!(server.requests("GET", SCORECARD).await?, 1, "and after");
    browser.close().await
}

#[tokio::test]
async fn a_token_that_is_refused_is_renewed_once() -> Result {
    let refusal = json!({ "path": "/api/mind/quality/assessment/42", "status": 401, "times": 1 });
    let (server, browser, page) = bare(json!([held(), refusal])).await?;
    page.run(&PAGE.call("renewLater")).await?;
    page.run(&format!("{DEFINE} window.__add()")).await?;
    server.answered("GET", ASSESSMENT, 1).await?;
    server.no_faults().await?;
    page.phase("ready").await?;
    assert_eq!(server.requests("GET", ASSESSMENT).await?, 2, "one that was refused, one that was not");
    assert_eq!(page.run("return window.__calls").await?, json!(["initial", "rejected"]));
    browser.close().await
}

#[tokio::test]
async fn without_a_token_nothing_is_sent() -> Result {
    let (server, browser, page) = bare(json!([held()])).await?;
    page.run(&format!(
        "{DEFINE} window.__add({{ tokenProvider: () => {{ window.__calls.push('initial'); return null; }} }})"
    ))
    .await?;
    page.until("the provider to be asked", "return window.__calls.length > 0").await?;
    server.no_faults().await?;
    page.phase("failed").await?;
    page.reads("signed out").await?;
    assert_eq!(server.requests("GET", ASSESSMENT).await?, 0);
    browser.close().await
}

#[tokio::test]
async fn another_number_takes_the_place_of_the_first_while_the_wasm_loads() -> Result {
    let (server, browser, page) = bare(json!([held()])).await?;
    page.run(&format!("{DEFINE} window.__add()")).await?;
    server.answered("GET", ASSESSMENT, 1).await?;
    page.run("host().assessmentId = 13").await?;
    server.no_faults().await?;
    page.phase("ready").await?;
    page.reads("Assessment 13").await?;
    assert_eq!(server.requests("GET", ASSESSMENT).await?, 1, "the first number was asked for once");
    assert_eq!(server.requests("GET", "/quality/assessment/13").await?, 1);
    browser.close().await
}

#[tokio::test]
async fn an_element_that_leaves_before_the_wasm_is_there_aborts_its_request() -> Result {
    let answer = json!({ "path": "/api/mind/quality/assessment/42", "held": true });
    let (_server, browser, page) = bare(json!([held(), answer])).await?;
    page.run(
        "const real = fetch; window.fetch = (...request) => real(...request).catch((error) => { window.__ended = \
        error.name; throw error; })",
    )
    .await?;
    page.run(&format!("{DEFINE} window.__add()")).await?;
    page.phase("loading").await?;
    page.until("the request", "return window.__calls.length === 1").await?;
    page.run("window.__e = host(); await new Promise((done) => setTimeout(done)); window.__e.remove()").await?;
    page.until("its end", "return window.__ended === 'AbortError'").await?;
    assert_eq!(
        page.run("return [window.__e.phase, window.__e.shadowRoot.childElementCount]").await?,
        json!(["idle", 0])
    );
    browser.close().await
}

#[tokio::test]
async fn the_skeleton_of_the_wasm_has_the_place_of_the_first_one() -> Result {
    for (lang, theme) in [("en", "light"), ("de", "dark")] {
        let answers = json!({ "path": "/api/", "held": true });
        let (server, browser, page) = bare(json!([held(), answers])).await?;
        page.run(&format!(
            "{DEFINE} window.__add({{ lang: '{lang}', theme: '{theme}' }}); window.__sheet = \
            host().shadowRoot.adoptedStyleSheets[0]"
        ))
        .await?;
        page.until(
            "the skeleton",
            "return shown().querySelector('.qa')?.dataset.waited === '' && \
            getComputedStyle(shown().querySelector('.skeleton')).opacity === '1'",
        )
        .await?;
        browser.picture(&format!("skeleton-{lang}-before")).await?;
        let first = page.run(&PAGE.call("skeleton")).await?;
        server.faults(json!([answers])).await?;
        page.until("the wasm", "return shown().adoptedStyleSheets[0] !== window.__sheet").await?;
        let second = page.run(&PAGE.call("skeleton")).await?;
        browser.picture(&format!("skeleton-{lang}-after")).await?;
        assert_eq!(first, second);
        browser.close().await?;
    }
    Ok(())
}

/// An application may fetch the wasm while its own route is still loading.
#[tokio::test]
async fn the_wasm_can_be_there_before_the_element_and_is_fetched_once() -> Result {
    let (_server, browser, page) = bare(json!([])).await?;
    let fetched =
        "performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('widget_bg.wasm')).length";
    page.run(&format!("{DEFINE} await (await import('/widget/quality-assessment.js')).preload()")).await?;
    assert_eq!(page.run(&format!("return {fetched}")).await?, 1);
    page.run("window.__add()").await?;
    page.phase("ready").await?;
    assert_eq!(page.run(&format!("return {fetched}")).await?, 1);
    browser.close().await
}

#[tokio::test]
async fn a_load_that_fails_says_so_and_can_be_tried_again() -> Result {
    let (server, browser, page) =
        bare(json!([{ "path": "/widget/widget_bg.wasm", "status": 404, "times": 1 }])).await?;
    page.run(&format!("{DEFINE} window.__add({{ lang: 'de' }})")).await?;
    page.phase("failed").await?;
    page.reads("Die Bewertung konnte nicht geladen werden").await?;
    page.until("the event", "return window.__events.some(([type]) => type === 'qa-error')").await?;
    let error = page.events("qa-error").await?;
    assert_eq!(error[0]["kind"], "crashed");
    page.run("host().lang = 'en'").await?;
    page.reads("The assessment could not be loaded").await?;
    let violations = page.violations().await?;
    assert!(violations.is_empty(), "{violations:?}");
    browser.picture("load-failed").await?;
    page.click("Reload").await?;
    page.phase("ready").await?;
    page.until("the keyboard", "return document.activeElement === host()").await?;
    assert!(server.policy_reports().await?.is_empty());
    browser.close().await
}

/// The lockdown mode of Apple's devices: "Reload" was offered, which could not help.
#[tokio::test]
async fn a_browser_without_webassembly_gets_a_message_that_says_so() -> Result {
    needs!(Realm);
    let (_server, browser, page) = bare(json!([])).await?;
    page.run(&format!("delete globalThis.WebAssembly; {DEFINE} window.__add()")).await?;
    page.phase("failed").await?;
    page.reads("This browser does not allow this display").await?;
    page.reads("WebAssembly").await?;
    assert_eq!(page.run("return Boolean(button('Reload'))").await?, false);
    page.run("host().lang = 'de'").await?;
    page.reads("Dieser Browser lässt diese Anzeige nicht zu").await?;
    browser.close().await
}

/// Something wrong in the browser's cache made "Reload" fail for ever.
#[tokio::test]
async fn the_second_try_bypasses_the_browsers_cache() -> Result {
    let (server, browser, page) =
        bare(json!([{ "path": "/widget/widget_bg.wasm", "status": 200, "body": "html", "times": 1 }])).await?;
    page.run(&PAGE.call("recordCaches")).await?;
    page.run(&format!("{DEFINE} window.__add()")).await?;
    page.phase("failed").await?;
    assert_eq!(page.run("return window.__caches.splice(0)").await?, json!([["widget_bg.wasm", "default"]]));
    page.click("Reload").await?;
    page.phase("ready").await?;
    let caches = page.run("return window.__caches").await?;
    assert_eq!(caches, json!([["widget_bg.wasm", "reload"], ["widget.js", "reload"]]));
    server.no_faults().await?;
    browser.close().await
}

/// Lets waits of exactly this many milliseconds end at once, until the page is told otherwise.
fn hurry(ms: u32) -> String {
    format!(
        "window.__wait = window.setTimeout; window.setTimeout = (act, ms, ...rest) => window.__wait(act, ms === {ms} ? \
            50 : ms, ...rest);"
    )
}

/// The skeleton was shown for ever.
#[tokio::test]
async fn a_wasm_that_does_not_come_is_given_up_in_time() -> Result {
    let (server, browser, page) = bare(json!([held()])).await?;
    page.run(&format!("{} {DEFINE} window.__add()", hurry(30_000))).await?;
    page.phase("failed").await?;
    page.reads("The assessment could not be loaded").await?;
    let errors = page.events("qa-error").await?;
    assert_eq!(errors.iter().map(|error| &error["kind"]).collect::<Vec<_>>(), ["crashed"]);
    server.no_faults().await?;
    // With the browser's own clock there is enough time.
    page.run("window.setTimeout = window.__wait").await?;
    page.click("Reload").await?;
    page.phase("ready").await?;
    browser.close().await
}

/// A page that arrives in pieces, or a script of others that hangs: nothing was requested though everything was known.
#[tokio::test]
async fn an_element_that_has_its_provider_or_has_waited_for_long_waits_for_no_script() -> Result {
    let reading = "Object.defineProperty(document, 'readyState', { get: () => 'loading' }); \
        performance.getEntriesByType = () => [];";
    let (server, browser, page) = bare(json!([held()])).await?;
    page.run(&format!("{reading} {DEFINE} window.__add({{ tokenProvider: null }})")).await?;
    page.phase("loading").await?;
    assert_eq!(server.requests("GET", ASSESSMENT).await?, 0, "a script may be about to set one");
    page.run("host().tokenProvider = window.__provider").await?;
    server.answered("GET", ASSESSMENT, 1).await?;
    server.no_faults().await?;
    page.phase("ready").await?;
    assert_eq!(server.requests("GET", ASSESSMENT).await?, 1);
    browser.close().await?;

    let (server, browser, page) = bare(json!([])).await?;
    page.sign_in_by_cookie(Role::Supervisor).await?;
    page.run(&format!("{reading} {DEFINE} {} window.__add({{ tokenProvider: null }})", hurry(5_000))).await?;
    page.phase("ready").await?;
    assert_eq!(server.requests("GET", ASSESSMENT).await?, 1);
    browser.close().await
}

/// Elements without a height all counted as near: fifty requests before anybody had scrolled.
#[tokio::test]
async fn of_many_lazy_elements_only_those_are_loaded_that_are_near() -> Result {
    let (server, browser, page) = bare(json!([])).await?;
    page.run(&format!(
        "{DEFINE} for (let n = 0; n < 50; n++) window.__add({{ loading: 'lazy', assessmentId: n % 2 ? 13 : 42 }})"
    ))
    .await?;
    page.until("the first", "return all('quality-assessment')[0].dataset.phase === 'ready'").await?;
    let begun = "all('quality-assessment').filter((one) => (one.dataset.phase ?? 'idle') !== 'idle')";
    let near = page.run(&format!("return {begun}.length")).await?.as_u64().unwrap_or_default();
    assert!((1..=6).contains(&near), "{near} of fifty");
    assert_eq!(page.run("return all('quality-assessment')[49].dataset.phase ?? 'idle'").await?, "idle");
    page.run("scrollTo(0, document.documentElement.scrollHeight)").await?;
    page.until("the last", "return all('quality-assessment')[49].dataset.phase === 'ready'").await?;
    page.until("it to be read", "return all('quality-assessment')[49].shadowRoot.textContent.length > 500").await?;
    let far = page.run("return all('quality-assessment')[25].dataset.phase ?? 'idle'").await?;
    assert_eq!(far, "idle", "in the middle nobody has been");
    server.no_faults().await?;
    browser.close().await
}

/// The element counted as far away and as loading at once: it was shown where it was, and again once it was near.
#[tokio::test]
async fn a_lazy_element_that_is_moved_away_while_the_wasm_comes_is_shown_once() -> Result {
    let (server, browser, page) = bare(json!([held()])).await?;
    page.run(&format!("{DEFINE} window.__add({{ loading: 'lazy' }})")).await?;
    page.until("the skeleton", "return !!shown()?.querySelector('.skeleton')").await?;
    page.run(&PAGE.call("moveFarAway")).await?;
    server.no_faults().await?;
    page.phase("ready").await?;
    page.run(&PAGE.call("scrollThere")).await?;
    page.phase("ready").await?;
    page.reads("Assessment 42").await?;
    assert_eq!(page.events("qa-load").await?.len(), 1);
    browser.close().await
}

/// The wasm came before the page's own script, and the element asked the default address, without the provider.
#[tokio::test]
async fn a_page_whose_own_script_is_late_is_waited_for_though_the_wasm_is_there() -> Result {
    let site = Site::reserve().await?;
    let origin = site.origin()?;
    let server = Server::start_for(std::slice::from_ref(&origin)).await?;
    server.faults(json!([{ "path": "/widget/late.js", "held": true, "status": 404 }])).await?;
    let (base, token) = (server.url("api/mind"), server.token(Role::Supervisor, 600).await?);
    let html = format!(
        "<!DOCTYPE html><html lang=\"en\"><title>Late</title>
         <script>{script}; begin({signal:?})</script>
         <script type=\"module\" async src=\"/quality-assessment/quality-assessment.js\"></script>
         <quality-assessment assessment-id=\"42\"></quality-assessment>
         <script src=\"{late}\"></script>
         <script>set({base:?}, {token:?})</script>",
        script = include_str!("shell_late.js"),
        signal = server.url("api/mind/profile"),
        late = server.url("widget/late.js"),
    );
    let folder = tempfile::tempdir()?;
    std::fs::write(folder.path().join("index.html"), html)?;
    let _site = site.serve(folder.path(), &crate::dist(), None)?;
    let browser = Browser::lend().await?;
    let script_comes = async {
        server.answered("GET", "/profile", 1).await?;
        server.no_faults().await
    };
    let (page, ()) = tokio::try_join!(browser.visit(&origin), script_comes)?;
    page.phase("ready").await?;
    let asked = page.run(&PAGE.call("order")).await?;
    assert_eq!(asked, json!([true, [format!("{base}/quality/assessment/42")]]), "the wasm first, and one request");
    assert_eq!(
        page.run("return [window.__calls, window.__events.map(([type]) => type)]").await?,
        json!([["initial"], ["qa-load"]])
    );
    browser.close().await
}
