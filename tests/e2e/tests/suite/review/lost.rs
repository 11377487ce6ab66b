//! Events between a click on "Save" and the answer.

use super::ASSESSMENT;
use crate::Desk;
use e2e::{Result, Role};
use serde_json::json;

#[tokio::test]
async fn somebody_elses_change_is_shown_beside_the_draft_and_the_person_decides() -> Result {
    let desk = Desk::reviewing().await?;
    let one = desk.scored().await?;
    desk.draft(&one).await?;
    let theirs = one.edit(0, "Deren Sicht.");
    desk.server.call(Role::Manager, "PATCH", "quality/assessment/52", theirs).await?;
    desk.page.click("Save").await?;
    desk.page.reads("Somebody else has changed this meanwhile").await?;
    for text in ["Deren Sicht.", "Meine Sicht."] {
        desk.page.reads(text).await?;
    }
    desk.browser.picture("review-conflict").await?;
    let violations = desk.page.violations().await?;
    assert!(violations.is_empty(), "{violations:?}");
    assert_eq!(desk.server.requests("PATCH", ASSESSMENT).await?, 1, "theirs alone");
    assert_eq!(desk.page.events("qa-error").await?[0]["kind"], "conflict");
    desk.page.click("Save mine").await?;
    desk.page.reads("Changed by you · just now").await?;
    assert_eq!(desk.has(&one).await?.2, "Meine Sicht.");
    desk.close().await
}

#[tokio::test]
async fn a_refusal_is_shown_at_the_field_and_keeps_the_text() -> Result {
    for (status, said, kind) in [
        (403, "you may not edit this assessment any more", "forbidden"),
        (409, "cannot be edited in its present state", "conflict"),
        (422, "the server does not accept this", "invalid"),
        (500, "You can try again.", "server"),
    ] {
        let desk = Desk::reviewing().await?;
        let one = desk.scored().await?;
        desk.draft(&one).await?;
        desk.on_patch(json!({ "status": status, "times": 1 })).await?;
        desk.page.click("Save").await?;
        desk.page.reads(said).await?;
        assert_eq!(desk.page.events("qa-error").await?[0]["kind"], kind);
        let text = desk.page.run("return shown().querySelector('.review textarea').value").await?;
        assert_eq!(text, "Meine Sicht.");
        desk.page.click("Save").await?;
        desk.page.reads("Changed by you · just now").await?;
        desk.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn after_a_save_whose_answer_was_lost_the_outcome_is_checked_and_nothing_is_sent_again() -> Result {
    let desk = Desk::reviewing().await?;
    let one = desk.scored().await?;
    desk.draft(&one).await?;
    desk.on_patch(json!({ "status": 502, "after": true, "times": 1 })).await?;
    desk.page.click("Save").await?;
    desk.page.reads("Changed by you · just now").await?;
    assert_eq!(desk.server.requests("PATCH", ASSESSMENT).await?, 1);
    assert_eq!(desk.has(&one).await?.2, "Meine Sicht.");
    desk.close().await
}

#[tokio::test]
async fn a_save_that_never_arrived_is_reported_as_missing_and_the_person_sends_it_again() -> Result {
    let desk = Desk::reviewing().await?;
    let one = desk.scored().await?;
    desk.draft(&one).await?;
    desk.on_patch(json!({ "status": 502, "times": 1 })).await?;
    desk.page.click("Save").await?;
    desk.page.reads("The answer was lost").await?;
    assert_eq!(desk.has(&one).await?.0, "aiGenerated");
    desk.page.click("Save").await?;
    desk.page.reads("Changed by you · just now").await?;
    assert_eq!(desk.has(&one).await?.2, "Meine Sicht.");
    desk.close().await
}
