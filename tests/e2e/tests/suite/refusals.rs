//! Failures, and their messages.

use crate::Desk;
use e2e::{Result, Role, Script};
use serde_json::json;

const SCRIPT: Script = Script(include_str!("refusals.js"));

const POST: &str = "/api/mind/quality/assessment/42/refresh";
const GET: &str = "/api/mind/quality/assessment/42";

#[tokio::test]
async fn a_refusal_stays_in_the_dialog_with_the_choice_kept() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    desk.server.faults(json!([{ "method": "POST", "path": POST, "status": 403 }])).await?;
    desk.rerun_with("revision 1").await?;
    let dialog = page.dialog().await?;
    dialog.reads("You may not re-run this assessment").await?;
    assert!(dialog.choice().await?.starts_with("Kundenservice Energie, revision 1"), "the choice is kept");
    page.phase("ready").await?;
    desk.server.no_faults().await?;
    dialog.click("Re-run AI").await?;
    page.phase("watching").await?;
    desk.close().await
}

#[tokio::test]
async fn after_a_lost_answer_the_outcome_is_checked_and_nothing_is_sent_again() -> Result {
    // Lost after the headers, and lost before them. In the second case Chromium itself repeats a request on its other
    // open connections, POST or not; so the page's requests are counted, not those that reach the server.
    for drop in ["after", "before"] {
        let desk = Desk::ready(Role::Supervisor, 42).await?;
        let page = &desk.page;
        page.run(&SCRIPT.call("countPosts")).await?;
        desk.server.faults(json!([{ "method": "POST", "path": POST, "drop": drop, "after": true }])).await?;
        desk.rerun_with("revision 1").await?;
        page.no_dialog().await?;
        page.state("aiInProgress").await?;
        desk.server.finish_run().await?;
        page.state("aiReady").await?;
        page.reads("revision 1").await?;
        page.reads("80% (76 of 95 points) → ").await?;
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
    page.click("Re-run AI…").await?;
    let dialog = page.dialog().await?;
    dialog.choose("revision 1").await?;
    // After the dialog's check as it opens, somebody else starts one.
    desk.server.answered("GET", GET, looks + 1).await?;
    desk.server.call(Role::Manager, "POST", "quality/assessment/42/refresh", json!({})).await?;
    dialog.click("Re-run AI").await?;
    page.state("aiInProgress").await?;
    page.no_dialog().await?;
    page.reads("It was started elsewhere, not on this page.").await?;
    desk.server.finish_run().await?;
    page.state("aiReady").await?;
    page.reads("80% (76 of 95 points) → ").await?;
    desk.close().await
}

#[tokio::test]
async fn a_failing_poll_keeps_what_is_shown_and_goes_on_when_the_server_is_back() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    desk.running().await?;
    desk.server.faults(json!([{ "method": "GET", "path": GET, "status": 500 }])).await?;
    page.reads("The server has a problem").await?;
    page.reads("76 of 95 points").await?;
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
    page.run(&SCRIPT.with("refuseFirst", &json!([good]))).await?;
    page.reads("Assessment 13").await?;
    page.phase("ready").await?;
    let asked = page.run("return window.__asked").await?;
    assert_eq!(asked, json!(["initial", "rejected"]));
    desk.close().await
}

#[tokio::test]
async fn a_provider_that_gives_no_token_throws_or_hangs_is_reported_and_can_be_tried_again() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    let good = desk.server.token(Role::Supervisor, 600).await?;
    page.run(&format!(
        "window.__good = {good:?}; window.__warned = []; console.warn = (...all) => window.__warned.push(all.join())"
    ))
    .await?;
    let (thrown, late) =
        ("the tokenProvider has thrown: debug it", "the tokenProvider has not answered in 10 s: debug it");
    let providers = [
        (13, "null", None),
        (14, "(() => { throw new Error('secret') })()", Some(thrown)),
        (16, "Promise.reject(new Error('secret'))", Some(thrown)),
        (15, "new Promise(() => {})", Some(late)),
    ];
    for (id, broken, warning) in providers {
        page.run(&format!(
            "window.__is_well = false; host().tokenProvider = () => window.__is_well ? window.__good : \
            {broken}; host().assessmentId = {id}"
        ))
        .await?;
        page.reads("You are signed out").await?;
        page.phase("failed").await?;
        let errors = page.events("qa-error").await?;
        assert_eq!(errors.last().map(|e| e["kind"].clone()), Some(json!("unauthenticated")), "{broken}");
        let warned = page.run("return window.__warned.splice(0)").await?;
        let expected: Vec<_> = warning.iter().map(|warning| format!("quality-assessment: QA125 {warning}")).collect();
        assert_eq!(warned, json!(expected), "{broken}: its author is told, without what was thrown");
        if broken.contains("throw new") {
            page.click("Try again").await?;
            let again = format!("return __events.filter(([kind]) => kind === 'qa-error').length > {}", errors.len());
            page.until("the second refusal", &again).await?;
            assert_eq!(page.run("return window.__warned").await?, json!([]), "told once");
        }
        page.run("window.__is_well = true").await?;
        page.click("Try again").await?;
        page.reads(&format!("Assessment {id}")).await?;
    }
    desk.close().await
}

