//! The demo's gallery: its index, and each case with its markup and JSON.

use e2e::{Browser, Key, Page, Result, Script, Server, Wanted, needs};
use serde_json::{Value, json};

const SCRIPT: Script = Script(include_str!("gallery.js"));

async fn open(address: &str) -> Result<(Server, Browser)> {
    let server = Server::start().await?;
    let browser = Browser::open(Wanted { width: 1400, height: 800, lang: "en-GB" }).await?;
    let page = browser.visit(&server.url(address)).await?;
    settled(&page).await?;
    Ok((server, browser))
}

async fn settled(page: &Page) -> Result {
    page.until("the case", "return document.querySelector('figure')?.dataset.settled === ''").await
}

async fn case(page: &Page) -> Result<Value> {
    page.run(&SCRIPT.call("chosen")).await
}

#[tokio::test]
async fn the_index_has_every_case_by_group_and_one_element_is_there_at_a_time() -> Result {
    let (server, browser) = open("gallery?lang=en").await?;
    let page = browser.page();
    let known: Vec<Value> = reqwest::get(server.url("gallery/cases")).await?.json().await?;
    let shown = page
        .run(
            "return [all('[data-case]').filter(seen).length, all('.index section').length, \
        all('quality-assessment').length]",
        )
        .await?;
    assert_eq!(shown, json!([known.len(), 6, 1]));
    page.run("document.querySelector('[data-case=knockOutCategory]').click()").await?;
    settled(&page).await?;
    assert_eq!(case(&page).await?[0], "knockOutCategory");
    page.run("document.querySelector('[data-case=deleted]').click()").await?;
    page.until("the next one", "return document.querySelector('figure').id === 'deleted'").await?;
    assert_eq!(page.run("return all('quality-assessment').length").await?, 1);
    page.run("history.back()").await?;
    page.until("the one before", "return document.querySelector('figure').id === 'knockOutCategory'").await?;
    assert_eq!(case(&page).await?, json!(["knockOutCategory", "knockOutCategory", "knockOutCategory"]));
    assert!(server.policy_reports().await?.is_empty());
    browser.close().await
}

#[tokio::test]
async fn a_link_names_the_case_the_language_the_colours_and_the_width() -> Result {
    let (_server, browser) = open("gallery?case=sparse&lang=de&theme=dark&width=512").await?;
    let page = browser.page();
    assert_eq!(case(&page).await?[0], "sparse");
    let is = "return [host().lang, host().theme, Math.round(host().getBoundingClientRect().width), \
        document.querySelector('[name=width]').value]";
    assert_eq!(page.run(is).await?, json!(["de", "dark", 512, "512"]));
    browser.close().await
}

#[tokio::test]
async fn the_width_is_drawn_by_keys_as_well() -> Result {
    needs!(Keyboard);
    let (_server, browser) = open("gallery?case=aiReady&lang=en&width=700").await?;
    let page = browser.page();
    page.run("document.querySelector('.handle').focus()").await?;
    page.press(Key::Left).await?;
    page.press(Key::Left).await?;
    let widths = SCRIPT.call("widths");
    assert_eq!(page.run(&widths).await?, json!([660, "660", "660"]));
    page.press(Key::Home).await?;
    assert_eq!(page.run(&widths).await?, json!([280, "280", "280"]));
    page.press(Key::End).await?;
    assert_eq!(page.run("return new URL(location).searchParams.get('width')").await?, "free");
    assert_eq!(page.run("return focus().className").await?, "handle", "it keeps the focus");
    browser.close().await
}

#[tokio::test]
async fn the_markup_and_the_answer_of_a_case_can_be_copied() -> Result {
    needs!(Clipboard);
    let (server, browser) = open("gallery?case=blind&lang=en&theme=light").await?;
    browser.permit_clipboard().await?;
    let page = browser.page();
    page.run("document.querySelector('[data-source=markup] button').click()").await?;
    page.until("it to say so", "return document.querySelector('[data-source=markup] button').textContent === 'Copied'")
        .await?;
    let copied = page.run("return navigator.clipboard.readText()").await?;
    let copied = copied.as_str().unwrap_or_default();
    assert!(copied.starts_with("<quality-assessment") && copied.contains("\n  hide-ai\n"), "{copied}");
    assert!(copied.contains("assessment-id=\"14\"") && !copied.contains("data-"), "what a host writes: {copied}");
    page.run("document.querySelector('[data-source=json] summary').click()").await?;
    page.until(
        "the answer",
        "return document.querySelector('[data-source=json] code').textContent.includes('\"id\": 14')",
    )
    .await?;
    let page = browser.visit(&server.url("gallery?case=queue&lang=en")).await?;
    settled(&page).await?;
    let markup = page.run("return document.querySelector('[data-source=markup] code').textContent").await?;
    assert!(
        markup.as_str().unwrap_or_default().contains("element.neighbours = {"),
        "what is not an attribute, too: {markup}"
    );
    browser.close().await
}
