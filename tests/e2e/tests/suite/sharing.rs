//! One stream of requests, however many elements and tabs show the same assessment.

use crate::Desk;
use e2e::{Result, Role};

const ASSESSMENT: &str = "/quality/assessment/42";

#[tokio::test]
async fn two_elements_make_one_stream_of_requests() -> Result {
    let desk = Desk::open(Role::Supervisor, 42).await?;
    let page = &desk.page;
    page.phase("ready").await?;
    let before = desk.server.requests("GET", ASSESSMENT).await?;
    // A provider of its own: it is the person that counts, not the function.
    page.run("const twin = document.createElement('quality-assessment'); const token = host().tokenProvider(); window.__twin = twin; twin.tokenProvider = () => token; twin.assessmentId = 42; document.body.append(twin)").await?;
    page.until("the twin", "return window.__twin.dataset.phase === 'ready'").await?;
    assert_eq!(desk.server.requests("GET", ASSESSMENT).await?, before, "the twin needs no request of its own");
    page.run("host().pollInterval = 250").await?;
    desk.rerun_with("Revision 1").await?;
    page.phase("watching").await?;
    page.until("the twin to follow", "return window.__twin.dataset.phase === 'watching'").await?;
    page.until("four polls", "return window.__events.filter((e) => e[0] === 'qa-poll').length >= 8").await?;
    let polls = page.events("qa-poll").await?.len();
    let requests = desk.server.requests("GET", ASSESSMENT).await? - before;
    assert!(requests <= polls / 2 + 1, "{requests} requests for {polls} events at two elements");
    desk.server.finish_run().await?;
    page.state("aiReady").await?;
    page.until("the twin's end", "return window.__twin.dataset.state === 'aiReady'").await?;
    desk.close().await
}

#[tokio::test]
async fn two_tabs_make_one_stream_and_the_one_in_front_leads() -> Result {
    let desk = Desk::open(Role::Supervisor, 42).await?;
    let first = &desk.page;
    first.phase("ready").await?;
    let second = desk.browser.visit_in_new_tab(&desk.server.url("#/assessment/42")).await?;
    second.phase("ready").await?;
    second.listen().await?;
    second.run("host().pollInterval = 250").await?;
    desk.rerun_with("Revision 1").await?;
    second.phase("watching").await?;
    let before = desk.server.requests("GET", ASSESSMENT).await?;
    second.until("polls", "return window.__events.filter((e) => e[0] === 'qa-poll').length >= 4").await?;
    let polls = second.events("qa-poll").await?.len();
    let requests = desk.server.requests("GET", ASSESSMENT).await? - before;
    assert!(requests <= polls, "{requests} requests for {polls} polls: the other tab polls as well");
    desk.server.finish_run().await?;
    second.state("aiReady").await?;
    desk.close().await
}
