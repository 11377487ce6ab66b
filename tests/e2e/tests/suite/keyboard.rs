//! The main task without a mouse: the focus is always visible, and never lost to the page.

use crate::Desk;
use e2e::{Key, Page, Result, Role, needs};
use serde_json::json;

/// A desk where a run is followed, with the focus on "Stop live updates" in the menu.
async fn at_stop_watching() -> Result<Desk> {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    desk.running().await?;
    stop_in_menu(&desk.page).await?;
    Ok(desk)
}

/// Opens the menu by keys, and goes to the item that stops live updates.
async fn stop_in_menu(page: &Page) -> Result {
    page.tab_to("More").await?;
    page.press(Key::Enter).await?;
    page.until("the menu", "return !!shown().querySelector('.menu[open] .menu-item')").await?;
    page.tab_to("Stop live updates").await
}

/// The text of the element's heading.
async fn heading(page: &Page) -> Result<String> {
    let heading = page.run("return shown().getElementById('heading').textContent").await?;
    Ok(heading.as_str().unwrap_or_default().to_owned())
}

/// Opens the dialog by keys.
async fn open_dialog(page: &Page) -> Result {
    page.tab_to("Re-run AI").await?;
    page.press(Key::Enter).await?;
    page.dialog().await?.reads("Scorecard revision").await
}

#[tokio::test]
async fn the_whole_main_job_can_be_done_by_keyboard() -> Result {
    needs!(Keyboard);
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    // A history with something to unfold.
    let edit = json!({ "supervisorAssessment": "Sie fragt nach und erklärt in Ruhe. ".repeat(8) });
    desk.server.call(Role::Manager, "PATCH", "quality/assessment/42", edit).await?;
    page.run("return host().reload()").await?;
    open_dialog(page).await?;
    page.focus_is_seen().await?;
    if page.run("return focus().localName").await? != "select" {
        page.tab_to("Latest active revision").await?;
    }
    page.choose_by_keys("revision 1").await?;
    page.dialog().await?.reads("AI scores will be replaced").await?;
    page.tab_to("Re-run AI").await?;
    page.press(' ').await?;

    page.no_dialog().await?;
    page.phase("watching").await?;
    page.focus_comes_to("Re-run AI").await?;
    desk.server.step().await?;
    page.until("a poll with news", "return window.__events.some((e) => e[0] === 'qa-poll' && e[1].changed)").await?;
    page.focus_comes_to("Re-run AI").await?;
    desk.server.finish_run().await?;
    page.reads("What changed").await?;
    page.focus_comes_to("Re-run AI").await?;

    page.tab_to("Changed").await?;
    page.press(Key::Enter).await?;
    page.tab_to("Next change").await?;
    page.press(Key::Enter).await?;
    page.focus_is_seen().await?;
    let row = "return focus().dataset.criterion";
    let first = page.run(row).await?;
    assert!(first.is_string(), "the change itself has the focus: {first}");
    page.tab_back_to("Next change").await?;
    page.press(' ').await?;
    page.focus_is_seen().await?;
    assert_ne!(page.run(row).await?, first, "the one after it");

    page.tab_back_to("Points lost").await?;
    page.press(Key::Enter).await?;
    page.focus_comes_to("Points lost").await?;
    assert_eq!(page.run("return focus().ariaPressed").await?, "true");
    page.tab_to("History (").await?;
    page.press(Key::Enter).await?;
    page.tab_to("Show both texts").await?;
    page.press(Key::Enter).await?;
    page.until("both texts of the history", "return focus().closest('.edit-fold').open").await?;
    page.focus_comes_to("Show both texts").await?;
    assert_eq!(desk.server.requests("POST", "/refresh").await?, 1);
    desk.close().await
}

#[tokio::test]
async fn escape_leaves_the_dialog_and_gives_the_focus_back() -> Result {
    needs!(Keyboard);
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    open_dialog(page).await?;
    page.press(Key::Escape).await?;
    page.no_dialog().await?;
    page.focus_comes_to("Re-run AI").await?;
    desk.close().await
}

