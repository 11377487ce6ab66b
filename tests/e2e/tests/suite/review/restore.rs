//! Changes are undone, and values that a run has overwritten are restored.

use crate::Desk;
use e2e::{Key, Result, Role};
use serde_json::{Value, json};

#[tokio::test]
async fn a_change_is_taken_back_on_the_spot_and_it_is_said_that_it_stays_verified() -> Result {
    let desk = Desk::reviewing().await?;
    let one = desk.scored().await?;
    let before = desk.has(&one).await?;
    desk.draft(&one).await?;
    desk.page.press_with(&[Key::Control], Key::Enter).await?;
    desk.page.reads("Changed by you · just now").await?;
    desk.page.click("Undo").await?;
    desk.page.reads("It stays marked as verified.").await?;
    let after = desk.has(&one).await?;
    assert_eq!((&after.1, &after.2), (&before.1, &before.2));
    assert_eq!(after.0, "humanVerified");
    assert_eq!(desk.server.requests("PATCH", super::ASSESSMENT).await?, 2);
    desk.close().await
}

#[tokio::test]
async fn a_score_is_written_back_from_the_history() -> Result {
    let desk = Desk::reviewing().await?;
    let one = desk.scored().await?;
    desk.draft(&one).await?;
    desk.page.press_with(&[Key::Control], Key::Enter).await?;
    desk.page.reads("Changed by you · just now").await?;
    desk.page.run("shown().querySelector('.history-fold').open = true").await?;
    let entry = "[...shown().querySelectorAll('.edit')].find((edit) => \
        edit.querySelector('.edit-what').textContent.startsWith('Score'))";
    desk.page
        .run(&format!(
            "[...{entry}.querySelectorAll('button')].find((one) => one.textContent.includes('Restore')).click()"
        ))
        .await?;
    desk.page.reads("Changed back · just now").await?;
    assert_eq!(desk.has(&one).await?.1, json!(one.score));
    desk.close().await
}

/// The verified criteria of 42: category, criterion, score and reason.
async fn verified(desk: &Desk) -> Result<Vec<(Value, Value, Value, Value)>> {
    let whole = desk.server.call(Role::Supervisor, "GET", "quality/assessment/42", Value::Null).await?;
    let categories = whole["data"]["categories"].as_array().cloned().unwrap_or_default();
    let mut all = Vec::new();
    for category in categories {
        for one in category["criteria"].as_array().cloned().unwrap_or_default() {
            if one["state"] == "humanVerified" {
                all.push((
                    category["categoryId"].clone(),
                    one["id"].clone(),
                    one["score"].clone(),
                    one["reason"].clone(),
                ));
            }
        }
    }
    Ok(all)
}

#[tokio::test]
async fn overwritten_values_are_restored_in_one_write() -> Result {
    let desk = Desk::reviewing_of(42).await?;
    let summary = json!({ "aiSummary": "Von einer Person geschrieben." });
    desk.server.call(Role::Supervisor, "PATCH", "quality/assessment/42", summary).await?;
    desk.page.run("await host().reload()").await?;
    desk.page.reads("Von einer Person geschrieben.").await?;
    let before = verified(&desk).await?;
    desk.page.click("Re-run AI…").await?;
    let dialog = desk.page.dialog().await?;
    dialog.reads("A person has written the summary: the run may overwrite it.").await?;
    // Points of another revision would say something else: only those on the same scale can be restored.
    dialog.choose("revision 2").await?;
    dialog.click("Re-run AI").await?;
    desk.page.phase("watching").await?;
    desk.server.finish_run().await?;
    desk.page.reads("The run overwrote a summary that a person had written.").await?;
    assert_ne!(verified(&desk).await?, before, "the run has overwritten something");
    desk.server.forget_requests().await?;
    desk.browser.picture("review-restore").await?;
    let violations = desk.page.violations().await?;
    assert!(violations.is_empty(), "{violations:?}");
    let says_so = "shown().querySelector('[part~=ended]').textContent.includes('overwritten')";
    assert_eq!(desk.page.run(&format!("return {says_so}")).await?, true);
    desk.page.click("Restore all").await?;
    desk.page.reads("Von einer Person geschrieben.").await?;
    desk.page
        .until(
            "it to be done",
            "return ![...shown().querySelectorAll('.changes button')].some((one) => \
        one.textContent.includes('Restore'))",
        )
        .await?;
    desk.page.until("the head to say no more of it", &format!("return !{says_so}")).await?;
    for one in before {
        assert!(verified(&desk).await?.contains(&one), "{one:?}");
    }
    assert_eq!(desk.server.requests("PATCH", "/quality/assessment/42").await?, 1, "one write for one click");
    desk.close().await
}
