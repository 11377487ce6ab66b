//! A hidden page sends no requests; a visible one sends a request at once.

use crate::Desk;
use e2e::{Result, Role, needs};
use serde_json::json;

const ASSESSMENT: &str = "/quality/assessment/42";

#[tokio::test]
async fn a_hidden_page_makes_no_request_and_one_that_is_seen_again_makes_one_at_once() -> Result {
    needs!(Tabs);
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    page.run("host().pollInterval = 250").await?;
    desk.rerun_with("revision 1").await?;
    page.until("polls", "return window.__events.filter((e) => e[0] === 'qa-poll').length >= 2").await?;
    let first = desk.browser.tab().await?;

    // Another tab in front, which polls another assessment: a clock that ticks in polls.
    let second = desk.browser.visit_in_new_tab(&desk.server.url("#/assessment/12")).await?;
    second.phase("watching").await?;
    second.listen().await?;
    second.run("host().pollInterval = 250").await?;
    second.until("one poll here", "return window.__events.some((e) => e[0] === 'qa-poll')").await?;
    let while_hidden = desk.server.requests("GET", ASSESSMENT).await?;
    second.until("six polls here", "return window.__events.filter((e) => e[0] === 'qa-poll').length >= 6").await?;
    assert_eq!(desk.server.requests("GET", ASSESSMENT).await?, while_hidden, "the hidden page polls");

    // Visible again, it goes on. From here on it waits for more than a minute between polls: longer than this test.
    let other = desk.browser.tab().await?;
    desk.browser.bring_to_front(first.clone()).await?;
    page.run("host().pollInterval = 60000; window.__events = []").await?;
    page.until("a poll", "return window.__events.some((e) => e[0] === 'qa-poll')").await?;
    let before = desk.server.requests("GET", ASSESSMENT).await?;
    desk.browser.bring_to_front(other).await?;
    desk.browser.bring_to_front(first).await?;
    page.until("a poll at once", "return window.__events.filter((e) => e[0] === 'qa-poll').length >= 2").await?;
    assert_eq!(desk.server.requests("GET", ASSESSMENT).await?, before + 1, "one request, not more");
    desk.server.finish_run().await?;
    desk.close().await
}

#[tokio::test]
async fn a_page_without_a_connection_waits_for_it_and_asks_once_it_is_back() -> Result {
    needs!(Devtools);
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    desk.running().await?;
    desk.browser.network(false).await?;
    page.reads("You are offline").await?;
    page.reads("Jana Petersen").await?;
    let errors = page.events("qa-error").await?;
    assert_eq!(errors.last().map(|e| e["kind"].clone()), Some(json!("offline")));
    desk.server.finish_run().await?;
    desk.browser.network(true).await?;
    page.state("aiReady").await?;
    assert!(!page.reads_now("You are offline").await?);
    desk.close().await
}
