//! The element in places with little or no width: dialogs, flex rows, table cells. All of them are on one page, in
//! every engine.

use crate::shell::{DEFINE, bare, held};
use e2e::{Browser, Engine, Page, Result, Server};
use serde_json::{Map, Value, json};

const SCRIPT: &str = include_str!("places.js");
/// The width from which a place must be usable; the layout is made for it and everything wider.
const USABLE: u64 = 280;
/// The minimum beside something that does not shrink, and in a dialog on a small phone.
const LEAST: u64 = 200;

/// A page with an element in every place, whose wasm comes when the test says so.
async fn filled(wasm: Value) -> Result<(Server, Browser, Page)> {
    let (server, browser, page) = bare(wasm).await?;
    page.run(SCRIPT).await?;
    page.run(&format!("{DEFINE} window.__fill({{ lang: 'en', tokenProvider: window.__provider, assessmentId: 42 }})"))
        .await?;
    Ok((server, browser, page))
}

/// The measurements by place: width, height, and overflow.
async fn measured(page: &Page, width: &str) -> Result<Map<String, Value>> {
    let sizes = page.run(&format!("return window.__measure({width:?})")).await?;
    Ok(sizes.as_object().cloned().unwrap_or_default())
}

fn number(sizes: &Map<String, Value>, place: &str, index: usize) -> u64 {
    sizes[place][index].as_u64().unwrap_or_default()
}

/// Asserts that each place has a usable width, on a wide and on a narrow page, and that nothing overflows in the narrow
/// one.
async fn expect_room(page: &Page) -> Result<[Map<String, Value>; 2]> {
    let sizes = [measured(page, "100%").await?, measured(page, "280px").await?];
    assert!(sizes[0].len() >= 14, "{sizes:?}");
    let tight = page
        .run("return Object.entries(window.__PLACES).filter(([, place]) => place.isTight).map(([name]) => name)")
        .await?;
    let is_tight = |place: &str| tight.as_array().is_some_and(|names| names.iter().any(|name| name == place));
    for place in sizes[0].keys() {
        let [wide, narrow] = [0, 1].map(|n| number(&sizes[n], place, 0));
        let least = if place == "with a width" { 260 } else { USABLE };
        assert!(wide >= if is_tight(place) { LEAST } else { least }, "{place}: {wide} px on a wide page");
        let shared = place.contains("columns") || place.contains("beside");
        assert!(shared || narrow >= least.min(USABLE), "{place}: {narrow} px of 280");
        assert!(is_tight(place) || number(&sizes[1], place, 2) == 0, "{place} overflows: {}", sizes[1][place]);
    }
    Ok(sizes)
}

/// The element was 0 px wide and tens of thousands of px high.
#[tokio::test]
async fn it_has_a_width_in_every_place_and_nothing_jumps_when_the_wasm_comes() -> Result {
    let (server, browser, page) = filled(json!([held()])).await?;
    page.until("the shapes", "return all('quality-assessment').every((e) => e.shadowRoot.querySelector('.skeleton'))")
        .await?;
    let before = expect_room(&page).await?;
    browser.picture("places-before").await?;
    server.no_faults().await?;
    page.run("await Promise.all(all('quality-assessment').map((e) => e.ready)); 0").await?;
    let after = expect_room(&page).await?;
    for (before, after) in before.iter().zip(&after) {
        for place in before.keys() {
            assert_eq!(number(before, place, 0), number(after, place, 0), "{place} jumps");
        }
    }
    if Engine::current() == Engine::Chromium {
        // Content that opens above the page is as wide as the window allows.
        browser.hide_scrollbars().await?;
        browser.size(320, 640).await?;
        for size in [measured(&page, "100%").await?, measured(&page, "280px").await?] {
            for place in ["dialog", "popover"] {
                assert!(number(&size, place, 0) >= LEAST, "{place}: {}", size[place]);
                assert_eq!(number(&size, place, 2), 0, "{place} overflows: {}", size[place]);
            }
        }
    }
    page.run("for (const e of all('quality-assessment')) e.hidden = true").await?;
    let is_gone = "return all('quality-assessment').filter((e) => !e.style.display).every((e) => !e.checkVisibility())";
    assert_eq!(page.run(is_gone).await?, true, "hidden is hidden");
    browser.close().await
}

#[tokio::test]
async fn failures_can_be_read_in_every_place() -> Result {
    let (_server, browser, page) = filled(json!([{ "path": "/widget/widget_bg.wasm", "status": 404 }])).await?;
    page.until("the screens", "return all('quality-assessment').every((e) => e.dataset.phase === 'failed')").await?;
    expect_room(&page).await?;
    browser.picture("places-failed").await?;
    browser.close().await
}

/// Without an assessment it is empty, and takes no room from its neighbours.
#[tokio::test]
async fn an_idle_element_asks_for_no_room() -> Result {
    let (_server, browser, page) = bare(json!([])).await?;
    page.run(&format!("{DEFINE} window.__add()")).await?;
    page.phase("ready").await?;
    page.run("host().assessmentId = null; host().parentElement.style.display = 'flex'").await?;
    page.phase("idle").await?;
    assert_eq!(page.run("return host().getBoundingClientRect().width").await?, 0);
    browser.close().await
}
