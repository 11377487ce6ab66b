//! The review is finished, and then discussed. Neither can be undone.

use super::ASSESSMENT;
use crate::Desk;
use e2e::Result;

#[tokio::test]
async fn a_review_is_finished_and_then_marked_as_discussed() -> Result {
    let desk = Desk::reviewing().await?;
    desk.page.click("Finish review…").await?;
    let dialog = desk.page.dialog().await?;
    dialog.reads("Stays as the AI scored it").await?;
    dialog.reads("There is no way back.").await?;
    desk.browser.picture("review-finish").await?;
    let violations = desk.page.violations().await?;
    assert!(violations.is_empty(), "{violations:?}");
    dialog.click("Finish").await?;
    desk.page.state("reviewedBySupervisor").await?;
    desk.page.no_dialog().await?;
    assert_eq!(desk.server.requests("PATCH", ASSESSMENT).await?, 1);
    let saved = desk.page.events("qa-save").await?;
    assert_eq!(saved[0]["changes"]["state"], "reviewedBySupervisor");
    assert!(saved[0]["changes"]["assessmentDate"].is_string());
    desk.page.until("nothing to be confirmed", "return !button('Confirm') && !button('Change')").await?;
    desk.page.click("Mark as discussed…").await?;
    desk.page.dialog().await?.click("Mark as discussed").await?;
    desk.page.state("discussedWithAssessee").await?;
    desk.close().await
}

#[tokio::test]
async fn a_dialog_that_is_closed_sends_nothing_and_a_promise_of_the_host_is_rejected() -> Result {
    let desk = Desk::reviewing().await?;
    desk.page.run("window.__end = host().finishReview().then(() => 'done', (error) => error.kind)").await?;
    desk.page.dialog().await?.click("Cancel").await?;
    assert_eq!(desk.page.run("return window.__end").await?, "rejected");
    desk.page.run("window.__end = host().finishReview().then((assessment) => assessment.state)").await?;
    desk.page.dialog().await?.click("Finish").await?;
    assert_eq!(desk.page.run("return window.__end").await?, "reviewedBySupervisor");
    desk.close().await
}

#[tokio::test]
async fn finishing_says_what_was_opened_and_goes_on_to_the_next_where_that_is_wanted() -> Result {
    let desk = Desk::reviewing_of(54).await?;
    let first = "shown().querySelector('.criterion')";
    desk.page.run(&format!("{first}.querySelector('.more')?.click(); {first}.focus()")).await?;
    desk.page.click("Finish review…").await?;
    let dialog = desk.page.dialog().await?;
    dialog.reads("Stays as the AI scored it 11").await?;
    dialog.reads("10 of them not opened").await?;
    assert_eq!(desk.page.focused().await?, "Cancel", "what cannot be taken back is not one key away");
    dialog.click("Finish and next").await?;
    desk.page.until("the next one", "return host().assessmentId !== 54").await?;
    assert_eq!(desk.page.events("qa-save").await?[0]["changes"]["state"], "reviewedBySupervisor");
    desk.close().await
}

#[tokio::test]
async fn a_confirmation_without_the_reason_in_sight_is_counted_as_unopened() -> Result {
    let desk = Desk::reviewing_of(54).await?;
    // A full score, whose reason is folded if there is little room.
    desk.page.run("document.querySelector('quality-assessment').style.inlineSize = '320px'").await?;
    let row = "const row = [...shown().querySelectorAll('.criterion')].find((row) => \
        !row.querySelector('.reason').clientHeight);";
    desk.page.until("a folded reason", &format!("{row} return !!row")).await?;
    desk.page.run(&format!("{row} row.focus()")).await?;
    desk.page.click("Confirm").await?;
    desk.page.reads("Confirmed by you · just now").await?;
    desk.page.run("window.__end = host().finishReview().catch((error) => error.kind); 0").await?;
    desk.page.dialog().await?.reads("1 confirmed unopened").await?;
    desk.close().await
}