/// A host's drawer or dialog around the element closed together with the dialog, or with the list of its select.
#[tokio::test]
async fn escape_closes_the_topmost_layer_and_the_host_does_not_hear_it() -> Result {
    needs!(Keyboard);
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    let listen = "window.__heard = []; for (const type of ['keydown', 'keyup']) addEventListener(type, (e) => e.key \
        === 'Escape' && window.__heard.push(type))";
    page.run(listen).await?;
    let heard = "return window.__heard";
    open_dialog(page).await?;
    page.press(Key::Escape).await?;
    page.no_dialog().await?;
    assert_eq!(page.run(heard).await?, json!([]), "the dialog's");
    // The list of a select that the page draws; other lists are the browser's, with its own keys.
    if page.run("return CSS.supports('appearance: base-select')").await? == true {
        page.focus_comes_to("Re-run AI").await?;
        page.press(Key::Enter).await?;
        page.dialog().await?.reads("revision 1").await?;
        page.run("shown().querySelector('dialog[open] select').focus()").await?;
        page.press(' ').await?;
        page.until("the list", "return !!shown().querySelector('dialog[open] select:open')").await?;
        page.press(Key::Escape).await?;
        page.until("its end", "return !!shown().querySelector('dialog[open] select:not(:open)')").await?;
        page.press(Key::Escape).await?;
        page.no_dialog().await?;
        assert_eq!(page.run(heard).await?, json!([]), "the list's and the dialog's");
    }
    page.focus_comes_to("Re-run AI").await?;
    page.press(Key::Escape).await?;
    assert_eq!(page.run(heard).await?, json!(["keydown", "keyup"]), "the next one is the host's");
    desk.close().await
}

/// The focused element disappeared while it was used, and the focus moved to the page.
#[tokio::test]
async fn a_button_that_goes_away_gives_the_focus_to_the_heading() -> Result {
    needs!(Keyboard);
    let desk = at_stop_watching().await?;
    let page = &desk.page;
    let heading = heading(page).await?;
    // By the person's own key.
    page.press(Key::Enter).await?;
    page.reads("Check now").await?;
    page.focus_comes_to(&heading).await?;
    // By an answer: first the button that asked for it, then the one at the end of the run.
    page.tab_to("Check now").await?;
    page.press(Key::Enter).await?;
    page.reads("AI is scoring").await?;
    page.focus_comes_to(&heading).await?;
    stop_in_menu(page).await?;
    desk.server.finish_run().await?;
    page.state("aiReady").await?;
    page.focus_comes_to(&heading).await?;
    page.tab_to("Dismiss").await?;
    page.press(Key::Enter).await?;
    page.focus_comes_to(&heading).await?;
    desk.close().await
}

#[tokio::test]
async fn a_screen_that_goes_away_gives_the_focus_to_the_next_ones_heading() -> Result {
    needs!(Keyboard);
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    desk.server.faults(json!([{ "method": "GET", "path": "/api/mind/quality/assessment/13$", "status": 500 }])).await?;
    // It is retried automatically only after longer than this test takes.
    page.run("host().pollInterval = 60000; host().assessmentId = 13").await?;
    page.phase("failed").await?;
    // To the stop before it, so that a key moves the focus.
    page.run("host().focus()").await?;
    page.press_with(&[Key::Shift], Key::Tab).await?;
    page.tab_to("Try again").await?;
    desk.server.no_faults().await?;
    page.press(Key::Enter).await?;
    page.phase("ready").await?;
    page.focus_comes_to(&heading(page).await?).await?;
    desk.close().await
}

/// The focused element disappeared with the assessment, and the keyboard had to start at the page's top.
#[tokio::test]
async fn another_assessment_has_the_focus_at_its_heading() -> Result {
    needs!(Keyboard);
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    let held = json!([{ "method": "GET", "path": "/api/mind/quality/assessment/13$", "held": true }]);
    desk.server.faults(held).await?;
    page.tab_to("Re-run AI").await?;
    page.run("host().assessmentId = 13").await?;
    page.focus_comes_to("The assessment is being loaded").await?;
    desk.server.no_faults().await?;
    page.reads("Assessment 13").await?;
    page.focus_comes_to(&heading(page).await?).await?;
    // Also from a dialog, which disappears with its assessment.
    open_dialog(page).await?;
    page.run("host().assessmentId = 42").await?;
    page.reads("Assessment 42").await?;
    page.focus_comes_to(&heading(page).await?).await?;
    // A focus elsewhere is left there.
    page.run("focus().blur(); host().assessmentId = 13").await?;
    page.reads("Assessment 13").await?;
    assert_eq!(page.run("return focus() === document.body").await?, true);
    desk.close().await
}

#[tokio::test]
async fn a_person_who_has_left_the_element_is_not_called_back() -> Result {
    needs!(Keyboard);
    let desk = at_stop_watching().await?;
    let page = &desk.page;
    page.run("focus().blur()").await?;
    desk.server.finish_run().await?;
    page.reads("What changed").await?;
    assert_eq!(page.run("return focus() === document.body").await?, true);
    desk.close().await
}
