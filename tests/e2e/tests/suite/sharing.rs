//! One stream of requests, however many elements and tabs show the same assessment.

use crate::Desk;
use e2e::{Result, Role, Script, needs};
use serde_json::json;

const SCRIPT: Script = Script(include_str!("sharing.js"));
const ASSESSMENT: &str = "/quality/assessment/42";

#[tokio::test]
async fn two_elements_make_one_stream_of_requests() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    let before = desk.server.requests("GET", ASSESSMENT).await?;
    page.run(&SCRIPT.call("addTwin")).await?;
    page.until("the twin", "return window.__twin.dataset.phase === 'ready'").await?;
    assert_eq!(desk.server.requests("GET", ASSESSMENT).await?, before, "the twin needs no request");
    page.run("host().pollInterval = 250").await?;
    desk.running().await?;
    page.until("the twin to follow", "return window.__twin.dataset.phase === 'watching'").await?;
    page.until("four polls", "return window.__events.filter((e) => e[0] === 'qa-poll').length >= 8").await?;
    desk.server.finish_run().await?;
    page.state("aiReady").await?;
    page.until("the twin's end", "return window.__twin.dataset.state === 'aiReady'").await?;
    // Counted at rest: while the run is followed, the next poll may begin between two counts.
    let polls = page.events("qa-poll").await?.len();
    let requests = desk.server.requests("GET", ASSESSMENT).await? - before;
    // The dialog has sent its own check.
    assert_eq!(2 * (requests - 1), polls, "{requests} requests for {polls} events at two elements");
    desk.close().await
}

#[tokio::test]
async fn a_host_that_makes_a_new_provider_with_every_render_disturbs_nothing() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    let before = desk.server.requests("GET", ASSESSMENT).await?;
    page.run(
        "shown().querySelector('details').open = false; window.__asked = 0; window.__token = host().tokenProvider()",
    )
    .await?;
    page.run("host().tokenProvider = () => { window.__asked++; return window.__token }").await?;
    page.until("the new one to be asked", "return window.__asked === 1").await?;
    page.run("return host().reload()").await?;
    assert_eq!(page.run("return shown().querySelector('details').open").await?, false, "what was folded stays so");
    assert_eq!(desk.server.requests("GET", ASSESSMENT).await?, before + 1, "the reload's and no other");

    // Another person's token differs: what they may not see disappears.
    let agent = desk.server.token(Role::Agent, 600).await?;
    page.run(&format!("host().tokenProvider = () => {agent:?}")).await?;
    page.until("no button", "return host().dataset.phase === 'ready' && !button('Re-run AI…')").await?;
    desk.close().await
}

#[tokio::test]
async fn two_tabs_make_one_stream_and_the_one_in_front_leads() -> Result {
    needs!(Tabs);
    let desk = Desk::open(Role::Supervisor, 42).await?;
    let first = &desk.page;
    first.phase("ready").await?;
    let second = desk.browser.visit_in_new_tab(&desk.server.url("#/assessment/42")).await?;
    second.phase("ready").await?;
    second.listen().await?;
    second.run("host().pollInterval = 250").await?;
    let before = desk.server.requests("GET", ASSESSMENT).await?;
    desk.rerun_with("revision 1").await?;
    second.phase("watching").await?;
    second.until("polls", "return window.__events.filter((e) => e[0] === 'qa-poll').length >= 8").await?;
    desk.server.finish_run().await?;
    second.state("aiReady").await?;
    // Counted at rest: while the run is followed, the next poll may begin between two counts.
    let polls = second.events("qa-poll").await?.len();
    let requests = desk.server.requests("GET", ASSESSMENT).await? - before;
    // The dialog has sent its own check.
    assert_eq!(requests - 1, polls, "the other tab polls as well");
    desk.close().await
}

/// A window frozen by a dialog of the browser, or a script of the page, keeps the lock: its followers never sent a
/// request, and never gave up.
#[tokio::test]
async fn a_lock_that_somebody_holds_does_not_keep_the_end_of_a_run_from_the_screen() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    page.run(&SCRIPT.call("holdLock")).await?;
    page.run("host().pollInterval = 250").await?;
    desk.running().await?;
    desk.server.finish_run().await?;
    page.state("aiReady").await?;
    page.reads("What changed").await?;
    desk.close().await
}

