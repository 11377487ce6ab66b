//! Later content moves nothing above it that somebody may be reading.

use crate::Desk;
use e2e::{Result, Role, Script};
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
