//! The browsers that one test leaves to the next: a test must not be able to tell whether its browser is fresh.

use e2e::{Browser, Page, Result, Script, Server, Wanted, needs};
use serde_json::Value;

const SCRIPT: Script = Script(include_str!("lent.js"));

/// A page, and what it can tell of its browser.
async fn traces(browser: &Browser) -> Result<(Server, Page, Value)> {
    let server = Server::start().await?;
    let page = browser.visit(&server.url("ticket/1")).await?;
    let traces = page.run(&SCRIPT.call("traces")).await?;
    Ok((server, page, traces))
}

#[tokio::test]
async fn a_browser_that_a_test_has_left_is_like_a_fresh_one() -> Result {
    needs!(Devtools);
    let own = Browser::open(Wanted::default()).await?;
    let (_, _, fresh) = traces(&own).await?;
    own.close().await?;

    let browser = Browser::lend().await?;
    let (server, page, _) = traces(&browser).await?;
    let tab = browser.tab().await?;
    browser.visit_in_new_tab(&server.url("ticket/1")).await?;
    browser.size(500, 400).await?;
    browser.reduce_motion().await?;
    browser.hide_scrollbars().await?;
    browser.bring_to_front(tab).await?;
    browser.permit_clipboard().await?;
    browser.on_paper().await?;
    page.run(&SCRIPT.call("leave")).await?;
    // Only a page on which somebody has done something is closed with a question.
    page.press('x').await?;
    browser.network(false).await?;
    browser.close().await?;

    // Most likely the same one, and if another test was faster, one of its.
    let browser = Browser::lend().await?;
    let (_server, _page, next) = traces(&browser).await?;
    assert_eq!(next, fresh);
    browser.close().await
}
