//! A reload during a run: the previous result is kept in the tab, no longer than needed.

use crate::Desk;
use e2e::{Result, Role, Script, needs};
use serde_json::json;

const SCRIPT: Script = Script(include_str!("kept.js"));

/// Everything that the tab keeps, as one text.
const KEPT: &str = "JSON.stringify({ ...sessionStorage })";

impl Desk {
    /// Loads the page again, and waits until the element follows.
    async fn reload(&self) -> Result {
        self.page.run("window.__old = true; location.reload()").await?;
        self.page.until("another page", "return !window.__old && !!host()?.dataset.phase").await?;
        self.page.listen().await
    }
}

#[tokio::test]
async fn a_reload_in_the_middle_still_gets_its_comparison() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    desk.running().await?;
    let kept = page.run(&format!("return {KEPT}")).await?;
    let kept = kept.as_str().unwrap_or_default();
    let token = page.run("return host().tokenProvider()").await?;
    assert!(kept.contains("|42|123") && kept.contains("scoredPoints"), "{kept}");
    assert!(!kept.contains(token.as_str().ok_or("a token")?) && !kept.contains("assessedUser"), "{kept}");
    desk.reload().await?;
    page.phase("watching").await?;
    page.reads("You see the previous result").await?;
    page.reads("76 of 95 points").await?;
    desk.server.finish_run().await?;
    page.reads("80% (76 of 95 points) → ").await?;
    page.reads("The run overwrote 2 verified scores").await?;
    let done = page.events("qa-complete").await?;
    assert_eq!((done.len(), done[0]["before"]["data"]["totals"]["scoredPoints"].as_i64()), (1, Some(76)));
    let kept = page.run("return Object.keys(sessionStorage)").await?;
    assert_eq!(kept.as_array().map(Vec::len), Some(1), "the run is over, and what it changed is kept: {kept}");
    desk.close().await
}

#[tokio::test]
async fn a_run_that_ended_while_the_page_was_away_is_compared_when_it_comes_back() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    desk.running().await?;
    desk.page.run("location.href = 'about:blank'").await?;
    desk.server.finish_run().await?;
    let page = desk.browser.visit(&desk.server.url("#/assessment/42")).await?;
    page.reads("Re-scored: ").await?;
    page.reads("80% (76 of 95 points) → ").await?;
    desk.close().await
}

/// The changes of a run were gone after a visit to another assessment, or after a reload.
#[tokio::test]
async fn the_changes_of_a_run_are_shown_until_they_are_dismissed() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    desk.running().await?;
    desk.server.finish_run().await?;
    page.reads("The run overwrote 2 verified scores").await?;
    page.run("host().assessmentId = 13").await?;
    page.reads("Assessment 13").await?;
    assert!(!page.reads_now("What changed").await?, "that was another assessment");
    page.run("host().assessmentId = 42").await?;
    page.reads("The run overwrote 2 verified scores").await?;
    desk.reload().await?;
    page.reads("The run overwrote 2 verified scores").await?;
    page.reads("80% (76 of 95 points) → ").await?;
    assert!(page.events("qa-complete").await?.is_empty(), "it has been told to the host already");
    page.click("Dismiss").await?;
    page.until("its end", "return !shown().querySelector('[part~=changes]')").await?;
    assert_eq!(page.run("return Object.keys(sessionStorage)").await?, json!([]));
    desk.reload().await?;
    page.phase("ready").await?;
    page.is_whole().await?;
    assert!(!page.reads_now("What changed").await?);
    desk.close().await
}

#[tokio::test]
async fn the_changes_of_a_run_are_gone_when_the_review_is_finished() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    desk.running().await?;
    desk.server.finish_run().await?;
    page.reads("What changed").await?;
    let finish = json!({ "state": "reviewedBySupervisor" });
    desk.server.call(Role::Manager, "PATCH", "quality/assessment/42", finish).await?;
    page.run("host().reload(); 0").await?;
    page.state("reviewedBySupervisor").await?;
    page.until("its end", "return !shown().querySelector('[part~=changes], [part~=ended]')").await?;
    assert!(!page.reads_now("What changed").await?, "in the page that saw it");
    desk.reload().await?;
    page.state("reviewedBySupervisor").await?;
    page.is_whole().await?;
    assert!(!page.reads_now("What changed").await?);
    assert_eq!(page.run("return Object.keys(sessionStorage)").await?, json!([]));
    desk.close().await
}

#[tokio::test]
async fn a_tab_that_did_not_see_the_start_follows_and_says_why_there_is_no_comparison() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    desk.running().await?;
    let late = desk.browser.visit_in_new_tab(&desk.server.url("#/assessment/42")).await?;
    late.phase("watching").await?;
    late.reads("What you see is not final.").await?;
    desk.server.finish_run().await?;
    late.reads("so there is nothing to compare with").await?;
    desk.close().await
}

