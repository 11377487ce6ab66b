//! An element that is removed from the page leaves nothing behind.

use crate::Desk;
use e2e::{Engine, Result, Role, Script, skip};

/// Counts what is open: timers, requests, listeners on the page, and channels to other tabs.
const COUNT: &str = include_str!("removal.js");
const SECOND: Script = Script(include_str!("removal_second.js"));

#[tokio::test]
async fn removal_during_a_run_stops_every_timer_and_request() -> Result {
    if Engine::current() == Engine::Webkit {
        return skip("WebKitGTK's driver keeps its own timer in the page");
    }
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    page.run(COUNT).await?;
    page.run(&SECOND.call("addSecond")).await?;
    page.until("the element", "return window.__e.dataset.phase === 'ready'").await?;
    page.run("window.__e.rerun().catch((error) => (window.__end = error.kind)); 0").await?;
    page.until("its run", "return window.__e.dataset.phase === 'watching'").await?;
    let open = page.run("return [window.__open.listeners.length, window.__open.channels]").await?;
    assert!(open[0].as_u64() >= Some(3) && open[1] == 1, "nothing is counted: {open}");
    page.run("window.__e.remove()").await?;
    page.until("the promise's end", "return !!window.__end").await?;
    page.until("no request open", "return window.__open.requests === 0").await?;
    page.until("no timer open", "return window.__open.timers.size === 0").await?;
    page.until("no listener left", "return window.__open.listeners.length === 0").await?;
    page.until("no channel open", "return window.__open.channels === 0").await?;
    // The browser releases it a moment after it was told to.
    let lead = "const all = await navigator.locks.query(); return !all.held.concat(all.pending).some((l) => \
        l.name.endsWith('|13'))";
    page.until("the lead given up", lead).await?;
    let sent = page.run("return window.__open.sent").await?;
    desk.server.finish_run().await?;
    page.run("return host().reload()").await?;
    let after = page.run("return window.__open.sent").await?;
    assert_eq!(after.as_u64(), sent.as_u64().map(|n| n + 1), "only the element that is left asks");
    desk.close().await
}

#[tokio::test]
async fn an_element_that_is_moved_keeps_its_state() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    let before = desk.server.requests("GET", "/quality/assessment/42").await?;
    page.run(
        "shown().querySelector('details').open = false; const there = document.createElement('section'); \
        document.body.append(there); there.append(host())",
    )
    .await?;
    page.phase("ready").await?;
    let closed = page.run("return shown().querySelector('details').open").await?;
    assert_eq!(closed, false);
    assert_eq!(desk.server.requests("GET", "/quality/assessment/42").await?, before);
    desk.close().await
}
