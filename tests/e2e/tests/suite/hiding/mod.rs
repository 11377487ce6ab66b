//! The re-run dialog inside something that its host hides: an invisible modal dialog would block the whole page.

use crate::shell::{DEFINE, bare};
use e2e::{Browser, Engine, Page, Result, Server};
use serde_json::json;

const SCRIPT: &str = include_str!("hiding.js");

async fn opened() -> Result<(Server, Browser, Page, Vec<String>)> {
    let (server, browser, page) = bare(json!([])).await?;
    page.run(&format!("{SCRIPT} {DEFINE}")).await?;
    let mut ways: Vec<String> = serde_json::from_value(page.run("return Object.keys(window.__WAYS)").await?)?;
    // Chromium 156 itself crashes occasionally when the container of an open modal dialog loses its slot.
    ways.retain(|way| Engine::current() != Engine::Chromium || way != "another tab by its slot");
    Ok((server, browser, page, ways))
}

/// The page was blocked: clicks did nothing, and nothing visible explained it.
#[tokio::test]
async fn a_dialog_whose_place_is_hidden_gives_the_page_back_and_goes_on_later() -> Result {
    let (_server, browser, page, ways) = opened().await?;
    for way in ways {
        for is_deep in [false, true] {
            let seen = page.run(&format!("return await window.__try({way:?}, {is_deep})")).await?;
            let fields = ["isFree", "hasFocusInSight", "takesFocus", "staysClosed", "isFreeStill"];
            for field in fields {
                assert_eq!(seen[field], true, "{field}, {way}, in its own shadow root: {is_deep}");
            }
        }
    }
    browser.close().await
}

#[tokio::test]
async fn no_dialog_opens_inside_something_hidden_or_hidden_in_the_same_turn() -> Result {
    let (_server, browser, page, ways) = opened().await?;
    page.run("window.__warnings = []; console.warn = (text) => window.__warnings.push(text)").await?;
    for way in ways.iter().filter(|way| *way != "another place") {
        let opened = page.run(&format!("return await window.__tryAtOnce({way:?})")).await?;
        assert_eq!(opened, json!([false, false]), "{way}: asked for before it was hidden, and after");
    }
    let warned = page
        .run(&format!(
            "return window.__warnings.every((text) => text.includes('the element is hidden')) && \
        window.__warnings.length > 0 && window.__warnings.length <= {}",
            ways.len()
        ))
        .await?;
    assert_eq!(warned, true, "the host is told why, once for an element");
    browser.close().await
}
