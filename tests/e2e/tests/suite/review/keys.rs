//! A review by the keyboard alone.

use crate::Desk;
use e2e::{Key, Result};
use serde_json::json;

/// Presses keys, and counts them.
struct Keys<'d> {
    desk: &'d Desk,
    count: usize,
}

impl Keys<'_> {
    async fn press(&mut self, key: impl Into<char>) -> Result {
        self.count += 1;
        self.desk.page.press(key).await
    }

    async fn press_with(&mut self, held: &[Key], key: impl Into<char>) -> Result {
        self.count += 1;
        self.desk.page.press_with(held, key).await
    }
}

#[tokio::test]
async fn eleven_criteria_are_reviewed_to_the_end_in_twenty_keys_when_the_ai_was_right() -> Result {
    let desk = Desk::reviewing_of(54).await?;
    desk.page.run("host().focus()").await?;
    let mut keys = Keys { desk: &desk, count: 0 };
    keys.press('n').await?;
    for left in (0..11).rev() {
        keys.press_with(&[Key::Shift], Key::Enter).await?;
        desk.page.until("the next one", &format!("return {left} === 0 || focus()?.matches('.criterion')")).await?;
    }
    desk.page.focus_comes_to("Finish review…").await?;
    keys.press(Key::Enter).await?;
    let dialog = desk.page.dialog().await?;
    dialog.reads("Checked one by one 11").await?;
    while desk.page.focused().await? != "Finish" {
        keys.press(Key::Tab).await?;
        assert!(keys.count < 25, "the way to the button is too long");
    }
    keys.press(Key::Enter).await?;
    desk.page.state("reviewedBySupervisor").await?;
    assert!(keys.count <= 20, "{} keys", keys.count);
    desk.close().await
}

#[tokio::test]
async fn digits_set_the_score_above_nine_by_two_keys_and_are_shown() -> Result {
    let desk = Desk::reviewing().await?;
    let row = "[...shown().querySelectorAll('.criterion')].find((row) => \
        row.querySelector('.score').textContent.includes('of 20'))";
    desk.page.run(&format!("{row}.focus()")).await?;
    desk.page.press('1').await?;
    desk.page.reads("Typed: 1").await?;
    desk.page.reads("draft: 1").await?;
    desk.page.press('2').await?;
    desk.page.reads("draft: 12").await?;
    assert_eq!(desk.page.run("return focus()?.matches('.criterion')").await?, true, "the focus stays at the row");
    desk.page.press_with(&[Key::Control], Key::Enter).await?;
    desk.page.reads("Changed by you · just now").await?;
    desk.page.until("the score", &format!("return {row}.querySelector('.score').textContent.startsWith('12')")).await?;
    desk.close().await
}

#[tokio::test]
async fn no_key_does_anything_while_somebody_types_or_without_single_keys() -> Result {
    let desk = Desk::reviewing().await?;
    let one = desk.scored().await?;
    desk.choose(&one).await?;
    desk.page.press('e').await?;
    desk.page.until("the editor", "return !!shown().querySelector('.review textarea')").await?;
    desk.page.run("shown().querySelector('.review textarea').focus()").await?;
    for key in ['7', 'e', 'n', 'f'] {
        desk.page.press(key).await?;
    }
    let text = "return shown().querySelector('.review textarea').value.endsWith('7enf')";
    desk.page.until("what was typed", text).await?;
    assert_eq!(
        desk.page.run("return shown().querySelector('.review :checked').value").await?,
        json!(one.score.to_string())
    );
    desk.page.click("Cancel").await?;
    desk.page.click("Discard").await?;
    desk.page.run("host().shortcuts = false").await?;
    desk.choose(&one).await?;
    for key in ['e', '3'] {
        desk.page.press(key).await?;
    }
    desk.page.press(Key::Enter).await?;
    let nothing = "return !shown().querySelector('.review textarea') && !!button('Confirm')";
    desk.page.until("nothing to happen", nothing).await?;
    assert_eq!(desk.server.requests("PATCH", super::ASSESSMENT).await?, 0);
    desk.close().await
}

#[tokio::test]
async fn the_list_of_keys_has_those_at_a_criterion_for_reviewers() -> Result {
    let desk = Desk::reviewing().await?;
    desk.page.run("host().focus()").await?;
    desk.page.press('?').await?;
    let dialog = desk.page.dialog().await?;
    for text in ["Confirm and next", "Set the score", "Change"] {
        dialog.reads(text).await?;
    }
    dialog.click("Close").await?;
    desk.page.run("host().review = false").await?;
    desk.page.press('?').await?;
    let listed =
        desk.page.run("return shown().querySelector('dialog[open]').textContent.includes('Set the score')").await?;
    assert_eq!(listed, false);
    desk.close().await
}