#[tokio::test]
async fn a_tab_that_showed_the_previous_result_compares_like_the_one_that_started() -> Result {
    needs!(Tabs);
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let first = desk.browser.tab().await?;
    let second = desk.browser.visit_in_new_tab(&desk.server.url("#/assessment/42")).await?;
    second.phase("ready").await?;
    let other = desk.browser.tab().await?;
    let page = desk.browser.bring_to_front(first).await?;
    desk.running().await?;
    desk.server.finish_run().await?;
    page.reads("What changed").await?;
    let second = desk.browser.bring_to_front(other).await?;
    second.reads("80% (76 of 95 points) → ").await?;
    desk.close().await
}

#[tokio::test]
async fn a_storage_that_is_full_or_forbidden_costs_the_comparison_after_a_reload_and_nothing_else() -> Result {
    let full = "for (let size = 1 << 22; size >= 1; size >>= 1) { try { for (let i = 0; ; i++) \
        sessionStorage.setItem(`fill${size}.${i}`, 'x'.repeat(size)) } catch {} }";
    let forbidden =
        "Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('no', 'SecurityError') } })";
    for obstacle in [full, forbidden] {
        let desk = Desk::ready(Role::Supervisor, 42).await?;
        let page = &desk.page;
        page.run(obstacle).await?;
        desk.running().await?;
        desk.server.finish_run().await?;
        page.reads("80% (76 of 95 points) → ").await?;
        desk.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn old_entries_and_those_of_others_are_not_used_and_are_removed() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    desk.running().await?;
    // The same, a day and a minute older; and an entry that is not a memory.
    page.run(&SCRIPT.call("makeOlder")).await?;
    desk.reload().await?;
    page.phase("watching").await?;
    page.reads("What you see is not final.").await?;
    assert_eq!(page.run("return Object.keys(sessionStorage)").await?, json!(["host"]));
    desk.close().await
}

/// A session cookie does not say whose it is: the next person to sign in saw what the first one had seen.
#[tokio::test]
async fn with_a_cookie_the_next_person_does_not_get_the_first_ones_data() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = desk.browser.visit(&desk.server.url("widget/?assessment=42&lang=en")).await?;
    page.listen().await?;
    page.phase("ready").await?;
    desk.running().await?;
    page.until("something kept", "return Object.keys(sessionStorage).some((key) => key.endsWith('|42|123'))").await?;
    let scorecard = format!("/quality/scorecard/{}", page.run("return host().assessment.scorecardId").await?);
    desk.server.forget_requests().await?;
    desk.server.faults(json!([{ "path": "/widget/widget_bg.wasm", "held": true }])).await?;
    desk.reload().await?;
    desk.server.answered("GET", &scorecard, 1).await?;
    desk.server.no_faults().await?;
    page.reads("You see the previous result").await?;
    let requests = desk.server.requests("GET", &scorecard).await?;
    assert_eq!(requests, 1, "requested ahead, and taken over although the identity was requested in between");

    page.sign_in_by_cookie(Role::Manager).await?;
    desk.reload().await?;
    page.phase("watching").await?;
    page.reads("What you see is not final.").await?;
    desk.server.finish_run().await?;
    page.reads("so there is nothing to compare with").await?;
    desk.close().await
}

/// Scores and reasons stayed for a day after a sign-out.
#[tokio::test]
async fn forget_drops_the_tabs_entries_for_good() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    desk.running().await?;
    page.run("sessionStorage['quality-assessment|elsewhere'] = '1'; sessionStorage.host = 'stays'; host().forget()")
        .await?;
    assert_eq!(page.run("return Object.keys(sessionStorage)").await?, json!(["host"]));
    // The page itself still compares.
    desk.server.step().await?;
    desk.server.finish_run().await?;
    page.reads("What changed").await?;
    assert_eq!(page.run("return Object.keys(sessionStorage)").await?, json!(["host"]));
    // The next run is kept again.
    desk.running().await?;
    assert_eq!(page.run("return sessionStorage.length").await?, 2);
    page.run("const element = host(); element.remove(); element.forget()").await?;
    assert_eq!(page.run("return Object.keys(sessionStorage)").await?, json!(["host"]), "off the page, too");
    desk.close().await
}

#[tokio::test]
async fn another_person_finds_nothing_of_the_one_before_in_the_tab() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    desk.running().await?;
    page.run("location.href = 'about:blank'").await?;
    let manager = desk.server.token(Role::Manager, 600).await?;
    let page = desk.browser.visit(&desk.server.url("ticket/1")).await?;
    assert_eq!(page.run("return sessionStorage.length").await?, 1);
    page.run(&SCRIPT.with("showTo", &json!([manager]))).await?;
    page.phase("ready").await?;
    assert_eq!(page.run("return sessionStorage.length").await?, 0);
    desk.close().await
}

/// The changes of a run are kept until they have been read, except for a person who may no longer see the assessment.
#[tokio::test]
async fn a_refused_read_leaves_nothing_of_an_ended_run() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    desk.running().await?;
    desk.server.finish_run().await?;
    page.state("aiReady").await?;
    page.until("something kept", "return sessionStorage.length > 0").await?;
    desk.server.faults(json!([{ "method": "GET", "path": "/api/mind/quality/assessment/42", "status": 403 }])).await?;
    page.run("await host().reload().catch(() => {})").await?;
    page.phase("failed").await?;
    assert_eq!(page.run("return sessionStorage.length").await?, 0);
    desk.close().await
}
