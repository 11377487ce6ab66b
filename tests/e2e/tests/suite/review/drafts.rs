//! Unsaved drafts survive what happens to pages, and disappear with the person.

use super::{ASSESSMENT, ID};
use crate::Desk;
use crate::crash::CRASH;
use e2e::{Result, Role};
use serde_json::json;

/// Everything that the tab keeps of drafts.
const KEPT: &str = "Object.keys(sessionStorage).filter((name) => name.includes('.drafts|')).length";

#[tokio::test]
async fn a_draft_survives_a_reload_and_another_assessment_and_goes_when_it_is_saved() -> Result {
    let desk = Desk::reviewing().await?;
    let one = desk.scored().await?;
    desk.draft(&one).await?;
    desk.page.until("the draft to be kept", &format!("return {KEPT} === 1")).await?;
    // The browser asks before it leaves such a page; the test agrees by removing the question.
    desk.page
        .run("addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), { capture: true })")
        .await?;
    desk.page.run("host().assessmentId = 13; await host().ready").await?;
    desk.page.until("nothing unsaved there", "return !host().hasAttribute('data-unsaved')").await?;
    desk.page.run(&format!("host().assessmentId = {ID}")).await?;
    desk.page.reads("1 change not saved").await?;
    desk.choose(&one).await?;
    let text = "return shown().querySelector('.review textarea')?.value === 'Meine Sicht.'";
    desk.page.until("what was typed", text).await?;
    desk.page.click("Save").await?;
    desk.page.reads("Changed by you · just now").await?;
    desk.page.until("nothing to be kept", &format!("return {KEPT} === 0")).await?;
    desk.close().await
}

#[tokio::test]
async fn a_draft_survives_a_crash_of_the_wasm() -> Result {
    let desk = Desk::reviewing().await?;
    let one = desk.scored().await?;
    desk.draft(&one).await?;
    desk.page.until("the draft to be kept", &format!("return {KEPT} === 1")).await?;
    desk.page.run(&CRASH.with("trap", &json!(["/widget/widget.js"]))).await?;
    desk.page.phase("failed").await?;
    desk.page.click("Reload").await?;
    desk.page.phase("ready").await?;
    desk.page.reads("1 change not saved").await?;
    desk.choose(&one).await?;
    let text = "return shown().querySelector('.review textarea')?.value === 'Meine Sicht.'";
    desk.page.until("what was typed", text).await?;
    desk.close().await
}

#[tokio::test]
async fn only_a_person_who_leaves_with_unsaved_drafts_is_asked() -> Result {
    let desk = Desk::reviewing().await?;
    let one = desk.scored().await?;
    let asked = "const event = new Event('beforeunload', { cancelable: true }); dispatchEvent(event); return \
        event.defaultPrevented";
    assert_eq!(desk.page.run(asked).await?, false);
    desk.draft(&one).await?;
    assert_eq!(desk.page.run(asked).await?, true);
    desk.page.click("Cancel").await?;
    desk.page.click("Discard").await?;
    assert_eq!(desk.page.run(asked).await?, false);
    desk.close().await
}

/// After one lost connection, no draft of that page was kept any more.
#[tokio::test]
async fn a_draft_is_kept_once_the_api_can_say_who_types() -> Result {
    let desk = Desk::reviewing().await?;
    let key = desk.server.api_key(Role::Supervisor).await?;
    desk.server.faults(json!([{ "path": "/api/mind/profile$", "status": 503 }])).await?;
    desk.page.run(&format!("host().tokenProvider = () => {key:?}")).await?;
    // Another token may be another person's: everything is loaded again.
    desk.server.answered("GET", ASSESSMENT, 1).await?;
    let one = desk.scored().await?;
    let is_there = format!("return host().dataset.phase === 'ready' && !!button('Finish review…') && !!{}", one.row());
    desk.page.until("the row", &is_there).await?;
    desk.draft(&one).await?;
    desk.page.reads("Not kept if you leave this page: it is not known who you are.").await?;
    desk.server.faults(json!([])).await?;
    let typing = "const box = shown().querySelector('.review textarea'); box.value += '!'; box.dispatchEvent(new \
        Event('input', { bubbles: true }));";
    desk.page.until("the draft to be kept", &format!("{typing} return {KEPT} === 1")).await?;
    assert!(!desk.page.reads_now("Not kept if you leave this page").await?);
    desk.close().await
}

#[tokio::test]
async fn forget_drops_what_is_kept() -> Result {
    let desk = Desk::reviewing().await?;
    let one = desk.scored().await?;
    desk.draft(&one).await?;
    desk.page.until("the draft to be kept", &format!("return {KEPT} === 1")).await?;
    desk.page.run("host().forget()").await?;
    assert_eq!(desk.page.run(&format!("return {KEPT}")).await?, 0);
    desk.close().await
}

#[tokio::test]
async fn a_run_that_starts_locks_editing_with_its_reason_and_keeps_the_draft() -> Result {
    let desk = Desk::reviewing().await?;
    let one = desk.scored().await?;
    desk.draft(&one).await?;
    desk.server.call(Role::Manager, "POST", &format!("quality/assessment/{ID}/refresh"), json!({})).await?;
    desk.page.run("await host().reload()").await?;
    desk.page.reads("Your draft is kept.").await?;
    desk.page.until("nothing to be typed into", "return !shown().querySelector('.review textarea')").await?;
    desk.server.finish_run().await?;
    desk.page
        .until("what was typed", "return shown().querySelector('.review textarea')?.value === 'Meine Sicht.'")
        .await?;
    desk.close().await
}

/// "The AI is already running." lay over the row's own score.
#[tokio::test]
async fn nothing_lies_over_a_row_under_the_pointer_that_cannot_be_edited() -> Result {
    let desk = Desk::reviewing().await?;
    let one = desk.scored().await?;
    let at = |shown: &str| format!("return {}?.querySelector('.review')?.checkVisibility() === {shown}", one.row());
    let over = "new PointerEvent('pointerover', { bubbles: true, composed: true, pointerType: 'mouse' })";
    desk.page.run(&format!("{}.dispatchEvent({over})", one.row())).await?;
    desk.page.until("its actions", &at("true")).await?;
    desk.server.call(Role::Manager, "POST", &format!("quality/assessment/{ID}/refresh"), json!({})).await?;
    desk.page.run("await host().reload()").await?;
    desk.page.until("no actions", &at("false")).await?;
    // Who chooses the row is told why it has none.
    desk.page.run(&format!("{}.focus()", one.row())).await?;
    desk.page.until("the reason", &at("true")).await?;
    desk.close().await
}
