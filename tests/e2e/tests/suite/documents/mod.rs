//! The element in other documents: frames and windows of the same origin. It is created for them, moved there and moved
//! back, before the wasm is there and after. Other elements on the page are not affected.

use crate::shell::{DEFINE, bare, held};
use e2e::{Browser, Engine, Page, Result, Server, skip};
use serde_json::{Value, json};

const SCRIPT: &str = include_str!("documents.js");

/// A page with a healthy element, and another document beside it. No window can be opened in a browser that requires a
/// person's click.
async fn opened(kind: &str, wasm: Value) -> Result<Option<(Server, Browser, Page)>> {
    let (server, browser, page) = bare(wasm).await?;
    page.run(&format!("{SCRIPT} {DEFINE} window.__first = window.__add()")).await?;
    let is_there = page.run(&format!("return !!(window.__view = window.__DOCUMENTS[{kind:?}]())")).await?;
    if is_there == false {
        browser.close().await?;
        skip(&format!("{} opens no window for a script", Engine::current().name()))?;
        return Ok(None);
    }
    Ok(Some((server, browser, page)))
}

/// Asserts that there was no uncaught exception, and that the element on the page works.
async fn expect_peace(page: &Page) -> Result {
    assert_eq!(page.run("return window.__failures").await?, json!([]));
    assert_eq!(page.run("return await window.__works(window.__first)").await?, true, "the one at home");
    assert_eq!(page.run("return window.__failures").await?, json!([]));
    Ok(())
}

/// All elements of the page stopped as soon as one was in another document.
async fn made_there_and_moved(kind: &str) -> Result {
    let Some((server, browser, page)) = opened(kind, json!([])).await? else { return Ok(()) };
    page.run(
        "await window.__first.ready; window.__other = window.__add({ assessmentId: 13 }); \
        window.__view.document.body.append(window.__other)",
    )
    .await?;
    assert_eq!(page.run("return await window.__works(window.__other)").await?, true, "made for it");
    expect_peace(&page).await?;
    let asked = server.requests("GET", "/quality/assessment/42").await?;
    page.run(
        "window.__first.shadowRoot.querySelector('details').open = false; \
        window.__view.document.body.append(window.__first)",
    )
    .await?;
    page.until("its looks there", "return window.__isStyled(window.__first)").await?;
    let is_kept = "return window.__first.shadowRoot.querySelector('details').open === false";
    assert_eq!(page.run(is_kept).await?, true, "moving it keeps its state");
    assert_eq!(server.requests("GET", "/quality/assessment/42").await?, asked, "and asks nothing");
    assert_eq!(page.run("return await window.__works(window.__first)").await?, true, "moved there");
    page.run("document.body.append(window.__first, window.__other)").await?;
    page.until("its looks at home", "return window.__isStyled(window.__first)").await?;
    assert_eq!(page.run(is_kept).await?, true, "moving it back, too");
    assert_eq!(page.run("return await window.__works(window.__other)").await?, true, "moved home");
    expect_peace(&page).await?;
    browser.close().await
}

/// The element stayed a skeleton for ever, and left a rejection that nobody could catch.
async fn before_the_wasm(kind: &str) -> Result {
    let Some((server, browser, page)) = opened(kind, json!([held()])).await? else { return Ok(()) };
    page.run("window.__other = window.__add({ assessmentId: 13 }); window.__view.document.body.append(window.__other)")
        .await?;
    page.run(
        "window.__back = window.__add({ assessmentId: 12, loading: 'lazy' }); \
        window.__view.document.body.prepend(window.__back)",
    )
    .await?;
    for name in ["__other", "__back"] {
        page.until(name, &format!("return !!window.{name}.shadowRoot.querySelector('.skeleton')")).await?;
        assert_eq!(page.run(&format!("return window.__isStyled(window.{name})")).await?, true, "{name}");
    }
    page.run("document.body.append(window.__back); await new Promise(requestAnimationFrame)").await?;
    assert_eq!(page.run("return window.__isStyled(window.__back)").await?, true, "at home again");
    server.no_faults().await?;
    assert_eq!(page.run("return await window.__works(window.__other)").await?, true);
    page.until("what has come back", "return ['ready', 'watching'].includes(window.__back.dataset.phase)").await?;
    expect_peace(&page).await?;
    browser.close().await
}

/// A removed frame or a closed window tells an element nothing: it went on polling for nobody.
async fn with_its_end(kind: &str) -> Result {
    let Some((_server, browser, page)) = opened(kind, json!([])).await? else { return Ok(()) };
    page.run(
        "await window.__first.ready; window.__other = window.__add({ assessmentId: 13 }); \
        window.__view.document.body.append(window.__other)",
    )
    .await?;
    page.until("it", "return window.__other.dataset.phase === 'ready'").await?;
    page.run("window.__end(window.__view)").await?;
    page.until("its end", "return window.__other.phase === 'idle' && window.__other.assessment === null").await?;
    page.run("document.body.append(window.__other)").await?;
    assert_eq!(page.run("return await window.__works(window.__other)").await?, true, "taken home");
    expect_peace(&page).await?;
    browser.close().await
}

