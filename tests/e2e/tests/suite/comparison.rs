//! The comparison after a run: none of a person's work is lost unseen.

use crate::Desk;
use e2e::{Result, Role, needs};
use serde_json::json;

/// The region with the changes of a run.
const REGION: &str = "shown().querySelector('[part~=changes]')";

#[tokio::test]
async fn overwritten_verified_scores_come_first_and_can_be_copied() -> Result {
    needs!(Clipboard);
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    desk.browser.permit_clipboard().await?;
    desk.running().await?;
    desk.server.finish_run().await?;
    page.reads("The run overwrote 2 verified scores").await?;
    desk.browser.picture("overridden").await?;
    let first = page.run(&format!("return {REGION}.querySelector('.changes-head ~ *').getAttribute('part')")).await?;
    assert_eq!(first, "overridden");
    let lost = page.run(&format!("return {REGION}.querySelector('[part~=overridden]').innerText")).await?;
    let lost = lost.as_str().unwrap_or_default();
    for word in ["16 of 20 · Changed by Miriam Vogel (AI: 12)", "9 of 10 · Changed by", " · AI", "bedankt sich"] {
        assert!(lost.contains(word), "{word:?} is missing in {lost}");
    }
    page.run(&format!(
        "[...{REGION}.querySelectorAll('details'), shown().querySelector('[part~=account]')].forEach((d) \
        => (d.open = true))"
    ))
    .await?;
    assert_eq!(page.violations().await?, Vec::<String>::new());
    page.click("Copy “Fachlich richtige Auskunft”").await?;
    page.until("the button to say so", "return !!button('Copied “Fachlich richtige Auskunft”')").await?;
    let copied = page.run("return navigator.clipboard.readText()").await?;
    assert!(copied.as_str().unwrap_or_default().starts_with("Fachlich richtige Auskunft: 16 of 20\n"), "{copied}");
    desk.close().await
}

#[tokio::test]
async fn total_revision_summary_categories_and_criteria_are_shown_before_and_after() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    page.click("Re-run AI…").await?;
    let dialog = page.dialog().await?;
    dialog.reads("Added: “Folgekontakte vermieden” and “Rückruf eingehalten”.").await?;
    dialog.reads("Removed: “Verabschiedung”.").await?;
    dialog.reads("Points changed: “Fachlich richtige Auskunft” (20 → 25).").await?;
    dialog.reads("Renamed: “Verständliche Sprache” → “Klare, einfache Sprache”.").await?;
    dialog.click("Re-run AI").await?;
    page.phase("watching").await?;
    desk.server.finish_run().await?;
    page.reads("What changed").await?;
    let text = page
        .run(&format!(
            "{REGION}.querySelectorAll('details').forEach((d) => (d.open = true)); await new \
        Promise(requestAnimationFrame); return {REGION}.innerText"
        ))
        .await?;
    let text = text.as_str().unwrap_or_default();
    let now = page.run("return host().assessment.data.totals.scoredPoints").await?;
    for line in [
        "80% (76 of 95 points) → ",
        &format!("({now} of "),
        "Kundenservice Energie, revision 2 → Kundenservice Energie, revision 3",
        "The AI summary was rewritten.",
        "28 of 35 → ",
        "Added",
        "Removed",
        "Reason rewritten",
    ] {
        assert!(text.contains(line), "{line:?} is missing in {text}");
    }
    let woven = page
        .run(&format!(
            "return ['del', 'ins'].map((tag) => {REGION}.querySelectorAll(`[part~=wording] ${{tag}}`).length)"
        ))
        .await?;
    assert!(woven[0].as_u64() > Some(0) && woven[1].as_u64() > Some(0), "the summary is told word by word");
    desk.close().await
}

#[tokio::test]
async fn changed_only_and_next_change_lead_through_the_list() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    desk.running().await?;
    desk.server.finish_run().await?;
    page.reads("What changed").await?;
    let rows = "[...shown().querySelectorAll('[part~=criterion]')].filter(seen)";
    let all = page.run(&format!("return {rows}.length")).await?;
    page.click_chip("Changed").await?;
    page.until("fewer rows", &format!("return {rows}.length < {all}")).await?;
    let changed = page.run(&format!("return {rows}.map((row) => row.dataset.criterion)")).await?;
    let mut visited = Vec::new();
    for _ in changed.as_array().into_iter().flatten() {
        page.click("Next change").await?;
        // Also with the mouse, and where nothing had to be scrolled.
        page.focus_is_seen().await?;
        visited.push(page.run("return shown().activeElement.dataset.criterion").await?);
    }
    assert_eq!(json!(visited), changed, "one after the other, and each once");
    desk.close().await
}

