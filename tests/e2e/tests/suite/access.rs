//! No screen may break an accessibility rule that a machine can check, in any state, language or theme.

use crate::Desk;
use e2e::{Gallery, Result, Role, Script, needs};

const THEMES: [&str; 2] = ["light", "dark"];

#[tokio::test]
async fn no_case_of_the_gallery_breaks_a_rule_in_english() -> Result {
    every_case("en").await
}

#[tokio::test]
async fn no_case_of_the_gallery_breaks_a_rule_in_german() -> Result {
    every_case("de").await
}

/// All cases are checked before the test fails, since one mistake shows in many of them.
async fn every_case(lang: &str) -> Result {
    needs!(Devtools);
    let gallery = Gallery::open().await?;
    let cases = gallery.cases().await?;
    assert!(cases.len() > 30, "only {cases:?}");
    let mut found = Vec::new();
    for case in &cases {
        gallery.case(case, lang, THEMES[0]).await?;
        for theme in THEMES {
            let page = gallery.set("theme", theme).await?;
            found.extend(page.violations().await?.into_iter().map(|one| format!("{case}, {theme}: {one}")));
        }
    }
    assert!(found.is_empty(), "{} violations:\n{}", found.len(), found.join("\n"));
    gallery.close().await
}

/// Measures the page. The element's size is contained, so it has no scroll width, and each descendant has to be
/// measured. The strip of chips scrolls sideways.
const SCRIPT: Script = Script(include_str!("access.js"));

#[tokio::test]
async fn no_case_needs_to_be_scrolled_sideways() -> Result {
    needs!(Devtools);
    let gallery = Gallery::open().await?;
    let mut found = Vec::new();
    let cases = gallery.cases().await?;
    assert!(cases.len() > 20, "only {} cases were found", cases.len());
    for case in &cases {
        for lang in ["de", "en", "en-XA"] {
            let page = match lang {
                "de" => gallery.case(case, lang, THEMES[0]).await?,
                _ => gallery.set("lang", lang).await?,
            };
            let over = page.run(&SCRIPT.call("overTheEdge")).await?;
            let over = over.as_array().ok_or("no list")?;
            found.extend(over.iter().map(|one| format!("{case}, {lang}, {one}")));
        }
    }
    assert!(found.is_empty(), "{} things:\n{}", found.len(), found.join("\n"));
    gallery.close().await
}

/// "Qualitätsbewertun-g": beside a long note there was no room for the word.
#[tokio::test]
async fn no_title_breaks_within_a_word() -> Result {
    let gallery = Gallery::open().await?;
    for case in ["aiReady", "reviewOngoing", "discussedWithAssessee", "running"] {
        let page = gallery.case(case, "de", THEMES[0]).await?;
        assert_eq!(page.run(&SCRIPT.call("brokenAt")).await?, serde_json::json!([]), "{case}");
    }
    gallery.close().await
}

/// The warning was the last line of a preview that scrolled, and nothing showed that it did.
#[tokio::test]
async fn scores_at_risk_are_in_sight_before_the_button_on_the_smallest_screens() -> Result {
    needs!(Devtools);
    for (width, height) in [(320, 640), (600, 450)] {
        let desk = Desk::ready(Role::Supervisor, 42).await?;
        let page = &desk.page;
        desk.browser.size(width, height).await?;
        page.click("Re-run AI…").await?;
        page.dialog().await?.reads("verified scores may be overwritten").await?;
        page.dialog().await?.reads("Goes from").await?;
        let is_seen = SCRIPT.with("isAboveTheButtons", &serde_json::json!([".at-risk"]));
        assert_eq!(page.run(&is_seen).await?, true, "{width} × {height}");
        desk.browser.picture(&format!("dialog-{width}")).await?;
        let refresh = "/api/mind/quality/assessment/42/refresh";
        desk.server.faults(serde_json::json!([{ "method": "POST", "path": refresh, "status": 403 }])).await?;
        page.dialog().await?.click("Re-run AI").await?;
        // A refusal was out of sight: the click seemed to do nothing.
        let is_told = SCRIPT.with("isAboveTheButtons", &serde_json::json!([".error-title"]));
        page.until("the refusal in sight", &is_told).await?;
        desk.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_open_dialog_breaks_no_rule() -> Result {
    needs!(Devtools);
    let gallery = Gallery::open().await?;
    for (case, lang) in [("aiReady", "en"), ("aiReady", "de"), ("reviewOngoing", "en")] {
        for theme in THEMES {
            let page = gallery.case(case, lang, theme).await?;
            page.run("host().openRerunDialog()").await?;
            page.dialog().await?.reads("evision").await?;
            let found = page.violations().await?;
            assert!(found.is_empty(), "{case}, {lang}, {theme}:\n{}", found.join("\n"));
        }
    }
    gallery.close().await
}

#[tokio::test]
async fn the_portal_breaks_no_rule() -> Result {
    needs!(Devtools);
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    desk.browser.reduce_motion().await?;
    for place in ["#/assessment/42", "#/", "signed out"] {
        if place == "signed out" {
            page.run("return fetch('/demo/sign-out', { method: 'POST' }).then(() => location.reload())").await?;
            page.until("the choice of a person", "return all('[data-role]').length > 0").await?;
        } else {
            page.run(&format!("location.hash = {place:?}")).await?;
            page.until("the list", "return all('.row').length > 0").await?;
        }
        for choice in ["de", "en", "dark", "light"] {
            page.run(&format!("document.querySelector('.head [data-value={choice}]').click()")).await?;
            let found = page.violations().await?;
            assert!(found.is_empty(), "{place}, {choice}:\n{}", found.join("\n"));
        }
    }
    desk.close().await
}
