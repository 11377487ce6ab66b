//! The stand-alone page, which the session cookie signs in.

use e2e::{Browser, Result, Role, Server, Wanted};

#[tokio::test]
async fn the_stand_alone_page_shows_what_its_address_names() -> Result {
    let server = Server::start().await?;
    let browser = Browser::open(Wanted { width: 360, height: 900, lang: "de-DE" }).await?;
    let page = browser.visit(&server.url("")).await?;
    page.sign_in(Role::Supervisor).await?;
    page.until("the list", "return all('a[href*=\"/assessment/\"]').length > 0").await?;
    let page = browser.visit(&server.url("widget/?assessment=42&lang=de")).await?;
    page.phase("ready").await?;
    page.reads("Qualitätsbewertung 42").await?;
    page.reads("76 von 95 Punkten; 95 insgesamt").await?;
    page.reads("Bereit zur Prüfung").await?;
    let wide = page.run("return document.documentElement.scrollWidth > document.documentElement.clientWidth").await?;
    assert_eq!(wide, false, "nothing scrolls sideways");
    browser.picture("narrow-german").await?;
    let reports = server.policy_reports().await?;
    assert!(reports.is_empty(), "the page broke its own policy: {reports:?}");
    browser.close().await
}

#[tokio::test]
async fn a_link_to_a_criterion_brings_it_into_view_and_back_and_forward_work() -> Result {
    let server = Server::start().await?;
    let browser = Browser::open(Wanted { width: 360, height: 700, lang: "en-GB" }).await?;
    let page = browser.visit(&server.url("")).await?;
    page.sign_in(Role::Supervisor).await?;
    page.until("the list", "return all('a[href*=\"/assessment/\"]').length > 0").await?;
    let page = browser.visit(&server.url("widget/?assessment=42&criterion=43&lang=en")).await?;
    page.phase("ready").await?;
    let in_view = "const row = shown().querySelector('[data-criterion=\"43\"]'), box = row.getBoundingClientRect(); return shown().activeElement === row && box.top >= 0 && box.top < innerHeight";
    page.until("the criterion in view", in_view).await?;
    assert_eq!(page.run("return document.title").await?, "Quality assessment 42", "the title says the number only");
    let page = browser.visit(&server.url("widget/?assessment=13&lang=en")).await?;
    page.reads("Quality assessment 13").await?;
    page.run("history.back()").await?;
    page.reads("Quality assessment 42").await?;
    page.until("the criterion in view again", in_view).await?;
    browser.close().await
}