#[tokio::test]
async fn a_run_that_somebody_else_starts_is_named_and_compared() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    desk.server.call(Role::Manager, "POST", "quality/assessment/42/refresh", json!({})).await?;
    page.run("return host().reload()").await?;
    page.phase("watching").await?;
    page.reads("It was started elsewhere, not on this page.").await?;
    page.reads("You see the previous result").await?;
    desk.server.finish_run().await?;
    page.reads("80% (76 of 95 points) → ").await?;
    let done = page.events("qa-complete").await?;
    assert_eq!(done[0]["before"]["data"]["totals"]["scoredPoints"], 76);
    desk.close().await
}

/// A person's score that arrived after the page was loaded was not counted, and overwritten silently.
#[tokio::test]
async fn a_score_verified_since_the_page_was_loaded_is_warned_about_and_not_lost() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    let edit = json!({"criteria": [{"categoryId": 2, "criterionId": 22, "score": 1, "reason": "Asked the same thing \
        twice."}]});
    desk.server.call(Role::Manager, "PATCH", "quality/assessment/42", edit).await?;
    page.click("Re-run AI…").await?;
    let dialog = page.dialog().await?;
    dialog.reads("3 verified scores may be overwritten").await?;
    dialog.click("Re-run AI").await?;
    page.phase("watching").await?;
    desk.server.finish_run().await?;
    page.reads("What changed").await?;
    let text = page.run(&format!("return {REGION}.innerText")).await?;
    let text = text.as_str().unwrap_or_default();
    let kept = page.run("return JSON.stringify(host().assessment).includes('Asked the same thing twice.')").await?;
    assert!(kept == true || text.contains("Asked the same thing twice."), "a person's words are gone: {text}");
    desk.close().await
}

/// A click that came before the dialog knew the present state was sent based on an old one.
#[tokio::test]
async fn a_quick_click_waits_for_the_check() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    let held = json!([{"method": "GET", "path": "/api/mind/quality/assessment/42$", "held": true}]);
    desk.server.faults(held.clone()).await?;
    let edit = json!({"criteria": [{"categoryId": 2, "criterionId": 22, "score": 1, "reason": "Asked twice."}]});
    desk.server.call(Role::Manager, "PATCH", "quality/assessment/42", edit).await?;
    page.click("Re-run AI…").await?;
    let dialog = page.dialog().await?;
    dialog.click("Re-run AI").await?;
    dialog.reads("Checking whether this is still up to date").await?;
    desk.server.no_faults().await?;
    dialog.reads("The assessment has changed in the meantime.").await?;
    dialog.reads("3 verified scores may be overwritten").await?;
    assert_eq!(desk.server.requests("POST", "/refresh").await?, 0, "nothing is sent that was decided on outdated data");
    dialog.click("Cancel").await?;

    // Nothing has changed this time: one click is enough.
    desk.server.faults(held).await?;
    page.click("Re-run AI…").await?;
    let dialog = page.dialog().await?;
    dialog.click("Re-run AI").await?;
    dialog.reads("Checking whether this is still up to date").await?;
    desk.server.no_faults().await?;
    page.no_dialog().await?;
    page.phase("watching").await?;
    assert_eq!(desk.server.requests("POST", "/refresh").await?, 1);
    desk.close().await
}

#[tokio::test]
async fn a_failed_check_is_reported_in_the_dialog_and_stops_nobody() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    desk.server.faults(json!([{"method": "GET", "path": "/api/mind/quality/assessment/42$", "status": 500}])).await?;
    page.click("Re-run AI…").await?;
    let dialog = page.dialog().await?;
    dialog.reads("The present state could not be checked.").await?;
    dialog.click("Re-run AI").await?;
    page.no_dialog().await?;
    desk.server.no_faults().await?;
    page.state("aiInProgress").await?;
    desk.close().await
}

#[tokio::test]
async fn agents_see_no_dialog_and_no_prompts() -> Result {
    let desk = Desk::ready(Role::Agent, 42).await?;
    let page = &desk.page;
    page.run("host().openRerunDialog(); return new Promise(requestAnimationFrame)").await?;
    page.no_dialog().await?;
    assert!(!page.reads_now("Re-run AI").await?);
    assert_eq!(desk.server.requests("GET", "/quality/scorecard").await?, 0, "the list is for those who may choose");
    desk.close().await
}

#[tokio::test]
async fn the_composition_of_the_total_is_shown_beside_the_servers_number() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    page.run("shown().querySelector('[part~=account] summary').click()").await?;
    page.reads("The categories add up to the total.").await?;
    page.run("host().assessmentId = 31").await?;
    page.reads("Assessment 31").await?;
    page.run("shown().querySelector('[part~=account]').open = true").await?;
    page.reads("A knock-out sets the whole assessment to 0.").await?;
    desk.browser.picture("account").await?;
    desk.close().await
}
