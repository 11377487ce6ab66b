//! The review is finished, and then discussed. There is no way back.

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
