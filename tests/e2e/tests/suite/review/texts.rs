//! Summary and note, edited in place.

use crate::Desk;
use e2e::{Key, Result, Role};
use serde_json::{Value, json};

/// Types into the field of a text.
async fn write(desk: &Desk, text: &str) -> Result {
    desk.page.until("the box", "return focus()?.matches('.text-edit textarea')").await?;
    let script = format!(
        "const box = focus(); box.value = {}; box.dispatchEvent(new Event('input', {{ bubbles: true }}))",
        json!(text)
    );
    desk.page.run(&script).await.map(drop)
}

#[tokio::test]
async fn a_note_is_changed_saved_and_taken_back() -> Result {
    let desk = Desk::reviewing().await?;
    let whole = desk.server.call(Role::Supervisor, "GET", "quality/assessment/52", Value::Null).await?;
    let old = whole["data"]["supervisorAssessment"].clone();
    desk.page.click("Edit Note").await?;
    desk.page.until("the box", "return focus()?.matches('.text-edit textarea')").await?;
    assert_eq!(desk.page.run("return focus().value").await?, old, "it begins with what is there");
    let lines = "Erste Zeile.\nZweite.\nDritte.\nVierte.\nFünfte.\nSechste.";
    write(&desk, lines).await?;
    let fits = "const box = focus(); return box.scrollHeight <= box.clientHeight + 1";
    desk.page.until("room for all of it", fits).await?;
    desk.browser.picture("review-note").await?;
    let violations = desk.page.violations().await?;
    assert!(violations.is_empty(), "{violations:?}");
    desk.page.press_with(&[Key::Control], Key::Enter).await?;
    desk.page.reads("Saved · just now").await?;
    desk.page.reads("Sechste.").await?;
    desk.page.until("the focus to come back", "return named(focus()) === 'Edit Note'").await?;
    assert_eq!(desk.page.events("qa-save").await?[0]["changes"], json!({ "supervisorAssessment": lines }));
    desk.page.click("Undo").await?;
    desk.page.reads("Changed back · just now").await?;
    let whole = desk.server.call(Role::Supervisor, "GET", "quality/assessment/52", Value::Null).await?;
    assert_eq!(whole["data"]["supervisorAssessment"], old);
    desk.close().await
}

#[tokio::test]
async fn a_note_that_is_not_there_yet_is_written_and_the_summary_is_edited() -> Result {
    let desk = Desk::reviewing_of(54).await?;
    desk.page.click("Write a note").await?;
    write(&desk, "Gut gemacht.").await?;
    desk.page.click("Save").await?;
    desk.page.reads("Gut gemacht.").await?;
    desk.page.click("Edit AI summary").await?;
    write(&desk, "Anders zusammengefasst.").await?;
    desk.page.press(Key::Escape).await?;
    desk.page.reads("Discard what you have changed?").await?;
    desk.page.click("Keep editing").await?;
    desk.page.click("Save").await?;
    desk.page.until("the box to go", "return !shown().querySelector('.text-edit textarea')").await?;
    desk.page.reads("Anders zusammengefasst.").await?;
    let whole = desk.server.call(Role::Supervisor, "GET", "quality/assessment/54", Value::Null).await?;
    assert_eq!(whole["data"]["aiSummary"], "Anders zusammengefasst.");
    assert_eq!(whole["data"]["supervisorAssessment"], "Gut gemacht.");
    desk.close().await
}

#[tokio::test]
async fn a_note_that_is_not_saved_survives_a_reload() -> Result {
    let desk = Desk::reviewing().await?;
    desk.page.click("Edit Note").await?;
    write(&desk, "Noch nicht fertig.").await?;
    let kept = "return Object.keys(sessionStorage).some((name) => name.includes('.drafts|'))";
    desk.page.until("it to be kept", kept).await?;
    // The browser asks before it leaves such a page; the test agrees by removing the question.
    let leave = "addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), { capture: true }); \
        location.reload()";
    desk.page.run(leave).await?;
    let there =
        "return globalThis.host?.()?.shadowRoot?.querySelector('.text-edit textarea')?.value === 'Noch nicht fertig.'";
    let there = there.replace("globalThis.host?.()", "document.querySelector('quality-assessment')");
    desk.page.until("what was typed", &there).await?;
    desk.close().await
}
