//! The element in restricted frames: it claims nothing that did not happen, and offers another way if possible.

use crate::shell::bare;
use e2e::{Browser, Front, Page, Result, Role, Script, Server, Wanted};
use serde_json::{Value, json};

const SCRIPT: Script = Script(include_str!("sandboxes.js"));

/// A frame with these permissions and an element in it, whose menu is open.
async fn framed(attributes: Value) -> Result<(Server, Browser, Page)> {
    let (server, browser, page) = bare(json!([])).await?;
    page.run(&SCRIPT.with("addFrame", &json!([attributes]))).await?;
    page.until("the frame's element", "return window.__inner('.menu').length === 1").await?;
    page.run("window.__inner('.menu')[0].open = true").await?;
    page.until("its menu", "return !!window.__named('Copy as text')").await?;
    Ok((server, browser, page))
}

/// The element said "Saved as …" about a file that the browser had discarded.
#[tokio::test]
async fn where_files_cannot_be_saved_they_can_be_copied() -> Result {
    let (_server, browser, page) = framed(json!({ "sandbox": "allow-scripts allow-same-origin" })).await?;
    let notes = page.run("return window.__inner('.menu-note').map((note) => note.textContent)").await?;
    assert_eq!(notes, json!(["Files cannot be saved from here. Copy instead:", "Printing is not possible from here."]));
    let names = json!(["CSV", "JSON", "Print", "Copy as CSV", "Copy as JSON"]);
    assert_eq!(page.run(&SCRIPT.with("offers", &names)).await?, json!([false, false, false, true, true]));
    browser.close().await
}

#[tokio::test]
async fn where_a_frame_allows_it_files_are_saved_and_the_page_is_printed() -> Result {
    let sandbox = "allow-scripts allow-same-origin allow-downloads allow-modals";
    for attributes in [json!({}), json!({ "sandbox": sandbox })] {
        let (_server, browser, page) = framed(attributes.clone()).await?;
        assert_eq!(
            page.run(
                "return [window.__inner('.menu-note').length, !!window.__named('CSV'), !!window.__named('Print')]"
            )
            .await?,
            json!([0, true, true]),
            "{attributes}"
        );
        browser.close().await?;
    }
    Ok(())
}

/// A frame without permission to write to the clipboard: it was refused, and nothing was selected. The browser decides
/// whether the older way is open there.
#[tokio::test]
async fn without_a_permission_for_the_clipboard_a_text_is_copied_or_selected() -> Result {
    let (_server, browser, page) = framed(json!({ "allow": "clipboard-write 'none'; clipboard-read 'none'" })).await?;
    page.run("window.__named('Copy as text').click()").await?;
    page.until("it to be copied or selected", &SCRIPT.call("isCopiedOrSelected")).await?;
    browser.close().await
}

/// The words that are not needed: no form is submitted, no window opened, and nothing is led elsewhere.
#[tokio::test]
async fn without_forms_windows_and_navigation_a_run_is_begun_in_the_dialog() -> Result {
    let (server, browser, page) = framed(json!({ "sandbox": "allow-scripts allow-same-origin" })).await?;
    page.run("window.__inner('.menu')[0].open = false").await?;
    page.until("the button", &SCRIPT.with("clickInFrame", &json!(["button", "Re-run AI…"]))).await?;
    page.until("the dialog", "return window.__inner('dialog[open] select').length === 1").await?;
    page.until("its button", &SCRIPT.with("clickInFrame", &json!(["dialog[open] button", "Re-run AI"]))).await?;
    server.answered("POST", "/refresh", 1).await?;
    page.until(
        "the run",
        "return window.__frame.contentDocument.querySelector('quality-assessment').dataset.phase === 'watching'",
    )
    .await?;
    browser.close().await
}

/// A frame without an origin of the page's has no cookies, no storage, no channel and no locks; a token is enough.
#[tokio::test]
async fn in_a_frame_without_an_origin_a_token_is_enough_to_show_an_assessment_and_follow_a_run() -> Result {
    let server = Server::start_for(&["null".to_owned()]).await?;
    let (script, base) = (server.url("widget/quality-assessment.js"), server.url("api/mind"));
    let token = server.token(Role::Supervisor, 600).await?;
    let front = Front::of(&server).await?;
    front.shows(
        "/inside.html",
        format!(
            "<!DOCTYPE html><html lang='en'><title>Inside</title>
             <script type='module' src='{script}'></script>
             <quality-assessment lang='en' poll-interval='250' api-base='{base}'></quality-assessment>
             <script>const TOKEN = {token:?}; {}</script>",
            include_str!("sandboxes_inside.js")
        ),
    );
    let around = format!(
        "<!DOCTYPE html><title>Around</title>
         <iframe sandbox='allow-scripts' src='/inside.html' width='700' height='900'></iframe>
         <script>{}</script>",
        include_str!("sandboxes_around.js")
    );
    let browser = Browser::open(Wanted::default()).await?;
    let page = browser.visit(&front.shows("/around.html", around)).await?;
    page.until("the run", "return window.__told.phase === 'watching' || window.__told.error").await?;
    server.finish_run().await?;
    page.until("its end", "return window.__told.error || window.__told.run && window.__told.phase === 'ready'").await?;
    let answer = page.run("return window.__told").await?;
    assert_eq!(answer, json!({ "origin": "null", "storage": "none", "text": true, "run": "done", "phase": "ready" }));
    browser.close().await
}
