//! The stand-alone page, which signs in with the session cookie.

use crate::{dist, part_in};
use e2e::{Browser, Result, Role, Script, Server, Wanted, needs};
use serde_json::json;

const SCRIPT: Script = Script(include_str!("stand_alone.js"));

/// A browser whose session cookie is a supervisor's.
async fn signed_in(wanted: Wanted) -> Result<(Server, Browser)> {
    let server = Server::start().await?;
    let browser = Browser::open(wanted).await?;
    browser.visit(&server.url("ticket/1")).await?.sign_in_by_cookie(Role::Supervisor).await?;
    Ok((server, browser))
}

#[tokio::test]
async fn the_stand_alone_page_shows_what_its_address_names() -> Result {
    let (server, browser) = signed_in(Wanted { width: 360, height: 900, lang: "de-DE" }).await?;
    let page = browser.visit(&server.url("widget/?assessment=42&lang=de")).await?;
    page.phase("ready").await?;
    page.reads("Ticket 48213").await?;
    assert_eq!(page.run("return document.title").await?, "Bewertung 42");
    page.reads("76 von 95 Punkten").await?;
    page.state("reviewOngoing").await?;
    let wide = page.run("return document.documentElement.scrollWidth > document.documentElement.clientWidth").await?;
    assert_eq!(wide, false, "nothing scrolls sideways");
    browser.picture("narrow-german").await?;
    let reports = server.policy_reports().await?;
    assert!(reports.is_empty(), "the page broke its own policy: {reports:?}");
    browser.close().await
}

/// The head preloads exactly what the scripts request; anything else would be fetched twice.
#[tokio::test]
async fn each_file_of_the_page_is_fetched_once() -> Result {
    let (server, browser) = signed_in(Wanted::default()).await?;
    let page = browser.visit(&server.url("widget/?assessment=42&lang=en")).await?;
    page.phase("ready").await?;
    page.is_whole().await?;
    let part = part_in(&dist())?;
    for file in ["quality-assessment.js", "widget.js", "widget_bg.wasm", &part, "page.js", "page.css"] {
        page.fetches(file).await?;
        assert_eq!(page.fetched_by(file).await?.len(), 1, "{file}");
    }
    browser.close().await
}

#[tokio::test]
async fn the_first_view_waits_for_no_second_part_and_an_early_click_is_met_when_it_comes() -> Result {
    let (server, browser) = signed_in(Wanted::default()).await?;
    server.faults(json!([{ "path": "/widget/widget_part-", "held": true }])).await?;
    let page = browser.visit(&server.url("widget/?assessment=42&lang=en")).await?;
    page.phase("ready").await?;
    page.reads("76 of 95 points").await?;
    page.click("Re-run AI…").await?;
    page.until("a word on the button", "return button('One moment …')?.getAttribute('aria-busy') === 'true'").await?;
    page.no_dialog().await?;
    server.no_faults().await?;
    page.dialog().await?.click("Re-run AI").await?;
    page.phase("watching").await?;
    let reports = server.policy_reports().await?;
    assert!(reports.is_empty(), "the page broke its own policy: {reports:?}");
    browser.close().await
}

#[tokio::test]
async fn a_link_to_a_criterion_brings_it_into_view_and_back_and_forward_work() -> Result {
    let (server, browser) = signed_in(Wanted { width: 360, height: 700, lang: "en-GB" }).await?;
    let page = browser.visit(&server.url("widget/?assessment=42&criterion=43&lang=en")).await?;
    page.phase("ready").await?;
    let in_view = SCRIPT.with("isInView", &json!(["43"]));
    page.until("the criterion in view", &in_view).await?;
    assert_eq!(page.run("return document.title").await?, "Assessment 42", "the title says the number only");
    let page = browser.visit(&server.url("widget/?assessment=13&lang=en")).await?;
    page.reads("Assessment 13").await?;
    page.run("history.back()").await?;
    page.reads("Assessment 42").await?;
    page.until("the criterion in view again", &in_view).await?;
    browser.close().await
}

/// Waits until this criterion, as category and criterion, is marked, has the focus and is not folded.
async fn is_at(page: &e2e::Page, criterion: &str) -> Result {
    let script = SCRIPT.with("isAt", &json!([criterion]));
    page.until(&format!("criterion {criterion} marked and focused"), &script).await
}

