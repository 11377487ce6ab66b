//! On paper nobody can unfold anything: the document for the talk with the agent is whole.

use crate::Desk;
use e2e::{Result, Role};
use serde_json::json;

#[tokio::test]
async fn what_is_folded_or_filtered_away_is_printed_all_the_same() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    let reason = format!("Asked twice. {}", "It was in the subject already. ".repeat(6));
    let edit = json!({"criteria": [{"categoryId": 2, "criterionId": 22, "reason": reason}]});
    desk.server.call(Role::Manager, "PATCH", "quality/assessment/42", edit).await?;
    page.run("return host().reload()").await?;
    page.reads("Show both texts").await?;
    page.run("shown().querySelector('.category').open = false; shown().querySelectorAll('.chip')[2].click()").await?;
    page.reads("No criterion matches this filter.").await?;
    desk.browser.on_paper().await?;
    let paper = page.text().await?;
    let rows = page.run("return [...shown().querySelectorAll('[part~=criterion]')].filter(seen).length").await?;
    assert_eq!(rows, 11, "every criterion is on paper: {paper}");
    for text in ["Begrüßung", "Verabschiedung", "Nach der Zählernummer wurde gefragt", "The categories add up"] {
        assert!(paper.contains(text), "{text:?} is missing in {paper}");
    }
    for text in ["No criterion matches", "Show both texts", "Re-run AI", "Next problem", "Export"] {
        assert!(!paper.contains(text), "{text:?} is of no use on paper: {paper}");
    }
    // What was there before stands in the history only.
    assert_eq!(paper.matches("It was in the subject already.").count(), 12, "{paper}");
    desk.close().await
}
