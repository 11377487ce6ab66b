//! The engine that runs the tests: if this fails, no other result says anything about the widget.

use e2e::{Browser, Result, Server, Wanted};

#[tokio::test]
async fn the_browser_starts_and_opens_a_page() -> Result {
    let server = Server::start().await?;
    let browser = Browser::open(Wanted::default()).await?;
    let page = browser.visit(&server.url("")).await?;
    page.until("the portal", "return all('[data-role]').some(seen)").await?;
    browser.close().await
}
