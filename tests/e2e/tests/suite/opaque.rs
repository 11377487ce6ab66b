//! Tokens that do not say whose they are, and providers that are recreated with every render.

use crate::shell::DEFINE;
use e2e::{Browser, Page, Result, Role, Script, Server, needs};
use serde_json::json;

const SCRIPT: Script = Script(include_str!("opaque.js"));
const ASSESSMENT: &str = "/quality/assessment/42";

/// A page without a portal, to which scripts add elements.
struct Bare {
    server: Server,
    browser: Browser,
    page: Page,
}

impl Bare {
    async fn open() -> Result<Self> {
        let server = Server::start().await?;
        let browser = Browser::lend().await?;
        let page = browser.visit(&server.url("ticket/1")).await?;
        let bare = Self { server, browser, page };
        bare.prepare().await?;
        Ok(bare)
    }

    async fn prepare(&self) -> Result {
        self.page.listen().await?;
        self.page.run(DEFINE).await?;
        self.page.run(&SCRIPT.call("prepare")).await.map(drop)
    }

    /// Adds an element with this provider, written in JavaScript, and waits until its assessment is shown.
    async fn add(&self, provider: &str) -> Result {
        self.page.run(&format!("await window.__add({provider}).ready")).await.map(drop)
    }

    async fn run_ai(&self) -> Result {
        self.page.click("Re-run AI…").await?;
        let dialog = self.page.dialog().await?;
        dialog.click("Re-run AI").await?;
        self.page.phase("watching").await
    }

    /// Waits until everything in flight has ended, with visible results.
    async fn settle(&self) -> Result {
        self.page.run("await host().reload(); await host().reload()").await.map(drop)
    }
}

/// Each new function counted as another person: the view was removed, loaded again, and reported it, endlessly.
#[tokio::test]
async fn a_listener_that_makes_a_new_provider_of_every_event_makes_no_loop() -> Result {
    let bare = Bare::open().await?;
    let (page, key) = (&bare.page, bare.server.api_key(Role::Supervisor).await?);
    page.run(&SCRIPT.with("renewOnEvents", &json!([key]))).await?;
    bare.settle().await?;
    assert!(page.run("return window.__made > 1").await? == true, "the listener made some");
    assert_eq!(page.events("qa-load").await?.len(), 1);
    assert_eq!(bare.server.requests("GET", ASSESSMENT).await?, 3, "the first one and two reloads");
    bare.run_ai().await?;
    page.until("polls", "return window.__events.filter((e) => e[0] === 'qa-poll').length >= 3").await?;
    bare.server.finish_run().await?;
    page.state("aiReady").await?;
    page.reads("What changed").await?;
    assert_eq!(page.events("qa-load").await?.len(), 1, "nothing was torn down");
    assert_eq!(page.events("qa-error").await?.len(), 0);
    bare.browser.close().await
}

#[tokio::test]
async fn a_new_provider_closes_no_dialog_and_aborts_no_post() -> Result {
    let bare = Bare::open().await?;
    let (page, server) = (&bare.page, &bare.server);
    let (first, second) = (server.api_key(Role::Supervisor).await?, server.api_key(Role::Supervisor).await?);
    bare.add(&format!("() => {first:?}")).await?;
    page.click("Re-run AI…").await?;
    let dialog = page.dialog().await?;
    // The same key from another function, and then another key of the same person, for which the API has to be asked.
    for key in [&first, &second] {
        page.run(&format!("window.__asked = 0; host().tokenProvider = () => {{ window.__asked++; return {key:?} }}"))
            .await?;
        page.until("the new one to be asked", "return window.__asked === 1").await?;
        bare.settle().await?;
        assert_eq!(page.run("return !!shown().querySelector('dialog[open]')").await?, true);
    }
    server.answered("GET", "/profile", 2).await?;
    server
        .faults(json!([{ "method": "POST", "path": "/api/mind/quality/assessment/42/refresh$", "held": true }]))
        .await?;
    dialog.click("Re-run AI").await?;
    page.phase("starting").await?;
    page.run(&format!("window.__asked = 0; host().tokenProvider = () => {{ window.__asked++; return {first:?} }}"))
        .await?;
    page.until("the new one to be asked", "return window.__asked === 1").await?;
    server.no_faults().await?;
    page.phase("watching").await?;
    assert_eq!(page.events("qa-rerun").await?.len(), 1, "it was accepted, and its answer heard");
    assert_eq!(page.events("qa-load").await?.len(), 1);
    assert_eq!(server.requests("POST", "/refresh").await?, 1);
    bare.browser.close().await
}

#[tokio::test]
async fn two_elements_with_a_key_each_make_one_stream_of_polls() -> Result {
    let bare = Bare::open().await?;
    let (page, server) = (&bare.page, &bare.server);
    for _ in 0..2 {
        // The same key from two functions, in each of two pairs.
        let key = server.api_key(Role::Supervisor).await?;
        page.run(&format!("await Promise.all([window.__add(() => {key:?}).ready, window.__add(() => {key:?}).ready])"))
            .await?;
    }
    server.forget_requests().await?;
    page.run("window.__events.length = 0").await?;
    bare.run_ai().await?;
    page.until("all four to follow", "return all('quality-assessment').every((e) => e.dataset.phase === 'watching')")
        .await?;
    page.until("polls", "return window.__events.filter((e) => e[0] === 'qa-poll').length >= 12").await?;
    server.finish_run().await?;
    page.until("their end", "return all('quality-assessment').every((e) => e.dataset.state === 'aiReady')").await?;
    let polls = page.events("qa-poll").await?.len();
    let requests = server.requests("GET", ASSESSMENT).await?;
    // The dialog has sent its own check.
    assert_eq!(4 * (requests - 1), polls, "{requests} requests for {polls} events at four elements");
    bare.browser.close().await
}

