//! Later content moves nothing above it that somebody may be reading.

use crate::Desk;
use e2e::{Result, Role};
use serde_json::json;

/// Records everything that moves on the page, and from where to where, according to the browser.
const WATCH: &str = include_str!("calm.js");

#[tokio::test]
async fn nothing_moves_when_the_criteria_come_and_when_their_labels_do() -> Result {
    let desk = Desk::ready(Role::Supervisor, 13).await?;
    let page = &desk.page;
    // The list of revisions comes even later, and does not matter here.
    let list = json!({ "method": "GET", "path": "/api/mind/quality/scorecard$", "held": true });
    let scorecard = json!({ "method": "GET", "path": "/api/mind/quality/scorecard/22$", "held": true });
    desk.server.faults(json!([list, scorecard])).await?;
    page.run(WATCH).await?;
    page.run("host().assessmentId = 42").await?;
    page.until("criteria without labels", "return !!shown().querySelector('[part~=criterion]')").await?;
    // Movement in one frame is reported after it. The criteria push down what follows them, and nothing else.
    let frames =
        "await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));
        const { top } = shown().querySelector('.criteria').getBoundingClientRect();
        return window.__moved.filter(([before]) => before < top)";
    assert_eq!(page.run(frames).await?, json!([]));
    desk.server.faults(json!([list])).await?;
    page.reads("Anliegen verstehen").await?;
    assert_eq!(page.run(frames).await?, json!([]));
    desk.close().await
}
