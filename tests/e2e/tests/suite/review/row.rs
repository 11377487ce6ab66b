//! One criterion is confirmed or changed in its row.

use super::ASSESSMENT;
use crate::Desk;
use e2e::{Key, Result, Role, Script};
use serde_json::json;

pub const SCRIPT: Script = Script(include_str!("row.js"));

#[tokio::test]
async fn a_score_is_confirmed_in_one_click_and_the_mark_comes_from_the_answer() -> Result {
    let desk = Desk::reviewing().await?;
    let one = desk.scored().await?;
    desk.choose(&one).await?;
    desk.browser.picture("review-row").await?;
    let violations = desk.page.violations().await?;
    assert!(violations.is_empty(), "{violations:?}");
    desk.page.click("Confirm").await?;
    desk.page.reads("Confirmed by you · just now").await?;
    desk.page.state("reviewOngoing").await?;
    assert_eq!(desk.has(&one).await?.0, "humanVerified");
    assert_eq!(desk.server.requests("PATCH", ASSESSMENT).await?, 1);
    let saves = desk.page.events("qa-save").await?;
    let changes = json!({ "criteria": [{ "categoryId": one.category, "criterionId": one.id, "score": one.score }] });
    assert_eq!((saves.len(), &saves[0]["changes"]), (1, &changes));
    assert_eq!(saves[0]["assessment"]["state"], "reviewOngoing");
    let before = desk.page.events("qa-before-save").await?;
    assert_eq!(before, [json!({ "changes": changes })]);
    let is_marked = format!("return {}.querySelector('.provenance').textContent.startsWith('Confirmed by')", one.row());
    desk.page.until("the mark in the row", &is_marked).await?;
    desk.close().await
}

/// The buttons lay over the score that they confirm.
#[tokio::test]
async fn what_is_confirmed_can_be_read_under_the_pointer() -> Result {
    let desk = Desk::reviewing().await?;
    let one = desk.scored().await?;
    for (width, lang) in [(700, "de"), (1280, "en"), (1280, "de"), (1920, "en")] {
        desk.browser.size(width, 900).await?;
        desk.page.run(&format!("host().lang = '{lang}'")).await?;
        let is_readable = SCRIPT.with("isReadableUnderThePointer", &json!([one.category, one.id]));
        desk.page.until(&format!("everything at {width} pixels in {lang}"), &is_readable).await?;
        desk.browser.picture(&format!("review-pointer-{width}-{lang}")).await?;
    }
    desk.close().await
}

#[tokio::test]
async fn score_and_reason_are_changed_in_the_row_and_saved_by_the_keyboard() -> Result {
    let desk = Desk::reviewing().await?;
    let one = desk.scored().await?;
    desk.choose(&one).await?;
    desk.page.press('e').await?;
    desk.choose_points(one.less()).await?;
    desk.write_reason("Zu knapp: „so nicht“.").await?;
    desk.page.until("a word to the host", "return host().hasAttribute('data-unsaved')").await?;
    desk.page.reads(&format!("draft: {}", one.less())).await?;
    desk.browser.picture("review-editor").await?;
    let violations = desk.page.violations().await?;
    assert!(violations.is_empty(), "{violations:?}");
    desk.page.press_with(&[Key::Control], Key::Enter).await?;
    desk.page.reads("Changed by you · just now").await?;
    let (state, score, reason) = desk.has(&one).await?;
    assert_eq!((state, score, reason), (json!("humanVerified"), json!(one.less()), json!("Zu knapp: „so nicht“.")));
    assert_eq!(desk.server.requests("PATCH", ASSESSMENT).await?, 1);
    desk.page.until("the word to be taken back", "return !host().hasAttribute('data-unsaved')").await?;
    let (row, score) = (one.row(), one.score);
    let is_marked = format!("return {row}.querySelector('.provenance').textContent.includes('(AI: {score})')");
    desk.page.until("the mark in the row", &is_marked).await?;
    desk.close().await
}

#[tokio::test]
async fn escape_closes_and_asks_only_if_something_was_changed() -> Result {
    let desk = Desk::reviewing().await?;
    let one = desk.scored().await?;
    desk.choose(&one).await?;
    desk.page.press('e').await?;
    desk.page.until("the editor", "return focus()?.matches('.review input')").await?;
    desk.page.press(Key::Escape).await?;
    desk.page.until("the buttons", "return !shown().querySelector('.review textarea')").await?;
    desk.page.press('e').await?;
    desk.write_reason("Anders.").await?;
    desk.page.press(Key::Escape).await?;
    desk.page.reads("Discard what you have changed?").await?;
    desk.page.click("Keep editing").await?;
    assert_eq!(desk.page.run("return shown().querySelector('.review textarea').value").await?, "Anders.");
    desk.page.click("Cancel").await?;
    desk.page.click("Discard").await?;
    desk.page.until("the buttons", "return !shown().querySelector('.review textarea')").await?;
    assert_eq!(desk.server.requests("PATCH", ASSESSMENT).await?, 0);
    desk.close().await
}

#[tokio::test]
async fn a_host_that_says_no_keeps_it_from_being_sent_and_loses_nothing() -> Result {
    let desk = Desk::reviewing().await?;
    let one = desk.scored().await?;
    desk.page
        .run("host().addEventListener('qa-before-save', (event) => event.preventDefault(), { once: true })")
        .await?;
    desk.choose(&one).await?;
    desk.page.press('e').await?;
    desk.write_reason("Anders.").await?;
    desk.page.click("Save").await?;
    assert_eq!(desk.server.requests("PATCH", ASSESSMENT).await?, 0);
    // The host saves once it has asked its question.
    desk.page.run("await host().save()").await?;
    assert_eq!(desk.has(&one).await?.2, "Anders.");
    desk.close().await
}

#[tokio::test]
async fn without_the_attribute_or_the_right_nothing_is_offered() -> Result {
    let desk = Desk::ready(Role::Supervisor, super::ID).await?;
    let nothing = "return !shown().querySelector('.review, .review-step, .text-edit') && !button('Finish review…')";
    desk.page.until("nothing to be offered", nothing).await?;
    let refused = desk.page.run("return host().save().catch((error) => error.kind)").await?;
    assert_eq!(refused, "rejected");
    desk.close().await?;
    let desk = Desk::ready(Role::Agent, 42).await?;
    desk.page.run("host().review = true; await host().reload()").await?;
    desk.page.until("nothing to be offered", nothing).await?;
    desk.close().await
}

/// A selection in the conversation beside the criteria becomes a quotation in the reason.
#[tokio::test]
async fn words_of_the_conversation_are_quoted_in_the_reason() -> Result {
    let desk = Desk::reviewing().await?;
    desk.browser.size(1640, 900).await?;
    let one = desk.scored().await?;
    desk.choose(&one).await?;
    desk.page.until("the conversation", "return !!shown().querySelector('.talk-body .said')").await?;
    desk.page.press('e').await?;
    desk.write_reason("Zu knapp:").await?;
    desk.page.click("Quote selection").await?;
    desk.page.reads("Select the words in the conversation first.").await?;
    let words = desk.page.run(&SCRIPT.call("selectLastWords")).await?;
    desk.page.click("Quote selection").await?;
    let wanted = format!("Zu knapp: “{}”", words.as_str().unwrap_or_default());
    let script = format!("return shown().querySelector('.review textarea').value === {}", json!(wanted));
    desk.page.until("the quotation", &script).await?;
    desk.page.until("the focus in the reason", "return focus()?.matches('.review textarea')").await?;
    desk.close().await
}
