//! Paper cannot be unfolded: the document for the talk with the agent is complete.

use crate::Desk;
use e2e::{Browser, Page, Result, Role, Server, needs};
use serde_json::{Value, json};

#[tokio::test]
async fn folded_and_filtered_content_is_printed_nevertheless() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    let reason = format!("Asked twice. {}", "It was in the subject already. ".repeat(6));
    let edit = json!({"criteria": [{"categoryId": 2, "criterionId": 22, "reason": reason}]});
    desk.server.call(Role::Manager, "PATCH", "quality/assessment/42", edit).await?;
    page.run("return host().reload()").await?;
    page.until(
        "the history",
        "const fold = shown().querySelector('.history-fold'); if (fold) fold.open = true; return !!fold",
    )
    .await?;
    page.reads("Show both texts").await?;
    page.run("shown().querySelector('.category').open = false; shown().querySelectorAll('.chip')[1].click()").await?;
    page.until("fewer rows", "return [...shown().querySelectorAll('[part~=criterion]')].filter(seen).length < 11")
        .await?;
    desk.browser.on_paper().await?;
    let paper = page.text().await?;
    let rows = page.run("return [...shown().querySelectorAll('[part~=criterion]')].filter(seen).length").await?;
    assert_eq!(rows, 11, "every criterion is on paper: {paper}");
    for text in ["Begrüßung", "Verabschiedung", "Nach der Zählernummer wurde gefragt", "The categories add up"] {
        assert!(paper.contains(text), "{text:?} is missing in {paper}");
    }
    for text in ["No criterion matches", "Show both texts", "Re-run AI…", "Next deduction", "Copy as text"] {
        assert!(!paper.contains(text), "{text:?} is of no use on paper: {paper}");
    }
    // The previous value is in the history only.
    assert_eq!(paper.matches("It was in the subject already.").count(), 12, "{paper}");
    desk.close().await
}

/// A first view on the screen, with this fault for the second part of the wasm.
async fn without_part(what: Value) -> Result<(Server, Browser, Page)> {
    let server = Server::start().await?;
    server.faults(json!([what])).await?;
    let browser = Browser::lend().await?;
    let page = browser.visit(&server.url("")).await?;
    page.sign_in(Role::Supervisor).await?;
    page.open_assessment(42).await?;
    page.phase("ready").await?;
    page.run("await host().ready").await?;
    Ok((server, browser, page))
}

const MISSING: &str = "A part of this display could not be loaded.";

/// No browser delays printing for a script: the printout would have passed for a complete one.
#[tokio::test]
async fn a_missing_part_is_reported_on_paper_and_is_on_the_next_printout() -> Result {
    needs!(Devtools);
    let (server, browser, page) = without_part(json!({ "path": "/widget/widget_part-", "held": true })).await?;
    assert!(!page.reads_now(MISSING).await?, "on the screen it is on its way");
    browser.on_paper().await?;
    assert!(page.reads_now(MISSING).await?, "{}", page.text().await?);
    page.run("dispatchEvent(new Event('afterprint')); await new Promise(requestAnimationFrame)").await?;
    assert!(!page.reads_now(MISSING).await?);
    server.no_faults().await?;
    page.is_whole().await?;
    browser.on_paper().await?;
    let paper = page.text().await?;
    assert!(paper.contains("History") && !paper.contains(MISSING), "{paper}");
    browser.close().await
}

#[tokio::test]
async fn printing_requests_a_lost_part_at_once() -> Result {
    needs!(Devtools);
    let (_server, browser, page) =
        without_part(json!({ "path": "/widget/widget_part-", "status": 503, "times": 1 })).await?;
    page.reads(MISSING).await?;
    browser.on_paper().await?;
    page.is_whole().await?;
    assert!(page.reads_now("History").await?);
    browser.close().await
}

/// The printout lies on the table of a talk: each page says whose it is, and an ordinary assessment takes two.
#[tokio::test]
async fn an_ordinary_assessment_takes_two_pages_and_each_says_whose_it_is() -> Result {
    needs!(Devtools);
    let desk = Desk::ready(Role::Supervisor, 52).await?;
    desk.page.is_whole().await?;
    desk.page.reads("History").await?;
    let pages = desk.browser.printed().await?;
    assert_eq!(pages.len(), 2, "{pages:#?}");
    for (at, text) in pages.iter().enumerate() {
        assert!(text.contains("Ticket48077"), "page {at}: {text}");
    }
    assert!(pages[0].contains("AIsummary") && pages[1].contains("Signatureoftheagent"), "{pages:#?}");
    desk.close().await
}
