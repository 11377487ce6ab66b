//! What can go wrong, and what is said then.

use crate::Desk;
use e2e::{Result, Role};
use serde_json::json;

const POST: &str = "/api/mind/quality/assessment/42/refresh";
const GET: &str = "/api/mind/quality/assessment/42";

#[tokio::test]
async fn a_refusal_stays_in_the_dialog_with_the_choice_kept() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    desk.server.faults(json!([{ "method": "POST", "path": POST, "status": 403 }])).await?;
    desk.rerun_with("Revision 1").await?;
    let dialog = page.dialog().await?;
    dialog.reads("You may not re-run this assessment").await?;
    assert!(dialog.choice().await?.starts_with("Revision 1"), "the choice is kept");
    page.phase("ready").await?;
    desk.server.no_faults().await?;
    dialog.click("Re-run AI").await?;
    page.phase("watching").await?;
    desk.close().await
}

#[tokio::test]
async fn a_lost_answer_is_looked_after_and_never_sent_again() -> Result {
    // Lost after the headers, and lost before them. In the second case Chromium itself repeats a request on its other
    // open connections, POST or not; so the requests of the page are counted, not those that reach the server.
    for drop in ["after", "before"] {
        let desk = Desk::ready(Role::Supervisor, 42).await?;
        let page = &desk.page;
        page.run("const real = window.fetch; window.__posts = 0; window.fetch = (url, init) => { window.__posts += init?.method === 'POST'; return real.call(window, url, init) }").await?;
        desk.server.faults(json!([{ "method": "POST", "path": POST, "drop": drop, "after": true }])).await?;
        desk.rerun_with("Revision 1").await?;
        page.no_dialog().await?;
        page.state("aiInProgress").await?;
        desk.server.finish_run().await?;
        page.state("aiReady").await?;
        page.reads("Revision 1").await?;
        page.reads("80% (76 of 95 points; 95 in all) → ").await?;
        assert_eq!(page.run("return window.__posts").await?, 1, "drop {drop}");
        if drop == "after" {
            assert_eq!(desk.server.requests("POST", "/refresh").await?, 1);
        }
        desk.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_conflict_joins_the_run_that_is_going() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    let looks = desk.server.requests("GET", GET).await?;
    page.click("Re-run AI").await?;
    let dialog = page.dialog().await?;
    dialog.choose("Revision 1").await?;
    // After the look that the dialog takes as it opens, somebody else starts one.
    desk.server.answered("GET", GET, looks + 1).await?;
    desk.server.call(Role::Manager, "POST", "quality/assessment/42/refresh", json!({})).await?;
    dialog.click("Re-run AI").await?;
    page.state("aiInProgress").await?;
    page.no_dialog().await?;
    page.reads("It was started elsewhere, not on this page.").await?;
    desk.server.finish_run().await?;
    page.state("aiReady").await?;
    page.reads("80% (76 of 95 points; 95 in all) → ").await?;
    desk.close().await
}

#[tokio::test]
async fn a_failing_poll_keeps_what_is_shown_and_goes_on_when_the_server_is_back() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    desk.running().await?;
    desk.server.faults(json!([{ "method": "GET", "path": GET, "status": 500 }])).await?;
    page.reads("The server has a problem").await?;
    page.reads("Quality assessment 42").await?;
    page.phase("watching").await?;
    desk.browser.picture("trouble").await?;
    desk.server.no_faults().await?;
    desk.server.finish_run().await?;
    page.state("aiReady").await?;
    assert!(!page.reads_now("The server has a problem").await?);
    desk.close().await
}

#[tokio::test]
async fn a_token_that_ran_out_is_renewed_once_and_the_page_goes_on() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    let good = desk.server.token(Role::Supervisor, 600).await?;
    page.run(&format!("window.__asked = []; host().tokenProvider = (reason) => {{ window.__asked.push(reason); return reason === 'rejected' ? {good:?} : 'not.a.token' }}; host().assessmentId = 13")).await?;
    page.reads("Quality assessment 13").await?;
    page.phase("ready").await?;
    let asked = page.run("return window.__asked").await?;
    assert_eq!(asked, json!(["initial", "rejected"]));
    desk.close().await
}

#[tokio::test]
async fn a_provider_that_gives_no_token_throws_or_hangs_is_said_and_can_be_tried_again() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    let good = desk.server.token(Role::Supervisor, 600).await?;
    page.run(&format!(
        "window.__good = {good:?}; window.__warned = []; console.warn = (...all) => window.__warned.push(all.join())"
    ))
    .await?;
    let (thrown, late) = ("the tokenProvider has thrown", "the tokenProvider has not answered in time");
    let providers = [
        (13, "null", None),
        (14, "(() => { throw new Error('secret') })()", Some(thrown)),
        (16, "Promise.reject(new Error('secret'))", Some(thrown)),
        (15, "new Promise(() => {})", Some(late)),
    ];
    for (id, broken, warning) in providers {
        page.run(&format!("window.__is_well = false; host().tokenProvider = () => window.__is_well ? window.__good : {broken}; host().assessmentId = {id}")).await?;
        page.reads("You are signed out").await?;
        page.phase("failed").await?;
        let errors = page.events("qa-error").await?;
        assert_eq!(errors.last().map(|e| e["kind"].clone()), Some(json!("unauthenticated")), "{broken}");
        let warned = page.run("return window.__warned.splice(0)").await?;
        let expected: Vec<_> = warning.iter().map(|warning| format!("quality-assessment: {warning}")).collect();
        assert_eq!(warned, json!(expected), "{broken}: whoever wrote it is told, and not what was thrown");
        page.run("window.__is_well = true").await?;
        page.click("Try again").await?;
        page.reads(&format!("Quality assessment {id}")).await?;
    }
    desk.close().await
}

#[tokio::test]
async fn what_is_not_there_or_not_allowed_has_its_own_sentence() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    page.run("host().assessmentId = 999999").await?;
    page.reads("This assessment was not found").await?;
    page.phase("failed").await?;
    let agent = desk.server.token(Role::Agent, 600).await?;
    page.run(&format!("host().tokenProvider = () => {agent:?}; host().assessmentId = 14")).await?;
    page.reads("You may not see this assessment").await?;
    page.run("host().setAttribute('api-base', 'javascript:alert(1)')").await?;
    page.reads("api-base").await?;
    desk.close().await
}

#[tokio::test]
async fn broken_bodies_are_named_and_tried_again() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    // Longer than this test takes: it is the click that tries again.
    page.run("host().pollInterval = 60000").await?;
    for body in ["malformed", "cut", "empty", "html"] {
        desk.server
            .faults(json!([{ "method": "GET", "path": "/api/mind/quality/assessment/13", "body": body }]))
            .await?;
        page.run("host().assessmentId = 42").await?;
        page.reads("Quality assessment 42").await?;
        page.run("host().assessmentId = 13").await?;
        page.phase("failed").await?;
        let said = page.text().await?;
        assert!(said.contains("could not be read") || said.contains("cannot be reached"), "{body}: {said}");
        desk.server.no_faults().await?;
        page.click("Try again").await?;
        page.reads("Quality assessment 13").await?;
    }
    desk.close().await
}