#[tokio::test]
async fn a_missing_or_forbidden_assessment_has_its_own_sentence() -> Result {
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
    // Longer than this test takes: the click causes the retry.
    page.run("host().pollInterval = 60000").await?;
    for body in ["malformed", "cut", "empty"] {
        desk.server
            .faults(json!([{ "method": "GET", "path": "/api/mind/quality/assessment/13", "body": body }]))
            .await?;
        page.run("host().assessmentId = 42").await?;
        page.reads("Assessment 42").await?;
        page.run("host().assessmentId = 13").await?;
        page.phase("failed").await?;
        let said = page.text().await?;
        assert!(said.contains("could not be read") || said.contains("cannot be reached"), "{body}: {said}");
        desk.server.no_faults().await?;
        page.click("Try again").await?;
        page.reads("Assessment 13").await?;
    }
    desk.close().await
}

/// Everything stayed readable and exportable for a person who had lost the right to it.
#[tokio::test]
async fn a_refused_read_removes_the_judgement_and_a_refused_re_run_does_not() -> Result {
    for (status, said) in [
        (401, "You are signed out"),
        (403, "You may not see this assessment"),
        (404, "This assessment was not found"),
        (410, "This assessment was not found"),
    ] {
        let desk = Desk::ready(Role::Supervisor, 42).await?;
        let page = &desk.page;
        let summary = page.run("return host().assessment.data.aiSummary ?? host().assessment.aiSummary").await?;
        let summary = summary.as_str().ok_or("a summary")?.split('.').next().unwrap_or_default().to_owned();
        desk.server.faults(json!([{ "method": "POST", "path": POST, "status": status }])).await?;
        page.run("window.__end = await host().rerun().catch((error) => error.status)").await?;
        assert_eq!(page.run("return window.__end").await?, status);
        page.phase("ready").await?;
        assert!(page.reads_now(&summary).await?, "{status}: a write takes nothing away");

        desk.server.faults(json!([{ "method": "GET", "path": GET, "status": status }])).await?;
        page.click("Re-run AI…").await?;
        page.phase("failed").await?;
        page.reads(said).await?;
        page.no_dialog().await?;
        assert!(!page.text().await?.contains(&summary), "{status}");
        let left = page.run("return [host().assessment, host().dataset.state ?? null, sessionStorage.length]").await?;
        assert_eq!(left, json!([null, null, 0]), "{status}");

        desk.server.no_faults().await?;
        page.click("Try again").await?;
        page.phase("ready").await?;
        page.reads(&summary).await?;
        page.no_dialog().await?;
        desk.close().await?;
    }
    Ok(())
}

/// After a sign-out and a return, the old judgement was there with its button, and nothing was checked.
#[tokio::test]
async fn a_page_that_comes_back_from_the_browsers_cache_sends_one_request() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    let back = "window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))";
    let looks = desk.server.requests("GET", GET).await?;
    page.run(back).await?;
    desk.server.answered("GET", GET, looks + 1).await?;
    assert_eq!(page.run("return host().phase").await?, "ready");
    desk.server.faults(json!([{ "method": "GET", "path": GET, "status": 403 }])).await?;
    page.run(back).await?;
    page.phase("failed").await?;
    page.reads("You may not see this assessment").await?;
    assert_eq!(page.run("return host().assessment").await?, json!(null));
    desk.close().await
}

/// A static server, or a wrong base path, was reported as an assessment that may have been removed; a sign-in page as
/// an unreadable answer, again and again.
#[tokio::test]
async fn a_page_in_place_of_an_answer_is_reported_as_one() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    page.run("window.__warned = []; console.warn = (...all) => window.__warned.push(all.join())").await?;
    for (id, status, said, kind) in [
        (13, json!(404), "This is not an answer from the assessment server", "not-found"),
        (14, json!(403), "You may be signed out", "unauthenticated"),
        (15, json!(null), "You may be signed out", "unauthenticated"),
        (16, json!(419), "You may be signed out", "unauthenticated"),
    ] {
        let path = format!("/api/mind/quality/assessment/{id}");
        desk.server.faults(json!([{ "method": "GET", "path": path, "status": status, "body": "html" }])).await?;
        page.run(&format!("host().assessmentId = {id}")).await?;
        page.reads(said).await?;
        page.phase("failed").await?;
        let errors = page.events("qa-error").await?;
        assert_eq!(errors.last().map(|error| error["kind"].clone()), Some(json!(kind)), "{id}");
        let warned = page.run("return window.__warned.splice(0).join()").await?;
        // The address of the API, but not the assessment's number.
        let is_told = |text: &str| text.starts_with("quality-assessment: QA126 ") && text.ends_with("/api/mind");
        assert!(warned.as_str().is_some_and(is_told), "{warned}");
        desk.server.no_faults().await?;
        page.click("Try again").await?;
        page.reads(&format!("Assessment {id}")).await?;
    }
    desk.close().await
}

/// Firefox aborts requests with the click on a link: an error and a banner appeared before the page was left.
#[tokio::test]
async fn a_request_cut_off_by_the_end_of_the_page_is_not_an_error() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    page.run(&SCRIPT.call("holdNext")).await?;
    page.run("host().reload().catch(() => {}); 0").await?;
    page.until("the request", "return !!window.__cut").await?;
    page.run("window.dispatchEvent(new Event('beforeunload')); window.__cut()").await?;
    // Any report would come within some ticks.
    page.run("for (let n = 0; n < 20; n++) await new Promise((done) => setTimeout(done))").await?;
    assert_eq!(page.run("return host().phase").await?, "ready");
    assert!(page.events("qa-error").await?.is_empty());
    desk.close().await
}