/// Every script of the origin can send on the channel, whose name can be guessed. Its message was shown, was in
/// `element.assessment`, and was kept for the next page.
#[tokio::test]
async fn a_message_from_another_tab_is_a_hint_and_contains_nothing_of_the_assessment() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    page.run(&SCRIPT.call("listen")).await?;
    let before = page.text().await?;
    let asked = desk.server.requests("GET", ASSESSMENT).await?;
    page.run(
        "window.__forged = { ...host().assessment, state: 'error', aiSummary: 'forged', modifiedAt: \
        '2099-01-01T00:00:00Z' }",
    )
    .await?;
    for lie in [
        "'text'",
        "{ id: 42 }",
        "new TextEncoder().encode('<html>')",
        "new TextEncoder().encode(JSON.stringify(window.__forged))",
        "new Uint8Array(40 * 1024 * 1024)",
        "new Uint8Array(8)",
    ] {
        page.run(&format!("window.__other.postMessage({lie})")).await?;
    }
    // All of it was one hint to send a request.
    desk.server.answered("GET", ASSESSMENT, asked + 1).await?;
    assert_eq!(page.text().await?, before);
    assert_eq!(
        page.run("return [host().dataset.state, host().assessment.aiSummary === 'forged']").await?,
        json!(["reviewOngoing", false])
    );
    // A run's own messages pass through the same channel.
    desk.running().await?;
    page.until("a word on the channel", "return window.__heard.length > 0").await?;
    desk.server.finish_run().await?;
    page.state("aiReady").await?;
    let longest = page.run("return Math.max(...window.__heard.map((word) => word.length))").await?;
    assert!(longest.as_u64().is_some_and(|bytes| bytes <= 8), "{longest} bytes are more than a mark");
    assert!(page.events("qa-statechange").await?.iter().all(|e| e["to"] != "error"));
    desk.close().await
}

/// Two tabs side by side, of which one begins a run: the other one hears of it, and sends a request.
#[tokio::test]
async fn a_hint_from_another_tab_causes_a_request_at_once() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    desk.server.call(Role::Manager, "POST", "quality/assessment/42/refresh", json!({})).await?;
    assert_eq!(page.run("return host().dataset.state").await?, "reviewOngoing", "nobody has told it");
    page.run(
        "new BroadcastChannel(`quality-assessment|${location.origin}/api/mind|123|42`).postMessage(new Uint8Array(8))",
    )
    .await?;
    page.state("aiInProgress").await?;
    page.phase("watching").await?;
    desk.server.finish_run().await?;
    page.reads("What changed").await?;
    desk.close().await
}

/// A body that another tab sent while nothing was shown yet was dropped but remembered as the last answer. So the
/// page's own answer was "the same", and it asked again and again at the speed of the network.
#[tokio::test]
async fn a_message_while_the_page_still_loads_does_not_hide_its_own_answer() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    page.run(&SCRIPT.call("keepBody")).await?;
    let held = json!([{ "method": "GET", "path": "/api/mind/quality/assessment/13$", "held": true }]);
    desk.server.faults(held).await?;
    page.run(&SCRIPT.call("askFor13")).await?;
    page.until("the question", "return window.__asked === true").await?;
    assert_eq!(page.run("return host().phase").await?, "loading");
    page.run(&SCRIPT.call("sendAsAnotherTab")).await?;
    desk.server.no_faults().await?;
    page.reads("Assessment 13").await?;
    page.phase("ready").await?;
    assert!(desk.server.requests("GET", "/quality/assessment/13").await? <= 2, "one of the page, one of this test");
    desk.close().await
}

#[tokio::test]
async fn a_provider_that_is_changed_and_changed_back_leaves_the_first_persons_assessment() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    let agent = desk.server.token(Role::Agent, 600).await?;
    page.run(&SCRIPT.with("delayToken", &json!([agent]))).await?;
    page.until("the second to be asked", "return !!window.__give").await?;
    page.run("host().tokenProvider = window.__first").await?;
    page.run(
        "await host().reload(); window.__give(); await new Promise((done) => setTimeout(done)); await host().reload()",
    )
    .await?;
    assert_eq!(page.run("return !!button('Re-run AI…')").await?, true, "the agent has no such button");
    desk.close().await
}
