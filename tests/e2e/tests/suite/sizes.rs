//! Legible texts and reachable targets, whatever the page's own fonts, colours and room.

use crate::Desk;
use crate::shell::{DEFINE, bare};
use e2e::{Key, Page, Result, Role, Script, needs};
use serde_json::json;

/// Visible texts smaller than 12 pixels, and targets smaller than 24. Elements that appear only with the focus are not
/// targets, and a link within a text is as high as its line.
const SCRIPT: Script = Script(include_str!("sizes.js"));

async fn nothing_is_too_small(page: &Page, moment: &str) -> Result {
    assert_eq!(page.run(&SCRIPT.call("tooSmall")).await?, json!([]), "{moment}");
    Ok(())
}

/// Many pages set their root to 62.5 % for their own arithmetic: letters were 10 pixels and buttons 20.
#[tokio::test]
async fn on_a_page_with_a_small_root_everything_can_be_read_and_hit() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    page.run("host().setAttribute('criterion-href', '#{criterionId}')").await?;
    for root in ["62.5%", "10px", "50%"] {
        page.run(&format!("document.documentElement.style.fontSize = '{root}'")).await?;
        nothing_is_too_small(page, root).await?;
    }
    page.open_menu().await?;
    nothing_is_too_small(page, "the menu").await?;
    page.click("Re-run AI…").await?;
    page.dialog().await?.reads("Goes from").await?;
    nothing_is_too_small(page, "the dialog").await?;
    page.dialog().await?.click("Re-run AI").await?;
    page.phase("watching").await?;
    nothing_is_too_small(page, "a run").await?;
    desk.server.finish_run().await?;
    page.reads("What changed").await?;
    page.run("shown().querySelectorAll('details').forEach((fold) => (fold.open = true))").await?;
    nothing_is_too_small(page, "what changed").await?;
    desk.close().await
}

/// One property sets all sizes, even if the page's own root is small.
#[tokio::test]
async fn one_property_sizes_everything() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    let sizes = "return ['.label', '.reason', '.title', '.chip'].map((name) => \
        parseFloat(getComputedStyle(shown().querySelector(name)).fontSize))";
    let before = page.run(sizes).await?;
    page.run("document.documentElement.style.fontSize = '62.5%'; host().style.setProperty('--qa-font-size', '28px')")
        .await?;
    let after = page.run(sizes).await?;
    let numbers = |sizes: &serde_json::Value| -> Vec<f64> {
        sizes.as_array().into_iter().flatten().filter_map(serde_json::Value::as_f64).collect()
    };
    for (before, after) in numbers(&before).into_iter().zip(numbers(&after)) {
        assert!((after / before - 2.0).abs() < 0.02, "{before} became {after}");
    }
    desk.close().await
}

/// A page that declares itself dark had a white slab in it.
#[tokio::test]
async fn by_default_the_element_is_as_light_or_dark_as_the_page_around_it() -> Result {
    let (_server, browser, page) = bare(json!([])).await?;
    page.run("document.documentElement.style.colorScheme = 'dark'").await?;
    page.run(&format!("{DEFINE} window.__add()")).await?;
    page.phase("ready").await?;
    let light = SCRIPT.call("lightness");
    assert_eq!(page.run(&light).await?, json!(["dark", "light"]), "auto");
    for (theme, colours) in [("light", ["light", "dark"]), ("dark", ["dark", "light"]), ("auto", ["dark", "light"])] {
        page.run(&format!("host().theme = '{theme}'")).await?;
        assert_eq!(page.run(&light).await?, json!(colours), "{theme}");
    }
    // A part of the page may differ from the whole.
    page.run(
        "const part = document.createElement('div'); part.style.colorScheme = 'light'; \
        document.body.append(part); part.append(host())",
    )
    .await?;
    page.until(
        "light",
        "return getComputedStyle(shown().querySelector('.qa')).backgroundColor === 'rgb(255, 255, 255)'",
    )
    .await?;
    browser.close().await
}

/// The page was switched to dark while the element was there.
#[tokio::test]
async fn a_page_that_is_switched_takes_the_element_along() -> Result {
    let (_server, browser, page) = bare(json!([])).await?;
    page.run(&format!("{DEFINE} window.__add()")).await?;
    page.phase("ready").await?;
    for (scheme, paper) in [("dark", "rgb(24, 24, 37)"), ("light", "rgb(255, 255, 255)")] {
        page.run(&format!("document.documentElement.style.colorScheme = '{scheme}'")).await?;
        let is_so = format!("return getComputedStyle(shown().querySelector('.qa')).backgroundColor === '{paper}'");
        page.until(scheme, &is_so).await?;
    }
    browser.close().await
}

/// At 400 % zoom the foot covered the focused select, and little room was left for the choice.
#[tokio::test]
async fn in_the_smallest_window_the_dialog_can_be_worked_with() -> Result {
    needs!(Devtools);
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    page.run("host().lang = 'de'").await?;
    page.reads("Neu bewerten …").await?;
    desk.browser.size(320, 256).await?;
    page.run("host().openRerunDialog()").await?;
    page.dialog().await?.reads("Wechselt von").await?;
    let is_seen = SCRIPT.call("isFocusSeen");
    page.run("shown().querySelector('#revision').focus()").await?;
    assert_eq!(page.run(&is_seen).await?, json!([true, true]), "the select");
    for _ in 0..6 {
        page.press(Key::Tab).await?;
        let is_in_dialog = "return !!focus().closest('dialog')";
        if page.run(is_in_dialog).await? == true {
            let name = page.focused().await?;
            assert_eq!(page.run(&is_seen).await?, json!([true, true]), "{name}");
        }
    }
    desk.browser.picture("dialog-smallest").await?;
    // Everything can be scrolled to, and nothing sideways.
    assert_eq!(
        page.run(&SCRIPT.call("endOfPreview")).await?,
        json!([true, true, true, true]),
        "the end of the preview"
    );
    page.run("shown().querySelector('dialog [part~=submit]').scrollIntoView({ block: 'nearest' })").await?;
    page.dialog().await?.click("Neu bewerten").await?;
    page.phase("watching").await?;
    desk.close().await
}