#[tokio::test]
async fn a_reload_in_the_middle_of_a_run_still_gets_its_comparison() -> Result {
    let bare = Bare::open().await?;
    let (page, server) = (&bare.page, &bare.server);
    let keys = [server.api_key(Role::Supervisor).await?, server.api_key(Role::Supervisor).await?];
    bare.add(&format!("() => {:?}", keys[0])).await?;
    bare.run_ai().await?;
    page.until("what is kept", "return sessionStorage.length === 1").await?;
    let kept = page.run("return JSON.stringify({ ...sessionStorage })").await?;
    assert!(!kept.as_str().ok_or("a text")?.contains(&keys[0]), "a token is kept");
    page.run("window.__old = true; location.reload()").await?;
    page.until("another page", "return !window.__old && document.readyState === 'complete'").await?;
    bare.prepare().await?;
    bare.add(&format!("() => {:?}", keys[1])).await?;
    page.reads("You see the previous result").await?;
    server.finish_run().await?;
    page.reads("What changed").await?;
    let done = page.events("qa-complete").await?;
    assert_eq!((done.len(), done[0]["before"]["data"]["totals"]["scoredPoints"].as_i64()), (1, Some(76)));
    bare.browser.close().await
}

/// The good page gave way to "You are signed out", and the run was no longer followed.
#[tokio::test]
async fn a_new_provider_that_fails_costs_nothing_that_is_shown() -> Result {
    for token in ["key", "jwt"] {
        let bare = Bare::open().await?;
        let (page, server) = (&bare.page, &bare.server);
        let own = match token {
            "key" => server.api_key(Role::Supervisor).await?,
            _ => server.token(Role::Supervisor, 600).await?,
        };
        bare.add(&format!("() => {own:?}")).await?;
        bare.run_ai().await?;
        let failures = [
            "() => { throw new Error('no') }",
            "() => Promise.reject(new Error('no'))",
            "() => null",
            "() => ''",
            "() => 'no\\nheader'",
            "() => new Promise(() => {})",
            "() => 'a key that nobody knows'.replaceAll(' ', '-')",
        ];
        for failure in failures {
            page.run(&format!(
                "window.__asked = 0; const own = {failure};
                 host().tokenProvider = () => {{ window.__asked++; return own() }}"
            ))
            .await?;
            page.until("the new one to be asked", "return window.__asked > 0").await?;
            page.until("a poll", &SCRIPT.call("hasPolled")).await?;
        }
        server.finish_run().await?;
        page.state("aiReady").await?;
        page.reads("What changed").await?;
        assert_eq!(page.events("qa-error").await?.len(), 0, "{token}");
        assert_eq!(page.events("qa-load").await?.len(), 1, "{token}");
        bare.browser.close().await?;
    }
    Ok(())
}

/// Everything that another person may not see disappears; the API is asked who they are.
#[tokio::test]
async fn somebody_elses_key_is_noticed() -> Result {
    let bare = Bare::open().await?;
    let (page, server) = (&bare.page, &bare.server);
    let (own, agents) = (server.api_key(Role::Supervisor).await?, server.api_key(Role::Agent).await?);
    bare.add(&format!("() => {own:?}")).await?;
    page.run(&format!("host().tokenProvider = () => {agents:?}")).await?;
    page.until("the agent's page", "return host().dataset.phase === 'ready' && !button('Re-run AI…')").await?;
    // A key that comes from a renewal counts no less.
    page.run(&format!("host().tokenProvider = (reason) => reason === 'rejected' ? {agents:?} : {own:?}")).await?;
    page.until("the supervisor's page", "return host().dataset.phase === 'ready' && !!button('Re-run AI…')").await?;
    bare.browser.close().await
}

/// If the API does not say who it is, every other key counts as another person's. A page that creates one on each event
/// is slowed down.
#[tokio::test]
async fn a_new_key_on_every_event_makes_no_loop_if_the_person_is_unknown() -> Result {
    needs!(Tabs);
    let bare = Bare::open().await?;
    let (page, server) = (&bare.page, &bare.server);
    server.faults(json!([{ "method": "GET", "path": "/api/mind/profile$", "status": 404 }])).await?;
    let mut keys = Vec::new();
    for _ in 0..6 {
        keys.push(server.api_key(Role::Supervisor).await?);
    }
    page.run(&SCRIPT.with("nextKeyOnLoad", &json!([keys]))).await?;
    page.until("six loads", "return window.__loads.length === 6").await?;
    let pauses = page.run("return window.__loads.slice(1).map((at, index) => at - window.__loads[index])").await?;
    let pauses: Vec<f64> = serde_json::from_value(pauses)?;
    assert!(pauses[3] >= 900.0 && pauses[4] >= 1_900.0, "the loads came after {pauses:?} ms");
    assert_eq!(server.requests("GET", ASSESSMENT).await?, 6);
    bare.browser.close().await
}