#[tokio::test]
async fn an_element_works_in_a_frame_and_back() -> Result {
    made_there_and_moved("frame").await
}

#[tokio::test]
async fn an_element_works_in_another_window_and_back() -> Result {
    made_there_and_moved("window").await
}

#[tokio::test]
async fn a_frame_may_have_it_before_the_wasm_is_there() -> Result {
    before_the_wasm("frame").await
}

#[tokio::test]
async fn another_window_may_have_it_before_the_wasm_is_there() -> Result {
    before_the_wasm("window").await
}

#[tokio::test]
async fn an_element_leaves_with_its_frame() -> Result {
    with_its_end("frame").await
}

#[tokio::test]
async fn an_element_leaves_with_its_window() -> Result {
    with_its_end("window").await
}

/// As pages do with a picture-in-picture window: its content comes home as it closes.
#[tokio::test]
async fn an_element_that_is_taken_home_as_its_window_closes_keeps_its_state() -> Result {
    let Some((server, browser, page)) = opened("window", json!([])).await? else { return Ok(()) };
    page.run("await window.__takeAlong()").await?;
    let asked = server.requests("GET", "/quality/assessment/42").await?;
    page.run("window.__end(window.__view)").await?;
    page.until("its way home", "return window.__first.ownerDocument === document").await?;
    let is_kept = "return window.__first.shadowRoot.querySelector('details').open === false";
    // Longer than the element waits to see whether it is still in the window.
    page.run("await new Promise((done) => setTimeout(() => setTimeout(done)))").await?;
    assert_eq!(page.run(is_kept).await?, true);
    assert_eq!(server.requests("GET", "/quality/assessment/42").await?, asked);
    expect_peace(&page).await?;
    browser.close().await
}

/// Templates have their own document, which drops the style sheets of elements that pass through.
#[tokio::test]
async fn passing_through_a_template_or_an_invisible_document_changes_nothing() -> Result {
    let Some((_server, browser, page)) = opened("frame", json!([])).await? else { return Ok(()) };
    page.run(
        "await window.__first.ready; const t = document.createElement('template'); \
        t.content.append(window.__first); document.body.append(window.__first)",
    )
    .await?;
    page.until("its looks", "return window.__isStyled(window.__first)").await?;
    page.run("document.implementation.createHTMLDocument().body.append(window.__first)").await?;
    page.until("its end", "return window.__first.phase === 'idle' && window.__first.assessment === null").await?;
    page.run("document.body.append(window.__first)").await?;
    expect_peace(&page).await?;
    browser.close().await
}

#[tokio::test]
async fn failures_are_reported_and_repaired_in_the_frame() -> Result {
    let broken = json!([{ "path": "/widget/widget_bg.wasm", "status": 404 }]);
    let Some((server, browser, page)) = opened("frame", broken).await? else { return Ok(()) };
    page.run("window.__other = window.__add({ assessmentId: 13 }); window.__view.document.body.append(window.__other)")
        .await?;
    page.until("the failure", "return window.__other.dataset.phase === 'failed' && window.__isStyled(window.__other)")
        .await?;
    let said = "return window.__view.document.querySelector('[data-quality-assessment]')?.textContent.includes('could \
        not be loaded')";
    page.until("its words there", said).await?;
    server.no_faults().await?;
    page.run("window.__failures.length = 0; window.__other.shadowRoot.querySelector('button').click()").await?;
    assert_eq!(page.run("return await window.__works(window.__other)").await?, true);
    page.until("silence", "return !window.__view.document.querySelector('[data-quality-assessment]')?.textContent")
        .await?;
    expect_peace(&page).await?;
    browser.close().await
}

/// Announcements are made in the document where the person is.
#[tokio::test]
async fn announcements_are_made_in_the_elements_own_document() -> Result {
    let Some((server, browser, page)) = opened("frame", json!([])).await? else { return Ok(()) };
    page.run(
        "await window.__first.ready; window.__view.document.body.append(window.__first); \
        window.__first.rerun().catch(() => {}); 0",
    )
    .await?;
    let says = |document: &str| format!("return !!{document}.querySelector('[data-quality-assessment]')?.textContent");
    page.until("words there", &says("window.__view.document")).await?;
    assert_eq!(page.run(&says("document")).await?, false, "and not here");
    server.finish_run().await?;
    page.until("the run's end", "return window.__first.dataset.phase === 'ready'").await?;
    browser.close().await
}
