//! No accessibility rule is broken in any state of a review, in each language and theme.

use crate::Desk;
use e2e::{Result, needs};
use serde_json::json;

/// Checks the present state in each language and theme.
async fn check(desk: &Desk, moment: &str, found: &mut Vec<String>) -> Result {
    for (lang, theme) in [("de", "dark"), ("de", "light"), ("en", "dark"), ("en", "light")] {
        desk.page.run(&format!("host().lang = '{lang}'; host().theme = '{theme}'")).await?;
        let more = desk.page.violations().await?;
        found.extend(more.into_iter().map(|one| format!("{moment}, {lang}, {theme}: {one}")));
    }
    Ok(())
}

#[tokio::test]
async fn no_moment_of_a_review_breaks_a_rule() -> Result {
    needs!(Devtools);
    let desk = Desk::reviewing().await?;
    desk.browser.reduce_motion().await?;
    let one = desk.scored().await?;
    let mut found = Vec::new();
    desk.draft(&one).await?;
    check(&desk, "a draft", &mut found).await?;
    desk.page.click("Cancel").await?;
    check(&desk, "whether it is to be thrown away", &mut found).await?;
    desk.page.click("Keep editing").await?;
    desk.on_patch(json!({ "status": 422, "times": 1 })).await?;
    desk.page.click("Save").await?;
    desk.page.reads("the server does not accept this").await?;
    check(&desk, "refused", &mut found).await?;
    desk.on_patch(json!({ "held": true })).await?;
    desk.page.click("Save").await?;
    desk.page.reads("saving…").await?;
    check(&desk, "on its way", &mut found).await?;
    desk.server.no_faults().await?;
    desk.page.reads("Changed by you · just now").await?;
    check(&desk, "saved", &mut found).await?;
    desk.page.click("Edit Note").await?;
    check(&desk, "the note", &mut found).await?;
    desk.page.click("Cancel").await?;
    desk.page.click("Finish review…").await?;
    desk.page.dialog().await?.reads("There is no way back.").await?;
    check(&desk, "the end", &mut found).await?;
    desk.page.dialog().await?.click("Cancel").await?;
    // High enough for everything: the scroll position decides what a sticky bar covers.
    desk.browser.size(1280, 4000).await?;
    for width in [320, 700] {
        desk.page.run(&format!("host().style.inlineSize = '{width}px'")).await?;
        desk.choose(&one).await?;
        check(&desk, &format!("{width} pixels"), &mut found).await?;
    }
    assert!(found.is_empty(), "{} violations:\n{}", found.len(), found.join("\n"));
    desk.close().await
}
