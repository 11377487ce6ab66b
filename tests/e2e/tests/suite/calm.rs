//! Later content moves nothing above it that somebody may be reading.

use crate::Desk;
use e2e::{Result, Role, Script, needs};
use serde_json::json;

/// Records everything that moves on the page, and from where to where, according to the browser.
pub const MOVEMENTS: Script = Script(include_str!("calm.js"));

#[tokio::test]
async fn nothing_moves_when_the_criteria_come_and_when_their_labels_do() -> Result {
    let desk = Desk::ready(Role::Supervisor, 13).await?;
    let page = &desk.page;
    // The list of revisions comes even later, and does not matter here.
    let list = json!({ "method": "GET", "path": "/api/mind/quality/scorecard$", "held": true });
    let scorecard = json!({ "method": "GET", "path": "/api/mind/quality/scorecard/22$", "held": true });
    desk.server.faults(json!([list, scorecard])).await?;
    page.run(&MOVEMENTS.call("watch")).await?;
    page.run("host().assessmentId = 42").await?;
    page.until("criteria without labels", "return !!shown().querySelector('[part~=criterion]')").await?;
    let moved = MOVEMENTS.call("movedAboveCriteria");
    assert_eq!(page.run(&moved).await?, json!([]));
    desk.server.faults(json!([list])).await?;
    page.reads("Anliegen verstehen").await?;
    assert_eq!(page.run(&moved).await?, json!([]));
    desk.close().await
}

/// The browser's own measure: 0 if nothing moved; pages of which people say that they are calm stay below 0.1.
#[tokio::test]
async fn loading_hardly_shifts_the_layout_and_another_assessment_does_not_at_all() -> Result {
    needs!(Devtools);
    for width in [1280, 320] {
        let desk = Desk::ready(Role::Supervisor, 42).await?;
        let page = &desk.page;
        let shift = page.run(&MOVEMENTS.call("shiftSinceLoad")).await?.as_f64();
        assert!(shift.is_some_and(|shift| shift <= 0.01), "loading shifts the layout by {shift:?}");
        desk.browser.size(width, 800).await?;
        for id in [52, 30, 13, 42] {
            page.run(&MOVEMENTS.call("watchShift")).await?;
            page.run(&format!("host().assessmentId = {id}")).await?;
            page.until("that assessment", &format!("return host().assessment?.id === {id}")).await?;
            page.until("its criteria", "return !!shown().querySelector('[part~=criterion] .label')?.textContent")
                .await?;
            page.is_whole().await?;
            let shift = page.run(&MOVEMENTS.call("shift")).await?;
            assert_eq!(shift, json!(0), "a switch to {id}, {width} px wide");
        }
        desk.close().await?;
    }
    Ok(())
}