#[tokio::test]
async fn each_criterion_has_a_link_and_back_forward_and_reload_come_to_it() -> Result {
    let (server, browser) = signed_in(Wanted { width: 900, height: 700, lang: "en-GB" }).await?;
    let page = browser.visit(&server.url("widget/?assessment=42&criterion=4.42&lang=en")).await?;
    is_at(&page, "4.42").await?;
    page.run("window.stayed = true").await?;
    assert_eq!(
        page.run(&SCRIPT.with("follow", &json!(["22"]))).await?,
        json!(["Link to “Rückfragen”", "?assessment=42&criterion=2.22&lang=en"]),
        "the address says which and keeps the rest"
    );
    is_at(&page, "2.22").await?;
    let marked = "return shown().querySelectorAll('.criterion[data-visited]').length";
    assert_eq!(page.run(marked).await?, 1, "one at a time is marked");
    browser.picture("linked-criterion").await?;
    // Anything folded or filtered away by then is shown again.
    page.run("shown().querySelectorAll('details.category').forEach((one) => (one.open = false))").await?;
    page.run(
        "[...shown().querySelectorAll('.chip')].find((one) => one.textContent.startsWith('Not yet verified')).click()",
    )
    .await?;
    page.until(
        "it to be filtered away",
        "return !!shown().querySelector('[data-criterion=\"42\"]').closest('[hidden]')",
    )
    .await?;
    page.run("history.back()").await?;
    is_at(&page, "4.42").await?;
    page.run("history.forward()").await?;
    is_at(&page, "2.22").await?;
    assert_eq!(page.run("return window.stayed").await?, true, "no page was loaded for it");
    page.run("location.reload()").await?;
    page.until("another page", "return !window.stayed").await?;
    is_at(&page, "2.22").await?;
    let found = page.violations().await?;
    assert!(found.is_empty(), "{found:?}");
    // Ids are unique only within their category.
    let page = browser.visit(&server.url("widget/?assessment=42&criterion=2.43&lang=en")).await?;
    page.phase("ready").await?;
    page.reads("Assessment 42").await?;
    page.run("await host().ready").await?;
    assert_eq!(page.run(marked).await?, 0, "there is no criterion 43 in category 2");
    browser.close().await
}

#[tokio::test]
async fn an_assessment_is_exported_under_the_strictest_policy() -> Result {
    needs!(Clipboard);
    let (server, browser) = signed_in(Wanted { width: 900, height: 700, lang: "en-GB" }).await?;
    browser.permit_clipboard().await?;
    let page = browser.visit(&server.url("widget/?assessment=42&lang=en")).await?;
    page.phase("ready").await?;
    page.run(&SCRIPT.call("recordFiles")).await?;
    page.open_menu().await?;
    for (name, file) in [("CSV", "quality-assessment-42.csv"), ("JSON", "quality-assessment-42.json")] {
        page.click(name).await?;
        let said = format!(
            "return document.querySelector('[role=status]').textContent.includes('Handed to the browser: {file}')"
        );
        page.until("the announcement", &said).await?;
    }
    let saved = page.run("return window.__saved.join(' ')").await?;
    assert_eq!(saved, "blob:quality-assessment-42.csv blob:quality-assessment-42.json");
    page.click("Copy as text").await?;
    page.until("it to say so", "return Boolean(button('Copied'))").await?;
    let copied = page.run("return navigator.clipboard.readText()").await?;
    assert!(copied.as_str().is_some_and(|text| text.starts_with("Assessment 42\nStatus: ")), "{copied}");
    let reports = server.policy_reports().await?;
    assert!(reports.is_empty(), "the page broke its own policy: {reports:?}");
    let page = browser.visit(&server.url("widget/?assessment=42&lang=en&hide-ai")).await?;
    page.phase("ready").await?;
    page.open_menu().await?;
    page.until("the export", "return Boolean(button('CSV'))").await?;
    assert_eq!(page.run("return Boolean(button('JSON'))").await?, false, "blind mode offers no body");
    browser.close().await
}

