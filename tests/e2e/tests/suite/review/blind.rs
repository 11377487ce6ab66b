//! Blind reviewers learn nothing of the AI's result before they have given their own.

use super::row::SCRIPT;
use crate::Desk;
use e2e::{Key, Result};
use serde_json::json;

#[tokio::test]
async fn blind_reviewers_confirm_nothing_and_see_no_score_of_the_ai_in_the_editor() -> Result {
    let desk = Desk::reviewing().await?;
    let one = desk.scored().await?;
    desk.page.run("host().hideAi = true").await?;
    desk.choose(&one).await?;
    desk.page.until("no way to confirm", "return !button('Confirm') && !!button('Change')").await?;
    desk.page.press('e').await?;
    desk.page.until("the editor", "return !!shown().querySelector('.review textarea')").await?;
    assert_eq!(desk.page.run(&SCRIPT.call("editor")).await?, json!([0, "", 0]));
    desk.close().await
}

#[tokio::test]
async fn blind_reviewers_see_the_ais_score_once_they_have_saved() -> Result {
    let desk = Desk::reviewing().await?;
    let one = desk.scored().await?;
    desk.page.run("host().hideAi = true").await?;
    desk.choose(&one).await?;
    desk.page.press('e').await?;
    desk.choose_points(one.less()).await?;
    let is_hidden = format!("return !shown().textContent.includes('AI: {}')", one.score);
    desk.page.until("nothing of it yet", &is_hidden).await?;
    desk.page.press_with(&[Key::Control], Key::Enter).await?;
    desk.page.reads("Changed by you · just now").await?;
    desk.page.reads(&format!("AI: {}", one.score)).await?;
    let edit = "return !button('Edit AI summary')";
    desk.page.until("no way to the AI's summary", edit).await?;
    desk.close().await
}
