//! Others edit during a review.

use super::{ASSESSMENT, ID};
use crate::Desk;
use e2e::{Browser, Result, Role};
use serde_json::json;

#[tokio::test]
async fn two_people_who_edit_the_same_criterion_lose_nothing() -> Result {
    let desk = Desk::reviewing().await?;
    let one = desk.scored().await?;
    desk.draft(&one).await?;
    // The other person uses another browser.
    let browser = Browser::lend().await?;
    let page = browser.visit(&desk.server.url("")).await?;
    page.sign_in(Role::Manager).await?;
    page.open_assessment(ID).await?;
    page.phase("ready").await?;
    page.is_whole().await?;
    page.until("the way to finish", "return !!button('Finish review…')").await?;
    page.run(&format!("{}.focus()", one.row())).await?;
    page.click("Confirm").await?;
    page.reads("Confirmed by you · just now").await?;
    // Somebody's confirmation of the same value is not another value.
    desk.page.click("Save").await?;
    desk.page.reads("Changed by you · just now").await?;
    page.run("await host().reload()").await?;
    page.press('e').await?;
    page.until("the editor", "return !!shown().querySelector('.review textarea')").await?;
    let write = "const box = shown().querySelector('.review textarea'); box.value = 'Von der anderen.'; \
        box.dispatchEvent(new Event('input', { bubbles: true }))";
    page.run(write).await?;
    desk.page.press('e').await?;
    desk.write_reason("Noch einmal ich.").await?;
    page.click("Save").await?;
    page.reads("Changed by you · just now").await?;
    desk.page.click("Save").await?;
    desk.page.reads("Somebody else has changed this meanwhile").await?;
    desk.page.click("Keep what is saved").await?;
    assert_eq!(desk.has(&one).await?.2, "Von der anderen.");
    browser.close().await?;
    desk.close().await
}

#[tokio::test]
async fn an_edit_by_a_colleague_while_the_dialog_is_open_has_to_be_seen_first() -> Result {
    let desk = Desk::reviewing().await?;
    desk.page.click("Finish review…").await?;
    let dialog = desk.page.dialog().await?;
    desk.server.colleague(ID, json!({})).await?;
    dialog.click("Finish").await?;
    dialog.reads("Something has changed meanwhile.").await?;
    assert_eq!(desk.server.requests("PATCH", ASSESSMENT).await?, 0);
    dialog.click("Finish").await?;
    desk.page.state("reviewedBySupervisor").await?;
    desk.close().await
}

#[tokio::test]
async fn the_re_run_dialog_names_unsaved_changes() -> Result {
    let desk = Desk::reviewing().await?;
    let one = desk.scored().await?;
    desk.draft(&one).await?;
    desk.page.click("Re-run AI…").await?;
    let dialog = desk.page.dialog().await?;
    dialog.reads("1 change that is not saved is kept").await?;
    dialog.reads("verified scores may be overwritten").await?;
    dialog.click("Cancel").await?;
    desk.close().await
}