#[tokio::test]
async fn an_installation_is_configured_by_a_file_and_a_link_cannot_lead_it_elsewhere() -> Result {
    let (server, browser) = signed_in(Wanted::default()).await?;
    let config = json!({ "lang": "de", "theme": "dark", "api-base": "/api/mind", "hide-ai": true }).to_string();
    server.faults(json!([{ "path": "/widget/config.json", "status": 200, "body": config }])).await?;
    let page =
        browser.visit(&server.url("widget/?assessment=42&api-base=https://elsewhere.example/api&theme=light")).await?;
    page.phase("ready").await?;
    page.reads("Bewertung 42").await?;
    let settings = page.run("return [host().apiBase, host().theme, host().hideAi]").await?;
    assert_eq!(settings, json!(["/api/mind", "light", true]));
    server.no_faults().await?;
    browser.close().await
}

/// Without a configuration, a link decided which API the page asked, and where its links led.
#[tokio::test]
async fn without_a_configuration_a_link_cannot_lead_the_page_elsewhere_and_with_one_it_may() -> Result {
    let (server, browser) = signed_in(Wanted::default()).await?;
    let elsewhere = "api-base=https://elsewhere.example/api&ticket-href=https://elsewhere.example/{ticketId}";
    let open = r#"{"links-may-set": ["ticket-href"]}"#;
    let both = r#"{"links-may-set": ["ticket-href", "api-base"], "api-base": "/api/mind"}"#;
    for (status, config, ticket) in [
        (404, "", None),
        (200, "{}", None),
        (200, "[]", None),
        (200, open, Some("https://elsewhere.example/{ticketId}")),
        (200, both, Some("https://elsewhere.example/{ticketId}")),
    ] {
        server.faults(json!([{ "path": "/widget/config.json", "status": status, "body": config }])).await?;
        let page = browser.visit(&server.url(&format!("widget/?assessment=42&lang=en&{elsewhere}"))).await?;
        page.phase("ready").await?;
        let settings = page.run("return [host().apiBase, host().ticketHref]").await?;
        assert_eq!(settings, json!(["/api/mind", ticket]), "{config}");
    }
    server.no_faults().await?;
    browser.close().await
}

/// A word in the address could end a blind review.
#[tokio::test]
async fn a_link_cannot_end_a_configured_blind_review_and_may_ask_for_one() -> Result {
    let (server, browser) = signed_in(Wanted::default()).await?;
    for (status, config, query, is_blind) in [
        (200, r#"{"hide-ai": true}"#, "hide-ai=false", true),
        (200, r#"{"hide-ai": true}"#, "hide-ai=false&hide-ai=false", true),
        (200, r#"{"hide-ai": false}"#, "hide-ai", true),
        (200, r#"{"hide-ai": false}"#, "", false),
        (200, "{}", "", false),
        // The file cannot be read.
        (200, r#"{"hide-ai": tru"#, "hide-ai=false", true),
        (500, "{}", "hide-ai=false", true),
        // There is no file.
        (404, "", "", false),
    ] {
        let rule = json!([{ "path": "/widget/config.json", "status": status, "body": config }]);
        server.faults(rule).await?;
        let page = browser.visit(&server.url(&format!("widget/?assessment=42&lang=en&{query}"))).await?;
        page.phase("ready").await?;
        page.reads("Assessment 42").await?;
        let shown = page.run("return host().hideAi").await?;
        assert_eq!(shown, is_blind, "{status} {config} {query}");
        assert_eq!(page.reads_now("76 of 95 points").await?, !is_blind, "{status} {config} {query}");
    }
    server.no_faults().await?;
    browser.close().await
}

/// People who mistyped the number had to edit the address.
#[tokio::test]
async fn for_an_invalid_number_the_page_asks_for_another() -> Result {
    let (server, browser) = signed_in(Wanted { lang: "en-GB", ..Wanted::default() }).await?;
    for id in ["abc", "-3", "4.5"] {
        let page = browser.visit(&server.url(&format!("widget/?assessment={id}&lang=en"))).await?;
        page.reads("This setting cannot be used").await?;
        page.reads(&format!("assessment-id=\"{id}\"")).await?;
        assert!(!page.reads_now("The server says").await?);
        page.run(
            "const field = document.querySelector('#number'); if (!seen(field)) throw new Error('no field'); \
            field.value = '42'; field.form.requestSubmit()",
        )
        .await?;
        page.reads("Assessment 42").await?;
        assert_eq!(page.run("return seen(document.querySelector('#number'))").await?, false);
    }
    browser.close().await
}
